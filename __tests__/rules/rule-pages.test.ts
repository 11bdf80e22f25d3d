import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { codes } from '../../src/app/codes.ts';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { fixturePack } from '../support/rule-fixture.ts';
import { listUnnamedFiles, readRulePage } from '../support/rule-page.ts';

const folder = new URL('../../docs/rules/', import.meta.url);

describe.each(Object.values(rules).map((rule) => [rule.meta.id, rule] as const))('the page of %s', (id, rule) => {
  const text = readFileSync(new URL(`${id}.md`, folder), 'utf8');
  const page = readRulePage(text);

  it('says what the rule says of itself', () => {
    const severities = [rule.meta.severity, ...(rule.meta.alsoReports ?? [])].join(', ');
    expect(text).toMatch(new RegExp(`^# ${id}\n\n`));
    expect(text).toContain(`\n${rule.meta.summary}\n\nSeverity: ${severities}\n`);
    expect(page.headings).toEqual(
      expect.arrayContaining(['Why', expect.stringMatching(/^Bad/), expect.stringMatching(/^Good/)]),
    );
  });

  it('names the file of each example where readers see it', () => expect(listUnnamedFiles(text)).toEqual([]));

  it.each(page.examples.map((example) => [example.heading, example] as const))('%s', async (heading, example) => {
    const pack = await fixturePack({ title: heading, ...example });
    const { findings, crashes } = runRules(pack, Object.values(rules));
    expect(crashes).toEqual([]);
    expect(findings.filter((finding) => finding.rule === id).length > 0).toBe(heading.startsWith('Bad'));
    expect(findings.filter((finding) => finding.rule !== id && finding.severity === 'error')).toEqual([]);
  });
});

describe('the pages', () => {
  it('are of rules and codes that exist', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(pages.sort()).toEqual([...Object.keys(rules), ...Object.keys(codes)].sort().map((id) => `${id}.md`));
  });
});
