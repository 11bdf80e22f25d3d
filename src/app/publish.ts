import { sha256Of } from '../archive/checksum.ts';
import { Refusal } from '../diagnostics/refusal.ts';
import { bringAbout, type ReleaseOutcome } from '../release/carry-out.ts';
import type { HostAsset, ReleaseHost } from '../release/host.ts';
import { isLatest, releasesOf } from '../versioning/releases.ts';
import { isPrerelease } from '../versioning/version.ts';
import type { BuiltPack } from './build.ts';
import type { TaggedRelease } from './gate.ts';
import type { History } from './gate-history.ts';

/** A pack whose archive stands on its release. */
export interface PublishedPack extends ReleaseOutcome {
  readonly tag: string;
  /** The archive, as the host has it. */
  readonly archive: HostAsset;
}

/**
 * Attaches a built archive and its checksum to the release of its tag, which is created where there is none.
 * @param single whether the pack is the only one of its repository, so that its latest release is the repository's
 * @param log told each step
 * @throws {Refusal} where it would be wrong to, or the host says no
 */
export async function publishPack(
  built: BuiltPack,
  tagged: TaggedRelease,
  host: ReleaseHost,
  history: History,
  { single, tagFormat }: { readonly single: boolean; readonly tagFormat: string | undefined },
  log: (line: string) => void,
): Promise<PublishedPack> {
  const { archive, name, version } = built;
  // The gate says this as a finding; findings can be ignored, and this must not.
  if (version !== tagged.version) {
    throw new Refusal(
      `an archive of version ${version} is not released as ${tagged.version}`,
      'Tag the commit whose StackPack has the version of the tag',
    );
  }
  const releases = releasesOf(await history.tags(), name, tagFormat);
  const checksum = new TextEncoder().encode(archive.checksum);
  const wanted = {
    fields: {
      tag: tagged.tag,
      name: `${name} ${version}`,
      body: `\`${archive.fileName}\`, SHA-256 \`${archive.sha256}\``,
      prerelease: isPrerelease(version),
      latest: single && isLatest(version, releases),
    },
    assets: [
      { name: archive.fileName, bytes: archive.bytes, sha256: archive.sha256 },
      { name: `${archive.fileName}.sha256`, bytes: checksum, sha256: sha256Of(checksum) },
    ],
  };
  const outcome = await bringAbout(host, wanted, log);
  const asset = outcome.assets.get(archive.fileName);
  if (asset === undefined) throw new Error(`${archive.fileName} is not among the assets of its release`);
  return { ...outcome, tag: tagged.tag, archive: asset };
}
