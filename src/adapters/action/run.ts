import { buildPacks } from '../../app/build.ts';
import { type CheckOutcome, checkPacks } from '../../app/check.ts';
import type { TaggedRelease } from '../../app/gate.ts';
import type { History } from '../../app/gate-history.ts';
import { gatePacks } from '../../app/gate-packs.ts';
import { findTaggedPack, verifyTag } from '../../app/gate-tag.ts';
import type { Ports, WorkspacePath } from '../../app/ports.ts';
import { programVersion } from '../../app/program-version.ts';
import { publishPack } from '../../app/publish.ts';
import { UsageError } from '../../app/usage-error.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import { type Histories, openHistories } from '../git/find-history.ts';
import { createReleaseHost } from '../github/create-release-host.ts';
import { OutputFolder } from '../node/output-folder.ts';
import type { Inputs } from './inputs.ts';
import type { Progress } from './outputs.ts';
import type { RunContext } from './run-context.ts';

/** What a run tells while it goes. */
export interface RunLog {
  /** One line, or several; text from outside in it does no harm. */
  say(text: string): void;
  /** Something that a person should see without opening the log. */
  notice(text: string): void;
}

export interface Run {
  readonly inputs: Inputs;
  readonly context: RunContext;
  readonly ports: Ports;
  /** Turns a workspace path into a native one. */
  native(path: WorkspacePath): string;
  readonly log: RunLog;
}

/**
 * Checks, gates and builds the packs, and on a pushed tag releases the one that the tag names.
 * @param progress told how far it came, also where it throws
 * @returns how it ended, in one sentence without a full stop
 * @throws {UsageError | Refusal} where a person must put something right
 */
export async function runAction(run: Run, progress: Progress): Promise<string> {
  const { inputs, context, ports, native } = run;
  refuseConflicts(inputs, context);
  const token = inputs.token === '' ? undefined : { serverUrl: context.serverUrl, token: inputs.token };
  const histories = openHistories(ports.git, native, { name: 'origin', token });
  try {
    return await checkAndRelease(run, progress, histories);
  } finally {
    histories.close();
  }
}

async function checkAndRelease(run: Run, progress: Progress, histories: Histories): Promise<string> {
  const { inputs, context, ports, native, log } = run;
  const all = await checkPacks(checkSettings(inputs), ports);
  progress.checked = all;
  for (const notice of all.notices) log.say(notice);
  const release = inputs.publish === 'auto' ? chooseRelease(all, context, log) : undefined;
  const chosen = release === undefined ? all : all.withPacks([release.pack]);
  progress.checked = chosen;
  progress.tag = release?.tagged.tag;

  const history = release === undefined ? undefined : historyOf(release.pack.location.path, histories);
  if (release !== undefined && history !== undefined) await verifyTag(release.tagged.tag, history);
  const { checked, verdicts } = await gatePacks(chosen, histories.find, release?.tagged);
  progress.checked = checked;
  progress.verdicts = verdicts;
  refuseFaults(checked);

  const store = new OutputFolder(native(inputs.outputDirectory), (path) => ports.workspace.resolve(path));
  progress.built = await buildPacks(checked.packs, store, { force: false });
  for (const { archivePath, archive } of progress.built) log.say(`built ${archivePath}, sha256 ${archive.sha256}`);
  const [built] = progress.built;
  if (release === undefined || history === undefined || built === undefined) {
    return `${progress.built.length === 1 ? 'The archive was' : `${progress.built.length} archives were`} built, and nothing was released`;
  }
  const { tagFormat } = checked.settings;
  const host = await createReleaseHost({
    token: requireToken(inputs.token),
    apiUrl: context.apiUrl,
    owner: context.owner,
    repo: context.repo,
    userAgent: `stackpack-action/${programVersion}`,
  });
  const options = { single: all.packs.length === 1, tagFormat };
  progress.published = await publishPack(built, release.tagged, host, history, options, (line) => log.say(line));
  const { status } = progress.published;
  const did = { created: 'is released', updated: 'was added to its release', unchanged: 'was released before' }[status];
  return `${built.name} ${built.version} ${did}, tag ${release.tagged.tag}`;
}

function checkSettings(inputs: Inputs): Parameters<typeof checkPacks>[0] {
  return {
    paths: inputs.paths,
    ignore: inputs.ignore,
    ...(inputs.failOn === undefined ? {} : { failOn: inputs.failOn }),
    ...(inputs.check === undefined ? {} : { check: inputs.check }),
    ...(inputs.version === undefined ? {} : { packVersion: inputs.version }),
    ...(inputs.tagFormat === undefined ? {} : { tagFormat: inputs.tagFormat }),
  };
}

function refuseConflicts(inputs: Inputs, { pushedTag }: RunContext): void {
  if (pushedTag !== undefined && inputs.publish === 'auto' && inputs.version !== undefined) {
    throw new UsageError(
      'A version given by hand is not released, and this run is for a pushed tag',
      'Leave out the input version, or set publish to never',
    );
  }
}

/** What the run is to release; says why where it is nothing. */
function chooseRelease(
  { packs, settings }: CheckOutcome,
  { pushedTag, eventName }: RunContext,
  log: RunLog,
): { readonly pack: CheckOutcome['packs'][number]; readonly tagged: TaggedRelease } | undefined {
  if (pushedTag === undefined) {
    log.say(`nothing is released on ${quote(eventName)}: only the push of a release tag does`);
    return undefined;
  }
  const found = findTaggedPack(packs, pushedTag, settings.tagFormat);
  if (found === undefined) {
    const form = settings.tagFormat ?? 'v1.2.3, 1.2.3, or one of these after the name of the StackPack';
    log.notice(
      `the tag ${quote(pushedTag)} is no release tag of a StackPack here, so nothing is released; one looks like ${form}`,
    );
    return undefined;
  }
  return { pack: found.checked, tagged: found.release };
}

function historyOf(path: WorkspacePath, histories: Histories): History {
  const history = histories.find(path);
  if (history !== undefined) return history;
  throw new Refusal(
    `${quote(path, 200)} lies in no git repository, so what is released cannot be told`,
    'Check out the repository with actions/checkout before, with git installed',
  );
}

function requireToken(token: string): string {
  if (token !== '') return token;
  throw new UsageError(
    'A release needs a token, and the input github-token is empty',
    'Leave it out: the default will do',
  );
}

function refuseFaults({ report, unreadable, failed, settings }: CheckOutcome): void {
  const [crash] = report.crashes;
  if (crash !== undefined) {
    throw new Refusal(
      `the rule ${crash.rule} failed on ${quote(crash.pack, 200)}, which is a fault of this action: ${quote(crash.message, 300)}`,
      `Report it, and go on with the input ignore: ${crash.rule} until it is mended`,
    );
  }
  const [fault] = unreadable;
  if (fault !== undefined) throw new Refusal(fault.message, fault.help);
  if (failed) {
    const { errors, warnings } = report.summary;
    const counts = `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
    throw new Refusal(
      `findings at or above ${settings.failOn}: ${counts}; nothing was built`,
      'Mend what the annotations say, or list what is meant under ignore in .stackpackrc.yaml',
    );
  }
}
