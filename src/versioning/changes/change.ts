import type { Place } from '../../diagnostics/finding.ts';
import type { BumpLevel } from '../bump.ts';
import type { Comparison, Difference } from '../comparison.ts';
import type { ChangeId } from './change-ids.ts';

/** What a change requires from 1.0.0 on. */
export type ChangeLevel = Exclude<BumpLevel, 'none'>;

export interface ChangeMeta {
  /** The kind's name everywhere: in reports, in `accept`, as the file name of its code and its page. */
  readonly id: ChangeId;
  /** What it requires, unless it says otherwise. */
  readonly level: ChangeLevel;
  /** Levels that some of its changes have instead. */
  readonly alsoRequires?: readonly ChangeLevel[];
  /** What it sees, in one line with a full stop; its page starts with it. */
  readonly summary: string;
}

/** One thing that changed between two versions of a pack. */
export interface Change {
  readonly id: ChangeId;
  readonly level: ChangeLevel;
  /** What it is about, as `accept` names it behind the id: an identifier, a step's name, a file's path, a key. */
  readonly subject: string;
  /** What changed: one sentence that starts with a small letter, without a full stop. */
  readonly message: string;
  /**
   * What it does to those who have the pack, as a sentence goes on: "servers that upgrade by themselves will install 1.3.0
   * unattended and …": `remove the monitor "Disk"`. Every major change says so.
   */
  readonly effect?: string;
  /** Where it stood; undefined where it was not there. In the old pack. */
  readonly old?: Place | undefined;
  /** Where it stands now, or the nearest place that is left. In the new pack. */
  readonly new?: Place | undefined;
}

/** What a kind says of a change: its id is known, and the level is the kind's own unless given. */
export type FoundChange = Omit<Change, 'id' | 'level'> & { readonly level?: ChangeLevel };

/** One kind of change. Pure: looks at the comparison alone, and says what it sees. */
export interface ChangeKind {
  readonly meta: ChangeMeta;
  /** Finds changes that are more than one value: steps, nodes, dependencies. */
  find?(comparison: Comparison, report: (change: FoundChange) => void): void;
  /**
   * Whether a difference is this kind's, which settles it: kinds are asked in the order of their ids, and each difference
   * belongs to the first that claims it.
   */
  claims?(difference: Difference, comparison: Comparison): boolean;
  /** What to say of a claimed difference; left out where `find` has said it all. */
  describe?(difference: Difference, comparison: Comparison): FoundChange;
}
