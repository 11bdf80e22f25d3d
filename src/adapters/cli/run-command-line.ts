import { programVersion } from '../../app/program-version.ts';
import { UsageError } from '../../app/usage-error.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { ExitCode, Terminal } from './command.ts';
import { commandNames, commands, isCommandName } from './commands.ts';
import { parseCommand } from './parse-command.ts';
import { printError } from './print-error.ts';

/** Runs a command line (without the program's name). Never throws: what goes wrong is printed, and is the exit code. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (error instanceof UsageError || error instanceof Refusal) {
      printError(error, terminal);
      return 2;
    }
    const what = error instanceof Error ? error.message : String(error);
    printError(
      {
        message: `this is a fault of stackpack-action ${programVersion}: ${what.slice(0, 500)}`,
        help: 'Report it with the command line, and with the StackPack if you can; DEBUG=1 shows where it happened',
      },
      terminal,
    );
    if (terminal.debug && error instanceof Error) terminal.err(`${error.stack}\n`);
    return 3;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === '--version') {
    terminal.out(`${programVersion}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    terminal.out(await overview());
    return 0;
  }
  if (first === undefined) {
    terminal.err(await overview());
    return 2;
  }
  const name = first === 'help' ? (rest[0] ?? '') : first;
  if (!isCommandName(name)) throw unknownCommand(name);
  const command = await commands[name]();
  const dashes = rest.indexOf('--');
  const beforePaths = dashes === -1 ? rest : rest.slice(0, dashes);
  if (first === 'help' || beforePaths.includes('--help') || beforePaths.includes('-h')) {
    terminal.out(command.help);
    return 0;
  }
  return command.run(parseCommand(command, rest), terminal);
}

function unknownCommand(name: string): UsageError {
  if (name.startsWith('-')) {
    return new UsageError(
      `There is no option ${quote(name)} before a command`,
      'Put the command first: stackpack --help',
    );
  }
  const near = nearestWord(name, commandNames);
  return new UsageError(
    `There is no command ${quote(name)}`,
    near === undefined ? `The commands are ${commandNames.join(', ')}` : `Perhaps stackpack ${near} is meant`,
  );
}

async function overview(): Promise<string> {
  const all = await Promise.all(commandNames.map((name) => commands[name]()));
  const width = Math.max(...commandNames.map((name) => name.length));
  return `Usage: stackpack <command> [options]

Checks StackPacks, and builds their archives.

Commands:
${all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Options:
  --help     Print this; after a command, print how to use it
  --version  Print the version of this program

Exit codes: 0 clean, 1 findings, 2 wrong usage or nothing found, 3 a fault of this program.
`;
}
