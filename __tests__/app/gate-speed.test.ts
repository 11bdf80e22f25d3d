import { describe, expect, it } from '@jest/globals';
import { judgeWorld } from '../support/gate-world.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

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
