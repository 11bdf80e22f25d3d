import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import { type GitCall, longestAnswer, runGit } from './run-git.ts';

/** What git is asked, where there is no going on without its answer. */
export interface GitQuestion extends Omit<GitCall, 'patience'> {
  /** What it is for, as a message goes on after "cannot". */
  readonly doing: string;
  /** What to do where it fails. */
  readonly help: string;
  /** Texts that must not get into any message. */
  readonly secrets?: readonly string[];
}

/** Milliseconds: some of what is asked comes from a remote. */
const patience = 300_000;

const tooLongHelp = 'Keep what is not of the StackPacks out of their commits, or compare with another release';

const partialHelp =
  'Have the remote asked: --fetch fetches what is missing into a temporary folder; or clone without --filter';

/**
 * What git answers, as text.
 * @throws {Refusal} where it cannot, with what it says
 */
export async function askGit(question: GitQuestion): Promise<string> {
  return (await askGitForBytes(question)).toString('utf8');
}

/**
 * What git answers.
 * @throws {Refusal} where it cannot, with what it says
 */
export async function askGitForBytes({ doing, help, secrets = [], ...call }: GitQuestion): Promise<Buffer> {
  const { exitCode, stdout, said, cause, isTooLong } = await runGit({ ...call, patience });
  if (exitCode === 0) return stdout;
  if (cause !== undefined) throw new Refusal(`cannot ${doing}: git cannot be started`, 'Install git', { cause });
  if (isTooLong) {
    const longest = call.longest ?? longestAnswer;
    const tooMuch = 'there are too many files, or they are too large';
    throw new Refusal(`cannot ${doing}: ${tooMuch}: git's answer is longer than ${longest} bytes`, tooLongHelp);
  }
  if (call.asksRemote !== true && /^fatal: .* from promisor remote$/m.test(said)) {
    throw new Refusal(`cannot ${doing}: this is a partial clone, and not all of that is in it`, partialHelp);
  }
  const isForeign = said.includes('detected dubious ownership');
  throw new Refusal(`cannot ${doing}: ${reasonOf(said, secrets)}`, isForeign ? ownershipHelp(call.folder) : help);
}

/** git asks nothing of a repository whose files belong to another user, until it is told that this one is meant. */
function ownershipHelp(folder: string): string {
  const isPlain = /^[\w./:\\-]+$/.test(folder);
  return `If that is meant, tell git so: git config --global --add safe.directory ${isPlain ? folder : 'and the folder'}`;
}

/** What the line with git's reason starts with, the surest first. */
const beginnings = ['fatal:', 'error:', 'git:'] as const;

/** git's reason; its last word where no line is marked as one. */
function reasonOf(said: string, secrets: readonly string[]): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const marked = beginnings.flatMap((beginning) => lines.find((line) => line.startsWith(beginning)) ?? []);
  const line = marked[0] ?? lines.at(-1) ?? 'git gave no reason';
  return quote(
    secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line.trim()),
    300,
  );
}
