import type { TagRef } from '../../versioning/releases.ts';

/** The tags and branches of a remote. */
export interface RemoteRefs {
  readonly tags: readonly TagRef[];
  /** Commits by the bare names of branches. */
  readonly branches: ReadonlyMap<string, string>;
}

/** Reads what `git for-each-ref --format='%(objectname) %(*objectname) %(refname)' refs/tags` prints. */
export function readLocalTags(text: string): TagRef[] {
  return text.split('\n').flatMap((line) => {
    // An annotated tag's second id is that of what it points to.
    const [, own, target, name] = /^([0-9a-f]+) ([0-9a-f]*) refs\/tags\/(.+)$/.exec(line) ?? [];
    return own === undefined || name === undefined ? [] : [{ name, commit: target || own }];
  });
}

/** Reads what `git ls-remote --heads --tags` prints. */
export function readRemoteRefs(text: string): RemoteRefs {
  const tags = new Map<string, string>();
  const branches = new Map<string, string>();
  for (const line of text.split('\n')) {
    // The line of an annotated tag is followed by that of what it points to, marked by ^{}.
    const [, commit, kind, name, peeled] = /^([0-9a-f]+)\trefs\/(tags|heads)\/(.+?)(\^\{\})?$/.exec(line) ?? [];
    if (commit === undefined || name === undefined) continue;
    if (kind === 'heads') branches.set(name, commit);
    else if (peeled !== undefined || !tags.has(name)) tags.set(name, commit);
  }
  return { tags: [...tags].map(([name, commit]) => ({ name, commit })), branches };
}
