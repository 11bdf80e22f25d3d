import { setFlagsFromString } from 'node:v8';
import { runCommandLine } from './run-command-line.ts';

// V8 compiles what runs often once more, optimised, which pays in processes that last. Ours are over after a fraction of
// a second: nearly half of the processor time of a small check went there, and a quarter of that of a large one.
// The number is how much bytecode a function runs before it is optimised: 15 times the usual. Only the V8 of Node 20 has
// this flag, and needs it: later ones optimise in smaller steps, and print a line where they are given it.
if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=1000000');

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no fault.
    if (error.code === 'EPIPE') return;
    // What cannot be told, on a full disk for instance, must not look like a run without findings.
    if (stream === process.stdout) process.stderr.write(`error: the output cannot be written: ${error.code}\n`);
    process.exit(2);
  });
}

const { env } = process;
// The exit code is set and the process left to end, so that all output is written first.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colors: process.stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
  debug: (env.DEBUG ?? '') !== '',
});
