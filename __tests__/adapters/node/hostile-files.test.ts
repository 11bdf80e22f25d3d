import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createPorts } from '../../../src/adapters/create-ports.ts';
import { checkPacks } from '../../../src/app/check.ts';
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
