import nodePath from 'node:path';
import { UsageError } from '../../app/usage-error.ts';
import { type ReportFormat, reportFormats } from '../../reporters/report-formats.ts';
import { quote } from '../../text/quote.ts';
import { findWorkingDirectory } from '../create-ports.ts';
import { realPlace } from '../node/output-place.ts';
import type { ReportPlace } from '../node/report-file.ts';
import { requireChoice } from './check-options.ts';
import type { CommandOptions, ParsedCommand } from './command.ts';

/** The options of every command that reports findings in several formats. */
export const reportOptions = {
  format: { type: 'string', multiple: true },
  output: { type: 'string', multiple: true },
} as const satisfies CommandOptions;

/** The lines of `--help` for them. */
export const reportOptionsHelp = `  --format <format>          text (default), json, sarif, junit, gitlab (Code Quality), github (workflow commands) or
                             markdown; can be repeated
  --output <file>            Write the --format before it to a file, and the text for people to standard output
`;

/** A format of the report, and where it goes. */
export interface ReportTarget {
  readonly format: ReportFormat;
  /** Undefined for standard output. */
  readonly file: ReportPlace | undefined;
}

/** A format, and its file as it was written. */
interface WrittenTarget {
  readonly format: ReportFormat;
  file: string | undefined;
}

/**
 * Reads which formats go where. One of them goes to standard output: the text, where all that are named go to files.
 * @throws {UsageError} where a format is none, a file has none, or two go to the same place
 */
export function readReportTargets({ inOrder }: ParsedCommand): ReportTarget[] {
  const written: WrittenTarget[] = [];
  for (const { option, value } of formatsFirst(inOrder)) {
    if (option === 'format') written.push({ format: requireChoice('format', value, reportFormats), file: undefined });
    else giveFile(written.at(-1), value);
  }
  const targets = written.map(({ format, file }) => ({ format, file: placeOf(file) }));
  refuseSamePlace(written);
  return targets.some(({ file }) => file === undefined) ? targets : [...targets, { format: 'text', file: undefined }];
}

/** The formats and files in the order that pairs are read in: one of each is a pair either way. */
function formatsFirst(inOrder: ParsedCommand['inOrder']): ParsedCommand['inOrder'] {
  const given = inOrder.filter(({ option }) => Object.hasOwn(reportOptions, option));
  const [first, second] = given;
  return given.length === 2 && first?.option === 'output' && second?.option === 'format' ? [second, first] : given;
}

function giveFile(target: WrittenTarget | undefined, file: string): void {
  if (file === '') throw new UsageError('--output needs a file', 'Write the path of the file after it');
  if (target === undefined) {
    throw new UsageError(
      `There is no --format before --output ${quote(file)}`,
      `Write what is to be in the file before it: --format <${reportFormats.join('|')}> --output <file>`,
    );
  }
  if (target.file !== undefined) {
    throw new UsageError(
      `--format ${target.format} has two files, ${quote(target.file)} and ${quote(file)}`,
      'Write a --format before each --output',
    );
  }
  target.file = file;
}

function placeOf(written: string | undefined): ReportPlace | undefined {
  return written === undefined ? undefined : { written, file: nodePath.resolve(findWorkingDirectory(), written) };
}

function refuseSamePlace(targets: readonly WrittenTarget[]): void {
  const taken = new Map<string | undefined, ReportFormat>();
  for (const { format, file } of targets) {
    const place = placeOf(file);
    // In lower case: some file systems take two names that differ in letter case for one.
    const key = place === undefined ? undefined : realPlace(place.file).toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) {
      throw new UsageError(
        `${other} and ${format} both go to ${file === undefined ? 'standard output' : quote(file)}`,
        file === undefined
          ? 'Write --output <file> after all formats but one'
          : 'Name another file after one of the two',
      );
    }
    taken.set(key, format);
  }
}
