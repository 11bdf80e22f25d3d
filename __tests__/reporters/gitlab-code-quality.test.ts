import { describe, expect, it } from '@jest/globals';
import { createGitLabCodeQuality } from '../../src/reporters/gitlab-code-quality.ts';
import { expectFile } from '../support/expected-file.ts';
import { failedReport, makeFiles, makeFinding, makeReport, smallReport } from '../support/made-up-report.ts';
import { readCodeQuality } from '../support/report-readers.ts';

const files = makeFiles();

describe('createGitLabCodeQuality', () => {
  it('is as GitLab’s schema says, and reads well', () => {
    const text = createGitLabCodeQuality(smallReport, files);
    expect(readCodeQuality(text).map(({ severity }) => severity)).toEqual([
      'info',
      'major',
      'minor',
      'major',
      'blocker',
    ]);
    expectFile('reports/small-code-quality.json', text);
  });

  it('is an empty list where nothing is found, which GitLab takes for all being fixed', () => {
    expect(createGitLabCodeQuality(makeReport([]), files)).toBe('[]\n');
  });

  it('has a fingerprint of its own for each, as GitLab keeps one of equal ones', () => {
    const found = readCodeQuality(createGitLabCodeQuality(makeReport([makeFinding(), makeFinding()]), files));
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('says what kept the run from telling all, and leaves the findings what they are', () => {
    const found = readCodeQuality(createGitLabCodeQuality(failedReport, files));
    const [before] = readCodeQuality(createGitLabCodeQuality(makeReport([makeFinding()]), files));
    expect(found[0]).toEqual(before);
    expect(found.slice(1).map(({ severity, check_name, location }) => [severity, check_name, location.path])).toEqual([
      ['blocker', 'unreadable', 'packs/sap/resources/a b.md'],
      ['blocker', 'unreadable', 'x.sts'],
      ['blocker', 'manifest-name', 'a.sts'],
      ['blocker', 'version-gate', 'packs/sap/stackpack.conf'],
    ]);
    expect(found.at(-1)?.description).toBe(
      'versions not judged: git could not list the tags of the remote "origin"; Try git ls-remote origin',
    );
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(5);
  });

  it('names files as the repository does, and always one', () => {
    const below = { ...files, nameOf: (file: string) => (file.startsWith('../') ? undefined : `sub/${file}`) };
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
