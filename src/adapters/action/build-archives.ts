import { type ArchiveStore, buildPacks } from '../../app/build.ts';
import type { CheckOutcome } from '../../app/check.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import { findSnapshotVersions } from '../../app/snapshot-versions.ts';
import { sourceOfGitHubRun } from '../environment/github.ts';
import type { Histories } from '../git/find-history.ts';
import { OutputFolder } from '../node/output-folder.ts';
import type { ChosenReleases } from './choose-releases.ts';
import type { Progress } from './progress.ts';
import type { Run } from './run.ts';

/** The sums of all archives of a run, for `sha256sum -c` in their folder and for attestations. */
const checksumsFile = 'SHA256SUMS';

/**
 * Builds the archives: those that are to be released under their version, the others as snapshots.
 * @throws {Refusal} where one cannot be built; nothing is written then
 */
export async function buildArchives(
  { inputs, ports, native, log, context }: Run,
  progress: Progress,
  checked: CheckOutcome,
  { targets }: ChosenReleases,
  histories: Histories,
): Promise<void> {
  const snapshots = checked.packs.filter(({ location, pack }) => {
    if (inputs.snapshot === 'never' || inputs.version !== undefined) return false;
    if (inputs.snapshot === 'always') return true;
    // On a tag the version itself is what people come for, whoever releases it; an archive is one of some version already.
    if (context.task.kind === 'release' || pack.isArchive) return false;
    return !targets.some((target) => target.checked.location.path === location.path) && histories.find(location.path);
  });
  const versions = await findSnapshotVersions(snapshots, histories.find, checked.settings.tagFormat, async () =>
    sourceOfGitHubRun(context),
  );
  const store: ArchiveStore = new OutputFolder(native(inputs.outputDirectory), ports.workspace);
  await log.group('Archives', async () => {
    const built = await buildPacks(checked.packs, store, { force: false, versions });
    for (const one of built) {
      const { archive, archivePath } = one;
      progress.of(one.checked).built = one;
      log.say(
        `${archivePath}: ${archive.entries.length} files, ${archive.bytes.length} bytes\n  sha256 ${archive.sha256}`,
      );
    }
    const sums = built.map(({ archive }) => archive.checksum).join('');
    if (sums !== '') progress.checksumsPath = writeOne(store, checksumsFile, sums);
  });
}

function writeOne(store: ArchiveStore, name: string, text: string): WorkspacePath | undefined {
  return store.write([{ name, bytes: new TextEncoder().encode(text) }])[0];
}
