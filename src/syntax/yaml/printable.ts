import type { Range } from './fault.ts';

/**
 * The characters that YAML refuses anywhere in a text, as SnakeYAML does: controls, lone surrogates, U+FFFE and U+FFFF.
 * @param most how many of them to give
 */
export function findUnprintable(text: string, most: number): Range[] {
  const found: Range[] = [];
  const unprintable =
    /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  for (let match = unprintable.exec(text); match !== null && found.length < most; match = unprintable.exec(text)) {
    found.push({ start: match.index, end: match.index + 1 });
  }
  return found;
}
