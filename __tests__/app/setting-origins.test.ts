import { describe, expect, it } from '@jest/globals';
import { resolveSettings } from '../../src/app/resolve-settings.ts';
import { describeSettings, ownSettings } from '../../src/app/setting-origins.ts';
import { memoryPorts } from '../support/memory-ports.ts';

function resolve(config: string, given: Parameters<typeof resolveSettings>[0] = {}) {
  return resolveSettings(given, memoryPorts({ files: { '/repo/.stackpackrc.yaml': config }, toplevel: '/repo' }));
}

const config = `packs: [stackpacks/*, '!stackpacks/old']
fail-on: warning
zero-major: strict
ignore: [{ rule: markdown-split, path: '**/old.md', reason: generated }]
accept: [{ pack: sap, version: 1.4.0, change: step-removed host, reason: never shipped }]
`;

describe('where settings come from', () => {
  it('is our defaults where nobody says anything', async () => {
    const { origins } = await resolve('');
    expect(origins.map(({ name, value, origin }) => `${name}: ${value} (${origin})`)).toEqual([
      'packs: discovered (default)',
      'fail-on: error (default)',
      'check: enforce (default)',
      'tag-format: recognised (default)',
      'bump-when: auto (default)',
      'zero-major: cargo (default)',
      'compare-with: auto (default)',
    ]);
  });

  it('is told of each, and what is given counts first', async () => {
    const { origins, gate } = await resolve(config, {
      failOn: 'error',
      ignore: [{ rule: 'logo-size' }],
      gate: { zeroMajor: 'off', compareWith: { kind: 'revision', revision: 'v1.0.0' } },
    });
    expect(origins.map(({ name, value, origin }) => `${name}: ${value} (${origin})`)).toEqual([
      'packs: stackpacks/* (configuration)',
      'packs: !stackpacks/old (configuration)',
      'fail-on: error (given)',
      'check: enforce (default)',
      'tag-format: recognised (default)',
      'bump-when: auto (default)',
      'zero-major: off (given)',
      'compare-with: v1.0.0 (given)',
      'ignore: logo-size (given)',
      'ignore: markdown-split:**/old.md (configuration)',
      'accept: sap 1.4.0: step-removed host (configuration)',
    ]);
    expect(origins.flatMap(({ reason }) => reason ?? [])).toEqual(['generated', 'never shipped']);
    expect(gate).toEqual({
      bumpWhen: 'auto',
      compareWith: { kind: 'revision', revision: 'v1.0.0' },
      zeroMajor: 'off',
      accept: [{ pack: 'sap', version: '1.4.0', change: 'step-removed host', reason: 'never shipped' }],
    });
  });

  it('takes an archive of the configuration from the root of the repository', async () => {
    const { gate } = await resolve('compare-with: released/sap.sts\n');
    expect(gate.compareWith).toEqual({ kind: 'file', path: 'released/sap.sts' });
  });
});

describe('the own settings of a pull request', () => {
  const accepted = { pack: 'sap', version: '1.4.0', change: 'step-removed host' };

  it('are those that its base does not have', () => {
    const base = { ignore: [{ rule: 'logo-size' }], failOn: 'warning' as const };
    const own = { ignore: [{ rule: 'logo-size' }, { rule: 'markdown-split' }], accept: [accepted] };
    expect(ownSettings(describeSettings({}, own), base)).toEqual([
      { name: 'ignore', value: 'markdown-split', origin: 'configuration' },
      { name: 'accept', value: 'sap 1.4.0: step-removed host', origin: 'configuration' },
    ]);
  });

  it('are none where it is the same, whatever the reasons', () => {
    const base = { ignore: [{ rule: 'logo-size', reason: 'old' }], accept: [accepted] };
    const held = describeSettings({}, { ignore: [{ rule: 'logo-size', reason: 'new' }], accept: [accepted] });
    expect(ownSettings(held, base)).toEqual([]);
    // What the file sets as it is by default changes nothing, and what was given is nobody's but the caller's.
    expect(ownSettings(describeSettings({ failOn: 'warning' }, { ...base, zeroMajor: 'cargo' }), base)).toEqual([]);
  });
});
