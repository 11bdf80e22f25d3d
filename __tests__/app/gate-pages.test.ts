import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { codes } from '../../src/app/codes.ts';
import { gatePack } from '../../src/app/gate.ts';
import { parseTag } from '../../src/versioning/tags.ts';
import { FakeHistory } from '../support/fake-history.ts';
import { fixturePack } from '../support/rule-fixture.ts';
import { readRulePage } from '../support/rule-page.ts';

/** The blocks `text history` of these pages: a line for each tag (`tag`, `pushed`) and each changed file (`changed`). */
function readHistory(text: string) {
  const of = (word: string) => [...text.matchAll(new RegExp(`^${word} (.+)$`, 'gm'))].map((match) => match[1] ?? '');
  const [pushed] = of('pushed');
  const tags = [...of('tag'), ...of('pushed')];
  return { history: new FakeHistory(tags, { changed: of('changed') }), pushed };
}

describe.each(['tag-mismatch', 'version-lowered', 'version-not-bumped'] as const)('the page of %s', (id) => {
  const text = readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8');
  const page = readRulePage(text);

  it('says what the code says of itself', () => {
    expect(text).toMatch(new RegExp(`^# ${id}\n\n${codes[id].summary}\n\nSeverity: ${codes[id].severity}\n`));
    expect(page.examples.map((example) => example.heading)).toEqual(['Bad', 'Good']);
  });

  it.each(page.examples.map((example) => [example.heading, example] as const))('%s', async (heading, example) => {
    const { history: block, ...change } = example.change;
    const { history, pushed } = readHistory(typeof block === 'string' ? block : '');
    const pack = await fixturePack({ title: heading, base: example.base, change });
    const tagged =
      pushed === undefined ? undefined : { tag: pushed, version: parseTag(pushed, 'greenhouse')?.version ?? '' };
    const { findings } = await gatePack(
      { pack, location: { kind: 'folder', path: '.' }, findings: [] },
      history,
      undefined,
      tagged,
    );
    expect(findings.map((finding) => finding.rule)).toEqual(heading === 'Bad' ? [id] : []);
    for (const finding of findings) expect(finding.severity).toBe(codes[id].severity);
  });
});
