import type { Revision, RevisionFile } from '../../app/gate/history.ts';
import { remember } from '../../app/remember.ts';
import type { Clone } from './clone.ts';
import { gather } from './gather.ts';
import { listBelow } from './list-below.ts';
import type { ReadObjects } from './object-reader.ts';
import { literalPathspecs } from './pathspecs.ts';
import { describeRevision, type ReleaseObjects } from './release-objects.ts';

/** Revisions whose whole list of files is kept: that of a repository of many packs is long. */
const mostLists = 16;

/** With fewer packs it takes less time to list each by itself. */
const fewestTogether = 6;

interface BelowQuestion {
  readonly revision: Revision;
  /** Of a folder: not empty. */
  readonly prefix: string;
}

/** Lists the files of revisions. Both throw a Refusal where a revision cannot be had, or git cannot be asked. */
export class FileLists {
  private readonly clone: Clone;
  private readonly objects: ReleaseObjects;
  private readonly readObjects: ReadObjects;
  private readonly whole = new Map<string, Promise<readonly RevisionFile[]>>();
  private readonly listBelow: (question: BelowQuestion) => Promise<readonly RevisionFile[]>;

  constructor(clone: Clone, objects: ReleaseObjects, readObjects: ReadObjects) {
    this.clone = clone;
    this.objects = objects;
    this.readObjects = readObjects;
    this.listBelow = gather((questions) => this.listAllBelow(questions));
  }

  /** All files of a revision; links and submodules are not among them. */
  at(revision: Revision): Promise<readonly RevisionFile[]> {
    return remember(this.whole, revision.commit, () => this.list(revision), mostLists);
  }

  /** Those of them whose paths start with a prefix: that of a folder, or none. Those asked for at once are listed together. */
  async below(revision: Revision, prefix: string): Promise<readonly RevisionFile[]> {
    if (prefix === '' || this.whole.has(revision.commit)) {
      return (await this.at(revision)).filter(({ path }) => path.startsWith(prefix));
    }
    return this.listBelow({ revision, prefix });
  }

  /** Of a few packs git lists each by itself; of many, level by level, but all together. */
  private listAllBelow(questions: readonly BelowQuestion[]): Promise<(readonly RevisionFile[])[]> {
    return Promise.all(
      questions.map(async ({ revision, prefix }) => {
        const objects = await this.objects.find(revision);
        const files =
          questions.length < fewestTogether
            ? undefined
            : await listBelow(this.readObjects, revision, { prefix, objects });
        return files ?? this.list(revision, prefix);
      }),
    );
  }

  /**
   * Asked in the top level, never in the pack's folder: there, git could find a repository that the pack's files pretend
   * to be.
   * @param prefix of a folder, to list only what is below it
   */
  private async list(revision: Revision, prefix?: string): Promise<readonly RevisionFile[]> {
    const objects = await this.objects.find(revision);
    if (this.objects.isFile(revision)) return [];
    const below = prefix === undefined ? [] : ['--', prefix];
    const answer = await this.clone.ask({
      args: ['ls-tree', '-r', '-z', '--full-tree', revision.commit, ...below],
      env: {
        ...literalPathspecs,
        ...(objects === undefined ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }),
      },
      doing: `read ${describeRevision(revision)}`,
      help: 'Check that the clone is whole (git fsck), and that the tag points to a commit',
    });
    return answer.split('\0').flatMap((line) => {
      const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return id === undefined || path === undefined ? [] : [{ path, id }];
    });
  }
}
