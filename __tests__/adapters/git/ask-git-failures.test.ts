import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askGit } from '../../../src/adapters/git/ask-git.ts';
import { GitHistory } from '../../../src/adapters/git/history.ts';
import { secretsOfAddress } from '../../../src/adapters/git/remote-credentials.ts';
import { GitSandbox } from '../../support/git-sandbox.ts';

const sandbox = new GitSandbox();

beforeAll(() => sandbox.init('work'));
afterAll(() => sandbox.remove());

/** What the tags of a remote end in. */
async function failureOf(address: string): Promise<string> {
  sandbox.git('work', 'config', 'remote.origin.url', address);
  const history = new GitHistory({
    toplevel: sandbox.path('work'),
    native: (one) => one,
    remote: { name: 'origin', token: undefined, askedBy: 'flag' },
  });
  return history.tags().then(
    () => 'none',
    (error: unknown) => String(error),
  );
}

describe("git's reason", () => {
  it('is the line that is marked as one, not what git goes on to propose', async () => {
    expect(await failureOf('foo://host.invalid/x')).toContain("git: 'remote-foo' is not a git command");
  });

  it('does not tell who asks the remote', async () => {
    const failure = await failureOf('git://gardener:SECRET@host.invalid/x');
    expect(failure).toContain('***host.invalid');
    expect(failure).not.toMatch(/SECRET|gardener/);
  });

  it('is that there is too much, where the answer is too long', async () => {
    const question = { folder: sandbox.path('work'), args: ['--help'], longest: 10, doing: 'look', help: 'git fsck' };
    await expect(askGit(question)).rejects.toMatchObject({
      message: expect.stringContaining('cannot look: there are too many files'),
      help: expect.not.stringContaining('fsck'),
    });
  });
});

describe('the secrets of an address', () => {
  it.each([
    ['https://u:p@w@host/x@y', ['u:p@w@']],
    ['ssh://git@host/x', ['git@']],
    ['https://host/x@y', []],
    ['git@host:x', []],
    ['origin', []],
  ])('%s', (address, secrets) => expect(secretsOfAddress(address)).toEqual(secrets));
});
