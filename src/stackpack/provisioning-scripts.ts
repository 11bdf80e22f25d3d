import { type GroovyReading, type GroovyScript, readGroovy, type Token } from '../syntax/groovy.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { baseName, packagedFiles } from './resource-files.ts';
import { isScriptPath, scriptPathOf } from './template-path.ts';
import { lfsPointerProblem } from './unread-text.ts';

const readingsOf = oncePerPack(() => new Map<string, GroovyReading>());

/** A script of the pack, by its path, as it was read. */
export function scriptReading(pack: Pack, path: string): GroovyReading {
  const readings = readingsOf(pack);
  let reading = readings.get(path);
  if (reading === undefined) {
    const isRead = readableScripts(pack).has(path) && lfsPointerProblem(pack.tree, path) === undefined;
    reading = isRead ? readGroovy(pack.source(path).text) : unread;
    readings.set(path, reading);
  }
  return reading;
}

/** Bytes of the scripts of a pack that are read, all together: many times what real packs have. */
const mostScriptBytes = 1024 * 1024;

const unread: GroovyReading = { script: undefined, fault: undefined };

/** The scripts that are read, settled in the order of paths, so that it never depends on which rules run. */
const readableScripts = oncePerPack((pack): ReadonlySet<string> => {
  const found = new Set<string>();
  let bytes = 0;
  for (const { path, size } of pack.packaged) {
    if (!isScriptPath(path) || bytes + size > mostScriptBytes) continue;
    bytes += size;
    found.add(path);
  }
  return found;
});

/** What can be told of a script of the pack, by its path; undefined where nothing can. */
export function readScript(pack: Pack, path: string): GroovyScript | undefined {
  return scriptReading(pack, path).script;
}

/**
 * The paths of the scripts that can run where this one does, itself included: the pack's own classes that it names, and
 * those that these name. Source: documentation ("The provisioning directory inside the StackPack is part of the
 * classpath").
 */
export function reachableScripts(pack: Pack, main: string): string[] {
  const reached = new Set([main]);
  // A set gives what is added while it is gone through.
  for (const path of reached) for (const other of namedScripts(pack, path)) reached.add(other);
  return [...reached].sort();
}

/** The script of the pack that declares a class by the name that a script calls it; undefined where none does. */
export function scriptOfClass(pack: Pack, from: string, name: string): string | undefined {
  const imports = readScript(pack, from)?.imports ?? [];
  const named = imports.filter(({ alias }) => alias === name).map((one) => scriptPathOf(one.name));
  const starred = imports.filter(({ alias }) => alias === undefined).map((one) => scriptPathOf(`${one.name}.${name}`));
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const files = packagedFiles(pack);
  return [...named, `${folder}${name}.groovy`, scriptPathOf(name), ...starred].find(
    (path) => files.at(path).kind === 'file',
  );
}

function namedScripts(pack: Pack, path: string): string[] {
  const script = readScript(pack, path);
  const own = simpleNames(pack);
  const names = new Set<string>();
  for (const { alias } of script?.imports ?? []) if (alias !== undefined) names.add(alias);
  for (const { tokens } of script?.sequences ?? []) {
    for (const [index, { kind, text }] of tokens.entries()) {
      if (kind === 'identifier' && own.has(text)) names.add(qualifiedName(tokens, index)).add(text);
    }
  }
  return [...names].flatMap((name) => scriptOfClass(pack, path, name) ?? []);
}

/** The names of the scripts below provisioning/, without folder and ending: what a class can be called that one declares. */
const simpleNames = oncePerPack((pack): ReadonlySet<string> => {
  const scripts = pack.packaged.filter(({ path }) => isScriptPath(path));
  return new Set(scripts.map(({ path }) => baseName(path).slice(0, -'.groovy'.length)));
});

/** No package is deeper. */
const mostParts = 20;

/** The name with what stands before it and leads to it: `com.acme.Helper`. */
function qualifiedName(tokens: readonly Token[], index: number): string {
  const parts = [tokens[index]?.text ?? ''];
  for (let at = index; tokens[at - 1]?.text === '.' && parts.length < mostParts; at -= 2) {
    const part = tokens[at - 2];
    if (part?.kind !== 'identifier') break;
    parts.unshift(part.text);
  }
  return parts.join('.');
}
