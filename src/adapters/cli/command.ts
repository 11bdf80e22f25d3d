import type { ParseArgsConfig } from 'node:util';

/**
 * 0 clean, 1 findings at or above the level asked for, 2 wrong usage, nothing found or unreadable, 3 a fault of ours.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** The options of a command, as node:util's parseArgs takes them. `--help` is added to all. */
export type CommandOptions = NonNullable<ParseArgsConfig['options']>;

/** A command line, parsed strictly: what is not in the command's options was refused before. */
export interface ParsedCommand {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
  /** The options with a value, in the order that they were written in: `--output` belongs to the `--format` before it. */
  readonly inOrder: readonly { readonly option: string; readonly value: string }[];
}

/** Where a command writes to. */
export interface Terminal {
  /** Results, to standard output. The text brings its own line breaks. */
  out(text: string): void;
  /** Notices and errors, to standard error. The text brings its own line breaks. */
  err(text: string): void;
  /** Whether standard output shows colours. */
  readonly colors: boolean;
  /** Whether to show what only our developers want to see. */
  readonly debug: boolean;
}

/** One command. Lives in commands/<name>.ts, and is listed in commands.ts. */
export interface Command {
  readonly name: string;
  /** What it does, in one line without a full stop. */
  readonly summary: string;
  /** What `--help` prints, whole, from the usage line on; with its closing line break. */
  readonly help: string;
  readonly options: CommandOptions;
  /**
   * @throws {UsageError} where the options or paths are wrong: printed with its help, exit code 2
   */
  run(parsed: ParsedCommand, terminal: Terminal): Promise<ExitCode>;
}

/** The value of an option that takes one, given at most once. */
export function optionValue(parsed: ParsedCommand, option: string): string | undefined {
  const value = parsed.values[option];
  return typeof value === 'string' ? value : undefined;
}

/** All values of an option that may be repeated. */
export function optionValues(parsed: ParsedCommand, option: string): string[] {
  const value = parsed.values[option];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Whether a switch is on. */
export function isSet(parsed: ParsedCommand, option: string): boolean {
  return parsed.values[option] === true;
}
