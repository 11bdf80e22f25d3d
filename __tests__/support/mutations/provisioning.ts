import { add, append, edit, lineAt, moveNamed, textsOf } from './edits.ts';
import type { Mutator } from './mutation.ts';

const conf = /^stackpack\.conf$/;
const script = /^provisioning\/\w+Provision\.groovy$/;
const json = /^provisioning\/templates\/.*\.stj$/;
const yaml = /^provisioning\/templates\/.*\.sty$/;
const template = /^provisioning\/templates\/.*\.(?:st[jy]|handlebars)$/;
const templates = /^provisioning\/templates\/.*\.st[jy]$/;

/** How each rule on scripts and templates of 1.x packs is broken. */
export const provisioningMutators = {
  'provision-class': [
    edit('a misspelt class', script, /^(class )(\w+)/gm, '$1~2'),
    edit('a class of other letter case', script, /^(class )Greenhouse/gm, '$1GreenHouse'),
  ],
  'provision-script-missing': [
    edit('a misspelt name', conf, /^(provision = ")(\w+)/gm, '$1~2'),
    moveScript('a script that is gone', undefined),
    moveScript('a script in scripts/', 'provisioning/scripts/'),
  ],
  'provision-step-unknown': [edit('a misspelt step', script, /(config\.)(\w+_\w+)/g, '$1~2'), anotherStep()],
  'provision-superclass': [
    edit('none', script, /^(class \w+) extends \w+/gm, '$1'),
    edit('a misspelt class', script, /^(class \w+ extends )(\w+)/gm, '$1~2'),
  ],
  'provision-syntax': [
    edit('a string that is not closed', script, /(importSnapshot\("[^"]+)"/g, '$1'),
    edit('a parenthesis left out', script, /(\.importSnapshot\(.*\[:\])\)(?= >>)/g, '$1'),
    append('a brace too many', script, '}\n'),
    edit('a comment that is not closed', script, /^(class )/gm, '/* ¦$1'),
    edit('a brace that is not closed', script, /^( {2}@Override\n)( {2}\w.*\{\n(?: {4}.*\n|\n)+) {2}\}\n/gm, '$1¦$2'),
  ],
  'provision-template-missing': [
    edit('a misspelt path', script, /(importSnapshot\("templates\/)([\w-]+)/g, '$1~2'),
    edit('another folder', script, /(importSnapshot\("templates)\//g, '$1/shared/'),
    moveNamed('a template that is gone', /^provisioning\/templates\/\w+\.stj$/, script, () => undefined),
  ],
  'template-empty-nodes': [
    edit('an empty list', json, /"nodes": \[[\s\S]*\n {2}\]/g, '"nodes": []'),
    edit('another key', json, /"(nodes)": \[/g, '¦"~1": ['),
  ],
  'template-helper-unknown': [edit('a misspelt function', template, /(?<!\\)\{\{ (include|get) /g, '{{ ~1 ')],
  'template-include-cycle': [
    append(
      'a file that includes itself',
      /metric-bindings\.sty$/,
      '{{ include "./templates/metric-bindings.sty" "yaml" }}\n',
    ),
  ],
  'template-include-encoding': [
    edit('a misspelt encoding', template, /(include "[^"]+" ")(\w+)"/g, '$1~2"'),
    edit('an image as a text', template, /(\.png") "base64"/g, '$1 "identity"'),
  ],
  'template-include-missing': [
    edit('a misspelt path', template, /(include "\.\/[\w-]+\/)([\w -]+)(\.[\w.]+")/g, '$1~2$3'),
    moveNamed('a file that is gone', /^provisioning\/(?:icons|scripts)\//, templates, () => undefined),
  ],
  'template-invalid-json': [
    edit('a comma left out', json, /^( +"\w+": (?:"[^"{}]*"|-?\d+)),\n( +"\w)/gm, '¦$1\n$2'),
    edit('a comma too many', json, /^( {6}"\w+": (?:"[^"{}]*"|-?\d+))\n( {4}\})/gm, '¦$1,\n$2'),
    edit('a brace that is not closed', json, /^( {4}\{\n(?: {6}.*\n)*)( {6}.*\n) {4}\},\n/gm, '$1¦$2'),
    edit('a bracket that is not closed', json, /^( {4}\}.*\n) {2}\]\n/gm, '¦$1'),
    edit('a quote left out', json, /^( +"_type": "\w+)",$/gm, '$1,'),
  ],
  'template-invalid-yaml': [
    edit('a key further left', yaml, /^ {4}(name: .*)$/gm, '   ¦$1'),
    edit('a quote that is not closed', yaml, /^( {6}urnTemplate: ".*)"$/gm, '$1'),
  ],
  'template-syntax': [
    edit('a brace left out', template, /(?<!\\)(\{\{[^{}\n]+\})\}/g, '$1'),
    edit('a block that is not closed', template, /(\{\{#if [^}]+\}\}(?:(?!\{\{\/if)[\s\S])*)\{\{\/if\}\}/g, '¦$1'),
    append('an end of what was not opened', template, '{{/each}}\n'),
  ],
  'template-unreachable': [
    add('a template that nothing imports', conf, 'provisioning/templates/old.stj', '{ "nodes": [] }\n'),
    withoutImport(),
  ],
} satisfies Record<string, readonly Mutator[]>;

/** A script that is gone or elsewhere: the manifest names it by its class. */
function moveScript(title: string, folder: string | undefined): Mutator {
  return {
    title,
    *breaks(pack) {
      for (const [path, text] of textsOf(pack, script)) {
        const name = path.slice('provisioning/'.length);
        const manifest = String(pack.files.get('stackpack.conf'));
        const at = `stackpack.conf:${lineAt(manifest, manifest.indexOf('\nprovision = ') + 1)}`;
        const moved = folder === undefined ? {} : { [folder + name]: text };
        yield { title: name, change: { [path]: null, ...moved }, at };
      }
    },
  };
}

/** A step of another name than the script reads it by, where the finding is expected. */
function anotherStep(): Mutator {
  return {
    title: 'a step of another name',
    *breaks(pack) {
      const manifest = pack.files.get('stackpack.conf');
      for (const [path, text] of textsOf(pack, script)) {
        for (const match of text.matchAll(/config\.(\w+_\w+)/g)) {
          const name = match[1] ?? '';
          if (typeof manifest !== 'string' || !manifest.includes(`"${name}"`)) continue;
          const change = { 'stackpack.conf': manifest.replace(`"${name}"`, '"something_else"') };
          yield { title: name, change, at: `${path}:${lineAt(text, match.index)}` };
        }
      }
    },
  };
}

/** A template that the script no longer imports, and nothing includes. */
function withoutImport(): Mutator {
  const call = /context\(\)\.stackPack\(\)\.importSnapshot\("templates\/monitors\.sty", \[:\]\) >>/g;
  const cut = edit('an import left out', script, call, '');
  return {
    title: cut.title,
    *breaks(pack, random) {
      for (const one of cut.breaks(pack, random)) yield { ...one, at: 'provisioning/templates/monitors.sty:1' };
    },
  };
}
