import type { PathElement, PathSegment } from '../../comparison.ts';

/** The keys of a path, without the elements of lists it leads through. */
export function keysOf(path: readonly PathSegment[]): string[] {
  return path.filter((segment) => typeof segment === 'string');
}

/** The key whose value a path leads to; undefined where it leads to an element of a list. */
export function lastKey(path: readonly PathSegment[]): string | undefined {
  const last = path.at(-1);
  return typeof last === 'string' ? last : undefined;
}

/** The element of a list that a path leads to; undefined where it leads to the value of a key. */
export function lastElement(path: readonly PathSegment[]): PathElement | undefined {
  const last = path.at(-1);
  return typeof last === 'string' ? undefined : last;
}

/** Whether a path begins with these keys, one after the other. */
export function startsWith(path: readonly PathSegment[], ...keys: readonly string[]): boolean {
  return keys.every((key, index) => path[index] === key);
}

/** Whether a path is these keys and no more. */
export function isPath(path: readonly PathSegment[], ...keys: readonly string[]): boolean {
  return path.length === keys.length && startsWith(path, ...keys);
}

/** Whether a path leads to one of these keys, or to an object or a list that they are in. */
export function leadsTo(path: readonly PathSegment[], ...keys: readonly string[]): boolean {
  return path.length <= keys.length && path.every((segment, index) => segment === keys[index]);
}
