import { compareTexts } from '../diagnostics/order.ts';
import type { Pack } from '../stackpack/pack.ts';
import { redactSecrets } from '../text/secrets.ts';
import { buildComparison } from './build-comparison.ts';
import { bumpLevels } from './bump.ts';
import type { Change, ChangeKind, FoundChange } from './changes/change.ts';
import { changeIds } from './changes/change-ids.ts';
import { changeKinds } from './changes/registry.ts';
import type { Comparison } from './comparison.ts';

export interface CompareOptions {
  /**
   * Whether git takes the file at this path for the same in both packs though its bytes differ: line endings, LFS. Asked
   * of paths that both have.
   */
  readonly isSameFile?: (path: string) => boolean;
}

/**
 * What changed from one version of a pack to another: the gravest first, then in the order of the kinds, then by place.
 * Nothing where all that is packaged is the same but the version.
 */
export function comparePacks(old: Pack, now: Pack, { isSameFile = () => false }: CompareOptions = {}): Change[] {
  return findChanges(buildComparison(old, now, isSameFile)).sort(compareChanges);
}

function findChanges(comparison: Comparison): Change[] {
  const found: Change[] = [];
  const kinds = changeIds.map((id) => changeKinds[id]);
  const report = ({ meta: { id, level } }: ChangeKind, change: FoundChange): void => {
    found.push({ id, level, ...withoutSecrets(change) });
  };
  for (const kind of kinds) kind.find?.(comparison, (change) => report(kind, change));
  for (const difference of comparison.differences) {
    const kind = kinds.find((one) => one.claims?.(difference, comparison));
    if (kind?.describe !== undefined) report(kind, kind.describe(difference, comparison));
  }
  return found;
}

/** A kind that quotes a value may quote a secret without knowing. */
function withoutSecrets(change: FoundChange): FoundChange {
  return {
    ...change,
    subject: redactSecrets(change.subject),
    message: redactSecrets(change.message),
    ...(change.effect === undefined ? {} : { effect: redactSecrets(change.effect) }),
  };
}

function compareChanges(a: Change, b: Change): number {
  const [one, other] = [a.old ?? a.new, b.old ?? b.new];
  return (
    bumpLevels.indexOf(b.level) - bumpLevels.indexOf(a.level) ||
    changeIds.indexOf(a.id) - changeIds.indexOf(b.id) ||
    compareTexts(one?.file ?? '', other?.file ?? '') ||
    (one?.start ?? 0) - (other?.start ?? 0) ||
    compareTexts(a.subject, b.subject)
  );
}
