import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DiskWorkspace } from '../../src/adapters/node/disk-workspace.ts';
import { openWorkers } from '../../src/adapters/node/start-workers.ts';
import { readIgnores } from '../../src/app/ignores.ts';
import { openPack } from '../../src/app/open-pack.ts';
import { rules } from '../../src/rules/registry.ts';
import type { RuleId } from '../../src/rules/rule-ids.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { commandLineFile } from '../support/command-line.ts';
import { goodPacks } from '../support/good-packs.ts';
import { git, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const count = 200;
let folder = '';

/** The files of a pack of this number: each has a name of its own, and identifiers. */
function filesOf(at: number): Record<string, MemoryContent> {
  const [from, files] =
    at % 2 === 0 ? (['greenhouse', goodPacks['1.x']] as const) : (['otel-greenhouse', goodPacks['2.0']] as const);
  const rename = (text: string) =>
    text
      .replaceAll(`urn:stackpack:${from}:`, `urn:stackpack:${from}-${at}:`)
      .replace(new RegExp(`^(name\\s*[:=]\\s*"?)${from}("?)$`, 'm'), `$1${from}-${at}$2`);
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      `packs/p${String(at).padStart(3, '0')}/${name}`,
      typeof content === 'string' ? rename(content) : content,
    ]),
  );
}

beforeAll(() => {
  folder = temporaryFolder();
  for (let at = 0; at < count; at++) writeFiles(folder, filesOf(at));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=Released');
  const name = (at: number) => `${at % 2 === 0 ? 'greenhouse' : 'otel-greenhouse'}-${at}`;
  for (let at = 0; at < count; at++) git(folder, 'tag', `${name(at)}-1.0.0`);
  // One pack in ten changes, and two of those that do are not in order.
  for (let at = 0; at < count; at += 10) {
    writeFiles(folder, { [`packs/p${String(at).padStart(3, '0')}/resources/more.md`]: '# More\n' });
  }
}, 120_000);

interface Json {
  readonly stackpacks: readonly {
    readonly path: string;
    readonly findings: readonly { readonly severity: string }[];
  }[];
}

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Of it and of the git processes it starts. */
  readonly processorSeconds: number;
}

/** Runs the command line, on one core only where that is asked for, with these variables besides the path. */
function run(
  args: readonly string[],
  cores: 'all' | 'one' = 'all',
  variables: Readonly<Record<string, string>> = {},
): Run {
  const command = [process.execPath, commandLineFile, ...args];
  const whole = cores === 'one' ? ['taskset', '-c', '0', ...command] : command;
  const script = 'TIMEFORMAT="processor %U %S"; time "$@"';
  const { PATH = '' } = process.env;
  const result = spawnSync('bash', ['--norc', '-c', script, 'bash', ...whole], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, ...variables },
  });
  const [timed = '', user = '0', system = '0'] = /^processor ([\d.]+) ([\d.]+)\n/m.exec(result.stderr) ?? [];
  return {
    code: result.status,
    out: result.stdout.replace(/\(\d+\.\d s\)|\(\d+ ms\)/, '(some time)'),
    err: result.stderr.replace(timed, ''),
    processorSeconds: Number(user) + Number(system),
  };
}

const hasTaskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
const isComparing = (hasTaskset || process.env.CI === 'true') && availableParallelism() > 1;
/** Without taskset (util-linux) the test fails in CI, and is skipped by name on other machines. */
const onSeveralCores = isComparing ? it : it.skip;

