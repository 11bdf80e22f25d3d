import { ArchiveError } from '../archive/archive-error.ts';
import { Refusal } from '../diagnostics/refusal.ts';
import { isManifestName, joinPath } from '../stackpack/discover.ts';
import { formatOf, loadPack } from '../stackpack/load.ts';
import { manifestFiles, type Pack } from '../stackpack/pack.ts';
import { quote } from '../text/quote.ts';
import type { FileTree } from '../tree/file-tree.ts';
import { UnreadableFileError } from '../tree/unreadable-file-error.ts';
import type { Workspace, WorkspacePath } from './ports.ts';
import type { UnreadablePack } from './report.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of an .sts that are read. The largest real pack has a few megabytes. */
const largestArchive = 256 * 1024 * 1024;

/** Where a pack was read from. */
export interface PackLocation {
  readonly kind: 'folder' | 'archive';
  /** The pack's folder, or the .sts file. */
  readonly path: WorkspacePath;
}

/** A pack, or why it could not be read. */
export type Opened = { readonly pack: Pack } | { readonly unreadable: UnreadablePack };

/** Reads the pack at a location. What keeps it from being read keeps no other pack from it. */
export async function openPack(
  location: PackLocation,
  packVersion: string | undefined,
  workspace: Workspace,
): Promise<Opened> {
  try {
    const tree =
      location.kind === 'folder' ? openFolder(location.path, workspace) : await openArchive(location.path, workspace);
    const manifest = Object.values(manifestFiles).find((file) => tree.entry(file) !== undefined);
    if (manifest !== undefined && tree.entry(manifest)?.kind !== 'file') {
      throw new UnreadableFileError(manifest, 'it is a link or a special file, and none is ever followed');
    }
    const versions = packVersion === undefined ? {} : { option: packVersion };
    return { pack: await loadPack(tree, versions, location.kind) };
  } catch (error) {
    if (error instanceof ArchiveError) {
      const message = `${quote(location.path, 200)} cannot be read: ${lowerFirst(error.message)}`;
      return { unreadable: { path: location.path, file: location.path, message, help: error.help } };
    }
    if (error instanceof UnreadableFileError) return { unreadable: describeUnreadable(location, error) };
    if (error instanceof UsageError) {
      const { message, help } = error;
      return { unreadable: { path: location.path, file: location.path, message, help } };
    }
    throw error;
  }
}

/** What to say of a file of a pack that could not be read. */
export function describeUnreadable(location: PackLocation, error: UnreadableFileError): UnreadablePack {
  const file = placeName(location, error.path);
  return {
    path: location.path,
    file,
    message: `${quote(file, 200)} cannot be read: ${error.message}`,
    help: error.help ?? 'Put a file there that can be read, or take it out of the StackPack',
  };
}

/**
 * Does something with the files of a pack.
 * @throws {Refusal} where one of them cannot be read
 */
export async function refuseUnreadable<Result>(location: PackLocation, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const { message, help } = describeUnreadable(location, error);
    throw new Refusal(message, help, { cause: error });
  }
}

/** How reports name a file of a pack, or `.`, its folder. */
export function placeName(location: PackLocation, file: string): string {
  if (file === '.') return location.path;
  if (location.kind === 'archive') return `${location.path}!/${file}`;
  return joinPath(location.path, file);
}

function openFolder(path: string, workspace: Workspace): FileTree {
  const tree = workspace.openTree(path);
  if (formatOf(tree) !== undefined) return tree;
  const folder = workspace.list(path).find(({ name, kind }) => kind === 'folder' && isManifestName(name));
  if (folder !== undefined) throw new UnreadableFileError(folder.name, 'it is a folder in the place of a file');
  throw new UnreadableFileError('.', 'its manifest is not there any more');
}

async function openArchive(path: string, workspace: Workspace): Promise<FileTree> {
  // Loaded when there is an archive to read: a folder starts faster without.
  const { readArchive } = await import('../archive/read-archive.ts');
  const tree = await readArchive(workspace.read(path, largestArchive));
  if (formatOf(tree) !== undefined) return tree;
  const inside = tree.entries.find((entry) => /^[^/]+\/stackpack\.(?:conf|yaml)$/.test(entry.path));
  throw new ArchiveError(
    'The archive has neither stackpack.conf nor stackpack.yaml at its root',
    inside === undefined
      ? 'Build it from the folder of a StackPack: stackpack build'
      : `Pack what is inside the folder, not the folder itself: the manifest stands at ${quote(inside.path)}`,
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
