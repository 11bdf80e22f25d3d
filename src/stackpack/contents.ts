import type { FileTree, TreeEntry } from '../tree/file-tree.ts';
import type { PackFormat } from './pack.ts';

/** What an archive holds, by format: files at its root and folders. Source: documentation; see the format's page. */
export const members = {
  '1.x': { files: ['stackpack.conf'], folders: ['provisioning/', 'resources/'] },
  '2.0': { files: ['stackpack.yaml', 'README.md'], folders: ['settings/', 'resources/', 'icons/', 'includes/'] },
} as const satisfies Record<PackFormat, { files: readonly string[]; folders: readonly string[] }>;

/** Whether a path belongs into the archive of a pack of this format, going by its place alone. */
export function isMember(path: string, format: PackFormat): boolean {
  const { files, folders } = members[format];
  return files.some((file) => file === path) || folders.some((folder) => path.startsWith(folder));
}

/** Whether a link of this path stands where a member would, or in the stead of a folder of members. */
export function standsForMember(path: string, format: PackFormat): boolean {
  return isMember(path, format) || isMember(`${path}/`, format);
}

/** Who leaves files behind that no archive should hold. */
export type JunkOrigin = 'macOS' | 'Windows' | 'Linux desktops' | 'an editor' | 'a merge' | 'version control';

export interface Junk {
  /** The file, or the topmost folder that is junk as a whole, without a closing `/`. */
  readonly path: string;
  readonly origin: JunkOrigin;
}

/** Names of files and folders, by who leaves them behind. Any letter case: Windows writes `Thumbs.db` and `thumbs.db`. */
const junkNames: readonly (readonly [JunkOrigin, RegExp])[] = [
  ['macOS', /^(?:\.DS_Store|__MACOSX|\._.*|\.AppleDouble|\.LSOverride|\.Spotlight-V100|\.Trashes|\.fseventsd)$/i],
  ['Windows', /^(?:(?:eh)?thumbs\.db|desktop\.ini|\$RECYCLE\.BIN)$/i],
  ['Linux desktops', /^(?:\.directory|\.Trash-\d+|\.nfs[0-9a-f]{8,})$/i],
  ['an editor', /^(?:.*~|.*\.sw[nop]|\.#.*|#.*#|\.idea|\.vscode)$/i],
  ['a merge', /^.+\.(?:orig|rej)$/i],
  ['version control', /^(?:\.git.*|\.svn|\.hg)$/i],
];

/** What makes a path junk: its first segment that somebody leaves behind; undefined where there is none. */
export function junkOf(path: string): Junk | undefined {
  let start = 0;
  for (const segment of path.split('/')) {
    const end = start + segment.length;
    for (const [origin, name] of junkNames) {
      if (name.test(segment)) return { path: path.slice(0, end), origin };
    }
    start = end + 1;
  }
  return undefined;
}

/** Whether editors or operating systems leave files of this name behind, so that no archive should hold it. */
export function isJunk(path: string): boolean {
  return junkOf(path) !== undefined;
}

/** The files that go into the archive, in its order; links and special files are not among them. */
export function packagedEntries(tree: FileTree, format: PackFormat): TreeEntry[] {
  return tree.entries.filter((entry) => entry.kind === 'file' && isMember(entry.path, format) && !isJunk(entry.path));
}

const textEndings =
  /\.(?:conf|cfg|css|csv|groovy|gvy|handlebars?|hbs|html?|ini|java|js|json|jsonl|md|markdown|properties|ps1|py|scala|sh|sql|stj|sty|svg|toml|ts|txt|xml|ya?ml)$/i;

/** Whether a file is text, going by its name's ending: what the server, or a person, reads as characters. */
export function isTextPath(path: string): boolean {
  return textEndings.test(path);
}

/** A file of more bytes than this is not looked into by the rules on contents: no pack that is one has any. */
export const maxInspectedSize = 16 * 1024 * 1024;
