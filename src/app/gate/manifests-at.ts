import { comparePaths, folderOf, isManifestName } from '../../stackpack/discover.ts';
import { loadPack } from '../../stackpack/load.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { baseName } from '../../stackpack/resource-files.ts';
import { MemoryTree } from '../../tree/memory-tree.ts';
import { remember } from '../remember.ts';
import type { History, Revision } from './history.ts';

/** A pack of which no more is there than its manifests. */
export interface ManifestAt {
  /** What stands before the paths of its folder in those of the repository. */
  readonly prefix: string;
  readonly pack: Pack;
}

/** Manifests of a revision that are looked into. */
const mostManifests = 1000;

/** Revisions whose manifests are kept. */
const mostRevisions = 16;

const known = new WeakMap<History, Map<string, Promise<readonly ManifestAt[]>>>();

/**
 * The manifests of a revision, in the order of their paths: read together, and once for all packs that are looked for, which
 * may all have moved.
 * @throws {Refusal} where the revision cannot be had
 */
export function readManifestsAt(history: History, revision: Revision): Promise<readonly ManifestAt[]> {
  const ofHistory = known.get(history) ?? new Map<string, Promise<readonly ManifestAt[]>>();
  known.set(history, ofHistory);
  return remember(ofHistory, revision.commit, () => read(history, revision), mostRevisions);
}

async function read(history: History, revision: Revision): Promise<ManifestAt[]> {
  const manifests = (await history.filesAt(revision))
    .filter(({ path }) => isManifestName(baseName(path)))
    .sort((a, b) => comparePaths(a.path, b.path))
    .slice(0, mostManifests);
  const tree = await history.readFiles(revision, manifests, '');
  const contents = new Map<string, [string, Uint8Array][]>();
  for (const { path } of manifests) {
    const folder = folderOf(path);
    const prefix = folder === '.' ? '' : `${folder}/`;
    const files = contents.get(prefix) ?? [];
    files.push([baseName(path), tree.read(path)]);
    contents.set(prefix, files);
  }
  const found: ManifestAt[] = [];
  for (const [prefix, files] of contents) found.push({ prefix, pack: await loadPack(new MemoryTree(files)) });
  return found;
}
