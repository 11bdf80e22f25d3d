import { Refusal } from '../diagnostics/refusal.ts';
import { addReleaseHeading } from '../stackpack/new-release-heading.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { releaseNotesFile } from '../stackpack/release-notes.ts';
import { decodeText } from '../text/decode.ts';
import { quote } from '../text/quote.ts';
import type { CalendarDay } from '../text/written-date.ts';
import { type BumpLevel, isEnough, raiseVersion } from '../versioning/bump.ts';
import { compareVersions, parseVersion } from '../versioning/version.ts';
import { type CheckedPack, type CheckOutcome, checkPacks } from './check.ts';
import type { CheckSettings } from './check-settings.ts';
import { gatePacks } from './gate/gate-packs.ts';
import type { FindHistory } from './gate/history.ts';
import { openPast } from './gate/past.ts';
import type { Verdict } from './gate/verdict.ts';
import { onlyPack } from './open-one-pack.ts';
import { placeName } from './open-pack.ts';
import type { Ports } from './ports.ts';
import { UsageError } from './usage-error.ts';
import { editVersion, type FileEdit } from './version-edit.ts';

/** What a version is raised by; `auto`: what the changes since the release before require. */
export type BumpBy = 'auto' | Exclude<BumpLevel, 'none'>;

export interface BumpRequest {
  /** Where the pack is, as for `check`; undefined for the configured packs, else those that are found. */
  readonly path: string | undefined;
  readonly by: BumpBy;
  /** Whether to plan the writing of the version too, and that of a heading in the release notes dated so. */
  readonly write: boolean;
  readonly notes: CalendarDay | undefined;
  /** What `auto` goes by, as far as it is given. */
  readonly settings?: Pick<CheckSettings, 'gate' | 'tagFormat'>;
}

/** The next version of a pack. */
export interface PlannedBump {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Why that one, in one sentence without a full stop. */
  readonly reason: string;
  /** What is to be written; nothing where the version stays. */
  readonly edits: readonly FileEdit[];
  readonly notices: readonly string[];
}

/**
 * Finds the next version of a pack, and what writing it takes. Writes nothing.
 * @throws {UsageError} where the path leads to no pack, or to several
 * @throws {Refusal} where the next version cannot be told, or not be written
 */
export async function planBump(request: BumpRequest, ports: Ports, findHistory: FindHistory): Promise<PlannedBump> {
  const paths = request.path === undefined ? [] : [request.path];
  const outcome = await checkPacks({ ...request.settings, paths }, ports);
  const [fault] = outcome.report.unreadable;
  if (fault !== undefined) throw new UsageError(fault.message, fault.help);
  const checked = onlyPack(outcome.packs, 'Name the one whose version is to rise');
  const { pack, location } = checked;
  const name = nameOf(pack) ?? location.path;
  const from = pack.version?.value;
  if (from === undefined || parseVersion(from) === undefined) {
    throw new Refusal(
      from === undefined
        ? `the StackPack in ${quote(location.path, 200)} has no version`
        : `the version ${quote(from)} of the StackPack in ${quote(location.path, 200)} is no semantic one`,
      `Write one into ${pack.manifest.file} by hand, as major.minor.patch`,
    );
  }
  const { to, reason, notices } = await findNext(from, request.by, outcome, ports, findHistory);
  const edits: FileEdit[] = [];
  const told = [...outcome.notices, ...notices];
  if (request.write && to !== from) edits.push(await editVersion(pack, location, to, ports));
  if (request.write && request.notes !== undefined) {
    const edit = editNotes(checked, to, request.notes);
    if (edit === undefined) told.push(`the release notes have a heading for ${to} already`);
    else edits.push(edit);
  }
  return { name, from, to, reason, edits, notices: told };
}

type Next = Pick<PlannedBump, 'to' | 'reason' | 'notices'>;

async function findNext(
  from: string,
  by: BumpBy,
  outcome: CheckOutcome,
  ports: Ports,
  findHistory: FindHistory,
): Promise<Next> {
  if (by !== 'auto') return { to: raiseVersion(from, by), reason: `a ${by} bump, as asked for`, notices: [] };
  const past = openPast({ findHistory, ports, base: { kind: 'none' }, settings: outcome.settings });
  const [verdict] = (await gatePacks(outcome, past)).verdicts;
  if (verdict === undefined) throw new Error('no verdict on the only pack');
  return { to: nextBy(verdict, from), reason: verdict.text, notices: verdict.notices };
}

/** The version that a verdict leads to: the present one where it will do. */
function nextBy({ text, isJudged, baseline, changed, requiredBump, suggestedVersion }: Verdict, from: string): string {
  if (requiredBump === undefined || suggestedVersion === undefined) {
    // A first release has its version; of one that could not be judged nothing is known.
    if (isJudged) return from;
    const why = text.replace(/^version not judged: /, '');
    throw new Refusal(`what the next version must be cannot be told: ${why}`, 'Name the level: --level patch');
  }
  if (changed === false) return from;
  const before = baseline?.version;
  const isAbove = before === undefined || compareVersions(from, before) > 0;
  return isAbove && (before === undefined || isEnough(before, from, requiredBump)) ? from : suggestedVersion;
}

/** @returns undefined where there is a heading for the version already */
function editNotes({ pack, location }: CheckedPack, version: string, day: CalendarDay): FileEdit | undefined {
  const file = releaseNotesFile(pack);
  if (file === undefined) {
    throw new Refusal(
      `the StackPack in ${quote(location.path, 200)} has no release notes`,
      'Put them into resources/RELEASE.md, and name that in the manifest: releaseNotes',
    );
  }
  const before = pack.tree.read(file);
  const { text, hadBom, valid } = decodeText(before);
  const path = placeName(location, file);
  if (!valid) throw new Refusal(`${quote(path, 200)} is not UTF-8 throughout`, 'Save it as UTF-8');
  const noted = addReleaseHeading(text, version, day);
  if (noted === undefined) return undefined;
  const after = new TextEncoder().encode(hadBom ? `\ufeff${noted.text}` : noted.text);
  return { file: path, before, after, line: noted.line };
}
