// What 200 packs in one repository cost, half of them of 60 files, a quarter of them changed since their releases; and where
// all of them changed, and no version was raised.
// Run by hand, on a quiet machine, after `npm run build`: node bench/many.js [runs]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { writeManyPacks } from './many-packs.js';
import { measure } from './measure.js';

// Milliseconds, on two cores.
const budget = 5000;
const runs = Number(process.argv[2] ?? 5);
const packs = 200;

const folder = mkdtempSync(path.join(tmpdir(), 'stackpack-bench-'));
try {
  const empty = path.join(folder, 'empty.js');
  writeFileSync(empty, '');
  const cwd = path.join(folder, 'repository');
  writeManyPacks(cwd, { packs, large: packs / 2, changed: packs / 4, isRaised: true });
  const what = `${packs} packs on ${availableParallelism()} cores`;
  const output = path.join(folder, 'target');
  const before = () => rmSync(output, { recursive: true, force: true });
  for (const args of [['check'], ['gate'], ['build', '--output', output]]) {
    measure({ what, args, budget, cwd, empty, runs, before });
  }
  const other = path.join(folder, 'all-changed');
  writeManyPacks(other, { packs, large: 0, changed: packs, isRaised: false });
  // Not enforced: the gate finds each of them not raised.
  measure({ what: `${what}, all changed`, args: ['gate', '--check', 'report'], budget, cwd: other, empty, runs });
} finally {
  rmSync(folder, { recursive: true });
}
