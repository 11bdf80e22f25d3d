// What `stackpack check` costs from start to end: the median time on a pack of 60 files less that of an empty Node script.
// Run by hand, on a quiet machine, after `npm run build`: node bench/start-up.js [runs]
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeUsualClassicPack } from './classic-pack.js';
import { measure } from './measure.js';
import { writeUsualSettingsPack } from './settings-pack.js';

const budget = 110;
const runs = Number(process.argv[2] ?? 31);

const folder = mkdtempSync(path.join(tmpdir(), 'stackpack-bench-'));
try {
  const empty = path.join(folder, 'empty.js');
  writeFileSync(empty, '');
  const packs = {
    '1.x': path.join(folder, 'classic'),
    '2.0': path.join(folder, 'settings'),
    '1.x with HTML in a page': path.join(folder, 'html'),
  };
  writeUsualClassicPack(packs['1.x']);
  writeUsualSettingsPack(packs['2.0']);
  // Plain links are seen without the Markdown reader; this pack has it loaded.
  writeUsualClassicPack(packs['1.x with HTML in a page']);
  appendFileSync(path.join(folder, 'html/resources/overview.md'), '<a href="enabled.md">On</a> ![Logo](logo.svg)\n');
  for (const [format, pack] of Object.entries(packs)) {
    measure({ what: `${format}, 60 files`, args: ['check', '--quiet', pack], cwd: folder, empty, runs, budget });
  }
} finally {
  rmSync(folder, { recursive: true });
}
