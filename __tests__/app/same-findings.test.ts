import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createPorts } from '../../src/adapters/create-ports.ts';
import { checkPacks } from '../../src/app/check.ts';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { packagedEntries } from '../../src/stackpack/contents.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import { type MemoryContent, MemoryTree } from '../../src/tree/memory-tree.ts';
import { goodPacks } from '../support/good-packs.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { type ZipContent, zipOf } from '../support/zip.ts';

const manifest = String(goodPacks['1.x']['stackpack.conf']);

/** Packs with something to find in all kinds of places. */
const packs: Record<string, Record<string, MemoryContent>> = {
  'a good 1.x pack': goodPacks['1.x'],
  'a good 2.0 pack': goodPacks['2.0'],
  'a bad 1.x pack': {
    ...goodPacks['1.x'],
    'stackpack.conf': `${manifest}logoUrl = "gone.png"\ndisplayNmae = \${nothing}\ninclude "more.conf"\n`,
    'resources/overview.md': 'ü [a](gone.md)\n![b](Logo.png)\n',
    'resources/CON.md': Buffer.from([0xef, 0xbb, 0xbf, 0x78, 0xff]),
    'resources/error.md': '',
    'resources/größe.md': 'x',
  },
  'a 2.0 pack that cannot be read': { ...goodPacks['2.0'], 'stackpack.yaml': 'name: a\n  b: "c\n' },
};

describe.each(Object.entries(packs))('%s has the same findings', (_title, files) => {
  it('in memory, on disk and in an archive', async () => {
    const inMemory = await loadPack(new MemoryTree(Object.entries(files)));
    const expected = runRules(inMemory, Object.values(rules));
    expect(expected.crashes).toEqual([]);

    const folder = temporaryFolder();
    writeFiles(folder, Object.fromEntries(Object.entries(files).map(([name, content]) => [`pack/${name}`, content])));
    const packaged = packagedEntries(inMemory.tree, inMemory.format).map(
      (entry) => [entry.path, inMemory.tree.read(entry.path)] as [string, ZipContent],
    );
    writeFiles(folder, { 'pack.sts': await zipOf(packaged.reverse()) });

    const { packs: checked, report } = await checkPacks({ paths: ['pack', 'pack.sts'] }, createPorts(folder));
    expect(checked.map(({ location }) => path.basename(location.path))).toEqual(['pack', 'pack.sts']);
    for (const { findings } of checked) expect(findings).toEqual(expected.findings);

    const [onDisk, inArchive] = report.packs;
    const inside = (findings: readonly { file: string }[] | undefined, prefix: string) =>
      findings?.map(({ file, ...rest }) => {
        expect(file.startsWith(prefix)).toBe(true);
        return { file: file.slice(prefix.length), ...rest, ignorePath: '', related: [] };
      });
    expect(inside(inArchive?.findings, 'pack.sts!/')).toEqual(inside(onDisk?.findings, 'pack/'));
  });
});

it('has bad packs among them', async () => {
  const pack = await loadPack(new MemoryTree(Object.entries(packs['a bad 1.x pack'] ?? {})));
  expect(new Set(runRules(pack, Object.values(rules)).findings.map(({ rule }) => rule)).size).toBeGreaterThan(5);
});
