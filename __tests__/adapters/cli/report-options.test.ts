import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../../src/adapters/cli/command.ts';
import { parseCommand } from '../../../src/adapters/cli/parse-command.ts';
import { readReportTargets, reportOptions } from '../../../src/adapters/cli/report-options.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

const command: Command = {
  name: 'report',
  summary: '',
  help: '',
  options: { ...reportOptions, 'fail-on': { type: 'string' } },
  run: async () => 0,
};

/** What is asked for, as `format` or `format > file`, from the working directory. */
function read(...args: string[]): string[] {
  return readReportTargets(parseCommand(command, args)).map(({ format, file }) => {
    if (file === undefined) return format;
    expect(file.file).toBe(path.resolve(file.written));
    return `${format} > ${file.written}`;
  });
}

describe('readReportTargets', () => {
  it.each([
    [[], ['text']],
    [['--format', 'sarif'], ['sarif']],
    [
      ['--format', 'sarif', '--output', 'a.sarif'],
      ['sarif > a.sarif', 'text'],
    ],
    [
      ['--format=text', '--output=a.txt'],
      ['text > a.txt', 'text'],
    ],
    [
      ['--format', 'sarif', '--output', 'a', '--format', 'junit', '--output', 'b'],
      ['sarif > a', 'junit > b', 'text'],
    ],
    [
      ['--format', 'json', '--format', 'sarif', '--output', 'a'],
      ['json', 'sarif > a'],
    ],
    [
      ['--format', 'json', '--format', 'json', '--output', 'a'],
      ['json', 'json > a'],
    ],
    [
      ['--format', 'gitlab', '--fail-on', 'warning', 'pack', '--output', 'a'],
      ['gitlab > a', 'text'],
    ],
    [
      ['--output', 'a', '--format', 'sarif'],
      ['sarif > a', 'text'],
    ],
  ])('reads %j', (args, targets) => {
    expect(read(...args)).toEqual(targets);
  });

  it.each([
    [['--output', 'a.sarif'], 'There is no --format before --output "a.sarif"'],
    [
      ['--output', 'a', '--format', 'sarif', '--format', 'json', '--output', 'b'],
      'There is no --format before --output "a"',
    ],
    [['--format', 'sarif', '--output', 'a', '--output', 'b'], '--format sarif has two files, "a" and "b"'],
    [['--format', 'sarif', '--format', 'json'], 'sarif and json both go to standard output'],
    [
      ['--format', 'sarif', '--output', 'a/b', '--format', 'json', '--output', './a/../a/b'],
      'sarif and json both go to "./a/../a/b"',
    ],
    [
      ['--format', 'sarif', '--output', 'out/r', '--format', 'json', '--output', 'OUT/R'],
      'sarif and json both go to "OUT/R"',
    ],
    [['--format', 'sarif', '--output='], '--output needs a file'],
    [['--format', 'sarif', '--output', '--quiet'], '--output needs a value'],
    [['--format', 'sarf'], '--format cannot be "sarf"'],
    [['--format', 'constructor'], '--format cannot be "constructor"'],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });

  it('refuses two files that links make one', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'real/x': '', link: { linkTo: 'real' } });
    const [real, link] = [path.join(folder, 'real/deep/r'), path.join(folder, 'link/deep/r')];
    const args = ['--format', 'sarif', '--output', real, '--format', 'json', '--output', link];
    expect(() => read(...args)).toThrow('sarif and json both go to');
  });
});
