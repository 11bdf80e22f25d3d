import { nameOf } from '../../stackpack/pack-name.ts';
import { type Release, releasesOf } from '../../versioning/releases.ts';
import { standingOf } from '../../versioning/standing.ts';
import type { CheckedPack } from '../check.ts';
import { hasFileAt } from './folder-at.ts';
import type { History } from './history.ts';

/**
 * The releases of a pack, the greatest version first, less those of its own version that are another pack's.
 * @throws {Refusal} where the repository's history cannot be had
 */
export async function findReleases(
  { pack, location }: Pick<CheckedPack, 'pack' | 'location'>,
  history: History,
  tagFormat: string | undefined,
): Promise<Release[]> {
  const name = nameOf(pack);
  if (name === undefined || pack.version === undefined) return [];
  const { value } = pack.version;
  const releases: Release[] = [];
  for (const release of releasesOf(await history.tags(), name, tagFormat)) {
    // A tag without a name may be another pack's. Looked at where it decides: for this very version.
    const decides = standingOf(value, [release]).kind === 'released';
    const isOfPack =
      release.named || !decides || (await hasFileAt(history, release, location.path, pack.manifest.file));
    if (isOfPack) releases.push(release);
  }
  return releases;
}
