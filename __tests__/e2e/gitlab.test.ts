import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inVersion } from '../support/gate-sandbox.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import {
  checkOutJob,
  openMergeRequest,
  type Pipeline,
  projectFolder,
  provideTool,
  pushTag,
  pushToBranch,
  runJob,
} from '../support/gitlab/pipeline.ts';
import { goodPacks } from '../support/good-packs.ts';
import { sandboxWithPack } from '../support/pack-sandbox.ts';

let tools: GitSandbox;
let source: string;
let sandbox: GitSandbox;

beforeAll(() => {
  tools = new GitSandbox();
  source = provideTool(tools);
});

afterAll(() => tools.remove());

beforeEach(() => {
  sandbox = sandboxWithPack();
});

afterEach(() => sandbox.remove());

const page = { 'resources/overview.md': '# Changed\n' };
const notes = { 'README.md': '# What lies beside\n' };

/** Runs one job of the template for a pipeline, checked out at depth 1. */
function run(job: 'stackpack-gate' | 'stackpack-build', pipeline: Pipeline, inputs: Record<string, string> = {}) {
  checkOutJob(sandbox, pipeline);
  return runJob(sandbox, pipeline, job, { source, ...inputs });
}

describe('a merge request on GitLab', () => {
  it.each(['detached', 'merged_result', 'merge_train'] as const)(
    'that forgets the bump is red, with both reports, in a %s pipeline at depth 1',
    (event) => {
      sandbox.git('work', 'tag', 'v1.2.0');
      const result = run('stackpack-gate', openMergeRequest(sandbox, page, event));
      expect(result).toMatchObject({
        code: 1,
        out: expect.stringContaining('version-not-bumped'),
        err: 'notice: GitLab CI/CD runs this for the merge request into "main"\n',
        artifacts: ['gl-code-quality-report.json', 'stackpack-junit.xml'],
        reports: { codequality: ['gl-code-quality-report.json'], junit: ['stackpack-junit.xml'] },
        left: [],
      });
      const [finding, ...others] = JSON.parse(read('gl-code-quality-report.json'));
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        check_name: 'version-not-bumped',
        location: { path: 'stackpack.conf', lines: { begin: 3 } },
      });
      expect(read('stackpack-junit.xml')).toContain('version-not-bumped');
    },
  );

  it.each(['detached', 'merged_result', 'merge_train'] as const)(
    'that does not change the pack passes though main is ahead of the release, in a %s pipeline at depth 1',
    (event) => {
      sandbox.git('work', 'tag', 'v1.2.0');
      sandbox.write('work', Object.entries({ ...inVersion('1.2.1'), ...page }));
      sandbox.commit('work', 'Ahead of the release');
      // What others merged meanwhile is theirs: it is in what is checked out, and not in where the branch began.
      const meanwhile = { ...inVersion('1.2.2'), 'resources/overview.md': '# Changed again\n' };
      const { code, out } = run('stackpack-gate', openMergeRequest(sandbox, notes, event, meanwhile));
      expect(out).toContain('this merge request does not change greenhouse');
      expect(code).toBe(0);
    },
  );

  it('is compared with its base where nothing is tagged', () => {
    const red = run('stackpack-gate', openMergeRequest(sandbox, page));
    expect(red).toMatchObject({ code: 1, out: expect.stringContaining('version-not-bumped') });
    sandbox.git('work', 'branch', '-D', 'fix/it');
    const green = run('stackpack-gate', openMergeRequest(sandbox, { ...inVersion('1.2.1'), ...page }));
    expect(green.code).toBe(0);
  });

  it('is built as a snapshot of its branch, its pipeline and its head, whatever is checked out', () => {
    const pipeline = openMergeRequest(sandbox, { ...inVersion('1.2.1'), ...page }, 'merged_result');
    const head = pipeline.variables.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA?.slice(0, 7);
    const name = `greenhouse-1.2.1-fix-it-41-${head}-SNAPSHOT.sts`;
    expect(run('stackpack-build', pipeline)).toMatchObject({
      code: 0,
      artifacts: [`target/${name}`, `target/${name}.sha256`],
      left: [],
    });
  });

  it('is gated by bash too, which runners prefer', () => {
    const pipeline = openMergeRequest(sandbox, page);
    checkOutJob(sandbox, pipeline);
    const result = runJob(sandbox, pipeline, 'stackpack-gate', { source }, 'bash');
    expect(result).toMatchObject({ code: 1, out: expect.stringContaining('version-not-bumped'), left: [] });
  });

  it('is not taken for the change in another checkout than its own', () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const { variables } = openMergeRequest(sandbox, page);
    const other = { ...pushToBranch(sandbox, notes), variables };
    const { code, out } = run('stackpack-gate', other);
    expect(code).toBe(0);
    expect(out).toContain('neither the merge commit of the merge request is checked out');
  });
});

