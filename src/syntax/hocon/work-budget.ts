import { limits } from './limits.ts';

/** Counts the work of working values out, so that no document can make it long. */
export class WorkBudget {
  private steps: number = limits.steps;
  private length: number = limits.concatenatedLength;

  /** Whether something was asked for that is no longer to be had. */
  get exhausted(): boolean {
    return this.steps < 0 || this.length < 0;
  }

  spendSteps(count: number): void {
    this.steps -= count;
  }

  /** Spends UTF-16 code units of concatenated text. */
  spendLength(count: number): void {
    this.length -= count;
  }
}
