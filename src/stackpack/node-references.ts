import type { Place } from '../diagnostics/finding.ts';
import { asScalar } from '../syntax/config-access.ts';
import { valuesWithin } from '../syntax/config-walk.ts';
import { helperCalls } from '../syntax/template.ts';
import { nodesOf } from './nodes.ts';
import type { Pack } from './pack.ts';
import { includesOf, templatesOf } from './templates.ts';

/** Identifiers of nodes that must exist: where one is written, and those of which one is enough. */
export interface NodeReference {
  readonly identifiers: readonly string[];
  readonly place: Place;
}

/**
 * What a pack refers to by identifier: `get "urn:…"` and `getFirstExisting` in the templates that its installation reads,
 * as far as all is written out, and values of nodes that are a URN of a StackPack and nothing else. Source: the vendor's
 * documentation of the functions; `function` and `presentationIdentifier` in public 2.0 packs.
 */
export function* nodeReferences(pack: Pack): Iterable<NodeReference> {
  for (const path of readTemplates(pack)) {
    const document = templatesOf(pack).get(path);
    for (const { call } of document === undefined ? [] : helperCalls(document)) {
      if (call.name !== 'get' && call.name !== 'getFirstExisting') continue;
      const given = call.name === 'get' ? call.params.slice(0, 1) : call.params;
      const identifiers = given.flatMap((param) => (param.kind === 'string' ? param.text : []));
      const [first] = given;
      if (first === undefined || identifiers.length < given.length) continue;
      yield { identifiers, place: { file: path, start: first.start, end: first.end } };
    }
  }
  for (const { value } of nodesOf(pack).nodes) {
    for (const inner of valuesWithin(value)) {
      const text = asScalar(inner.value)?.text;
      if (text === undefined || inner.key === 'identifier' || !/^urn:stackpack:\S+$/.test(text)) continue;
      yield { identifiers: [text], place: inner.value.place };
    }
  }
}

/** The templates that give nodes, and what they include, each once. */
function readTemplates(pack: Pack): Iterable<string> {
  const templates = templatesOf(pack);
  const reached = new Set(nodesOf(pack).snapshots.map(({ file }) => file));
  // A set that grows while it is gone through is gone through to its end.
  for (const path of reached) {
    const document = templates.get(path);
    if (document === undefined) continue;
    for (const include of includesOf(document)) if (include.path !== undefined) reached.add(include.path);
  }
  return reached;
}

/** The identifiers that a pack gives, of nodes and of what is in them. */
export function* definedIdentifiers(pack: Pack): Iterable<string> {
  for (const { variants } of nodesOf(pack).snapshots) {
    for (const root of variants.flat()) {
      for (const { key, value } of valuesWithin(root)) {
        const text = key === 'identifier' ? asScalar(value)?.text : undefined;
        if (text !== undefined) yield text;
      }
    }
  }
}
