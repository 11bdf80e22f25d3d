import { type TemplateBlock, type TemplateCall, type TemplateValue, writeCall } from '../syntax/template.ts';

/** A condition and how it comes out. */
export interface Outcome {
  /** The expression, with the lists whose items it is asked for. */
  readonly key: string;
  readonly value: boolean;
}

/** How conditions come out in a rendering. */
export interface Assignment {
  readonly values: ReadonlyMap<string, boolean>;
  /** How all others come out. */
  readonly others: boolean;
}

/** What an item of a list that is gone through tells about itself. */
export interface Item {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What names mean at a place of a template. */
export interface Scope {
  /** The lists and objects that names are looked up in, the innermost last. */
  readonly within: readonly string[];
  readonly item: Item | undefined;
}

/** What a block asks for: always the same, or a condition. */
export type Question = { readonly known: boolean } | { readonly key: string };

/** The blocks that give the items of a list one by one, and those that change what names mean. */
const loops = ['each', 'join'];

export function isLoop(block: TemplateBlock): boolean {
  return loops.includes(block.call.name);
}

/** Whether the content of a block is asked for where its condition does not hold. */
export function isNegated(block: TemplateBlock): boolean {
  return block.call.name === 'unless';
}

/** The condition of a block; that of `{{#unless x}}` and of `{{#each x}}` is x, as empty lists do not hold. */
export function questionOf({ call }: TemplateBlock, scope: Scope): Question {
  const [first] = call.params;
  const asksForFirst = ['if', 'unless', 'with', ...loops].includes(call.name);
  if (asksForFirst && first !== undefined) return askFor(first, scope);
  return { key: keyOf(writeCall(call), scope) };
}

/** What names mean inside a block. */
export function scopeWithin({ call }: TemplateBlock, scope: Scope, item: Item | undefined): Scope {
  const [first] = call.params;
  if (call.name === 'if' || call.name === 'unless' || first === undefined) return scope;
  return { within: [...scope.within, writeCall(call)], item: item ?? scope.item };
}

function askFor(value: TemplateValue, scope: Scope): Question {
  switch (value.kind) {
    case 'string':
      return { known: value.text !== '' };
    case 'literal':
      return { known: !['false', 'null', 'undefined', '0'].includes(value.text) };
    case 'call':
      return { key: keyOf(`(${writeCall(value.call)})`, scope) };
    case 'path':
      if (scope.item !== undefined && value.text === '@first') return { known: scope.item.isFirst };
      if (scope.item !== undefined && value.text === '@last') return { known: scope.item.isLast };
      if (scope.item !== undefined && value.text === '@index') return { known: !scope.item.isFirst };
      return { key: keyOf(value.text, scope) };
  }
}

/** `../x` within a list is the x around it; `this.x` and `./x` are x. */
function keyOf(expression: string, { within }: Scope): string {
  let [name, depth] = [expression, within.length];
  while (name.startsWith('../')) {
    name = name.slice(3);
    depth = Math.max(depth - 1, 0);
  }
  return [...within.slice(0, depth), name.replace(/^(?:this[./]|\.\/)/, '')].join(' > ');
}

/** Functions of the server that give one value, whatever happens. Source: the format's page, section 4. */
const singleValues: ReadonlySet<string> = new Set([
  'add',
  'componentUrnForUrl',
  'concat',
  'get',
  'getFirstExisting',
  'getOrCreate',
  'identifier',
  'multiply',
  'resolve',
  'resolveOrCreate',
]);

/** Whether a call gives one value, and not whatever a script may have put there. */
export function givesSingleValue(call: TemplateCall): boolean {
  return singleValues.has(call.name) && call.params.length > 0;
}
