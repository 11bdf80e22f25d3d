import nodePath from 'node:path';
import type { Artifact, ArtifactService } from '../../app/artifacts.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';

/**
 * Whether the run has a service that keeps artifacts: GitHub Enterprise Server has none that this client speaks with, nor
 * have other runners that set none up.
 */
export function hasResultsService(env: Readonly<Record<string, string | undefined>>, serverUrl: string): boolean {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : '';
  // As the client tells the two apart: it refuses to work anywhere else.
  const isServed = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
  return isServed && (env.ACTIONS_RESULTS_URL ?? '') !== '' && (env.ACTIONS_RUNTIME_TOKEN ?? '') !== '';
}

/**
 * The results service of the run, through GitHub's own client. That one is loaded with the first upload: four megabytes
 * that a run without one does not pay for.
 */
export class ResultsService implements ArtifactService {
  private readonly native: (path: WorkspacePath) => string;

  /** @param native turns a workspace path into a native, absolute one */
  constructor(native: (path: WorkspacePath) => string) {
    this.native = native;
  }

  async upload({ name, files, zipped, retentionDays }: Artifact): Promise<string> {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const paths = files.map(this.native);
    try {
      const { id } = await new DefaultArtifactClient().uploadArtifact(name, paths, commonFolder(paths), {
        skipArchive: !zipped,
        ...(retentionDays === undefined ? {} : { retentionDays }),
      });
      if (id === undefined) throw new Error('it gave the artifact no number');
      return String(id);
    } catch (error) {
      throw explainFailure(error, name);
    }
  }
}

/** The folder that all paths are below; what a zip's entries are named from. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => nodePath.dirname(path));
  let folder = first;
  while (others.some((other) => other !== folder && !other.startsWith(folder + nodePath.sep))) {
    const parent = nodePath.dirname(folder);
    if (parent === folder) return folder;
    folder = parent;
  }
  return folder;
}

function explainFailure(error: unknown, name: string): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  const artifact = quote(name, 200);
  if (/\(409\)|already exists/i.test(message)) {
    return new Refusal(
      `this run has an artifact named ${artifact} already, and GitHub takes no second one of a name`,
      'Give each use of this action in the workflow an artifact-name of its own, with what tells the jobs of a matrix apart in it',
      { cause: error },
    );
  }
  if (/storage quota/i.test(message)) {
    return new Refusal(
      `the artifact ${artifact} cannot be uploaded: the storage for artifacts is full`,
      'Delete old artifacts, shorten artifact-retention-days, or set upload-artifact to false',
      { cause: error },
    );
  }
  return new Refusal(
    `the artifact ${artifact} cannot be uploaded: ${quote(message, 200)}`,
    'Run the job again, or set upload-artifact to false to go on without it',
    { cause: error },
  );
}
