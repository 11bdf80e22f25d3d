import type { Assignment } from './render-conditions.ts';
import { type MetOutcome, outcomeId } from './render-template.ts';

/** One way in which the conditions of a template came out, and what became of it. */
export interface Attempt<T> {
  readonly assignment: Assignment;
  readonly met: ReadonlyMap<string, MetOutcome>;
  /** Whether the rendered text could be read. */
  readonly passes: boolean;
  readonly result: T;
  /** How far reading came: in the rendered text, in the template, and where in the template the fault is told. */
  readonly reached: { readonly offset: number; readonly site: number; readonly told: number };
  /** What trying it took: see RenderWork. */
  readonly cost: number;
}

/** An attempt whose fault is the template's, whatever else comes out how. */
export interface Failure<T> {
  readonly attempt: Attempt<T>;
  /** The condition that must come out so; undefined where every attempt fails. */
  readonly outcome: MetOutcome | undefined;
}

export interface Exploration<T> {
  /** Those that could be read, with all conditions true first. */
  readonly passed: readonly Attempt<T>[];
  readonly failures: readonly Failure<T>[];
}

/** How many ways are tried, and what they may cost together: a second, about. */
const mostAttempts = 300;
const mostCost = 5 * 1024 * 1024;
/** How many conditions before a fault are looked at as its cause. */
const mostSuspects = 30;
/** How many ways that pass are taken as what others start from. */
const mostBases = 3;

/**
 * Finds which outcomes of a template's conditions cannot be read, whatever the others are. Conditions that exclude each
 * other are common, so an outcome is faulty only if nothing that was tried with it passes. Where the work would become too
 * much, outcomes are left untried.
 * @param all the attempt with all conditions true
 * @param goesOn whether others may be made: if not, only a fault of a template without conditions is known for one
 */
export function exploreOutcomes<T>(
  all: Attempt<T>,
  attempt: (assignment: Assignment) => Attempt<T>,
  goesOn: boolean,
): Exploration<T> {
  if (goesOn) return new Explorer(attempt).explore(all);
  if (all.passes) return { passed: [all], failures: [] };
  return { passed: [], failures: all.met.size === 0 ? [{ attempt: all, outcome: undefined }] : [] };
}

/** How conditions come out in the first attempt, which has most of a template. */
export const allTrue: Assignment = { values: new Map(), others: true };
const allFalse: Assignment = { values: new Map(), others: false };

class Explorer<T> {
  private readonly attempt: (assignment: Assignment) => Attempt<T>;
  private readonly passed: Attempt<T>[] = [];
  private readonly failures: Failure<T>[] = [];
  /** The outcomes that can be asked for, those that passed once, and those about which nothing more is tried. */
  private readonly known = new Map<string, MetOutcome>();
  private readonly settled = new Set<string>();
  private attempts = 0;
  private cost = 0;

  constructor(attempt: (assignment: Assignment) => Attempt<T>) {
    this.attempt = attempt;
  }

  explore(all: Attempt<T>): Exploration<T> {
    this.note(all);
    const none = all.met.size === 0 ? all : this.try(allFalse);
    if (this.passed.length === 0) {
      const best = this.climb(comesFurther(none, all) ? none : all);
      if (!best.passes) return { passed: [], failures: [{ attempt: best, outcome: undefined }] };
    }
    for (let open = this.open(); open.length > 0 && this.mayGoOn(); open = this.open()) this.cover(open);
    return { passed: this.passed, failures: this.failures };
  }

  private try(assignment: Assignment): Attempt<T> {
    const attempt = this.attempt(assignment);
    this.note(attempt);
    return attempt;
  }

  private note(attempt: Attempt<T>): void {
    this.attempts++;
    this.cost += attempt.cost;
    for (const [id, outcome] of attempt.met) {
      this.know(outcome);
      this.know({ ...outcome, value: !outcome.value });
      if (attempt.passes) this.settled.add(id);
    }
    if (attempt.passes) this.passed.push(attempt);
  }

  private know(outcome: MetOutcome): void {
    const id = outcomeId(outcome);
    if (!this.known.has(id)) this.known.set(id, outcome);
  }

  private open(): MetOutcome[] {
    return [...this.known].filter(([id]) => !this.settled.has(id)).map(([, outcome]) => outcome);
  }

  private mayGoOn(): boolean {
    return this.attempts < mostAttempts && this.cost < mostCost;
  }

  /** Tries outcomes together, and where that fails the halves of them: few of many are faulty. */
  private cover(outcomes: readonly MetOutcome[]): void {
    const [base] = this.passed;
    const [first] = outcomes;
    if (base === undefined || first === undefined || !this.mayGoOn()) return;
    const attempt = this.try(withOutcomes(base.assignment, outcomes));
    if (!attempt.passes && outcomes.length === 1) {
      this.judge(first, attempt);
    } else if (!attempt.passes) {
      const middle = outcomes.length >> 1;
      this.cover(outcomes.slice(0, middle));
      this.cover(outcomes.slice(middle));
    } else if (outcomes.length === 1) {
      // It cannot be reached together with what it stands within.
      this.settled.add(outcomeId(first));
    } else if (outcomes.every((outcome) => !this.settled.has(outcomeId(outcome)))) {
      // They exclude each other.
      for (const outcome of outcomes) this.cover([outcome]);
    }
  }

  /** Whether an outcome that fails passes with any others; what is told of it is how far reading comes at most. */
  private judge(outcome: MetOutcome, failed: Attempt<T>): void {
    const id = outcomeId(outcome);
    let best = failed;
    const bases = [...this.passed.slice(1, mostBases).map(({ assignment }) => assignment), allTrue, allFalse];
    for (const base of bases) {
      if (this.settled.has(id) || !this.mayGoOn()) return;
      const attempt = this.try(withOutcomes(base, [outcome]));
      if (comesFurther(attempt, best)) best = attempt;
    }
    if (!this.settled.has(id)) best = this.climb(best, outcome);
    if (this.settled.has(id) || !this.mayGoOn()) return;
    this.settled.add(id);
    if (best.met.has(id)) this.failures.push({ attempt: best, outcome });
  }

  /** Turns conditions before the fault round, one by one, as long as reading comes further. */
  private climb(start: Attempt<T>, pinned?: MetOutcome): Attempt<T> {
    let best = start;
    for (let improved = true; improved && !best.passes; ) {
      improved = false;
      const suspects = [...best.met.values()]
        .filter(({ key, offset }) => key !== pinned?.key && offset <= best.reached.offset)
        .reverse()
        .slice(0, mostSuspects);
      for (const { value, ...suspect } of suspects) {
        if (!this.mayGoOn()) return best;
        const turned = withOutcomes(best.assignment, [{ ...suspect, value: !value }, ...(pinned ? [pinned] : [])]);
        const attempt = this.try(turned);
        if (!attempt.passes && !comesFurther(attempt, best)) continue;
        best = attempt;
        improved = true;
        break;
      }
    }
    return best;
  }
}

/** An assignment in which outcomes come about, and what they stand within; of those that exclude each other the last. */
function withOutcomes({ values, others }: Assignment, outcomes: readonly MetOutcome[]): Assignment {
  const changed = new Map(values);
  for (const { key, value, within } of outcomes) {
    for (const around of within) changed.set(around.key, around.value);
    changed.set(key, value);
  }
  return { values: changed, others };
}

function comesFurther({ reached: one }: Attempt<unknown>, { reached: other }: Attempt<unknown>): boolean {
  return one.site > other.site || (one.site === other.site && one.told > other.told);
}
