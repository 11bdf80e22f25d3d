import type { Ports } from '../app/ports.ts';
import type { RepositoryFiles } from '../reporters/repository-files.ts';

/** The files of findings as their repositories name them: a checkout may lie anywhere in the working directory. */
export function openRepositoryFiles({ git, workspace }: Ports): RepositoryFiles {
  const names = new Map<string, string | undefined>();
  const find = (file: string): string | undefined => {
    const toplevel = git.toplevel(file);
    if (toplevel !== undefined) return workspace.below(toplevel, file);
    return workspace.below('.', file);
  };
  return {
    nameOf(file) {
      if (!names.has(file)) names.set(file, find(file));
      return names.get(file);
    },
  };
}
