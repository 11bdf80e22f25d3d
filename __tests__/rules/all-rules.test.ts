import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import type { Pack } from '../../src/stackpack/pack.ts';
import { goodPacks } from '../support/good-packs.ts';
import { type ExpectedFinding, fixturePack, type RuleFixtures } from '../support/rule-fixture.ts';

const ids = Object.keys(rules).sort();
const fixtures = new Map<string, RuleFixtures>();
for (const id of ids) fixtures.set(id, (await import(`../fixtures/rules/${id}.ts`)).default);

function run(pack: Pack): readonly Finding[] {
  const result = runRules(pack, Object.values(rules));
  expect(result.crashes).toEqual([]);
  return result.findings;
}

function fixturesOf(id: string): RuleFixtures {
  const found = fixtures.get(id);
  if (found === undefined) throw new Error(`no fixtures for ${id}`);
  return found;
}

/** A finding in the form that fixtures expect it in, as far as the fixture says. */
function describeFinding(finding: Finding, pack: Pack, expected: ExpectedFinding | undefined): ExpectedFinding {
  const entry = pack.tree.entry(finding.place.file);
  const source = entry?.kind === 'file' ? pack.source(finding.place.file) : undefined;
  const { line, column } = source?.positionAt(finding.place.start) ?? { line: 1, column: 1 };
  const text = `${finding.message}. ${finding.help}`;
  return {
    at: `${finding.place.file}:${line}:${column}`,
    severity: finding.severity,
    ...(expected?.covers === undefined
      ? {}
      : { covers: source?.text.slice(finding.place.start, finding.place.end) ?? '' }),
    says: expected !== undefined && text.includes(expected.says) ? expected.says : text,
  };
}

describe('the good packs', () => {
  it.each(Object.keys(goodPacks))('%s is clean', async (base) => {
    const pack = await fixturePack({ title: base, base: base as keyof typeof goodPacks, change: {} });
    expect(run(pack)).toEqual([]);
  });
});

describe.each(ids)('%s', (id) => {
  const { failing, passing } = fixturesOf(id);

  it('has failing and passing fixtures', () => {
    expect(failing.length).toBeGreaterThan(0);
    expect(passing.length).toBeGreaterThan(0);
  });

  it.each(failing.map((fixture) => [fixture.title, fixture] as const))('finds: %s', async (_title, fixture) => {
    const pack = await fixturePack(fixture);
    const findings = run(pack);
    const own = findings.filter((finding) => finding.rule === id);
    expect(own.map((finding, index) => describeFinding(finding, pack, fixture.expect[index]))).toEqual(fixture.expect);
    expect(findings.filter((finding) => finding.rule !== id && finding.severity === 'error')).toEqual([]);
  });

  it.each(passing.map((fixture) => [fixture.title, fixture] as const))('accepts: %s', async (_title, fixture) => {
    const findings = run(await fixturePack(fixture));
    expect(findings.filter((finding) => finding.rule === id || finding.severity === 'error')).toEqual([]);
  });
});
