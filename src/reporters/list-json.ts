import type { ListedPack } from '../app/list.ts';
import { redactSecrets } from '../text/secrets.ts';

/**
 * A list of packs as JSON, in the form of docs/list.schema.json. On one line and without a line break behind it, so that it can
 * be an output of a workflow's step, and `fromJSON` makes a matrix of it.
 */
export function createListJson(packs: readonly ListedPack[]): string {
  const text = JSON.stringify(
    packs.map(({ reason, ...pack }) => (reason === undefined ? pack : { ...pack, reason: redactSecrets(reason) })),
  );
  // Printed into a workflow's log, a text with this in it is a command to GitHub's runner; escaped it is the same text.
  return text.replaceAll('##[', '##\\u005b');
}
