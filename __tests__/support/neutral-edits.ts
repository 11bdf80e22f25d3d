import { parseAllDocuments, Scalar, visit } from 'yaml';
import type { Place } from '../../src/diagnostics/finding.ts';
import { nodesOf } from '../../src/stackpack/nodes.ts';
import type { Pack } from '../../src/stackpack/pack.ts';
import type { ConfigNode } from '../../src/syntax/config-node.ts';
import { valuesWithin } from '../../src/syntax/config-walk.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { pick, type Random } from './mutations/random.ts';

type Files = ReadonlyMap<string, MemoryContent>;

/** A change of a pack's files that changes nothing of what the pack is; undefined where it has nothing to work on. */
export type NeutralEdit = (files: Files, pack: Pack, random: Random) => Files | undefined;

const provisioned = /^provisioning\/.*\.(?:stj|sty|json\.handlebars?|hbs)$/;

/** The edits by what they do. */
export const neutralEdits: Readonly<Record<string, NeutralEdit>> = {
  'line endings of Windows': (files, _pack, random) =>
    editOne(files, /\.(?:conf|yaml|stj|sty|md|groovy)$/, random, (text) => text.replaceAll('\n', '\r\n')),
  'line endings of Windows throughout': (files) =>
    new Map([...files].map(([path, text]) => [path, typeof text === 'string' ? text.replace(/\r?\n/g, '\r\n') : text])),
  'a byte order mark': (files, _pack, random) =>
    editOne(files, /\.(?:conf|yaml|stj|sty|md)$/, random, (text) =>
      text.startsWith('\ufeff') ? text : `\ufeff${text}`,
    ),
  'a comment': (files, _pack, random) =>
    editOne(files, /\.(?:conf|yaml|sty)$/, random, (text) => {
      const lines = [...text.matchAll(/^(?:[a-zA-Z_]|nodes:| {2}- _type)/gm)];
      const at = lines[pick(random, lines.length)]?.index ?? 0;
      return `${text.slice(0, at)}# Nothing to see here.\n${text.slice(at)}`;
    }),
  'a comment in a template': (files, _pack, random) =>
    editOne(files, /\.stj$/, random, (text) => text.replace('{', '{{!-- Nothing to see here. --}}\n{')),
  'a line break at the end': (files, _pack, random) =>
    editOne(files, /\.(?:conf|yaml|stj|sty|md)$/, random, (text) => `${text}\n\n`),
  'two keys or two elements swapped': swapSiblings,
  'numbers of nodes': (files, pack, random) => {
    if (pack.format !== '1.x') return undefined;
    const shift = 1 + pick(random, 5000);
    return editAll(files, provisioned, (text) =>
      text.replace(/(?<=[:\s])-(\d+)(?=\s*[,}\n])/g, (_all, id: string) => `-${Number(id) + shift}`),
    );
  },
  'JSON with other indents': (files, _pack, random) =>
    editOne(files, /\.stj$/, random, (text) =>
      text.replace(/^ +/gm, (indent) => (indent.length % 4 === 0 ? '\t'.repeat(indent.length) : `${indent} `)),
    ),
  'JSON with more line breaks': (files, _pack, random) =>
    editOne(files, /\.stj$/, random, (text) => text.replace(/^( *"\w+"):/gm, '$1\n  :')),
  'YAML quoted otherwise': (files, _pack, random) =>
    editOne(files, /^(?:settings\/.*\.sty|stackpack\.yaml)$/, random, (text) => rewrite(text, random, 2)),
  'YAML with other indents': (files, _pack, random) =>
    editOne(files, /^(?:settings\/.*\.sty|stackpack\.yaml)$/, random, (text) => rewrite(text, undefined, 4)),
  'a moved file': moveFile,
  'white space in placeholders': (files, _pack, random) =>
    editOne(files, /\.stj$/, random, (text) => text.replace(/\{\{ ?(\w[^{}#/]*?) ?\}\}/g, '{{  $1 }}')),
};

function editAll(files: Files, which: RegExp, edit: (text: string) => string): Files | undefined {
  let isChanged = false;
  const edited = new Map(
    [...files].map(([path, content]) => {
      if (typeof content !== 'string' || !which.test(path)) return [path, content] as const;
      const text = edit(content);
      isChanged ||= text !== content;
      return [path, text] as const;
    }),
  );
  return isChanged ? edited : undefined;
}

function editOne(files: Files, which: RegExp, random: Random, edit: (text: string) => string): Files | undefined {
  const paths = [...files.keys()].filter((path) => which.test(path) && typeof files.get(path) === 'string');
  const chosen = paths[pick(random, paths.length)];
  return chosen === undefined ? undefined : editAll(files, new RegExp(`^${escaped(chosen)}$`), edit);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Writes YAML anew: with a seed, each text in quotes of either kind or none, where it stays the same text. */
function rewrite(text: string, random: Random | undefined, indent: number): string {
  return parseAllDocuments(text, { version: '1.1', logLevel: 'silent' })
    .map((document) => {
      visit(document, {
        Scalar(key, node) {
          if (random === undefined || key === 'key' || typeof node.value !== 'string' || node.value.includes('\n'))
            return;
          node.type = pick(random, 2) === 0 ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
        },
      });
      return document.toString({ indent, lineWidth: 0 });
    })
    .join('');
}

/** Two entries of an object, or two elements of a list, in each other's place. */
function swapSiblings(files: Files, pack: Pack, random: Random): Files | undefined {
  const roots = [pack.manifest.root, ...nodesOf(pack).snapshots.flatMap(({ variants }) => variants[0] ?? [])];
  const groups = roots.flatMap((root) => (root === undefined ? [] : siblingsIn(root, files)));
  const group = groups[pick(random, groups.length)];
  const first = group?.[pick(random, group.length)];
  const second = group?.[pick(random, group.length)];
  if (first === undefined || second === undefined || first === second) return undefined;
  const [one, other] = first.start < second.start ? [first, second] : [second, first];
  const text = String(files.get(one.file));
  const swapped =
    text.slice(0, one.start) +
    text.slice(other.start, other.end) +
    text.slice(one.end, other.start) +
    text.slice(one.start, one.end) +
    text.slice(other.end);
  return new Map(files).set(one.file, swapped);
}

/** The stretches of each object's entries and each list's elements, where they stand side by side in one file. */
function siblingsIn(root: ConfigNode, files: Files): Place[][] {
  return [...valuesWithin(root)].flatMap(({ value }) => {
    const places =
      value.kind === 'object'
        ? value.entries.map(({ keyPlace, value: inner }) => ({
            ...keyPlace,
            end: inner.place.end,
            to: inner.place.file,
          }))
        : value.kind === 'list'
          ? value.items.map(({ place }) => ({ ...place, to: place.file }))
          : [];
    const file = places[0]?.file;
    const text = files.get(file ?? '');
    if (places.length < 2 || typeof text !== 'string' || file === undefined) return [];
    if (text.startsWith('\ufeff') || places.some((place) => place.file !== file || place.to !== file)) return [];
    const sorted = places
      .map(({ start, end }) => ({ file, start, end: start + text.slice(start, end).trimEnd().length }))
      .sort((a, b) => a.start - b.start);
    const isApart = sorted.every(({ start }, index) => index === 0 || start >= (sorted[index - 1]?.end ?? 0));
    // A list that goes on in an included file ends nowhere in this one; what stands in a condition stays there.
    const goesOn = sorted.some(({ start, end }) => text.slice(start, end).endsWith(':'));
    const all = text.slice(sorted[0]?.start, sorted.at(-1)?.end);
    return isApart && !goesOn && !/\{\{(?:[#/]|else|\s*include "[^"]*\.sty")/.test(all) ? [sorted] : [];
  });
}

const movable = /^(?:settings|icons|includes|resources|provisioning\/(?:icons|scripts|templates))\/./;

/** A file in another folder, with all that names it. */
function moveFile(files: Files, _pack: Pack, random: Random): Files | undefined {
  const paths = [...files.keys()].filter((path) => movable.test(path));
  const from = paths[pick(random, paths.length)];
  if (from === undefined) return undefined;
  const to = from.replace(/[^/]+$/, 'elsewhere/$&');
  const [old, now] = [from, to].map((path) => path.replace(/^[^/]+\//, ''));
  const naming = new RegExp(`(?<![\\w-])${escaped(old ?? '')}(?!\\w)`, 'g');
  return new Map(
    [...files].map(([path, content]) => {
      const names = /^(?:stackpack\.|settings\/|provisioning\/)/.test(path) && typeof content === 'string';
      return [path === from ? to : path, names ? content.replace(naming, now ?? '') : content];
    }),
  );
}
