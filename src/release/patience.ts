import { Refusal } from '../diagnostics/refusal.ts';
import type { Clock } from './clock.ts';
import { HostFailure } from './host-failure.ts';

/**
 * How long a run waits for its host, in milliseconds from the first time that it must: calls that hang until they fail count
 * as well.
 */
export const longestWait = 15 * 60_000;

/** How often a run plans again because the host's state was another than it thought. */
export const mostNewPlans = 5;

/** Between two looks at somebody else's upload. */
const lookAgain = 5_000;

const firstWait = 1_000;
const largestWait = 60_000;

/** How a run deals with a host that fails: it waits and looks again, within bounds. */
export class Patience {
  private readonly clock: Clock;
  private readonly log: (line: string) => void;
  /** When it had to wait for the first time. */
  private since: number | undefined;
  private failures = 0;
  private newPlans = 0;

  constructor(clock: Clock, log: (line: string) => void) {
    this.clock = clock;
    this.log = log;
  }

  /**
   * Waits as a failure asks for.
   * @throws what it was given, where nothing is to be waited for; else a Refusal once it has been long enough
   */
  async after(error: unknown): Promise<void> {
    if (!(error instanceof HostFailure) || error.kind === 'final') throw error;
    if (error.kind === 'stale') {
      if (this.newPlans === mostNewPlans) {
        throw new Refusal(`${error.message}; looked and planned again ${mostNewPlans} times`, error.help, {
          cause: error,
        });
      }
      await this.wait(backOff(this.newPlans++), error.message, error);
      return;
    }
    await this.wait(error.wait ?? backOff(this.failures++), error.message, error);
  }

  /** Waits for somebody else's upload. */
  async forUpload(name: string): Promise<void> {
    await this.wait(lookAgain, `another upload of ${name} goes on or was broken off`);
  }

  private async wait(milliseconds: number, why: string, cause?: HostFailure): Promise<void> {
    const bound = `${longestWait / 60_000} minutes at most in all`;
    const now = this.clock.now();
    this.since ??= now;
    const passed = now - this.since;
    if (passed + milliseconds > longestWait) {
      throw new Refusal(
        `${why}; it would take ${inSeconds(milliseconds)} more, and this run waits ${bound}`,
        cause?.help ?? 'Run this again later; what is there by then is completed',
        { cause },
      );
    }
    this.log(`${why}; looking again in ${inSeconds(milliseconds)} (${bound}, ${inSeconds(passed)} so far)`);
    await this.clock.sleep(milliseconds);
  }
}

function backOff(times: number): number {
  return Math.min(firstWait * 2 ** times, largestWait);
}

function inSeconds(milliseconds: number): string {
  return `${Math.ceil(milliseconds / 1000)} s`;
}
