import type { Place } from '../diagnostics/finding.ts';
import { asScalar } from '../syntax/config-access.ts';
import { valuesWithin } from '../syntax/config-walk.ts';
import { helperCalls, type TemplateDocument } from '../syntax/template.ts';
import { nodesOf } from './nodes.ts';
import type { Pack } from './pack.ts';
import { templateReach } from './template-reach.ts';
import { templatesOf } from './templates.ts';

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
  for (const document of readTemplates(pack)) {
    for (const { call } of helperCalls(document)) {
      if (call.name !== 'get' && call.name !== 'getFirstExisting') continue;
      const given = call.name === 'get' ? call.params.slice(0, 1) : call.params;
      const identifiers = given.flatMap((param) => (param.kind === 'string' ? param.text : []));
      const [first] = given;
      if (first === undefined || identifiers.length < given.length) continue;
      yield { identifiers, place: { file: document.file, start: first.start, end: first.end } };
    }
  }
  for (const { value } of nodesOf(pack).nodes) {
    for (const inner of valuesWithin(value)) {
      const text = asScalar(inner.value)?.text;
      if (text === undefined || isNaming(inner.key) || !/^urn:stackpack:\S+$/.test(text)) continue;
      yield { identifiers: [text], place: inner.value.place };
    }
  }
}

/**
 * Whether what stands under a key is a name, and no reference to a node: of the node itself, of something within it
 * (`metricId`: a public pack writes a URN there), or of components (`urnTemplate`, `healthStreamUrn`).
 */
function isNaming(key: string | undefined): boolean {
  return key === 'identifier' || /(?:Id|Template|Urn)$/.test(key ?? '');
}

/** The templates that the server reads, at once or when a component arrives. */
function* readTemplates(pack: Pack): Iterable<TemplateDocument> {
  const { rendered, included } = templateReach(pack);
  for (const [path, document] of templatesOf(pack)) if (rendered.has(path) || included.has(path)) yield document;
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
