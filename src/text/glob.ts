/** A pattern of paths, read; see parseGlob. */
export type Glob = readonly Segment[];

/** One part of a pattern between slashes: `**`, or what a name must look like. */
type Segment = '**' | { readonly name: string };

/**
 * Reads a pattern of POSIX paths. `*` stands for any characters within a name, `?` for one of them, `**` as a whole
 * name for any number of names, none included; nothing else is special, and letter case counts.
 * @returns the pattern, or a sentence that says why it is none
 */
export function parseGlob(pattern: string): Glob | string {
  if (pattern.length > 1000) return 'a pattern has 1000 characters at most';
  if (/[{}[\]]/.test(pattern)) {
    return 'braces and brackets are not supported: write one pattern for each alternative, or ? for any one character';
  }
  if (/^!/.test(pattern)) return 'a pattern cannot start with ! here';
  if (pattern.includes('\\')) return 'a backslash has no meaning here: part folders with /';
  const names = pattern.replace(/^(?:\.\/+)+/, '').split('/');
  // A closing slash is how many write a folder.
  if (names.length > 1 && names.at(-1) === '') names.pop();
  if (names.includes('')) return 'a pattern is a path below the folder it is read in, without a slash at its beginning';
  if (names.some((name) => name === '..' || (name === '.' && names.length > 1))) {
    return 'a pattern cannot hold the names . and ..';
  }
  const glob: Segment[] = [];
  for (const name of names) {
    if (name !== '**') glob.push({ name });
    else if (glob.at(-1) !== '**') glob.push('**');
  }
  return glob;
}

/** Counts what comparing with patterns costs, for who compares more often than can be foreseen. */
export interface GlobWork {
  /** Characters and names that were looked at. */
  steps: number;
}

/**
 * Whether a path matches a pattern as a whole. Takes time in proportion to the product of their lengths at worst,
 * whatever they are: there is one place to go back to, and it only moves forward.
 * @param path POSIX, relative, without a slash at either end
 * @param work added to
 */
export function matchesGlob(glob: Glob, path: string, work: GlobWork = { steps: 0 }): boolean {
  const accepts = (segment: Segment, name: string) => segment !== '**' && matchesName(segment.name, name, work);
  return matchesWith(glob, path.split('/'), '**', accepts, work);
}

/** Whether a name as written, or a pattern, means a path or the name of a branch. What is no pattern means none. */
export function isMeantBy(written: string, path: string): boolean {
  const glob = parseGlob(written);
  return typeof glob !== 'string' && matchesGlob(glob, path);
}

function matchesName(pattern: string, name: string, work: GlobWork): boolean {
  return matchesWith([...pattern], [...name], '*', (part, char) => part === '?' || part === char, work);
}

/** Whether a sequence matches a pattern of which one element, the star, stands for any number of others. */
function matchesWith<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  star: P,
  accepts: (part: P, item: T) => boolean,
  work: GlobWork,
): boolean {
  work.steps += pattern.length + items.length;
  let at = 0;
  let part = 0;
  let afterStar = -1;
  let starredTo = 0;
  for (;;) {
    work.steps++;
    const expected = pattern[part];
    const item = items[at];
    if (expected === star) {
      afterStar = ++part;
      starredTo = at;
    } else if (item !== undefined && expected !== undefined && accepts(expected, item)) {
      at++;
      part++;
    } else if (item === undefined && expected === undefined) {
      return true;
    } else {
      // The latest star takes one item more; earlier ones need not, for what they took made the rest match so far.
      if (afterStar === -1 || starredTo >= items.length) return false;
      at = ++starredTo;
      part = afterStar;
    }
  }
}
