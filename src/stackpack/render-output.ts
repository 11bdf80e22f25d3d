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

/** How a text is put in. */
export interface Insertion {
  /** Where the template that is rendered includes the file that the text is of; undefined in that template itself. */
  readonly site: number | undefined;
  /** Whether it stands in double quotes, so that it must be escaped. */
  readonly escapes: boolean;
  /** The white space that each of its lines starts with. */
  readonly indent: string;
  /** Whether it is put into YAML behind white space: then its lines may be meant to be indented alike. */
  readonly indentable: boolean;
}

/** How the text of the template that is rendered is put in. */
export const asItIs: Insertion = { site: undefined, escapes: false, indent: '', indentable: false };

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

  /** Whether the text has come to stand within the double quotes of a value or a key. */
  isInQuotes({ escapes }: Insertion): boolean {
    return escapes || (this.language === 'json' ? this.inString : this.yaml.openQuote === '"');
  }

  /**
   * How a file is put in here: escaped in double quotes, else as it is. Undefined where it is not known how the server does
   * it.
   * @param asYaml whether the include says that it is YAML
   * @param indents whether lines are indented as the first one
   */
  insertionAt(place: Place, around: Insertion, asYaml: boolean, indents: boolean): Insertion | undefined {
    const site = around.site ?? place.start;
    if (this.isInQuotes(around)) return { ...around, site, escapes: true };
    if (this.language === 'json') return { ...around, site };
    const { line, openQuote } = this.yaml;
    if (!/^[ \t]*$/.test(line) || openQuote !== undefined) return undefined;
    if (line === '') return { ...around, site };
    const indent = indents || (this.yaml.isInBlock() && !asYaml) ? line : around.indent;
    return { site, escapes: false, indent, indentable: true };
  }

  /** Adds a stretch of a source. */
  addText(text: string, source: Place, insertion: Insertion): void {
    const { indent, escapes } = insertion;
    const site = insertion.site ?? source.start;
    if (escapes)
      this.addReplacement(escapeInQuotes(withoutStandIns(text.slice(source.start, source.end))), source, insertion);
    else if (indent === '') this.addSource(text, source, site);
    else this.addIndented(text, source, site, indent);
  }

  /** Adds what stands for a stretch of a source. */
  addReplacement(text: string, source: Place, { site = source.start }: Insertion): void {
    if (this.language === 'yaml') this.yaml.write(text);
    this.add(text, source, false, site);
  }

  /** Adds a text that a helper was given. */
  addArgument(text: string, source: Place, insertion: Insertion): void {
    this.addReplacement(insertion.escapes ? escapeInQuotes(text) : text, source, insertion);
  }

  private addSource(text: string, source: Place, site: number): void {
    const added = withoutStandIns(text.slice(source.start, source.end));
    if (this.language === 'yaml') this.yaml.write(added);
    else this.followQuotes(added);
    this.add(added, source, true, site);
  }

  private addIndented(text: string, { file, start, end: last }: Place, site: number, indent: string): void {
    for (let at = start; at < last; ) {
      const newline = text.indexOf('\n', at);
      const end = newline === -1 || newline >= last ? last : newline + 1;
      this.addSource(text, { file, start: at, end }, site);
      if (text[end - 1] === '\n') this.addReplacement(indent, { file, start: end, end }, { ...asItIs, site });
      at = end;
    }
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

/** A text as the inside of one in double quotes has it, in JSON and in YAML. */
function escapeInQuotes(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
