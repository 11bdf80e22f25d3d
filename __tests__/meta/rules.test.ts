import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../../src/rules/registry.ts';
import type { Rule } from '../../src/rules/rule.ts';
import {
  contentRuleIds,
  manifestRuleIds,
  nodeRuleIds,
  provisioningRuleIds,
  resourceRuleIds,
  settingsRuleIds,
} from '../../src/rules/rule-ids.ts';
import { filesBelow, root } from './source-files.ts';

const ids: readonly string[] = [
  ...manifestRuleIds,
  ...resourceRuleIds,
  ...contentRuleIds,
  ...provisioningRuleIds,
  ...settingsRuleIds,
  ...nodeRuleIds,
];
const registry: Readonly<Record<string, Rule | undefined>> = rules;

interface FoundRule {
  readonly file: string;
  readonly rule: Rule;
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'meta' in value && 'check' in value;
}

/** Every rule that a file below a category's folder exports, whether anybody imports it or not. */
const found: FoundRule[] = [];
for (const file of filesBelow('src/rules')) {
  if (!/^src\/rules\/[^/]+\/.+\.ts$/.test(file) || file.endsWith('/index.ts')) continue;
  const exported: object = await import(`../../${file}`);
  for (const value of Object.values(exported)) if (isRule(value)) found.push({ file, rule: value });
}

describe('the rules', () => {
  it('are each listed once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(Object.keys(rules).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(ids)('%s is registered, documented and has fixtures', (id) => {
    expect(registry[id]?.meta.id).toBe(id);
    expect(existsSync(path.join(root, `docs/rules/${id}.md`))).toBe(true);
    expect(existsSync(path.join(root, `__tests__/fixtures/rules/${id}.ts`))).toBe(true);
  });

  it.each(found)('the one in $file stands where its id and category say', ({ file, rule }) => {
    expect(file).toBe(`src/rules/${rule.meta.category}/${rule.meta.id}.ts`);
    expect(registry[rule.meta.id]).toBe(rule);
  });

  it('have no fixtures without a rule', () => {
    const names = filesBelow('__tests__/fixtures/rules').map((file) => path.posix.basename(file, '.ts'));
    expect(names.filter((name) => !ids.includes(name))).toEqual([]);
  });
});
