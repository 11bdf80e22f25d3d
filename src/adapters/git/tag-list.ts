import type { TagRef } from '../../versioning/releases.ts';

/** Reads what `git for-each-ref --format='%(objectname) %(*objectname) %(refname)' refs/tags` prints. */
export function readLocalTags(text: string): TagRef[] {
  return text.split('\n').flatMap((line) => {
    // An annotated tag's second id is that of what it points to.
    const [, own, target, name] = /^([0-9a-f]+) ([0-9a-f]*) refs\/tags\/(.+)$/.exec(line) ?? [];
    return own === undefined || name === undefined ? [] : [{ name, commit: target || own }];
  });
}

/** Reads what `git ls-remote --tags` prints. */
export function readRemoteTags(text: string): TagRef[] {
  const commits = new Map<string, string>();
  for (const line of text.split('\n')) {
    // The line of an annotated tag is followed by that of what it points to, marked by ^{}.
    const [, commit, name, peeled] = /^([0-9a-f]+)\trefs\/tags\/(.+?)(\^\{\})?$/.exec(line) ?? [];
    if (commit === undefined || name === undefined) continue;
    if (peeled !== undefined || !commits.has(name)) commits.set(name, commit);
  }
  return [...commits].map(([name, commit]) => ({ name, commit }));
}
