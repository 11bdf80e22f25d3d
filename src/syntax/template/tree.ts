/** A stretch of a template: offsets from 0 in UTF-16 code units, the end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type TemplateNode = TemplateContent | TemplateMustache | TemplateBlock | TemplatePartial | TemplateComment;

/** Text that stands in the result as it stands here. The backslashes of `\{{ x \}}` are no part of it. */
export interface TemplateContent extends Range {
  readonly kind: 'content';
}

/** `{{name}}`, `{{helper "argument"}}`, `{{{raw}}}`, `{{&raw}}`. */
export interface TemplateMustache extends Range {
  readonly kind: 'mustache';
  readonly call: TemplateCall;
}

/** `{{#if x}}…{{else}}…{{/if}}`, `{{^x}}…{{/x}}`, `{{{{raw}}}}…{{{{/raw}}}}`. */
export interface TemplateBlock extends Range {
  readonly kind: 'block';
  readonly call: TemplateCall;
  /** The tag that opens it. */
  readonly open: Range;
  /** What stands for the outcome that the name asks for: of `{{^x}}` it is what follows `{{else}}`, if anything. */
  readonly program: readonly TemplateNode[];
  /** What stands for the other outcome; of `{{else if y}}` it is one block. */
  readonly inverse: readonly TemplateNode[];
}

/** `{{> name}}`, `{{#> name}}…{{/name}}`, and decorators: what the server would have to know by itself. */
export interface TemplatePartial extends Range {
  readonly kind: 'partial';
}

export interface TemplateComment extends Range {
  readonly kind: 'comment';
}

/** A name with what is passed to it; a name alone is a variable, or a helper without arguments. */
export interface TemplateCall extends Range {
  /** As written: `include`, `element.data.name`, `../this`, `@last`. */
  readonly name: string;
  readonly nameRange: Range;
  readonly params: readonly TemplateValue[];
  readonly hash: readonly TemplatePair[];
}

export interface TemplatePair {
  readonly key: string;
  readonly value: TemplateValue;
}

export type TemplateValue =
  /** A text in quotes, without them. */
  | (Range & { readonly kind: 'string'; readonly text: string })
  /** A number, `true`, `false`, `null` or `undefined`, as written. */
  | (Range & { readonly kind: 'literal'; readonly text: string })
  /** A variable, as written. */
  | (Range & { readonly kind: 'path'; readonly text: string })
  /** `(helper argument)`. */
  | (Range & { readonly kind: 'call'; readonly call: TemplateCall });
