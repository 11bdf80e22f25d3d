import { describe, expect, it } from '@jest/globals';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { applyBreak, type Break, type GoodPack } from '../support/mutations/mutation.ts';
import { mutators } from '../support/mutations/mutators.ts';
import { packsToBreak } from '../support/mutations/packs.ts';
import { choose, randomFrom } from '../support/mutations/random.ts';

const seed = 20_261_122;
/** Of the sites at which a mutator can break a pack, so many are chosen; all of them come to more than 2,300 breaks. */
const sitesEach = 3;

/** Breaks that are found elsewhere or not at all, by rule and mutator, and why that is right. There are none now. */
const explainedMisses: ReadonlyMap<string, string> = new Map();

/** Breaks with which other rules find an error too, and why. */
const explainedOthers = new Map([
  ['manifest-ambiguous: the other manifest beside it', 'the pack is read by stackpack.conf, and lacks what that names'],
]);

interface Outcome {
  /** Rule and mutator. */
  readonly kind: string;
  readonly title: string;
  readonly isFound: boolean;
  readonly otherErrors: boolean;
  /** All that was found. */
  readonly found: readonly string[];
}

async function breakPack(rule: string, way: string, pack: GoodPack, one: Break): Promise<Outcome> {
  const broken = await loadPack(new MemoryTree(applyBreak(pack, one)));
  const { findings, crashes } = runRules(broken, Object.values(rules));
  expect(crashes).toEqual([]);
  const found = findings.map((finding) => {
    const entry = broken.tree.entry(finding.place.file);
    const line = entry?.kind === 'file' ? broken.source(finding.place.file).positionAt(finding.place.start).line : 1;
    return { rule: finding.rule, severity: finding.severity, at: `${finding.place.file}:${line}` };
  });
  return {
    kind: `${rule}: ${way}`,
    title: `${pack.name}, ${one.title}`,
    isFound: found.some((finding) => finding.rule === rule && finding.at === one.at),
    otherErrors: found.some((finding) => finding.rule !== rule && finding.severity === 'error'),
    found: found.map((finding) => `${finding.severity} ${finding.rule} ${finding.at}`),
  };
}

const packs = packsToBreak();
const random = randomFrom(seed);
const outcomes: Outcome[] = [];
const unused: string[] = [];
for (const [rule, ways] of Object.entries(mutators)) {
  for (const mutator of ways) {
    const before = outcomes.length;
    for (const pack of packs) {
      for (const one of choose(random, [...mutator.breaks(pack, random)], sitesEach)) {
        outcomes.push(await breakPack(rule, mutator.title, pack, one));
      }
    }
    if (outcomes.length === before) unused.push(`${rule}: ${mutator.title}`);
  }
}
const misses = outcomes.filter(({ isFound }) => !isFound);
const others = outcomes.filter(({ otherErrors }) => otherErrors);
const kindsOf = (some: readonly Outcome[]) => [...new Set(some.map(({ kind }) => kind))].sort();

describe('single breaks of good packs', () => {
  it('are made of every rule, hundreds of them', () => {
    expect(Object.keys(mutators).sort()).toEqual(Object.keys(rules).sort());
    expect(unused).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(600);
  });

  it('are found by the right rule on the right line, at least 98 in 100, and the rest is explained', () => {
    expect(misses.filter(({ kind }) => !explainedMisses.has(kind))).toEqual([]);
    expect(kindsOf(misses)).toEqual([...explainedMisses.keys()].sort());
    expect(misses.length / outcomes.length).toBeLessThan(0.02);
  });

  it('are errors of no other rule', () => {
    expect(others.filter(({ kind }) => !explainedOthers.has(kind))).toEqual([]);
    expect(kindsOf(others)).toEqual([...explainedOthers.keys()].sort());
  });
});
