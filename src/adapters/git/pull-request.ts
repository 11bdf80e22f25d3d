import type { Clone } from './clone.ts';
import { ReleaseObjects } from './release-objects.ts';

/**
 * The parents of the commit that is checked out.
 * @throws {Refusal} where git cannot be asked
 */
export async function readHeadParents(clone: Clone): Promise<readonly string[]> {
  // Names the parents at depth 1 too, where HEAD^1 cannot be resolved.
  const text = await clone.ask({
    args: ['cat-file', 'commit', 'HEAD'],
    doing: 'read the commit that is checked out',
    help: 'Check out the repository with actions/checkout before',
  });
  const [head = ''] = text.split('\n\n', 1);
  return [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].flatMap(([, parent]) => parent ?? []);
}

/**
 * The files that differ between a commit and the one that is checked out, from the top of the repository.
 * @throws {Refusal} where the commit cannot be had
 */
export async function listChangedFiles(clone: Clone, base: string): Promise<ReadonlySet<string>> {
  const objects = new ReleaseObjects(clone);
  try {
    const lent = await objects.find({ commit: base });
    // Trees are compared by their ids alone, so no file is read however large the change is.
    const answer = await clone.ask({
      args: ['diff-tree', '-r', '-z', '--name-only', '--no-renames', base, 'HEAD', '--'],
      env: lent === undefined ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: lent },
      doing: 'list the files that the pull request changes',
      help: 'Check that the clone is whole: git fsck',
    });
    return new Set(answer.split('\0').filter((path) => path !== ''));
  } finally {
    objects.close();
  }
}
