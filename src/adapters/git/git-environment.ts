/** A setting of git's configuration. */
export type GitSetting = readonly [key: string, value: string];

/**
 * Variables that speak of another repository than the one around the folder that git is started in: a hook's environment
 * has them. Source: `git rev-parse --local-env-vars`, less what sets configuration.
 */
const ofAnotherRepository = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
];

/**
 * Settings that keep git from running what a repository's files say. A folder with HEAD, config, objects/ and refs/ in it is
 * a repository of its own for git, whoever committed these files, and its config names programs.
 */
const cautious: readonly GitSetting[] = [
  ['safe.bareRepository', 'explicit'],
  ['core.fsmonitor', 'false'],
  // After a fetch git goes on in the background, in a folder that we remove.
  ['maintenance.auto', 'false'],
];

/**
 * What has git speak to no remote, whatever the configuration allows: the list of the protocols that it may use, and none has
 * this name. In a partial clone it would fetch what is missing as it is read, into the clone.
 */
const askingNobody = { GIT_ALLOW_PROTOCOL: 'none' } as const;

/**
 * The environment to start git in: it asks nothing at a terminal, takes no lock that it can do without, speaks English,
 * and looks at the repository around the folder it is started in, and nowhere else.
 * @param settings added to the configuration: they stand neither in arguments nor in a file
 * @param asksRemote whether it may speak to a remote
 */
export function gitEnvironment(settings: readonly GitSetting[] = [], asksRemote = false): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  for (const name of ofAnotherRepository) delete env[name];
  if (!asksRemote) Object.assign(env, askingNobody);
  const all = [...cautious, ...settings];
  // After those that are there already: the last one counts.
  const present = Math.max(Number.parseInt(env.GIT_CONFIG_COUNT ?? '', 10) || 0, 0);
  env.GIT_CONFIG_COUNT = String(present + all.length);
  for (const [index, [key, value]] of all.entries()) {
    env[`GIT_CONFIG_KEY_${present + index}`] = key;
    env[`GIT_CONFIG_VALUE_${present + index}`] = value;
  }
  return env;
}

/**
 * Settings for the checkout of a job, whose files can belong to another user than ours: that of a container. git takes that for
 * an attack by default. Where a person asks, its caution stands.
 */
export function ownCheckout(toplevel: string): GitSetting[] {
  return [['safe.directory', toplevel]];
}
