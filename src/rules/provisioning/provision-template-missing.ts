import type { Place } from '../../diagnostics/finding.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { provisioningOf } from '../../stackpack/provisioning.ts';
import { packagedFiles } from '../../stackpack/resource-files.ts';
import { writtenTemplatePath } from '../../stackpack/template-path.ts';
import { quote } from '../../text/quote.ts';
import { groupRepeated } from '../first-and-others.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * Every template that the provisioning imports is there, where its path can be told. One finding for a missing template in
 * each script that imports it, however often. Source: documentation (`importSnapshot(filename, parameters)`), the vendor's scaffold
 * (`sharedTemplate { templatePath }`).
 */
export const provisionTemplateMissing: Rule = {
  meta: {
    id: 'provision-template-missing',
    category: 'provisioning',
    severity: 'error',
    summary: 'Every template that the provisioning imports is in `provisioning/`.',
  },
  check(pack, report) {
    const { imports, outside } = provisioningOf(pack);
    for (const { written, place } of outside) {
      report({
        place,
        message: `${quote(written)} leads out of provisioning/`,
        help: 'put the template below provisioning/, and write its path from there',
      });
    }
    const found = imports.map(({ template, place }): [string, Place] => [template, place]);
    for (const { key: path, first, others } of groupRepeated(found, ({ file }) => file)) {
      const remark = remarkOn(pack, path, first);
      const related = others.map((place) => ({ place, message: 'imported here too' }));
      if (remark !== undefined) report({ ...remark, related });
    }
  },
};

function remarkOn(pack: Pack, path: string, place: Place): Remark | undefined {
  const standing = packagedFiles(pack).at(path);
  if (standing.kind === 'other-case') {
    return {
      place,
      message: `there is no template ${quote(path)}: the file is ${quote(standing.actual)}`,
      help: `write ${quote(writtenTemplatePath(standing.actual))}, or rename the file: upper and lower case count on the server`,
    };
  }
  if (standing.kind === 'folder') {
    return { place, message: `${quote(path)} is a folder`, help: 'name a template in it' };
  }
  if (standing.kind !== 'missing') return undefined;
  return { place, message: `there is no template ${quote(path)}`, help: helpFor(pack, path) };
}

function helpFor(pack: Pack, path: string): string {
  const files = packagedFiles(pack);
  // Written from the pack's root: `provisioning/templates/x.stj`.
  const fromRoot = writtenTemplatePath(path);
  if (files.at(fromRoot).kind === 'file' && fromRoot !== path) {
    return `write ${quote(writtenTemplatePath(fromRoot))}: the path starts below provisioning/`;
  }
  const nearest = files.nearest(path);
  const add = `add the file ${quote(path)}`;
  return nearest === undefined ? add : `write ${quote(writtenTemplatePath(nearest))}, or ${add}`;
}
