import { spawnSync } from 'node:child_process';
import { gitEnvironment, ownCheckout } from './git-environment.ts';

/** Milliseconds: no more than the clone's configuration is read. */
const patience = 60_000;

/**
 * Whether a clone has a remote.
 * @param toplevel of a job's own checkout, whoever owns its files
 */
export function hasRemote(toplevel: string, name: string): boolean {
  const { status } = spawnSync('git', ['config', '--get', `remote.${name}.url`], {
    cwd: toplevel,
    env: gitEnvironment(ownCheckout(toplevel)),
    timeout: patience,
    windowsHide: true,
  });
  return status === 0;
}
