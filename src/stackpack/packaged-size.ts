import type { Pack } from './pack.ts';

/** The bytes of all files that go into the archive, before they are deflated: what a pack takes of memory at least. */
export function packagedSize({ packaged }: Pick<Pack, 'packaged'>): number {
  return packaged.reduce((sum, { size }) => sum + size, 0);
}
