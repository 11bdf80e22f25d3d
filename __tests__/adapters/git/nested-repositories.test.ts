import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { createPorts } from '../../../src/adapters/create-ports.ts';
import { selectPacks } from '../../../src/app/select-packs.ts';
import { goodPacks } from '../../support/good-packs.ts';
import { placed } from '../../support/memory-ports.ts';
import { commitAll, git, temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

async function found(folder: string, ...paths: string[]): Promise<string[]> {
  const finder = await selectPacks({ paths, base: '.', whose: 'The path' }, {}, createPorts(folder));
  return finder.packs().map(({ location }) => location.path);
}

it('finds the packs of submodules, and none of clones in a folder that is ignored', async () => {
  const other = temporaryFolder({ ...placed('pack', goodPacks['2.0']), '.gitignore': 'out/\n' });
  commitAll(other);
  const folder = temporaryFolder({
    ...placed('packs/own', goodPacks['1.x']),
    '.gitignore': '.ci-local/\nvendor/\n',
  });
  commitAll(folder);
  const add = ['-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet'];
  git(folder, ...add, other, 'modules/other');
  // git takes what it knows for not ignored.
  git(folder, ...add, '--force', other, 'vendor/other');
  git(folder, 'clone', '--quiet', other, '.ci-local/builds/other');
  git(folder, 'clone', '--quiet', other, 'clone');
  writeFiles(folder, placed('clone/out/pack', goodPacks['2.0']));

  expect(await found(folder)).toEqual(['clone/pack', 'modules/other/pack', 'packs/own', 'vendor/other/pack']);
  expect(await found(path.join(folder, '.ci-local/builds/other'))).toEqual(['pack']);
  expect(await found(folder, '.ci-local')).toEqual(['.ci-local/builds/other/pack']);

  rmSync(path.join(folder, '.ci-local/builds/other/.git'), { recursive: true });
  expect(await found(folder)).toEqual(['clone/pack', 'modules/other/pack', 'packs/own', 'vendor/other/pack']);
});
