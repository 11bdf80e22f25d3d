import type { Verdict, VerdictChange } from '../app/gate/verdict.ts';
import type { ReportPlace } from '../app/report.ts';
import { bumpLevels } from '../versioning/bump.ts';
import type { DocumentBlock, DocumentTable } from './bounded-document.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { mostEntries } from './verdict-text.ts';

/** UTF-16 code units of a verdict: it says what changed and what to do. */
const longestVerdict = 2_000;

/**
 * The sentence that a reader looks for first, and what a person should know besides.
 * @param name the pack's
 */
export function verdictBlocks({ text, notices }: Verdict, name: string | undefined): DocumentBlock[] {
  // A name keeps its small letter at the start of a sentence, too.
  const shown = name !== undefined && text.startsWith(name) ? text : text.charAt(0).toUpperCase() + text.slice(1);
  const sentence = `${escapeMarkdown(shown, longestVerdict)}.`;
  return notices.length === 0 ? [sentence] : [sentence, notices.map((one) => `- ${escapeMarkdown(one)}`).join('\n')];
}

/** How the version stands to the previous one, as the end of a line; empty where it was compared with nothing. */
export function describeBumps(verdict: Verdict): string {
  const { baseline, requiredBump, requiredBumpFromOne, actualBump, suggestedVersion } = verdict;
  const parts: string[] = [];
  if (baseline !== undefined) {
    const tag = baseline.tag === undefined ? '' : ` (tag ${baseline.tag})`;
    parts.push(`compared with ${baseline.version ?? 'a version without number'}${tag}`);
  }
  if (requiredBump !== undefined) {
    // Servers take equal majors as compatible before 1.0.0 as well.
    const later = requiredBumpFromOne ?? requiredBump;
    parts.push(`the changes require: ${requiredBump}${later === requiredBump ? '' : `, from 1.0.0 on ${later}`}`);
  }
  if (actualBump !== undefined) parts.push(`it rises by: ${actualBump}`);
  if (requiredBump !== undefined && requiredBump !== 'none' && suggestedVersion !== undefined) {
    parts.push(`the smallest version that does: ${suggestedVersion}`);
  }
  return parts.map((part) => `; ${escapeMarkdown(part)}`).join('');
}

/** The changes: those that decide and those that are accepted in sight, the others folded; and how they are accepted. */
export function changeBlocks({ changes, toAccept = [] }: Verdict): DocumentBlock[] {
  const accepted = changes.filter((change) => change.accepted !== undefined);
  const open = changes.filter((change) => change.accepted === undefined);
  const [deciding, rest] = [open.filter(({ decides }) => decides), open.filter(({ decides }) => !decides)];
  const blocks: DocumentBlock[] = [];
  if (deciding.length > 0) blocks.push(changesTable('What decides:', deciding, 'first'));
  if (accepted.length > 0) blocks.push(changesTable('Accepted by the configuration:', accepted, 'first'));
  if (rest.length > 0) {
    const title = `${deciding.length + accepted.length === 0 ? '' : 'Further '}changes: ${countLevels(rest)}`;
    blocks.push({
      ...changesTable(`<details><summary>${title.replace(/^c/, 'C')}</summary>`, rest, 'second'),
      foot: '</details>',
    });
  }
  if (toAccept.length > 0) blocks.push(entriesBlock(toAccept));
  return blocks;
}

/** As they are, line by line, to be copied from the page. */
function entriesBlock(entries: readonly string[]): string {
  const lines = entries.slice(0, mostEntries).map((entry) => `- ${escapeMarkdown(entry)}`);
  const rest = entries.length > mostEntries ? `\n\nand ${entries.length - mostEntries} more` : '';
  return `To accept what is meant, under \`accept\` in \`.stackpackrc.yaml\`:\n\n<pre>\n${lines.join('\n')}\n</pre>${rest}`;
}

function changesTable(
  title: string,
  changes: readonly VerdictChange[],
  priority: DocumentTable['priority'],
): DocumentTable {
  const rows = changes.map(({ id, subject, level, message, effect, accepted, old, new: now }) => {
    const lines = [escapeMarkdown(message)];
    if (effect !== undefined) lines.push(`installing it will ${escapeMarkdown(effect)}`);
    if (accepted !== undefined && accepted !== '') lines.push(`accepted: ${escapeMarkdown(accepted)}`);
    // Both together are what `accept` takes.
    const cells = [level, escapeMarkdown(`${id} ${subject}`), lines.join('<br>'), placeText(old), placeText(now)];
    return `| ${cells.join(' | ')} |`;
  });
  const head = `${title}\n\n| Requires | Change | What | Before | Now |\n| --- | --- | --- | --- | --- |`;
  return { head, rows, foot: '', priority };
}

function placeText(place: ReportPlace | undefined): string {
  return place === undefined ? '' : escapeMarkdown(`${place.file}:${place.line}:${place.column}`);
}

/** `1 major, 12 patch` */
function countLevels(changes: readonly VerdictChange[]): string {
  return bumpLevels
    .toReversed()
    .flatMap((level) => {
      const count = changes.filter((change) => change.level === level).length;
      return count === 0 ? [] : [`${count} ${level}`];
    })
    .join(', ');
}
