import type { Place } from '../diagnostics/finding.ts';
import { anythingStart, type StandInStart, valueStart, writeStandIn } from '../syntax/stand-in.ts';
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
import {
  asItIs,
  type Insertion,
  largestOutput,
  OutputTooLarge,
  RenderOutput,
  type TemplateLanguage,
} from './render-output.ts';
import { blankLoneStandIns } from './render-yaml.ts';
import { includeOf, type TemplateInclude, templateAt } from './templates.ts';
import { lfsPointerProblem } from './unread-text.ts';

const deepestInclude = 20;
/** How many tags and stretches of text one rendering may go through. */
const mostSteps = 150_000;
/** What one of them costs, as characters of the result: they take that long. */
const stepCost = 30;
/** What a character costs with the reading of it. */
const readingCost = { json: 1, yaml: 4 } as const satisfies Record<TemplateLanguage, number>;

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
  /** Whether a file of it was never fetched, so that no value of it can be trusted. */
  readonly lacksFile: boolean;
  /** Whether a file was put into YAML behind white space: then its lines may be meant to be indented alike. */
  readonly indentable: boolean;
  /** Where it became too large, if it did: there is no more of it then. */
  readonly tooLarge: Place | undefined;
  /** In characters that are rendered in the same time. */
  readonly cost: number;
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
  readonly insertion: Insertion;
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
  private lacksFile = false;
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
      const context = { document, within: [], item: undefined, insertion: asItIs };
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
      lacksFile: this.lacksFile,
      indentable: this.indentable,
      tooLarge,
      cost: output.length * readingCost[this.options.language] + this.steps * stepCost,
    };
  }

  private renderNodes(nodes: readonly TemplateNode[], context: Context): void {
    for (const node of nodes) {
      if (++this.steps > mostSteps) throw new OutputTooLarge();
      if (context.insertion.site === undefined) this.current = placeOf(node, context);
      switch (node.kind) {
        case 'content':
          this.output.addText(context.document.text, placeOf(node, context), context.insertion);
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
    const include = includeOf(this.pack, node.call, context.document.file);
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
      if (value?.kind === 'string') this.output.addArgument(value.text, placeOf(value, context), context.insertion);
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
    const insertion = this.output.insertionAt(place, context.insertion, encoding === 'yaml', this.options.indents);
    if (insertion === undefined) {
      this.addStandIn(node, context, anythingStart);
      return;
    }
    if (insertion.indentable) this.indentable = true;
    // Never taken into memory: no text of so many bytes is short enough.
    if (entry.size > 3 * largestOutput[this.options.language]) throw new OutputTooLarge();
    if (lfsPointerProblem(this.pack.tree, path) !== undefined) {
      this.lacksFile = true;
      this.addUnknown(place, sourceOf(node, context), context);
      return;
    }
    this.including.push(path);
    if (encoding === 'identity') {
      const { text } = this.pack.source(path);
      this.output.addText(text, { file: path, start: 0, end: text.length }, insertion);
    } else {
      const included = templateAt(this.pack, path);
      // Names mean the same in an included file.
      if (included?.problems.length === 0) {
        this.renderNodes(included.nodes, { ...context, insertion, document: included });
      } else {
        this.addUnknown(place, sourceOf(node, context), context);
      }
    }
    this.including.pop();
  }

  private addStandIn(node: TemplateMustache, context: Context, start: StandInStart): void {
    this.standIns.push(sourceOf(node, context));
    const text = writeStandIn(this.standIns.length - 1, start);
    this.output.addReplacement(text, placeOf(node, context), context.insertion);
  }

  /** What may be any part of the result. */
  private addUnknown(place: Place, source: string, context: Context): void {
    if (!this.output.isInQuotes(context.insertion)) this.incomplete = true;
    this.standIns.push(source);
    this.output.addReplacement(writeStandIn(this.standIns.length - 1, anythingStart), place, context.insertion);
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
