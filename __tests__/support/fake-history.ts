import type { History, Revision } from '../../src/app/gate-history.ts';
import { type MemoryContent, MemoryTree } from '../../src/tree/memory-tree.ts';

/** A history in memory: tags on commits of their own, and what changed since, whichever release is asked for. */
export class FakeHistory implements History {
  readonly origin = 'of the test';
  /** How often each call was made. */
  readonly calls: string[] = [];
  private readonly names: readonly string[];
  private readonly changed: readonly string[];
  private readonly headTag: string | undefined;
  private readonly lacking: ReadonlySet<string>;
  private readonly files: Readonly<Record<string, Readonly<Record<string, MemoryContent>>>>;

  constructor(
    tags: readonly string[],
    options: {
      readonly changed?: readonly string[];
      readonly headTag?: string;
      readonly lacking?: readonly string[];
      /** What revisions hold, by commit and by path below the root. */
      readonly files?: Readonly<Record<string, Readonly<Record<string, MemoryContent>>>>;
    } = {},
  ) {
    this.names = tags;
    this.changed = options.changed ?? [];
    this.headTag = options.headTag;
    this.lacking = new Set(options.lacking);
    this.files = options.files ?? {};
  }

  async tags() {
    this.calls.push('tags');
    return this.names.map((name) => ({ name, commit: `commit-of-${name}` }));
  }

  async head() {
    return `commit-of-${this.headTag ?? 'nothing'}`;
  }

  async treeAt({ commit }: Revision, folder: string, wants: (path: string) => boolean) {
    this.calls.push(`treeAt ${commit}`);
    const files = this.files[commit];
    if (files === undefined) throw new Error(`no commit ${commit} in this history`);
    const prefix = folder === '.' ? '' : `${folder}/`;
    return new MemoryTree(
      Object.entries(files)
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, content]) => [path.slice(prefix.length), content] as const)
        .filter(([path]) => wants(path)),
    );
  }

  async holds(release: { readonly tag: string }) {
    this.calls.push(`holds ${release.tag}`);
    return !this.lacking.has(release.tag);
  }

  async changedSince(release: { readonly tag: string }) {
    this.calls.push(`changedSince ${release.tag}`);
    return this.changed;
  }
}
