import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { stackpack } from '../support/command-line.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { readText, root } from './source-files.ts';

const readme = readText('README.md');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].map(([, language, text = '']) => ({
  language,
  text,
}));

function command(...args: string[]): string {
  return execFileSync(process.execPath, ['scripts/readme-command.js', ...args], { cwd: root, encoding: 'utf8' }).trim();
}

describe('README.md', () => {
  it('has a first command that builds an .sts from what is committed, with nothing installed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'readme-'));
    try {
      for (const part of ['dist', 'examples', 'package.json']) {
        cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
      }
      const { status, stdout, stderr } = spawnSync(command(), { cwd: folder, shell: true, encoding: 'utf8' });
      expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
      expect(stdout).toMatch(/otel-greenhouse-\d+\.\d+\.\d+\.sts/);
      const built = readdirSync(path.join(folder, 'target')).sort();
      expect(built).toEqual([
        expect.stringMatching(/^otel-greenhouse-\d+\.\d+\.\d+\.sts$/),
        expect.stringMatching(/^otel-greenhouse-\d+\.\d+\.\d+\.sts\.sha256$/),
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows a finding as it is printed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'readme-'));
    try {
      cpSync(path.join(root, 'examples/greenhouse'), path.join(folder, 'greenhouse'), { recursive: true });
      const manifest = path.join(folder, 'greenhouse/stackpack.conf');
      const text = readFileSync(manifest, 'utf8').replace(
        'overviewUrl = "overview.md"',
        'overviewUrl = "overvieww.md"',
      );
      writeFileSync(manifest, text);
      const args = [path.join(root, 'dist/cli.js'), 'check', 'greenhouse'];
      const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      expect(status).toBe(1);
      expect(stdout).toContain(`${blocks.find(({ language }) => language === 'text')?.text}\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows what changed as it is printed', () => {
    const sandbox = new GitSandbox();
    try {
      sandbox.init('work');
      const pack = sandbox.path('work/stackpacks/otel-greenhouse');
      cpSync(path.join(root, 'examples/otel-greenhouse'), pack, { recursive: true });
      sandbox.commit('work', 'Released');
      sandbox.git('work', 'tag', 'v1.2.0');
      const monitors = path.join(pack, 'settings/monitors/climate.sty');
      const text = readFileSync(monitors, 'utf8');
      writeFileSync(monitors, text.slice(0, text.indexOf('  - _type: "Monitor"\n    name: "Humidity')));
      const { code, out } = stackpack(sandbox.path('work'), ['diff', 'v1.2.0', 'stackpacks/otel-greenhouse']);
      expect(code).toBe(0);
      expect(blocks.map((block) => `${block.text}\n`)).toContain(out);
    } finally {
      sandbox.removeFolder('.');
    }
  });

  it('has a second command that installs and tests', () => {
    // What .ci/run does first, so that it need not run the tests twice.
    expect(command('install')).toBe('npm ci && npm test');
    expect(readText('.ci/run')).toMatch(/^ {2}npm ci [^\n]*\n {2}npm test /m);
  });

  it('leads with the workflow that stands among the examples', () => {
    const workflow = blocks.find(({ language }) => language === 'yaml');
    expect(parse(workflow?.text ?? '')).toEqual(parse(readText('examples/workflows/release-on-tag.yml')));
  });

  it.each(readdirSync(path.join(root, 'examples/workflows')))(
    'shows %s, with inputs and outputs that there are',
    (name) => {
      const text = readText(`examples/workflows/${name}`);
      const guide = readText('docs/guides/monorepos.md');
      expect([...blocks.map((block) => block.text), guide].some((shown) => shown.includes(text.trimEnd()))).toBe(true);
      const { inputs, outputs } = parse(readText('action.yml'));
      const { jobs } = parse(text);
      const [step] = jobs.stackpack.steps.filter(({ uses }: { uses: string }) => uses.startsWith('stackpack-action/'));
      expect(Object.keys(step.with ?? {}).filter((input) => !(input in inputs))).toEqual([]);
      const used = [...text.matchAll(/steps\.stackpack\.outputs\.([\w-]+)/g)].map(([, output = '']) => output);
      expect(used.filter((output) => !(output in outputs))).toEqual([]);
      expect(step.id).toBe(used.length > 0 ? 'stackpack' : undefined);
    },
  );

  it('links to files that exist', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
  });
});
