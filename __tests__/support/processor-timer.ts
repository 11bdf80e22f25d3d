/**
 * Starts a timer of this process's processor time, and returns what reads it, in milliseconds. What a bound on time
 * promises is about our code: on the wall clock, a busy machine would fail the test for it.
 */
export function startProcessorTimer(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
