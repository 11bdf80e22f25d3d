import { existsSync, readFileSync } from 'node:fs';

/**
 * A page of the documentation, which lies beside the folder that this program is built into, or is run from.
 * @param path from the top of the project: `docs/rules/logo-size.md`
 * @returns undefined where it is not there: dist/ may have been copied alone
 */
export function readDocumentation(path: string): string | undefined {
  // No other folder is searched: what lies around may be a pull request's.
  const top = /^.*\/(?=(?:dist|src)\/)/.exec(import.meta.url)?.[0];
  if (top === undefined) return undefined;
  const page = new URL(path, top);
  return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
}

/** The page of a rule, or of another code that findings have. */
export function readRulePage(id: string): string | undefined {
  return readDocumentation(`docs/rules/${id}.md`);
}
