import { manifestFiles } from '../stackpack/pack.ts';
import type { ConfigDocument } from '../syntax/config-node.ts';
import { readHocon } from '../syntax/hocon/index.ts';
import type { FileTree } from '../tree/file-tree.ts';

/** Reads a text as the manifest of this name beside the files of a tree: no more of a pack than its manifest. */
export async function readManifest(file: string, text: string, tree: FileTree): Promise<ConfigDocument> {
  if (file === manifestFiles['1.x']) return readHocon(text, { file, tree });
  // Loaded when a pack needs it: a 1.x pack is built faster without.
  const { readYaml } = await import('../syntax/yaml.ts');
  return readYaml(text, { file });
}
