import { existsSync, readFileSync } from 'node:fs';
import { codes } from '../../../app/codes.ts';
import { UsageError } from '../../../app/usage-error.ts';
import { rules } from '../../../rules/registry.ts';
import { nearestWord } from '../../../text/nearest.ts';
import { quote } from '../../../text/quote.ts';
import type { Command } from '../command.ts';

const help = `Usage: stackpack explain [rule]

Prints the page of a rule, or of anything else that is found: what it asks for and why, with examples. Without a rule,
lists them all.

Options:
  --help  Print this

Exit codes: 0 printed, 2 there is no such rule, 3 a fault of this program.
`;

/** `stackpack explain` */
export const explain: Command = {
  name: 'explain',
  summary: 'Print what a rule asks for and why',
  help,
  options: {},
  async run(parsed, terminal) {
    const [id, second] = parsed.positionals;
    if (second !== undefined) throw new UsageError('Only one rule can be explained at a time', 'Name one rule');
    const all = listExplained();
    if (id === undefined) {
      const width = Math.max(...all.map((one) => one.id.length));
      terminal.out(all.map((one) => `${one.id.padEnd(width)}  ${one.severity.padEnd(7)}  ${one.summary}\n`).join(''));
      return 0;
    }
    if (!all.some((one) => one.id === id)) {
      const near = nearestWord(
        id,
        all.map((one) => one.id),
      );
      throw new UsageError(
        `There is no rule ${quote(id)}`,
        near === undefined ? 'stackpack explain lists them all' : `Perhaps ${near} is meant`,
      );
    }
    terminal.out(readPage(id));
    return 0;
  },
};

function listExplained(): { id: string; severity: string; summary: string }[] {
  return [...Object.values(rules).map(({ meta }) => meta), ...Object.values(codes)]
    .map(({ id, severity, summary }) => ({ id, severity, summary }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The pages lie in docs/rules, beside the folder that this program is built into. */
function readPage(id: string): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const page = new URL(`docs/rules/${id}.md`, folder);
    if (existsSync(page)) return readFileSync(page, 'utf8');
    if (new URL('..', folder).href === folder.href) throw new Error(`the page docs/rules/${id}.md is missing`);
  }
}
