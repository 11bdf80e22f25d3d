import type { Finding, Place, RelatedPlace } from '../diagnostics/finding.ts';
import { wholeFile } from '../diagnostics/finding.ts';
import { valueAt } from '../syntax/config-access.ts';
import { quote } from '../text/quote.ts';
import type { BumpLevel } from '../versioning/bump.ts';
import type { CheckedPack } from './check.ts';
import { type CodeId, codes } from './codes.ts';
import type { Baseline } from './gate-baseline.ts';
import type { JudgedChanges } from './gate-changes.ts';
import type { PackQuestion } from './gate-question.ts';
import type { VersionJudgement } from './gate-table.ts';

/** What is to be told of a pack's version. */
export interface Judged {
  readonly question: PackQuestion;
  readonly baseline: Baseline;
  readonly changes: JudgedChanges;
  /** What is required after the baseline's version, its 0.x policy applied. */
  readonly required: BumpLevel;
  readonly judgement: VersionJudgement;
  /** Set where the change in work leaves the pack as it was before, its version apart. */
  readonly isUntouched: boolean;
}

/** Changed places that a finding lists. */
const mostRelated = 20;

/** The verdict in one sentence without a full stop. */
export function describeJudgement(judged: Judged): string {
  const { question, baseline, required, judgement } = judged;
  const { version, base } = question;
  const { suggested } = judgement;
  const name = showName(question.name);
  const change = base?.change ?? 'the work here';
  switch (judgement.judgement) {
    case 'unchanged-here':
      return `${change} does not change ${name}${describeLead(judged)}`;
    case 'unchanged':
      return `nothing to release: ${name} is the same as ${baseline.described}`;
    case 'version-only':
      return judged.isUntouched
        ? `${change} changes nothing of ${name} but its version, now ${version}${describeLead(judged)}`
        : `nothing of ${name} changed since ${baseline.described} but its version, now ${version}`;
    case 'told':
      return `${name} has changed since ${baseline.described}: the next release of ${name} must be at least ${suggested}`;
    case 'not-bumped':
    case 'too-small':
    case 'taken':
      return describeFault(judged);
    case 'enough': {
      const excess = { more: `; ${suggested} would do`, hole: `; ${suggested} is left out` };
      const needs = required === 'none' ? 'nothing is required' : `the changes require a ${required} one`;
      return `version ${version} follows ${baseline.described}, and ${needs}${judgement.excess === undefined ? '' : excess[judgement.excess]}`;
    }
  }
}

/** How far the branch is ahead of what is released. */
function describeLead({ question, baseline, changes, judgement }: Judged): string {
  const name = showName(question.name);
  if (changes.all.length === 0) return baseline.tag === undefined ? '' : `, which is the same as ${baseline.described}`;
  const count = changes.all.length;
  return `; the branch is ahead of ${baseline.described}, by ${count} ${count === 1 ? 'change' : 'changes'}, and the next release of ${name} must be at least ${judgement.suggested}`;
}

function describeFault({ question, baseline, changes, required, judgement }: Judged): string {
  const { version } = question;
  const name = showName(question.name);
  const what = listChanges(changes);
  switch (judgement.judgement) {
    case 'not-bumped': {
      const is = version === baseline.version ? `is still ${version}` : `${version} is not above it`;
      return `${name} has changed since ${baseline.described}, and its version ${is}: ${what}`;
    }
    case 'taken':
      return `version ${version} is taken: the target branch has moved on, and ${name} is in that version there already, with other contents`;
    default:
      return `version ${version} is too small a step after ${baseline.described}: the changes require a ${required} one, ${judgement.suggested} at least: ${what}${describeEffect(question.version, changes)}`;
  }
}

/**
 * What installations do that upgrade by themselves: they take every version but a major one, which would have been enough.
 * Starts with a semicolon; empty where that is not known.
 * @param version what they install, as a sentence says it
 */
export function describeEffect(version: string, { deciding }: JudgedChanges): string {
  const effect = deciding.find((change) => change.level === 'major' && change.effect !== undefined)?.effect;
  if (effect === undefined) return '';
  return `; servers that upgrade by themselves will install ${version} unattended and ${effect}`;
}

function listChanges({ deciding, all }: JudgedChanges): string {
  const listed = (deciding.length > 0 ? deciding : all).map(({ message }) => message);
  const shown = listed.slice(0, 3).join('; ');
  return listed.length > 3 ? `${shown}; and ${listed.length - 3} more` : shown;
}

