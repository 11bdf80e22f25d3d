import type { ArtifactSettings } from '../../app/artifacts.ts';
import type { CheckMode, FailOn, IgnoreEntry } from '../../app/check-settings.ts';
import { bumpWhens, compareWithProblem, type GateSettings, readCompareWith } from '../../app/gate/settings.ts';
import { readGlob } from '../../app/path-pattern.ts';
import { UsageError } from '../../app/usage-error.ts';
import { quote } from '../../text/quote.ts';
import { zeroMajorPolicies } from '../../versioning/bump.ts';
import { tagFormatProblem } from '../../versioning/tags.ts';
import { parseVersion } from '../../versioning/version.ts';
import { booleanOf, choiceOf, type GetInput, listOf, wholeNumberOf } from './input-values.ts';

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
  /** Where findings go as SARIF; undefined where they do not. */
  readonly sarifFile: string | undefined;
  readonly snapshot: 'auto' | 'always' | 'never';
  /** How archives that are not released are kept for download; undefined where they are not. */
  readonly artifact: ArtifactSettings | undefined;
  readonly publish: 'auto' | 'on-version-change' | 'plan' | 'never';
  /** Branches that versions are released from; empty for the default branch. */
  readonly releaseBranches: readonly string[];
  readonly tagFormat: string | undefined;
  /** What the version gate goes by, as far as it is given. */
  readonly gate: Partial<Omit<GateSettings, 'accept'>>;
  readonly keepDraft: boolean;
  readonly makeLatest: 'auto' | 'true' | 'false';
  readonly overwrite: boolean;
}

/**
 * Reads the inputs, once.
 * @throws {UsageError} on a value that is none, and on inputs that contradict each other whatever the event is
 */
export function readInputs(get: GetInput): Inputs {
  const inputs: Inputs = {
    paths: listOf(get('path'), '\n'),
    version: readVersion(get),
    token: get('github-token'),
    check: choiceOf(get, 'check', ['enforce', 'report', 'off']),
    failOn: choiceOf(get, 'fail-on', ['error', 'warning']),
    ignore: listOf(get('ignore'), /[\n,]/).map((entry) => {
      const colon = entry.indexOf(':');
      return colon === -1 ? { rule: entry } : { rule: entry.slice(0, colon), path: entry.slice(colon + 1) };
    }),
    outputDirectory: get('output-directory') || 'target',
    sarifFile: get('sarif-file') || undefined,
    snapshot: choiceOf(get, 'snapshot', ['auto', 'always', 'never']) ?? 'auto',
    artifact: readArtifact(get),
    publish: choiceOf(get, 'publish', ['auto', 'on-version-change', 'plan', 'never']) ?? 'auto',
    releaseBranches: readReleaseBranches(get),
    tagFormat: readTagFormat(get),
    gate: readGate(get),
    keepDraft: booleanOf(get, 'keep-draft') ?? false,
    makeLatest: readMakeLatest(get),
    overwrite: booleanOf(get, 'overwrite') ?? false,
  };
  refuseContradictions(inputs);
  return inputs;
}

function readVersion(get: GetInput): string | undefined {
  const version = get('version') || undefined;
  if (version === undefined || parseVersion(version) !== undefined) return version;
  throw new UsageError(
    `The input version is ${quote(version)}, which is no semantic version`,
    'Write it as major.minor.patch, 1.2.3 for instance',
  );
}

function readReleaseBranches(get: GetInput): string[] {
  const patterns = listOf(get('release-branches'), /[\n,]/);
  // One that is no pattern would match no branch, and nothing would ever be released.
  for (const pattern of patterns) readGlob(pattern, 'The input release-branches');
  return patterns;
}

function readTagFormat(get: GetInput): string | undefined {
  const tagFormat = get('tag-format') || undefined;
  const problem = tagFormat === undefined ? undefined : tagFormatProblem(tagFormat);
  if (tagFormat === undefined || problem === undefined) return tagFormat;
  throw new UsageError(
    `The input tag-format cannot be ${quote(tagFormat)}: ${problem}`,
    "Write it as in '{name}-{version}' or 'v{version}'",
  );
}

