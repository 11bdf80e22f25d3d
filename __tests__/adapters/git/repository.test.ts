import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createPorts } from '../../../src/adapters/create-ports.ts';
import { commitAll, git, temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

describe('GitRepository', () => {
  it('finds the top level from anywhere below', () => {
    const folder = temporaryFolder({ 'a/b/x': 'x' });
    commitAll(folder);
    expect(createPorts(folder).git.toplevel('.')).toBe('.');
    expect(createPorts(folder).git.toplevel('a/b/x')).toBe('.');
    expect(createPorts(path.join(folder, 'a/b')).git.toplevel('.')).toBe('../..');
    expect(createPorts(temporaryFolder()).git.toplevel('.')).toBeUndefined();
  });

  it('says what is ignored, with names of all kinds', async () => {
    const folder = temporaryFolder({
      '.gitignore': 'out/\n*.tmp\nein ort\n',
      'out/x': 'x',
      'a/b.tmp': 'x',
      'ein ort/x': 'x',
      'ü/x': 'x',
      '-n': 'x',
      ':!x/y.tmp': 'x',
      ':(attr)x/y': 'x',
      ':/y': 'x',
      'kept.tmp': 'x',
    });
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--force', 'kept.tmp');
    const asked = [
      '.',
      'out',
      'out/x',
      'a',
      'a/b.tmp',
      'ein ort',
      'ü',
      '-n',
      ':!x/y.tmp',
      ':(attr)x',
      ':/y',
      'kept.tmp',
    ];
    expect([...((await createPorts(folder).git.ignored('.', asked)) ?? [])]).toEqual([
      'out',
      'out/x',
      'a/b.tmp',
      'ein ort',
      ':!x/y.tmp',
    ]);
    const below = createPorts(path.join(folder, 'a'));
    expect([...((await below.git.ignored('..', ['../out', 'b.tmp', '.'])) ?? [])]).toEqual(['../out', 'b.tmp']);
  });

  it('asks a repository within another about its own files', async () => {
    const folder = temporaryFolder({
      '.gitignore': '*.a\n',
      'inner/.gitignore': '*.b\n',
      'inner/x.a': 'x',
      'inner/x.b': 'x',
    });
    git(folder, 'init', '--quiet');
    git(path.join(folder, 'inner'), 'init', '--quiet');
    const ignored = await createPorts(folder).git.ignored('.', ['x.a', 'x.b', 'inner/x.a', 'inner/x.b']);
    expect([...(ignored ?? [])].sort()).toEqual(['inner/x.b', 'x.a']);
  });

  it('takes what lies in an ignored repository for ignored, unless that is where the search starts', async () => {
    const folder = temporaryFolder({
      '.gitignore': 'clones/\n',
      'clones/one/pack/x': 'x',
      'clones/one/out/x': 'x',
      'clones/one/.gitignore': 'out/\n',
      'clones/one/deep/two/x': 'x',
    });
    git(folder, 'init', '--quiet');
    git(path.join(folder, 'clones/one'), 'init', '--quiet');
    git(path.join(folder, 'clones/one/deep/two'), 'init', '--quiet');
    const ports = createPorts(folder);
    const [pack, out, two] = ['clones/one/pack', 'clones/one/out', 'clones/one/deep/two'];
    expect([...((await ports.git.ignored('.', ['clones/one', pack, out, two])) ?? [])].sort()).toEqual(
      ['clones/one', pack, out, two].sort(),
    );
    const ofClone = await ports.git.ignored('clones/one', ['clones/one', pack, out, two]);
    expect([...(ofClone ?? [])]).toEqual([out]);
  });

  describe('where the files belong to another user', () => {
    // The last is git's own means of testing this.
    const names = ['CI', 'GITHUB_ACTIONS', 'GITLAB_CI', 'GIT_TEST_ASSUME_DIFFERENT_OWNER'] as const;
    const before = new Map(names.map((name) => [name, process.env[name]]));
    const set = (name: string, value: string | undefined) => {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    };
    afterEach(() => {
      for (const [name, value] of before) set(name, value);
    });

    it.each([
      ['a job of GitHub Actions asks', 'GITHUB_ACTIONS', true],
      ['a job of any server asks', 'CI', true],
      ['a person leaves it at that', undefined, false],
    ])('%s', async (_who, variable, isAsked) => {
      const folder = temporaryFolder({ '.gitignore': 'made\n', x: 'x' });
      commitAll(folder);
      git(folder, 'tag', '1.0.0');
      for (const name of names) set(name, name === variable ? 'true' : undefined);
      set('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
      const ports = createPorts(folder);
      expect(await ports.git.ignored('.', ['made', 'x'])).toEqual(isAsked ? new Set(['made']) : undefined);
      expect(await ports.git.tagsAtHead('.')).toEqual(isAsked ? ['1.0.0'] : undefined);
      expect(await ports.git.differsFromHead('x')).toBe(isAsked ? false : undefined);
    });
  });

  it('knows the tags at HEAD', async () => {
    const folder = temporaryFolder({ x: 'x' });
    commitAll(folder);
    git(folder, 'tag', '1.0.0');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message=Second');
    git(folder, 'tag', 'v1.1.0');
    git(folder, 'tag', '--annotate', '--message=x', 'a/1.2.0');
    expect([...((await createPorts(folder).git.tagsAtHead('.')) ?? [])].sort()).toEqual(['a/1.2.0', 'v1.1.0']);
  });

  it('knows which files are other than those of HEAD', async () => {
    const folder = temporaryFolder({ same: 'x', written: 'x', staged: 'x', gone: 'x', '.gitignore': 'made\n' });
    commitAll(folder);
    writeFiles(folder, { written: 'y', staged: 'y', added: 'x', made: 'x', 'same*': 'x' });
    git(folder, 'add', 'staged');
    rmSync(path.join(folder, 'gone'));
    const ports = createPorts(folder);
    const names = ['same', 'written', 'staged', 'gone', 'added', 'made', 'nothing'];
    const differing = [];
    for (const name of names) if (await ports.git.differsFromHead(name)) differing.push(name);
    expect(differing).toEqual(['written', 'staged', 'gone', 'added']);
  });

  it('has no answer where there is no repository, or a broken one', async () => {
    const folder = temporaryFolder({ x: 'x' });
    expect([...((await createPorts(folder).git.ignored('.', ['x'])) ?? [])]).toEqual([]);
    commitAll(folder);
    rmSync(path.join(folder, '.git/HEAD'));
    expect(await createPorts(folder).git.ignored('.', ['x'])).toBeUndefined();
    expect(await createPorts(folder).git.tagsAtHead('.')).toBeUndefined();
    expect(await createPorts(folder).git.differsFromHead('x')).toBeUndefined();
  });
});
