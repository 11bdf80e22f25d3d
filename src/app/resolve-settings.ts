import type { Finding } from '../diagnostics/finding.ts';
import { rules } from '../rules/registry.ts';
import type { SourceText } from '../text/source-text.ts';
import type { CheckMode, CheckSettings, FailOn, IgnoreEntry } from './check.ts';
import { type Ignores, noticeUnknownRules, readIgnores } from './ignores.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import type { Selection } from './select-packs.ts';

/** The settings that hold: what was given, else what the configuration says, else our defaults. */
export interface ResolvedSettings {
  /** The repository's root, or the working directory where there is no repository. */
  readonly root: WorkspacePath;
  readonly selection: Selection;
  readonly failOn: FailOn;
  readonly check: CheckMode;
  readonly tagFormat: string | undefined;
  readonly ignores: Ignores;
  /** On the configuration; their places are of workspace paths. */
  readonly findings: readonly Finding[];
  readonly notices: readonly string[];
  /** The text of the configuration by its workspace path. */
  source(file: string): SourceText | undefined;
}

/** @throws {UsageError} where a given setting is wrong */
export async function resolveSettings(given: CheckSettings, ports: Ports): Promise<ResolvedSettings> {
  const root = ports.git.toplevel('.') ?? '.';
  const paths = given.paths ?? [];
  const ignore: IgnoreEntry[] = [...(given.ignore ?? [])];
  return {
    root,
    selection: { paths, base: '.', whose: 'The path' },
    failOn: given.failOn ?? 'error',
    check: given.check ?? 'enforce',
    tagFormat: given.tagFormat,
    ignores: readIgnores(ignore, 'The path to ignore'),
    findings: [],
    notices: noticeUnknownRules(given.ignore ?? [], Object.keys(rules)),
    source: () => undefined,
  };
}
