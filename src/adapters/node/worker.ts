import { parentPort, workerData } from 'node:worker_threads';
import { DiskWorkspace } from './disk-workspace.ts';
import type { WorkerPlan, WorkerTask } from './worker-messages.ts';
import { WorkerPacks } from './worker-packs.ts';

const plan: WorkerPlan = workerData;
const packs = new WorkerPacks(plan, new DiskWorkspace(plan.directory));

parentPort?.on('message', async (task: WorkerTask) => parentPort?.postMessage(await packs.answer(task)));
