import { Refusal } from '../diagnostics/refusal.ts';
import type { Clock } from './clock.ts';
import { markDraft } from './draft-mark.ts';
import type { HostAsset, HostRelease, ReleaseHost } from './host.ts';
import { observe } from './observe.ts';
import { Patience } from './patience.ts';
import { planRelease, type ReleasePlan } from './plan.ts';
import { removeOwnDrafts } from './remove-drafts.ts';
import { RunMemory } from './run-memory.ts';
import { StepRunner } from './step-runner.ts';
import type { WantedRelease } from './wanted.ts';

/** How a release ended. */
export interface ReleaseOutcome {
  /** created: this run published it. updated: this run changed its assets. unchanged: nothing was to be done. */
  readonly status: 'created' | 'updated' | 'unchanged';
  readonly release: HostRelease;
  /** The archive, as the host has it. */
  readonly archive: HostAsset;
  /** What a person should know: one sentence each, no closing full stop. */
  readonly notices: readonly string[];
}

/** A run that brings a release about, and what it needs. */
export interface ReleaseRun {
  readonly host: ReleaseHost;
  readonly clock: Clock;
  /** An id that no other run has: letters, digits and `-`. */
  readonly id: string;
  /** Told each step, one line without a full stop. */
  log(line: string): void;
}

/**
 * Brings a release about: looks at what is there, plans, and carries the plan out, again and again until nothing is left to
 * do. What a failed run leaves behind is a state that the next run completes; a draft that this run made is removed.
 * @throws {Refusal} where it would be wrong, a person must put something right first, or the host fails for too long
 */
export async function bringAbout(run: ReleaseRun, wanted: WantedRelease): Promise<ReleaseOutcome> {
  const memory = new RunMemory();
  const patience = new Patience(run.clock, (line) => run.log(line));
  const marked = { ...wanted.fields, body: markDraft(wanted.fields.body, run.id) };
  try {
    for (;;) {
      try {
        const outcome = await advance(run, wanted, memory, patience, new StepRunner(run, marked, memory));
        if (outcome !== undefined) return outcome;
      } catch (error) {
        await patience.after(error);
      }
    }
  } catch (error) {
    await removeOwnDrafts(run, wanted, memory);
    throw error;
  }
}

/**
 * Plans how a release would come about now. Writes nothing.
 * @throws {Refusal} where the host fails for too long
 */
export async function planNow(run: ReleaseRun, wanted: WantedRelease): Promise<ReleasePlan> {
  const patience = new Patience(run.clock, (line) => run.log(line));
  for (;;) {
    try {
      const observed = await observe(run.host, wanted, new RunMemory(), { run: run.id, now: run.clock.now() });
      return planRelease(observed, wanted);
    } catch (error) {
      await patience.after(error);
    }
  }
}

/** Carries a plan out up to where the host is to be looked at again; gives the outcome where all is done. */
async function advance(
  run: ReleaseRun,
  wanted: WantedRelease,
  memory: RunMemory,
  patience: Patience,
  runner: StepRunner,
): Promise<ReleaseOutcome | undefined> {
  const observed = await observe(run.host, wanted, memory, { run: run.id, now: run.clock.now() });
  const plan = planRelease(observed, wanted);
  if (plan.kind === 'refused') throw new Refusal(plan.message, plan.help);
  runner.start(plan.release);
  for (const [index, step] of plan.steps.entries()) {
    // Nothing is published that was not there, whole and under the right tag, when last looked at.
    if (step.kind === 'publish' && index > 0) return undefined;
    if (step.kind === 'wait') {
      await patience.forUpload(step.name);
      return undefined;
    }
    await runner.carryOut(step);
    // Another run may have made one at the same time.
    if (step.kind === 'create-draft') return undefined;
  }
  // What is left of a race is removed once there is a published release.
  const isLeft = observed.releases.some((one) => one !== plan.release && observed.ownDrafts.has(one.id));
  if (isLeft && plan.steps.some((step) => step.kind === 'publish')) return undefined;
  const { release, assets } = runner.result();
  const archive = assets.get(wanted.archive.name);
  if (archive === undefined) throw new Error(`${wanted.archive.name} is not on its release`);
  const status = memory.published ? 'created' : memory.changed ? 'updated' : 'unchanged';
  return { status, release, archive, notices: plan.notices };
}
