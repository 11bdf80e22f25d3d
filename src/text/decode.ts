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
