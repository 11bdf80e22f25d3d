import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const manifest =
  'name = a\ndisplayName = A\nversion = "1.0.0"\nlogoUrl = "https://x/y.png"\noverviewUrl = "https://x/o.md"\n';
const onLinux = process.platform === 'linux' ? it : it.skip;

function shell(folder: string, script: string): { readonly code: number | null; readonly said: string } {
  const options = { cwd: folder, encoding: 'utf8' as const, timeout: 30_000 };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, cli], options);
  return { code: status, said: stdout + stderr };
}

describe('surroundings that are not as they should be', () => {
  onLinux('end a run as wrong surroundings do: no room for its output', () => {
    const folder = temporaryFolder({ 'stackpack.conf': manifest });
    expect(shell(folder, '"$1" "$2" check > /dev/full')).toEqual({
      code: 2,
      said: 'error: the output cannot be written: ENOSPC\n',
    });
    expect(shell(folder, '"$1" "$2" check gone 2> /dev/full').code).toBe(2);
  });

  onLinux('end a run as wrong surroundings do: a working directory that is gone', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'gone'));
    const { code, said } = shell(folder, 'cd gone && rmdir ../gone && "$1" "$2" check');
    expect(said).toContain('The working directory is not there any more');
    expect(code).toBe(2);
  });

  onLinux('are none of our business: a reader that has seen enough, an environment of a hook', () => {
    const folder = temporaryFolder({ 'stackpack.conf': manifest });
    expect(shell(folder, '"$1" "$2" check --format json | true').code).toBe(0);
    expect(shell(folder, 'GIT_DIR=/nowhere GIT_INDEX_FILE=/nowhere TMPDIR=/nowhere "$1" "$2" build').code).toBe(0);
  });
});
