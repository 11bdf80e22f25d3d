import { nodeKind } from './values/node-kind.ts';
import { isSameScript, isScriptValue } from './values/scripts.ts';
import { nameNode } from './values/wording.ts';

/** The script that gives components and relations their identifiers is another: whether they keep them cannot be judged. */
export const idExtractorChanged = nodeKind({
  meta: {
    id: 'id-extractor-changed',
    level: 'minor',
    summary:
      'The script of an id extractor function is another; whether identifiers stay the same is for a person to say.',
  },

  claims({ pair, path, old, new: now }) {
    return pair.new.type === 'IdExtractorFunction' && isScriptValue(path) && !isSameScript(old, now);
  },

  describe({ pair }) {
    return {
      message: `the script of ${nameNode(pair.new)} changed: please review whether components keep their identifiers`,
    };
  },
});
