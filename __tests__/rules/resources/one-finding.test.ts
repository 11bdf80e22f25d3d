import { describe, expect, it } from '@jest/globals';
import { resourceRules } from '../../../src/rules/resources/index.ts';
import { runRules } from '../../../src/rules/run-rules.ts';
import { png } from '../../support/good-packs.ts';
import { type FileChange, fixturePack, replace } from '../../support/rule-fixture.ts';

async function findingsAfter(change: Record<string, FileChange>): Promise<string[]> {
  const pack = await fixturePack({ title: '', base: '1.x', change });
  const { findings, crashes } = runRules(pack, Object.values(resourceRules));
  expect(crashes).toEqual([]);
  return findings.map(({ rule }) => rule);
}

describe('one break gives one finding', () => {
  it.each<[string, Record<string, FileChange>, string]>([
    ['an empty logo', { 'resources/logo.png': '' }, 'logo-format'],
    ['no logo', { 'resources/logo.png': null }, 'resource-missing'],
    ['a logo in other letters', { 'stackpack.conf': replace('"logo.png"', '"LOGO.png"') }, 'resource-case'],
    ['a logo that is no image, and heavy', { 'resources/logo.png': 'x'.repeat(600_000) }, 'logo-format'],
    ['a name near to one that is there', { 'stackpack.conf': replace('"error.md"', '"eror.md"') }, 'resource-missing'],
    ['notes that are missing', { 'resources/RELEASE.md': null }, 'resource-missing'],
    ['empty notes', { 'resources/RELEASE.md': '' }, 'resource-empty'],
    ['an empty overview', { 'resources/detailed-overview.md': ' \n' }, 'resource-empty'],
    ['an empty file that nothing uses', { 'resources/x.txt': '' }, 'resource-empty'],
    [
      'an image in other letters',
      { 'resources/error.md': '![a](img/A.png)\n', 'resources/img/a.png': png(40, 40) },
      'markdown-broken-link',
    ],
    [
      'a page that shows images, and is too costly to read',
      { 'resources/error.md': `${'>'.repeat(200)}<img src=a.png>\n`, 'resources/a.png': png(40, 40) },
      'markdown-broken-link',
    ],
  ])('%s', async (_title, change, rule) => expect(await findingsAfter(change)).toEqual([rule]));

  it('a link in the place of a resource is not theirs', async () => {
    expect(await findingsAfter({ 'resources/error.md': { linkTo: '/etc/passwd' } })).toEqual([]);
  });
});
