import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readText } from './meta/source-files.ts';
import type { WorkflowStep } from './support/guides/workflow.ts';
import { runsStep, type StepsBefore } from './support/workflow-condition.ts';

describe('the example of code scanning', () => {
  const { jobs } = parse(readText('examples/workflows/code-scanning.yml'));
  const [, step, upload] = jobs.stackpack.steps as readonly WorkflowStep[];
  const own = { event_name: 'pull_request', repository: 'o/r' };
  const from = (repository: string) => ({
    ...own,
    event: { pull_request: { head: { repo: { full_name: repository } } } },
  });
  const push = { event_name: 'push', repository: 'o/r', event: {} };
  const uploads = (before: StepsBefore, github: object, file = 'target/stackpack.sarif') =>
    runsStep(upload?.if ?? '', before, { github, steps: { [step?.id ?? '']: { outputs: { 'sarif-path': file } } } });

  it.each([
    ['on a push', push],
    ['in a pull request', from('o/r')],
  ])('uploads what is found also where that fails the step, %s', (_, github) => {
    expect(step?.with).toHaveProperty('sarif-file');
    expect(upload?.uses).toMatch(/^github\/codeql-action\/upload-sarif@/);
    expect([uploads('success', github), uploads('failure', github)]).toEqual([true, true]);
  });

  it('uploads nothing where there is no file, nothing once it is cancelled, and nothing from a fork', () => {
    expect(uploads('failure', push, '')).toBe(false);
    expect(uploads('cancelled', push)).toBe(false);
    expect([uploads('success', from('fork/r')), uploads('failure', from('fork/r'))]).toEqual([false, false]);
  });
});

describe('the example that keeps archives', () => {
  it('keeps the report of a run that failed as well', () => {
    const { jobs } = parse(readText('examples/workflows/keep-archives.yml'));
    const steps: readonly WorkflowStep[] = jobs.stackpack.steps;
    const keeping = steps.find((step) => step.with?.name === 'report')?.if ?? '';
    const before = ['success', 'failure', 'cancelled'] as const;
    expect(before.map((one) => runsStep(keeping, one, {}))).toEqual([true, true, false]);
  });
});
