import type { Finding } from '../diagnostics/finding.ts';
import type { Pack } from '../stackpack/pack.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import type { Report } from './report.ts';

/** enforce: findings fail the run. report: they are only printed. off: no rule is run. */
export type CheckMode = 'enforce' | 'report' | 'off';

/** The severity from which on findings fail the run. */
export type FailOn = 'error' | 'warning';

/** A rule that is not to be heard: everywhere, or about some files. */
export interface IgnoreEntry {
  readonly rule: string;
  /** A glob of paths relative to the repository's root. */
  readonly path?: string;
}

/** What is asked for by options or inputs. What is left out comes from `.stackpackrc.yaml`, else from our defaults. */
export interface CheckSettings {
  /** Folders, manifests, archives, globs; `!` in front excludes. Empty: the configured packs, else those discovered. */
  readonly paths?: readonly string[];
  /** Added to what the configuration ignores. */
  readonly ignore?: readonly IgnoreEntry[];
  readonly failOn?: FailOn;
  readonly check?: CheckMode;
  /** The packs' version, whatever their manifests say. */
  readonly packVersion?: string;
  readonly tagFormat?: string;
}

/** Where a pack was read from. */
export interface PackLocation {
  readonly kind: 'folder' | 'archive';
  /** The pack's folder, or the .sts file. */
  readonly path: WorkspacePath;
}

export interface CheckedPack {
  readonly pack: Pack;
  readonly location: PackLocation;
  /** Without the ignored ones. Places are relative to the pack's root. */
  readonly findings: readonly Finding[];
}

/** A pack that could not be read at all: an .sts that is no zip, say. */
export interface UnreadablePack {
  readonly path: WorkspacePath;
  readonly message: string;
  readonly help: string;
}

export interface CheckOutcome {
  readonly report: Report;
  /** In the order of the report's packs. */
  readonly packs: readonly CheckedPack[];
  readonly unreadable: readonly UnreadablePack[];
  /** What a person should know that is no finding: one sentence each, no closing full stop. */
  readonly notices: readonly string[];
  /** The settings that held, configuration and defaults included. */
  readonly settings: { readonly failOn: FailOn; readonly check: CheckMode; readonly tagFormat: string | undefined };
  /** Whether a finding at or above `failOn` was found and `check` is `enforce`. */
  readonly failed: boolean;
}

/**
 * Finds the packs, reads them and runs the rules over them.
 * @throws {UsageError} where a setting is wrong, a path does not exist, or there is nothing to check
 */
export async function checkPacks(_settings: CheckSettings, _ports: Ports): Promise<CheckOutcome> {
  throw new Error('written next');
}
