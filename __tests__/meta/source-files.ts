import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** All files below a folder of the repository, as sorted POSIX paths relative to its root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** A module that a file names in an import or export, static or dynamic, value or type. */
export interface Import {
  readonly from: string;
  /** The specifier as written. */
  readonly specifier: string;
  /** The imported file, relative to the repository's root; undefined for packages and Node's own modules. */
  readonly target: string | undefined;
}

/**
 * The imports of a source text. Types are erased by every compiler at hand, and layers hold for types too, so this reads
 * the text; that it sees all that a compiler sees is tested beside it.
 */
export function importsOf(from: string, text: string): Import[] {
  const code = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const specifiers = [
    ...code.matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]/gm),
    ...code.matchAll(/^import\s*['"]([^'"\n]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]/g),
  ];
  return specifiers.map(([, specifier = '']) => ({
    from,
    specifier,
    target: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : undefined,
  }));
}
