/** What ends a run from outside: Ctrl-C, a cancelled job, a terminal that is closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const undone = new Set<() => void>();

/**
 * Has something undone where the process is ended from outside, the latest first; it ends by that signal all the same.
 * @returns what takes it back
 */
export function undoOnInterruption(undo: () => void): () => void {
  if (undone.size === 0) for (const signal of signals) process.on(signal, end);
  undone.add(undo);
  return () => {
    undone.delete(undo);
    // Without listeners a signal ends the process at once, as it should where there is nothing to undo.
    if (undone.size === 0) for (const signal of signals) process.off(signal, end);
  };
}

function end(signal: NodeJS.Signals): void {
  for (const undo of [...undone].reverse()) undo();
  undone.clear();
  for (const one of signals) process.off(one, end);
  process.kill(process.pid, signal);
}
