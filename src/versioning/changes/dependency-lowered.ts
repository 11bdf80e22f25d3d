import { quote } from '../../text/quote.ts';
import { dependencyOf } from './values/dependencies.ts';
import { manifestKind } from './values/manifest-kind.ts';

/** Whoever has the pack has a greater version of the other one, and goes on with it. */
export const dependencyLowered = manifestKind({
  meta: { id: 'dependency-lowered', level: 'patch', summary: 'A dependency is lowered.' },
  read: dependencyOf,
  claims: ({ isRaised }) => !isRaised,
  describe: ({ name, old, new: now }) => ({
    message: `the dependency ${quote(name)} is lowered from ${quote(old)} to ${quote(now)}`,
  }),
});
