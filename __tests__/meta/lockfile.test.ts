import { describe, expect, it } from '@jest/globals';
import { readText } from './source-files.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(readText('package-lock.json'));
const packages = Object.entries(lock.packages);
const installed = packages.filter(([where]) => where !== '');

/** Whether a package in this folder would find another one, looking as Node does, upwards. */
function finds(folder: string, name: string): boolean {
  for (let at = folder; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

describe('package-lock.json', () => {
  // npm on one system drops the entries of the others when it cannot see them, and `npm ci` then fails there.
  it('has an entry for every optional package, whatever the system it is for', () => {
    const missing = packages.flatMap(([where, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !finds(where, name))
        .map((name) => `${where} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(['@biomejs/cli', '@esbuild/', '@unrs/resolver-binding-', '@typescript/typescript-'])(
    'has the builds of %s for Linux, macOS and Windows',
    (prefix) => {
      const names = installed.map(([where]) => where).filter((where) => where.includes(`node_modules/${prefix}`));
      for (const system of ['linux-x64', 'darwin-arm64', 'darwin-x64', 'win32-x64']) {
        expect(names).toContainEqual(expect.stringContaining(system));
      }
    },
  );

  it('names no place to download from, so that each user’s own registry serves', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([where]) => where)).toEqual([]);
  });

  it('holds a checksum of every package', () => {
    expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([where]) => where)).toEqual(
      [],
    );
  });

  it('was made from package.json', () => {
    const manifest = JSON.parse(readText('package.json'));
    expect(lock.packages['']).toMatchObject({
      version: manifest.version,
      devDependencies: manifest.devDependencies,
    });
  });

  it('is of exact versions only in package.json', () => {
    const { devDependencies, overrides } = JSON.parse(readText('package.json'));
    for (const range of Object.values({ ...devDependencies, ...overrides })) {
      expect(range).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    }
  });
});
