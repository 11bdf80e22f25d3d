import type { Code } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PackFormat } from '../../src/stackpack/pack.ts';
import type { FileChange } from './rule-fixture.ts';

/** One `## Bad` or `## Good` section of a rule's page, as the change it describes to a good pack. */
export interface PageExample {
  readonly heading: string;
  readonly base: PackFormat;
  readonly change: Readonly<Record<string, FileChange>>;
}

export interface RulePage {
  readonly title: string;
  readonly headings: readonly string[];
  readonly examples: readonly PageExample[];
}

/** A code block of a page: a file of a pack, or keys of its manifest. */
export interface PageBlock {
  readonly path: string;
  readonly whole: boolean;
  readonly text: string;
}

export function readBlock({ meta, value }: Code): PageBlock {
  const whole = meta?.endsWith(' whole') ?? false;
  return { path: whole ? (meta ?? '').slice(0, -6) : (meta ?? ''), whole, text: value };
}

/** The change that the blocks of one example describe. */
export function changeOf(blocks: readonly PageBlock[]): Record<string, FileChange> {
  const change: Record<string, FileChange> = {};
  for (const { path, whole, text } of blocks) {
    if (path === 'tree') Object.assign(change, treeChanges(text));
    else if (/^stackpack\.(conf|yaml)$/.test(path) && !whole) change[path] = (good) => layKeysOver(good, text);
    else change[path] = `${text}\n`;
  }
  return change;
}

/**
 * Reads a rule's page. The code blocks below a heading that starts with Bad or Good are one example; the words after a
 * block's language say what it is:
 * - `hocon stackpack.conf`, `yaml stackpack.yaml`: top-level keys that take the place of the good manifest's
 * - `… whole`: the whole file
 * - any other path: that whole file
 * - `text tree`: a line for each file that a block cannot show: `path` (a file with some text), `path (empty)`,
 *   `path (absent)`, `path (12 MB)`, `path (hex 89 50 4e 47)`, `path -> link target`
 * An example is on the 2.0 pack where it has a YAML manifest or settings, or the heading says 2.0, else on the 1.x one.
 */
export function readRulePage(markdown: string): RulePage {
  const headings: string[] = [];
  const examples: { heading: string; blocks: PageBlock[] }[] = [];
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === 'heading') {
      const heading = markdown.slice(node.position?.start.offset, node.position?.end.offset).replace(/^#+\s*/, '');
      headings.push(heading);
      if (/^(Bad|Good)\b/.test(heading)) examples.push({ heading, blocks: [] });
    } else if (node.type === 'code' && /^(Bad|Good)\b/.test(headings.at(-1) ?? '')) {
      examples.at(-1)?.blocks.push(readBlock(node));
    }
  }
  return {
    title: headings[0] ?? '',
    headings,
    examples: examples.map(({ heading, blocks }) => {
      const base =
        /2\.0/.test(heading) || blocks.some(({ path }) => /^(?:stackpack\.yaml$|settings\/)/.test(path))
          ? '2.0'
          : '1.x';
      const change: Record<string, FileChange> = {};
      for (const { path, whole, text } of blocks) {
        if (path === 'tree') Object.assign(change, treeChanges(text));
        else if (/^stackpack\.(conf|yaml)$/.test(path) && !whole) change[path] = (good) => layKeysOver(good, text);
        else change[path] = `${text}\n`;
      }
      return { heading, base, change };
    }),
  };
}

/**
 * The files of code blocks that nothing names just before: a page that is rendered does not show what stands behind a
 * block's language. A manifest and the configuration are told by what is in them.
 */
export function listUnnamedFiles(markdown: string): string[] {
  const { children } = fromMarkdown(markdown);
  return children.flatMap((node, index) => {
    if (node.type !== 'code' || !node.meta || /^(?:tree|history|stackpack\.|\.stackpackrc\.)/.test(node.meta))
      return [];
    const before = children[index - 1]?.position;
    const said = markdown.slice(before?.start.offset, before?.end.offset);
    const path = node.meta.replace(/ whole$/, '');
    return said.includes(path) ? [] : [path];
  });
}

/** Puts the top-level keys of a fragment in the place of those of a manifest whose top-level keys start their lines. */
function layKeysOver(good: string, fragment: string): string {
  const keyOf = (line: string) => /^["']?([A-Za-z_][\w-]*)/.exec(line)?.[1];
  const replaced = new Set(fragment.split('\n').flatMap((line) => keyOf(line) ?? []));
  let keep = true;
  const rest = good.split('\n').filter((line) => {
    const key = keyOf(line);
    if (key !== undefined) keep = !replaced.has(key);
    return keep || line === '';
  });
  return `${rest.join('\n').trimEnd()}\n${fragment}\n`;
}

function treeChanges(text: string): Record<string, FileChange> {
  const changes: Record<string, FileChange> = {};
  for (const line of text.split('\n')) {
    const [, path = '', target, note] = /^(.+?)(?: -> (.+)| \((.+)\))?$/.exec(line) ?? [];
    const megabytes = /^(\d+) MB$/.exec(note ?? '')?.[1];
    const hex = /^hex ([0-9a-f ]+)$/.exec(note ?? '')?.[1];
    if (target !== undefined) changes[path] = { linkTo: target };
    else if (note === 'absent') changes[path] = null;
    else if (note === 'empty') changes[path] = '';
    else if (megabytes !== undefined) changes[path] = new Uint8Array(Number(megabytes) * 1024 * 1024);
    else if (hex !== undefined)
      changes[path] = Uint8Array.from(hex.trim().split(/\s+/), (byte) => Number.parseInt(byte, 16));
    else if (note === undefined) changes[path] = 'Some text.\n';
    else throw new Error(`what is (${note})?`);
  }
  return changes;
}
