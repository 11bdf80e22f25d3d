import type { CheckMode, FailOn, IgnoreEntry } from '../../app/check.ts';
import { UsageError } from '../../app/usage-error.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import { tagFormatProblem } from '../../versioning/tags.ts';
import { parseVersion } from '../../versioning/version.ts';

/** What the workflow asks for. What is undefined comes from `.stackpackrc.yaml`, else from our defaults. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly version: string | undefined;
  /** Empty where the workflow passes none. */
  readonly token: string;
  readonly check: CheckMode | undefined;
  readonly failOn: FailOn | undefined;
  readonly ignore: readonly IgnoreEntry[];
  readonly outputDirectory: string;
  readonly tagFormat: string | undefined;
  readonly publish: 'auto' | 'never';
}

/**
 * Reads the inputs, once.
 * @param get the value of an input, trimmed; empty where it is not given
 * @throws {UsageError} on a value that is none
 */
export function readInputs(get: (name: string) => string): Inputs {
  const version = get('version') || undefined;
  if (version !== undefined && parseVersion(version) === undefined) {
    throw new UsageError(
      `The input version is ${quote(version)}, which is no semantic version`,
      'Write it as major.minor.patch, 1.2.3 for instance',
    );
  }
  const tagFormat = get('tag-format') || undefined;
  const problem = tagFormat === undefined ? undefined : tagFormatProblem(tagFormat);
  if (tagFormat !== undefined && problem !== undefined) {
    throw new UsageError(
      `The input tag-format cannot be ${quote(tagFormat)}: ${problem}`,
      "Write it as in '{name}-{version}' or 'v{version}'",
    );
  }
  return {
    paths: listOf(get('path'), '\n'),
    version,
    token: get('github-token'),
    check: choiceOf(get, 'check', ['enforce', 'report', 'off']),
    failOn: choiceOf(get, 'fail-on', ['error', 'warning']),
    ignore: listOf(get('ignore'), /[\n,]/).map((entry) => {
      const colon = entry.indexOf(':');
      return colon === -1 ? { rule: entry } : { rule: entry.slice(0, colon), path: entry.slice(colon + 1) };
    }),
    outputDirectory: get('output-directory') || 'target',
    tagFormat,
    publish: choiceOf(get, 'publish', ['auto', 'never']) ?? 'auto',
  };
}

function listOf(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function choiceOf<Choice extends string>(
  get: (name: string) => string,
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
