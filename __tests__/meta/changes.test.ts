import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ChangeKind } from '../../src/versioning/changes/change.ts';
import { changeIds } from '../../src/versioning/changes/change-ids.ts';
import { changeKinds } from '../../src/versioning/changes/registry.ts';
import { filesBelow, root } from './source-files.ts';

const ids: readonly string[] = changeIds;
const registry: Readonly<Record<string, ChangeKind | undefined>> = changeKinds;

function isKind(value: unknown): value is ChangeKind {
  return typeof value === 'object' && value !== null && 'meta' in value && ('claims' in value || 'find' in value);
}

/** Every kind of change that a file exports, whether anybody imports it or not. */
const found: { readonly file: string; readonly kind: ChangeKind }[] = [];
for (const file of filesBelow('src/versioning/changes')) {
  const exported: object = await import(`../../${file}`);
  for (const value of Object.values(exported)) if (isKind(value)) found.push({ file, kind: value });
}

describe('the kinds of change', () => {
  it('are each listed once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(Object.keys(changeKinds).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(ids)('%s is registered, documented and has pairs', (id) => {
    expect(registry[id]?.meta.id).toBe(id);
    expect(existsSync(path.join(root, `docs/changes/${id}.md`))).toBe(true);
    expect(existsSync(path.join(root, `__tests__/fixtures/pairs/${id}.ts`))).toBe(true);
  });

  it.each(found)('the one in $file stands where its id says', ({ file, kind }) => {
    expect(file).toBe(`src/versioning/changes/${kind.meta.id}.ts`);
    expect(registry[kind.meta.id]).toBe(kind);
  });

  it.each([
    ['docs/changes', '.md'],
    ['__tests__/fixtures/pairs', '.ts'],
  ])('have nothing in %s without a kind', (folder, ending) => {
    const names = filesBelow(folder).map((file) => path.posix.basename(file, ending));
    expect(names.filter((name) => name !== 'README' && !ids.includes(name))).toEqual([]);
  });
});
