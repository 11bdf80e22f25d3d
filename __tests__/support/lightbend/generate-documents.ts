import type { HoconDocument } from './hocon-documents.ts';

/** A small generator of numbers in [0, 1), the same ones for the same seed everywhere (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Kind = 'scalar' | 'list' | 'object';

const scalars = [
  ...['1', '2.50', '1e5', '-3', '007', '0.0.8', '10ms', 'true', 'null', 'yes', 'word', 'two words', 'a.b', 'x/y'],
  ...['"quoted"', '""', '"\\u0041\\n"', '"a # b"', '"""three "quotes" """', 'mixed "quoted" 1', '-', '(x)'],
];
const separators = [' = ', ' : ', '=', ' =\n  ', ' = # comment\n  '];

/**
 * Writes documents that every reader of HOCON accepts. Each key keeps to one kind of value, and refers to itself or to
 * keys before it: what the specification leaves open does not come up.
 */
export class DocumentGenerator {
  private readonly random: () => number;
  private readonly known: { readonly path: string; readonly kind: Kind }[] = [];

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  document(): string {
    this.known.length = 0;
    const count = 2 + this.below(6);
    const fields = Array.from({ length: count }, (_, index) => this.field(`k${index}`, this.kind(), 0));
    const text = fields.join(this.pick(['\n', '\n\n', ',\n', '\n# comment\n', ', ']));
    return this.chance(0.2) ? `{\n${text}\n}` : text;
  }

  /** A text with one to three random changes; most are no longer well-formed. */
  spoil(text: string): string {
    let spoilt = text;
    for (let left = 1 + this.below(3); left > 0; left--) {
      const at = this.below(spoilt.length + 1);
      const rest = this.chance(0.5) ? spoilt.slice(at + 1) : spoilt.slice(at);
      spoilt =
        spoilt.slice(0, at) +
        (this.chance(0.6) ? this.pick([...'{}[],:=+#"$?`^!@*&\\ \n\t\r.()/-\u00a0\u00000e']) : '') +
        rest;
    }
    return spoilt;
  }

  /** One key, given once or several times. */
  private field(path: string, kind: Kind, depth: number): string {
    const lines = [this.assignment(path, this.value(kind, depth), kind)];
    for (let again = this.below(3); again > 0; again--) lines.push(this.again(path, kind, depth));
    this.known.push({ path, kind });
    return lines.join('\n');
  }

  private again(path: string, kind: Kind, depth: number): string {
    const reference = `\${${this.pick(['', '?'])}${path}}`;
    if (kind === 'list' && this.chance(0.5)) return `${path} += ${this.pick(scalars)}`;
    const own = kind === 'scalar' ? this.pick(['"more"', 'more', '1']) : this.value(kind, depth + 1);
    const value = this.pick([own, `${reference} ${own}`, `${own} ${reference}`]);
    return this.assignment(path, value, kind);
  }

  private assignment(path: string, value: string, kind: Kind): string {
    if (kind === 'object' && /^\{[^{}]*\}$/.test(value) && this.chance(0.4)) return `${path} ${value}`;
    return `${path}${this.pick(separators)}${value}`;
  }

  private value(kind: Kind, depth: number): string {
    const earlier = this.known.filter((known) => known.kind === kind);
    if (earlier.length > 0 && this.chance(0.3)) {
      const reference = `\${${this.pick(['', '?', ' '])}${this.pick(earlier).path}}`;
      return this.chance(0.5) ? reference : `${reference} ${this.literal(kind, depth)}`;
    }
    return this.chance(0.1) ? `\${?nowhere}${this.literal(kind, depth)}` : this.literal(kind, depth);
  }

  private literal(kind: Kind, depth: number): string {
    if (kind === 'scalar') return this.pick(scalars);
    const inner = (): Kind => (depth < 2 ? this.kind() : 'scalar');
    const part = this.pick([', ', '\n', ',\n']);
    if (kind === 'list') {
      const items = Array.from({ length: this.below(4) }, () => this.value(inner(), depth + 1));
      return `[${items.join(part)}${items.length > 0 ? this.pick(['', ',', '\n']) : ''}]`;
    }
    const members = Array.from({ length: this.below(4) }, (_, index) => {
      const memberKind = inner();
      // A key of a member says its kind, so that two objects that merge agree on it.
      const key = `${memberKind}${index}`;
      return this.assignment(
        this.pick([key, key, `"${key}"`, `deep.${key}`]),
        this.value(memberKind, depth + 1),
        memberKind,
      );
    });
    return `{ ${members.join(part)} }`;
  }

  private kind(): Kind {
    return this.pick(['scalar', 'scalar', 'list', 'object']);
  }

  private pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private chance(probability: number): boolean {
    return this.random() < probability;
  }
}

/** Generated documents: whole ones, and the same number of spoilt ones. */
export function generateDocuments(seed: number, count: number): Omit<HoconDocument, 'verdict'>[] {
  const generator = new DocumentGenerator(seed);
  return Array.from({ length: count }, (_, index) => {
    const whole = generator.document();
    const make = (feature: string, text: string): Omit<HoconDocument, 'verdict'> => ({
      feature,
      title: `${index}`,
      files: new Map([['stackpack.conf', text]]),
    });
    return [make('generated', whole), make('generated-and-spoilt', generator.spoil(whole))];
  }).flat();
}
