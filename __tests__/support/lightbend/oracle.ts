import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sortEntries, type TypedValue } from './typed-value.ts';

/** What Lightbend's library makes of a document. */
export type LightbendAnswer =
  | { readonly verdict: 'accept'; readonly value: TypedValue }
  | { readonly verdict: 'reject'; readonly reason: string };

/** Where Debian's libtypesafe-config-java puts the library; another copy can be named in the environment. */
const library = process.env.LIGHTBEND_CONFIG_JAR ?? '/usr/share/java/typesafe-config.jar';
const program = fileURLToPath(new URL('Oracle.java', import.meta.url));

/** Why the library cannot be asked here; undefined where it can. */
export function whyNoLightbend(): string | undefined {
  if (!existsSync(library)) return `${library} is not there (Debian: libtypesafe-config-java)`;
  return spawnSync('java', ['-version']).error === undefined ? undefined : 'there is no java';
}

/**
 * Asks the library about documents, each a set of files with a stackpack.conf. One JVM answers for all.
 * @throws {Error} where the JVM fails
 */
export function askLightbend(documents: readonly ReadonlyMap<string, string>[]): LightbendAnswer[] {
  const folder = mkdtempSync(join(tmpdir(), 'lightbend-'));
  try {
    const folders = documents.map((files, index) => {
      for (const [name, text] of files) {
        const path = join(folder, String(index), name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
      return join(folder, String(index));
    });
    const { status, stdout, stderr } = spawnSync('java', ['-XX:TieredStopAtLevel=1', '-cp', library, program], {
      input: `${folders.join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      cwd: folder,
    });
    const answers = (stdout ?? '').trimEnd().split('\n');
    if (status !== 0 || answers.length !== documents.length) throw new Error(`the oracle failed: ${stderr}`);
    return answers.map(readAnswer);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readAnswer(line: string): LightbendAnswer {
  const [verdict, json = ''] = line.split('\t');
  if (verdict === 'accept') return { verdict, value: sortKeys(JSON.parse(json)) };
  return { verdict: 'reject', reason: JSON.parse(json) };
}

function sortKeys(value: TypedValue): TypedValue {
  if ('object' in value) return { object: sortEntries(value.object.map(([key, member]) => [key, sortKeys(member)])) };
  return 'list' in value ? { list: value.list.map(sortKeys) } : value;
}
