import { parseVersion } from './version.ts';

/** What a release tag says. */
export interface ReleaseTag {
  /** A strict semantic version, as the tag spells it. */
  readonly version: string;
  /** Whether the tag names the pack as well, so that it cannot be another one's. */
  readonly named: boolean;
}

/** The forms that are recognised where no format is set; `{name}` ones before the bare ones. */
export const recognisedFormats = [
  '{name}-{version}',
  '{name}-v{version}',
  '{name}/{version}',
  '{name}/v{version}',
  '{name}@{version}',
  '{version}',
  'v{version}',
] as const;

/** The recognised form that a release tag of a pack has; undefined where it is none. */
export function findTagFormat(tag: string, packName: string): string | undefined {
  return recognisedFormats.find((format) => parseTag(tag, packName, format) !== undefined);
}

/**
 * Reads a tag as a release of a pack.
 * @param tag the bare name of the tag, without `refs/tags/`
 * @param format a format that `tagFormatProblem` accepts; only that one counts then
 * @returns undefined where the tag is no release of this pack
 */
export function parseTag(tag: string, packName: string, format?: string): ReleaseTag | undefined {
  return tagParser(packName, format)(tag);
}

/** `parseTag` for many tags of a pack. */
export function tagParser(packName: string, format?: string): (tag: string) => ReleaseTag | undefined {
  const forms = (format === undefined ? recognisedFormats : [format]).map((one) => {
    const [before = '', after = ''] = splitFormat(one, packName);
    return { before, after, named: one.includes('{name}') };
  });
  return (tag) => parseBy(forms, tag);
}

function parseBy(
  forms: readonly { readonly before: string; readonly after: string; readonly named: boolean }[],
  tag: string,
): ReleaseTag | undefined {
  for (const { before, after, named } of forms) {
    if (tag.length <= before.length + after.length || !tag.startsWith(before) || !tag.endsWith(after)) continue;
    const version = tag.slice(before.length, tag.length - after.length);
    if (parseVersion(version) !== undefined) return { version, named };
  }
  return undefined;
}

/** The tag of a version in a format. */
export function formatTag(format: string, packName: string, version: string): string {
  return splitFormat(format, packName).join(version);
}

/** What is wrong with a tag format that a person wrote; undefined where nothing is. */
export function tagFormatProblem(format: string): string | undefined {
  if (format.split('{version}').length !== 2) return 'it must hold {version} exactly once';
  if (format.split('{name}').length > 2) return 'it can hold {name} only once';
  const rest = format.replace('{version}', '').replace('{name}', '');
  if (rest.length > 100) return 'it is too long';
  // Of git's rules for names of references, those that letters around two placeholders can break.
  if (!/^[\w./@+-]*$/.test(rest)) {
    return 'besides {name} and {version} it can hold letters, digits and the characters . / @ + _ -';
  }
  if (isAmbiguous(format)) {
    return 'between {name} and {version} there must be what tells where one ends, as in {name}-{version} or {version}/{name}';
  }
  return isTagName(formatTag(format, 'x', '1.0.0')) ? undefined : 'git takes no such name for a tag';
}

/**
 * Whether a tag could be that of several packs: of `a` in version 1.0.0-b and of `b-a` in 1.0.0, or of `a` in 11.0.0 and of `a1`
 * in 1.0.0. Names are of small letters, digits and hyphens.
 */
function isAmbiguous(format: string): boolean {
  const [, between] = /\{name\}(.*)\{version\}/.exec(format) ?? [];
  if (between !== undefined) return /^\d*$/.test(between);
  const [, behind] = /\{version\}(.*)\{name\}/.exec(format) ?? [];
  return behind !== undefined && !/[./@+_]/.test(behind);
}

/** Whether git takes a name for a tag: its rules, as far as they concern letters, digits and `. / @ + _ -`. */
export function isTagName(name: string): boolean {
  return /^[\w./@+-]{1,200}$/.test(name) && !/^[/.-]|[/.]$|\.\.|\/\/|\/\.|\.lock(?:\/|$)|^@$/.test(name);
}

function splitFormat(format: string, packName: string): string[] {
  // A function, because in a replacement string `$&` and the like have a meaning.
  return format.split('{version}').map((part) => part.replace('{name}', () => packName));
}
