import { readIgnores } from '../../app/ignores.ts';
import { describeError, describeUnread, type Inspection, inspectPack } from '../../app/inspection.ts';
import { openPack } from '../../app/open-pack.ts';
import type { Workspace } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { Surroundings } from '../../rules/rule.ts';
import { loadPack } from '../../stackpack/load.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { packagedSize } from '../../stackpack/packaged-size.ts';
import { MemoryTree } from '../../tree/memory-tree.ts';
import { UnreadableFileError } from '../../tree/unreadable-file-error.ts';
import { takeState } from './disk-tree.ts';
import type { WorkerAnswer, WorkerPack, WorkerPlan, WorkerResult, WorkerTask } from './worker-messages.ts';

/** Bytes of the packs that stay open, together: one that is compared after it was checked is not read twice. */
const mostKept = 32 * 1024 * 1024;

/** The packs as a worker has them: opened when they are asked for. */
export class WorkerPacks {
  private readonly plan: WorkerPlan;
  private readonly workspace: Workspace;
  private readonly inspectionPlan;
  private readonly indexesByName = new Map<string, number[]>();
  private readonly open = new Map<number, { readonly pack: Pack; readonly bytes: number }>();
  private kept = 0;

  constructor(plan: WorkerPlan, workspace: Workspace) {
    this.plan = plan;
    this.workspace = workspace;
    this.inspectionPlan = {
      rules: plan.rules,
      root: plan.root,
      ignores: readIgnores(plan.ignore, 'The path to ignore'),
    };
    for (const [index, { name }] of plan.packs.entries()) {
      if (name !== undefined) this.indexesByName.set(name, [...(this.indexesByName.get(name) ?? []), index]);
    }
  }

  /** Never throws: what goes wrong is the answer. */
  async answer(task: WorkerTask): Promise<WorkerAnswer> {
    try {
      const pack = await this.openPack(task.index);
      const result = await this.work(task, pack);
      return { ...result, state: takeState(pack.tree) };
    } catch (error) {
      if (error instanceof UnreadableFileError) return { kind: 'unreadable', file: describeUnread(error) };
      if (error instanceof Refusal) return { kind: 'refused', message: error.message, help: error.help };
      return { kind: 'failed', ...describeError(error) };
    }
  }

  private async work(task: WorkerTask, pack: Pack): Promise<WorkerResult> {
    switch (task.kind) {
      case 'inspect':
        return { kind: 'inspected', inspection: await this.inspect(task.index, pack) };
      case 'compare':
        return { kind: 'compared', changes: await compare(task, pack) };
      case 'build': {
        const { buildArchive } = await import('../../archive/build-archive.ts');
        return { kind: 'built', archive: await buildArchive(pack, task.name, task.version) };
      }
    }
  }

  /** Rules ask for other packs and do not wait. What they missed is opened, and they are run again. */
  private async inspect(index: number, pack: Pack): Promise<Inspection> {
    const { location } = this.packAt(index);
    const others = new Map<number, Pack | undefined>();
    for (;;) {
      const missed = new Set<number>();
      const surroundings: Surroundings = {
        packsNamed: (name) =>
          (this.indexesByName.get(name) ?? []).flatMap((other) => {
            if (other === index) return [];
            if (!others.has(other)) missed.add(other);
            return others.get(other) ?? [];
          }),
      };
      const inspection = inspectPack({ pack, location }, this.inspectionPlan, this.workspace, surroundings);
      if (missed.size === 0) return inspection;
      for (const other of missed) others.set(other, await this.openOther(other));
    }
  }

  /** One that cannot be read any more is told where it is checked itself. */
  private async openOther(index: number): Promise<Pack | undefined> {
    try {
      return await this.openPack(index);
    } catch {
      return undefined;
    }
  }

  private async openPack(index: number): Promise<Pack> {
    const known = this.open.get(index);
    if (known !== undefined) return known.pack;
    const { location, version } = this.packAt(index);
    const opened = await openPack(location, undefined, this.workspace);
    if ('unreadable' in opened) throw new UnreadableFileError('.', opened.unreadable.message);
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

  private packAt(index: number): WorkerPack {
    const pack = this.plan.packs[index];
    if (pack === undefined) throw new Error(`there is no pack ${index}`);
    return pack;
  }
}

async function compare({ old, same, version }: Extract<WorkerTask, { kind: 'compare' }>, pack: Pack) {
  const { comparePacks } = await import('../../versioning/compare.ts');
  const before = await loadPack(new MemoryTree(old));
  const paths = new Set(same);
  return comparePacks(before, { ...pack, version }, { isSameFile: (path) => paths.has(path) });
}
