import { UsageError } from '../../app/usage-error.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';

/** The value of an input, trimmed; empty where it is not given. An expression that gives nothing gives no value either. */
export type GetInput = (name: string) => string;

/** The items of a list, without empty ones. */
export function listOf(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/**
 * One of some words; undefined where the input is not given.
 * @throws {UsageError} on any other
 */
export function choiceOf<Choice extends string>(
  get: GetInput,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = get(name);
  if (value === '') return undefined;
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  const near = nearestWord(value, choices);
  throw new UsageError(
    `The input ${name} cannot be ${quote(value)}`,
    near === undefined ? `Write one of ${choices.join(', ')}` : `Write ${near}`,
  );
}

/**
 * A boolean as YAML's core schema spells it, which is also what `core.getBooleanInput` takes; undefined where the input is
 * not given.
 * @throws {UsageError} on any other word: `yes`, `on` and `1` are none
 */
export function booleanOf(get: GetInput, name: string): boolean | undefined {
  const value = get(name);
  if (value === '') return undefined;
  if (['true', 'True', 'TRUE'].includes(value)) return true;
  if (['false', 'False', 'FALSE'].includes(value)) return false;
  throw new UsageError(`The input ${name} cannot be ${quote(value)}`, 'Write true or false');
}

/**
 * A whole number within bounds; undefined where the input is not given.
 * @throws {UsageError} on anything else
 */
export function wholeNumberOf(get: GetInput, name: string, least: number, most: number): number | undefined {
  const value = get(name);
  if (value === '') return undefined;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`The input ${name} cannot be ${quote(value)}`, `Write a whole number from ${least} to ${most}`);
}
