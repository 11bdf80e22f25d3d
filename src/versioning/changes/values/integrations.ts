import type { Difference } from '../../comparison.ts';

/** The name of the integration that is in one of the packs only; undefined where a difference is another. */
export function integrationOf(difference: Difference): string | undefined {
  if (difference.in !== 'manifest' || difference.path.length !== 2) return undefined;
  const [list, element] = difference.path;
  return list === 'integrations' && typeof element === 'object' ? element.value : undefined;
}
