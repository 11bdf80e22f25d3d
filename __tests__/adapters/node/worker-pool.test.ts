import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { WorkerTask } from '../../../src/adapters/node/worker-messages.ts';
import { WorkerPool } from '../../../src/adapters/node/worker-pool.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const pools: WorkerPool[] = [];

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

const plan = {
  directory: '/',
  packs: Array.from({ length: 8 }, (_, at) => ({
    location: { kind: 'folder' as const, path: `packs/p${at}` },
    name: `p${at}`,
    version: undefined,
  })),
  rules: [],
  ignore: [],
  root: '.',
};

/** A pool whose threads run this for each task; `threadId` and `answer` are in reach. */
function poolOf(program: string, threads = 2): WorkerPool {
  const start =
    "const { parentPort, threadId } = require('node:worker_threads');\nconst answer = (message) => parentPort.postMessage({ kind: 'failed', message });\n";
  const folder = temporaryFolder({ 'worker.cjs': `${start}parentPort.on('message', async (task) => {${program}});` });
  const pool = new WorkerPool(pathToFileURL(path.join(folder, 'worker.cjs')), threads, plan);
  pools.push(pool);
  return pool;
}

const inspect = (index: number): WorkerTask => ({ kind: 'inspect', index });
const compare = (index: number): WorkerTask => ({ kind: 'compare', index, version: undefined, old: [], same: [] });

async function messagesOf(pool: WorkerPool, tasks: readonly WorkerTask[]): Promise<string[]> {
  const answers = await Promise.all(tasks.map((task) => pool.run(task)));
  return answers.map((answer) => (answer.kind === 'failed' ? answer.message : answer.kind));
}

describe('threads', () => {
  it('share the work, answer each for its own task, and compare a pack where it was checked', async () => {
    const pool = poolOf(
      "setTimeout(() => answer(task.kind + ' ' + task.index + ' by ' + threadId), task.index % 3 * 5);",
    );
    const all = plan.packs.map((_, index) => index);
    const inspected = await messagesOf(pool, all.map(inspect));
    expect(inspected.map((one) => one.replace(/ by .*/, ''))).toEqual(all.map((index) => `inspect ${index}`));
    expect(new Set(inspected.map((one) => one.replace(/.* by /, ''))).size).toBe(2);
    const compared = await messagesOf(pool, all.map(compare));
    expect(compared).toEqual(inspected.map((one) => one.replace('inspect', 'compare')));
  });

  it.each([
    ['that throws', 'throw new Error("broken");', 'a thread failed: broken'],
    ['that ends', 'process.exit(0);', 'a thread failed: it ended with 0'],
  ])('of which there is one %s fail all that is asked, now and later', async (_what, program, message) => {
    const pool = poolOf(`if (task.index === 1) { ${program} }`);
    const settled = await Promise.allSettled([0, 1, 2, 3].map((index) => pool.run(inspect(index))));
    for (const one of settled)
      expect(one).toMatchObject({ status: 'rejected', reason: expect.objectContaining({ message }) });
    await expect(pool.run(inspect(4))).rejects.toThrow(message);
  });

  it('that cannot be started fail', async () => {
    const pool = new WorkerPool(pathToFileURL('/nowhere/worker.js'), 2, plan);
    pools.push(pool);
    await expect(pool.run(inspect(0))).rejects.toThrow(/nowhere/);
  });

  it('that fail after the first of them, or while they are ended, are no failure of the process', async () => {
    const pool = new WorkerPool(pathToFileURL('/nowhere/worker.js'), 3, plan);
    // They fail meanwhile, which is told here only afterwards.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    await pool.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(pool.run(inspect(0))).rejects.toThrow('a thread failed');
  });

  it('that need more memory than there is are replaced, and their pack is told with what to do', async () => {
    const full = "const error = new Error('full'); error.code = 'ERR_WORKER_OUT_OF_MEMORY';";
    const program = `if (task.index === 1) { ${full} process.nextTick(() => { throw error; }); } else answer('' + task.index);`;
    const pool = poolOf(program, 1);
    const answers = await Promise.all([0, 1, 2, 3].map((index) => pool.run(inspect(index))));
    expect(answers.map((answer) => (answer.kind === 'failed' ? answer.message : answer.kind))).toEqual([
      '0',
      'unreadable',
      '2',
      '3',
    ]);
    expect(answers[1]).toMatchObject({ file: { path: '.', help: expect.stringContaining('max-old-space-size') } });
    // The thread that has ended meanwhile is no failure of those that go on.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await messagesOf(pool, [inspect(4), compare(0)])).toEqual(['4', '0']);
  });
});
