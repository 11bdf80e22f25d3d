import { readProvision } from '../../stackpack/provision-value.ts';
import { classToLoad } from '../../stackpack/provisioning-class.ts';
import { readScript } from '../../stackpack/provisioning-scripts.ts';
import { simpleNameOf } from '../../stackpack/template-path.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * The script declares the class that the manifest names. Source: documentation (the server looks up a class by its name); a
 * tagged real pack has another name in its script, so that this is a warning. Names that differ in letter case alone are
 * two names in Groovy.
 */
export const provisionClass: Rule = {
  meta: {
    id: 'provision-class',
    category: 'provisioning',
    severity: 'warning',
    alsoReports: ['error'],
    summary: 'The class in the provisioning script has the name that `provision` says.',
  },
  check(pack, report) {
    const value = readProvision(pack);
    if (value.kind !== 'script') return;
    const { className, standing, node } = value;
    // A file in other letters is one slip already.
    if (standing.kind !== 'file' && standing.kind !== 'in-scripts-folder') return;
    const file = standing.path;
    const script = readScript(pack, file);
    const name = simpleNameOf(className);
    const found = script === undefined ? undefined : (classToLoad(script, className) ?? script.classes[0]);
    if (found === undefined || found.name === name) return;
    const isCase = found.name.toLowerCase() === name.toLowerCase();
    const otherwise = isCase ? ': upper and lower case make two names' : '';
    report({
      place: { file, start: found.start, end: found.end },
      severity: isCase ? 'error' : 'warning',
      message: `the class is ${quote(found.name)}, and "provision" names ${quote(className)}`,
      help: `call the class ${quote(name)}${otherwise}`,
      related: [{ place: node.place, message: 'named here' }],
    });
  },
};
