// What `stackpack check` costs from start to end: the median time on a pack of 60 files less that of an empty Node script.
// Run by hand, on a quiet machine, after `npm run build`: node bench/start-up.js [runs]
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const budget = 80;
const runs = Number(process.argv[2] ?? 31);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
// Certificates of the machine's own cost each start of Node 20 some 60 ms, whatever the script.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const folder = mkdtempSync(path.join(tmpdir(), 'stackpack-bench-'));
try {
  const empty = path.join(folder, 'empty.js');
  writeFileSync(empty, '');
  const packs = {
    '1.x': path.join(folder, 'classic'),
    '2.0': path.join(folder, 'settings'),
    '1.x with HTML in a page': path.join(folder, 'html'),
  };
  writeClassicPack(packs['1.x']);
  writeSettingsPack(packs['2.0']);
  // Plain links are seen without the Markdown reader; this pack has it loaded.
  writeClassicPack(packs['1.x with HTML in a page']);
  appendFileSync(path.join(folder, 'html/resources/overview.md'), '<a href="enabled.md">On</a> ![Logo](logo.svg)\n');
  for (const [format, pack] of Object.entries(packs)) {
    const command = [cli, 'check', '--quiet', pack];
    const first = spawnSync(process.execPath, command, { encoding: 'utf8', env });
    if (first.status !== 0)
      throw new Error(`check of the ${format} pack ends with ${first.status}:\n${first.stdout}${first.stderr}`);
    // Taken in turns, so that a busy moment of the machine hits both.
    const times = { empty: [], check: [] };
    for (let run = 0; run < runs; run++) {
      times.empty.push(timeOf([empty]));
      times.check.push(timeOf(command));
    }
    const [base, check] = [median(times.empty), median(times.check)];
    console.log(
      `${format}, 60 files, median of ${runs}: empty script ${base.toFixed(1)} ms, check ${check.toFixed(1)} ms, ` +
        `difference ${(check - base).toFixed(1)} ms (budget ${budget} ms)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function timeOf(args) {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

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

function writeClassicPack(root) {
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

function writeSettingsPack(root) {
  const node = (index) =>
    `  - _type: MainMenuGroup\n    name: Group ${index}\n    defaultOpen: true\n    items: []\n    identifier: urn:stackpack:bench:main-menu-group:g${index}\n`;
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
