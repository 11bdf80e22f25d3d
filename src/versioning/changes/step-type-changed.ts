import { textOf } from '../../syntax/config-access.ts';
import { quote } from '../../text/quote.ts';
import { manifestKind } from './values/manifest-kind.ts';
import { stepOf } from './values/steps.ts';
import { fromTo } from './values/wording.ts';

/** Both are one line of text to the scripts: one is shown while it is typed, and the other is not. */
const alike: ReadonlySet<string | undefined> = new Set(['text', 'password']);

/** The answer that the server keeps is of the old type, and scripts take it for what it was. */
export const stepTypeChanged = manifestKind({
  meta: {
    id: 'step-type-changed',
    level: 'major',
    alsoRequires: ['minor'],
    summary: 'The type of an install step changed; between `text` and `password` that is minor.',
  },
  read: stepOf,
  claims: ({ part, old, new: now }) => part === 'type' && old !== undefined && now !== undefined,
  describe({ name, old, new: now }) {
    const isMinor = alike.has(textOf(old)) && alike.has(textOf(now));
    return {
      message: `the type of the install step ${quote(name)} changed${fromTo(old, now)}`,
      ...(isMinor
        ? { level: 'minor' }
        : { effect: `keep an answer of another type to the install step ${quote(name)}` }),
    };
  },
});
