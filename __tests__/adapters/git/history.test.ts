import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GitHistory } from '../../../src/adapters/git/history.ts';
import { readLocalTags, readRemoteRefs } from '../../../src/adapters/git/ref-list.ts';
import { hasFileAt } from '../../../src/app/gate/folder-at.ts';
import type { Release } from '../../../src/versioning/releases.ts';
import { GitSandbox } from '../../support/git-sandbox.ts';

const sandbox = new GitSandbox();
let first = '';
let second = '';

beforeAll(() => {
  sandbox.init('work');
  sandbox.write('work', [
    ['packs/sap/stackpack.conf', 'name = sap'],
    ['packs/sap/resources/a.md', 'a'],
    ['packs/sap/notes.txt', 'not packaged'],
    ['other.txt', 'x'],
  ]);
  first = sandbox.commit('work', 'First');
  sandbox.git('work', 'tag', 'sap-1.0.0');
  sandbox.write('work', [
    ['packs/sap/resources/b.md', 'b'],
    ['packs/sap/notes.txt', 'changed'],
    ['other.txt', 'y'],
  ]);
  second = sandbox.commit('work', 'Second');
  sandbox.git('work', 'tag', '-a', '-m', 'Annotated', 'sap-1.1.0');
  sandbox.git('work', 'tag', 'docs', 'HEAD~1');
  sandbox.write('work', [['other.txt', 'z']]);
  sandbox.commit('work', 'Third');
  sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
});

afterAll(() => sandbox.remove());

function release(tag: string, commit: string): Release {
  return { tag, commit, version: '1.0.0', named: true };
}

function historyOf(folder: string, remote?: string): GitHistory {
  return new GitHistory({
    toplevel: sandbox.path(folder),
    native: (one) => path.join(sandbox.path(folder), one),
    ...(remote === undefined ? {} : { remote: { name: remote, token: undefined, askedBy: 'action' as const } }),
  });
}

