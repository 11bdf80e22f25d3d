import { type GroovyScript, isMember, splitArguments, type Token, type TokenSequence } from '../syntax/groovy.ts';
import type { NodeScope } from './node.ts';

/** A call of `importSnapshot`. */
export interface ImportCall {
  readonly scope: NodeScope;
  /** The path that it names; undefined where the path is built at run time. */
  readonly path: LiteralText | undefined;
}

/** A text that stands in a script, and the offsets of what was written for it. */
export interface LiteralText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the methods of `context()` that import give, and for whom. Source: documentation ("Provisioning script context"). */
const scopes: ReadonlyMap<string, NodeScope> = new Map([
  ['stackPack', 'shared'],
  ['instance', 'instance'],
]);

const method = 'importSnapshot';

/** Tokens of a call's arguments that are looked at: paths stand first. */
const mostArgumentTokens = 500;

/**
 * The calls of `importSnapshot` in a script, in the order of writing: with parentheses or without, on `context()` itself
 * or on a variable that holds a part of it. A constant of the script counts as the text that it holds.
 */
export function findImportCalls(script: GroovyScript): ImportCall[] {
  const constants = findConstants(script);
  const holders = findHolders(script);
  return script.sequences.flatMap((code) =>
    [...code.tokens.keys()].flatMap((index) => {
      const token = code.tokens[index];
      // Called by its name in a text, it may be called with anything.
      if (token?.value === method) return [{ scope: 'unknown' as const, path: undefined }];
      if (token?.kind !== 'identifier' || token.text !== method || isDeclared(code, index)) return [];
      return [readCall(code, index, constants, holders)];
    }),
  );
}

function readCall(
  code: TokenSequence,
  index: number,
  constants: ReadonlyMap<string, LiteralText>,
  holders: ReadonlyMap<string, string>,
): ImportCall {
  const receiver = receiverOf(code.tokens, index, holders);
  const scope = (receiver === undefined ? undefined : scopes.get(receiver)) ?? 'unknown';
  const given = splitArguments(argumentTokens(code, index));
  // `context().sts().importSnapshot(prefix, path, arguments)` is the older way.
  const path = receiver === 'sts' && given.length > 1 ? given[1] : given[0];
  return { scope, path: path === undefined ? undefined : literalOf(path, constants) };
}

function argumentTokens({ tokens, partners }: TokenSequence, index: number): readonly Token[] {
  const next = tokens[index + 1];
  if (next?.text === '(') {
    const end = partners.get(index + 1) ?? index;
    return tokens.slice(index + 2, Math.min(end, index + mostArgumentTokens));
  }
  // Without parentheses the arguments end with the line, or after a comma with the next.
  const given: Token[] = [];
  for (let at = index + 1; at < tokens.length && given.length < mostArgumentTokens; at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.text === '}') break;
    if (token.startsLine && given.at(-1)?.text !== ',') break;
    given.push(token);
  }
  return given;
}

/** Whether the name is that of a method which the script declares, not calls. */
function isDeclared({ tokens, partners }: TokenSequence, index: number): boolean {
  const closing = tokens[index + 1]?.text === '(' ? partners.get(index + 1) : undefined;
  const before = tokens[index - 1];
  return (
    closing !== undefined &&
    tokens[closing + 1]?.text === '{' &&
    before?.kind === 'identifier' &&
    before.text !== 'return'
  );
}

/** The method of `context()` that gave what the call is made on. */
function receiverOf(tokens: readonly Token[], index: number, holders: ReadonlyMap<string, string>): string | undefined {
  if (!isMember(tokens, index)) return undefined;
  const before = tokens[index - 2];
  if (before?.text === ')' && tokens[index - 3]?.text === '(') return tokens[index - 4]?.text;
  // As a property: `context.stackPack.importSnapshot`.
  if (before?.kind === 'identifier') return holders.get(before.text) ?? before.text;
  return undefined;
}

/** The variables that hold a part of the context: `def pack = context().stackPack()`. Given twice, they hold anything. */
function findHolders({ sequences }: GroovyScript): Map<string, string> {
  const holders = new Map<string, string>();
  for (const { tokens } of sequences) {
    for (const [index, { text }] of tokens.entries()) {
      if (text !== 'stackPack' && text !== 'instance' && text !== 'sts') continue;
      const start = assignmentBefore(tokens, index);
      const name = start === undefined ? undefined : tokens[start - 1];
      const after = tokens[index + 3];
      const ends = after === undefined || after.startsLine || after.text === ';' || after.text === '}';
      if (name?.kind !== 'identifier' || !ends) continue;
      holders.set(name.text, holders.has(name.text) && holders.get(name.text) !== text ? '' : text);
    }
  }
  return holders;
}

/** The `=` a few tokens before: `this.context().` and no more stands between. */
function assignmentBefore(tokens: readonly Token[], index: number): number | undefined {
  for (let at = index - 1; at > Math.max(index - 8, 0); at--) if (tokens[at]?.text === '=') return at;
  return undefined;
}

/** The names that are given one text, once, and nothing else: constants, whether declared so or not. */
function findConstants({ sequences, classes }: GroovyScript): Map<string, LiteralText> {
  const constants = new Map<string, LiteralText>();
  const spoilt = new Set(
    classes.flatMap(({ methods }) => methods.flatMap((one) => one.parameters.map(({ name }) => name))),
  );
  for (const { tokens } of sequences) {
    for (const [index, { kind, text }] of tokens.entries()) {
      const next = tokens[index + 1]?.text;
      if (kind !== 'identifier' || (next !== '=' && next !== '+=' && next !== '->' && next !== 'in')) continue;
      const [value] = splitArguments(statementFrom(tokens, index + 2));
      const literal = next === '=' && value !== undefined ? literalOf(value, constants) : undefined;
      if (literal === undefined || constants.has(text)) spoilt.add(text);
      else constants.set(text, literal);
    }
  }
  for (const name of spoilt) constants.delete(name);
  return constants;
}

/** The tokens up to the statement's end; a few, for a text that is put together is no longer. */
function statementFrom(tokens: readonly Token[], from: number): Token[] {
  const statement: Token[] = [];
  for (let at = from; at < from + 20; at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.text === '}') break;
    const goesOn = token.text === '+' || tokens[at - 1]?.text === '+' || at === from;
    if (token.startsLine && !goesOn) break;
    statement.push(token);
  }
  return statement;
}

/** The text that an expression stands for, where it is one, several with `+` between, or a constant. */
function literalOf(tokens: readonly Token[], constants: ReadonlyMap<string, LiteralText>): LiteralText | undefined {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || tokens.length % 2 === 0) return undefined;
  let text = '';
  for (const [index, token] of tokens.entries()) {
    if (index % 2 === 1) {
      if (token.text !== '+') return undefined;
      continue;
    }
    const part =
      token.kind === 'string' ? token.value : token.kind === 'identifier' ? constants.get(token.text)?.text : undefined;
    if (part === undefined) return undefined;
    text += part;
    // No path is as long; constants that are put together of each other may be of any length.
    if (text.length > 4096) return undefined;
  }
  return { text, start: first.start, end: last.end };
}
