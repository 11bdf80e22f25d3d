import { type BumpLevel, raiseVersion } from '../../versioning/bump.ts';
import type { CheckedPack } from '../check.ts';
import type { Baseline } from './baseline.ts';
import { isNamed } from './compare-past.ts';
import type { VersionQuestion } from './question.ts';

// What a person copies to a shell must not hold what a pull request put into a name for the shell to run.
const plainPath = /^[\w./][\w./-]*$/;
const plainRevision = /^[\w./][\w./@+-]*$/;

const levels = ['patch', 'minor', 'major'] as const satisfies readonly BumpLevel[];

/**
 * The command that writes the version that a pack needs.
 * @returns undefined where there is none that leads there
 */
export function bumpCommand(question: VersionQuestion, baseline: Baseline, suggested: string): string | undefined {
  const { checked, version } = question;
  // Without the release that it was judged by, the command could not tell the version by itself.
  const isFound = baseline.tag !== undefined && baseline.old.revision !== undefined && !isNamed(question);
  const level = isFound ? undefined : levels.find((one) => raiseVersion(version, one) === suggested);
  if (!isFound && level === undefined) return undefined;
  const options = level === undefined ? '--write' : `--level ${level} --write`;
  const { path } = checked.location;
  if (path === '.') return `stackpack bump ${options}`;
  return plainPath.test(path) ? `stackpack bump ${path} ${options}` : `stackpack bump ${options}, in its folder`;
}

/**
 * The command that lists what changed since a baseline.
 * @returns undefined where there is none that can be copied
 */
export function diffCommand({ location }: CheckedPack, { old }: Baseline): string | undefined {
  const { revision } = old;
  if (revision === undefined || !plainRevision.test(revision) || !plainPath.test(location.path)) return undefined;
  return `stackpack diff ${revision} ${location.path}`;
}
