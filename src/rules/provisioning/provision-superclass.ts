import { wholeFile } from '../../diagnostics/finding.ts';
import { ancestryOf, baseClass, mainScript } from '../../stackpack/provisioning-class.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * The provisioning class extends ProvisioningScript: qualified, imported by name or with its package, or through another
 * class of the pack. Nothing is said of a class that inherits from what is not in the pack. Source: documentation ("should
 * extend from com.stackstate.stackpack.ProvisioningScript").
 */
export const provisionSuperclass: Rule = {
  meta: {
    id: 'provision-superclass',
    category: 'provisioning',
    severity: 'error',
    summary: 'The provisioning class extends `com.stackstate.stackpack.ProvisioningScript`.',
  },
  check(pack, report) {
    const main = mainScript(pack);
    if (main === undefined) return;
    const { file, script, className, loaded } = main;
    if (script.classes.length === 0) {
      report({
        place: wholeFile(file),
        message: `${quote(file)} declares no class, so Groovy makes a plain script of it`,
        help: `declare a class ${quote(className)} that extends ${baseClass}`,
      });
      return;
    }
    const ancestry = loaded === undefined ? undefined : ancestryOf(pack, file, loaded);
    if (ancestry?.kind === 'no-superclass') {
      report({
        place: ancestry.place,
        message: `the class ${quote(ancestry.name)} extends no other, so the server cannot run it`,
        help: `let it extend ${baseClass}`,
      });
    } else if (ancestry?.kind === 'not-found') {
      const isBase = ancestry.name === 'ProvisioningScript';
      report({
        place: ancestry.place,
        message: `${quote(ancestry.name)} is neither imported nor a class of this StackPack`,
        help: isBase ? `add "import ${baseClass}" at the top` : `extend ${baseClass}, or add the script of that class`,
      });
    }
  },
};
