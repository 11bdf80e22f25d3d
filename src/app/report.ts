import type { Severity } from '../diagnostics/finding.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import type { PackFormat, VersionSource } from '../stackpack/pack.ts';
import type { FailOn } from './check-settings.ts';

/** A place as a person reads it: a path relative to the working directory (POSIX), lines and columns from 1. */
export interface ReportPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The line that a finding starts on; of a long one, the part around it. */
export interface ReportSnippet {
  readonly text: string;
  /** Where the finding starts in it: from 0, in UTF-16 code units. */
  readonly start: number;
  /** How much of it the finding covers on this line. */
  readonly length: number;
}

export interface ReportFinding extends ReportPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly related: readonly (ReportPlace & { readonly message: string })[];
  /** What to show a caret under; undefined where there is nothing to show, or nobody may read it. */
  readonly snippet?: ReportSnippet;
  /** Something stands there that nobody may read: no output shows anything of the line, not even hashed. */
  readonly secret?: true;
  /** The file as `ignore` in the configuration names it, relative to the repository's root; undefined outside it. */
  readonly ignorePath?: string;
}

export interface ReportPack {
  /** Relative to the working directory. */
  readonly path: string;
  readonly format: PackFormat;
  readonly name?: string;
  readonly version?: string;
  readonly versionSource?: VersionSource;
  readonly findings: readonly ReportFinding[];
}

/** A rule that threw, in the report. */
export interface ReportCrash {
  readonly rule: string;
  readonly pack: string;
  readonly message: string;
  /** Where it threw, for its developers. */
  readonly stack?: string;
}

/** A pack that could not be read, or not wholly: an .sts that is no zip, a file without permission. */
export interface UnreadablePack {
  /** Relative to the working directory. */
  readonly path: string;
  /** What could not be read, as findings name files: a file of the pack, else the archive or folder itself. */
  readonly file: string;
  /** One sentence without a closing full stop. */
  readonly message: string;
  readonly help: string;
}

/** Why versions could not be judged. */
export interface ReportRefusal {
  /** One sentence without a closing full stop. */
  readonly message: string;
  readonly help: string;
}

/** Where a setting comes from: an option or input, `.stackpackrc.yaml`, or our defaults. */
export type SettingOrigin = 'given' | 'configuration' | 'default';

/** A setting that held. Of `ignore`, `accept`, paths and packs there is one for each entry. */
export interface ReportSetting {
  /** As the configuration file names it. */
  readonly name: string;
  readonly value: string;
  readonly origin: SettingOrigin;
  /** Why, where the configuration says so. */
  readonly reason?: string;
}

/** What a run found: the one thing that every reporter prints. */
export interface Report {
  readonly packs: readonly ReportPack[];
  /** Findings that belong to no pack: of the configuration file, of discovery. */
  readonly findings: readonly ReportFinding[];
  readonly crashes: readonly ReportCrash[];
  /** In the order of their paths. */
  readonly unreadable: readonly UnreadablePack[];
  /** Set where the versions were to be judged, and could not be: the released past could not be had. */
  readonly refusal?: ReportRefusal;
  /** In the order of their names in the documentation; empty where the run did not come so far. */
  readonly settings: readonly ReportSetting[];
  /** The rules that were run, in the order of their registry; none where `check` is `off`. */
  readonly rules: readonly RuleId[];
  /** The severity from which on findings fail the run; undefined where none does. */
  readonly failOn: FailOn | undefined;
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
}
