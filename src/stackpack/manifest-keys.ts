import type { PackFormat } from './pack.ts';

/** What kind of value a key takes. */
export type Shape =
  | { readonly kind: 'string' }
  /** A file below resources/, or an external page: a string in either case. */
  | { readonly kind: 'url' }
  /** A page on the web. */
  | { readonly kind: 'address' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'list'; readonly of: Shape }
  /** An object of known keys. */
  | { readonly kind: 'object'; readonly keys: KeyTable }
  /** An object whose keys are the author's own. */
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'string-or-object'; readonly keys: KeyTable };

export interface KeySpec {
  readonly shape: Shape;
  /** The server asks for it. What the source of a pack may leave to its build counts as not required. */
  readonly required: boolean;
}

/** The keys of an object by their names. A map, so that no key of a pack can name what an object inherits. */
export type KeyTable = ReadonlyMap<string, KeySpec>;

/** The states that configurationUrls has a page for. Source: documentation. */
export const states = [
  'NOT_INSTALLED',
  'PROVISIONING',
  'WAITING_FOR_DATA',
  'INSTALLED',
  'DEPROVISIONING',
  'ERROR',
] as const;

/** Source: the public API description; every real 1.x pack has one of them. */
export const releaseStatuses = ['AVAILABLE', 'ENABLED', 'COMING_SOON', 'HIDDEN', 'BROKEN'] as const;

/** The kinds of input that a step can ask for. Source: documentation. */
export const stepTypes = ['text', 'password'] as const;

const string: Shape = { kind: 'string' };
const url: Shape = { kind: 'url' };
const address: Shape = { kind: 'address' };
const boolean: Shape = { kind: 'boolean' };
const listOf = (of: Shape): Shape => ({ kind: 'list', of });
const mapOf = (of: Shape): Shape => ({ kind: 'map', of });
const object = (keys: KeyTable): Shape => ({ kind: 'object', keys });
const required = (shape: Shape): KeySpec => ({ shape, required: true });
const optional = (shape: Shape): KeySpec => ({ shape, required: false });
const table = (keys: Readonly<Record<string, KeySpec>>): KeyTable => new Map(Object.entries(keys));

/** An element of `faqs`. Source: documentation. */
export const faqKeys = table({ question: required(string), answer: required(string) });

/** The `value` of a step. Source: documentation; `default` may be any scalar. */
export const stepValueKeys = table({ type: required(string), default: optional(string) });

/** An element of `steps`. Source: documentation. */
export const stepKeys = table({
  name: required(string),
  display: required(string),
  value: required(object(stepValueKeys)),
});

/** An element of `integrations`. Source: real packs; what is required, from the public API description. */
export const integrationKeys = table({
  name: required(string),
  displayName: required(string),
  version: optional(string),
  isNew: optional(boolean),
  logoUrl: optional(url),
  categories: optional(listOf(string)),
  overviewUrl: optional(url),
  faqs: optional(listOf(object(faqKeys))),
  brandIcon: optional(string),
});

/**
 * stackpack.conf. Source: documentation; `releaseStatus`, `isMultiConfig`, `docsUrl`, `dependencies` and `integrations` from
 * real packs. `version` is required in an archive only: the sbt build appends it.
 */
const classicKeys = table({
  name: required(string),
  displayName: required(string),
  version: optional(string),
  isNew: optional(boolean),
  logoUrl: required(url),
  categories: optional(listOf(string)),
  overviewUrl: optional(url),
  detailedOverviewUrl: optional(url),
  configurationUrls: optional(mapOf(url)),
  faqs: optional(listOf(object(faqKeys))),
  steps: optional(listOf(object(stepKeys))),
  provision: optional({
    kind: 'string-or-object',
    keys: table({
      sharedTemplate: optional(object(table({ templatePath: required(string) }))),
      companionStackPacks: optional(listOf(string)),
    }),
  }),
  releaseNotes: optional(url),
  upgradeInstructions: optional(url),
  releaseStatus: optional(string),
  isMultiConfig: optional(boolean),
  docsUrl: optional(address),
  dependencies: optional(mapOf(string)),
  integrations: optional(listOf(object(integrationKeys))),
  schemaVersion: optional(string),
});

/** stackpack.yaml. Source: documentation and real packs. */
const settingsKeys = table({
  schemaVersion: required(string),
  name: required(string),
  displayName: required(string),
  version: required(string),
  isNew: optional(boolean),
  categories: optional(listOf(string)),
  logoUrl: required(url),
  overviewUrl: optional(url),
  detailedOverviewUrl: optional(url),
  configurationUrls: optional(mapOf(url)),
  releaseNotes: optional(url),
  upgradeInstructions: optional(url),
  faqs: optional(listOf(object(faqKeys))),
  provision: optional(object(table({ companionStackPacks: optional(listOf(string)) }))),
});

/** The keys of a manifest. Two tables, kept apart: what one format takes, the other may not. */
export const manifestKeys = { '1.x': classicKeys, '2.0': settingsKeys } as const satisfies Record<PackFormat, KeyTable>;
