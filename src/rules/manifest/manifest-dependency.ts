import type { Place } from '../../diagnostics/finding.ts';
import { givenValue, itemsOf, judgeableText, rootObject } from '../../stackpack/manifest-values.ts';
import { describeKey, describeValue, writeEntry } from '../../stackpack/manifest-wording.ts';
import type { ConfigNode, ObjectEntry } from '../../syntax/config-node.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';
import { remarkOnPackName } from './remarks/pack-name.ts';
import { remarkOnVersion } from './remarks/version.ts';

/**
 * Dependencies are packs by name, each with its version; companions are packs by name. Source: real packs, all of which give
 * whole versions; documentation of `provision.companionStackPacks`. Dependencies are of 1.x only.
 */
export const manifestDependency: Rule = {
  meta: {
    id: 'manifest-dependency',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Every dependency is the name of another pack with its version, every companion the name of one.',
  },
  check(pack, report) {
    const root = rootObject(pack.manifest);
    const own = judgeableText(givenValue(root, 'name'))?.text;
    const dependencies = pack.format === '1.x' ? givenValue(root, 'dependencies') : undefined;
    for (const entry of dependencies?.kind === 'object' ? dependencies.entries : []) {
      const remark = remarkOnName(entry, own);
      if (remark !== undefined) report(remark);
      // One finding for one entry, unless its name is merely unusual.
      const onVersion = remark === undefined || remark.severity === 'warning' ? remarkOnValue(entry) : undefined;
      if (onVersion !== undefined) report(onVersion);
    }
    const provision = givenValue(root, 'provision');
    if (provision?.kind !== 'object') return;
    for (const remark of remarksOnCompanions(itemsOf(provision, 'companionStackPacks', pack.format), own))
      report(remark);
  },
};

function* remarksOnCompanions(items: readonly ConfigNode[], own: string | undefined): Iterable<Remark> {
  const seen = new Map<string, Place>();
  for (const item of items) {
    // Of what is no string manifest-key-type speaks.
    const given = item.kind === 'string' ? judgeableText(item) : undefined;
    if (given === undefined) continue;
    const { text, place } = given;
    const earlier = seen.get(text);
    if (text === own) yield remarkOnSelf(text, place);
    else if (earlier !== undefined) {
      yield {
        place,
        severity: 'warning',
        message: `the companion ${quote(text)} stands here a second time`,
        help: 'leave it out',
        related: [{ place: earlier, message: 'the first one' }],
      };
    } else {
      const remark = remarkOnPackName(text, place);
      // What the server does with one is written nowhere.
      if (remark !== undefined) yield { ...remark, severity: 'warning' };
    }
    seen.set(text, earlier ?? place);
  }
}

function remarkOnSelf(name: string, place: Place): Remark {
  return {
    place,
    severity: 'warning',
    message: `the pack ${quote(name)} depends on itself`,
    help: 'name another pack, or remove this one',
  };
}

function remarkOnName({ key, keyPlace, value }: ObjectEntry, own: string | undefined): Remark | undefined {
  if (key === own) return remarkOnSelf(key, keyPlace);
  if (value.kind === 'object') {
    return {
      place: keyPlace,
      message: `the dependency ${quote(key)} is an object, not a version`,
      help: 'write the version of the pack; in HOCON a name with dots is a path, and needs quotes',
    };
  }
  return remarkOnPackName(key, keyPlace);
}

function remarkOnValue({ key, keyPlace, value }: ObjectEntry): Remark | undefined {
  const write = (version: string): string => writeEntry(key, version, '1.x');
  if (value.kind === 'null') {
    return {
      place: keyPlace,
      message: `the dependency ${quote(key)} has no version`,
      help: `write ${write('"1.0.0"')}`,
    };
  }
  const version = judgeableText(value);
  if (version !== undefined) return remarkOnVersion(version.text, version.place, write);
  if (value.kind !== 'list') return undefined;
  return {
    place: value.place,
    message: `the version of ${describeKey(key)} is ${describeValue(value)}, not a string`,
    help: `write ${write('"1.0.0"')}`,
  };
}
