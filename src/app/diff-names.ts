import { Refusal } from '../diagnostics/refusal.ts';
import { nearestWord } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { parseTag } from '../versioning/tags.ts';
import type { History, Revision } from './gate/history.ts';
import { packNamesAt } from './gate/old-pack.ts';
import type { Workspace } from './ports.ts';
import { UsageError } from './usage-error.ts';

/** A pack that a person named: on disk, or of a revision. */
export type NamedPack =
  | { readonly kind: 'path'; readonly written: string }
  | { readonly kind: 'pack'; readonly written: string; readonly at: RevisionOf; readonly prefix: string };

/** A revision that a person named, which is to hold the pack of the other side. */
export interface NamedRevision {
  readonly kind: 'revision';
  readonly written: string;
  readonly at: RevisionOf;
}

interface RevisionOf {
  readonly history: History;
  readonly revision: Revision;
}

/**
 * Finds out what a person named. What is there on disk is that.
 * @param history of the repository around; undefined where there is none
 * @throws {UsageError} where it is neither there nor a revision
 * @throws {Refusal} where git cannot be asked
 */
export async function readName(
  written: string,
  workspace: Pick<Workspace, 'resolve' | 'kindOf'>,
  history: History | undefined,
): Promise<NamedPack | NamedRevision> {
  if (written === '' || workspace.kindOf(workspace.resolve(written)) !== undefined || history === undefined) {
    return { kind: 'path', written };
  }
  const colon = written.indexOf(':');
  const asked = colon === -1 ? written : written.slice(0, colon);
  if (asked === '' || written.endsWith('.sts')) return { kind: 'path', written };
  const at = { history, revision: await resolveRevision(asked, written, history) };
  if (colon === -1) return { kind: 'revision', written, at };
  return { kind: 'pack', written, at, prefix: prefixFor(written.slice(colon + 1), history) };
}

async function resolveRevision(asked: string, written: string, history: History): Promise<Revision> {
  try {
    return await history.resolve(asked);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const tags = (await history.tags()).map(({ name }) => name);
    const near = nearestWord(asked, tags);
    throw new UsageError(
      `${quote(written, 200)} is neither a file or folder, nor a revision of this clone`,
      near === undefined
        ? 'Name a folder, an .sts, a tag, a branch or a commit, or rev:path for a folder in one; git fetch --tags brings tags'
        : `Perhaps ${quote(near)} is meant`,
    );
  }
}

/** As git has it: from the top of the repository, or with `./` in front from the working directory. */
function prefixFor(path: string, history: History): string {
  const fromHere = /^\.\.?(?:\/|$)/.test(path);
  const folder = path.replace(/(?:^|\/)stackpack\.(?:conf|yaml)$/, '').replace(/\/+$/, '');
  if (fromHere) return history.prefixOf(folder === '' ? '.' : folder);
  return folder === '' ? '' : `${folder}/`;
}

/**
 * The name of the pack that two revisions have: the only one, or that which a release tag among them names.
 * @throws {UsageError} where they have none in common, or several
 * @throws {Refusal} where they cannot be had
 */
export async function onlyPackOf(
  old: NamedRevision,
  now: NamedRevision,
  tagFormat: string | undefined,
): Promise<string> {
  const before = await packNamesAt(old.at.history, old.at.revision);
  const after = await packNamesAt(now.at.history, now.at.revision);
  const shared = [...after].filter((name) => before.has(name));
  const tagged = shared.filter((name) => [old, now].every((one) => canMean(one, name, shared, tagFormat)));
  const both = tagged.length > 0 ? tagged : shared;
  const [only] = both;
  if (only !== undefined && both.length === 1) return only;
  const [first, second] = [quote(old.written, 200), quote(now.written, 200)];
  if (both.length === 0) {
    throw new UsageError(
      `${first} and ${second} have no StackPack of the same name`,
      'Name the folders: rev:path for each',
    );
  }
  const names = both.slice(0, 10).map((name) => quote(name));
  throw new UsageError(
    `${first} and ${second} have ${both.length} StackPacks: ${names.join(', ')}${both.length > 10 ? ', …' : ''}`,
    'Name the folder of one of them: rev:path',
  );
}

/** Whether a revision can be meant for a pack: one by a tag that names a pack is for that alone. */
function canMean(
  { at: { revision } }: NamedRevision,
  name: string,
  names: readonly string[],
  tagFormat: string | undefined,
): boolean {
  const { tag } = revision;
  if (tag === undefined) return true;
  const isNamed = (one: string) => parseTag(tag, one, tagFormat)?.named === true;
  return isNamed(name) || !names.some(isNamed);
}
