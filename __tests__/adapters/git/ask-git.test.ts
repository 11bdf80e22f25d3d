import { describe, expect, it } from '@jest/globals';
import { askGit } from '../../../src/adapters/git/ask-git.ts';

describe('an answer that is longer than asked for', () => {
  it('is none, also where git ends before it can be ended', async () => {
    const question = { folder: '.', args: ['version'], doing: 'ask for the version', help: 'Ask again', longest: 3 };
    await expect(askGit(question)).rejects.toThrow("git's answer is longer than 3 bytes");
  });
});
