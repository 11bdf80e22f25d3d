/** What an expression may name: `github`, `steps` and so on. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the steps before went. */
export type StepsBefore = 'success' | 'failure' | 'cancelled';

/**
 * Whether GitHub runs a step with this `if`. One that names no status function holds only where all steps before succeeded.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */
export function runsStep(condition: string, before: StepsBefore, contexts: Contexts): boolean {
  const status: Readonly<Record<string, boolean>> = {
    'success()': before === 'success',
    'failure()': before === 'failure',
    'cancelled()': before === 'cancelled',
    'always()': true,
  };
  const expression = condition.replace(/^\$\{\{(.*)\}\}$/s, '$1');
  const tokens = expression.match(/'(?:[^']|'')*'|[\w.-]+\(\)|[\w.-]+|&&|\|\||[!=]=|[!()]|\S/g) ?? [];
  const isGiven = tokens.some((token) => token in status) || status['success()'] === true;
  let at = 0;
  const take = (token: string): boolean => {
    const isNext = tokens[at] === token;
    if (isNext) at += 1;
    return isNext;
  };

  const operand = (): unknown => {
    if (take('!')) return !operand();
    if (take('(')) {
      const value = either();
      if (!take(')')) throw new Error(`no closing bracket: ${condition}`);
      return value;
    }
    const token = tokens[at] ?? '';
    at += 1;
    if (token in status) return status[token];
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (/^[a-z][\w.-]*$/.test(token)) return lookUp(token, contexts);
    throw new Error(`not understood: ${token} in ${condition}`);
  };
  const comparison = (): unknown => {
    const left = operand();
    if (take('==')) return left === operand();
    return take('!=') ? left !== operand() : left;
  };
  const both = (): unknown => {
    let value = comparison();
    while (take('&&')) {
      const right = comparison();
      value = value && right;
    }
    return value;
  };
  const either = (): unknown => {
    let value = both();
    while (take('||')) {
      const right = both();
      value = value || right;
    }
    return value;
  };

  const value = either();
  if (at < tokens.length) throw new Error(`not understood: ${tokens[at]} in ${condition}`);
  return isGiven && Boolean(value);
}

/** What a path as `github.event_name` leads to; nothing is `null`, which is no error there. */
function lookUp(path: string, contexts: Contexts): unknown {
  let value: unknown = contexts;
  for (const name of path.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }
  return value ?? null;
}
