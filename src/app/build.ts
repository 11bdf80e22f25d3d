import type { Archive } from '../archive/archive.ts';
import { archiveName } from '../archive/archive-name.ts';
import { Refusal } from '../diagnostics/refusal.ts';
import { isMember } from '../stackpack/contents.ts';
import { packagedSize } from '../stackpack/packaged-size.ts';
import { quote } from '../text/quote.ts';
import { type BuildIdentity, identityOf } from './build-identity.ts';
import type { CheckedPack } from './check.ts';
import { inGroups } from './in-groups.ts';
import { refuseUnreadable } from './open-pack.ts';
import type { WorkspacePath } from './ports.ts';

/** A file for the output folder. */
export interface OutputFile {
  /** A bare name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where archives are written to. */
export interface ArchiveStore {
  /** The POSIX path from a folder down to the output folder; undefined where that is elsewhere. */
  placeBelow(folder: WorkspacePath): string | undefined;
  /**
   * What has this name in the output folder, compared with these bytes.
   * @throws {Refusal} where it cannot be read
   */
  compare(file: OutputFile): 'absent' | 'same' | 'different';
  /**
   * Writes files, all of them or none, over those of their names. Each is whole at any moment.
   * @returns where they are, in their order
   * @throws {Refusal} where the output folder cannot be written, or something else than a file has one of the names
   */
  write(files: readonly OutputFile[]): WorkspacePath[];
}

/** A pack and its archive on disk. */
export interface BuiltPack {
  readonly checked: CheckedPack;
  readonly name: string;
  /** What the packaged manifest says: the pack's version, unless it was built under another one. */
  readonly version: string;
  readonly archive: Archive;
  readonly archivePath: WorkspacePath;
  readonly checksumPath: WorkspacePath;
}

export interface BuildOptions {
  /** Write over an archive of the same name and other bytes. */
  readonly force: boolean;
  /** Versions to build packs under in the stead of their own, by the packs' paths: those of snapshots. */
  readonly versions?: ReadonlyMap<WorkspacePath, string>;
}

/** Loads what writes archives: half of what the first build costs. Worth doing while git is asked something. */
export function prepareToBuild(): Promise<object> {
  return Promise.all([import('../archive/build-archive.ts'), import('../archive/pass-on-archive.ts')]);
}

/**
 * Builds the archives of packs; one that is an archive already is passed on as it is, under the name that is due to it.
 * Nothing is written before all are built.
 * @throws {Refusal} where a pack cannot be built, two have one name and version, the name of an archive is taken, or the
 * output folder is packaged itself
 */
export async function buildPacks(
  packs: readonly CheckedPack[],
  store: ArchiveStore,
  { force, versions }: BuildOptions,
): Promise<BuiltPack[]> {
  const planned = packs.map((checked) => ({ checked, ...identityOf(checked, versions?.get(checked.location.path)) }));
  refuseEqualNames(planned);
  refusePackagedOutput(packs, store);
  const built = await inGroups(
    planned,
    async ({ checked, name, version }) => {
      const archive = await makeArchive(checked, name, version);
      if (!force && store.compare({ name: archive.fileName, bytes: archive.bytes }) === 'different') {
        throw new Refusal(
          `there is another ${quote(archive.fileName)} in the output folder, with other contents`,
          'Raise the version if that one is in use anywhere, else remove it or build with --force',
        );
      }
      return { checked, name, version, archive };
    },
    ({ checked }) => shareOf(checked),
  );
  // The checksum after what it stands beside.
  const paths = store.write(
    built.flatMap(({ archive: { fileName, bytes, checksum } }) => [
      { name: fileName, bytes },
      { name: `${fileName}.sha256`, bytes: new TextEncoder().encode(checksum) },
    ]),
  );
  return built.map((one, index) => ({
    ...one,
    archivePath: paths[2 * index] ?? '',
    checksumPath: paths[2 * index + 1] ?? '',
  }));
}

/** What an archive takes of the memory for those that are made at once; here, where only one is at a time, all of it. */
function shareOf({ pack, worker }: CheckedPack): number {
  return worker === undefined ? Number.POSITIVE_INFINITY : packagedSize(pack);
}

async function makeArchive({ pack, location, worker }: CheckedPack, name: string, version: string): Promise<Archive> {
  // Loaded when something is built: whatever else is asked for starts faster without.
  if (location.kind === 'archive') {
    const { passOnArchive } = await import('../archive/pass-on-archive.ts');
    return passOnArchive(pack, name, version);
  }
  return refuseUnreadable(location, async () => {
    if (worker !== undefined) return worker.build(name, version);
    const { buildArchive } = await import('../archive/build-archive.ts');
    return buildArchive(pack, name, version);
  });
}

function refuseEqualNames(packs: readonly (BuildIdentity & { readonly checked: CheckedPack })[]): void {
  const folders = new Map<string, string>();
  for (const { checked, name, version } of packs) {
    // In lower case: some file systems take two names that differ in letter case for one.
    const file = archiveName(name, version).toLowerCase();
    const other = folders.get(file);
    if (other !== undefined) {
      throw new Refusal(
        `${quote(other, 200)} and ${quote(checked.location.path, 200)} are both ${quote(name)} in version ${version}`,
        'Give one of the StackPacks another name or version, or build only one of them',
      );
    }
    folders.set(file, checked.location.path);
  }
}

/** An archive written among the packaged files would be in the next one. */
function refusePackagedOutput(packs: readonly CheckedPack[], store: ArchiveStore): void {
  for (const { location, pack } of packs) {
    const place = location.kind === 'folder' ? store.placeBelow(location.path) : undefined;
    if (place === undefined || !isMember(`${place}/archive.sts`, pack.format)) continue;
    throw new Refusal(
      `the output folder ${quote(place, 200)} of ${quote(location.path, 200)} is among what is packaged`,
      'Choose one outside with --output, or with output-directory in a workflow',
    );
  }
}
