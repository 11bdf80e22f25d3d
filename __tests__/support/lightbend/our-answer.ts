import { readHocon } from '../../../src/syntax/hocon/index.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { type TypedValue, typedValue } from './typed-value.ts';

/** What our reader makes of a document, in the form of the library's answer. */
export type OurAnswer =
  | { readonly verdict: 'accept'; readonly value: TypedValue }
  | { readonly verdict: 'reject'; readonly reasons: readonly string[] };

/** What we warn of and read all the same. */
const warnings = ['duplicate-key', 'doubtful-include'];

/** Reads a document's stackpack.conf. */
export function readDocument(files: ReadonlyMap<string, string>): OurAnswer {
  const file = 'stackpack.conf';
  const { root, problems } = readHocon(files.get(file) ?? '', { file, tree: new MemoryTree(files) });
  const reasons = problems.filter(({ kind }) => !warnings.includes(kind)).map(({ message }) => message);
  if (reasons.length > 0 || root === undefined) return { verdict: 'reject', reasons };
  return { verdict: 'accept', value: typedValue(root) };
}
