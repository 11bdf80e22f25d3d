import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { describeValue, sayWhatChanged } from './values/describe.ts';
import { describeFile, editedFile, isScriptFile } from './values/files.ts';
import { isSameScript, isScriptValue } from './values/scripts.ts';

const cannotJudge = 'what that does cannot be judged, please review';

/** A script is another: of a node, of the provisioning, or a class that they use. */
export const scriptChanged: ChangeKind = {
  meta: {
    id: 'script-changed',
    level: 'patch',
    summary: 'A script is another; what that does is for a person to say.',
  },

  claims(difference) {
    if (difference.in === 'file') return isScriptFile(editedFile(difference) ?? '');
    return difference.in === 'node' && isScriptValue(difference.path);
  },

  describe(difference, comparison) {
    if (difference.in === 'file') {
      return describeFile(difference, comparison, `the script ${quote(difference.new ?? '')} changed: ${cannotJudge}`);
    }
    const what = sayWhatChanged(difference, comparison);
    return describeValue(difference, comparison, {
      message: isSameScript(difference.old, difference.new)
        ? `${what} in comments or white space alone`
        : `${what}: ${cannotJudge}`,
    });
  },
};
