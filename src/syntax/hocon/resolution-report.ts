import type { Place } from '../../diagnostics/finding.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Mismatch } from './concatenate.ts';
import { limits } from './limits.ts';
import type { ProblemLog } from './problem-log.ts';
import {
  type Concatenation,
  describeKind,
  type Expression,
  type ObjectValue,
  type Reference,
  type Slot,
  type Value,
} from './value.ts';

/** Says what goes wrong when substitutions are resolved. Every method gives back 'failed', for its caller to pass on. */
export class ResolutionReport {
  private readonly log: ProblemLog;
  private readonly partial: boolean;
  private saidTooLarge = false;

  /** `partial`: a part of the document could not be read, so that what is missing may be missing for that reason. */
  constructor(log: ProblemLog, partial: boolean) {
    this.log = log;
    this.partial = partial;
  }

  undefinedPath(reference: Reference, root: ObjectValue): 'failed' {
    if (this.partial || this.log.isFull) return 'failed';
    const path = reference.path.slice(reference.prefixLength);
    const nearest = nearestPath(path, root);
    const name = (keys: readonly string[]): string => quote(keys.join('.'));
    const help =
      nearest === undefined
        ? `give ${name(path)} a value in the manifest, as environment variables are not read here`
        : `write ${name(nearest)} if that is meant, as environment variables are not read here`;
    return this.add(reference.place, `nothing defines ${name(path)}, which this substitution stands for`, help);
  }

  cycle(reference: Reference): 'failed' {
    if (this.partial) return 'failed';
    const message = 'this substitution leads back to itself, and no earlier value is there to end the circle';
    return this.add(reference.place, message, 'give one of the keys on the way a value of its own');
  }

  containsItself(place: Place): 'failed' {
    if (this.partial) return 'failed';
    return this.add(place, 'this value contains itself', 'refer to a value that does not hold this one');
  }

  chainTooLong(reference: Reference): 'failed' {
    const help = `let no more than ${limits.chain} substitutions follow from one to the next`;
    return this.add(reference.place, 'this substitution is one of too many that lead to each other', help);
  }

  tooLarge(place: Place): 'failed' {
    // Everything that follows is too large as well: once is enough.
    if (this.partial || this.saidTooLarge) return 'failed';
    this.saidTooLarge = true;
    return this.add(
      place,
      'the substitutions make the document too large',
      'write what is meant without multiplying it',
    );
  }

  tooDeep(place: Place): 'failed' {
    if (this.partial) return 'failed';
    const help = `keep the values within ${limits.depth} levels`;
    return this.add(place, 'the substitutions make the values lie too deep in one another', help);
  }

  mismatch(concatenation: Concatenation, { left, right }: Mismatch): 'failed' {
    const message = `the substitutions make this ${describeKind(left)} followed by ${describeKind(right)}, which do not go together`;
    return this.add(concatenation.place, message, 'join simple values, lists or objects, each with its own kind');
  }

  private add(place: Place, message: string, help: string): 'failed' {
    this.log.add('substitution', place, message, help);
    return 'failed';
  }
}

/** The path with its first wrong key put right, where a key much like it stands beside. */
function nearestPath(path: readonly string[], root: ObjectValue): string[] | undefined {
  let value: Value | undefined = root;
  for (const [index, key] of path.entries()) {
    if (value?.kind !== 'object-value') return undefined;
    const slot: Slot | undefined = value.slots.get(key);
    if (slot === undefined) {
      const nearest = nearestWord(key, likely(key, value.slots.keys()));
      return nearest === undefined ? undefined : [...path.slice(0, index), nearest, ...path.slice(index + 1)];
    }
    const top: Expression | undefined = slot.layers.at(-1)?.expression;
    value = top?.kind === 'object-value' ? top : undefined;
  }
  return undefined;
}

/** The keys that are about as long as another: enough to find a slip by, and few even where there are thousands. */
function likely(key: string, candidates: Iterable<string>): string[] {
  const found: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - key.length) <= Math.max(1, key.length / 3)) found.push(candidate);
    if (found.length === 50) break;
  }
  return found;
}
