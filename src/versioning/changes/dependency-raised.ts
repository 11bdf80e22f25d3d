import { quote } from '../../text/quote.ts';
import type { ChangeLevel } from './change.ts';
import { dependencyOf } from './values/dependencies.ts';
import { manifestKind } from './values/manifest-kind.ts';

/** By the first number that is raised. */
const levels: readonly ChangeLevel[] = ['major', 'minor', 'patch'];

/** What the other pack's new major version breaks is broken for those who have both. */
export const dependencyRaised = manifestKind({
  meta: {
    id: 'dependency-raised',
    level: 'major',
    alsoRequires: ['minor', 'patch'],
    summary: 'A dependency is raised across a major version; across a minor one that is minor, and less is a patch.',
  },
  read: dependencyOf,
  claims: ({ isRaised }) => isRaised,
  describe({ name, old, new: now, digit }) {
    const level = levels[digit] ?? 'patch';
    return {
      message: `the dependency ${quote(name)} is raised from ${quote(old)} to ${quote(now)}`,
      level,
      ...(level === 'major' ? { effect: `need ${quote(name)} in a new major version, ${quote(now)}` } : {}),
    };
  },
});
