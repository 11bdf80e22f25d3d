import { codes } from '../../../app/codes.ts';
import { pageAddress } from '../../../app/project-address.ts';
import { UsageError } from '../../../app/usage-error.ts';
import { rules } from '../../../rules/registry.ts';
import { nearestWord } from '../../../text/nearest.ts';
import { quote } from '../../../text/quote.ts';
import { changeKinds } from '../../../versioning/changes/registry.ts';
import { readDocumentation } from '../../node/documentation.ts';
import type { Command } from '../command.ts';

const help = `Usage: stackpack explain [rule]

Prints the page of a rule, of anything else that is found, or of a kind of change: what it asks for and why, with examples.
Without a rule, lists them all: rules with their severity, kinds of change with the bump that they require.

Options:
  --help  Print this

Exit codes: 0 printed, 2 there is no such page, 3 a fault of this program.
`;

/** `stackpack explain` */
export const explain: Command = {
  name: 'explain',
  summary: 'Print what a rule or a kind of change asks for and why',
  help,
  options: {},
  async run(parsed, terminal) {
    const [id, second] = parsed.positionals;
    if (second !== undefined) throw new UsageError('Only one rule can be explained at a time', 'Name one rule');
    const all = listExplained();
    if (id === undefined) {
      const width = Math.max(...all.map((one) => one.id.length));
      terminal.out(all.map((one) => `${one.id.padEnd(width)}  ${one.weight.padEnd(7)}  ${one.summary}\n`).join(''));
      return 0;
    }
    const explained = all.find((one) => one.id === id);
    if (explained === undefined) {
      const near = nearestWord(
        id,
        all.map((one) => one.id),
      );
      throw new UsageError(
        `There is no rule and no kind of change ${quote(id)}`,
        near === undefined ? 'stackpack explain lists them all' : `Perhaps ${near} is meant`,
      );
    }
    terminal.out(readPage(explained.page));
    return 0;
  },
};

/** Something that has a page. */
interface Explained {
  readonly id: string;
  /** The severity of a rule, what a kind of change requires. */
  readonly weight: string;
  readonly summary: string;
  /** From the top of the project. */
  readonly page: string;
}

/** The rules and codes first, then the kinds of change, each by their ids. */
function listExplained(): Explained[] {
  const found = [...Object.values(rules).map(({ meta }) => meta), ...Object.values(codes)].map(
    ({ id, severity, summary }) => ({ id, weight: severity, summary, page: `docs/rules/${id}.md` }),
  );
  const changes = Object.values(changeKinds).map(({ meta: { id, level, summary } }) => {
    return { id, weight: level, summary, page: `docs/changes/${id}.md` };
  });
  const byId = (a: Explained, b: Explained) => (a.id < b.id ? -1 : 1);
  return [...found.sort(byId), ...changes.sort(byId)];
}

function readPage(path: string): string {
  const page = readDocumentation(path);
  if (page !== undefined) return page;
  throw new UsageError(
    `The page ${path} is not there: this program was copied without its documentation`,
    `Read it at ${pageAddress(path)}`,
  );
}
