import { decodeText } from '../../text/decode.ts';
import { quote } from '../../text/quote.ts';
import type { FileTree } from '../../tree/file-tree.ts';
import type { ProblemKind } from '../config-node.ts';
import { resolveIncludePath } from './include-path.ts';
import { limits } from './limits.ts';
import type { ProblemLog } from './problem-log.ts';
import type { SyntaxInclude } from './syntax-tree.ts';

export interface IncludedText {
  readonly file: string;
  readonly text: string;
}

/** Where one include stands: in which file, which was itself included by which. */
export interface IncludeChain {
  readonly file: string;
  readonly parent: IncludeChain | undefined;
}

/** Finds what include statements name, within the tree and within bounds. */
export class IncludeFiles {
  private readonly tree: FileTree | undefined;
  private readonly log: ProblemLog;
  private followed = 0;
  private length: number;

  /** `length` is that of the document itself. */
  constructor(tree: FileTree | undefined, log: ProblemLog, length: number) {
    this.tree = tree;
    this.log = log;
    this.length = length;
  }

  /**
   * The texts that an include names, in the order in which they are merged. A name without extension stands for the
   * `.json` and the `.conf` file of that name, as far as they are there. What cannot be included is reported. A file that
   * is missing is read as an empty one unless it is required, and reported as doubtful: what is not in the pack is not on
   * the server either. So is `file( )`, which Lightbend's library does not look for beside the including file, as the
   * specification has it, but in the working directory (its issue 202).
   */
  find(include: SyntaxInclude, chain: IncludeChain): IncludedText[] {
    const report = (kind: ProblemKind, message: string, help: string): IncludedText[] => {
      this.log.add(kind, include.place, message, help);
      return [];
    };
    const refuse = (message: string, help: string) => report('include', message, help);
    if (include.how === 'url' || include.how === 'classpath') {
      const help = 'include a file of the pack by its path alone';
      return refuse(`an include of ${include.how}( ) is never read`, help);
    }
    if (this.tree === undefined) return refuse('there is no pack here to include a file from', 'leave out the include');
    const path = resolveIncludePath(include.target, chain.file);
    if (typeof path !== 'string') return refuse(path.message, path.help);
    if (path.endsWith('.properties')) {
      return refuse('a Java properties file is not read here', 'write it as a .conf file');
    }
    const named = /\.(?:conf|json)$/.test(path);
    const found = (named ? [path] : [`${path}.json`, `${path}.conf`]).filter(
      (candidate) => this.tree?.entry(candidate)?.kind === 'file',
    );
    if (found.length === 0) {
      const file = quote(named ? path : `${path}.conf`);
      return report(
        include.required ? 'include' : 'doubtful-include',
        `the included file ${file} is not in the pack${include.required ? '' : ', so the server reads nothing here'}`,
        'add the file, correct its name, or remove the include',
      );
    }
    if (include.how === 'file') {
      report(
        'doubtful-include',
        'the server looks for file( ) in its working directory, not beside this file, and so finds nothing',
        `write the name alone: ${include.required ? 'include required("…")' : 'include "…"'}`,
      );
    }
    const texts: IncludedText[] = [];
    for (const file of found) {
      const reason = this.refusal(file, chain);
      if (reason !== undefined) refuse(reason, 'include less, or put the settings in one file');
      else texts.push({ file, text: this.read(file) });
    }
    return texts;
  }

  private refusal(file: string, chain: IncludeChain): string | undefined {
    let depth = 0;
    for (let at: IncludeChain | undefined = chain; at !== undefined; at = at.parent) {
      if (at.file === file) return `the file ${quote(file)} includes itself`;
      depth++;
    }
    if (depth > limits.includeDepth) return `the includes lie more than ${limits.includeDepth} deep in one another`;
    this.followed++;
    if (this.followed > limits.includes) return `there are more than ${limits.includes} includes`;
    this.length += this.tree?.entry(file)?.size ?? 0;
    if (this.length > limits.textLength) return 'the included files are too large';
    return undefined;
  }

  private read(file: string): string {
    return this.tree === undefined ? '' : decodeText(this.tree.read(file)).text;
  }
}
