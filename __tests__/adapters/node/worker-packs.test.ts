import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DiskWorkspace } from '../../../src/adapters/node/disk-workspace.ts';
import { WorkerPacks } from '../../../src/adapters/node/worker-packs.ts';
import type { FoundPack } from '../../../src/app/find-packs.ts';
import { readIgnores } from '../../../src/app/ignores.ts';
import { inspectHere } from '../../../src/app/inspection.ts';
import { openPack } from '../../../src/app/open-pack.ts';
import { rules } from '../../../src/rules/registry.ts';
import type { RuleId } from '../../../src/rules/rule-ids.ts';
import { nameOf } from '../../../src/stackpack/pack-name.ts';
import { comparePacks } from '../../../src/versioning/compare.ts';
import { goodPacks } from '../../support/good-packs.ts';
import { placed } from '../../support/memory-ports.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const relation = 'urn:stackpack:common:id-extractor-function:relation';
const common = { 'stackpack.yaml': 'schemaVersion: "2.0"\nname: common\nversion: "x"\n' };

/** Packs that refer to each other, and have things wrong. */
function world(): string {
  return temporaryFolder({
    ...placed('greenhouse', goodPacks['1.x']),
    ...placed('otel', goodPacks['2.0']),
    'otel/settings/broken.sty': 'nodes:\n  - _type: Monitor\n',
    ...placed('common', common),
    'common/settings/a.sty': 'nodes:\n  - _type: Monitor\n    identifier: urn:stackpack:common:monitor:one\n',
  });
}

/** The same packs for a worker, and inspected here. */
async function bothOf(folder: string, ignore: readonly { rule: string; path?: string }[] = []) {
  const workspace = new DiskWorkspace(folder);
  const found: FoundPack[] = [];
  for (const path of ['common', 'greenhouse', 'otel']) {
    const location = { kind: 'folder' as const, path };
    const opened = await openPack(location, undefined, workspace);
    if (!('pack' in opened)) throw new Error(opened.unreadable.message);
    found.push({ location, pack: opened.pack });
  }
  const ids = Object.keys(rules) as RuleId[];
  const plan = { rules: ids, ignores: readIgnores(ignore, 'The path'), root: '.' };
  const packs = found.map(({ location, pack }) => ({ location, name: nameOf(pack), version: pack.version }));
  const worker = new WorkerPacks({ directory: folder, packs, rules: ids, ignore, root: '.' }, workspace);
  const inspect = inspectHere(found, plan, workspace);
  const here = (index: number) => {
    const one = found[index];
    if (one === undefined) throw new Error(`there is no pack ${index}`);
    return inspect(one);
  };
  return { worker, found, here };
}

describe('packs in a worker', () => {
  it('are found fault with as they are here, references between them included', async () => {
    const { worker, here } = await bothOf(world());
    let findings = 0;
    for (const index of [2, 0, 1]) {
      const answer = await worker.answer({ kind: 'inspect', index });
      const inspection = here(index);
      expect(answer).toMatchObject({ kind: 'inspected', inspection });
      findings += inspection.findings.length;
      if (index === 1) expect(inspection.findings.some(({ message }) => message.includes(relation))).toBe(true);
    }
    expect(findings).toBeGreaterThan(3);
  });

  it('are not heard of what is ignored', async () => {
    const { worker, here } = await bothOf(world(), [{ rule: 'node-reference-dangling', path: 'greenhouse/**' }]);
    const inspection = here(1);
    expect(inspection.findings.filter(({ rule }) => rule === 'node-reference-dangling')).toEqual([]);
    expect(await worker.answer({ kind: 'inspect', index: 1 })).toMatchObject({ kind: 'inspected', inspection });
  });

  it('tell what they read, once', async () => {
    const { worker } = await bothOf(world());
    const answer = await worker.answer({ kind: 'inspect', index: 0 });
    const state = 'state' in answer ? answer.state : undefined;
    expect(state?.listing?.map(({ path: at }) => at).sort()).toEqual(['settings/a.sty', 'stackpack.yaml']);
    expect([...(state?.digests.keys() ?? [])].sort()).toEqual(['settings/a.sty', 'stackpack.yaml']);
    expect(await worker.answer({ kind: 'inspect', index: 0 })).toMatchObject({
      state: { listing: undefined, digests: new Map() },
    });
  });

  it('are compared as they are here', async () => {
    const folder = world();
    const { worker, found } = await bothOf(folder);
    const before = {
      ...common,
      'settings/gone.sty': 'nodes:\n  - _type: Monitor\n    identifier: urn:stackpack:common:monitor:gone\n',
    };
    const old = Object.entries(before).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
    const version = found[0]?.pack.version;
    const answer = await worker.answer({ kind: 'compare', index: 0, version, old, same: [] });
    const oldFolder = temporaryFolder(placed('common', before));
    const opened = await openPack({ kind: 'folder', path: 'common' }, undefined, new DiskWorkspace(oldFolder));
    const now = found[0]?.pack;
    if (!('pack' in opened) || now === undefined) throw new Error('not opened');
    const changes = comparePacks(opened.pack, now);
    expect(changes.map(({ id }) => id)).toContain('node-removed');
    expect(answer).toMatchObject({ kind: 'compared', changes });
  });

  it('that are gone or unreadable are told, never passed over', async () => {
    const folder = world();
    const { worker } = await bothOf(folder);
    rmSync(path.join(folder, 'common'), { recursive: true });
    rmSync(path.join(folder, 'otel/stackpack.yaml'));
    writeFileSync(path.join(folder, 'greenhouse/stackpack.conf'), 'name = {');
    for (const index of [0, 2]) {
      expect((await worker.answer({ kind: 'inspect', index })).kind).toMatch(/^(?:unreadable|failed)$/);
    }
    const broken = await worker.answer({ kind: 'inspect', index: 1 });
    expect(broken).toMatchObject({ kind: 'inspected', inspection: { findings: expect.anything() } });
  });
});
