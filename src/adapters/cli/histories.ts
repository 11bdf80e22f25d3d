import nodePath from 'node:path';
import type { Environment } from '../../app/environment.ts';
import type { Ports, WorkspacePath } from '../../app/ports.ts';
import { createPorts, findWorkingDirectory } from '../create-ports.ts';
import type { RemoteAccess } from '../git/clone.ts';
import { type Histories, openHistories } from '../git/find-history.ts';
import { isSet, type ParsedCommand, type Terminal } from './command.ts';
import { readEnvironment } from './environment.ts';

/** What a command works with that looks at the released past. */
export interface HistoriesRun {
  readonly parsed: ParsedCommand;
  readonly ports: Ports;
  readonly environment: Environment;
  readonly find: Histories['find'];
  /** Turns a workspace path into a native one. */
  native(path: WorkspacePath): string;
}

/**
 * Runs something with the histories that versions are judged by: with the remote's tags in CI or with --fetch, else with the
 * clone's. Says first what runs this, and removes in the end what was fetched.
 * @throws {UsageError} where a file that belongs to the environment cannot be read
 */
export async function withHistories<Answer>(
  parsed: ParsedCommand,
  terminal: Terminal,
  work: (run: HistoriesRun) => Promise<Answer>,
): Promise<Answer> {
  const workingDirectory = findWorkingDirectory();
  const ports = createPorts(workingDirectory);
  const native = (path: WorkspacePath) => nodePath.resolve(workingDirectory, path);
  const environment = readEnvironment(terminal);
  const histories = openHistories(ports.git, native, chooseRemote(environment, parsed));
  try {
    return await work({ parsed, ports, environment, find: histories.find, native });
  } finally {
    histories.close();
  }
}

function chooseRemote({ asksRemote }: Environment, parsed: ParsedCommand): RemoteAccess | undefined {
  const isFlag = isSet(parsed, 'fetch');
  if (asksRemote === true) return { name: 'origin', token: undefined, askedBy: 'job' };
  if (asksRemote === 'if-any')
    return { name: 'origin', token: undefined, askedBy: 'job', ...(isFlag ? {} : { isIfAny: true }) };
  return isFlag ? { name: 'origin', token: undefined, askedBy: 'flag' } : undefined;
}
