import type { Place } from '../diagnostics/finding.ts';
import { asScalar } from '../syntax/config-access.ts';
import type { ConfigNode } from '../syntax/config-node.ts';
import { valuesWithin } from '../syntax/config-walk.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { findPlaceholder } from './placeholder.ts';
import { packagedFiles, resolveResource } from './resource-files.ts';
import { settingsFiles } from './settings.ts';

/** The tags of settings, and the folder that each names a file of. Source: the format's page, section 5. */
export const tagFolders = { '!icon': 'icons/', '!include': 'includes/' } as const;

export type SettingsTag = keyof typeof tagFolders;

/** A value of a settings file that has a custom tag. */
export interface TaggedValue {
  readonly node: ConfigNode;
  readonly tag: string;
  /** Where the tag itself stands. */
  readonly tagPlace: Place;
  /** The key that it stands under, itself or the list that it is in; undefined for a whole document. */
  readonly key: string | undefined;
}

/** What a tag's value comes to. Paths are below the pack's root. */
export type TagTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'other-case'; readonly path: string; readonly actual: string }
  | { readonly kind: 'folder' | 'missing' | 'unpackaged'; readonly path: string }
  | { readonly kind: 'outside' }
  /** An empty text, a list or an object: nothing that names a file. */
  | { readonly kind: 'no-name' }
  /** Still to be filled in. */
  | { readonly kind: 'unfinished' };

/** A value of a settings file that names a file of `icons/` or `includes/`. */
export interface TagReference extends TaggedValue {
  readonly tag: SettingsTag;
  /** The path as it is written; empty where there is none. */
  readonly written: string;
  readonly target: TagTarget;
}

/** All values of the settings of a pack that have a custom tag, by file, then in their order; the same list at each call. */
export const taggedValues = oncePerPack((pack): readonly TaggedValue[] =>
  settingsFiles(pack).flatMap(({ path, documents }) => {
    if (documents.length === 0) return [];
    const { text } = pack.source(path);
    return text.includes('!') ? documents.flatMap((root) => taggedBelow(root, text)) : [];
  }),
);

/** The values whose tag names a file, and what they come to. */
export function tagReferences(pack: Pack): readonly TagReference[] {
  return taggedValues(pack).flatMap((value) => {
    const { tag, node } = value;
    if (tag !== '!icon' && tag !== '!include') return [];
    const written = asScalar(node)?.text ?? '';
    return [{ ...value, tag, written, target: resolveTag(pack, tag, written) }];
  });
}

function resolveTag(pack: Pack, tag: SettingsTag, written: string): TagTarget {
  if (written.trim() === '') return { kind: 'no-name' };
  if (findPlaceholder(written) !== undefined) return { kind: 'unfinished' };
  if (written.includes('\\') || /^[a-z]:/i.test(written)) return { kind: 'outside' };
  const path = resolveResource(tagFolders[tag], written);
  return path === undefined ? { kind: 'outside' } : { path, ...packagedFiles(pack).at(path) };
}

function taggedBelow(root: ConfigNode, text: string): TaggedValue[] {
  const found: TaggedValue[] = [];
  for (const { value, key } of valuesWithin(root)) {
    const { tag } = value;
    if (tag !== undefined) found.push({ node: value, tag, tagPlace: placeOfTag(value, text), key });
  }
  return found;
}

/**
 * Where the tag of a value stands: close before it. Where it is not found as it reads, the value is pointed at.
 * @param text the file that the value stands in
 */
export function placeOfTag({ place, tag = '' }: ConfigNode, text: string): Place {
  const reach = Math.max(0, place.start - 200);
  const before = text.slice(reach, place.start);
  const at = before.lastIndexOf(tag);
  if (at === -1 || before.slice(at + tag.length).trim() !== '') return place;
  return { file: place.file, start: reach + at, end: reach + at + tag.length };
}
