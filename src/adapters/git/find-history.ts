import type { FindHistory } from '../../app/gate/history.ts';
import type { Git, WorkspacePath } from '../../app/ports.ts';
import { hasRemote } from './has-remote.ts';
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
  const open = (folder: string) => {
    const isAsked = remote !== undefined && (remote.isIfAny !== true || hasRemote(folder, remote.name));
    return new GitHistory({ toplevel: folder, native, ...(isAsked ? { remote } : {}) });
  };
  return {
    find(path) {
      const toplevel = git.toplevel(path);
      if (toplevel === undefined) return undefined;
      const history = known.get(toplevel) ?? open(native(toplevel));
      known.set(toplevel, history);
      return history;
    },
    close() {
      for (const history of known.values()) history.close();
    },
  };
}
