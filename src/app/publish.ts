import { randomUUID } from 'node:crypto';
import { Refusal } from '../diagnostics/refusal.ts';
import { bringAbout, planNow, type ReleaseOutcome, type ReleaseRun } from '../release/carry-out.ts';
import type { Clock } from '../release/clock.ts';
import { describePlan } from '../release/describe-plan.ts';
import type { ReleaseHost } from '../release/host.ts';
import { releaseText } from '../release/release-text.ts';
import type { WantedRelease } from '../release/wanted.ts';
import { quote } from '../text/quote.ts';
import { isLatest, releasesOf } from '../versioning/releases.ts';
import { isPrerelease } from '../versioning/version.ts';
import type { BuiltPack } from './build.ts';
import type { History } from './gate/history.ts';
import type { PublishOptions, ReleaseTarget } from './release-target.ts';

/** What a release is made with. */
export interface PublishTools {
  readonly host: ReleaseHost;
  /** The history of the repository that the pack lies in. */
  readonly history: History;
  readonly clock: Clock;
  /** Told each step, one line without a full stop. */
  log(line: string): void;
}

/** A pack whose archive stands on its release: the release, the archive as the host has it, what a person should know. */
export interface PublishedPack extends ReleaseOutcome {
  readonly tag: string;
}

/** What would be done, by `publish: plan`. */
export interface PlannedPack {
  readonly status: 'planned';
  readonly tag: string;
  /** One line a step, without full stops. */
  readonly lines: readonly string[];
  /** Whether the release would be refused; the lines say why. */
  readonly refused: boolean;
}

/**
 * Makes sure that a target can be released, before anything is built: its version is the manifest's own (or the tag's, where
 * the manifest has none) and no snapshot. The gate says the first as a finding as well; findings can be ignored, and this must
 * not.
 * @throws {Refusal} where it cannot
 */
export function requireReleasable({ checked: { pack }, tag, version }: ReleaseTarget): void {
  if (pack.version?.source === 'option') {
    throw new Refusal('a version given by hand is not released', `Write it into ${pack.manifest.file}`);
  }
  if (pack.version?.value !== version) {
    throw new Refusal(
      `the tag ${quote(tag)} releases version ${version}, and ${pack.manifest.file} says ${quote(pack.version?.value ?? 'none')}`,
      'Tag the commit whose StackPack has the version of the tag',
    );
  }
  if (/-SNAPSHOT$/i.test(version)) {
    throw new Refusal(`${version} is a snapshot, and none is released`, 'Release a version without -SNAPSHOT');
  }
}

/**
 * Attaches a built archive and its checksum to the release of its tag, which is created where there is none.
 * @throws {Refusal} where it would be wrong to, or the host says no
 */
export async function publishPack(
  built: BuiltPack,
  target: ReleaseTarget,
  tools: PublishTools,
  options: PublishOptions,
): Promise<PublishedPack> {
  const wanted = await wantedRelease(built, target, tools.history, options);
  const outcome = await bringAbout(startRun(tools), wanted);
  return { ...outcome, tag: target.tag };
}

/**
 * Says what `publishPack` would do now. Writes nothing.
 * @throws {Refusal} where the host cannot be asked, or the archive must not be released at all
 */
export async function planPublication(
  built: BuiltPack,
  target: ReleaseTarget,
  tools: PublishTools,
  options: PublishOptions,
): Promise<PlannedPack> {
  const wanted = await wantedRelease(built, target, tools.history, options);
  const plan = await planNow(startRun(tools), wanted);
  return { status: 'planned', tag: target.tag, lines: describePlan(plan), refused: plan.kind === 'refused' };
}

function startRun({ host, clock, log }: PublishTools): ReleaseRun {
  return { host, clock, log, id: randomUUID() };
}

async function wantedRelease(
  { archive, name, version, checked }: BuiltPack,
  target: ReleaseTarget,
  history: History,
  options: PublishOptions,
): Promise<WantedRelease> {
  requireReleasable(target);
  if (version !== target.version) {
    throw new Refusal(
      `an archive of version ${version} is not released as ${target.version}`,
      'Build the version that is released',
    );
  }
  const prerelease = isPrerelease(version);
  const isNewest = async () =>
    options.single && isLatest(version, releasesOf(await history.tags(), name, options.tagFormat));
  return {
    fields: {
      tag: target.tag,
      name: `${name} ${version}`,
      body: releaseText(checked.pack, version, archive),
      prerelease,
    },
    // GitHub takes no pre-release for the latest, whoever asks for it.
    latest: !prerelease && (options.makeLatest === 'auto' ? await isNewest() : options.makeLatest === 'true'),
    commit: target.commit,
    createsTag: target.createsTag,
    archive: { name: archive.fileName, bytes: archive.bytes, sha256: archive.sha256 },
    keepDraft: options.keepDraft,
    overwrite: options.overwrite,
  };
}
