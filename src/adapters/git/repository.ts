import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import type { Git, WorkspacePath } from '../../app/ports.ts';
import { ownCheckout } from './git-environment.ts';
import { literalPathspecs } from './pathspecs.ts';
import { type GitAnswer, type GitCall, runGit } from './run-git.ts';

/** Where workspace paths lie on the disk. */
interface DiskPaths {
  /** The native absolute path of a workspace path. */
  native(path: WorkspacePath): string;
  /** The workspace path of a native one. */
  resolve(path: string): WorkspacePath;
}

/** git as it stands around a working directory. */
export class GitRepository implements Git {
  private readonly workspace: DiskPaths;
  private readonly isJob: boolean;
  private readonly toplevels = new Map<string, string | undefined>();

  /** @param isJob whether a job of a CI server runs us, so that the checkout is its own whoever owns its files */
  constructor(workspace: DiskPaths, isJob = false) {
    this.workspace = workspace;
    this.isJob = isJob;
  }

  toplevel(path: WorkspacePath): WorkspacePath | undefined {
    const found = this.nativeToplevel(this.workspace.native(path));
    return found === undefined ? undefined : this.workspace.resolve(found);
  }

  async ignored(
    outermost: WorkspacePath,
    paths: readonly WorkspacePath[],
  ): Promise<ReadonlySet<WorkspacePath> | undefined> {
    const ignored = new Set<WorkspacePath>();
    for (const [toplevel, below] of this.byToplevel(paths, this.workspace.native(outermost))) {
      const input = [...below.keys()].join('\0');
      const answer = await this.run({ folder: toplevel, args: ['check-ignore', '--stdin', '-z'], input });
      // 0: some are, 1: none is, else git could not say.
      if (answer.exitCode !== 0 && answer.exitCode !== 1) return undefined;
      for (const name of answer.stdout.toString('utf8').split('\0')) {
        for (const path of below.get(name) ?? []) ignored.add(path);
      }
    }
    return ignored;
  }

  async tagsAtHead(toplevel: WorkspacePath): Promise<readonly string[] | undefined> {
    const answer = await this.run({
      folder: this.workspace.native(toplevel),
      args: ['tag', '--points-at', 'HEAD'],
    });
    if (answer.exitCode !== 0) return undefined;
    return answer.stdout
      .toString('utf8')
      .split('\n')
      .filter((name) => name !== '');
  }

  async differsFromHead(path: WorkspacePath): Promise<boolean | undefined> {
    const native = this.workspace.native(path);
    const answer = await this.run({
      folder: nodePath.dirname(native),
      args: ['status', '--porcelain', '--', nodePath.basename(native)],
      env: literalPathspecs,
    });
    return answer.exitCode === 0 ? answer.stdout.length > 0 : undefined;
  }

  /**
   * What each repository is asked about, relative to its top level (`./a/b`), and which of the paths that decides on. A path inside a
   * repository within another (a submodule, a clone) is asked of the inner one, since git refuses to look across; the outer
   * one is asked about that repository as a whole.
   */
  private byToplevel(paths: readonly WorkspacePath[], outermost: string): Map<string, Map<string, WorkspacePath[]>> {
    const groups = new Map<string, Map<string, WorkspacePath[]>>();
    for (const path of paths) {
      let asked = this.workspace.native(path);
      let toplevel = this.nativeToplevel(asked);
      while (toplevel !== undefined) {
        const relative = nodePath.relative(toplevel, asked).split(nodePath.sep).join('/');
        if (relative !== '') {
          const group = groups.get(toplevel) ?? new Map<string, WorkspacePath[]>();
          // A name may start with a colon, as what git reads more into does, and check-ignore takes no literalPathspecs.
          const plain = `./${relative}`;
          const decided = group.get(plain) ?? [];
          decided.push(path);
          groups.set(toplevel, group.set(plain, decided));
        }
        // Whoever starts inside a repository that another one ignores means it.
        if (toplevel.length <= outermost.length) break;
        asked = toplevel;
        toplevel = this.nativeToplevel(nodePath.dirname(toplevel));
      }
    }
    return groups;
  }

  private run(call: GitCall): Promise<GitAnswer> {
    const toplevel = this.isJob ? this.nativeToplevel(call.folder) : undefined;
    return runGit({ ...call, settings: toplevel === undefined ? [] : ownCheckout(toplevel) });
  }

  private nativeToplevel(folder: string): string | undefined {
    if (this.toplevels.has(folder)) return this.toplevels.get(folder);
    const parent = nodePath.dirname(folder);
    // In a worktree or a submodule .git is a file.
    const found = existsSync(nodePath.join(folder, '.git'))
      ? folder
      : parent === folder
        ? undefined
        : this.nativeToplevel(parent);
    this.toplevels.set(folder, found);
    return found;
  }
}
