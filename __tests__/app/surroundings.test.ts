import { expect, it } from '@jest/globals';
import { checkPacks } from '../../src/app/check.ts';
import { createSurroundings } from '../../src/app/surroundings.ts';
import { goodPacks } from '../support/good-packs.ts';
import { type MemoryWorld, memoryPorts, placed } from '../support/memory-ports.ts';
import { changedFiles, fixturePack, replace } from '../support/rule-fixture.ts';

const relation = 'urn:stackpack:common:id-extractor-function:relation';
const threshold = 'urn:stackpack:common:monitor-function:threshold';

/** A 2.0 pack called common that installs these identifiers. */
const common = (...identifiers: readonly string[]) =>
  Object.fromEntries(
    changedFiles('2.0', {
      'stackpack.yaml': replace('name: otel-greenhouse', 'name: common'),
      'settings/more.sty': `nodes:\n${identifiers.map((one) => `  - _type: Monitor\n    identifier: ${one}\n`).join('')}`,
    }),
  );

/** What is said of references, as `pack file: message`. */
async function danglingIn(files: MemoryWorld['files'], paths: readonly string[] = []): Promise<string[]> {
  const { report } = await checkPacks({ paths }, memoryPorts({ files, toplevel: '/repo' }));
  return report.packs.flatMap(({ path, findings }) =>
    findings.filter(({ rule }) => rule === 'node-reference-dangling').map(({ message }) => `${path}: ${message}`),
  );
}

it('references between the packs of one run are followed', async () => {
  const greenhouse = placed('/repo/greenhouse', goodPacks['1.x']);
  const whole = { ...greenhouse, ...placed('/repo/common', common(relation, threshold)) };
  expect(await danglingIn(whole)).toEqual([]);

  const broken = { ...greenhouse, ...placed('/repo/common', common(threshold)) };
  const dangling = [`greenhouse: no node of the StackPack "common" has the identifier "${relation}"`];
  expect(await danglingIn(broken)).toEqual(dangling);
  // Alone it is not known what the other one has.
  expect(await danglingIn(broken, ['greenhouse'])).toEqual([]);
  const damaged = { ...broken, '/repo/common/stackpack.yaml': 'name: [common\n' };
  expect(await danglingIn(damaged)).toEqual([]);
  const twice = { ...broken, ...placed('/repo/more', common(relation)) };
  expect(await danglingIn(twice)).toEqual([]);
});

it('a pack is not among its own surroundings, with a version from outside either', async () => {
  const base = { title: 'a pack', base: '1.x', change: {} } as const;
  const [one, other] = [await fixturePack(base), await fixturePack(base)];
  const surroundingsOf = createSurroundings([one, other]);
  expect(surroundingsOf(one).packsNamed('greenhouse')).toEqual([other]);
  const found = { ...one, version: { value: '9.0.0', source: 'tag' } as const };
  expect(surroundingsOf(found).packsNamed('greenhouse')).toEqual([other]);
  expect(surroundingsOf(one).packsNamed('constructor')).toEqual([]);
});
