import type { Rule } from '../rule.ts';
import { remarkOnRendered } from './remarks/rendered.ts';

/** The same as template-invalid-json for `.sty` templates, and YAML as SnakeYAML reads it. Source: documentation. */
export const templateInvalidYaml: Rule = {
  meta: {
    id: 'template-invalid-yaml',
    category: 'provisioning',
    severity: 'error',
    summary: 'Imported .sty templates give YAML once they are rendered.',
  },
  check(pack, report) {
    for (const remark of remarkOnRendered(pack, 'yaml', 'YAML')) report(remark);
  },
};
