import type { Place } from '../diagnostics/finding.ts';
import type { SyntaxProblem } from './config-node.ts';
import { TemplateFault } from './template/fault.ts';
import { TemplateParser } from './template/parser.ts';
import type { Range, TemplateCall, TemplateNode, TemplateValue } from './template/tree.ts';

export type * from './template/tree.ts';

/** A template, read. */
export interface TemplateDocument {
  readonly file: string;
  readonly text: string;
  /** None where it has a problem. */
  readonly nodes: readonly TemplateNode[];
  /** The first fault, of kind syntax. */
  readonly problems: readonly SyntaxProblem[];
  /** How many expressions, and arguments in them, were read of it. */
  readonly parts: number;
}

export interface TemplateOptions {
  /** The text's path in the tree: what its places name. */
  readonly file: string;
}

/** The longest template that is read, in UTF-16 code units. */
export const longestTemplate = 4 * 1024 * 1024;

/** Reads a Handlebars template as the server does (Handlebars for Java). Never throws; takes time linear in its length. */
export function readTemplate(text: string, { file }: TemplateOptions): TemplateDocument {
  const placeOf = ({ start, end }: Range): Place => ({ file, start, end });
  if (text.length > longestTemplate) return unreadTemplate(file, { kind: 'syntax', ...tooLarge(file) });
  const parser = new TemplateParser(text);
  const fail = (fault: Omit<SyntaxProblem, 'kind'>): TemplateDocument => ({
    file,
    text,
    nodes: [],
    problems: [{ kind: 'syntax', ...fault }],
    parts: parser.parts,
  });
  try {
    const nodes = parser.parse();
    return { file, text, nodes, problems: [], parts: parser.parts };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const { message, help, range, related } = error;
    const problem = { message, help, place: placeOf(range) };
    return fail(related === undefined ? problem : { ...problem, related: placeOf(related) });
  }
}

/** A template that is not even taken into memory. */
export function unreadTemplate(file: string, problem: SyntaxProblem): TemplateDocument {
  return { file, text: '', nodes: [], problems: [problem], parts: 0 };
}

/** What is said of a template that is too long to be read. */
export function tooLarge(file: string): Omit<SyntaxProblem, 'kind'> {
  return {
    message: 'the template is too large to be read',
    help: `keep it within ${longestTemplate / 1024 / 1024} MiB: spread it over several files`,
    place: { file, start: 0, end: 0 },
  };
}

/** A use of a name in a template. */
export interface HelperCall {
  readonly call: TemplateCall;
  /** Where its name stands. */
  readonly place: Place;
  /** Whether it opens a block, stands in an expression of its own, or within another call. */
  readonly use: 'block' | 'expression' | 'argument';
}

/** Every `{{name …}}`, `{{#name …}}` and `(name …)` of a template, in the order of writing; variables among them. */
export function helperCalls({ file, nodes }: TemplateDocument): HelperCall[] {
  const found: HelperCall[] = [];
  const addArguments = (call: TemplateCall): void => {
    for (const value of [...call.params, ...call.hash.map((pair) => pair.value)]) addValue(value);
  };
  const add = (call: TemplateCall, use: HelperCall['use']): void => {
    found.push({ call, use, place: { file, ...call.nameRange } });
    addArguments(call);
  };
  const addValue = (value: TemplateValue): void => {
    if (value.kind === 'call') add(value.call, 'argument');
  };
  // Blocks nest a hundred levels deep at most, calls twenty.
  const visit = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'mustache') add(node.call, 'expression');
      if (node.kind !== 'block') continue;
      add(node.call, 'block');
      visit(node.program);
      visit(node.inverse);
    }
  };
  visit(nodes);
  return found;
}

/** A call as its author would write it without a thought: `get "urn:x" (concat "a" b)`. */
export function writeCall({ name, params, hash }: TemplateCall): string {
  const pairs = hash.map(({ key, value }) => `${key}=${writeValue(value)}`);
  return [name, ...params.map(writeValue), ...pairs].join(' ');
}

function writeValue(value: TemplateValue): string {
  if (value.kind === 'call') return `(${writeCall(value.call)})`;
  return value.kind === 'string' ? `"${value.text}"` : value.text;
}
