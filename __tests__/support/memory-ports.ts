import { posix } from 'node:path';
import type { FolderItem, Ports } from '../../src/app/ports.ts';
import { UsageError } from '../../src/app/usage-error.ts';
import { type MemoryContent, MemoryTree } from '../../src/tree/memory-tree.ts';

export interface MemoryWorld {
  /** Files by their paths, absolute: `/repo/a/stackpack.conf`. */
  readonly files: Readonly<Record<string, MemoryContent>>;
  /** Absolute; `/repo` where not given. */
  readonly workingDirectory?: string;
  /** The top level of the one repository there is; none where not given. */
  readonly toplevel?: string;
  /** Absolute paths that git ignores, with all below them. */
  readonly ignored?: readonly string[];
  readonly tags?: readonly string[];
  /** Absolute paths of files that are other than HEAD has them. */
  readonly changed?: readonly string[];
}

/** Ports over files in memory. `asked` notes what git was asked, which takes a process each time in the real world. */
export function memoryPorts(world: MemoryWorld): Ports & { readonly asked: string[] } {
  const directory = world.workingDirectory ?? '/repo';
  const absolute = (path: string) => posix.resolve(directory, path);
  const relative = (path: string) => posix.relative(directory, path) || '.';
  const paths = Object.keys(world.files);
  const isFolder = (path: string) => path === '/' || paths.some((file) => file.startsWith(`${path}/`));
  const contentAt = (path: string) => (Object.hasOwn(world.files, path) ? world.files[path] : undefined);
  const asked: string[] = [];

  const list = (path: string): FolderItem[] => {
    const prefix = absolute(path) === '/' ? '/' : `${absolute(path)}/`;
    const names = new Set(
      paths.flatMap((file) => (file.startsWith(prefix) ? [file.slice(prefix.length).split('/')[0] ?? ''] : [])),
    );
    return [...names].sort().map((name) => {
      const content = contentAt(prefix + name);
      const isLink = typeof content === 'object' && 'linkTo' in content;
      return { name, kind: isLink ? 'other' : content === undefined ? 'folder' : 'file' };
    });
  };

  return {
    asked,
    workspace: {
      resolve: (path) => relative(absolute(path)),
      below: (folder, path) => {
        const way = posix.relative(absolute(folder), absolute(path));
        return way === '..' || way.startsWith('../') ? undefined : way || '.';
      },
      remainsBelow: () => true,
      kindOf: (path) =>
        contentAt(absolute(path)) !== undefined ? 'file' : isFolder(absolute(path)) ? 'folder' : undefined,
      list,
      read: (path, limit) => {
        const content = contentAt(absolute(path));
        if (content === undefined || (typeof content === 'object' && 'linkTo' in content))
          throw new UsageError('gone', 'no');
        const bytes = new TextEncoder().encode(typeof content === 'string' ? content : '');
        const all = typeof content === 'string' ? bytes : content;
        if (all.length > limit) throw new UsageError('too large', 'no');
        return all;
      },
      openTree: (path) => {
        const prefix = absolute(path) === '/' ? '/' : `${absolute(path)}/`;
        return new MemoryTree(
          Object.entries(world.files).flatMap(([file, content]) =>
            file.startsWith(prefix) ? [[file.slice(prefix.length), content] as const] : [],
          ),
        );
      },
    },
    git: {
      toplevel: (path) => {
        const { toplevel } = world;
        const at = absolute(path);
        return toplevel !== undefined && (at === toplevel || at.startsWith(`${toplevel}/`))
          ? relative(toplevel)
          : undefined;
      },
      ignored: async (_toplevel, asking) => {
        asked.push('ignored');
        const ignored = world.ignored ?? [];
        return new Set(asking.filter((path) => ignored.some((one) => `${absolute(path)}/`.startsWith(`${one}/`))));
      },
      tagsAtHead: async () => {
        asked.push('tags');
        return world.tags ?? [];
      },
      differsFromHead: async (path) => world.changed?.includes(absolute(path)) === true,
    },
  };
}

/** The files of a pack, put into a folder of a memory world. */
export function placed(folder: string, files: Readonly<Record<string, MemoryContent>>): Record<string, MemoryContent> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}
