import type { Rule } from '../rule.ts';
import { remarkOnRendered } from './remarks/rendered.ts';

/**
 * A `.stj` template that is imported gives JSON, whatever its conditions. Rendered with stand-ins for what the server fills
 * in; a condition is faulty only if no other ones make good for it. Source: documentation.
 */
export const templateInvalidJson: Rule = {
  meta: {
    id: 'template-invalid-json',
    category: 'provisioning',
    severity: 'error',
    summary: 'Imported .stj templates give JSON once they are rendered.',
  },
  check(pack, report) {
    for (const remark of remarkOnRendered(pack, 'json', 'JSON')) report(remark);
  },
};
