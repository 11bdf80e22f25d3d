import { spawn } from 'node:child_process';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';

/** A setting of git's configuration. */
export type GitSetting = readonly [key: string, value: string];

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
}

/** More than any answer asked for here, and a bound on what a hostile repository can make us hold. */
const longestAnswer = 64 * 1024 * 1024;
const longestWait = 300_000;

/**
 * What git answers.
 * @throws {Refusal} where it cannot, with what it says
 */
export function askGit({ folder, args, env, settings, doing, help, secrets }: GitQuestion): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: folder,
      env: {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        LC_ALL: 'C',
        ...settingsEnv(settings ?? []),
        ...env,
      },
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
      else reject(new Refusal(`cannot ${doing}: ${reasonOf(said, secrets ?? [])}`, help));
    });
  });
}

/** The settings as git reads them from the environment, after those that are there already. */
function settingsEnv(settings: readonly GitSetting[]): Record<string, string> {
  if (settings.length === 0) return {};
  const present = Number.parseInt(process.env.GIT_CONFIG_COUNT ?? '', 10) || 0;
  const env: Record<string, string> = { GIT_CONFIG_COUNT: String(present + settings.length) };
  for (const [index, [key, value]] of settings.entries()) {
    env[`GIT_CONFIG_KEY_${present + index}`] = key;
    env[`GIT_CONFIG_VALUE_${present + index}`] = value;
  }
  return env;
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
