import { wholeFile } from '../../diagnostics/finding.ts';
import { givenEntry, judgeableText, rootObject, wasReadWhole } from '../../stackpack/manifest-values.ts';
import { writeEntry } from '../../stackpack/manifest-wording.ts';
import type { Pack, VersionSource } from '../../stackpack/pack.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';
import { remarkOnVersion } from './remarks/version.ts';

/** The version is a semantic one. Source: documentation; that a 1.x source may have none, from real packs (sbt). */
export const manifestVersion: Rule = {
  meta: {
    id: 'manifest-version',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning', 'info'],
    summary: 'The version is a semantic one, as semver.org has it.',
  },
  check(pack, report) {
    const entry = givenEntry(rootObject(pack.manifest), 'version');
    const remark = entry === undefined ? remarkOnOutsideVersion(pack) : remarkOnWrittenVersion(pack);
    if (remark !== undefined) report(remark);
  },
};

function remarkOnWrittenVersion(pack: Pack): Remark | undefined {
  const written = judgeableText(givenEntry(rootObject(pack.manifest), 'version')?.value);
  if (written === undefined) return undefined;
  const remark = remarkOnVersion(written.text, written.place, (version) => writeEntry('version', version, pack.format));
  if (remark === undefined || pack.isArchive || pack.version?.source !== 'option') return remark;
  // The archive gets the version that was given; this one hurts nobody who has it built so.
  return { ...remark, severity: 'warning' };
}

const sources = {
  manifest: 'in the manifest',
  option: 'that was given',
  tag: 'of the tag',
  'version.sbt': 'in version.sbt',
} as const satisfies Record<VersionSource, string>;

function remarkOnOutsideVersion({ manifest, format, version, isArchive }: Pack): Remark | undefined {
  const place = wholeFile(manifest.file);
  if (isArchive) {
    if (format === '2.0' || !wasReadWhole(manifest)) return undefined;
    const message = 'the manifest in the archive has no version, and nothing adds one any more';
    return { place, message, help: 'build the archive again, from a folder that has a version or with --pack-version' };
  }
  if (version === undefined) {
    // In stackpack.yaml the key is required: another rule says so.
    if (format === '2.0' || !wasReadWhole(manifest)) return undefined;
    return {
      place,
      severity: 'info',
      message: 'the version stands nowhere: not in the manifest, in version.sbt or in a tag',
      help: `add ${writeEntry('version', '"1.0.0"', format)}, or give it when building: --pack-version 1.0.0; of version.sbt, lastReleasedStackPackVersion is read`,
    };
  }
  const remark = remarkOnVersion(version.value, place, (example) => example);
  if (remark === undefined) return undefined;
  return {
    ...remark,
    message: `the version ${sources[version.source]}, ${quote(version.value)}, is no semantic version`,
  };
}
