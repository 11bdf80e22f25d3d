import { wholeFile } from '../../diagnostics/finding.ts';
import { type LinkTarget, resolveLink } from '../../stackpack/markdown-links.ts';
import { type MarkdownPage, markdownPages } from '../../stackpack/markdown-pages.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { packagedFiles, resourcesFolder } from '../../stackpack/resource-files.ts';
import { anchorKey } from '../../syntax/markdown/anchors.ts';
import type { MarkdownLink } from '../../syntax/markdown.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

type Complaint = Pick<Remark, 'message' | 'help'> & { readonly severity?: 'warning' };

/**
 * Links and images of the packaged pages lead to something: a resource of the pack, relatively or as
 * `/stackpack/<name>/resources/<path>`, or a heading. A missing image is an error, since every reader sees it.
 * What only the server can know is left alone. Source: documentation, and real packs.
 */
export const markdownBrokenLink: Rule = {
  meta: {
    id: 'markdown-broken-link',
    category: 'resources',
    severity: 'warning',
    alsoReports: ['error', 'info'],
    summary: 'Links and images in Markdown pages lead somewhere.',
  },
  check(pack, report) {
    for (const page of markdownPages(pack).values()) {
      if (page.soundLinks !== undefined) continue;
      if (page.tooCostly) {
        report({
          place: wholeFile(page.path),
          severity: 'info',
          message: `the links in ${quote(page.path)} are not checked: it is too large, or nested too deeply`,
          help: 'split the page into smaller ones',
        });
        continue;
      }
      for (const remark of judgePage(pack, page)) report(remark);
    }
  },
};

function* judgePage(pack: Pack, page: MarkdownPage): Generator<Remark> {
  const { links = [], undefinedReferences = [] } = page.document() ?? {};
  for (const link of links) {
    const complaint = judgeLink(pack, page, link);
    if (complaint === undefined) continue;
    const severity = link.kind === 'image' ? 'error' : 'warning';
    yield { severity, ...complaint, place: { file: page.path, start: link.start, end: link.end } };
  }
  for (const { kind, label, start, end } of undefinedReferences) {
    yield {
      place: { file: page.path, start, end },
      severity: kind === 'image' ? 'error' : 'warning',
      message: `nothing defines ${quote(label)}, so readers see the brackets`,
      help: `add a line [${quote(label).slice(1, -1)}]: and the address, or put a backslash before the brackets`,
    };
  }
}

function judgeLink(pack: Pack, page: MarkdownPage, link: MarkdownLink): Complaint | undefined {
  const target = resolveLink(pack, page.path, link.url);
  const url = quote(link.url);
  switch (target.kind) {
    case 'elsewhere':
    case 'unpackaged':
    case 'folder':
      return undefined;
    case 'empty':
      return { message: `the ${link.kind} has no address`, help: `write where the ${link.kind} is, or remove it` };
    case 'server-path':
      if (link.kind === 'link') return undefined;
      return {
        severity: 'warning',
        message: `${url} is a path on the server, and no image of this StackPack`,
        help: 'put the image into resources/ and name it relative to this page',
      };
    case 'outside':
      return {
        message: `${url} leads out of resources/, which is all that the server shows`,
        help: `copy the file into resources/, or ${link.kind === 'image' ? 'remove the image' : 'link to where it is published'}`,
      };
    case 'other-case':
      return {
        message: `${url} leads nowhere: the file is ${quote(target.actual)}`,
        help: 'write the name as the file has it: upper and lower case count on the server',
      };
    case 'missing':
      return {
        message: `${url} leads nowhere: there is no ${quote(target.path)}`,
        help: helpFor(pack, target, page.path),
      };
    case 'file':
      return target.anchor === undefined ? undefined : judgeAnchor(pack, target.path, target.anchor, page.path);
  }
}

function helpFor(pack: Pack, target: Extract<LinkTarget, { path: string }>, from: string): string {
  const nearest = packagedFiles(pack).nearest(target.path, from);
  return nearest === undefined
    ? 'add that file, or mend the address'
    : `add that file, or name ${quote(nearest.slice(resourcesFolder.length))}`;
}

function judgeAnchor(pack: Pack, path: string, anchor: string, from: string): Complaint | undefined {
  const document = markdownPages(pack).get(path)?.document();
  const key = anchorKey(anchor);
  if (document === undefined || key === '' || document.anchors.has(key)) return undefined;
  const where = path === from ? 'this page' : quote(path);
  return {
    severity: 'warning',
    message: `no heading of ${where} has the anchor ${quote(`#${anchor}`)}`,
    help: 'write the heading in lower case with hyphens for spaces, or add the heading',
  };
}
