import { manifestKeys } from './manifest-keys.ts';
import type { Manifest, PackFormat } from './pack.ts';

/**
 * Whether a file with a manifest's name is something else altogether: it says something, and no key of a StackPack is in
 * it. An empty one is a manifest that lacks everything; so is one of includes alone.
 */
export function isForeign(manifest: Manifest, format: PackFormat): boolean {
  const { root, problems, source } = manifest;
  const known = manifestKeys[format];
  // Without the NULs UTF-16 is readable enough to tell.
  const text = source.text.replaceAll('\0', '');
  // Nothing can be told of a text that was too large to be read.
  if (problems.some(({ kind }) => kind === 'syntax')) return text !== '' && !mentionsKey(text, [...known.keys()]);
  if (problems.some(({ kind }) => kind === 'include' || kind === 'doubtful-include')) return false;
  if (root === undefined || root.kind === 'null') return false;
  if (root.kind !== 'object') return true;
  return root.entries.length > 0 && !root.entries.some(({ key }) => known.has(key));
}

/** Whether a text that cannot be read as a whole has a key where keys stand: at the start of a line or of an object. */
function mentionsKey(text: string, keys: readonly string[]): boolean {
  return new RegExp(`(?:^|[{,])[ \\t]*["']?(?:${keys.join('|')})\\b`, 'm').test(text);
}
