/** A version that a version.sbt gives, and where it stands between its quotes: offsets of the text. */
export interface SbtVersion {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The last released version that a version.sbt gives: `lastReleasedStackPackVersion := "1.3.2"`, also scoped to the build
 * (`ThisBuild / lastReleasedStackPackVersion := …`). Source: real packs.
 * @returns undefined where it gives none; the text is not judged
 */
export function readVersionSbt(text: string): SbtVersion | undefined {
  let start = 0;
  for (const line of text.split('\n', 10_000)) {
    const found =
      /^\s*\/\//.test(line) || line.length > 1000
        ? null
        : /\blastReleasedStackPackVersion\b[^:"]*:=\s*"([^"]+)"/.exec(line);
    const value = found?.[1];
    if (found !== null && value !== undefined) {
      const end = start + found.index + found[0].length - 1;
      return { value, start: end - value.length, end };
    }
    start += line.length + 1;
  }
  return undefined;
}
