import type { Ports } from '../app/ports.ts';
import { UsageError } from '../app/usage-error.ts';
import { isJob } from './environment/plain-git.ts';
import { GitRepository } from './git/repository.ts';
import { DiskWorkspace } from './node/disk-workspace.ts';

/** With fewer packs nobody looks whether other threads would be faster. */
const fewestPacks = 4;

/** The real disk and git, seen from a working directory: the process's own, unless another is given (native, absolute). */
export function createPorts(workingDirectory: string = findWorkingDirectory()): Ports {
  const workspace = new DiskWorkspace(workingDirectory);
  return {
    workspace,
    git: new GitRepository(workspace, isJob(process.env)),
    async startWorkers(packs, plan) {
      if (packs.length < fewestPacks) return undefined;
      // Loaded when there are many: one pack is checked sooner than a thread has started.
      const { startWorkers } = await import('./node/start-workers.ts');
      return startWorkers(packs, plan, workingDirectory);
    },
  };
}

/** The process's working directory. @throws {UsageError} where somebody has removed it */
export function findWorkingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError(
      'The working directory is not there any more',
      'Go to another folder, and run this from there',
    );
  }
}
