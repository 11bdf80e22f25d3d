import { spawn } from 'node:child_process';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import { type GitSetting, gitEnvironment } from './git-environment.ts';

export interface GitQuestion {
  /** A native path. */
  readonly folder: string;
  /** Names from outside only after `--`, or where they cannot be taken for options. */
  readonly args: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Added to the configuration, through the environment: they stand neither in arguments nor in a file. */
  readonly settings?: readonly GitSetting[];
  /** What it is for, as a message goes on after "cannot". */
  readonly doing: string;
  /** What to do where it fails. */
  readonly help: string;
  /** Texts that must not get into any message. */
  readonly secrets?: readonly string[];
  /** What git reads from its standard input. */
  readonly input?: string;
  /** Bytes: a longer answer is a failure. */
  readonly longest?: number;
}

/** More than any answer asked for here, and a bound on what a hostile repository can make us hold. */
const longestAnswer = 64 * 1024 * 1024;
const longestWait = 300_000;

/**
 * What git answers, as text.
 * @throws {Refusal} where it cannot, with what it says
 */
export async function askGit(question: GitQuestion): Promise<string> {
  return (await askGitForBytes(question)).toString('utf8');
}

/**
 * What git answers.
 * @throws {Refusal} where it cannot, with what it says
 */
export function askGitForBytes({ folder, args, doing, help, ...question }: GitQuestion): Promise<Buffer> {
  const { env, settings, secrets, input = '', longest = longestAnswer } = question;
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: folder,
      env: { ...gitEnvironment(settings), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    // spawn's own timeout stays in force, and keeps us waiting, where there is no git to start.
    const timer = setTimeout(() => child.kill(), longestWait);
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
      reject(new Refusal(`cannot ${doing}: git cannot be started`, 'Install git', { cause }));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(chunks));
      else if (length > longest)
        reject(new Refusal(`cannot ${doing}: git's answer is longer than ${longest} bytes`, help));
      else reject(new Refusal(`cannot ${doing}: ${reasonOf(said, secrets ?? [])}`, help));
    });
  });
}

/** git's own last word, which is where its reason stands. */
function reasonOf(said: string, secrets: readonly string[]): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((one) => one.startsWith('fatal:')) ?? lines.at(-1) ?? 'git gave no reason';
  return quote(
    secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line),
    300,
  );
}
