import type { PackNode } from '../../src/stackpack/node.ts';
import { nodesOf } from '../../src/stackpack/nodes.ts';
import type { Pack } from '../../src/stackpack/pack.ts';
import { entryOf, valueAt } from '../../src/syntax/config-access.ts';
import type { ConfigNode } from '../../src/syntax/config-node.ts';
import type { BreakingEdit } from './breaking-edits.ts';
import { append, cut, cutEntry, type Files, replaceAt } from './edit-places.ts';

const concepts = ['ComponentType', 'RelationType', 'Layer', 'Domain', 'Environment'];

/**
 * What nodes say, broken one by one: names that queries use, identities, labels, overviews, metrics, parts, and what
 * monitors and synchronisations go by.
 */
export function* breakingValues(files: Files, pack: Pack): Iterable<BreakingEdit> {
  for (const node of nodesOf(pack).nodes) {
    const { type } = node;
    if (concepts.includes(type ?? '')) yield* appendTo(files, node, ['name'], 'named-concept-renamed', 'major');
    if (type === 'OtelComponentMapping' || type === 'OtelRelationMapping') yield* breakMapping(files, node);
    if (type === 'ComponentPresentation') yield* breakPresentation(files, node);
    if (type === 'Monitor') yield* breakMonitor(files, node);
    for (const path of [
      ['config', 'topic'],
      ['config', 'integrationType'],
      ['defaultComponentAction', 'mergeStrategy'],
    ]) {
      yield* appendTo(files, node, path, 'sync-config-changed', 'minor');
    }
  }
}

function* breakMapping(files: Files, node: PackNode): Iterable<BreakingEdit> {
  for (const key of ['identifier', 'typeName', 'sourceId', 'targetId']) {
    yield* appendTo(files, node, ['output', key], 'mapping-identity-changed', 'major');
  }
  for (const path of [['expireAfter'], ['output', 'name'], ['output', 'dependencyType']]) {
    yield* appendTo(files, node, path, 'mapping-behaviour-changed', 'minor');
  }
  for (const part of ['required', 'optional']) {
    yield* cutItems(files, node, ['output', part, 'tags'], 'target', 'label-removed', 'major');
  }
}

function* breakPresentation(files: Files, node: PackNode): Iterable<BreakingEdit> {
  const overview = entryOf(valueAt(node.value, 'presentation'), 'overview');
  if (overview !== undefined) {
    yield {
      title: `without the overview of ${node.identifier}`,
      files: cutEntry(files, overview),
      expect: [{ id: 'overview-removed', level: 'major', at: overview.keyPlace }],
    };
  }
  yield* cutItems(files, node, ['metrics'], 'metricId', 'metric-removed', 'major');
  yield* appendTo(files, node, ['binding', 'query'], 'binding-changed', 'minor');
  yield* appendTo(files, node, ['presentation', 'overview', 'mainMenu', 'group'], 'menu-moved', 'minor');
  const parts = [
    [['presentation', 'filters'], 'filterId'],
    [['presentation', 'overview', 'columns'], 'columnId'],
    [['presentation', 'highlight', 'fields'], 'fieldId'],
    [['presentation', 'highlight', 'relatedResources'], 'resourceId'],
  ] as const;
  for (const [path, key] of parts) yield* cutItems(files, node, path, key, 'part-removed', 'minor');
}

function* breakMonitor(files: Files, node: PackNode): Iterable<BreakingEdit> {
  const status = valueAt(node.value, 'status');
  if (status !== undefined) {
    yield {
      title: `${node.identifier} switched off`,
      files: replaceAt(files, status.place, 'DISABLED'),
      expect: [{ id: 'monitor-disabled', level: 'major', at: status.place }],
    };
  }
  for (const path of [['intervalSeconds'], ['arguments', 'threshold'], ['arguments', 'urnTemplate']]) {
    yield* appendTo(files, node, path, 'monitor-behaviour-changed', 'minor');
  }
}

type Expected = BreakingEdit['expect'][number];

/** A value with something behind it: a digit does for texts and for numbers. */
function* appendTo(
  files: Files,
  node: PackNode,
  path: readonly string[],
  id: Expected['id'],
  level: Expected['level'],
): Iterable<BreakingEdit> {
  const value = valueAt(node.value, ...path);
  if (value === undefined) return;
  yield {
    title: `another ${path.join('.')} for ${node.identifier}`,
    files: append(files, value.place, '1'),
    expect: [{ id, level, at: value.place }],
  };
}

/** Each element of a list taken out; it is told by what stands under the key. */
function* cutItems(
  files: Files,
  node: PackNode,
  path: readonly string[],
  key: string,
  id: Expected['id'],
  level: Expected['level'],
): Iterable<BreakingEdit> {
  const list: ConfigNode | undefined = valueAt(node.value, ...path);
  for (const item of list?.kind === 'list' ? list.items : []) {
    const name = valueAt(item, key);
    if (name === undefined) continue;
    yield {
      title: `${node.identifier} without one of its ${path.join('.')}`,
      files: cut(files, item.place),
      expect: [{ id, level, at: name.place }],
    };
  }
}
