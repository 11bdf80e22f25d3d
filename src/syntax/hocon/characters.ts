/**
 * Whether HOCON takes a character for whitespace: Unicode's separators, the ASCII ones (file, group, record and unit
 * separator among them) and the byte order mark, wherever it stands. Takes a UTF-16 code unit; all of these are one.
 */
export function isWhitespace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

const reserved = new Set([...'$"{}[]:=,+#`^?!@*&\\'].map((character) => character.charCodeAt(0)));

/** Whether a character may not stand in an unquoted string (whitespace and `//` apart). */
export function isReserved(code: number): boolean {
  return reserved.has(code);
}

/** Whether a quoted string may hold this character only as an escape: JSON's control characters. */
export function isControl(code: number): boolean {
  return code < 0x20;
}

/** Whether a character can begin a number. */
export function startsNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

/** Whether a character can go on with a number. */
export function continuesNumber(code: number): boolean {
  return startsNumber(code) || code === 0x2e || code === 0x2b || code === 0x65 || code === 0x45;
}
