import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { type EventOptions, openPullRequest } from '../support/action-events.ts';
import { type ActionResult, runAction } from '../support/action-run.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';
import { placed } from '../support/memory-ports.ts';

type Files = Readonly<Record<string, MemoryContent>>;

const classic = goodPacks['1.x'];
const manifest = String(classic['stackpack.conf']);
const withoutSteps = manifest.replace(/steps = \[.*?\n\]\n/s, '');

let sandbox: GitSandbox;
let server: GitHubServer;

beforeEach(async () => {
  sandbox = new GitSandbox();
  server = new GitHubServer({ contents: 'read' });
  await server.start();
  sandbox.init('work');
});

afterEach(async () => {
  sandbox.remove();
  await server.stop();
});

/** Commits files to main, with a tag. */
function release(files: Files, tag: string): void {
  sandbox.write('work', Object.entries(files));
  sandbox.commit('work', tag);
  sandbox.git('work', 'tag', tag);
}

/** Runs the action on a pull request, from a fork where that is named. */
function runPull(change: Files, fork?: string): Promise<ActionResult> {
  const { event, ...options } = openPullRequest(sandbox, change) as EventOptions & {
    readonly event: { readonly pull_request: { readonly head: object } };
  };
  const head = { ...event.pull_request.head, repo: { full_name: fork ?? server.repository } };
  return runAction(sandbox, {
    server,
    ...options,
    event: { ...event, pull_request: { ...event.pull_request, head } },
  });
}

/** What Markdown shows of character references. */
function plain(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

describe('what a run tells of the version gate', () => {
  it('is in its outputs, its summary and its report', async () => {
    release(classic, 'v1.2.0');
    const { exitCode, outputs, summary, report } = await runPull({ 'stackpack.conf': withoutSteps });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({
      'previous-version': '1.2.0',
      'previous-tag': 'v1.2.0',
      'required-bump': 'major',
      'actual-bump': 'none',
      'suggested-version': '2.0.0',
      changed: 'true',
    });
    const shown = plain(summary);
    expect(shown).toMatch(/\n### ❌ greenhouse\n\ngreenhouse has changed since 1\.2\.0, tag "v1\.2\.0", .*\.\n/);
    expect(shown).toContain('; compared with 1.2.0 (tag v1.2.0); the changes require: major; it rises by: none; ');
    expect(shown).toMatch(
      /\nWhat decides:\n\n\| .*\n\| .*\n\| major \| step-removed greenhouse_host \| .* \| v1\.2\.0:stackpack\.conf:\d+:\d+ \| /,
    );
    expect(report).toMatchObject({
      stackpacks: [{ gate: { requiredBump: 'major', changes: [{ id: 'step-removed', decides: true }] } }],
      settings: expect.arrayContaining([{ name: 'bump-when', value: 'auto', origin: 'default' }]),
    });
  });

  it('is nothing but the verdict where nothing changed', async () => {
    release(classic, 'v1.2.0');
    const { exitCode, outputs, summary } = await runPull({ 'docs/notes.md': 'x' });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ 'previous-version': '1.2.0', 'required-bump': 'none', changed: 'false' });
    expect(summary).not.toMatch(/What decides|<summary>Changes/);
  });

  it('of several packs is in the list', async () => {
    release({ ...placed('a', classic), ...placed('b', goodPacks['2.0']) }, 'greenhouse-1.2.0');
    const { outputs } = await runPull({ 'a/stackpack.conf': withoutSteps.replace('1.2.0', '2.0.0') });
    expect(outputs).toMatchObject({ 'previous-version': '', 'required-bump': '', changed: '' });
    expect(JSON.parse(outputs.stackpacks ?? '')).toMatchObject([
      { path: 'a', previousVersion: '1.2.0', previousTag: 'greenhouse-1.2.0', requiredBump: 'major', changed: true },
      { path: 'b' },
    ]);
  });

  it('shows what is accepted, and why', async () => {
    release(classic, 'v1.2.0');
    const accept =
      "accept: [{ pack: greenhouse, version: 1.2.1, change: 'step-removed SUBJECT', reason: nobody had it }]\n";
    const found = await runPull({ 'stackpack.conf': withoutSteps.replace('1.2.0', '1.2.1') });
    expect(found.exitCode).toBe(1);
    const { subject } = (found.report as { stackpacks: { gate: { changes: { subject: string }[] } }[] }).stackpacks[0]
      ?.gate.changes[0] ?? { subject: '' };
    sandbox.git('work', 'branch', '-D', 'fix/it');
    const accepted = await runPull({
      'stackpack.conf': withoutSteps.replace('1.2.0', '1.2.1'),
      '.stackpackrc.yaml': accept.replace('SUBJECT', subject),
    });
    expect(accepted.exitCode).toBe(0);
    expect(plain(accepted.summary)).toMatch(
      /\nAccepted by the configuration:\n\n\| .*\n\| .*\n\| major \| step-removed greenhouse_host \| .*<br>accepted: nobody had it \| /,
    );
    expect(accepted.summary).not.toContain('fork');
  });
});

describe('a pull request from a fork', () => {
  it('has its own settings shown, and not those of its base', async () => {
    const base = { '.stackpackrc.yaml': 'ignore: [{ rule: logo-size, reason: known }]\n' };
    release({ ...classic, ...base }, 'v1.2.0');
    const own =
      'ignore:\n  - { rule: logo-size, reason: known }\n  - { rule: resource-missing, reason: <b>trust me }\n';
    const { summary } = await runPull({ '.stackpackrc.yaml': own, 'docs/x.md': 'x' }, 'stranger/fork');
    expect(plain(summary)).toContain(
      '⚠️ This pull request comes from a fork, and brings settings of its own:\n\n- ignore: resource-missing (<b>trust me)\n\n',
    );
    expect(summary).not.toContain('<b>');
  });

  it('that brings none shows none', async () => {
    release({ ...classic, '.stackpackrc.yaml': 'fail-on: warning\n' }, 'v1.2.0');
    const { summary } = await runPull({ 'docs/x.md': 'x' }, 'stranger/fork');
    expect(summary).not.toContain('fork');
    expect(plain(summary)).toContain('| fail-on | warning | .stackpackrc.yaml |  |');
  });
});
