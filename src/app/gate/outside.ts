import type { Finding, Place } from '../../diagnostics/finding.ts';
import { readVersionSbt } from '../../stackpack/version-sbt.ts';
import { valueAt } from '../../syntax/config-access.ts';
import { decodeText } from '../../text/decode.ts';
import { SourceText } from '../../text/source-text.ts';
import type { CheckedPack, OutsideFindings } from '../check.ts';
import { placeName } from '../open-pack.ts';
import type { Ports } from '../ports.ts';

/**
 * Places the findings on a version where that stands, if it is outside the pack: in version.sbt.
 * @param findings those whose places are of the manifest, on a version that it does not have
 * @returns undefined where they are right where they are
 */
export async function placeOutside(
  checked: CheckedPack,
  findings: readonly Finding[],
  ports: Ports,
): Promise<OutsideFindings | undefined> {
  const { pack, location } = checked;
  if (findings.length === 0 || pack.isArchive || valueAt(pack.manifest.root, 'version') !== undefined) return undefined;
  const { findVersionSbt } = await import('../outside-versions.ts');
  const sbt = findVersionSbt(location, ports);
  if (sbt === undefined) return undefined;
  const source = new SourceText(decodeText(sbt.bytes).text);
  const version = readVersionSbt(source.text);
  if (version === undefined) return undefined;
  const outward = (place: Place): Place => ({ ...place, file: placeName(location, place.file) });
  const files = new Map([...pack.tree.entries].map(({ path }) => [placeName(location, path), path]));
  return {
    findings: findings.map((finding) => ({
      ...finding,
      place:
        finding.place.file === pack.manifest.file && finding.place.end === 0
          ? { file: sbt.path, start: version.start, end: version.end }
          : outward(finding.place),
      related: finding.related.map(({ place, message }) => ({ place: outward(place), message })),
    })),
    source(file) {
      if (file === sbt.path) return source;
      const path = files.get(file);
      return path !== undefined && pack.tree.entry(path)?.kind === 'file' ? pack.source(path) : undefined;
    },
  };
}
