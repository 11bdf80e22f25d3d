import type { Place } from '../diagnostics/finding.ts';
import type { NodeScope } from './node.ts';
import type { Pack } from './pack.ts';

/** A template that the provisioning imports. */
export interface TemplateImport {
  /** Its path in the pack, `provisioning/templates/x.stj`; whether there is such a file is another matter. */
  readonly template: string;
  readonly scope: NodeScope;
  /** Where the script, or the manifest, names it. */
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
  /** Whether it cannot be told which templates are imported, so that every one of them counts. */
  readonly everyTemplate: boolean;
}

/** What the provisioning of a pack imports; the same at each call. Never throws on what a pack holds. */
export function provisioningOf(_pack: Pack): Provisioning {
  return { main: undefined, scripts: [], imports: [], everyTemplate: false };
}
