import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Metafile } from 'esbuild';
import { collectLicences } from '../../scripts/build/licences.js';
import { filesBelow, readText, root } from './source-files.ts';

const bundled = existsSync(path.join(root, 'dist')) ? filesBelow('dist') : [];

/** What Node reads before a door does anything: the file, and all that it imports statically, and so on. */
function startOf(door: string): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, specifier = ''] of readText(file).matchAll(
      /^(?:import|export)\b[^'";]*?["'](\.{1,2}\/[^"']+)["'];$/gm,
    )) {
      visit(path.posix.join(path.posix.dirname(file), specifier));
    }
  };
  visit(door);
  return [...found];
}

describe('dist/', () => {
  it('has the two doors and the licences', () => {
    expect(bundled).toEqual(expect.arrayContaining(['dist/action.js', 'dist/cli.js', 'dist/licenses.txt']));
    expect(readText('dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('says nothing of where it was built', () => {
    expect(bundled.filter((file) => readText(file).includes(root.replace(/[\\/]$/, '')))).toEqual([]);
  });

  // 27 ms in place of 54: see docs/decisions/bundle.md.
  it.each(['dist/action.js', 'dist/cli.js'])(
    '%s starts without an HTTP client, octokit, a zip writer or Markdown',
    (door) => {
      const heavy =
        /^\/\/ node_modules\/(?:undici|@octokit\/core|@actions\/(?:artifact|github|http-client)|archiver|micromark|parse5)\//m;
      const start = startOf(door);
      expect(start.filter((file) => heavy.test(readText(file)))).toEqual([]);
      expect(start.length).toBeGreaterThan(1);
      expect(bundled.filter((file) => heavy.test(readText(file)))).not.toEqual([]);
    },
  );
});

describe('the licences', () => {
  it('are those of the packages that are bundled, scoped ones included', () => {
    const text = collectLicences(bundleOf('node_modules/@actions/core/lib/core.js'), root);
    expect(text).toMatch(/@actions\/core@\d+\.\d+\.\d+ \(MIT\)\n\nThe MIT License/);
    expect(text.match(/^\S+@\d\S+/gm)).toHaveLength(1);
  });

  it('fail the build where a package states none, nested ones included', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'licences-'));
    try {
      for (const name of ['node_modules/outer', 'node_modules/outer/node_modules/bare']) {
        mkdirSync(path.join(folder, name), { recursive: true });
        const manifest = JSON.stringify({ name: path.basename(name), version: '1.0.0', license: 'MIT' });
        writeFileSync(path.join(folder, name, 'package.json'), manifest);
      }
      writeFileSync(path.join(folder, 'node_modules/outer/LICENSE'), 'Terms.');
      const bundle = bundleOf('node_modules/outer/index.js', 'node_modules/outer/node_modules/bare/lib/index.js');
      expect(() => collectLicences(bundle, folder)).toThrow('no licence terms found for bare@1.0.0:');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** What esbuild says of a bundle that these files went into. */
function bundleOf(...files: string[]): Metafile {
  const inputs = Object.fromEntries(files.map((file) => [file, { bytesInOutput: 1 }]));
  return { inputs: {}, outputs: { 'cli.js': { bytes: 1, inputs, imports: [], exports: [] } } };
}
