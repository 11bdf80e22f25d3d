import { wholeFile } from '../diagnostics/finding.ts';
import { isJunk, members } from '../stackpack/contents.ts';
import type { Pack, PackVersion } from '../stackpack/pack.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { valueAt } from '../syntax/config-access.ts';
import { quote } from '../text/quote.ts';
import { baselineOfRelease, baselineOfWork, type Release, releasesOf } from '../versioning/releases.ts';
import { standingOf, type VersionStanding } from '../versioning/standing.ts';
import type { CheckedPack } from './check.ts';
import { type CodeId, codes } from './codes.ts';
import type { History } from './gate-history.ts';
import { unjudged, type Verdict } from './verdict.ts';

/** The release that a run is for: that of the tag which was pushed. */
export interface TaggedRelease {
  readonly tag: string;
  readonly version: string;
}

/** More tags of one and the same version than anybody has. */
const mostTagsOfAVersion = 10;

/**
 * Holds a pack's version to what is released.
 * @param tagged set where the run is for the release of this pack
 * @throws {Refusal} where the repository's history cannot be had
 */
export async function gatePack(
  { pack, location }: CheckedPack,
  history: History,
  tagFormat: string | undefined,
  tagged?: TaggedRelease,
): Promise<Verdict> {
  const name = nameOf(pack);
  const { version } = pack;
  if (name === undefined || version === undefined)
    return pass('version not judged: the pack has no name or no version');
  if (location.kind === 'archive') return pass('version not judged: the pack is an archive');
  if (version.source === 'version.sbt') {
    return pass(`version ${version.value} is the last released one by version.sbt: its release raises it`);
  }
  const mismatch = tagged === undefined ? undefined : mismatchOf(pack, version, tagged);
  if (mismatch !== undefined) return mismatch;
  const releases = await findReleases({ pack, location }, history, tagFormat, tagged?.tag);
  const standing = standingOf(version.value, releases);
  if (standing.kind === 'no-version') return pass(`version not judged: ${quote(version.value)} is no semantic version`);
  const baseline = (tagged === undefined ? baselineOfWork : baselineOfRelease)(releases, version.value);
  const packaged = [...members[pack.format].files, ...members[pack.format].folders];
  const verdict =
    standing.kind === 'released'
      ? await judgeReleased(pack, version, standing, (release) =>
          history.changedSince(release, location.path, packaged),
        )
      : judgeUnreleased(pack, version, standing, baseline);
  return baseline === undefined ? verdict : { ...verdict, baseline };
}

/**
 * The releases of a pack, the greatest version first, less those of its own version that are another pack's.
 * @param except a tag that does not count
 * @throws {Refusal} where the repository's history cannot be had
 */
export async function findReleases(
  { pack, location }: Pick<CheckedPack, 'pack' | 'location'>,
  history: History,
  tagFormat: string | undefined,
  except?: string,
): Promise<Release[]> {
  const name = nameOf(pack);
  if (name === undefined || pack.version === undefined) return [];
  const { value } = pack.version;
  const releases: Release[] = [];
  for (const release of releasesOf(await history.tags(), name, tagFormat)) {
    if (release.tag === except) continue;
    if (await isOfPack(release, value, pack, location.path, history)) releases.push(release);
  }
  return releases;
}

/** A tag without a name may be another pack's. Looked at where it decides: for this very version. */
async function isOfPack(
  release: Release,
  version: string,
  pack: Pack,
  folder: string,
  history: History,
): Promise<boolean> {
  const decides = standingOf(version, [release]).kind === 'released';
  return release.named || !decides || history.holds(release, folder, pack.manifest.file);
}

function mismatchOf(pack: Pack, version: PackVersion, tagged: TaggedRelease): Verdict | undefined {
  if (version.value === tagged.version) return undefined;
  const where = version.source === 'option' ? 'the version given' : pack.manifest.file;
  return fail(
    'tag-mismatch',
    pack,
    `the tag ${quote(tagged.tag)} releases version ${tagged.version}, and ${where} says ${quote(version.value)}`,
    `delete the tag, write ${tagged.version} into ${pack.manifest.file} and tag that commit, or tag this one with its own version`,
  );
}

async function judgeReleased(
  pack: Pack,
  version: PackVersion,
  standing: Extract<VersionStanding, { kind: 'released' }>,
  changesSince: (release: Release) => Promise<readonly string[]>,
): Promise<Verdict> {
  let tag = '';
  let changed: readonly string[] = [];
  for (const release of standing.releases.slice(0, mostTagsOfAVersion)) {
    tag = release.tag;
    changed = (await changesSince(release)).filter((path) => !isJunk(path));
    if (changed.length === 0)
      return pass(`version ${version.value} is released as ${quote(tag)}, and nothing changed since`);
  }
  return fail(
    'version-not-bumped',
    pack,
    `version ${version.value} is released already, as ${quote(tag)}, and the pack has changed since: ${listFiles(changed)}`,
    `write a version above it into ${pack.manifest.file}, ${standing.next} for instance`,
  );
}

function judgeUnreleased(
  pack: Pack,
  version: PackVersion,
  standing: Exclude<VersionStanding, { kind: 'released' | 'no-version' }>,
  baseline: Release | undefined,
): Verdict {
  switch (standing.kind) {
    case 'unreleased':
      return pass(`no release of it among the tags, so version ${version.value} is the first`);
    case 'lowest':
      return fail(
        'version-lowered',
        pack,
        `version ${version.value} is below every released one; the lowest is ${standing.lowest.version}, tag ${quote(standing.lowest.tag)}`,
        `write a version above the released ones into ${pack.manifest.file}, unless this is an older line on purpose`,
      );
    case 'new':
      return pass(
        baseline === undefined
          ? `version ${version.value} is above the pre-releases, and the first without one`
          : `version ${version.value} follows ${baseline.version}, tag ${quote(baseline.tag)}`,
      );
  }
}

function listFiles(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => quote(path));
  return paths.length > shown.length ? `${shown.join(', ')} and ${paths.length - shown.length} more` : shown.join(', ');
}

function pass(text: string): Verdict {
  return unjudged(text);
}

function fail(code: CodeId, pack: Pack, message: string, help: string): Verdict {
  const place = valueAt(pack.manifest.root, 'version')?.place ?? wholeFile(pack.manifest.file);
  return {
    text: message,
    findings: [{ rule: code, severity: codes[code].severity, message, help, place, related: [] }],
    changes: [],
    notices: [],
  };
}
