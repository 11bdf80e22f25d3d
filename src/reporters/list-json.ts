import type { ListedPack } from '../app/list.ts';
import { redactSecrets } from '../text/secrets.ts';
import { escapeForLogs } from './print-json.ts';

/**
 * A list of packs as JSON, in the form of docs/list.schema.json. On one line and without a line break behind it, so that it can
 * be an output of a workflow's step, and `fromJSON` makes a matrix of it.
 */
export function createListJson(packs: readonly ListedPack[]): string {
  const plain = packs.map(({ reason, ...pack }) =>
    reason === undefined ? pack : { ...pack, reason: redactSecrets(reason) },
  );
  return escapeForLogs(JSON.stringify(plain));
}