const codeOf = {
  'not-bumped': 'version-not-bumped',
  'too-small': 'version-bump-too-small',
  taken: 'version-taken',
} as const;

/** What is wrong with the version; undefined where nothing is. */
export function faultFinding(judged: Judged): Finding | undefined {
  const { question, judgement } = judged;
  const kind = judgement.judgement;
  if (kind !== 'not-bumped' && kind !== 'too-small' && kind !== 'taken') return undefined;
  const { checked, tagged } = question;
  const help =
    tagged === undefined || tagged.isNew === true
      ? `write ${judgement.suggested} into ${versionFile(checked)}: ${bumpCommand(checked)}`
      : `delete the tag ${quote(tagged.tag)}, write ${judgement.suggested} into ${versionFile(checked)} (${bumpCommand(checked)}) and tag that commit`;
  return createFinding(codeOf[kind], checked, describeFault(judged), help, relatedChanges(judged));
}

/** The warning that a version before 1.0.0 is enough, and is installed unattended all the same. */
export function unattendedFinding(judged: Judged): Finding {
  const { question, baseline, changes } = judged;
  const { checked, version } = question;
  return createFinding(
    'version-zero-major',
    checked,
    `version ${version} is enough after ${baseline.described}, but from 1.0.0 on the changes would require a major one, and servers take all versions before that for compatible: ${listChanges(changes)}${describeEffect(version, changes)}`,
    `write 1.0.0 into ${versionFile(checked)}, which no server installs by itself; what is meant is accepted in .stackpackrc.yaml, under accept, in the words given with its place`,
    relatedChanges(judged),
  );
}

/** The places of the changes that decide; each says what `accept` calls it, and where it stood before. */
function relatedChanges({ question, changes: { deciding, all } }: Judged): RelatedPlace[] {
  const { file } = question.checked.pack.manifest;
  return deciding.slice(0, mostRelated).map((change) => {
    const { old } = all.find(({ id, subject }) => id === change.id && subject === change.subject) ?? {};
    const before = old === undefined ? '' : `, before at ${quote(`${old.file}:${old.line}:${old.column}`, 200)}`;
    return {
      place: change.new ?? wholeFile(file),
      message: `${quote(`${change.id} ${change.subject}`, 200)}: ${change.message}${before}`,
    };
  });
}

/** The finding that the version is below the base's. */
export function loweredFinding({ question, judgement }: Judged, baseVersion: string): Finding | undefined {
  if (judgement.lowered === undefined) return undefined;
  const { checked, version, base } = question;
  return createFinding(
    'version-lowered',
    checked,
    `version ${version} is below ${baseVersion}, which ${base?.name ?? 'the branch'} has`,
    `write a version above ${baseVersion} into ${versionFile(checked)}: servers upgrade to greater versions alone`,
    [],
    judgement.lowered,
  );
}

/** A finding at a pack's version. */
export function createFinding(
  code: CodeId,
  checked: CheckedPack,
  message: string,
  help: string,
  related: readonly RelatedPlace[] = [],
  severity = codes[code].severity,
): Finding {
  return { rule: code, severity, message, help, place: placeOf(checked, 'version'), related };
}

/** Where a key of the manifest stands; its beginning where it has none. */
export function placeOf({ pack }: CheckedPack, key: string): Place {
  return valueAt(pack.manifest.root, key)?.place ?? wholeFile(pack.manifest.file);
}

/** The file that a pack's version is written into. */
export function versionFile({ pack }: CheckedPack): string {
  // A manifest without a version gets it from outside: the release writes it into version.sbt.
  return valueAt(pack.manifest.root, 'version') === undefined && pack.version?.source !== 'option'
    ? 'version.sbt'
    : pack.manifest.file;
}

/** The command that writes the version that a pack needs. */
function bumpCommand({ location }: CheckedPack): string {
  const { path } = location;
  if (path === '.') return 'stackpack bump --write';
  // What a person copies to a shell must not hold what a pull request put into a folder's name for the shell to run.
  return /^[\w./][\w./-]*$/.test(path) ? `stackpack bump ${path} --write` : 'stackpack bump --write, in its folder';
}

/** A pack's name as it stands in a sentence: in quotes where it is not fit to be one. */
export function showName(name: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/.test(name) ? name : quote(name);
}
