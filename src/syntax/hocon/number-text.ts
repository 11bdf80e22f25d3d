const whole = /^-?[0-9]+$/;
const decimal = /^-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** The greatest whole number that Lightbend's library reads as one: Java's long. */
const longMax = 2n ** 63n - 1n;

/**
 * Reads what looks like a number the way Lightbend's library does: also `1.`, `-.5` and `007`, but a whole number beyond
 * 64 bits is a string there.
 * @returns undefined where the text is no number
 */
export function readNumber(text: string): number | undefined {
  if (whole.test(text)) {
    // Nineteen digits and a sign; longer texts would only make the comparison slow.
    if (text.replace(/^-?0*/, '').length > 19) return undefined;
    const value = BigInt(text);
    // The sum turns -0 into 0, as a whole number has no negative zero.
    return value > longMax || value < -longMax - 1n ? undefined : Number(value) + 0;
  }
  return decimal.test(text) ? Number(text) : undefined;
}
