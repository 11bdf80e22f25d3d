import type { ManifestRuleId } from '../../../src/rules/rule-ids.ts';
import { goodPacks } from '../good-packs.ts';
import { add, append, edit } from './edits.ts';
import type { Mutator } from './mutation.ts';

const conf = /^stackpack\.conf$/;
const yaml = /^stackpack\.yaml$/;
const either = /^stackpack\.(?:conf|yaml)$/;

const optionalKeys =
  'isNew|categories|overviewUrl|detailedOverviewUrl|configurationUrls|faqs|steps|provision|releaseNotes|upgradeInstructions|releaseStatus|isMultiConfig|docsUrl|dependencies';

/** How each rule on the manifest is broken. */
export const manifestMutators: Record<ManifestRuleId, readonly Mutator[]> = {
  'manifest-ambiguous': [
    add('the other manifest beside it', conf, 'stackpack.yaml', goodPacks['2.0']['stackpack.yaml'] ?? ''),
    add(
      'the other manifest beside it',
      yaml,
      'stackpack.conf',
      goodPacks['1.x']['stackpack.conf'] ?? '',
      'stackpack.yaml:1',
    ),
  ],
  'manifest-category': [
    edit('a small letter', either, /^(categories\s*[=:]\s*\[\s*"?)C/gm, '$1c'),
    edit('one twice', either, /^(categories\s*[=:]\s*\[\s*)("?\w+"?)/gm, '$1$2, $2'),
  ],
  'manifest-dependency': [
    edit('two numbers', conf, /common = "2\.5\.1"/g, 'common = "2.5"'),
    edit('a range', conf, /common = "2\.5\.1"/g, 'common = "^2.5.1"'),
    edit('a name that is none', conf, /common = "2\.5\.1"/g, '"common pack" = "2.5.1"'),
    edit('a name that is none', yaml, /companionStackPacks: \[\]/g, 'companionStackPacks: ["common pack"]'),
  ],
  'manifest-duplicate-key': [
    edit('a line twice', conf, /^(\w+ = [^[{\n]+)$/gm, '$1\n¦$1'),
    edit('a line twice', yaml, /^(\w+: [^\n]+)$/gm, '$1\n¦$1'),
    edit('a state twice', either, /^( {2}[A-Z_]+(?: =|:) .+)$/gm, '$1\n¦$1'),
  ],
  'manifest-faq': [
    edit('no answer', conf, /\{\n( +question = .*)\n +answer = .*/g, '¦{\n$1'),
    edit('no question', conf, /\{\n +question = .*\n( +answer = .*)/g, '¦{\n$1'),
    edit('a misspelt answer', conf, /^( +)(answer)( = )/gm, '$1¦~2$3'),
    edit('a misspelt question', conf, /^( +)(question)( = )/gm, '$1¦~2$3'),
    edit('no question', yaml, /^( +)- question: .*\n +(answer: )/gm, '$1- ¦$2'),
    edit('an answer that is a list', either, /^( +answer(?: =|:)) (.+)$/gm, '$1 ¦[ $2 ]'),
  ],
  'manifest-include': [
    append('an address', conf, 'include url("https://example.com/x.conf")\n'),
    append('a file outside', conf, 'include "../shared.conf"\n'),
    append('a file that is missing', conf, 'include required("shared.conf")\n'),
  ],
  'manifest-integration': [
    append('no name', conf, 'integrations = [\n  ¦{ displayName = Vents, version = "1.0.0" }\n]\n'),
    append(
      'a misspelt key',
      conf,
      'integrations = [\n  { name = vents, ¦dispalyName = Vents, version = "1.0.0" }\n]\n',
    ),
  ],
  'manifest-key-type': [
    edit(
      'a list for a text',
      conf,
      /^(name|displayName|docsUrl|releaseNotes|logoUrl|overviewUrl) = (.+)$/gm,
      '$1 = [ $2 ]',
    ),
    edit('a list for a text', yaml, /^(name|displayName|releaseNotes|logoUrl|overviewUrl): (.+)$/gm, '$1: [ $2 ]'),
    edit('a text for a list', either, /^(categories\s*[=:]\s*)\[.*\]$/gm, '$1Climate'),
    edit('a text for a boolean', either, /^(is(?:New|MultiConfig)\s*[=:]\s*).+$/gm, '$1maybe'),
    edit('an object for a page', conf, /^( {2}[A-Z_]+) = (.+)$/gm, '$1 { url = $2 }'),
    edit('a text for an object', conf, /^dependencies \{.*\}$/gm, 'dependencies = common'),
  ],
  'manifest-name': [
    edit('a space', either, /^name( =|:) .+$/gm, 'name$1 "green house"'),
    edit('a character that is none of a name', either, /^name( =|:) .+$/gm, 'name$1 green_house'),
    edit('a digit first', either, /^name( =|:) .+$/gm, 'name$1 2greenhouse'),
    edit('capital letters', either, /^name( =|:) .+$/gm, 'name$1 Greenhouse'),
  ],
  'manifest-placeholder': [
    edit('a text', either, /^(name|displayName|version)( =|:) .+$/gm, '$1$2 "<< .$1 >>"'),
    edit('a page', conf, /^( {2}[A-Z_]+ =) .+$/gm, '$1 "<< .Page >>.md"'),
  ],
  'manifest-release-status': [
    edit('mistyped', conf, /^(releaseStatus =) (\w+)$/gm, '$1 ~2'),
    edit('small letters', conf, /^(releaseStatus =) \w+$/gm, '$1 available'),
  ],
  'manifest-required-key': [
    edit('a misspelt key', either, /^(name|displayName|logoUrl)( =|:)/gm, '~1$2'),
    edit('a misspelt key', yaml, /^(version|schemaVersion):/gm, '~1:'),
    ...(['name', 'displayName', 'logoUrl'] as const).map((key) => removeKey(either, key)),
    removeKey(yaml, 'version'),
    removeKey(yaml, 'schemaVersion'),
  ],
  'manifest-schema-version': [
    edit('another version', yaml, /^schemaVersion: "2\.0"/gm, 'schemaVersion: "1.2.0"'),
    edit('no zero', yaml, /^schemaVersion: "2\.0"/gm, 'schemaVersion: "2"'),
  ],
  'manifest-state': [
    edit('a misspelt state', either, /^( {2})([A-Z]{5,}(?:_[A-Z]+)*)( =|:)/gm, '$1~2$3'),
    edit('no page of a state', either, /^(configurationUrls.*\n(?: .*\n)*?) {2}[A-Z_]+(?: =|:).*\n/gm, '¦$1'),
  ],
  'manifest-step': [
    edit('no name', conf, /\{\n +name = .*\n( +display = )/g, '¦{\n$1'),
    edit('no display', conf, /\{\n( +name = .*)\n +display = .*/g, '¦{\n$1'),
    edit('an unknown type', conf, /type = "(text|password)"/g, 'type = "~1"'),
    edit('a misspelt key', conf, /^( +)(display)( = )/gm, '$1¦~2$3'),
    edit('an empty name', conf, /^( +name = )"\w+"(?=\n +display)/gm, '$1¦""'),
  ],
  'manifest-substitution': [
    edit('what is nowhere', conf, /^(displayName|docsUrl|releaseNotes) = .+$/gm, '$1 = ${site.name}'),
  ],
  'manifest-syntax': [
    edit('a quote that is not closed', either, /^( *\w+(?: =|:) (?:!resource )?"[^"\n]+)"$/gm, '$1'),
    edit('a bracket that is not closed', either, /^(categories\s*[=:]\s*\[.*)\]$/gm, '$1'),
    edit('a brace that is not closed', conf, /^(configurationUrls \{\n(?: .*\n)+)\}\n/gm, '¦$1'),
    edit('a list that is not closed', conf, /^((?:faqs|steps) = \[\n(?: .*\n)+)\]\n/gm, '¦$1'),
    edit('an item that is not closed', conf, /^( {2}\{\n(?: {4}.*\n)+) {2}\}\n/gm, '¦$1'),
    edit('a brace too many', conf, /^(\w+ = [^[{\n]+)$/gm, '$1\n¦}'),
    append('an object that is not closed', conf, 'extra {\n'),
    edit('a key without its colon', yaml, /^(displayName|releaseNotes): (.+)$/gm, '$1 $2'),
  ],
  'manifest-tag': [
    edit('a misspelt tag', yaml, /(?<=: )!(resource)/g, '!~1'),
    edit('a tag of settings', yaml, /(?<=: )!resource/g, '!icon'),
    edit('a tag on a text', yaml, /^(displayName:) (.+)$/gm, '$1 !resource $2'),
  ],
  'manifest-unknown-key': [
    edit('a misspelt key', conf, new RegExp(`^(${optionalKeys})(?= )`, 'gm'), '~1'),
    edit(
      'a misspelt key',
      yaml,
      /^(isNew|categories|overviewUrl|detailedOverviewUrl|configurationUrls|faqs|provision|releaseNotes):/gm,
      '~1:',
    ),
    append('a key that nobody knows', conf, 'maintainer = "the gardeners"\n'),
    append('a key that nobody knows', yaml, 'maintainer: the gardeners\n'),
  ],
  'manifest-version': [
    edit('two numbers', either, /^(version(?: =|:)) "(\d+\.\d+)\.\d+"/gm, '$1 "$2"'),
    edit('a letter first', either, /^(version(?: =|:)) "(.+)"/gm, '$1 "v$2"'),
    edit('a word', either, /^(version(?: =|:)) .*$/gm, '$1 latest'),
  ],
  'manifest-yaml-portability': [
    edit('a word that is a boolean to some', yaml, /^(displayName:) .+$/gm, '$1 ¦On'),
    edit('lines further left than their key', yaml, /^( +answer: )"?(\w+ )(.+?)"?$/gm, '$1"$2\n ¦$3"'),
  ],
};

/** A key with its value left out, which concerns the manifest as a whole. */
function removeKey(files: RegExp, key: string): Mutator {
  const inner = edit(`no ${key}`, files, new RegExp(`^${key}(?: =|:) .*\\n`, 'gm'), '');
  return {
    title: inner.title,
    *breaks(pack, random) {
      for (const one of inner.breaks(pack, random)) {
        yield { ...one, title: key, at: `${Object.keys(one.change)[0]}:1` };
      }
    },
  };
}
