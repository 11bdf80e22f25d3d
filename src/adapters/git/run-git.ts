import { spawn } from 'node:child_process';
import { gitEnvironment } from './git-environment.ts';

export interface GitAnswer {
  /** Undefined where git could not be started, or took too long. */
  readonly exitCode: number | undefined;
  readonly stdout: Buffer;
}

/** More than any answer asked for here, and a bound on what a hostile repository can make us hold. */
const longestAnswer = 64 * 1024 * 1024;

/** Milliseconds: what is asked for here takes a few of them. */
const longestRun = 60_000;

/**
 * Runs git in a folder. Never asks for anything at a terminal, and never throws.
 * @param folder a native path
 * @param args names from outside only after `--`
 * @param input what git reads from its standard input
 */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = spawn('git', args, {
      cwd: folder,
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    // spawn's own timeout stays in force, and keeps us waiting, where there is no git to start.
    const timer = setTimeout(() => child.kill(), longestRun);
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > longestAnswer) child.kill();
      else chunks.push(chunk);
    });
    const finish = (exitCode: number | undefined, stdout: Buffer) => {
      clearTimeout(timer);
      resolve({ exitCode, stdout });
    };
    child.on('error', () => finish(undefined, Buffer.alloc(0)));
    child.on('close', (code) => finish(code ?? undefined, Buffer.concat(chunks)));
    // git may end before it has read everything: its exit code says so.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
