import type { Place } from '../../../diagnostics/finding.ts';
import type { PackNode } from '../../../stackpack/node.ts';
import { asScalar, itemsAt, textOf, valueAt } from '../../../syntax/config-access.ts';
import type { NodePair } from '../../comparison.ts';

/** A metric that a presentation defines for others to refer to. */
export interface Metric {
  readonly metricId: string;
  readonly name: string | undefined;
  readonly place: Place;
  /** The list it stands in. */
  readonly path: readonly string[];
}

/** Whether both sides are a presentation of components. */
export function isPresentation(pair: NodePair): boolean {
  return pair.old.type === 'ComponentPresentation' && pair.new.type === 'ComponentPresentation';
}

const known = new WeakMap<NodePair, ReadonlyMap<string, Metric>>();

/**
 * The metrics that an old presentation defines and the new one does not, by their ids; references to them in tabs and
 * sections are none. The same at each call.
 */
export function removedMetrics(pair: NodePair): ReadonlyMap<string, Metric> {
  let removed = known.get(pair);
  if (removed === undefined) {
    const left = new Set(metricsOf(pair.new).map(({ metricId }) => metricId));
    const gone = metricsOf(pair.old).filter(({ metricId }) => !left.has(metricId));
    removed = new Map(gone.map((metric) => [metric.metricId, metric]));
    known.set(pair, removed);
  }
  return removed;
}

/** Where a presentation defines metrics: beside `presentation`, as real packs do, or in it. */
export const metricPaths = [['metrics'], ['presentation', 'metrics']] as const;

function metricsOf(presentation: PackNode): Metric[] {
  return metricPaths.flatMap((path) =>
    itemsAt(presentation.value, ...path).flatMap((node) => {
      const id = asScalar(valueAt(node, 'metricId'));
      return id === undefined
        ? []
        : [{ metricId: id.text, name: textOf(valueAt(node, 'name')), place: id.place, path }];
    }),
  );
}
