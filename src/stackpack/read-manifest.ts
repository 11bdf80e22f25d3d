import type { ConfigDocument } from '../syntax/config-node.ts';
import { readHocon } from '../syntax/hocon/index.ts';
import type { FileTree } from '../tree/file-tree.ts';
import { type Manifest, manifestFiles } from './pack.ts';

/**
 * Reads a text as the manifest of this name.
 * @param tree the files beside it, which a stackpack.conf can include
 */
export async function readManifest(file: Manifest['file'], text: string, tree: FileTree): Promise<ConfigDocument> {
  if (file === manifestFiles['1.x']) return readHocon(text, { file, tree });
  // Loaded when a pack needs it: a 1.x pack starts faster without.
  const { readYaml } = await import('../syntax/yaml.ts');
  return readYaml(text, { file });
}
