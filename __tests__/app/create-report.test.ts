import { describe, expect, it } from '@jest/globals';
import { createReportPack } from '../../src/app/create-report.ts';
import type { PackLocation } from '../../src/app/open-pack.ts';
import type { ReportFinding } from '../../src/app/report.ts';
import type { Finding, Place } from '../../src/diagnostics/finding.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';

const token = `ghp_${'a1B2'.repeat(9)}`;
const files: [string, string | Uint8Array][] = [
  ['stackpack.conf', `name = a\nversion = "1.0.0" # ${token}\nok = ü👍x\r\n`],
  ['long.md', `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`],
  ['logo.png', new Uint8Array([0xff, 0xfe, 0x00])],
];

/** A finding at a place, as the report shows it. */
async function shown(place: Place, more: Partial<Finding> = {}, location?: PackLocation): Promise<ReportFinding> {
  const pack = await loadPack(new MemoryTree(files));
  const finding: Finding = { rule: 'x', severity: 'error', message: 'm', help: 'h', related: [], place, ...more };
  const checked = { pack, location: location ?? { kind: 'folder' as const, path: 'p' }, findings: [finding] };
  const [result] = createReportPack(checked, (name) => `root/${name}`).findings;
  if (result === undefined) throw new Error('no finding');
  return result;
}

const manifest = String(files[0]?.[1]);
const at = (text: string): Place => {
  const start = manifest.indexOf(text);
  return { file: 'stackpack.conf', start, end: start + text.length };
};

describe('createReportPack', () => {
  it('counts lines and columns from 1, columns in UTF-16 code units', async () => {
    expect(await shown(at('x\r'))).toMatchObject({
      file: 'p/stackpack.conf',
      line: 3,
      column: 9,
      endLine: 3,
      endColumn: 11,
      ignorePath: 'root/p/stackpack.conf',
      snippet: { text: 'ok = ü👍x', start: 8, length: 1 },
    });
  });

  it('ends where a place of several lines ends', async () => {
    const place = { file: 'stackpack.conf', start: 0, end: manifest.length };
    expect(await shown(place)).toMatchObject({
      line: 1,
      endLine: 4,
      endColumn: 1,
      snippet: { text: 'name = a', length: 8 },
    });
  });

  it('has nothing to show of a file as a whole, whatever is in it', async () => {
    const finding = await shown({ file: 'logo.png', start: 0, end: 0 });
    expect(finding).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 1 });
    expect(finding).not.toHaveProperty('snippet');
    expect(await shown({ file: 'gone.md', start: 3, end: 5 })).toMatchObject({ file: 'p/gone.md', line: 1, column: 1 });
  });

  it('keeps a part of a long line', async () => {
    const { column, snippet } = await shown({ file: 'long.md', start: 5000, end: 5004 });
    expect(column).toBe(5001);
    expect(snippet?.text).toHaveLength(600);
    expect(snippet?.text.slice(snippet.start, snippet.start + snippet.length)).toBe('HERE');
  });

  it('shows no line with a secret, whoever finds something there', async () => {
    expect(await shown(at('name'), { secret: true })).not.toHaveProperty('snippet');
    const other = await shown(at('1.0.0'));
    expect(other.line).toBe(2);
    expect(JSON.stringify(other)).not.toContain(token);
  });

  it.each([
    ['folder', '.', 'stackpack.conf'],
    ['folder', '..', '../stackpack.conf'],
    ['folder', '/', '/stackpack.conf'],
    ['archive', 'x/y.sts', 'x/y.sts!/stackpack.conf'],
  ] as const)('names the file of a %s %s', async (kind, path, file) => {
    expect((await shown(at('name'), { related: [{ place: at('a'), message: 'r' }] }, { kind, path })).file).toBe(file);
  });

  it('places what is related', async () => {
    const { related } = await shown(at('name'), { related: [{ place: at('ok'), message: 'here' }] });
    expect(related).toEqual([
      { file: 'p/stackpack.conf', line: 3, column: 1, endLine: 3, endColumn: 3, message: 'here' },
    ]);
  });
});

describe('a message that quotes a token', () => {
  it('is shown without it, whoever wrote it: the configuration and the gate quote values too', async () => {
    const finding = await shown(at('name'), { message: `it is "${token}"`, help: `write ${token}` });
    expect(finding).toMatchObject({ message: 'it is "ghp_***"', help: 'write ghp_***' });
  });
});
