import { showLineSafely } from './visible.ts';

/**
 * Lines for the log of a workflow run, in which text from a repository can forge no command: the runner takes a line that
 * starts with `::`, spaces apart, and `##[` anywhere in a line for one; other servers know more of the kind.
 */
export function createLogText(text: string): string {
  return text.split('\n').map(showLineSafely).join('\n');
}
