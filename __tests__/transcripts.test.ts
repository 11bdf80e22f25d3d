import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from '@jest/globals';
import { expectFile } from './support/expected-file.ts';
import { runTranscript } from './support/transcript.ts';

const folder = new URL('transcripts/', import.meta.url);

// Written for the shell of Linux and its tools.
const onLinux = process.platform === 'linux' ? describe : describe.skip;
onLinux('transcripts of the commands', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
    '%s is what they print',
    (name) => {
      expectFile(`../transcripts/${name}`, runTranscript(readFileSync(new URL(name, folder), 'utf8')));
    },
    60_000,
  );
});
