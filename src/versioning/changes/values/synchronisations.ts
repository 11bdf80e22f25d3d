import type { NodePair } from '../../comparison.ts';

const types: readonly (string | undefined)[] = ['Sync', 'DataSource'];

/** Whether both sides are what brings topology in: a synchronisation, or its source of data. */
export function isSynchronisation(pair: NodePair): boolean {
  return types.includes(pair.old.type) && types.includes(pair.new.type);
}
