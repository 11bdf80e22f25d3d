import type { Change } from '../../versioning/changes/change.ts';
import { isAccepting } from './accept.ts';

/** UTF-16 code units of an entry: a longer one is none to copy. */
const longestEntry = 400;

/**
 * An entry of `accept`, as it is to be pasted into .stackpackrc.yaml: it reads back as what it was written from, whatever the
 * texts hold.
 * @returns undefined where it cannot be shown as it is: it holds what a terminal or a workflow's log would act on, or is too long
 */
export function writeAcceptEntry(
  { name, version }: { readonly name: string; readonly version: string },
  change: Pick<Change, 'id' | 'subject'>,
): string | undefined {
  const words = `${change.id} ${change.subject}`;
  const entry = `{ pack: ${writeName(name)}, version: ${version}, change: ${singleQuoted(words)} }`;
  const isShown = entry.length <= longestEntry && !/[\p{C}\u2028\u2029]|##\[/u.test(entry);
  return isShown && isAccepting(words, change) ? entry : undefined;
}

/** Plain where no YAML reader takes it for anything but a text. */
function writeName(name: string): string {
  const isPlain = /^[a-z][a-z0-9-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(name);
  return isPlain ? name : singleQuoted(name);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
