import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PackFormat } from '../../src/stackpack/pack.ts';
import type { FileChange } from './rule-fixture.ts';
import { changeOf, type PageBlock, readBlock } from './rule-page.ts';

/** One example of a page on a kind of change: two versions of a good pack. */
export interface ChangeExample {
  readonly heading: string;
  readonly base: PackFormat;
  readonly old: Readonly<Record<string, FileChange>>;
  readonly new: Readonly<Record<string, FileChange>>;
}

/**
 * Reads the examples of a page on a kind of change: the sections whose heading starts with Example (the kind is found) or
 * Counterexample (it is not). In each a paragraph that starts with Old stands before the blocks of the old version, one
 * that starts with New before those of the new one, which are laid over the old. Blocks are written as on the pages of
 * rules; an example is on the 2.0 pack where it has a block of that format or the heading says 2.0, else on the 1.x one.
 */
export function readChangeExamples(markdown: string): ChangeExample[] {
  const found: { heading: string; old: PageBlock[]; new: PageBlock[] }[] = [];
  let inExample = false;
  let side: 'old' | 'new' | undefined;
  for (const node of fromMarkdown(markdown).children) {
    const text = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === 'heading') {
      const heading = text.replace(/^#+\s*/, '');
      inExample = /^(?:Example|Counterexample)\b/.test(heading);
      side = undefined;
      if (inExample) found.push({ heading, old: [], new: [] });
    } else if (inExample && node.type === 'paragraph') {
      side = /^Old\b/.test(text) ? 'old' : /^New\b/.test(text) ? 'new' : side;
    } else if (inExample && node.type === 'code') {
      if (side === undefined) throw new Error(`a block before Old or New:\n${text}`);
      found.at(-1)?.[side].push(readBlock(node));
    }
  }
  return found.map(({ heading, old, new: now }) => {
    const isNew = [...old, ...now].some(({ path }) => /^(?:stackpack\.yaml$|settings\/|icons\/|includes\/)/.test(path));
    const base = isNew || heading.includes('2.0') ? '2.0' : '1.x';
    return { heading, base, old: changeOf(old), new: changeOf(now) };
  });
}
