// What `stackpack gate` costs over `stackpack check`: a 2.0 pack of 511 nodes, nearly all changed since the last of 2,000 releases.
// Run by hand, on a quiet machine, after `npm run build`: node bench/gate.js [runs]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure } from './measure.js';
import { writeSettingsPack } from './settings-pack.js';

// Milliseconds. The gate may cost a second more than the check.
const budgets = { check: 600, gate: 1600 };
const runs = Number(process.argv[2] ?? 11);
const tags = 2000;

const folder = mkdtempSync(path.join(tmpdir(), 'stackpack-bench-'));
try {
  const empty = path.join(folder, 'empty.js');
  writeFileSync(empty, '');
  const pack = path.join(folder, 'pack');
  writeSettingsPack(pack, { components: 150, relations: 60, monitors: 50, icons: 27 }, 500);
  const user = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com'];
  const git = (args, input = '') => execFileSync('git', [...user, ...args], { cwd: pack, input, encoding: 'utf8' });
  edit('stackpack.yaml', (text) => text.replace('"1.0.0"', '"0.19.99"'));
  git(['init', '-q']);
  git(['add', '-A']);
  git(['commit', '-q', '-m', 'Released']);
  const commit = git(['rev-parse', 'HEAD']).trim();
  const names = Array.from({ length: tags }, (_, index) => `0.${Math.floor(index / 100)}.${index % 100}`);
  git(['update-ref', '--stdin'], names.map((name) => `create refs/tags/${name} ${commit}\n`).join(''));
  edit('stackpack.yaml', (text) => text.replace('"0.19.99"', '"1.0.0"'));
  for (const name of readdirSync(path.join(pack, 'settings'), { recursive: true })) {
    if (!name.endsWith('.sty')) continue;
    edit(`settings/${name}`, (text) => text.replace(/^( {2}- _type: .*\n {4}name: )(.*)$/gm, '$1Other $2'));
  }
  const common = { cwd: pack, empty, runs };
  measure({ what: '511 nodes', args: ['check'], budget: budgets.check, ...common });
  measure({ what: `511 changed nodes, ${tags} tags`, args: ['gate'], budget: budgets.gate, ...common });

  function edit(name, change) {
    const file = path.join(pack, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
} finally {
  rmSync(folder, { recursive: true });
}
