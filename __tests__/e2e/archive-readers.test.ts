import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackpack } from '../support/command-line.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { goodPacks } from '../support/good-packs.ts';

const readers = fileURLToPath(new URL('../support/zip-readers', import.meta.url));

/** What is hard on readers: nothing in it, more than a buffer or than 16 bits count, names beyond ASCII, incompressible. */
const hard: Readonly<Record<string, string | Uint8Array>> = {
  'resources/error.md': '',
  'resources/empty too.md': '',
  'resources/ünï 🌿 日本.md': '# A name beyond ASCII\n',
  'resources/long.md': 'A line of a long page.\n'.repeat(40_000),
  'resources/noise.bin': Uint8Array.from({ length: 100_000 }, (_, at) => (at * at * 7919 + (at >> 3)) % 251),
  [`resources/${'deep/'.repeat(20)}page.md`]: 'x',
};

const sandbox = new GitSandbox();
const archives = new Map<string, { readonly file: string; readonly lines: readonly string[] }>();

beforeAll(() => {
  for (const format of ['1.x', '2.0'] as const) {
    const files = Object.entries({ ...goodPacks[format], ...hard });
    sandbox.write(format, files);
    // All but what these files break on purpose is checked elsewhere.
    const result = stackpack(sandbox.path(format), ['build', '--check', 'report', '--print-path']);
    if (result.code !== 0) throw new Error(`build ends with ${result.code}: ${result.err}`);
    const lines = files.map(([name, content]) => {
      const bytes = Buffer.from(content as Uint8Array);
      return `${name}\t${bytes.length}\t${createHash('sha256').update(bytes).digest('hex')}`;
    });
    archives.set(format, { file: sandbox.path(format, result.out.trimEnd()), lines: lines.sort() });
  }
});
afterAll(() => sandbox.remove());

/** A program that reads an archive, and how to see that it is there. */
interface Reader {
  readonly name: string;
  readonly probe: readonly [string, ...string[]];
  readonly command: readonly [string, ...string[]];
}

const programs: readonly Reader[] = [
  {
    name: "Python's zipfile",
    probe: ['python3', '--version'],
    command: ['python3', path.join(readers, 'read.py')],
  },
  {
    name: "Java's ZipInputStream",
    probe: ['javac', '-version'],
    command: ['java', '-Xshare:auto', '-XX:TieredStopAtLevel=1', path.join(readers, 'Read.java')],
  },
  {
    name: "Go's archive/zip",
    probe: ['go', 'version'],
    command: ['go', 'run', path.join(readers, 'read.go')],
  },
];

// Go compiles its library once; with a cold cache on a busy machine that takes its time.
const patience = 300_000;

describe.each(programs)('$name', ({ name, probe, command }) => {
  whereThere(name, probe)(
    'reads the entries and bytes that were built',
    () => {
      for (const { file, lines } of archives.values()) {
        const result = run([...command, file]);
        if (result.status !== 0) throw new Error(`${name} says: ${result.stderr}`);
        expect(result.stdout.split('\n').filter((line) => line !== '')).toEqual(lines);
      }
    },
    patience,
  );
});

describe('unzip', () => {
  whereThere('unzip', ['unzip', '-v'])('finds the archives whole', () => {
    for (const { file, lines } of archives.values()) {
      const result = run(['unzip', '-t', file]);
      expect(result.status).toBe(0);
      expect(result.stdout.match(/ {2}OK$/gm)).toHaveLength(lines.length);
    }
  });
});

describe('sha256sum', () => {
  whereThere('sha256sum', ['sha256sum', '--version'])('finds the archives as the files beside them say', () => {
    for (const { file } of archives.values()) {
      const [folder, name] = [path.dirname(file), path.basename(file)];
      expect(readdirSync(folder).sort()).toEqual([name, `${name}.sha256`]);
      const result = run(['sha256sum', '-c', '--strict', `${name}.sha256`], folder);
      expect(result).toMatchObject({ status: 0, stdout: `${name}: OK\n`, stderr: '' });
    }
  });
});

function run([program = '', ...args]: readonly string[], cwd = sandbox.folder): SpawnSyncReturns<string> {
  const { GOFLAGS: _, ...env } = process.env;
  return spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    timeout: patience,
    // Nothing of Go's own is fetched, whatever the machine is set to.
    env: { ...env, LC_ALL: 'C.UTF-8', GO111MODULE: 'off', GOTOOLCHAIN: 'local', GOPROXY: 'off', CGO_ENABLED: '0' },
  });
}

/** `it` where a program is there; elsewhere a test that fails in CI, and is skipped by name on other machines. */
function whereThere(
  name: string,
  probe: readonly string[],
): (what: string, test: () => void, timeout?: number) => void {
  if (run(probe).status === 0) return it;
  if (process.env.CI !== 'true')
    return (what) => it.skip(`${what} (not run: ${name} is not installed)`, () => undefined);
  return (what) =>
    it(what, () => {
      throw new Error(`${name} is missing here, where nothing may be`);
    });
}
