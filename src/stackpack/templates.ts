import { type Place, wholeFile } from '../diagnostics/finding.ts';
import type { SyntaxProblem } from '../syntax/config-node.ts';
import {
  helperCalls,
  longestTemplate,
  type Range,
  readTemplate,
  type TemplateCall,
  type TemplateDocument,
  tooLarge,
  unreadTemplate,
} from '../syntax/template.ts';
import type { TreeEntry } from '../tree/file-tree.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { packagedFiles } from './resource-files.ts';
import { isTemplatePath, resolveTemplatePath, writtenTemplatePath } from './template-path.ts';
import { lfsPointerProblem } from './unread-text.ts';

/** How `include` puts a file in: rendered in its turn, as it is, as a data URI, or (in `.sty` files) rendered as YAML. */
export const includeEncodings = ['handlebars', 'identity', 'base64', 'yaml'] as const;

/** A use of `include` in a template. */
export interface TemplateInclude {
  /** Its first argument as written; undefined where that is no text in quotes, or missing. */
  readonly written: string | undefined;
  /** The path in the pack that it means; undefined where it cannot be told, or leads out of provisioning/. */
  readonly path: string | undefined;
  /** Whether that is seen from the folder of the including file, as no file is there seen from provisioning/. */
  readonly fromOwnFolder: boolean;
  /** Its second argument, or what holds without one; undefined where that is no text in quotes. */
  readonly encoding: string | undefined;
  /** Where the path stands, else the name of the helper. */
  readonly place: Place;
  /** Where the encoding stands, if one is written. */
  readonly encodingPlace: Place | undefined;
}

/** The includes of a template, in the order of writing. */
export function includesOf(pack: Pack, document: TemplateDocument): TemplateInclude[] {
  return helperCalls(document).flatMap(({ call }) => includeOf(pack, call, document.file) ?? []);
}

/** What a call includes; undefined where it is another one. */
export function includeOf(
  pack: Pack,
  { name, nameRange, params }: TemplateCall,
  file: string,
): TemplateInclude | undefined {
  if (name !== 'include') return undefined;
  const [path, encoding] = params;
  const written = path?.kind === 'string' ? path.text : undefined;
  const placeOf = ({ start, end }: Range): Place => ({ file, start, end });
  return {
    written,
    ...(written === undefined ? { path: undefined, fromOwnFolder: false } : findIncluded(pack, written, file)),
    encoding: encoding === undefined ? 'handlebars' : encoding.kind === 'string' ? encoding.text : undefined,
    place: placeOf(path ?? nameRange),
    encodingPlace: encoding === undefined ? undefined : placeOf(encoding),
  };
}

/**
 * Public notes on the vendor's common pack show `include "../Logging.groovy"` in templates/, against the documentation: so
 * the including file's own folder counts where provisioning/ has no such file.
 */
function findIncluded(pack: Pack, written: string, file: string): Pick<TemplateInclude, 'path' | 'fromOwnFolder'> {
  const files = packagedFiles(pack);
  const path = resolveTemplatePath(written);
  if (path !== undefined && files.at(path).kind === 'file') return { path, fromOwnFolder: false };
  const beside = resolveTemplatePath(`${writtenTemplatePath(file.slice(0, file.lastIndexOf('/') + 1))}${written}`);
  if (beside === undefined || files.at(beside).kind !== 'file') return { path, fromOwnFolder: false };
  return { path: beside, fromOwnFolder: true };
}

/** Whether what is included with this encoding is rendered in its turn. */
export function isRendered(encoding: string | undefined): boolean {
  return encoding === 'handlebars' || encoding === 'yaml';
}

/** Expressions and arguments of all templates of a pack that are read: many times what real packs have. */
const mostParts = 50_000;

interface ReadTemplates {
  readonly documents: Map<string, TemplateDocument>;
  /** How many expressions and arguments they have in all. */
  parts: number;
  /** That the rest is left out, once there are too many. */
  leftOut: SyntaxProblem | undefined;
}

const readTemplates = oncePerPack((): ReadTemplates => ({ documents: new Map(), parts: 0, leftOut: undefined }));

/**
 * A packaged file read as a template, whatever its name; undefined where there is none. The same at each call, whichever
 * comes first: those that are templates by their names are read before others.
 */
export function templateAt(pack: Pack, path: string): TemplateDocument | undefined {
  templatesOf(pack);
  return readOnce(pack, path);
}

function readOnce(pack: Pack, path: string): TemplateDocument | undefined {
  const read = readTemplates(pack);
  let document = read.documents.get(path);
  if (document === undefined) {
    const entry = pack.tree.entry(path);
    if (entry?.kind !== 'file') return undefined;
    if (read.parts > mostParts) read.leftOut ??= leftOut(path);
    document = read.leftOut === undefined ? readFile(pack, entry) : unreadTemplate(path, read.leftOut);
    read.documents.set(path, document);
    read.parts += document.parts;
  }
  return document;
}

/** Bytes that cannot decode to fewer code units than are read are not even taken into memory. */
function readFile(pack: Pack, { path, size }: TreeEntry): TemplateDocument {
  if (size > 3 * longestTemplate) return unreadTemplate(path, { kind: 'syntax', ...tooLarge(path) });
  const pointer = lfsPointerProblem(pack.tree, path);
  return pointer === undefined ? readTemplate(pack.source(path).text, { file: path }) : unreadTemplate(path, pointer);
}

/** One problem for all that are left out: it is told once. */
function leftOut(file: string): SyntaxProblem {
  return {
    kind: 'syntax',
    message: `the templates hold more than ${mostParts} expressions and arguments, and this one is left out with all that follow`,
    help: 'use fewer of them',
    place: wholeFile(file),
  };
}

/**
 * The templates of a 1.x pack, by path: the files that are templates by their names, sorted, then those that one of them
 * includes to be rendered, whatever their names. None of a 2.0 pack. The same map at each call.
 */
export const templatesOf = oncePerPack(
  (pack): ReadonlyMap<string, TemplateDocument> => (pack.format === '1.x' ? collectTemplates(pack) : new Map()),
);

function collectTemplates(pack: Pack): Map<string, TemplateDocument> {
  const packaged = new Set(pack.packaged.map(({ path }) => path));
  const templates = new Map<string, TemplateDocument>();
  const waiting = [...packaged].filter(isTemplatePath);
  // Grows while it is walked.
  for (const path of waiting) {
    if (templates.has(path)) continue;
    const document = readOnce(pack, path);
    if (document === undefined) continue;
    templates.set(path, document);
    for (const include of includesOf(pack, document)) {
      if (include.path !== undefined && packaged.has(include.path) && isRendered(include.encoding)) {
        waiting.push(include.path);
      }
    }
  }
  return templates;
}
