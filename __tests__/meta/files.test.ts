import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, readText, root } from './source-files.ts';

// Put together here, so that this file passes its own test.
const machinePaths = new RegExp(`(?<![\\w.~*-])/(?:${['work', 'root', 'home'].join('|')})/|/tmp/${'brief'}`);
const registryHosts = new RegExp(['registry', '(?:npmjs|yarnpkg)', '(?:org|com)'].join('\\.'));

// Those still in the work tree: one that is being moved is not.
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));
const written = tracked.filter((file) => !/^dist\/|\.(?:png|jpg|sts)$/.test(file));
const sources = filesBelow('src');

describe('the files', () => {
  it.each(sources)('%s has at most 300 lines', (file) => {
    expect(readText(file).trimEnd().split('\n').length).toBeLessThanOrEqual(300);
  });

  it('are mostly short', () => {
    const long = sources.filter((file) => readText(file).split('\n').length > 101);
    expect(long.length).toBeLessThan(sources.length / 2);
  });

  it('have kebab-case names that say what is in them', () => {
    const names = [...sources, ...tracked.filter((file) => /^(?:scripts|bench)\//.test(file))];
    const odd = names.filter((file) => {
      const name = path.posix.basename(file).replace(/(?:\.d)?\.(?:ts|js|json|md)$/, '');
      return !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || /^(?:utils?|helpers?|misc|common)$/.test(name);
    });
    expect(odd.filter((file) => path.posix.basename(file) !== 'README.md')).toEqual([]);
  });

  it('name no path of the machine they were written on', () => {
    expect(written.filter((file) => machinePaths.test(readText(file)))).toEqual([]);
  });

  it('name no package registry', () => {
    expect(written.filter((file) => registryHosts.test(readText(file)))).toEqual([]);
  });

  it('hold no test that is switched off without a word', () => {
    const tests = filesBelow('__tests__').filter((file) => file.endsWith('.test.ts'));
    const switchedOff = /^\s*(?:x(?:it|test|describe)|f(?:it|describe)|(?:it|test|describe)\.(?:skip|only|todo))\(/m;
    expect(tests.filter((file) => switchedOff.test(readText(file)))).toEqual([]);
  });
});
