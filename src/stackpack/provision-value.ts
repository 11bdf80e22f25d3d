import { asScalar, valueAt } from '../syntax/config-access.ts';
import type { ScalarNode } from '../syntax/config-node.ts';
import { givenValue, judgeableText, rootObject, wasReadWhole } from './manifest-values.ts';
import type { Pack } from './pack.ts';
import { packagedFiles } from './resource-files.ts';
import { scriptPathOf, simpleNameOf } from './template-path.ts';

/** Where the script that the manifest names stands. Paths are those in the pack. */
export type ScriptStanding =
  | { readonly kind: 'file'; readonly path: string }
  /** Not where the server looks it up, but in the folder that the documentation's picture draws it in. */
  | { readonly kind: 'in-scripts-folder'; readonly path: string }
  /** Under a name that differs in letter case alone. */
  | { readonly kind: 'other-case'; readonly path: string }
  | { readonly kind: 'unpackaged' }
  | { readonly kind: 'missing' };

/** What the `provision` of a manifest says. */
export type ProvisionValue =
  /** No provisioning: none is asked for, or the 2.0 way of saying so. */
  | { readonly kind: 'none' }
  /** It cannot be told what: the manifest is damaged, or is still to be filled in. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'script';
      readonly node: ScalarNode;
      readonly className: string;
      /** The path that the server looks it up at. */
      readonly expected: string;
      readonly standing: ScriptStanding;
    }
  | { readonly kind: 'template'; readonly node: ScalarNode };

/**
 * Reads the `provision` of a 1.x manifest: a class name, or an object that names a shared template. Source: the format's
 * page, sections 2 and 4.
 */
export function readProvision(pack: Pack): ProvisionValue {
  if (pack.format !== '1.x') return { kind: 'none' };
  const value = givenValue(rootObject(pack.manifest), 'provision');
  if (value === undefined) return { kind: wasReadWhole(pack.manifest) ? 'none' : 'unknown' };
  if (value.kind === 'object') {
    const node = valueAt(value, 'sharedTemplate', 'templatePath');
    if (node === undefined) return { kind: 'none' };
    const template = judgeableText(node) === undefined ? undefined : asScalar(node);
    return template === undefined ? { kind: 'unknown' } : { kind: 'template', node: template };
  }
  const [className, node] = [judgeableText(value)?.text.trim(), asScalar(value)];
  if (className === undefined || node === undefined) return { kind: 'unknown' };
  const expected = scriptPathOf(className);
  return { kind: 'script', node, className, expected, standing: findScript(pack, className, expected) };
}

function findScript(pack: Pack, className: string, expected: string): ScriptStanding {
  const files = packagedFiles(pack);
  const simpleName = simpleNameOf(className);
  // A class of a package that lies at the top: whether the server takes it is not known.
  for (const path of [expected, scriptPathOf(simpleName)]) {
    if (files.at(path).kind === 'file') return { kind: 'file', path };
  }
  const inFolder = scriptPathOf(`scripts.${simpleName}`);
  if (files.at(inFolder).kind === 'file') return { kind: 'in-scripts-folder', path: inFolder };
  const found = files.at(expected);
  if (found.kind === 'other-case') return { kind: 'other-case', path: found.actual };
  return { kind: found.kind === 'unpackaged' ? 'unpackaged' : 'missing' };
}
