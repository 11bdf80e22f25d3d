import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ConfigNode } from '../../../src/syntax/config-node.ts';

/** Where Debian's libyaml-snake-java puts the library. */
const library = '/usr/share/java/snakeyaml.jar';
const oracle = fileURLToPath(new URL('Oracle.java', import.meta.url));

/** A value in the form that Oracle.java prints, numbers as numbers. */
export type OracleValue =
  | null
  | boolean
  | string
  | { readonly number: number }
  | { readonly list: readonly OracleValue[] }
  | { readonly object: readonly (readonly [string, OracleValue])[] }
  | { readonly tag: string; readonly value: OracleValue };

/** What a reader makes of a text: its documents, or a fault. */
export type OracleAnswer = { readonly documents: readonly OracleValue[] } | { readonly error: string };

/** Why SnakeYAML cannot be asked on this machine; undefined where it can. */
export function missingSnakeYaml(): string | undefined {
  if (!existsSync(library)) return `no ${library} (Debian: libyaml-snake-java)`;
  if (spawnSync('java', ['-version']).status !== 0) return 'no java';
  return undefined;
}

/** SnakeYAML's answers to texts, in their order; one JVM answers all. */
export function askSnakeYaml(texts: readonly string[]): OracleAnswer[] {
  const input = texts.map((text) => `${Buffer.from(text, 'utf8').toString('base64')}\n`).join('');
  const { status, stdout, stderr } = spawnSync('java', ['-Xss8m', '-cp', library, oracle], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`the oracle failed: ${stderr}`);
  const reviver = (key: string, value: unknown) => (key === 'number' ? Number(value) : value);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line, reviver));
}

/** A value of our own tree in the oracle's form: without places, tags decoded. */
export function inOracleForm(node: ConfigNode): OracleValue {
  const { tag, ...untagged } = node;
  if (tag !== undefined) return { tag: decodeURIComponent(tag), value: inOracleForm(untagged) };
  switch (node.kind) {
    case 'object':
      return { object: node.entries.map(({ key, value }) => [key, inOracleForm(value)] as const) };
    case 'list':
      return { list: node.items.map(inOracleForm) };
    case 'number':
      return { number: Number(node.value) };
    case 'null':
      return null;
    default:
      return typeof node.value === 'boolean' ? node.value : String(node.value);
  }
}
