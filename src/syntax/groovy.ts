import { type GroovyClass, type GroovyImport, readClasses, readImports, readPackage } from './groovy/declarations.ts';
import { scanGroovy } from './groovy/scanner.ts';
import { pairBrackets, type TokenSequence } from './groovy/token.ts';

export type { GroovyClass, GroovyImport, GroovyMethod, GroovyParameter, TypeName } from './groovy/declarations.ts';
export { isMember, splitArguments } from './groovy/declarations.ts';
export type { Token, TokenSequence } from './groovy/token.ts';

/** What can be told of a Groovy script without running it. All places are offsets in its text. */
export interface GroovyScript {
  /** The script itself first, then what stands in each `${}` of a string. */
  readonly sequences: readonly TokenSequence[];
  /** Empty where it says none. */
  readonly package: string;
  readonly imports: readonly GroovyImport[];
  /** Those that stand in no other class or method. */
  readonly classes: readonly GroovyClass[];
}

/** UTF-16 code units; no script that a person wrote is near as long. */
const longestScript = 512 * 1024;

/**
 * Reads a Groovy script: its tokens, and what it declares. A scanner and no parser: it takes what no compiler would.
 * @returns undefined where brackets, strings or comments are not closed, so that nothing else can be told either, and
 *   where the script is too long to be looked into
 */
export function readGroovy(text: string): GroovyScript | undefined {
  if (text.length > longestScript) return undefined;
  const scanned = scanGroovy(text);
  if (!scanned.closed) return undefined;
  const sequences: TokenSequence[] = [];
  for (const tokens of scanned.sequences) {
    const partners = pairBrackets(tokens);
    if (partners === undefined) return undefined;
    sequences.push({ tokens, partners });
  }
  const [main] = sequences;
  if (main === undefined) return undefined;
  return { sequences, package: readPackage(main), imports: readImports(main), classes: readClasses(main) };
}
