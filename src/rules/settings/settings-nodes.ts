import type { Place } from '../../diagnostics/finding.ts';
import { describeValue } from '../../stackpack/manifest-wording.ts';
import { settingsFiles } from '../../stackpack/settings.ts';
import { entryOf } from '../../syntax/config-access.ts';
import type { ConfigNode, ObjectNode } from '../../syntax/config-node.ts';
import { nearestWord } from '../../text/nearest.ts';
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
      place: startOf(root.place),
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
      yield { place: startOf(item.place), message, help: 'write a node with its _type there, or remove the entry' };
    }
  }
}

function missing({ entries, place }: ObjectNode): Remark {
  const meant = entries.slice(0, 20).find(({ key }) => nearestWord(key, ['nodes']) !== undefined);
  return meant === undefined
    ? { place: startOf(place), message: 'this document has no list nodes, so it installs nothing', help }
    : {
        place: meant.keyPlace,
        message: 'this document has no list nodes, so it installs nothing',
        help: 'write nodes in the place of this key',
      };
}

/** A whole document is more than a reader wants underlined. */
function startOf({ file, start, end }: Place): Place {
  return { file, start, end: Math.min(end, start + 1) };
}
