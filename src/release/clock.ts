/** Time, as waiting needs it: injected, so that tests wait for nothing. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}
