import type { Place } from '../diagnostics/finding.ts';
import { Refusal } from '../diagnostics/refusal.ts';
import type { Manifest, Pack } from '../stackpack/pack.ts';
import { readManifest } from '../stackpack/read-manifest.ts';
import { asObject, textOf, valueAt } from '../syntax/config-access.ts';
import type { ConfigDocument } from '../syntax/config-node.ts';
import { decodeText } from '../text/decode.ts';
import { quote } from '../text/quote.ts';
import { isSyntax, saysVersion } from './edited-manifest.ts';

/** A piece of text to put in the place of another; offsets in UTF-16 code units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The manifest as it goes into the archive: the bytes of the source where they say this version already, else with the
 * version replaced in place, or inserted inside the root object where there is none. The source is not touched.
 * @throws {Refusal} where the manifest cannot be read, or no edit makes it say this version
 */
export async function packagedManifest(pack: Pack, version: string): Promise<Uint8Array> {
  const { manifest } = pack;
  const bytes = pack.tree.read(manifest.file);
  const { text, valid, hadBom } = decodeText(bytes);
  const before = await readPackaged(pack, text);
  if (textOf(valueAt(before.root, 'version')) === version) return bytes;
  if (!valid) throw refused(manifest, version, 'it is not UTF-8 throughout', `Save ${manifest.file} as UTF-8`);
  if (before.problems.some(isSyntax)) {
    throw refused(manifest, version, 'it cannot be read', 'Mend what stackpack check says of it');
  }
  for (const edit of editsFor(manifest.file, before, text, version)) {
    const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    if (saysVersion(manifest.file, before, await readPackaged(pack, edited), version)) {
      return new TextEncoder().encode(hadBom ? `\ufeff${edited}` : edited);
    }
  }
  const line = manifest.file === 'stackpack.conf' ? `version = "${version}"` : `version: "${version}"`;
  const help = `Write ${line} into ${manifest.file}, on a line of its own at the top`;
  throw refused(manifest, version, 'it cannot be written into the manifest', help);
}

/** The edits to try, the first that works counts: what a manifest looks like has too many forms to foresee each. */
function editsFor(file: Manifest['file'], before: ConfigDocument, text: string, version: string): Edit[] {
  const root = asObject(before.root);
  if (root === undefined) return [];
  const edits: Edit[] = [];
  const written = valueAt(root, 'version')?.place;
  if (written !== undefined && written.file === file) {
    // An empty value stands right behind its colon, where YAML takes no quoted text for a value.
    const space = text[written.start - 1] === ':' ? ' ' : '';
    edits.push({ start: written.start, end: written.end, text: `${space}"${version}"` });
  }
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  if (file === 'stackpack.conf') edits.push(...hoconInsertions(root.place, text, version, lineBreak));
  else edits.push(...yamlInsertions(root.entries[0]?.keyPlace.start, text, version, lineBreak));
  return edits;
}

/** As the first line of the root object; where something later there (an include, say) has the last word, at its end. */
function hoconInsertions(root: Place, text: string, version: string, lineBreak: string): Edit[] {
  const line = `version = "${version}"${lineBreak}`;
  if (text[root.start] === '{') {
    const end = text.lastIndexOf('}', root.end - 1);
    return [
      { start: root.start + 1, end: root.start + 1, text: lineBreak + line },
      { start: end, end, text: lineBreak + line },
    ];
  }
  return [
    { start: 0, end: 0, text: line },
    { start: text.length, end: text.length, text: lineBreak + line },
  ];
}

/** Before the first key: on a line of its own where that starts its line, else as in `{version: "1.0.0", name: x}`. */
function yamlInsertions(firstKey: number | undefined, text: string, version: string, lineBreak: string): Edit[] {
  if (firstKey === undefined) return [];
  const lineStart = text.lastIndexOf('\n', firstKey - 1) + 1;
  const indent = text.slice(lineStart, firstKey);
  const inFlow = { start: firstKey, end: firstKey, text: `version: "${version}", ` };
  if (!/^ *$/.test(indent)) return [inFlow];
  return [{ start: lineStart, end: lineStart, text: `${indent}version: "${version}"${lineBreak}` }, inFlow];
}

/** Reads a text in the place of the manifest, with the files that are packaged beside it and no other. */
function readPackaged({ manifest, tree, packaged }: Pack, text: string): Promise<ConfigDocument> {
  const beside = new Map(packaged.map((entry) => [entry.path, entry]));
  const read = (path: string) => tree.read(path);
  return readManifest(manifest.file, text, { entries: packaged, entry: (path) => beside.get(path), read });
}

function refused(manifest: Manifest, version: string, why: string, help: string): Refusal {
  return new Refusal(`${manifest.file} cannot be packaged as version ${quote(version)}: ${why}`, help);
}
