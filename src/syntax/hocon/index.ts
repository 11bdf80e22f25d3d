import type { FileTree } from '../../tree/file-tree.ts';
import type { ConfigDocument } from '../config-node.ts';
import { Builder } from './builder.ts';
import { Evaluator } from './evaluator.ts';
import { Finisher } from './finish.ts';
import { IncludeFiles } from './include-files.ts';
import { limits } from './limits.ts';
import { parseDocument } from './parse-document.ts';
import { ProblemLog } from './problem-log.ts';
import { ResolutionReport } from './resolution-report.ts';
import { WorkBudget } from './work-budget.ts';

export { readAsBoolean } from './read-as-boolean.ts';

export interface HoconOptions {
  /** The text's path in the tree: what its places name, and what its includes are relative to. */
  readonly file: string;
  /** Where `include` finds files; without it every include is a problem. */
  readonly tree?: FileTree;
}

/**
 * Reads HOCON, includes and substitutions worked out, as `ConfigFactory.parseFile(…).resolve()` of Lightbend's library
 * does; environment variables and anything outside the tree are never read. Never throws on bad input: problems come
 * with the values that could be read all the same. Bounded in time and memory whatever the text is (limits.ts).
 * Source: HOCON's specification; conformance is tested against the library.
 */
export function readHocon(text: string, options: HoconOptions): ConfigDocument {
  const { file, tree } = options;
  if (text.length > limits.textLength) {
    const log = new ProblemLog();
    const help = `keep it within ${limits.textLength / 1024} KiB`;
    log.add('syntax', { file, start: 0, end: 0 }, 'the file is too large to be read', help);
    return { root: undefined, problems: log.sorted(file) };
  }
  const { root: document, log, budget } = parseDocument(text, file);
  if (document === undefined) return { root: undefined, problems: log.sorted(file) };
  const work = new WorkBudget();
  const root = new Builder(new IncludeFiles(tree, log, text.length), log, budget, work).build(document, file);
  const report = new ResolutionReport(log, log.has('syntax') || log.has('include'));
  const node = new Finisher(new Evaluator(root, report, work), report).finish(root);
  return { root: node, problems: log.sorted(file) };
}
