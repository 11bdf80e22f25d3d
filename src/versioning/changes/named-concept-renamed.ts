import { quote } from '../../text/quote.ts';
import { nodeKind } from './values/node-kind.ts';
import { isPath } from './values/paths.ts';
import { nameNode } from './values/wording.ts';

/** Types that queries speak of by name: `type = "pod"`, `layer IN ("Services")`. */
const namedInQueries: readonly (string | undefined)[] = [
  'ComponentType',
  'RelationType',
  'Layer',
  'Domain',
  'Environment',
];

/** The name of what queries speak of by name is another, or gone. */
export const namedConceptRenamed = nodeKind({
  meta: {
    id: 'named-concept-renamed',
    level: 'major',
    summary: 'A component type, relation type, layer, domain or environment has another name.',
  },

  claims({ pair, path, old }) {
    return namedInQueries.includes(pair.new.type) && isPath(path, 'name') && old !== undefined;
  },

  describe({ pair }) {
    const was = nameNode(pair.old);
    return {
      message:
        pair.new.name === undefined ? `${was} has no name any more` : `${was} is now named ${quote(pair.new.name)}`,
      effect: `rename ${was}, so that queries which name it find nothing`,
    };
  },
});
