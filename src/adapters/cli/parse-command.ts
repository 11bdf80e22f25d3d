import { parseArgs } from 'node:util';
import { UsageError } from '../../app/usage-error.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Command, ParsedCommand } from './command.ts';

/** Parses what follows a command's name. @throws {UsageError} naming the option that is wrong, and the nearest there is */
export function parseCommand(command: Command, args: readonly string[]): ParsedCommand {
  const { options } = command;
  // Read leniently first: the strict parser's own messages name no option that is near.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Set<string>();
  const inOrder: { option: string; value: string }[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw unknownOption(command, token.rawName);
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(`${token.rawName} takes no value`, `Write ${token.rawName} alone`);
    }
    if (option.type === 'string' && (token.value === undefined || isNextOption(token))) {
      throw new UsageError(
        `${token.rawName} needs a value`,
        `Write ${token.rawName}=…, or see stackpack ${command.name} --help`,
      );
    }
    if (option.multiple !== true && given.has(token.name)) {
      throw new UsageError(`${token.rawName} is given twice`, 'Give it once');
    }
    given.add(token.name);
    if (token.value !== undefined) inOrder.push({ option: token.name, value: token.value });
  }
  const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  return { values, positionals, inOrder };
}

/** `--format --quiet`: what follows was hardly meant as the value. */
function isNextOption(token: {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}): boolean {
  return token.inlineValue !== true && token.value?.startsWith('-') === true;
}

function unknownOption(command: Command, rawName: string): UsageError {
  const known = [...Object.keys(command.options), 'help'].map((name) => `--${name}`);
  const near = nearestWord(rawName, known);
  return new UsageError(
    `stackpack ${command.name} has no option ${quote(rawName)}`,
    near === undefined ? `See stackpack ${command.name} --help` : `Perhaps ${near} is meant`,
  );
}
