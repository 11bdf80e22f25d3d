import { Refusal } from '../diagnostics/refusal.ts';

/**
 * What a failed call means for the one who made it.
 * - `final`: asking again changes nothing
 * - `stale`: the host's state is another than the one that was planned from, so it is to be read again
 * - `busy`: the host fails or asks for patience; later it may do it
 */
export type FailureKind = 'final' | 'stale' | 'busy';

/** A call to a release host that failed. */
export class HostFailure extends Refusal {
  readonly kind: FailureKind;
  /** How long the host asks to wait, in milliseconds; undefined where it does not say. */
  readonly wait: number | undefined;
  /** Whether the call may have had its effect all the same: the answer was lost, or the host failed while it worked. */
  readonly unclear: boolean;

  constructor(
    message: string,
    help: string,
    {
      kind,
      wait,
      unclear = false,
      cause,
    }: {
      readonly kind: FailureKind;
      readonly wait?: number | undefined;
      readonly unclear?: boolean;
      readonly cause?: unknown;
    },
  ) {
    super(message, help, { cause });
    this.kind = kind;
    this.wait = wait;
    this.unclear = unclear;
  }
}
