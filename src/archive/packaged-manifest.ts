import type { Place } from '../diagnostics/finding.ts';
import { Refusal } from '../diagnostics/refusal.ts';
import type { Manifest, Pack } from '../stackpack/pack.ts';
import { asObject, textOf, valueAt } from '../syntax/config-access.ts';
import type { ConfigDocument } from '../syntax/config-node.ts';
import { readHocon } from '../syntax/hocon/index.ts';
import { decodeText } from '../text/decode.ts';
import { quote } from '../text/quote.ts';

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
  if (textOf(valueAt(manifest.root, 'version')) === version) return bytes;
  const { text, valid, hadBom } = decodeText(bytes);
  if (!valid) throw refused(manifest, version, 'it is not UTF-8 throughout', `Save ${manifest.file} as UTF-8`);
  for (const edit of editsFor(manifest, text, version)) {
    const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    if (await saysVersion(pack, edited, version)) return new TextEncoder().encode(hadBom ? `\ufeff${edited}` : edited);
  }
  throw refused(
    manifest,
    version,
    'it cannot be written into the manifest',
    `Write version = "${version}" into ${manifest.file} as a plain value of its own`,
  );
}

/** The edits to try, the first that works counts: what a manifest looks like has too many forms to foresee each. */
function editsFor(manifest: Manifest, text: string, version: string): Edit[] {
  const root = asObject(manifest.root);
  if (root === undefined) return [];
  const written = valueAt(root, 'version')?.place;
  const edits: Edit[] = [];
  if (written !== undefined && written.file === manifest.file) {
    edits.push({ start: written.start, end: written.end, text: `"${version}"` });
  }
  if (manifest.file === 'stackpack.conf') edits.push(...hoconInsertions(root.place, text, version));
  else if (written === undefined) edits.push(...yamlInsertions(root.entries[0]?.keyPlace.start, text, version));
  return edits;
}

/** As the first line of the root object; where something later there (an include, say) has the last word, at its end. */
function hoconInsertions(root: Place, text: string, version: string): Edit[] {
  const line = `version = "${version}"\n`;
  if (text[root.start] === '{') {
    const end = text.lastIndexOf('}', root.end - 1);
    return [
      { start: root.start + 1, end: root.start + 1, text: `\n${line}` },
      { start: end, end, text: `\n${line}` },
    ];
  }
  return [
    { start: 0, end: 0, text: line },
    { start: text.length, end: text.length, text: `\n${line}` },
  ];
}

function yamlInsertions(firstKey: number | undefined, text: string, version: string): Edit[] {
  if (firstKey === undefined) return [];
  const lineStart = text.lastIndexOf('\n', firstKey - 1) + 1;
  const indent = text.slice(lineStart, firstKey);
  if (/^ *$/.test(indent)) {
    const edit = { start: lineStart, end: lineStart, text: `${indent}version: "${version}"\n` };
    return [edit, { start: firstKey, end: firstKey, text: `version: "${version}", ` }];
  }
  return [{ start: firstKey, end: firstKey, text: `version: "${version}", ` }];
}

/** Whether an edited manifest reads as having this version, every key it had, and no fault that it had not. */
async function saysVersion(pack: Pack, text: string, version: string): Promise<boolean> {
  const before = pack.manifest;
  const after = await reread(pack, text);
  const keys = (document: Pick<ConfigDocument, 'root'>) =>
    (asObject(document.root)?.entries ?? [])
      .map((entry) => entry.key)
      .filter((key) => key !== 'version')
      .sort();
  return (
    textOf(valueAt(after.root, 'version')) === version &&
    after.problems.length <= before.problems.length &&
    !after.problems.some((problem) => problem.kind === 'syntax') &&
    JSON.stringify(keys(after)) === JSON.stringify(keys(before))
  );
}

async function reread(pack: Pack, text: string): Promise<ConfigDocument> {
  const { file } = pack.manifest;
  if (file === 'stackpack.conf') return readHocon(text, { file, tree: pack.tree });
  const { readYaml } = await import('../syntax/yaml.ts');
  return readYaml(text, { file });
}

function refused(manifest: Manifest, version: string, why: string, help: string): Refusal {
  return new Refusal(`${manifest.file} cannot be packaged as version ${quote(version)}: ${why}`, help);
}
