import { describe, expect, it } from '@jest/globals';
import { packagedFiles } from '../../src/stackpack/resource-files.ts';
import { fixturePack } from '../support/rule-fixture.ts';

describe('the resource that a path most likely means', () => {
  it.each([
    ['resources/overveiw.md', 'resources/overview.md'],
    ['resources/docs/overview.md', 'resources/overview.md'],
    ['resources/plans.md', 'resources/docs/plans.md'],
    ['resources/overview.html', 'resources/overview.md'],
    ['resources/logo.svg', 'resources/logo.png'],
    ['resources/logo.pgn', 'resources/logo.png'],
    // As near to RELEASE.md by its letters, and something else.
    ['resources/rules.md', undefined],
    // A page is not to be replaced by an image.
    ['resources/logo.md', undefined],
  ])('%s: %s', async (path, meant) => {
    const pack = await fixturePack({ title: '', base: '1.x', change: { 'resources/docs/plans.md': 'Plans\n' } });
    expect(packagedFiles(pack).nearest(path)).toBe(meant);
  });
});
