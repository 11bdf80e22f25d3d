import { fixedParts, isFilledIn, ownNamespace } from '../../stackpack/identifiers.ts';
import { definedIdentifiers, nodeReferences } from '../../stackpack/node-references.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** Looking for a near name takes its time, and nobody mistypes more. */
const mostSuggestions = 20;

/** Identifiers with placeholders in one pack; real ones have up to twenty. */
const mostPatterns = 300;

/**
 * What the pack refers to in its own namespace is there. Where a file could not be read, or it cannot be told which
 * templates are imported, nothing is said; nor of other packs. Source: the vendor's documentation of `get`.
 */
export const nodeReferenceDangling: Rule = {
  meta: {
    id: 'node-reference-dangling',
    category: 'nodes',
    severity: 'warning',
    summary: 'Every reference into the namespace of this pack is to a node that the pack installs.',
  },
  check(pack, report) {
    const own = ownNamespace(pack);
    const { everyTemplate, unread } = nodesOf(pack);
    if (own === undefined || everyTemplate || unread.length > 0) return;
    const defined = new DefinedIdentifiers(pack);
    let suggestions = 0;
    for (const { identifiers, place } of nodeReferences(pack)) {
      const [first = ''] = identifiers;
      if (!identifiers.every((one) => one.startsWith(own) && !one.includes('${') && !defined.has(one))) continue;
      const near = suggestions++ < mostSuggestions ? defined.nearest(first, own) : undefined;
      report({
        place,
        message: `no node of this pack has the identifier ${quote(first, 200)}`,
        help: near === undefined ? 'add that node, or correct the reference' : `did you mean ${quote(near, 200)}?`,
      });
    }
  },
};

/** The identifiers of a pack, with what is filled in later standing for anything. */
class DefinedIdentifiers {
  private readonly exact: ReadonlySet<string>;
  private readonly shapes: ReadonlySet<string>;
  private readonly patterns: readonly (readonly string[])[];

  constructor(pack: Pack) {
    this.exact = new Set(definedIdentifiers(pack));
    const filledIn = [...this.exact].filter(isFilledIn).map(fixedParts);
    this.shapes = new Set(filledIn.map((parts) => parts.join('\n')));
    this.patterns = filledIn;
  }

  /** Of a reference with placeholders of its own, what is between them has to be the same. */
  has(identifier: string): boolean {
    if (this.exact.has(identifier)) return true;
    const parts = fixedParts(identifier);
    if (parts.length > 1) return this.shapes.has(parts.join('\n'));
    // Comparing with all of them would take too long, and one of so many may well give it.
    if (this.patterns.length > mostPatterns) return true;
    return this.patterns.some((pattern) => matches(identifier, pattern));
  }

  nearest(identifier: string, own: string): string | undefined {
    const rests = [...this.exact].filter((one) => one.startsWith(own)).map((one) => one.slice(own.length));
    const near = nearestWord(identifier.slice(own.length), rests.slice(0, 1000));
    return near === undefined ? undefined : own + near;
  }
}

/** Whether a text is made of these parts in this order, with anything between them. */
function matches(text: string, parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? '';
  let at = 0;
  for (const [index, part] of parts.slice(0, -1).entries()) {
    const found = index === 0 ? (text.startsWith(part) ? 0 : -1) : text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length >= at + last.length && text.endsWith(last);
}
