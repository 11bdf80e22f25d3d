import { spawn } from 'node:child_process';

export interface GitAnswer {
  /** Undefined where git could not be started, or took too long. */
  readonly exitCode: number | undefined;
  readonly stdout: Buffer;
}

/** More than any answer asked for here, and a bound on what a hostile repository can make us hold. */
const longestAnswer = 64 * 1024 * 1024;

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
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
      timeout: 60_000,
    });
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > longestAnswer) child.kill();
      else chunks.push(chunk);
    });
    child.on('error', () => resolve({ exitCode: undefined, stdout: Buffer.alloc(0) }));
    child.on('close', (code) => resolve({ exitCode: code ?? undefined, stdout: Buffer.concat(chunks) }));
    // git may end before it has read everything: its exit code says so.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
