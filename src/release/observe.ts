import { sha256Of } from '../archive/checksum.ts';
import { runOfDraft } from './draft-mark.ts';
import type { HostAsset, HostRelease, ReleaseHost } from './host.ts';
import type { Observation } from './plan.ts';
import { fits } from './plan-asset.ts';
import type { RunMemory } from './run-memory.ts';
import { haveSameContents } from './same-contents.ts';
import { checksumAsset, type WantedRelease } from './wanted.ts';

/** An upload that has not ended by then, in milliseconds, never will: GitHub breaks off longer ones. */
export const longestUpload = 10 * 60_000;

/** Bytes of an asset that are downloaded to compare it: more than any archive that is built here. */
const largestAsset = 256 * 1024 * 1024;

/**
 * Looks at what the host has for the wanted release. Writes nothing.
 * @param run the id of this run, by which it knows the drafts it made
 * @throws {HostFailure} where the host cannot be asked
 */
export async function observe(
  host: ReleaseHost,
  wanted: WantedRelease,
  memory: RunMemory,
  { run, now }: { readonly run: string; readonly now: number },
): Promise<Observation> {
  const releases: HostRelease[] = [];
  for (const release of await findReleases(host, wanted.fields.tag, memory)) {
    const assets: HostAsset[] = [];
    for (const asset of release.assets) assets.push(await withDigest(host, asset, wanted, memory));
    releases.push({ ...release, assets });
  }
  const tagCommit = await host.findTag(wanted.fields.tag);
  const assets = releases.flatMap((release) => release.assets);
  const isRemovable = (asset: HostAsset) =>
    asset.state === 'unfinished'
      ? memory.uploaded.has(asset.id) || memory.isLost(asset) || now - asset.createdAt > longestUpload
      : memory.uploaded.has(asset.id) && !isWhole(asset, wanted);
  return {
    releases,
    tagCommit,
    equivalents: new Set(assets.filter(({ id }) => memory.contents.get(id)?.equivalent).map(({ id }) => id)),
    removable: new Set(assets.filter(isRemovable).map(({ id }) => id)),
    ownDrafts: new Set(releases.filter((one) => one.draft && runOfDraft(one.body) === run).map(({ id }) => id)),
  };
}

/** The releases of the tag; the draft that this run made among them, also where the list does not show it yet. */
async function findReleases(host: ReleaseHost, tag: string, memory: RunMemory): Promise<HostRelease[]> {
  const releases = new Map((await host.findReleases(tag)).map((release) => [release.id, release]));
  if (memory.draft !== undefined && !releases.has(memory.draft)) {
    const draft = await host.readRelease(memory.draft);
    if (draft?.tag === tag) releases.set(draft.id, draft);
  }
  return [...releases.values()].sort((a, b) => a.id - b.id);
}

/** Whether an asset that this run uploaded, under whatever name, is what it sent. */
function isWhole(asset: HostAsset, { archive }: WantedRelease): boolean {
  return [archive, checksumAsset(archive.name, archive.sha256)].some((wanted) => fits(asset, wanted));
}

/** An asset with its digest, where it could be the wanted one; of another archive of the name, what is in it is compared. */
async function withDigest(
  host: ReleaseHost,
  asset: HostAsset,
  { archive }: WantedRelease,
  memory: RunMemory,
): Promise<HostAsset> {
  const isOfArchive = asset.name.startsWith(archive.name);
  if (!isOfArchive || asset.state !== 'uploaded' || asset.size > largestAsset) return asset;
  const isOther = asset.name === archive.name && asset.sha256 !== archive.sha256;
  if (asset.sha256 !== undefined && !isOther) return asset;
  const known = memory.contents.get(asset.id) ?? (await look(host, asset, archive));
  memory.contents.set(asset.id, known);
  return { ...asset, sha256: known.sha256 };
}

async function look(
  host: ReleaseHost,
  asset: HostAsset,
  archive: WantedRelease['archive'],
): Promise<{ readonly sha256: string; readonly equivalent: boolean }> {
  const bytes = await host.downloadAsset(asset);
  const sha256 = sha256Of(bytes);
  const isOther = asset.name === archive.name && sha256 !== archive.sha256;
  return { sha256, equivalent: isOther && (await haveSameContents(bytes, archive.bytes)) };
}
