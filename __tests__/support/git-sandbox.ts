import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';

/** An environment in which neither the user's git configuration nor a surrounding repository has a say. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: path.join(tmpdir(), 'no-such-gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Gardener',
  GIT_AUTHOR_EMAIL: 'gardener@example.com',
  GIT_COMMITTER_NAME: 'Gardener',
  GIT_COMMITTER_EMAIL: 'gardener@example.com',
  GIT_AUTHOR_DATE: '2026-03-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-03-01T12:00:00Z',
};

/** A temporary folder in which tests make real git repositories. */
export class GitSandbox {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'stackpack-test-')));

  path(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  /** Runs git in a folder of the sandbox, and gives what it prints without the closing line break. */
  git(folder: string, ...args: string[]): string {
    const options = { cwd: this.path(folder), env: gitEnvironment, encoding: 'utf8' as const };
    return execFileSync('git', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
  }

  /** Makes a repository with the branch main. */
  init(folder: string): void {
    mkdirSync(this.path(folder), { recursive: true });
    this.git(folder, 'init', '-q', '-b', 'main');
  }

  /** Writes files below a folder; null removes one. */
  write(folder: string, files: Iterable<readonly [string, MemoryContent | null]>): void {
    for (const [name, content] of files) {
      const file = this.path(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (content === null) rmSync(file);
      else if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
      else throw new Error('links are not written here');
    }
  }

  /** Commits all there is. */
  commit(folder: string, message: string): string {
    this.git(folder, 'add', '-A');
    this.git(folder, 'commit', '-q', '--allow-empty', '-m', message);
    return this.git(folder, 'rev-parse', 'HEAD');
  }

  /** Removes a folder, if it is there. */
  removeFolder(folder: string): void {
    rmSync(this.path(folder), { recursive: true, force: true });
  }

  /** The address of a repository, over which git really fetches (from a plain path it would link files). */
  url(folder: string): string {
    return pathToFileURL(this.path(folder)).href;
  }

  /** What actions/checkout leaves: depth 1, one reference, no other tag than the one checked out. */
  checkout(origin: string, folder: string, ref: string): void {
    mkdirSync(this.path(folder), { recursive: true });
    this.git(folder, 'init', '-q');
    this.git(folder, 'remote', 'add', 'origin', this.url(origin));
    this.git(folder, 'config', '--local', 'gc.auto', '0');
    const target = ref.startsWith('refs/tags/') ? ref : ref.replace('refs/heads/', 'refs/remotes/origin/');
    this.git(
      folder,
      '-c',
      'protocol.version=2',
      'fetch',
      '-q',
      '--no-tags',
      '--prune',
      '--no-recurse-submodules',
      '--depth=1',
      'origin',
      `+${ref}:${target}`,
    );
    this.git(folder, 'checkout', '-q', '--force', ref.startsWith('refs/tags/') ? ref : target);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
