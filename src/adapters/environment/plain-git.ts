import type { Environment } from '../../app/environment.ts';

/** A person in a clone, or a server that nothing is known of: the clone says all there is, and options the rest. */
export const plainGit: Environment = {
  name: 'git',
  occasion: undefined,
  base: { kind: 'none' },
  tag: undefined,
  source: undefined,
  asksRemote: false,
};
