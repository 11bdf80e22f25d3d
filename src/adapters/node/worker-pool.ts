import { Worker } from 'node:worker_threads';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import type { WorkerAnswer, WorkerPlan, WorkerTask } from './worker-messages.ts';

interface Job {
  readonly task: WorkerTask;
  resolve(answer: WorkerAnswer): void;
  reject(error: unknown): void;
}

interface Lane {
  readonly worker: Worker;
  /** What only this worker is to do. */
  readonly own: Job[];
  current: Job | undefined;
}

/** Threads that each do one thing after the other. They do not keep the process alive unless something is to be done. */
export class WorkerPool {
  private readonly plan: WorkerPlan;
  private readonly lanes: readonly Lane[];
  private readonly shared: Job[] = [];
  /** Which lane inspected a pack, and has it open. */
  private readonly laneOf = new Map<number, Lane>();
  private unsettled = 0;
  private failure: unknown;

  /** @param file the program of the threads */
  constructor(file: URL, threads: number, plan: WorkerPlan) {
    this.plan = plan;
    this.lanes = Array.from({ length: threads }, () => this.openLane(file));
  }

  /**
   * @throws {Refusal} where a thread needs more memory than there is
   * @throws {Error} where one ended for another reason
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

  private openLane(file: URL): Lane {
    const worker = new Worker(file, { workerData: this.plan });
    worker.unref();
    const lane: Lane = { worker, own: [], current: undefined };
    worker.on('message', (answer: WorkerAnswer) => this.settle(lane, answer));
    worker.on('error', (error) => this.fail(lane, error));
    worker.on('messageerror', (error) => this.fail(lane, error));
    worker.on('exit', (code) => this.fail(lane, new Error(`it ended with ${code}`)));
    return lane;
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
  private fail({ current }: Lane, cause: unknown): void {
    if (this.failure !== undefined) return;
    this.failure = this.describeFailure(current?.task, cause);
    for (const { worker } of this.lanes) worker.unref();
    const running = this.lanes.flatMap(({ current: job }) => job ?? []);
    const waiting = [...this.lanes.flatMap(({ own }) => own.splice(0)), ...this.shared.splice(0)];
    for (const { reject } of [...running, ...waiting]) reject(this.failure);
  }

  private describeFailure(task: WorkerTask | undefined, cause: unknown): Error {
    const { code, message } = Object(cause);
    if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return new Error(`a thread failed: ${message}`, { cause });
    const path = this.plan.packs[task?.index ?? -1]?.location.path;
    return new Refusal(
      `there is not enough memory to check ${path === undefined ? 'the StackPacks' : quote(path, 200)}`,
      'Check fewer StackPacks at once, or give Node more memory: NODE_OPTIONS=--max-old-space-size=4096',
      { cause },
    );
  }
}
