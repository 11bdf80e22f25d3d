import type { Git, WorkspacePath } from '../../app/ports.ts';
import type { FindSnapshotSource } from '../../app/snapshot-versions.ts';
import type { SnapshotSource } from '../../versioning/snapshot.ts';
import { askGit } from './ask-git.ts';
import { ownCheckout } from './git-environment.ts';

/**
 * Says of which branch and commit a path is checked out, asking git once for each repository. Without a run, so that the
 * same commit gives the same snapshot.
 * @param native turns a workspace path into a native one
 * @param isJob whether a job of a CI server runs us, so that the checkout is its own whoever owns its files
 */
export function openCheckedOut(git: Git, native: (path: WorkspacePath) => string, isJob: boolean): FindSnapshotSource {
  const known = new Map<WorkspacePath, Promise<SnapshotSource>>();
  return (path) => {
    const toplevel = git.toplevel(path) ?? path;
    const source = known.get(toplevel) ?? readCheckedOut(native(toplevel), isJob);
    known.set(toplevel, source);
    return source;
  };
}

/** `HEAD` for the branch where none is checked out. @throws {Refusal} where there is no commit yet, or git cannot be asked */
async function readCheckedOut(toplevel: string, isJob: boolean): Promise<SnapshotSource> {
  const answer = await askGit({
    folder: toplevel,
    settings: isJob ? ownCheckout(toplevel) : [],
    args: ['rev-parse', 'HEAD', '--symbolic-full-name', 'HEAD'],
    doing: 'find the commit that is checked out',
    help: 'Commit the StackPack first, or give the version of this build with --pack-version',
  });
  const [commit = '', ref = ''] = answer.split('\n');
  return { commit, branch: ref.replace(/^refs\/heads\//, '') };
}
