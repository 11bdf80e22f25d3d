import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import type { Break, GoodPack, Mutator } from './mutation.ts';
import { mistype, type Random } from './random.ts';

/** Marks in a replacement where the finding is expected. */
const mark = '¦';

/**
 * Replaces each match of a pattern in the files whose paths match, one for each break. In the replacement `$1` is what a
 * group of the pattern found, `~1` the same mistyped, `^1` with a capital, and `¦` where the finding is expected: where none is, at the start of
 * what is replaced.
 */
export function edit(title: string, files: RegExp, pattern: RegExp, replacement: string): Mutator {
  return {
    title,
    *breaks(pack, random) {
      for (const [path, text] of textsOf(pack, files)) {
        for (const match of text.matchAll(pattern)) {
          const marked = expand(replacement, match, random);
          const mutated = text.slice(0, match.index) + marked + text.slice(match.index + match[0].length);
          yield breakAt(path, mutated, marked.includes(mark) ? undefined : match.index);
        }
      }
    },
  };
}

/** Adds lines at the end of each file whose path matches; `¦` as above, else the first of the lines is expected. */
export function append(title: string, files: RegExp, lines: string): Mutator {
  return {
    title,
    *breaks(pack) {
      for (const [path, text] of textsOf(pack, files)) {
        yield breakAt(path, text + lines, lines.includes(mark) ? undefined : text.length);
      }
    },
  };
}

/** Adds a file to packs that have a file whose path matches. */
export function add(title: string, when: RegExp, path: string, content: MemoryContent, at = `${path}:1`): Mutator {
  return {
    title,
    *breaks({ files }) {
      if ([...files.keys()].some((file) => when.test(file))) yield { title: path, change: { [path]: content }, at };
    },
  };
}

/** Gives each file whose path matches other contents. */
export function overwrite(title: string, files: RegExp, contents: (text: string) => MemoryContent): Mutator {
  return {
    title,
    *breaks(pack) {
      for (const [path, text] of textsOf(pack, files)) {
        yield { title: path, change: { [path]: contents(text) }, at: `${path}:1` };
      }
    },
  };
}

/**
 * Takes away each file whose path matches, or gives it another path, where some text of the pack names it: the finding is
 * expected at the first line that does.
 * @param naming the files that may name it
 */
export function moveNamed(
  title: string,
  files: RegExp,
  naming: RegExp,
  move: (path: string) => string | undefined,
): Mutator {
  return {
    title,
    *breaks(pack) {
      for (const [path, content] of pack.files) {
        if (!files.test(path)) continue;
        const at = findName(pack, naming, path.slice(path.indexOf('/') + 1));
        const to = move(path);
        if (at === undefined) continue;
        yield { title: path, change: { [path]: null, ...(to === undefined ? {} : { [to]: content }) }, at };
      }
    },
  };
}

/** Gives each file whose path matches other contents; the finding is expected at the first line that names it. */
export function spoilNamed(
  title: string,
  files: RegExp,
  naming: RegExp,
  spoil: (content: MemoryContent) => MemoryContent,
): Mutator {
  return {
    title,
    *breaks(pack) {
      for (const [path, content] of pack.files) {
        if (!files.test(path)) continue;
        const at = findName(pack, naming, path.slice(path.indexOf('/') + 1));
        if (at !== undefined) yield { title: path, change: { [path]: spoil(content) }, at };
      }
    },
  };
}

/** The first line that has a name as a path of its own; files in the order of their paths, as findings are. */
function findName(pack: GoodPack, naming: RegExp, name: string): string | undefined {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<=["'\\s/])${quoted}(?=["'\\s])`);
  for (const [path, text] of [...textsOf(pack, naming)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const found = pattern.exec(text);
    if (found !== null) return `${path}:${lineAt(text, found.index)}`;
  }
  return undefined;
}

/** The texts of a pack whose paths match. */
export function* textsOf(pack: GoodPack, files: RegExp): Iterable<[path: string, text: string]> {
  for (const [path, content] of pack.files) {
    if (files.test(path) && typeof content === 'string') yield [path, content];
  }
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function breakAt(path: string, marked: string, start: number | undefined): Break {
  const offset = start ?? marked.indexOf(mark);
  const at = `${path}:${lineAt(marked, offset)}`;
  const text = marked.replaceAll(mark, '');
  const line =
    text
      .slice(offset)
      .split('\n')
      .find((one) => one.trim() !== '') ?? '';
  return { title: `${at} ${line.trim().slice(0, 80)}`, change: { [path]: text }, at };
}

function expand(replacement: string, match: RegExpExecArray, random: Random): string {
  return replacement.replace(/([$~^])(\d)/g, (_whole, sign: string, group: string) => {
    const found = match[Number(group)] ?? '';
    if (sign === '~') return mistype(random, found);
    return sign === '^' ? found.slice(0, 1).toUpperCase() + found.slice(1) : found;
  });
}
