import type { Finding } from '../../diagnostics/finding.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import { type Release, releasesOf } from '../../versioning/releases.ts';
import { standingOf } from '../../versioning/standing.ts';
import { isPrerelease } from '../../versioning/version.ts';
import { type Acceptance, acceptedBy } from './accept.ts';
import { openReleases, type Search } from './baseline.ts';
import { judgeChanges } from './changes.ts';
import type { Compared } from './compare-past.ts';
import { createFinding, placeOf, versionFile } from './findings.ts';
import type { PackQuestion, VersionQuestion } from './question.ts';
import { notJudged, plainVerdict, type Verdict } from './verdict.ts';
import { describeAcceptance, listChanges, showName } from './wording.ts';

/** What is known of a pack that has nothing to be compared with. */
export interface NothingBefore {
  readonly releases: readonly Release[];
  /** As in GateFacts. */
  readonly lostBase: string | undefined;
  readonly hasTags: boolean;
  readonly search: Search;
  readonly acceptance: Acceptance;
  /** Whether it is known what the change in work starts from. */
  readonly hasBase: boolean;
  /** What changed since that, where it is known. */
  readonly base: Compared | undefined;
}

const checkoutHelp =
  'Check out what the run is for, as the server does by default, or the whole history: with actions/checkout fetch-depth: 0, on GitLab GIT_DEPTH: 0';

/**
 * Judges a pack that has nothing to be compared with: no release that holds it, and where there are no releases at all, no
 * base that does.
 * @throws {Refusal} where there would be such a base in another checkout: what cannot be had is never taken for nothing
 */
export async function judgeNew(question: VersionQuestion, known: NothingBefore): Promise<Verdict> {
  const { version, checked } = question;
  const { releases, lostBase, hasTags, search, acceptance, hasBase, base } = known;
  const name = showName(question.name);
  if (search.renamedFrom !== undefined) {
    const text = `${name} was named ${quote(search.renamedFrom)} before, so it is another StackPack, and version ${version} is its first`;
    return { ...plainVerdict(text), findings: renamedFinding(question, search.renamedFrom, acceptance) };
  }
  if (search.needsArchive === true) {
    return noticed(
      `${name} is built, so no tag holds it, and the archives of its releases cannot be had here`,
      `to judge the version of ${name}, download the archive of its last release and name it in --compare-with`,
    );
  }
  if (search.lacksArchive !== undefined) {
    throw new Refusal(
      `no release of ${name} up to version ${version} carries an archive to compare with, ${quote(search.lacksArchive)} for one`,
      `Publish the archive of its last release; or set compare-with: none where there is none yet, until the first is published`,
    );
  }
  if (!hasTags && !hasBase) {
    if (lostBase !== undefined) throw new Refusal(lostBase, checkoutHelp);
    const shortfall = await question.history.tagsShortfall();
    const why = shortfall ?? (await describeTaglessness(question));
    return noticed(
      `${why}, and there is nothing else to compare with`,
      shortfall !== undefined
        ? describeShortfall(shortfall)
        : `to judge the version of ${name}, tag its releases, or say what it is to be compared with: compare-with, or on a command line --base`,
    );
  }
  if (!hasTags) return plainVerdict(`${name} is new here, and version ${version} its first`);
  const standing = standingOf(version, releases);
  if (standing.kind === 'lowest' && (await isHeld(question, standing.lowest))) {
    const { lowest } = standing;
    const message = `version ${version} is below every released one, so there is no release before it and no change was compared; the lowest is ${lowest.version}, tag ${quote(lowest.tag)}`;
    const help = `write a version above the released ones into ${versionFile(checked)}, unless this is an older line on purpose`;
    return {
      ...plainVerdict(message),
      findings: [createFinding('version-lowered', checked, message, help)],
      notices: base === undefined ? [] : describeWork(question, base, acceptance),
    };
  }
  if (releases.length > 0 && releases.every((one) => isPrerelease(one.version))) {
    return plainVerdict(
      isPrerelease(version)
        ? `version ${version} is a pre-release as all that are released, and there is no stable one to compare it with`
        : `version ${version} is above the pre-releases, and the first that is none`,
    );
  }
  const first = plainVerdict(`no release of it among the tags, so version ${version} is the first`);
  const shortfall = await question.history.tagsShortfall();
  return shortfall === undefined ? first : { ...first, notices: [describeShortfall(shortfall)] };
}

/** What to do where there can be tags that are not here. */
export function describeShortfall(shortfall: string): string {
  return `${shortfall}: git fetch --tags brings the tags of the releases, or --fetch asks for them`;
}

/** That there is no release tag; and where one would be, were it not for the tag format that is set, that too. */
async function describeTaglessness({ history, name, tagFormat }: PackQuestion): Promise<string> {
  const [other] = tagFormat === undefined ? [] : releasesOf(await history.tags(), name);
  return tagFormat === undefined || other === undefined
    ? 'no tag releases a StackPack here'
    : `no tag has the form ${quote(tagFormat)} of tag-format, though ${quote(other.tag)} looks like a release`;
}

/** A tag without a name may be another pack's. */
async function isHeld(question: PackQuestion, release: Release): Promise<boolean> {
  for await (const _ of openReleases(question, [release], { notices: [] })) return true;
  return false;
}

/** What changed since the base, and what that requires: no release says whether the version is enough for it. */
function describeWork(
  { checked, base }: VersionQuestion,
  { baseline, difference }: Compared,
  acceptance: Acceptance,
): string[] {
  if (base === undefined || difference.changes.length === 0) return [];
  const changes = judgeChanges(checked, baseline.old, difference, acceptance);
  const needs = changes.required === 'none' ? 'nothing' : `a ${changes.required} bump`;
  return [`since ${baseline.described} ${base.change} changes what requires ${needs}: ${listChanges(changes)}`];
}

function noticed(why: string, notice: string): Verdict {
  return { ...notJudged(why), notices: [notice] };
}

/** The finding that the pack had another name before; none where the configuration accepts it. */
function renamedFinding(question: VersionQuestion, before: string, acceptance: Acceptance): Finding[] {
  if (acceptedBy({ id: 'pack-renamed', subject: before }, acceptance) !== undefined) return [];
  const { checked, name } = question;
  const finding = createFinding(
    'pack-renamed',
    checked,
    `the StackPack in this folder was named ${quote(before)} and is named ${quote(name)} now: servers take it for another one, and installations of the old one get no more upgrades`,
    `keep the name ${quote(before)}; ${describeAcceptance(question, [{ id: 'pack-renamed', subject: before }])}`,
  );
  return [{ ...finding, place: placeOf(checked, 'name') }];
}
