import type { Severity } from '../../diagnostics/finding.ts';
import { actualBump, type BumpLevel, isEnough, reaches, suggestedVersion } from '../../versioning/bump.ts';
import { compareVersions } from '../../versioning/version.ts';

/** What a pack's version is judged by. All versions are semantic ones. */
export interface VersionFacts {
  readonly version: string;
  /** Whether the bump is due here; else what the next release needs is only told. */
  readonly enforced: boolean;
  /** Whether any pack of the repository is released by a tag: else the target branch is the release line. */
  readonly hasTags: boolean;
  /** What the pack is compared with. */
  readonly baseline: {
    readonly version: string;
    /** Whether what is packaged is other, the version apart. */
    readonly changed: boolean;
    /** What the changes require after that version, its 0.x policy applied. */
    readonly required: BumpLevel;
    /** What they require from 1.0.0 on. */
    readonly requiredFromOne: BumpLevel;
  };
  /** What the change in work starts from: the target branch's commit of a pull request, the one before a push. */
  readonly base: { readonly version: string | undefined; readonly changed: boolean } | undefined;
  /** Where the target branch stands now, where it moved on: whether the pack is other than in the base. */
  readonly tip: { readonly version: string; readonly changed: boolean } | undefined;
  /** Versions that are released. */
  readonly taken: readonly string[];
}

/** What comes of the facts: a row of the verdict table. */
export type Judgement =
  /** The change in work does not touch the pack. */
  | 'unchanged-here'
  /** Nothing to release: the same as the baseline, in the same version. */
  | 'unchanged'
  /** Nothing but the version. */
  | 'version-only'
  /** The bump is not due here. */
  | 'told'
  | 'not-bumped'
  | 'too-small'
  | 'taken'
  | 'enough';

export interface VersionJudgement {
  readonly judgement: Judgement;
  /** How bad it is that the version is below the base's; undefined where it is not. */
  readonly lowered: Severity | undefined;
  readonly actual: BumpLevel;
  /** The smallest version that would do, and is free. */
  readonly suggested: string;
  /** Where the version is enough: that it is more than is required, or that it leaves one out. */
  readonly excess: 'more' | 'hole' | undefined;
  /**
   * Whether a version before 1.0.0 is enough for what is major from 1.0.0 on: servers take equal majors for compatible there as
   * well, and install it unattended.
   */
  readonly isUnattended: boolean;
}

/** Judges a version: the verdict table of the design, row by row. */
export function judgeVersion(facts: VersionFacts): VersionJudgement {
  const { version, baseline } = facts;
  const actual = actualBump(baseline.version, version);
  const judgement = judge(facts);
  const suggested = suggest(facts, judgement);
  return {
    judgement,
    lowered: loweredBy(facts),
    actual,
    suggested,
    excess: excessOf(facts, judgement, suggested),
    isUnattended:
      judgement === 'enough' &&
      baseline.requiredFromOne === 'major' &&
      !isEnough(baseline.version, version, baseline.requiredFromOne),
  };
}

function judge({ version, enforced, baseline, base, tip }: VersionFacts): Judgement {
  const step = compareVersions(version, baseline.version);
  if (base !== undefined && !base.changed) {
    return base.version === undefined || compareVersions(version, base.version) === 0
      ? 'unchanged-here'
      : 'version-only';
  }
  if (!baseline.changed) return step > 0 ? 'version-only' : 'unchanged';
  if (!enforced) return 'told';
  if (step <= 0) return 'not-bumped';
  if (!isEnough(baseline.version, version, baseline.required)) return 'too-small';
  if (tip?.changed === true && compareVersions(version, tip.version) <= 0) return 'taken';
  return 'enough';
}

function loweredBy({ version, hasTags, base }: VersionFacts): Severity | undefined {
  if (base?.version === undefined || compareVersions(version, base.version) >= 0) return undefined;
  return hasTags ? 'warning' : 'error';
}

function suggest({ baseline, tip, taken }: VersionFacts, judgement: Judgement): string {
  if (!baseline.changed) return baseline.version;
  const from = judgement === 'taken' && tip !== undefined ? tip.version : baseline.version;
  return suggestedVersion(from, leastBump(baseline.required), taken);
}

/** Whatever is packaged in another way needs another version, even where nothing is asked for. */
function leastBump(required: BumpLevel): BumpLevel {
  return required === 'none' ? 'patch' : required;
}

function excessOf(
  { version, baseline }: VersionFacts,
  judgement: Judgement,
  suggested: string,
): VersionJudgement['excess'] {
  if (judgement !== 'enough' || compareVersions(version, suggested) <= 0) return undefined;
  const level = leastBump(baseline.required);
  const actual = actualBump(baseline.version, version);
  return actual !== level && reaches(actual, level) ? 'more' : 'hole';
}
