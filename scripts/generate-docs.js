// Writes the generated parts of the documentation: docs/rules/README.md, docs/changes/README.md, and in README.md what
// stands between `<!-- begin: NAME -->` and `<!-- end: NAME -->`. `--check` writes nothing, and fails where something is
// out of date. Rules and kinds of change come from their pages, which tests hold to what these say of themselves; inputs
// and outputs from action.yml.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');

/** In the order of the documentation. What is no rule of src/rules is said by the run around them. */
const categories = {
  manifest: 'The manifest',
  resources: 'Resources and Markdown',
  provisioning: 'Provisioning: scripts and templates',
  settings: 'Settings',
  nodes: 'Nodes',
  contents: 'What is packaged',
  run: 'Versions, configuration and discovery',
};

const read = (file) => readFileSync(new URL(file, root), 'utf8');
const cell = (text) => text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

function readRules() {
  return readdirSync(new URL('docs/rules/', root))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => {
      const id = name.slice(0, -3);
      const [, summary, severity] = /^# .+\n\n(.+)\n\nSeverity: (.+)\n/.exec(read(`docs/rules/${name}`)) ?? [];
      if (summary === undefined) throw new Error(`docs/rules/${name} does not begin with title, summary and severity`);
      const category = Object.keys(categories).find((one) => existsSync(new URL(`src/rules/${one}/${id}.ts`, root)));
      return { id, summary, severity, category: category ?? 'run' };
    });
}

function rulesByCategory(level, folder) {
  const rules = readRules();
  return Object.entries(categories)
    .map(([category, title]) => ({ title, members: rules.filter((rule) => rule.category === category) }))
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }) => {
      const rows = members.map(({ id, severity, summary }) => [`[${id}](${folder}${id}.md)`, severity, summary]);
      return `${level} ${title}\n\n${table(['Rule', 'Severity', 'What holds'], rows)}`;
    })
    .join('\n\n');
}

/** The kinds of change, the gravest first. */
function changes() {
  const levels = ['major', 'minor', 'patch'];
  const rows = readdirSync(new URL('docs/changes/', root))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => {
      const [, summary, level] = /^# .+\n\n(.+)\n\nRequires: (.+)\n/.exec(read(`docs/changes/${name}`)) ?? [];
      if (summary === undefined) throw new Error(`docs/changes/${name} does not begin with title, summary and level`);
      return [`[${name.slice(0, -3)}](${name})`, level, summary];
    });
  const rank = ([, level]) => levels.indexOf(level.split(', ')[0]);
  return table(
    ['Change', 'Requires', 'What it sees'],
    rows.sort((a, b) => rank(a) - rank(b)),
  );
}

function actionTables() {
  const { inputs, outputs } = parse(read('action.yml'));
  const shown = (value) => (value === undefined || value === '' ? '' : `\`${value}\``);
  return {
    inputs: table(
      ['Input', 'Default', 'Meaning'],
      Object.entries(inputs).map(([name, one]) => [`\`${name}\``, shown(one.default), one.description]),
    ),
    outputs: table(
      ['Output', 'Meaning'],
      Object.entries(outputs).map(([name, one]) => [`\`${name}\``, one.description]),
    ),
  };
}

/** Example workflows that docs/guides/monorepos.md shows; all others stand in the README. */
const guideWorkflows = ['job-per-stackpack', 'monorepo'];

/** The example workflows, by their names without .yml, as the documentation shows them. */
function workflows(isShown) {
  const folder = 'examples/workflows/';
  return Object.fromEntries(
    readdirSync(new URL(folder, root))
      .sort()
      .filter((name) => isShown(name.replace(/\.yml$/, '')))
      .map((name) => [name.replace(/\.yml$/, ''), `\`\`\`yaml\n${read(folder + name).trimEnd()}\n\`\`\``]),
  );
}

function fillIn(file, parts) {
  return Object.entries(parts).reduce((filled, [name, part]) => {
    const [begin, end] = [`<!-- begin: ${name} -->`, `<!-- end: ${name} -->`];
    const [before, inside, ...more] = filled.split(begin);
    const [, after, ...tooMany] = inside?.split(end) ?? [];
    if (after === undefined || more.length > 0 || tooMany.length > 0)
      throw new Error(`${file} needs one ${begin} … ${end}`);
    return `${before}${begin}\n\n${part}\n\n${end}${after}`;
  }, read(file));
}

const generated = {
  'docs/rules/README.md': `# Rules

Written by \`npm run docs\` from the rules' pages. An error is what the server rejects or a user trips over, a warning is
probably wrong, an info is good to know. \`stackpack explain <rule>\` prints a page.

${rulesByCategory('##', '')}
`,
  'docs/changes/README.md': `# Kinds of change

Written by \`npm run docs\` from the pages of the kinds. From 1.0.0 on a version must rise by what the gravest of its changes
requires. Where a kind has several levels, its page says when it has which.

${changes()}
`,
  'docs/guides/monorepos.md': fillIn(
    'docs/guides/monorepos.md',
    workflows((name) => guideWorkflows.includes(name)),
  ),
  'README.md': fillIn('README.md', {
    rules: rulesByCategory('###', 'docs/rules/'),
    ...actionTables(),
    ...workflows((name) => !guideWorkflows.includes(name)),
  }),
};

for (const [file, text] of Object.entries(generated)) {
  if (existsSync(new URL(file, root)) && read(file) === text) continue;
  if (check) {
    console.error(`${file} is out of date: run npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(new URL(file, root), text);
    console.log(`wrote ${file}`);
  }
}
