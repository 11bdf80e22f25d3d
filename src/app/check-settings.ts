import type { GateSettings } from './gate/settings.ts';

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
  readonly gate?: Partial<Omit<GateSettings, 'accept'>>;
}
