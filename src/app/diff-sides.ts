import type { Pack } from '../stackpack/pack.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { quote } from '../text/quote.ts';
import { parseTag } from '../versioning/tags.ts';
import { type NamedPack, type NamedRevision, onlyPackOf, readName } from './diff-names.ts';
import type { FindHistory, History, Revision } from './gate/history.ts';
import { type OldPack, openNamedPack, openPackIn } from './gate/old-pack.ts';
import { openOnePack } from './open-one-pack.ts';
import type { PackLocation } from './open-pack.ts';
import { placeName } from './open-pack.ts';
import { findOutsideVersions } from './outside-versions.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import { UsageError } from './usage-error.ts';

/** One of the two packs that are compared. */
export interface DiffSide {
  /** As it was named. */
  readonly written: string;
  readonly pack: Pack;
  readonly version: string | undefined;
  /** How reports name a file of it. */
  placeName(file: string): string;
  /** Whether it was read from git, and not from disk. */
  readonly isRevision: boolean;
  /** Ids that git has of its files, by their paths in the pack; undefined where git has none. */
  ids(): Promise<ReadonlyMap<string, string> | undefined>;
}

/** What sides are opened with. */
export interface DiffTools {
  readonly ports: Ports;
  readonly findHistory: FindHistory;
  readonly tagFormat: string | undefined;
}

/** What tells which pack of a revision is meant. */
interface Sought {
  readonly name: string;
  readonly prefix: string | undefined;
}

/**
 * Opens what a person named: a folder, a manifest, an .sts, `rev` or `rev:path`. A revision alone gives the pack that the
 * other side is; two revisions, the only pack that both have, or the one that a release tag among them names.
 * @throws {UsageError | Refusal} where one of them is not there, cannot be read, or could be several packs
 */
export async function openSides(old: string, now: string, tools: DiffTools): Promise<readonly [DiffSide, DiffSide]> {
  const [workspace, history] = [tools.ports.workspace, tools.findHistory('.')];
  const [from, to] = [await readName(old, workspace, history), await readName(now, workspace, history)];
  if (to.kind !== 'revision') {
    const opened = await openNamedSide(to, tools);
    return [
      from.kind === 'revision' ? await openSought(from, opened.sought, tools) : (await openNamedSide(from, tools)).side,
      opened.side,
    ];
  }
  if (from.kind !== 'revision') {
    const opened = await openNamedSide(from, tools);
    return [opened.side, await openSought(to, opened.sought, tools)];
  }
  const sought = { name: await onlyPackOf(from, to, tools.tagFormat), prefix: undefined };
  return [await openSought(from, sought, tools), await openSought(to, sought, tools)];
}

interface OpenedSide {
  readonly side: DiffSide;
  readonly sought: Sought | undefined;
}

async function openNamedSide(named: NamedPack, tools: DiffTools): Promise<OpenedSide> {
  if (named.kind === 'path') return openFromDisk(named.written, tools);
  const { history, revision } = named.at;
  const { prefix } = named;
  const old = await openPackIn(history, revision, prefix);
  if (old === undefined) {
    throw new UsageError(
      `${quote(named.written, 200)} is no StackPack`,
      'Name the folder of one behind the colon, from the top of the repository',
    );
  }
  const side = await sideOfRevision(named.written, old, revision, tools);
  const name = nameOf(side.pack);
  return { side, sought: name === undefined ? undefined : { name, prefix } };
}

async function openFromDisk(written: string, { ports, findHistory, tagFormat }: DiffTools): Promise<OpenedSide> {
  const { location, pack } = await openOnePack(written, 'compare', ports);
  const history = findHistory(location.path);
  const name = nameOf(pack);
  const prefix = location.kind === 'folder' ? history?.prefixOf(location.path) : undefined;
  const side: DiffSide = {
    written,
    pack,
    version: pack.version?.value ?? (await versionBeside(pack, location, tagFormat, ports)),
    placeName: (file) => placeName(location, file),
    isRevision: false,
    ids: async () => (location.kind === 'folder' ? storedIds(pack, location.path, history) : undefined),
  };
  return { side, sought: name === undefined ? undefined : { name, prefix } };
}

async function versionBeside(
  pack: Pack,
  location: PackLocation,
  tagFormat: string | undefined,
  ports: Ports,
): Promise<string | undefined> {
  if (location.kind === 'archive') return undefined;
  const { tag, sbt } = await findOutsideVersions(pack, location, tagFormat, ports);
  return tag ?? sbt;
}

async function storedIds(
  { packaged }: Pack,
  folder: WorkspacePath,
  history: History | undefined,
): Promise<ReadonlyMap<string, string> | undefined> {
  return history?.storedIds(
    folder,
    packaged.map(({ path }) => path),
  );
}

async function openSought(
  { written, at }: NamedRevision,
  sought: Sought | undefined,
  tools: DiffTools,
): Promise<DiffSide> {
  const old = sought === undefined ? undefined : await openNamedPack(at.history, at.revision, sought);
  if (old !== undefined) return sideOfRevision(written, old, at.revision, tools);
  const which = sought === undefined ? 'the StackPack, which has no name' : `a StackPack ${quote(sought.name)}`;
  throw new UsageError(
    `${quote(written, 200)} does not hold ${which}`,
    `Name what to compare with: ${quote(written, 200).slice(1, -1)}:path/to/the/folder`,
  );
}

async function sideOfRevision(
  written: string,
  old: OldPack,
  { tag }: Revision,
  { tagFormat }: DiffTools,
): Promise<DiffSide> {
  const pack = await old.load();
  const tagged = tag === undefined ? undefined : parseTag(tag, nameOf(pack) ?? '', tagFormat)?.version;
  return {
    written,
    pack,
    version: old.version ?? tagged,
    placeName: (file) => old.placeName(file),
    isRevision: true,
    ids: async () => old.ids,
  };
}
