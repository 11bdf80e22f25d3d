import type { Place } from '../diagnostics/finding.ts';
import type { Pack } from '../stackpack/pack.ts';
import { includesOf, isRendered, type TemplateInclude, templatesOf } from '../stackpack/templates.ts';
import type { TemplateDocument } from '../syntax/template.ts';

const known = new WeakMap<TemplateDocument, readonly TemplateInclude[]>();

function includesIn(pack: Pack, file: string): readonly TemplateInclude[] {
  const document = templatesOf(pack).get(file);
  if (document === undefined) return [];
  const includes = known.get(document) ?? includesOf(pack, document);
  known.set(document, includes);
  return includes;
}

/**
 * The files that a template includes within a value of it, each once, with those that these include in their turn where
 * they are rendered. Paths in the pack; none in a 2.0 pack, and none where the value stands in no template.
 */
export function filesIncludedAt({ file, start, end }: Place, pack: Pack): string[] {
  const found = new Set<string>();
  const left = includesIn(pack, file).filter(({ place }) => place.start >= start && place.end <= end);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { path, encoding } = next;
    if (path === undefined || found.has(path)) continue;
    found.add(path);
    if (isRendered(encoding)) for (const include of includesIn(pack, path)) left.push(include);
  }
  return [...found];
}
