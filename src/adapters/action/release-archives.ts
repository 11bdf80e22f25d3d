import type { ReleaseArchives } from '../../app/gate/question.ts';
import { programVersion } from '../../app/program-version.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { HostAsset, ReleaseHost } from '../../release/host.ts';
import { quote } from '../../text/quote.ts';
import { parseVersion } from '../../versioning/version.ts';
import { createReleaseHost } from '../github/create-release-host.ts';
import type { Run } from './run.ts';

/** Bytes of an archive that are downloaded: more than any StackPack has. */
const largestArchive = 256 * 1024 * 1024;

/**
 * The archives of the repository's releases. GitHub is asked when one is wanted, which most runs never do.
 * @param packNames of the packs of the run
 */
export function openReleaseArchives({ inputs, context }: Run, packNames: readonly string[]): ReleaseArchives {
  let host: Promise<ReleaseHost> | undefined;
  return {
    async find(tag, packName) {
      const { token } = inputs;
      if (token === '') {
        throw new Refusal(
          `the archive of the release ${quote(tag)} cannot be had without a token, and the input github-token is empty`,
          'Leave it out: the default will do',
        );
      }
      const { apiUrl, owner, repo } = context;
      host ??= createReleaseHost({ token, apiUrl, owner, repo, userAgent: `stackpack-action/${programVersion}` });
      const releases = (await (await host).findReleases(tag)).filter(({ draft }) => !draft);
      const asset = chooseArchive(
        releases.flatMap(({ assets }) => assets),
        packName,
        packNames,
      );
      if (asset === undefined || asset === 'of-others') return asset;
      if (asset.size > largestArchive) {
        throw new Refusal(
          `the archive of the release ${quote(tag)} has ${asset.size} bytes, which is no StackPack's size`,
          'Attach the right archive to the release, or name another one in compare-with',
        );
      }
      return (await host).downloadAsset(asset);
    },
  };
}

/**
 * The archive of a pack among a release's assets: `<name>-<version>.sts`, else the only one there is, unless it is another
 * pack's: a tag without a name is read as a release of each.
 */
function chooseArchive(
  assets: readonly HostAsset[],
  packName: string,
  packNames: readonly string[],
): HostAsset | 'of-others' | undefined {
  const archives = assets.filter(({ name, state }) => state === 'uploaded' && name.endsWith('.sts'));
  const own = archives.find(({ name }) => isArchiveOf(packName, name));
  const [first] = archives;
  if (own !== undefined || first === undefined) return own;
  if (archives.every((archive) => packNames.some((name) => isArchiveOf(name, archive.name)))) return 'of-others';
  return archives.length === 1 ? first : undefined;
}

/** Whether a file is named as the archive of a pack: not as that of another one whose name begins alike. */
function isArchiveOf(packName: string, fileName: string): boolean {
  const version = fileName.startsWith(`${packName}-`) ? fileName.slice(packName.length + 1, -'.sts'.length) : '';
  return parseVersion(version) !== undefined;
}
