import { nameOf } from '../stackpack/pack-name.ts';
import { quote } from '../text/quote.ts';
import { standingOf } from '../versioning/standing.ts';
import type { CheckedPack } from './check.ts';
import type { ChooseTag } from './choose-tag.ts';
import type { History } from './gate/history.ts';
import { findReleases } from './gate/releases.ts';

/**
 * What it takes to release a pack by a tag, for those who read about a change of it: one sentence without a full stop.
 * @returns undefined where the pack has no name or no version of its own
 * @throws {Refusal} where what is released cannot be had
 */
export async function describeNextRelease(
  checked: CheckedPack,
  chooseTag: ChooseTag,
  history: History,
  tagFormat: string | undefined,
): Promise<string | undefined> {
  const { version } = checked.pack;
  const name = nameOf(checked.pack);
  if (name === undefined || version === undefined || checked.pack.isArchive) return undefined;
  if (version.source === 'version.sbt') return 'whoever releases it raises the version and sets the tag';
  if (version.source === 'option') return 'a version given by hand is never released';
  const releases = await findReleases(checked, history, tagFormat);
  const standing = standingOf(version.value, releases);
  if (standing.kind === 'no-version') return undefined;
  if (standing.kind === 'released') return `version ${version.value} is released already`;
  const tag = await chooseTag({ name, version: version.value });
  return `to release version ${version.value}, push the tag ${quote(tag)}`;
}
