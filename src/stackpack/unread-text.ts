import { wholeFile } from '../diagnostics/finding.ts';
import type { SyntaxProblem } from '../syntax/config-node.ts';
import { isLfsPointer } from '../text/lfs-pointer.ts';
import type { FileTree } from '../tree/file-tree.ts';

/** Bytes of more characters than either reader of configuration takes, however they are encoded. */
export const largestConfiguration = 4 * 1024 * 1024;

/** One problem in place of dozens: every other character of the text is NUL. */
export function utf16Problem(file: string): SyntaxProblem {
  return {
    kind: 'syntax',
    message: 'the file is UTF-16, or no text at all: the server reads UTF-8',
    help: 'save it as UTF-8 without a byte order mark',
    place: wholeFile(file),
  };
}

/** Of a file that is not even taken into memory: the readers would refuse it for its length. */
export function tooLargeProblem(file: string): SyntaxProblem {
  return {
    kind: 'syntax',
    message: 'the file is too large to be read',
    help: 'keep it within 1024 KiB',
    place: wholeFile(file),
  };
}

/** Of a file that Git LFS has not put in its place; undefined where it has, or there is no such file. */
export function lfsPointerProblem(tree: FileTree, file: string): SyntaxProblem | undefined {
  if (tree.entry(file)?.kind !== 'file' || !isLfsPointer(tree.read(file))) return undefined;
  return {
    kind: 'syntax',
    message: 'the file is a Git LFS pointer and not the file itself',
    help: 'check the repository out with LFS: lfs: true for actions/checkout, git lfs pull by hand',
    place: wholeFile(file),
  };
}
