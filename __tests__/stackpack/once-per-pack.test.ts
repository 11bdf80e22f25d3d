import { describe, expect, it } from '@jest/globals';
import { oncePerPack } from '../../src/stackpack/once-per-pack.ts';
import { fixturePack } from '../support/rule-fixture.ts';

describe('oncePerPack', () => {
  it('reads once, of a pack whose version is found later too, and also where nothing is found', async () => {
    let reads = 0;
    const read = oncePerPack(() => {
      reads++;
      return undefined;
    });
    const pack = await fixturePack({ title: '', base: '1.x', change: {} });
    expect(read(pack)).toBe(undefined);
    read({ ...pack, version: { value: '1.2.3', source: 'tag' } });
    expect(reads).toBe(1);
    read(await fixturePack({ title: '', base: '1.x', change: {} }));
    expect(reads).toBe(2);
  });
});
