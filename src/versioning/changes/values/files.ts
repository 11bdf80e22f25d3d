import { imageKindOfName } from '../../../stackpack/image-files.ts';
import type { Comparison, Difference, FileDifference } from '../../comparison.ts';
import type { FoundChange } from '../change.ts';
import { placesOf } from './places.ts';
import { subjectOf } from './wording.ts';

/** The path of a file that both packs have, with other bytes; undefined for any other difference. */
export function editedFile(difference: Difference): string | undefined {
  return difference.in === 'file' && difference.old === difference.new ? difference.new : undefined;
}

/** Whether a file is a picture, going by its name. */
export function isImagePath(path: string): boolean {
  return imageKindOfName(path) !== undefined;
}

/** Whether a file is text for people: a page, or a remediation hint, which is Markdown with placeholders. */
export function isPagePath(path: string): boolean {
  return /\.(?:md|markdown)(?:\.hbs)?$/i.test(path);
}

/** Whether a file is a script, going by its name. */
export function isScriptFile(path: string): boolean {
  return /\.(?:groovy|gvy)$/i.test(path);
}

/** What is said of a file that differs: its path is the subject, and the file as a whole the place. */
export function describeFile(difference: FileDifference, comparison: Comparison, message: string): FoundChange {
  return { subject: subjectOf(difference), message, ...placesOf(difference, comparison) };
}
