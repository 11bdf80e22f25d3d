import nodePath from 'node:path';
import type { History } from '../../app/gate-history.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import type { Release, TagRef } from '../../versioning/releases.ts';
import { Clone, type RemoteAccess } from './clone.ts';
import { ReleaseObjects } from './release-objects.ts';
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

  async holds(release: Release, folder: WorkspacePath, file: string): Promise<boolean> {
    const path = nodePath.relative(this.clone.toplevel, nodePath.join(this.native(folder), file));
    const list = ['ls-tree', '-z', '--name-only', '--full-tree', release.commit, '--'];
    return (await this.askAbout(release, this.clone.toplevel, [...list, path.split(nodePath.sep).join('/')])) !== '';
  }

  async changedSince(release: Release, folder: WorkspacePath, paths: readonly string[]): Promise<readonly string[]> {
    const native = this.native(folder);
    const compare = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];
    const tracked = await this.askAbout(release, native, [...compare, release.commit, '--', ...paths]);
    const untracked = await this.askAbout(release, native, ['ls-files', '--others', '-z', '--', ...paths]);
    return [...new Set(`${tracked}${untracked}`.split('\0'))].filter((path) => path !== '').sort();
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

  private async askAbout(release: Release, folder: string, args: readonly string[]): Promise<string> {
    const objects = await this.objects.find(release);
    return this.clone.ask({
      folder,
      args,
      env: {
        GIT_LITERAL_PATHSPECS: '1',
        ...(objects === undefined ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }),
      },
      doing: `compare with the release ${release.tag}`,
      help: 'Check that the clone is whole (git fsck), and that the tag points to a commit',
    });
  }
}
