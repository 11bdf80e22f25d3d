import { describe, expect, it } from '@jest/globals';
import { runRules } from '../../../src/rules/run-rules.ts';
import { settingsRules } from '../../../src/rules/settings/index.ts';
import { loadPack } from '../../../src/stackpack/load.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { goodPacks } from '../../support/good-packs.ts';
import { startProcessorTimer } from '../../support/processor-timer.ts';

/** Half of what is read of a settings file at most: quadratic work shows. */
const size = 512 * 1024;

/** As many of the pieces as fill that. */
function fill(piece: (index: number) => string, head = '', tail = ''): string {
  const parts = [head];
  for (let length = head.length + tail.length, index = 0; length < size; index++) {
    const next = piece(index);
    length += next.length;
    parts.push(next);
  }
  return [...parts, tail].join('');
}

const node = 'nodes:\n  - _type: Monitor\n';
const settings: Readonly<Record<string, string>> = {
  'marks that nothing closes': fill(() => '{{', `${node}    name: "`, '"\n'),
  'marks that one far away closes': fill(() => '{{', `${node}    name: "`, '}}"\n'),
  'many texts and one expression': fill((index) => `    k${index}: a\n`, node, '    name: "{{ x }}"\n'),
  expressions: fill(() => '{{x}}', `${node}    name: "`, '"\n'),
  'expressions bare': fill(() => '{{x}}\n', node),
  'unknown keys': fill((index) => `    k${index}: 1\n`, node),
  'keys that are nearly known': fill(
    (index) => `          - {fieldI: ${index}, fieldIdd: 1, titl: 1, titel: 1, ordre: 1, projecton: 1}\n`,
    'nodes:\n  - _type: ComponentPresentation\n    presentation:\n      highlight:\n        fields:\n',
  ),
  'nodes of unknown types': fill((index) => `  - _type: Monito${index}\n`, 'nodes:\n'),
  'nodes without anything': fill(() => '  - _type: Monitor\n', 'nodes:\n'),
  'entries that are no nodes': fill(() => '  - a\n', 'nodes:\n'),
  'documents without nodes': fill(() => '---\na: 1\n'),
  'unknown tags': fill((index) => `    - !t${index} a\n`, `${node}    tags:\n`),
  'icons that are not there': fill((index) => `    - !icon ${index}.svg\n`, `${node}    tags:\n`),
  'ways out': fill(() => '    - !include ../../x\n', `${node}    tags:\n`),
  'a path of many steps': fill(() => 'a/', `${node}    icon: !icon `, '\n'),
  'fields of nothing': fill(
    () => '          - {}\n',
    'nodes:\n  - _type: ComponentPresentation\n    presentation:\n      highlight:\n        fields:\n',
  ),
  'words that nobody knows': fill(
    () => '        - METRIKEN\n',
    'nodes:\n  - _type: OtelComponentMapping\n    input:\n      signal:\n',
  ),
};

describe('a large settings file with', () => {
  it.each(Object.entries(settings))('%s is checked in bounded time', async (_title, text) => {
    const pack = await loadPack(new MemoryTree([...Object.entries(goodPacks['2.0']), ['settings/large.sty', text]]));
    const elapsed = startProcessorTimer();
    const { findings, crashes } = runRules(pack, Object.values(settingsRules));
    const took = elapsed();
    expect(crashes).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    expect(took).toBeLessThan(2000);
  });
});

describe('many settings files', () => {
  it('are read up to a bound, and that is told once', async () => {
    const files = Array.from({ length: 40 }, (_, index): [string, string] => [
      `settings/x${index}.sty`,
      `nodes:\n  - _type: Monitor\n    arguments: [${'a,'.repeat(60_000)}]\n`,
    ]);
    const pack = await loadPack(new MemoryTree([...Object.entries(goodPacks['2.0']), ...files]));
    const elapsed = startProcessorTimer();
    const { findings } = runRules(pack, [settingsRules['settings-syntax']]);
    expect(elapsed()).toBeLessThan(6000);
    expect(findings.map(({ message }) => message)).toEqual([
      'the settings hold more than 150000 values, and this file is left out with all that follow',
    ]);
  });

  it('are read up to a bound of text too, and that is told once', async () => {
    const text = `nodes: []\n# ${'word '.repeat(200_000)}\n`;
    const files = Array.from({ length: 40 }, (_, index): [string, string] => [`settings/x${index}.sty`, text]);
    const pack = await loadPack(new MemoryTree([...Object.entries(goodPacks['2.0']), ...files]));
    const { findings } = runRules(pack, [settingsRules['settings-syntax']]);
    expect(findings.map(({ message, place }) => `${place.file}: ${message}`)).toEqual([
      'settings/x24.sty: the settings hold more than 16 MiB of text, and this file is left out with all that follow',
    ]);
  });
});
