import { describe, expect, it } from '@jest/globals';
import { checkPacks } from '../../src/app/check.ts';
import type { Report } from '../../src/app/report.ts';
import { createDocument, type DocumentFormat, reportFormats } from '../../src/reporters/report-formats.ts';
import { goodPacks } from '../support/good-packs.ts';
import { makeFiles, makeFinding, makeReport, smallReport, smallVerdicts } from '../support/made-up-report.ts';
import { madeUpKey, madeUpSecrets } from '../support/made-up-secrets.ts';
import { memoryPorts, placed } from '../support/memory-ports.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

const formats = reportFormats.filter((format): format is DocumentFormat => format !== 'text');

function create(format: DocumentFormat, report: Report, texts?: Readonly<Record<string, string>>): Promise<string> {
  return createDocument(format, { report, files: makeFiles(texts), verdicts: smallVerdicts, pageOf: () => undefined });
}

describe.each(formats)('%s', (format) => {
  it('is the same each time, and ends in a line break', async () => {
    const text = await create(format, smallReport);
    expect(await create(format, structuredClone(smallReport))).toBe(text);
    expect(text).toMatch(/\S\n$/);
    expect(text).not.toMatch(/^\ufeff/);
  });

  it('shows no secret, wherever it stands', async () => {
    const secrets = Object.values(madeUpSecrets);
    const names = Object.keys(madeUpSecrets);
    const lines = names.map((name, index) => `${name}Unknwon = "${secrets[index]}"\n`).join('');
    const files = {
      'stackpack.conf': `${goodPacks['1.x']['stackpack.conf']}${lines}`,
      'resources/overview.md': secrets.map((secret) => `[${secret}](${secret}.md) ${secret}\n`).join('\n'),
      'id.pem': madeUpKey,
    };
    const packs = placed('/repo/packs/a', { ...goodPacks['1.x'], ...files });
    const { report } = await checkPacks({}, memoryPorts({ files: packs }));
    expect(report.packs[0]?.findings.length).toBeGreaterThan(secrets.length);
    const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [`packs/a/${name}`, text]));
    const text = await create(format, report, texts);
    // A part that is long enough to be of use.
    const told = secrets.filter((secret) => text.includes(secret.slice(-24)));
    expect(told).toEqual([]);
    expect(text).not.toContain(madeUpKey.split('\n')[1]);
  });

  it('takes 10,000 findings in no time, and stays in bounds', async () => {
    const findings = Array.from({ length: 10_000 }, (_, index) =>
      makeFinding({
        line: index + 1,
        file: `packs/sap/${index % 100}.md`,
        snippet: { text: 'x', start: 0, length: 1 },
      }),
    );
    const text = 'some text of a line\n'.repeat(10_000);
    const texts = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`packs/sap/${index}.md`, text]));
    const elapsed = startProcessorTimer();
    const created = await create(format, makeReport(findings), texts);
    expect(elapsed()).toBeLessThan(4_000);
    expect(created.length).toBeLessThan(10_000_000);
  });
});
