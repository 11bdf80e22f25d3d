import type { Archive } from '../archive/archive.ts';
import { type Finding, isFailing } from '../diagnostics/finding.ts';
import { orderFindings } from '../diagnostics/order.ts';
import { rules } from '../rules/registry.ts';
import { comparePaths } from '../stackpack/discover.ts';
import type { Pack } from '../stackpack/pack.ts';
import { redactSecrets } from '../text/secrets.ts';
import type { SourceText } from '../text/source-text.ts';
import { UnreadableFileError } from '../tree/unreadable-file-error.ts';
import type { Change } from '../versioning/changes/change.ts';
import { countFindings, createReportFinding, createReportPack } from './create-report.ts';
import type { FoundPack, PackFinder } from './find-packs.ts';
import type { GateSettings } from './gate/settings.ts';
import { createInspector, type Inspection } from './inspection.ts';
import { describeUnreadable, placeName } from './open-pack.ts';
import { completeVersion } from './outside-versions.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import type { Report, ReportCrash, UnreadablePack } from './report.ts';
import { resolveSettings } from './resolve-settings.ts';
import { selectPacks } from './select-packs.ts';

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
  /** Compares it with what it was where it was checked; undefined where that is here. As in Inspector. */
  readonly compare?: (old: Pack, now: Pack, isSameFile: (path: string) => boolean) => Promise<readonly Change[]>;
  /** Builds its archive where it was checked; undefined where that is here. As in Inspector. */
  readonly build?: (name: string, version: string) => Promise<Archive>;
}

const nothingSeen: Inspection = { findings: [], crashes: [], unreadable: [] };

export interface CheckOutcome {
  readonly report: Report;
  /** In the order of the report's packs. */
  readonly packs: readonly CheckedPack[];
  /** What a person should know that is no finding: one sentence each, no closing full stop. */
  readonly notices: readonly string[];
  /** The settings that held, configuration and defaults included. */
  readonly settings: {
    readonly failOn: FailOn;
    readonly check: CheckMode;
    readonly tagFormat: string | undefined;
    readonly gate: GateSettings;
  };
  /** Whether a finding at or above `failOn` was found and `check` is `enforce`. */
  readonly failed: boolean;
  /**
   * The same outcome of these packs: some of them only, or with findings that were made elsewhere added to theirs, of which
   * the ignored ones are left out.
   * @param outside findings on files outside the packs, made elsewhere as well
   */
  withPacks(packs: readonly CheckedPack[], outside?: OutsideFindings): CheckOutcome;
}

/** Findings that lie in no pack: on `version.sbt`. */
export interface OutsideFindings {
  /** Their places are of workspace paths. */
  readonly findings: readonly Finding[];
  /** The text of a file that they name, by its workspace path. */
  source(file: WorkspacePath): SourceText | undefined;
}

const nothingOutside: OutsideFindings = { findings: [], source: () => undefined };

/**
 * Finds the packs, reads them and runs the rules over them.
 * @throws {UsageError} where a setting is wrong, a path does not exist, or there is nothing to check
 */
export async function checkPacks(given: CheckSettings, ports: Ports): Promise<CheckOutcome> {
  const settings = await resolveSettings(given, ports);
  const { failOn, check, tagFormat, gate, ignores } = settings;
  const finder = await selectPacks(settings.selection, { packVersion: given.packVersion }, ports);
  const repositoryPath = (path: WorkspacePath) => ports.workspace.below(settings.root, path);
  const isIgnored = (rule: string, file: WorkspacePath) => ignores.covers(rule, repositoryPath(file));
  const run = check === 'off' ? [] : Object.values(rules).filter(({ meta }) => !ignores.rules.has(meta.id));

  const notices = [...settings.notices, ...finder.notices];
  const found: FoundPack[] = [];
  for (const { location, pack } of finder.packs()) {
    found.push({ location, pack: await completeVersion(pack, location, tagFormat, ports, notices) });
  }
  const plan = { rules: run.map(({ meta }) => meta.id), ignores, root: settings.root };
  const inspector = (await ports.startInspector?.(found, plan)) ?? createInspector(found, plan, ports.workspace);
  const inspections = await Promise.all(found.map((_, index) => inspector.inspect(index)));
  const packs: CheckedPack[] = [];
  const crashes: ReportCrash[] = [];
  for (const [index, one] of found.entries()) {
    const { findings, crashes: crashed, unreadable } = inspections[index] ?? nothingSeen;
    for (const { path, reason } of unreadable) {
      const error = new UnreadableFileError(path, reason);
      finder.unreadable.set(one.location.path, describeUnreadable(one.location, error));
    }
    for (const crash of crashed) crashes.push({ ...crash, pack: one.location.path });
    const compare = inspector.compare?.bind(inspector, index);
    const build = inspector.build?.bind(inspector, index);
    packs.push({
      ...one,
      findings,
      ...(compare === undefined ? {} : { compare }),
      ...(build === undefined ? {} : { build }),
    });
  }

  const outsideFindings = (more: OutsideFindings) =>
    orderFindings([...settings.findings, ...finder.findings, ...more.findings])
      .filter(({ rule, place }) => !isIgnored(rule, place.file))
      .map((finding) =>
        createReportFinding(finding, {
          name: (file) => file,
          source: (file) => settings.source(file) ?? more.source(file),
          ignorePath: repositoryPath,
        }),
      );
  const withoutIgnored = (checked: CheckedPack): CheckedPack => ({
    ...checked,
    findings: orderFindings(checked.findings).filter(
      ({ rule, place }) => !isIgnored(rule, placeName(checked.location, place.file)),
    ),
  });
  const outcomeOf = (of: readonly CheckedPack[], outside: OutsideFindings): CheckOutcome => {
    const reportFindings = outsideFindings(outside);
    const heard = of.map(withoutIgnored);
    const reportPacks = heard.map((pack) => createReportPack(pack, repositoryPath));
    const summary = countFindings(reportPacks, reportFindings);
    const failing = check === 'enforce' ? failOn : undefined;
    const all = [...reportFindings, ...reportPacks.flatMap(({ findings }) => findings)];
    return {
      report: {
        packs: reportPacks,
        findings: reportFindings,
        crashes,
        unreadable: listUnreadable(finder),
        settings: settings.origins,
        rules: plan.rules,
        failOn: failing,
        summary,
      },
      packs: heard,
      notices: [...notices, ...ignores.notices()],
      settings: { failOn, check, tagFormat, gate },
      failed: all.some(({ severity }) => isFailing(severity, failing)),
      withPacks: (others, more = outside) => outcomeOf(others, more),
    };
  };
  return outcomeOf(packs, nothingOutside);
}

/** In the order of their paths: what a thread came across was added when it came to it. */
function listUnreadable({ unreadable }: PackFinder): UnreadablePack[] {
  return [...unreadable.values()]
    .sort((a, b) => comparePaths(a.path, b.path))
    .map((one) => ({ ...one, message: redactSecrets(one.message) }));
}
