import type { Place } from '../diagnostics/finding.ts';
import { withoutStandIns } from '../syntax/stand-in.ts';
import { RenderMap } from './render-map.ts';
import { YamlContext } from './render-yaml-context.ts';

/** What a template is to become. */
export type TemplateLanguage = 'json' | 'yaml';

/** How far a rendered text may grow, in UTF-16 code units: as far as its reader takes it. */
export const largestOutput = { json: 4 * 1024 * 1024, yaml: 1024 * 1024 } as const satisfies Record<
  TemplateLanguage,
  number
>;

/** Thrown where a rendered text outgrows its bound. Never leaves the renderer. */
export class OutputTooLarge extends Error {}

/** A text that is being rendered, with where it comes from, and what it has come to in its language. */
export class RenderOutput {
  readonly map: RenderMap;
  readonly yaml = new YamlContext();
  length = 0;
  private readonly language: TemplateLanguage;
  private readonly parts: string[] = [];
  private inString = false;
  private afterBackslash = false;

  constructor(file: string, language: TemplateLanguage) {
    this.map = new RenderMap(file);
    this.language = language;
  }

  text(): string {
    return this.parts.join('');
  }

  /** Whether the text stands within the double quotes of a value or a key. */
  isInQuotes(): boolean {
    return this.language === 'json' ? this.inString : this.yaml.openQuote === '"';
  }

  /**
   * Adds a stretch of a source.
   * @param site where the template that is rendered has it, or what brought it in
   */
  addSource(text: string, source: Place, site: number): void {
    const added = withoutStandIns(text.slice(source.start, source.end));
    if (this.language === 'yaml') this.yaml.write(added);
    else this.followQuotes(added);
    this.add(added, source, true, site);
  }

  /** Adds a stretch of a source as the inside of a text in double quotes has it. */
  addEscaped(text: string, source: Place, site: number): void {
    const { file } = source;
    const special = /["\\\0-\u001f]/g;
    let from = source.start;
    for (special.lastIndex = from; ; from = special.lastIndex) {
      const match = special.exec(text);
      const at = match === null || match.index >= source.end ? source.end : match.index;
      if (at > from)
        this.addInQuotes(withoutStandIns(text.slice(from, at)), { file, start: from, end: at }, true, site);
      if (match === null || at === source.end) return;
      this.addInQuotes(JSON.stringify(match[0]).slice(1, -1), { file, start: at, end: at + 1 }, false, site);
    }
  }

  /** Adds what stands for a stretch of a source: a stand-in, or white space. */
  addReplacement(text: string, source: Place, site: number): void {
    if (this.language === 'yaml') this.yaml.write(text);
    this.add(text, source, false, site);
  }

  private addInQuotes(text: string, source: Place, verbatim: boolean, site: number): void {
    if (this.language === 'yaml') this.yaml.write(text);
    this.add(text, source, verbatim, site);
  }

  private add(text: string, source: Place, verbatim: boolean, site: number): void {
    if (text === '') return;
    this.map.add({ start: this.length, source, verbatim, site });
    this.parts.push(text);
    this.length += text.length;
    if (this.length > largestOutput[this.language]) throw new OutputTooLarge();
  }

  private followQuotes(text: string): void {
    const marks = /["\\\n]/g;
    if (this.afterBackslash) marks.lastIndex = 1;
    this.afterBackslash = false;
    for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
      if (mark[0] === '"') this.inString = !this.inString;
      // A text in quotes ends with its line; a quote that is missing must not turn all that follows inside out.
      else if (mark[0] === '\n') this.inString = false;
      else if (this.inString) {
        this.afterBackslash = marks.lastIndex === text.length;
        marks.lastIndex++;
      }
    }
  }
}
