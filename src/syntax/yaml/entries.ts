import { quote } from '../../text/quote.ts';
import type { ObjectEntry, SyntaxProblem } from '../config-node.ts';

/** An entry of an object as written. */
export interface KeyedEntry {
  readonly entry: ObjectEntry;
  /** Equal for keys that are one key to SnakeYAML, however they are written: `true` and `yes`. */
  readonly identity: string;
  /** Whether the key is `<<`: its value's entries count as the object's own, unless it has them itself. */
  readonly isMerge: boolean;
}

/** Entries by key, the last of equal ones. */
export function layOver(entries: Iterable<ObjectEntry>): ObjectEntry[] {
  const byKey = new Map<string, ObjectEntry>();
  for (const entry of entries) {
    byKey.delete(entry.key);
    byKey.set(entry.key, entry);
  }
  return [...byKey.values()];
}

/**
 * The entries that an object has in the end, and how many came in by `<<`. Of equal keys the last one counts, and each
 * earlier one is a problem; a merged entry gives way to the object's own, and to one merged before it.
 */
export function mergeEntries(
  own: readonly KeyedEntry[],
  report: (problem: SyntaxProblem) => void,
): { entries: ObjectEntry[]; added: number } {
  const kept = areApart(own) ? own : withoutDuplicates(own, report);
  if (!kept.some(({ isMerge }) => isMerge)) return { entries: kept.map(({ entry }) => entry), added: 0 };
  const result = new Map<string, ObjectEntry>();
  let added = 0;
  for (const { entry, isMerge } of kept) {
    if (!isMerge) {
      result.set(entry.key, entry);
      continue;
    }
    const { value } = entry;
    const sources = value.kind === 'list' ? value.items : [value];
    for (const source of sources) {
      if (source.kind !== 'object') {
        report({
          kind: 'syntax',
          message: 'what the key << merges must be an object, or a list of objects',
          help: 'give it an alias of an object, or put the key in quotes if it is meant as text',
          place: source.place,
        });
        continue;
      }
      for (const merged of source.entries) {
        added++;
        if (!result.has(merged.key)) result.set(merged.key, merged);
      }
    }
  }
  return { entries: [...result.values()], added };
}

/** Whether no two keys of an object are equal: so with most objects, and told without a map where they are small. */
function areApart(own: readonly KeyedEntry[]): boolean {
  if (own.length > 12) return false;
  return own.every(({ entry, identity, isMerge }, index) => {
    for (let before = 0; before < index; before++) {
      const other = own[before];
      if (other?.identity === identity || other?.entry.key === entry.key) return false;
    }
    return !isMerge;
  });
}

function withoutDuplicates(own: readonly KeyedEntry[], report: (problem: SyntaxProblem) => void): KeyedEntry[] {
  const firsts = new Map<string, ObjectEntry>();
  const last = new Map<string, KeyedEntry>();
  const texts = new Map<string, string>();
  for (const keyed of own) {
    if (keyed.isMerge) {
      last.set(`merge ${last.size}`, keyed);
      continue;
    }
    const { entry } = keyed;
    // Two keys of one text are one key to us even where SnakeYAML keeps both, the text "1" and the number 1.
    const identity = texts.get(entry.key) ?? keyed.identity;
    texts.set(entry.key, identity);
    const first = firsts.get(identity);
    if (first === undefined) firsts.set(identity, entry);
    else {
      report({
        kind: 'duplicate-key',
        message: `the key ${quote(entry.key, 40)} stands here a second time, and only its last value counts`,
        help: 'keep one of them',
        place: entry.keyPlace,
        related: first.keyPlace,
      });
    }
    last.delete(identity);
    last.set(identity, keyed);
  }
  return [...last.values()];
}
