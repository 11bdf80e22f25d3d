import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { codes } from '../../src/app/codes.ts';
import { readConfigFile } from '../../src/app/config-file.ts';
import { rules } from '../../src/rules/registry.ts';
import { readRulePage } from '../support/rule-page.ts';

const file = '.stackpackrc.yaml';
const configCodes = Object.values(codes).filter(({ id }) => id.startsWith('config-'));

describe.each(configCodes.map((code) => [code.id, code] as const))('the page of %s', (id, { severity, summary }) => {
  const text = readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8');
  const page = readRulePage(text);

  it('says what the code says of itself', () => {
    expect(text.startsWith(`# ${id}\n\n${summary}\n\nSeverity: ${severity}\n\n## Why\n`)).toBe(true);
    expect(page.headings).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Bad/), expect.stringMatching(/^Good/)]),
    );
  });

  it.each(page.examples.map((example) => [example.heading, example] as const))('%s', (heading, { change }) => {
    const config = change[file];
    if (typeof config !== 'string') throw new Error(`the example has no ${file}`);
    const { findings } = readConfigFile(config, { file, knownRules: Object.keys(rules) });
    expect(findings.some(({ rule }) => rule === id)).toBe(heading.startsWith('Bad'));
    expect(findings.filter(({ rule }) => rule !== id)).toEqual([]);
  });
});
