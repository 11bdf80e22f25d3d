import { type GlobWork, matchesGlob } from '../text/glob.ts';
import { nearestWord } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import type { IgnoreEntry } from './check-settings.ts';
import { readGlob } from './path-pattern.ts';

/** Which findings are not to be heard. */
export interface Ignores {
  /** What they were read from. */
  readonly entries: readonly IgnoreEntry[];
  /** Rules that are not run at all: one that crashes can be lived with. */
  readonly rules: ReadonlySet<string>;
  /** @param path the file of the rule's finding, relative to the repository's root; undefined where it lies outside */
  covers(rule: string, path: string | undefined): boolean;
  /** What a person should know, once everything was asked. */
  notices(): readonly string[];
}

/** About a second. A thousand entries on a pack of a thousand files take a fraction of it, unless they are meant to last. */
const mostSteps = 100_000_000;

/**
 * Reads entries of `ignore`.
 * @param whose what the paths are, for messages
 * @throws {UsageError} where a path is no pattern
 */
export function readIgnores(entries: readonly IgnoreEntry[], whose: string): Ignores {
  const rules = new Set(entries.flatMap(({ rule, path }) => (path === undefined ? [rule] : [])));
  const inFiles = entries.flatMap(({ rule, path }) =>
    path === undefined ? [] : [{ rule, glob: readGlob(path, whose) }],
  );
  const work: GlobWork = { steps: 0 };
  const isSpent = () => work.steps > mostSteps;
  return {
    entries,
    rules,
    covers: (rule, path) =>
      rules.has(rule) ||
      (path !== undefined &&
        inFiles.some((entry) => entry.rule === rule && !isSpent() && matchesGlob(entry.glob, path, work))),
    notices: () =>
      isSpent()
        ? ['The patterns of paths to ignore take too long to compare: from some finding on nothing is ignored for them']
        : [],
  };
}

/** A notice for each ignored rule that there is none of. */
export function noticeUnknownRules(entries: readonly IgnoreEntry[], known: readonly string[]): string[] {
  return entries
    .filter(({ rule }) => !known.includes(rule))
    .map(({ rule }) => {
      const near = nearestWord(rule, known);
      return `There is no rule ${quote(rule)} to ignore${near === undefined ? '' : `; perhaps ${near} is meant`}`;
    });
}
