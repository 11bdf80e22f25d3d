import { quote } from '../../text/quote.ts';
import type { ScalarNode } from '../config-node.ts';
import { Brackets } from './brackets.ts';
import { isText } from './lexer.ts';
import { limits } from './limits.ts';
import { parseInclude } from './parse-include.ts';
import { readPath } from './path-expression.ts';
import { scalarValue } from './scalar-value.ts';
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
  /** What became of the brackets of what was parsed. */
  readonly brackets: Brackets;
  /** Whether a fault was found at the end of its line, so that nothing has to be passed over. */
  private onNewLine = false;

  /** `depth` is how deep what includes the text lies. */
  constructor(tokens: TokenStream, budget: ValueBudget, depth: number) {
    this.tokens = tokens;
    this.budget = budget;
    this.depth = depth;
    this.brackets = new Brackets(tokens);
  }

  /** The root object; undefined where the root is a list. */
  parseDocument(): SyntaxObject | undefined {
    this.tokens.skipNewlines();
    const first = this.tokens.peek();
    if (first.kind === '[') {
      const help = 'put the list under a key: key = [ ]';
      this.tokens.report(this.tokens.placeOf(first, first), 'the document is a list, not an object', help);
      return undefined;
    }
    if (first.kind !== '{') return this.object(first);
    const root = this.bracketed();
    this.tokens.skipNewlines();
    const rest = this.tokens.peek();
    if (rest.kind !== 'end') {
      const help = 'move it in front of the closing }, or leave out the braces around the whole document';
      this.tokens.reportToken(rest, (found) => `the document ends with its closing }, but ${found} follows`, help);
    }
    return root;
  }

  private bracketed(): SyntaxObject {
    const opening = this.brackets.enter('}');
    const { members } = this.object(opening);
    this.brackets.leave();
    return { kind: 'syntax-object', place: this.tokens.placeOf(opening, this.brackets), members };
  }

  /** The members up to the closing brace, or up to the end where there is no opening one. */
  private object(first: Token): SyntaxObject {
    const members: (SyntaxField | SyntaxInclude)[] = [];
    while (!this.brackets.closes()) {
      const member = this.member();
      if (member !== undefined) members.push(member);
      else if (!this.onNewLine) this.tokens.recover();
      this.onNewLine = false;
      if (this.brackets.separated() || member === undefined) continue;
      if (member.kind === 'field' && this.tookNextKeyForValue(member)) continue;
      const help = 'begin a new line for the next key, or put the whole value in quotes';
      this.refuse((found) => `expected the end of the line, "," or "}", found ${found}`, help);
    }
    return { kind: 'syntax-object', place: this.tokens.placeOf(first, { end: this.tokens.text.length }), members };
  }

  private list(): SyntaxValue {
    const opening = this.brackets.enter(']');
    const items: SyntaxValue[] = [];
    let refused = false;
    while (!this.brackets.closes()) {
      const item = this.value(undefined);
      if (item !== undefined) items.push(item);
      else this.tokens.recover();
      if (this.brackets.separated() || item === undefined) continue;
      // Once for a list: what holds keys and values lacks its braces.
      this.refuse(
        (found) => `expected ",", "]" or a new line, found ${found}`,
        'part the elements by commas or new lines',
        refused,
      );
      refused = true;
    }
    this.brackets.leave();
    return { kind: 'syntax-list', place: this.tokens.placeOf(opening, this.brackets), items };
  }

  /** Reports the next token, unless it was said before, and goes on behind what it makes unreadable. */
  private refuse(message: (found: string) => string, help: string, isSaid = false): void {
    if (!isSaid) this.tokens.reportToken(this.tokens.peek(), message, help);
    this.tokens.recover();
    this.brackets.separated();
  }

  /** Where a value was forgotten, the key on the next line was read in its place: that is reported, and passed over. */
  private tookNextKeyForValue({ path, value }: SyntaxField): boolean {
    const { kind } = this.tokens.peek();
    const end = path.at(-1)?.place.end ?? 0;
    if (kind !== '=' && kind !== ':' && kind !== '+=') return false;
    if (!this.tokens.text.slice(end, value.place.start).includes('\n')) return false;
    this.reportNoValue(path);
    this.tokens.next();
    this.value(undefined);
    this.brackets.separated();
    return true;
  }

  private reportNoValue(path: readonly PathKey[]): void {
    const [first] = path;
    const last = path.at(-1);
    if (first === undefined || last === undefined) return;
    const place = this.tokens.placeOf(first.place, last.place);
    const name = quote(this.tokens.text.slice(place.start, place.end), 40);
    this.tokens.report(
      place,
      `the key ${name} has no value`,
      'write key = value, with the value in quotes if it holds special characters',
    );
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
    const separator = this.separator(path);
    if (separator === undefined) return undefined;
    this.depth += path.length - 1;
    if (this.isTooDeep(this.depth, separator)) return undefined;
    // Without a separator it is one object, and nothing may follow it.
    const value = separator.kind === '{' ? this.nested(separator) : this.value(path);
    this.depth -= path.length - 1;
    return value === undefined ? undefined : { kind: 'field', path, appends: separator.kind === '+=', value };
  }

  /** What stands between key and value, consumed unless it is the value's own brace; undefined, reported, for neither. */
  private separator(path: readonly PathKey[]): Token | undefined {
    const sameLine = this.tokens.peek().kind !== 'newline';
    this.tokens.skipNewlines();
    const token = this.tokens.peek();
    const { kind } = token;
    if (kind === '{') return token;
    if (kind === '=' || kind === ':' || kind === '+=') return this.tokens.next();
    if (this.brackets.refusesNext()) return undefined;
    if (sameLine && kind !== 'end' && kind !== '}' && kind !== ',') {
      const help = 'write key = value, with quotes around what holds special characters';
      this.tokens.reportToken(token, (found) => `expected "=", ":" or "{" after the key, found ${found}`, help);
    } else {
      this.onNewLine = !sameLine;
      this.reportNoValue(path);
    }
    return undefined;
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
      const help = 'remove it, or put it in quotes if it belongs to a key or a value';
      this.tokens.reportToken(this.tokens.peek(), (found) => `expected a key, found ${found}`, help);
      return undefined;
    }
    const path = readPath(parts, this.tokens.text, this.tokens.file);
    if (!('fault' in path)) return path;
    this.tokens.report(this.tokens.placeOf(path, path), path.fault, path.help);
    return undefined;
  }

  /** The values of a key, or a list, up to something that is none. Undefined, reported, where there is none. */
  private value(path: readonly PathKey[] | undefined): SyntaxValue | undefined {
    const sameLine = this.tokens.peek().kind !== 'newline';
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
      return this.noValue(path, sameLine);
    }
    if (pieces.length === 1) return first;
    return { kind: 'concatenation', place: this.tokens.placeOf(first.place, last.place), pieces };
  }

  private noValue(path: readonly PathKey[] | undefined, sameLine: boolean): undefined {
    if (this.brackets.refusesNext()) return;
    const token = this.tokens.peek();
    if (path !== undefined && (!sameLine || token.kind === 'end' || token.kind === '}')) {
      this.reportNoValue(path);
    } else {
      const help = 'write a value, in quotes if it holds special characters';
      this.tokens.reportToken(token, (found) => `expected a value, found ${found}`, help);
    }
  }

  private simple(token: TextToken | SubstitutionToken): SyntaxValue {
    this.spend(token);
    this.tokens.next();
    const place = this.tokens.placeOf(token, token);
    if (token.kind !== 'substitution') return scalarValue(token, place);
    return { kind: 'substitution', place, path: token.path, optional: token.optional };
  }

  /** The object or list that a bracket opens; undefined where it lies too deep. */
  private nested(token: Token): SyntaxValue | undefined {
    this.spend(token);
    if (this.isTooDeep(this.depth + 1, token)) return undefined;
    this.depth++;
    const value = token.kind === '{' ? this.bracketed() : this.list();
    this.depth--;
    return value;
  }

  private isTooDeep(depth: number, token: Token): boolean {
    if (depth <= limits.depth) return false;
    const help = `keep objects, lists and the elements of keys within ${limits.depth} levels`;
    this.tokens.report(this.tokens.placeOf(token, token), 'the values lie too deep in one another', help);
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
    const help = `keep it to ${limits.values} values`;
    this.tokens.report(this.tokens.placeOf(token, token), 'the document holds too many values', help);
    this.tokens.stop();
  }
}
