import { describe, expect, it } from '@jest/globals';
import { createOutputs } from '../../../src/adapters/action/outputs.ts';
import { Progress } from '../../../src/adapters/action/progress.ts';
import type { BuiltPack } from '../../../src/app/build.ts';
import type { CheckOutcome } from '../../../src/app/check.ts';
import { plainVerdict } from '../../../src/app/gate/verdict.ts';
import { declaredOutputs } from '../../support/action-run.ts';

/** A run that came to check packs of these paths. */
function progressOf(...paths: readonly string[]): Progress {
  const progress = new Progress();
  const packs = paths.map((path) => ({ location: { kind: 'folder', path } }));
  const reports = paths.map((path) => ({ path, format: '1.x', name: path, version: '1.2.0', findings: [] }));
  progress.checked = {
    packs,
    report: { packs: reports, findings: [], crashes: [], summary: { errors: 2, warnings: 1, infos: 0 } },
  } as unknown as CheckOutcome;
  return progress;
}

function build(progress: Progress, path: string, version: string): void {
  progress.at(path).built = {
    version,
    archivePath: `target/${path}-${version}.sts`,
    checksumPath: `target/${path}-${version}.sts.sha256`,
    archive: { sha256: 'abc' },
  } as BuiltPack;
  progress.checksumsPath = 'target/SHA256SUMS';
}

describe('the outputs', () => {
  it('are those of action.yml, also where a run came to nothing', () => {
    const progress = new Progress();
    const outputs = createOutputs(progress, '/tmp/report.json');
    expect(Object.keys(outputs).sort()).toEqual(declaredOutputs().sort());
    expect(outputs).toEqual({
      ...Object.fromEntries(declaredOutputs().map((name) => [name, ''])),
      stackpacks: '[]',
      'release-status': 'skipped',
      errors: '0',
      warnings: '0',
      'report-path': '/tmp/report.json',
    });
    progress.failed = true;
    expect(createOutputs(progress, '')['release-status']).toBe('failed');
    progress.scope = 'nothing';
    expect(createOutputs(progress, '')['release-status']).toBe('skipped');
  });

  it('have a release that failed only where there was to be one', () => {
    const status = (progress: Progress) => {
      progress.failed = true;
      const outputs = createOutputs(progress, '');
      const packs: { releaseStatus: string }[] = JSON.parse(outputs.stackpacks);
      return [outputs['release-status'], ...packs.map(({ releaseStatus }) => releaseStatus)];
    };
    const pullRequest = progressOf('sap', 'vsphere');
    pullRequest.scope = 'nothing';
    expect(status(pullRequest)).toEqual(['skipped', 'skipped', 'skipped']);
    const release = progressOf('sap', 'vsphere');
    release.scope = 'tagged';
    release.at('sap').tag = 'sap-1.2.0';
    expect(status(release)).toEqual(['failed', 'failed', 'skipped']);
    expect(status(progressOf('sap', 'vsphere'))).toEqual(['failed', 'failed', 'failed']);
  });

  it('of one pack tell all of it', () => {
    const progress = progressOf('sap');
    build(progress, 'sap', '1.2.0');
    Object.assign(progress.at('sap'), {
      tag: 'v1.2.0',
      release: { status: 'created', id: 7, url: 'https://x.example/r', assetUrl: 'https://x.example/a' },
    });
    expect(createOutputs(progress, '')).toMatchObject({
      name: 'sap',
      version: '1.2.0',
      'archive-path': 'target/sap-1.2.0.sts',
      'archive-digest': 'sha256:abc',
      'archive-paths': 'target/sap-1.2.0.sts',
      'checksums-path': 'target/SHA256SUMS',
      tag: 'v1.2.0',
      'release-status': 'created',
      'release-id': '7',
      'release-url': 'https://x.example/r',
      'asset-url': 'https://x.example/a',
      errors: '2',
      warnings: '1',
    });
  });

  it.each([
    [true, 'true'],
    [false, 'false'],
    [undefined, ''],
  ])('tell what the gate found, where it changed is %s', (changed, output) => {
    const progress = progressOf('sap');
    progress.verdicts = [
      {
        ...plainVerdict('version 1.2.0 is too small'),
        baseline: { version: '1.1.0', tag: 'v1.1.0' },
        requiredBump: 'major',
        actualBump: 'minor',
        suggestedVersion: '2.0.0',
        ...(changed === undefined ? {} : { changed }),
      },
    ];
    const outputs = createOutputs(progress, '');
    expect(outputs).toMatchObject({
      'previous-version': '1.1.0',
      'previous-tag': 'v1.1.0',
      'required-bump': 'major',
      'actual-bump': 'minor',
      'suggested-version': '2.0.0',
      changed: output,
    });
    expect(JSON.parse(outputs.stackpacks)).toMatchObject([
      {
        verdict: 'version 1.2.0 is too small',
        previousVersion: '1.1.0',
        previousTag: 'v1.1.0',
        requiredBump: 'major',
        actualBump: 'minor',
        suggestedVersion: '2.0.0',
      },
    ]);
    expect(JSON.parse(outputs.stackpacks)[0].changed).toBe(changed);
    const several = progressOf('sap', 'vsphere');
    several.verdicts = [...progress.verdicts, ...progress.verdicts];
    expect(createOutputs(several, '')).toMatchObject({ 'previous-version': '', 'required-bump': '', changed: '' });
    expect(JSON.parse(createOutputs(several, '').stackpacks)[1]).toMatchObject({ requiredBump: 'major' });
  });

  it('tell the version that was built, which is another one for a snapshot', () => {
    const progress = progressOf('sap');
    build(progress, 'sap', '1.2.1-main-7-abc-SNAPSHOT');
    const artifact = { id: '12', name: 'sap', packs: [] };
    progress.at('sap').artifact = artifact;
    progress.artifacts = [artifact];
    const outputs = createOutputs(progress, '');
    expect(outputs).toMatchObject({ version: '1.2.1-main-7-abc-SNAPSHOT', 'artifact-id': '12' });
    expect(JSON.parse(outputs.stackpacks)).toMatchObject([
      { version: '1.2.0', archiveVersion: '1.2.1-main-7-abc-SNAPSHOT', releaseStatus: 'skipped', artifactId: '12' },
    ]);
  });

  it('of several packs are in the list alone, paths apart', () => {
    const progress = progressOf('sap', 'vsphere');
    for (const path of ['sap', 'vsphere']) build(progress, path, '1.2.0');
    progress.at('sap').release = { status: 'created', id: 7, url: 'u', assetUrl: 'a' };
    progress.at('vsphere').releaseFailed = true;
    progress.failed = true;
    const outputs = createOutputs(progress, '');
    for (const name of [
      'name',
      'version',
      'archive-path',
      'archive-digest',
      'tag',
      'release-status',
      'release-id',
    ] as const) {
      expect([name, outputs[name]]).toEqual([name, '']);
    }
    expect(outputs['archive-paths']).toBe('target/sap-1.2.0.sts\ntarget/vsphere-1.2.0.sts');
    expect(JSON.parse(outputs.stackpacks)).toMatchObject([
      { path: 'sap', releaseStatus: 'created', releaseId: 7 },
      { path: 'vsphere', releaseStatus: 'failed' },
    ]);
  });
});
