import type { Place } from '../../diagnostics/finding.ts';
import { fixedParts, ownNamespace, stackPackUrn } from '../../stackpack/identifiers.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { findPlaceholder } from '../../stackpack/placeholder.ts';
import { entryOf } from '../../syntax/config-access.ts';
import { quote } from '../../text/quote.ts';
import { type FirstAndOthers, groupRepeated } from '../first-and-others.ts';
import type { Remark, Rule } from '../rule.ts';

/** An identifier of a node, and where it stands. */
interface Written {
  readonly text: string;
  readonly place: Place;
}

/** Of identifiers in one foreign namespace, this many are named beside the first. */
const mostRelated = 9;

/**
 * Identifiers of nodes are URNs in the pack's own namespace. Source: the format's page, section 4; public packs keep to it,
 * with all kinds of characters behind the namespace (`tutorial://tutorial-1`), so white space alone is refused there.
 */
export const nodeIdentifierFormat: Rule = {
  meta: {
    id: 'node-identifier-format',
    category: 'nodes',
    severity: 'warning',
    summary: 'The identifier of a node is a URN, `urn:stackpack:` and the name of this pack at its start.',
  },
  check(pack, report) {
    const own = ownNamespace(pack);
    const foreign: [namespace: string, written: Written][] = [];
    for (const written of identifiersOf(pack)) {
      const fault = faultOf(written.text);
      if (fault !== undefined) {
        report({ place: written.place, ...fault });
        continue;
      }
      const namespace = namespaceOf(written.text);
      if (own !== undefined && namespace !== undefined && namespace !== own) foreign.push([namespace, written]);
    }
    for (const found of groupRepeated(foreign, ({ place }) => place.file)) report(remarkOnForeign(found, own ?? ''));
  },
};

function* identifiersOf(pack: Pack): Iterable<Written> {
  for (const { value, identifier } of nodesOf(pack).nodes) {
    const entry = entryOf(value, 'identifier');
    if (entry === undefined || identifier === undefined || findPlaceholder(identifier) !== undefined) continue;
    yield { text: identifier, place: entry.value.place };
  }
}

function faultOf(identifier: string): Pick<Remark, 'message' | 'help'> | undefined {
  const said = `the identifier ${quote(identifier, 200)}`;
  const parts = fixedParts(identifier);
  const [start = ''] = parts;
  if (identifier.trim() === '') return { message: 'the identifier is empty', help: 'write a URN, or leave it out' };
  if (parts.some((part) => /\s/.test(part))) {
    return { message: `${said} holds white space, which no URN may`, help: 'write - in its place' };
  }
  // What is filled in may give the beginning.
  if (!/^urn:[^:]/i.test(start) && (parts.length === 1 || !'urn:'.startsWith(start.toLowerCase()))) {
    return { message: `${said} is no URN`, help: 'let it start with "urn:stackpack:" and the name of this pack' };
  }
  const joined = parts.join('x');
  if (!joined.toLowerCase().startsWith(stackPackUrn)) return undefined;
  if (/:(?::|$)/.test(joined)) {
    return { message: `${said} has an empty part`, help: 'write what is missing between or behind the colons' };
  }
  if (joined.split(':').length < 4) {
    return {
      message: `${said} ends with the name of a pack`,
      help: 'write the type and the name of the node behind it',
    };
  }
  return undefined;
}

/** `urn:stackpack:sap:`, where it stands there as written; the letter case of its first two parts does not matter (RFC 8141). */
function namespaceOf(identifier: string): string | undefined {
  const name = /^urn:stackpack:([^:{}$]+):/i.exec(fixedParts(identifier)[0] ?? '')?.[1];
  return name === undefined ? undefined : `${stackPackUrn}${name}:`;
}

function remarkOnForeign({ key, first, others, more }: FirstAndOthers<Written>, own: string): Remark {
  const too = more === 0 ? '' : more === 1 ? ', as is 1 more in this file' : `, as are ${more} more in this file`;
  return {
    place: first.place,
    message: `the identifier ${quote(first.text, 200)} is in the namespace of another pack${too}`,
    help: `let it start with ${quote(own)}: two packs that install one identifier replace each other's nodes`,
    related: others
      .slice(0, mostRelated)
      .map(({ place, text }) => ({ place, message: `${quote(text)} starts with ${quote(key)} too` })),
  };
}
