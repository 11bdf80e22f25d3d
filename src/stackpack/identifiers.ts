import type { Pack } from './pack.ts';
import { nameOf } from './pack-name.ts';
import { findPlaceholder } from './placeholder.ts';

/** What all URNs of nodes that a StackPack installs start with: the pack's name follows. */
export const stackPackUrn = 'urn:stackpack:';

/** What is filled in later: `{{instanceId}}` by the server, `${name}` for each component. */
const filledIn = /\{\{\{?[^{}]*\}?\}\}|\$\{[^{}]*\}/g;

/** The stretches of a text that stand there as written, those that are filled in later left out from between. */
export function fixedParts(text: string): string[] {
  return text.split(filledIn);
}

/** Whether a part of a text is filled in later. */
export function isFilledIn(text: string): boolean {
  return fixedParts(text).length > 1;
}

/** The name of the pack in whose namespace an identifier is, where it stands there as written; undefined where none does. */
export function packNamedIn(identifier: string): string | undefined {
  return /^urn:stackpack:([^:{}$]+):/.exec(identifier)?.[1];
}

/**
 * What a node's identifiers start with in this pack: `urn:stackpack:sap:`. Undefined where the pack has no name, or one
 * that a scaffold still has to fill in. Source: the format's page, section 4; every public pack keeps to it.
 */
export function ownNamespace(pack: Pack): string | undefined {
  const name = nameOf(pack);
  return name === undefined || name === '' || findPlaceholder(name) !== undefined
    ? undefined
    : `${stackPackUrn}${name}:`;
}
