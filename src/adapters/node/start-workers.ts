import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { FoundPack } from '../../app/find-packs.ts';
import {
  describeUnread,
  type Inspection,
  type InspectionPlan,
  type PackWorker,
  type UnreadFile,
} from '../../app/inspection.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { nameOf } from '../../stackpack/pack-name.ts';
import { UnreadableFileError } from '../../tree/unreadable-file-error.ts';
import { expectState, type TreeState } from './disk-tree.ts';
import type { WorkerAnswer } from './worker-messages.ts';
import { WorkerPool } from './worker-pool.ts';

/** A thread takes as long to start as some hundred files take to check. */
const fewestFiles = 600;

/** More threads only wait for each other, and each needs memory. */
const mostThreads = 16;

/** Beside the folder of chunks, into which this file is bundled: see scripts/build.js. Not there where only a part was copied. */
const workerFile = new URL('../worker.js', import.meta.url);

/**
 * Starts threads for packs.
 * @param directory the working directory: native, absolute
 * @returns undefined where they would take longer than they save, or there is no program for them
 */
export function startWorkers(
  packs: readonly FoundPack[],
  plan: InspectionPlan,
  directory: string,
): ((index: number) => PackWorker) | undefined {
  const threads = Math.min(availableParallelism(), mostThreads, packs.length);
  const files = packs.reduce((sum, { pack }) => sum + pack.packaged.length, 0);
  return threads < 2 || files < fewestFiles || !existsSync(workerFile)
    ? undefined
    : openWorkers(packs, plan, directory, { threads, file: workerFile }).workerOf;
}

/**
 * Starts so many threads.
 * @param file the program that they run
 */
export function openWorkers(
  packs: readonly FoundPack[],
  plan: InspectionPlan,
  directory: string,
  { threads, file }: { readonly threads: number; readonly file: URL },
): { workerOf(index: number): PackWorker; close(): Promise<void> } {
  const pool = new WorkerPool(file, threads, {
    directory,
    packs: packs.map(({ pack, location }) => ({ location, name: nameOf(pack), version: pack.version })),
    rules: plan.rules,
    ignore: plan.ignores.entries,
    root: plan.root,
  });
  const workerOf = (index: number): PackWorker => {
    const pack = packs[index]?.pack;
    if (pack === undefined) throw new Error(`there is no pack ${index}`);
    return createWorker(pool, index, pack);
  };
  return { workerOf, close: () => pool.close() };
}

function createWorker(pool: WorkerPool, index: number, pack: Pack): PackWorker {
  return {
    async inspect() {
      const answer = await pool.run({ kind: 'inspect', index });
      if (answer.kind === 'unreadable') return { findings: [], crashes: [], unreadable: [answer.file] };
      if (answer.kind !== 'inspected') throw failureOf(answer);
      const { inspection, state } = answer;
      return { ...inspection, unreadable: [...inspection.unreadable, ...findChanged(pack, inspection, state)] };
    },
    async compare(old, now, isSameFile) {
      const files = old.tree.entries.map(({ path }) => path);
      const answer = await pool.run({
        kind: 'compare',
        index,
        version: now.version,
        // Copied: what is read of git are parts of one long answer, which would be sent whole with each of them.
        old: files.map((path) => [path, new Uint8Array(old.tree.read(path))]),
        same: files.filter((path) => isSameFile(path)),
      });
      if (answer.kind !== 'compared') throw failureOf(answer);
      expectState(now.tree, answer.state);
      return answer.changes;
    },
    async build(name, version) {
      const answer = await pool.run({ kind: 'build', index, name, version });
      if (answer.kind !== 'built') throw failureOf(answer);
      expectState(pack.tree, answer.state);
      return answer.archive;
    },
  };
}

/** A file that is another here than in the thread. Those with findings in them are read: a report shows their lines. */
function findChanged({ tree, source }: Pack, { findings }: Inspection, state: TreeState): UnreadFile[] {
  try {
    expectState(tree, state);
    const shown = findings.filter(({ place }) => place.end > 0);
    for (const file of new Set(shown.map(({ place }) => place.file))) {
      if (state.digests.has(file)) source(file);
    }
    return [];
  } catch (error) {
    if (error instanceof UnreadableFileError) return [describeUnread(error)];
    throw error;
  }
}

function failureOf(answer: WorkerAnswer): Error {
  if (answer.kind === 'unreadable') {
    const { path, reason, help } = answer.file;
    return new UnreadableFileError(path, reason, help);
  }
  if (answer.kind === 'refused') return new Refusal(answer.message, answer.help);
  const error = new Error(answer.kind === 'failed' ? answer.message : `a thread answered ${answer.kind}`);
  if (answer.kind === 'failed' && answer.stack !== undefined) error.stack = answer.stack;
  return error;
}
