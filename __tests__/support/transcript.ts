import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { programVersion } from '../../src/app/program-version.ts';
import { commandLineFile } from './command-line.ts';
import { gitEnvironment } from './git-sandbox.ts';
import { temporaryFolder } from './temporary-folder.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/**
 * Runs the commands of a transcript, one after the other in one new folder, and gives it as it should be.
 *
 * A line that begins with `$ ` is a command of the shell; below it stand what it printed to standard output, each line behind
 * two blanks, then to standard error behind `2> `, then, of a command with `stackpack` in it, its exit code. Every other line
 * that does not begin with blanks says something about the command below it. `$EXAMPLES` is our folder of examples.
 */
export function runTranscript(text: string): string {
  const folder = temporaryFolder();
  const work = path.join(folder, 'work');
  mkdirSync(work);
  const env = {
    ...gitEnvironment,
    PATH: `${makeCommand(folder)}:${gitEnvironment.PATH}`,
    HOME: folder,
    EXAMPLES: examples,
  };
  const blocks = text
    .split('\n')
    .filter((line) => line !== '' && !/^ |^\[/.test(line))
    .map((line) => (line.startsWith('$ ') ? [line, ...run(line.slice(2), work, env)] : [line]));
  // What prints nothing, a remark included, stands close to what follows.
  return blocks
    .map((lines, index) => `${lines.join('\n')}\n${lines.length > 1 && index < blocks.length - 1 ? '\n' : ''}`)
    .join('');
}

/** Puts a command `stackpack` into a folder for the PATH, as installing the package does. */
function makeCommand(folder: string): string {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(path.join(bin, 'stackpack'), `#!/bin/sh\nexec '${process.execPath}' '${commandLineFile}' "$@"\n`);
  chmodSync(path.join(bin, 'stackpack'), 0o755);
  return bin;
}

function run(command: string, cwd: string, env: Readonly<Record<string, string>>): string[] {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8', timeout: 30_000 });
  const isOurs = command.includes('stackpack ') || command.endsWith('stackpack');
  if (status === null || (!isOurs && status !== 0)) throw new Error(`${command}: exit code ${status}\n${stderr}`);
  return [
    ...indent(steady(stdout, cwd), '  '),
    ...indent(steady(stderr, cwd), '  2> '),
    ...(isOurs ? [`[exit code ${status}]`] : []),
  ];
}

function indent(text: string, by: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${by}${line}`.trimEnd());
}

/** The text with a word in the place of what is not the same everywhere: times, folders, our version, what zlib makes. */
function steady(text: string, folder: string): string {
  return text
    .replaceAll(realpathSync(folder), '<folder>')
    .replace(/\(\d+(?:\.\d+)? m?s\)/g, '(<time>)')
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/\b\d+ bytes\b|(?<="size": )\d+/g, '<bytes>')
    .replaceAll(
      `"name": "stackpack-action",\n    "version": "${programVersion}"`,
      '"name": "stackpack-action",\n    "version": "<version>"',
    );
}
