import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import type { History, Revision } from './history.ts';

/** A commit that a server says a change starts from. */
export interface StatedStart {
  readonly commit: string;
  /** What is checked out where that holds. */
  readonly checkedOut: string;
}

/** What the change in work starts from, as the event or a person names it. */
export type BaseSource =
  /** A pull request: its own last commit, and the branch that it is to be merged into. */
  | {
      readonly kind: 'pull-request';
      readonly head: string;
      readonly branch: string;
      /** What the server says it starts from, and the commit that is to be checked out then, where it says so. */
      readonly start?: StatedStart;
      /** What the server calls it. */
      readonly called: 'pull request' | 'merge request';
    }
  /** A group of the merge queue, or a push: the commit before it, and the one that is to be checked out. */
  | {
      readonly kind: 'merge-group' | 'push';
      readonly before: string;
      readonly commit: string;
      /** Set where the push was to a branch that nothing is released from: work that is on its way. */
      readonly isWork?: true;
    }
  /** `--base`. */
  | { readonly kind: 'revision'; readonly written: string }
  | { readonly kind: 'none' };

/** The commit that the change in work starts from. */
export interface Base {
  readonly revision: Revision;
  /** What the change is, as a sentence starts: `this pull request`. */
  readonly change: string;
  /** What it starts from, as a sentence goes on: `the target branch`. */
  readonly name: string;
  /** Where the target branch stands now, where that is another commit. */
  readonly tip?: Revision;
  /** Set where nothing may lead to that commit any more: after a push by force. */
  readonly mayBeGone?: true;
  /** Set where nothing is released from that line, so that a version it has is not one that users have. */
  readonly isWork?: true;
}

/** A base, or why there is none where one was to be expected: one sentence without a full stop. */
export interface FoundBase {
  readonly base?: Base;
  readonly notice?: string;
}

/**
 * Finds the base in a repository. In another repository than the event's there is none.
 * @throws {Refusal} where what a person named is not there, or git cannot be asked
 */
export async function findBase(history: History, source: BaseSource): Promise<FoundBase> {
  switch (source.kind) {
    case 'none':
      return {};
    case 'revision': {
      const revision = await history.resolve(source.written);
      const name = quote(source.written);
      return { base: { revision: { commit: revision.commit }, change: `the work since ${name}`, name } };
    }
    case 'pull-request':
      return findPullRequestBase(history, source);
    case 'merge-group':
    case 'push':
      return findCommitBase(history, source);
  }
}

/**
 * The first parent of the merge commit that a server makes of a pull request, and that is checked out for it: what the pull
 * request changes is what follows. The payload's own base goes stale while the pull request is open.
 * @param head the pull request's own last commit, which can be a merge commit too
 * @returns undefined where that merge commit is not checked out
 * @throws {Refusal} where git cannot be asked
 */
export async function findMergedInto(history: History, head: string): Promise<string | undefined> {
  const [first, second, ...others] = await history.headParents();
  return second === head && others.length === 0 ? first : undefined;
}

async function findPullRequestBase(
  history: History,
  { head, branch, start, called }: Extract<BaseSource, { readonly kind: 'pull-request' }>,
): Promise<FoundBase> {
  const commit =
    (await findMergedInto(history, head)) ??
    (await statedStart(history, start)) ??
    (await history.mergeBase(branch, head));
  if (commit === undefined) {
    return {
      notice: `neither the merge commit of the ${called} is checked out nor the history of its branch, so what it changes cannot be told apart from what is on the target branch`,
    };
  }
  const tip = await history.branchTip(branch);
  return {
    base: {
      revision: { commit },
      change: `this ${called}`,
      name: 'the target branch',
      ...(tip === undefined || tip === commit ? {} : { tip: { commit: tip } }),
    },
  };
}

/** None in another repository's checkout, nor in one that has moved on since. */
async function statedStart(history: History, start: StatedStart | undefined): Promise<string | undefined> {
  return start !== undefined && (await history.head()) === start.checkedOut ? start.commit : undefined;
}

async function findCommitBase(
  history: History,
  { kind, before, commit, isWork }: Extract<BaseSource, { readonly kind: 'merge-group' | 'push' }>,
): Promise<FoundBase> {
  if ((await history.head()) !== commit) return {};
  const revision = { commit: before };
  if (kind === 'merge-group') {
    return { base: { revision, change: 'this group of the merge queue', name: 'what it is to be merged into' } };
  }
  return {
    base: {
      revision,
      change: 'this push',
      name: 'the commit before this push',
      mayBeGone: true,
      ...(isWork === true ? { isWork } : {}),
    },
  };
}

/**
 * Lets go of a base that is gone. Without one a pack is judged by its releases alone, which asks for no less.
 * @throws {Refusal} where git cannot be asked
 */
export async function withoutLostBase(history: History, found: FoundBase): Promise<FoundBase> {
  if (found.base?.mayBeGone !== true) return found;
  try {
    await history.filesAt(found.base.revision);
    return found;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { notice: `what this push changes cannot be told: ${error.message}` };
  }
}
