import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { DiskWorkspace } from '../../src/adapters/node/disk-workspace.ts';
import { openWorkers } from '../../src/adapters/node/start-workers.ts';
import { readIgnores } from '../../src/app/ignores.ts';
import { openPack } from '../../src/app/open-pack.ts';
import { rules } from '../../src/rules/registry.ts';
import type { RuleId } from '../../src/rules/rule-ids.ts';
import { UnreadableFileError } from '../../src/tree/unreadable-file-error.ts';
import { commandLineFile } from '../support/command-line.ts';
import { goodPacks } from '../support/good-packs.ts';
import { placed } from '../support/memory-ports.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** Two of them are more than a thread keeps open. */
const large = { ...goodPacks['2.0'], 'resources/large.bin': new Uint8Array(33 * 1024 * 1024) };

it('threads build nothing that was not checked, where they had to open a StackPack again', async () => {
  const folder = temporaryFolder({ ...placed('a', large), ...placed('b', large) });
  const workspace = new DiskWorkspace(folder);
  const open = async (path: string) => {
    const location = { kind: 'folder' as const, path };
    const opened = await openPack(location, undefined, workspace);
    if (!('pack' in opened)) throw new Error('not opened');
    return { location, pack: opened.pack };
  };
  const found = [await open('a'), await open('b')];
  const plan = { rules: Object.keys(rules) as RuleId[], ignores: readIgnores([], 'The path'), root: '.' };
  const file = pathToFileURL(path.join(path.dirname(commandLineFile), 'worker.js'));
  const { workerOf, close } = openWorkers(found, plan, folder, { threads: 1, file });
  try {
    for (const index of [0, 1]) expect(await workerOf(index).inspect()).toMatchObject({ unreadable: [] });
    writeFiles(folder, { 'a/resources/late.md': '# Late\n' });
    const late = new UnreadableFileError('resources/late.md', 'it changed while it was looked at');
    await expect(workerOf(0).build('otel-greenhouse', '1.2.0')).rejects.toThrow(late);
    const built = await workerOf(1).build('otel-greenhouse', '1.2.0');
    expect(built.fileName).toBe('otel-greenhouse-1.2.0.sts');
  } finally {
    await close();
  }
}, 60_000);
