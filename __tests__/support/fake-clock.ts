import type { Clock } from '../../src/release/clock.ts';

/** A clock on which waiting takes no time. */
export class FakeClock implements Clock {
  /** What was slept, in milliseconds. */
  readonly sleeps: number[] = [];
  /** What went by without sleep, while calls hung, in milliseconds. */
  hung = 0;
  /** Called at each sleep: what happens meanwhile. */
  meanwhile: (() => void) | undefined;

  now(): number {
    return Date.now() + this.slept + this.hung;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.sleeps.push(milliseconds);
    this.meanwhile?.();
    // Others get their turn, as while really waiting.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }

  get slept(): number {
    return this.sleeps.reduce((sum, one) => sum + one, 0);
  }
}
