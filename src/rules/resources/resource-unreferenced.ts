import { wholeFile } from '../../diagnostics/finding.ts';
import { wasReadWhole } from '../../stackpack/manifest-values.ts';
import { resolveLink } from '../../stackpack/markdown-links.ts';
import { type MarkdownPage, markdownPages } from '../../stackpack/markdown-pages.ts';
import { mentionedNames } from '../../stackpack/mentioned-names.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { releaseNotesFile } from '../../stackpack/release-notes.ts';
import { baseName, packagedFiles, resourcesFolder } from '../../stackpack/resource-files.ts';
import { resourceReferences } from '../../stackpack/resources.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * Something uses each resource: the manifest, a page that is used, or a script or template that names it. Release notes
 * are read by people without any key. Source: documentation ("what counts is which of them the manifest references").
 */
export const resourceUnreferenced: Rule = {
  meta: {
    id: 'resource-unreferenced',
    category: 'resources',
    severity: 'info',
    summary: 'Something uses each file in `resources/`.',
  },
  check(pack, report) {
    // What the manifest names is known only where it was read whole and is filled in.
    if (!wasReadWhole(pack.manifest)) return;
    if (resourceReferences(pack).some(({ target }) => target.kind === 'unfinished')) return;
    const used = usedResources(pack);
    // What a page names that was not read cannot be told.
    if ([...markdownPages(pack).values()].some((page) => page.tooCostly && used.has(page.path))) return;
    // Empty files are resource-empty's.
    const unused = pack.packaged.filter(
      ({ path, size }) => path.startsWith(resourcesFolder) && size > 0 && !used.has(path),
    );
    if (unused.length === 0) return;
    const mentioned = mentionedNames(pack, new Set(unused.map(({ path }) => baseName(path))));
    for (const { path } of unused) {
      if (mentioned.has(baseName(path))) continue;
      report({
        place: wholeFile(path),
        message: `nothing uses ${quote(path)}`,
        help: 'name it in the manifest or link to it from a page, or remove it from the StackPack',
      });
    }
  },
};

function linksOf(page: MarkdownPage | undefined): readonly string[] {
  return page?.soundLinks ?? page?.document()?.links.map(({ url }) => url) ?? [];
}

/** What the manifest names, and what can be reached from there by links. */
function usedResources(pack: Pack): Set<string> {
  const used = new Set<string>();
  const waiting: string[] = [];
  const use = (path: string | undefined) => {
    if (path === undefined || used.has(path)) return;
    used.add(path);
    waiting.push(path);
  };
  use(releaseNotesFile(pack));
  for (const { target } of resourceReferences(pack)) {
    if (target.kind === 'file') use(target.path);
    else if (target.kind === 'other-case') use(target.actual);
    // The file that was probably meant: one slip is one finding.
    else if (target.kind === 'missing') use(packagedFiles(pack).nearest(target.path));
  }
  const pages = markdownPages(pack);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const url of linksOf(pages.get(path))) {
      const target = resolveLink(pack, path, url);
      if (target.kind === 'file') use(target.path);
      else if (target.kind === 'other-case') use(target.actual);
    }
  }
  return used;
}
