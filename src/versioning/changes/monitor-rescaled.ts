import type { PackNode } from '../../stackpack/node.ts';
import { textOf, valueAt } from '../../syntax/config-access.ts';
import type { NodePair } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { keptNodes } from './values/found-nodes.ts';
import { isPath } from './values/paths.ts';
import { nearestPlace, placeOfNode } from './values/places.ts';
import { isSameAmount } from './values/units.ts';
import { nameNode, subjectOfNode } from './values/wording.ts';

const thresholdPath = ['arguments', 'threshold'] as const;
const unitPath = ['arguments', 'metric', 'unit'] as const;

/** A monitor has the same threshold in another unit. Seen in a real pack: 5000 ms became 5 s, and the query divides by 1000. */
export const monitorRescaled: ChangeKind = {
  meta: {
    id: 'monitor-rescaled',
    level: 'patch',
    summary: 'The threshold and the unit of a monitor changed together, by the same factor.',
  },

  find(comparison, report) {
    for (const pair of keptNodes(comparison)) {
      const limits = rescaledLimits(pair);
      if (limits === undefined) continue;
      report({
        subject: subjectOfNode(pair.old),
        message: `the threshold of ${nameNode(pair.new)} is ${limits.new} instead of ${limits.old}, which is the same`,
        old: nearestPlace(pair.old.value, thresholdPath, placeOfNode(pair.old)),
        new: nearestPlace(pair.new.value, thresholdPath, placeOfNode(pair.new)),
      });
    }
  },

  claims(difference) {
    if (difference.in !== 'node') return false;
    const { pair, path } = difference;
    return (isPath(path, ...thresholdPath) || isPath(path, ...unitPath)) && rescaledLimits(pair) !== undefined;
  },
};

/** Both limits as they are shown, where number and unit are others and the amount is the same. */
function rescaledLimits({ old, new: now }: NodePair): { readonly old: string; readonly new: string } | undefined {
  const [before, after] = [limitOf(old), limitOf(now)];
  if (before === undefined || after === undefined) return undefined;
  if (before.amount === after.amount || before.unit === after.unit) return undefined;
  if (!isSameAmount(before.amount, before.unit, after.amount, after.unit)) return undefined;
  return { old: `${before.amount} ${before.unit}`, new: `${after.amount} ${after.unit}` };
}

function limitOf(node: PackNode): { readonly amount: number; readonly unit: string } | undefined {
  if (node.type !== 'Monitor') return undefined;
  // In quotes it is a number to the server as well.
  const amount = Number(textOf(valueAt(node.value, ...thresholdPath)) || Number.NaN);
  const unit = textOf(valueAt(node.value, ...unitPath));
  return Number.isFinite(amount) && unit !== undefined ? { amount, unit } : undefined;
}
