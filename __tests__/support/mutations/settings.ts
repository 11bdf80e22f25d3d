import type { SettingsRuleId } from '../../../src/rules/rule-ids.ts';
import { append, edit, moveNamed, overwrite } from './edits.ts';
import type { Mutator } from './mutation.ts';

const settings = /^settings\/.*\.sty$/;
const hints = /^includes\/.*\.hbs$/;
const keysOfNodes =
  'function|arguments|intervalSeconds|input|output|vars|expireAfter|binding|presentation|defaultOpen|items';

/** How each rule on the settings of 2.0 packs is broken. */
export const settingsMutators: Record<SettingsRuleId | 'settings-schema' | 'remediation-hint', readonly Mutator[]> = {
  'remediation-hint': [
    edit('a brace left out', hints, /\{\{ (\S+) \}\}/g, '{{ $1 }'),
    append('a block that is not closed', hints, '{{#if labels.greenhouse}}\n'),
    append('an end of what was not opened', hints, '{{/if}}\n'),
    overwrite('an end of something else', hints, () => '{{#if a}}{{/each}}\n'),
  ],
  'settings-handlebars': [
    edit('an expression', settings, /^( +(?:description|titleTemplate|singular|unit): ).+$/gm, '$1"{{ name }}"'),
    edit('a get', settings, /^( +function: )"(.+)"$/gm, '$1{{ get "$2" }}'),
  ],
  'settings-identifier-missing': [
    edit('none', settings, /^( {2}- _type: .*\n(?: {4}.*\n)*?) {4}identifier: .*\n/gm, '¦$1'),
    edit('misspelt', settings, /^( {4})(identifier)(?=:)/gm, '$1¦~2'),
    edit('empty', settings, /^( {4}identifier:) .+$/gm, '$1 ""'),
  ],
  'settings-nodes': [
    edit('the key misspelt', settings, /^(nodes)(?=:)/gm, '~1'),
    edit('the key left out', settings, /^nodes:\n( {2}- )/gm, '¦$1'),
    append('a text for a node', settings, '  - Monitor\n'),
  ],
  'settings-schema': [
    edit('a misspelt key', settings, new RegExp(`^( {4})(${keysOfNodes})(?=:)`, 'gm'), '$1¦~2'),
    edit('a misspelt value', settings, /^( {4,6}(?:status|comparator|failureState): "?)(\w+)/gm, '$1~2'),
    append('a key that nobody knows', settings, '    colour: green\n'),
  ],
  'settings-syntax': [
    edit('a quote that is not closed', settings, /^( +[\w-]+: (?:!\w+ )?"[^"\n]+)"$/gm, '$1'),
    edit('a key further left', settings, /^ {4}(name: .*)$/gm, '   ¦$1'),
    edit('a tab', settings, /^ {4}(identifier: .*)$/gm, '\t¦$1'),
    edit('a key twice', settings, /^( {4}(?:name|status|intervalSeconds|expireAfter): .+)$/gm, '$1\n¦$1'),
  ],
  'settings-type': [
    edit('a misspelt type', settings, /^( {2}- _type: "?)(\w+)/gm, '$1~2'),
    edit('a type of 1.x', settings, /^( {2}- _type: )"?\w+"?/gm, '$1QueryView'),
  ],
  'tag-outside': [edit('a way out', settings, /(!(?:icon|include) "?)(\w)/g, '$1../$2')],
  'tag-target-case': [
    edit('a capital letter', settings, /(!(?:icon|include) "?)(\w)/g, '$1^2'),
    moveNamed('a file with a capital letter', /^icons\//, settings, (path) =>
      path.replace(/(?<=\/)\w/, (a) => a.toUpperCase()),
    ),
  ],
  'tag-target-missing': [
    edit('a mistyped name', settings, /(!(?:icon|include) "?(?:[\w-]+\/)*)([\w-]+)(\.[\w.]+)/g, '$1~2$3'),
    moveNamed('a file that is gone', /^(?:icons|includes)\//, settings, () => undefined),
    moveNamed('a file that is elsewhere', /^(?:icons|includes)\//, settings, (path) => path.replace('/', '/other/')),
  ],
  'tag-unknown': [
    edit('a misspelt tag', settings, /!(icon|include)/g, '!~1'),
    edit('the tag of the manifest', settings, /!(?:icon|include)/g, '!resource'),
  ],
};
