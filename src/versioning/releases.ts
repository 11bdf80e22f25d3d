import { tagParser } from './tags.ts';
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
  const parse = tagParser(packName, tagFormat);
  for (const { name, commit } of tags) {
    const parsed = parse(name);
    if (parsed !== undefined) releases.push({ tag: name, commit, ...parsed });
  }
  return releases.sort((a, b) => compareVersions(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
}

/**
 * What a version can be compared with when it is released: the stable versions strictly below it, the greatest first.
 * @param releases as `releasesOf` gives them
 */
export function baselinesOfRelease(releases: readonly Release[], version: string): Release[] {
  return namedFirst(releases.filter((one) => !isPrerelease(one.version) && compareVersions(one.version, version) < 0));
}

/**
 * What a version in work can be compared with: the releases *not above* it, so that a forgotten bump meets its own release
 * and a maintenance branch its own line. Of pre-releases that of the very version alone: the others only must be exceeded.
 * @param releases as `releasesOf` gives them
 */
export function baselinesOfWork(releases: readonly Release[], version: string): Release[] {
  return namedFirst(
    releases.filter((one) => {
      const step = compareVersions(one.version, version);
      return step === 0 || (step < 0 && !isPrerelease(one.version));
    }),
  );
}

/** Of the tags of one version those first that name the pack: a bare one may be another pack's. */
function namedFirst(releases: readonly Release[]): Release[] {
  return [...releases].sort(
    (a, b) => compareVersions(b.version, a.version) || Number(b.named) - Number(a.named) || (a.tag < b.tag ? -1 : 1),
  );
}

/** Whether a version is the greatest stable one: what a host shows as the latest. */
export function isLatest(version: string, releases: readonly Release[]): boolean {
  return (
    !isPrerelease(version) &&
    releases.every((one) => isPrerelease(one.version) || compareVersions(one.version, version) <= 0)
  );
}
