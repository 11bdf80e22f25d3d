// What `stackpack check` costs on packs of 2,000 files and some 40 MB: settings or templates and scripts, and pictures.
// Run by hand, on a quiet machine, after `npm run build`: node bench/large.js [runs]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeClassicPack } from './classic-pack.js';
import { measure } from './measure.js';
import { writeSettingsPack } from './settings-pack.js';

const budget = 3000;
const runs = Number(process.argv[2] ?? 5);
const pictures = 687;

const folder = mkdtempSync(path.join(tmpdir(), 'stackpack-bench-'));
try {
  const empty = path.join(folder, 'empty.js');
  writeFileSync(empty, '');
  const packs = { '1.x': path.join(folder, 'classic'), '2.0': path.join(folder, 'settings') };
  const classic = { templates: 250, scripts: 500, icons: 200, components: 200, monitors: 100, helpers: 51, pictures };
  writeClassicPack(packs['1.x'], classic, 2000);
  writeSettingsPack(packs['2.0'], { components: 400, relations: 200, monitors: 100, icons: 100, pictures }, 2000);
  for (const [format, pack] of Object.entries(packs)) {
    measure({ what: `${format}, 2,000 files`, args: ['check', '--quiet', pack], cwd: folder, empty, runs, budget });
  }
} finally {
  rmSync(folder, { recursive: true });
}
