import { describe, expect, it } from '@jest/globals';
import { releaseText } from '../../src/release/release-text.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';

const archive = { fileName: 'sap-1.2.0.sts', sha256: 'ab'.repeat(32) };
const digest = `\`sap-1.2.0.sts\`, SHA-256 \`${archive.sha256}\``;

async function textOf(notes: string | undefined, file = 'resources/RELEASE.md'): Promise<string> {
  const pack = await loadPack(
    new MemoryTree([['stackpack.conf', 'name = sap'], ...(notes === undefined ? [] : [[file, notes] as const])]),
  );
  return releaseText(pack, '1.2.0', archive);
}

describe('releaseText', () => {
  it('names the archive with its digest, and what the release notes say of the version', async () => {
    expect(await textOf('## 1.2.0\n\n- New\n\n## 1.1.0\n- Old\n')).toBe(`${digest}\n\n- New`);
  });

  it('has no section where there are no notes, or none of the version', async () => {
    expect(await textOf(undefined)).toBe(digest);
    expect(await textOf('## 1.1.0\n- Old\n')).toBe(digest);
    expect(await textOf('## 1.2.0\n- New\n', 'RELEASE.md')).toBe(digest);
  });

  it('lets nothing in the notes hide the digest, which comes first', async () => {
    for (const open of ['<!-- never closed', '```', '<details><pre>', '[x]: <']) {
      expect((await textOf(`## 1.2.0\n${open}\n`)).startsWith(`${digest}\n\n`)).toBe(true);
    }
  });

  it('leaves out what nobody sees, and cuts what is too long', async () => {
    expect(await textOf('## 1.2.0\na\u0000b\u001b[31m\r\nc\td\n')).toBe(`${digest}\n\nab[31m\nc\td`);
    const long = await textOf(`## 1.2.0\n${'- a line of the notes\n'.repeat(10_000)}`);
    expect(long.length).toBeLessThan(61_000);
    expect(long).toMatch(/- a line of the notes\n\n… \(\d+ characters more in `resources\/RELEASE\.md`\)$/);
    const line = await textOf(`## 1.2.0\n${'😀'.repeat(40_000)}`);
    expect(line).not.toMatch(/\p{Cs}/u);
    expect(line.length).toBeLessThan(61_000);
  });

  it('reads no notes that are larger than any page that is read', async () => {
    expect(await textOf(`## 1.2.0\n${'x\n'.repeat(300_000)}`)).toBe(digest);
  });
});
