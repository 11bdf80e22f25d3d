// Runs the template for GitLab by gitlab-ci-local, which validates it by GitLab's own schema, evaluates the rules of its jobs
// and keeps their artifacts: in pipelines of a merge request that forgets the bump, of one that does not, of a tag and of a
// branch. `node scripts/try-gitlab-template.js <gitlab-ci-local's index.js>`, with a Node and an rsync that it runs on.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = path.resolve(process.argv[2] ?? '');
const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'gitlab-template-')));
const tool = path.join(scratch, 'tool');
const project = path.join(scratch, 'project');
const artifacts = path.join(project, '.gitlab-ci-local/artifacts');
const env = {
  PATH: process.env.PATH,
  HOME: scratch,
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Gardener'],
      [`GIT_${who}_EMAIL`, 'gardener@example.com'],
    ]),
  ),
};

try {
  prepare();
  const base = git(project, 'rev-parse', 'HEAD');
  const run = (variables) =>
    runPipeline({ GITLAB_CI: 'true', CI_COMMIT_SHA: git(project, 'rev-parse', 'HEAD'), ...variables });
  const mergeRequest = () =>
    run({
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_COMMIT_BRANCH: '',
      CI_MERGE_REQUEST_IID: '12',
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix/it',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    });

  expect('a branch without a merge request: no job', run({ CI_COMMIT_BRANCH: 'fix/it' }), { jobs: [] });
  expect('the default branch', run({ CI_COMMIT_BRANCH: 'main' }), { jobs: ['gate', 'build'], archives: 1 });

  git(project, 'switch', '-q', '-c', 'fix/it');
  writeFileSync(path.join(project, 'stackpacks/greenhouse/resources/overview.md'), '# Changed\n');
  git(project, 'commit', '-q', '-a', '-m', 'A change');
  expect('a merge request that forgets the bump', mergeRequest(), { jobs: ['gate'], found: ['version-not-bumped'] });

  execFileSync(
    process.execPath,
    [path.join(root, 'dist/cli.js'), 'bump', '--write', '--notes', 'stackpacks/greenhouse'],
    { cwd: project, env },
  );
  const notes = path.join(project, 'stackpacks/greenhouse/resources/RELEASE.md');
  writeFileSync(notes, readFileSync(notes, 'utf8').replace(/^## .*\n/m, '$&\n- Other words in the overview\n'));
  git(project, 'commit', '-q', '-a', '-m', 'The bump');
  expect('a merge request that does not', mergeRequest(), { jobs: ['gate', 'build'], archives: 1 });

  git(project, 'tag', 'greenhouse-1.2.1');
  git(project, 'push', '-q', 'origin', 'HEAD:main', 'greenhouse-1.2.1');
  const tag = run({ CI_COMMIT_TAG: 'greenhouse-1.2.1', CI_COMMIT_BRANCH: '' });
  expect('a tag', tag, { jobs: ['gate', 'build'], archives: 1, archive: 'greenhouse-1.2.1.sts' });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function git(cwd, ...args) {
  return execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();
}

/** The command line as a repository, and a project with one released StackPack that includes the template. */
function prepare() {
  for (const part of ['dist', 'package.json'])
    cpSync(path.join(root, part), path.join(tool, part), { recursive: true });
  const template = 'templates/stackpack.gitlab-ci.yml';
  cpSync(path.join(root, template), path.join(project, template));
  cpSync(path.join(root, 'examples/greenhouse'), path.join(project, 'stackpacks/greenhouse'), { recursive: true });
  const source = pathToFileURL(tool).href;
  const include = [{ local: template, inputs: { path: 'stackpacks', source } }];
  writeFileSync(path.join(project, '.gitlab-ci.yml'), JSON.stringify({ include }));
  writeFileSync(path.join(project, '.gitignore'), 'target/\n.gitlab-ci-local/\ngl-*.json\nstackpack-*.xml\n');
  for (const folder of [tool, project]) {
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'First');
  }
  git(tool, 'tag', 'v1');
  git(project, 'tag', 'greenhouse-1.2.0');
  mkdirSync(path.join(scratch, 'origin.git'));
  git(path.join(scratch, 'origin.git'), 'init', '-q', '--bare', '-b', 'main');
  git(project, 'remote', 'add', 'origin', pathToFileURL(path.join(scratch, 'origin.git')).href);
  git(project, 'push', '-q', 'origin', 'main', 'greenhouse-1.2.0');
}

/** What one pipeline ran, and left. */
function runPipeline(variables) {
  rmSync(path.join(project, '.gitlab-ci-local'), { recursive: true, force: true });
  rmSync(path.join(project, 'target'), { recursive: true, force: true });
  const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
  const args = [program, '--force-shell-executor', ...given];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: project, env, encoding: 'utf8' });
  const said = stdout + stderr;
  const report = path.join(artifacts, 'stackpack-gate/gl-code-quality-report.json');
  return {
    said,
    status,
    jobs: ['gate', 'build'].filter(
      (job) => said.includes(`stackpack-${job} starting`) || said.includes(`stackpack-${job}  starting`),
    ),
    found: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).map((one) => one.check_name) : [],
    archives: [...new Set(said.match(/target\/\S+\.sts/g) ?? [])].filter((name) =>
      [name, `${name}.sha256`].every((file) => existsSync(path.join(artifacts, 'stackpack-build', file))),
    ),
  };
}

function expect(what, { said, jobs, found, archives }, expected) {
  const holds =
    said.includes('json schema validated') &&
    String(jobs) === String(expected.jobs) &&
    String(found) === String(expected.found ?? []) &&
    archives.length === (expected.archives ?? 0) &&
    (expected.archive === undefined || archives[0]?.endsWith(`/${expected.archive}`));
  console.log(`${holds ? 'ok' : 'FAILED'} ${what}`);
  if (holds) return;
  console.log({ jobs, found, archives, expected }, said);
  process.exitCode = 1;
}
