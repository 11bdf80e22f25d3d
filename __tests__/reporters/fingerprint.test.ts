import { describe, expect, it } from '@jest/globals';
import { checkPacks } from '../../src/app/check.ts';
import type { ReportFinding } from '../../src/app/report.ts';
import { createFingerprints } from '../../src/reporters/fingerprint.ts';
import { listFindings } from '../../src/reporters/list-findings.ts';
import { goodPacks } from '../support/good-packs.ts';
import { makeFiles, makeFinding } from '../support/made-up-report.ts';
import { memoryPorts, placed } from '../support/memory-ports.ts';

const files = makeFiles();
const manifest = `${goodPacks['1.x']['stackpack.conf']}`;
const wrong = 'displayNmae = x\nlogoUrl = "gone.png"\n';

/** The rules of what is found in a pack with this manifest, each with its fingerprint. */
async function fingerprintsOf(text: string): Promise<string[]> {
  const packs = placed('/repo/packs/a', { ...goodPacks['1.x'], 'stackpack.conf': text });
  const { report } = await checkPacks({}, memoryPorts({ files: packs }));
  const findings = listFindings(report);
  return createFingerprints(findings, files).map((fingerprint, index) => `${findings[index]?.rule} ${fingerprint}`);
}

describe('createFingerprints', () => {
  it('stays the same where lines move, are indented, and other values change', async () => {
    const before = await fingerprintsOf(manifest + wrong);
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(new Set(before).size).toBe(before.length);
    const edits = [
      `# a\n# comment\n${manifest}${wrong}`,
      manifest + wrong.split('\n').join('\n\n\n  \t'),
      manifest + wrong.replaceAll('\n', '\r\n'),
      manifest.replace(/^displayName.*$/m, 'displayName = "Another name"') + wrong,
    ];
    for (const edited of edits) {
      expect(edited).not.toBe(manifest + wrong);
      expect(await fingerprintsOf(edited)).toEqual(before);
    }
  });

  it('stays the same where something else is found above', async () => {
    const before = await fingerprintsOf(manifest + wrong);
    const after = await fingerprintsOf(`anotherUnknwonKey = 1\n${manifest}${wrong}`);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('is another one for another line, rule, file or number of equal ones', () => {
    const findings = [
      makeFinding(),
      makeFinding(),
      makeFinding({ snippet: { text: 'logoUrl = "other.png"', start: 10, length: 11 } }),
      makeFinding({ rule: 'resource-type' }),
      makeFinding({ file: 'packs/other/stackpack.conf' }),
    ];
    expect(new Set(createFingerprints(findings, files)).size).toBe(findings.length);
  });

  it('knows places and words of no finding', () => {
    const change: Partial<ReportFinding> = { line: 9, column: 1, message: 'x', help: 'y', severity: 'info' };
    expect(createFingerprints([makeFinding(change)], files)).toEqual(createFingerprints([makeFinding()], files));
  });

  it('names files as the repository does, wherever the run was started', () => {
    const below = { ...files, nameOf: (file: string) => `packs/${file}` };
    const [inside] = createFingerprints([makeFinding({ file: 'sap/stackpack.conf' })], below);
    expect([inside]).toEqual(createFingerprints([makeFinding()], files));
  });
});