function readGate(get: GetInput): Inputs['gate'] {
  const bumpWhen = choiceOf(get, 'bump-when', bumpWhens);
  const zeroMajor = choiceOf(get, 'zero-major', zeroMajorPolicies);
  const compareWith = get('compare-with') || undefined;
  const problem = compareWith === undefined ? undefined : compareWithProblem(compareWith);
  if (compareWith !== undefined && problem !== undefined) {
    throw new UsageError(
      `The input compare-with cannot be ${quote(compareWith)}: ${problem}`,
      'Write auto, archive, none, a tag, branch or commit, or the path of an .sts',
    );
  }
  return {
    ...(bumpWhen === undefined ? {} : { bumpWhen }),
    ...(zeroMajor === undefined ? {} : { zeroMajor }),
    ...(compareWith === undefined ? {} : { compareWith: readCompareWith(compareWith) }),
  };
}

function readMakeLatest(get: GetInput): Inputs['makeLatest'] {
  if (get('make-latest') === 'auto') return 'auto';
  const latest = booleanOf(get, 'make-latest');
  return latest === undefined ? 'auto' : latest ? 'true' : 'false';
}

function readArtifact(get: GetInput): ArtifactSettings | undefined {
  const name = get('artifact-name') || undefined;
  const zipped = booleanOf(get, 'artifact-archive') ?? true;
  // GitHub's longest; what the repository allows at most is known there, and held by the client.
  const retentionDays = wholeNumberOf(get, 'artifact-retention-days', 1, 400);
  const bad = /["<>|*?:\\/\p{Cc}]/u.exec(name ?? '');
  if (name !== undefined && bad !== null) {
    throw new UsageError(
      `The input artifact-name cannot be ${quote(name)}: GitHub takes no ${quote(bad[0])} in it`,
      'Write a name of letters, digits, spaces and the characters . _ -',
    );
  }
  if (name !== undefined && !zipped) {
    throw new UsageError(
      'The input artifact-name has no place with artifact-archive: false, where each archive goes by its own name',
      'Leave out one of the two',
    );
  }
  if (booleanOf(get, 'upload-artifact') ?? true) return { name, zipped, retentionDays };
  if (name !== undefined || !zipped || retentionDays !== undefined) {
    throw new UsageError(
      'The inputs on the artifact have no place with upload-artifact: false, which uploads none',
      'Leave out artifact-name, artifact-archive and artifact-retention-days, or set upload-artifact to true',
    );
  }
  return undefined;
}

function refuseContradictions(inputs: Inputs): void {
  const { version, snapshot, publish, releaseBranches } = inputs;
  if (version !== undefined && snapshot === 'always') {
    throw new UsageError(
      'A snapshot makes its version itself, and the input version gives one',
      'Leave out version, or set snapshot to never',
    );
  }
  if (publish === 'on-version-change' && version !== undefined) {
    throw new UsageError(
      'A version given by hand is not released, and publish is on-version-change',
      'Leave out the input version, or set publish to never',
    );
  }
  if ((publish === 'on-version-change' || publish === 'plan') && snapshot === 'always') {
    throw new UsageError(
      `Snapshots are not released, and publish is ${publish}`,
      'Leave out the input snapshot: whatever is not released is built as one',
    );
  }
  if (releaseBranches.length > 0 && publish === 'auto') {
    throw new UsageError(
      'The input release-branches has no place with publish: auto, which releases what a tag points to, on any branch',
      'Set publish to on-version-change, or leave release-branches out',
    );
  }
  const { keepDraft, overwrite, makeLatest } = inputs;
  if (publish === 'never' && (keepDraft || overwrite || makeLatest !== 'auto' || releaseBranches.length > 0)) {
    throw new UsageError(
      'The inputs on the release have no place with publish: never, which releases nothing',
      'Leave out keep-draft, overwrite, make-latest and release-branches, or set publish to auto: where nothing is to be released, it releases nothing',
    );
  }
}
