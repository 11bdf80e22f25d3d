import { bumpWhens, compareWithProblem, type GateSettings, readCompareWith } from '../../app/gate/settings.ts';
import { UsageError } from '../../app/usage-error.ts';
import { quote } from '../../text/quote.ts';
import { zeroMajorPolicies } from '../../versioning/bump.ts';
import { tagFormatProblem } from '../../versioning/tags.ts';
import { choiceOf } from './check-options.ts';
import { type CommandOptions, optionValue, type ParsedCommand } from './command.ts';

/** The options of every command that compares versions with what is released. */
export const gateOptions = {
  'compare-with': { type: 'string' },
  'bump-when': { type: 'string' },
  'zero-major': { type: 'string' },
  'tag-format': { type: 'string' },
  fetch: { type: 'boolean' },
} as const satisfies CommandOptions;

/** The lines of `--help` for them. */
export const gateOptionsHelp = `  --compare-with <what>      auto (default: the last release by tags), none, a revision, or the path of an .sts
  --bump-when <when>         Whose duty the bump is: pull-request, release (only told before), or auto (default: release
                             where the version comes from version.sbt)
  --zero-major <policy>      What is required before 1.0.0: cargo (default), strict or off
  --tag-format <format>      What release tags look like, '{name}-{version}' for instance (default: recognised)
  --fetch                    Ask the remote for the tags, and fetch what is compared, in place of the clone's
`;

/** Reads them. @throws {UsageError} on a value that is none */
export function readGateSettings(parsed: ParsedCommand): {
  readonly gate: Partial<GateSettings>;
  readonly tagFormat?: string;
} {
  const compareWith = optionValue(parsed, 'compare-with');
  const bumpWhen = choiceOf(parsed, 'bump-when', bumpWhens);
  const zeroMajor = choiceOf(parsed, 'zero-major', zeroMajorPolicies);
  const tagFormat = optionValue(parsed, 'tag-format');
  refuse('compare-with', compareWith, compareWithProblem, 'Write auto, none, a revision, or the path of an .sts');
  refuse('tag-format', tagFormat, tagFormatProblem, "Write it as in '{name}-{version}' or 'v{version}'");
  return {
    gate: {
      ...(compareWith === undefined ? {} : { compareWith: readCompareWith(compareWith) }),
      ...(bumpWhen === undefined ? {} : { bumpWhen }),
      ...(zeroMajor === undefined ? {} : { zeroMajor }),
    },
    ...(tagFormat === undefined ? {} : { tagFormat }),
  };
}

function refuse(
  option: string,
  value: string | undefined,
  problemOf: (value: string) => string | undefined,
  help: string,
): void {
  const problem = value === undefined ? undefined : problemOf(value);
  if (value === undefined || problem === undefined) return;
  throw new UsageError(`--${option} cannot be ${quote(value)}: ${problem}`, help);
}
