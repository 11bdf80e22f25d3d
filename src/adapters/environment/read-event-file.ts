import { readFileSync, statSync } from 'node:fs';

/** GitHub's payloads have 25 MB at most. */
const largestEvent = 32 * 1024 * 1024;

/**
 * The text of a file that an environment names.
 * @throws where it is no plain file, which may have no end, or is larger than any event
 */
export function readEventFile(path: string): string {
  const stats = statSync(path);
  if (!stats.isFile() || stats.size > largestEvent) throw new Error('no file of an event');
  return readFileSync(path, 'utf8');
}
