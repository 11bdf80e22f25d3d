import type { Place } from '../../diagnostics/finding.ts';
import type { ScalarNode } from '../config-node.ts';

/** One element of a path expression, and where it stands. */
export interface PathKey {
  readonly key: string;
  readonly place: Place;
}

/** A value as written: nothing is merged, included or substituted yet. */
export type SyntaxValue = ScalarNode | SyntaxObject | SyntaxList | SyntaxSubstitution | SyntaxConcatenation;

export interface SyntaxObject {
  readonly kind: 'syntax-object';
  readonly place: Place;
  readonly members: readonly (SyntaxField | SyntaxInclude)[];
}

export interface SyntaxList {
  readonly kind: 'syntax-list';
  readonly place: Place;
  readonly items: readonly SyntaxValue[];
}

/** `${path}` or `${?path}`, the path as written: from the root of its own file. */
export interface SyntaxSubstitution {
  readonly kind: 'substitution';
  readonly place: Place;
  readonly path: readonly PathKey[];
  readonly optional: boolean;
}

/** Values that stand side by side on a line. The whitespace between two simple ones is a piece of its own. */
export interface SyntaxConcatenation {
  readonly kind: 'concatenation';
  readonly place: Place;
  readonly pieces: readonly SyntaxValue[];
}

export interface SyntaxField {
  readonly kind: 'field';
  /** At least one element. */
  readonly path: readonly PathKey[];
  /** Whether it was written with `+=`. */
  readonly appends: boolean;
  readonly value: SyntaxValue;
}

/** How an include names what it wants: a bare name, or a name in `file( )`, `url( )` or `classpath( )`. */
export type IncludeKind = 'name' | 'file' | 'url' | 'classpath';

export interface SyntaxInclude {
  readonly kind: 'include';
  readonly how: IncludeKind;
  readonly required: boolean;
  readonly target: string;
  /** The quoted name. */
  readonly place: Place;
}
