import { rootObject, wasReadWhole } from '../stackpack/manifest-values.ts';
import type { Manifest, Pack } from '../stackpack/pack.ts';
import { entryOf } from '../syntax/config-access.ts';
import type { ObjectNode } from '../syntax/config-node.ts';
import { decodeText } from '../text/decode.ts';
import { compareValues } from './compare-values.ts';
import type { ManifestDifference } from './comparison.ts';
import type { NamedFiles } from './named-files.ts';
import type { MovedFiles } from './same-text.ts';

const noIds = new Map<number, string>();

/**
 * What two manifests say otherwise, the version apart. Nothing where one of them could not be read as a whole: what is not
 * there may stand where reading failed.
 */
export function compareManifests(
  old: Pack,
  now: Pack,
  files: { readonly old: NamedFiles; readonly new: NamedFiles },
  moved: MovedFiles,
): ManifestDifference[] {
  if (!wasReadWhole(old.manifest) || !wasReadWhole(now.manifest)) return [];
  const contexts = {
    old: { in: 'manifest', ids: noIds, files: files.old, moved },
    new: { in: 'manifest', ids: noIds, files: files.new, moved: new Map() },
  } as const;
  const found = compareValues(withoutVersion(old.manifest), withoutVersion(now.manifest), contexts);
  return found.map((difference) => ({ in: 'manifest', ...difference }));
}

function withoutVersion(manifest: Manifest): ObjectNode {
  const root = rootObject(manifest);
  return { ...root, entries: root.entries.filter(({ key }) => key !== 'version') };
}

/** Whether two manifests differ in more than the version, comments and white space included. */
export function isOtherManifest(old: Pack, now: Pack): boolean {
  if (hasMark(old) !== hasMark(now)) return true;
  const [before, after] = [textAroundVersion(old.manifest), textAroundVersion(now.manifest)];
  if ((before === undefined) === (after === undefined)) {
    return (before ?? old.manifest.source.text) !== (after ?? now.manifest.source.text);
  }
  // The build of a 1.x pack adds the version, with a line or a comma of its own.
  return withoutVersionEntry(old.manifest) !== withoutVersionEntry(now.manifest);
}

function hasMark({ tree, manifest }: Pack): boolean {
  return decodeText(tree.read(manifest.file)).hadBom;
}

/** The text with nothing where the version's value stands; undefined where none does. */
function textAroundVersion({ root, file, source: { text } }: Manifest): string | undefined {
  const place = entryOf(root, 'version')?.value.place;
  return place?.file === file ? `${text.slice(0, place.start)}\0${text.slice(place.end)}` : undefined;
}

/** The text less the version's entry and all white space. */
function withoutVersionEntry({ root, file, source: { text } }: Manifest): string {
  const entry = entryOf(root, 'version');
  const isHere = entry?.keyPlace.file === file && entry.value.place.file === file;
  const [start, end] = isHere ? [entry.keyPlace.start, entry.value.place.end] : [text.length, text.length];
  const after = text.slice(end).replaceAll(/\s+/g, '').replace(/^,/, '');
  return text.slice(0, start).replaceAll(/\s+/g, '') + after;
}
