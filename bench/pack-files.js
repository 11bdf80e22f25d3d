// What the packs of the benchmarks have in common: pages, pictures, the keys of a manifest.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import crc32 from 'crc-32';

/** Writes the files of a pack, so many as are expected. */
export function writeFiles(root, files, count) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  const written = Object.keys(files).length;
  if (written !== count) throw new Error(`${written} files, not ${count}`);
}

/** The files that a function makes of 0, 1, … count - 1, by their names. */
export function fileSeries(count, make) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)).flatMap(Object.entries));
}

/** Nine pages and a logo. */
export function resources() {
  const page = (title) =>
    `# ${title}\n\n${'Some words on the climate of a greenhouse. '.repeat(20)}\n\nSee [overview](overview.md).\n`;
  const names = ['overview', 'configuration', 'enabled', 'provisioning', 'waitingfordata', 'deprovisioning', 'error'];
  return {
    ...Object.fromEntries(names.map((name) => [`resources/${name}.md`, page(name)])),
    'resources/detailed-overview.md': `${page('What')}\n[comment]: # (split)\n\n${page('How')}`,
    'resources/RELEASE.md': '# Release notes\n\n## [1.0.0](#) (01-01-2026)\n\n- The first.\n',
    'resources/logo.svg': svg(),
  };
}

/** A picture of some hundred bytes. */
export function svg() {
  const paths = '<path d="M3 21V10l9-7 9 7v11zM5 11l7-5 7 5v8H5z" fill="#0c322c"/>'.repeat(8);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 24 24">${paths}</svg>\n`;
}

/** A picture of about so many bytes. */
export function png(bytes) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(64, 0);
  header.writeUInt32BE(64, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = Buffer.alloc(bytes);
  // Pixels of photographs look random; always the same ones are drawn.
  for (let at = 0, seed = 1; at < bytes; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    data[at] = seed >>> 24;
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const result = Buffer.alloc(data.length + 12);
  result.writeUInt32BE(data.length, 0);
  result.write(type, 4, 'latin1');
  data.copy(result, 8);
  result.writeInt32BE(crc32.buf(result.subarray(4, data.length + 8)), data.length + 8);
  return result;
}

/** The manifest of the pack `bench`, in either syntax. */
export function manifest(quote, colon, open, close) {
  const states = {
    NOT_INSTALLED: 'configuration',
    PROVISIONING: 'provisioning',
    WAITING_FOR_DATA: 'waitingfordata',
    INSTALLED: 'enabled',
    DEPROVISIONING: 'deprovisioning',
    ERROR: 'error',
  };
  return [
    `name${colon} bench`,
    `displayName${colon} "Bench"`,
    `version${colon} "1.0.0"`,
    `categories${colon} [ "Climate" ]`,
    `logoUrl${colon} ${quote('logo.svg')}`,
    `overviewUrl${colon} ${quote('overview.md')}`,
    `detailedOverviewUrl${colon} ${quote('detailed-overview.md')}`,
    `releaseNotes${colon} ${quote('RELEASE.md')}`,
    `configurationUrls${open}`,
    ...Object.entries(states).map(([state, page]) => `  ${state}${colon} ${quote(`${page}.md`)}`),
    ...close,
    '',
  ].join('\n');
}
