import type { Place } from '../../diagnostics/finding.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { findPlaceholder } from '../../stackpack/placeholder.ts';
import type { ConfigNode, ScalarNode } from '../../syntax/config-node.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** Nothing is left to fill in. Source: the marks of the vendor's scaffold templates. */
export const manifestPlaceholder: Rule = {
  meta: {
    id: 'manifest-placeholder',
    category: 'manifest',
    severity: 'error',
    summary: 'No value of the manifest holds a placeholder of the scaffold.',
  },
  check(pack, report) {
    for (const node of scalars(pack.manifest.root)) {
      const found = findPlaceholder(node.text);
      if (found === undefined) continue;
      report({
        place: placeInside(node.place, pack),
        message: `${quote(node.text.slice(found.start, found.end))} is left over from the scaffold`,
        help: 'write what is meant in its place',
      });
    }
  },
};

function* scalars(root: ConfigNode | undefined): Iterable<ScalarNode> {
  const open = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'list') for (const item of node.items) open.push(item);
    else if (node.kind === 'object') for (const { value } of node.entries) open.push(value);
    else yield node;
  }
}

/** The placeholder itself, where the value is written as it reads. */
function placeInside(place: Place, pack: Pack): Place {
  const found = findPlaceholder(pack.source(place.file).text.slice(place.start, place.end));
  if (found === undefined) return place;
  return { file: place.file, start: place.start + found.start, end: place.start + found.end };
}
