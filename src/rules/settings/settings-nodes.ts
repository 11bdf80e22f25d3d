import { startOfPlace } from '../../diagnostics/finding.ts';
import { findMisspelt } from '../../stackpack/manifest-entries.ts';
import { describeValue } from '../../stackpack/manifest-wording.ts';
import { settingsFiles } from '../../stackpack/settings.ts';
import { entryOf } from '../../syntax/config-access.ts';
import type { ConfigNode, ObjectNode } from '../../syntax/config-node.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * Each document of a settings file has a list `nodes` of objects. Source: documentation (StackPack reference, "Settings
 * files"). A document with nothing in it, comments apart, is left alone.
 */
export const settingsNodes: Rule = {
  meta: {
    id: 'settings-nodes',
    category: 'settings',
    severity: 'error',
    summary: 'Each document of a settings file has a list `nodes` at its top.',
  },
  check(pack, report) {
    for (const { documents } of settingsFiles(pack)) {
      for (const root of documents) for (const remark of remarksOn(root)) report(remark);
    }
  },
};

const help = 'write nodes: at the top, and below it each node with a dash before its _type';

function* remarksOn(root: ConfigNode): Iterable<Remark> {
  if (root.kind === 'null') return;
  if (root.kind !== 'object') {
    yield {
      place: startOfPlace(root.place),
      message: `a settings file is an object with the list nodes, and here stands ${describeValue(root)}`,
      help,
    };
    return;
  }
  const entry = entryOf(root, 'nodes');
  if (entry === undefined) {
    yield missing(root);
  } else if (entry.value.kind !== 'list') {
    yield { place: entry.keyPlace, message: `nodes is ${describeValue(entry.value)}, not a list of nodes`, help };
  } else {
    for (const item of entry.value.items) {
      if (item.kind === 'object') continue;
      const message = `this entry of nodes is ${describeValue(item)}, not a node`;
      yield {
        place: startOfPlace(item.place),
        message,
        help: 'write a node with its _type there, or remove the entry',
      };
    }
  }
}

function missing(document: ObjectNode): Remark {
  const message = 'this document has no list nodes, so it installs nothing';
  const meant = findMisspelt(document, 'nodes');
  return meant === undefined
    ? { place: startOfPlace(document.place), message, help }
    : { place: meant.keyPlace, message, help: 'write nodes in the place of this key' };
}
