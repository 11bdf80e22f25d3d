// Builds dist/: both doors as ES modules for Node 20 and later, what they share and what is loaded on demand as chunks.
// `node scripts/build.js [folder]` builds into another folder. The same sources and the same node_modules (npm ci) give
// the same bytes, wherever the repository lies and whichever Node runs this.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { nameActionChunks } from './build/action-chunks.js';
import { coreChunk } from './build/core-chunk.js';
import { define } from './build/define.js';
import { lazyOidcClient } from './build/lazy-oidc.js';
import { collectLicences } from './build/licences.js';
import { slimArchiver } from './build/slim-archiver.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = path.resolve(process.argv[2] ?? path.join(root, 'dist'));

const entryPoints = {
  cli: 'src/adapters/cli/main.ts',
  action: 'src/adapters/action/main.ts',
  // What checks packs on other cores, for both doors.
  worker: 'src/adapters/node/worker.ts',
};
// Whatever is asked for, it is mostly what a check is made of.
const core = coreChunk('src/adapters/cli/commands/check.ts', [entryPoints.action, entryPoints.worker]);

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints,
  outdir,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    // CommonJS packages inside the bundle call require() for Node's own modules.
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
  define,
  plugins: [lazyOidcClient(), slimArchiver(), core],
  // Their texts stand in licenses.txt.
  legalComments: 'none',
  metafile: true,
});
// Collected before anything is touched: a failing build leaves the old dist/ whole.
const licences = collectLicences(metafile, root);

rmSync(outdir, { recursive: true, force: true });
for (const file of nameActionChunks(outputFiles, metafile)) {
  mkdirSync(path.dirname(file.path), { recursive: true });
  writeFileSync(file.path, file.contents);
}
writeFileSync(path.join(outdir, 'licenses.txt'), licences);
// The command line is also started by its name, as the package's `bin`.
const cli = path.join(outdir, 'cli.js');
writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, 'utf8').replace(/^#!.*\n/, '')}`);
chmodSync(cli, 0o755);
