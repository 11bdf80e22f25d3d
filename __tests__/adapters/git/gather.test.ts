import { describe, expect, it } from '@jest/globals';
import { gather } from '../../../src/adapters/git/gather.ts';
import { Refusal } from '../../../src/diagnostics/refusal.ts';

/** Answers with how long each word is, and notes what was asked together. */
function lengths(refused: (words: readonly string[]) => unknown = () => undefined) {
  const asked: (readonly string[])[] = [];
  const ask = gather(async (words: readonly string[]) => {
    asked.push(words);
    const error = refused(words);
    if (error !== undefined) throw error;
    return words.map((word) => ({ word, length: word.length }));
  });
  return { ask, asked };
}

describe('questions of one turn', () => {
  it('are answered together, each with its own answer', async () => {
    const { ask, asked } = lengths();
    const answers = await Promise.all(['a', 'bb', 'ccc'].map((word) => ask(word)));
    expect(answers.map(({ word, length }) => `${word} ${length}`)).toEqual(['a 1', 'bb 2', 'ccc 3']);
    await ask('dddd');
    expect(asked).toEqual([['a', 'bb', 'ccc'], ['dddd']]);
  });

  it('that come while others are answered wait for each other', async () => {
    const asked: string[] = [];
    let finish = () => {};
    const ask = gather(async (words: readonly string[]) => {
      asked.push(words.join(' '));
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return words.map((word) => ({ word }));
    });
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const first = ask('a');
    await turn();
    const others = [ask('b')];
    await turn();
    others.push(ask('c'));
    await turn();
    expect(asked).toEqual(['a']);
    finish();
    expect(await first).toEqual({ word: 'a' });
    await turn();
    await turn();
    finish();
    expect(await Promise.all(others)).toEqual([{ word: 'b' }, { word: 'c' }]);
    expect(asked).toEqual(['a', 'b c']);
  });

  it('are asked one by one where they are refused together, so that only the guilty one fails', async () => {
    const { ask, asked } = lengths((words) => (words.includes('bad') ? new Refusal('no', 'Do not') : undefined));
    const settled = await Promise.allSettled(['a', 'bad', 'ccc'].map((word) => ask(word)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(asked).toEqual([['a', 'bad', 'ccc'], ['a'], ['bad'], ['ccc']]);
  });

  it('all fail by a fault of ours, or where an answer is left out', async () => {
    const broken = lengths(() => new TypeError('broken'));
    const settled = await Promise.allSettled(['a', 'b'].map((word) => broken.ask(word)));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(broken.asked).toHaveLength(1);
    await expect(gather(async () => [])('a')).rejects.toThrow('without an answer');
  });
});
