import { createHash } from 'node:crypto';
import type { History, Revision, RevisionFile } from '../../src/app/gate/history.ts';
import { Refusal } from '../../src/diagnostics/refusal.ts';
import { type MemoryContent, MemoryTree } from '../../src/tree/memory-tree.ts';

type Files = Readonly<Record<string, MemoryContent>>;

export interface FakeHistoryOptions {
  readonly headTag?: string;
  /** What revisions hold, by commit and by path below the root; `commit-of-<tag>` is that of a tag. */
  readonly files?: Readonly<Record<string, Files>>;
  /** What lies on disk, by path below the root. */
  readonly work?: Files;
  /** Paths on disk that git does not know. */
  readonly untracked?: readonly string[];
  /** Commits of the remote's branches. */
  readonly branches?: Readonly<Record<string, string>>;
  /** Why tags may be missing. */
  readonly shortfall?: string;
  readonly head?: string;
  readonly parents?: readonly string[];
  readonly mergeBase?: string;
}

/** A history in memory: tags on commits of their own, and what revisions hold. */
export class FakeHistory implements History {
  readonly origin = 'of the test';
  /** How often each call was made. */
  readonly calls: string[] = [];
  private readonly names: readonly string[];
  private readonly options: FakeHistoryOptions;

  constructor(tags: readonly string[], options: FakeHistoryOptions = {}) {
    this.names = tags;
    this.options = options;
  }

  async tags() {
    this.calls.push('tags');
    return this.names.map((name) => ({ name, commit: `commit-of-${name}` }));
  }

  async tagsShortfall() {
    return this.options.shortfall;
  }

  async branchTip(branch: string) {
    return this.options.branches?.[branch];
  }

  async head() {
    return this.options.head ?? `commit-of-${this.options.headTag ?? 'nothing'}`;
  }

  async headParents() {
    return this.options.parents ?? [];
  }

  async mergeBase() {
    return this.options.mergeBase;
  }

  async resolve(written: string): Promise<Revision> {
    if (this.names.includes(written)) return { commit: `commit-of-${written}`, tag: written };
    if (this.options.files?.[written] !== undefined) return { commit: written };
    throw new Refusal(`there is no revision ${written}`, 'Name another');
  }

  prefixOf(folder: string) {
    return folder === '.' ? '' : `${folder}/`;
  }

  async prepare() {
    this.calls.push('prepare');
  }

  async filesAt({ commit }: Revision): Promise<RevisionFile[]> {
    this.calls.push(`filesAt ${commit}`);
    return Object.entries(this.at(commit)).map(([path, content]) => ({ path, id: idOf(content) }));
  }

  async filesBelow({ commit }: Revision, prefix: string): Promise<RevisionFile[]> {
    this.calls.push(`filesBelow ${commit}`);
    return Object.entries(this.at(commit))
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, content]) => ({ path, id: idOf(content) }));
  }

  async readFiles({ commit }: Revision, files: readonly RevisionFile[], prefix: string) {
    this.calls.push(`readFiles ${commit}`);
    const contents = this.at(commit);
    return new MemoryTree(files.map(({ path }) => [path.slice(prefix.length), contents[path] ?? ''] as const));
  }

  async storedIds(folder: string, paths: readonly string[]) {
    const prefix = this.prefixOf(folder);
    const work = this.options.work ?? {};
    return new Map(paths.map((path) => [path, idOf(work[prefix + path] ?? '')]));
  }

  async isTracked(folder: string, file: string) {
    return this.options.untracked?.includes(this.prefixOf(folder) + file) !== true;
  }

  private at(commit: string): Files {
    const files = this.options.files?.[commit];
    if (files !== undefined) return files;
    if (['nothing', ...this.names].some((name) => `commit-of-${name}` === commit)) return {};
    throw new Refusal(`no commit ${commit} in this history`, 'Name another');
  }
}

function idOf(content: MemoryContent): string {
  const bytes = typeof content === 'object' && 'linkTo' in content ? content.linkTo : content;
  return createHash('sha1').update(bytes).digest('hex');
}
