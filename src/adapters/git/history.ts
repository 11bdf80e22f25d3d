import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import type { History, Revision, RevisionFile } from '../../app/gate/history.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import type { FileTree } from '../../tree/file-tree.ts';
import type { TagRef } from '../../versioning/releases.ts';
import { Clone, type RemoteAccess } from './clone.ts';
import { FileLists } from './file-lists.ts';
import { gather } from './gather.ts';
import { createObjectReader, type ReadObjects } from './object-reader.ts';
import { literalPathspecs, partPathspecs } from './pathspecs.ts';
import { readHeadParents } from './pull-request.ts';
import { readFiles } from './read-files.ts';
import { type RemoteRefs, readLocalTags, readRemoteRefs } from './ref-list.ts';
import { ReleaseObjects } from './release-objects.ts';
import { createStoredIdsReader, type ReadStoredIds } from './stored-ids.ts';

const cloneHelp = 'Check that the clone is whole: git fsck';

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
  private refList: Promise<RemoteRefs> | undefined;
  private readonly readObjects: ReadObjects;
  private readonly files: FileLists;
  private readonly readStoredIds: ReadStoredIds;
  private readonly findTracked: (path: string) => Promise<{ readonly isTracked: boolean }>;

  constructor({ toplevel, native, remote }: HistorySettings) {
    this.origin = remote === undefined ? 'of this clone' : `of the remote ${remote.name}`;
    this.clone = new Clone(toplevel, remote);
    this.objects = new ReleaseObjects(this.clone);
    this.native = native;
    this.readObjects = createObjectReader(this.clone);
    this.readStoredIds = createStoredIdsReader(this.clone);
    this.files = new FileLists(this.clone, this.objects, this.readObjects);
    this.findTracked = gather((paths) => this.lookUpTracked(paths));
  }

  async tags(): Promise<readonly TagRef[]> {
    return (await this.refs()).tags;
  }

  async tagsShortfall(): Promise<string | undefined> {
    if (this.clone.remote !== undefined) return undefined;
    const question = { doing: 'look whether the clone is whole', help: cloneHelp };
    const isShallow = (await this.clone.ask({ ...question, args: ['rev-parse', '--is-shallow-repository'] })).trim();
    const hasTags = (await this.tags()).length > 0;
    if (isShallow !== 'true' && hasTags) return undefined;
    const remotes = await this.clone.ask({ ...question, args: ['remote'] });
    if (remotes.trim() === '') return undefined;
    const what = isShallow !== 'true' ? 'has no tags' : hasTags ? 'is shallow' : 'is shallow and has no tags';
    return `this clone ${what}, and its remote was not asked`;
  }

  async branchTip(branch: string): Promise<string | undefined> {
    return (await this.refs()).branches.get(branch);
  }

  async head(): Promise<string> {
    const answer = await this.clone.ask({
      args: ['rev-parse', '--verify', 'HEAD^{commit}'],
      doing: 'find the commit that is checked out',
      help: 'Check out the commit of the release before',
    });
    return answer.trim();
  }

  headParents(): Promise<readonly string[]> {
    return readHeadParents(this.clone);
  }

  async mergeBase(branch: string, commit: string): Promise<string | undefined> {
    const remote = this.clone.remote?.name ?? 'origin';
    const doing = 'find where the branch began';
    const help = 'Check out the whole history';
    try {
      await this.clone.ask({ args: ['merge-base', '--is-ancestor', commit, 'HEAD'], doing, help });
      const answer = await this.clone.ask({
        args: ['merge-base', 'HEAD', `refs/remotes/${remote}/${branch}`],
        doing,
        help,
      });
      return answer.trim();
    } catch (error) {
      // A checkout of depth 1 knows neither the other branch nor what came before.
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  async resolve(written: string): Promise<Revision> {
    const { tags, branches } = await this.refs();
    const tag = tags.find(({ name }) => name === written);
    if (tag !== undefined) return { commit: tag.commit, tag: tag.name };
    const commit = branches.get(written);
    if (commit !== undefined) return { commit };
    const help = 'Name a tag, a branch or the whole id of a commit';
    // What starts with it is an option to git.
    if (written.startsWith('-')) throw new Refusal(`there is no revision ${quote(written)}`, help);
    if (this.clone.remote !== undefined && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(written)) return { commit: written };
    const answer = await this.clone.ask({
      args: ['rev-parse', '--verify', '--end-of-options', `${written}^{commit}`],
      doing: `find the revision ${quote(written)}`,
      help,
    });
    // Newer versions of git print the option too.
    return { commit: answer.trim().split('\n').at(-1) ?? '' };
  }

  prepare(revisions: readonly Revision[]): Promise<void> {
    return this.objects.prepare(revisions);
  }

  filesAt(revision: Revision): Promise<readonly RevisionFile[]> {
    return this.files.at(revision);
  }

  filesBelow(revision: Revision, prefix: string): Promise<readonly RevisionFile[]> {
    return this.files.below(revision, prefix);
  }

  async readFiles(revision: Revision, files: readonly RevisionFile[], prefix: string): Promise<FileTree> {
    const objects = await this.objects.find(revision);
    return readFiles(this.readObjects, revision, files, { prefix, objects });
  }

  storedIds(folder: WorkspacePath, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.readStoredIds({ prefix: this.prefixOf(folder), paths });
  }

  async isTracked(folder: WorkspacePath, file: string): Promise<boolean> {
    return (await this.findTracked(this.prefixOf(folder) + file)).isTracked;
  }

  /** Removes what was fetched. */
  close(): void {
    this.objects.close();
  }

  private async lookUpTracked(paths: readonly string[]): Promise<{ readonly isTracked: boolean }[]> {
    const tracked = new Set<string>();
    for (const part of partPathspecs(new Set(paths))) {
      const answer = await this.clone.ask({
        args: ['ls-files', '-z', '--', ...part],
        env: literalPathspecs,
        doing: 'look whether git knows the manifest',
        help: cloneHelp,
      });
      for (const path of answer.split('\0')) tracked.add(path);
    }
    return paths.map((path) => ({ isTracked: tracked.has(path) }));
  }

  private refs(): Promise<RemoteRefs> {
    this.refList ??= this.listRefs();
    return this.refList;
  }

  private async listRefs(): Promise<RemoteRefs> {
    const { remote } = this.clone;
    if (remote !== undefined) {
      const list = ['ls-remote', '--heads', '--tags', '--', remote.name];
      return readRemoteRefs(await this.clone.askRemote(list, 'list the tags of the remote'));
    }
    const tags = await this.clone.ask({
      args: ['for-each-ref', '--format=%(objectname) %(*objectname) %(refname)', 'refs/tags'],
      doing: 'list the tags of the clone',
      help: 'Check that the clone is whole: git fsck',
    });
    return { tags: readLocalTags(tags), branches: new Map() };
  }

  prefixOf(folder: WorkspacePath): string {
    const way = nodePath.relative(realPath(this.clone.toplevel), realPath(this.native(folder)));
    return way === '' ? '' : `${way.split(nodePath.sep).join('/')}/`;
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
