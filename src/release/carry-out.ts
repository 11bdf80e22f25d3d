import { sha256Of } from '../archive/checksum.ts';
import { Refusal } from '../diagnostics/refusal.ts';
import type { HostAsset, HostRelease, ReleaseHost } from './host.ts';
import { planRelease, type ReleasePlan, type WantedAsset, type WantedRelease } from './plan.ts';

/** How a release ended. */
export interface ReleaseOutcome {
  readonly status: 'created' | 'updated' | 'unchanged';
  readonly release: HostRelease;
  /** By the names of the wanted assets. */
  readonly assets: ReadonlyMap<string, HostAsset>;
}

/**
 * Brings a release about: looks at what is there, plans, and carries the plan out. What a failed run leaves behind is a
 * state that the next run completes; a draft that this run made is removed.
 * @param log told each step, one line without a full stop
 * @throws {Refusal} where it would be wrong, or a person must put something right first
 * @throws {Error} where the host fails
 */
export async function bringAbout(
  host: ReleaseHost,
  wanted: WantedRelease,
  log: (line: string) => void,
): Promise<ReleaseOutcome> {
  const existing = await withDigests(host, await host.findReleases(wanted.fields.tag), wanted);
  const plan = planRelease(existing, wanted);
  if (plan.kind === 'refused') throw new Refusal(plan.message, plan.help);
  const made: { draft?: HostRelease } = {};
  try {
    return await carryOut(host, plan, wanted, made, log);
  } catch (error) {
    if (made.draft !== undefined) await removeDraft(host, made.draft, log);
    throw error;
  }
}

async function carryOut(
  host: ReleaseHost,
  plan: Extract<ReleasePlan, { kind: 'steps' }>,
  wanted: WantedRelease,
  made: { draft?: HostRelease },
  log: (line: string) => void,
): Promise<ReleaseOutcome> {
  let release = plan.release;
  const assets = new Map<string, HostAsset>();
  for (const asset of release?.assets ?? []) {
    if (wanted.assets.some((one) => one.name === asset.name)) assets.set(asset.name, asset);
  }
  for (const step of plan.steps) {
    if (step.kind === 'create-draft') {
      log(`create a draft of the release of tag ${step.fields.tag}`);
      release = await host.createDraft(step.fields);
      made.draft = release;
      continue;
    }
    if (release === undefined) throw new Error(`a plan that starts with ${step.kind} and has no release`);
    if (step.kind === 'upload') {
      log(`upload ${step.asset.name}, ${step.asset.bytes.length} bytes`);
      assets.set(step.asset.name, await host.uploadAsset(release, step.asset.name, step.asset.bytes));
    } else if (step.kind === 'verify') {
      log(`verify ${step.asset.name}`);
      assets.set(step.asset.name, await verify(host, assets.get(step.asset.name), step.asset));
    } else {
      log('publish the release');
      // A request that fails may have been carried out all the same: from here on there may be no draft to remove.
      delete made.draft;
      release = await host.publish(release, wanted.fields.latest && !release.prerelease);
    }
  }
  if (release === undefined) throw new Error('a plan without a release');
  return { status: plan.outcome, release, assets: new Map(published(assets, release)) };
}

/** The assets with the addresses that they have on the published release: a draft's lead to nothing later. */
function* published(assets: ReadonlyMap<string, HostAsset>, release: HostRelease): Iterable<[string, HostAsset]> {
  for (const [name, asset] of assets) yield [name, release.assets.find((one) => one.id === asset.id) ?? asset];
}

async function verify(host: ReleaseHost, uploaded: HostAsset | undefined, wanted: WantedAsset): Promise<HostAsset> {
  if (uploaded === undefined) throw new Error(`a plan that verifies ${wanted.name} before it is uploaded`);
  const asset = await host.readAsset(uploaded.id);
  const isWhole = asset.state === 'uploaded' && asset.size === wanted.bytes.length;
  if (!isWhole || (asset.sha256 !== undefined && asset.sha256 !== wanted.sha256)) {
    throw new Refusal(
      `${wanted.name} did not arrive as it was sent: state ${asset.state}, ${asset.size} of ${wanted.bytes.length} bytes`,
      `Delete ${wanted.name} from the release if it is there, and run this again`,
    );
  }
  return asset;
}

/** Finds out the digests that the host does not say, of those assets that could be the wanted ones. */
async function withDigests(
  host: ReleaseHost,
  releases: readonly HostRelease[],
  wanted: WantedRelease,
): Promise<HostRelease[]> {
  const known = async (asset: HostAsset): Promise<HostAsset> => {
    const candidate = wanted.assets.some((one) => one.name === asset.name && one.bytes.length === asset.size);
    if (!candidate || asset.sha256 !== undefined || asset.state !== 'uploaded') return asset;
    return { ...asset, sha256: sha256Of(await host.downloadAsset(asset)) };
  };
  const result: HostRelease[] = [];
  for (const release of releases) {
    const assets: HostAsset[] = [];
    for (const asset of release.assets) assets.push(await known(asset));
    result.push({ ...release, assets });
  }
  return result;
}

async function removeDraft(host: ReleaseHost, draft: HostRelease, log: (line: string) => void): Promise<void> {
  try {
    log('remove the draft that this run made');
    await host.deleteDraft(draft);
  } catch (error) {
    // The first failure is the one to tell; a draft that stays is used by the next run.
    log(`the draft could not be removed and stays: ${error instanceof Error ? error.message : 'unknown reason'}`);
  }
}
