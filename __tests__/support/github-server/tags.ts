import { execFileSync } from 'node:child_process';

/** A tag: of a lightweight one `sha` is the commit's own, of an annotated one that of the tag's object. */
export interface StoredTag {
  readonly sha: string;
  readonly commit: string;
}

/** Where the tags of the server's repository are. */
export interface TagStore {
  find(name: string): StoredTag | undefined;
  /** The commit of an annotated tag's object. */
  commitOf(sha: string): string | undefined;
  /** Creates a lightweight tag. @returns whether there is such a commit, or branch */
  create(name: string, target: string): boolean;
}

/** Tags of a repository that is nowhere. Its branch main is at a commit of ones. */
export class MemoryTags implements TagStore {
  readonly tags = new Map<string, StoredTag>();

  constructor(tags: Iterable<readonly [name: string, commit: string]> = []) {
    for (const [name, commit] of tags) this.tags.set(name, { sha: commit, commit });
  }

  find(name: string): StoredTag | undefined {
    return this.tags.get(name);
  }

  commitOf(sha: string): string | undefined {
    return [...this.tags.values()].find((tag) => tag.sha === sha)?.commit;
  }

  create(name: string, target: string): boolean {
    const commit = target === 'main' ? '1'.repeat(40) : target;
    if (!/^[0-9a-f]{40}$/.test(commit)) return false;
    this.tags.set(name, { sha: commit, commit });
    return true;
  }
}

/** The tags of a real repository, which the runs fetch from as well. */
export class GitTags implements TagStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  find(name: string): StoredTag | undefined {
    const format = '--format=%(objectname) %(*objectname)';
    const [sha = '', commit = ''] = this.git('for-each-ref', format, `refs/tags/${name}`).trim().split(' ');
    return sha === '' ? undefined : { sha, commit: commit || sha };
  }

  commitOf(sha: string): string | undefined {
    try {
      return this.git('rev-parse', '--verify', `${sha}^{commit}`).trim();
    } catch {
      return undefined;
    }
  }

  create(name: string, target: string): boolean {
    try {
      this.git('update-ref', `refs/tags/${name}`, this.git('rev-parse', '--verify', `${target}^{commit}`).trim());
      return true;
    } catch {
      return false;
    }
  }

  private git(...args: string[]): string {
    return execFileSync('git', ['--git-dir', this.folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }
}
