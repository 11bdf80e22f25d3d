import type { Severity } from '../diagnostics/finding.ts';
import type { PackFormat, VersionSource } from '../stackpack/pack.ts';

/** A place as a person reads it: a path relative to the working directory (POSIX), lines and columns from 1. */
export interface ReportPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportFinding extends ReportPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly related: readonly (ReportPlace & { readonly message: string })[];
  /** The text of the line, for showing a caret under; undefined for files that are no text. */
  readonly lineText?: string;
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
}

/** What a run found: the one thing that every reporter prints. */
export interface Report {
  readonly packs: readonly ReportPack[];
  /** Findings that belong to no pack: of the configuration file, of discovery. */
  readonly findings: readonly ReportFinding[];
  readonly crashes: readonly ReportCrash[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
}
