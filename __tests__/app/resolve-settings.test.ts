import { describe, expect, it } from '@jest/globals';
import { resolveSettings } from '../../src/app/resolve-settings.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { memoryPorts } from '../support/memory-ports.ts';

async function noticesWith(files: Record<string, MemoryContent>): Promise<readonly string[]> {
  return (await resolveSettings({}, memoryPorts({ files, toplevel: '/repo' }))).notices;
}

describe('a configuration of another name', () => {
  it.each(['.stackpackrc.yml', '.stackpackrc'])('is not read, and a notice says so: %s', async (name) => {
    expect(await noticesWith({ [`/repo/${name}`]: 'fail-on: warning\n' })).toEqual([
      `"${name}" is not read: rename it to .stackpackrc.yaml if it is the configuration`,
    ]);
  });

  it('is nobody’s business beside the right one', async () => {
    const files = { '/repo/.stackpackrc.yml': 'x', '/repo/.stackpackrc.yaml': 'fail-on: warning\n' };
    expect(await noticesWith(files)).toEqual([]);
  });
});

describe('an archive to compare with', () => {
  it('counts from the root of the repository in the configuration, from where one stands if given', async () => {
    const files = {
      '/repo/.stackpackrc.yaml': 'compare-with: released/sap.sts\n',
      '/repo/packs/sap/stackpack.conf': '',
    };
    const ports = memoryPorts({ files, toplevel: '/repo', workingDirectory: '/repo/packs/sap' });
    expect((await resolveSettings({}, ports)).gate.compareWith).toEqual({
      kind: 'file',
      path: '../../released/sap.sts',
    });
    const given = { kind: 'file', path: 'target/sap.sts' } as const;
    expect((await resolveSettings({ gate: { compareWith: given } }, ports)).gate.compareWith).toEqual(given);
  });
});

describe('a configuration that is no plain file', () => {
  it.each<[string, Record<string, MemoryContent>]>([
    ['a link', { '/repo/.stackpackrc.yaml': { linkTo: '.git/config' } }],
    ['a folder', { '/repo/.stackpackrc.yaml/x': 'x' }],
  ])('is refused, and never read: %s', async (_what, files) => {
    await expect(noticesWith(files)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('".stackpackrc.yaml" is a link or no file'),
    });
  });
});
