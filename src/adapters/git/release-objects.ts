import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import type { Revision } from '../../app/gate-history.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import type { Clone } from './clone.ts';

/** Where the objects of revisions lie: in the clone, or fetched from its remote into a folder of our own. */
export class ReleaseObjects {
  private readonly clone: Clone;
  private readonly known = new Map<string, Promise<string | undefined>>();
  private scratch: string | undefined;

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

  /** Removes what was fetched. */
  close(): void {
    if (this.scratch !== undefined) rmSync(this.scratch, { recursive: true, force: true });
    this.scratch = undefined;
    this.known.clear();
  }

  private async look(revision: Revision): Promise<string | undefined> {
    const { remote } = this.clone;
    try {
      await this.clone.ask({
        args: ['cat-file', '-e', `${revision.commit}^{commit}`],
        doing: `read ${describeRevision(revision)}`,
        help: 'Fetch it: git fetch --tags',
      });
      return undefined;
    } catch (error) {
      // A checkout of depth 1 has the commit that it checked out, and no other.
      if (remote !== undefined) return this.fetch(revision, remote.name);
      throw error;
    }
  }

  /** Fetches one commit into a repository of its own: fetching at a depth into the clone would make that one shallow. */
  private async fetch(revision: Revision, remote: string): Promise<string> {
    const { commit, tag } = revision;
    const doing = `fetch ${describeRevision(revision)}`;
    this.scratch ??= mkdtempSync(nodePath.join(tmpdir(), 'stackpack-history-'));
    const bare = nodePath.join(this.scratch, commit);
    const format = `--object-format=${commit.length === 64 ? 'sha256' : 'sha1'}`;
    const help = 'Check that the temporary folder can be written';
    await this.clone.ask({ args: ['init', '-q', '--bare', format, '--', bare], doing, help });
    const url = (
      await this.clone.ask({ args: ['remote', 'get-url', remote], doing, help: this.clone.remoteHelp })
    ).trim();
    const what = ['--depth', '1', '--no-tags', '--', url, tag === undefined ? commit : `refs/tags/${tag}`];
    await this.clone.askRemote(['--git-dir', bare, 'fetch', '-q', ...what], doing);
    const has = ['--git-dir', bare, 'cat-file', '-e', `${commit}^{commit}`];
    try {
      await this.clone.ask({ args: has, doing, help });
    } catch (cause) {
      const moved = `${describeRevision(revision)} leads to another commit than a moment ago`;
      throw new Refusal(`cannot ${doing}: ${moved}`, 'Run this again', { cause });
    }
    return nodePath.join(bare, 'objects');
  }
}

/** A revision as a message names it. */
export function describeRevision({ commit, tag }: Revision): string {
  return tag === undefined ? `the commit ${commit.slice(0, 12)}` : `the release ${quote(tag)}`;
}
