// The packs that the benchmarks run on.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes the files of a pack. */
function write(root, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  if (Object.keys(files).length !== 60) throw new Error(`${Object.keys(files).length} files, not 60`);
}

/** Nine pages and a logo, which every pack has. */
function resources() {
  const page = (title) =>
    `# ${title}\n\n${'Some words on the climate of a greenhouse. '.repeat(20)}\n\nSee [overview](overview.md).\n`;
  const names = ['overview', 'configuration', 'enabled', 'provisioning', 'waitingfordata', 'deprovisioning', 'error'];
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="30"/></svg>\n';
  return {
    ...Object.fromEntries(names.map((name) => [`resources/${name}.md`, page(name)])),
    'resources/detailed-overview.md': `${page('What')}\n[comment]: # (split)\n\n${page('How')}`,
    'resources/RELEASE.md': '# Release notes\n\n## [1.0.0](#) (01-01-2026)\n\n- The first.\n',
    'resources/logo.svg': svg,
  };
}

function manifest(quote, colon, open, close) {
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

/** A 1.x pack of 60 files. */
export function writeClassicPack(root) {
  const node = (index) =>
    `{ "_type": "Layer", "id": -${index}, "identifier": "urn:stackpack:bench:shared:layer:l${index}", "name": "L${index}", "order": ${index} }`;
  const template = (index) =>
    `{ "_version": "1.0.0", "timestamp": "2026-01-01T00:00:00Z", "nodes": [\n${Array.from({ length: 20 }, (_, at) => node(index * 20 + at + 1)).join(',\n')}\n] }\n`;
  const templates = Array.from({ length: 48 }, (_, index) => [`provisioning/templates/t${index}.stj`, template(index)]);
  write(root, {
    ...resources(),
    'stackpack.conf': `${manifest((file) => `"${file}"`, ' =', ' {', ['}'])}provision = "BenchProvision"\n`,
    'provisioning/BenchProvision.groovy':
      'import com.stackstate.stackpack.*\n\nclass BenchProvision extends ProvisioningScript {\n  BenchProvision(ProvisioningContext context) { super(context) }\n}\n',
    ...Object.fromEntries(templates),
  });
}

/** A 2.0 pack of 60 files. */
export function writeSettingsPack(root) {
  const node = (index) =>
    `  - _type: MainMenuGroup\n    name: Group ${index}\n    iconbase64: ""\n    defaultOpen: true\n    items: []\n    identifier: urn:stackpack:bench:main-menu-group:g${index}\n`;
  const settings = Array.from({ length: 48 }, (_, index) => [
    `settings/s${index}.sty`,
    `nodes:\n${Array.from({ length: 20 }, (_, at) => node(index * 20 + at)).join('')}`,
  ]);
  write(root, {
    ...resources(),
    'README.md': '# Bench\n\nA pack to measure with.\n',
    'stackpack.yaml': `schemaVersion: "2.0"\n${manifest((file) => `!resource "${file}"`, ':', ':', [])}`,
    ...Object.fromEntries(settings),
  });
}
