import type { Range } from './fault.ts';

export interface PlainToken extends Range {
  readonly kind:
    | 'stream-end'
    | 'document-start'
    | 'document-end'
    | 'block-list-start'
    | 'block-map-start'
    | 'block-end'
    | 'flow-list-start'
    | 'flow-list-end'
    | 'flow-map-start'
    | 'flow-map-end'
    | 'entry'
    | 'flow-entry'
    | 'key'
    | 'value';
}

export interface ScalarToken extends Range {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

export interface NameToken extends Range {
  readonly kind: 'anchor' | 'alias';
  readonly name: string;
}

export interface TagToken extends Range {
  readonly kind: 'tag';
  /** `!`, `!!` or `!name!`; undefined where the tag is written out. */
  readonly handle: string | undefined;
  readonly suffix: string;
}

export interface DirectiveToken extends Range {
  readonly kind: 'directive';
  readonly directive:
    | { readonly name: 'YAML'; readonly major: number }
    | { readonly name: 'TAG'; readonly handle: string; readonly prefix: string }
    | { readonly name: 'other' };
}

export type Token = PlainToken | ScalarToken | NameToken | TagToken | DirectiveToken;
export type TokenKind = Token['kind'];
