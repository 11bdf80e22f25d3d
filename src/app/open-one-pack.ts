import type { FoundPack } from './find-packs.ts';
import type { Ports } from './ports.ts';
import { selectPacks } from './select-packs.ts';
import { UsageError } from './usage-error.ts';

/**
 * Opens the only pack that a path leads to, whatever is wrong with it.
 * @param path as for `check`: a folder, a manifest, an .sts; undefined for the working directory
 * @param doing what it is wanted for, as a help goes on after "Name the one to": `show`
 * @throws {UsageError} where it leads to no pack, or to several, or it cannot be read
 */
export async function openOnePack(path: string | undefined, doing: string, ports: Ports): Promise<FoundPack> {
  const paths = path === undefined ? [] : [path];
  const finder = await selectPacks({ paths, base: '.', whose: 'The path' }, { takeForeign: true }, ports);
  for (const { message, help } of finder.unreadable.values()) throw new UsageError(message, help);
  return onlyPack(finder.packs(), `Name the one to ${doing}`);
}

/**
 * The only one of some packs.
 * @param help what to do where there are several
 * @throws {UsageError} where there are
 */
export function onlyPack<Found extends Pick<FoundPack, 'location'>>(packs: readonly Found[], help: string): Found {
  const [only] = packs;
  if (only !== undefined && packs.length === 1) return only;
  const names = packs.slice(0, 10).map(({ location }) => location.path);
  throw new UsageError(
    `There are ${packs.length} StackPacks: ${names.join(', ')}${packs.length > 10 ? ', …' : ''}`,
    help,
  );
}
