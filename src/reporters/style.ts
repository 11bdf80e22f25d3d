const sgr = { bold: 1, red: 31, green: 32, yellow: 33, cyan: 36, dim: 2 } as const;

export type StyleName = keyof typeof sgr;

/** Shows a text in a style, or as it is. */
export type Style = (style: StyleName, text: string) => string;

/** Styles for a terminal that shows colours, or for none. */
export function styleFor(colors: boolean): Style {
  return (name, text) => (colors ? `\u001b[${sgr[name]}m${text}\u001b[0m` : text);
}
