import type { Place } from '../diagnostics/finding.ts';
import type { ConfigNode } from '../syntax/config-node.ts';
import { valuesWithin } from '../syntax/config-walk.ts';
import { longestYaml } from '../syntax/yaml.ts';
import type { Pack } from './pack.ts';
import type { SettingsFile } from './settings.ts';
import { largestConfiguration } from './unread-text.ts';

/** An expression is a line or two; what is longer between the marks is text. */
const longest = 1000;

/**
 * The Handlebars expressions in a settings file, `{{ get "urn:…" }}` say, in their order; those in comments are not among
 * them. A `\{{`, which Handlebars takes as text, is none. None are looked for in a file that is too large to be read.
 */
export function findHandlebars({ path, documents, problems }: SettingsFile, pack: Pack): readonly Place[] {
  if ((pack.tree.entry(path)?.size ?? 0) > largestConfiguration) return [];
  const { text } = pack.source(path);
  if (text.length > longestYaml || !text.includes('{{')) return [];
  const found = new Map<number, Place>();
  if (problems.some(({ kind }) => kind === 'syntax')) {
    // An expression that stands bare is the fault itself: there are no values to look at.
    for (const place of expressionsIn(text, { file: path, start: 0, end: text.length })) {
      if (!looksLikeComment(text, place.start)) found.set(place.start, place);
    }
  } else {
    for (const stretch of documents.flatMap(textsBelow)) {
      for (const place of expressionsIn(text, stretch)) found.set(place.start, place);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function* expressionsIn(text: string, { file, start, end }: Place): Iterable<Place> {
  const stretch = text.slice(start, end);
  for (let at = stretch.indexOf('{{'); at !== -1; ) {
    const close = stretch.indexOf('}}', at + 2);
    if (close === -1) return;
    if (close - at > longest) {
      at = stretch.indexOf('{{', Math.max(at + 2, close - longest));
    } else if (stretch[at - 1] === '\\') {
      at = stretch.indexOf('{{', at + 2);
    } else {
      const after = stretch[close + 2] === '}' ? close + 3 : close + 2;
      yield { file, start: start + at, end: start + after };
      at = stretch.indexOf('{{', after);
    }
  }
}

/** The places of all scalars and keys. */
function textsBelow(root: ConfigNode): Place[] {
  return [...valuesWithin(root)].flatMap(({ value }) => {
    if (value.kind === 'object') return value.entries.map(({ keyPlace }) => keyPlace);
    return value.kind === 'list' ? [] : [value.place];
  });
}

/** Whether a comment starts before this place on its line; so far as a line alone tells. */
function looksLikeComment(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - longest), at);
  return /(?:^|\s)#/.test(line);
}
