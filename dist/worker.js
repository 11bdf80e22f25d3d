import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  packagedSize
} from "./chunks/chunk-MPB2XIYG.js";
import {
  MemoryTree
} from "./chunks/chunk-7GO7QQ42.js";
import {
  DiskWorkspace,
  UnreadableFileError,
  describeError,
  describeUnread,
  inspectPack,
  loadPack,
  openPack,
  readIgnores,
  takeState
} from "./chunks/chunk-LX443RYJ.js";
import {
  Refusal
} from "./chunks/chunk-OYOIOCPU.js";
import "./chunks/chunk-Y2UK72KH.js";

// src/adapters/node/worker.ts
import { parentPort, workerData } from "node:worker_threads";

// src/adapters/node/worker-packs.ts
var mostKept = 32 * 1024 * 1024;
var WorkerPacks = class {
  plan;
  workspace;
  inspectionPlan;
  indexesByName = /* @__PURE__ */ new Map();
  open = /* @__PURE__ */ new Map();
  kept = 0;
  constructor(plan2, workspace) {
    this.plan = plan2;
    this.workspace = workspace;
    this.inspectionPlan = {
      rules: plan2.rules,
      root: plan2.root,
      ignores: readIgnores(plan2.ignore, "The path to ignore")
    };
    for (const [index, { name }] of plan2.packs.entries()) {
      if (name !== void 0) this.indexesByName.set(name, [...this.indexesByName.get(name) ?? [], index]);
    }
  }
  /** Never throws: what goes wrong is the answer. */
  async answer(task) {
    try {
      const pack = await this.openPack(task.index);
      const result = await this.work(task, pack);
      return { ...result, state: takeState(pack.tree) };
    } catch (error) {
      if (error instanceof UnreadableFileError) return { kind: "unreadable", file: describeUnread(error) };
      if (error instanceof Refusal) return { kind: "refused", message: error.message, help: error.help };
      return { kind: "failed", ...describeError(error) };
    }
  }
  async work(task, pack) {
    switch (task.kind) {
      case "inspect":
        return { kind: "inspected", inspection: await this.inspect(task.index, pack) };
      case "compare":
        return { kind: "compared", changes: await compare(task, pack) };
      case "build": {
        const { buildArchive } = await import("./chunks/build-archive-L4TFQWO6.js");
        return { kind: "built", archive: await buildArchive(pack, task.name, task.version) };
      }
    }
  }
  /** Rules ask for other packs and do not wait. What they missed is opened, and they are run again. */
  async inspect(index, pack) {
    const { location } = this.packAt(index);
    const others = /* @__PURE__ */ new Map();
    for (; ; ) {
      const missed = /* @__PURE__ */ new Set();
      const surroundings = {
        packsNamed: (name) => (this.indexesByName.get(name) ?? []).flatMap((other) => {
          if (other === index) return [];
          if (!others.has(other)) missed.add(other);
          return others.get(other) ?? [];
        })
      };
      const inspection = inspectPack({ pack, location }, this.inspectionPlan, this.workspace, surroundings);
      if (missed.size === 0) return inspection;
      for (const other of missed) others.set(other, await this.openOther(other));
    }
  }
  /** One that cannot be read any more is told where it is checked itself. */
  async openOther(index) {
    try {
      return await this.openPack(index);
    } catch {
      return void 0;
    }
  }
  async openPack(index) {
    const known = this.open.get(index);
    if (known !== void 0) return known.pack;
    const { location, version } = this.packAt(index);
    const opened = await openPack(location, void 0, this.workspace);
    if ("unreadable" in opened) throw new UnreadableFileError(".", opened.unreadable.message);
    const pack = { ...opened.pack, version };
    const bytes = packagedSize(pack);
    this.kept += bytes;
    for (const [oldest, { bytes: less }] of this.open) {
      if (this.kept <= mostKept) break;
      this.open.delete(oldest);
      this.kept -= less;
    }
    this.open.set(index, { pack, bytes });
    return pack;
  }
  packAt(index) {
    const pack = this.plan.packs[index];
    if (pack === void 0) throw new Error(`there is no pack ${index}`);
    return pack;
  }
};
async function compare({ old, same, version }, pack) {
  const { comparePacks } = await import("./chunks/compare-WI5ZAKJ7.js");
  const before = await loadPack(new MemoryTree(old));
  const paths = new Set(same);
  return comparePacks(before, { ...pack, version }, { isSameFile: (path) => paths.has(path) });
}

// src/adapters/node/worker.ts
var plan = workerData;
var packs = new WorkerPacks(plan, new DiskWorkspace(plan.directory));
parentPort?.on("message", async (task) => parentPort?.postMessage(await packs.answer(task)));
