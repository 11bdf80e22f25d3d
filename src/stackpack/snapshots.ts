import { entryOf } from '../syntax/config-access.ts';
import type { NodeScope } from './node.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { provisioningOf } from './provisioning.ts';
import { type RenderedTemplate, renderedTemplate } from './rendered-templates.ts';
import { includesOf, templatesOf } from './templates.ts';

/** A template that the provisioning imports, rendered. */
export interface SnapshotTemplate {
  readonly scope: NodeScope;
  readonly template: RenderedTemplate;
}

/** The templates that the provisioning of a 1.x pack imports. */
export interface SnapshotTemplates {
  /** Each once, in the order of imports, then (where every template counts) of paths. */
  readonly templates: readonly SnapshotTemplate[];
  /** Paths of imported templates that are not there, or are neither JSON nor YAML by their names. */
  readonly unknown: readonly string[];
}

/**
 * What the provisioning of a pack imports, rendered; of a 2.0 pack nothing. Where any template may be imported, these are
 * the `.stj` and `.sty` files that hold a list of nodes: others are parts that these include. The same at each call.
 */
export const snapshotTemplates = oncePerPack(
  (pack): SnapshotTemplates => (pack.format === '1.x' ? collect(pack) : { templates: [], unknown: [] }),
);

function collect(pack: Pack): SnapshotTemplates {
  const { imports, everyTemplate } = provisioningOf(pack);
  const scopes = new Map<string, NodeScope>();
  for (const { template, scope } of imports) {
    const other = scopes.get(template);
    scopes.set(template, other === undefined || other === scope ? scope : 'unknown');
  }
  const templates: SnapshotTemplate[] = [];
  const unknown: string[] = [];
  for (const [path, scope] of scopes) {
    const template = renderedTemplate(pack, path);
    if (template === undefined) unknown.push(path);
    else templates.push({ scope, template });
  }
  if (everyTemplate) {
    for (const path of findCandidates(pack)) {
      const template = scopes.has(path) ? undefined : renderedTemplate(pack, path);
      if (template !== undefined && looksLikeSnapshot(pack, template)) templates.push({ scope: 'unknown', template });
    }
  }
  return { templates, unknown };
}

/** Templates that stand on their own. */
function findCandidates(pack: Pack): string[] {
  const included = new Set(
    [...templatesOf(pack).values()].flatMap((document) => includesOf(pack, document).map(({ path }) => path)),
  );
  return [...templatesOf(pack).keys()].filter((path) => /\.st[jy]$/.test(path) && !included.has(path));
}

function looksLikeSnapshot(pack: Pack, { path, variants }: RenderedTemplate): boolean {
  if (variants.length > 0) return variants.some((roots) => roots.some((root) => entryOf(root, 'nodes') !== undefined));
  return /^[ \t{]*["']?nodes["']?[ \t]*:/m.test(pack.source(path).text);
}
