import { joinWords } from '../../stackpack/manifest-wording.ts';
import { textOf } from '../../syntax/config-access.ts';
import { quote } from '../../text/quote.ts';
import type { NodeDifference } from '../comparison.ts';
import { nodeKind } from './values/node-kind.ts';
import { isScriptValue, placementsNamed } from './values/scripts.ts';
import { nameNode } from './values/wording.ts';

const mappingTypes: readonly (string | undefined)[] = [
  'ComponentMappingFunction',
  'RelationMappingFunction',
  'ComponentTemplateFunction',
  'RelationTemplateFunction',
];

/** A mapping script or template puts components into other layers, domains or types. */
export const mappingPlacementChanged = nodeKind({
  meta: {
    id: 'mapping-placement-changed',
    level: 'minor',
    summary: 'A mapping script or template names other layers, domains or types, by their URNs.',
  },

  claims(difference) {
    if (!mappingTypes.includes(difference.pair.new.type) || !isScriptValue(difference.path)) return false;
    const { gone, come } = comparePlacements(difference);
    return gone.length + come.length > 0;
  },

  describe(difference) {
    const { gone, come } = comparePlacements(difference);
    const said = [
      ...(come.length > 0 ? [`names ${listUrns(come)}`] : []),
      ...(gone.length > 0 ? [`names ${listUrns(gone)} no more`] : []),
    ];
    return { message: `${nameNode(difference.pair.new)} ${said.join(', and ')}` };
  },
});

function comparePlacements({ path, old, new: now }: NodeDifference): {
  readonly gone: string[];
  readonly come: string[];
} {
  const [before, after] = [placementsNamed(path, textOf(old) ?? ''), placementsNamed(path, textOf(now) ?? '')];
  return {
    gone: [...before].filter((urn) => !after.has(urn)),
    come: [...after].filter((urn) => !before.has(urn)),
  };
}

/** Few enough to be read. */
function listUrns(urns: readonly string[]): string {
  const shown = urns.slice(0, 3).map((urn) => quote(urn));
  return joinWords(urns.length > 3 ? [...shown, `${urns.length - 3} more`] : shown);
}
