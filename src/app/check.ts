import { type Finding, isFailing } from '../diagnostics/finding.ts';
import { orderFindings } from '../diagnostics/order.ts';
import { rules } from '../rules/registry.ts';
import { comparePaths } from '../stackpack/discover.ts';
import type { Pack } from '../stackpack/pack.ts';
import { redactSecrets } from '../text/secrets.ts';
import type { SourceText } from '../text/source-text.ts';
import { UnreadableFileError } from '../tree/unreadable-file-error.ts';
import type { CheckMode, CheckSettings, FailOn } from './check-settings.ts';
import { countFindings, createReportFinding, createReportPack } from './create-report.ts';
import type { FoundPack, PackFinder } from './find-packs.ts';
import type { GateSettings } from './gate/settings.ts';
import { inspectHere, type PackWorker } from './inspection.ts';
import { describeUnreadable, type PackLocation, placeName } from './open-pack.ts';
import { completeVersion } from './outside-versions.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import type { Report, ReportCrash, UnreadablePack } from './report.ts';
import { resolveSettings } from './resolve-settings.ts';
import { selectPacks } from './select-packs.ts';

export interface CheckedPack {
  readonly pack: Pack;
  readonly location: PackLocation;
  /** Without the ignored ones. Places are relative to the pack's root. */
  readonly findings: readonly Finding[];
  /** What checked it, where that was on another core. */
  readonly worker?: PackWorker;
}

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
  const workerOf = await ports.startWorkers?.(found, plan);
  const inspect = inspectHere(found, plan, ports.workspace);
  const inspected = await Promise.all(
    found.map(async (one, index) => {
      // The bytes of an .sts are in memory here, and a thread would read the file again.
      const worker = one.location.kind === 'folder' ? workerOf?.(index) : undefined;
      return { one, worker, inspection: worker === undefined ? inspect(one) : await worker.inspect() };
    }),
  );
  const packs: CheckedPack[] = [];
  const crashes: ReportCrash[] = [];
  for (const { one, worker, inspection } of inspected) {
    for (const { path, reason, help } of inspection.unreadable) {
      const error = new UnreadableFileError(path, reason, help);
      finder.unreadable.set(one.location.path, describeUnreadable(one.location, error));
    }
    for (const crash of inspection.crashes) crashes.push({ ...crash, pack: one.location.path });
    packs.push({ ...one, findings: inspection.findings, ...(worker === undefined ? {} : { worker }) });
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
