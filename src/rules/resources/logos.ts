import type { Pack } from '../../stackpack/pack.ts';
import { resourceReferences } from '../../stackpack/resources.ts';
import type { ScalarNode } from '../../syntax/config-node.ts';

/** A logo of the pack or of an integration, in its file, and the first value that names it. */
export interface Logo {
  readonly path: string;
  readonly node: ScalarNode;
}

/** The logos that the manifest names and that are there, each file once. */
export function logosOf(pack: Pack): Logo[] {
  const logos = new Map<string, Logo>();
  for (const { wants, node, target } of resourceReferences(pack)) {
    if (wants !== 'logo' || node === undefined || target.kind !== 'file' || logos.has(target.path)) continue;
    logos.set(target.path, { path: target.path, node });
  }
  return [...logos.values()];
}
