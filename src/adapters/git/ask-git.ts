import { spawn } from 'node:child_process';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';

export interface GitQuestion {
  /** A native path. */
  readonly folder: string;
  /** Names from outside only after `--`, or where they cannot be taken for options. */
  readonly args: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What it is for, as a message goes on after "cannot". */
  readonly doing: string;
  /** What to do where it fails. */
  readonly help: string;
  /** Texts that must not get into any message. */
  readonly secrets?: readonly string[];
}

const longestAnswer = 64 * 1024 * 1024;
const longestWait = 300_000;

/**
 * What git answers.
 * @throws {Refusal} where it cannot, with what it says
 */
export function askGit({ folder, args, env = {}, doing, help, secrets = [] }: GitQuestion): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: folder,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      timeout: longestWait,
    });
    const chunks: Buffer[] = [];
    let length = 0;
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > longestAnswer) child.kill();
      else chunks.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4000);
    });
    child.on('error', (cause) =>
      reject(new Refusal(`cannot ${doing}: git cannot be started`, 'Install git', { cause })),
    );
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Refusal(`cannot ${doing}: ${reasonOf(said, secrets)}`, help));
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
