import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import { baselinesOfWork, type Release, releasesOf } from '../../versioning/releases.ts';
import { parseTag, tagParser } from '../../versioning/tags.ts';
import { compareVersions, parseVersion } from '../../versioning/version.ts';
import { openArchiveFile, openReleaseArchive } from './archive.ts';
import type { History, Revision } from './history.ts';
import { findOldPack, type OldPack, openNamedPack, packNamesAt, sbtVersionAt } from './old-pack.ts';
import type { PackQuestion } from './question.ts';
import { showName } from './wording.ts';

/** What a pack is compared with. */
export interface Baseline {
  readonly old: OldPack;
  /** A semantic one; undefined where it has none. */
  readonly version: string | undefined;
  readonly tag?: string;
  /** As a sentence goes on: `1.2.0, tag "v1.2.0"`. */
  readonly described: string;
}

/** Collected while a baseline is looked for. */
export interface Search {
  /** One sentence each, without a full stop. */
  readonly notices: string[];
  /** The name of another pack that was found in the pack's own folder. */
  renamedFrom?: string;
  /** Set where only the archive of a release could be compared, and there is none to be had here. */
  needsArchive?: true;
  /** The tag of a release of the pack that carries no archive, where that is what the pack would be compared with. */
  lacksArchive?: string;
}

/** Releases that are looked into and do not hold the pack before the search ends. */
const mostSkipped = 10;

/** The releases of a pack among the tags, the greatest version first, less the one that the run is for. */
export async function listReleases({ name, history, tagFormat, ownTag }: PackQuestion): Promise<Release[]> {
  return releasesOf(await history.tags(), name, tagFormat).filter(({ tag }) => tag !== ownTag);
}

/** The release that a pack will be compared with first, unless its tree lacks it; undefined where there is none. */
export async function likelyBaseline(question: PackQuestion): Promise<Release | undefined> {
  const version = question.checked.pack.version?.value ?? '';
  if (question.settings.compareWith.kind !== 'auto' || parseVersion(version) === undefined) return undefined;
  return baselinesOfWork(await listReleases(question), version)[0];
}

/**
 * Whether any pack of the repository is released by a tag.
 * @param names of the packs that are looked at
 */
export async function isTagged(
  history: History,
  names: readonly string[],
  tagFormat: string | undefined,
): Promise<boolean> {
  const tags = (await history.tags()).map(({ name }) => name);
  if (isAnyTagged(tags, names, tagFormat)) return true;
  // Only where there are tags that could be those of a pack which is not looked at in this run.
  if (!tags.some((name) => /\d+\.\d+\.\d+/.test(name))) return false;
  const others = await packNamesAt(history, { commit: await history.head() });
  return isAnyTagged(tags, [...others], tagFormat);
}

function isAnyTagged(tags: readonly string[], names: readonly string[], tagFormat: string | undefined): boolean {
  const [first, ...others] = names;
  if (first === undefined) return false;
  const parse = tagParser(first, tagFormat);
  if (tags.some((tag) => parse(tag) !== undefined)) return true;
  // A tag without a name would have been one of the first pack too.
  return others.some((name) => {
    const parseOther = tagParser(name, tagFormat);
    return tags.some((tag) => tag.includes(name) && parseOther(tag) !== undefined);
  });
}

/**
 * The releases of a pack that hold it, in their order, each as what the pack can be compared with. Tags whose trees do not are
 * skipped; where too many are, a notice says so.
 * @throws {Refusal} where the past cannot be had
 */
export async function* openReleases(
  question: PackQuestion,
  releases: Iterable<Release>,
  search: Search,
): AsyncGenerator<Baseline> {
  let skipped = 0;
  for (const release of releases) {
    if (skipped === mostSkipped) {
      search.notices.push(
        `the ${mostSkipped} newest tags that could be releases of ${showName(question.name)} do not hold it, and older ones were not looked into`,
      );
      return;
    }
    const old = await openRelease(question, release, search);
    if (old === undefined) skipped += 1;
    else yield baselineOf(release, old, search);
  }
}

