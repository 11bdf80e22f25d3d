import type { PackNode } from '../../../stackpack/node.ts';
import { itemsAt, textOf, valueAt } from '../../../syntax/config-access.ts';
import { inOneForm } from './expressions.ts';

/** Longer expressions, and variables, are left as they stand. */
const longest = 5000;

/** Longer no expression becomes: variables in each other multiply. */
const mostGrown = 20_000;

/** How deep variables may stand for expressions with variables in them. */
const deepest = 5;

/** An expression of a mapping in one form, with what its variables (`vars.name`) stand for in their places. */
export function withoutVariables(expression: string, mapping: PackNode): string {
  const values = variablesOf(mapping);
  let result = inOneForm(expression);
  for (let depth = 0; depth < deepest && result.length <= longest; depth++) {
    let length = result.length;
    const next = result.replace(/\bvars\.([A-Za-z_]\w*)/g, (written, name: string) => {
      const value = values.get(name);
      if (value === undefined || length + value.length > mostGrown) return written;
      length += value.length - written.length;
      return value;
    });
    if (next === result) break;
    result = next;
  }
  return result;
}

function variablesOf(mapping: PackNode): Map<string, string> {
  const found = new Map<string, string>();
  for (const item of itemsAt(mapping.value, 'vars')) {
    const [name, value] = [textOf(valueAt(item, 'name')), textOf(valueAt(item, 'value'))];
    if (name !== undefined && value !== undefined && value.length <= longest)
      found.set(name, inParentheses(inOneForm(value)));
  }
  return found;
}

/** A path of attributes needs none: it is one operand wherever it stands. */
function inParentheses(expression: string): string {
  return /^[\w.'[\]/-]+$/.test(expression) ? expression : `(${expression})`;
}
