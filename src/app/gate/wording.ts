import { quote } from '../../text/quote.ts';
import type { BumpLevel } from '../../versioning/bump.ts';
import type { Change } from '../../versioning/changes/change.ts';
import { writeAcceptEntry } from './accept-entry.ts';
import type { Baseline } from './baseline.ts';
import type { JudgedChanges } from './changes.ts';
import type { TaggedRelease, VersionQuestion } from './question.ts';
import type { VersionJudgement } from './verdict-table.ts';

/** What is to be told of a pack's version. */
export interface Judged {
  readonly question: VersionQuestion;
  /** The release that the run is for, where it is one of this pack. */
  readonly tagged: TaggedRelease | undefined;
  readonly baseline: Baseline;
  readonly changes: JudgedChanges;
  /** What is required after the baseline's version, its 0.x policy applied. */
  readonly required: BumpLevel;
  readonly judgement: VersionJudgement;
  /** Set where the change in work leaves the pack as it was before, its version apart. */
  readonly isUntouched: boolean;
}

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
      const needs = required === 'none' ? 'nothing is required' : `the changes require a ${required} bump`;
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

/** What is wrong with a version that is not enough, in one sentence without a full stop. */
export function describeFault({ question, baseline, changes, required, judgement }: Judged): string {
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
      return `version ${version} is too small a step after ${baseline.described}: the changes require a ${required} bump, ${judgement.suggested} at least: ${what}${describeEffect(question.version, changes)}`;
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

/** The first of the changes that decide, else of all. */
export function listChanges({ deciding, all }: JudgedChanges): string {
  const listed = (deciding.length > 0 ? deciding : all).map(({ message }) => message);
  const shown = listed.slice(0, 3).join('; ');
  return listed.length > 3 ? `${shown}; and ${listed.length - 3} more` : shown;
}

/** What to do where the changes are meant: the entry to copy, if it is one, so that nobody ignores the rule for good. */
export function describeAcceptance(
  question: VersionQuestion,
  changes: readonly Pick<Change, 'id' | 'subject'>[],
): string {
  const entries = writeEntries(question, changes);
  const [entry] = entries;
  if (entry === undefined) return 'if that is meant, each change can be accepted in .stackpackrc.yaml, under accept';
  if (entries.length === 1) return `if it is meant, accept it in .stackpackrc.yaml, under accept: ${entry}`;
  return 'if that is meant, accept each change in .stackpackrc.yaml: the summary, and stackpack gate, list the entries to copy';
}

/** The entries of `accept` to copy; none for a change that none can be shown for. */
export function writeEntries(question: VersionQuestion, changes: readonly Pick<Change, 'id' | 'subject'>[]): string[] {
  const entries = changes.map((change) => writeAcceptEntry(question, change)).filter((entry) => entry !== undefined);
  return [...new Set(entries)];
}

/** A pack's name as it stands in a sentence: in quotes where it is not fit to be one. */
export function showName(name: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/.test(name) ? name : quote(name);
}
