import { archiveName } from '../archive/archive-name.ts';
import { type Archive, buildArchive } from '../archive/build-archive.ts';
import { Refusal } from '../diagnostics/refusal.ts';
import { textOf, valueAt } from '../syntax/config-access.ts';
import { quote } from '../text/quote.ts';
import type { CheckedPack } from './check.ts';
import type { WorkspacePath } from './ports.ts';

/** Where archives are written to. */
export interface ArchiveStore {
  /**
   * What has this name in the output folder, compared with these bytes.
   * @throws {Refusal} where something else than a file has the name, or it cannot be read
   */
  compare(fileName: string, bytes: Uint8Array): 'absent' | 'same' | 'different';
  /**
   * Writes a file whole or not at all, over one of that name.
   * @returns where it is
   * @throws {Refusal} where the output folder cannot be written
   */
  write(fileName: string, bytes: Uint8Array): WorkspacePath;
}

/** A pack and its archive on disk. */
export interface BuiltPack {
  readonly checked: CheckedPack;
  readonly name: string;
  readonly version: string;
  readonly archive: Archive;
  readonly archivePath: WorkspacePath;
  readonly checksumPath: WorkspacePath;
}

/**
 * Builds the archives of packs. Names and versions of all are looked at before the first is written.
 * @param force write over an archive of the same name and other bytes
 * @throws {Refusal} where a pack cannot be built, or its archive's name is taken
 */
export async function buildPacks(
  packs: readonly CheckedPack[],
  store: ArchiveStore,
  { force }: { readonly force: boolean },
): Promise<BuiltPack[]> {
  const planned = packs.map((checked) => ({ checked, ...identityOf(checked) }));
  refuseEqualNames(planned);
  const built: BuiltPack[] = [];
  for (const { checked, name, version } of planned) {
    const archive = await buildArchive(checked.pack, name, version);
    if (!force && store.compare(archive.fileName, archive.bytes) === 'different') {
      throw new Refusal(
        `there is another ${quote(archive.fileName)} in the output folder, with other contents`,
        'Raise the version if that one is in use anywhere, else remove it or build with --force',
      );
    }
    // The checksum last: what it stands beside is whole by then.
    const archivePath = store.write(archive.fileName, archive.bytes);
    const checksumPath = store.write(`${archive.fileName}.sha256`, new TextEncoder().encode(archive.checksum));
    built.push({ checked, name, version, archive, archivePath, checksumPath });
  }
  return built;
}

/** What the archive is named after. */
function identityOf({ pack, location }: CheckedPack): { readonly name: string; readonly version: string } {
  const where = quote(location.path, 200);
  if (location.kind === 'archive') {
    throw new Refusal(`${where} is an archive already`, 'Name the folder of a StackPack to build one');
  }
  const name = textOf(valueAt(pack.manifest.root, 'name'));
  if (name === undefined) {
    throw new Refusal(`the StackPack in ${where} has no name`, `Give it one in ${pack.manifest.file}: name = "…"`);
  }
  if (pack.version === undefined) {
    throw new Refusal(
      `the StackPack in ${where} has no version`,
      `Write one into ${pack.manifest.file}, build the commit of its release tag, or give one with --pack-version`,
    );
  }
  if (pack.version.source === 'version.sbt') {
    throw new Refusal(
      `the only version of the StackPack in ${where} is ${quote(pack.version.value)} in version.sbt, the last released one`,
      'Build the commit of its release tag, or give the version of this build with --pack-version',
    );
  }
  archiveName(name, pack.version.value);
  return { name, version: pack.version.value };
}

function refuseEqualNames(
  packs: readonly { readonly checked: CheckedPack; readonly name: string; readonly version: string }[],
): void {
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
