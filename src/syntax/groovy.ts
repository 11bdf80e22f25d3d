import { pairBrackets } from './groovy/brackets.ts';
import { type GroovyClass, type GroovyImport, readClasses, readImports, readPackage } from './groovy/declarations.ts';
import { scanGroovy } from './groovy/scanner.ts';
import type { GroovyFault, TokenSequence } from './groovy/token.ts';

export type { GroovyClass, GroovyImport, GroovyMethod, GroovyParameter, TypeName } from './groovy/declarations.ts';
export { isMember, splitArguments } from './groovy/declarations.ts';
export { scanGroovy } from './groovy/scanner.ts';
export type { GroovyFault, Token, TokenSequence } from './groovy/token.ts';

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

/** What reading a script gives: what it says, or why that cannot be told. */
export interface GroovyReading {
  readonly script: GroovyScript | undefined;
  /** What is not closed; undefined too where the script is too long, or where it is not certain that it is a fault. */
  readonly fault: GroovyFault | undefined;
}

/** Reads a Groovy script: its tokens, and what it declares. A scanner and no parser: it takes what no compiler would. */
export function readGroovy(text: string): GroovyReading {
  if (text.length > longestScript) return { script: undefined, fault: undefined };
  const scanned = scanGroovy(text);
  const read = scanned.sequences.map((tokens) => ({ tokens, ...pairBrackets(tokens, text) }));
  const fault = scanned.fault ?? read.find((one) => one.fault !== undefined)?.fault;
  const [main] = read;
  if (fault !== undefined || main === undefined) {
    return { script: undefined, fault: scanned.doubtful ? undefined : fault };
  }
  const declared = { package: readPackage(main), imports: readImports(main), classes: readClasses(main) };
  return { script: { sequences: read, ...declared }, fault: undefined };
}
