import { quote } from '../text/quote.ts';
import { runOfDraft } from './draft-mark.ts';
import type { HostAsset, HostRelease, Publication } from './host.ts';
import { type AssetPlan, describeAsset, planAsset } from './plan-asset.ts';
import { checksumAsset, type WantedAsset, type WantedRelease } from './wanted.ts';

/** What is known of the host. */
export interface Observation {
  /** The releases of the tag, drafts included, the oldest first; digests of assets that could be the wanted ones known. */
  readonly releases: readonly HostRelease[];
  /** The commit of the tag; undefined where there is none. */
  readonly tagCommit: string | undefined;
  /** Assets that hold what the wanted archive holds, in other bytes. */
  readonly equivalents: ReadonlySet<number>;
  /** Assets that are no loss: see AssetView. */
  readonly removable: ReadonlySet<number>;
  /** Drafts that this very run made. */
  readonly ownDrafts: ReadonlySet<number>;
}

/** One thing to do at the host. Assets are named; `upload` looks at what arrived as well. */
export type ReleaseStep =
  | { readonly kind: 'create-draft' }
  | { readonly kind: 'delete-draft'; readonly release: HostRelease }
  | { readonly kind: 'wait' | 'remove'; readonly name: string }
  | { readonly kind: 'upload'; readonly asset: WantedAsset; readonly name: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'publish'; readonly as: Publication };

/** What is to be done, in its order. `refused`: nothing can be done that would be right. */
export type ReleasePlan =
  | {
      readonly kind: 'steps';
      /** The release to work on; undefined where the first step creates it. */
      readonly release: HostRelease | undefined;
      readonly steps: readonly ReleaseStep[];
      /** What a person should know: one sentence each, no closing full stop. */
      readonly notices: readonly string[];
    }
  | { readonly kind: 'refused'; readonly message: string; readonly help: string };

/** Plans how the wanted release comes about, from what the host has for its tag. */
export function planRelease(observed: Observation, wanted: WantedRelease): ReleasePlan {
  const problem = tagProblem(observed, wanted);
  if (problem !== undefined) return problem;
  const published = observed.releases.find((one) => !one.draft);
  // Of several drafts the oldest, which is the same one for all runs that race.
  const release = published ?? observed.releases[0];
  const notices: string[] = [];
  const assets = planAssets(release, observed, wanted, notices);
  if (assets.kind === 'refused') return assets;
  const steps = [...assets.steps];
  if (release === undefined) steps.unshift({ kind: 'create-draft' });
  if (published === undefined) {
    const ours = release === undefined || runOfDraft(release.body) !== undefined;
    const fields = ours ? wanted.fields : release;
    if (!ours && wanted.keepDraft) notices.push(`the draft is left a draft, as keep-draft says: ${release.url}`);
    else steps.push({ kind: 'publish', as: publicationOf(fields, observed, wanted) });
  }
  // With a published release nobody can publish these any more, so that none is deleted that is published meanwhile.
  for (const one of observed.releases) {
    if (published !== undefined && one.draft && observed.ownDrafts.has(one.id)) {
      steps.push({ kind: 'delete-draft', release: one });
    }
  }
  return { kind: 'steps', release, steps, notices };
}

function publicationOf(
  { name, body, prerelease }: { readonly name: string; readonly body: string; readonly prerelease: boolean },
  { tagCommit }: Observation,
  { fields: { tag }, latest, commit }: WantedRelease,
): Publication {
  // A target that names the tag's own commit is not sent: GitHub refuses some even where it would not use them.
  const target = tagCommit === undefined ? commit : undefined;
  return { tag, name, body, prerelease, latest: latest && !prerelease, target };
}

function tagProblem(
  { tagCommit }: Observation,
  { fields: { tag }, commit, createsTag }: WantedRelease,
): Extract<ReleasePlan, { kind: 'refused' }> | undefined {
  if (tagCommit === undefined) {
    if (createsTag) return undefined;
    return {
      kind: 'refused',
      message: `there is no tag ${quote(tag)} any more`,
      help: 'Push the tag again, if it is to be released',
    };
  }
  if (tagCommit === commit) return undefined;
  return {
    kind: 'refused',
    message: `the tag ${quote(tag)} points to commit ${tagCommit.slice(0, 12)}, and ${commit.slice(0, 12)} is to be released`,
    help: 'Release the change as a new version: a tag that is there is never moved',
  };
}

function planAssets(
  release: HostRelease | undefined,
  observed: Observation,
  { archive, overwrite }: WantedRelease,
  notices: string[],
): { readonly kind: 'steps'; readonly steps: ReleaseStep[] } | Extract<ReleasePlan, { kind: 'refused' }> {
  const find = (name: string) => release?.assets.find((asset) => asset.name === name);
  const view = { find, removable: observed.removable };
  const present = find(archive.name);
  const plans: AssetPlan[] = [];
  if (present !== undefined && observed.equivalents.has(present.id)) {
    notices.push(
      `the release has ${quote(archive.name)} with the same contents in other bytes (sha256 ${present.sha256}), which stay`,
    );
    // Somebody else's archive that is out is left alone, and so is what stands beside it.
    if (release?.draft === true || overwrite) {
      plans.push(planAsset(checksumAsset(archive.name, present.sha256 ?? ''), view, overwrite));
    }
  } else {
    plans.push(planAsset(archive, view, overwrite));
    const checksum = checksumAsset(archive.name, archive.sha256);
    if (release?.immutable === true && present !== undefined && find(checksum.name) === undefined) {
      notices.push(`the release is immutable and has no ${quote(checksum.name)}, so none is attached`);
    } else plans.push(planAsset(checksum, view, overwrite));
  }
  const different = plans.flatMap((plan) => (plan.kind === 'different' ? [plan.present] : []));
  const whole = plans.flatMap((plan) => (plan.kind === 'steps' ? [plan] : []));
  const steps = [
    ...whole.flatMap(({ uploads }) => uploads),
    ...whole.flatMap(({ swaps }) => swaps),
    ...whole.flatMap(({ removals }) => removals),
  ];
  if (release?.immutable === true && (different.length > 0 || steps.length > 0)) return refuseImmutable(release);
  const [other] = different;
  if (release !== undefined && other !== undefined) return refuseDifferent(release, other);
  return { kind: 'steps', steps };
}

function refuseImmutable({ tag }: HostRelease): Extract<ReleasePlan, { kind: 'refused' }> {
  return {
    kind: 'refused',
    message: `the release of tag ${quote(tag)} is immutable, and does not have this archive or its checksum`,
    help: 'Release a new version: an immutable release takes no asset once it is published, so let this action create it, or leave it a draft for this action to publish',
  };
}

function refuseDifferent({ draft, url }: HostRelease, present: HostAsset): Extract<ReleasePlan, { kind: 'refused' }> {
  return {
    kind: 'refused',
    message: `the ${draft ? 'draft' : 'release'} has another ${describeAsset(present)}`,
    help: draft
      ? `Delete the draft where nobody needs it (${url}), or set overwrite: true, and run this again`
      : 'Release the change as a new version; only where nobody uses that asset yet, set overwrite: true and run this again',
  };
}
