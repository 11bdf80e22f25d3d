import { scanPlainLinks } from '../syntax/markdown/local-links.ts';
import { estimateParsingCost } from '../syntax/markdown/parsing-cost.ts';
import type { MarkdownDocument } from '../syntax/markdown.ts';
import type { FileTree } from '../tree/file-tree.ts';
import { resolveLink } from './markdown-links.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { extensionOf, resourcesFolder } from './resource-files.ts';

/** A Markdown file among the resources. */
export interface MarkdownPage {
  readonly path: string;
  /** Whether it is too large, or nested too deeply, to be read within a bounded time. */
  readonly tooCostly: boolean;
  /**
   * What its links lead to, where that can be told without reading it, and all of them lead somewhere. It may hold more
   * than that: what only looks like a link.
   */
  readonly soundLinks: readonly string[] | undefined;
  /**
   * What it holds; undefined where it is too costly. Read at the first call: to be asked only where there are no
   * `soundLinks`, or such a page leads to a heading of this one.
   */
  document(): MarkdownDocument | undefined;
}

/** A page beyond this many bytes is not looked into at all. */
export const largestPage = 512 * 1024;

/** In microseconds, as estimateParsingCost counts them: what one page may cost, and all pages of a pack together. */
const pageBudget = 800_000;
const packBudget = 4_000_000;

/** Whether a name is that of a Markdown file. */
export function isMarkdownName(path: string): boolean {
  return ['md', 'markdown'].includes(extensionOf(path));
}

/** By the tree and not by the pack: a pack whose version is found later is another object over the same tree. */
const readers = new WeakMap<FileTree, (text: string) => MarkdownDocument>();

/**
 * Loads what reads Markdown, if a page of the pack has to be read: most packs start faster without. Rules then find it,
 * being synchronous. Never fails: what cannot be read from disk fails where it is looked at.
 */
export async function prepareMarkdown(pack: Pack): Promise<void> {
  if (!mayNeedReading(pack)) return;
  const { readMarkdown } = await import('../syntax/markdown.ts');
  readers.set(pack.tree, readMarkdown);
}

function mayNeedReading(pack: Pack): boolean {
  try {
    return [...markdownPages(pack).values()].some((page) => page.soundLinks === undefined && !page.tooCostly);
  } catch {
    return false;
  }
}

/** The packaged Markdown files below resources/, by path; the same map at each call. */
export const markdownPages = oncePerPack((pack): ReadonlyMap<string, MarkdownPage> => findPages(pack));

function findPages(pack: Pack): Map<string, MarkdownPage> {
  const pages = new Map<string, MarkdownPage>();
  // What is too costly is settled in the order of paths, so that it never depends on which rules run.
  let spent = 0;
  for (const { path, size } of pack.packaged) {
    if (!path.startsWith(resourcesFolder) || !isMarkdownName(path)) continue;
    const text = size > largestPage ? undefined : pack.source(path).text;
    const cost = text === undefined ? Number.POSITIVE_INFINITY : estimateParsingCost(text);
    const tooCostly = cost > pageBudget || spent + cost > packBudget;
    if (!tooCostly) spent += cost;
    let document: MarkdownDocument | undefined;
    pages.set(path, {
      path,
      tooCostly,
      soundLinks: text === undefined ? undefined : soundLinksOf(pack, path, text),
      document() {
        if (tooCostly) return undefined;
        document ??= readPage(pack, path);
        return document;
      },
    });
  }
  return pages;
}

function soundLinksOf(pack: Pack, path: string, text: string): string[] | undefined {
  const links = scanPlainLinks(text);
  const sound = links?.every((url) => {
    const target = resolveLink(pack, path, url);
    return target.kind === 'elsewhere' || (target.kind === 'file' && target.anchor === undefined);
  });
  return sound ? links : undefined;
}

function readPage(pack: Pack, path: string): MarkdownDocument {
  const read = readers.get(pack.tree);
  if (read === undefined) throw new Error('the pack was not prepared for reading Markdown');
  return read(pack.source(path).text);
}
