import { findMissingKeys } from '../../stackpack/manifest-entries.ts';
import { stepKeys, stepTypes, stepValueKeys } from '../../stackpack/manifest-keys.ts';
import type { ValuePath } from '../../stackpack/manifest-shape.ts';
import {
  type GivenText,
  givenEntry,
  givenValue,
  itemsOf,
  judgeableText,
  rootObject,
  wasReadWhole,
} from '../../stackpack/manifest-values.ts';
import { describePath, joinWords } from '../../stackpack/manifest-wording.ts';
import type { ObjectNode } from '../../syntax/config-node.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';
import { isWithin, remarksOnMismatches } from './remarks/mismatch.ts';
import { remarkOnMissingKey } from './remarks/missing-key.ts';

/**
 * Every step asks for something that a script can use. Source: documentation (`text` and `password` are all there is, a
 * password has no default, the script gets a map by the steps' names). 1.x only.
 */
export const manifestStep: Rule = {
  meta: {
    id: 'manifest-step',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Every step has a name of its own, a text to show, and a value of a known type.',
  },
  check(pack, report) {
    if (pack.format !== '1.x') return;
    for (const remark of remarksOnMismatches(pack, isWithin('steps'))) report(remark);
    const names = new Map<string, GivenText>();
    itemsOf(rootObject(pack.manifest), 'steps', '1.x').forEach((item, index) => {
      if (item.kind !== 'object') return;
      const path = ['steps', index];
      if (wasReadWhole(pack.manifest)) for (const remark of missingKeys(item, path)) report(remark);
      for (const remark of checkStep(item, path, names)) report(remark);
    });
  },
};

function* checkStep(item: ObjectNode, path: ValuePath, names: Map<string, GivenText>): Iterable<Remark> {
  yield* checkName(item, path, names);
  const display = judgeableText(givenValue(item, 'display'));
  if (display?.text.trim() === '') {
    const message = `the display of ${describePath(path)} is empty`;
    yield { place: display.place, message, help: 'write what the user is asked for' };
  }
  const value = givenValue(item, 'value');
  if (value?.kind === 'object') yield* checkValue(value, path);
}

const examples = { value: '{ type = "text" }', type: '"text"' };

function* missingKeys(step: ObjectNode, path: ValuePath): Iterable<Remark> {
  const said = describePath(path);
  for (const missing of findMissingKeys(step, stepKeys)) {
    yield remarkOnMissingKey(missing, { said, place: step.place, examples }, '1.x');
  }
  const value = givenValue(step, 'value');
  if (value?.kind !== 'object') return;
  for (const missing of findMissingKeys(value, stepValueKeys)) {
    yield remarkOnMissingKey(missing, { said: `the value of ${said}`, place: value.place, examples }, '1.x');
  }
}

function* checkName(step: ObjectNode, path: ValuePath, names: Map<string, GivenText>): Iterable<Remark> {
  const name = judgeableText(givenValue(step, 'name'));
  if (name === undefined) return;
  const { place, text } = name;
  const earlier = names.get(text);
  if (text.trim() === '') {
    yield { place, message: `the name of ${describePath(path)} is empty`, help: 'write a name for the script to use' };
  } else if (earlier !== undefined) {
    yield {
      place,
      message: `a step before has the name ${quote(text)} too, so the script gets one value for both`,
      help: 'give each step a name of its own',
      related: [{ place: earlier.place, message: 'the first one' }],
    };
  } else {
    names.set(text, name);
    if (!/^[A-Za-z_]\w*$/.test(text)) {
      const message = `the step name ${quote(text)} cannot be written in a script as config.name is`;
      yield { place, severity: 'warning', message, help: 'write letters, digits and underscores' };
    }
  }
}

function* checkValue(value: ObjectNode, path: ValuePath): Iterable<Remark> {
  const type = judgeableText(givenValue(value, 'type'));
  if (type === undefined) return;
  if (!stepTypes.some((known) => known === type.text)) {
    const nearest = nearestWord(type.text, stepTypes);
    const message = `${quote(type.text)} is no type of a step`;
    yield {
      place: type.place,
      message,
      help: nearest === undefined ? `write ${joinWords(stepTypes, 'or')}` : `did you mean ${nearest}?`,
    };
  }
  const preset = givenEntry(value, 'default');
  if (type.text === 'password' && preset !== undefined) {
    yield {
      place: preset.keyPlace,
      severity: 'warning',
      message: `${describePath(path)} asks for a password and has a default, which everybody who has the pack can read`,
      help: 'remove the default',
      secret: true,
    };
  }
}
