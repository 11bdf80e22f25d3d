import { quote } from '../../text/quote.ts';

/** What the event that started the run asks for. */
export type Task =
  /** Check, gate, build, and release what the tag names. */
  | { readonly kind: 'release'; readonly tag: string }
  /** Check, gate and build. */
  | { readonly kind: 'build' }
  /** Nothing at all; why, in one sentence without a full stop, and what to do in another. */
  | { readonly kind: 'nothing'; readonly reason: string; readonly help: string };

/** The types of a `release` event in which a release has come to be; GitHub sends several of them for one release. */
const releasingTypes = ['published', 'created', 'released', 'prereleased'];

/**
 * What a run is to do, by its event.
 * @param ref `GITHUB_REF`
 * @param payload the parsed event file
 */
export function chooseTask(eventName: string, ref: string, payload: unknown): Task {
  if (eventName === 'pull_request_target' || eventName === 'workflow_run') {
    // There the code of strangers can meet a token that writes.
    return {
      kind: 'nothing',
      reason: `on ${eventName} this action does nothing, for its token may write while the code is a stranger's`,
      help: 'Run it on pull_request to check what a pull request brings',
    };
  }
  if (eventName === 'push' && ref.startsWith('refs/tags/')) {
    return { kind: 'release', tag: ref.slice('refs/tags/'.length) };
  }
  if (eventName !== 'release') return { kind: 'build' };
  const type = textAt(payload, 'action');
  const tag = textAt(payload, 'release', 'tag_name');
  if (type !== undefined && releasingTypes.includes(type) && tag !== undefined && tag !== '') {
    return { kind: 'release', tag };
  }
  return {
    kind: 'nothing',
    reason: `a release event of type ${quote(type ?? 'unknown')} releases nothing`,
    help: `Run this action on the types ${releasingTypes.join(', ')}, or on the push of a tag`,
  };
}

/** The text at a path of keys; undefined where there is none. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

/** Whatever stands at a path of keys; undefined where there is nothing. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}
