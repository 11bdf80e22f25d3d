import { nearestWord } from '../text/nearest.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';

/** The folder that resources stand in. */
export const resourcesFolder = 'resources/';

/** What stands at a path. */
export type Standing =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder' }
  /** There, under a name that differs in letter case alone. */
  | { readonly kind: 'other-case'; readonly actual: string }
  /** A link or special file, there or on the way there: it is not packaged, and contents-symlink says so. */
  | { readonly kind: 'unpackaged' }
  | { readonly kind: 'missing' };

/** The packaged files of a pack by their paths, as the server finds them: letter case counts. */
export class PackagedFiles {
  private readonly files: ReadonlySet<string>;
  private readonly folders = new Set<string>();
  private readonly byLowerCase = new Map<string, string>();
  private readonly unpackaged: ReadonlySet<string>;
  private readonly nearestKnown = new Map<string, string | undefined>();
  private readonly byFolder = new Map<string, readonly string[]>();

  constructor(pack: Pack) {
    this.files = new Set(pack.packaged.map((entry) => entry.path));
    for (const path of this.files) {
      if (!this.byLowerCase.has(path.toLowerCase())) this.byLowerCase.set(path.toLowerCase(), path);
      for (let at = path.lastIndexOf('/'); at !== -1; at = path.lastIndexOf('/', at - 1)) {
        const folder = path.slice(0, at);
        if (this.folders.has(folder)) break;
        this.folders.add(folder);
      }
    }
    this.unpackaged = new Set(pack.tree.entries.filter((entry) => entry.kind !== 'file').map((entry) => entry.path));
  }

  /** What stands at a path below the pack's root. */
  at(path: string): Standing {
    if (this.files.has(path)) return { kind: 'file', path };
    if (this.folders.has(path)) return { kind: 'folder' };
    if (this.isUnpackaged(path)) return { kind: 'unpackaged' };
    const actual = this.byLowerCase.get(path.toLowerCase());
    return actual === undefined ? { kind: 'missing' } : { kind: 'other-case', actual };
  }

  /**
   * The file that a path most likely means, of the same topmost folder: one of a near name, of the same name in another
   * folder, or with another ending; in the place of a page a page, and so for images, templates and scripts. Asked for more
   * paths than anybody mistypes, it stops looking, so that no number of broken links takes long.
   * @param from - the file that names the path, which does not mean itself
   */
  nearest(path: string, from = ''): string | undefined {
    const asked = JSON.stringify([path, from]);
    if (!this.nearestKnown.has(asked) && this.nearestKnown.size < 100) {
      this.nearestKnown.set(asked, this.findNearest(path, from));
    }
    return this.nearestKnown.get(asked);
  }

  private findNearest(path: string, from: string): string | undefined {
    const kind = kindOf(path);
    const likely = this.filesBelow(path.slice(0, path.indexOf('/') + 1)).filter(
      (file) => file !== from && (kind === undefined || kindOf(file) === kind),
    );
    const short = likely.filter((file) => file.length < 200);
    const name = baseName(path).toLowerCase();
    return (
      nearestWord(path, short, withoutExtension(name).length) ??
      likely.find((file) => baseName(file).toLowerCase() === name) ??
      likely.find((file) => withoutExtension(baseName(file).toLowerCase()) === withoutExtension(name))
    );
  }

  /** The first files below a folder: of more, the one that is meant is not told by its name. */
  private filesBelow(folder: string): readonly string[] {
    let files = this.byFolder.get(folder);
    if (files === undefined) {
      files = [...this.files].filter((file) => file.startsWith(folder)).slice(0, 300);
      this.byFolder.set(folder, files);
    }
    return files;
  }

  private isUnpackaged(path: string): boolean {
    if (this.unpackaged.size === 0) return false;
    if (this.unpackaged.has(path)) return true;
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      if (this.unpackaged.has(path.slice(0, at))) return true;
    }
    return false;
  }
}

/** The packaged files of a pack; the same object at each call. */
export const packagedFiles = oncePerPack((pack) => new PackagedFiles(pack));

/**
 * The path that a relative path means, seen from a folder (`resources/`, `resources/docs/`, `icons/`), with `.` and `..`
 * done away with; undefined where it leads out of that path's topmost folder. Slashes at its start do not count.
 */
export function resolveResource(folder: string, relative: string): string | undefined {
  const segments = folder.split('/').filter((segment) => segment !== '');
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.length <= 1) return undefined;
    else segments.pop();
  }
  return segments.join('/');
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What follows the last dot of a path's last segment, in lower case; empty where there is none. */
export function extensionOf(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The path with percent escapes resolved; as it is where they are none. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Endings that can stand for each other: a picture is in another format, but no page. */
const kinds: readonly ReadonlySet<string>[] = [
  ['md'],
  ['svg', 'png', 'jpg', 'jpeg', 'gif', 'webp'],
  ['stj', 'sty', 'json', 'yaml', 'yml'],
  ['groovy'],
].map((endings) => new Set(endings));

/** What a path's ending says that the file is; undefined for other endings, which may be misspelt. */
function kindOf(path: string): ReadonlySet<string> | undefined {
  const ending = extensionOf(path);
  return kinds.find((endings) => endings.has(ending));
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? name : name.slice(0, dot);
}
