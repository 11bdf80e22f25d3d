import type { ConfigDocument } from './config-node.ts';
import { JsonFault } from './json/fault.ts';
import { JsonReader } from './json/reader.ts';

export interface JsonOptions {
  /** The text's path in the tree: what its places name. */
  readonly file: string;
  /** Whether stand-ins may stand outside quotes: see stand-in.ts. */
  readonly standIns?: boolean;
}

/** What reading a text of JSON gives. */
export interface JsonDocument extends ConfigDocument {
  /** How far reading came, in UTF-16 code units: a fault shows here, though it may be told further up. */
  readonly reached: number;
}

/**
 * Reads JSON as RFC 8259 has it: no comments, no commas before a closing bracket, nothing but text in quotes as a key. Of
 * equal keys the last one counts. Never throws; stops at the first fault, and then there is no root.
 */
export function readJson(text: string, { file, standIns = false }: JsonOptions): JsonDocument {
  const reader = new JsonReader(text, file, standIns);
  try {
    return { root: reader.read(), problems: [], reached: text.length };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { message, help, start, end, related } = error;
    const problem = { kind: 'syntax', message, help, place: { file, start, end } } as const;
    return {
      root: undefined,
      reached: Math.max(reader.offset, end),
      problems: [related === undefined ? problem : { ...problem, related: { file, start: related, end: related + 1 } }],
    };
  }
}
