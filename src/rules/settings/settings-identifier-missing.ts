import type { Place } from '../../diagnostics/finding.ts';
import { findMisspelt } from '../../stackpack/manifest-entries.ts';
import { givenValue } from '../../stackpack/manifest-values.ts';
import type { PackNode } from '../../stackpack/node.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { isSettingsType } from '../../stackpack/settings-types.ts';
import { entryOf, textOf, valueAt } from '../../syntax/config-access.ts';
import type { Rule } from '../rule.ts';

/**
 * Each node has an identifier: without one, an upgrade cannot tell that it is the node it installed before, and nothing can
 * refer to it. Source: documentation (the reference of each type); every node of the public packs has one.
 */
export const settingsIdentifierMissing: Rule = {
  meta: {
    id: 'settings-identifier-missing',
    category: 'settings',
    severity: 'warning',
    summary: 'Each node of the settings has an `identifier`.',
  },
  check(pack, report) {
    for (const node of nodesOf(pack).nodes) {
      const { value, type, snapshot } = node;
      if (snapshot.scope !== 'settings' || !isSettingsType(type)) continue;
      const identifier = givenValue(value, 'identifier');
      // A list or an object is no missing one, but a wrong one.
      if (identifier !== undefined && textOf(identifier)?.trim() !== '') continue;
      const misspelt = findMisspelt(value, 'identifier');
      report({
        place: misspelt?.keyPlace ?? placeOf(node),
        message: `this ${type} has no identifier, by which an upgrade would know it again`,
        help:
          misspelt === undefined
            ? `add identifier: "${exampleUrn(pack, type)}"`
            : 'write identifier in the place of this key',
      });
    }
  },
};

/** Where the empty identifier stands, else the type: the node as a whole may be long. */
function placeOf({ value }: PackNode): Place {
  return entryOf(value, 'identifier')?.keyPlace ?? valueAt(value, '_type')?.place ?? value.place;
}

/** `urn:stackpack:otel:main-menu-group:…`, the convention of the format's page. */
function exampleUrn({ manifest }: Pack, type: string): string {
  const name = textOf(valueAt(manifest.root, 'name')) ?? '';
  const kind = type.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
  return `urn:stackpack:${/^[a-z][a-z0-9-]{0,59}$/.test(name) ? name : '<pack>'}:${kind}:<name>`;
}
