import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface TypedIn {
  /** All that the terminal shows. */
  readonly shown: string;
  /** The exit codes of the commands that failed. */
  readonly failures: readonly number[];
  /** The folder that the shell is in afterwards. */
  readonly folder: string;
}

/** One terminal, in which the blocks of a guide are typed in after each other: folder, functions and variables stay. */
export class GuideShell {
  private readonly shell: ChildProcess;
  private readonly files: string;
  private shown = '';

  /**
   * @param folder where it starts
   * @param files a folder for what this needs itself
   */
  constructor(folder: string, files: string, env: Readonly<Record<string, string>>) {
    this.files = files;
    this.shell = spawn('bash', ['--noprofile', '--norc'], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.shell.stdout?.on('data', (chunk: Buffer) => {
      this.shown += chunk.toString('utf8');
    });
    this.shell.stdin?.write(`exec 2>&1\ntrap 'echo $? >> "${this.file('failures')}"' ERR\n`);
  }

  /** Types commands in, and waits for the last to end. */
  async type(commands: string): Promise<TypedIn> {
    this.shown = '';
    const done = '----- done -----';
    writeFileSync(this.file('commands'), `${commands}\n:\n`);
    writeFileSync(this.file('failures'), '');
    this.shell.stdin?.write(
      `. "${this.file('commands')}" < /dev/null\npwd > "${this.file('folder')}"\necho "${done}"\n`,
    );
    while (!this.shown.endsWith(`${done}\n`)) {
      if (this.shell.exitCode !== null) throw new Error(`the shell ended: ${this.shown}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const failures = this.read('failures').split('\n').filter(Boolean).map(Number);
    return { shown: this.shown.slice(0, -done.length - 1), failures, folder: this.read('folder').trimEnd() };
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.shell.on('close', resolve));
    this.shell.stdin?.end();
    await ended;
    rmSync(this.files, { recursive: true, force: true });
  }

  private file(name: string): string {
    return path.join(this.files, name);
  }

  private read(name: string): string {
    return readFileSync(this.file(name), 'utf8');
  }
}
