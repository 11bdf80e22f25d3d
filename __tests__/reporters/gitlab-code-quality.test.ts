import { describe, expect, it } from '@jest/globals';
import { createGitLabCodeQuality } from '../../src/reporters/gitlab-code-quality.ts';
import { expectFile } from '../support/expected-file.ts';
import { makeFiles, makeFinding, makeReport, smallReport } from '../support/made-up-report.ts';
import { readCodeQuality } from '../support/report-readers.ts';

const files = makeFiles();

describe('createGitLabCodeQuality', () => {
  it('is as GitLab’s schema says, and reads well', () => {
    const text = createGitLabCodeQuality(smallReport, files);
    expect(readCodeQuality(text).map(({ severity }) => severity)).toEqual(['info', 'major', 'minor', 'major']);
    expectFile('reports/small-code-quality.json', text);
  });

  it('is an empty list where nothing is found, which GitLab takes for all being fixed', () => {
    expect(createGitLabCodeQuality(makeReport([]), files)).toBe('[]\n');
  });

  it('has a fingerprint of its own for each, as GitLab keeps one of equal ones', () => {
    const found = readCodeQuality(createGitLabCodeQuality(makeReport([makeFinding(), makeFinding()]), files));
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('names files as the repository does, and always one', () => {
    const below = { nameOf: (file: string) => (file.startsWith('../') ? undefined : `sub/${file}`) };
    const findings = ['stackpack.conf', 'a.sts!/stackpack.conf', '../b/stackpack.conf'].map((file) =>
      makeFinding({ file }),
    );
    const found = readCodeQuality(createGitLabCodeQuality(makeReport(findings), below));
    expect(found.map(({ location }) => location.path)).toEqual([
      'sub/stackpack.conf',
      'sub/a.sts!/stackpack.conf',
      'outside-the-repository/b/stackpack.conf',
    ]);
  });

  it('keeps descriptions short', () => {
    const [found] = readCodeQuality(
      createGitLabCodeQuality(makeReport([makeFinding({ message: '😀'.repeat(10_000) })]), files),
    );
    expect(found?.description.length).toBe(2_000);
  });
});
