import { findChangedPacks } from '../../app/changed-packs.ts';
import type { CheckOutcome } from '../../app/check.ts';
import type { ReleaseArchives } from '../../app/gate/question.ts';
import { type ListedPack, listChangedPacks } from '../../app/list.ts';
import { describeChange } from '../../reporters/list-text.ts';
import { baseOfGitHubRun } from '../environment/github.ts';
import type { Histories } from '../git/find-history.ts';
import type { Run } from './run.ts';

/** What packs were before. */
export interface Past {
  readonly histories: Histories;
  readonly archives: ReleaseArchives;
}

/** Finds the packs that changed, for whoever wants jobs of their own for them. */
export async function findChanged(
  { inputs, context, ports, log }: Run,
  { packs, settings }: CheckOutcome,
  { histories, archives }: Past,
): Promise<ListedPack[]> {
  const { task } = context;
  const found = await findChangedPacks(packs, {
    findHistory: histories.find,
    ports,
    base: baseOfGitHubRun(context, inputs.releaseBranches),
    tag: task.kind === 'release' ? task.tag : undefined,
    tagFormat: settings.tagFormat,
    gate: settings.gate,
    archives,
  });
  const changed = listChangedPacks(packs, found);
  log.say(describeChange(changed.length, { total: packs.length, comparedWith: found.comparedWith }));
  return changed;
}
