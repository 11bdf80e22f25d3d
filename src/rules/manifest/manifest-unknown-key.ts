import { findUnknownEntries, type UnknownEntry } from '../../stackpack/manifest-entries.ts';
import { faqKeys, type KeyTable, manifestKeys, stepKeys } from '../../stackpack/manifest-keys.ts';
import type { ValuePath } from '../../stackpack/manifest-shape.ts';
import { givenValue, itemsOf, rootObject } from '../../stackpack/manifest-values.ts';
import { describeKey, describePath } from '../../stackpack/manifest-wording.ts';
import type { Pack } from '../../stackpack/pack.ts';
import type { ConfigNode, ObjectNode } from '../../syntax/config-node.ts';
import type { Remark, Rule } from '../rule.ts';
import { remarkOnUnknownKey } from './remarks/unknown-key.ts';

/** No key is misspelt: the server ignores what it does not know, silently. Source: documentation; see the key tables. */
export const manifestUnknownKey: Rule = {
  meta: {
    id: 'manifest-unknown-key',
    category: 'manifest',
    severity: 'warning',
    summary: 'The manifest has no key that the server would ignore.',
  },
  check(pack, report) {
    // Where a bracket is lost, keys stand where nobody wrote them: what is wrong is the bracket.
    if (pack.manifest.problems.some(({ kind }) => kind === 'syntax')) return;
    const root = rootObject(pack.manifest);
    const referredTo = variables(pack);
    for (const unknown of findUnknownEntries(root, manifestKeys[pack.format])) {
      if (!referredTo.has(unknown.entry.key)) report(remarkOnRootKey(unknown, pack));
    }
    for (const { node, keys, path } of innerObjects(root, pack)) {
      for (const unknown of findUnknownEntries(node, keys)) report(remarkOnUnknownKey(unknown, describePath(path)));
    }
  },
};

/** The keys that a substitution refers to: HOCON has no other place for a value that several keys share. */
function variables({ format, manifest }: Pack): ReadonlySet<string> {
  if (format !== '1.x') return new Set();
  const references = manifest.source.text.matchAll(/\$\{\??\s{0,9}"?([\w-]{1,99})/g);
  return new Set(Array.from(references, ([, key = '']) => key));
}

function remarkOnRootKey(unknown: UnknownEntry, { format, manifest }: Pack): Remark {
  const { key } = unknown.entry;
  if (format === '2.0' && manifestKeys['1.x'].has(key)) {
    return {
      place: unknown.entry.keyPlace,
      message: `${describeKey(key)} is a key of stackpack.conf, which the server ignores in ${manifest.file}`,
      help: 'remove it',
    };
  }
  return remarkOnUnknownKey(unknown, 'the manifest');
}

interface InnerObject {
  readonly node: ObjectNode;
  readonly keys: KeyTable;
  readonly path: ValuePath;
}

/** The objects below the root that have a table, but integrations: those have a rule of their own. */
function* innerObjects(root: ObjectNode, { format }: Pack): Iterable<InnerObject> {
  const { faqs, steps, provision } = Object.fromEntries(manifestKeys[format]);
  if (faqs !== undefined) yield* listed(itemsOf(root, 'faqs', format), faqKeys, 'faqs');
  if (steps !== undefined) {
    for (const step of listed(itemsOf(root, 'steps', format), stepKeys, 'steps')) {
      yield step;
      yield* nested(step);
    }
  }
  const node = givenValue(root, 'provision');
  if (node?.kind === 'object' && provision !== undefined && 'keys' in provision.shape) {
    const inner = { node, keys: provision.shape.keys, path: ['provision'] };
    yield inner;
    yield* nested(inner);
  }
}

function* listed(items: readonly ConfigNode[], keys: KeyTable, key: string): Iterable<InnerObject> {
  for (const [index, node] of items.entries()) if (node.kind === 'object') yield { node, keys, path: [key, index] };
}

function* nested({ node, keys, path }: InnerObject): Iterable<InnerObject> {
  for (const [key, { shape }] of keys) {
    const value = givenValue(node, key);
    if (shape.kind === 'object' && value?.kind === 'object') {
      yield { node: value, keys: shape.keys, path: [...path, key] };
    }
  }
}
