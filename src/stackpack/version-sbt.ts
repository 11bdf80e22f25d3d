/**
 * The last released version that a version.sbt gives: `lastReleasedStackPackVersion := "1.3.2"`, also scoped to the build
 * (`ThisBuild / lastReleasedStackPackVersion := …`). Source: real packs.
 * @returns undefined where it gives none; the text is not judged
 */
export function readVersionSbt(text: string): string | undefined {
  for (const line of text.split('\n', 10_000)) {
    if (/^\s*\/\//.test(line) || line.length > 1000) continue;
    const version = /\blastReleasedStackPackVersion\b[^:"]*:=\s*"([^"]+)"/.exec(line)?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}
