import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import type { History, Revision } from '../../app/gate-history.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import type { FileTree } from '../../tree/file-tree.ts';
import type { Release, TagRef } from '../../versioning/releases.ts';
import { Clone, type RemoteAccess } from './clone.ts';
import { readTree } from './read-tree.ts';
import { describeRevision, ReleaseObjects } from './release-objects.ts';
import { readLocalTags, readRemoteTags } from './tag-list.ts';

export interface HistorySettings {
  /** The top level of the work tree, a native path. */
  readonly toplevel: string;
  /** Turns a workspace path into a native one. */
  native(path: WorkspacePath): string;
  /** The remote that the tags are asked of; without it they come from the clone. */
  readonly remote?: RemoteAccess;
}

/** The history of a git repository. Writes nothing into the clone. */
export class GitHistory implements History {
  readonly origin: string;
  private readonly clone: Clone;
  private readonly objects: ReleaseObjects;
  private readonly native: (path: WorkspacePath) => string;
  private tagList: Promise<readonly TagRef[]> | undefined;

  constructor({ toplevel, native, remote }: HistorySettings) {
    this.origin = remote === undefined ? 'of this clone' : `of the remote ${remote.name}`;
    this.clone = new Clone(toplevel, remote);
    this.objects = new ReleaseObjects(this.clone);
    this.native = native;
  }

  tags(): Promise<readonly TagRef[]> {
    this.tagList ??= this.listTags();
    return this.tagList;
  }

  async head(): Promise<string> {
    const answer = await this.clone.ask({
      args: ['rev-parse', '--verify', 'HEAD^{commit}'],
      doing: 'find the commit that is checked out',
      help: 'Check out the commit of the release before',
    });
    return answer.trim();
  }

  async treeAt(revision: Revision, folder: WorkspacePath, wants: (path: string) => boolean): Promise<FileTree> {
    const objects = await this.objects.find(revision);
    return readTree(this.clone, revision, { prefix: this.prefixOf(folder), wants, env: objectsEnv(objects) });
  }

  async holds(release: Release, folder: WorkspacePath, file: string): Promise<boolean> {
    const list = ['ls-tree', '-z', '--name-only', '--full-tree', release.commit, '--'];
    return (await this.askAbout(release, [...list, this.prefixOf(folder) + file])) !== '';
  }

  async changedSince(release: Release, folder: WorkspacePath, paths: readonly string[]): Promise<readonly string[]> {
    const prefix = this.prefixOf(folder);
    const inside = paths.map((path) => prefix + path);
    const compare = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'];
    const tracked = await this.askAbout(release, [...compare, release.commit, '--', ...inside]);
    const untracked = await this.askAbout(release, ['ls-files', '--others', '-z', '--', ...inside]);
    const changed = new Set(`${tracked}${untracked}`.split('\0').filter((path) => path !== ''));
    return [...changed].map((path) => path.slice(prefix.length)).sort();
  }

  /** Removes what was fetched. */
  close(): void {
    this.objects.close();
  }

  private async listTags(): Promise<readonly TagRef[]> {
    const { remote } = this.clone;
    if (remote !== undefined) {
      const list = ['ls-remote', '--tags', '--', remote.name];
      return readRemoteTags(await this.clone.askRemote(list, 'list the tags of the remote'));
    }
    return readLocalTags(
      await this.clone.ask({
        args: ['for-each-ref', '--format=%(objectname) %(*objectname) %(refname)', 'refs/tags'],
        doing: 'list the tags of the clone',
        help: 'Check that the clone is whole: git fsck',
      }),
    );
  }

  /** What stands before the paths of a folder in those of its repository: empty, or with a closing `/`. */
  private prefixOf(folder: WorkspacePath): string {
    const way = nodePath.relative(realPath(this.clone.toplevel), realPath(this.native(folder)));
    return way === '' ? '' : `${way.split(nodePath.sep).join('/')}/`;
  }

  /**
   * Asked in the top level, never in the pack's folder: there, git could find a repository that the pack's files pretend
   * to be.
   */
  private async askAbout(release: Release, args: readonly string[]): Promise<string> {
    const objects = await this.objects.find(release);
    return this.clone.ask({
      args,
      env: objectsEnv(objects),
      doing: `compare with ${describeRevision(release)}`,
      help: 'Check that the clone is whole (git fsck), and that the tag points to a commit',
    });
  }
}

/** The path without links on the way, which git takes no path across; as it is where nothing stands there. */
function realPath(native: string): string {
  try {
    return realpathSync(native);
  } catch {
    return native;
  }
}

/** The environment in which git takes paths as they are, and finds objects that were fetched. */
function objectsEnv(objects: string | undefined): Readonly<Record<string, string>> {
  return {
    GIT_LITERAL_PATHSPECS: '1',
    ...(objects === undefined ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }),
  };
}
