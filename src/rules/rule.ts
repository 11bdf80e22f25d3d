import type { Place, RelatedPlace, Severity } from '../diagnostics/finding.ts';
import type { Pack } from '../stackpack/pack.ts';
import type { RuleId } from './rule-ids.ts';

export type RuleCategory = 'manifest' | 'resources' | 'provisioning' | 'settings' | 'nodes' | 'contents';

export interface RuleMeta {
  /** The rule's name everywhere: in findings, in `ignore`, as the file name of its code and its page. */
  readonly id: RuleId;
  readonly category: RuleCategory;
  /** What it finds with, unless it says otherwise. */
  readonly severity: Severity;
  /** Severities that some of its findings have instead. */
  readonly alsoReports?: readonly Severity[];
  /** What holds where the rule is content, in one line with a full stop. */
  readonly summary: string;
}

/** What a rule says of a place. */
export interface Remark {
  readonly place: Place;
  /** What is wrong: one sentence, no closing full stop. */
  readonly message: string;
  /** What to do: one sentence, no closing full stop. */
  readonly help: string;
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** A secret stands at the place: see Finding. */
  readonly secret?: true;
}

/** What is checked in the same run. */
export interface Surroundings {
  /** The packs of this name, without the one that is looked at. */
  packsNamed(name: string): readonly Pack[];
}

/** One check of a pack. Pure: looks at the pack, and at the others where it refers to them, and says what it sees. */
export interface Rule {
  readonly meta: RuleMeta;
  check(pack: Pack, report: (remark: Remark) => void, surroundings: Surroundings): void;
}
