import type { Place } from '../diagnostics/finding.ts';
import type { ConfigNode, SyntaxProblem } from '../syntax/config-node.ts';
import { countValues } from '../syntax/config-walk.ts';
import { readJson } from '../syntax/json.ts';
import { replaceStandIns } from '../syntax/stand-in.ts';
import { readYamlDocuments } from '../syntax/yaml.ts';
import type { Attempt } from './explore-outcomes.ts';
import { largestOutput, type TemplateLanguage } from './render-output.ts';
import type { Rendering } from './render-template.ts';
import { locateNode } from './restore-sources.ts';

/** What reading one rendering gives, with places in the source files. */
export interface Reading {
  readonly documents: readonly ConfigNode[];
  readonly problem: SyntaxProblem | undefined;
  readonly incomplete: boolean;
  /** How many values the documents have. */
  readonly values: number;
  /** That it is too large, where it is: then there is nothing to read. */
  readonly outgrown?: SyntaxProblem;
}

/**
 * Reads a rendering as what it is to be, once for each text.
 * @param readings those that could be read, by their texts; added to
 */
export function readRendering(
  rendering: Rendering,
  language: TemplateLanguage,
  readings: Map<string, Reading>,
): Pick<Attempt<Reading>, 'passes' | 'result' | 'reached'> {
  const { text, map, standIns, incomplete, lacksFile, tooLarge } = rendering;
  if (tooLarge !== undefined) {
    const problem = outgrow(tooLarge, language);
    const result = { documents: [], problem, incomplete: false, values: 0, outgrown: problem };
    return { passes: false, result, reached: { offset: 0, site: tooLarge.start, told: tooLarge.start } };
  }
  const whole = { offset: text.length, site: Number.POSITIVE_INFINITY, told: 0 };
  if (lacksFile) {
    const result = { documents: [], problem: undefined, incomplete: true, values: 0 };
    return { passes: true, result, reached: whole };
  }
  const same = readings.get(text);
  if (same !== undefined) return { passes: true, result: same, reached: whole };
  const { documents, problem, reached } = parse(text, language, map.file);
  if (problem !== undefined) {
    const result = { documents: [], problem: locateProblem(problem, rendering), incomplete, values: 0 };
    const told = map.siteOf(problem.place.start);
    return { passes: false, result, reached: { offset: reached, site: map.siteOf(reached), told } };
  }
  const located = documents.map((root) => locateNode(root, map, (number) => standIns[number] ?? ''));
  const result = { documents: located, problem: undefined, incomplete, values: countValues(located) };
  readings.set(text, result);
  return { passes: true, result, reached: whole };
}

function parse(text: string, language: TemplateLanguage, file: string) {
  if (language === 'json') {
    const { root, problems, reached } = readJson(text, { file, standIns: true });
    return { documents: root === undefined ? [] : [root], problem: problems[0], reached };
  }
  const { documents, problems } = readYamlDocuments(text, { file });
  const problem = problems.find(({ kind }) => kind === 'syntax');
  return { documents, problem, reached: problem?.place.end ?? text.length };
}

function locateProblem(problem: SyntaxProblem, { map, standIns }: Rendering): SyntaxProblem {
  const placeOf = ({ start, end }: Place) => map.placeOf(start, end);
  const { place, related, message } = problem;
  const located = {
    ...problem,
    place: placeOf(place),
    // A message quotes what it is about, and quoting escapes what stand-ins are made of.
    message: replaceStandIns(
      message.replace(/\\u(e00[0-2])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      (number) => JSON.stringify(standIns[number] ?? '').slice(1, -1),
    ),
  };
  return related === undefined ? located : { ...located, related: placeOf(related) };
}

function outgrow(place: Place, language: TemplateLanguage): SyntaxProblem {
  const limit = largestOutput[language] / 1024 / 1024;
  return {
    kind: 'syntax',
    message: 'what this renders to is too large to be read',
    help: `keep it within ${limit} MiB: include less, or spread it over several templates`,
    place,
  };
}
