import { checkPacks } from '../../../app/check.ts';
import { createTerminalReport } from '../../../reporters/terminal.ts';
import { createPorts } from '../../create-ports.ts';
import { checkOptions, checkOptionsHelp, readCheckSettings } from '../check-options.ts';
import { type Command, isSet } from '../command.ts';
import { exitCodeOf, printNotices } from '../outcome.ts';
import { readReportTargets, reportOptions, reportOptionsHelp } from '../report-options.ts';
import { clearReports, putOutReport } from '../report-output.ts';

const help = `Usage: stackpack check [options] [path...]

Checks StackPacks and says what is wrong, exactly where. Needs no server and no network.

A path is a folder (the pack in it, else every pack below it), a manifest, an .sts file, or a glob of these; a leading !
excludes. Without a path: the packs of .stackpackrc.yaml, else those below the working directory.

Options:
${reportOptionsHelp}${checkOptionsHelp}  --quiet                    Print findings only: no line for packs that are fine, no closing line, no notices
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
  options: { ...checkOptions, ...reportOptions, quiet: { type: 'boolean' } },
  async run(parsed, terminal) {
    const started = process.uptime();
    const targets = readReportTargets(parsed);
    const quiet = isSet(parsed, 'quiet');
    const ports = createPorts();
    const settingsGiven = readCheckSettings(parsed);
    await clearReports(targets);
    const outcome = await checkPacks(settingsGiven, ports);
    if (!quiet) printNotices(outcome.notices, terminal);
    const { report, settings } = outcome;
    const milliseconds = (process.uptime() - started) * 1000;
    const note = settings.check === 'enforce' ? {} : { note: notes[settings.check] };
    const createText = (colors: boolean) => createTerminalReport(report, { colors, quiet, milliseconds, ...note });
    const isReported = await putOutReport(targets, { report, verdicts: [], createText }, ports, terminal);
    return exitCodeOf(outcome, terminal, isReported);
  },
};
