import { nameOf } from '../stackpack/pack-name.ts';
import { newTag } from '../versioning/new-tag.ts';
import { releasesOf } from '../versioning/releases.ts';
import type { CheckedPack } from './check.ts';
import type { History } from './gate/history.ts';
import { packNamesAt } from './gate/old-pack.ts';

/**
 * The tag that the release of a version gets. A run can be for one of several packs of a repository, and a tag that names none
 * would be taken for a release of the others too: so the first tag of all is chosen by the packs that are there.
 * @param packs of the run
 * @throws {Refusal} where the repository's history cannot be had
 */
export async function chooseTag(
  pack: { readonly name: string; readonly version: string },
  packs: readonly CheckedPack[],
  history: History,
  tagFormat: string | undefined,
): Promise<string> {
  const tags = await history.tags();
  const names = packs.flatMap((one) => nameOf(one.pack) ?? []);
  const isFirst = tagFormat === undefined && packs.length === 1 && releasesOf(tags, pack.name).length === 0;
  const others = isFirst ? await packNamesAt(history, { commit: await history.head() }) : [];
  return newTag(pack, [...new Set([...names, ...others])], tags, tagFormat);
}
