import { givenValue, judgeableText, rootObject } from '../../stackpack/manifest-values.ts';
import { describeKey, describeValue, writeEntry } from '../../stackpack/manifest-wording.ts';
import type { ObjectEntry } from '../../syntax/config-node.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';
import { remarkOnPackName } from './remarks/pack-name.ts';
import { remarkOnVersion } from './remarks/version.ts';

/** Dependencies are packs by name, each with its version. Source: real packs, all of which give whole versions. 1.x only. */
export const manifestDependency: Rule = {
  meta: {
    id: 'manifest-dependency',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Every dependency is the name of another pack with its version.',
  },
  check(pack, report) {
    if (pack.format !== '1.x') return;
    const root = rootObject(pack.manifest);
    const dependencies = givenValue(root, 'dependencies');
    if (dependencies?.kind !== 'object') return;
    const own = judgeableText(givenValue(root, 'name'))?.text;
    for (const entry of dependencies.entries) {
      const remark = remarkOnName(entry, own);
      if (remark !== undefined) report(remark);
      // One finding for one entry, unless its name is merely unusual.
      const onVersion = remark === undefined || remark.severity === 'warning' ? remarkOnValue(entry) : undefined;
      if (onVersion !== undefined) report(onVersion);
    }
  },
};

function remarkOnName({ key, keyPlace, value }: ObjectEntry, own: string | undefined): Remark | undefined {
  if (key === own) {
    return {
      place: keyPlace,
      severity: 'warning',
      message: `the pack ${quote(key)} depends on itself`,
      help: 'name another pack, or remove the dependency',
    };
  }
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
