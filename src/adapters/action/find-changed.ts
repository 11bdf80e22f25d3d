import { findChangedPacks } from '../../app/changed-packs.ts';
import type { CheckOutcome } from '../../app/check.ts';
import type { Past } from '../../app/gate/past.ts';
import { type ListedPack, listChangedPacks } from '../../app/list.ts';
import { describeChange } from '../../reporters/list-text.ts';
import type { Run } from './run.ts';

/** Finds the packs that changed, for whoever wants jobs of their own for them. */
export async function findChanged(
  { context: { task }, log }: Run,
  { packs }: CheckOutcome,
  past: Past,
): Promise<ListedPack[]> {
  const found = await findChangedPacks(packs, past, task.kind === 'release' ? task.tag : undefined);
  const changed = listChangedPacks(found);
  log.say(describeChange(changed.length, { total: packs.length, comparedWith: found.comparedWith }));
  return changed;
}
