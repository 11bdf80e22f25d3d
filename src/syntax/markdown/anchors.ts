/**
 * A heading's or a link's anchor in the form that anchors are compared in: letters and digits alone, in lower case.
 * Renderers differ in what they make of spaces and punctuation, so those never decide.
 */
export function anchorKey(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Collects the anchors of a document: headings that read alike get a number, as renderers number them. */
export class AnchorCollector {
  readonly keys = new Set<string>();
  private readonly uses = new Map<string, number>();

  /** Adds a heading by its text. */
  addHeading(text: string): void {
    const key = anchorKey(text);
    const before = this.uses.get(key) ?? 0;
    this.uses.set(key, before + 1);
    this.keys.add(before === 0 ? key : `${key}${before}`);
  }

  /** Adds what an `id` or `name` attribute says. */
  addName(name: string): void {
    this.keys.add(anchorKey(name));
  }
}
