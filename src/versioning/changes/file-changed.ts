import { quote } from '../../text/quote.ts';
import type { Comparison, FileDifference } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { describeFile } from './values/files.ts';

/** A packaged file is another, and nothing more is known of it. */
export const fileChanged: ChangeKind = {
  meta: {
    id: 'file-changed',
    level: 'patch',
    summary: 'A packaged file is another, new, gone or moved, and what it says to the server is the same or not known.',
  },

  claims(difference) {
    return difference.in === 'file';
  },

  describe(difference, comparison) {
    if (difference.in !== 'file') throw new Error('file-changed was asked about what it did not claim');
    return describeFile(difference, comparison, sayWhatHappened(difference, comparison));
  },
};

function sayWhatHappened({ old, new: now }: FileDifference, comparison: Comparison): string {
  const path = quote(now ?? old ?? '');
  if (old === undefined) return `the file ${path} is new`;
  if (now === undefined) return `the file ${path} is gone`;
  if (old !== now) return `the file ${quote(old)} has moved to ${path}`;
  if (comparison.new.nodes.unread.includes(now)) {
    return `the file ${path} changed and cannot be read: what changed in it is not known, please review`;
  }
  if (comparison.old.nodes.unread.includes(old)) {
    return `the file ${path} changed and could not be read before: what changed in it is not known, please review`;
  }
  return `the file ${path} changed`;
}
