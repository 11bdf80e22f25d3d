import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import type { History } from '../../app/gate-history.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import type { Release, TagRef } from '../../versioning/releases.ts';
import { askGit, type GitQuestion } from './ask-git.ts';
import { credentialsFor, type ServerToken } from './remote-credentials.ts';
import { readLocalTags, readRemoteTags } from './tag-list.ts';

export interface HistorySettings {
  /** The top level of the work tree, a native path. */
  readonly toplevel: string;
  /** Turns a workspace path into a native one. */
  native(path: WorkspacePath): string;
  /** The remote that the tags are asked of; without it they come from the clone. */
  readonly remote?: { readonly name: string; readonly token: ServerToken | undefined };
}

/** The history of a git repository. Writes nothing into the clone. */
export class GitHistory implements History {
  readonly origin: string;
  private readonly settings: HistorySettings;
  private readonly alternates = new Map<string, Promise<string | undefined>>();
  private tagList: Promise<readonly TagRef[]> | undefined;
  private scratch: string | undefined;

  constructor(settings: HistorySettings) {
    this.settings = settings;
    this.origin = settings.remote === undefined ? 'of this clone' : `of the remote ${settings.remote.name}`;
  }

  tags(): Promise<readonly TagRef[]> {
    this.tagList ??= this.listTags();
    return this.tagList;
  }

  async head(): Promise<string> {
    const answer = await askGit({
      folder: this.settings.toplevel,
      args: ['rev-parse', '--verify', 'HEAD^{commit}'],
      doing: 'find the commit that is checked out',
      help: 'Check out the commit of the release before',
    });
    return answer.trim();
  }

  private async listTags(): Promise<readonly TagRef[]> {
    const { toplevel, remote } = this.settings;
    if (remote !== undefined) {
      const answer = await this.askRemote(
        toplevel,
        ['ls-remote', '--tags', '--', remote.name],
        'list the tags of the remote',
      );
      return readRemoteTags(answer);
    }
    return readLocalTags(
      await askGit({
        folder: toplevel,
        args: ['for-each-ref', '--format=%(objectname) %(*objectname) %(refname)', 'refs/tags'],
        doing: 'list the tags of the clone',
        help: 'Check that the clone is whole: git fsck',
      }),
    );
  }

  async holds(release: Release, folder: WorkspacePath, file: string): Promise<boolean> {
    const native = nodePath.join(this.settings.native(folder), file);
    const path = nodePath.relative(this.settings.toplevel, native).split(nodePath.sep).join('/');
    const listed = await this.askAbout(release, this.settings.toplevel, [
      'ls-tree',
      '-z',
      '--name-only',
      '--full-tree',
      release.commit,
      '--',
      path,
    ]);
    return listed !== '';
  }

  async changedSince(release: Release, folder: WorkspacePath, paths: readonly string[]): Promise<readonly string[]> {
    const native = this.settings.native(folder);
    const compare = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];
    const tracked = await this.askAbout(release, native, [...compare, release.commit, '--', ...paths]);
    const untracked = await this.askAbout(release, native, ['ls-files', '--others', '-z', '--', ...paths]);
    return [...new Set(`${tracked}${untracked}`.split('\0'))].filter((path) => path !== '').sort();
  }

  /** Removes what was fetched. */
  close(): void {
    if (this.scratch !== undefined) rmSync(this.scratch, { recursive: true, force: true });
    this.scratch = undefined;
    this.alternates.clear();
  }

  private async askAbout(release: Release, folder: string, args: readonly string[]): Promise<string> {
    const objects = await this.objectsOf(release);
    return askGit({
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

  /** Where the objects of a release lie besides the clone; undefined where the clone has them. */
  private objectsOf(release: Release): Promise<string | undefined> {
    const known = this.alternates.get(release.commit) ?? this.findObjects(release);
    this.alternates.set(release.commit, known);
    return known;
  }

  private async findObjects(release: Release): Promise<string | undefined> {
    const { toplevel, remote } = this.settings;
    const present: GitQuestion = {
      folder: toplevel,
      args: ['cat-file', '-e', `${release.commit}^{commit}`],
      doing: `read the release ${release.tag}`,
      help: 'Fetch it: git fetch --tags',
    };
    if (remote === undefined) {
      await askGit(present);
      return undefined;
    }
    try {
      await askGit(present);
      return undefined;
    } catch {
      // A checkout of depth 1 has the commit that it checked out, and no other.
      return this.fetch(release, remote.name);
    }
  }

  /** Fetches one commit into a repository of its own: fetching at a depth into the clone would make that one shallow. */
  private async fetch(release: Release, remote: string): Promise<string> {
    const doing = `fetch the release ${release.tag}`;
    const { toplevel } = this.settings;
    this.scratch ??= mkdtempSync(nodePath.join(tmpdir(), 'stackpack-history-'));
    const bare = nodePath.join(this.scratch, release.commit);
    const kind = release.commit.length === 64 ? 'sha256' : 'sha1';
    const help = 'Check that the temporary folder can be written';
    await askGit({
      folder: toplevel,
      args: ['init', '-q', '--bare', `--object-format=${kind}`, '--', bare],
      doing,
      help,
    });
    const url = await askGit({ folder: toplevel, args: ['remote', 'get-url', remote], doing, help: this.remoteHelp() });
    const ref = `refs/tags/${release.tag}`;
    const fetch = ['--git-dir', bare, 'fetch', '-q', '--depth', '1', '--no-tags', '--', url.trim(), ref];
    await this.askRemote(toplevel, fetch, doing);
    return nodePath.join(bare, 'objects');
  }

  private askRemote(folder: string, args: readonly string[], doing: string): Promise<string> {
    const token = this.settings.remote?.token;
    const credentials = token === undefined ? {} : credentialsFor(token);
    return askGit({ folder, args, doing, help: this.remoteHelp(), ...credentials });
  }

  private remoteHelp(): string {
    return 'Check out the repository with actions/checkout before, and give the job `permissions: { contents: read }` at least';
  }
}
