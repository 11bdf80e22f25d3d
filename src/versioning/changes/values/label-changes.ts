import type { Difference, NodePair } from '../../comparison.ts';
import { isOtelMapping, type Label, labelsOf } from './labels.ts';
import { lastElement, leadsTo, startsWith } from './paths.ts';

/** What became of the labels of a mapping, by their targets. */
export interface LabelChanges {
  readonly removed: ReadonlyMap<string, Label>;
  readonly madeOptional: ReadonlyMap<string, { readonly old: Label; readonly new: Label }>;
  readonly added: ReadonlyMap<string, Label>;
}

const known = new WeakMap<NodePair, LabelChanges>();

/** Compares the labels of two versions of a mapping; the same at each call. */
export function labelChangesOf(pair: NodePair): LabelChanges {
  let changes = known.get(pair);
  if (changes === undefined) {
    changes = compareLabels(labelsOf(pair.old), labelsOf(pair.new));
    known.set(pair, changes);
  }
  return changes;
}

/** Labels whose targets are patterns: no real mapping has many, and a hostile one costs no time. */
const mostPatterns = 100;

function compareLabels(old: readonly Label[], now: readonly Label[]): LabelChanges {
  const [before, after] = [byTarget(old), byTarget(now)];
  const oldLabels = new Set(old.map(writeLabel));
  const patterns = now
    .filter(({ target }) => target.includes('${'))
    .slice(0, mostPatterns)
    .map((label) => ({ ...label, isNew: !oldLabels.has(writeLabel(label)) }));
  const isKept = (label: Label): boolean => patterns.some((pattern) => mayGive(pattern, label));
  const removed = new Map<string, Label>();
  const madeOptional = new Map<string, { readonly old: Label; readonly new: Label }>();
  for (const [target, label] of before) {
    const left = after.get(target);
    if (left === undefined) {
      if (!isKept(label)) removed.set(target, label);
    } else if (label.isRequired && !left.isRequired) madeOptional.set(target, { old: label, new: left });
  }
  return { removed, madeOptional, added: new Map([...after].filter(([target]) => !before.has(target))) };
}

/** Each target once: as a required one where it is that too. */
function byTarget(labels: readonly Label[]): Map<string, Label> {
  const found = new Map<string, Label>();
  for (const label of labels) {
    if (found.get(label.target)?.isRequired !== true) found.set(label.target, label);
  }
  return found;
}

interface Pattern extends Label {
  /** Whether the old mapping had none like it. */
  readonly isNew: boolean;
}

function writeLabel({ target, source }: Label): string {
  return JSON.stringify([target, source]);
}

/**
 * Whether a label with a target like `${1}` may give this one too: it can look like it, and its source is a map that names
 * it, or holds all attributes there are. One that was there before gives what it gave; an attribute that it has anyway
 * needs no label of its own. Seen in real packs: the tag `namespace` became `{'namespace': …}` with the target `${1}`.
 */
function mayGive({ target, source, isNew }: Pattern, wanted: Label): boolean {
  const start = target.slice(0, target.indexOf('${'));
  const end = target.slice(target.lastIndexOf('}') + 1);
  const name = wanted.target;
  if (name.length < start.length + end.length || !name.startsWith(start) || !name.endsWith(end)) return false;
  if (source.includes('{')) return source.includes(`'${name}'`) || source.includes(`"${name}"`);
  return isNew || wanted.source.trim().startsWith(`${source.trim()}[`);
}

/**
 * Whether a difference is about labels, of which some changed in the way asked for: it is that of one of them, or of an
 * object or list that holds them all.
 */
export function tellsOfLabels(difference: Difference, changed: keyof LabelChanges): boolean {
  if (difference.in !== 'node' || !isOtelMapping(difference.pair)) return false;
  const { path } = difference;
  const holdsLabels = (['required', 'optional'] as const).some(
    (part) => leadsTo(path, 'output', part, 'tags') || (path.length === 4 && startsWith(path, 'output', part, 'tags')),
  );
  if (!holdsLabels) return false;
  const labels = labelChangesOf(difference.pair)[changed];
  const element = lastElement(path);
  return element === undefined ? labels.size > 0 : labels.has(element.value);
}
