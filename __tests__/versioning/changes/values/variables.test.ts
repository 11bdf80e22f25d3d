import { describe, expect, it } from '@jest/globals';
import type { PackNode } from '../../../../src/stackpack/node.ts';
import { readYamlDocuments } from '../../../../src/syntax/yaml.ts';
import { withoutVariables } from '../../../../src/versioning/changes/values/variables.ts';
import { startProcessorTimer } from '../../../support/processor-timer.ts';

/** A mapping with these variables, as settings have it. */
function mappingWith(variables: Readonly<Record<string, string>>): PackNode {
  const text = JSON.stringify({ vars: Object.entries(variables).map(([name, value]) => ({ name, value })) });
  const [value] = readYamlDocuments(text, { file: 'settings/a.sty' }).documents;
  if (value?.kind !== 'object') throw new Error('not read');
  const snapshot = { file: 'settings/a.sty', scope: 'settings', variants: [] } as const;
  return { value, snapshot, variants: [], type: undefined, identifier: undefined, name: undefined };
}

describe('withoutVariables', () => {
  it('puts what a variable stands for in its place, in variables too', () => {
    const mapping = mappingWith({ a: "attributes['x']", b: "'n/' + vars.a" });
    expect(withoutVariables('vars.b + vars.c', mapping)).toBe("('n/'+attributes['x'])+vars.c");
  });

  it('keeps what belongs together together', () => {
    const mapping = mappingWith({ a: 'x ? y : z' });
    expect(withoutVariables('vars.a + w', mapping)).not.toBe(withoutVariables('x ? y : z + w', mapping));
  });

  it('ends where variables stand for themselves, or for ever more of each other', () => {
    const names = Array.from({ length: 50 }, (_, index) => `v${index}`);
    const doubling = Object.fromEntries(
      names.map((name, index) => [
        name,
        Array(400)
          .fill(`vars.v${index + 1}`)
          .join('+'),
      ]),
    );
    expect(withoutVariables('vars.a', mappingWith({ a: 'vars.a' }))).toBe('vars.a');
    const mapping = mappingWith(doubling);
    const elapsed = startProcessorTimer();
    withoutVariables('vars.v0', mapping);
    expect(elapsed()).toBeLessThan(2000);
    const long = mappingWith({ a: 'x'.repeat(5000) });
    expect(withoutVariables(Array(500).fill('vars.a').join('+'), long).length).toBeLessThan(25_000);
  });
});
