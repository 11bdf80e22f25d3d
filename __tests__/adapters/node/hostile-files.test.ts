import { execFileSync } from 'node:child_process';
import { chmodSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createPorts } from '../../../src/adapters/create-ports.ts';
import { checkPacks } from '../../../src/app/check.ts';
import { listPacks } from '../../../src/app/list.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const onPosix = process.platform === 'win32' ? it.skip : it;
const manifest =
  'name = a\ndisplayName = A\nversion = "1.0.0"\nlogoUrl = "https://x/y.png"\noverviewUrl = "https://x/o.md"\n';
const secret = 'SECRET_OF_THE_MACHINE';

/** All that a run says, whatever became of it. */
async function said(folder: string, paths: readonly string[] = []): Promise<string> {
  try {
    const { report, notices } = await checkPacks({ paths }, createPorts(folder));
    return JSON.stringify([report, notices]);
  } catch (error) {
    return String(error);
  }
}

describe('links that a pull request can hold', () => {
  onPosix.each(['.stackpackrc.yaml', 'version.sbt', 'stackpack.conf', 'overview.md'])(
    'lead to no line of another file: %s',
    async (name) => {
      const outside = temporaryFolder({ secret: `lastReleasedStackPackVersion := "1.2.3-${secret}"\n: [${secret}` });
      const folder = temporaryFolder({
        'stackpack.conf': manifest.replace('version', 'x'),
        [name]: { linkTo: path.join(outside, 'secret') },
      });
      expect(await said(folder)).not.toContain(secret);
    },
  );

  onPosix('lead to no StackPack outside, wherever on the way the link stands', async () => {
    const outside = temporaryFolder({ 'sap/stackpack.conf': manifest, 'sap/resources/x.md': secret });
    const folder = temporaryFolder({
      '.git/HEAD': '',
      pack: { linkTo: path.join(outside, 'sap') },
      packs: { linkTo: outside },
      '.stackpackrc.yaml': 'packs: [pack, packs/sap]\n',
    });
    const text = await said(folder);
    for (const name of ['pack', 'packs/sap'])
      expect(text).toContain(`\\"${name}\\" is not read: a link leads from there`);
    expect(await said(folder, ['pack/stackpack.conf'])).toContain('is not read');
    // Named as what it is, by whoever runs this, it is meant.
    expect(await said(folder, [path.join(outside, 'sap')])).toContain('"version":"1.0.0"');
  });
});

describe('a pipe in the place of a file', () => {
  onPosix.each(['.stackpackrc.yaml', 'stackpack.conf', 'version.sbt', 'resources'])(
    'keeps nobody waiting: %s',
    async (name) => {
      const folder = temporaryFolder(name === 'stackpack.conf' ? { x: 'x' } : { 'stackpack.conf': manifest });
      execFileSync('mkfifo', [path.join(folder, name)]);
      expect(await said(folder)).not.toBe('');
    },
  );
});

describe('a StackPack that cannot be listed', () => {
  /** Packs of which the first is spoilt: what is told of it, where the other is checked and listed all the same. */
  async function toldOf(files: Readonly<Record<string, string>>, spoil = (_folder: string) => {}): Promise<string> {
    const folder = temporaryFolder({ 'sp/a/stackpack.conf': manifest, 'sp/b/stackpack.conf': manifest, ...files });
    spoil(folder);
    const ports = createPorts(folder);
    const [unreadable, ...more] = (await checkPacks({}, ports)).report.unreadable;
    const listed = await listPacks({}, undefined, ports);
    expect({ more, packs: listed.packs.map(({ path: at }) => at), unreadable: listed.unreadable }).toEqual({
      more: [],
      packs: ['sp/b'],
      unreadable: [unreadable],
    });
    expect(unreadable?.path).toBe('sp/a');
    return `${unreadable?.file}: ${unreadable?.message}`;
  }

  it('takes the report from no other: too deep', async () => {
    expect(await toldOf({ [`sp/a/${'d/'.repeat(101)}x`]: 'x' })).toBe(
      'sp/a: "sp/a" cannot be read: there are more than 100000 files or 100 levels of folders in it',
    );
  });

  // The superuser may list anything.
  (process.platform === 'win32' || process.getuid?.() === 0 ? it.skip : it)(
    'takes the report from no other: no permission',
    async () => {
      const lock = (folder: string) => chmodSync(path.join(folder, 'sp/a/resources'), 0);
      expect(await toldOf({ 'sp/a/resources/x': 'x' }, lock)).toBe(
        'sp/a/resources: "sp/a/resources" cannot be read: there is no permission to read it',
      );
    },
  );

  it('is told to be too large an archive, beside the others', async () => {
    const folder = temporaryFolder({ 'sp/b/stackpack.conf': manifest, 'large.sts': 'x' });
    truncateSync(path.join(folder, 'large.sts'), 256 * 1024 * 1024 + 1);
    const { report } = await checkPacks({ paths: ['sp/b', '*.sts'] }, createPorts(folder));
    expect(report.packs).toHaveLength(1);
    expect(report.unreadable).toMatchObject([{ path: 'large.sts', message: '"large.sts" is larger than 256 MiB' }]);
  });
});
