import type { FindHistory } from '../../app/gate/history.ts';
import type { Git, WorkspacePath } from '../../app/ports.ts';
import { GitHistory, type HistorySettings } from './history.ts';

/** Finds the histories of paths, one for each repository. */
export interface Histories {
  readonly find: FindHistory;
  /** Removes what was fetched. */
  close(): void;
}

/**
 * Opens the histories of the repositories around, each when a path in it is asked for.
 * @param native turns a workspace path into a native one
 * @param remote where the tags are asked of; without it they come from the clones
 */
export function openHistories(
  git: Git,
  native: (path: WorkspacePath) => string,
  remote?: HistorySettings['remote'],
): Histories {
  const known = new Map<WorkspacePath, GitHistory>();
  return {
    find(path) {
      const toplevel = git.toplevel(path);
      if (toplevel === undefined) return undefined;
      const history =
        known.get(toplevel) ??
        new GitHistory({ toplevel: native(toplevel), native, ...(remote === undefined ? {} : { remote }) });
      known.set(toplevel, history);
      return history;
    },
    close() {
      for (const history of known.values()) history.close();
    },
  };
}
