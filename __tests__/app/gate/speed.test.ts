import { describe, expect, it } from '@jest/globals';
import { isTagged } from '../../../src/app/gate/baseline.ts';
import { FakeHistory } from '../../support/fake-history.ts';
import { judgeWorld } from '../../support/gate-world.ts';
import { startProcessorTimer } from '../../support/processor-timer.ts';

/** A 2.0 pack with so many groups of the main menu, ten to a file. */
function packOf(version: string, groups: number, name: string): Record<string, string> {
  const files: Record<string, string> = {
    'stackpack.yaml': `schemaVersion: "2.0"\nname: bench\nversion: "${version}"\n`,
  };
  for (let at = 0; at < groups; at += 10) {
    const nodes = Array.from(
      { length: 10 },
      (_, index) =>
        `  - _type: MainMenuGroup\n    name: ${name} ${at + index}\n    identifier: urn:stackpack:bench:main-menu-group:g${at + index}\n`,
    );
    files[`settings/${at}.sty`] = `nodes:\n${nodes.join('')}`;
  }
  return files;
}

describe('the gate', () => {
  it('takes far less than a second for 500 nodes, all changed, and 2,000 tags', async () => {
    const before = packOf('0.19.99', 500, 'Group');
    const tags = Array.from({ length: 2000 }, (_, index) => `bench-0.${Math.floor(index / 100)}.${index % 100}`);
    const world = {
      work: packOf('1.0.0', 500, 'Other group'),
      tags: Object.fromEntries(tags.map((tag) => [tag, before])),
    };
    // Once to load and warm up what the time of the second is not about.
    await judgeWorld(world);
    const elapsed = startProcessorTimer();
    const { verdict } = await judgeWorld(world);
    expect(elapsed()).toBeLessThan(2000);
    expect(verdict).toMatchObject({ baseline: { tag: 'bench-0.19.99' } });
    expect(verdict.changes).toHaveLength(500);
  });
});

describe('whether any pack is released by a tag', () => {
  const names = Array.from({ length: 100 }, (_, index) => `pack-${index}`);

  it('is soon found among many packs and tags, none of which is a release', async () => {
    const tags = Array.from({ length: 3000 }, (_, index) => `program-${index}.2.0`);
    const elapsed = startProcessorTimer();
    expect(await isTagged(new FakeHistory(tags, { files: { 'commit-of-nothing': {} } }), names, undefined)).toBe(false);
    expect(elapsed()).toBeLessThan(1000);
  });

  it.each([
    ['v1.0.0', undefined, true],
    ['pack-99-1.0.0', undefined, true],
    ['pack-0/1.0.0', undefined, true],
    ['unlooked-1.0.0', undefined, true],
    ['other-1.0.0', undefined, false],
    ['v1.0.0', '{name}-{version}', false],
    ['release/pack-7/1.0.0', 'release/{name}/{version}', true],
    ['release/1.0.0', 'release/{version}', true],
  ])('%s in the form %s: %s', async (tag, tagFormat, expected) => {
    const files = { 'commit-of-nothing': { 'unlooked/stackpack.conf': 'name = unlooked\nversion = 1.0.0\n' } };
    expect(await isTagged(new FakeHistory(['latest', tag], { files }), names, tagFormat)).toBe(expected);
  });
});
