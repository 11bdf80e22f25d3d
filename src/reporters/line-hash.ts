import { redactSecrets } from '../text/secrets.ts';

/** Characters of a file that a hash is made of, from the beginning of a line on. */
const windowLength = 100;
const factor = 37n;
/** Stands behind the last character of a file. */
const endOfFile = '\uffff';

/**
 * Hashes of lines as GitHub's code scanning knows findings again by (`primaryLocationLineHash`): what
 * github/codeql-action/upload-sarif computes where a file brings none, and compares with where it does. Of the hundred
 * characters from the line's beginning on, blanks apart, with how many equal ones come before it in the file:
 * `c129715d7a2bc9a3:1`. Source: src/fingerprints.ts of github/codeql-action.
 * @param text of the file as it lies in the work tree
 * @param lines those that are asked for, from 1
 * @param hidden lines that nobody may read
 * @returns the hashes of those lines that the text has, and of whose hundred characters none is secret: what is short could
 *   be guessed from its hash
 */
export function hashLines(
  text: string,
  lines: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const packed = `${text.replace(/\r\n?/g, '\n').replace(/[ \t]+/g, '')}${endOfFile}`;
  const counts = new Map<string, number>();
  const hashes = new Map<number, string>();
  let start = 0;
  for (let line = 1; start < packed.length; line += 1) {
    const window = packed.slice(start, start + windowLength);
    const count = (counts.get(window) ?? 0) + 1;
    counts.set(window, count);
    if (lines.has(line) && !holdsSecret(window, line, hidden)) hashes.set(line, `${hashWindow(window)}:${count}`);
    const end = packed.indexOf('\n', start);
    start = end === -1 ? packed.length : end + 1;
  }
  return hashes;
}

function holdsSecret(window: string, line: number, hidden: ReadonlySet<number>): boolean {
  if (redactSecrets(window) !== window) return true;
  return window.split('\n').some((part, index) => part !== '' && hidden.has(line + index));
}

function hashWindow(window: string): string {
  let hash = 0n;
  for (let index = 0; index < windowLength; index += 1) {
    // Behind the end of the file there are zeros.
    const unit = index < window.length ? window.charCodeAt(index) : 0;
    hash = BigInt.asUintN(64, hash * factor + BigInt(unit));
  }
  return hash.toString(16);
}
