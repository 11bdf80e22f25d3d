import { parseTag } from './tags.ts';
import { compareVersions, isPrerelease } from './version.ts';

/** A tag of a repository, and the commit it leads to. */
export interface TagRef {
  /** The bare name, without `refs/tags/`. */
  readonly name: string;
  /** The commit's id; of an annotated tag the commit that it points to. */
  readonly commit: string;
}

/** A released version of a pack. */
export interface Release {
  readonly tag: string;
  readonly commit: string;
  readonly version: string;
  /** Whether the tag names the pack; a bare one may be another pack's of the same repository. */
  readonly named: boolean;
}

/** The releases of a pack among a repository's tags, the greatest version first. */
export function releasesOf(tags: Iterable<TagRef>, packName: string, tagFormat?: string): Release[] {
  const releases: Release[] = [];
  for (const { name, commit } of tags) {
    const parsed = parseTag(name, packName, tagFormat);
    if (parsed !== undefined) releases.push({ tag: name, commit, ...parsed });
  }
  return releases.sort((a, b) => compareVersions(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
}

/**
 * What a version is compared with when it is released: the greatest stable version strictly below it.
 * @param releases as `releasesOf` gives them
 */
export function baselineOfRelease(releases: readonly Release[], version: string): Release | undefined {
  return releases.find((one) => !isPrerelease(one.version) && compareVersions(one.version, version) < 0);
}

/**
 * What a version in work is compared with: the greatest stable release *not above* it, so that a forgotten bump meets its
 * own release and a maintenance branch its own line.
 * @param releases as `releasesOf` gives them
 */
export function baselineOfWork(releases: readonly Release[], version: string): Release | undefined {
  return releases.find((one) => !isPrerelease(one.version) && compareVersions(one.version, version) <= 0);
}

/** Whether a version is the greatest stable one: what a host shows as the latest. */
export function isLatest(version: string, releases: readonly Release[]): boolean {
  return (
    !isPrerelease(version) &&
    releases.every((one) => isPrerelease(one.version) || compareVersions(one.version, version) <= 0)
  );
}
