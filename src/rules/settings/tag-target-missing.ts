import type { Pack } from '../../stackpack/pack.ts';
import { packagedFiles } from '../../stackpack/resource-files.ts';
import { type TagReference, tagFolders, tagReferences } from '../../stackpack/tag-references.ts';
import { quote } from '../../text/quote.ts';
import { groupRepeated } from '../first-and-others.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * What !icon and !include name is there, and packaged. One finding for a missing file in each file that names it, however many of its values do. Source:
 * documentation (StackPack reference, "Custom tags"). For !resource, which is the manifest's, see resource-missing.
 */
export const tagTargetMissing: Rule = {
  meta: {
    id: 'tag-target-missing',
    category: 'settings',
    severity: 'error',
    summary: 'Every file that !icon or !include names is in `icons/` or `includes/`.',
  },
  check(pack, report) {
    const found: [path: string, reference: TagReference][] = [];
    for (const reference of tagReferences(pack)) {
      const { tag, tagPlace, target } = reference;
      if (target.kind === 'no-name') {
        report({
          place: tagPlace,
          message: `${tag} names no file`,
          help: `write the path of a file below ${tagFolders[tag]} after it, or remove the key`,
        });
      } else if (target.kind === 'missing' || target.kind === 'folder') {
        found.push([target.path, reference]);
      }
    }
    for (const { key: path, first, others } of groupRepeated(found, ({ node }) => node.place.file)) {
      report(remarkOn(pack, path, first, others));
    }
  },
};

function remarkOn(pack: Pack, path: string, first: TagReference, others: readonly TagReference[]): Remark {
  const what = first.target.kind === 'folder' ? 'which is a folder' : `and there is no file ${quote(path)}`;
  return {
    place: first.node.place,
    message: `${first.tag} names ${quote(first.written)}, ${what}`,
    help: helpFor(pack, path, first),
    related: others.map(({ node }) => ({ place: node.place, message: 'this value names it too' })),
  };
}

function helpFor(pack: Pack, path: string, { tag, written }: TagReference): string {
  const files = packagedFiles(pack);
  const folder = tagFolders[tag];
  const below = written.replace(/^[./]*/, '').replace(/^(?:icons|includes)\//, '');
  if (files.at(`${folder}${below}`).kind === 'file') return `write ${quote(below)}: the path starts below ${folder}`;
  for (const [otherTag, otherFolder] of Object.entries(tagFolders)) {
    if (files.at(`${otherFolder}${below}`).kind === 'file') {
      return `write ${otherTag} ${quote(below)} for the file in ${otherFolder}, or add ${quote(path)}`;
    }
  }
  if (pack.tree.entry(path)?.kind === 'file') return 'give the file another name: files named so are never packaged';
  const nearest = files.nearest(path);
  const add = `add the file ${quote(path)}`;
  return nearest === undefined ? add : `write ${quote(nearest.slice(folder.length))}, or ${add}`;
}
