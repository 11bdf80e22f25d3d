import { describe, expect, it } from '@jest/globals';
import type { Severity } from '../../src/diagnostics/finding.ts';
import type { Remark, Rule } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { fixturePack } from '../support/rule-fixture.ts';

const pack = await fixturePack({ title: 'good', base: '1.x', change: {} });

function rule(id: Rule['meta']['id'], check: Rule['check']): Rule {
  return { meta: { id, category: 'manifest', severity: 'warning', summary: 'It is tested.' }, check };
}

function remark(start: number, severity?: Severity): Remark {
  const place = { file: 'stackpack.conf', start, end: start + 1 };
  return { place, message: `at ${start}`, help: 'move it', ...(severity === undefined ? {} : { severity }) };
}

describe('runRules', () => {
  it('names a rule that throws, and keeps what it and the others found', () => {
    const error = new Error('broken');
    const broken = rule('manifest-name', (_pack, report) => {
      report(remark(3));
      throw error;
    });
    const whole = rule('manifest-state', (_pack, report) => report(remark(1, 'info')));
    const { findings, crashes } = runRules(pack, [broken, whole]);
    expect(findings.map(({ rule, severity, place }) => [rule, severity, place.start])).toEqual([
      ['manifest-state', 'info', 1],
      ['manifest-name', 'warning', 3],
    ]);
    expect(crashes).toEqual([{ rule: 'manifest-name', error }]);
  });

  it('shows as many findings of one rule as anybody reads, and counts the rest', () => {
    const many = rule('manifest-name', (_pack, report) => {
      for (let at = 0; at < 502; at++) report(remark(at));
    });
    const { findings } = runRules(pack, [many]);
    expect(findings.length).toBe(501);
    expect(findings.at(-1)).toMatchObject({
      rule: 'manifest-name',
      severity: 'warning',
      message: "2 more of this rule's findings are not shown",
      place: { start: 500 },
    });
  });

  it('hides no error behind warnings', () => {
    const many = rule('manifest-name', (_pack, report) => {
      for (let at = 0; at < 600; at++) report(remark(at, at === 550 ? 'error' : 'info'));
    });
    const { findings } = runRules(pack, [many]);
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ place: { start: 550 } }]);
  });

  it('shows all where they are just as many', () => {
    const many = rule('manifest-name', (_pack, report) => {
      for (let at = 0; at < 500; at++) report(remark(at));
    });
    expect(runRules(pack, [many]).findings.length).toBe(500);
  });
});
