import {
  type GroovyClass,
  type GroovyMethod,
  type GroovyScript,
  isMember,
  type Token,
  type TokenSequence,
} from '../syntax/groovy.ts';

/** A use of what the user was asked for: `config.host`. Offsets are those of the name. */
export interface ConfigRead {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The methods that the server calls, with a map of the steps first. Source: documentation ("The supported actions are"). */
const actions = new Set(['preInstall', 'install', 'upgrade', 'uninstall', 'postUninstall', 'waitingForData']);

/** What the map is declared as; undefined where nothing, or `def`, is. */
const mapTypes = new Set([undefined, 'Map', 'HashMap', 'LinkedHashMap', 'Object']);

/** What every object has. */
const properties = new Set(['class', 'metaClass']);

/** No class has as many methods that take the map. */
const mostMethods = 200;

/**
 * The names that a provisioning class reads of the map of steps: in the server's actions of their first parameter, elsewhere
 * of one that is called `config`, as real scripts do. Names that the script puts into a map itself are left out, and those
 * that it goes on without: `config.host ?: "localhost"`.
 */
export function findConfigReads(script: GroovyScript, { methods }: GroovyClass): ConfigRead[] {
  const written = writtenKeys(script);
  const takers = methods.flatMap((method) => {
    const isAction = actions.has(method.name);
    const [first] = method.parameters;
    const map = isAction ? first : method.parameters.find(({ name }) => name === 'config');
    // What an action gets comes from the server; what another method gets may be a map of the script's own.
    return map !== undefined && mapTypes.has(map.type)
      ? { method, map: map.name, given: isAction ? new Set<string>() : written }
      : [];
  });
  const reads = takers
    .slice(0, mostMethods)
    .flatMap(({ method, map, given }) => readsOf(script, method, map).filter(({ name }) => !given.has(name)));
  return reads.sort((a, b) => a.start - b.start);
}

function readsOf(script: GroovyScript, method: GroovyMethod, map: string): ConfigRead[] {
  const uses = script.sequences.flatMap((code) => usesOf(code, map, method));
  if (uses.some(({ code, index }) => isGivenAnew(code, index))) return [];
  const checked = new Set(uses.flatMap(({ code, index }) => checkedName(code, index)));
  return uses.flatMap(({ code, index }) => {
    const read = readAt(code, index);
    return read === undefined || checked.has(read.name) ? [] : read;
  });
}

interface Use {
  readonly code: TokenSequence;
  readonly index: number;
}

function usesOf(code: TokenSequence, name: string, { start, end }: GroovyMethod): Use[] {
  return [...code.tokens.entries()].flatMap(([index, token]) => {
    const isUse = token.kind === 'identifier' && token.text === name && token.start >= start && token.end <= end;
    return isUse && !isMember(code.tokens, index) ? { code, index } : [];
  });
}

/** Whether the name gets another value, or is that of a closure's parameter. */
function isGivenAnew({ tokens }: TokenSequence, index: number): boolean {
  const next = tokens[index + 1]?.text;
  const before = tokens[index - 1];
  if (next === '=' || next === '->' || next === 'in') return true;
  // Among several parameters of a closure, or behind a type.
  return before?.kind === 'identifier' && !before.startsLine && ['def', 'Map', 'Object'].includes(before.text);
}

/** `config.x`, `config["x"]`, `config.get("x")`; undefined for anything else that is done with the map. */
function readAt({ tokens, partners }: TokenSequence, index: number): ConfigRead | undefined {
  const sign = tokens[index + 1]?.text;
  const name = tokens[index + 2];
  if (name === undefined) return undefined;
  let after = index + 3;
  let literal: Token = name;
  if (sign === '[') {
    if (name.value === undefined || partners.get(index + 1) !== after) return undefined;
    after++;
  } else if (sign !== '.' && sign !== '?.') return undefined;
  else if (tokens[after]?.text === '(') {
    const argument = tokens[after + 1];
    if (name.text !== 'get' || argument?.value === undefined || partners.get(after) !== after + 2) return undefined;
    literal = argument;
    after += 3;
  }
  const text = literal.value ?? (literal.kind === 'identifier' ? literal.text : undefined);
  if (text === undefined || properties.has(text) || !isPlainRead(tokens[after])) return undefined;
  return { name: text, start: literal.start, end: literal.end };
}

/** Whether what follows neither gives the entry a value, nor one to fall back on, nor makes the name a method's. */
function isPlainRead(next: Token | undefined): boolean {
  if (next === undefined || next.startsLine) return true;
  if (next.kind === 'symbol') return !['=', '+=', '-=', '?:', '?=', '{', '('].includes(next.text);
  return next.kind === 'identifier' && ['as', 'in', 'instanceof'].includes(next.text);
}

/** Names that are put into the map, or asked whether they are there. */
function checkedName({ tokens }: TokenSequence, index: number): string[] {
  const [sign, name, next] = tokens.slice(index + 1, index + 4);
  if (sign?.text === '[') return tokens[index + 4]?.text === '=' && name?.value !== undefined ? [name.value] : [];
  if (next?.text === '=' || next?.text === '?:') return name === undefined ? [] : [name.value ?? name.text];
  const argument = tokens[index + 4]?.value;
  const asks = ['put', 'containsKey', 'getOrDefault', 'remove', 'putIfAbsent'].includes(name?.text ?? '');
  return asks && argument !== undefined ? [argument] : [];
}

/** The keys that a script writes into any map: `[host: x]`, `map.host = x`, `map["host"] = x`, `map.put("host", x)`. */
function writtenKeys({ sequences }: GroovyScript): Set<string> {
  const keys = new Set<string>();
  for (const { tokens } of sequences) {
    for (const [index, token] of tokens.entries()) {
      const name = token.value ?? (token.kind === 'identifier' ? token.text : undefined);
      if (name === undefined) continue;
      const next = tokens[index + 1]?.text;
      const isKey =
        next === ':' ||
        (next === '=' && isMember(tokens, index)) ||
        (next === ']' && tokens[index + 2]?.text === '=') ||
        (tokens[index - 1]?.text === '(' && tokens[index - 2]?.text === 'put');
      if (isKey) keys.add(name);
    }
  }
  return keys;
}
