import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { codes } from '../../../src/app/codes.ts';
import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import { parseTag } from '../../../src/versioning/tags.ts';
import { type GateWorld, judgeWorld } from '../../support/gate-world.ts';
import { changedFiles } from '../../support/rule-fixture.ts';
import { type PageExample, readRulePage } from '../../support/rule-page.ts';

type Files = Record<string, MemoryContent>;

/**
 * The world of an example of these pages. The lines of its block `text history`: `tag v1.2.0` (the pack in that version),
 * `pushed v1.2.0` (the same, and the run is for it), `base 1.2.0` and `tip 1.2.0` (what a pull request goes to, and where that
 * stands now), `changed <path>` (that file was another in all of these), `step <name>` (they had such a step besides),
 * `named <name>` (that was their name).
 */
function worldOf({ base, change }: PageExample): GateWorld {
  const { history = '', '.stackpackrc.yaml': config, ...rest } = change;
  const text = typeof history === 'string' ? history : '';
  const of = (word: string) => [...text.matchAll(new RegExp(`^${word} (.+)$`, 'gm'))].map((match) => match[1] ?? '');
  const work: Files = Object.fromEntries(changedFiles(base, rest));
  const past = (version: string, mark = ''): Files => {
    const files = { ...work };
    for (const path of of('changed')) files[path] = `Before.${mark}\n`;
    let manifest = String(work['stackpack.conf']).replace(/^version = .*$/m, `version = "${version}"`);
    for (const name of of('named')) manifest = manifest.replace(/^name = .*$/m, `name = ${name}`);
    for (const step of of('step')) {
      manifest += `steps += { name = ${step}, display = "${step}", value = { type = text } }\n`;
    }
    return { ...files, 'stackpack.conf': manifest };
  };
  const versionOf = (tag: string) => parseTag(tag, 'greenhouse')?.version ?? '';
  const [pushed] = of('pushed');
  const [target] = of('base');
  const [tip] = of('tip');
  return {
    folder: '.',
    work: typeof config === 'string' ? { ...work, '/.stackpackrc.yaml': config } : work,
    tags: Object.fromEntries([
      ...of('tag').map((tag) => [tag, past(versionOf(tag))]),
      ...of('pushed').map((tag) => [tag, work]),
    ]),
    ...(pushed === undefined ? {} : { tagged: { tag: pushed, version: versionOf(pushed) } }),
    ...(target === undefined ? {} : { base: past(target) }),
    ...(tip === undefined ? {} : { tip: past(tip, ' Then changed.') }),
  };
}

describe.each([
  'pack-renamed',
  'tag-mismatch',
  'version-accepted-lapsed',
  'version-bump-too-small',
  'version-lowered',
  'version-not-bumped',
  'version-taken',
  'version-zero-major',
] as const)('the page of %s', (id) => {
  const text = readFileSync(new URL(`../../../docs/rules/${id}.md`, import.meta.url), 'utf8');
  const page = readRulePage(text);

  it('says what the code says of itself', () => {
    expect(text).toContain(`# ${id}\n\n${codes[id].summary}\n\nSeverity: ${codes[id].severity}`);
    expect(page.examples.map((example) => example.heading)).toEqual(['Bad', 'Good']);
  });

  it.each(page.examples.map((example) => [example.heading, example] as const))('%s', async (heading, example) => {
    const { verdict } = await judgeWorld(worldOf(example));
    expect(verdict.findings.map((finding) => finding.rule)).toEqual(heading === 'Bad' ? [id] : []);
    for (const finding of verdict.findings) expect(finding.severity).toBe(codes[id].severity);
  });
});
