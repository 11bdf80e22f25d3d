import type { ConfigNode } from '../config-node.ts';

const words: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

/**
 * What a value reads as where a boolean is asked for: `true`, `yes`, `on`, `false`, `no` and `off`, in quotes or not, in
 * lower case. Undefined for anything else. Source: HOCON's specification, "Automatic type conversions".
 */
export function readAsBoolean(node: ConfigNode | undefined): boolean | undefined {
  return node?.kind === 'boolean' || node?.kind === 'string' ? words.get(node.text) : undefined;
}
