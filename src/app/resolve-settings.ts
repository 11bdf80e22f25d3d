import type { Finding } from '../diagnostics/finding.ts';
import { rules } from '../rules/registry.ts';
import { joinPath } from '../stackpack/discover.ts';
import { isSemanticVersion, suggestVersion } from '../stackpack/semantic-version.ts';
import { decodeText } from '../text/decode.ts';
import { quote } from '../text/quote.ts';
import { SourceText } from '../text/source-text.ts';
import type { CheckMode, CheckSettings, FailOn, IgnoreEntry } from './check-settings.ts';
import { codes } from './codes.ts';
import type { ConfigFile } from './config-file.ts';
import { type CompareWith, defaultGateSettings, type GateSettings } from './gate/settings.ts';
import { type Ignores, noticeUnknownRules, readIgnores } from './ignores.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import type { ReportSetting } from './report.ts';
import type { Selection } from './select-packs.ts';
import { describeSettings } from './setting-origins.ts';
import { UsageError } from './usage-error.ts';

/** The settings that hold: what was given, else what the configuration says, else our defaults. */
export interface ResolvedSettings {
  /** The repository's root, or the working directory where there is no repository. */
  readonly root: WorkspacePath;
  readonly selection: Selection;
  readonly failOn: FailOn;
  readonly check: CheckMode;
  readonly tagFormat: string | undefined;
  readonly gate: GateSettings;
  readonly ignores: Ignores;
  /** All that hold, each with where it comes from. */
  readonly origins: readonly ReportSetting[];
  /** On the configuration; their places are of workspace paths. */
  readonly findings: readonly Finding[];
  readonly notices: readonly string[];
  /** The text of the configuration by its workspace path. */
  source(file: string): SourceText | undefined;
}

/** Bytes of a configuration that are read. */
const largestConfig = 1024 * 1024;

/**
 * Puts together what was given and what `.stackpackrc.yaml` at the repository's root says.
 * @throws {UsageError} where a given setting is wrong, or the configuration cannot be read
 */
export async function resolveSettings(given: CheckSettings, ports: Ports): Promise<ResolvedSettings> {
  if (given.packVersion !== undefined && !isSemanticVersion(given.packVersion)) {
    throw new UsageError(
      `The version ${quote(given.packVersion)} is no semantic version`,
      `Write it as major.minor.patch, such as ${suggestVersion(given.packVersion) ?? '1.2.3'}`,
    );
  }
  const root = ports.git.toplevel('.') ?? '.';
  const { file, source, settings, findings } = await readConfig(root, ports);
  const notices = [
    ...noticeUnknownRules(given.ignore ?? [], knownRules),
    ...(source ? [] : noticeMisnamed(root, ports)),
  ];
  const paths = given.paths ?? [];
  const usesConfigured = paths.length === 0 && settings.packs !== undefined && settings.packs.length > 0;
  const ignore: IgnoreEntry[] = [...(given.ignore ?? []), ...settings.ignore];
  return {
    root,
    selection: usesConfigured
      ? { paths: settings.packs, base: root, whose: `The entry of packs in ${file}` }
      : { paths, base: '.', whose: 'The path' },
    failOn: given.failOn ?? settings.failOn ?? 'error',
    check: given.check ?? 'enforce',
    tagFormat: given.tagFormat ?? settings.tagFormat,
    gate: gateSettings(given, settings, root, ports),
    ignores: readIgnores(ignore, 'The path to ignore'),
    origins: describeSettings(given, settings),
    findings,
    notices,
    source: (asked) => (asked === file ? source : undefined),
  };
}

function gateSettings(
  { gate = {} }: CheckSettings,
  configured: Partial<GateSettings>,
  root: WorkspacePath,
  ports: Ports,
): GateSettings {
  const defaults = defaultGateSettings;
  return {
    bumpWhen: gate.bumpWhen ?? configured.bumpWhen ?? defaults.bumpWhen,
    compareWith: gate.compareWith ?? fromRoot(configured.compareWith, root, ports) ?? defaults.compareWith,
    zeroMajor: gate.zeroMajor ?? configured.zeroMajor ?? defaults.zeroMajor,
    // Of the file alone: there it stands with its reason, and holds in every run.
    accept: configured.accept ?? defaults.accept,
  };
}

/** A configured archive is named from the repository's root, and nothing outside is read for it. */
function fromRoot(
  configured: CompareWith | undefined,
  root: WorkspacePath,
  { workspace }: Ports,
): CompareWith | undefined {
  if (configured?.kind !== 'file') return configured;
  const path = joinPath(root, configured.path);
  if (workspace.remainsBelow(root, path)) return { kind: 'file', path };
  throw new UsageError(
    `The archive ${quote(configured.path, 200)} of compare-with in ${configFileName} is reached by a link that leads out`,
    'Put the file itself in its place',
  );
}

/** What entries of `ignore` can name. */
export const knownRules: readonly string[] = [...Object.keys(rules), ...Object.keys(codes)];

/** The configuration's name, at the repository's root. */
export const configFileName = '.stackpackrc.yaml';

/** Names that people give it by habit: a file that sets nothing, and of which nobody says so, costs an afternoon. */
const misnamedConfigs = ['.stackpackrc.yml', '.stackpackrc', '.stackpackrc.json'];

function noticeMisnamed(root: WorkspacePath, { workspace }: Ports): string[] {
  return misnamedConfigs
    .map((name) => joinPath(root, name))
    .filter((file) => workspace.kindOf(file) === 'file')
    .map((file) => `${quote(file, 200)} is not read: rename it to ${configFileName} if it is the configuration`);
}

interface Config extends ConfigFile {
  readonly file: WorkspacePath;
  readonly source: SourceText | undefined;
}

async function readConfig(root: WorkspacePath, { workspace }: Ports): Promise<Config> {
  const file = joinPath(root, configFileName);
  const item = workspace.list(root).find(({ name }) => name === configFileName);
  if (item === undefined) return { file, source: undefined, settings: { ignore: [] }, findings: [] };
  // A pull request can make it a link to any file of the machine, and findings show lines of it.
  if (item.kind !== 'file') {
    throw new UsageError(
      `${quote(file, 200)} is a link or no file at all, and is read as neither`,
      'Put a file in its place, or remove it',
    );
  }
  const source = new SourceText(decodeText(workspace.read(file, largestConfig)).text);
  // Loaded where there is a configuration: without one, a 1.x pack needs no YAML.
  const { readConfigFile } = await import('./config-file.ts');
  return { file, source, ...readConfigFile(source.text, { file, knownRules }) };
}
