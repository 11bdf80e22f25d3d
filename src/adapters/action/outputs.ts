import type { Verdict } from '../../app/gate/verdict.ts';
import type { ReportPack } from '../../app/report.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import { createListJson } from '../../reporters/list-json.ts';
import type { PackProgress, Progress } from './progress.ts';

export type OutputName =
  | 'stackpacks'
  | 'changed-stackpacks'
  | 'name'
  | 'version'
  | 'previous-version'
  | 'previous-tag'
  | 'required-bump'
  | 'actual-bump'
  | 'suggested-version'
  | 'changed'
  | 'archive-path'
  | 'archive-digest'
  | 'archive-paths'
  | 'checksums-path'
  | 'tag'
  | 'release-status'
  | 'release-id'
  | 'release-url'
  | 'asset-url'
  | 'artifact-id'
  | 'errors'
  | 'warnings'
  | 'report-path'
  | 'sarif-path';

/** The outputs of action.yml. */
export type Outputs = Readonly<Record<OutputName, string>>;

/**
 * The value of every output, whatever the run came to.
 * @param reportPath where the report was written to; empty where it could not be
 */
export function createOutputs(progress: Progress, reportPath: string): Outputs {
  const packs = (progress.checked?.report.packs ?? []).map((pack, index) =>
    describePack(pack, progress.verdicts[index], progress.at(pack.path), progress),
  );
  const [only] = packs.length === 1 ? packs : [];
  const { errors, warnings } = progress.checked?.report.summary ?? { errors: 0, warnings: 0 };
  // Before anything is built, it is not about several packs yet: a tag may be to name one of them.
  const early =
    progress.failed && progress.built.length === 0 ? earlyEnd(progress) : packs.length === 0 ? 'skipped' : '';
  return {
    stackpacks: JSON.stringify(packs),
    'changed-stackpacks': progress.changed === undefined ? '' : createListJson(progress.changed),
    name: only?.name ?? '',
    version: only?.archiveVersion ?? only?.version ?? '',
    'previous-version': only?.previousVersion ?? '',
    'previous-tag': only?.previousTag ?? '',
    'required-bump': only?.requiredBump ?? '',
    'actual-bump': only?.actualBump ?? '',
    'suggested-version': only?.suggestedVersion ?? '',
    changed: String(only?.changed ?? ''),
    'archive-path': only?.archivePath ?? '',
    'archive-digest': only?.archiveDigest ?? '',
    'archive-paths': progress.built.map(({ archivePath }) => archivePath).join('\n'),
    'checksums-path': progress.checksumsPath ?? '',
    tag: only?.tag ?? '',
    'release-status': only?.releaseStatus ?? early,
    'release-id': String(only?.releaseId ?? ''),
    'release-url': only?.releaseUrl ?? '',
    'asset-url': only?.assetUrl ?? '',
    'artifact-id': progress.artifacts.map(({ id }) => id).join('\n'),
    errors: String(errors),
    warnings: String(warnings),
    'report-path': reportPath,
    'sarif-path': progress.sarifPath ?? '',
  };
}

/** The status where the run failed before anything was built. */
function earlyEnd(progress: Progress): 'failed' | 'skipped' {
  const packs = progress.checked?.report.packs ?? [];
  const isDue =
    packs.length === 0 ? progress.scope === 'all' : packs.some(({ path }) => progress.isToRelease(progress.at(path)));
  return isDue ? 'failed' : 'skipped';
}

/** What is undefined is left out of the JSON. */
function describePack(pack: ReportPack, verdict: Verdict | undefined, of: PackProgress, progress: Progress) {
  const { path, format, name, version, versionSource, findings } = pack;
  const { built, release, artifact, releaseFailed } = of;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const failed = releaseFailed === true || (progress.failed && progress.isToRelease(of));
  return {
    path,
    format,
    name,
    version,
    versionSource,
    verdict: verdict?.text,
    previousVersion: verdict?.baseline?.version,
    previousTag: verdict?.baseline?.tag,
    requiredBump: verdict?.requiredBump,
    actualBump: verdict?.actualBump,
    suggestedVersion: verdict?.suggestedVersion,
    changed: verdict?.changed,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    archivePath: built?.archivePath,
    archiveVersion: built?.version,
    archiveDigest: built === undefined ? undefined : `sha256:${built.archive.sha256}`,
    checksumPath: built?.checksumPath,
    tag: of.tag,
    releaseStatus: release?.status ?? (failed ? 'failed' : 'skipped'),
    releaseId: release?.id,
    releaseUrl: release?.url,
    assetUrl: release?.assetUrl,
    artifactId: artifact?.id,
  };
}
