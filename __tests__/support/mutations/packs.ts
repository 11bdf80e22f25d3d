import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackFormat } from '../../../src/stackpack/pack.ts';
import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import { goodPacks } from '../good-packs.ts';
import type { GoodPack } from './mutation.ts';

/** The good packs of the fixtures, and the examples. */
export function packsToBreak(): GoodPack[] {
  return [
    { name: 'the good 1.x pack', format: '1.x', files: new Map(Object.entries(goodPacks['1.x'])) },
    { name: 'the good 2.0 pack', format: '2.0', files: new Map(Object.entries(goodPacks['2.0'])) },
    readExample('greenhouse', '1.x'),
    readExample('otel-greenhouse', '2.0'),
  ];
}

function readExample(name: string, format: PackFormat): GoodPack {
  const folder = fileURLToPath(new URL(`../../../examples/${name}/`, import.meta.url)).replaceAll('\\', '/');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry): [string, MemoryContent] => {
    const path = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
    const bytes = readFileSync(path);
    // Git may check texts out with the line endings of the system.
    return [
      path.slice(folder.length).replace(/^\//, ''),
      isUtf8(bytes) ? bytes.toString('utf8').replaceAll('\r\n', '\n') : bytes,
    ];
  });
  return { name: `the example ${name}`, format, files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}
