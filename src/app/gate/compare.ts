import type { Pack } from '../../stackpack/pack.ts';
import type { Change } from '../../versioning/changes/change.ts';
import type { CheckedPack } from '../check.ts';
import { refuseUnreadable } from '../open-pack.ts';
import type { History } from './history.ts';
import type { OldPack } from './old-pack.ts';

/** What became of an old pack. */
export interface PackDifference {
  readonly changes: readonly Change[];
  /** The old pack, where it had to be read for them. */
  readonly old: Pack | undefined;
}

/** Compares a pack with what it was, as git stores both: line endings and filters of the checkout make no difference. */
export class PackComparer {
  private readonly checked: CheckedPack;
  private readonly history: History;
  private ids: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(checked: CheckedPack, history: History) {
    this.checked = checked;
    this.history = history;
  }

  /**
   * What changed since. Reads no more than lists of files where these say that all is the same.
   * @throws {Refusal} where git cannot be asked
   */
  async compare(old: OldPack): Promise<PackDifference> {
    const ids = old.ids === undefined ? new Map<string, string>() : await this.storedIds();
    if (old.ids !== undefined && isSame(old.ids, ids)) return { changes: [], old: undefined };
    const loaded = await old.load();
    return { changes: await this.findChanges(loaded, hasSameId(old.ids, ids)), old: loaded };
  }

  private findChanges(old: Pack, isSameFile: (path: string) => boolean): Promise<readonly Change[]> {
    const { pack, location, worker } = this.checked;
    return refuseUnreadable(location, async () => {
      // A thread takes what it is sent for a folder's files.
      if (worker !== undefined && !old.isArchive) return worker.compare(old, pack, isSameFile);
      const { comparePacks } = await import('../../versioning/compare.ts');
      return comparePacks(old, pack, { isSameFile });
    });
  }

  private storedIds(): Promise<ReadonlyMap<string, string>> {
    const { location, pack } = this.checked;
    // An archive's files are none of git's.
    if (location.kind === 'archive') return Promise.resolve(new Map());
    this.ids ??= this.history.storedIds(
      location.path,
      pack.packaged.map(({ path }) => path),
    );
    return this.ids;
  }
}

/** Whether two old packs are the same, as far as that can be told without comparing them. */
export async function isSamePack(a: OldPack, b: OldPack): Promise<boolean> {
  if (a.ids !== undefined && b.ids !== undefined && isSame(a.ids, b.ids)) return true;
  const [one, other, { comparePacks }] = await Promise.all([a.load(), b.load(), import('../../versioning/compare.ts')]);
  return comparePacks(one, other).length === 0;
}

type Ids = ReadonlyMap<string, string>;

/** Tells whether git has one id for a path in two packs: line endings and pointers to large files make no difference. */
export function hasSameId(old: Ids | undefined, now: Ids | undefined): (path: string) => boolean {
  return (path) => {
    const id = now?.get(path);
    return id !== undefined && id === old?.get(path);
  };
}

function isSame(a: Ids, b: Ids): boolean {
  return a.size === b.size && [...a].every(([path, id]) => b.get(path) === id);
}
