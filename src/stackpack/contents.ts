import type { FileTree, TreeEntry } from '../tree/file-tree.ts';
import type { PackFormat } from './pack.ts';

/** What an archive holds, by format: files at its root and folders. Source: documentation; see the format's page. */
const members = {
  '1.x': { files: ['stackpack.conf'], folders: ['provisioning/', 'resources/'] },
  '2.0': { files: ['stackpack.yaml', 'README.md'], folders: ['settings/', 'resources/', 'icons/', 'includes/'] },
} as const satisfies Record<PackFormat, { files: readonly string[]; folders: readonly string[] }>;

/** Whether a path belongs into the archive of a pack of this format, going by its place alone. */
export function isMember(path: string, format: PackFormat): boolean {
  const { files, folders } = members[format];
  return files.some((file) => file === path) || folders.some((folder) => path.startsWith(folder));
}

/** Whether editors or operating systems leave files of this name behind, so that no archive should hold it. */
export function isJunk(path: string): boolean {
  return path
    .split('/')
    .some(
      (segment) =>
        segment === '.DS_Store' ||
        segment === 'Thumbs.db' ||
        segment === 'desktop.ini' ||
        segment === '__MACOSX' ||
        segment.startsWith('._') ||
        segment.startsWith('.git') ||
        segment.endsWith('~') ||
        /\.(?:swp|swo)$/.test(segment),
    );
}

/** The files that go into the archive, in its order; links and special files are not among them. */
export function packagedEntries(tree: FileTree, format: PackFormat): TreeEntry[] {
  return tree.entries.filter((entry) => entry.kind === 'file' && isMember(entry.path, format) && !isJunk(entry.path));
}
