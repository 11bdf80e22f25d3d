import type { Manifest, Pack } from './pack.ts';

/**
 * Makes of what reads something out of a pack what reads it at the first call, and gives the same at each later one.
 * Kept as long as the pack is.
 */
export function oncePerPack<Reading>(read: (pack: Pack) => Reading): (pack: Pack) => Reading {
  // By the manifest: a pack whose version is found later is another object with the same one.
  const known = new WeakMap<Manifest, { readonly reading: Reading }>();
  return (pack) => {
    let kept = known.get(pack.manifest);
    if (kept === undefined) {
      kept = { reading: read(pack) };
      known.set(pack.manifest, kept);
    }
    return kept.reading;
  };
}
