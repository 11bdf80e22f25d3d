import type { Surroundings } from '../rules/rule.ts';
import type { Pack } from '../stackpack/pack.ts';
import { nameOf } from '../stackpack/pack-name.ts';

/** What else is checked with each of these packs. Nothing is done before a rule asks. */
export function createSurroundings(packs: readonly Pack[]): (pack: Pack) => Surroundings {
  let known: ReadonlyMap<string, readonly Pack[]> | undefined;
  return ({ manifest }) => ({
    packsNamed(name) {
      known ??= groupByName(packs);
      // Told apart by the manifest: a pack whose version was found outside is another object.
      return (known.get(name) ?? []).filter((other) => other.manifest !== manifest);
    },
  });
}

function groupByName(packs: readonly Pack[]): Map<string, Pack[]> {
  const groups = new Map<string, Pack[]>();
  for (const pack of packs) {
    const name = nameOf(pack);
    if (name === undefined) continue;
    const same = groups.get(name);
    if (same === undefined) groups.set(name, [pack]);
    else same.push(pack);
  }
  return groups;
}
