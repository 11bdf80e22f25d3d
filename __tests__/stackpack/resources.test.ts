import { describe, expect, it } from '@jest/globals';
import { loadPack } from '../../src/stackpack/load.ts';
import { resolveLink } from '../../src/stackpack/markdown-links.ts';
import { resolveResource } from '../../src/stackpack/resource-files.ts';
import { resourceReferences } from '../../src/stackpack/resources.ts';
import { type MemoryContent, MemoryTree } from '../../src/tree/memory-tree.ts';

function packOf(files: Record<string, MemoryContent>) {
  return loadPack(new MemoryTree(Object.entries(files)));
}

async function targetOf(url: string, files: Record<string, MemoryContent> = {}) {
  const pack = await packOf({ 'stackpack.conf': `overviewUrl = ${JSON.stringify(url)}\n`, ...files });
  return resourceReferences(pack)[0]?.target;
}

describe('resolveResource', () => {
  it.each([
    ['resources/', 'a.md', 'resources/a.md'],
    ['resources/', '//a//./b.md', 'resources/a/b.md'],
    ['resources/docs/', '../a.md', 'resources/a.md'],
    ['resources/docs/', '../../a.md', undefined],
    ['resources/', 'a/../../resources/b.md', undefined],
    ['resources/', '__proto__/constructor', 'resources/__proto__/constructor'],
  ])('from %s, %s is %s', (folder, path, resolved) => expect(resolveResource(folder, path)).toBe(resolved));
});

describe('the resources that a manifest names', () => {
  it('are those of the pack, its states and its integrations, with the default overview', async () => {
    const pack = await packOf({
      'stackpack.conf':
        'logoUrl = a\nconfigurationUrls { ERROR = b, X = c, Y = [d] }\nreleaseNotes = 1.5\ndocsUrl = e\nintegrations = [{}, { logoUrl = f }]\n',
    });
    expect(resourceReferences(pack).map(({ key, node }) => [key, node?.text])).toEqual([
      ['logoUrl', 'a'],
      ['releaseNotes', '1.5'],
      ['configurationUrls.ERROR', 'b'],
      ['configurationUrls.X', 'c'],
      ['integrations[1].logoUrl', 'f'],
      ['overviewUrl', undefined],
    ]);
  });

  it('are strings alone in YAML, tagged as resources or not at all', async () => {
    const pack = await packOf({
      'stackpack.yaml': 'logoUrl: !icon "a"\noverviewUrl: 5\nreleaseNotes: b\nupgradeInstructions: !resource c\n',
    });
    expect(resourceReferences(pack).map(({ key }) => key)).toEqual(['releaseNotes', 'upgradeInstructions']);
  });

  it('need no default where the manifest could not be read whole', async () => {
    const pack = await packOf({ 'stackpack.conf': 'faqs = [\n' });
    expect(resourceReferences(pack)).toEqual([]);
  });

  it('go by the name as it is written before they go by what a browser makes of it', async () => {
    expect(await targetOf('a%20b.md', { 'resources/a%20b.md': '', 'resources/a b.md': '' })).toEqual({
      kind: 'file',
      path: 'resources/a%20b.md',
    });
    expect(await targetOf('a%20b.md#c?d', { 'resources/a b.md': '' })).toEqual({
      kind: 'file',
      path: 'resources/a b.md',
    });
    expect(await targetOf('%zz.md')).toEqual({ kind: 'missing', path: 'resources/%zz.md' });
  });

  it('are external by http and https alone', async () => {
    expect(await targetOf('Https://x')).toEqual({ kind: 'external' });
    expect(await targetOf('ftp://x/y')).toEqual({ kind: 'missing', path: 'resources/ftp:/x/y' });
  });

  it('leave links to the rule on links, at the path or above it', async () => {
    const link = { linkTo: '/etc' };
    expect(await targetOf('a.md', { 'resources/a.md': link })).toEqual({ kind: 'unpackaged', path: 'resources/a.md' });
    expect(await targetOf('b/a.md', { 'resources/b': link })).toEqual({ kind: 'unpackaged', path: 'resources/b/a.md' });
  });
});

describe('resolveLink', () => {
  const files = { 'resources/docs/a.md': 'x', 'resources/b.png': 'x', 'resources/docs/C.md': 'x' };

  it.each([
    ['a.md', { kind: 'file', path: 'resources/docs/a.md' }],
    ['a.md?x=1#Y%20z', { kind: 'file', path: 'resources/docs/a.md', anchor: 'Y z' }],
    ['#y', { kind: 'file', path: 'resources/docs/a.md', anchor: 'y' }],
    ['b.png', { kind: 'file', path: 'resources/b.png' }],
    ['..\\b.png', { kind: 'file', path: 'resources/b.png' }],
    ['/b.png', { kind: 'file', path: 'resources/b.png' }],
    ['/stackpack/p/resources/docs/a.md', { kind: 'file', path: 'resources/docs/a.md' }],
    ['c.md', { kind: 'other-case', path: 'resources/docs/c.md', actual: 'resources/docs/C.md' }],
    ['x.md', { kind: 'missing', path: 'resources/docs/x.md' }],
    ['../../x.md', { kind: 'outside' }],
    ['/stackpack/p/resources/../x.md', { kind: 'outside' }],
    ['/docs', { kind: 'server-path' }],
    ['', { kind: 'empty' }],
    ...['#', '#/stackpacks/x', '/#/stackpacks/x', '/', '#top', '//x/y', 'mailto:a@b', 'https:x', '{{a}}.md'].map(
      (url) => [url, { kind: 'elsewhere' }] as const,
    ),
    ['/stackpack/other/resources/x.png', { kind: 'elsewhere' }],
  ])('takes %j for %j', async (url, target) => {
    const pack = await packOf({ 'stackpack.conf': 'name = p\n', ...files });
    expect(resolveLink(pack, 'resources/docs/a.md', url)).toEqual(target);
  });
});
