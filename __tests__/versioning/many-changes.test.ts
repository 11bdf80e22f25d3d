import { describe, expect, it } from '@jest/globals';
import type { ChangeId } from '../../src/versioning/changes/change-ids.ts';
import { comparePacks } from '../../src/versioning/compare.ts';
import { pairOf } from '../support/pair-fixture.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

const count = 4000;

/** A settings file of one node of a type, with a list of many elements in it. */
function listIn(type: string, keys: string, element: (index: number) => string): string {
  const head = `nodes:\n  - _type: ${type}\n    identifier: urn:stackpack:otel-greenhouse:node:a\n    ${keys}:\n`;
  return head + Array.from({ length: count }, (_, index) => `      - ${element(index)}\n`).join('');
}

function labels(target: (index: number) => string): string {
  const tags = Array.from({ length: count }, (_, index) => `        - { source: a, target: "${target(index)}" }\n`);
  return `nodes:
  - _type: OtelComponentMapping
    identifier: urn:stackpack:otel-greenhouse:node:a
    output:
      required:
        tags:
${tags.join('')}`;
}

/** Time in proportion to the number of changes: one that grows with its square took a minute. */
describe('comparing packs in which thousands of values changed', () => {
  it.each<[string, string, string, ChangeId]>([
    [
      'metrics that are named otherwise',
      listIn('ComponentPresentation', 'metrics', (index) => `{ metricId: m${index}, name: a }`),
      listIn('ComponentPresentation', 'metrics', (index) => `{ metricId: m${index}, name: b }`),
      'text-changed',
    ],
    [
      'metrics that are gone',
      listIn('ComponentPresentation', 'metrics', (index) => `{ metricId: m${index} }`),
      listIn('ComponentPresentation', 'metrics', (index) => `{ metricId: n${index} }`),
      'metric-removed',
    ],
    [
      'labels that are gone, where all others are patterns',
      labels((index) => `a${index}`),
      labels((index) => `b${index}\${1}`),
      'label-removed',
    ],
  ])('%s', async (_title, old, now, id) => {
    const path = 'settings/many.sty';
    const packs = await pairOf({ title: '', base: '2.0', old: { [path]: old }, new: { [path]: now }, expect: [] });
    const elapsed = startProcessorTimer();
    const changes = comparePacks(packs.old, packs.new);
    expect(elapsed()).toBeLessThan(6000);
    expect(changes.filter((change) => change.id === id).length).toBeGreaterThanOrEqual(count);
  });
});
