import type { Ports } from '../app/ports.ts';
import { GitRepository } from './git/repository.ts';
import { DiskWorkspace } from './node/disk-workspace.ts';

/** The real disk and git, seen from a working directory: the process's own, unless another is given (native, absolute). */
export function createPorts(workingDirectory: string = process.cwd()): Ports {
  const workspace = new DiskWorkspace(workingDirectory);
  return { workspace, git: new GitRepository(workspace) };
}
