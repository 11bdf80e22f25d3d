import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GitHistory } from '../../../src/adapters/git/history.ts';
import { GitSandbox } from '../../support/git-sandbox.ts';

const sandbox = new GitSandbox();
const packPaths = ['stackpack.conf', 'resources/a.md'];

beforeAll(() => {
  sandbox.init('work');
  for (const name of ['one', 'two']) {
    sandbox.write('work', [
      [`sp/${name}/stackpack.conf`, `name = ${name}`],
      [`sp/${name}/resources/a.md`, 'a'],
      [`sp/${name}/docs/a.md`, 'not packaged'],
    ]);
  }
  sandbox.commit('work', 'First');
});

afterAll(() => sandbox.remove());

function historyOf(folder: string): GitHistory {
  return new GitHistory({
    toplevel: sandbox.path(folder),
    native: (one) => path.join(sandbox.path(folder), one),
  });
}

/** A name as the disk has it, and as it is read from there. */
const oddName = { raw: Buffer.from([0x62, 0xff, 0x2e, 0x6d, 0x64]), read: 'b\ufffd.md' };

// Other systems take no such name.
(process.platform === 'linux' ? it : it.skip)(
  'a name that is not UTF-8 has no id, and keeps none from another',
  async () => {
    const folder = Buffer.from(`${sandbox.path('work/sp/one/resources')}/`);
    const file = Buffer.concat([folder, oddName.raw]);
    writeFileSync(file, 'b');
    const history = historyOf('work');
    try {
      const [one, two] = await Promise.all([
        history.storedIds('sp/one', [...packPaths, `resources/${oddName.read}`]),
        history.storedIds('sp/two', packPaths),
      ]);
      expect([...one.keys()]).toEqual(packPaths);
      expect([...two.keys()]).toEqual(packPaths);
    } finally {
      rmSync(file);
    }
  },
);

describe('a submodule', () => {
  beforeAll(() => {
    sandbox.init('inner');
    sandbox.write('inner', [['f.md', 'f']]);
    sandbox.commit('inner', 'Inner');
    sandbox.git('.', 'clone', '-q', 'work', 'outer');
    const add = ['-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', sandbox.url('inner')];
    sandbox.git('outer', ...add, 'sp/one/resources/inner');
    sandbox.git('outer', ...add, 'sp/two/docs/inner');
    sandbox.commit('outer', 'Submodules');
  });

  it.each([
    ['checked out', [...packPaths, 'resources/inner/f.md']],
    ['not checked out', packPaths],
  ])('whose files are packaged is refused, for no release has them: %s', async (_, paths) => {
    await expect(historyOf('outer').storedIds('sp/one', paths)).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('the submodule "sp/one/resources/inner" is a part of a StackPack'),
    });
  });

  it('is nothing to a pack of whose files it holds none, or that lies in it', async () => {
    expect((await historyOf('outer').storedIds('sp/two', packPaths)).size).toBe(2);
    expect((await historyOf('outer').storedIds('sp/one/resources/inner', ['f.md'])).size).toBe(1);
  });
});

describe('a sparse checkout', () => {
  beforeAll(() => {
    sandbox.git('.', 'clone', '-q', 'work', 'sparse');
    const patterns = ['/sp/*/stackpack.conf', '/sp/two/resources/'];
    sandbox.git('sparse', 'sparse-checkout', 'set', '--no-cone', ...patterns);
  });

  it('that leaves files of a pack out is refused, with what to do', async () => {
    await expect(historyOf('sparse').storedIds('sp/one', ['stackpack.conf'])).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('the sparse checkout leaves out "sp/one/resources/a.md"'),
      help: expect.stringContaining('git sparse-checkout add'),
    });
  });

  it('that leaves out what is not packaged is as good as a whole one', async () => {
    expect((await historyOf('sparse').storedIds('sp/two', packPaths)).size).toBe(2);
  });
});
