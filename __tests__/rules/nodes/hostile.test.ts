import { describe, expect, it } from '@jest/globals';
import { nodeRules } from '../../../src/rules/nodes/index.ts';
import { runRules } from '../../../src/rules/run-rules.ts';
import { loadPack } from '../../../src/stackpack/load.ts';
import { nodesOf } from '../../../src/stackpack/nodes.ts';
import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { goodPacks } from '../../support/good-packs.ts';
import { startProcessorTimer } from '../../support/processor-timer.ts';

const count = 5000;
const repeat = (piece: (index: number) => string) => Array.from({ length: count }, (_, index) => piece(index)).join('');
const inList = (nodes: string) => `{"nodes": [{"_type": "A"}${nodes}]}`;

const templates: Record<string, string> = {
  'equal ids': inList(repeat(() => ',{"_type": "A", "id": -1}')),
  'equal ids, each under a condition of its own': inList(
    repeat((index) => `{{#if a${index}}},{"_type": "A", "id": -1}{{/if}}`),
  ),
  'equal identifiers, each under the other outcome': inList(
    repeat((index) => `{{#if a${index % 7}}}{{else}},{"_type": "A", "identifier": "urn:x"}{{/if}}`),
  ),
  'references to what is not there': inList(
    repeat((index) => `,{"_type": "A", "of": {{get "urn:stackpack:greenhouse:x:y${index}"}}}`),
  ),
  'references, and identifiers with placeholders': inList(
    repeat(
      (index) =>
        `,{"_type": "A", "identifier": "urn:stackpack:greenhouse:{{a}}x{{b}}${index}", "of": {{get "urn:stackpack:greenhouse:x:y${index}"}}}`,
    ),
  ),
  'other namespaces': inList(repeat((index) => `,{"_type": "A", "identifier": "urn:stackpack:a${index}:x:y"}`)),
  'icons that are none': inList(
    repeat(() => `,{"_type": "A", "iconbase64": "data:image/png;base64,${'QUJD'.repeat(50)}"}`),
  ),
  'a long icon': inList(`,{"_type": "A", "iconbase64": "data:image/png;base64,${'QUJD'.repeat(500_000)}!"}`),
  'an identifier of braces': inList(`,{"_type": "A", "identifier": "${'$'.repeat(200_000)}${'${'.repeat(200_000)}"}`),
  'keys that are nearly _type': inList(`,{${repeat((index) => `"_typ${index}": 1,`)}"x": 1}`),
};

describe('nodes with', () => {
  it.each(Object.entries(templates))('%s take little time', async (_title, template) => {
    const files: Record<string, MemoryContent> = {
      ...goodPacks['1.x'],
      'provisioning/templates/greenhouse-instance.stj': template,
    };
    const pack = await loadPack(new MemoryTree(Object.entries(files)));
    nodesOf(pack);
    const elapsed = startProcessorTimer();
    expect(runRules(pack, Object.values(nodeRules)).crashes).toEqual([]);
    expect(elapsed()).toBeLessThan(1500);
  });
});
