import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GitHistory } from '../../../src/adapters/git/history.ts';
import { readFolderAt } from '../../../src/app/gate/folder-at.ts';
import { GitSandbox, gitEnvironment } from '../../support/git-sandbox.ts';

const backend = path.join(
  execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(),
  process.platform === 'win32' ? 'git-http-backend.exe' : 'git-http-backend',
);
const token = 'ghs_SecretOfTheJobThatMayOnlyRead';
const basic = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
const sandbox = new GitSandbox();
let server: Server;
/** The authorizations of each request. */
const seen: (readonly string[])[] = [];
let released = '';

/** Answers with git's own server, only those who show the token once. */
function serve(request: IncomingMessage, response: ServerResponse): void {
  const headers = request.headersDistinct.authorization ?? [];
  seen.push(headers);
  if (headers.length !== 1 || headers[0]?.toLowerCase() !== basic.toLowerCase()) {
    response.writeHead(headers.length > 1 ? 400 : 401).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://x');
  const child = spawn(backend, {
    env: {
      ...gitEnvironment,
      GIT_PROJECT_ROOT: sandbox.folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      HTTP_GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => void chunks.push(chunk));
  child.on('close', () => {
    const answer = Buffer.concat(chunks);
    const end = answer.indexOf('\r\n\r\n');
    for (const line of answer.toString('latin1', 0, end).split('\r\n')) {
      const colon = line.indexOf(':');
      const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
      if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.end(answer.subarray(end + 4));
  });
}

beforeAll(async () => {
  sandbox.init('work');
  sandbox.write('work', [['stackpack.conf', 'name = sap\nversion = 1.0.0\n']]);
  released = sandbox.commit('work', 'Released');
  sandbox.git('work', 'tag', 'v1.0.0');
  sandbox.write('work', [['stackpack.conf', 'name = sap\nversion = 1.1.0\n']]);
  sandbox.commit('work', 'After');
  sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
  sandbox.checkout('origin.git', 'checkout', 'refs/heads/main');
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  sandbox.remove();
});

/** All that lies in the temporary folder of ours. */
const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('stackpack-history-'));

(existsSync(backend) ? describe : describe.skip)('a private remote, to which the checkout kept no credentials', () => {
  const history = () =>
    new GitHistory({
      toplevel: sandbox.path('checkout'),
      native: (one) => path.join(sandbox.path('checkout'), one),
      remote: { name: 'origin', token: { serverUrl: url(), token }, askedBy: 'action' },
    });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  it.each([
    ['', []],
    [', or kept one of its own', [['AUTHORIZATION: basic b2xkOm9sZA==']]],
  ])('is asked with the token for its tags and for a commit at depth 1%s', async (_, kept) => {
    sandbox.git('checkout', 'remote', 'set-url', 'origin', `${url()}/origin.git`);
    for (const [header = ''] of kept) sandbox.git('checkout', 'config', `http.${url()}/.extraheader`, header);
    const before = readFileSync(sandbox.path('checkout', '.git', 'config'), 'utf8');
    const files = leftBehind();
    seen.length = 0;
    const one = history();
    expect(await one.tags()).toEqual([{ name: 'v1.0.0', commit: released }]);
    const tree = await readFolderAt(one, { commit: released, tag: 'v1.0.0' }, '.', () => true);
    expect(Buffer.from(tree.read('stackpack.conf')).toString()).toContain('1.0.0');
    // Nothing on disk has the token while it is in use.
    const scratch = leftBehind().filter((name) => !files.includes(name));
    expect(scratch).not.toEqual([]);
    for (const name of scratch) expect(textsBelow(path.join(tmpdir(), name))).not.toContain(token);
    one.close();
    expect(leftBehind().filter((name) => scratch.includes(name))).toEqual([]);
    expect(seen.length).toBeGreaterThan(2);
    expect(new Set(seen.map((headers) => headers.join().toLowerCase()))).toEqual(new Set([basic.toLowerCase()]));
    expect(readFileSync(sandbox.path('checkout', '.git', 'config'), 'utf8')).toBe(before);
  });

  it('is fetched from as the clone is, by what its configuration says of the way', async () => {
    // As an older checkout leaves it, or a person: an address with a password in it, and a header.
    sandbox.git('.', 'clone', '-q', '--depth', '1', '--no-tags', sandbox.url('origin.git'), 'kept');
    const address = `http://gardener:PasswordInTheAddress@${url().slice('http://'.length)}/origin.git`;
    sandbox.git('kept', 'remote', 'set-url', 'origin', address);
    sandbox.git('kept', 'config', `http.${url()}/.extraheader`, `AUTHORIZATION: ${basic}`);
    const script = `#!/bin/sh\nprintf '%s\\n' "$*" >> '${sandbox.path('arguments')}'\nPATH='${gitEnvironment.PATH}' exec git "$@"\n`;
    sandbox.write('bin', [['git', script]]);
    chmodSync(sandbox.path('bin', 'git'), 0o755);
    const { PATH = '' } = process.env;
    process.env.PATH = `${sandbox.path('bin')}${path.delimiter}${PATH}`;
    const settings = { toplevel: sandbox.path('kept'), native: (one: string) => one };
    const one = new GitHistory({ ...settings, remote: { name: 'origin', token: undefined, askedBy: 'flag' } });
    try {
      expect(await one.filesAt({ commit: released, tag: 'v1.0.0' })).toMatchObject([{ path: 'stackpack.conf' }]);
    } finally {
      process.env.PATH = PATH;
      one.close();
    }
    const told = process.platform === 'win32' ? '' : readFileSync(sandbox.path('arguments'), 'utf8');
    if (process.platform !== 'win32') expect(told).toContain(' fetch ');
    expect(told).not.toContain('PasswordInTheAddress');
    expect(told).not.toContain(basic.slice('basic '.length));
  });
});

function textsBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => readFileSync(path.join(item.parentPath, item.name), 'latin1'))
    .join('\n');
}
