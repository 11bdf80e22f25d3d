import type { ReleaseRun } from './carry-out.ts';
import { observe } from './observe.ts';
import { planRelease } from './plan.ts';
import type { RunMemory } from './run-memory.ts';
import type { WantedRelease } from './wanted.ts';

/**
 * Removes what a failed run made of drafts, as far as the host lets it. A draft that has all its assets stays: another run
 * may be publishing it this very moment, and no published release is ever deleted.
 */
export async function removeOwnDrafts(run: ReleaseRun, wanted: WantedRelease, memory: RunMemory): Promise<void> {
  if (!memory.asked) return;
  try {
    const observed = await observe(run.host, wanted, memory, { run: run.id, now: run.clock.now() });
    const isPublished = observed.releases.some((one) => !one.draft);
    for (const release of observed.releases) {
      if (!observed.ownDrafts.has(release.id)) continue;
      const plan = planRelease({ ...observed, releases: [release], tagCommit: wanted.commit }, wanted);
      if (!isPublished && plan.kind === 'steps' && plan.steps.every((step) => step.kind === 'publish')) {
        run.log(`the draft is whole and stays, for the next run to publish: ${release.url}`);
        continue;
      }
      run.log('remove the draft that this run made');
      await run.host.deleteDraft(release);
    }
  } catch (error) {
    // The first failure is the one to tell; a draft that stays is used by the next run.
    run.log(`the draft could not be removed and stays: ${error instanceof Error ? error.message : 'unknown reason'}`);
  }
}
