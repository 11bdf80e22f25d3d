import type { Place } from '../../../diagnostics/finding.ts';
import { judgePackName } from '../../../stackpack/pack-name.ts';
import { quote } from '../../../text/quote.ts';
import type { Remark } from '../../rule.ts';

/** Says what is wrong with a name that a pack or an integration goes by; undefined where nothing is. */
export function remarkOnPackName(name: string, place: Place): Remark | undefined {
  const fault = judgePackName(name);
  if (fault === undefined) return undefined;
  const example = fault.suggestion === undefined ? '' : `: for example ${quote(fault.suggestion)}`;
  return {
    place,
    severity: fault.severity,
    message: `${quote(name)} ${fault.message}`,
    help: `write small letters, digits and hyphens, a letter first${example}`,
  };
}
