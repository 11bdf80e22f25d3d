import { asScalar } from '../../../syntax/config-access.ts';
import type { ConfigNode } from '../../../syntax/config-node.ts';
import type { PathSegment } from '../../comparison.ts';
import { keysOf, lastKey } from './paths.ts';

/** A stretch in quotes, white space, or anything else, one after the other; each alternative starts with other characters. */
const pieces = /"[^"\\]*(?:\\.[^"\\]*)*"?|'[^'\\]*(?:\\.[^'\\]*)*'?|\s+|[^"'\s]+/gs;

/**
 * Whether two expressions (CEL, PromQL, STQL) differ in white space outside quotes at most, or in which quotes they use.
 * Where white space parts two words it counts as one space.
 */
export function isSameExpression(old: ConfigNode | undefined, now: ConfigNode | undefined): boolean {
  const [before, after] = [asScalar(old), asScalar(now)];
  return before !== undefined && after !== undefined && inOneForm(before.text) === inOneForm(after.text);
}

/** An expression without white space that makes no difference, in plain quotes where either will do. */
export function inOneForm(expression: string): string {
  const kept: string[] = [];
  let spaced = false;
  for (const [piece] of expression.matchAll(pieces)) {
    if (/^\s/.test(piece)) {
      spaced = true;
      continue;
    }
    const before = kept.at(-1)?.at(-1) ?? '';
    if (spaced && /\w/.test(before) && /^\w/.test(piece)) kept.push(' ');
    kept.push(withPlainQuotes(piece));
    spaced = false;
  }
  return kept.join('');
}

/** A string in single quotes, whichever it was in, where it needs no escapes in either. */
function withPlainQuotes(piece: string): string {
  return piece.length > 1 && /^"[^"'\\]*"$/.test(piece) ? `'${piece.slice(1, -1)}'` : piece;
}

/** Keys whose values are queries or expressions in any node: PromQL, STQL, selectors. */
const queryKey = /^(?:scope|stql|expression|relatedResourcesTemplate)$|^(?:\w{0,60}(?:Query|Selector)|query|selector)$/;

/** Keys whose values are lists of queries. */
const listsOfQueries: readonly string[] = ['queries', 'metricQueries'];

/** Keys of what a projection shows that are no expressions. */
const plainInProjections: readonly string[] = ['_type', 'unit', 'decimalPlaces', 'sparkline', 'metricId'];

/**
 * Whether a value of a node is a query or an expression, going by where it stands: `query`, `topologyQuery`, `scope`, and what
 * a projection of a presentation shows.
 */
export function isExpressionPath(path: readonly PathSegment[]): boolean {
  const key = lastKey(path);
  if (key !== undefined && queryKey.test(key)) return true;
  if (key === undefined) return false;
  // Such a list has no keys, so it is one value.
  if (listsOfQueries.includes(key)) return true;
  return key !== 'projection' && keysOf(path).includes('projection') && !plainInProjections.includes(key);
}

const stqlPieces = /"[^"\\]*(?:\\.[^"\\]*)*"?|[A-Za-z_][\w.-]*|[!=]+|[(),]|\s+|./gs;

/**
 * The types of components that a topology query names, `type = "pod"` and `type in ("pod", "node")`; those it shuts out
 * with a `!` before them. Sorted.
 */
export function typesNamed(query: string): string[] {
  const tokens = [...query.matchAll(stqlPieces)].map(([token]) => token).filter((token) => /\S/.test(token));
  const types = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.toLowerCase() !== 'type') continue;
    let next = at + 1;
    const isNot = tokens[next]?.toLowerCase() === 'not';
    if (isNot) next++;
    const operator = tokens[next]?.toLowerCase();
    const mark = isNot || operator === '!=' ? '!' : '';
    if (operator === '=' || operator === '!=') {
      addQuoted(types, mark, tokens[next + 1]);
    } else if (operator === 'in' && tokens[next + 1] === '(') {
      for (next += 2; next < tokens.length && tokens[next] !== ')'; next++) addQuoted(types, mark, tokens[next]);
      // What was looked through is not looked through again.
      at = next;
    }
  }
  return [...types].sort();
}

function addQuoted(types: Set<string>, mark: string, token: string | undefined): void {
  if (token?.startsWith('"')) types.add(`${mark}${token.slice(1, token.endsWith('"') ? -1 : undefined)}`);
}
