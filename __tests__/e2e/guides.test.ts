import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from '@jest/globals';
import { readText, root } from '../meta/source-files.ts';
import { GitSandbox, gitEnvironment } from '../support/git-sandbox.ts';
import { GuideGitHub } from '../support/guides/guide-github.ts';
import { GuideShell } from '../support/guides/guide-shell.ts';
import { patternOf, readGuide } from '../support/guides/read-guide.ts';

/** Puts an archive where sbt would; how it comes about is nothing of ours. */
const fakeSbt = `#!/bin/sh
snapshot=--snapshot
[ -z "$(git tag --points-at HEAD)" ] || snapshot=
exec '${process.execPath}' '${path.join(root, 'dist/cli.js')}' build --check off $snapshot
`;

let sandbox: GitSandbox;
let github: GuideGitHub;
let shell: GuideShell;

beforeEach(async () => {
  sandbox = new GitSandbox();
  github = new GuideGitHub(sandbox);
  await github.start();
  shell = openTerminal();
});

afterEach(async () => {
  await shell.end();
  await github.stop();
  sandbox.remove();
});

/** A terminal for which this repository, as it is built, and the user's own are what lies at GitHub. */
function openTerminal(): GuideShell {
  for (const part of ['dist', 'examples', 'package.json']) {
    cpSync(path.join(root, part), sandbox.path('stackpack-action', part), { recursive: true });
  }
  sandbox.init('stackpack-action');
  sandbox.commit('stackpack-action', 'As it is built');
  sandbox.write('tools', [['sbt', fakeSbt]]);
  chmodSync(sandbox.path('tools/sbt'), 0o755);
  mkdirSync(sandbox.path('home'));
  mkdirSync(sandbox.path('terminal'));
  const addresses = {
    'stackpack-action/stackpack-action.git': 'stackpack-action',
    'gardeners/greenhouses.git': 'origin.git',
  };
  const settings = Object.entries(addresses).flatMap(([address, folder], index) => [
    [`GIT_CONFIG_KEY_${index}`, `url.${sandbox.url(folder)}.insteadOf`],
    [`GIT_CONFIG_VALUE_${index}`, `https://github.com/${address}`],
  ]);
  return new GuideShell(sandbox.path('home'), sandbox.path('terminal'), {
    ...gitEnvironment,
    GIT_CONFIG_COUNT: String(settings.length / 2),
    ...Object.fromEntries(settings),
  });
}

/** Fails with all that was shown, which says why. */
function require(holds: boolean, what: string, shown: string): void {
  if (!holds) throw new Error(`${what}\n${shown}`);
}

/** Follows a guide to its end, and holds that all goes as it says. */
async function follow(file: string): Promise<void> {
  let folder = sandbox.path('home');
  let shown = '';
  for (const step of readGuide(readText(file))) {
    const where = `${file}:${step.line}`;
    if (step.kind === 'commands') {
      const typed = await shell.type(step.text);
      ({ shown, folder } = typed);
      const failures = step.exits === 0 ? [] : [step.exits];
      require(String(typed.failures) === String(failures), `${where}: failures ${typed.failures}`, shown);
    } else if (step.kind === 'file') {
      mkdirSync(path.dirname(path.join(folder, step.path)), { recursive: true });
      writeFileSync(path.join(folder, step.path), step.text);
    } else if (step.kind === 'event') {
      const run = await github.play(step.name, step.ref);
      ({ shown } = run);
      require(run.passes === step.passes, `${where}: passes: ${run.passes}`, shown);
    } else {
      require(patternOf(step.text).test(shown), `${where}: shows something else`, shown);
    }
  }
}

/** Whose jobs run on GitLab CI/CD: the template's own tests run them. */
const elsewhere = 'gitlab.md';

const guides = readdirSync(path.join(root, 'docs/guides'))
  .filter((name) => name !== elsewhere)
  .map((name) => `docs/guides/${name}`)
  .concat('examples/README.md')
  .filter((file) => readGuide(readText(file)).some(({ kind }) => kind === 'commands' || kind === 'event'));

describe('following a guide', () => {
  it.each(guides)(
    '%s goes as it says',
    async (file) => {
      if (readText(file).includes('jq ') && spawnSync('jq', ['--version']).status !== 0) {
        if (process.env.CI === 'true') throw new Error('jq is missing here, where nothing may be');
        console.warn(`jq is not installed: ${file} is not followed`);
        return;
      }
      await follow(file);
    },
    120_000,
  );
});
