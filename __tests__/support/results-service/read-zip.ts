import { readArchive } from '../../../src/archive/read-archive.ts';

/** What is in a zip, as text by name. */
export async function readZipEntries(bytes: Uint8Array): Promise<Record<string, string>> {
  const tree = await readArchive(bytes);
  return Object.fromEntries(tree.entries.map(({ path }) => [path, new TextDecoder().decode(tree.read(path))]));
}
