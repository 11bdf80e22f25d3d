import { joinPath } from '../stackpack/discover.ts';
import { type Glob, matchesGlob, parseGlob } from '../text/glob.ts';
import { quote } from '../text/quote.ts';
import type { WorkspacePath } from './ports.ts';
import { UsageError } from './usage-error.ts';

/** A pattern of workspace paths. */
export interface PathPattern {
  /** The folder that all matches lie in. */
  readonly folder: WorkspacePath;
  /** How deep below it they can lie. */
  readonly depth: number;
  matches(path: WorkspacePath): boolean;
}

/** With `**`, as deep as matches are looked for. */
const deepestMatch = 12;

/** Whether a path as written is a pattern, and no plain path. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** Reads a glob. @throws {UsageError} where it is none */
export function readGlob(pattern: string, whose: string): Glob {
  const glob = parseGlob(pattern);
  if (typeof glob !== 'string') return glob;
  throw new UsageError(`${whose} ${quote(pattern)} cannot be read: ${glob}`, 'Correct it, or write the path out');
}

/** Reads a pattern of workspace paths. Up to its first star it is a plain path. @throws {UsageError} where it is none */
export function readPathPattern(pattern: WorkspacePath, whose: string): PathPattern {
  const segments = pattern.split('/');
  const first = segments.findIndex(isPattern);
  const plain = segments.slice(0, first).join('/');
  const folder = plain !== '' ? plain : pattern.startsWith('/') ? '/' : '.';
  const rest = segments.slice(first);
  const glob = readGlob(rest.join('/'), whose);
  const prefix = folder === '.' ? '' : joinPath(folder, '');
  return {
    folder,
    depth: rest.includes('**') ? deepestMatch : rest.length,
    matches: (path) => path.startsWith(prefix) && matchesGlob(glob, path.slice(prefix.length)),
  };
}
