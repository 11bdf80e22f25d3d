import { placeKey } from '../diagnostics/finding.ts';
import { itemsAt, textOf, valueAt } from '../syntax/config-access.ts';
import type { ConfigNode, ObjectNode } from '../syntax/config-node.ts';
import type { PackNode, PackNodes, Snapshot } from './node.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { provisioningOf } from './provisioning.ts';
import { settingsFiles } from './settings.ts';
import { snapshotTemplates } from './snapshots.ts';

/** All nodes that a pack installs; the same at each call. Never throws on what a pack holds. */
export const nodesOf = oncePerPack(readNodes);

function readNodes(pack: Pack): PackNodes {
  return pack.format === '1.x' ? readTemplateNodes(pack) : readSettingsNodes(pack);
}

function readSettingsNodes(pack: Pack): PackNodes {
  const files = settingsFiles(pack);
  const unread = files.filter(({ problems }) => problems.some(({ kind }) => kind === 'syntax'));
  const snapshots = files.map(
    ({ path, documents }): Snapshot => ({ file: path, scope: 'settings', variants: [documents] }),
  );
  return {
    nodes: snapshots.flatMap(nodesOfSnapshot),
    snapshots,
    unread: unread.map(({ path }) => path),
    everyTemplate: false,
  };
}

function readTemplateNodes(pack: Pack): PackNodes {
  const { templates, unknown } = snapshotTemplates(pack);
  const snapshots = templates.map(
    ({ scope, template }): Snapshot => ({ file: template.path, scope, variants: template.variants }),
  );
  const unread = templates.filter(({ template }) => template.incomplete).map(({ template }) => template.path);
  return {
    nodes: snapshots.flatMap(nodesOfSnapshot),
    snapshots,
    unread: [...unread, ...unknown],
    everyTemplate: provisioningOf(pack).everyTemplate,
  };
}

/** The entries of a snapshot's lists of nodes: one that stands in several variants once, known by its place. */
function nodesOfSnapshot(snapshot: Snapshot): PackNode[] {
  const found = new Map<string, { readonly value: ObjectNode; readonly variants: number[] }>();
  for (const [variant, documents] of snapshot.variants.entries()) {
    for (const value of documents.flatMap(listedNodes)) {
      const place = placeKey(value.place);
      const same = found.get(place);
      if (same === undefined) found.set(place, { value, variants: [variant] });
      else if (same.variants.at(-1) !== variant) same.variants.push(variant);
    }
  }
  return [...found.values()].map(({ value, variants }) => ({
    value,
    snapshot,
    variants,
    type: textOf(valueAt(value, '_type')),
    identifier: textOf(valueAt(value, 'identifier')),
    name: textOf(valueAt(value, 'name')),
  }));
}

/** The entries of a document's list of nodes, those that are objects. */
export function listedNodes(root: ConfigNode): ObjectNode[] {
  return itemsAt(root, 'nodes').filter((item) => item.kind === 'object');
}
