import { type BumpLevel, bumpLevels, requiredBump } from '../../versioning/bump.ts';
import type { Change } from '../../versioning/changes/change.ts';
import type { CheckedPack } from '../check.ts';
import { contextOf, contextOfCompared, createChange } from '../create-report.ts';
import { type Acceptance, acceptedBy } from './accept.ts';
import type { PackDifference } from './compare.ts';
import type { OldPack } from './old-pack.ts';
import type { VerdictChange } from './verdict.ts';

/** What the changes since a baseline come to. */
export interface JudgedChanges {
  /** Those that decide first, then by level. */
  readonly all: readonly VerdictChange[];
  /** Those that decide, as they were found. */
  readonly deciding: readonly Change[];
  /** What those that are not accepted require from 1.0.0 on: at least another version, where anything changed. */
  readonly required: BumpLevel;
}

/** Judges the changes since a baseline, and says where they stand as reports do. */
export function judgeChanges(
  checked: CheckedPack,
  old: OldPack,
  { changes, old: oldPack }: PackDifference,
  acceptance: Acceptance,
): JudgedChanges {
  const open = new Set(changes.filter((change) => acceptedBy(change, acceptance) === undefined));
  const level = requiredBump(open);
  const isDeciding = (change: Change) => change.level === level && open.has(change);
  const before = contextOfCompared(oldPack, (file) => old.placeName(file));
  const after = contextOf(checked, () => undefined);
  const all = changes.map((change) => {
    const accepted = acceptedBy(change, acceptance);
    return {
      ...createChange(change, before, after),
      decides: isDeciding(change),
      ...(accepted === undefined ? {} : { accepted: accepted.reason ?? '' }),
    };
  });
  const rank = (change: VerdictChange) => (change.decides ? bumpLevels.length : bumpLevels.indexOf(change.level));
  return {
    all: all.sort((a, b) => rank(b) - rank(a)),
    deciding: changes.filter(isDeciding),
    required: level === 'none' && changes.length > 0 ? 'patch' : level,
  };
}
