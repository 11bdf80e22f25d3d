import { type BumpBy, type PlannedBump, planBump } from '../../../app/bump.ts';
import { UsageError } from '../../../app/usage-error.ts';
import { showLineSafely, showTextSafely } from '../../../reporters/visible.ts';
import type { CalendarDay } from '../../../text/written-date.ts';
import { replaceFile } from '../../node/replace-file.ts';
import { systemClock } from '../../node/system-clock.ts';
import { choiceOf } from '../check-options.ts';
import { type Command, isSet, type Terminal } from '../command.ts';
import { gateOptions, readGateSettings } from '../gate-options.ts';
import { withHistories } from '../histories.ts';
import { printNotices } from '../outcome.ts';

const help = `Usage: stackpack bump [options] [path]

Says the next version of a StackPack, or writes it: into the manifest or into version.sbt, where that text alone changes.

The path is the folder of a StackPack or its manifest; without one, the packs of .stackpackrc.yaml, else those below the
working directory, of which there must be one.

Options:
  --level <level>  major, minor, patch, or auto (default): what the changes since the release before require, by the tags
                   of the clone, in CI of its remote; where the present version will do, it stays
  --write          Write the version
  --notes          With --write: add a heading for it to the release notes, in their own style
  --compare-with <what>, --zero-major <policy>, --tag-format <format>, --fetch
                   What auto goes by: see stackpack gate --help
  --help           Print this

The version alone is printed to standard output, and why it is that one to standard error.

Exit codes: 0 said or written, 2 wrong usage, or the version cannot be told or not be written, 3 a fault of this program.

Examples:
  stackpack bump --write --notes stackpacks/greenhouse
  version=$(stackpack bump --level minor stackpacks/greenhouse)
`;

// Whose duty the bump is makes no difference to what it is.
const { 'bump-when': _, ...options } = gateOptions;

/** `stackpack bump` */
export const bump: Command = {
  name: 'bump',
  summary: 'Say the next version of a StackPack, or write it',
  help,
  options: { ...options, level: { type: 'string' }, write: { type: 'boolean' }, notes: { type: 'boolean' } },
  async run(parsed, terminal) {
    const [path, second] = parsed.positionals;
    if (second !== undefined) throw new UsageError('Only one version can be raised at a time', 'Name one path');
    const by: BumpBy = choiceOf(parsed, 'level', ['auto', 'patch', 'minor', 'major']) ?? 'auto';
    const write = isSet(parsed, 'write');
    if (isSet(parsed, 'notes') && !write) {
      throw new UsageError('--notes writes into the release notes, and nothing is to be written', 'Add --write');
    }
    const notes = isSet(parsed, 'notes') ? dayOf(systemClock.now()) : undefined;
    const settings = readGateSettings(parsed);
    await withHistories(parsed, terminal, async ({ ports, native, find }) => {
      const planned = await planBump({ path, by, write, notes, settings }, ports, find);
      for (const { file, before, after } of planned.edits) replaceFile(native(file), before, after);
      tell(planned, terminal);
    });
    return 0;
  },
};

function tell({ name, from, to, reason, edits, notices }: PlannedBump, terminal: Terminal): void {
  printNotices(notices, terminal);
  const what = from === to ? `${name} stays at ${to}` : `${name} goes from ${from} to ${to}`;
  terminal.err(`${showLineSafely(`${what}: ${reason}`)}\n`);
  for (const { file, line } of edits) terminal.err(`wrote ${showTextSafely(`${file}:${line}`)}\n`);
  terminal.out(`${to}\n`);
}

/** The day in UTC, which is the same for everybody. */
function dayOf(milliseconds: number): CalendarDay {
  const date = new Date(milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
