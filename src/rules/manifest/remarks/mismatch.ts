import { manifestKeys } from '../../../stackpack/manifest-keys.ts';
import { findMismatches, type Mismatch } from '../../../stackpack/manifest-shape.ts';
import { rootObject } from '../../../stackpack/manifest-values.ts';
import {
  describePath,
  describeShape,
  describeValue,
  joinWords,
  writeEntry,
} from '../../../stackpack/manifest-wording.ts';
import type { Pack, PackFormat } from '../../../stackpack/pack.ts';
import { quote } from '../../../text/quote.ts';
import type { Remark } from '../../rule.ts';

/** Says of each value that is not what its key asks for that it is not, where it is the asking rule's to say. */
export function* remarksOnMismatches({ manifest, format }: Pack, isOwn: (one: Mismatch) => boolean): Iterable<Remark> {
  for (const mismatch of findMismatches(rootObject(manifest), manifestKeys[format], format)) {
    // Of a word that only YAML 1.1 reads as a boolean a rule of its own speaks.
    if (mismatch.kind !== 'yaml-1.1-word' && isOwn(mismatch)) yield remarkOnMismatch(mismatch, format);
  }
}

/** Whether a mismatch is further in than the value of a key of the manifest: in an item of its list, say. */
export function isWithin(key: string): (mismatch: Mismatch) => boolean {
  return ({ path }) => path[0] === key && path.length > 1;
}

function remarkOnMismatch(mismatch: Mismatch, format: PackFormat): Remark {
  const { path, node, wanted, kind } = mismatch;
  return {
    place: node.place,
    severity: kind === 'wrong' ? 'error' : 'warning',
    message: `${describePath(path)} is ${describeValue(node)}, not ${describeShape(wanted)}`,
    help: helpOn(mismatch, format),
  };
}

function helpOn({ path, node, wanted }: Mismatch, format: PackFormat): string {
  const key = path.at(-1);
  const write = (value: string): string => (typeof key === 'string' ? writeEntry(key, value, format) : value);
  const scalar = node.kind === 'string' || node.kind === 'number' || node.kind === 'boolean' ? node : undefined;
  switch (wanted.kind) {
    case 'string':
    case 'url':
      return scalar === undefined
        ? `write one string: ${write('"…"')}`
        : `write it in quotes: ${write(quote(scalar.text))}`;
    case 'address':
      return `write the whole address: ${write('"https://…"')}`;
    case 'boolean':
      return `write ${write('true')} or ${write('false')}`;
    case 'list':
      if (wanted.of.kind === 'object') return `write a list of objects: ${write(exampleList(format))}`;
      return scalar === undefined
        ? `write a list: ${write('[ "…" ]')}`
        : `put it into a list: ${write(`[ ${quote(scalar.text)} ]`)}`;
    case 'object': {
      const names = [...wanted.keys].filter(([, { required }]) => required).map(([name]) => name);
      return names.length === 0 ? 'write an object' : `write an object with ${joinWords(names)}`;
    }
    case 'map':
      return format === '1.x' ? `write an object: ${String(key)} { … }` : 'write its keys below it, indented';
    case 'string-or-object':
      return `write the name of the provisioning class: ${write('"…"')}`;
  }
}

function exampleList(format: PackFormat): string {
  return format === '1.x' ? '[ { … } ]' : '[ ]';
}
