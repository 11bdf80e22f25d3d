import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { keptNodes } from './values/found-nodes.ts';
import { isPresentation, metricPaths, removedMetrics } from './values/metrics.ts';
import { isPath, lastElement } from './values/paths.ts';
import { nearestPlace, placeOfNode } from './values/places.ts';
import { nameNode, subjectOfNode } from './values/wording.ts';

/** A metric that a presentation defined is gone; presentations and dashboards refer to it by its `metricId`. */
export const metricRemoved: ChangeKind = {
  meta: {
    id: 'metric-removed',
    level: 'major',
    summary: 'One of the metrics that a component presentation defines is gone, by its `metricId`.',
  },

  find(comparison, report) {
    for (const pair of keptNodes(comparison).filter(isPresentation)) {
      for (const { metricId, name, place, path } of removedMetrics(pair).values()) {
        report({
          subject: subjectOfNode(pair.old),
          message: `${nameNode(pair.new)} does not define the metric ${quote(metricId)} any more`,
          effect: `remove the metric ${quote(name ?? metricId)}`,
          old: place,
          new: nearestPlace(pair.new.value, path, placeOfNode(pair.new)),
        });
      }
    }
  },

  claims(difference) {
    if (difference.in !== 'node' || !isPresentation(difference.pair)) return false;
    const element = lastElement(difference.path);
    const isMetric = metricPaths.some((path) => isPath(difference.path.slice(0, -1), ...path));
    return element !== undefined && isMetric && removedMetrics(difference.pair).has(element.value);
  },
};
