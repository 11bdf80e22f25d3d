import { wholeFile } from '../../diagnostics/finding.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { missingItems } from '../../stackpack/required-items.ts';
import { decodePath, packagedFiles, resourcesFolder } from '../../stackpack/resource-files.ts';
import { type ResourceReference, resourceReferences } from '../../stackpack/resources.ts';
import { quote } from '../../text/quote.ts';
import { type FirstAndOthers, groupRepeated } from '../first-and-others.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * Every resource that the manifest names is there: below resources/, and packaged. One finding for a file, however many
 * keys name it. Source: documentation (URLs of the manifest; the default of `overviewUrl`).
 */
export const resourceMissing: Rule = {
  meta: {
    id: 'resource-missing',
    category: 'resources',
    severity: 'error',
    summary: 'Every file that the manifest names is in `resources/`.',
  },
  check(pack, report) {
    const found: [path: string, reference: ResourceReference][] = [];
    // A folder that is missing as a whole is one fault, which pack-file-missing says.
    const noFolder = missingItems(pack).includes(resourcesFolder);
    for (const reference of resourceReferences(pack)) {
      const { key, node, target } = reference;
      if (target.kind === 'empty' && node !== undefined) {
        report({
          place: node.place,
          message: `${quote(key)} is empty, so it names no file`,
          help: 'name a file in resources/, or remove the key',
        });
      } else if ((target.kind === 'missing' && !noFolder) || target.kind === 'folder') {
        found.push([target.path, reference]);
      }
    }
    const fileOf = ({ node }: ResourceReference) => node?.place.file ?? pack.manifest.file;
    for (const references of groupRepeated(found, fileOf)) report(remarkOn(pack, references));
  },
};

function remarkOn(pack: Pack, { key: path, first, others }: FirstAndOthers<ResourceReference>): Remark {
  const key = quote(first.key);
  const related = others.flatMap(({ key: other, node }) =>
    node === undefined ? [] : [{ place: node.place, message: `${quote(other)} names it too` }],
  );
  if (first.node === undefined) {
    return {
      place: wholeFile(pack.manifest.file),
      message: `${key} has no value, so the server shows /overview.md, and there is no ${quote(path)}`,
      help: 'add that file, or name another page in overviewUrl',
      related,
    };
  }
  const what = first.target.kind === 'folder' ? 'which is a folder' : `and there is no file ${quote(path)}`;
  return {
    place: first.node.place,
    message: `${key} names ${quote(first.node.text)}, ${what}`,
    help: helpFor(pack, path, first.node.text, first.node.tag),
    related,
  };
}

function helpFor(pack: Pack, path: string, written: string, tag: string | undefined): string {
  const files = packagedFiles(pack);
  if (tag !== undefined && /^https?:/i.test(written)) return `write the address without ${tag}, which names a file`;
  const below = decodePath(written).replace(/^\/*(?:stackpack\/[^/]*\/)?resources\//, '');
  if (files.at(`${resourcesFolder}${below}`).kind === 'file') {
    return `write ${quote(below)}: the path starts below resources/`;
  }
  if (pack.tree.entry(path)?.kind === 'file') return 'give the file another name: files named so are never packaged';
  const nearest = files.nearest(path);
  const add = `add the file ${quote(path)}`;
  return nearest === undefined ? add : `write ${quote(nearest.slice(resourcesFolder.length))}, or ${add}`;
}
