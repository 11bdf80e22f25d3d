import { describe, expect, it } from '@jest/globals';
import { manifestRules } from '../../../src/rules/manifest/index.ts';
import { runRules } from '../../../src/rules/run-rules.ts';
import { loadPack } from '../../../src/stackpack/load.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { startProcessorTimer } from '../../support/processor-timer.ts';

/** An eighth of what is read at most: quadratic work shows, and the tests stay quick. */
const size = 128 * 1024;

/** As many of the pieces as fill that. */
function fill(piece: (index: number) => string, head = '', tail = ''): string {
  const parts = [head];
  for (let length = head.length + tail.length, index = 0; ; index++) {
    const next = piece(index);
    length += next.length;
    if (length > size) break;
    parts.push(next);
  }
  return [...parts, tail].join('');
}

const classic: Record<string, string> = {
  'unknown keys': fill((index) => `k${index.toString(36)}=1\n`),
  'unknown keys that are nearly known ones': fill((index) => `displayNam${index.toString(36)}=1\n`),
  'unknown keys, each referred to': fill(
    (index) => `k${index.toString(36)}=1,x${index.toString(36)}=$\{k${index.toString(36)}}\n`,
  ),
  'one long unknown key': `"${'k'.repeat(size)}" = 1`,
  'equal categories': fill(() => 'a,', 'categories = [', ']'),
  'categories of another kind': fill(() => '[],', 'categories = [', ']'),
  'faqs that are none': fill(() => '1,', 'faqs = [', ']'),
  'faqs without anything': fill(() => '{},', 'faqs = [', ']'),
  'steps of one name': fill(() => '{name=a,x=1},', 'steps = [', ']'),
  'unknown states': fill((index) => `s${index.toString(36)}=1,`, 'configurationUrls {', '}'),
  'dependencies that are none': fill((index) => `D${index.toString(36)}=1,`, 'dependencies {', '}'),
  'integrations without anything': fill(() => '{},', 'integrations = [', ']'),
  placeholders: fill(() => '"<< .x >>",', 'categories = [', ']'),
  'a long name': `name = "${'A b'.repeat(size / 3)}"`,
  'a long version': `version = "${'1.'.repeat(size / 2)}"`,
  'numbered items': fill((index) => `${index}=1,`, 'faqs {', '}'),
};
const settings: Record<string, string> = {
  'unknown keys': fill((index) => `k${index.toString(36)}: 1\n`),
  tags: fill(() => '!a b,', 'categories: [', ']'),
  'escaped tags': fill(() => '!%69con b,', 'categories: [', ']'),
  'words of YAML 1.1': fill(() => 'on,', 'categories: [', ']'),
};

describe('a large manifest with', () => {
  it.each([
    ...Object.entries(classic).map(([title, text]) => [title, 'stackpack.conf', text] as const),
    ...Object.entries(settings).map(([title, text]) => [title, 'stackpack.yaml', text] as const),
  ])('%s in %s is checked in bounded time', async (_title, file, text) => {
    const pack = await loadPack(new MemoryTree([[file, text]]));
    const elapsed = startProcessorTimer();
    const { findings, crashes } = runRules(pack, Object.values(manifestRules));
    const took = elapsed();
    expect(crashes).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThan(2_000);
    expect(took).toBeLessThan(500);
  });
});
