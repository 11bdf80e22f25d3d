import type { Pack } from '../../stackpack/pack.ts';
import { readProvision } from '../../stackpack/provision-value.ts';
import { baseName, packagedFiles } from '../../stackpack/resource-files.ts';
import { classNameOf, isScriptPath, provisioningFolder, scriptPathOf } from '../../stackpack/template-path.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * The script that the manifest names is where the server looks it up. Source: documentation ("provision", "Prepare a
 * StackPack provisioning script"); its picture of the layout draws the script in provisioning/scripts/, so that this is no
 * more than a warning.
 */
export const provisionScriptMissing: Rule = {
  meta: {
    id: 'provision-script-missing',
    category: 'provisioning',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'The script that `provision` names is in `provisioning/`.',
  },
  check(pack, report) {
    const value = readProvision(pack);
    if (value.kind !== 'script') return;
    const { node, className, expected, standing } = value;
    const { place } = node;
    if (className === '') {
      report({
        place,
        message: '"provision" is empty, so it names no script',
        help: 'name the class of the script, or remove the key',
      });
    } else if (className.includes('/') && standing.kind !== 'file') {
      report({
        place,
        message: `"provision" names ${quote(className)}, which is a path and no name of a class`,
        help: helpForPath(pack, className),
      });
    } else if (standing.kind === 'missing') {
      const message = `"provision" names ${quote(className)}, and there is no script ${quote(expected)}`;
      report({ place, message, help: helpFor(pack, className, expected) });
    } else if (standing.kind === 'other-case') {
      report({
        place,
        message: `"provision" names ${quote(className)}, but the script is ${quote(standing.path)}`,
        help: `rename it to ${quote(expected)}, or write ${quote(classNameOf(standing.path))}: upper and lower case count on the server`,
      });
    } else if (standing.kind === 'in-scripts-folder') {
      report({
        place,
        severity: 'warning',
        message: `the script of ${quote(className)} is ${quote(standing.path)}, and the server looks it up in provisioning/`,
        help: `move it to ${quote(expected)}`,
      });
    }
  },
};

function helpForPath(pack: Pack, written: string): string {
  const path = `${provisioningFolder}${baseName(written)}`;
  const script = isScriptPath(path) ? path : scriptPathOf(baseName(written));
  return packagedFiles(pack).at(script).kind === 'file'
    ? `write ${quote(classNameOf(script))}`
    : 'write the name of a class, as GreenhouseProvision for provisioning/GreenhouseProvision.groovy';
}

function helpFor(pack: Pack, className: string, expected: string): string {
  if (className.endsWith('.groovy'))
    return `write ${quote(className.slice(0, -'.groovy'.length))}: a class has no ending`;
  const nearest = packagedFiles(pack).nearest(expected);
  const add = `add the script ${quote(expected)}`;
  if (nearest === undefined || !isScriptPath(nearest)) return add;
  const meant = classNameOf(nearest);
  // A file that no class can be named by: `SAP health state check.groovy`.
  return /^[\w.$]+$/.test(meant) ? `write ${quote(meant)}, or ${add}` : add;
}
