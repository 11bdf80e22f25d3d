import type { Difference, DiffPack } from '../app/diff.ts';
import { programVersion } from '../app/program-version.ts';
import { plainChange } from './plain-change.ts';
import { printJson } from './print-json.ts';

/** What changed between two packs as JSON, in the form of docs/diff.schema.json, with a closing line break. */
export function createDiffJson(difference: Difference): string {
  return printJson({
    schema: 1,
    tool: { name: 'stackpack-action', version: programVersion },
    old: plainPack(difference.old),
    new: plainPack(difference.new),
    requiredBump: difference.requiredBump,
    requiredBumpZeroMajor: difference.requiredBumpZeroMajor,
    suggestedVersion: difference.suggestedVersion ?? null,
    changes: difference.changes.map(plainChange),
  });
}

/** What is undefined is left out of the JSON. */
function plainPack({ written, name, version }: DiffPack): object {
  return { source: written, name, version };
}
