import type { Finding } from '../../diagnostics/finding.ts';
import type { BumpLevel } from '../../versioning/bump.ts';
import type { ChangeLevel } from '../../versioning/changes/change.ts';
import type { ChangeId } from '../../versioning/changes/change-ids.ts';
import type { ReportPlace } from '../report.ts';

/** What the gate says of a pack's version. */
export interface Verdict {
  /** In one sentence without a full stop. */
  readonly text: string;
  /** Whether it could be judged: else nothing is known of what it must be. */
  readonly isJudged: boolean;
  readonly findings: readonly Finding[];
  /** What the pack was compared with; undefined where it was compared with nothing. */
  readonly baseline?: VerdictBaseline;
  /** All changes since the baseline: those that decide first, then by level, the greatest first. */
  readonly changes: readonly VerdictChange[];
  /** Whether what is packaged, less the version, is other than the baseline's; undefined where that is not known. */
  readonly changed?: boolean;
  /** What the changes that are not accepted require, before 1.0.0 as zero-major says; undefined where nothing was compared. */
  readonly requiredBump?: BumpLevel;
  /** The same from 1.0.0 on. */
  readonly requiredBumpFromOne?: BumpLevel;
  /** By how much the version is above the baseline's; undefined where either has none. */
  readonly actualBump?: BumpLevel;
  /** The smallest version that would do and is not released; undefined where nothing was compared. */
  readonly suggestedVersion?: string;
  /** The entries of `accept` that would let the changes pass which the version is too small for, as YAML to copy. */
  readonly toAccept?: readonly string[];
  /** The command that lists all changes; undefined where there is none to copy. */
  readonly diffCommand?: string;
  /** What a person should know besides: one sentence each, without a full stop. */
  readonly notices: readonly string[];
}

/** What a pack was compared with. */
export interface VerdictBaseline {
  /** Its version; undefined where it has none. */
  readonly version?: string;
  /** The tag that released it; undefined where it is no release: the base of a pull request, say. */
  readonly tag?: string;
}

/** A change, with its places as reports show them. */
export interface PlacedChange {
  readonly id: ChangeId;
  readonly level: ChangeLevel;
  readonly subject: string;
  readonly message: string;
  /** What it does to those who have the pack. */
  readonly effect?: string;
  /** In the old pack. The file starts with what that is: `v1.2.0:packs/sap/settings/monitors.sty`. */
  readonly old?: ReportPlace;
  readonly new?: ReportPlace;
}

/** A change that the version is judged by. */
export interface VerdictChange extends PlacedChange {
  /** Whether the required bump follows from it: it is of the greatest level, and not accepted. */
  readonly decides: boolean;
  /** Set where the configuration accepts it: why, empty where it does not say. */
  readonly accepted?: string;
}

/** The verdict on a version that was compared with nothing, and needs no more than a sentence. */
export function plainVerdict(text: string): Verdict {
  return { text, isJudged: true, findings: [], changes: [], notices: [] };
}

/**
 * The verdict on a version that cannot be judged.
 * @param why as a sentence goes on, without a full stop
 */
export function notJudged(why: string): Verdict {
  return { ...plainVerdict(`version not judged: ${why}`), isJudged: false };
}
