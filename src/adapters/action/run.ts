import { type CheckOutcome, checkPacks } from '../../app/check.ts';
import { gatePacks } from '../../app/gate/gate-packs.ts';
import { openPast, type Past } from '../../app/gate/past.ts';
import type { TaggedRelease } from '../../app/gate/question.ts';
import { refuseVersions } from '../../app/gate/refuse-versions.ts';
import type { Ports, WorkspacePath } from '../../app/ports.ts';
import { requireReleasable } from '../../app/publish.ts';
import { UsageError } from '../../app/usage-error.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { nameOf } from '../../stackpack/pack-name.ts';
import { countOf } from '../../text/count-of.ts';
import { quote } from '../../text/quote.ts';
import { baseOfGitHubRun } from '../environment/github.ts';
import { type Histories, openHistories } from '../git/find-history.ts';
import { buildArchives } from './build-archives.ts';
import { type ChosenReleases, chooseReleases, mayRelease } from './choose-releases.ts';
import { findChanged } from './find-changed.ts';
import type { Inputs } from './inputs.ts';
import { keepArtifacts } from './keep-artifacts.ts';
import { readOwnSettings } from './own-settings.ts';
import type { Progress } from './progress.ts';
import { publishReleases } from './publish-releases.ts';
import { findChangedFiles } from './pull-request.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { openReleaseArchives } from './release-archives.ts';
import type { RunContext } from './run-context.ts';
import type { RunLog } from './step-log.ts';
import { tellFindings } from './tell-findings.ts';
import { writeSarif } from './write-sarif.ts';

