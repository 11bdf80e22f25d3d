import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkPacks } from '../../src/app/check.ts';
import { codes } from '../../src/app/codes.ts';
import { programVersion } from '../../src/app/program-version.ts';
import { projectAddress } from '../../src/app/project-address.ts';
import { createFingerprints } from '../../src/reporters/fingerprint.ts';
import { hashLines } from '../../src/reporters/line-hash.ts';
import { createSarif } from '../../src/reporters/sarif.ts';
import { rules } from '../../src/rules/registry.ts';
import { expectFile } from '../support/expected-file.ts';
import { goodPacks } from '../support/good-packs.ts';
import { makeFiles, makeFinding, makeReport, smallReport } from '../support/made-up-report.ts';
import { memoryPorts, placed } from '../support/memory-ports.ts';
import { readSarif, type SarifResult } from '../support/report-readers.ts';

const files = makeFiles();
const noPages = () => undefined;

/** The one result of a report with this finding. */
function resultOf(change: Parameters<typeof makeFinding>[0], of = files): SarifResult {
  const [result] = readSarif(createSarif(makeReport([makeFinding(change)]), of, noPages)).results;
  if (result === undefined) throw new Error('there is no result');
  return result;
}

function uriOf(file: string, of = files): string {
  return resultOf({ file }, of).locations[0].physicalLocation.artifactLocation.uri;
}

