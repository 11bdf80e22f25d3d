import { releasesOf, type TagRef } from './releases.ts';
import { findTagFormat, formatTag } from './tags.ts';

/**
 * Finds out which tags the releases of versions get: in the given format, else in that of the pack's newest release, else in
 * that of another pack's, else `v{version}`, with several packs `{name}-{version}`.
 * @param names of all packs of the repository; where there are several, only tags that name one count
 * @returns what tells the tag of a version of any of them
 */
export function createTagChooser(
  names: readonly string[],
  tags: readonly TagRef[],
  tagFormat: string | undefined,
): (pack: { readonly name: string; readonly version: string }) => string {
  if (tagFormat !== undefined) return ({ name, version }) => formatTag(tagFormat, name, version);
  const several = names.length > 1;
  const shared = formatOfAny(names, several, tags) ?? (several ? '{name}-{version}' : 'v{version}');
  return ({ name, version }) => formatTag(formatOf(name, several, tags) ?? shared, name, version);
}

/** The form of the newest tag of a pack; undefined where it has none. */
function formatOf(name: string, several: boolean, tags: readonly TagRef[]): string | undefined {
  const [newest] = releasesOf(tags, name).filter((release) => !several || release.named);
  return newest === undefined ? undefined : findTagFormat(newest.tag, name);
}

/** The form of the first pack's that has one. */
function formatOfAny(names: readonly string[], several: boolean, tags: readonly TagRef[]): string | undefined {
  for (const name of names) {
    const format = formatOf(name, several, tags);
    if (format !== undefined) return format;
  }
  return undefined;
}
