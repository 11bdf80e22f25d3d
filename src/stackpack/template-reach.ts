import type { TemplateDocument } from '../syntax/template.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { provisioningOf } from './provisioning.ts';
import { packagedFiles } from './resource-files.ts';
import { includesOf, isRendered, templateAt, templatesOf } from './templates.ts';

/** Which templates of a pack come to anything. */
export interface TemplateReach {
  /** Those that the server renders, by path: what is imported, and what is included from there to be rendered. */
  readonly rendered: ReadonlyMap<string, TemplateDocument>;
  /** All files that these include, rendered or not. */
  readonly included: ReadonlySet<string>;
  /** Whether it cannot be told what else is reached. */
  readonly open: boolean;
}

/** Which templates of a 1.x pack come to anything; nothing of a 2.0 pack. The same at each call. */
export const templateReach = oncePerPack(followIncludes);

function followIncludes(pack: Pack): TemplateReach {
  const { imports, everyTemplate } = provisioningOf(pack);
  const rendered = new Map<string, TemplateDocument>();
  const included = new Set<string>();
  const waiting = new Set(imports.flatMap(({ template }) => meantFile(pack, template) ?? []));
  if (everyTemplate) for (const path of templatesOf(pack).keys()) waiting.add(path);
  let open = everyTemplate;
  // Grows while it is gone through.
  for (const path of waiting) {
    const document = templateAt(pack, path);
    if (document === undefined) continue;
    rendered.set(path, document);
    // What a damaged one includes is not known.
    if (document.problems.length > 0) open = true;
    for (const include of includesOf(pack, document)) {
      if (include.written === undefined) open = true;
      const target = include.path === undefined ? undefined : meantFile(pack, include.path, document.file);
      if (target === undefined) continue;
      included.add(target);
      if (isRendered(include.encoding)) waiting.add(target);
    }
  }
  return { rendered: new Map([...rendered].sort(([a], [b]) => (a < b ? -1 : 1))), included, open };
}

/** The file at a path, or the one that the file `from` probably means by it: one slip is one finding. */
function meantFile(pack: Pack, path: string, from?: string): string | undefined {
  const standing = packagedFiles(pack).at(path);
  switch (standing.kind) {
    case 'file':
      return standing.path;
    case 'other-case':
      return standing.actual;
    case 'missing':
      return packagedFiles(pack).nearest(path, from);
    default:
      return undefined;
  }
}