describe('createSarif', () => {
  it('is as the schema says, and reads well', () => {
    const text = createSarif(smallReport, files, noPages);
    const { results, tool } = readSarif(text);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['manifest-foreign', 'note'],
      ['resource-missing', 'error'],
      ['markdown-broken-link', 'warning'],
      ['version-not-bumped', 'error'],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expectFile('reports/small.sarif', text.replaceAll(programVersion, '0.0.0'));
  });

  it('is as the schema says of all rules and what they find', async () => {
    const manifest = `${goodPacks['1.x']['stackpack.conf']}displayNmae = x\nlogoUrl = "gone.png"\n`;
    const packs = {
      ...placed('/repo/a', { ...goodPacks['1.x'], 'stackpack.conf': manifest }),
      '/repo/b/stackpack.conf': 'categories = 1',
      '/repo/c/stackpack.conf': 'http.port = 80',
    };
    const { report } = await checkPacks({}, memoryPorts({ files: packs }));
    const { tool, results } = readSarif(createSarif(report, files, readPage));
    expect(results.length).toBeGreaterThan(5);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual([...Object.keys(rules), ...Object.keys(codes)].sort());
    for (const { id, help, helpUri } of tool.driver.rules) {
      expect(help.markdown).toMatch(/^.*\.\n[\s\S]*## Bad/);
      expect(help.text).toContain(`stackpack explain ${id}`);
      expect(helpUri).toBe(`${projectAddress}/blob/v${programVersion}/docs/rules/${id}.md`);
    }
  });

  it('does without the pages', () => {
    const { tool } = readSarif(createSarif(makeReport([]), files, noPages));
    for (const { help, helpUri } of tool.driver.rules) expect(help.markdown).toContain(`](${helpUri})`);
  });

  it('lists the rules that were run, found or not, and not those that were ignored', () => {
    const ids = readSarif(createSarif(makeReport([]), files, noPages)).tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual([...Object.keys(codes), 'manifest-name', 'resource-missing'].sort());
  });

  it('is of the project that package.json names', () => {
    const { homepage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(homepage).toBe(`${projectAddress}#readme`);
  });

  it('names files relative to the repository, as URIs', () => {
    expect(uriOf('packs/sap/overview page (1) ü#?%.md')).toBe('packs/sap/overview%20page%20(1)%20%C3%BC%23%3F%25.md');
    expect(uriOf('a:b/c')).toBe('a%3Ab/c');
    expect(uriOf('a\ud800b')).toBe('a%EF%BF%BDb');
    expect(uriOf('sap/x.md', { ...files, nameOf: (file) => `packs/${file}` })).toBe('packs/sap/x.md');
  });

  it('never leads out of the repository, and says of what lies outside that it does', () => {
    expect(uriOf('../../other/stackpack.conf')).toBe('outside-the-repository/other/stackpack.conf');
    expect(uriOf('/srv/stackpack.conf')).toBe('outside-the-repository/srv/stackpack.conf');
    expect(uriOf('target/sap-1.sts!/stackpack.conf')).toBe('target/sap-1.sts!/stackpack.conf');
    expect(uriOf('../sap-1.sts!/a/stackpack.conf')).toBe('outside-the-repository/sap-1.sts!/a/stackpack.conf');
  });

  it('gives columns where the place has a length, else the line', () => {
    expect(resultOf({}).locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 11,
      endLine: 3,
      endColumn: 21,
    });
    expect(resultOf({ endColumn: 11 }).locations[0].physicalLocation.region).toEqual({ startLine: 3 });
  });

  it('links to related places, and lets no text from a pack link anywhere', () => {
    const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const hostile = 'see [here](https://evil.example) ]( [';
    const { message, relatedLocations } = resultOf({
      message: hostile,
      help: hostile,
      related: [
        { ...place, message: 'the other' },
        { ...place, message: hostile },
      ],
    });
    expect(relatedLocations).toMatchObject([{ id: 1, message: { text: 'the other' } }, { id: 2 }]);
    expect(message.text.match(/\]\([^)]*\)/g)).toEqual(['](1)', '](2)']);
    expect(message.text.split('\n').slice(2)).toEqual([
      '[the other](1)',
      '[see  here  (https://evil.example)   (  ](2)',
    ]);
  });

  it('has the fingerprint that upload-sarif computes, and ours', () => {
    const text = 'name = sap\n\nlogoUrl = "logo.png"\n';
    const of = makeFiles({ 'packs/sap/stackpack.conf': text });
    expect(resultOf({}, of).partialFingerprints).toEqual({
      primaryLocationLineHash: hashLines(text, new Set([3]), new Set()).get(3),
      'stackpackFinding/v1': createFingerprints([makeFinding()], of)[0],
    });
  });

  it('has the same fingerprints where lines have moved', async () => {
    const manifest = `displayNmae = x\n${goodPacks['1.x']['stackpack.conf']}`;
    const [before, after] = await Promise.all(
      [manifest, `# two lines\n\n  ${manifest.replaceAll('\n', '\r\n')}`].map(async (text) => {
        const packs = placed('/repo/a', { ...goodPacks['1.x'], 'stackpack.conf': text });
        const { report } = await checkPacks({}, memoryPorts({ files: packs }));
        const { results } = readSarif(createSarif(report, makeFiles({ 'a/stackpack.conf': text }), noPages));
        return results.map(({ ruleId, partialFingerprints }) => ({ ruleId, ...partialFingerprints }));
      }),
    );
    expect(before).toContainEqual({
      ruleId: 'manifest-unknown-key',
      primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{8,16}:1$/),
      'stackpackFinding/v1': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(after).toEqual(before);
  });

  it('has ours alone where upload-sarif must not be contradicted, and in its place where it computes none', () => {
    const own = ['stackpackFinding/v1'];
    const both = [...own, 'primaryLocationLineHash'].sort();
    const keysOf = (change: Parameters<typeof makeFinding>[0], of = makeFiles()) =>
      Object.keys(resultOf(change, of).partialFingerprints).sort();
    expect(keysOf({})).toEqual(own);
    const of = makeFiles({ 'packs/sap/stackpack.conf': 'a\nb\nc\n' });
    expect(keysOf({}, of)).toEqual(both);
    expect(keysOf({ secret: true }, of)).toEqual(own);
    // A file of credentials by its name: nothing of it is hashed, for other findings either.
    const whole = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    expect(keysOf(whole, of)).toEqual(both);
    const report = makeReport([makeFinding({ ...whole, secret: true }), makeFinding()]);
    for (const { partialFingerprints } of readSarif(createSarif(report, of, noPages)).results) {
      expect(Object.keys(partialFingerprints)).toEqual(own);
    }
    expect(keysOf({ file: 'a.sts!/stackpack.conf' })).toEqual(both);
    expect(keysOf({ file: '../stackpack.conf' })).toEqual(both);
  });

  it('has no more results than GitHub takes, the worst first, and says how many are left out', () => {
    const many = [
      ...Array.from({ length: 25_000 }, () => makeFinding({ severity: 'warning' })),
      ...Array.from({ length: 3 }, () => makeFinding()),
    ];
    const { results, invocations } = readQuickly(createSarif(makeReport(many), files, noPages));
    expect(results).toHaveLength(25_000);
    expect(results.slice(0, 4).map(({ level }) => level)).toEqual(['error', 'error', 'error', 'warning']);
    expect(invocations[0].toolExecutionNotifications?.[0]?.message.text).toBe(
      '3 more findings are left out: GitHub takes 25000 results of a run',
    );
  });
});

/** Without holding it against the schema, which takes long for many results. */
function readQuickly(text: string): ReturnType<typeof readSarif> {
  return JSON.parse(text).runs[0];
}

function readPage(id: string): string {
  return readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8');
}
