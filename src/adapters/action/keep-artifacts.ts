import { uploadArchives } from '../../app/artifacts.ts';
import { hasResultsService, ResultsService } from '../artifact/results-service.ts';
import type { Progress } from './progress.ts';
import type { Run } from './run.ts';

/**
 * Keeps the archives that were not released, for people to download. What a tag or a release is about is theirs, whoever
 * attaches it.
 * @throws {Refusal} where the service says no
 */
export async function keepArtifacts({ inputs, context, native, log, env }: Run, progress: Progress): Promise<void> {
  const { artifact } = inputs;
  const kept = progress.built.filter(({ checked }) => {
    const { release } = progress.of(checked);
    return release === undefined || release.status === 'planned';
  });
  if (artifact === undefined || context.task.kind === 'release' || kept.length === 0) return;
  if (!hasResultsService(env, context.serverUrl)) {
    const paths = kept.map(({ archivePath }) => archivePath).join(', ');
    log.notice(
      `this server keeps no artifacts, so the archives stay on the runner: ${paths}. Set upload-artifact to false, and keep them in a step of your own`,
    );
    return;
  }
  progress.artifacts = await log.group('Artifact', () => uploadArchives(kept, artifact, new ResultsService(native)));
  for (const uploaded of progress.artifacts) {
    for (const { checked } of uploaded.packs) progress.of(checked).artifact = uploaded;
    log.say(`uploaded the artifact ${uploaded.name}, number ${uploaded.id}`);
  }
}
