import { showTextSafely } from '../../reporters/visible.ts';
import type { Terminal } from './command.ts';

/** Prints what went wrong and what to do about it to standard error. */
export function printError(error: { readonly message: string; readonly help: string }, terminal: Terminal): void {
  terminal.err(`error: ${showTextSafely(error.message)}\n  help: ${showTextSafely(error.help)}\n`);
}
