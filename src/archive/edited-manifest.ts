import type { Manifest } from '../stackpack/pack.ts';
import { asObject, textOf, toPlain, valueAt } from '../syntax/config-access.ts';
import type { ConfigDocument, SyntaxProblem } from '../syntax/config-node.ts';

/** Whether an edited manifest reads as having this version, all else as it was, and no fault that it had not. */
export function saysVersion(
  file: Manifest['file'],
  before: ConfigDocument,
  after: ConfigDocument,
  version: string,
): boolean {
  // In HOCON values may follow the version, which is what ${version} is for; in YAML an alias is not meant to.
  const others = (document: ConfigDocument) =>
    (asObject(document.root)?.entries ?? [])
      .filter(({ key }) => key !== 'version')
      .map(({ key, value }) => (file === 'stackpack.conf' ? key : [key, toPlain(value)]));
  // A key given twice is a fault in YAML; in HOCON the last one counts.
  const faults = ({ problems }: ConfigDocument) =>
    problems.filter(({ kind }) => kind !== 'duplicate-key' || file === 'stackpack.yaml').length;
  return (
    textOf(valueAt(after.root, 'version')) === version &&
    faults(after) <= faults(before) &&
    !after.problems.some(isSyntax) &&
    JSON.stringify(others(after)) === JSON.stringify(others(before))
  );
}

/** Whether a problem leaves no value to be had. */
export function isSyntax({ kind }: SyntaxProblem): boolean {
  return kind === 'syntax';
}
