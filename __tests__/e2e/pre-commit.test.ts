import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readText, root } from '../meta/source-files.ts';
import { GitSandbox, gitEnvironment } from '../support/git-sandbox.ts';

const isThere = spawnSync('pre-commit', ['--version']).status === 0;
// On Debian and Ubuntu it is a package; .ci/run installs it.
const describeWithPreCommit = isThere || process.env.CI === 'true' ? describe : describe.skip;
const reason = isThere ? '' : ' (skipped: pre-commit is not installed)';

describeWithPreCommit(`the hook of pre-commit${reason}`, () => {
  const sandbox = new GitSandbox();
  const manifest = sandbox.path('work/stackpacks/otel-greenhouse/stackpack.yaml');
  const env = {
    ...gitEnvironment,
    PRE_COMMIT_HOME: sandbox.path('pre-commit'),
    // Whatever would reach out, for a repository or for a package, ends here.
    http_proxy: 'http://127.0.0.1:9',
    https_proxy: 'http://127.0.0.1:9',
    npm_config_offline: 'true',
    PIP_NO_INDEX: '1',
  };

  function run(program: string, ...args: string[]): { status: number | null; out: string } {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: sandbox.path('work'), env, encoding: 'utf8' });
    return { status, out: stdout + stderr };
  }

  function head(): string {
    return sandbox.git('work', 'log', '-1', '--format=%s');
  }

  /** Writes the configuration as the README shows it, of our repository as it would be at that tag. */
  function configure(hook: Readonly<Record<string, unknown>> = {}): void {
    const { repos } = parse(/```yaml\n(repos:\n[\s\S]*?)```/.exec(readText('README.md'))?.[1] ?? '');
    const { version } = JSON.parse(readText('package.json'));
    expect(repos[0]).toMatchObject({ rev: `v${version}`, hooks: [{ id: 'stackpack-check' }] });
    const repo = { repo: sandbox.url('ours'), rev: sandbox.git('ours', 'rev-parse', 'HEAD') };
    const config = { repos: [{ ...repo, hooks: [{ ...repos[0].hooks[0], ...hook }] }] };
    writeFileSync(sandbox.path('work/.pre-commit-config.yaml'), JSON.stringify(config));
  }

  beforeAll(() => {
    sandbox.init('ours');
    for (const part of ['.pre-commit-hooks.yaml', 'dist', 'package.json']) {
      cpSync(path.join(root, part), sandbox.path('ours', part), { recursive: true });
    }
    sandbox.commit('ours', 'Ours');
    sandbox.init('work');
    const pack = sandbox.path('work/stackpacks/otel-greenhouse');
    mkdirSync(path.dirname(pack));
    cpSync(path.join(root, 'examples/otel-greenhouse'), pack, { recursive: true });
    configure();
    sandbox.commit('work', 'First');
    expect(run('pre-commit', 'install')).toMatchObject({ status: 0 });
  });
  afterAll(() => sandbox.remove());

  it('passes over a whole repository', () => {
    const { status, out } = run('pre-commit', 'run', '--all-files', '--verbose');
    expect({ status, out }).toMatchObject({ status: 0, out: expect.stringMatching(/\.\.Passed\n/) });
    expect(out).toContain('ok otel-greenhouse 1.2.0');
  });

  it('stops a commit that breaks a StackPack, and lets through the one that repairs it', () => {
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('overview.md', 'overvieww.md'));
    // With `commit --all`, git gives its hooks an index of their own.
    const red = run('git', 'commit', '--all', '--message', 'Broken');
    expect(red.status).toBe(1);
    expect(red.out).toMatch(/\.\.Failed\n- hook id: stackpack-check\n- exit code: 1\n/);
    expect(red.out).toMatch(/stackpacks\/otel-greenhouse\/stackpack\.yaml:\d+:\d+ error resource-missing/);
    expect(head()).toBe('First');
    writeFileSync(manifest, `${text}# repaired\n`);
    const green = run('git', 'commit', '--all', '--message', 'Repaired');
    expect(green).toMatchObject({ status: 0, out: expect.stringContaining('Passed') });
    expect(head()).toBe('Repaired');
  });

  it('judges what is to be committed, and not what else lies in the work tree', () => {
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(sandbox.path('work/notes.txt'), 'Notes.');
    sandbox.git('work', 'add', 'notes.txt');
    writeFileSync(manifest, text.replace('overview.md', 'overvieww.md'));
    expect(run('git', 'commit', '--message', 'Notes')).toMatchObject({ status: 0 });
    expect(head()).toBe('Notes');
    writeFileSync(manifest, text);
  });

  it('sees what a commit removes', () => {
    sandbox.git('work', 'rm', '-q', 'stackpacks/otel-greenhouse/resources/logo.png');
    const { status, out } = run('git', 'commit', '--message', 'Removed');
    expect({ status, out }).toMatchObject({ status: 1, out: expect.stringContaining('resource-missing') });
    sandbox.git('work', 'checkout', '-q', 'HEAD', '--', '.');
  });

  it('works in a linked work tree', () => {
    sandbox.git('work', 'worktree', 'add', '-q', '../linked');
    const linked = sandbox.path('linked');
    const commit = () =>
      spawnSync('git', ['commit', '--all', '--message=Linked'], { cwd: linked, env, encoding: 'utf8' });
    rmSync(path.join(linked, 'stackpacks/otel-greenhouse/resources/logo.png'));
    expect(commit()).toMatchObject({ status: 1, stderr: expect.stringContaining('resource-missing') });
    sandbox.git('linked', 'checkout', '-q', 'HEAD', '--', '.');
    writeFileSync(path.join(linked, 'notes.txt'), 'Others.');
    expect(commit()).toMatchObject({ status: 0 });
  });

  it('takes options in args, after what it is', () => {
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('overview.md', 'overvieww.md'));
    configure({ args: ['--ignore', 'resource-missing', 'stackpacks/*'] });
    expect(run('pre-commit', 'run', '--all-files')).toMatchObject({ status: 0 });
    writeFileSync(manifest, text);
    configure();
  });
});
