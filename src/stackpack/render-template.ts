import type { Place } from '../diagnostics/finding.ts';
import { anythingStart, valueStart, writeStandIn } from '../syntax/stand-in.ts';
import {
  type TemplateBlock,
  type TemplateDocument,
  type TemplateMustache,
  type TemplateNode,
  writeCall,
} from '../syntax/template.ts';
import type { Pack } from './pack.ts';
import {
  type Assignment,
  givesSingleValue,
  type Item,
  isLoop,
  isNegated,
  type Outcome,
  questionOf,
  type Scope,
  scopeWithin,
} from './render-conditions.ts';
import type { RenderMap } from './render-map.ts';
import { largestOutput, OutputTooLarge, RenderOutput, type TemplateLanguage } from './render-output.ts';
import { blankLoneStandIns } from './render-yaml.ts';
import { includeOf, type TemplateInclude, templateAt } from './templates.ts';

const deepestInclude = 20;
/** How many tags and stretches of text one rendering may go through. */
const mostSteps = 200_000;

/** A condition that a rendering came upon. */
export interface MetOutcome extends Outcome {
  /** The outcomes of the blocks around it. */
  readonly within: readonly Outcome[];
  /** Where its block starts. */
  readonly place: Place;
  /** Where in the rendered text. */
  readonly offset: number;
}

/** A template as the server would render it, stand-ins apart. */
export interface Rendering {
  readonly text: string;
  readonly map: RenderMap;
  /** What the stand-ins stand for, as normalised source, by their numbers. */
  readonly standIns: readonly string[];
  /** The first meeting with each outcome. */
  readonly met: ReadonlyMap<string, MetOutcome>;
  /** Whether something is missing of which it is not known what it would add: a file, or lines of YAML. */
  readonly incomplete: boolean;
  /** Whether a file was put into YAML behind white space: then its lines may be meant to be indented alike. */
  readonly indentable: boolean;
  /** Where it became too large, if it did: there is no more of it then. */
  readonly tooLarge: Place | undefined;
}

export interface RenderOptions {
  readonly language: TemplateLanguage;
  readonly assignment: Assignment;
  /** Whether the lines of files put into YAML are indented as the first one. */
  readonly indents: boolean;
}

/** Renders a template of a pack. Never throws; bounded in time and size. */
export function renderTemplate(pack: Pack, document: TemplateDocument, options: RenderOptions): Rendering {
  return new Renderer(pack, document, options).render();
}

/** Where a node is rendered. */
interface Context extends Scope {
  readonly document: TemplateDocument;
  /** Where the template that is rendered includes the file; undefined in that template itself. */
  readonly site: number | undefined;
  /** Whether the text stands in double quotes, so that it must be escaped. */
  readonly escapes: boolean;
  /** The white space that each of its lines starts with. */
  readonly indent: string;
}

class Renderer {
  private readonly pack: Pack;
  private readonly document: TemplateDocument;
  private readonly options: RenderOptions;
  private readonly output: RenderOutput;
  private readonly standIns: string[] = [];
  private readonly met = new Map<string, MetOutcome>();
  private readonly outcomes: Outcome[] = [];
  private readonly including: string[] = [];
  private incomplete = false;
  private indentable = false;
  private steps = 0;
  /** Of the template that is rendered, what is being rendered. */
  private current: Place;

  constructor(pack: Pack, document: TemplateDocument, options: RenderOptions) {
    this.pack = pack;
    this.document = document;
    this.options = options;
    this.output = new RenderOutput(document.file, options.language);
    this.current = { file: document.file, start: 0, end: 0 };
  }

  render(): Rendering {
    const { output, document } = this;
    let tooLarge: Place | undefined;
    try {
      this.including.push(document.file);
      const context = { document, within: [], item: undefined, site: undefined, escapes: false, indent: '' };
      this.renderNodes(document.nodes, context);
    } catch (error) {
      if (!(error instanceof OutputTooLarge)) throw error;
      tooLarge = this.current;
    }
    const written = tooLarge === undefined ? output.text() : '';
    const blanked = this.options.language === 'yaml' ? blankLoneStandIns(written) : written;
    return {
      text: blanked,
      map: output.map,
      standIns: this.standIns,
      met: this.met,
      incomplete: this.incomplete || blanked !== written,
      indentable: this.indentable,
      tooLarge,
    };
  }

  private renderNodes(nodes: readonly TemplateNode[], context: Context): void {
    for (const node of nodes) {
      if (++this.steps > mostSteps) throw new OutputTooLarge();
      if (context.site === undefined) this.current = placeOf(node, context);
      switch (node.kind) {
        case 'content':
          this.addText(context.document.text, placeOf(node, context), context);
          break;
        case 'mustache':
          this.renderMustache(node, context);
          break;
        case 'block':
          this.renderBlock(node, context);
          break;
        case 'partial':
          this.addUnknown(placeOf(node, context), '{{>}}', context);
          break;
        case 'comment':
          break;
      }
    }
  }

  private renderMustache(node: TemplateMustache, context: Context): void {
    const include = includeOf(node.call, context.document.file);
    if (include !== undefined) this.renderInclude(node, include, context);
    else this.addStandIn(node, context, givesSingleValue(node.call) ? valueStart : anythingStart);
  }

  private renderBlock(node: TemplateBlock, context: Context): void {
    const question = questionOf(node, context);
    const holds = 'known' in question ? question.known : this.decide(question.key);
    if ('key' in question) this.meet({ key: question.key, value: holds }, node, context);
    if (holds === isNegated(node)) this.renderNodes(node.inverse, context);
    else if (isLoop(node)) this.renderItems(node, context);
    else this.renderNodes(node.program, { ...context, ...scopeWithin(node, context, undefined) });
    if ('key' in question) this.outcomes.pop();
  }

