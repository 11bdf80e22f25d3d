import { readdirSync, readFileSync } from 'node:fs';

/** A HOCON document of the conformance suite. */
export interface HoconDocument {
  /** What it is about: the name of its file in fixtures/hocon. */
  readonly feature: string;
  readonly title: string;
  /** What a reader must do with it. */
  readonly verdict: 'accept' | 'reject';
  /** `stackpack.conf`, and the files that it includes. */
  readonly files: ReadonlyMap<string, string>;
}

const folder = new URL('../../fixtures/hocon/', import.meta.url);

/**
 * Reads fixtures/hocon/*.hocon. A line `=== accept: title` or `=== reject: title` begins a document, a line
 * `--- name` a file that it may include. The newline before such a line, or at the end, is not part of the text.
 * @throws {Error} where a file does not begin with such a line, or two documents of it have the same title
 */
export function readHoconDocuments(): HoconDocument[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.hocon'));
  return names.sort().flatMap((name) => splitDocuments(name, readFileSync(new URL(name, folder), 'utf8')));
}

function splitDocuments(name: string, text: string): HoconDocument[] {
  const feature = name.replace(/\.hocon$/, '');
  const [before, ...parts] = text.split(/^=== /m);
  if (before !== '') throw new Error(`${name} does not begin with a document`);
  const titles = new Set<string>();
  return parts.map((part) => {
    const match = /^(accept|reject): (.+)\n/.exec(part);
    const title = match?.[2] ?? '';
    if (match === null || titles.has(title)) throw new Error(`${name}: ${JSON.stringify(part.slice(0, 60))}`);
    titles.add(title);
    return {
      feature,
      title,
      verdict: match[1] === 'accept' ? 'accept' : 'reject',
      files: splitFiles(part.slice(match[0].length)),
    };
  });
}

function splitFiles(text: string): Map<string, string> {
  const files = new Map<string, string>();
  let name = 'stackpack.conf';
  let lines: string[] = [];
  const close = (): void => {
    files.set(name, lines.join('\n'));
    lines = [];
  };
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const next = /^--- (\S+)$/.exec(line)?.[1];
    if (next === undefined) {
      lines.push(line);
      continue;
    }
    close();
    name = next;
  }
  close();
  return files;
}
