import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSync } from 'esbuild';
import { hostileDocuments } from '../../support/lightbend/hostile-documents.ts';
import { problemsOf } from '../../support/lightbend/read-for-test.ts';

interface HostileResult {
  readonly name: string;
  /** Of the processor, so that a busy machine does not fail the test. */
  readonly milliseconds: number;
  readonly problems: number;
  readonly read: boolean;
  readonly misplaced: number;
}

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const results = new Map<string, HostileResult>();

beforeAll(() => {
  const program = join(folder, 'program.mjs');
  const entry = fileURLToPath(new URL('../../support/lightbend/read-hostile-documents.ts', import.meta.url));
  buildSync({ entryPoints: [entry], outfile: program, bundle: true, format: 'esm', platform: 'node' });
  // The documents themselves take most of this: a heap that is exceeded ends the program.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=200', program], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr.slice(0, 2000));
  for (const result of JSON.parse(stdout) as HostileResult[]) results.set(result.name, result);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a hostile document', () => {
  it.each(Object.keys(hostileDocuments))('ends soon, with all places inside it: %s', (name) => {
    const result = results.get(name);
    expect(result?.milliseconds).toBeLessThan(1000);
    expect(result?.problems).toBeLessThanOrEqual(100);
    expect(result?.misplaced).toBe(0);
  });

  it('says what is wrong with doubling, nesting and size', () => {
    const said = (name: string): string[] =>
      problemsOf(hostileDocuments[name] ?? '').map((problem) => problem.slice(0, 120));
    expect(said('strings that double')).toEqual([expect.stringMatching(/substitution .*make the document too large/)]);
    expect(said('objects that double')).toEqual([expect.stringMatching(/substitution .*make the document too large/)]);
    expect(said('a hundred thousand lists in one another')).toEqual([
      expect.stringMatching(/syntax "\[" the values lie too deep/),
    ]);
    expect(said('fifty megabytes')).toEqual([expect.stringMatching(/^1:1 syntax "" the file is too large/)]);
  });
});
