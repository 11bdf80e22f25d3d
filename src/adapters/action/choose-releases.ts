import type { CheckOutcome } from '../../app/check.ts';
import { type ChooseTag, openTagChooser } from '../../app/choose-tag.ts';
import { chooseVersionChanges } from '../../app/choose-version-changes.ts';
import type { History } from '../../app/gate/history.ts';
import type { TaggedRelease } from '../../app/gate/question.ts';
import { findTaggedPack, verifyTag } from '../../app/gate/tag.ts';
import { describeNextRelease } from '../../app/next-release.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import type { ReleaseChoice, ReleaseTarget } from '../../app/release-target.ts';
import { remember } from '../../app/remember.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import type { Histories } from '../git/find-history.ts';
import type { Progress } from './progress.ts';
import type { Run } from './run.ts';
import type { RunContext } from './run-context.ts';
import { describeVersionRun, isVersionRun } from './version-run.ts';

/** What a run is to release, or to tell the plan of. */
export interface ChosenReleases {
  readonly targets: readonly ReleaseTarget[];
  /** The release of the tag that the run is for, by which the version of its pack is judged. */
  readonly tagged: TaggedRelease | undefined;
  /** Why nothing is released, where the event is one that releases or could be taken for it: the end of a sentence. */
  readonly reason?: string;
}

const none: ChosenReleases = { targets: [], tagged: undefined };

/** Whether the inputs and the event of a run let it release anything. */
export function mayRelease({ inputs: { publish }, context }: Run): boolean {
  if (publish === 'never') return false;
  if (context.task.kind === 'release') return publish !== 'on-version-change';
  return publish !== 'auto' && isVersionRun(context);
}

/**
 * Decides what the run releases, and notes for each pack what that is or what it would take. Where a tag names one pack of
 * several, the run is about that one from here on.
 * @param all every pack that was found
 * @throws {Refusal} where a tag could be that of several packs or is another commit's, or the past cannot be had
 */
export async function chooseReleases(
  run: Run,
  progress: Progress,
  all: CheckOutcome,
  histories: Histories,
): Promise<ChosenReleases> {
  const { publish } = run.inputs;
  const { task } = run.context;
  if (publish === 'never') {
    return { ...nothing('publish is never', progress, all), tagged: findTagged(run, progress, all) };
  }
  if (task.kind === 'release' && publish !== 'on-version-change') {
    return chooseTagged(task.tag, run, progress, all, histories);
  }
  if (task.kind === 'release') {
    const reason = `publish is on-version-change, and this run is for the tag ${quote(task.tag)}`;
    return { ...nothing(reason, progress, all), tagged: findTagged(run, progress, all) };
  }
  if (publish === 'auto') {
    await noteNextReleases(run, progress, all, histories);
    return none;
  }
  return chooseChanged(run, progress, all, histories);
}

async function chooseTagged(
  tag: string,
  { log }: Run,
  progress: Progress,
  all: CheckOutcome,
  histories: Histories,
): Promise<ChosenReleases> {
  const { tagFormat } = all.settings;
  const found = findTaggedPack(all.packs, tag, tagFormat);
  if (found === undefined) {
    const form = tagFormat ?? 'v1.2.3, 1.2.3, or one of these after the name of the StackPack';
    const reason = `the tag ${quote(tag)} is no release tag of a StackPack here`;
    log.notice(`${reason}, so nothing is released; one looks like ${form}`);
    return nothing(reason, progress, all);
  }
  const { checked, release } = found;
  progress.checked = all.withPacks([checked]);
  progress.of(checked).tag = tag;
  const history = requireHistory(checked.location.path, histories);
  await verifyTag(tag, history);
  const target = { checked, tag, version: release.version, commit: await history.head(), createsTag: false };
  return { targets: [target], tagged: release };
}

/** The release of the tag that the run is for, where nothing is released here: its version is held to it all the same. */
function findTagged({ context }: Run, progress: Progress, all: CheckOutcome): TaggedRelease | undefined {
  const { task } = context;
  if (task.kind !== 'release') return undefined;
  try {
    const found = findTaggedPack(all.packs, task.tag, all.settings.tagFormat);
    if (found === undefined) return undefined;
    const { path } = found.release;
    progress.checked = all.withPacks(all.packs.map((one) => (one.location.path === path ? found.checked : one)));
    return found.release;
  } catch (error) {
    // A tag that could be that of several packs, of which none is released here.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** `on-version-change`: what is told of a pull request is what its merge would release. */
async function chooseChanged(
  run: Run,
  progress: Progress,
  all: CheckOutcome,
  histories: Histories,
): Promise<ChosenReleases> {
  const here = isVersionRun(run.context);
  const targets: ReleaseTarget[] = [];
  try {
    const versionRun = await describeVersionRun(run, all.settings.tagFormat, histories);
    for (const choice of await chooseVersionChanges(all.packs, versionRun, histories.find)) {
      const checked = choice.kind === 'release' ? choice.target.checked : choice.checked;
      const of = progress.of(checked);
      of.steps.push(describeChoice(choice, run.context));
      if (choice.kind === 'none' || !here) continue;
      of.tag = choice.target.tag;
      targets.push(choice.target);
    }
  } catch (error) {
    // What a merge would do is worth knowing, and no reason to fail where it cannot be found out.
    if (here || !(error instanceof Refusal)) throw error;
    note(`what merging this would release cannot be told: ${error.message}`, progress, all);
    return none;
  }
  return { targets, tagged: undefined };
}

function describeChoice({ kind, reason }: ReleaseChoice, { baseBranch }: RunContext): string {
  if (baseBranch === undefined) return kind === 'release' ? reason : `nothing is released: ${reason}`;
  return kind === 'release' ? `merging this releases it: ${reason}` : `merging this releases nothing: ${reason}`;
}

async function noteNextReleases(
  { context }: Run,
  progress: Progress,
  all: CheckOutcome,
  histories: Histories,
): Promise<void> {
  const doing = context.baseBranch === undefined ? 'nothing is released' : 'merging this releases nothing';
  const { tagFormat } = all.settings;
  const choosers = new Map<History, ChooseTag>();
  for (const checked of all.packs) {
    const history = histories.find(checked.location.path);
    if (history === undefined) continue;
    const chooseTag = remember(choosers, history, () => openTagChooser(all.packs, history, tagFormat));
    const step = await describeNextRelease(checked, chooseTag, history, tagFormat);
    progress.of(checked).steps.push(step === undefined ? doing : `${doing}: ${step}`);
  }
}

function nothing(reason: string, progress: Progress, all: CheckOutcome): ChosenReleases {
  note(`nothing is released: ${reason}`, progress, all);
  return { ...none, reason };
}

function note(step: string, progress: Progress, all: CheckOutcome): void {
  for (const checked of all.packs) progress.of(checked).steps.push(step);
}

/** @throws {Refusal} where a path lies in no repository */
export function requireHistory(path: WorkspacePath, histories: Histories): History {
  const history = histories.find(path);
  if (history !== undefined) return history;
  throw new Refusal(
    `${quote(path, 200)} lies in no git repository, so what is released cannot be told`,
    'Check out the repository with actions/checkout before, with git installed',
  );
}
