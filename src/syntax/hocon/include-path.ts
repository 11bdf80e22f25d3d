/** Why an included name is not read. */
export interface IncludeRefusal {
  readonly message: string;
  readonly help: string;
}

const stayInside = 'include a file of the pack, by its path from the file that includes it';

/**
 * The path in the tree that an included name means: relative to the folder of the including file, `.` and `..` worked
 * out. A refusal where it is absolute, a URL or a Windows path, or leads out of the tree.
 */
export function resolveIncludePath(name: string, includingFile: string): string | IncludeRefusal {
  if (name === '' || name.includes('\0')) return { message: 'the include names no file', help: stayInside };
  if (/^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(name)) {
    return { message: 'the include names a URL or a drive, which is never read', help: stayInside };
  }
  if (name.includes('\\')) {
    return { message: 'the include names a file with backslashes', help: 'part the folders of the path by /' };
  }
  if (name.startsWith('/'))
    return { message: 'the include names an absolute path, which is never read', help: stayInside };
  const segments = includingFile.split('/').slice(0, -1);
  for (const segment of name.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) {
      return { message: 'the include leads out of the pack', help: stayInside };
    }
  }
  return segments.join('/');
}
