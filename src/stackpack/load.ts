import { textOf, valueAt } from '../syntax/config-access.ts';
import { decodeText, looksLikeUtf16 } from '../text/decode.ts';
import { SourceText } from '../text/source-text.ts';
import type { FileTree } from '../tree/file-tree.ts';
import { packagedEntries } from './contents.ts';
import { withoutDamagedEntries } from './damaged-entries.ts';
import { prepareMarkdown } from './markdown-pages.ts';
import { type Manifest, manifestFiles, type Pack, type PackFormat, type PackVersion } from './pack.ts';
import { readManifest } from './read-manifest.ts';
import { largestConfiguration, lfsPointerProblem, tooLargeProblem, utf16Problem } from './unread-text.ts';

/** UTF-16 code units of the decoded texts of a pack that stay in memory; others are decoded again. */
const mostKeptText = 32 * 1024 * 1024;

/** Versions that stand outside the pack. */
export interface OutsideVersions {
  /** Given by hand: `--pack-version` or the input `version`. */
  readonly option?: string;
  /** Of the release tag that is checked out. */
  readonly tag?: string;
  /** The last released one, from version.sbt at the repository's root. */
  readonly sbt?: string;
}

/** The format of the pack in this tree, by the manifest at its root; undefined where there is none. */
export function formatOf(tree: FileTree): PackFormat | undefined {
  if (tree.entry(manifestFiles['1.x']) !== undefined) return '1.x';
  if (tree.entry(manifestFiles['2.0']) !== undefined) return '2.0';
  return undefined;
}

/**
 * Reads the pack in a tree. Where both manifests are there, the 1.x one is read (a rule reports the other).
 * @throws {Error} where the tree has no manifest, or its manifest cannot be read from disk
 */
export async function loadPack(
  tree: FileTree,
  outside: OutsideVersions = {},
  kind: 'folder' | 'archive' = 'folder',
): Promise<Pack> {
  const format = formatOf(tree);
  if (format === undefined) throw new Error('no manifest in this tree');
  const source = sourceReader(tree);
  const manifest = await loadManifest(tree, format, source);
  const pack = {
    format,
    tree,
    isArchive: kind === 'archive',
    manifest,
    packaged: packagedEntries(tree, format),
    version: versionOf(manifest, outside),
    source,
  };
  await prepareMarkdown(pack);
  return pack;
}

/** Decoded texts, kept as long as they are not many: every rule asks for them. */
function sourceReader(tree: FileTree): (path: string) => SourceText {
  const sources = new Map<string, SourceText>();
  let kept = 0;
  // The latest one is kept in any case: findings are told file by file.
  let latest: { readonly path: string; readonly source: SourceText } | undefined;
  return (path) => {
    const known = latest?.path === path ? latest.source : sources.get(path);
    if (known !== undefined) return known;
    const source = new SourceText(decodeText(tree.read(path)).text);
    latest = { path, source };
    kept += source.text.length;
    if (kept <= mostKeptText) sources.set(path, source);
    return source;
  };
}

async function loadManifest(
  tree: FileTree,
  format: PackFormat,
  source: (path: string) => SourceText,
): Promise<Manifest> {
  const file = manifestFiles[format];
  if ((tree.entry(file)?.size ?? 0) > largestConfiguration) return unreadManifest(file);
  const text = source(file);
  const unread = looksLikeUtf16(tree.read(file)) ? utf16Problem(file) : lfsPointerProblem(tree, file);
  if (unread !== undefined) return { file, source: text, root: undefined, problems: [unread] };
  const document = await readManifest(file, text.text, tree);
  return { file, source: text, root: withoutDamagedEntries(document), problems: document.problems };
}

/** One that is not even taken into memory. */
function unreadManifest(file: Manifest['file']): Manifest {
  return { file, source: new SourceText(''), root: undefined, problems: [tooLargeProblem(file)] };
}

function versionOf(manifest: Manifest, outside: OutsideVersions): PackVersion | undefined {
  if (outside.option !== undefined) return { value: outside.option, source: 'option' };
  const written = textOf(valueAt(manifest.root, 'version'));
  if (written !== undefined) return { value: written, source: 'manifest' };
  if (outside.tag !== undefined) return { value: outside.tag, source: 'tag' };
  if (outside.sbt !== undefined) return { value: outside.sbt, source: 'version.sbt' };
  return undefined;
}
