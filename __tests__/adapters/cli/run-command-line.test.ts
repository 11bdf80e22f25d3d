import { describe, expect, it } from '@jest/globals';
import type { Command, ExitCode, Terminal } from '../../../src/adapters/cli/command.ts';
import { commands } from '../../../src/adapters/cli/commands.ts';
import { exitCodeOf } from '../../../src/adapters/cli/outcome.ts';
import { parseCommand } from '../../../src/adapters/cli/parse-command.ts';
import { runCommandLine } from '../../../src/adapters/cli/run-command-line.ts';
import { type CheckOutcome, checkPacks } from '../../../src/app/check.ts';
import { UsageError } from '../../../src/app/usage-error.ts';
import { goodPacks } from '../../support/good-packs.ts';
import { memoryPorts, placed } from '../../support/memory-ports.ts';

function fakeTerminal(debug = false): Terminal & { printed: { out: string; err: string } } {
  const printed = { out: '', err: '' };
  return {
    printed,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    colors: false,
    debug,
  };
}

/** Runs a command line with `show` replaced by a command that does this. */
async function runWith(run: Command['run'], debug = false): Promise<{ code: ExitCode; err: string }> {
  const table = commands as Record<'show', () => Promise<Command>>;
  const real = table.show;
  table.show = async () => ({ ...(await real()), run });
  const terminal = fakeTerminal(debug);
  try {
    return { code: await runCommandLine(['show'], terminal), err: terminal.printed.err };
  } finally {
    table.show = real;
  }
}

describe('runCommandLine', () => {
  it('takes what it did not expect for a fault of ours, and says so without a stack', async () => {
    const failing = async () => {
      throw new TypeError('x is \u001b[31mnot a function');
    };
    const { code, err } = await runWith(failing);
    expect(code).toBe(3);
    expect(err).toMatch(
      /^error: this is a fault of stackpack-action \d\S*: x is ␛\[31mnot a function\n {2}help: Report it/,
    );
    expect(err).not.toContain('run-command-line.test');
    expect((await runWith(failing, true)).err).toContain('run-command-line.test');
  });

  it('prints wrong usage with what to do', async () => {
    const { code, err } = await runWith(async () => {
      throw new UsageError('No', 'Do');
    });
    expect([code, err]).toEqual([2, 'error: No\n  help: Do\n']);
  });

  it('does not take what objects inherit for a command', async () => {
    const terminal = fakeTerminal();
    expect(await runCommandLine(['constructor'], terminal)).toBe(2);
    expect(terminal.printed.err).toContain('There is no command "constructor"');
  });
});

describe('exitCodeOf', () => {
  const outcomeWith = async (more: Partial<CheckOutcome>): Promise<CheckOutcome> => ({
    ...(await checkPacks({}, memoryPorts({ files: placed('/repo', goodPacks['1.x']) }))),
    ...more,
  });

  it('is that of the worst that happened', async () => {
    const terminal = fakeTerminal();
    const good = await outcomeWith({});
    const unreadable = {
      ...good.report,
      unreadable: [{ path: 'x.sts', file: 'x.sts', message: 'broken', help: 'mend it' }],
    };
    const crashes = [{ rule: 'logo-size', pack: 'a', message: 'x', stack: 'at somewhere' }];
    const report = { ...unreadable, crashes };
    const refused = { ...good.report, refusal: { message: 'no past', help: 'fetch it' } };
    expect(exitCodeOf(good, terminal)).toBe(0);
    expect(exitCodeOf({ ...good, failed: true }, terminal)).toBe(1);
    expect(terminal.printed.err).toBe('');
    expect(exitCodeOf({ ...good, failed: true, report: refused }, terminal)).toBe(2);
    expect(terminal.printed.err).toBe('error: no past\n  help: fetch it\n');
    expect(exitCodeOf({ ...good, failed: true, report: unreadable }, terminal)).toBe(2);
    expect(exitCodeOf({ ...good, failed: true, report }, terminal)).toBe(3);
    expect(terminal.printed.err).toContain('error: broken\n  help: mend it\n');
    expect(terminal.printed.err).toContain('the rule logo-size failed on a, which is a fault of this program: x');
    expect(terminal.printed.err).toContain('--ignore logo-size');
    expect(terminal.printed.err).not.toContain('somewhere');
    const debugging = fakeTerminal(true);
    exitCodeOf({ ...good, report }, debugging);
    expect(debugging.printed.err).toContain('at somewhere');
  });
});

describe('parseCommand', () => {
  const command: Command = {
    name: 'check',
    summary: '',
    help: '',
    options: { list: { type: 'string', multiple: true }, one: { type: 'string' }, on: { type: 'boolean' } },
    run: async () => 0,
  };

  it('reads options and paths in any order', () => {
    const { values, positionals } = parseCommand(command, [
      'a',
      '--list',
      'x',
      '--on',
      '--list=-y',
      'b',
      '--one=',
      '--',
      '--c',
    ]);
    expect({ ...values }).toEqual({ list: ['x', '-y'], on: true, one: '' });
    expect(positionals).toEqual(['a', 'b', '--c']);
  });

  it.each([
    [['--lst', 'x'], '"--lst"', '--list'],
    [['-l'], '"-l"', '--help'],
    [['--no-on'], '"--no-on"', '--help'],
    [['--toString'], '"--toString"', '--help'],
    [['--one'], '--one needs a value', '--one=…'],
    [['--one', '-x'], '--one needs a value', '--one=…'],
    [['--on=1'], '--on takes no value', 'alone'],
    [['--on', '--on'], 'twice', 'once'],
  ])('refuses %j', (args, message, help) => {
    let caught: unknown;
    try {
      parseCommand(command, args);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(UsageError);
    expect((caught as UsageError).message).toContain(message);
    expect((caught as UsageError).help).toContain(help);
  });
});
