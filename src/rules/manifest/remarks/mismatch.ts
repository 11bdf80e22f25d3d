import type { Mismatch } from '../../../stackpack/manifest-shape.ts';
import {
  describePath,
  describeShape,
  describeValue,
  joinWords,
  writeEntry,
} from '../../../stackpack/manifest-wording.ts';
import type { PackFormat } from '../../../stackpack/pack.ts';
import { quote } from '../../../text/quote.ts';
import type { Remark } from '../../rule.ts';

/** Says that a value is not what its key asks for; undefined for a YAML 1.1 word, of which another rule speaks. */
export function remarkOnMismatch(mismatch: Mismatch, format: PackFormat): Remark | undefined {
  const { path, node, wanted, kind } = mismatch;
  if (kind === 'yaml-1.1-word') return undefined;
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
