import { describe, expect, it } from '@jest/globals';
import { createWorkflowCommands } from '../../src/reporters/workflow-commands.ts';
import { expectFile } from '../support/expected-file.ts';
import { makeFiles, makeFinding, makeReport, smallReport } from '../support/made-up-report.ts';

const files = makeFiles();

describe('createWorkflowCommands', () => {
  it('reads well', () => {
    expectFile('reports/small-commands.txt', createWorkflowCommands(smallReport, files));
  });

  it('is empty where nothing is found', () => {
    expect(createWorkflowCommands(makeReport([]), files)).toBe('');
  });

  it('escapes what ends a property or a command', () => {
    const text = '50%\r\n, a:b';
    expect(
      createWorkflowCommands(makeReport([makeFinding({ message: text, help: text, file: `${text}/x` })]), files),
    ).toBe(
      '::error title=resource-missing,file=50%25␍␊%2C a%3Ab/x,line=3,endLine=3,col=11,endColumn=21::50%25␍␊, a:b%0Ahelp: 50%25␍␊, a:b\n',
    );
  });

  it('tells all, the worst first, however many: GitHub shows ten of a level, and the log has the rest', () => {
    const severities = ['info', 'warning', 'error'] as const;
    const findings = severities.flatMap((severity) => Array.from({ length: 12 }, () => makeFinding({ severity })));
    const lines = createWorkflowCommands(makeReport(findings), files).trimEnd().split('\n');
    expect(lines.map((line) => /^::(\w+) title=/.exec(line)?.[1])).toEqual(
      ['error', 'warning', 'notice'].flatMap((level) => Array(12).fill(level)),
    );
  });

  it('names no file that the repository does not have', () => {
    const [outside, inside] = ['../a', 'a.sts!/b'].map((file) =>
      createWorkflowCommands(makeReport([makeFinding({ file })]), files),
    );
    expect(outside).toMatch(/^::error title=resource-missing::/);
    expect(inside).toMatch(/^::error title=resource-missing::/);
  });
});
