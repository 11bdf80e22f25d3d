import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse as parseYaml, type Tags } from 'yaml';
import { rules } from '../src/rules/registry.ts';
import { runRules } from '../src/rules/run-rules.ts';
import { loadPack } from '../src/stackpack/load.ts';
import type { Pack } from '../src/stackpack/pack.ts';
import { textOf, valueAt } from '../src/syntax/config-access.ts';
import { MemoryTree } from '../src/tree/memory-tree.ts';

async function readExample(name: string): Promise<Pack> {
  const folder = fileURLToPath(new URL(`../examples/${name}/`, import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return loadPack(
    new MemoryTree(
      files.map((entry) => {
        const path = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
        return [path.slice(folder.length).replace(/^\//, ''), new Uint8Array(readFileSync(path))];
      }),
    ),
  );
}

const examples = {
  greenhouse: await readExample('greenhouse'),
  'otel-greenhouse': await readExample('otel-greenhouse'),
};

describe.each(Object.entries(examples))('the example %s', (name, pack) => {
  it('is clean', () => {
    const { findings, crashes } = runRules(pack, Object.values(rules));
    expect(crashes).toEqual([]);
    expect(findings).toEqual([]);
  });

  it('is named as its folder, and packages all that is in it', () => {
    expect(textOf(valueAt(pack.manifest.root, 'name'))).toBe(name);
    expect(pack.version).toEqual({ value: '1.2.0', source: 'manifest' });
    expect(pack.packaged).toEqual(pack.tree.entries);
  });

  it('has something of every kind', () => {
    const folders = new Set(pack.packaged.map(({ path }) => path.replace(/[^/]*$/, '')));
    expect([...folders]).toEqual(
      expect.arrayContaining(
        pack.format === '1.x'
          ? [
              '',
              'provisioning/',
              'provisioning/templates/',
              'provisioning/icons/',
              'provisioning/scripts/',
              'resources/',
            ]
          : ['', 'settings/', 'settings/monitors/', 'icons/', 'includes/remediation-hints/', 'resources/'],
      ),
    );
  });
});

interface Node {
  readonly _type: string;
  readonly name: string;
  readonly id?: number;
  readonly identifier: string;
}

describe('the templates of the 1.x example', () => {
  const pack = examples.greenhouse;
  const templates = pack.packaged.filter(({ path }) => path.endsWith('.stj')).map(({ path }) => path);

  /** Renders what these templates use: variables, and files included as base64 or into a string. */
  function render(path: string): readonly Node[] {
    const text = pack.source(path).text.replace(/\{\{\s*(.+?)\s*\}\}/g, (_whole, call: string) => {
      const [, file, encoding] = /^include "\.\/([^"]+)"(?: "(\w+)")?$/.exec(call) ?? [];
      if (file === undefined) return /^\w+$/.test(call) ? `<${call}>` : `?${call}?`;
      const bytes = pack.tree.read(`provisioning/${file}`);
      if (encoding === 'base64') return Buffer.from(bytes).toString('base64');
      return JSON.stringify(new TextDecoder().decode(bytes)).slice(1, -1);
    });
    return JSON.parse(text).nodes;
  }

  it('are those that the script imports', () => {
    const script = pack.source('provisioning/GreenhouseProvision.groovy').text;
    const imported = [...script.matchAll(/importSnapshot\("([^"]+)"/g)].map(([, path]) => `provisioning/${path}`);
    expect(imported.sort()).toEqual([...templates].sort());
    expect(textOf(valueAt(pack.manifest.root, 'provision'))).toBe('GreenhouseProvision');
    for (const [, step] of script.matchAll(/config\.(\w+)/g)) {
      expect(pack.manifest.source.text).toContain(`name = "${step}"`);
    }
  });

  it.each(templates)('%s renders to JSON with sound nodes', (path) => {
    const nodes = render(path);
    expect(nodes.length).toBeGreaterThan(0);
    const scope = path.includes('instance') ? 'instance:<instanceId>' : 'shared';
    for (const node of nodes) {
      expect(node.id).toBeLessThan(0);
      expect(node.identifier).toMatch(new RegExp(`^urn:stackpack:greenhouse:${scope}:[a-z-]+:[a-z-]+$`));
      expect(JSON.stringify(node)).not.toMatch(/\?.*\?/);
    }
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(new Set(nodes.map(({ identifier }) => identifier)).size).toBe(nodes.length);
  });
});

describe('the settings of the 2.0 example', () => {
  const pack = examples['otel-greenhouse'];
  const used = new Set<string>();
  const fileTag = (tag: string, folder: string) => ({
    tag,
    resolve: (argument: string) => {
      used.add(`${folder}/${argument}`);
      return argument;
    },
  });
  const customTags: Tags = [fileTag('!icon', 'icons'), fileTag('!include', 'includes')];
  const nodes: readonly Node[] = pack.packaged
    .filter(({ path }) => path.endsWith('.sty'))
    .flatMap(({ path }) => parseYaml(pack.source(path).text, { customTags, strict: true }).nodes);

  it('have sound nodes of the types that a newcomer needs', () => {
    expect([...new Set(nodes.map(({ _type }) => _type))].sort()).toEqual([
      'ComponentPresentation',
      'MainMenuGroup',
      'Monitor',
      'OtelComponentMapping',
      'OtelRelationMapping',
    ]);
    for (const node of nodes) {
      const type = node._type.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
      expect(node.identifier).toMatch(new RegExp(`^urn:stackpack:otel-greenhouse:${type}:[a-z-]+$`));
    }
    expect(new Set(nodes.map(({ identifier }) => identifier)).size).toBe(nodes.length);
  });

  it('use every icon and every hint, and no other', () => {
    const there = pack.packaged.map(({ path }) => path).filter((path) => /^(?:icons|includes)\//.test(path));
    expect([...used].sort()).toEqual(there);
  });

  it('hold no Handlebars, and refer to presentations that are there', () => {
    for (const { path } of pack.packaged.filter((entry) => entry.path.startsWith('settings/'))) {
      const { text } = pack.source(path);
      expect(text).not.toContain('{{');
      for (const [, urn] of text.matchAll(/presentationIdentifier: "([^"]+)"/g)) {
        expect(nodes.map(({ identifier }) => identifier)).toContain(urn);
      }
    }
  });
});
