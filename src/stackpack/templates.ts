import type { Place } from '../diagnostics/finding.ts';
import {
  helperCalls,
  longestTemplate,
  type Range,
  readTemplate,
  type TemplateCall,
  type TemplateDocument,
  tooLarge,
} from '../syntax/template.ts';
import type { FileTree } from '../tree/file-tree.ts';
import type { Pack } from './pack.ts';
import { isTemplatePath, resolveTemplatePath } from './template-path.ts';

/** How `include` puts a file in: rendered in its turn, as it is, as a data URI, or (in `.sty` files) rendered as YAML. */
export const includeEncodings = ['handlebars', 'identity', 'base64', 'yaml'] as const;

/** A use of `include` in a template. */
export interface TemplateInclude {
  /** Its first argument as written; undefined where that is no text in quotes, or missing. */
  readonly written: string | undefined;
  /** The path in the pack that it means; undefined where it cannot be told, or leads out of provisioning/. */
  readonly path: string | undefined;
  /** Its second argument, or what holds without one; undefined where that is no text in quotes. */
  readonly encoding: string | undefined;
  /** Where the path stands, else the name of the helper. */
  readonly place: Place;
  /** Where the encoding stands, if one is written. */
  readonly encodingPlace: Place | undefined;
}

/** The includes of a template, in the order of writing. */
export function includesOf(document: TemplateDocument): TemplateInclude[] {
  return helperCalls(document).flatMap(({ call }) => includeOf(call, document.file) ?? []);
}

/** What a call includes; undefined where it is another one. */
export function includeOf({ name, nameRange, params }: TemplateCall, file: string): TemplateInclude | undefined {
  if (name !== 'include') return undefined;
  const [path, encoding] = params;
  const written = path?.kind === 'string' ? path.text : undefined;
  const placeOf = ({ start, end }: Range): Place => ({ file, start, end });
  return {
    written,
    path: written === undefined ? undefined : resolveTemplatePath(written),
    encoding: encoding === undefined ? 'handlebars' : encoding.kind === 'string' ? encoding.text : undefined,
    place: placeOf(path ?? nameRange),
    encodingPlace: encoding === undefined ? undefined : placeOf(encoding),
  };
}

/** Whether what is included with this encoding is rendered in its turn. */
export function isRendered(encoding: string | undefined): boolean {
  return encoding === 'handlebars' || encoding === 'yaml';
}

const known = new WeakMap<FileTree, Map<string, TemplateDocument>>();

/** A packaged file read as a template, whatever its name; undefined where there is none. The same at each call. */
export function templateAt(pack: Pack, path: string): TemplateDocument | undefined {
  let documents = known.get(pack.tree);
  if (documents === undefined) {
    documents = new Map();
    known.set(pack.tree, documents);
  }
  let document = documents.get(path);
  if (document === undefined) {
    const entry = pack.tree.entry(path);
    if (entry?.kind !== 'file') return undefined;
    // Bytes that cannot decode to fewer code units than are read are not even taken into memory.
    document =
      entry.size > 3 * longestTemplate
        ? { file: path, text: '', nodes: [], problems: [{ kind: 'syntax', ...tooLarge(path) }] }
        : readTemplate(pack.source(path).text, { file: path });
    documents.set(path, document);
  }
  return document;
}

const collected = new WeakMap<FileTree, ReadonlyMap<string, TemplateDocument>>();

/**
 * The templates of a 1.x pack, by path: the files that are templates by their names, sorted, then those that one of them
 * includes to be rendered, whatever their names. None of a 2.0 pack. The same map at each call.
 */
export function templatesOf(pack: Pack): ReadonlyMap<string, TemplateDocument> {
  let templates = collected.get(pack.tree);
  if (templates === undefined) {
    templates = pack.format === '1.x' ? collectTemplates(pack) : new Map<string, TemplateDocument>();
    collected.set(pack.tree, templates);
  }
  return templates;
}

function collectTemplates(pack: Pack): Map<string, TemplateDocument> {
  const packaged = new Set(pack.packaged.map(({ path }) => path));
  const templates = new Map<string, TemplateDocument>();
  const waiting = [...packaged].filter(isTemplatePath);
  // Grows while it is walked.
  for (const path of waiting) {
    if (templates.has(path)) continue;
    const document = templateAt(pack, path);
    if (document === undefined) continue;
    templates.set(path, document);
    for (const include of includesOf(document)) {
      if (include.path !== undefined && packaged.has(include.path) && isRendered(include.encoding)) {
        waiting.push(include.path);
      }
    }
  }
  return templates;
}
