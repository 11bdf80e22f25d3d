import { describe, expect, it } from '@jest/globals';
import { rules } from '../../../src/rules/registry.ts';
import { runRules } from '../../../src/rules/run-rules.ts';
import { madeUpKey, madeUpSecrets } from '../../support/made-up-secrets.ts';
import { startProcessorTimer } from '../../support/processor-timer.ts';
import { append, fixturePack, replace } from '../../support/rule-fixture.ts';

const all = Object.values(rules).filter((rule) => rule !== undefined);
const secrets = [...Object.values(madeUpSecrets), madeUpKey];

describe('a secret in a pack', () => {
  it.each(secrets.map((secret) => [secret.slice(0, 6), secret] as const))(
    '%s… is found, and never said',
    async (_start, secret) => {
      const pack = await fixturePack({
        title: 'secret',
        base: '2.0',
        change: {
          'settings/more.sty': `# ${secret}\nnodes: []\n`,
          // Where other rules quote what stands there.
          'stackpack.yaml': replace('name: otel-greenhouse', `name: ${JSON.stringify(secret)}`),
          'resources/enabled.md': append(`\n[there](${secret.replace(/\s/g, '')}.md)\n`),
        },
      });
      const { findings } = runRules(pack, all);
      const own = findings.filter((finding) => finding.rule === 'contents-secret');
      expect(own.map((finding) => finding.place.file)).toContain('settings/more.sty');
      for (const finding of own) {
        expect(finding.secret).toBe(true);
        expect(finding.place.end).toBe(finding.place.start);
      }
      // Twelve characters from its middle and its end: enough to tell that they come from nowhere else.
      const shown = JSON.stringify(findings);
      for (const part of [secret.slice(-14, -2), secret.slice(-26, -14)].filter((part) => /^[\w-]+$/.test(part))) {
        expect(shown).not.toContain(part);
      }
    },
  );

  it('does not slow the check of a large pack', async () => {
    const text = `${'{ "name": "sensor", "id": -12, "query": "avg(temperature)" }\n'.repeat(330)}`;
    const change = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [
        index % 2 ? `settings/a${index}.sty` : `resources/a${index}.bin`,
        index % 2 ? text : Buffer.alloc(20_000, index),
      ]),
    );
    const pack = await fixturePack({ title: 'large', base: '2.0', change });
    const own = all.filter((rule) => rule.meta.category === 'contents');
    const elapsed = startProcessorTimer();
    const { findings } = runRules(pack, own);
    expect(elapsed()).toBeLessThan(3000);
    expect(findings.map((finding) => finding.rule)).toEqual(['contents-large']);
  });
});
