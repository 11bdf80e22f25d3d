import { describeKey } from '../../../stackpack/manifest-wording.ts';
import type { PackNode } from '../../../stackpack/node.ts';
import { asScalar } from '../../../syntax/config-access.ts';
import type { ConfigNode } from '../../../syntax/config-node.ts';
import { quote } from '../../../text/quote.ts';
import type { Difference, PathSegment } from '../../comparison.ts';

/** A node as sentences name it: `the component type "greenhouse"`. */
export function nameNode({ type, name, identifier }: PackNode): string {
  const words = type === undefined ? 'node' : wordsOfType(type);
  const called = name ?? identifier;
  return called === undefined ? `the ${words}` : `the ${words} ${quote(called)}`;
}

/** `component type` for ComponentType. */
export function wordsOfType(type: string): string {
  return /^[A-Za-z]{1,60}$/.test(type) ? type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase() : quote(type);
}

/** What a node is called in `accept`: its identifier, or else what there is. */
export function subjectOfNode({ type, name, identifier }: PackNode): string {
  return identifier ?? [type, name].filter((word) => word !== undefined).join(' ');
}

/** What a difference is about: the node's identifier, the manifest's key, the file's path. */
export function subjectOf(difference: Difference): string {
  switch (difference.in) {
    case 'node':
      return subjectOfNode(difference.pair.old);
    case 'manifest':
      return wordsOfPath(difference.path);
    case 'file':
      return difference.old ?? difference.new ?? '';
  }
}

/** A path as sentences and `accept` have it: `presentation.overview.columns["name"].title`. */
export function wordsOfPath(path: readonly PathSegment[]): string {
  return path.reduce<string>((words, segment) => {
    if (typeof segment !== 'string') return `${words}[${quote(segment.value)}]`;
    return words === '' ? describeKey(segment) : `${words}.${describeKey(segment)}`;
  }, '');
}

/**
 * What a value was and is, where both are short enough to be told, and do not read the same: ` from "a" to "b"`. Not for what
 * may be a secret.
 */
export function fromTo(old: ConfigNode | undefined, now: ConfigNode | undefined, longest = 60): string {
  const [before, after] = [asScalar(old), asScalar(now)];
  if (before === undefined || after === undefined || before.text === after.text) return '';
  if (Math.max(before.text.length, after.text.length) > longest) return '';
  return ` from ${quote(before.text, longest)} to ${quote(after.text, longest)}`;
}
