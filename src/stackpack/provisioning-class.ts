import type { Place } from '../diagnostics/finding.ts';
import type { GroovyClass, GroovyScript } from '../syntax/groovy.ts';
import type { Pack } from './pack.ts';
import { readProvision } from './provision-value.ts';
import { readScript, scriptOfClass } from './provisioning-scripts.ts';
import { simpleNameOf } from './template-path.ts';

/** The class that the server asks a provisioning script to be. Source: documentation. */
export const baseClass = 'com.stackstate.stackpack.ProvisioningScript';
const basePackage = 'com.stackstate.stackpack';
const baseName = 'ProvisioningScript';

/** What a class descends from. */
export type Ancestry =
  | { readonly kind: 'provisioning-script' }
  /** From a class that is not in the pack, so that it cannot be told. */
  | { readonly kind: 'elsewhere' }
  /** The class at this place names no superclass. */
  | { readonly kind: 'no-superclass'; readonly name: string; readonly place: Place }
  /** The superclass at this place is neither imported nor in the pack. */
  | { readonly kind: 'not-found'; readonly name: string; readonly place: Place };

/**
 * The class of a script that the server is asked for: the one of that name, letter case apart, else the only one. Undefined
 * where there is none.
 */
export function classToLoad(script: GroovyScript, className: string): GroovyClass | undefined {
  const name = simpleNameOf(className);
  const { classes } = script;
  return (
    classes.find((one) => one.name === name) ??
    classes.find((one) => one.name.toLowerCase() === name.toLowerCase()) ??
    (classes.length === 1 ? classes[0] : undefined)
  );
}

/** The script that the manifest names. */
export interface MainScript {
  /** Its path in the pack. */
  readonly file: string;
  readonly script: GroovyScript;
  /** As the manifest has it. */
  readonly className: string;
  /** The class that the server is asked for: see classToLoad. */
  readonly loaded: GroovyClass | undefined;
}

/** The script that a pack's manifest names; undefined where it names none, or it is not there or cannot be read. */
export function mainScript(pack: Pack): MainScript | undefined {
  const value = readProvision(pack);
  if (value.kind !== 'script' || !('path' in value.standing)) return undefined;
  const { className, standing } = value;
  const script = readScript(pack, standing.path);
  if (script === undefined) return undefined;
  return { file: standing.path, script, className, loaded: classToLoad(script, className) };
}

/** No pack's classes go deeper. */
const deepest = 20;

/** What a class of a script descends from, followed through the classes of the pack. */
export function ancestryOf(pack: Pack, file: string, start: GroovyClass): Ancestry {
  let at = { file, found: start };
  for (let depth = 0; depth < deepest; depth++) {
    const next = superclassOf(pack, at.file, at.found);
    if ('kind' in next) return next;
    at = next;
  }
  return { kind: 'elsewhere' };
}

function superclassOf(
  pack: Pack,
  file: string,
  child: GroovyClass,
): Ancestry | { readonly file: string; readonly found: GroovyClass } {
  const { superclass } = child;
  if (superclass === undefined) {
    return { kind: 'no-superclass', name: child.name, place: { file, start: child.start, end: child.end } };
  }
  const { name } = superclass;
  const script = readScript(pack, file);
  const imports = script?.imports ?? [];
  const imported = imports.find(({ alias }) => alias === name)?.name;
  if ((imported ?? name) === baseClass) return { kind: 'provisioning-script' };
  const own = script?.classes.find((one) => one.name === name && one !== child);
  if (own !== undefined) return { file, found: own };
  const other = scriptOfClass(pack, file, name);
  if (other !== undefined && other !== file) {
    const found = readScript(pack, other)?.classes.find((one) => one.name === simpleNameOf(name));
    return found === undefined ? { kind: 'elsewhere' } : { file: other, found };
  }
  if (imported !== undefined || name.includes('.')) return { kind: 'elsewhere' };
  const stars = imports.filter(({ alias }) => alias === undefined);
  if (name === baseName && stars.some((star) => star.name === basePackage)) return { kind: 'provisioning-script' };
  if (stars.length > 0 || script?.package === basePackage) return { kind: 'elsewhere' };
  return { kind: 'not-found', name, place: { file, start: superclass.start, end: superclass.end } };
}
