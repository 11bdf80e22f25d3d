import type { Pack } from './pack.ts';
import { nameOf } from './pack-name.ts';
import { decodePath, packagedFiles, resolveResource, resourcesFolder } from './resource-files.ts';

/** What a destination in a Markdown page comes to. Paths are below the pack's root. */
export type LinkTarget =
  /** Another site, a page of the server's own, or what only the server can know. */
  | { readonly kind: 'elsewhere' }
  /** A path on the server that is no resource of this pack. */
  | { readonly kind: 'server-path' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'file'; readonly path: string; readonly anchor?: string }
  | { readonly kind: 'other-case'; readonly path: string; readonly actual: string }
  | { readonly kind: 'folder' | 'missing' | 'unpackaged'; readonly path: string };

/**
 * What a destination that stands in the page at `from` comes to. Resources are reached relative to the page, or as
 * `/stackpack/<name>/resources/<path>`; `#`, `#/…` and `/#/…` are routes of the server. Source: documentation, and seen
 * in real packs.
 */
export function resolveLink(pack: Pack, from: string, url: string): LinkTarget {
  if (url === '') return { kind: 'empty' };
  if (url.includes('{{') || /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url)) return { kind: 'elsewhere' };
  if (/^#(?:$|\/|top$)/i.test(url) || /^\/(?:[?#]|$)/.test(url)) return { kind: 'elsewhere' };
  const hash = url.indexOf('#');
  const anchor = hash === -1 || hash === url.length - 1 ? {} : { anchor: decodePath(url.slice(hash + 1)) };
  // A browser takes a backslash for a slash.
  const path = url.replace(/[?#].*$/s, '').replaceAll('\\', '/');
  if (path === '') return { kind: 'file', path: from, ...anchor };
  if (!path.startsWith('/')) return { ...resolveRelative(pack, from, path), ...anchor };
  const [, name, resource] = /^\/stackpack\/([^/]+)\/resources\/(.*)$/s.exec(path) ?? [];
  if (name === undefined || resource === undefined) {
    const standing = packagedFiles(pack).at(`${resourcesFolder}${path.slice(1)}`);
    return standing.kind === 'file' ? { ...standing, ...anchor } : { kind: 'server-path' };
  }
  const own = nameOf(pack);
  if (own !== undefined && decodePath(name) !== own) return { kind: 'elsewhere' };
  return { ...firstFound(pack, [resourcesFolder], resource), ...anchor };
}

function resolveRelative(pack: Pack, from: string, path: string): LinkTarget {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  // Whether the server resolves against the page or against resources/ is written nowhere: either will do.
  return firstFound(pack, [...new Set([folder, resourcesFolder])], path);
}

function firstFound(pack: Pack, folders: readonly string[], written: string): LinkTarget {
  let first: LinkTarget | undefined;
  for (const folder of folders) {
    for (const path of new Set([written, decodePath(written)])) {
      const resolved = resolveResource(folder, path);
      if (resolved === undefined) {
        first ??= { kind: 'outside' };
        continue;
      }
      const standing = packagedFiles(pack).at(resolved);
      if (standing.kind === 'file') return standing;
      const target: LinkTarget = { path: resolved, ...standing };
      const better = first?.kind === 'missing' && target.kind !== 'missing';
      if (first === undefined || first.kind === 'outside' || better) first = target;
    }
  }
  return first ?? { kind: 'missing', path: written };
}
