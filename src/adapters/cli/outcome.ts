import type { CheckOutcome } from '../../app/check.ts';
import { describeCrash } from '../../reporters/list-failures.ts';
import { showTextSafely } from '../../reporters/visible.ts';
import type { ExitCode, Terminal } from './command.ts';
import { printError } from './print-error.ts';

/** Prints what is no finding to standard error. */
export function printNotices(notices: readonly string[], terminal: Terminal): void {
  for (const notice of notices) terminal.err(`notice: ${showTextSafely(notice)}\n`);
}

/**
 * The exit code of a run that checked packs; says first what went wrong beside findings.
 * @param isReported whether the report could be written wherever it was to
 */
export function exitCodeOf(outcome: CheckOutcome, terminal: Terminal, isReported = true): ExitCode {
  const { unreadable, crashes, refusal } = outcome.report;
  for (const one of unreadable) printError(one, terminal);
  for (const crash of crashes) {
    const { rule, message, stack } = crash;
    printError(
      {
        message: `${describeCrash(crash)}: ${message}`,
        help: `Report it, and go on with --ignore ${rule} until it is mended`,
      },
      terminal,
    );
    if (terminal.debug && stack !== undefined) terminal.err(`${stack}\n`);
  }
  if (refusal !== undefined) printError(refusal, terminal);
  if (crashes.length > 0) return 3;
  if (unreadable.length > 0 || refusal !== undefined || !isReported) return 2;
  return outcome.failed ? 1 : 0;
}
