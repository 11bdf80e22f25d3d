import { describe, expect, it } from '@jest/globals';
import { findOwnSettings } from '../../src/app/find-own-settings.ts';
import { resolveSettings } from '../../src/app/resolve-settings.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { FakeHistory } from '../support/fake-history.ts';
import { memoryPorts } from '../support/memory-ports.ts';

const base = { commit: 'b'.repeat(40) };

/** What a pull request with one configuration brings to a base that holds some files. */
async function ownOf(config: string, files: Record<string, MemoryContent>): Promise<string[]> {
  const held = await resolveSettings(
    {},
    memoryPorts({ files: { '/repo/.stackpackrc.yaml': config }, toplevel: '/repo' }),
  );
  const history = new FakeHistory([], { files: { [base.commit]: files } });
  const own = await findOwnSettings(held.origins, '.', base, history);
  expect(history.calls.length).toBe(config === '' ? 0 : 2);
  return own.map(({ name, value }) => `${name}: ${value}`);
}

const ignored = 'ignore: [{ rule: markdown-split }, { rule: logo-size }]\n';

describe('the settings that a pull request brings', () => {
  it('are those that its base has not', async () => {
    const files = {
      '.stackpackrc.yaml': 'ignore: [{ rule: logo-size, reason: x }]\n',
      'packs/.stackpackrc.yaml': ignored,
    };
    expect(await ownOf(ignored, files)).toEqual(['ignore: markdown-split']);
    expect(await ownOf(ignored, { '.stackpackrc.yaml': ignored })).toEqual([]);
  });

  it.each([
    ['none', {}],
    ['a broken one', { '.stackpackrc.yaml': 'ignore: [' }],
    ['a link', { '.stackpackrc.yaml': { linkTo: 'x' } }],
  ])('are all where the base has %s', async (_what, files) => {
    expect(await ownOf(ignored, files)).toEqual(['ignore: markdown-split', 'ignore: logo-size']);
  });

  it('are none where it sets none, and git is not asked', async () => {
    expect(await ownOf('', { '.stackpackrc.yaml': ignored })).toEqual([]);
  });
});
