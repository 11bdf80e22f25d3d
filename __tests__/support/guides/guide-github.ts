import { spawnSync } from 'node:child_process';
import { checkOut, type EventOptions, pullRequestEvent } from '../action-events.ts';
import { runAction } from '../action-run.ts';
import { type GitSandbox, gitEnvironment } from '../git-sandbox.ts';
import { GitHubServer } from '../github-server/server.ts';
import { ResultsServer } from '../results-service/server.ts';
import { fillIn, type Job, jobsFor, type WorkflowStep } from './workflow.ts';

/** What a run on GitHub came to. */
export interface WorkflowRun {
  readonly passes: boolean;
  /** What its log, its annotations and its summary show, as people see them. */
  readonly shown: string;
}

/** Plays GitHub to a guide: the repository `origin.git` of the sandbox, and the runs of the workflows that it holds. */
export class GuideGitHub {
  readonly server = new GitHubServer();
  private readonly sandbox: GitSandbox;
  /** Where branches and tags were before they were pushed. */
  private readonly seen = new Map<string, string>();

  constructor(sandbox: GitSandbox) {
    this.sandbox = sandbox;
  }

  async start(): Promise<void> {
    await this.server.start();
    this.sandbox.git('.', 'init', '-q', '--bare', '-b', 'main', 'origin.git');
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }

  /** Runs what an event starts, and gives how that ends. */
  async play(name: string, ref: string): Promise<WorkflowRun> {
    if (name === 'draft') return this.draft(ref);
    const event = name === 'push' ? this.push(ref) : this.pullRequest(ref);
    const jobs = jobsFor(this.sandbox.path(event.workspace), name, event.ref);
    if (jobs.length === 0) throw new Error(`no workflow is started by ${name} of ${ref}`);
    const runs: WorkflowRun[] = [];
    // Artifacts are a run's own.
    const results = new ResultsServer();
    await results.start();
    for (const job of jobs) runs.push(await this.runJob(job, event, results));
    await results.stop();
    const shown = [...runs.map((run) => run.shown), this.showReleases()].join('');
    return { passes: runs.every(({ passes }) => passes), shown };
  }

  /** The page of the releases, as far as its words go. */
  private showReleases(): string {
    return this.server.releases
      .list(true)
      .map(({ name, draft, body, assets }) =>
        [`${draft ? 'Draft' : 'Release'} ${name}`, ...assets.map((asset) => `  ${asset.name}`), body, ''].join('\n'),
      )
      .join('\n');
  }

  /** What somebody writes by hand on the page of the releases. */
  private draft(tag: string): WorkflowRun {
    this.server.releases.create({
      tag_name: tag,
      name: 'Written by hand',
      body: 'What users should know.',
      draft: true,
    });
    return { passes: true, shown: this.showReleases() };
  }

  private push(name: string): EventOptions {
    const isTag = this.sandbox.git('origin.git', 'tag', '--list', name) !== '';
    const ref = `refs/${isTag ? 'tags' : 'heads'}/${name}`;
    const after = this.sandbox.git('origin.git', 'rev-parse', ref);
    const before = this.seen.get(ref) ?? '0'.repeat(40);
    this.seen.set(ref, after);
    const event = { ref, before, after, repository: { default_branch: 'main' } };
    return { ...checkOut(this.sandbox, ref), eventName: 'push', event };
  }

  /** The merge commit that GitHub makes of a pull request to main. */
  private pullRequest(branch: string): EventOptions {
    const { sandbox } = this;
    sandbox.removeFolder('merge');
    sandbox.git('.', 'clone', '-q', '-b', 'main', 'origin.git', 'merge');
    const commitOf = (name: string) => sandbox.git('merge', 'rev-parse', name);
    const [base, head] = [commitOf('main'), commitOf(`origin/${branch}`)];
    this.seen.set('refs/heads/main', base);
    sandbox.git('merge', 'merge', '-q', '--no-ff', '-m', `Merge ${head} into ${base}`, `origin/${branch}`);
    sandbox.git('merge', 'push', '-q', '--force', 'origin', 'HEAD:refs/pull/7/merge');
    return pullRequestEvent(sandbox, branch, head, base);
  }

  /** Runs the steps of a job as far as they are ours, or commands; what others' actions do is left out. */
  private async runJob(job: Job, event: EventOptions, results: ResultsServer): Promise<WorkflowRun> {
    const outputs: Record<string, Readonly<Record<string, string>>> = {};
    const writes = this.server.writes.length;
    let passes = true;
    let shown = '';
    for (const step of job.steps) {
      if (!passes && !/cancelled\(\)|always\(\)/.test(step.if ?? '')) continue;
      const ran =
        step.run === undefined
          ? await this.runOurs(step, event, results)
          : this.runCommands(step, step.run, outputs, event.workspace);
      shown += ran.shown;
      passes &&= ran.passes;
      if (step.id !== undefined) outputs[step.id] = ran.outputs;
    }
    if (job.permissions?.contents !== 'write' && this.server.writes.length > writes)
      throw new Error('a job without contents: write wrote');
    return { passes, shown };
  }

  private async runOurs(step: WorkflowStep, event: EventOptions, results: ResultsServer) {
    if (!step.uses?.startsWith('stackpack-action/')) return { passes: true, shown: '', outputs: {} };
    const { server } = this;
    const inputs = Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)]));
    const result = await runAction(this.sandbox, { server, results, inputs, ...event });
    // What the runner does not show.
    const log = result.log.replace(/^::(?:debug|add-mask)::.*\n/gm, '');
    const shown = [log, ...result.annotations.map(showAnnotation), plain(result.summary)].join('\n');
    return { passes: result.exitCode === 0, shown: `${shown}\n`, outputs: result.outputs };
  }

  private runCommands(
    step: WorkflowStep,
    commands: string,
    outputs: Readonly<Record<string, Readonly<Record<string, string>>>>,
    workspace: string,
  ) {
    const given = Object.entries(step.env ?? {}).map(([name, value]) => [name, fillIn(value, outputs)]);
    const tools = { PATH: `${this.sandbox.path('tools')}:${gitEnvironment.PATH}` };
    const env = { ...gitEnvironment, ...tools, ...Object.fromEntries(given) };
    // As the runner starts it.
    const args = ['-e', '-o', 'pipefail', '-c', fillIn(commands, outputs)];
    const { status, stdout, stderr } = spawnSync('bash', args, {
      cwd: this.sandbox.path(workspace),
      env,
      encoding: 'utf8',
    });
    return { passes: status === 0, shown: stdout + stderr, outputs: {} };
  }
}

/** An annotation as GitHub shows it beside the line. */
function showAnnotation(annotation: string): string {
  const [, level = '', properties = '', message = ''] = /^(\w+) ?(.*?)::(.*)$/s.exec(annotation) ?? [];
  const { file, line, title } = Object.fromEntries(properties.split(',').map((pair) => pair.split('=')));
  const what = level === 'error' ? 'failure' : level;
  return [
    `Check ${what} on line ${line} in ${file}`,
    title,
    message.replaceAll('%0A', '\n').replaceAll('%25', '%'),
    '',
  ].join('\n');
}

/** What Markdown shows of character references. */
function plain(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
