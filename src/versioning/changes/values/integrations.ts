import type { ManifestDifference } from '../../comparison.ts';

/** An element of `integrations`, and what became of it. */
export interface IntegrationDifference extends Pick<ManifestDifference, 'old' | 'new'> {
  readonly name: string;
}

/** The integration that a difference is of as a whole; undefined where it is another. */
export function integrationOf({ path, old, new: now }: ManifestDifference): IntegrationDifference | undefined {
  const [list, element] = path;
  if (list !== 'integrations' || path.length !== 2 || typeof element !== 'object') return undefined;
  return { name: element.value, old, new: now };
}
