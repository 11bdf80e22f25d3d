import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { hasResultsService, ResultsService } from '../../../src/adapters/artifact/results-service.ts';
import { readZipEntries } from '../../support/results-service/read-zip.ts';
import { ResultsServer } from '../../support/results-service/server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let server: ResultsServer;
let folder: string;
let before: NodeJS.ProcessEnv;

beforeEach(async () => {
  server = new ResultsServer();
  await server.start();
  folder = temporaryFolder({ 'target/a.sts': 'A', 'target/a.sts.sha256': 'sum', 'elsewhere/b.sts': 'B' });
  before = { ...process.env };
  // The client tells each step, for the log of a run.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  Object.assign(process.env, server.env, { NO_PROXY: '127.0.0.1' });
});

afterEach(async () => {
  jest.restoreAllMocks();
  process.env = before;
  await server.stop();
});

function upload(name: string, files: readonly string[], zipped = true, retentionDays?: number): Promise<string> {
  const service = new ResultsService((file) => path.join(folder, file));
  return service.upload({ name, files, zipped, retentionDays });
}

describe('an artifact', () => {
  it('is a zip of its files, named from the folder they have in common', async () => {
    expect(await upload('snapshots', ['target/a.sts', 'target/a.sts.sha256'])).toBe('7000');
    const [artifact] = server.artifacts;
    expect(artifact).toMatchObject({ name: 'snapshots', mimeType: 'application/zip', expiresAt: undefined });
    expect(await readZipEntries(artifact?.bytes ?? Buffer.alloc(0))).toEqual({ 'a.sts': 'A', 'a.sts.sha256': 'sum' });
  });

  it('keeps the folders of files that lie apart', async () => {
    await upload('both', ['target/a.sts', 'elsewhere/b.sts']);
    const entries = await readZipEntries(server.artifacts[0]?.bytes ?? Buffer.alloc(0));
    expect(entries).toEqual({ 'target/a.sts': 'A', 'elsewhere/b.sts': 'B' });
  });

  it('is the file itself where it is not zipped', async () => {
    await upload('a.sts', ['target/a.sts'], false);
    expect(server.artifacts).toEqual([expect.objectContaining({ name: 'a.sts', bytes: Buffer.from('A') })]);
  });

  it('is kept as long as it says', async () => {
    await upload('a', ['target/a.sts'], true, 3);
    const days = (Date.parse(server.artifacts[0]?.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(2.8);
    expect(days).toBeLessThan(3.2);
  });

  it('whose name is taken is refused by its name, with what to do', async () => {
    await upload('snapshots', ['target/a.sts']);
    await expect(upload('snapshots', ['target/a.sts'])).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('an artifact named "snapshots" already'),
      help: expect.stringContaining('artifact-name'),
    });
  });

  it('that the service refuses says why', async () => {
    server.interfere = () => ({ status: 403, json: { msg: 'insufficient usage to create artifact' } });
    await expect(upload('a', ['target/a.sts'])).rejects.toThrow('the storage for artifacts is full');
    server.interfere = () => ({ status: 403, json: { msg: 'no\n::error::forged' } });
    await expect(upload('a', ['target/a.sts'])).rejects.toThrow(/cannot be uploaded: ".*403.*no\\n::error::forged"$/);
  });
});

describe('a run', () => {
  const env = { ACTIONS_RESULTS_URL: 'https://results.example', ACTIONS_RUNTIME_TOKEN: 't' };

  it.each(['https://github.com', 'https://acme.ghe.com', 'http://github.localhost'])('on %s has the service', (url) => {
    expect(hasResultsService(env, url)).toBe(true);
  });

  it.each([
    ['an Enterprise Server', env, 'https://github.example.com'],
    ['a host that only looks like it', env, 'https://github.com.example.com'],
    ['no address', { ...env, ACTIONS_RESULTS_URL: '' }, 'https://github.com'],
    ['no token', { ACTIONS_RESULTS_URL: 'https://results.example' }, 'https://github.com'],
    ['nonsense', env, 'github.com'],
  ])('with %s has none', (_, given, url) => {
    expect(hasResultsService(given, url)).toBe(false);
  });
});
