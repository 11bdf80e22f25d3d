import type { Range } from './fault.ts';

/** What YAML's own tags (`!!str` and so on) stand for. */
export const standardTagPrefix = 'tag:yaml.org,2002:';

interface NodeBase extends Range {
  /** A tag as written, its handle replaced by what it stands for; undefined for none and for the bare `!`. */
  readonly tag: string | undefined;
  /** Whether an anchor names it. */
  readonly anchored: boolean;
}

/** A node of a document before its scalars are resolved, its aliases followed and its keys merged. */
export type YamlNode = YamlScalar | YamlList | YamlMap | YamlAlias;

export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar';
  readonly text: string;
  readonly plain: boolean;
}

export interface YamlList extends NodeBase {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends NodeBase {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface YamlAlias extends Range {
  readonly kind: 'alias';
  readonly name: string;
  /** The node that the anchor of this name stands at; undefined where there is none before it. */
  readonly target: YamlNode | undefined;
  /** Whether the alias stands within that very node. */
  readonly recursive: boolean;
}

/** What stands where a value is left out. */
export function emptyScalar(at: number): YamlScalar {
  return { kind: 'scalar', text: '', plain: true, tag: undefined, anchored: false, start: at, end: at };
}
