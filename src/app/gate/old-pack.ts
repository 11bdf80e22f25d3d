import { Refusal } from '../../diagnostics/refusal.ts';
import { isJunk, isMember } from '../../stackpack/contents.ts';
import { isManifestName } from '../../stackpack/discover.ts';
import { formatOf, loadPack } from '../../stackpack/load.ts';
import type { Pack, PackFormat } from '../../stackpack/pack.ts';
import { nameOf } from '../../stackpack/pack-name.ts';
import { lfsPointerProblem } from '../../stackpack/unread-text.ts';
import { readVersionSbt } from '../../stackpack/version-sbt.ts';
import { decodeText } from '../../text/decode.ts';
import { quote } from '../../text/quote.ts';
import type { History, Revision, RevisionFile } from './history.ts';
import { readManifestsAt } from './manifests-at.ts';

/** A pack as it was before. */
export interface OldPack {
  /** The version that its manifest gives it; undefined where it gives none. */
  readonly version: string | undefined;
  /** Ids of the files that are packaged, by their paths in the pack, as git has them; undefined where git has not. */
  readonly ids: ReadonlyMap<string, string> | undefined;
  /** How a command names where it is from: a tag, a commit, the path of an .sts; undefined where that is not at hand. */
  readonly revision: string | undefined;
  /** How reports name a file of it. */
  placeName(file: string): string;
  /** Reads it whole. @throws {Refusal} where it cannot be had */
  load(): Promise<Pack>;
}

/** What a revision has of a pack: it, another one in its folder, or nothing that can be read. */
export type FoundOldPack =
  | { readonly kind: 'found'; readonly pack: OldPack }
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'absent' };

const versionSbt = 'version.sbt';

/**
 * Finds a pack in a revision by its name, wherever it lay then and in whichever syntax: in the folder where it lies now
 * first.
 * @param prefix what stands before the paths of its folder now; undefined where it lies in none
 * @throws {Refusal} where the revision cannot be had, or the manifest in that folder is not in git
 */
export async function findOldPack(
  history: History,
  revision: Revision,
  { name, prefix }: { readonly name: string; readonly prefix: string | undefined },
): Promise<FoundOldPack> {
  const own = prefix === undefined ? undefined : await readPackBelow(history, revision, prefix);
  const ownName = own === undefined ? undefined : nameOf(own.pack);
  if (own !== undefined && ownName === name) {
    return { kind: 'found', pack: oldPackOf(history, revision, own.files, own.prefix, own.pack) };
  }
  if (own !== undefined && lfsPointerProblem(own.pack.tree, own.pack.manifest.file) !== undefined) {
    throw new Refusal(
      `the manifest of the StackPack at ${quote(labelOf(revision))} is a Git LFS pointer, so it cannot be compared with`,
      'Keep manifests out of Git LFS, and name the archive of the last release in compare-with until the next one',
    );
  }
  for (const other of await readManifestsAt(history, revision)) {
    if (other.prefix === prefix || nameOf(other.pack) !== name) continue;
    const files = await history.filesBelow(revision, other.prefix);
    return { kind: 'found', pack: oldPackOf(history, revision, files, other.prefix, other.pack) };
  }
  return ownName === undefined ? { kind: 'absent' } : { kind: 'renamed', name: ownName };
}

/**
 * The pack of a revision that was named to compare with: that of the name, else the one in the same folder, whatever its name
 * is; undefined where there is none.
 * @throws {Refusal} where the revision cannot be had
 */
export async function openNamedPack(
  history: History,
  revision: Revision,
  sought: { readonly name: string; readonly prefix: string | undefined },
): Promise<OldPack | undefined> {
  const found = await findOldPack(history, revision, sought);
  if (found.kind === 'found') return found.pack;
  const { prefix } = sought;
  if (found.kind === 'absent' || prefix === undefined) return undefined;
  return openPackIn(history, revision, prefix);
}

/** The pack that lies below a prefix in a revision, whatever its name is; undefined where none does. */
export async function openPackIn(history: History, revision: Revision, prefix: string): Promise<OldPack | undefined> {
  const found = await readPackBelow(history, revision, prefix);
  return found === undefined ? undefined : oldPackOf(history, revision, found.files, prefix, found.pack);
}

/** The version that version.sbt gives in a revision; undefined where there is none. */
export async function sbtVersionAt(history: History, revision: Revision): Promise<string | undefined> {
  const files = (await history.filesAt(revision)).filter(({ path }) => path === versionSbt);
  if (files.length === 0) return undefined;
  const tree = await history.readFiles(revision, files, '');
  return readVersionSbt(decodeText(tree.read(versionSbt)).text)?.value;
}

/** The names of the packs that a revision holds. */
export async function packNamesAt(history: History, revision: Revision): Promise<ReadonlySet<string>> {
  return new Set((await readManifestsAt(history, revision)).flatMap(({ pack }) => nameOf(pack) ?? []));
}

/** What lies below a prefix in a revision, where that is a pack: of it no more than its manifest, and what that can include. */
async function readPackBelow(
  history: History,
  revision: Revision,
  prefix: string,
): Promise<{ readonly prefix: string; readonly files: readonly RevisionFile[]; readonly pack: Pack } | undefined> {
  const files = await history.filesBelow(revision, prefix);
  const wanted = files.filter(({ path }) => isForManifest(path.slice(prefix.length)));
  if (!wanted.some(({ path }) => isManifestName(path.slice(prefix.length)))) return undefined;
  const tree = await history.readFiles(revision, wanted, prefix);
  return formatOf(tree) === undefined ? undefined : { prefix, files, pack: await loadPack(tree) };
}

/** A stackpack.conf can include files of these kinds: those beside it, and those that are packaged. */
function isForManifest(path: string): boolean {
  if (isManifestName(path)) return true;
  return /\.(?:conf|hocon|json|properties)$/i.test(path) && (!path.includes('/') || isMember(path, '1.x'));
}

/** @param files those below the prefix */
function oldPackOf(
  history: History,
  revision: Revision,
  files: readonly RevisionFile[],
  prefix: string,
  { format, version }: Pack,
): OldPack {
  const packaged = files.filter(({ path }) => isPackaged(path.slice(prefix.length), format));
  const label = labelOf(revision);
  return {
    version: version?.value,
    ids: new Map(packaged.map(({ path, id }) => [path.slice(prefix.length), id])),
    revision: label,
    placeName: (file) => `${label}:${prefix}${file}`,
    load: async () => loadPack(await history.readFiles(revision, packaged, prefix)),
  };
}

function labelOf({ tag, commit }: Revision): string {
  return tag ?? commit.slice(0, 12);
}

function isPackaged(path: string, format: PackFormat): boolean {
  return isMember(path, format) && !isJunk(path);
}
