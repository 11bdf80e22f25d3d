import { describe, expect, it } from '@jest/globals';
import { createWorkflowCommands } from '../../src/reporters/workflow-commands.ts';
import { expectFile } from '../support/expected-file.ts';
import { failedReport, makeFiles, makeFinding, makeReport, smallReport } from '../support/made-up-report.ts';

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

  it('says before all what kept the run from telling all', () => {
    const lines = createWorkflowCommands(failedReport, files).trimEnd().split('\n');
    expect(lines).toEqual([
      '::error title=unreadable,file=packs/sap/resources/a b.md,line=1,endLine=1::"packs/sap/resources/a b.md" cannot be read: there is no permission to read it%0Ahelp: Put a file there that can be read',
      '::error title=unreadable,file=x.sts,line=1,endLine=1::"x.sts" cannot be read: [see](x) <b>%0Ahelp: Build it again',
      '::error title=manifest-name,file=a.sts,line=1,endLine=1::the rule manifest-name failed on a.sts, which is a fault of this program: x is undefined%0Ahelp: report it, and ignore manifest-name until it is mended',
      '::error title=version-gate,file=packs/sap/stackpack.conf,line=1,endLine=1::versions not judged: git could not list the tags of the remote "origin"%0Ahelp: Try git ls-remote origin',
      expect.stringMatching(/^::error title=resource-missing,/),
    ]);
  });

  it('names no file that the repository does not have, and says the place all the same', () => {
    const [outside, inside] = ['../a', 'x/a.sts!/b'].map((file) =>
      createWorkflowCommands(makeReport([makeFinding({ file })]), files),
    );
    const rest = 'there is no "logo.png"%0Ahelp: add it, or name another file\n';
    expect(outside).toBe(`::error title=resource-missing::../a:3:11: ${rest}`);
    expect(inside).toBe(`::error title=resource-missing::x/a.sts!/b:3:11: ${rest}`);
  });
});
