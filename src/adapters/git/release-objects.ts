import nodePath from 'node:path';
import type { Revision } from '../../app/gate/history.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import type { Clone } from './clone.ts';
import { openScratchFolder } from './scratch-folder.ts';

/** Revisions that are asked of the remote at once: their names together are far from too long for a command line. */
const mostAtOnce = 100;

/** Where the objects of revisions lie: in the clone, or fetched from its remote into a folder of our own. */
export class ReleaseObjects {
  private readonly clone: Clone;
  private readonly known = new Map<string, Promise<string | undefined>>();
  private readonly files = new Set<string>();
  private scratch: Promise<string> | undefined;
  private removeFolder: (() => void) | undefined;
  private partial: Promise<boolean> | undefined;

  constructor(clone: Clone) {
    this.clone = clone;
  }

  /**
   * The folder with the objects of a revision; undefined where the clone has them.
   * @throws {Refusal} where they cannot be had
   */
  find(revision: Revision): Promise<string | undefined> {
    const known = this.known.get(revision.commit) ?? this.look(revision);
    this.known.set(revision.commit, known);
    return known;
  }

  /** Looks for revisions all at once, and fetches those that are not there. What cannot be had is said by `find`. */
  async prepare(revisions: readonly Revision[]): Promise<void> {
    const wanted = new Map(
      revisions.filter(({ commit }) => !this.known.has(commit)).map((one) => [one.commit, one] as const),
    );
    if (wanted.size < 2) return;
    try {
      const missing = await this.findAmong([...wanted.values()]);
      if (missing.length < 2 || this.clone.remote === undefined) return;
      const bare = await this.openScratch(missing[0]?.commit ?? '', 'fetch the releases');
      for (let at = 0; at < missing.length; at += mostAtOnce) {
        await this.fetchInto(bare, missing.slice(at, at + mostAtOnce), 'fetch the releases');
      }
      await this.lookUp(missing, bare);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  /** Removes what was fetched. */
  close(): void {
    this.removeFolder?.();
    this.removeFolder = undefined;
    this.scratch = undefined;
    this.known.clear();
  }

  /** Whether a revision that was found is a file by itself: a tag can lead to one. */
  isFile({ commit }: Revision): boolean {
    return this.files.has(commit);
  }

  private noteType({ commit }: Revision, type: string): void {
    if (type.trim() === 'blob') this.files.add(commit);
  }

  private async look(revision: Revision): Promise<string | undefined> {
    const doing = `read ${describeRevision(revision)}`;
    if (await this.isPartial()) return this.fetch(revision);
    try {
      const type = await this.clone.ask({ args: typeOf(revision), doing, help: 'Fetch it: git fetch --tags' });
      this.noteType(revision, type);
      return undefined;
    } catch (error) {
      // A checkout of depth 1 has the commit that it checked out, and no other.
      if (this.clone.remote !== undefined) return this.fetch(revision);
      throw error;
    }
  }

  /**
   * Whether the clone has commits without their files (`filter: blob:none`), which git would fetch one by one as they are
   * read, into the clone, and without our token.
   */
  private isPartial(): Promise<boolean> {
    const { remote } = this.clone;
    if (remote === undefined) return Promise.resolve(false);
    this.partial ??= this.clone
      .ask({ args: ['config', '--get', `remote.${remote.name}.promisor`], doing: 'look at the clone', help: '' })
      .then(
        (answer) => answer.trim() === 'true',
        () => false,
      );
    return this.partial;
  }

  /** Fetches one commit into a repository of its own: fetching at a depth into the clone would make that one shallow. */
  private async fetch(revision: Revision): Promise<string> {
    const doing = `fetch ${describeRevision(revision)}`;
    const bare = await this.openScratch(revision.commit, doing);
    const has = { args: ['--git-dir', bare, ...typeOf(revision)], doing, help: 'Run this again' };
    const isThere = async () => this.noteType(revision, await this.clone.ask(has));
    try {
      await isThere();
    } catch {
      await this.fetchInto(bare, [revision], doing);
      try {
        await isThere();
      } catch (cause) {
        const moved = `${describeRevision(revision)} leads to another commit than a moment ago`;
        throw new Refusal(`cannot ${doing}: ${moved}`, 'Run this again', { cause });
      }
    }
    return nodePath.join(bare, 'objects');
  }

  private openScratch(commit: string, doing: string): Promise<string> {
    this.scratch ??= this.initScratch(commit, doing);
    return this.scratch;
  }

  private async initScratch(commit: string, doing: string): Promise<string> {
    const { folder, remove } = openScratchFolder();
    this.removeFolder = remove;
    const bare = nodePath.join(folder, 'releases');
    const format = `--object-format=${commit.length === 64 ? 'sha256' : 'sha1'}`;
    const help = 'Check that the temporary folder can be written';
    await this.clone.ask({ args: ['init', '-q', '--bare', '--template=', format, '--', bare], doing, help });
    return bare;
  }

  private async fetchInto(bare: string, revisions: readonly Revision[], doing: string): Promise<void> {
    const name = this.clone.remote?.name ?? '';
    const specs = revisions.map(({ commit, tag }) => (tag === undefined ? commit : `refs/tags/${tag}`));
    const options = ['--depth', '1', '--no-tags'];
    // By its name: its address, which can hold a password, is in the settings.
    const settings = await this.clone.readRemoteSettings();
    await this.clone.askRemote(['--git-dir', bare, 'fetch', '-q', ...options, '--', name, ...specs], doing, settings);
  }

  /** @returns those of the revisions that have to be fetched */
  private async findAmong(revisions: readonly Revision[]): Promise<readonly Revision[]> {
    return (await this.isPartial()) ? revisions : this.lookUp(revisions);
  }

  /**
   * Notes which revisions are there.
   * @param bare the repository that they were fetched into; without it they are looked for in the clone
   * @returns those that are not
   */
  private async lookUp(revisions: readonly Revision[], bare?: string): Promise<Revision[]> {
    const answer = await this.clone.ask({
      args: [...(bare === undefined ? [] : ['--git-dir', bare]), 'cat-file', '--batch-check=%(objecttype)'],
      input: revisions.map(({ commit }) => `${commit}\n`).join(''),
      doing: 'look which releases the clone has',
      help: 'Check that the clone is whole: git fsck',
    });
    const lines = answer.split('\n');
    const objects = bare === undefined ? undefined : nodePath.join(bare, 'objects');
    return revisions.filter((revision, index) => {
      const type = lines[index] ?? '';
      if (!/^[a-z]+$/.test(type)) return true;
      this.noteType(revision, type);
      this.known.set(revision.commit, Promise.resolve(objects));
      return false;
    });
  }
}

/** Fails where there is no such object. Any will do: a tag can lead to a file too, which is no release, and no fault. */
function typeOf({ commit }: Revision): string[] {
  return ['cat-file', '-t', commit];
}

/** A revision as a message names it. */
export function describeRevision({ commit, tag }: Revision): string {
  return tag === undefined ? `the commit ${commit.slice(0, 12)}` : `the release ${quote(tag)}`;
}
