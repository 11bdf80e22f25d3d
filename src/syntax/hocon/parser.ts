import type { Place } from '../../diagnostics/finding.ts';
import type { ScalarNode } from '../config-node.ts';
import { isText } from './lexer.ts';
import { limits } from './limits.ts';
import { readNumber } from './number-text.ts';
import { parseInclude } from './parse-include.ts';
import { readPath } from './path-expression.ts';
import type { PathKey, SyntaxField, SyntaxInclude, SyntaxObject, SyntaxValue } from './syntax-tree.ts';
import type { SubstitutionToken, TextToken, Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/** What all the texts of one reading share of `limits.values`. */
export interface ValueBudget {
  values: number;
}

/** Parses a text: a root object with or without its braces. Faults are reported to the stream, and passed over. */
export class Parser {
  private readonly tokens: TokenStream;
  private readonly budget: ValueBudget;
  private depth: number;
  /** The brackets that are open around the token, the innermost last. */
  private readonly open: { readonly kind: '{' | '['; readonly place: Place }[] = [];

  /** `depth` is how deep what includes the text lies. */
  constructor(tokens: TokenStream, budget: ValueBudget, depth: number) {
    this.tokens = tokens;
    this.budget = budget;
    this.depth = depth;
  }

  /** The root object; undefined where the root is a list. */
  parseDocument(): SyntaxObject | undefined {
    this.tokens.skipNewlines();
    const first = this.tokens.peek();
    if (first.kind === '[') {
      const help = 'Put the list under a key: key = [ ]';
      this.tokens.report(this.tokens.placeOf(first, first), 'The document is a list, not an object', help);
      return undefined;
    }
    if (first.kind !== '{') return this.object(first, undefined);
    const root = this.bracketed();
    this.tokens.skipNewlines();
    const rest = this.tokens.peek();
    if (rest.kind !== 'end') {
      const help = 'Move it in front of the closing }, or leave out the braces around the whole document';
      this.tokens.reportToken(rest, (found) => `The document ends with its closing }, but ${found} follows`, help);
    }
    return root;
  }

  private bracketed(): SyntaxObject {
    const opening = this.tokens.next();
    const place = this.tokens.placeOf(opening, opening);
    this.open.push({ kind: '{', place });
    const object = this.object(opening, place);
    this.open.pop();
    return object;
  }

  /** The members up to the closing brace, which is consumed, or up to the end where there is no opening one. */
  private object(first: Token, opening: Place | undefined): SyntaxObject {
    const members: (SyntaxField | SyntaxInclude)[] = [];
    for (;;) {
      if (this.closes('}', opening)) break;
      const member = this.member();
      if (member === undefined) this.tokens.recover();
      else members.push(member);
      if (!this.separated('}') && member !== undefined) {
        const token = this.tokens.peek();
        const help = 'Begin a new line for the next key, or put the whole value in quotes';
        this.tokens.reportToken(token, (found) => `Expected the end of the line, "," or "}", found ${found}`, help);
        this.tokens.recover();
        this.separated('}');
      }
    }
    const end = opening === undefined ? this.tokens.text.length : this.lastEnd;
    return { kind: 'syntax-object', place: this.tokens.placeOf(first, { end }), members };
  }

  private list(opening: Token): SyntaxValue {
    const place = this.tokens.placeOf(opening, opening);
    this.open.push({ kind: '[', place });
    const items: SyntaxValue[] = [];
    for (;;) {
      if (this.closes(']', place)) break;
      const item = this.value('Write a value, or close the list with ]');
      if (item === undefined) this.tokens.recover();
      else items.push(item);
      if (!this.separated(']') && item !== undefined) {
        const token = this.tokens.peek();
        const help = 'Part the elements of a list by commas or new lines';
        this.tokens.reportToken(token, (found) => `Expected ",", "]" or a new line, found ${found}`, help);
        this.tokens.recover();
        this.separated(']');
      }
    }
    this.open.pop();
    return { kind: 'syntax-list', place: this.tokens.placeOf(opening, { end: this.lastEnd }), items };
  }

  private lastEnd = 0;

  /** Whether the object or list ends here: with its bracket (consumed), or reported, with one that is not its own. */
  private closes(own: '}' | ']', opening: Place | undefined): boolean {
    for (;;) {
      this.tokens.skipNewlines();
      const token = this.tokens.peek();
      this.lastEnd = token.end;
      if (token.kind === own && opening !== undefined) {
        this.tokens.next();
        return true;
      }
      if (token.kind === 'end') {
        if (opening !== undefined) this.reportUnclosed(own, opening);
        // The brackets around it are not closed either: that is one fault, and the innermost says it best.
        this.tokens.stop();
        return true;
      }
      if (token.kind !== '}' && token.kind !== ']') return false;
      const matching = token.kind === '}' ? '{' : '[';
      if (opening !== undefined && this.open.slice(0, -1).some(({ kind }) => kind === matching)) {
        this.reportUnclosed(own, opening);
        this.lastEnd = token.start;
        return true;
      }
      const help = `Remove it, or open it with ${matching}`;
      this.tokens.reportToken(token, (found) => `${found} closes nothing`, help);
      this.tokens.next();
    }
  }

  private reportUnclosed(own: '}' | ']', opening: Place): void {
    const what = own === '}' ? '{' : '[';
    this.tokens.report(opening, `This ${what} is never closed`, `Close it with ${own}`);
  }

  /** Consumes newlines and at most one comma; whether there was any, or the end of what is read. */
  private separated(own: '}' | ']'): boolean {
    let seen = false;
    for (;;) {
      const { kind } = this.tokens.peek();
      if (kind === 'newline') {
        seen = true;
        this.tokens.next();
      } else if (kind === ',') {
        this.tokens.next();
        return true;
      } else {
        // A bracket that is not its own is reported as such.
        return seen || kind === own || kind === 'end' || kind === '}' || kind === ']';
      }
    }
  }

  private member(): SyntaxField | SyntaxInclude | undefined {
    const first = this.tokens.peek();
    if (first.kind === 'unquoted' && first.text === 'include') {
      this.tokens.next();
      return parseInclude(this.tokens);
    }
    const path = this.key();
    if (path === undefined) return undefined;
    this.spend(first, path.length - 1);
    this.tokens.skipNewlines();
    const separator = this.tokens.peek();
    const { kind } = separator;
    if (kind !== '{' && kind !== '=' && kind !== ':' && kind !== '+=') {
      const help = 'Write key = value; a key or a value that holds special characters goes in quotes';
      this.tokens.reportToken(separator, (found) => `Expected "=", ":" or "{" after the key, found ${found}`, help);
      return undefined;
    }
    if (kind !== '{') this.tokens.next();
    this.depth += path.length - 1;
    if (this.isTooDeep(this.depth, separator)) return undefined;
    // Without a separator it is one object, and nothing may follow it.
    const value = kind === '{' ? this.nested(separator) : this.value('Give the key a value, or remove it');
    this.depth -= path.length - 1;
    return value === undefined ? undefined : { kind: 'field', path, appends: kind === '+=', value };
  }

  private key(): PathKey[] | undefined {
    const parts: TextToken[] = [];
    let faulty = false;
    for (;;) {
      const token = this.tokens.peek();
      if (token.kind === 'fault') faulty = true;
      else if (isText(token)) parts.push(token);
      else break;
      this.tokens.next();
    }
    if (faulty) return undefined;
    if (parts.length === 0) {
      const help = 'Remove it, or put it in quotes if it belongs to a key or a value';
      this.tokens.reportToken(this.tokens.peek(), (found) => `Expected a key, found ${found}`, help);
      return undefined;
    }
    const path = readPath(parts, this.tokens.text, this.tokens.file);
    if (!('fault' in path)) return path;
    this.tokens.report(this.tokens.placeOf(path, path), path.fault, path.help);
    return undefined;
  }

  /** The values up to something that is none: one, or a concatenation. Undefined, reported, where there is none. */
  private value(help: string): SyntaxValue | undefined {
    this.tokens.skipNewlines();
    const pieces: SyntaxValue[] = [];
    let previousText: Token | undefined;
    let faulty = false;
    for (;;) {
      const token = this.tokens.peek();
      const simple = isText(token) || token.kind === 'substitution';
      if (!simple && token.kind !== '{' && token.kind !== '[' && token.kind !== 'fault') break;
      if (simple && previousText !== undefined && previousText.end < token.start) {
        pieces.push(this.blank(previousText.end, token.start));
      }
      previousText = simple ? token : undefined;
      if (token.kind === 'fault') {
        faulty = true;
        this.tokens.next();
      } else if (simple) {
        pieces.push(this.simple(token));
      } else {
        const value = this.nested(token);
        if (value === undefined) return undefined;
        pieces.push(value);
      }
    }
    if (faulty) return undefined;
    const [first] = pieces;
    const last = pieces.at(-1);
    if (first === undefined || last === undefined) {
      this.tokens.reportToken(this.tokens.peek(), (found) => `Expected a value, found ${found}`, help);
      return undefined;
    }
    if (pieces.length === 1) return first;
    return { kind: 'concatenation', place: this.tokens.placeOf(first.place, last.place), pieces };
  }

  private simple(token: TextToken | SubstitutionToken): SyntaxValue {
    this.spend(token);
    this.tokens.next();
    const place = this.tokens.placeOf(token, token);
    if (token.kind !== 'substitution') return scalar(token, place);
    return { kind: 'substitution', place, path: token.path, optional: token.optional };
  }

  /** The object or list that a bracket opens; undefined where it lies too deep. */
  private nested(token: Token): SyntaxValue | undefined {
    this.spend(token);
    if (this.isTooDeep(this.depth + 1, token)) return undefined;
    this.depth++;
    const value = token.kind === '{' ? this.bracketed() : this.list(this.tokens.next());
    this.depth--;
    return value;
  }

  private isTooDeep(depth: number, token: Token): boolean {
    if (depth <= limits.depth) return false;
    const help = `Keep objects, lists and the elements of keys within ${limits.depth} levels`;
    this.tokens.report(this.tokens.placeOf(token, token), 'The values lie too deep in one another', help);
    this.tokens.stop();
    return true;
  }

  private blank(start: number, end: number): ScalarNode {
    const text = this.tokens.text.slice(start, end);
    return { kind: 'string', value: text, text, quoted: false, place: this.tokens.placeOf({ start }, { end }) };
  }

  private spend(token: Token, values = 1): void {
    this.budget.values += values;
    if (this.budget.values <= limits.values) return;
    const help = `Keep it to ${limits.values} values`;
    this.tokens.report(this.tokens.placeOf(token, token), 'The document holds too many values', help);
    this.tokens.stop();
  }
}

/** The value that one token stands for. */
function scalar(token: TextToken, place: Place): ScalarNode {
  const { text } = token;
  switch (token.kind) {
    case 'number':
      return { kind: 'number', value: readNumber(text) ?? Number.NaN, text, quoted: false, place };
    case 'boolean':
      return { kind: 'boolean', value: text === 'true', text, quoted: false, place };
    case 'null':
      return { kind: 'null', value: null, text, quoted: false, place };
    default:
      return { kind: 'string', value: text, text, quoted: token.kind === 'string', place };
  }
}
