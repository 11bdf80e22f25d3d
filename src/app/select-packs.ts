import {
  folderOf,
  isBelow,
  isManifestName,
  joinPath,
  misnamedManifest,
  mostFolders,
  searchDepth,
  walkItems,
} from '../stackpack/discover.ts';
import { baseName } from '../stackpack/resource-files.ts';
import { nearestWord } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { describeSearch, type FindOptions, isArchiveName, PackFinder } from './find-packs.ts';
import { isPattern, readPathPattern } from './path-pattern.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import { UsageError } from './usage-error.ts';

/** Which packs are meant. */
export interface Selection {
  /** Folders, manifests, archives, globs of these; `!` in front excludes. */
  readonly paths: readonly string[];
  /** What the paths are relative to: the working directory, or the repository's root for those of the configuration. */
  readonly base: WorkspacePath;
  /** Where they come from, for messages: `The path`. */
  readonly whose: string;
}

/**
 * Finds the packs that are meant; without any path, those in the base or below it.
 * @throws {UsageError} where a path does not exist, a pattern matches nothing, or there is no pack
 */
export async function selectPacks(selection: Selection, options: FindOptions, ports: Ports): Promise<PackFinder> {
  const finder = new PackFinder(ports, options);
  const wanted = selection.paths.filter((path) => !path.startsWith('!'));
  const searched: WorkspacePath[] = [];
  for (const path of wanted.length === 0 ? ['.'] : wanted) {
    if (path.trim() === '') {
      throw new UsageError(`${selection.whose} is empty`, 'Write . for the folder itself, or leave the path out');
    }
    const resolved = ports.workspace.resolve(`${selection.base}/${path}`);
    const at = isAbsolute(path) ? ports.workspace.resolve(path) : resolved;
    const kind = ports.workspace.kindOf(at);
    if (kind === 'folder') {
      searched.push(at);
      const count = await finder.addFolder(at);
      if (count === 0 && wanted.length > 1) refuseEmpty([at], finder, ports);
    } else if (kind === 'file') await finder.addFile(at);
    else if (kind === undefined && isPattern(path)) await addMatches(path, at, selection.whose, finder, ports);
    else refusePath(path, at, kind, selection.whose, ports);
  }
  const before = finder.found.size + finder.unreadable.size;
  for (const path of selection.paths) if (path.startsWith('!')) exclude(path.slice(1), selection, finder, ports);
  if (before === 0) refuseEmpty(searched, finder, ports);
  if (finder.found.size + finder.unreadable.size === 0) {
    throw new UsageError('Every StackPack that was found is excluded', 'Take back one of the paths that start with !');
  }
  return finder;
}

function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
}

async function addMatches(
  written: string,
  pattern: WorkspacePath,
  whose: string,
  finder: PackFinder,
  { workspace }: Ports,
): Promise<void> {
  const { folder, depth, matches } = readPathPattern(pattern, whose);
  let packs = 0;
  const onLimit = () => {
    throw new UsageError(
      `${whose} ${quote(written, 200)} searches more than ${mostFolders} folders`,
      'Start it with the folder that the StackPacks are in',
    );
  };
  for (const { path, kind } of walkItems(folder, depth, workspace, onLimit)) {
    if (!matches(path)) continue;
    const name = baseName(path);
    // Whatever has a manifest's name: a link in its place is told, and not passed over.
    if (isManifestName(name) || (kind === 'file' && isArchiveName(name))) {
      await finder.addFile(path);
      packs += 1;
    } else if (kind === 'folder') packs += await finder.addFolder(path);
  }
  if (packs === 0) {
    throw new UsageError(
      `${whose} ${quote(written, 200)} matches no StackPack`,
      'Correct the pattern, or leave it out to have the StackPacks found',
    );
  }
}

/** Excludes what a path or pattern matches, and what is below that. */
function exclude(written: string, { base, whose }: Selection, finder: PackFinder, { workspace }: Ports): void {
  const path = isAbsolute(written) ? workspace.resolve(written) : workspace.resolve(`${base}/${written}`);
  const pattern = isPattern(path) ? readPathPattern(path, whose) : undefined;
  const isMeant = (pack: WorkspacePath) =>
    pattern === undefined ? isBelow(pack, path) : ancestors(pack).some((one) => pattern.matches(one));
  for (const packs of [finder.found, finder.unreadable]) {
    for (const pack of [...packs.keys()]) if (isMeant(pack)) packs.delete(pack);
  }
}

function ancestors(path: WorkspacePath): WorkspacePath[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function refusePath(
  written: string,
  path: WorkspacePath,
  kind: 'other' | undefined,
  whose: string,
  { workspace }: Ports,
): never {
  if (kind === 'other') {
    throw new UsageError(
      `${whose} ${quote(written, 200)} is neither a file nor a folder`,
      'Name a folder or an .sts file',
    );
  }
  const folder = folderOf(path);
  const near = nearestWord(
    baseName(path),
    workspace.list(folder).map(({ name }) => name),
  );
  throw new UsageError(
    `${whose} ${quote(written, 200)} does not exist`,
    near === undefined
      ? 'Name a folder that holds a StackPack, a manifest or an .sts file'
      : `Perhaps ${quote(joinPath(folder, near), 200)} is meant`,
  );
}

function refuseEmpty(searched: readonly WorkspacePath[], finder: PackFinder, ports: Ports): never {
  const [foreign] = finder.findings;
  const passedOver = foreign === undefined ? '' : `; ${quote(foreign.place.file, 200)} has no key of a StackPack`;
  throw new UsageError(
    `There is no StackPack in ${describeSearch(searched)}${passedOver}`,
    searched.flatMap((folder) => renameManifest(folder, ports) ?? [])[0] ??
      searched.flatMap((folder) => namePackAbove(folder, ports) ?? [])[0] ??
      'Name a folder that holds a stackpack.conf or a stackpack.yaml; what git ignores, node_modules, target, build, dist and out are not searched',
  );
}

/** What to do where a manifest below a folder has nearly its name. */
function renameManifest(folder: WorkspacePath, { workspace }: Ports): string | undefined {
  for (const { path, kind } of walkItems(folder, searchDepth, workspace, () => {})) {
    const name = kind === 'file' ? misnamedManifest(baseName(path)) : undefined;
    if (name !== undefined) return `If ${quote(path, 200)} is a manifest, rename it to ${name}: no other name will do`;
  }
  return undefined;
}

/** Names the nearest folder above one that holds a manifest: whoever stands inside a pack may mean all of it. */
function namePackAbove(folder: WorkspacePath, { workspace }: Ports): string | undefined {
  for (let levels = 1; levels <= searchDepth; levels++) {
    const above = workspace.resolve(`${folder}${'/..'.repeat(levels)}`);
    if (workspace.list(above).some(({ name, kind }) => kind === 'file' && isManifestName(name))) {
      return `Perhaps the one in ${quote(above, 200)} is meant`;
    }
  }
  return undefined;
}
