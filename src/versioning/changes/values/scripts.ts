import { textOf } from '../../../syntax/config-access.ts';
import type { ConfigNode } from '../../../syntax/config-node.ts';
import { scanGroovy } from '../../../syntax/groovy.ts';
import type { PathSegment } from '../../comparison.ts';
import { keysOf } from './paths.ts';

/** Keys under which a node holds a script, or a template of what a synchronisation makes. */
const scriptKeys: readonly string[] = ['script', 'groovyScript', 'scriptBody', 'handlebarsTemplate'];

/** Whether a value is a script, or a part of one. */
export function isScriptValue(path: readonly PathSegment[]): boolean {
  return keysOf(path).some((key) => scriptKeys.includes(key));
}

/** Whether two Groovy scripts differ in comments and white space at most. */
export function isSameScript(old: ConfigNode | undefined, now: ConfigNode | undefined): boolean {
  const [before, after] = [textOf(old), textOf(now)];
  return before !== undefined && after !== undefined && tokensOf(before) === tokensOf(after);
}

function tokensOf(script: string): string {
  const { sequences } = scanGroovy(script);
  // A line break may end a statement.
  return JSON.stringify(
    sequences.map((tokens) =>
      tokens.map(({ text, startsLine }, index) => (startsLine && index > 0 ? `\n${text}` : text)),
    ),
  );
}

/** What may stand in a URN, with placeholders; bounded, for no URN is longer. */
const urns = /urn:[\w:.${}/-]{1,500}/g;

/** What a URN names that says where a component or relation is put. */
const placements: readonly string[] = ['layer', 'domain', 'component-type', 'relation-type'];

/**
 * The URNs of layers, domains and types that a script or template names, sorted; in comments of a script they do not count.
 * @param path where it stands in its node
 */
export function placementsNamed(path: readonly PathSegment[], text: string): ReadonlySet<string> {
  const code = isTemplate(path) ? text : stringsIn(text);
  const found = [...code.matchAll(urns)]
    // A full stop, colon or slash behind it belongs to the text around.
    .map(([urn]) => urn.replace(/[.:/]{1,3}$/, ''))
    .filter((urn) => urn.split(':').some((part) => placements.includes(part)));
  return new Set(found.sort());
}

function isTemplate(path: readonly PathSegment[]): boolean {
  return keysOf(path).includes('handlebarsTemplate');
}

function stringsIn(script: string): string {
  const { sequences } = scanGroovy(script);
  return sequences.flatMap((tokens) => tokens.flatMap(({ kind, text }) => (kind === 'string' ? text : []))).join('\n');
}
