import { Refusal } from '../../diagnostics/refusal.ts';

interface Waiting<Question, Answer> {
  readonly question: Question;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Answers together what is asked in one turn of the event loop, or while others are answered: with many packs a process for
 * each question is what takes the time. Where that is refused, each is asked by itself, so that a refusal meets only whom it is about.
 * @param answerAll gives the answers in the order of the questions
 */
export function gather<Question, Answer extends object>(
  answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = [];

  const settle = async (asked: readonly Waiting<Question, Answer>[]): Promise<void> => {
    try {
      const answers = await answerAll(asked.map(({ question }) => question));
      for (const [index, { resolve, reject }] of asked.entries()) {
        const answer = answers[index];
        if (answer === undefined) reject(new Error('a question was left without an answer'));
        else resolve(answer);
      }
    } catch (error) {
      if (asked.length > 1 && error instanceof Refusal) for (const one of asked) await settle([one]);
      else for (const { reject } of asked) reject(error);
    }
  };

  let isAsking = false;
  const askWaiting = async (): Promise<void> => {
    isAsking = true;
    for (;;) {
      // Whoever goes on with the answers before asks in this turn.
      await new Promise((resolve) => setImmediate(resolve));
      if (waiting.length === 0) break;
      const asked = waiting;
      waiting = [];
      await settle(asked);
    }
    isAsking = false;
  };

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (!isAsking) void askWaiting();
    });
}