async function openRelease(question: PackQuestion, release: Release, search: Search): Promise<OldPack | undefined> {
  const { name, history, settings, checked } = question;
  if (settings.compareWith.kind === 'archive') return openArchived(question, release, search);
  const found = await findOldPack(history, release, { name, prefix: prefixOf(question) });
  if (found.kind === 'found') return found.pack;
  if (found.kind === 'renamed') search.renamedFrom ??= found.name;
  const { location, pack } = checked;
  const isAssembled = location.kind === 'archive' || !(await history.isTracked(location.path, pack.manifest.file));
  if (!isAssembled) return undefined;
  if (question.archives !== undefined) return openArchived(question, release, search);
  search.needsArchive = true;
  return undefined;
}

async function openArchived(question: PackQuestion, release: Release, search: Search): Promise<OldPack | undefined> {
  const old = await openReleaseArchive(question, release);
  if (old !== undefined && old !== 'of-others') return old;
  // A tag without a name may be another pack's, and is where only others' archives are there. Who asks for archives means each.
  const isMeant = question.settings.compareWith.kind === 'archive' && old === undefined;
  if (release.named || isMeant) search.lacksArchive ??= release.tag;
  return undefined;
}

/** Where tag and manifest disagree, the greater version counts: tags get moved, and manifests forgotten. */
function baselineOf({ tag, version: tagged }: Release, old: OldPack, search: Search): Baseline {
  const written = old.version;
  const isOther =
    written !== undefined && (parseVersion(written) === undefined || compareVersions(written, tagged) !== 0);
  const isGreater = isOther && parseVersion(written) !== undefined && compareVersions(written, tagged) > 0;
  const version = isGreater ? written : tagged;
  if (isOther) {
    search.notices.push(
      `the manifest at the tag ${quote(tag)} says version ${quote(written)}, and the tag another: ${version} counts, the greater`,
    );
  }
  return { old, version, tag, described: `${version}, tag ${quote(tag)}` };
}

/**
 * What the pack was in the commit that the change in work starts from.
 * @returns undefined where it was not there
 * @throws {Refusal} where that commit cannot be had
 */
export async function openBase(question: PackQuestion, search: Search): Promise<Baseline | undefined> {
  const { base, name, history } = question;
  if (base === undefined) return undefined;
  const found = await findOldPack(history, base.revision, { name, prefix: prefixOf(question) });
  if (found.kind === 'renamed') search.renamedFrom ??= found.name;
  return found.kind === 'found' ? revisionBaseline(question, base.revision, found.pack, base.name) : undefined;
}

/**
 * What a person named to compare with.
 * @throws {Refusal} where there is no such pack there
 */
export async function openNamed(question: PackQuestion, search: Search): Promise<Baseline | undefined> {
  const { settings, name, history, workspace, tagFormat } = question;
  const { compareWith } = settings;
  if (compareWith.kind === 'file') {
    return namedBaseline(await openArchiveFile(compareWith.path, workspace), quote(compareWith.path));
  }
  if (compareWith.kind !== 'revision') return undefined;
  const revision = await history.resolve(compareWith.revision);
  const old = await openNamedPack(history, revision, { name, prefix: prefixOf(question) });
  if (old === undefined) {
    throw new Refusal(
      `${quote(compareWith.revision)} holds no StackPack ${quote(name)}, with which it is to be compared`,
      'Name another revision in compare-with, or auto',
    );
  }
  const parsed = revision.tag === undefined ? undefined : parseTag(revision.tag, name, tagFormat);
  if (parsed === undefined || revision.tag === undefined)
    return revisionBaseline(question, revision, old, quote(compareWith.revision));
  return baselineOf({ tag: revision.tag, commit: revision.commit, ...parsed }, old, search);
}

/** One whose version stands where the pack's own does: in its manifest, or in version.sbt. */
async function revisionBaseline(
  { history }: PackQuestion,
  revision: Revision,
  old: OldPack,
  described: string,
): Promise<Baseline> {
  const version = old.version ?? (await sbtVersionAt(history, revision));
  return namedBaseline({ ...old, version }, described);
}

function namedBaseline(old: OldPack, described: string): Baseline {
  const { version } = old;
  return {
    old,
    version: version === undefined || parseVersion(version) === undefined ? undefined : version,
    described,
  };
}

/** What stands before the paths of the pack's folder in those of its repository; undefined for an archive. */
export function prefixOf({ checked: { location }, history }: PackQuestion): string | undefined {
  return location.kind === 'folder' ? history.prefixOf(location.path) : undefined;
}
