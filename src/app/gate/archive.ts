import { ArchiveError } from '../../archive/archive-error.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { formatOf, loadPack } from '../../stackpack/load.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { quote } from '../../text/quote.ts';
import type { Release } from '../../versioning/releases.ts';
import { openPack } from '../open-pack.ts';
import type { Workspace } from '../ports.ts';
import type { OldPack } from './old-pack.ts';
import type { PackQuestion } from './question.ts';

/**
 * The pack in the archive that a release carries.
 * @returns undefined where it carries none, `of-others` where all that it carries are those of other packs
 * @throws {Refusal} where archives cannot be had here, or it cannot be read
 */
export async function openReleaseArchive(
  { archives, name }: PackQuestion,
  { tag }: Release,
): Promise<OldPack | 'of-others' | undefined> {
  if (archives === undefined) {
    throw new Refusal(
      `the archive of the release ${quote(tag)} cannot be had on a command line, which asks no server`,
      'Download it, and name its path in --compare-with',
    );
  }
  const bytes = await archives.find(tag, name);
  if (bytes === undefined || bytes === 'of-others') return bytes;
  try {
    const { readArchive } = await import('../../archive/read-archive.ts');
    const tree = await readArchive(bytes);
    return formatOf(tree) === undefined ? undefined : archivedPack(await loadPack(tree, {}, 'archive'), tag, undefined);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new Refusal(`the archive of the release ${quote(tag)} cannot be read: ${error.message}`, error.help, {
      cause: error,
    });
  }
}

/**
 * The pack in an .sts on disk.
 * @throws {Refusal} where there is none
 */
export async function openArchiveFile(written: string, workspace: Workspace): Promise<OldPack> {
  const path = workspace.resolve(written);
  if (workspace.kindOf(path) !== 'file') {
    throw new Refusal(
      `there is no file ${quote(written, 200)}, with which the StackPack is to be compared`,
      'Name the path of an .sts in compare-with',
    );
  }
  const opened = await openPack({ kind: 'archive', path }, undefined, workspace);
  if ('unreadable' in opened) throw new Refusal(opened.unreadable.message, opened.unreadable.help);
  return archivedPack(opened.pack, path, path);
}

function archivedPack(pack: Pack, label: string, revision: string | undefined): OldPack {
  return {
    version: pack.version?.value,
    ids: undefined,
    revision,
    placeName: (file) => `${label}!/${file}`,
    load: async () => pack,
  };
}
