import { describe, expect, it } from '@jest/globals';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import { nodesOf } from '../../src/stackpack/nodes.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { realPacks } from '../support/real-packs.ts';

const packs = realPacks();
/** What is said of these packs, rightly: a page in one column, empty files, a file that nothing uses, no version. */
const rightlySaid = ['manifest-version', 'markdown-split', 'resource-empty', 'resource-unreferenced'];

describe('public packs', () => {
  if (packs.length === 0) it.skip('are no part of the repository, and not there', () => undefined);

  it.each(packs.map((pack) => [pack.name, pack] as const))('%s has no fault', async (_name, { files }) => {
    const pack = await loadPack(new MemoryTree(files));
    const { findings, crashes } = runRules(pack, Object.values(rules));
    expect(crashes).toEqual([]);
    expect(findings.filter(({ rule, severity }) => severity === 'error' || !rightlySaid.includes(rule))).toEqual([]);
    expect(nodesOf(pack)).toMatchObject({ everyTemplate: false, unread: [] });
    expect(nodesOf(pack).nodes.length).toBeGreaterThan(5);
  });
});
