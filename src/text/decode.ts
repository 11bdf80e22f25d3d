/** Bytes read as text, and what was wrong with them. */
export interface Decoded {
  /** The text, without a byte order mark; what is not UTF-8 became U+FFFD. */
  readonly text: string;
  readonly hadBom: boolean;
  /** Whether the bytes are UTF-8 throughout. */
  readonly valid: boolean;
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** Decodes bytes as UTF-8, the only encoding the server reads. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  const hadBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: strict.decode(bytes), hadBom, valid: true };
  } catch {
    return { text: lenient.decode(bytes), hadBom, valid: false };
  }
}

/**
 * Whether bytes are UTF-16 rather than UTF-8 text: by the byte order mark, or because one of the first two is NUL, as with
 * every text in UTF-16 that starts with an ASCII character.
 */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (second === undefined) return false;
  return first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
