import { type Place, wholeFile } from '../../diagnostics/finding.ts';
import { isFilledIn } from '../../stackpack/identifiers.ts';
import { findMisspelt } from '../../stackpack/manifest-entries.ts';
import type { RenderedTemplate } from '../../stackpack/rendered-templates.ts';
import { snapshotTemplates } from '../../stackpack/snapshots.ts';
import { entryOf } from '../../syntax/config-access.ts';
import type { ConfigNode } from '../../syntax/config-node.ts';
import type { Rule } from '../rule.ts';

/**
 * A template that is imported gives nodes: importing an empty list fails. Nothing is said where some outcome of its
 * conditions gives some. Source: seen in the field.
 */
export const templateEmptyNodes: Rule = {
  meta: {
    id: 'template-empty-nodes',
    category: 'provisioning',
    severity: 'error',
    summary: 'Imported templates give at least one node.',
  },
  check(pack, report) {
    for (const { template } of snapshotTemplates(pack).templates) {
      // What cannot be read is told by other rules.
      const isKnown = !template.incomplete && template.faults.length === 0;
      const fault = isKnown ? findFault(template) : undefined;
      if (fault === undefined) continue;
      report({
        ...fault,
        help: 'add a node to the list "nodes", or do not import this template: importing none fails',
      });
    }
  },
};

function findFault({ path, variants }: RenderedTemplate): { place: Place; message: string } | undefined {
  const faults = variants.map((roots) => roots.map((root) => judge(root, path)));
  // A file of several documents is imported as a whole.
  const isSound = faults.some((found) => found.some((fault) => fault === undefined));
  return isSound ? undefined : (faults[0]?.[0] ?? { place: wholeFile(path), message: 'the template gives nothing' });
}

function judge(root: ConfigNode, path: string): { place: Place; message: string } | undefined {
  const entry = entryOf(root, 'nodes');
  if (entry === undefined) {
    const misspelt = root.kind === 'object' ? findMisspelt(root, 'nodes') : undefined;
    return { place: misspelt?.keyPlace ?? wholeFile(path), message: 'the template gives no list "nodes"' };
  }
  const { keyPlace, value } = entry;
  if (value.kind === 'list') {
    return value.items.length === 0 ? { place: value.place, message: 'the list "nodes" is empty' } : undefined;
  }
  if (value.kind === 'null') return { place: keyPlace, message: 'the list "nodes" is empty' };
  const isUnknown = value.kind === 'string' && isFilledIn(value.text);
  return isUnknown ? undefined : { place: value.place, message: '"nodes" is not a list' };
}
