import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readText } from './meta/source-files.ts';
import { readTemplate, scriptOf, templateFile } from './support/gitlab/template.ts';

const guide = readText('docs/guides/gitlab.md');
const { inputs, jobs } = readTemplate();
const repository: string = JSON.parse(readText('package.json')).repository.url.replace(/^git\+/, '');

/** The YAML of the guide and of the head of the template itself. */
const examples = [
  ...[...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text),
  readText(templateFile)
    .split('\n')
    .filter((line) => line.startsWith('#     '))
    .map((line) => line.slice(6))
    .join('\n'),
].map((text) => parse(text));

describe('the template for GitLab', () => {
  it('runs in merge requests, on the default branch and on tags, and decides over nothing but its own jobs', () => {
    expect(Object.keys(jobs)).toEqual(['.stackpack', 'stackpack-gate', 'stackpack-build']);
    expect(jobs['.stackpack']?.rules?.map((rule) => rule.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
      '$CI_COMMIT_TAG',
    ]);
    expect(jobs['stackpack-build']?.needs).toEqual([{ job: 'stackpack-gate', artifacts: false }]);
  });

  it('runs this project, and puts no input into a script as text', () => {
    expect(inputs.source).toBe(repository);
    const odd = '\'"; echo `x` $(x)';
    for (const job of ['stackpack-gate', 'stackpack-build']) {
      expect(scriptOf(readTemplate({ path: odd.replaceAll("'", "''") }), job)).toEqual({
        ...scriptOf(readTemplate(), job),
        variables: { ...scriptOf(readTemplate(), job).variables, STACKPACK_PATH: odd },
      });
    }
  });
});

describe('the guide to GitLab', () => {
  it('lists the inputs there are, with their defaults', () => {
    const rows = [...guide.matchAll(/^\| `([a-z]+)` \|(.*?)\| /gm)].map(([, name, value]) => [name, value]);
    const shown = Object.entries(inputs).map(([name, value]) => {
      if (name === 'source') return [name, 'this project at GitHub'];
      return [name, value === '' ? '' : `\`${value}\``];
    });
    expect(rows.map(([name, value]) => [name, value?.trim()])).toEqual(shown);
  });

  it('includes a file that is there, with inputs and jobs that there are', () => {
    expect(examples.length).toBeGreaterThan(3);
    for (const { include, ...replaced } of examples) {
      for (const one of include) {
        const { remote = one.file, inputs: given = {} } = one;
        expect(String(remote).replace(/^https:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/v1\//, '')).toBe(
          templateFile,
        );
        readTemplate(given);
      }
      for (const job of Object.keys(replaced)) expect(Object.keys(jobs)).toContain(job);
    }
  });
});
