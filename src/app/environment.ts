import type { SnapshotSource } from '../versioning/snapshot.ts';
import type { BaseSource } from './gate/base.ts';

/** What runs us, and what for: a continuous integration server, or a person in a clone. Each is one file in adapters/environment/. */
export interface Environment {
  /** As messages name it: `GitHub Actions`, `GitLab CI/CD`, `git`. */
  readonly name: string;
  /** What the change in work starts from. `none` where the run is for no change: on a tag, by a schedule, by hand. */
  readonly base: BaseSource;
  /** The tag that the run is for. */
  readonly tag: string | undefined;
  /** What snapshots are named after; undefined where the clone is asked. */
  readonly source: SnapshotSource | undefined;
  /** Whether tags and what is compared are asked of the clone's remote: a checkout in CI has few tags or none. */
  readonly asksRemote: boolean;
}
