import type { ListedChange, ListedPack, Listing } from '../app/list.ts';
import { countOf } from '../text/count-of.ts';
import { redactSecrets } from '../text/secrets.ts';
import { styleFor } from './style.ts';
import { showLineSafely, showPathSafely, showSafely, showTextSafely } from './visible.ts';

/**
 * A list of packs as a person reads it: path, name, version, where that is from, and format, with - for what is not there. Where
 * only those that changed are listed, each with the reason, and with what they were compared. Ends in a line break, unless
 * there is nothing to say.
 */
export function createListText({ packs, change }: Pick<Listing, 'packs' | 'change'>, colors: boolean): string {
  const style = styleFor(colors);
  const rows = packs.map((pack) => cellsOf(pack).map(showSafely));
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.width ?? 0)));
  const lines = rows.flatMap((row, index) => {
    const cells = row.map(({ text, width }, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width)));
    const reason = packs[index]?.reason;
    return [
      cells.join('  '),
      ...(reason === undefined ? [] : [`  ${style('dim', showLineSafely(redactSecrets(reason)))}`]),
    ];
  });
  if (change !== undefined) lines.push(describeChange(packs.length, change));
  return lines.map((line) => `${line}\n`).join('');
}

function cellsOf({ path, name, version, versionSource, format }: ListedPack): string[] {
  return [showPathSafely(path), name ?? '-', version ?? '-', versionSource ?? '-', format];
}

/** How many packs changed, in one sentence without a full stop. */
export function describeChange(changed: number, { total, comparedWith }: ListedChange): string {
  const what = `${changed} of ${countOf(total, 'StackPack')} changed`;
  return comparedWith.length === 0 ? what : `${what}, compared with ${comparedWith.map(showTextSafely).join(', ')}`;
}
