import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { readYamlDocuments } from '../../../src/syntax/yaml.ts';
import { differences } from '../../fixtures/yaml/differences.ts';
import { generateDocuments } from '../../fixtures/yaml/generated.ts';
import { malformed } from '../../fixtures/yaml/malformed.ts';
import { scalars } from '../../fixtures/yaml/scalars.ts';
import { structure } from '../../fixtures/yaml/structure.ts';
import { askSnakeYaml, inOracleForm, missingSnakeYaml, type OracleAnswer } from '../../support/snakeyaml/oracle.ts';

const written = [...structure, ...scalars, ...malformed];
const generated = generateDocuments(600, written);
const groups = { structure, scalars, malformed, generated };
/**
 * In generated documents these differences turn up by chance; differences.ts has each on its own. A document added to the
 * written ones changes what is generated: what else then differs is a fault, or another one for differences.ts.
 */
const deliberate = /cannot be a key|stands within what its anchor/;

const missing = missingSnakeYaml();
const inCi = process.env.CI === 'true';
const title = `SnakeYAML${missing === undefined || inCi ? '' : ` (skipped: ${missing})`}`;

function ourAnswer(text: string): OracleAnswer {
  const { documents, problems } = readYamlDocuments(text, { file: 'x.yaml' });
  const fault = problems.find(({ kind }) => kind === 'syntax');
  return fault === undefined ? { documents: documents.map(inOracleForm) } : { error: fault.message };
}

/** Whether two readers agree: both refuse, or both give the same values. */
function agree(one: OracleAnswer, other: OracleAnswer): boolean {
  if ('error' in one || 'error' in other) return 'error' in one && 'error' in other;
  return isDeepStrictEqual(one, other);
}

(missing === undefined || inCi ? describe : describe.skip)(title, () => {
  const answers = new Map<string, OracleAnswer>();
  beforeAll(() => {
    if (missing !== undefined) throw new Error(`SnakeYAML cannot be asked: ${missing}`);
    const texts = [...new Set([...written, ...generated, ...differences.map(({ text }) => text)])];
    for (const [index, answer] of askSnakeYaml(texts).entries()) answers.set(texts[index] ?? '', answer);
  });
  const answerTo = (text: string): OracleAnswer => {
    const answer = answers.get(text);
    if (answer === undefined) throw new Error(`SnakeYAML was not asked about ${JSON.stringify(text)}`);
    return answer;
  };

  it.each(Object.entries(groups))('agrees on: %s', (name, texts) => {
    const disagreements = texts.flatMap((text) => {
      const [theirs, ours] = [answerTo(text), ourAnswer(text)];
      if (agree(theirs, ours)) return [];
      if (name === 'generated' && 'error' in ours && deliberate.test(ours.error)) return [];
      return [{ text, theirs, ours }];
    });
    expect(disagreements).toEqual([]);
  });

  it.each(differences.map((difference) => [difference.why, difference] as const))(
    'is meant to differ: %s',
    (_why, { text, snakeYaml }) => {
      const [theirs, ours] = [answerTo(text), ourAnswer(text)];
      const seen = 'error' in theirs ? 'rejects' : 'error' in ours ? 'accepts' : 'reads otherwise';
      expect(agree(theirs, ours)).toBe(false);
      expect(seen).toBe(snakeYaml);
    },
  );

  it('has enough to say on both sides, and the npm reader beside it', () => {
    const rows = Object.entries(groups).map(([group, texts]) => {
      const theirs = texts.map((text) => !('error' in answerTo(text)));
      const npm = texts.map((text) => !hasNpmErrors(text));
      return {
        group,
        documents: texts.length,
        'SnakeYAML accepts': theirs.filter(Boolean).length,
        'npm yaml accepts more': npm.filter((accepted, index) => accepted && !theirs[index]).length,
        'npm yaml refuses more': npm.filter((accepted, index) => !accepted && theirs[index]).length,
      };
    });
    console.table(rows);
    expect(written.length).toBeGreaterThan(500);
    for (const row of rows) {
      expect(row['SnakeYAML accepts']).toBeGreaterThan(40);
      expect(row.documents - row['SnakeYAML accepts']).toBeGreaterThan(20);
    }
  });
});

function hasNpmErrors(text: string): boolean {
  const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
  return Array.isArray(documents) && documents.some(({ errors }) => errors.length > 0);
}
