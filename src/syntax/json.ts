import type { ConfigDocument } from './config-node.ts';
import { JsonFault } from './json/fault.ts';
import { JsonReader } from './json/reader.ts';

export interface JsonOptions {
  /** The text's path in the tree: what its places name. */
  readonly file: string;
  /** Whether stand-ins may stand outside quotes: see stand-in.ts. */
  readonly standIns?: boolean;
}

/**
 * Reads JSON as RFC 8259 has it: no comments, no commas before a closing bracket, nothing but text in quotes as a key. Of
 * equal keys the last one counts. Never throws; stops at the first fault, and then there is no root.
 */
export function readJson(text: string, { file, standIns = false }: JsonOptions): ConfigDocument {
  try {
    return { root: new JsonReader(text, file, standIns).read(), problems: [] };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { message, help, start, end, related } = error;
    const problem = { kind: 'syntax', message, help, place: { file, start, end } } as const;
    return {
      root: undefined,
      problems: [related === undefined ? problem : { ...problem, related: { file, start: related, end: related + 1 } }],
    };
  }
}
