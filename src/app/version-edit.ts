import { isSyntax, saysVersion } from '../archive/edited-manifest.ts';
import { Refusal } from '../diagnostics/refusal.ts';
import type { Manifest, Pack } from '../stackpack/pack.ts';
import { readManifest } from '../stackpack/read-manifest.ts';
import { readVersionSbt } from '../stackpack/version-sbt.ts';
import { entryOf } from '../syntax/config-access.ts';
import { decodeText } from '../text/decode.ts';
import { quote } from '../text/quote.ts';
import { SourceText } from '../text/source-text.ts';
import type { PackLocation } from './open-pack.ts';
import { placeName } from './open-pack.ts';
import { findVersionSbt } from './outside-versions.ts';
import type { Ports, WorkspacePath } from './ports.ts';

/** A file to be written anew, whole. */
export interface FileEdit {
  readonly file: WorkspacePath;
  /** What it holds now. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** The line that is changed or added, from 1. */
  readonly line: number;
}

/** Where a text is replaced: offsets in UTF-16 code units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Writes another version in the place of a pack's own: that text alone, whatever stands around it.
 * @throws {Refusal} where it stands nowhere, in another file, or is put together out of parts
 */
export async function editVersion(
  pack: Pack,
  location: PackLocation,
  version: string,
  ports: Ports,
): Promise<FileEdit> {
  if (location.kind === 'archive') {
    throw new Refusal(
      `${quote(location.path, 200)} is an archive, which is never changed`,
      'Change the version where it was made from, and build it anew',
    );
  }
  if (entryOf(pack.manifest.root, 'version') !== undefined) return editManifest(pack, location, version);
  const sbt = findVersionSbt(location, ports);
  const { text, valid } = decodeText(sbt?.bytes ?? new Uint8Array());
  const found = readVersionSbt(text);
  if (sbt !== undefined && found !== undefined) {
    if (valid) return editAt(sbt.path, sbt.bytes, found, version);
    throw refused(sbt.path, 'it is not UTF-8 throughout', 'Save it as UTF-8');
  }
  const file = placeName(location, pack.manifest.file);
  throw new Refusal(
    `the version stands neither in ${quote(file, 200)} nor in a version.sbt`,
    `Write it into ${pack.manifest.file}: ${lineFor(pack.manifest.file, version)}`,
  );
}

async function editManifest(pack: Pack, location: PackLocation, version: string): Promise<FileEdit> {
  const { manifest } = pack;
  const file = placeName(location, manifest.file);
  const bytes = pack.tree.read(manifest.file);
  const { text, valid } = decodeText(bytes);
  const read = (source: string) => readManifest(manifest.file, source, pack.tree);
  const before = await read(text);
  if (!valid || before.problems.some(isSyntax)) {
    throw refused(file, 'it cannot be read throughout', 'Mend what stackpack check says of it');
  }
  const entry = entryOf(before.root, 'version');
  const span = entry === undefined ? undefined : findSpan(entry, manifest.file, text, file);
  if (span === undefined) {
    const help = `Write it as one text, in its own place: ${lineFor(manifest.file, version)}`;
    throw refused(file, 'it is put together out of parts, or stands elsewhere', help);
  }
  const edited = text.slice(0, span.start) + version + text.slice(span.end);
  if (!saysVersion(manifest.file, before, await read(edited), version)) {
    const help = `Leave one ${lineFor(manifest.file, version)} there, to which nothing else refers`;
    throw refused(file, 'other values change with it, or it is given twice', help);
  }
  return editAt(file, bytes, span, version);
}

/**
 * Where a version stands as one literal behind its own key.
 * @returns undefined where it does not
 * @throws {Refusal} where it stands in another file
 */
function findSpan(
  { keyPlace, value }: NonNullable<ReturnType<typeof entryOf>>,
  manifest: Manifest['file'],
  text: string,
  file: string,
): Span | undefined {
  if (value.kind === 'object' || value.kind === 'list' || value.kind === 'null') return undefined;
  const other = [keyPlace.file, value.place.file].find((one) => one !== manifest);
  if (other !== undefined) {
    throw refused(file, `it stands in ${quote(other)}, which is included`, `Change it in ${quote(other)} by hand`);
  }
  // A substitution, an alias or an escape is seen by its text.
  const raw = text.slice(value.place.start, value.place.end);
  const quotes = /^(?:"""|"|'|)/.exec(raw)?.[0] ?? '';
  if (raw !== `${quotes}${value.text}${quotes}`) return undefined;
  return { start: value.place.start + quotes.length, end: value.place.end - quotes.length };
}

/** Replaces a text in bytes that are UTF-8 around it. */
function editAt(file: WorkspacePath, before: Uint8Array, { start, end }: Span, version: string): FileEdit {
  const { text, hadBom } = decodeText(before);
  const encoder = new TextEncoder();
  const at = encoder.encode(text.slice(0, start)).length + (hadBom ? 3 : 0);
  const length = encoder.encode(text.slice(start, end)).length;
  const after = Buffer.concat([before.subarray(0, at), encoder.encode(version), before.subarray(at + length)]);
  return { file, before, after, line: new SourceText(text).positionAt(start).line };
}

function lineFor(file: Manifest['file'], version: string): string {
  return file === 'stackpack.conf' ? `version = "${version}"` : `version: "${version}"`;
}

function refused(file: string, why: string, help: string): Refusal {
  return new Refusal(`the version in ${quote(file, 200)} cannot be written: ${why}`, help);
}
