import { releasesOf, type TagRef } from './releases.ts';
import { findTagFormat, formatTag } from './tags.ts';

/**
 * The tag that the release of a version gets: in the given format, else in that of the pack's newest release, else in that of
 * another pack's, else `v{version}`, with several packs `{name}-{version}`.
 * @param names of all packs of the repository; where there are several, only tags that name one count
 */
export function newTag(
  pack: { readonly name: string; readonly version: string },
  names: readonly string[],
  tags: readonly TagRef[],
  tagFormat: string | undefined,
): string {
  return formatTag(tagFormat ?? formatInUse(pack.name, names, tags), pack.name, pack.version);
}

function formatInUse(name: string, names: readonly string[], tags: readonly TagRef[]): string {
  const several = names.length > 1;
  return formatOf(name, several, tags) ?? formatOfAny(names, tags) ?? (several ? '{name}-{version}' : 'v{version}');
}

/** The form of the newest tag of a pack; undefined where it has none. */
function formatOf(name: string, several: boolean, tags: readonly TagRef[]): string | undefined {
  const [newest] = releasesOf(tags, name).filter((release) => !several || release.named);
  return newest === undefined ? undefined : findTagFormat(newest.tag, name);
}

/** By the tags, and by the names of the packs. */
const known = new WeakMap<readonly TagRef[], Map<string, string | undefined>>();

/** The form of the first pack's that has one: found out once, for it is asked for each of many packs that are not released. */
function formatOfAny(names: readonly string[], tags: readonly TagRef[]): string | undefined {
  const ofTags = known.get(tags) ?? new Map<string, string | undefined>();
  known.set(tags, ofTags);
  const key = JSON.stringify(names);
  if (!ofTags.has(key)) ofTags.set(key, findFormat(names, tags));
  return ofTags.get(key);
}

function findFormat(names: readonly string[], tags: readonly TagRef[]): string | undefined {
  for (const name of names) {
    const format = formatOf(name, names.length > 1, tags);
    if (format !== undefined) return format;
  }
  return undefined;
}
