import type { Place } from '../diagnostics/finding.ts';
import { textOf } from '../syntax/config-access.ts';
import type { ConfigNode, ObjectEntry, ObjectNode } from '../syntax/config-node.ts';
import { findSecrets } from '../text/secrets.ts';
import type { Manifest, PackFormat } from './pack.ts';
import { findPlaceholder } from './placeholder.ts';

/** The manifest as an object; one without entries where it could not be read or is none. */
export function rootObject(manifest: Manifest): ObjectNode {
  if (manifest.root?.kind === 'object') return manifest.root;
  return { kind: 'object', place: { file: manifest.file, start: 0, end: 0 }, entries: [] };
}

/**
 * Whether everything in the manifest was read. Where not, nothing can be said of a key that is not there: it may stand
 * where reading failed.
 */
export function wasReadWhole(manifest: Manifest): boolean {
  const lost = manifest.problems.some(({ kind }) => kind === 'syntax' || kind === 'include' || kind === 'substitution');
  return manifest.root?.kind === 'object' && !lost;
}

/** An object's entry that has a value: to the server's libraries a key with null is as good as absent. */
export function givenEntry(object: ObjectNode, key: string): ObjectEntry | undefined {
  return object.entries.find((entry) => entry.key === key && entry.value.kind !== 'null');
}

/** The value of a key, null apart. */
export function givenValue(object: ObjectNode, key: string): ConfigNode | undefined {
  return givenEntry(object, key)?.value;
}

/** A text that can be judged, and where it stands. */
export interface GivenText {
  readonly text: string;
  readonly place: Place;
}

/**
 * What a node reads as where a string is asked for; undefined for what is no scalar, for one still to be filled in, and
 * for a secret: that it stands there is said elsewhere, and no suggestion is to be made of it.
 */
export function judgeableText(node: ConfigNode | undefined): GivenText | undefined {
  const text = textOf(node);
  if (node === undefined || text === undefined) return undefined;
  if (findPlaceholder(text) !== undefined || findSecrets(text, 1).length > 0) return undefined;
  return { text, place: node.place };
}

/**
 * The items where a list is asked for; undefined where the value is none. In HOCON an object whose keys are numbers is
 * one too (specification: "Conversion of numerically-indexed objects to arrays"): in their order, other keys left out.
 */
export function readItems(node: ConfigNode | undefined, format: PackFormat): readonly ConfigNode[] | undefined {
  if (node?.kind === 'list') return node.items;
  if (node?.kind !== 'object' || format !== '1.x') return undefined;
  const numbered = node.entries.filter((entry) => /^\+?\d{1,9}$/.test(entry.key));
  if (numbered.length === 0) return undefined;
  return numbered.sort((a, b) => Number(a.key) - Number(b.key)).map((entry) => entry.value);
}

/** No pack has a list near as long, and a hostile one is not to cost a second. */
const mostItems = 2_000;

/** The items of a key's list, as many as are worth looking at; empty where it is absent or no list. */
export function itemsOf(object: ObjectNode, key: string, format: PackFormat): readonly ConfigNode[] {
  return readItems(givenValue(object, key), format)?.slice(0, mostItems) ?? [];
}
