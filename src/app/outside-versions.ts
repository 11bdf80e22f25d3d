import type { OutsideVersions } from '../stackpack/load.ts';
import type { Pack } from '../stackpack/pack.ts';
import { readVersionSbt } from '../stackpack/version-sbt.ts';
import { textOf, valueAt } from '../syntax/config-access.ts';
import { decodeText } from '../text/decode.ts';
import type { PackLocation } from './check.ts';
import type { Ports, WorkspacePath } from './ports.ts';

/** Bytes of a version.sbt that are read: real ones have a few lines. */
const largestVersionSbt = 1024 * 1024;

/**
 * Looks for the version of a pack whose manifest has none: the release tag that is checked out, else version.sbt. Asked
 * only then, because asking git takes longer than checking most packs.
 */
export async function findOutsideVersions(
  pack: Pack,
  location: PackLocation,
  tagFormat: string | undefined,
  { workspace, git }: Ports,
): Promise<OutsideVersions> {
  const toplevel = git.toplevel(location.path);
  const tag = toplevel === undefined ? undefined : await tagVersion(pack, tagFormat, await git.tagsAtHead(toplevel));
  if (tag !== undefined) return { tag };
  const file = `${toplevel ?? '.'}/version.sbt`;
  const path: WorkspacePath = workspace.resolve(file);
  if (workspace.kindOf(path) !== 'file') return {};
  const sbt = readVersionSbt(decodeText(workspace.read(path, largestVersionSbt)).text);
  return sbt === undefined ? {} : { sbt };
}

/** The greatest version that these tags give this pack; those that name it count before bare ones. */
async function tagVersion(
  pack: Pack,
  tagFormat: string | undefined,
  tags: readonly string[] | undefined,
): Promise<string | undefined> {
  if (tags === undefined || tags.length === 0) return undefined;
  // Loaded when there are tags to read: most manifests have a version.
  const { parseTag } = await import('../versioning/tags.ts');
  const { compareVersions } = await import('../versioning/version.ts');
  const name = textOf(valueAt(pack.manifest.root, 'name')) ?? '';
  const releases = tags.flatMap((tag) => parseTag(tag, name, tagFormat) ?? []);
  const named = releases.filter((release) => release.named);
  return (named.length > 0 ? named : releases)
    .map(({ version }) => version)
    .sort(compareVersions)
    .at(-1);
}
