import type { Cursor, Mark } from './cursor.ts';
import { YamlFault } from './fault.ts';

/** How far from its `:` a key without `?` may start, in characters. */
const longestSimpleKey = 1024;

/** A token that turns out to be a key if a `:` follows on its line. */
export interface PossibleKey {
  /** Which token it is, counted from the text's beginning. */
  readonly token: number;
  /** Whether it stands where only a key can: at the column of the mapping around it. */
  readonly required: boolean;
  readonly mark: Mark;
}

/** The one possible key at each depth of flow collections. */
export class PossibleKeys {
  /** By depth, in the order in which they came. */
  private readonly keys = new Map<number, PossibleKey>();

  first(): PossibleKey | undefined {
    if (this.keys.size === 0) return undefined;
    for (const key of this.keys.values()) return key;
    return undefined;
  }

  save(depth: number, key: PossibleKey): void {
    this.drop(depth);
    this.keys.set(depth, key);
  }

  /** The key that a `:` at this depth makes, which is one no longer. */
  take(depth: number): PossibleKey | undefined {
    const key = this.keys.get(depth);
    this.keys.delete(depth);
    return key;
  }

  /** @throws {YamlFault} where only a key could stand there */
  drop(depth: number): void {
    const key = this.take(depth);
    if (key?.required === true) throw missingColon(key);
  }

  /**
   * Forgets the keys that a `:` would now come too late for.
   * @throws {YamlFault} where only a key could stand there
   */
  dropStale(cursor: Cursor): void {
    if (this.keys.size === 0) return;
    for (const [depth, key] of this.keys) {
      if (key.mark.line !== cursor.line || isTooFar(key.mark.offset, cursor)) this.drop(depth);
    }
  }

  clear(): void {
    this.keys.clear();
  }
}

function isTooFar(offset: number, { text, offset: here }: Cursor): boolean {
  if (here - offset <= longestSimpleKey) return false;
  if (here - offset > 2 * longestSimpleKey) return true;
  return [...text.slice(offset, here)].length > longestSimpleKey;
}

function missingColon({ mark }: PossibleKey): YamlFault {
  return new YamlFault(
    'a key is expected here, and no colon with a space after it follows on the line',
    'write key: value, or indent the line if it goes on with the value above',
    { start: mark.offset, end: mark.offset + 1 },
  );
}
