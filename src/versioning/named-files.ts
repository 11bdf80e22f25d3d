import { oncePerPack } from '../stackpack/once-per-pack.ts';
import { resolveResource, resourcesFolder } from '../stackpack/resource-files.ts';
import { resourceReferences } from '../stackpack/resources.ts';
import { tagFolders } from '../stackpack/tag-references.ts';
import type { ConfigNode, ScalarNode } from '../syntax/config-node.ts';
import { valuesWithin } from '../syntax/config-walk.ts';
import { filesIncludedAt } from './included-files.ts';

/** The folder of the files that a tag of 2.0 names. */
const folders: ReadonlyMap<string | undefined, string> = new Map([
  ...Object.entries(tagFolders),
  ['!resource', resourcesFolder],
]);

/** Which files of a pack its values name. */
export interface NamedFiles {
  /** The file that a value stands for: by a tag, or as an address in the manifest. Undefined where it is no such value. */
  fileOf(value: ScalarNode): string | undefined;
  /** All files that a value of a manifest, a settings file or a template names or includes. */
  filesIn(value: ConfigNode): string[];
}

/** Finds which files of a pack its values name; the same at each call. */
export const findNamedFiles = oncePerPack((pack): NamedFiles => {
  const addresses = new Map<ConfigNode | undefined, string>();
  for (const { node, target } of resourceReferences(pack)) {
    if (target.kind === 'file') addresses.set(node, target.path);
  }
  const fileOf = (value: ScalarNode): string | undefined => {
    const folder = folders.get(value.tag);
    return folder === undefined ? addresses.get(value) : resolveResource(folder, value.text.trim());
  };

  return {
    fileOf,
    filesIn(value) {
      const named = [...valuesWithin(value)].flatMap(({ value: inner }) => {
        const isScalar = inner.kind !== 'object' && inner.kind !== 'list';
        return (isScalar ? fileOf(inner) : undefined) ?? [];
      });
      return [...named, ...filesIncludedAt(value.place, pack)];
    },
  };
});
