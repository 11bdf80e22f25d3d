// A repository of many packs for the benchmarks: each released on a commit of its own, as repositories of many packs are.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeUsualClassicPack } from './classic-pack.js';
import { writeSettingsPack, writeUsualSettingsPack } from './settings-pack.js';

/**
 * Writes packs of 60 files in both formats, and small ones, and commits and tags two releases of each.
 * @param {string} root
 * @param {{ packs: number, large: number, changed: number, isRaised: boolean }} counts how many of the packs have 60 files, how
 *   many changed since they were released, by a committed change, and whether that raises their version
 */
export function writeManyPacks(root, { packs, large, changed, isRaised }) {
  mkdirSync(root, { recursive: true });
  // Without git's own clearing up, which goes on beside the next commit.
  const settings = ['user.name=Bench', 'user.email=bench@example.com', 'gc.auto=0', 'maintenance.auto=false'];
  const git = (...args) => execFileSync('git', [...settings.flatMap((one) => ['-c', one]), ...args], { cwd: root });
  git('init', '-q', '-b', 'main');
  for (let at = 0; at < packs; at++) {
    const name = `bench-${at}`;
    const folder = path.join(root, 'stackpacks', name);
    // Spread, so that neither kind comes first.
    const isLarge = Math.floor(((at + 1) * large) / packs) > Math.floor((at * large) / packs);
    const write = !isLarge ? writeSmallPack : at % 2 === 0 ? writeUsualClassicPack : writeUsualSettingsPack;
    write(folder);
    edit(folder, (text) => text.replaceAll('bench', name).replace(/"1\.0\.0"/, '"0.9.0"'));
  }
  git('add', '-A');
  git('commit', '-q', '-m', 'Released all');
  for (let at = 0; at < packs; at++) git('tag', `bench-${at}-0.9.0`);
  for (let at = 0; at < packs; at++) {
    const name = `bench-${at}`;
    edit(path.join(root, 'stackpacks', name), (text) => text.replace(/"0\.9\.0"/, '"1.0.0"'));
    git('commit', '-q', '-a', '-m', `Released ${name}`);
    git('tag', `${name}-1.0.0`);
  }
  for (let at = 0; at < changed; at++) {
    const folder = path.join(root, 'stackpacks', `bench-${Math.floor((at * packs) / changed)}`);
    edit(folder, (text) => {
      const other = text.replaceAll('words', 'other words');
      return isRaised ? raise(other) : other;
    });
  }
  if (changed > 0) git('commit', '-q', '-a', '-m', 'Changed');
}

function raise(text) {
  return text
    .replace(/"1\.0\.0"/, '"1.1.0"')
    .replace('## [1.0.0]', '## [1.1.0](#) (02-01-2026)\n\n- More.\n\n## [1.0.0]');
}

/** 18 files, four of them settings. */
function writeSmallPack(root) {
  writeSettingsPack(root, { components: 1, relations: 0, monitors: 1, icons: 1 }, 18);
}

function edit(folder, change) {
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile() || /\.png$/.test(item.name)) continue;
    const file = path.join(item.parentPath ?? item.path, item.name);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after !== before) writeFileSync(file, after);
  }
}
