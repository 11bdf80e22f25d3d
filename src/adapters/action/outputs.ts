import type { BuiltPack } from '../../app/build.ts';
import type { CheckOutcome } from '../../app/check.ts';
import type { Verdict } from '../../app/gate.ts';
import type { PublishedPack } from '../../app/publish.ts';
import type { Severity } from '../../diagnostics/finding.ts';

/** How far a run came. What it did not come to is undefined or empty. */
export interface Progress {
  checked: CheckOutcome | undefined;
  /** In the order of the packs. */
  verdicts: readonly Verdict[];
  built: readonly BuiltPack[];
  /** The tag that is to be released. */
  tag: string | undefined;
  published: PublishedPack | undefined;
  failed: boolean;
}

/** The outputs of action.yml. */
export type Outputs = Readonly<Record<OutputName, string>>;

export type OutputName =
  | 'stackpacks'
  | 'name'
  | 'version'
  | 'archive-path'
  | 'archive-digest'
  | 'tag'
  | 'release-status'
  | 'release-id'
  | 'release-url'
  | 'asset-url'
  | 'errors'
  | 'warnings';

/** The value of every output, whatever the run came to. */
export function createOutputs(progress: Progress): Outputs {
  const { checked, published, tag, failed } = progress;
  const packs = describePacks(progress);
  const [single] = packs.length === 1 ? packs : [];
  return {
    stackpacks: JSON.stringify(packs),
    name: single?.name ?? '',
    version: single?.version ?? '',
    'archive-path': single?.archivePath ?? '',
    'archive-digest': single?.archiveDigest ?? '',
    tag: tag ?? '',
    'release-status': published?.status ?? (failed ? 'failed' : 'skipped'),
    'release-id': published === undefined ? '' : String(published.release.id),
    'release-url': published?.release.url ?? '',
    'asset-url': published?.archive.url ?? '',
    errors: String(checked?.report.summary.errors ?? 0),
    warnings: String(checked?.report.summary.warnings ?? 0),
  };
}

interface PackOutput {
  readonly path: string;
  readonly format: string;
  readonly name?: string;
  readonly version?: string;
  readonly versionSource?: string;
  readonly verdict?: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly archivePath?: string;
  readonly checksumPath?: string;
  readonly archiveDigest?: string;
}

function describePacks({ checked, verdicts, built }: Progress): PackOutput[] {
  return (checked?.report.packs ?? []).map(({ path, format, name, version, versionSource, findings }, index) => {
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
    const verdict = verdicts[index];
    const one = built.find((each) => each.checked.location.path === path);
    return {
      path,
      format,
      ...(name === undefined ? {} : { name }),
      ...(version === undefined ? {} : { version }),
      ...(versionSource === undefined ? {} : { versionSource }),
      ...(verdict === undefined ? {} : { verdict: verdict.text }),
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      ...(one === undefined
        ? {}
        : {
            archivePath: one.archivePath,
            checksumPath: one.checksumPath,
            archiveDigest: `sha256:${one.archive.sha256}`,
          }),
    };
  });
}
