import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { changeKinds } from '../../src/versioning/changes/registry.ts';
import { comparePacks } from '../../src/versioning/compare.ts';
import { readChangeExamples } from '../support/change-page.ts';
import { pairOf } from '../support/pair-fixture.ts';
import { listUnnamedFiles } from '../support/rule-page.ts';

const folder = new URL('../../docs/changes/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

describe.each(pages.map((name) => name.slice(0, -3)))('the page of %s', (id) => {
  const text = readFileSync(new URL(`${id}.md`, folder), 'utf8');
  const examples = readChangeExamples(text);

  it('says what the kind says of itself', () => {
    const { meta } = Object.values(changeKinds).find((kind) => kind.meta.id === id) ?? {};
    expect(text).toMatch(new RegExp(`^# ${id}\n\n`));
    const levels = [meta?.level, ...(meta?.alsoRequires ?? [])].join(', ');
    expect(text).toContain(`\n${meta?.summary}\n\nRequires: ${levels}\n\n## Why\n`);
    expect(examples.length).toBeGreaterThan(0);
  });

  it('names the file of each example where readers see it', () => expect(listUnnamedFiles(text)).toEqual([]));

  it.each(examples.map((example) => [example.heading, example] as const))('%s', async (title, example) => {
    const packs = await pairOf({ title, ...example, expect: [] });
    const found = comparePacks(packs.old, packs.new).map((change) => change.id);
    expect(found.includes(id as (typeof found)[number])).toBe(title.startsWith('Example'));
  });
});
