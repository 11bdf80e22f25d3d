import type SemVer from 'semver/classes/semver.js';
import compareParsed from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import { isSemanticVersion } from '../stackpack/semantic-version.ts';

/** Reads a strict semantic version; undefined for anything else: `v1.2.3`, ` 1.2.3`, `1.2`. */
export function parseVersion(text: string): SemVer | undefined {
  // The library also takes a leading `v` or `=` and surrounding spaces; it refuses numbers that it cannot count with.
  return isSemanticVersion(text) ? (parse(text) ?? undefined) : undefined;
}

/**
 * Compares two semantic versions by precedence, so build metadata apart: negative, 0 or positive.
 * @throws {TypeError} where one is none
 */
export function compareVersions(a: string, b: string): number {
  return compareParsed(a, b);
}

/** A semantic version without its build metadata, which no precedence goes by. */
export function withoutBuild(version: string): string {
  return version.replace(/\+.*$/, '');
}

/** Whether a semantic version is a pre-release; false for what is none. */
export function isPrerelease(version: string): boolean {
  return (parseVersion(version)?.prerelease.length ?? 0) > 0;
}

/**
 * The smallest release version above a semantic version: `1.2.4` after `1.2.3`, `1.2.3` after `1.2.3-rc.1`.
 * @throws {TypeError} where it is none
 */
export function nextVersion(version: string): string {
  const parsed = parseVersion(version);
  if (parsed === undefined) throw new TypeError(`${JSON.stringify(version)} is no semantic version`);
  const patch = parsed.prerelease.length > 0 ? parsed.patch : parsed.patch + 1;
  return `${parsed.major}.${parsed.minor}.${patch}`;
}
