import { describe, expect, it } from '@jest/globals';
import { notJudged, plainVerdict } from '../../src/app/gate/verdict.ts';
import { createJUnit } from '../../src/reporters/junit.ts';
import { rules } from '../../src/rules/registry.ts';
import { expectFile } from '../support/expected-file.ts';
import {
  failedReport,
  makeFinding,
  makePack,
  makeReport,
  smallReport,
  smallVerdicts,
} from '../support/made-up-report.ts';
import { evaluateXPath, expectJUnit, itWithXmllint } from '../support/report-readers.ts';

/** The line that a case starts with, and all up to its end where it has one. */
function caseOf(text: string, name: string, suite = 'packs/sap'): string {
  const start = text.indexOf(`<testcase name="${name}" classname="${suite}" time="0"`);
  if (start === -1) return 'none';
  const ends = [text.indexOf('/>\n', start), text.indexOf('</testcase>', start)].filter((end) => end !== -1);
  return text.slice(start, Math.min(...ends));
}

describe('createJUnit', () => {
  it('reads well', () => {
    // Cases of rules that were left out are many and all alike.
    const lines = createJUnit(smallReport, smallVerdicts).split('\n');
    const isTold = (line: string, index: number) => !isSkipped(lines, index) || line.includes('manifest-tag');
    expectFile('reports/small-junit.xml', lines.filter(isTold).join('\n'));
  });

  itWithXmllint('is as Jenkins’ schema says', () => {
    const crash = { rule: 'manifest-name', pack: 'packs/sap', message: 'x is undefined' };
    for (const report of [
      smallReport,
      failedReport,
      { ...smallReport, crashes: [crash], failOn: undefined },
      makeReport([], { packs: [] }),
    ]) {
      expectJUnit(createJUnit(report, []));
      expectJUnit(createJUnit(report, smallVerdicts));
    }
  });

  itWithXmllint('counts what it holds', () => {
    const crash = { rule: 'manifest-name', pack: 'packs/sap', message: 'x is undefined' };
    const text = createJUnit({ ...smallReport, crashes: [crash] }, smallVerdicts);
    for (const [attribute, child] of [
      ['tests', 'testcase'],
      ['failures', 'testcase[failure]'],
      ['errors', 'testcase[error]'],
    ]) {
      const count = evaluateXPath(text, `count(//${child})`);
      expect(Number(count)).toBeGreaterThan(0);
      expect(evaluateXPath(text, `string(/testsuites/@${attribute})`)).toBe(count);
      expect(evaluateXPath(text, `sum(//testsuite/@${attribute})`)).toBe(count);
    }
    expect(evaluateXPath(text, 'sum(//testsuite/@skipped)')).toBe(evaluateXPath(text, 'count(//skipped)'));
  });

  it('has each case once, by suite and name: GitLab drops the second', () => {
    const text = createJUnit(smallReport, smallVerdicts);
    const cases = [...text.matchAll(/<testcase name="[^"]*" classname="[^"]*"/g)].map(([found]) => found);
    expect(new Set(cases).size).toBe(cases.length);
    for (const suite of ['packs/sap', 'packs/clean']) {
      const own = cases.filter((one) => one.includes(`"${suite}"`));
      expect(own).toHaveLength(Object.keys(rules).length + 1);
    }
  });

  it('fails from the severity on that fails the run, with all that the rule found', () => {
    const findings = [
      makeFinding({ severity: 'warning', message: 'first', line: 1 }),
      makeFinding({ severity: 'error', message: 'second', line: 2 }),
      makeFinding({ severity: 'error', message: 'third', line: 3 }),
    ];
    const failed = caseOf(createJUnit(makeReport(findings), []), 'resource-missing');
    expect(failed).toContain(
      '<failure message="packs/sap/stackpack.conf:2:11 second (and 1 more)" type="error">packs/sap/stackpack.conf:1:11 warning resource-missing\n  first\n',
    );
    expect(failed).toContain('\n  third\n');
    expect(failed).toContain('\n  help: add it, or name another file\n');
    expect(failed).not.toContain('system-out');

    const [warning] = findings;
    const report = makeReport(warning === undefined ? [] : [warning]);
    expect(caseOf(createJUnit(report, []), 'resource-missing')).toMatch(
      /"0">\s*<system-out>packs[^<]*first[^<]*<\/system-out>\s*$/,
    );
    expect(caseOf(createJUnit({ ...report, failOn: 'warning' }, []), 'resource-missing')).toContain('type="warning"');
    const off = createJUnit({ ...makeReport(findings), failOn: undefined }, []);
    expect(off).not.toContain('<failure');
    expect(caseOf(off, 'resource-missing')).toContain('third');
  });

  it('passes where nothing was found, and skips what is ignored everywhere', () => {
    const settings = [
      { name: 'ignore', value: 'manifest-tag', origin: 'configuration', reason: 'ours are <old>' },
      { name: 'ignore', value: 'logo-size', origin: 'given' },
    ] as const;
    const text = createJUnit(makeReport([], { settings }), []);
    expect(caseOf(text, 'manifest-name')).toBe('<testcase name="manifest-name" classname="packs/sap" time="0"');
    expect(caseOf(text, 'manifest-tag')).toContain(
      '<skipped message="ignored: ours are &lt;old&gt;">ignored: ours are &lt;old&gt;</skipped>',
    );
    expect(caseOf(text, 'logo-size')).toContain('<skipped message="ignored">');
    expect(createJUnit(makeReport([], { rules: [] }), [])).not.toContain('skipped ');
  });

  it('has a case for the version, where that was judged', () => {
    const report = makeReport([]);
    expect(caseOf(createJUnit(report, []), 'version-gate')).toBe('none');
    const text = createJUnit(report, [{ ...plainVerdict('nothing to release'), notices: ['a notice'] }]);
    expect(caseOf(text, 'version-gate')).toMatch(/<system-out>nothing to release\na notice<\/system-out>/);
    expect(caseOf(createJUnit(report, [notJudged('there are no tags')]), 'version-gate')).toContain(
      '<skipped message="version not judged: there are no tags">',
    );
    const failed = createJUnit(smallReport, smallVerdicts);
    expect(caseOf(failed, 'version-gate')).toContain('<failure message="packs/sap/stackpack.conf:2:11 sap changed');
    expect(caseOf(failed, 'version-not-bumped')).toBe('none');
    expect(caseOf(createJUnit(smallReport, []), 'version-not-bumped')).toContain('<failure');
  });

  it('has a suite for what lies in no pack, found or not', () => {
    const outside = makeFinding({ rule: 'config-value', file: '.stackpackrc.yaml' });
    const failed = createJUnit(makeReport([], { findings: [outside] }), []);
    expect(caseOf(failed, 'config-value', '(no StackPack)')).toContain('<failure message=".stackpackrc.yaml:3:11 ');
    const passed = createJUnit(makeReport([]), []);
    for (const name of ['config-syntax', 'config-value', 'manifest-foreign']) {
      expect(caseOf(passed, name, '(no StackPack)')).not.toMatch(/none|failure/);
    }
  });

  it('tells of a rule that crashed, on the pack where it did', () => {
    const crash = { rule: 'manifest-name', pack: 'b', message: 'x < y', stack: 'at /Users/me/x.js' };
    const text = createJUnit(makeReport([], { packs: [makePack([], 'a'), makePack([], 'b')], crashes: [crash] }), []);
    expect(caseOf(text, 'manifest-name', 'a')).not.toContain('error');
    expect(caseOf(text, 'manifest-name', 'b')).toContain(
      '<error message="the rule failed, which is a fault of this program: x &lt; y" type="crash">',
    );
    expect(text).not.toContain('/Users');
  });

  it('tells of packs that could not be read, whether there is more to tell of them or not', () => {
    const text = createJUnit(failedReport, []);
    expect(caseOf(text, 'unreadable')).toContain(
      '<error message="&quot;packs/sap/resources/a b.md&quot; cannot be read: there is no permission to read it" type="unreadable">"packs/sap/resources/a b.md" cannot be read: there is no permission to read it\n  help: Put a file there that can be read\n</error>',
    );
    expect(caseOf(text, 'resource-missing')).toContain('<failure');
    expect(text).toContain('<testsuite name="x.sts" tests="1" failures="0" errors="1" skipped="0" time="0">');
    expect(caseOf(text, 'unreadable', 'x.sts')).toContain('cannot be read: [see](x) &lt;b&gt;');
    expect(caseOf(text, 'unreadable', 'a.sts')).toBe('none');
    expect(text.match(/<testsuite /g)).toHaveLength(4);
  });

  it('has an error for each version where none could be judged', () => {
    const text = createJUnit(failedReport, []);
    for (const pack of ['packs/sap', 'a.sts']) {
      expect(caseOf(text, 'version-gate', pack)).toContain(
        '<error message="version not judged: git could not list the tags of the remote &quot;origin&quot;" type="refusal">',
      );
    }
    expect(caseOf(text, 'version-gate', 'x.sts')).toBe('none');
    expect(text).toContain('\n  help: Try git ls-remote origin\n</error>');
  });

  it('names the pack at the root by its name', () => {
    const text = createJUnit(makeReport([], { packs: [makePack([], '.')] }), []);
    expect(text).toContain('<testsuite name="sap" ');
    expect(text).toContain('<property name="version" value="1.2.0"/>');
  });

  itWithXmllint('holds any text, and nothing that a reader would act on', () => {
    const all = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).join('');
    const text = `${all}\ud800 \ufffe\uffff \u{1f600} ]]> <!-- &amp; <![CDATA[ [[ATTACHMENT|/etc/passwd]] "'>`;
    const place = { file: text, line: 1, column: 1, endLine: 1, endColumn: 1, message: text };
    const findings = [makeFinding({ ...place, help: text, related: [place], snippet: { text, start: 5, length: 3 } })];
    const pack = { ...makePack(findings, text), name: text, version: text };
    const crash = { rule: 'manifest-name', pack: text, message: text };
    const settings = [{ name: 'ignore', value: 'manifest-tag', origin: 'given', reason: text }] as const;
    const junit = createJUnit(makeReport([], { packs: [pack], crashes: [crash], settings }), [
      { ...plainVerdict(text), notices: [text] },
    ]);
    expectJUnit(junit);
    expect(junit).not.toContain('[[ATTACHMENT');
    expect(evaluateXPath(junit, 'string(//testcase[@name="resource-missing"]/failure)')).toContain(
      ']]> <!-- &amp; <![CDATA[ [ [ATTACHMENT|/etc/passwd]] "\'>',
    );
  });

  it('tells no more findings of a rule than a person reads, and how many more', () => {
    const text = createJUnit(makeReport(Array.from({ length: 1_234 }, () => makeFinding())), []);
    expect(caseOf(text, 'resource-missing').match(/error resource-missing/g)).toHaveLength(1_000);
    expect(caseOf(text, 'resource-missing')).toContain('and 234 more\n');
  });
});

/** Whether a line belongs to a case of three lines with nothing but that it is skipped. */
function isSkipped(lines: readonly string[], index: number): boolean {
  return [0, 1, 2].some(
    (back) =>
      lines[index - back]?.includes('<testcase ') === true &&
      lines[index - back + 1]?.includes('<skipped message="ignored">') === true,
  );
}
