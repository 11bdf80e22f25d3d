import { Refusal } from '../diagnostics/refusal.ts';
import { formatOf, loadPack } from '../stackpack/load.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { isMeantBy } from '../text/glob.ts';
import { quote } from '../text/quote.ts';
import { type Release, releasesOf } from '../versioning/releases.ts';
import { isTagName } from '../versioning/tags.ts';
import { compareVersions, parseVersion } from '../versioning/version.ts';
import type { CheckedPack } from './check.ts';
import { type ChooseTag, openTagChooser } from './choose-tag.ts';
import { readFolderAt } from './gate/folder-at.ts';
import type { FindHistory, History, Revision } from './gate/history.ts';
import { inGroups } from './in-groups.ts';
import type { WorkspacePath } from './ports.ts';
import type { ReleaseChoice, VersionChangeRun } from './release-target.ts';
import { remember } from './remember.ts';

/**
 * Finds the packs that `on-version-change` releases: on a release branch, those whose version changed in this push (by hand:
 * any), and has no tag, or one on this very commit. Whether there is a release is seen when it is made.
 * @param packs all packs of the repository
 * @returns one choice for each pack, in their order
 * @throws {Refusal} where the past cannot be had: what is not known is never taken for a change, nor for none
 */
export async function chooseVersionChanges(
  packs: readonly CheckedPack[],
  run: VersionChangeRun,
  findHistory: FindHistory,
): Promise<ReleaseChoice[]> {
  const notHere = reasonAgainst(run);
  const choosers = new Map<History, ChooseTag>();
  return inGroups(packs, async (checked): Promise<ReleaseChoice> => {
    const history = findHistory(checked.location.path);
    if (notHere !== undefined) return { kind: 'none', checked, reason: notHere };
    if (history === undefined) return { kind: 'none', checked, reason: 'the pack lies in no git repository' };
    const chooseTag = remember(choosers, history, () => openTagChooser(packs, history, run.tagFormat));
    return choose(checked, { run, history, single: packs.length === 1, chooseTag });
  });
}

/** Why nothing at all is released in this run; undefined where it may be. */
function reasonAgainst({ branch, releaseBranches, since }: VersionChangeRun): string | undefined {
  if (branch === undefined) return 'this run is for no branch';
  if (!releaseBranches.some((one) => isMeantBy(one, branch))) {
    return `${quote(branch)} is no release branch; these are: ${releaseBranches.map((one) => quote(one)).join(', ')}`;
  }
  if (since !== 'by-hand' && since.commit === undefined) {
    return `the branch ${quote(branch)} is new, so no version changed on it; start the workflow by hand to release from it`;
  }
  return undefined;
}

/** What a pack is looked at by. */
interface ChoiceRun {
  readonly run: VersionChangeRun;
  readonly history: History;
  /** Whether there is no other pack. */
  readonly single: boolean;
  readonly chooseTag: ChooseTag;
}

async function choose(checked: CheckedPack, by: ChoiceRun): Promise<ReleaseChoice> {
  const { run, history } = by;
  const none = (reason: string): ReleaseChoice => ({ kind: 'none', checked, reason });
  const { pack, location } = checked;
  const { version } = pack;
  const name = nameOf(pack);
  if (location.kind === 'archive') return none('the pack is an archive, which has no history');
  if (name === undefined || version === undefined) return none('the pack has no name or no version');
  if (version.source !== 'manifest') return none(`its version does not stand in ${pack.manifest.file}`);
  if (parseVersion(version.value) === undefined) return none(`${quote(version.value)} is no semantic version`);
  const commit = await history.head();
  if (run.sha !== undefined && run.sha !== commit) {
    throw new Refusal(
      `commit ${commit.slice(0, 12)} is checked out, and this run is for ${run.sha.slice(0, 12)}`,
      'Let actions/checkout check out what triggered the run, which is its default',
    );
  }
  const before = await versionBefore(checked, run, history);
  if (before === version.value) {
    return none(
      `version ${version.value} did not change here; where it is not released yet, start the workflow by hand`,
    );
  }
  const taken = await findTag(checked, name, version.value, { ...by, commit });
  if (taken !== undefined && taken.commit !== commit) {
    return none(`version ${version.value} is released already: tag ${quote(taken.tag)}`);
  }
  const tag = taken?.tag ?? (await by.chooseTag({ name, version: version.value }));
  if (!isTagName(tag)) {
    throw new Refusal(
      `git takes no tag ${quote(tag)}`,
      'Give the pack a name of letters, digits and -, or set tag-format',
    );
  }
  return {
    kind: 'release',
    target: { checked, tag, version: version.value, commit, createsTag: taken === undefined },
    reason:
      taken === undefined
        ? `version ${version.value} ${before === undefined ? 'is new' : `follows ${quote(before)}`}, and its tag will be ${tag}`
        : `version ${version.value} has its tag on this commit, ${quote(tag)}`,
  };
}

/** The version that the manifest had before; undefined where there was no such pack, or nothing is to be compared. */
async function versionBefore(
  { location }: CheckedPack,
  { since }: VersionChangeRun,
  history: History,
): Promise<string | undefined> {
  if (since === 'by-hand' || since.commit === undefined) return undefined;
  try {
    return await versionAt({ commit: since.commit }, location.path, history);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // After a push by force nothing leads to that commit any more.
    const help = 'Start the workflow by hand to release from this branch: then nothing is compared';
    throw new Refusal(error.message, help, { cause: error });
  }
}

/** The version that the manifest in a folder had in a revision; undefined where it had none, or was not there. */
async function versionAt(revision: Revision, folder: WorkspacePath, history: History): Promise<string | undefined> {
  // The manifest, and what it can include.
  const tree = await readFolderAt(history, revision, folder, (path) =>
    /\.(?:conf|hocon|json|properties|yaml)$/i.test(path),
  );
  return formatOf(tree) === undefined ? undefined : (await loadPack(tree)).version?.value;
}

/** The tag of a version, that on this commit before others. A bare one counts where the pack had the version there. */
async function findTag(
  { location }: CheckedPack,
  name: string,
  version: string,
  at: ChoiceRun & { readonly commit: string },
): Promise<Release | undefined> {
  const releases = releasesOf(await at.history.tags(), name, at.run.tagFormat)
    .filter((release) => compareVersions(release.version, version) === 0)
    .sort((a, b) => Number(b.commit === at.commit) - Number(a.commit === at.commit));
  for (const release of releases) {
    if (at.single || release.named) return release;
    if ((await versionAt(release, location.path, at.history)) === version) return release;
  }
  return undefined;
}
