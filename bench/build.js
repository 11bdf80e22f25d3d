// What `stackpack build` costs from start to end: the median time on a pack of 60 files less that of an empty Node script.
// Run by hand, on a quiet machine, after `npm run build`: node bench/build.js [runs]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeUsualClassicPack } from './classic-pack.js';
import { measure } from './measure.js';
import { writeUsualSettingsPack } from './settings-pack.js';

const budget = 150;
const runs = Number(process.argv[2] ?? 31);

const folder = mkdtempSync(path.join(tmpdir(), 'stackpack-bench-'));
try {
  const empty = path.join(folder, 'empty.js');
  writeFileSync(empty, '');
  const output = path.join(folder, 'target');
  const writers = { '1.x': writeUsualClassicPack, '2.0': writeUsualSettingsPack };
  for (const [format, write] of Object.entries(writers)) {
    for (const place of ['in no repository', 'in a repository', 'released before', 'as a snapshot']) {
      const pack = path.join(folder, `${format} ${place}`);
      write(pack);
      if (place !== 'in no repository') makeRepository(pack, place === 'released before' ? 'v0.9.0' : undefined);
      const more = place === 'as a snapshot' ? ['--snapshot'] : [];
      const args = ['build', '--output', output, ...more, pack];
      const before = () => rmSync(output, { recursive: true, force: true });
      measure({ what: `${format}, 60 files, ${place}`, args, cwd: folder, empty, runs, budget, before });
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Commits a folder, and tags it where a tag is given. */
function makeRepository(pack, tag) {
  const identity = ['-c', 'user.name=Gardener', '-c', 'user.email=gardener@example.com'];
  const git = (...args) => execFileSync('git', [...identity, ...args], { cwd: pack });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'A pack');
  if (tag !== undefined) git('tag', tag);
}
