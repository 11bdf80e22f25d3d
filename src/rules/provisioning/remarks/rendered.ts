import { placeKey, type RelatedPlace } from '../../../diagnostics/finding.ts';
import type { Pack } from '../../../stackpack/pack.ts';
import type { TemplateLanguage } from '../../../stackpack/render-output.ts';
import type { RenderFault } from '../../../stackpack/rendered-templates.ts';
import { snapshotTemplates } from '../../../stackpack/snapshots.ts';
import type { Remark } from '../../rule.ts';

/** What is wrong with the templates of a language that the provisioning imports, once they are rendered. */
export function remarkOnRendered(pack: Pack, language: TemplateLanguage, name: string): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const { template } of snapshotTemplates(pack).templates) {
    if (template.language !== language) continue;
    for (const fault of template.faults) {
      const { place, message, help } = fault.problem;
      const remark = { place, message: `rendered, it is no ${name}: ${message}`, help, related: relatedPlaces(fault) };
      // A file that several templates include is faulty once.
      const key = placeKey(place);
      if (!remarks.has(key)) remarks.set(key, remark);
    }
  }
  return [...remarks.values()];
}

function relatedPlaces({ problem, outcome, includedAt }: RenderFault): RelatedPlace[] {
  const related: RelatedPlace[] = [];
  if (problem.related !== undefined) related.push({ place: problem.related, message: 'opened here' });
  if (outcome !== undefined) {
    const message = outcome.value ? 'where this condition holds' : 'where this condition does not hold';
    related.push({ place: outcome.place, message });
  }
  if (includedAt !== undefined) related.push({ place: includedAt, message: 'included here' });
  return related;
}
