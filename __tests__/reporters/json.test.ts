import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkPacks } from '../../src/app/check.ts';
import { plainVerdict, type Verdict } from '../../src/app/gate/verdict.ts';
import { createReportJson } from '../../src/reporters/json.ts';
import { goodPacks } from '../support/good-packs.ts';
import { failedReport } from '../support/made-up-report.ts';
import { memoryPorts, placed } from '../support/memory-ports.ts';
import { readDiffJson, readReportJson } from '../support/report-schema.ts';

const manifest = String(goodPacks['1.x']['stackpack.conf']);

describe('createReportJson', () => {
  it('is as the schema says, with and without findings, names and versions', async () => {
    const files = {
      ...placed('/repo/a', goodPacks['1.x']),
      ...placed('/repo/b', {
        ...goodPacks['1.x'],
        'stackpack.conf': `${manifest}name = other\nlogoUrl = "gone.png"\ndisplayNmae = x\n`,
      }),
      '/repo/c/stackpack.conf': 'categories = 1',
      '/repo/d/stackpack.conf': 'http.port = 80',
    };
    const { report } = await checkPacks({}, memoryPorts({ files }));
    const text = createReportJson(report, { verdicts: [] });
    expect(text.endsWith('}\n')).toBe(true);
    expect(readReportJson(text)).toMatchObject({
      schema: 1,
      tool: { name: 'stackpack-action', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      stackpacks: [
        { path: 'a', format: '1.x', name: 'greenhouse', version: '1.2.0', versionSource: 'manifest', findings: [] },
        { path: 'b', name: 'other' },
        { path: 'c' },
      ],
      findings: [{ rule: 'manifest-foreign', file: 'd/stackpack.conf', line: 1, column: 1, endLine: 1, endColumn: 1 }],
      unreadable: [],
      crashes: [],
      summary: report.summary,
    });
    expect(text).not.toContain('refusal');
  });

  it('keeps what only our own outputs need to itself', async () => {
    const files = placed('/repo', { ...goodPacks['1.x'], 'stackpack.conf': `${manifest}displayNmae = x\n` });
    const { report } = await checkPacks({}, memoryPorts({ files }));
    expect(report.packs[0]?.findings[0]).toHaveProperty('snippet');
    expect(createReportJson(report, { verdicts: [] })).not.toMatch(/snippet|ignorePath/);
  });

  it('tells what kept the run from telling all, without folders of the machine', () => {
    const text = createReportJson(failedReport, { verdicts: [] });
    expect(readReportJson(text)).toMatchObject({
      unreadable: failedReport.unreadable,
      crashes: [{ rule: 'manifest-name', stackpack: 'a.sts', message: 'x is undefined' }],
      refusal: failedReport.refusal,
    });
    expect(text).not.toMatch(/"gate"|Users/);
  });

  it('tells of the gate where versions were judged', async () => {
    const files = placed('/repo', goodPacks['1.x']);
    const { report } = await checkPacks({}, memoryPorts({ files }));
    const place = { file: 'v1.1.0:stackpack.conf', line: 2, column: 3, endLine: 2, endColumn: 9 };
    const change = { id: 'node-removed', level: 'major', subject: 'urn:x', message: 'the node is gone' } as const;
    const verdict: Verdict = {
      text: 'version 1.2.0 is too small',
      isJudged: true,
      findings: [],
      baseline: { version: '1.1.0', tag: 'v1.1.0' },
      changes: [
        { ...change, effect: 'remove it', decides: true, old: place },
        { ...change, decides: false, accepted: '', old: place, new: place },
      ],
      changed: true,
      requiredBump: 'major',
      requiredBumpFromOne: 'major',
      actualBump: 'minor',
      suggestedVersion: '2.0.0',
      notices: ['the tags are those of this clone'],
    };
    const gate = {
      verdict: verdict.text,
      baseline: verdict.baseline,
      changed: true,
      requiredBump: 'major',
      requiredBumpFromOne: 'major',
      actualBump: 'minor',
      suggestedVersion: '2.0.0',
      notices: verdict.notices,
      changes: [
        { ...change, effect: 'remove it', decides: true, old: place, new: null },
        { ...change, decides: false, accepted: '', old: place, new: place },
      ],
    };
    expect(readReportJson(createReportJson(report, { verdicts: [verdict] }))).toMatchObject({ stackpacks: [{ gate }] });
    const bare = readReportJson(createReportJson(report, { verdicts: [plainVerdict('not judged')] }));
    expect(bare).toMatchObject({ stackpacks: [{ gate: { verdict: 'not judged', notices: [], changes: [] } }] });
    expect(createReportJson(report, { verdicts: [] })).not.toContain('"gate"');
    const many = {
      ...verdict,
      changes: Array.from({ length: 10_002 }, () => verdict.changes[0] as (typeof verdict.changes)[0]),
    };
    const [bounded] = JSON.parse(createReportJson(report, { verdicts: [many] })).stackpacks;
    expect([bounded.gate.changes.length, bounded.gate.changesLeftOut]).toEqual([10_000, 2]);
  });

  it('is what the documentation shows', () => {
    const page = readFileSync(new URL('../../docs/report.md', import.meta.url), 'utf8');
    const [report = '', diff = ''] = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => text);
    readReportJson(report);
    readDiffJson(diff);
  });

  it.each(['report', 'diff'])('has every property described: %s', (name) => {
    const schema = readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), 'utf8');
    const undescribed: string[] = [];
    const look = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') {
          for (const [name, property] of Object.entries(value as object)) {
            if (!('description' in property) && !('$ref' in property)) undescribed.push(`${path}/${name}`);
          }
        }
        look(value, `${path}/${key}`);
      }
    };
    look(JSON.parse(schema), '');
    expect(undescribed).toEqual([]);
  });
});
