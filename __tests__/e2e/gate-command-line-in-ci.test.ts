import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventOptions, openPullRequest, pushBranch } from '../support/action-events.ts';
import { stackpack } from '../support/command-line.ts';
import { inVersion } from '../support/gate-sandbox.ts';
import { type GitSandbox, gitEnvironment } from '../support/git-sandbox.ts';
import { sandboxWithPack } from '../support/pack-sandbox.ts';

let sandbox: GitSandbox;

beforeEach(() => {
  sandbox = sandboxWithPack('v1.2.0');
});

afterEach(() => sandbox.remove());

const page = { 'resources/overview.md': '# Changed\n' };
const beside = { 'README.md': '# What lies beside\n' };

/** Runs a command in the checkout of an event of GitHub, with the variables of its runner. */
function run({ eventName, event, ref, env }: EventOptions, ...args: string[]) {
  writeFileSync(sandbox.path('event.json'), JSON.stringify(event));
  return stackpack(sandbox.path('checkout'), args, {
    ...gitEnvironment,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: eventName ?? '',
    GITHUB_EVENT_PATH: sandbox.path('event.json'),
    GITHUB_REF: ref ?? '',
    GITHUB_SHA: sandbox.git('checkout', 'rev-parse', 'HEAD'),
    GITHUB_RUN_NUMBER: '41',
    ...env,
  });
}

describe('the command line in a job of GitHub Actions', () => {
  it('gates a pull request as the action does, at depth 1 and by the tags of the remote', () => {
    const red = run(openPullRequest(sandbox, page), 'gate');
    expect(red).toMatchObject({
      code: 1,
      out: expect.stringContaining('version-not-bumped'),
      err: 'notice: GitHub Actions runs this for the pull request into "main"\n',
    });
    sandbox.git('work', 'branch', '-D', 'fix/it');
    expect(run(openPullRequest(sandbox, { ...inVersion('1.2.1'), ...page }), 'gate')).toMatchObject({
      code: 0,
      out: expect.stringContaining('(by the tags of the remote origin)'),
    });
  });

  it('knows what a push starts from, and that --base goes before it', () => {
    sandbox.write('work', Object.entries({ ...inVersion('1.2.1'), ...page }));
    sandbox.commit('work', 'Ahead of the release');
    const event = pushBranch(sandbox, beside);
    expect(run(event, 'gate').out).toContain('this push does not change greenhouse');
    expect(run(event, 'gate', '--base', 'v1.2.0').out).not.toContain('this push');
  });

  it('names a snapshot after the run and the head of the pull request', () => {
    const { head, ...event } = openPullRequest(sandbox, { ...inVersion('1.2.1'), ...page });
    expect(run(event, 'build', '--snapshot', '--print-path').out).toBe(
      `target/greenhouse-1.2.1-fix-it-41-${head.slice(0, 7)}-SNAPSHOT.sts\n`,
    );
  });

  it('asks the remote what bump starts from, and fails where there is none', () => {
    const event = pushBranch(sandbox, page);
    expect(run(event, 'bump')).toMatchObject({ code: 0, out: '1.2.1\n' });
    sandbox.git('checkout', 'remote', 'remove', 'origin');
    expect(run(event, 'bump')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('help: Look whether the job reaches it: git ls-remote origin\n'),
    });
  });

  it('needs the file of the event', () => {
    const event = pushBranch(sandbox, page);
    const env = { ...event.env, GITHUB_EVENT_PATH: sandbox.path('nowhere.json') };
    expect(run({ ...event, env }, 'gate')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The file that GITHUB_EVENT_PATH names cannot be read'),
    });
  });
});

describe('the command line in a job of a server that nothing is known of', () => {
  const runIn = (folder: string, ...args: string[]) =>
    stackpack(sandbox.path(folder), args, { ...gitEnvironment, CI: 'true' });

  it('asks the remote origin for the tags', () => {
    pushBranch(sandbox, page);
    expect(runIn('checkout', 'gate')).toMatchObject({
      code: 1,
      out: expect.stringContaining('version-not-bumped'),
      err: 'notice: a CI server runs this\n',
    });
    sandbox.git('checkout', 'remote', 'set-url', 'origin', sandbox.url('nowhere.git'));
    expect(runIn('checkout', 'gate')).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot list the tags of the remote'),
    });
  });

  it('takes the tags of a clone that has none', () => {
    expect(runIn('work', 'gate')).toMatchObject({
      code: 0,
      out: expect.stringContaining('(by the tags of this clone)'),
    });
    expect(runIn('work', 'gate', '--fetch').code).toBe(2);
  });
});
