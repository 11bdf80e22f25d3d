import { checkPacks } from '../../../app/check.ts';
import { createReportJson } from '../../../reporters/json.ts';
import { createTerminalReport } from '../../../reporters/terminal.ts';
import { createPorts } from '../../create-ports.ts';
import { checkOptions, checkOptionsHelp, choiceOf, readCheckSettings } from '../check-options.ts';
import { type Command, isSet } from '../command.ts';
import { exitCodeOf, printNotices } from '../outcome.ts';

const help = `Usage: stackpack check [options] [path...]

Checks StackPacks and says what is wrong, exactly where. Needs no server and no network.

A path is a folder (the pack in it, else every pack below it), a manifest, an .sts file, or a glob of these; a leading !
excludes. Without a path: the packs of .stackpackrc.yaml, else those below the working directory.

Options:
  --format <format>          text (default) or json
${checkOptionsHelp}  --quiet                    Print findings only: no line for packs that are fine, no closing line, no notices
  --help                     Print this

Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 wrong usage, nothing to check or unreadable,
3 a fault of this program.
`;

const notes = {
  report: 'findings do not count (check: report)',
  off: 'no rule was run (check: off)',
} as const;

/** `stackpack check` */
export const check: Command = {
  name: 'check',
  summary: 'Check StackPacks and say what is wrong, exactly where',
  help,
  options: { ...checkOptions, format: { type: 'string' }, quiet: { type: 'boolean' } },
  async run(parsed, terminal) {
    const started = process.uptime();
    const format = choiceOf(parsed, 'format', ['text', 'json']) ?? 'text';
    const quiet = isSet(parsed, 'quiet');
    const outcome = await checkPacks(readCheckSettings(parsed), createPorts());
    if (!quiet) printNotices(outcome.notices, terminal);
    terminal.out(
      format === 'json'
        ? createReportJson(outcome.report)
        : createTerminalReport(outcome.report, {
            colors: terminal.colors,
            quiet,
            milliseconds: (process.uptime() - started) * 1000,
            ...(outcome.settings.check === 'enforce' ? {} : { note: notes[outcome.settings.check] }),
          }),
    );
    return exitCodeOf(outcome, terminal);
  },
};
