/** UTF-16 code units of a command line: Windows takes 32,767. */
const longestLine = 16_000;

/** What has git take paths as they are, whatever is in them. */
export const literalPathspecs = { GIT_LITERAL_PATHSPECS: '1' } as const;

/** Parts paths into lists that each fit on a command line. */
export function partPathspecs(paths: Iterable<string>): string[][] {
  const parts: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const path of paths) {
    length += path.length + 3;
    if (length > longestLine) {
      parts.push([]);
      length = path.length + 3;
    }
    parts.at(-1)?.push(path);
  }
  return parts;
}