  private decide(key: string): boolean {
    const { values, others } = this.options.assignment;
    return values.get(key) ?? others;
  }

  private meet(outcome: Outcome, node: TemplateBlock, context: Context): void {
    const id = outcomeId(outcome);
    if (!this.met.has(id)) {
      const place = placeOf(node.open, context);
      this.met.set(id, { ...outcome, within: [...this.outcomes], place, offset: this.output.length });
    }
    this.outcomes.push(outcome);
  }

  /** Two items are enough to show what stands between them. */
  private renderItems(node: TemplateBlock, context: Context): void {
    const [separator, before, after] = node.call.name === 'join' ? node.call.params.slice(1) : [];
    const addBetween = (value: typeof separator): void => {
      if (value?.kind === 'string') this.addArgument(value.text, placeOf(value, context), context);
    };
    addBetween(before);
    for (const isFirst of [true, false]) {
      if (!isFirst) addBetween(separator);
      const item: Item = { isFirst, isLast: !isFirst };
      this.renderNodes(node.program, { ...context, ...scopeWithin(node, context, item) });
    }
    addBetween(after);
  }

  private renderInclude(node: TemplateMustache, include: TemplateInclude, context: Context): void {
    const place = placeOf(node, context);
    const { path, encoding } = include;
    const entry = path === undefined ? undefined : this.pack.tree.entry(path);
    if (path === undefined || entry?.kind !== 'file' || this.including.includes(path)) {
      this.addUnknown(place, sourceOf(node, context), context);
      return;
    }
    const isText = encoding === 'handlebars' || encoding === 'identity' || encoding === 'yaml';
    if (!isText || this.including.length > deepestInclude) {
      this.addStandIn(node, context, encoding === 'base64' ? valueStart : anythingStart);
      return;
    }
    const into = this.contextOf(place, encoding === 'yaml', context);
    if (into === undefined) {
      this.addStandIn(node, context, anythingStart);
      return;
    }
    // Never taken into memory: no text of so many bytes is short enough.
    if (entry.size > 3 * largestOutput[this.options.language]) throw new OutputTooLarge();
    this.including.push(path);
    if (encoding === 'identity') {
      const { text } = this.pack.source(path);
      this.addText(text, { file: path, start: 0, end: text.length }, into);
    } else {
      const document = templateAt(this.pack, path);
      if (document === undefined || document.problems.length > 0) {
        this.addUnknown(place, sourceOf(node, context), context);
      } else {
        // Names mean the same in an included file.
        this.renderNodes(document.nodes, { ...into, document });
      }
    }
    this.including.pop();
  }

  /**
   * How a file is put in at a place: escaped in double quotes, else as it is. Undefined where it is not known how the
   * server does it.
   */
  private contextOf(place: Place, asYaml: boolean, context: Context): Context | undefined {
    const { output } = this;
    const site = context.site ?? place.start;
    if (context.escapes || output.isInQuotes()) return { ...context, site, escapes: true };
    if (this.options.language === 'json') return { ...context, site };
    const { yaml } = output;
    const startsLine = /^[ \t]*$/.test(yaml.line);
    if (!startsLine || yaml.openQuote !== undefined) return undefined;
    if (yaml.line === '' && context.indent === '') return { ...context, site };
    this.indentable = true;
    const indents = this.options.indents || (yaml.isInBlock() && !asYaml);
    return indents ? { ...context, site, indent: yaml.line } : { ...context, site };
  }

  private addText(text: string, source: Place, context: Context): void {
    const site = context.site ?? source.start;
    if (context.escapes) this.output.addEscaped(text, source, site);
    else if (context.indent === '') this.output.addSource(text, source, site);
    else this.addIndented(text, source, site, context.indent);
  }

  private addIndented(text: string, source: Place, site: number, indent: string): void {
    const { file, end: last } = source;
    for (let { start } = source; start < last; ) {
      const newline = text.indexOf('\n', start);
      const end = newline === -1 || newline >= last ? last : newline + 1;
      this.output.addSource(text, { file, start, end }, site);
      if (end > start && text[end - 1] === '\n') {
        this.output.addReplacement(indent, { file, start: end, end }, site);
      }
      start = end;
    }
  }

  /** Text that is not the source's own: what stands between the items of a list. */
  private addArgument(text: string, source: Place, context: Context): void {
    const added = context.escapes ? JSON.stringify(text).slice(1, -1) : text;
    this.output.addReplacement(added, source, context.site ?? source.start);
  }

  private addStandIn(node: TemplateMustache, context: Context, start: typeof valueStart | typeof anythingStart): void {
    this.standIns.push(sourceOf(node, context));
    const place = placeOf(node, context);
    this.output.addReplacement(writeStandIn(this.standIns.length - 1, start), place, context.site ?? node.start);
  }

  /** What may be any part of the result. */
  private addUnknown(place: Place, source: string, context: Context): void {
    if (!context.escapes && !this.output.isInQuotes()) this.incomplete = true;
    this.standIns.push(source);
    this.output.addReplacement(
      writeStandIn(this.standIns.length - 1, anythingStart),
      place,
      context.site ?? place.start,
    );
  }
}

/** An outcome as the key of a map. */
export function outcomeId({ key, value }: Outcome): string {
  return `${value ? '+' : '-'}${key}`;
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }, { document }: Context): Place {
  return { file: document.file, start, end };
}

function sourceOf({ call, start }: TemplateMustache, { document }: Context): string {
  const isRaw = document.text.startsWith('{{{', start);
  return isRaw ? `{{{${writeCall(call)}}}}` : `{{${writeCall(call)}}}`;
}
