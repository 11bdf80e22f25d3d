import type { SnapshotSource } from '../versioning/snapshot.ts';
import type { BaseSource } from './gate/base.ts';

/** What runs us, and what for: a continuous integration server, or a person in a clone. Each is one file in adapters/environment/. */
export interface Environment {
  /** As messages name it: `GitHub Actions`, `GitLab CI/CD`, `git`. */
  readonly name: string;
  /** What the run is for, as a message goes on after "for": `the merge request into "main"`; undefined where nothing says so. */
  readonly occasion: string | undefined;
  /** What the change in work starts from. `none` where the run is for no change: on a tag, by a schedule, by hand. */
  readonly base: BaseSource;
  /** The tag that the run is for. */
  readonly tag: string | undefined;
  /** What snapshots are named after; undefined where the clone is asked. */
  readonly source: SnapshotSource | undefined;
  /**
   * Whether tags and what is compared are asked of the clone's remote: a checkout in CI has few tags or none. `if-any`: where
   * it has one, since nothing is known of how the server checks out.
   */
  readonly asksRemote: boolean | 'if-any';
}

/** The variables that a process is started with. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Tells whether variables are those of one kind of environment, and what it says of the run.
 * @param readFile gives the text of a file that a variable names
 * @returns undefined where they are not
 * @throws {UsageError} where they are, and what belongs to them cannot be read
 */
export type ReadEnvironment = (env: Variables, readFile: (path: string) => string) => Environment | undefined;
