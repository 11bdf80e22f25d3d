import { nearestWord } from '../text/nearest.ts';
import { fixedParts, isFilledIn } from './identifiers.ts';
import { definedIdentifiers } from './node-references.ts';
import { nodesOf } from './nodes.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';

/** Identifiers with placeholders in one pack; real ones have up to twenty. */
const mostPatterns = 300;

/** The identifiers of the nodes that a pack installs; undefined where they are not all known. The same at each call. */
export const knownIdentifiers = oncePerPack((pack): DefinedIdentifiers | undefined => {
  const { everyTemplate, unread } = nodesOf(pack);
  return everyTemplate || unread.length > 0 ? undefined : new DefinedIdentifiers(pack);
});

/** The identifiers of a pack, with what is filled in later standing for anything. */
export class DefinedIdentifiers {
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

  /** The identifier of a namespace that is most like one in it; undefined where none is. */
  nearest(identifier: string, namespace: string): string | undefined {
    const rests = [...this.exact].filter((one) => one.startsWith(namespace)).map((one) => one.slice(namespace.length));
    const near = nearestWord(identifier.slice(namespace.length), rests.slice(0, 1000));
    return near === undefined ? undefined : namespace + near;
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
