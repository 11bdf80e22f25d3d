import type { Token, TokenSequence } from './token.ts';

export interface GroovyImport {
  /** Qualified; with a star import, of the package. */
  readonly name: string;
  /** What it is called here: its last part, or what stands after `as`; undefined where everything is imported. */
  readonly alias: string | undefined;
}

/** A type as it is named: `com.acme.Base`. */
export interface TypeName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface GroovyClass {
  readonly name: string;
  /** Offsets of the name. */
  readonly start: number;
  readonly end: number;
  readonly superclass: TypeName | undefined;
  readonly methods: readonly GroovyMethod[];
}

export interface GroovyMethod {
  readonly name: string;
  readonly parameters: readonly GroovyParameter[];
  /** Offsets of its body, braces included. */
  readonly start: number;
  readonly end: number;
}

export interface GroovyParameter {
  readonly name: string;
  /** Without its package and type arguments; undefined where it has none, or `def`. */
  readonly type: string | undefined;
}

/** Tokens, from the name of a class to its body, or from the parameters of a method to its own. */
const longestHeader = 200;

/** No script has as many; what comes after counts as not there. */
const mostImports = 500;

/** The package that a script says it is in; empty where it says none. */
export function readPackage({ tokens }: TokenSequence): string {
  const at = tokens.findIndex(({ text, startsLine }) => text === 'package' && startsLine);
  return at === -1 ? '' : (readPath(tokens, at + 1)?.name ?? '');
}

/** The imports of a script; static ones name members of a class, and count as imports of it. */
export function readImports({ tokens }: TokenSequence): GroovyImport[] {
  const imports: GroovyImport[] = [];
  for (const [index, token] of tokens.entries()) {
    if (imports.length === mostImports) break;
    if (token.text !== 'import' || token.kind !== 'identifier' || isMember(tokens, index)) continue;
    const isStatic = tokens[index + 1]?.text === 'static';
    const path = readPath(tokens, index + (isStatic ? 2 : 1));
    if (path === undefined) continue;
    const star = tokens[path.next]?.text === '*' || tokens[path.next]?.text === '*.';
    const parts = path.name.split('.');
    if (isStatic && !star) parts.pop();
    const alias = tokens[path.next]?.text === 'as' ? tokens[path.next + 1]?.text : parts.at(-1);
    imports.push({ name: parts.join('.'), alias: star && !isStatic ? undefined : alias });
  }
  return imports;
}

/** The classes of a script that stand in no other class or method. */
export function readClasses(code: TokenSequence): GroovyClass[] {
  const { tokens, partners } = code;
  const classes: GroovyClass[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const closing = partners.get(index);
    if (closing !== undefined && closing > index) index = closing;
    else if (tokens[index]?.text === 'class' && !isMember(tokens, index)) {
      const found = readClass(code, index + 1);
      if (found !== undefined) classes.push(found);
    }
  }
  return classes;
}

function readClass(code: TokenSequence, at: number): GroovyClass | undefined {
  const { tokens } = code;
  const name = tokens[at];
  if (name?.kind !== 'identifier') return undefined;
  const header = tokens.slice(at, at + longestHeader);
  const opening = header.findIndex(({ text }) => text === '{');
  if (opening === -1) return undefined;
  const parent = header.findIndex(
    ({ text }, index) => text === 'extends' && index < opening && !isBound(header, index),
  );
  return {
    name: name.text,
    start: name.start,
    end: name.end,
    superclass: parent === -1 ? undefined : readPath(header, parent + 1),
    methods: readMethods(code, at + opening),
  };
}

/** Whether an `extends` belongs to a type parameter: `class Box<T extends Number>`. */
function isBound(header: readonly Token[], at: number): boolean {
  let depth = 0;
  for (const { text } of header.slice(0, at)) {
    if (text === '<') depth++;
    else if (text === '>') depth--;
  }
  return depth > 0;
}

function readMethods({ tokens, partners }: TokenSequence, body: number): GroovyMethod[] {
  const methods: GroovyMethod[] = [];
  const end = partners.get(body) ?? tokens.length;
  for (let index = body + 1; index < end; index++) {
    const closing = partners.get(index);
    if (closing === undefined || closing < index) continue;
    const name = tokens[index - 1];
    const opening =
      tokens[index]?.text === '(' && isMethodName(tokens, index - 1) ? bodyAfter(tokens, closing) : undefined;
    const last = opening === undefined ? undefined : partners.get(opening);
    if (name !== undefined && opening !== undefined && last !== undefined) {
      const parameters = readParameters(tokens.slice(index + 1, closing));
      methods.push({ name: name.text, parameters, start: tokens[opening]?.start ?? 0, end: tokens[last]?.end ?? 0 });
      index = last;
    } else index = closing;
  }
  return methods;
}

function isMethodName(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at];
  // A name in quotes will do: `def "some name"()`.
  if (name?.kind !== 'identifier' && name?.kind !== 'string') return false;
  return !['=', '.', '?.', ',', '?', ':', '?:', '@', 'new', 'return'].includes(tokens[at - 1]?.text ?? '');
}

/** The brace that opens a method's body, past the exceptions that it throws. */
function bodyAfter(tokens: readonly Token[], closing: number): number | undefined {
  if (tokens[closing + 1]?.text !== 'throws') return tokens[closing + 1]?.text === '{' ? closing + 1 : undefined;
  const end = closing + longestHeader;
  for (let at = closing + 2; at < end && tokens[at] !== undefined; at++) {
    if (tokens[at]?.text === '{') return at;
    if (tokens[at]?.text === '(' || tokens[at]?.text === ';') break;
  }
  return undefined;
}

function readParameters(tokens: readonly Token[]): GroovyParameter[] {
  return splitArguments(tokens).flatMap((parameter) => {
    const assigned = parameter.findIndex(({ text }) => text === '=');
    const declared = assigned === -1 ? parameter : parameter.slice(0, assigned);
    const words = declared.filter(({ kind, text }) => kind === 'identifier' && text !== 'final' && text !== 'def');
    const name = words.at(-1);
    if (name === undefined) return [];
    const generic = declared.findIndex(({ text }) => text === '<');
    const type = generic > 0 ? declared[generic - 1] : words.at(-2);
    return [{ name: name.text, type: type?.text }];
  });
}

/** The parts between the commas of an argument list, or a list of parameters; those within brackets part nothing. */
export function splitArguments(tokens: readonly Token[]): Token[][] {
  if (tokens.length === 0) return [];
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'symbol') {
      if (['(', '[', '{', '<'].includes(token.text)) depth++;
      else if ([')', ']', '}', '>'].includes(token.text)) depth--;
    }
    if (token.text === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** Whether the token is what stands after a point: `Foo.class`. */
export function isMember(tokens: readonly Token[], at: number): boolean {
  return ['.', '?.', '*.', '.&', '.@', '::'].includes(tokens[at - 1]?.text ?? '');
}

function readPath(tokens: readonly Token[], at: number): (TypeName & { readonly next: number }) | undefined {
  const first = tokens[at];
  if (first?.kind !== 'identifier') return undefined;
  const parts = [first.text];
  let { end } = first;
  let next = at + 1;
  while (tokens[next]?.text === '.' && tokens[next + 1]?.kind === 'identifier') {
    parts.push(tokens[next + 1]?.text ?? '');
    end = tokens[next + 1]?.end ?? end;
    next += 2;
  }
  // `import a.b.*` ends in a point and a star.
  if (tokens[next]?.text === '.' && tokens[next + 1]?.text === '*') next++;
  return { name: parts.join('.'), start: first.start, end, next };
}
