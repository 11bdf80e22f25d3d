import type { NodeRuleId } from '../../../src/rules/rule-ids.ts';
import { edit, lineAt, spoilNamed, textsOf } from './edits.ts';
import type { Break, GoodPack, Mutator } from './mutation.ts';
import { mistype, pick } from './random.ts';

const settings = /^settings\/.*\.sty$/;
const json = /^provisioning\/templates\/.*\.stj$/;
const instance = /^provisioning\/templates\/.*-instance\.stj$/;
const givesNodes = /^(?:settings\/.*\.sty|provisioning\/templates\/.*\.st[jy])$/;
/** An identifier of a node itself, by how far it stands in. */
const identifier = /^(?: {4}identifier: "?| {6}"identifier": ")(urn:stackpack:[^"\n]+)/gm;

/** How each rule on nodes is broken. */
export const nodeMutators: Record<NodeRuleId, readonly Mutator[]> = {
  'node-icon': [
    spoilNamed('a text for an icon', /^(?:icons|provisioning\/icons)\//, givesNodes, () => 'Not Found\n'),
    spoilNamed('nothing', /^(?:icons|provisioning\/icons)\//, givesNodes, () => ''),
    edit('an SVG as a text', json, /(\.svg") "base64" \}\}/g, '$1 "identity" }}'),
    edit('the name of a file', settings, /^( +iconbase64: )(?:!icon )?".*"/gm, '$1"greenhouse.svg"'),
    edit(
      'another kind than is said',
      settings,
      /^( +iconbase64: )(?:!icon )?".*"/gm,
      '$1"data:image/png;base64,PHN2Zy8+"',
    ),
  ],
  'node-id-duplicate': [twoOfOne('an id', json, /(?<="id": )-\d+/g)],
  'node-identifier-duplicate': [
    twoOfOne('an identifier', json, /(?<=^ {6}"identifier": ")[^"]+/gm),
    twoOfOne('an identifier', settings, /(?<=^ {4}identifier: ")[^"]+/gm, 'all files together'),
  ],
  'node-identifier-format': [
    edit('a URN cut at its start', givesNodes, /^( {4}identifier: "?| {6}"identifier": ")urn:/gm, '$1'),
    edit(
      'the namespace of another pack',
      givesNodes,
      /^( {4}identifier: "?| {6}"identifier": ")urn:stackpack:[\w-]+/gm,
      '$1urn:stackpack:common',
    ),
    edit(
      'a URN cut behind the pack',
      givesNodes,
      /^( {4}identifier: "?| {6}"identifier": ")(urn:stackpack:[\w-]+)[^"\n]+/gm,
      '$1$2',
    ),
    edit(
      'a part left out',
      givesNodes,
      /^( {4}identifier: "?| {6}"identifier": ")(urn:.*:)[\w-]+(:[\w-]+)/gm,
      '$1$2$3',
    ),
    edit('a space', givesNodes, /^( {6}"identifier": "urn:.*:[\w-]+)-/gm, '$1 '),
  ],
  'node-instance-identifier': [withoutInstance()],
  'node-reference-dangling': [
    edit('a mistyped get', json, /(get "urn:stackpack:(?:otel-)?greenhouse:[^"]*:)([\w-]+)"/g, '$1~2"'),
    edit('a mistyped presentation', settings, /(presentationIdentifier: ".*:)([\w-]+)"/g, '$1~2"'),
    anotherIdentifier(),
  ],
  'node-type-missing': [
    edit('a misspelt key', settings, /^( {2}- )(_type)(?=:)/gm, '$1¦~2'),
    edit('a misspelt key', json, /^( {6}")(_type)(?=":)/gm, '$1¦~2'),
    edit('none', settings, /^( {2}- )_type: .*\n {4}/gm, '$1¦'),
    edit('none', json, /^( {4}\{\n) {6}"_type": .*\n/gm, '¦$1'),
    edit('an empty one', settings, /^( {2}- _type: ).*$/gm, '$1""'),
  ],
};

interface Site {
  readonly path: string;
  readonly start: number;
  readonly text: string;
}

function sitesOf(pack: GoodPack, files: RegExp, pattern: RegExp): Site[] {
  const found = [...textsOf(pack, files)].flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map((match) => ({
      path,
      start: match.index + match[0].length - (match[1] ?? match[0]).length,
      text: match[1] ?? match[0],
    })),
  );
  return found.sort((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1));
}

function replaceSite(pack: GoodPack, { path, start, text }: Site, by: string): Break['change'] {
  const whole = pack.files.get(path);
  if (typeof whole !== 'string') throw new Error(`no text ${path}`);
  return { [path]: whole.slice(0, start) + by + whole.slice(start + text.length) };
}

/** Gives each of what is unique the text of another one before it, of the same file or of all. */
function twoOfOne(title: string, files: RegExp, pattern: RegExp, scope?: 'all files together'): Mutator {
  return {
    title: `${title} twice`,
    *breaks(pack, random) {
      const sites = sitesOf(pack, files, pattern);
      for (const [index, site] of sites.entries()) {
        const before = sites.slice(0, index).filter(({ path }) => scope !== undefined || path === site.path);
        const other = before[pick(random, before.length)];
        if (other === undefined) continue;
        const at = `${site.path}:${lineAt(String(pack.files.get(site.path)), site.start)}`;
        yield { title: `${at} ${other.text}`, change: replaceSite(pack, site, other.text), at };
      }
    },
  };
}

/** Gives a node another identifier than others refer to it by; the finding is expected at the first reference. */
function anotherIdentifier(): Mutator {
  return {
    title: 'a node with another identifier',
    *breaks(pack, random) {
      const references = sitesOf(pack, givesNodes, /(?:get |presentationIdentifier: )"(urn:stackpack:[^"]+)/g);
      for (const site of sitesOf(pack, givesNodes, identifier)) {
        const reference = references.find(({ text }) => text === site.text);
        if (reference === undefined) continue;
        const cut = site.text.lastIndexOf(':') + 1;
        const renamed = site.text.slice(0, cut) + mistype(random, site.text.slice(cut));
        const at = `${reference.path}:${lineAt(String(pack.files.get(reference.path)), reference.start)}`;
        yield { title: renamed, change: replaceSite(pack, site, renamed), at };
      }
    },
  };
}

/** In a pack of several instances, an identifier without that of the instance. */
function withoutInstance(): Mutator {
  const cut = edit(
    'an identifier of all instances',
    instance,
    /^( {6}"identifier": "urn:.*):instance:\{\{instanceId\}\}/gm,
    '$1',
  );
  return {
    title: cut.title,
    *breaks(pack, random) {
      const conf = pack.files.get('stackpack.conf');
      if (typeof conf !== 'string') return;
      for (const one of cut.breaks(pack, random)) {
        const several = conf.replace('isMultiConfig = false', 'isMultiConfig = true');
        yield { ...one, change: { ...one.change, 'stackpack.conf': several } };
      }
    },
  };
}
