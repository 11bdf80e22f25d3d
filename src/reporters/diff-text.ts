import type { Difference, DiffPack } from '../app/diff.ts';
import type { PlacedChange } from '../app/gate/verdict.ts';
import type { ReportPlace } from '../app/report.ts';
import { bumpLevels } from '../versioning/bump.ts';
import type { ChangeLevel } from '../versioning/changes/change.ts';
import { parseVersion } from '../versioning/version.ts';
import { type Style, styleFor } from './style.ts';
import { showLineSafely, showPathSafely, showTextSafely } from './visible.ts';

const levelStyles = { major: 'red', minor: 'yellow', patch: 'cyan' } as const;

/** What changed between two packs as a person reads it in a terminal or a log, by level. Ends in a line break. */
export function createDiffText(difference: Difference, colors: boolean): string {
  const style = styleFor(colors);
  const { changes } = difference;
  const blocks = bumpLevels.toReversed().flatMap((level) => {
    const own = changes.filter((change) => change.level === level);
    return level === 'none' || own.length === 0 ? [] : [levelBlock(level, own, style)];
  });
  return [
    `${packText(difference.old, style)} -> ${packText(difference.new, style)}\n`,
    ...blocks,
    `${closingText(difference, style)}\n`,
  ].join('\n');
}

function packText({ written, name, version }: DiffPack, style: Style): string {
  const what = showLineSafely(`${name ?? 'without a name'} ${version ?? 'without a version'}`);
  return `${style('bold', what)} ${style('dim', `(${showPathSafely(written)})`)}`;
}

function levelBlock(level: ChangeLevel, changes: readonly PlacedChange[], style: Style): string {
  const title = `${level} (${changes.length})`;
  return [
    style(levelStyles[level], style('bold', title)),
    ...changes.map((change) => changeLines(change, style)),
    '',
  ].join('\n');
}

/** A change as some lines, without a closing line break. */
export function changeLines({ id, subject, message, effect, old, new: now }: PlacedChange, style: Style): string {
  const lines = [`  ${style('bold', id)} ${showTextSafely(subject)}`, `    ${showLineSafely(message)}`];
  if (effect !== undefined) lines.push(`    installing it will ${showTextSafely(effect)}`);
  if (old !== undefined) lines.push(`    ${style('dim', 'old:')} ${placeText(old)}`);
  if (now !== undefined) lines.push(`    ${style('dim', 'new:')} ${placeText(now)}`);
  return lines.join('\n');
}

function closingText(difference: Difference, style: Style): string {
  const { requiredBump, requiredBumpZeroMajor, suggestedVersion, changes } = difference;
  if (changes.length === 0) return 'Nothing changed, the version apart: no bump is required';
  const fromOne = style('bold', requiredBump);
  const before = style('bold', requiredBumpZeroMajor);
  const major = difference.old.version === undefined ? undefined : parseVersion(difference.old.version)?.major;
  // Which of the two holds is not known of an old pack without a version.
  const unknown = `${fromOne} from 1.0.0 on, ${before} before`;
  const known = major === 0 && before !== fromOne ? `${before}, from 1.0.0 on ${fromOne}` : fromOne;
  const lines = [`Required bump: ${major === undefined ? unknown : known}`];
  if (suggestedVersion !== undefined) lines.push(`The smallest version that does: ${style('bold', suggestedVersion)}`);
  return lines.join('\n');
}

function placeText({ file, line, column }: ReportPlace): string {
  return `${showPathSafely(file)}:${line}:${column}`;
}
