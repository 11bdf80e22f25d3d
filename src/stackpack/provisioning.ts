import type { Place } from '../diagnostics/finding.ts';
import { findImportCalls } from './import-calls.ts';
import type { NodeScope } from './node.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { type ProvisionValue, readProvision } from './provision-value.ts';
import { ancestryOf, mainScript } from './provisioning-class.ts';
import { reachableScripts, readScript } from './provisioning-scripts.ts';
import { resolveTemplatePath } from './template-path.ts';

/** A template that the provisioning imports. */
export interface TemplateImport {
  /** Its path in the pack, `provisioning/templates/x.stj`; whether there is such a file is another matter. */
  readonly template: string;
  readonly scope: NodeScope;
  /** Where the script, or the manifest, names it. */
  readonly place: Place;
}

/** A path that an import names, and that leads out of provisioning/. */
export interface OutsideImport {
  readonly written: string;
  readonly place: Place;
}

/** What is imported at installation. Of a 2.0 pack, and of one without provisioning, nothing. */
export interface Provisioning {
  /** The path of the script that the manifest names; undefined where it names none, or it is not there. */
  readonly main: string | undefined;
  /** The scripts that can run, by path: the one of the manifest, and those of the pack whose classes they use. */
  readonly scripts: readonly string[];
  /** In the order of scripts, then of writing. A template can stand here more than once. */
  readonly imports: readonly TemplateImport[];
  readonly outside: readonly OutsideImport[];
  /** Whether it cannot be told which templates are imported, so that every one of them counts. */
  readonly everyTemplate: boolean;
}

const nothing: Provisioning = { main: undefined, scripts: [], imports: [], outside: [], everyTemplate: false };
const anything: Provisioning = { ...nothing, everyTemplate: true };

/** What the provisioning of a pack imports; the same at each call. Never throws on what a pack holds. */
export const provisioningOf = oncePerPack((pack) => readProvisioning(pack, readProvision(pack)));

function readProvisioning(pack: Pack, value: ProvisionValue): Provisioning {
  switch (value.kind) {
    case 'none':
      return nothing;
    case 'unknown':
      return anything;
    case 'template':
      return { ...nothing, ...sortImports([{ scope: 'shared', written: value.node.text, place: value.node.place }]) };
    case 'script':
      return 'path' in value.standing ? readScripts(pack, value.standing.path) : anything;
  }
}

function readScripts(pack: Pack, main: string): Provisioning {
  const scripts = reachableScripts(pack, main);
  const written: WrittenImport[] = [];
  let everyTemplate = inheritsFromElsewhere(pack);
  for (const file of scripts) {
    const script = readScript(pack, file);
    if (script === undefined) everyTemplate = true;
    for (const { scope, path } of script === undefined ? [] : findImportCalls(script)) {
      if (path === undefined) everyTemplate = true;
      else written.push({ scope, written: path.text, place: { file, start: path.start, end: path.end } });
    }
  }
  return { main, scripts, ...sortImports(written), everyTemplate };
}

/** Whether what it inherits may import more. */
function inheritsFromElsewhere(pack: Pack): boolean {
  const { file, loaded } = mainScript(pack) ?? {};
  return file !== undefined && loaded !== undefined && ancestryOf(pack, file, loaded).kind === 'elsewhere';
}

interface WrittenImport {
  readonly scope: NodeScope;
  readonly written: string;
  readonly place: Place;
}

function sortImports(written: readonly WrittenImport[]): Pick<Provisioning, 'imports' | 'outside'> {
  const imports: TemplateImport[] = [];
  const outside: OutsideImport[] = [];
  for (const { scope, written: path, place } of written) {
    const template = resolveTemplatePath(path);
    if (template === undefined) outside.push({ written: path, place });
    else imports.push({ template, scope, place });
  }
  return { imports, outside };
}
