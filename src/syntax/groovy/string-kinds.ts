/** How one kind of string literal is written. */
export interface StringKind {
  readonly opening: string;
  readonly closing: string;
  /** Characters that stand for themselves; sticky. */
  readonly plain: RegExp;
  /** Whether `${x}` and `$x` are filled in. */
  readonly interpolates: boolean;
  /** Whether it may go over several lines. */
  readonly multiline: boolean;
  /** backslash: as in Java. slash: `\/` alone. dollar: `$$` and `$/`. */
  readonly escapes: 'backslash' | 'slash' | 'dollar';
}

/** Longer openings first. Source: the Groovy language's documentation, "Strings". */
export const quotedKinds: readonly StringKind[] = [
  { opening: "'''", closing: "'''", plain: /[^'\\]+/y, interpolates: false, multiline: true, escapes: 'backslash' },
  { opening: '"""', closing: '"""', plain: /[^"\\$]+/y, interpolates: true, multiline: true, escapes: 'backslash' },
  { opening: "'", closing: "'", plain: /[^'\\\n]+/y, interpolates: false, multiline: false, escapes: 'backslash' },
  { opening: '"', closing: '"', plain: /[^"\\$\n]+/y, interpolates: true, multiline: false, escapes: 'backslash' },
];

/**
 * Groovy lets it go over several lines. Here it does not: a division taken for one would swallow the file, and nobody
 * writes a template's path so.
 */
export const slashyKind: StringKind = {
  opening: '/',
  closing: '/',
  plain: /[^/\\$\n]+/y,
  interpolates: true,
  multiline: false,
  escapes: 'slash',
};

export const dollarSlashyKind: StringKind = {
  opening: '$/',
  closing: '/$',
  plain: /[^/$]+/y,
  interpolates: true,
  multiline: true,
  escapes: 'dollar',
};

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['s', ' '],
  ['\n', ''],
]);
const numericEscape = /\\(?:u+([0-9A-Fa-f]{4})|([0-3]?[0-7]{1,2}))/y;

export interface Escape {
  readonly length: number;
  readonly value: string;
}

/** The escape at an offset of a string of this kind; undefined where there is none. */
export function escapeAt(text: string, at: number, kind: StringKind): Escape | undefined {
  const first = text[at];
  const second = text[at + 1] ?? '';
  switch (kind.escapes) {
    case 'dollar':
      return first === '$' && (second === '$' || (second === '/' && text[at + 2] !== '$'))
        ? { length: 2, value: second }
        : undefined;
    case 'slash':
      return first === '\\' && second === '/' ? { length: 2, value: '/' } : undefined;
    case 'backslash': {
      if (first !== '\\' || second === '') return undefined;
      numericEscape.lastIndex = at;
      const [all, hexadecimal, octal] = numericEscape.exec(text) ?? [];
      if (all !== undefined) {
        const code = hexadecimal === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hexadecimal, 16);
        return { length: all.length, value: String.fromCharCode(code) };
      }
      if (second === '\r' && text[at + 2] === '\n') return { length: 3, value: '' };
      return { length: 2, value: simpleEscapes.get(second) ?? second };
    }
  }
}
