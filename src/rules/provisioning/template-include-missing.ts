import type { Pack } from '../../stackpack/pack.ts';
import { packagedFiles } from '../../stackpack/resource-files.ts';
import { provisioningFolder, writtenTemplatePath } from '../../stackpack/template-path.ts';
import { templateReach } from '../../stackpack/template-reach.ts';
import { includesOf, type TemplateInclude } from '../../stackpack/templates.ts';
import { quote } from '../../text/quote.ts';
import { groupRepeated } from '../first-and-others.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * Every file that a rendered template includes is below provisioning/. One finding for a missing file in each template that
 * names it, however often. Source: documentation ("The file must exist in the provisioning directory or one of its subdirectories"); see
 * TemplateInclude of paths from the including file's own folder.
 */
export const templateIncludeMissing: Rule = {
  meta: {
    id: 'template-include-missing',
    category: 'provisioning',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Every file that a template includes is in `provisioning/`.',
  },
  check(pack, report) {
    const found: [key: string, include: TemplateInclude][] = [];
    for (const document of templateReach(pack).rendered.values()) {
      for (const include of includesOf(pack, document)) {
        const { written, path, place } = include;
        if (written === undefined) continue;
        if (path === undefined || path === provisioningFolder.slice(0, -1)) {
          report(remarkOnOutside(written, path, place));
          continue;
        }
        found.push([`${include.fromOwnFolder} ${path}`, include]);
      }
    }
    for (const { first, others } of groupRepeated(found, ({ place }) => place.file)) {
      const remark = remarkOn(pack, first);
      const related = others.map(({ place }) => ({ place, message: 'included here too' }));
      if (remark !== undefined) report({ ...remark, related });
    }
  },
};

function remarkOnOutside(written: string, path: string | undefined, place: Remark['place']): Remark {
  return {
    place,
    message: path === undefined ? `${quote(written)} leads out of provisioning/` : `${quote(written)} names no file`,
    help: 'put the file below provisioning/, and write its path from there',
  };
}

function remarkOn(pack: Pack, { written = '', path = '', place, fromOwnFolder }: TemplateInclude): Remark | undefined {
  if (fromOwnFolder) {
    return {
      place,
      severity: 'warning',
      message: `${quote(written)} is ${quote(path)} seen from the folder of this template, and nothing seen from provisioning/`,
      help: `write ${quote(asWritten(written, path))}: the documentation has paths start at provisioning/`,
    };
  }
  const standing = packagedFiles(pack).at(path);
  if (standing.kind === 'other-case') {
    return {
      place,
      message: `there is no file ${quote(path)}: it is called ${quote(standing.actual)}`,
      help: `write ${quote(asWritten(written, standing.actual))}, or rename the file: upper and lower case count on the server`,
    };
  }
  if (standing.kind === 'folder') {
    return { place, message: `${quote(written)} is a folder`, help: 'name a file in it' };
  }
  if (standing.kind !== 'missing') return undefined;
  return { place, message: `there is no file ${quote(path)}`, help: helpFor(pack, path, written, place.file) };
}

const rootRule = 'the path starts below provisioning/';

/** @param from the template that includes it */
function helpFor(pack: Pack, path: string, written: string, from: string): string {
  const files = packagedFiles(pack);
  const fromRoot = writtenTemplatePath(path);
  if (fromRoot !== path && files.at(fromRoot).kind === 'file') {
    return fromRoot.startsWith(provisioningFolder)
      ? `write ${quote(asWritten(written, fromRoot))}: ${rootRule}`
      : `copy ${quote(fromRoot)} to ${quote(path)}: ${rootRule}`;
  }
  const nearest = files.nearest(path, from);
  const add = `add the file ${quote(path)}`;
  return nearest === undefined ? add : `write ${quote(asWritten(written, nearest))}, or ${add}`;
}

/** A path in the style of the author's. */
function asWritten(written: string, path: string): string {
  return `${written.startsWith('./') ? './' : ''}${writtenTemplatePath(path)}`;
}
