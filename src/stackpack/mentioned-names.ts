import type { Pack } from './pack.ts';
import { baseName, decodePath, extensionOf, resourcesFolder } from './resource-files.ts';

/** Files of these kinds hold no text that could name another file. */
const binaryExtensions = new Set([
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'ico',
  'bmp',
  'zip',
  'jar',
  'class',
  'gz',
  'pdf',
]);

/** Bytes of text to look through. Beyond, a name counts as mentioned: what was not read cannot be judged. */
const textBudget = 16 * 1024 * 1024;

/**
 * Which of these file names the pack's scripts, templates and settings mention, alone or at the end of a path
 * (`/stackpack/<name>/resources/<path>`, or any other way a script puts a path together). Takes time in proportion to
 * the texts alone.
 */
export function mentionedNames(pack: Pack, names: ReadonlySet<string>): ReadonlySet<string> {
  const mentioned = new Set<string>();
  let left = textBudget;
  for (const { path, size } of pack.packaged) {
    if (path.startsWith(resourcesFolder) || binaryExtensions.has(extensionOf(path))) continue;
    left -= size;
    if (left < 0) return names;
    // Within quotes a name may hold spaces; elsewhere it ends at one.
    for (const piece of pack.source(path).text.split(/["'`\r\n<>|(){}[\]=,;]+/)) {
      if (piece.length > 1000) continue;
      for (const word of [piece.trim(), ...piece.split(/[\s:]+/)]) {
        const name = baseName(word);
        if (names.has(name)) mentioned.add(name);
        else if (name.includes('%') && names.has(decodePath(name))) mentioned.add(decodePath(name));
      }
    }
  }
  return mentioned;
}
