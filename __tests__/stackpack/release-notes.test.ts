import { describe, expect, it } from '@jest/globals';
import { loadPack } from '../../src/stackpack/load.ts';
import { isHeadingOf, releaseNotesFile, versionHeadings } from '../../src/stackpack/release-notes.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

describe('versionHeadings', () => {
  it.each([
    ['## [1.3.2](#) (26-09-2022)', '1.3.2'],
    ['v1.0.1 (2020-01-01)', '1.0.1'],
    ['Version 2.1.0', '2.1.0'],
    ['1.2.1 (12-05-2021)', '1.2.1'],
    ['# SAP StackPack v1.3.2-rc.1', '1.3.2-rc.1'],
    ['## Released 26.09.2022 as 1.3.2', '26.09.2022 1.3.2'],
    ['**Release: 1.3**', '1.3'],
    ['- 1.2.3', ''],
    ['Bumped to 1.2.3', ''],
    ['## 1.2.3.4', ''],
    ['#1.2.3', ''],
  ])('reads %j', (line, versions) => {
    const text = `x\n${line}\r\n`;
    const found = versionHeadings(text);
    expect(found.map(({ version }) => version).join(' ')).toBe(versions);
    expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(versions);
  });

  it('is not slow on a line that never ends', () => {
    const elapsed = startProcessorTimer();
    versionHeadings(`# ${'1.'.repeat(250_000)}\n${'1.2.3-'.repeat(80_000)}`);
    expect(elapsed()).toBeLessThan(1000);
  });
});

describe('isHeadingOf', () => {
  it.each([
    ['1.2.0', '1.2.0', true],
    ['1.2', '1.2.0', true],
    ['1.2.0', '1.2.0-main-7-abcdef0-SNAPSHOT', true],
    ['1.2.0-rc.1', '1.2.0-rc.1', true],
    ['1.2.0-rc.1', '1.2.0', false],
    ['1.2.0+5', '1.2.0+6', true],
    ['1.2', '1.2.1', false],
    ['11.2.0', '1.2.0', false],
  ])('a heading for %s of %s: %s', (version, of, is) => {
    expect(isHeadingOf({ version, start: 0, end: 0 }, of)).toBe(is);
  });
});

describe('releaseNotesFile', () => {
  it.each([
    ['what the key names', 'releaseNotes = "notes.md"', ['notes.md', 'RELEASE.md'], 'resources/notes.md'],
    ['RELEASE.md by habit', '', ['RELEASE.md'], 'resources/RELEASE.md'],
    ['it in other letters', '', ['release.md'], 'resources/release.md'],
    ['nothing where the key names nothing', 'releaseNotes = "notes.md"', ['RELEASE.md'], undefined],
    ['nothing where there is none', '', [], undefined],
  ])('is %s', async (_title, manifest, names, file) => {
    const files = names.map((name) => [`resources/${name}`, 'x'] as const);
    const pack = await loadPack(new MemoryTree([['stackpack.conf', `name = x\n${manifest}\n`], ...files]));
    expect(releaseNotesFile(pack)).toBe(file);
  });
});
