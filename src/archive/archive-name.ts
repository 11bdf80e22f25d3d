import { Refusal } from '../diagnostics/refusal.ts';
import { quote } from '../text/quote.ts';
import { parseVersion } from '../versioning/version.ts';

/**
 * The file name of a pack's archive: `<name>-<version>.sts`.
 * @throws {Refusal} where name or version could lead out of the output folder, or are no file name on some system, or the
 * version is not a semantic one
 */
export function archiveName(name: string, version: string): string {
  // What a release host keeps as it is in the name of an asset, and every file system takes.
  if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(name)) {
    throw new Refusal(
      `the name ${quote(name)} cannot be part of a file name`,
      'Give the pack a name of letters, digits and -',
    );
  }
  if (version.length > 100) {
    throw new Refusal(`the version ${quote(version)} is too long for a file name`, 'Give it 100 characters at most');
  }
  if (parseVersion(version) === undefined) {
    throw new Refusal(`${quote(version)} is no semantic version`, 'Write it as major.minor.patch, 1.2.3 for instance');
  }
  return `${name}-${version}.sts`;
}
