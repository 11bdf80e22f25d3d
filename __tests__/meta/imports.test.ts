import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { build, transformSync } from 'esbuild';
import { parse } from 'yaml';
import { filesBelow, type Import, importsOf, readText, root } from './source-files.ts';

/** From the innermost to the outermost: a folder imports from itself and from those before it. */
const layers = [
  'text',
  'tree',
  'diagnostics',
  'syntax',
  'stackpack',
  'rules',
  'versioning',
  'archive',
  'release',
  'app',
  'reporters',
  'adapters',
];

/** Node's modules that compute and touch nothing outside the process. */
const pureNodeModules = new Set([
  'node:buffer',
  'node:crypto',
  'node:events',
  'node:path',
  'node:stream',
  'node:stream/promises',
  'node:util',
  'node:zlib',
]);

/** Only adapters reach the world: these names are free only there. */
const impureGlobals = ['process', 'console', 'fetch', 'globalThis', 'global', 'eval', 'Function', 'WebAssembly'];

const files = filesBelow('src').filter((file) => file.endsWith('.ts'));
const imports = files.flatMap((file) => importsOf(file, readText(file)));
const local = imports.filter((one): one is Import & { target: string } => one.target !== undefined);
const outside = imports.filter((one) => one.target === undefined);
const isAdapter = (file: string) => file.startsWith('src/adapters/');
// All packages are development dependencies, as dist/ brings what it needs: see docs/decisions/dependencies.md.
const packages: Readonly<Record<string, string>> = JSON.parse(readText('package.json')).devDependencies;
const { updates }: { updates: readonly { groups: { bundled?: { patterns: readonly string[] } } }[] } = parse(
  readText('.github/dependabot.yml'),
);
const bundled = updates.flatMap(({ groups }) => groups.bundled?.patterns ?? []);

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: files,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  outdir: 'unwritten',
  write: false,
  metafile: true,
});
const compiledFiles = Object.keys(metafile.inputs);
/** The imports that are left once types are gone, from and to. */
const compiled = Object.entries(metafile.inputs).flatMap(([from, input]) =>
  input.imports.map((one) => [from, one.path] as const),
);

function layerOf(file: string): number {
  return layers.indexOf(file.split('/')[1] ?? '');
}

/** `src/rules/manifest` for `src/rules/manifest/x.ts`; undefined for a file of the layer itself. */
function subfolderOf(file: string): string | undefined {
  const parts = file.split('/');
  return parts.length > 3 ? parts.slice(0, 3).join('/') : undefined;
}

function show(found: readonly Import[]): string[] {
  return found.map(({ from, specifier }) => `${from} imports ${specifier}`);
}

/** The two doors put everything together, so they alone may reach into the other adapters, though not into each other. */
function isComposition(one: { from: string; target: string }): boolean {
  const doors = ['src/adapters/cli', 'src/adapters/action'];
  return doors.includes(subfolderOf(one.from) ?? '') && !doors.includes(subfolderOf(one.target) ?? '');
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the imports of src', () => {
  it('are seen by this test as far as the compiler sees them', () => {
    const seen = new Set(imports.map(({ from, specifier, target }) => `${from} -> ${target ?? specifier}`));
    expect(compiled.filter(([from, target]) => !seen.has(`${from} -> ${target}`))).toEqual([]);
    expect([...new Set(compiledFiles)].sort()).toEqual(files);
  });

  it('read types and dynamic imports as well', () => {
    const text = [
      "import type { A } from '../a/a.ts';",
      'import {\n  b,\n  type C,\n} from "./b.ts";',
      "export * from './c.ts';",
      "// import { no } from './comment.ts';",
      "  type D = import('./d.ts').D;",
      "const e = await import('./e.ts');",
      "import './f.ts';",
      "import g, { h } from 'g';",
    ].join('\n');
    expect(
      importsOf('src/x/x.ts', text)
        .map((one) => one.target ?? one.specifier)
        .sort(),
    ).toEqual(['g', 'src/a/a.ts', 'src/x/b.ts', 'src/x/c.ts', 'src/x/d.ts', 'src/x/e.ts', 'src/x/f.ts']);
  });

  it('name files that exist', () => {
    expect(show(local.filter((one) => !existsSync(path.join(root, one.target))))).toEqual([]);
  });

  it('stay inside src, in known layers', () => {
    expect(files.filter((file) => layerOf(file) === -1)).toEqual([]);
    expect(show(local.filter((one) => layerOf(one.target) === -1))).toEqual([]);
  });

  it('go one way only', () => {
    expect(show(local.filter((one) => layerOf(one.target) > layerOf(one.from)))).toEqual([]);
  });

  it('never reach into a sibling', () => {
    const sideways = local.filter((one) => {
      const [from, to] = [subfolderOf(one.from), subfolderOf(one.target)];
      return from !== undefined && to !== undefined && from !== to && layerOf(one.from) === layerOf(one.target);
    });
    expect(show(sideways.filter((one) => !isComposition(one)))).toEqual([]);
  });

  it('form no circle, types apart', () => {
    const targets = new Map<string, string[]>();
    for (const [from, target] of compiled) targets.set(from, [...(targets.get(from) ?? []), target]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
      if (trail.includes(file) || done.has(file)) return;
      for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('take from outside only what is pinned, and updated together as what is bundled', () => {
    // The types of a package may be another's: those vanish in what is compiled.
    const taken = compiled.map(([, target]) => target).filter((target) => !/^(?:node:|src\/)/.test(target));
    expect([...new Set(taken.map(packageOf))].sort()).toEqual([...bundled].sort());
    expect(bundled.filter((name) => packages[name] === undefined)).toEqual([]);
  });

  it("leave the disk, processes, the network and GitHub's packages to the adapters", () => {
    const impure = outside.filter(
      ({ from, specifier }) =>
        !isAdapter(from) &&
        (/^@(?:actions|octokit)\//.test(specifier) ||
          (specifier.startsWith('node:') && !pureNodeModules.has(specifier))),
    );
    expect(show(impure)).toEqual([]);
  });
});

describe('the globals of src', () => {
  it.each(files.filter((file) => !isAdapter(file)))('%s uses none that only adapters may', (file) => {
    expect(impureGlobalsOf(readText(file))).toEqual([]);
  });

  it('are told from names, properties, strings and comments of the same spelling', () => {
    expect(impureGlobalsOf('export const x = { process: 1 }.process; // process\nconst console = "fetch";')).toEqual(
      [],
    );
    expect(impureGlobalsOf('export const x = () => process.env; if (globalThis.fetch) console.log(1);')).toEqual([
      'console',
      'globalThis',
      'process',
    ]);
  });
});

/** Which of the impure globals a text uses. The compiler replaces what is free, and only that, by a name to look for. */
function impureGlobalsOf(text: string): string[] {
  const define = Object.fromEntries(impureGlobals.map((name) => [name, `__free_${name}`]));
  const { code } = transformSync(text, { loader: 'ts', format: 'esm', define });
  return [...new Set([...code.matchAll(/\b__free_(\w+)/g)].map(([, name = '']) => name))].sort();
}
