import { archiveName } from '../archive/archive-name.ts';
import { Refusal } from '../diagnostics/refusal.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { quote } from '../text/quote.ts';
import type { CheckedPack } from './check.ts';

/** What an archive is named after. */
export interface BuildIdentity {
  readonly name: string;
  readonly version: string;
}

/**
 * The name and version that a pack is built under.
 * @param given the version, where it is not to be the pack's own
 * @throws {Refusal} where it has none, or none that can be part of a file name
 */
export function identityOf(checked: CheckedPack, given?: string): BuildIdentity {
  const { pack, location } = checked;
  const where = quote(location.path, 200);
  const name = nameOf(pack);
  if (name === undefined) {
    throw new Refusal(`the StackPack in ${where} has no name`, `Give it one in ${pack.manifest.file}: name = "…"`);
  }
  const version = location.kind === 'archive' ? versionOfArchive(checked, given) : (given ?? versionOf(checked));
  archiveName(name, version);
  return { name, version };
}

/** An archive is passed on as it is, so only what its own manifest says can be its version. */
function versionOfArchive({ pack, location }: CheckedPack, given: string | undefined): string {
  const where = quote(location.path, 200);
  if (given !== undefined || pack.version?.source === 'option') {
    throw new Refusal(
      `${where} is an archive already, and is given no other version`,
      'Leave the version out to pass it on as it is, or build the folder it was made from',
    );
  }
  if (pack.version?.source !== 'manifest') {
    throw new Refusal(
      `the manifest in ${where} says no version`,
      'Build the folder it was made from: stackpack build writes the version into the packaged manifest',
    );
  }
  return pack.version.value;
}

function versionOf({ pack, location }: CheckedPack): string {
  const where = quote(location.path, 200);
  if (pack.version === undefined) {
    throw new Refusal(
      `the StackPack in ${where} has no version`,
      `Write one into ${pack.manifest.file}, build the commit of its release tag, or give one with --pack-version`,
    );
  }
  if (pack.version.source === 'version.sbt') {
    throw new Refusal(
      `the only version of the StackPack in ${where} is ${quote(pack.version.value)} in version.sbt, the last released one`,
      'Build the commit of its release tag, build a snapshot, or give the version of this build with --pack-version',
    );
  }
  return pack.version.value;
}
