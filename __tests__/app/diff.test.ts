import { describe, expect, it } from '@jest/globals';
import { diffPacks } from '../../src/app/diff.ts';
import { createDiffJson } from '../../src/reporters/diff-json.ts';
import { createDiffText } from '../../src/reporters/diff-text.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { goodPacks } from '../support/good-packs.ts';
import { memoryPorts, placed } from '../support/memory-ports.ts';
import { readDiffJson } from '../support/report-schema.ts';

const pack = goodPacks['1.x'];
const manifest = String(pack['stackpack.conf']);

/** Compares the good pack of a version with one whose manifest is changed. */
function diff(version: string, change: (manifest: string) => string, more: Record<string, MemoryContent> = {}) {
  const old = manifest.replace('1.2.0', version);
  const files = {
    ...placed('/repo/old', { ...pack, 'stackpack.conf': old }),
    ...placed('/repo/new', { ...pack, 'stackpack.conf': change(old) }),
    ...more,
  };
  return diffPacks('old', 'new', {}, memoryPorts({ files }), () => undefined);
}

const unchanged = (text: string) => text;
/** A step that goes is major. */
const withoutSteps = (text: string) => text.replace(/steps = \[.*?\n\]\n/s, '');

describe('diffPacks', () => {
  it('finds nothing between a pack and itself, whatever its version', async () => {
    const found = await diff('1.2.0', (text) => text.replace('1.2.0', '7.0.0'));
    expect(found).toMatchObject({ changes: [], requiredBump: 'none', requiredBumpZeroMajor: 'none' });
    expect(found.suggestedVersion).toBe('1.2.0');
    expect(createDiffText(found, false)).toBe(
      'greenhouse 1.2.0 (old) -> greenhouse 7.0.0 (new)\n\nNothing changed, the version apart: no bump is required\n',
    );
  });

  it.each([
    ['1.2.0', 'major', 'minor', '2.0.0'],
    ['0.3.1', 'major', 'minor', '0.4.0'],
    ['0.0.7', 'major', 'patch', '0.0.8'],
    ['1.3.0-rc.1', 'major', 'minor', '1.3.0'],
  ])('says what a step that is gone requires after %s: %s, %s before 1.0.0, so %s', async (version, ...expected) => {
    const found = await diff(version, withoutSteps);
    expect([found.requiredBump, found.requiredBumpZeroMajor, found.suggestedVersion]).toEqual(expected);
  });

  it('shows places in both packs, in text and in JSON', async () => {
    const found = await diff('1.2.0', withoutSteps);
    const [first] = found.changes;
    expect(first).toMatchObject({ id: 'step-removed', level: 'major', old: { file: 'old/stackpack.conf' } });
    expect(first?.old?.line).toBeGreaterThan(1);
    expect(first?.new?.file).toBe('new/stackpack.conf');
    expect(readDiffJson(createDiffJson(found))).toMatchObject({
      old: { source: 'old', name: 'greenhouse', version: '1.2.0' },
      requiredBump: 'major',
      suggestedVersion: '2.0.0',
      changes: found.changes.map(({ id, level, message }) => ({ id, level, message })),
    });
    const text = createDiffText(found, false);
    expect(text).toContain(`\nmajor (1)\n  step-removed ${first?.subject}\n    ${first?.message}\n`);
    expect(text).toContain(`\n    old: old/stackpack.conf:${first?.old?.line}:${first?.old?.column}\n`);
    expect(text).toContain('\nRequired bump: major\nThe smallest version that does: 2.0.0\n');
  });

  it('says in text which bump holds for the old version', async () => {
    expect(createDiffText(await diff('0.3.1', withoutSteps), false)).toContain(
      '\nRequired bump: minor, from 1.0.0 on major\nThe smallest version that does: 0.4.0\n',
    );
  });

  it('suggests no version where the old pack has none', async () => {
    const found = await diff('1.2.0', unchanged, {
      '/repo/old/stackpack.conf': manifest.replace(/version = .*\n/, ''),
      '/repo/new/stackpack.conf': withoutSteps(manifest),
    });
    expect(found).toMatchObject({ requiredBump: 'major', suggestedVersion: undefined });
    expect(readDiffJson(createDiffJson(found))).toMatchObject({ suggestedVersion: null });
    expect(createDiffText(found, false)).not.toContain('smallest');
    expect(createDiffText(found, false)).toContain('\nRequired bump: major from 1.0.0 on, minor before\n');
  });

  it('takes the version that version.sbt has', async () => {
    const files = {
      ...placed('/repo/old', { ...pack, 'stackpack.conf': manifest.replace(/version = .*\n/, '') }),
      ...placed('/repo/new', { ...pack, 'stackpack.conf': withoutSteps(manifest) }),
      '/repo/version.sbt': 'lastReleasedStackPackVersion := "3.1.0"\n',
    };
    const found = await diffPacks('old', 'new', {}, memoryPorts({ files, toplevel: '/repo' }), () => undefined);
    expect(found.suggestedVersion).toBe('4.0.0');
  });

  it('goes by zero-major of the configuration, unless given', async () => {
    const config = { '/repo/.stackpackrc.yaml': 'zero-major: strict\n' };
    expect(await diff('0.3.1', withoutSteps, config)).toMatchObject({
      requiredBumpZeroMajor: 'major',
      suggestedVersion: '1.0.0',
    });
    const files = { ...config, ...placed('/repo/old', pack), ...placed('/repo/new', pack) };
    const given = await diffPacks('old', 'new', { zeroMajor: 'off' }, memoryPorts({ files }), () => undefined);
    expect(given.requiredBumpZeroMajor).toBe('none');
  });

  it.each([
    ['gone', 'new', 'does not exist'],
    ['.', 'new', 'There are 2 StackPacks: new, old'],
    ['', 'new', 'is empty'],
    ['v1.0.0', 'new', '"v1.0.0" does not exist'],
  ])('refuses to compare %j with %j', async (old, now, says) => {
    const files = { ...placed('/repo/old', pack), ...placed('/repo/new', pack) };
    await expect(diffPacks(old, now, {}, memoryPorts({ files }), () => undefined)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(says),
    });
  });
});
