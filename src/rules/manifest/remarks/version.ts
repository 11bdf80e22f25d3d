import type { Place } from '../../../diagnostics/finding.ts';
import { isSemanticVersion, suggestVersion } from '../../../stackpack/semantic-version.ts';
import { quote } from '../../../text/quote.ts';
import type { Remark } from '../../rule.ts';

/**
 * Says that a text is no semantic version; undefined where it is one.
 * @param write - how the manifest would have the right one, given that version in quotes
 */
export function remarkOnVersion(version: string, place: Place, write: (version: string) => string): Remark | undefined {
  if (isSemanticVersion(version)) return undefined;
  return {
    place,
    message: `${quote(version)} is no semantic version`,
    help: `write three numbers, for example ${write(quote(suggestVersion(version) ?? '1.0.0'))}`,
  };
}
