import type { Report } from '../app/report.ts';

/**
 * Why a report is not to be told as SARIF, in one sentence without a full stop; undefined where it may be. Code scanning
 * closes the alerts that are not in the file, so what could not be looked at would count as mended.
 */
export function describeWithheld({ refusal, unreadable, crashes }: Report): string | undefined {
  const what =
    refusal !== undefined
      ? 'the versions could not be judged'
      : unreadable.length > 0
        ? 'not all StackPacks could be read'
        : crashes.length > 0
          ? 'a rule failed'
          : undefined;
  return what && `no SARIF is written, since ${what}: code scanning takes what is not in it for resolved`;
}