describe('200 packs in one repository', () => {
  it('are checked and gated by less than 10 seconds of processor time', () => {
    const { code, out, err, processorSeconds } = run(['gate']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(`in ${count} StackPacks`);
    expect(out.match(/^packs\/p\d+:/gm)).toHaveLength(count);
    // On two idle cores about half of that, and half as long; a machine with other work to do is slower.
    expect(processorSeconds).toBeLessThan(10);
  }, 120_000);

  it('are gated by few processes of git, not by some for each', () => {
    const bin = temporaryFolder({ git: '' });
    const calls = path.join(bin, 'calls');
    const { PATH = '' } = process.env;
    const real = spawnSync('bash', ['--norc', '-c', 'type -P git'], { encoding: 'utf8' }).stdout.trim();
    writeFileSync(path.join(bin, 'git'), `#!/bin/sh\necho "$*" >> '${calls}'\nexec '${real}' "$@"\n`);
    chmodSync(path.join(bin, 'git'), 0o755);
    expect(run(['gate'], 'all', { PATH: `${bin}${path.delimiter}${PATH}` }).code).toBe(1);
    const asked = readFileSync(calls, 'utf8').trimEnd().split('\n').length;
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThan(60);
  }, 120_000);

  onSeveralCores(
    'are checked by a thread for each core, and by none where there is one core',
    () => {
      const bin = temporaryFolder();
      const answers = path.join(bin, 'answers');
      const preload = path.join(bin, 'preload.cjs');
      // Threads load it as well. Each answer of one leaves its number.
      writeFileSync(
        preload,
        `const { isMainThread, parentPort, threadId } = require('node:worker_threads');
        if (!isMainThread) {
          const post = parentPort.postMessage.bind(parentPort);
          parentPort.postMessage = (...answer) => {
            require('node:fs').appendFileSync(${JSON.stringify(answers)}, threadId + '\\n');
            post(...answer);
          };
        }`,
      );
      const threadsOf = (cores: 'one' | 'all') => {
        rmSync(answers, { force: true });
        expect(run(['check'], cores, { NODE_OPTIONS: `--require=${preload}` }).code).toBe(0);
        return existsSync(answers) ? readFileSync(answers, 'utf8').trimEnd().split('\n') : [];
      };
      const all = threadsOf('all');
      expect(all.length).toBeGreaterThanOrEqual(count);
      expect(new Set(all).size).toBe(Math.min(availableParallelism(), 16));
      expect(threadsOf('one')).toEqual([]);
    },
    120_000,
  );

  onSeveralCores.each(['text', 'json'])(
    'give the same %s on one core and on all',
    (format) => {
      for (const command of ['check', 'gate']) {
        const one = run([command, '--format', format], 'one');
        expect(run([command, '--format', format])).toEqual({ ...one, processorSeconds: expect.any(Number) });
        expect(one.out.length).toBeGreaterThan(5000);
      }
    },
    240_000,
  );

  onSeveralCores(
    'are built into the same bytes on one core and on all',
    () => {
      const build = (cores: 'one' | 'all') => {
        const { code, out, err } = run(['build', '--snapshot', '--output', `built-${cores}`], cores);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        return out.replaceAll(`built-${cores}`, 'built');
      };
      const all = build('all');
      expect(all.match(/^ {2}sha256 [0-9a-f]{64}$/gm)).toHaveLength(count);
      expect(all).toBe(build('one'));
    },
    120_000,
  );

  it('stand in the order of their paths, whichever is slow, broken or cannot be read', () => {
    writeFiles(folder, {
      'packs/p000/resources/large.md': `# Large\n\n${'[a](b.md) words '.repeat(60_000)}\n`,
      'packs/p050/stackpack.conf': 'name = {\n',
      'built/no-zip.sts': 'PK',
    });
    const args = ['check', '--format', 'json', 'packs', 'built/no-zip.sts'];
    const all = run(args);
    expect(all.code).toBe(2);
    expect(all.err).toContain('"built/no-zip.sts" cannot be read');
    const { stackpacks: packs }: Json = JSON.parse(all.out);
    const paths = packs.map((pack) => pack.path);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toHaveLength(count);
    const failing = packs.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    expect(failing.map((pack) => pack.path)).toEqual(['packs/p050']);
    if (isComparing) {
      expect(all).toEqual({ ...run(args, 'one'), processorSeconds: expect.any(Number) });
    }
  }, 120_000);
});

describe('threads of dist/worker.js', () => {
  it('refuse what changed before or after they checked it', async () => {
    const workspace = new DiskWorkspace(folder);
    const location = { kind: 'folder' as const, path: 'packs/p003' };
    const opened = await openPack(location, undefined, workspace);
    if (!('pack' in opened)) throw new Error('not opened');
    const { pack } = opened;
    const plan = { rules: Object.keys(rules) as RuleId[], ignores: readIgnores([], 'The path'), root: '.' };
    const file = pathToFileURL(path.join(path.dirname(commandLineFile), 'worker.js'));
    const { workerOf, close } = openWorkers([{ location, pack }], plan, folder, { threads: 1, file });
    const write = (name: string, text: string) => writeFileSync(path.join(folder, 'packs/p003', name), text);
    try {
      expect(await workerOf(0).inspect()).toMatchObject({ unreadable: [] });
      const page = pack.packaged.find(({ path: name }) => name.endsWith('.md'))?.path ?? '';
      write(page, '# Other\n');
      const reason = 'it changed while it was looked at';
      expect(() => pack.tree.read(page)).toThrow(reason);
      // The thread has what it checked, and builds that.
      const built = await workerOf(0).build('otel-greenhouse-3', '1.2.0');
      expect(built.fileName).toBe('otel-greenhouse-3-1.2.0.sts');

      const again = await openPack(location, undefined, workspace);
      if (!('pack' in again)) throw new Error('not opened');
      write(pack.manifest.file, `${pack.manifest.source.text}\n# Changed\n`);
      const late = openWorkers([{ location, pack: again.pack }], plan, folder, { threads: 1, file });
      const unreadable = [{ path: pack.manifest.file, reason }];
      expect(await late.workerOf(0).inspect().finally(late.close)).toMatchObject({ unreadable });
    } finally {
      await close();
    }
  }, 60_000);
});
