import { asObject, asScalar, valueAt } from '../syntax/config-access.ts';
import type { ConfigNode, ScalarNode } from '../syntax/config-node.ts';
import { givenValue, itemsOf, rootObject, wasReadWhole } from './manifest-values.ts';
import { oncePerPack } from './once-per-pack.ts';
import type { Pack } from './pack.ts';
import { findPlaceholder } from './placeholder.ts';
import { decodePath, packagedFiles, resolveResource, resourcesFolder } from './resource-files.ts';

/** What a manifest's key wants the resource to be. */
export type ResourceKind = 'markdown' | 'logo';

/** What a manifest's value comes to. Paths are below the pack's root. */
export type ResourceTarget =
  | { readonly kind: 'external' }
  | { readonly kind: 'empty' }
  /** Still to be filled in: manifest-placeholder says so. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'other-case'; readonly path: string; readonly actual: string }
  | { readonly kind: 'folder' | 'missing' | 'unpackaged'; readonly path: string };

/** A value of the manifest that names a resource. */
export interface ResourceReference {
  /** `overviewUrl`, `configurationUrls.ERROR`, `integrations[0].logoUrl`. */
  readonly key: string;
  readonly wants: ResourceKind;
  /** The value; undefined for the page that the server takes where the key is absent. */
  readonly node: ScalarNode | undefined;
  readonly target: ResourceTarget;
}

const markdownKeys = ['overviewUrl', 'detailedOverviewUrl', 'releaseNotes', 'upgradeInstructions'] as const;

/** The page that 1.x takes where `overviewUrl` is absent. Source: documentation, of 1.x alone. */
const defaultOverview = '/overview.md';

/** All values of the manifest that name resources, those of integrations included; the same list at each call. */
export const resourceReferences = oncePerPack((pack): readonly ResourceReference[] => [...readReferences(pack)]);

function* readReferences(pack: Pack): Generator<ResourceReference> {
  const { root } = pack.manifest;
  yield* readOwnKeys(pack, root, '');
  for (const { key, value } of asObject(valueAt(root, 'configurationUrls'))?.entries ?? []) {
    yield* readValue(pack, value, `configurationUrls.${key}`, 'markdown');
  }
  // Sub-packs are of 1.x alone.
  const integrations = pack.format === '1.x' ? itemsOf(rootObject(pack.manifest), 'integrations', '1.x') : [];
  for (const [index, integration] of integrations.entries()) {
    yield* readOwnKeys(pack, integration, `integrations[${index}].`);
  }
  const isAbsent = wasReadWhole(pack.manifest) && givenValue(rootObject(pack.manifest), 'overviewUrl') === undefined;
  if (pack.format === '1.x' && isAbsent) {
    const target = resolveReference(pack, defaultOverview);
    yield { key: 'overviewUrl', wants: 'markdown', node: undefined, target };
  }
}

function* readOwnKeys(pack: Pack, node: ConfigNode | undefined, prefix: string): Generator<ResourceReference> {
  yield* readValue(pack, valueAt(node, 'logoUrl'), `${prefix}logoUrl`, 'logo');
  for (const key of markdownKeys) yield* readValue(pack, valueAt(node, key), `${prefix}${key}`, 'markdown');
}

function* readValue(
  pack: Pack,
  value: ConfigNode | undefined,
  key: string,
  wants: ResourceKind,
): Generator<ResourceReference> {
  const node = asScalar(value);
  // HOCON reads any scalar as a string where one is asked for. YAML does not, and the key rules speak of that.
  if (node === undefined || (pack.format === '2.0' && node.kind !== 'string')) return;
  if (node.tag !== undefined && node.tag !== '!resource') return;
  yield { key, wants, node, target: resolveReference(pack, node.text, node.tag) };
}

/**
 * What a URL of the manifest comes to: with http or https it is external (not behind `!resource`, which names a file),
 * anything else is a path below resources/, with or without a slash at its start. Source: documentation. A query or a
 * fragment is left away, and percent escapes are resolved, where no file has the name as it is written.
 */
function resolveReference(pack: Pack, url: string, tag?: string): ResourceTarget {
  if (url.trim() === '') return { kind: 'empty' };
  if (findPlaceholder(url) !== undefined) return { kind: 'unfinished' };
  if (tag === undefined && /^https?:/i.test(url)) return { kind: 'external' };
  if (url.includes('\\') || /^[a-z]:/i.test(url)) return { kind: 'outside' };
  const path = resolveResource(resourcesFolder, url);
  if (path === undefined) return { kind: 'outside' };
  const files = packagedFiles(pack);
  const standing = files.at(path);
  if (standing.kind !== 'missing') return { path, ...standing };
  const bare = url.replace(/[?#].*$/s, '');
  for (const other of [bare, decodePath(bare)]) {
    const otherPath = resolveResource(resourcesFolder, other);
    if (otherPath === undefined) return { kind: 'outside' };
    const found = files.at(otherPath);
    if (found.kind !== 'missing' && found.kind !== 'folder') return { path: otherPath, ...found };
  }
  return { kind: 'missing', path };
}
