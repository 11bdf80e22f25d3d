import { describe, expect, it } from '@jest/globals';
import { checkPacks } from '../../src/app/check.ts';
import { memoryPorts } from '../support/memory-ports.ts';

describe('a search that finds no pack', () => {
  it.each([
    ['stackpack.yml', 'stackpack.yaml'],
    ['StackPack.conf', 'stackpack.conf'],
  ])('says what is to be done where a manifest is called %s', async (written, right) => {
    const files = { [`/repo/packs/a/${written}`]: 'name: a\n', '/repo/packs/a/stackpack.txt': 'x' };
    await expect(checkPacks({}, memoryPorts({ files, toplevel: '/repo' }))).rejects.toMatchObject({
      message: expect.stringContaining('There is no StackPack'),
      help: `If "packs/a/${written}" is a manifest, rename it to ${right}: no other name will do`,
    });
  });
});
