import { describe, expect, it } from '@jest/globals';
import { estimateParsingCost } from '../../../src/syntax/markdown/parsing-cost.ts';
import { readMarkdown } from '../../../src/syntax/markdown.ts';
import { startProcessorTimer } from '../../support/processor-timer.ts';

/** In microseconds: what a page may cost. */
const budget = 800_000;

function grow(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** An honest, long page: headings, lists, links, tables, code. */
const chapter = `## Configure the check

To enable the *integration* and begin collecting data from \`host_name\`, see [the docs](https://example.com/docs):

1. Edit the file \`/etc/agent/conf.d/check.yaml\`:
   - **host** - The host to read from. Default \`localhost\`.
   - **tags** - Optional. See [tags](docs/tags.md).

| Field | Type | Required? |
| :--- | :--- | :--- |
| **type** | string | yes |
| **id** | string | no, see [ids](#ids) |

\`\`\`yaml
instances:
    - host: "a"
      nested:
          - deep: true
\`\`\`

`;

describe('estimateParsingCost', () => {
  it('lets a page of 100 KB pass that people wrote', () => {
    expect(estimateParsingCost(grow(chapter, 100_000))).toBeLessThan(budget);
  });

  // Each of these took seconds, for some of them minutes, before there was an estimate.
  it.each(['>', '![', '*a_ ', '- + ', '> - ', '``\\', ']a', '<?', '*_', '[a](b) ', '- a\n', '[a]: b\n', '# a\n'])(
    'refuses 400 KB of %j',
    (unit) => expect(estimateParsingCost(grow(unit, 400_000))).toBeGreaterThan(budget),
  );

  it('takes time in proportion to the text', () => {
    const elapsed = startProcessorTimer();
    estimateParsingCost(grow('[`*<_]\\`\n', 512 * 1024));
    expect(elapsed()).toBeLessThan(1000);
  });

  // The bound that matters: whatever passes is read soon. Generous, as the machines of CI are slow and shared.
  it.each(['![](', '*a_ ', '> ', '- + ', ']a'])('says no less of %j than it takes', (unit) => {
    let length = 64 * 1024;
    while (estimateParsingCost(grow(unit, length)) > budget / 3) length = Math.floor(length / 2);
    const elapsed = startProcessorTimer();
    readMarkdown(grow(unit, length));
    expect(elapsed()).toBeLessThan(4000);
  });
});
