/** What a document may cost: far above any manifest, low enough that a hostile one ends within a fraction of a second. */
export const limits = {
  /** UTF-16 code units of the document and everything it includes, together. */
  textLength: 1024 * 1024,
  /** Levels of objects and lists, as written and as resolved; a key of several elements counts each. */
  depth: 200,
  /** Values as written, included files among them, and again as resolved: a value shown in two places counts twice. */
  values: 25_000,
  /** UTF-16 code units that concatenation may produce. */
  concatenatedLength: 4 * 1024 * 1024,
  /** Steps of looking up and merging. */
  steps: 250_000,
  /** Substitutions followed from one to the next. */
  chain: 200,
  /** Include statements followed, and how deep one may lie in another. */
  includes: 100,
  includeDepth: 20,
  /** Faults reported, and as many problems that are none. */
  problems: 50,
} as const;
