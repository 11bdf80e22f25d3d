import type { ContentRuleId, ResourceRuleId } from '../../../src/rules/rule-ids.ts';
import { madeUpSecrets } from '../made-up-secrets.ts';
import { png } from '../png.ts';
import { add, append, edit, moveNamed, overwrite, spoilNamed } from './edits.ts';
import type { Mutator } from './mutation.ts';

const manifest = /^stackpack\.(?:conf|yaml)$/;
const page = /^resources\/(?!RELEASE)[\w-]+\.md$/;
const detailed = /^resources\/detailed-overview\.md$/;
const any = /^stackpack\./;

/** How each rule on resources is broken. */
export const resourceMutators: Record<ResourceRuleId, readonly Mutator[]> = {
  'logo-format': [
    spoilNamed('a text', /^resources\/logo\.png$/, manifest, () => 'Not Found\n'),
    spoilNamed('another kind', /^resources\/logo\.png$/, manifest, () => '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    spoilNamed('nothing', /^resources\/logo\.png$/, manifest, () => ''),
  ],
  'logo-size': [spoilNamed('few pixels', /^resources\/logo\.png$/, manifest, () => png(16, 16))],
  'markdown-broken-link': [
    edit('a mistyped link', page, /\]\(([\w-]+)\.md\)/g, '](~1.md)'),
    append('an image that is not there', page, '\n¦![plan](plan.png)\n'),
  ],
  'markdown-split': [
    edit('no line', detailed, /^([\s\S]*)\[comment\]: # \(split\)\n([\s\S]*)$/g, '¦$1$2'),
    edit('another comment', detailed, /^\[comment\]: # \(split\)$/gm, '<!-- split -->'),
    append('a second line', detailed, '\n¦[comment]: # (split)\n\nMore.\n'),
  ],
  'markdown-variable': [append('a step that is not asked for', page, '\n¦On {{configurationConfig.address}}.\n')],
  'release-notes-version': [edit('the version before', /^resources\/RELEASE\.md$/, /^(#+ \W*)1\.2\.0/gm, '$11.1.9')],
  'resource-case': [
    edit('a capital letter', manifest, /"([a-z][\w-]*\.(?:md|png))"/g, '"^1"'),
    moveNamed('a file with a capital letter', page, manifest, (path) =>
      path.replace(/(?<=\/)\w/, (a) => a.toUpperCase()),
    ),
  ],
  'resource-empty': [overwrite('an empty file', page, () => ''), overwrite('blank lines', page, () => '\n \n')],
  'resource-missing': [
    edit('a mistyped name', manifest, /"([\w-]+)\.(md|png)"/g, '"~1.$2"'),
    edit('another folder', manifest, /"([\w-]+\.(?:md|png))"/g, '"pages/$1"'),
    moveNamed('a file that is gone', /^resources\//, manifest, () => undefined),
    moveNamed('a file that is elsewhere', /^resources\//, manifest, (path) => `resources/pages/${path.slice(10)}`),
  ],
  'resource-not-markdown': [edit('an image for a page', manifest, /"(?!RELEASE)[\w-]+\.md"/g, '"logo.png"')],
  'resource-outside': [edit('a way out', manifest, /"([\w-]+\.(?:md|png))"/g, '"../$1"')],
  'resource-unreferenced': [
    add('an image', any, 'resources/old.png', png(40, 40)),
    add('a page', any, 'resources/old.md', 'It was warm.\n'),
    pageOfNoState(),
  ],
};

/** How each rule on the files as such is broken. */
export const contentMutators: Record<ContentRuleId, readonly Mutator[]> = {
  'contents-case-collision': [
    add('a file of other letter case', any, 'resources/Logo.png', png(40, 40), 'resources/logo.png:1'),
  ],
  'contents-encoding': [
    overwrite('Latin-1', /\.(?:md|groovy|hbs)$/, (text) => Buffer.concat([Buffer.of(0xe9), Buffer.from(text)])),
    overwrite('a NUL character', /\.(?:md|groovy)$/, (text) => `\0${text}`),
    overwrite('a byte order mark', /\.stj$/, (text) => `\ufeff${text}`),
  ],
  'contents-junk': [
    add('what the Finder leaves', any, 'resources/.DS_Store', '\0\0\0\x01Bud1'),
    add('what Windows leaves', any, 'resources/Thumbs.db', 'x'),
    add('what an editor leaves', any, 'resources/overview.md~', 'x'),
  ],
  'contents-large': [add('six mebibytes', any, 'resources/video.mp4', new Uint8Array(6 * 1024 * 1024))],
  'contents-name': [
    add('a name that Windows keeps', any, 'resources/aux.txt', 'x\n'),
    add('a control character', any, 'resources/a\x1bb.txt', 'x\n'),
  ],
  'contents-secret': [append('an access key', /\.(?:groovy|sty)$/, `# ${madeUpSecrets.aws}\n`)],
  'contents-symlink': [add('a link', any, 'resources/shared.md', { linkTo: '../../../etc/passwd' })],
  'contents-unpackaged': [
    add('a file beside', /^stackpack\.conf$/, 'notes.txt', 'x\n', 'stackpack.conf:1'),
    add('a misspelt folder', /^stackpack\.yaml$/, 'setting/more.sty', 'nodes: []\n', 'stackpack.yaml:1'),
  ],
  'pack-file-missing': [without('README.md'), without('settings/'), without('resources/')],
};

/** A state left out of the manifest, whose page nothing else names: the finding is expected at that page. */
function pageOfNoState(): Mutator {
  const cut = edit('a page that no key names', manifest, / {2}(?:DE)?PROVISIONING(?: =|:).*\n/g, '');
  return {
    title: cut.title,
    *breaks(pack, random) {
      for (const one of cut.breaks(pack, random)) {
        const [path = '', text = ''] = Object.entries(one.change)[0] ?? [];
        const names = String(pack.files.get(path)).match(/[\w-]+\.md/g) ?? [];
        const name = names.find((name) => !String(text).includes(name));
        if (name !== undefined) yield { ...one, title: name, at: `resources/${name}:1` };
      }
    },
  };
}

/** Files left out, which concerns the pack as a whole. */
function without(start: string): Mutator {
  return {
    title: `no ${start}`,
    *breaks({ files, format }) {
      const gone = [...files.keys()].filter((path) => path.startsWith(start));
      if (format !== '2.0' || gone.length === 0) return;
      yield { title: start, change: Object.fromEntries(gone.map((path) => [path, null])), at: 'stackpack.yaml:1' };
    },
  };
}
