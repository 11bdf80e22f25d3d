import type { Place } from '../diagnostics/finding.ts';

/** A located value of a manifest or a settings file, whichever syntax it was written in. */
export type ConfigNode = ObjectNode | ListNode | ScalarNode;

export interface ObjectNode {
  readonly kind: 'object';
  readonly place: Place;
  /** In the order of writing, each key once: what the syntax does with repeated keys is done. */
  readonly entries: readonly ObjectEntry[];
  readonly tag?: string;
}

export interface ObjectEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: ConfigNode;
}

export interface ListNode {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly ConfigNode[];
  readonly tag?: string;
}

export interface ScalarNode {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
  /** What the value reads as where a string is asked for: `version = 1.0` is `1.0`, never `1`. */
  readonly text: string;
  /** Whether it was written in quotes of any kind (or as a block scalar). */
  readonly quoted: boolean;
  readonly place: Place;
  /** A custom tag as written, `!resource` for instance. */
  readonly tag?: string;
}

/** What kind of fault a reader found; each is one rule's to report. */
export type ProblemKind =
  | 'syntax'
  /** An include that cannot be read here, or fails on the server. */
  | 'include'
  /** An include that the server reads as an empty file. */
  | 'doubtful-include'
  | 'substitution'
  | 'duplicate-key'
  | 'portability';

/** A fault found while reading. Readers collect these and never throw on bad input. */
export interface SyntaxProblem {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly help: string;
  readonly place: Place;
  /** The other place it is about: the first of two equal keys. */
  readonly related?: Place;
}

/** What reading a configuration text gives. */
export interface ConfigDocument {
  /** The root value; undefined where nothing could be made of the text. */
  readonly root: ConfigNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}
