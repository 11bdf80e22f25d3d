import { nameOf } from '../stackpack/pack-name.ts';
import { createTagChooser } from '../versioning/new-tag.ts';
import { releasesOf } from '../versioning/releases.ts';
import type { CheckedPack } from './check.ts';
import type { History } from './gate/history.ts';
import { packNamesAt } from './gate/old-pack.ts';

/**
 * Tells the tag that the release of a pack's version gets.
 * @throws {Refusal} where the repository's history cannot be had
 */
export type ChooseTag = (pack: { readonly name: string; readonly version: string }) => Promise<string>;

/**
 * What tells the tags of new releases in a repository. What it goes by is found out once, when the first is asked for.
 * @param packs of the run
 */
export function openTagChooser(
  packs: readonly CheckedPack[],
  history: History,
  tagFormat: string | undefined,
): ChooseTag {
  let chooser: ReturnType<typeof findChooser> | undefined;
  return async (pack) => {
    chooser ??= findChooser(packs, history, tagFormat);
    return (await chooser)(pack);
  };
}

/**
 * A run can be for one of several packs of a repository, and a tag that names none would be taken for a release of the others
 * too: so the first tag of all is chosen by the packs that are there.
 */
async function findChooser(packs: readonly CheckedPack[], history: History, tagFormat: string | undefined) {
  const tags = await history.tags();
  const names = packs.flatMap((one) => nameOf(one.pack) ?? []);
  const isFirst =
    tagFormat === undefined && packs.length === 1 && names.every((name) => releasesOf(tags, name).length === 0);
  const others = isFirst ? await packNamesAt(history, { commit: await history.head() }) : [];
  return createTagChooser([...new Set([...names, ...others])], tags, tagFormat);
}
