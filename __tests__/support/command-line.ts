import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** dist/cli.js */
export const commandLineFile = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs dist/cli.js as it is, in a folder, with nothing in its environment that would change its output. `node` is a path. */
export function stackpack(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node = process.execPath,
): CommandResult {
  if (!existsSync(commandLineFile)) throw new Error('dist/cli.js is not built: npm run build');
  const { PATH = '', SystemRoot, TEMP } = process.env;
  const result = spawnSync(node, [commandLineFile, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, ...(SystemRoot === undefined ? {} : { SystemRoot }), ...(TEMP === undefined ? {} : { TEMP }), ...env },
    timeout: 30_000,
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}
