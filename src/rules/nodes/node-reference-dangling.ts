import { type DefinedIdentifiers, knownIdentifiers } from '../../stackpack/defined-identifiers.ts';
import { packNamedIn, stackPackUrn } from '../../stackpack/identifiers.ts';
import { nodeReferences } from '../../stackpack/node-references.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { nameOf } from '../../stackpack/pack-name.ts';
import { findPlaceholder } from '../../stackpack/placeholder.ts';
import { quote } from '../../text/quote.ts';
import { UnreadableFileError } from '../../tree/unreadable-file-error.ts';
import type { Rule, Surroundings } from '../rule.ts';

/** Looking for a near name takes its time, and nobody mistypes more. */
const mostSuggestions = 20;

/**
 * What the pack refers to in its own namespace, or in that of another pack of the run, is there. Where a file could not be
 * read, or it cannot be told which templates are imported, nothing is said; nor of packs that are not in the run. Source:
 * the vendor's documentation of `get`.
 */
export const nodeReferenceDangling: Rule = {
  meta: {
    id: 'node-reference-dangling',
    category: 'nodes',
    severity: 'warning',
    summary: 'Every reference into the namespace of this pack, or of one checked with it, is to a node that is there.',
  },
  check(pack, report, surroundings) {
    const own = knownIdentifiers(pack);
    if (own === undefined) return;
    const installers = new Map<string, readonly DefinedIdentifiers[]>();
    const isDangling = (identifier: string): boolean => {
      const name = packNamedIn(identifier);
      if (name === undefined || identifier.includes('${') || own.has(identifier)) return false;
      const known = installers.get(name) ?? findInstallers(name, pack, own, surroundings);
      installers.set(name, known);
      return known.length > 0 && !known.some((one) => one.has(identifier));
    };
    let suggestions = 0;
    for (const { identifiers, place } of nodeReferences(pack)) {
      if (!identifiers.every(isDangling)) continue;
      const [first = ''] = identifiers;
      const name = packNamedIn(first) ?? '';
      const near = suggestions++ < mostSuggestions ? nearestOf(installers.get(name) ?? [], first, name) : undefined;
      const whose = name === nameOf(pack) ? 'this pack' : `the StackPack ${quote(name)}`;
      report({
        place,
        message: `no node of ${whose} has the identifier ${quote(first, 200)}`,
        help: near === undefined ? 'add that node, or correct the reference' : `did you mean ${quote(near, 200)}?`,
      });
    }
  },
};

/** What the packs of a name install: an old and a new format can share it. None where there is no such pack, or one is not known. */
function findInstallers(
  name: string,
  pack: Pack,
  own: DefinedIdentifiers,
  surroundings: Surroundings,
): readonly DefinedIdentifiers[] {
  // A scaffold still has to fill it in.
  if (findPlaceholder(name) !== undefined) return [];
  const known = name === nameOf(pack) ? [own] : [];
  for (const other of surroundings.packsNamed(name)) {
    const identifiers = knownOf(other);
    if (identifiers === undefined) return [];
    known.push(identifiers);
  }
  return known;
}

/** A file of another pack that cannot be read is told where that pack is checked. */
function knownOf(other: Pack): DefinedIdentifiers | undefined {
  try {
    return knownIdentifiers(other);
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}

function nearestOf(known: readonly DefinedIdentifiers[], identifier: string, name: string): string | undefined {
  for (const one of known) {
    const near = one.nearest(identifier, `${stackPackUrn}${name}:`);
    if (near !== undefined) return near;
  }
  return undefined;
}
