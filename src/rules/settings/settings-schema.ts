import { startOfPlace } from '../../diagnostics/finding.ts';
import { describeKey, describePath, describeValue, joinWords } from '../../stackpack/manifest-wording.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import { findSchemaFaults, type SchemaFault } from '../../stackpack/settings-schema-faults.ts';
import { settingTables } from '../../stackpack/settings-schemas/index.ts';
import { isSettingsType } from '../../stackpack/settings-types.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/** More than anybody reads: a hostile pack could have a hundred thousand, each to be compared with all known keys. */
const mostFaults = 1000;

/**
 * A node of the settings has the keys that the reference of its type names, those it must have, and where one of a few
 * words is asked for, one of these. Source: the vendor's reference pages, which settings-schemas/ cites type by type.
 * Where a real pack and a page disagree, both are right.
 */
export const settingsSchema: Rule = {
  meta: {
    id: 'settings-schema',
    category: 'settings',
    severity: 'warning',
    summary: 'Each node of the settings has the keys and words that the reference of its type names.',
  },
  check(pack, report) {
    let count = 0;
    for (const { value, type, snapshot } of nodesOf(pack).nodes) {
      if (snapshot.scope !== 'settings' || !isSettingsType(type)) continue;
      const table = settingTables[type];
      if (table === undefined) continue;
      for (const fault of findSchemaFaults(value, table)) {
        const remark = remarkOn(fault, type);
        if (remark === undefined) continue;
        report(remark);
        count++;
        if (count === mostFaults) return;
      }
    }
  },
};

function remarkOn(fault: SchemaFault, type: string): Remark | undefined {
  const what = fault.path.length === 0 ? `this ${type}` : describePath(fault.path);
  switch (fault.kind) {
    case 'missing-key': {
      const { key, empty, misspelt } = fault.lacking;
      // A node without its own identifier is settings-identifier-missing's.
      if (key === 'identifier' && fault.path.length === 0) return undefined;
      return {
        place: empty?.keyPlace ?? misspelt?.keyPlace ?? fault.place,
        message:
          empty === undefined
            ? `${what} has no ${key}, which its reference asks for`
            : `${key} of ${what} is empty, and its reference asks for a value`,
        help:
          misspelt === undefined
            ? `${empty === undefined ? 'add' : 'give'} ${key}`
            : `write ${key} in the place of this key`,
      };
    }
    case 'unknown-key':
      return {
        place: fault.entry.keyPlace,
        message: `${what} has the key ${describeKey(fault.entry.key)}, which its reference does not name`,
        help:
          fault.nearest === undefined
            ? 'remove it, unless a newer server knows it'
            : `did you mean ${fault.nearest}? Else remove it, unless a newer server knows it`,
      };
    case 'other-word':
      return {
        place: fault.node.place,
        message: `${what} is ${quote(fault.node.text)}, which its reference does not name`,
        help: fault.nearest === undefined ? `write ${joinWords(fault.words, 'or')}` : `did you mean ${fault.nearest}?`,
      };
    case 'other-structure':
      return {
        place: startOfPlace(fault.node.place),
        message: `${what} is ${describeValue(fault.node)}, where its reference has ${structures[fault.wanted]}`,
        help: `write ${structures[fault.wanted]} there`,
      };
  }
}

const structures = { list: 'a list', object: 'an object', scalar: 'a single value' } as const;
