import { joinPath } from '../stackpack/discover.ts';
import type { OutsideVersions } from '../stackpack/load.ts';
import { wasReadWhole } from '../stackpack/manifest-values.ts';
import type { Pack } from '../stackpack/pack.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { readVersionSbt } from '../stackpack/version-sbt.ts';
import { decodeText } from '../text/decode.ts';
import type { PackLocation } from './open-pack.ts';
import type { Ports, WorkspacePath } from './ports.ts';

const versionSbt = 'version.sbt';

/** Bytes of a version.sbt that are read: real ones have a few lines. */
const largestVersionSbt = 1024 * 1024;

export interface OutsideVersionsResult extends OutsideVersions {
  /** What a person should know. */
  readonly notice?: string;
}

/**
 * Looks for a pack's version outside where its manifest surely has none. That of an archive is in it, or nowhere.
 * @param notices what a person should know is added to them
 */
export async function completeVersion(
  pack: Pack,
  location: PackLocation,
  tagFormat: string | undefined,
  ports: Ports,
  notices: string[],
): Promise<Pack> {
  if (pack.version !== undefined || pack.isArchive || !wasReadWhole(pack.manifest)) return pack;
  const { tag, sbt, notice } = await findOutsideVersions(pack, location, tagFormat, ports);
  if (notice !== undefined) notices.push(notice);
  if (tag !== undefined) return { ...pack, version: { value: tag, source: 'tag' } };
  if (sbt !== undefined) return { ...pack, version: { value: sbt, source: 'version.sbt' } };
  return pack;
}

/**
 * Looks for the version of a pack whose manifest has none: the release tag that is checked out, else version.sbt. Asked
 * only then, because asking git takes longer than checking most packs.
 */
export async function findOutsideVersions(
  pack: Pack,
  location: PackLocation,
  tagFormat: string | undefined,
  { workspace, git }: Ports,
): Promise<OutsideVersionsResult> {
  const toplevel = git.toplevel(location.path);
  const tags = toplevel === undefined ? [] : await git.tagsAtHead(toplevel);
  const tag = await tagVersion(pack, tagFormat, tags ?? []);
  const file = findVersionSbt(location, { workspace, git });
  // A tag speaks for what is committed: a version that was written since is the one in work.
  const isWritten = tag !== undefined && file !== undefined && (await git.differsFromHead(file.path)) === true;
  if (tag !== undefined && !isWritten) return { tag };
  const notice =
    tags === undefined
      ? { notice: `git could not say which tags are checked out, so no version is taken from one for ${location.path}` }
      : {};
  const sbt = file === undefined ? undefined : readVersionSbt(decodeText(file.bytes).text);
  return sbt === undefined ? notice : { sbt: sbt.value, ...notice };
}

/** The version.sbt at the root of the repository that a pack lies in; undefined where there is none. */
export function findVersionSbt(
  location: PackLocation,
  { workspace, git }: Ports,
): { readonly path: WorkspacePath; readonly bytes: Uint8Array } | undefined {
  const root = git.toplevel(location.path) ?? '.';
  // As it is listed, so that a link is not followed to a file that is none of the repository's.
  if (!workspace.list(root).some(({ name, kind }) => name === versionSbt && kind === 'file')) return undefined;
  const path = joinPath(root, versionSbt);
  return { path, bytes: workspace.read(path, largestVersionSbt) };
}

/** The greatest version that these tags give this pack; those that name it count before bare ones. */
async function tagVersion(
  pack: Pack,
  tagFormat: string | undefined,
  tags: readonly string[],
): Promise<string | undefined> {
  if (tags.length === 0) return undefined;
  // Loaded when there are tags to read: most manifests have a version.
  const { parseTag } = await import('../versioning/tags.ts');
  const { compareVersions } = await import('../versioning/version.ts');
  const name = nameOf(pack) ?? '';
  const releases = tags.flatMap((tag) => parseTag(tag, name, tagFormat) ?? []);
  const named = releases.filter((release) => release.named);
  return (named.length > 0 ? named : releases)
    .map(({ version }) => version)
    .sort(compareVersions)
    .at(-1);
}
