import { type FileTree, sortEntries, type TreeEntry } from './file-tree.ts';

/** What a memory tree can hold at a path: text, bytes, or a symbolic link. */
export type MemoryContent = string | Uint8Array | { readonly linkTo: string };

/** A file tree from a map of paths to contents. */
export class MemoryTree implements FileTree {
  readonly entries: readonly TreeEntry[];
  private readonly byPath = new Map<string, TreeEntry>();
  private readonly bytes = new Map<string, Uint8Array>();

  constructor(files: Iterable<readonly [string, MemoryContent]>) {
    for (const [path, content] of files) {
      if (typeof content === 'object' && 'linkTo' in content) {
        this.byPath.set(path, { path, kind: 'symlink', size: 0, target: content.linkTo });
        continue;
      }
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      this.bytes.set(path, bytes);
      this.byPath.set(path, { path, kind: 'file', size: bytes.length });
    }
    this.entries = sortEntries(this.byPath.values());
  }

  entry(path: string): TreeEntry | undefined {
    return this.byPath.get(path);
  }

  read(path: string): Uint8Array {
    const bytes = this.bytes.get(path);
    if (bytes === undefined) throw new Error(`no file ${path} in this tree`);
    return bytes;
  }
}
