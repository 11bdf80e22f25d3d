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
  for (const one of [name, ...names.filter((other) => other !== name)]) {
    const [newest] = releasesOf(tags, one).filter((release) => !several || release.named);
    const format = newest === undefined ? undefined : findTagFormat(newest.tag, one);
    if (format !== undefined) return format;
  }
  return several ? '{name}-{version}' : 'v{version}';
}
