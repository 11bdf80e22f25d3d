import type { Ports } from '../app/ports.ts';
import { UsageError } from '../app/usage-error.ts';
import type { RepositoryFiles } from '../reporters/repository-files.ts';

/** Bytes. What findings stand on is far smaller; of a larger file readers of reports work out themselves what they need. */
const largestText = 5 * 1024 * 1024;

/** The files of findings as their repositories name and hold them: a checkout may lie anywhere in the working directory. */
export function openRepositoryFiles({ git, workspace }: Ports): RepositoryFiles {
  const nameOf = once((file) => workspace.below(git.toplevel(file) ?? '.', file));
  return {
    nameOf,
    textOf(file) {
      // A link is not followed out of the repository, and a pipe has no end.
      const top = git.toplevel(file) ?? '.';
      try {
        if (!workspace.remainsBelow(top, file) || workspace.kindOf(file) !== 'file') return undefined;
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(workspace.read(file, largestText));
      } catch (error) {
        if (error instanceof UsageError) return undefined;
        throw error;
      }
    },
  };
}

/** The same answers, each worked out once. */
function once(answer: (file: string) => string | undefined): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, answer(file));
    return known.get(file);
  };
}
