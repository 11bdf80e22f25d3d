import { type GitSetting, gitEnvironment } from './git-environment.ts';
import { undoOnInterruption } from './interruption.ts';

/** What git is started with. */
export interface GitCall {
  /** A native path. */
  readonly folder: string;
  /** Names from outside only after `--`, or where they cannot be taken for options. */
  readonly args: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Added to the configuration, through the environment: they stand neither in arguments nor in a file. */
  readonly settings?: readonly GitSetting[];
  /** Whether git may speak to a remote. */
  readonly asksRemote?: boolean;
  /** What git reads from its standard input. */
  readonly input?: string;
  /** Bytes: a longer answer is none. */
  readonly longest?: number;
  /** Milliseconds after which git is ended. */
  readonly patience?: number;
}

export interface GitAnswer {
  /** Undefined where git could not be started, was ended, or answered too much. */
  readonly exitCode: number | undefined;
  readonly stdout: Buffer;
  /** The end of what git printed to standard error. */
  readonly said: string;
  /** Why git could not be started. */
  readonly cause?: Error;
  readonly isTooLong: boolean;
}

/** Bytes: more than any answer asked for here, and a bound on what a hostile repository can make us hold. */
export const longestAnswer = 64 * 1024 * 1024;

/** Milliseconds: what is asked of a clone alone takes a few of them. */
const usualPatience = 60_000;

/** Runs git. Never asks for anything at a terminal, and never throws. */
export async function runGit({
  folder,
  args,
  env,
  settings,
  asksRemote,
  input = '',
  ...bounds
}: GitCall): Promise<GitAnswer> {
  const { longest = longestAnswer, patience = usualPatience } = bounds;
  // Takes milliseconds to load, and a check asks git nothing.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn('git', args, {
      cwd: folder,
      env: { ...gitEnvironment(settings, asksRemote), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    // spawn's own timeout stays in force, and keeps us waiting, where there is no git to start.
    const timer = setTimeout(() => child.kill(), patience);
    const hasEnded = undoOnInterruption(() => child.kill());
    const chunks: Buffer[] = [];
    let length = 0;
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > longest) child.kill();
      else chunks.push(chunk);
    });
    // git may end before it has read everything: its exit code says so.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4000);
    });
    child.on('error', (cause) => {
      clearTimeout(timer);
      hasEnded();
      resolve({ exitCode: undefined, stdout: Buffer.alloc(0), said, cause, isTooLong: false });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      hasEnded();
      const isTooLong = length > longest;
      // git may have ended by itself before it could be: its answer is not whole all the same.
      const exitCode = isTooLong ? undefined : (code ?? undefined);
      resolve({ exitCode, stdout: Buffer.concat(chunks), said, isTooLong });
    });
  });
}