export interface Run {
  readonly inputs: Inputs;
  readonly context: RunContext;
  readonly ports: Ports;
  /** Turns a workspace path into a native one. */
  native(path: WorkspacePath): string;
  readonly log: RunLog;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Checks, gates and builds the packs, and releases those that the run is for; what is not released is kept as an artifact.
 * @param progress told how far it came, also where it throws
 * @returns how it ended, in one sentence without a full stop
 * @throws {UsageError | Refusal} where a person must put something right
 */
export async function runAction(run: Run, progress: Progress): Promise<string> {
  const { inputs, context, ports, native, log } = run;
  if (context.task.kind === 'nothing') {
    const { reason, help } = context.task;
    log.notice(`${reason}. ${help}`);
    return `nothing was done: ${reason}`;
  }
  if (!mayRelease(run)) progress.scope = 'nothing';
  refuseConflicts(inputs, context);
  const token = inputs.token === '' ? undefined : { serverUrl: context.serverUrl, token: inputs.token };
  const histories = openHistories(ports.git, native, { name: 'origin', token, askedBy: 'action' });
  try {
    return await checkAndRelease(run, progress, histories);
  } finally {
    histories.close();
  }
}

async function checkAndRelease(run: Run, progress: Progress, histories: Histories): Promise<string> {
  const started = performance.now();
  const all = await checkPacks(checkSettings(run.inputs), run.ports).catch((error: unknown) => {
    throw isEmpty(run.ports) ? notCheckedOut() : error;
  });
  progress.checked = all;
  for (const notice of all.notices) run.log.say(notice);
  const past = openPast({
    findHistory: histories.find,
    ports: run.ports,
    base: baseOfGitHubRun(run.context, run.inputs.releaseBranches),
    settings: all.settings,
    archives: openReleaseArchives(
      run,
      all.packs.flatMap(({ pack }) => nameOf(pack) ?? []),
    ),
  });
  progress.changed = await findChanged(run, all, past);
  progress.ownSettings = await readOwnSettings(run, all, histories);
  const { checked, releases } = await gate(run, progress, all, { histories, past, started });
  await writeSarif(run, progress, checked);
  refuseFaults(checked);
  for (const target of releases.targets) requireReleasable(target);
  await buildArchives(run, progress, checked, releases, histories);
  const { keepDraft, makeLatest, overwrite } = run.inputs;
  const options = {
    keepDraft,
    makeLatest,
    overwrite,
    single: all.packs.length === 1,
    tagFormat: checked.settings.tagFormat,
  };
  const released = await publishReleases(run, progress, releases, options, histories);
  await keepArtifacts(run, progress);
  const { length } = progress.built;
  const built = `${length === 1 ? 'the archive was' : `${length} archives were`} built, and nothing was released`;
  return released ?? (releases.reason === undefined ? built : `${built}: ${releases.reason}`);
}

/** Whether nothing is in the workspace at all, as where a workflow forgot to check out. */
function isEmpty({ workspace, git }: Ports): boolean {
  return workspace.list('.').length === 0 && git.toplevel('.') === undefined;
}

function notCheckedOut(): UsageError {
  return new UsageError(
    'The workspace is empty: the repository is not checked out',
    'Put the step `- uses: actions/checkout` before this one',
  );
}

/** Compares the versions with what is released, and tells what was found, also where that cannot be done. */
async function gate(
  run: Run,
  progress: Progress,
  all: CheckOutcome,
  { histories, past, started }: { readonly histories: Histories; readonly past: Past; readonly started: number },
): Promise<{ readonly checked: CheckOutcome; readonly releases: ChosenReleases }> {
  try {
    const releases = await chooseReleases(run, progress, all, histories);
    progress.scope = 'tagged';
    const { checked, verdicts } = await gatePacks(progress.checked ?? all, past, releasesHere(releases));
    progress.checked = checked;
    progress.verdicts = verdicts;
    return { checked, releases };
  } catch (error) {
    if (error instanceof Refusal || error instanceof UsageError) {
      progress.checked = refuseVersions(progress.checked ?? all, error);
    }
    throw error;
  } finally {
    const { checked = all, verdicts } = progress;
    const milliseconds = performance.now() - started;
    await tellFindings({ checked, verdicts, milliseconds }, run.ports, run.log, () => findChangedFiles(run, histories));
  }
}

/** What is released in this run, now or by the tag that it is for: the bump is due there. */
function releasesHere({ targets, tagged }: ChosenReleases): TaggedRelease[] {
  if (tagged !== undefined) return [tagged];
  return targets.map(({ checked, tag, version, createsTag }) => ({
    tag,
    version,
    path: checked.location.path,
    ...(createsTag ? { isNew: true } : {}),
  }));
}

function checkSettings(inputs: Inputs): Parameters<typeof checkPacks>[0] {
  return {
    paths: inputs.paths,
    ignore: inputs.ignore,
    gate: inputs.gate,
    ...(inputs.failOn === undefined ? {} : { failOn: inputs.failOn }),
    ...(inputs.check === undefined ? {} : { check: inputs.check }),
    ...(inputs.version === undefined ? {} : { packVersion: inputs.version }),
    ...(inputs.tagFormat === undefined ? {} : { tagFormat: inputs.tagFormat }),
  };
}

function refuseFaults({ report, failed, settings }: CheckOutcome): void {
  const [crash] = report.crashes;
  if (crash !== undefined) {
    throw new Refusal(
      `the rule ${crash.rule} failed on ${quote(crash.pack, 200)}, which is a fault of this action: ${quote(crash.message, 300)}`,
      `Report it, and go on with the input ignore: ${crash.rule} until it is mended`,
    );
  }
  const [fault, ...more] = report.unreadable;
  if (fault !== undefined) {
    const { length } = more;
    const others = length === 1 ? '1 other StackPack' : `${length} other StackPacks`;
    throw new Refusal(length === 0 ? fault.message : `${fault.message}; ${others} cannot be read either`, fault.help);
  }
  if (failed) {
    const { errors, warnings } = report.summary;
    const counts = `${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}`;
    throw new Refusal(
      `findings at or above ${settings.failOn}: ${counts}; nothing was built`,
      'Correct what the annotations say, or list what is meant in .stackpackrc.yaml: a rule under ignore, a change under accept',
    );
  }
}
