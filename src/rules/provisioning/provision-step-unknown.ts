import type { Place } from '../../diagnostics/finding.ts';
import { findConfigReads } from '../../stackpack/config-reads.ts';
import { itemsOf, judgeableText, rootObject, wasReadWhole } from '../../stackpack/manifest-values.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { mainScript } from '../../stackpack/provisioning-class.ts';
import { valueAt } from '../../syntax/config-access.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import { groupRepeated } from '../first-and-others.ts';
import type { Rule } from '../rule.ts';

/** Names that are compared with those of steps: a script with more unknown ones is not misspelt. */
const mostGuesses = 50;

/**
 * What a script reads of the user's answers is asked for: `config.x` has a step named x. One finding for a name, however
 * often it is read. Source: documentation (a step's name is a key of the map that the script gets); real packs that read
 * others are released, so that this is a warning.
 */
export const provisionStepUnknown: Rule = {
  meta: {
    id: 'provision-step-unknown',
    category: 'provisioning',
    severity: 'warning',
    summary: 'What the provisioning script reads of `config` is a step of the manifest.',
  },
  check(pack, report) {
    const steps = stepNames(pack);
    if (steps === undefined) return;
    const reads = readsOf(pack).filter(({ name }) => !steps.has(name));
    let guesses = 0;
    const found = reads.map(({ name, place }): [string, Place] => [name, place]);
    for (const { key: name, first, others } of groupRepeated(found, ({ file }) => file)) {
      const nearest = guesses++ < mostGuesses ? nearestWord(name, steps) : undefined;
      const add = `add a step named ${quote(name)} to the manifest`;
      report({
        place: first,
        message: `no step is named ${quote(name)}, so the script reads nothing here`,
        help: nearest === undefined ? add : `write ${quote(nearest)}, or ${add}`,
        related: others.map((place) => ({ place, message: 'read here too' })),
      });
    }
  },
};

/** The names of the manifest's steps; undefined where one of them cannot be told. */
function stepNames(pack: Pack): ReadonlySet<string> | undefined {
  if (!wasReadWhole(pack.manifest)) return undefined;
  const names = new Set<string>();
  for (const step of itemsOf(rootObject(pack.manifest), 'steps', '1.x')) {
    const name = judgeableText(valueAt(step, 'name'));
    if (name === undefined) return undefined;
    names.add(name.text);
  }
  return names;
}

function readsOf(pack: Pack): { readonly name: string; readonly place: Place }[] {
  const main = mainScript(pack);
  if (main?.loaded === undefined) return [];
  const { file, script, loaded } = main;
  return findConfigReads(script, loaded).map(({ name, start, end }) => ({ name, place: { file, start, end } }));
}
