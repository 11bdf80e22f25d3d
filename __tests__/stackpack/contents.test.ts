import { describe, expect, it } from '@jest/globals';
import { isJunk, isTextPath, junkOf, packagedEntries, standsForMember } from '../../src/stackpack/contents.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';

describe('packagedEntries', () => {
  const tree = new MemoryTree([
    ['stackpack.conf', 'x'],
    ['stackpack.yaml', 'x'],
    ['README.md', 'x'],
    ['provisioning/a b.groovy', 'x'],
    ['provisioning/.DS_Store', 'x'],
    ['resources/logo.png', 'x'],
    ['resources/link.png', { linkTo: 'logo.png' }],
    ['resources', 'a file of that name'],
    ['settings/a.sty', 'x'],
    ['icons/a.svg', 'x'],
    ['includes/a.md.hbs', 'x'],
    ['Resources/logo.png', 'x'],
    ['src/resources/logo.png', 'x'],
    ['META-INF/MANIFEST.MF', 'x'],
  ]);

  it('takes what the format has, and neither links nor junk', () => {
    expect(packagedEntries(tree, '1.x').map(({ path }) => path)).toEqual([
      'provisioning/a b.groovy',
      'resources/logo.png',
      'stackpack.conf',
    ]);
    expect(packagedEntries(tree, '2.0').map(({ path }) => path)).toEqual([
      'README.md',
      'icons/a.svg',
      'includes/a.md.hbs',
      'resources/logo.png',
      'settings/a.sty',
      'stackpack.yaml',
    ]);
  });
});

describe('standsForMember', () => {
  it('knows members and the folders themselves', () => {
    for (const path of ['resources', 'resources/a.md', 'provisioning', 'stackpack.conf']) {
      expect(standsForMember(path, '1.x')).toBe(true);
    }
    for (const path of ['settings', 'resource', 'resources2', 'README.md']) {
      expect(standsForMember(path, '1.x')).toBe(false);
    }
  });
});

describe('junkOf', () => {
  it.each([
    ['resources/.DS_Store', 'resources/.DS_Store'],
    ['__MACOSX/resources/._a.md', '__MACOSX'],
    ['settings/.vscode/deep/settings.json', 'settings/.vscode'],
    ['resources/THUMBS.DB', 'resources/THUMBS.DB'],
    ['resources/a.md~', 'resources/a.md~'],
    ['resources/.a.md.swp', 'resources/.a.md.swp'],
    ['.git/config', '.git'],
  ])('%s is junk at %s', (path, junk) => {
    expect(junkOf(path)?.path).toBe(junk);
  });

  it.each(['resources/logo.png', 'resources/desktop.ini.md', 'icons/DS_Store.svg', 'resources/a~b.md', 'a.original'])(
    '%s is none',
    (path) => {
      expect(isJunk(path)).toBe(false);
    },
  );
});

describe('isTextPath', () => {
  it('goes by the ending', () => {
    for (const path of ['a.md', 'a.md.hbs', 'a b.json.handlebars', 'x.STJ', 'stackpack.yaml', 'a.groovy', 'i.svg']) {
      expect(isTextPath(path)).toBe(true);
    }
    for (const path of ['logo.png', 'md', 'a.sts', 'a.json.gz']) expect(isTextPath(path)).toBe(false);
  });
});
