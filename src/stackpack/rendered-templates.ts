import { type Place, placeKey, wholeFile } from '../diagnostics/finding.ts';
import type { ConfigNode, SyntaxProblem } from '../syntax/config-node.ts';
import type { TemplateDocument } from '../syntax/template.ts';
import { type Attempt, allTrue, exploreOutcomes } from './explore-outcomes.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { type Reading, readRendering } from './read-rendering.ts';
import type { Assignment } from './render-conditions.ts';
import type { TemplateLanguage } from './render-output.ts';
import { renderTemplate } from './render-template.ts';
import { templateAt } from './templates.ts';

/** A fault that a template shows once it is rendered. */
export interface RenderFault {
  readonly problem: SyntaxProblem;
  /** The condition with which it shows, and how that comes out; undefined where it shows always. */
  readonly outcome: { readonly place: Place; readonly value: boolean } | undefined;
  /** Where the template includes the file that the fault stands in, if it is another one. */
  readonly includedAt: Place | undefined;
}

/** What a template gives once it is rendered. */
export interface RenderedTemplate {
  readonly path: string;
  readonly language: TemplateLanguage;
  /** The roots of its documents, a list for each outcome of its conditions that was tried and could be read. */
  readonly variants: readonly (readonly ConfigNode[])[];
  readonly faults: readonly RenderFault[];
  /** Whether it has parts of which it is not known what they give: it, or a file that it includes, cannot be read. */
  readonly incomplete: boolean;
}

/** What a template becomes, by its name; undefined where that is neither JSON nor YAML. */
function languageOf(path: string): TemplateLanguage | undefined {
  if (/\.(?:stj|json(?:\.handlebars?)?)$/.test(path)) return 'json';
  return path.endsWith('.sty') ? 'yaml' : undefined;
}

/** How many variants are kept. */
const mostVariants = 50;
/**
 * What rendering all templates of a pack once may cost, and from when on only one outcome of each condition is looked at:
 * about two seconds together.
 */
const mostOnce = 12 * 1024 * 1024;
const mostExploring = 8 * 1024 * 1024;
/** Values that all templates of a pack render to: with more, no further template is rendered. They stay in memory. */
const mostValues = 75_000;
/** What a value costs that is read and kept, so that templates of many values are tried in fewer ways. */
const costOfValue = 16;

/** What was rendered of a pack, and what that took. */
interface Renderings {
  readonly templates: Map<string, RenderedTemplate>;
  /** What all renderings cost, and what the first one of each template did. */
  cost: number;
  once: number;
  /** How many values they all have. */
  values: number;
  /** Whether it was told that a template is left out: once is enough. */
  leavesOut: boolean;
}

const renderingsOf = oncePerPack(
  (): Renderings => ({ templates: new Map(), cost: 0, once: 0, values: 0, leavesOut: false }),
);

/**
 * A template rendered with both outcomes of its conditions, and read; undefined where there is no such file, or it is
 * neither JSON nor YAML. The same at each call.
 */
export function renderedTemplate(pack: Pack, path: string): RenderedTemplate | undefined {
  const rendered = renderingsOf(pack);
  let template = rendered.templates.get(path);
  if (template === undefined) {
    const language = languageOf(path);
    const document = language === undefined ? undefined : templateAt(pack, path);
    if (language === undefined || document === undefined) return undefined;
    template = read(pack, document, language, rendered);
    rendered.templates.set(path, template);
  }
  return template;
}

function read(pack: Pack, document: TemplateDocument, language: TemplateLanguage, spent: Renderings): RenderedTemplate {
  const { file: path } = document;
  if (document.problems.length > 0) return { path, language, variants: [], faults: [], incomplete: true };
  if (spent.once > mostOnce || spent.values > mostValues) {
    const faults = spent.leavesOut ? [] : [{ problem: leftOut(path), outcome: undefined, includedAt: undefined }];
    spent.leavesOut = true;
    return { path, language, variants: [], faults, incomplete: true };
  }
  // By text: many outcomes make no difference.
  const readings = new Map<string, Reading>();
  const attemptWith = (assignment: Assignment): Attempt<Reading> => {
    const options = { language, assignment };
    const rendering = renderTemplate(pack, document, { ...options, indents: false });
    const attempt = { assignment, met: rendering.met };
    const known = readings.size;
    const first = readRendering(rendering, language, readings);
    const tryIndented = !first.passes && rendering.indentable;
    const indented = tryIndented ? renderTemplate(pack, document, { ...options, indents: true }) : undefined;
    const second = indented === undefined ? undefined : readRendering(indented, language, readings);
    const best = second?.passes === true ? second : first;
    const values = readings.size > known ? best.result.values : 0;
    const cost = rendering.cost + (indented?.cost ?? 0) + costOfValue * values;
    spent.cost += cost;
    spent.values += values;
    return { ...attempt, cost, ...best };
  };
  const all = attemptWith(allTrue);
  spent.once += all.cost;
  const { outgrown } = all.result;
  if (outgrown !== undefined) {
    const fault = { problem: outgrown, outcome: undefined, includedAt: undefined };
    return { path, language, variants: [], faults: [fault], incomplete: true };
  }
  const goesOn = spent.cost < mostExploring && spent.values < mostValues;
  const { passed, failures } = exploreOutcomes(all, attemptWith, goesOn);
  const variants = [...new Set(passed.map(({ result }) => result))].slice(0, mostVariants);
  const faults = failures.flatMap(({ attempt, outcome }): RenderFault[] => {
    const { problem, incomplete } = attempt.result;
    if (problem === undefined || incomplete) return [];
    return [blame(pack, document, language, problem, attempt.reached.told, outcome)];
  });
  return {
    path,
    language,
    variants: variants.map(({ documents }) => documents),
    faults: distinct(faults),
    incomplete: variants.length === 0 || variants.some(({ incomplete }) => incomplete),
  };
}

/**
 * Where a fault is to be mended. In an included file, if that is of the template's language: a script shows what is wrong
 * around its include, and so does JSON in its first character and its last one.
 */
function blame(
  pack: Pack,
  { file, text }: TemplateDocument,
  language: TemplateLanguage,
  problem: SyntaxProblem,
  site: number,
  outcome: RenderFault['outcome'],
): RenderFault {
  const { place } = problem;
  if (place.file === file) return { problem, outcome, includedAt: undefined };
  const end = text.indexOf('}}', site);
  const includedAt = { file, start: site, end: end === -1 ? site : end + 2 };
  const included = pack.source(place.file).text;
  const isInside = included.slice(0, place.start).trim() !== '' && included.slice(place.end).trim() !== '';
  if (languageOf(place.file) === language && (language === 'yaml' || isInside)) return { problem, outcome, includedAt };
  return { problem: { ...problem, place: includedAt }, outcome, includedAt: undefined };
}

function leftOut(file: string): SyntaxProblem {
  return {
    kind: 'syntax',
    message: 'the templates of the pack are too large together, and this one is left out with all that follow',
    help: 'include less, or use fewer conditions',
    place: wholeFile(file),
  };
}

/** One fault for each place: several outcomes can show the same. */
function distinct(faults: readonly RenderFault[]): RenderFault[] {
  const byPlace = new Map<string, RenderFault>();
  for (const fault of faults) {
    const place = placeKey(fault.problem.place);
    if (!byPlace.has(place)) byPlace.set(place, fault);
  }
  return [...byPlace.values()];
}