/** Every file of a repository with its time and size: to see that nothing is written. */
function snapshot(folder: string): string[] {
  return readdirSync(sandbox.path(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { mtimeMs, size } = statSync(sandbox.path(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .sort();
}

/** The files on disk, of those below the folder's members, that are other than in a revision. */
async function changedSince(history: GitHistory, commit: string): Promise<string[]> {
  const prefix = history.prefixOf('packs/sap');
  const isMember = (path: string) => path === 'stackpack.conf' || path.startsWith('resources/');
  const before = new Map((await history.filesAt({ commit })).map(({ path, id }) => [path, id]));
  const top = sandbox.path(workFolder, 'packs/sap');
  const paths = readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => isMember(name) && statSync(path.join(top, name)).isFile());
  const now = await history.storedIds('packs/sap', paths);
  return paths.filter((name) => now.get(name) !== before.get(prefix + name)).sort();
}

/** The folder that `changedSince` looks into. */
let workFolder = 'work';

describe('the tags', () => {
  it('are read from the clone, annotated ones as the commits they point to', async () => {
    const tags = await historyOf('work').tags();
    expect(tags).toEqual([
      { name: 'docs', commit: first },
      { name: 'sap-1.0.0', commit: first },
      { name: 'sap-1.1.0', commit: second },
    ]);
  });

  it('are read from the remote, whatever the clone has', async () => {
    sandbox.checkout('origin.git', 'shallow', 'refs/heads/main');
    expect(await historyOf('shallow').tags()).toEqual([]);
    expect(await historyOf('shallow', 'origin').tags()).toEqual([
      { name: 'docs', commit: first },
      { name: 'sap-1.0.0', commit: first },
      { name: 'sap-1.1.0', commit: second },
    ]);
  });

  it('may be missing in a clone of a remote that was not asked', async () => {
    sandbox.git('.', 'clone', '-q', '--no-tags', sandbox.url('origin.git'), 'tagless');
    sandbox.git('.', 'clone', '-q', sandbox.url('origin.git'), 'whole');
    sandbox.git('.', 'clone', '-q', '--depth', '1', sandbox.url('origin.git'), 'cut');
    sandbox.git('cut', 'tag', 'mine');
    sandbox.git('.', 'clone', '-q', '--depth', '1', '--no-tags', sandbox.url('origin.git'), 'both');
    const shortfallOf = (folder: string, remote?: string) => historyOf(folder, remote).tagsShortfall();
    expect(await shortfallOf('tagless')).toBe('this clone has no tags, and its remote was not asked');
    expect(await shortfallOf('cut')).toBe('this clone is shallow, and its remote was not asked');
    expect(await shortfallOf('both')).toBe('this clone is shallow and has no tags, and its remote was not asked');
    expect(await shortfallOf('whole')).toBeUndefined();
    expect(await shortfallOf('work')).toBeUndefined();
    expect(await shortfallOf('both', 'origin')).toBeUndefined();
  });

  it('of a remote that is not to be had are a failure that says what to do', async () => {
    await expect(historyOf('work', 'origin').tags()).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining("'origin' does not appear to be a git repository"),
      help: expect.stringContaining('actions/checkout'),
    });
  });

  it.each(['full clone', 'checkout'])('lead to a file or a folder as well, which is no fault: %s', async (kind) => {
    const blob = sandbox.git('work', 'rev-parse', 'HEAD:other.txt');
    const tree = sandbox.git('work', 'rev-parse', `${first}:packs`);
    const folder = `odd-${kind.replace(' ', '-')}`;
    const origin = `${folder}.git`;
    sandbox.git('.', 'clone', '-q', '--bare', 'work', origin);
    sandbox.git(origin, 'tag', '3.0.0', blob);
    sandbox.git(origin, 'tag', '-a', '-m', 'x', '3.0.1', tree);
    if (kind === 'checkout') sandbox.checkout(origin, folder, 'refs/heads/main');
    else sandbox.git('.', 'clone', '-q', sandbox.url(origin), folder);
    const history = historyOf(folder, kind === 'checkout' ? 'origin' : undefined);
    const tags = await history.tags();
    const commitOf = (name: string) => tags.find((tag) => tag.name === name)?.commit ?? '';
    const file = release('3.0.0', commitOf('3.0.0'));
    expect(await history.filesAt(file)).toEqual([]);
    expect(await hasFileAt(history, file, 'packs/sap', 'stackpack.conf')).toBe(false);
    const files = await history.filesAt(release('3.0.1', commitOf('3.0.1')));
    expect(files.map((one) => one.path)).toContain('sap/stackpack.conf');
    history.close();
  });

  it('are taken from any output without harm', () => {
    expect(readRemoteRefs('warning: x\nabc\trefs/heads/a\nabc\trefs/tags/__proto__\nabc\tHEAD\n')).toEqual({
      tags: [{ name: '__proto__', commit: 'abc' }],
      branches: new Map([['a', 'abc']]),
    });
    expect(readLocalTags('abc  refs/tags/a b\nnonsense\n')).toEqual([{ name: 'a b', commit: 'abc' }]);
  });
});

describe.each(['work', 'shallow'])('what changed since a release, from %s', (folder) => {
  const remote = folder === 'shallow' ? 'origin' : undefined;

  it('is compared within the members, wherever the objects are, and nothing is written', async () => {
    const before = snapshot(folder);
    workFolder = folder;
    const history = historyOf(folder, remote);
    expect(await changedSince(history, first)).toEqual(['resources/b.md']);
    expect(await changedSince(history, second)).toEqual([]);
    expect(await hasFileAt(history, release('sap-1.0.0', first), 'packs/sap', 'stackpack.conf')).toBe(true);
    expect(await hasFileAt(history, release('sap-1.0.0', first), 'packs/sap', 'stackpack.yaml')).toBe(false);
    expect(await hasFileAt(history, release('sap-1.0.0', first), 'packs/hana', 'stackpack.conf')).toBe(false);
    history.close();
    expect(snapshot(folder)).toEqual(before);
  });

  it('counts what is not committed, and files that git does not know or ignores', async () => {
    const files: [string, string][] = [
      ['packs/sap/stackpack.conf', 'name = "sap"'],
      ['packs/sap/resources/new.md', 'new'],
      ['packs/sap/resources/ignored.tmp', 'ignored'],
      ['packs/sap/elsewhere.md', 'not packaged'],
      ['packs/sap/.gitignore', '*.tmp\n'],
    ];
    sandbox.write(folder, files);
    workFolder = folder;
    const history = historyOf(folder, remote);
    expect(await changedSince(history, second)).toEqual([
      'resources/ignored.tmp',
      'resources/new.md',
      'stackpack.conf',
    ]);
    history.close();
  });

  it('of a commit that nobody has is a failure', async () => {
    const history = historyOf(folder, remote);
    const commit = '0123456789012345678901234567890123456789';
    await expect(history.filesAt({ commit })).rejects.toMatchObject({ name: 'Refusal' });
    history.close();
  });
});

describe('several revisions', () => {
  it('are fetched at once, after which the remote is not asked again', async () => {
    sandbox.removeFolder('once');
    sandbox.git('.', 'clone', '-q', '--bare', 'work', 'once-origin.git');
    sandbox.checkout('once-origin.git', 'once', 'refs/heads/main');
    const history = historyOf('once', 'origin');
    const commits = [first, second, sandbox.git('once', 'rev-parse', 'HEAD')];
    await history.prepare(commits.map((commit) => ({ commit })));
    sandbox.removeFolder('once-origin.git');
    for (const commit of commits) expect(await history.filesAt({ commit })).not.toEqual([]);
    history.close();
  });

  it('of which one is not to be had are fetched one by one, and that one is a failure', async () => {
    const history = historyOf('shallow', 'origin');
    const missing = { commit: '0123456789012345678901234567890123456789' };
    await history.prepare([{ commit: first }, missing, { commit: second }]);
    expect(await history.filesAt({ commit: first })).not.toEqual([]);
    await expect(history.filesAt(missing)).rejects.toMatchObject({ name: 'Refusal' });
    history.close();
  });
});

describe('where a branch began', () => {
  it('is told of the line that a commit is on, and of no other repository', async () => {
    sandbox.git('.', 'clone', '-q', 'work', 'branched');
    const head = sandbox.commit('branched', 'Work');
    const history = historyOf('branched', 'origin');
    expect(await history.mergeBase('main', head)).toBe(sandbox.git('work', 'rev-parse', 'main'));
    expect(await history.mergeBase('main', 'a'.repeat(40))).toBeUndefined();
    expect(await history.mergeBase('other', head)).toBeUndefined();
  });
});

describe('a revision that a person names', () => {
  it('is a tag, a branch or a commit; what starts like an option is none', async () => {
    const work = historyOf('work');
    expect(await work.resolve('sap-1.1.0')).toEqual({ commit: second, tag: 'sap-1.1.0' });
    expect(await work.resolve('main~1')).toEqual({ commit: second });
    expect(await work.resolve(first.slice(0, 10))).toEqual({ commit: first });
    await expect(work.resolve('--output=x')).rejects.toMatchObject({ name: 'Refusal' });
    await expect(work.resolve('nowhere')).rejects.toMatchObject({
      message: expect.stringContaining('find the revision "nowhere"'),
    });
    const shallow = historyOf('shallow', 'origin');
    expect(await shallow.resolve('main')).toEqual({ commit: sandbox.git('work', 'rev-parse', 'main') });
    expect(await shallow.resolve(first)).toEqual({ commit: first });
    expect(await shallow.branchTip('main')).toBe(sandbox.git('work', 'rev-parse', 'main'));
  });
});

describe('the token', () => {
  it('is shown to the server alone, in place of what a checkout left, and never told', async () => {
    const token = 'ghs_SecretOfTheJob';
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    sandbox.git('origin.git', 'update-server-info');
    const seen: string[][] = [];
    const server = createServer((request, response) => {
      const headers = request.headersDistinct.authorization ?? [];
      seen.push(headers);
      // As GitHub does: not allowed without, and confused by two.
      const status =
        headers.length > 1 ? 400 : headers[0]?.toLowerCase() === `basic ${basic}`.toLowerCase() ? 200 : 403;
      if (status !== 200) response.writeHead(status).end();
      else {
        try {
          response.end(
            readFileSync(sandbox.path('origin.git', new URL(request.url ?? '', 'http://x').pathname.slice(9))),
          );
        } catch {
          response.writeHead(404).end();
        }
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    sandbox.init('checked-out');
    sandbox.git('checked-out', 'remote', 'add', 'origin', `${url}/gardens/`);
    sandbox.git('checked-out', 'config', `http.${url}/.extraheader`, 'AUTHORIZATION: basic b2xkOm9sZA==');
    const settings = { toplevel: sandbox.path('checked-out'), native: (one: string) => one };
    const withToken = (serverUrl: string, secret = token) =>
      new GitHistory({
        ...settings,
        remote: { name: 'origin', token: { serverUrl, token: secret }, askedBy: 'action' },
      });
    try {
      expect((await withToken(`${url}/`).tags()).map(({ name }) => name)).toEqual(['docs', 'sap-1.0.0', 'sap-1.1.0']);
      expect(seen.every((headers) => headers.length === 1)).toBe(true);
      const failure = await withToken(url, 'ghs_wrong')
        .tags()
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'Refusal', message: expect.stringContaining('403') });
      expect(JSON.stringify(failure) + String(failure)).not.toContain('ghs_wrong');
      seen.length = 0;
      await expect(withToken('https://github.com').tags()).rejects.toMatchObject({ name: 'Refusal' });
      expect(seen.flat().join()).not.toContain(basic);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
