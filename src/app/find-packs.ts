import { type Finding, wholeFile } from '../diagnostics/finding.ts';
import {
  comparePaths,
  findManifestFolders,
  folderOf,
  isBelow,
  isManifestName,
  joinPath,
  mostFolders,
  searchDepth,
} from '../stackpack/discover.ts';
import { isForeign } from '../stackpack/foreign.ts';
import { manifestFiles, type Pack } from '../stackpack/pack.ts';
import { baseName } from '../stackpack/resource-files.ts';
import { quote } from '../text/quote.ts';
import { codes } from './codes.ts';
import type { PackLocation } from './open-pack.ts';
import { openPack } from './open-pack.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import type { UnreadablePack } from './report.ts';
import { UsageError } from './usage-error.ts';

export interface FoundPack {
  readonly location: PackLocation;
  readonly pack: Pack;
}

export interface FindOptions {
  /** The packs' version, whatever their manifests say. */
  readonly packVersion?: string | undefined;
  /** Take files with a manifest's name for manifests even where no key of a StackPack is in them. */
  readonly takeForeign?: boolean;
}

/** Finds packs, each once, however often it is asked for; collects what it comes across. */
export class PackFinder {
  readonly found = new Map<WorkspacePath, FoundPack>();
  readonly unreadable = new Map<WorkspacePath, UnreadablePack>();
  /** The places are of workspace paths. */
  readonly findings: Finding[] = [];
  readonly notices: string[] = [];
  private readonly foreign = new Set<WorkspacePath>();
  private readonly ports: Ports;
  private readonly options: FindOptions;

  constructor(ports: Ports, options: FindOptions) {
    this.ports = ports;
    this.options = options;
  }

  /** The packs found, in the order of their paths. */
  packs(): FoundPack[] {
    return [...this.found.values()].sort((a, b) => comparePaths(a.location.path, b.location.path));
  }

  /**
   * The pack in a folder, else every pack below it.
   * @returns how many packs there are
   * @throws {UsageError} where there is too much to search
   */
  async addFolder(folder: WorkspacePath): Promise<number> {
    const { workspace } = this.ports;
    const hasManifest = workspace.list(folder).some(({ name }) => isManifestName(name));
    if (hasManifest && (await this.open({ kind: 'folder', path: folder }, 'start'))) return 1;
    const below = findManifestFolders(folder, workspace, () => {
      throw new UsageError(
        `There are more than ${mostFolders} folders below ${quote(folder, 200)}`,
        'Name the folders of the StackPacks, or put them under packs in .stackpackrc.yaml',
      );
    }).filter((path) => path !== folder);
    const accepted: WorkspacePath[] = [];
    for (const path of await this.withoutIgnored(folder, below)) {
      if (accepted.some((pack) => isBelow(path, pack))) continue;
      if (await this.open({ kind: 'folder', path }, 'found')) accepted.push(path);
    }
    return accepted.length;
  }

  /** The pack of a manifest or an .sts that was named itself: taken for one, whatever is in it. */
  async addFile(path: WorkspacePath): Promise<void> {
    const name = baseName(path);
    if (isManifestName(name)) await this.open({ kind: 'folder', path: folderOf(path) }, 'named');
    else if (isArchiveName(name)) await this.open({ kind: 'archive', path }, 'named');
    else {
      throw new UsageError(
        `${quote(path, 200)} is neither a manifest (stackpack.conf, stackpack.yaml) nor an .sts file`,
        'Name the folder of a StackPack, its manifest or its archive',
      );
    }
  }

  /**
   * @param how named itself, the folder where a search starts, or found by the search
   * @returns whether there is a pack (or what would be one, could it be read), and nothing else by its name
   */
  private async open(location: PackLocation, how: 'named' | 'start' | 'found'): Promise<boolean> {
    const { path } = location;
    if (this.found.has(path) || this.unreadable.has(path)) return true;
    if (how !== 'named' && this.foreign.has(path)) return false;
    const opened =
      this.leadsOutside(path) ?? (await openPack(location, this.options.packVersion, this.ports.workspace));
    if ('unreadable' in opened) {
      this.unreadable.set(path, opened.unreadable);
      return true;
    }
    if (how !== 'named' && this.options.takeForeign !== true && isPassedOver(opened.pack, how)) {
      const { manifest } = opened.pack;
      this.foreign.add(path);
      this.findings.push({
        rule: codes['manifest-foreign'].id,
        severity: codes['manifest-foreign'].severity,
        message: `this ${manifest.file} has no key of a StackPack, so it is taken for something else and passed over`,
        help: 'give it at least a name if it is a StackPack; if not, nothing needs to be done',
        place: wholeFile(joinPath(path, manifest.file)),
        related: [],
      });
      return false;
    }
    this.found.set(path, { location, pack: opened.pack });
    return true;
  }

  /** A pull request can make a folder a link, and what it leads to is none of the repository's to check or package. */
  private leadsOutside(path: WorkspacePath): { readonly unreadable: UnreadablePack } | undefined {
    const { git, workspace } = this.ports;
    const root = git.toplevel('.') ?? '.';
    if (workspace.remainsBelow(root, path)) return undefined;
    const message = `${quote(path, 200)} is not read: a link leads from there out of ${quote(root, 200)}`;
    const help = 'Put the StackPack itself there, or name the folder the link leads to';
    return { unreadable: { path, file: path, message, help } };
  }

  /** Where the starting folder is git-ignored itself, it was meant all the same, and what is below it counts. */
  private async withoutIgnored(
    start: WorkspacePath,
    paths: readonly WorkspacePath[],
  ): Promise<readonly WorkspacePath[]> {
    const { git } = this.ports;
    const toplevel = git.toplevel(start);
    if (paths.length === 0 || toplevel === undefined) return paths;
    const ignored = await git.ignored(toplevel, [start, ...paths]);
    if (ignored === undefined) {
      this.notices.push(
        `git could not say what is ignored below ${quote(start, 200)}, so nothing is left out for that`,
      );
      return paths;
    }
    if (ignored.has(start)) return paths;
    return paths.filter((path) => !ignored.has(path));
  }
}

function isPassedOver({ manifest, format, tree }: Pack, how: 'start' | 'found'): boolean {
  // With the other format's manifest beside it, it is a StackPack, and manifest-ambiguous says what is wrong.
  if (Object.values(manifestFiles).every((file) => tree.entry(file) !== undefined)) return false;
  // Of the folder that was asked about, a manifest that cannot be read is worth its own findings.
  if (how === 'start' && manifest.problems.some(({ kind }) => kind === 'syntax')) return false;
  return isForeign(manifest, format);
}

/** Whether a file of this name is an archive of a pack. */
export function isArchiveName(name: string): boolean {
  return /\.sts$/i.test(name);
}

/** Where a search without result looked, for its message. */
export function describeSearch(folders: readonly WorkspacePath[]): string {
  const places = folders.map((folder) => (folder === '.' ? 'the working directory' : quote(folder, 200))).join(', ');
  return `${places} and ${searchDepth} levels of folders below`;
}
