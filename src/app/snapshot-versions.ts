import { Refusal } from '../diagnostics/refusal.ts';
import { quote } from '../text/quote.ts';
import { type SnapshotSource, snapshotVersion } from '../versioning/snapshot.ts';
import type { CheckedPack } from './check.ts';
import type { FindHistory } from './gate/history.ts';
import { findReleases } from './gate/releases.ts';
import { inGroups } from './in-groups.ts';
import type { WorkspacePath } from './ports.ts';

/** Says which branch, commit and run a path is built from. @throws {Refusal} where that cannot be found out */
export type FindSnapshotSource = (path: WorkspacePath) => Promise<SnapshotSource>;

/**
 * The versions under which snapshots of packs are built, by the packs' paths. A pack without a version to start from is
 * not among them: building says what is missing.
 * @throws {Refusal} where a pack is an archive, lies in no repository or has no semantic version, or what is released of it
 * cannot be had
 */
export async function findSnapshotVersions(
  packs: readonly CheckedPack[],
  findHistory: FindHistory,
  tagFormat: string | undefined,
  findSource: FindSnapshotSource,
): Promise<ReadonlyMap<WorkspacePath, string>> {
  const versions = await inGroups(packs, async (checked) => ({
    path: checked.location.path,
    version: await findSnapshotVersion(checked, findHistory, tagFormat, findSource),
  }));
  return new Map(versions.flatMap(({ path, version }) => (version === undefined ? [] : [[path, version] as const])));
}

async function findSnapshotVersion(
  checked: CheckedPack,
  findHistory: FindHistory,
  tagFormat: string | undefined,
  findSource: FindSnapshotSource,
): Promise<string | undefined> {
  const { pack, location } = checked;
  if (location.kind === 'archive') {
    throw new Refusal(
      `${quote(location.path, 200)} is an archive already, and no snapshot is made of one`,
      'Name the folder of a StackPack, or ask for no snapshot',
    );
  }
  if (pack.version === undefined) return undefined;
  const history = findHistory(location.path);
  if (history === undefined) {
    throw new Refusal(
      `${quote(location.path, 200)} lies in no git repository, so there is no commit to make a snapshot of`,
      'Commit it to one, or give the version of this build with --pack-version',
    );
  }
  const { value, source: origin } = pack.version;
  const [releases, source] = await Promise.all([findReleases(checked, history, tagFormat), findSource(location.path)]);
  const version = snapshotVersion({ value, released: origin === 'version.sbt' }, releases, source);
  if (version !== undefined) return version;
  throw new Refusal(
    `there is no snapshot of version ${quote(value)}, which is no semantic version or the last there can be`,
    'Write it as major.minor.patch, 1.2.3 for instance',
  );
}
