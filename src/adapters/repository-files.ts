import type { Ports, WorkspacePath } from '../app/ports.ts';
import type { Report } from '../app/report.ts';
import { UsageError } from '../app/usage-error.ts';
import type { RepositoryFiles } from '../reporters/repository-files.ts';

/** Bytes. What findings stand on is far smaller; of a larger file readers of reports work out themselves what they need. */
const largestText = 5 * 1024 * 1024;

/** The files of a report's findings as the repository that it is about names and holds them. */
export function openRepositoryFiles(ports: Ports, report: Report): RepositoryFiles {
  const { workspace } = ports;
  const root = findRoot(ports, report);
  const nameOf = (file: string) => workspace.below(root, file);
  return {
    nameOf,
    textOf(file) {
      // A link is not followed out of the repository, and a pipe has no end.
      try {
        if (nameOf(file) === undefined || !workspace.remainsBelow(root, file)) return undefined;
        if (workspace.kindOf(file) !== 'file') return undefined;
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(workspace.read(file, largestText));
      } catch (error) {
        if (error instanceof UsageError) return undefined;
        throw error;
      }
    },
  };
}

/**
 * The root of the one repository that a report is about, as a file of another must not be told as one of it: that of the
 * working directory. Where it lies in none, a checkout may lie anywhere in it: the one that the StackPacks lie in, and where
 * there are several of those, the working directory stands for a repository of them all.
 */
function findRoot({ git }: Ports, report: Report): WorkspacePath {
  const own = git.toplevel('.');
  if (own !== undefined) return own;
  const packs = [...report.packs, ...report.unreadable].map(({ path }) => path);
  const paths = packs.length > 0 ? packs : report.findings.map(({ file }) => file);
  const [root = '.', ...others] = new Set(paths.flatMap((path) => git.toplevel(path) ?? []));
  return others.length > 0 ? '.' : root;
}
