import { Refusal } from '../../diagnostics/refusal.ts';
import type { Clone } from './clone.ts';
import { gather } from './gather.ts';

/** What is read of git's objects. */
export interface ObjectQuestion {
  /** Ids, or `<commit>:<path>`; nothing that holds a control character. */
  readonly names: readonly string[];
  /** The folder with the objects, where they are not in the clone. */
  readonly objects: string | undefined;
  /** What for, as a message goes on after "cannot". */
  readonly doing: string;
}

/** An object; undefined where there is none of the name. */
export type GitObject = { readonly type: string; readonly bytes: Buffer } | undefined;

/** Reads objects, in the order of their names. @throws {Refusal} where they are too large together, or git cannot be asked */
export type ReadObjects = (question: ObjectQuestion) => Promise<readonly GitObject[]>;

/** Bytes of all objects of an answer together: a bound on what a hostile repository can make us hold. */
const largestRead = 256 * 1024 * 1024;

/** Reads the objects that a clone has, or that were fetched for it: those that are asked for at once with one process. */
export function createObjectReader(clone: Clone): ReadObjects {
  return gather(async (questions) => {
    const answers: GitObject[][] = questions.map(() => []);
    for (const objects of new Set(questions.map((question) => question.objects))) {
      const names = questions.flatMap((question) => (question.objects === objects ? question.names : []));
      const read = await readAll(clone, names, objects, questions[0]?.doing ?? 'read the releases');
      for (const [index, question] of questions.entries()) {
        if (question.objects === objects) answers[index] = read.splice(0, question.names.length);
      }
    }
    return answers;
  });
}

/** What to do where an object is not there. Older versions of git do not say that they would have to fetch it. */
export const missingHelp =
  'Check that the clone is whole: git fsck; where it is a partial one, ask the remote with --fetch';

const help = 'Check that the clone is whole: git fsck';

async function readAll(
  clone: Clone,
  names: readonly string[],
  objects: string | undefined,
  doing: string,
): Promise<GitObject[]> {
  if (names.length === 0) return [];
  const answer = await clone.askForBytes({
    args: ['cat-file', '--batch'],
    input: names.map((name) => `${name}\n`).join(''),
    longest: largestRead,
    env: objects === undefined ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects },
    doing,
    help,
  });
  return readAnswer(answer, names.length, () => new Refusal(`cannot ${doing}: git's answer is not whole`, help));
}

/** Reads what `git cat-file --batch` prints: `<id> <type> <size>`, a line break, the bytes, a line break; or a name and `missing`. */
function readAnswer(answer: Buffer, count: number, broken: () => Refusal): GitObject[] {
  const read: GitObject[] = [];
  let at = 0;
  while (read.length < count) {
    const lineEnd = answer.indexOf('\n', at);
    if (lineEnd === -1) throw broken();
    const line = answer.toString('latin1', at, lineEnd);
    const [, type, size] = /^[0-9a-f]+ (blob|tree|commit|tag) (\d+)$/.exec(line) ?? [];
    at = lineEnd + 1;
    if (type === undefined) {
      if (!line.endsWith(' missing')) throw broken();
      read.push(undefined);
      continue;
    }
    read.push({ type, bytes: answer.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return read;
}
