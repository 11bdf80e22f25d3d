import type { Environment, ReadEnvironment, Variables } from '../../app/environment.ts';
import { readGitHub } from './github.ts';
import { readGitLab } from './gitlab.ts';
import { readPlainGit } from './plain-git.ts';

/** Every environment that is known, in the order in which they are asked. */
const environments: readonly ReadEnvironment[] = [readGitHub, readGitLab];

/**
 * Finds out what runs us.
 * @param env the variables of the process
 * @param readFile gives the text of a file that a variable names
 * @throws {UsageError} where a server's file cannot be read
 */
export function findEnvironment(env: Variables, readFile: (path: string) => string): Environment {
  for (const read of environments) {
    const environment = read(env, readFile);
    if (environment !== undefined) return environment;
  }
  return readPlainGit(env);
}
