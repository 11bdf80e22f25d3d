import { programVersion } from '../../app/program-version.ts';
import { type PublishTools, planPublication, publishPack } from '../../app/publish.ts';
import type { PublishOptions, ReleaseTarget } from '../../app/release-target.ts';
import { UsageError } from '../../app/usage-error.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { Histories } from '../git/find-history.ts';
import { createReleaseHost } from '../github/create-release-host.ts';
import { systemClock } from '../node/system-clock.ts';
import { type ChosenReleases, requireHistory } from './choose-releases.ts';
import type { Progress } from './progress.ts';
import type { Run } from './run.ts';

/**
 * Releases what was built for it, or tells what would be done.
 * @param options as they hold for each
 * @returns what was done, in one sentence without a full stop; undefined where there was nothing to release
 * @throws {Refusal} where a release failed, after all were tried
 */
export async function publishReleases(
  run: Run,
  progress: Progress,
  { targets }: ChosenReleases,
  options: PublishOptions,
  histories: Histories,
): Promise<string | undefined> {
  if (targets.length === 0) return undefined;
  const host = await createReleaseHost({
    token: requireToken(run.inputs.token),
    apiUrl: run.context.apiUrl,
    owner: run.context.owner,
    repo: run.context.repo,
    userAgent: `stackpack-action/${programVersion}`,
  });
  const done: string[] = [];
  const failures: unknown[] = [];
  for (const target of targets) {
    const history = requireHistory(target.checked.location.path, histories);
    const tools = { host, history, clock: systemClock, log: (line: string) => run.log.say(line) };
    try {
      done.push(await run.log.group(`Release ${target.tag}`, () => publish(run, progress, target, tools, options)));
    } catch (error) {
      progress.of(target.checked).releaseFailed = true;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw joinFailures(failures);
  return done.join('; ');
}

async function publish(
  { inputs, log }: Run,
  progress: Progress,
  target: ReleaseTarget,
  tools: PublishTools,
  options: PublishOptions,
): Promise<string> {
  const of = progress.of(target.checked);
  if (of.built === undefined) throw new Error(`${target.tag} is to be released, and nothing was built for it`);
  const what = `${of.built.name} ${of.built.version}`;
  if (inputs.publish === 'plan') {
    const { status, lines, refused } = await planPublication(of.built, target, tools, options);
    of.release = { status, id: undefined, url: undefined, assetUrl: undefined };
    for (const line of lines) log.say(line);
    of.steps.push(...lines.map((line) => `publishing would: ${line}`));
    if (refused) log.notice(`the release of ${what} would be refused: ${lines.join('; ')}`);
    return `the release of ${what} is planned, tag ${target.tag}`;
  }
  const { status, release, archive, notices } = await publishPack(of.built, target, tools, options);
  of.release = { status, id: release.id, url: release.url, assetUrl: archive.url };
  for (const notice of notices) log.notice(notice);
  of.steps.push(...notices);
  return `${what} ${describeStatus(status, release.draft)}, tag ${target.tag}`;
}

/** What is to be told of several failures: all of them. A fault of ours is told alone. */
function joinFailures(failures: readonly unknown[]): unknown {
  const [first] = failures;
  const refusals = failures.filter((failure) => failure instanceof Refusal);
  const fault = failures.find((failure) => !(failure instanceof Refusal));
  if (fault !== undefined || refusals.length < 2) return fault ?? first;
  const texts = refusals.map(({ message, help }) => `${message} (${help})`);
  return new Refusal(`${refusals.length} releases failed: ${texts.join('; ')}`, 'Run this again once that is done');
}

function describeStatus(status: 'created' | 'updated' | 'unchanged', draft: boolean): string {
  if (status === 'created') return 'is released';
  if (status === 'updated') return draft ? 'was added to the draft of its release' : 'was added to its release';
  return draft ? 'was in the draft of its release before' : 'was released before';
}

function requireToken(token: string): string {
  if (token !== '') return token;
  throw new UsageError(
    'A release needs a token, and the input github-token is empty',
    'Leave it out: the default will do',
  );
}
