import { wholeFile } from '../diagnostics/finding.ts';
import type { ConfigNode, SyntaxProblem } from '../syntax/config-node.ts';
import { countValues } from '../syntax/config-walk.ts';
import { readYamlDocuments } from '../syntax/yaml.ts';
import { looksLikeUtf16 } from '../text/decode.ts';
import type { TreeEntry } from '../tree/file-tree.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { largestConfiguration, lfsPointerProblem, tooLargeProblem, utf16Problem } from './unread-text.ts';

/** A settings file of a 2.0 pack, as it was read. */
export interface SettingsFile {
  readonly path: string;
  /** The roots of its documents; none where it could not be read. */
  readonly documents: readonly ConfigNode[];
  readonly problems: readonly SyntaxProblem[];
}

/** Whether a path is that of a settings file: any `.sty` below `settings/`. Source: the format's page, section 5. */
function isSettingsPath(path: string): boolean {
  return path.startsWith('settings/') && path.endsWith('.sty');
}

/** Values, and bytes, in all settings files of a pack that are read: many times what real packs have. */
const mostValues = 150_000;
const mostText = 16 * 1024 * 1024;

/** The settings files of a pack, sorted by path; none in a 1.x pack. The same at each call. */
export const settingsFiles = oncePerPack((pack): readonly SettingsFile[] => {
  if (pack.format !== '2.0') return [];
  let values = 0;
  let text = 0;
  // One problem for all that are left out: it is told once.
  let leftOut: SyntaxProblem | undefined;
  return pack.packaged
    .filter(({ path }) => isSettingsPath(path))
    .map((entry) => {
      const { path } = entry;
      if (values > mostValues) leftOut ??= tooMuch(`${mostValues} values`, path);
      if (text > mostText) leftOut ??= tooMuch('16 MiB of text', path);
      if (leftOut !== undefined) return { path, documents: [], problems: [leftOut] };
      const file = readSettings(pack, entry);
      values += countValues(file.documents);
      text += entry.size;
      return file;
    });
});

function readSettings(pack: Pack, { path, size }: TreeEntry): SettingsFile {
  if (size > largestConfiguration) return { path, documents: [], problems: [tooLargeProblem(path)] };
  if (looksLikeUtf16(pack.tree.read(path))) return { path, documents: [], problems: [utf16Problem(path)] };
  const pointer = lfsPointerProblem(pack.tree, path);
  if (pointer !== undefined) return { path, documents: [], problems: [pointer] };
  return { path, ...readYamlDocuments(pack.source(path).text, { file: path }) };
}

function tooMuch(what: string, file: string): SyntaxProblem {
  return {
    kind: 'syntax',
    message: `the settings hold more than ${what}, and this file is left out with all that follow`,
    help: 'say it with less',
    place: wholeFile(file),
  };
}
