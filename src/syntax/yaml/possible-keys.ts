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
  /**
   * The innermost last: what is deeper than the collection that is being read is gone with its own. A list and no map by
   * depth, since it is looked through twice for each token.
   */
  private readonly keys: { readonly depth: number; readonly key: PossibleKey }[] = [];

  first(): PossibleKey | undefined {
    return this.keys[0]?.key;
  }

  save(depth: number, key: PossibleKey): void {
    this.drop(depth);
    this.keys.push({ depth, key });
  }

  /** The key that a `:` at this depth, that of the collection being read, makes; it is a possible one no longer. */
  take(depth: number): PossibleKey | undefined {
    return this.keys.at(-1)?.depth === depth ? this.keys.pop()?.key : undefined;
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
    for (let index = 0; index < this.keys.length; ) {
      const key = this.keys[index]?.key;
      if (key !== undefined && key.mark.line === cursor.line && !isTooFar(key.mark.offset, cursor)) {
        index++;
        continue;
      }
      this.keys.splice(index, 1);
      if (key?.required === true) throw missingColon(key);
    }
  }

  clear(): void {
    this.keys.length = 0;
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
