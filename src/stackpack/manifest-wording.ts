import type { ConfigNode } from '../syntax/config-node.ts';
import { quote } from '../text/quote.ts';
import type { Shape } from './manifest-keys.ts';
import type { ValuePath } from './manifest-shape.ts';
import type { PackFormat } from './pack.ts';

/** What a shape asks for, as messages say it. */
export function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'string':
    case 'url':
      return 'a string';
    case 'address':
      return 'an address that starts with https:// or http://';
    case 'boolean':
      return 'true or false';
    case 'list':
      return shape.of.kind === 'object' ? 'a list of objects' : 'a list of strings';
    case 'object':
    case 'map':
      return 'an object';
    case 'string-or-object':
      return 'a string or an object';
  }
}

/** What a value is, as messages say it: `the string "Service"`, `a list`. */
export function describeValue(node: ConfigNode): string {
  switch (node.kind) {
    case 'object':
      return 'an object';
    case 'list':
      return 'a list';
    case 'null':
      return 'null';
    case 'string':
      return `the string ${quote(node.text)}`;
    default:
      return `the ${node.kind} ${quote(node.text).slice(1, -1)}`;
  }
}

/** A place in the manifest, as messages say it: `configurationUrls.ERROR`, `value.type of item 2 of steps`. */
export function describePath(path: ValuePath): string {
  const lastItem = path.findLastIndex((step) => typeof step === 'number');
  const keys = path.slice(lastItem + 1).map((key) => describeKey(String(key)));
  if (lastItem === -1) return keys.join('.');
  const item = `item ${Number(path[lastItem]) + 1} of ${describePath(path.slice(0, lastItem))}`;
  return keys.length === 0 ? item : `${keys.join('.')} of ${item}`;
}

/** A key as messages say it: bare where it is a plain word, else in quotes. */
export function describeKey(key: string): string {
  return /^[A-Za-z_][\w-]{0,59}$/.test(key) ? key : quote(key);
}

/** A key with its value as the manifest's syntax has it; the value as it is to be written. */
export function writeEntry(key: string, value: string, format: PackFormat): string {
  return `${describeKey(key)}${format === '1.x' ? ' =' : ':'} ${value}`;
}

/** Words as a sentence lists them: `a, b and c`. */
export function joinWords(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
