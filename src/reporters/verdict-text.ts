import type { Verdict, VerdictChange } from '../app/gate/verdict.ts';
import { countOf } from '../text/count-of.ts';
import { changeLines } from './diff-text.ts';
import { type Style, styleFor } from './style.ts';
import { showLineSafely, showTextSafely } from './visible.ts';

/** Changes that are listed: those that decide, and those that are accepted. */
const mostChanges = 20;

/** Entries of `accept` that are offered: whoever means more than these means a greater version. */
export const mostEntries = 10;

/**
 * A verdict as a person reads it in a terminal or a log, behind the findings. Ends in a line break.
 * @param path the pack's, where there are several
 */
export function createVerdictText(verdict: Verdict, path: string | undefined, colors: boolean): string {
  const style = styleFor(colors);
  const { text, changes, notices } = verdict;
  const where = path === undefined ? '' : `${path}: `;
  const deciding = changes.filter(({ decides }) => decides);
  const accepted = changes.filter((change) => change.accepted !== undefined);
  const shown = [
    ...listed('What decides:', deciding, style),
    ...listed('Accepted by the configuration:', accepted, style),
    ...describeRest(
      changes.length - Math.min(deciding.length, mostChanges) - Math.min(accepted.length, mostChanges),
      verdict.diffCommand,
    ),
    ...describeEntries(verdict, style),
  ];
  // What is wrong was told by the finding.
  const isTold = verdict.findings.some(({ message }) => text.startsWith(message));
  const further = [...notices.map((notice) => `  note: ${showTextSafely(notice)}`), ...shown];
  // Behind several packs the changes of one would be taken for those of the pack that was told last.
  const heading = path === undefined || further.length === 0 ? '' : `${path}:`;
  return [showLineSafely(isTold ? heading : `${where}${text}`), ...further, '']
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

function listed(title: string, changes: readonly VerdictChange[], style: Style): string[] {
  if (changes.length === 0) return [];
  return [style('dim', title), ...changes.slice(0, mostChanges).map((change) => changeLines(change, style))];
}

function describeRest(count: number, command: string | undefined): string[] {
  return count <= 0 ? [] : [`and ${countOf(count, 'more change')}; ${command ?? 'stackpack diff'} lists all`];
}

/** A single entry stands in the help of its finding. */
function describeEntries({ toAccept = [] }: Verdict, style: Style): string[] {
  if (toAccept.length < 2) return [];
  const entries = toAccept.slice(0, mostEntries).map((entry) => style('dim', `to accept: ${showTextSafely(entry)}`));
  return toAccept.length > mostEntries ? [...entries, `and ${toAccept.length - mostEntries} more`] : entries;
}
