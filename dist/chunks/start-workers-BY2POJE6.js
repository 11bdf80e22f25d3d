import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import {
  UnreadableFileError,
  describeUnread,
  expectState,
  nameOf
} from "./chunk-LX443RYJ.js";
import {
  Refusal
} from "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/node/start-workers.ts
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";

// src/adapters/node/worker-pool.ts
import { Worker } from "node:worker_threads";
var WorkerPool = class {
  file;
  plan;
  lanes;
  shared = [];
  /** Which lane inspected a pack, and has it open. */
  laneOf = /* @__PURE__ */ new Map();
  unsettled = 0;
  failure;
  /** @param file the program of the threads */
  constructor(file, threads, plan) {
    this.file = file;
    this.plan = plan;
    this.lanes = Array.from({ length: threads }, () => this.openLane());
  }
  /**
   * A pack that takes more memory than there is cannot be read, and no other is kept from it.
   * @throws {Error} where a thread ended for another reason
   */
  run(task) {
    return new Promise((resolve, reject) => {
      if (this.failure !== void 0) return reject(this.failure);
      const job = { task, resolve, reject };
      const lane = task.kind === "inspect" ? void 0 : this.laneOf.get(task.index);
      (lane?.own ?? this.shared).push(job);
      this.unsettled += 1;
      if (this.unsettled === 1) for (const { worker } of this.lanes) worker.ref();
      for (const one of this.lanes) this.next(one);
    });
  }
  /** Ends the threads. What is not answered fails, and they are listened to until the end: one may have failed meanwhile. */
  async close() {
    await Promise.all(this.lanes.map(({ worker }) => worker.terminate()));
  }
  openLane() {
    const lane = { worker: this.startWorker(), own: [], current: void 0 };
    this.listen(lane);
    return lane;
  }
  startWorker() {
    return new Worker(this.file, { workerData: this.plan });
  }
  listen(lane) {
    const { worker } = lane;
    if (this.unsettled === 0) worker.unref();
    const isInUse = () => lane.worker === worker;
    worker.on("message", (answer) => this.settle(lane, answer));
    worker.on("error", (error) => {
      if (isOutOfMemory(error) && lane.current !== void 0) this.replace(lane);
      else this.fail(error);
    });
    worker.on("messageerror", (error) => this.fail(error));
    worker.on("exit", (code) => {
      if (isInUse()) this.fail(new Error(`it ended with ${code}`));
    });
  }
  replace(lane) {
    lane.worker = this.startWorker();
    this.listen(lane);
    this.settle(lane, { kind: "unreadable", file: outOfMemory });
  }
  next(lane) {
    if (lane.current !== void 0) return;
    const job = lane.own.shift() ?? this.shared.shift();
    if (job === void 0) return;
    lane.current = job;
    this.laneOf.set(job.task.index, lane);
    lane.worker.postMessage(job.task);
  }
  settle(lane, answer) {
    const job = lane.current;
    lane.current = void 0;
    this.unsettled -= 1;
    if (this.unsettled === 0) for (const { worker } of this.lanes) worker.unref();
    this.next(lane);
    job?.resolve(answer);
  }
  /** What a thread that is gone was to do is not done, so all fails: nothing is left out of a report. */
  fail(cause) {
    if (this.failure !== void 0) return;
    this.failure = new Error(`a thread failed: ${Object(cause).message}`, { cause });
    for (const { worker } of this.lanes) worker.unref();
    const running = this.lanes.flatMap(({ current: job }) => job ?? []);
    const waiting = [...this.lanes.flatMap(({ own }) => own.splice(0)), ...this.shared.splice(0)];
    for (const { reject } of [...running, ...waiting]) reject(this.failure);
  }
};
var outOfMemory = {
  path: ".",
  reason: "there is not enough memory for it",
  help: "Take it alone, or give Node more memory: NODE_OPTIONS=--max-old-space-size=4096"
};
function isOutOfMemory(error) {
  return Object(error).code === "ERR_WORKER_OUT_OF_MEMORY";
}

// src/adapters/node/start-workers.ts
var fewestFiles = 600;
var mostThreads = 16;
var workerFile = new URL("../worker.js", import.meta.url);
function startWorkers(packs, plan, directory) {
  const threads = Math.min(availableParallelism(), mostThreads, packs.length);
  const files = packs.reduce((sum, { pack }) => sum + pack.packaged.length, 0);
  return threads < 2 || files < fewestFiles || !existsSync(workerFile) ? void 0 : openWorkers(packs, plan, directory, { threads, file: workerFile }).workerOf;
}
function openWorkers(packs, plan, directory, { threads, file }) {
  const pool = new WorkerPool(file, threads, {
    directory,
    packs: packs.map(({ pack, location }) => ({ location, name: nameOf(pack), version: pack.version })),
    rules: plan.rules,
    ignore: plan.ignores.entries,
    root: plan.root
  });
  const workerOf = (index) => {
    const pack = packs[index]?.pack;
    if (pack === void 0) throw new Error(`there is no pack ${index}`);
    return createWorker(pool, index, pack);
  };
  return { workerOf, close: () => pool.close() };
}
function createWorker(pool, index, pack) {
  return {
    async inspect() {
      const answer = await pool.run({ kind: "inspect", index });
      if (answer.kind === "unreadable") return { findings: [], crashes: [], unreadable: [answer.file] };
      if (answer.kind !== "inspected") throw failureOf(answer);
      const { inspection, state } = answer;
      return { ...inspection, unreadable: [...inspection.unreadable, ...findChanged(pack, inspection, state)] };
    },
    async compare(old, now, isSameFile) {
      const files = old.tree.entries.map(({ path }) => path);
      const answer = await pool.run({
        kind: "compare",
        index,
        version: now.version,
        // Copied: what is read of git are parts of one long answer, which would be sent whole with each of them.
        old: files.map((path) => [path, new Uint8Array(old.tree.read(path))]),
        same: files.filter((path) => isSameFile(path))
      });
      if (answer.kind !== "compared") throw failureOf(answer);
      expectState(now.tree, answer.state);
      return answer.changes;
    },
    async build(name, version) {
      const answer = await pool.run({ kind: "build", index, name, version });
      if (answer.kind !== "built") throw failureOf(answer);
      expectState(pack.tree, answer.state);
      return answer.archive;
    }
  };
}
function findChanged({ tree, source }, { findings }, state) {
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
function failureOf(answer) {
  if (answer.kind === "unreadable") {
    const { path, reason, help } = answer.file;
    return new UnreadableFileError(path, reason, help);
  }
  if (answer.kind === "refused") return new Refusal(answer.message, answer.help);
  const error = new Error(answer.kind === "failed" ? answer.message : `a thread answered ${answer.kind}`);
  if (answer.kind === "failed" && answer.stack !== void 0) error.stack = answer.stack;
  return error;
}
export {
  openWorkers,
  startWorkers
};
