import type { CheckSettings } from '../../app/check-settings.ts';
import { UsageError } from '../../app/usage-error.ts';
import { nearestWord } from '../../text/nearest.ts';
import { type CommandOptions, optionValue, optionValues, type ParsedCommand } from './command.ts';

/** The options of every command that checks packs. */
export const checkOptions = {
  ignore: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  check: { type: 'string' },
  'pack-version': { type: 'string' },
} as const satisfies CommandOptions;

/** The lines of `--help` for them. */
export const checkOptionsHelp = `  --ignore <rule[:path]>     Do not run a rule, or drop its findings on files that match the path, a glob from
                             the repository's root; can be repeated, and takes a list parted by commas
  --fail-on <level>          Fail from this severity on: error (default) or warning
  --check <mode>             enforce (default), report (print findings, never fail for them) or off
  --pack-version <version>   The version of the pack, whatever the manifest says
`;

/** Reads them, and the paths. @throws {UsageError} on a value that is none of the choices */
export function readCheckSettings(parsed: ParsedCommand): CheckSettings {
  const failOn = choiceOf(parsed, 'fail-on', ['error', 'warning']);
  const check = choiceOf(parsed, 'check', ['enforce', 'report', 'off']);
  const packVersion = optionValue(parsed, 'pack-version');
  return {
    paths: parsed.positionals,
    ignore: optionValues(parsed, 'ignore')
      .flatMap((list) => list.split(','))
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => {
        const colon = entry.indexOf(':');
        return colon === -1 ? { rule: entry } : { rule: entry.slice(0, colon), path: entry.slice(colon + 1) };
      }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(check === undefined ? {} : { check }),
    ...(packVersion === undefined ? {} : { packVersion }),
  };
}

/** The value of an option that takes one of a few words. @throws {UsageError} on any other */
export function choiceOf<Choice extends string>(
  parsed: ParsedCommand,
  option: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = optionValue(parsed, option);
  return value === undefined ? undefined : requireChoice(option, value, choices);
}

/** A word that an option is given, as one of those that it takes. @throws {UsageError} where it is none of them */
export function requireChoice<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  const near = nearestWord(value, choices);
  throw new UsageError(
    `--${option} cannot be ${JSON.stringify(value.slice(0, 60))}`,
    `Write ${near === undefined ? `one of ${choices.join(', ')}` : `--${option} ${near}`}`,
  );
}