describe('a push on GitLab', () => {
  it('starts from the commit before it', () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.write('work', Object.entries({ ...inVersion('1.2.1'), ...page }));
    sandbox.commit('work', 'Ahead of the release');
    const { code, out } = run('stackpack-gate', pushToBranch(sandbox, notes));
    expect(out).toContain('this push does not change greenhouse');
    expect(code).toBe(0);
  });

  it('starts from nothing in the first pipeline of a branch', () => {
    const { variables, ...rest } = pushToBranch(sandbox, page);
    const first = { ...rest, variables: { ...variables, CI_COMMIT_BEFORE_SHA: '0'.repeat(40) } };
    expect(run('stackpack-gate', first)).toMatchObject({
      code: 0,
      out: expect.stringContaining('version not judged: no tag releases a StackPack here'),
    });
  });
});

describe('a tag on GitLab', () => {
  it('is what its version is judged by and built as', () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.write('work', Object.entries({ ...inVersion('1.2.1'), ...page }));
    sandbox.commit('work', 'The next one');
    const pipeline = pushTag(sandbox, 'v1.2.1');
    const gated = run('stackpack-gate', pipeline);
    expect(gated).toMatchObject({ code: 0, out: expect.stringContaining('1.2.1') });
    expect(gated.err).toBe('notice: GitLab CI/CD runs this for the tag "v1.2.1"\n');
    expect(run('stackpack-build', pipeline)).toMatchObject({
      code: 0,
      artifacts: ['target/greenhouse-1.2.1.sts', 'target/greenhouse-1.2.1.sts.sha256'],
    });
  });

  it('of another version builds nothing', () => {
    const pipeline = pushTag(sandbox, 'v1.3.0');
    expect(run('stackpack-gate', pipeline)).toMatchObject({ code: 1, out: expect.stringContaining('tag-mismatch') });
    expect(run('stackpack-build', pipeline)).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing was built'),
      artifacts: [],
    });
  });

  it('of one pack of two is for that one, and one that could be either is an error', () => {
    const files = Object.entries(goodPacks['1.x']);
    sandbox.write(
      'work',
      files.map(([name]) => [name, null] as const),
    );
    sandbox.write(
      'work',
      files.map(([name, content]) => [`packs/greenhouse/${name}`, content] as const),
    );
    const other = files.map(([name, content]) => {
      const text = typeof content === 'string' ? content.replaceAll('greenhouse', 'orchard') : content;
      return [`packs/orchard/${name.replaceAll('greenhouse', 'orchard')}`, text] as const;
    });
    sandbox.write('work', other);
    sandbox.commit('work', 'Two packs');
    const built = run('stackpack-build', pushTag(sandbox, 'orchard-1.2.0'), { path: 'packs' });
    expect(built).toMatchObject({
      code: 0,
      artifacts: [expect.stringContaining('orchard-1.2.0.sts'), expect.anything()],
    });
    expect(built.err).toContain('the tag "orchard-1.2.0" is for packs/orchard, so the other StackPacks are left out');
    expect(run('stackpack-build', pushTag(sandbox, 'v1.2.0'), { path: 'packs' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('greenhouse-1.2.0, orchard-1.2.0'),
      artifacts: [],
    });
  });

  it('that names no version leaves all packs to the releases before', () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    expect(run('stackpack-gate', pushTag(sandbox, 'nightly'))).toMatchObject({
      code: 0,
      err: expect.stringContaining('the tag "nightly" is no release tag of a StackPack here'),
    });
  });
});

function read(file: string): string {
  return readFileSync(sandbox.path(projectFolder, file), 'utf8');
}
