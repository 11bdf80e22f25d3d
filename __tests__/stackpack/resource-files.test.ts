import { describe, expect, it } from '@jest/globals';
import { packagedFiles } from '../../src/stackpack/resource-files.ts';
import { fixturePack } from '../support/rule-fixture.ts';

const pack = () =>
  fixturePack({
    title: '',
    base: '1.x',
    change: { 'resources/docs/plans.md': 'Plans\n', 'provisioning/templates/hive.stj': '{}\n' },
  });

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
    ['resources/overview.png', undefined],
    ['provisioning/icons/hive.svg', undefined],
  ])('%s: %s', async (path, meant) => {
    expect(packagedFiles(await pack()).nearest(path)).toBe(meant);
  });

  it('is not the file that names it', async () => {
    const files = packagedFiles(await pack());
    expect(files.nearest('provisioning/templates/hives.stj')).toBe('provisioning/templates/hive.stj');
    expect(files.nearest('provisioning/templates/hives.stj', 'provisioning/templates/hive.stj')).toBeUndefined();
  });
});
