import { Worker } from 'node:worker_threads';
import type { UnreadFile } from '../../app/inspection.ts';
import type { WorkerAnswer, WorkerPlan, WorkerTask } from './worker-messages.ts';

interface Job {
  readonly task: WorkerTask;
  resolve(answer: WorkerAnswer): void;
  reject(error: unknown): void;
}

interface Lane {
  /** Another one once it needed more memory than there is. */
  worker: Worker;
  /** What only this worker is to do. */
  readonly own: Job[];
  current: Job | undefined;
}

/** Threads that each do one thing after the other. They do not keep the process alive unless something is to be done. */
export class WorkerPool {
  private readonly file: URL;
  private readonly plan: WorkerPlan;
  private readonly lanes: readonly Lane[];
  private readonly shared: Job[] = [];
  /** Which lane inspected a pack, and has it open. */
  private readonly laneOf = new Map<number, Lane>();
  private unsettled = 0;
  private failure: unknown;

  /** @param file the program of the threads */
  constructor(file: URL, threads: number, plan: WorkerPlan) {
    this.file = file;
    this.plan = plan;
    this.lanes = Array.from({ length: threads }, () => this.openLane());
  }

  /**
   * A pack that takes more memory than there is cannot be read, and no other is kept from it.
   * @throws {Error} where a thread ended for another reason
   */
  run(task: WorkerTask): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) return reject(this.failure);
      const job = { task, resolve, reject };
      const lane = task.kind === 'inspect' ? undefined : this.laneOf.get(task.index);
      (lane?.own ?? this.shared).push(job);
      this.unsettled += 1;
      if (this.unsettled === 1) for (const { worker } of this.lanes) worker.ref();
      for (const one of this.lanes) this.next(one);
    });
  }

  /** Ends the threads. What is not answered fails, and they are listened to until the end: one may have failed meanwhile. */
  async close(): Promise<void> {
    await Promise.all(this.lanes.map(({ worker }) => worker.terminate()));
  }

  private openLane(): Lane {
    const lane: Lane = { worker: this.startWorker(), own: [], current: undefined };
    this.listen(lane);
    return lane;
  }

  private startWorker(): Worker {
    return new Worker(this.file, { workerData: this.plan });
  }

  private listen(lane: Lane): void {
    const { worker } = lane;
    if (this.unsettled === 0) worker.unref();
    // One that was replaced still tells that it has ended.
    const isInUse = () => lane.worker === worker;
    worker.on('message', (answer: WorkerAnswer) => this.settle(lane, answer));
    worker.on('error', (error) => {
      if (isOutOfMemory(error) && lane.current !== undefined) this.replace(lane);
      else this.fail(error);
    });
    worker.on('messageerror', (error) => this.fail(error));
    worker.on('exit', (code) => {
      if (isInUse()) this.fail(new Error(`it ended with ${code}`));
    });
  }

  private replace(lane: Lane): void {
    lane.worker = this.startWorker();
    this.listen(lane);
    this.settle(lane, { kind: 'unreadable', file: outOfMemory });
  }

  private next(lane: Lane): void {
    if (lane.current !== undefined) return;
    const job = lane.own.shift() ?? this.shared.shift();
    if (job === undefined) return;
    lane.current = job;
    this.laneOf.set(job.task.index, lane);
    lane.worker.postMessage(job.task);
  }

  private settle(lane: Lane, answer: WorkerAnswer): void {
    const job = lane.current;
    lane.current = undefined;
    this.unsettled -= 1;
    if (this.unsettled === 0) for (const { worker } of this.lanes) worker.unref();
    this.next(lane);
    job?.resolve(answer);
  }

  /** What a thread that is gone was to do is not done, so all fails: nothing is left out of a report. */
  private fail(cause: unknown): void {
    if (this.failure !== undefined) return;
    this.failure = new Error(`a thread failed: ${Object(cause).message}`, { cause });
    for (const { worker } of this.lanes) worker.unref();
    const running = this.lanes.flatMap(({ current: job }) => job ?? []);
    const waiting = [...this.lanes.flatMap(({ own }) => own.splice(0)), ...this.shared.splice(0)];
    for (const { reject } of [...running, ...waiting]) reject(this.failure);
  }
}

const outOfMemory: UnreadFile = {
  path: '.',
  reason: 'there is not enough memory for it',
  help: 'Take it alone, or give Node more memory: NODE_OPTIONS=--max-old-space-size=4096',
};

function isOutOfMemory(error: unknown): boolean {
  return Object(error).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
