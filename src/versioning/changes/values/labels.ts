import type { Place } from '../../../diagnostics/finding.ts';
import type { PackNode } from '../../../stackpack/node.ts';
import { asScalar, itemsAt, textOf, valueAt } from '../../../syntax/config-access.ts';
import type { Comparison, NodePair } from '../../comparison.ts';
import { keptNodes } from './found-nodes.ts';

/** A label that a mapping gives to what it makes. */
export interface Label {
  /** Its key, as written: `site`, or `sensor.${1}` for one of each attribute that a pattern matches. */
  readonly target: string;
  /** The expression that gives its value. */
  readonly source: string;
  /** Whether nothing is made where the expression has no value. */
  readonly isRequired: boolean;
  readonly place: Place;
}

const mappingTypes: readonly (string | undefined)[] = ['OtelComponentMapping', 'OtelRelationMapping'];

/** Whether both sides are a mapping of OpenTelemetry data. */
export function isOtelMapping(pair: NodePair): boolean {
  return mappingTypes.includes(pair.old.type) && mappingTypes.includes(pair.new.type);
}

/** The labels of a mapping: the tags of its output, required and optional. */
export function labelsOf(mapping: PackNode): Label[] {
  return (['required', 'optional'] as const).flatMap((part) =>
    itemsAt(mapping.value, 'output', part, 'tags').flatMap((tag) => {
      const target = asScalar(valueAt(tag, 'target'));
      if (target === undefined) return [];
      const source = textOf(valueAt(tag, 'source')) ?? '';
      return [{ target: target.text, source, isRequired: part === 'required', place: target.place }];
    }),
  );
}

/** The mappings of OpenTelemetry data that are in both packs. */
export function otelMappingPairs(comparison: Comparison): NodePair[] {
  return keptNodes(comparison).filter(isOtelMapping);
}
