import { describe, expect, it } from '@jest/globals';
import type { ListedPack } from '../../src/app/list.ts';
import { createListJson } from '../../src/reporters/list-json.ts';
import { createListText, describeChange } from '../../src/reporters/list-text.ts';
import { madeUpSecrets } from '../support/made-up-secrets.ts';
import { readListJson } from '../support/report-schema.ts';

const plain: ListedPack = {
  path: 'packs/sap',
  name: 'sap',
  version: '1.2.0',
  versionSource: 'manifest',
  format: '1.x',
};
const hostile: ListedPack = {
  path: '::error::packs\n::set-output',
  name: '\u001b[31mred##[error]',
  version: '1.0.0\u202e',
  versionSource: 'tag',
  format: '2.0',
  reason: '::warning::\u0007 ##[group]\nsecond line',
};

describe('the text of a list', () => {
  it('stands in columns, by the width that a terminal shows', () => {
    const text = createListText({ packs: [plain, { path: 'パック', format: '2.0' }], change: undefined }, false);
    expect(text).toBe('packs/sap  sap  1.2.0  manifest  1.x\nパック     -    -      -         2.0\n');
  });

  it('is empty where there is nothing to list', () => {
    expect(createListText({ packs: [], change: undefined }, false)).toBe('');
  });

  it('holds no command to a terminal or a runner', () => {
    const change = { total: 1, comparedWith: ['the target branch'] };
    const text = createListText({ packs: [hostile], change }, false);
    expect(text).not.toMatch(/^\s*::|##\[|[^\P{Cc}\n]|\u202e/mu);
    expect(text.split('\n')).toHaveLength(4);
  });

  it('shows the reasons dimmed where there are colours', () => {
    const change = { total: 2, comparedWith: [] };
    expect(createListText({ packs: [{ ...plain, reason: 'it is new' }], change }, true)).toBe(
      'packs/sap  sap  1.2.0  manifest  1.x\n  \u001b[2mit is new\u001b[0m\n1 of 2 StackPacks changed\n',
    );
  });

  it('says what was compared with', () => {
    expect(describeChange(0, { total: 1, comparedWith: [] })).toBe('0 of 1 StackPack changed');
    expect(describeChange(2, { total: 3, comparedWith: ['"main"', 'the last release'] })).toBe(
      '2 of 3 StackPacks changed, compared with "main", the last release',
    );
  });
});

describe('the JSON of a list', () => {
  it('is one line, that a runner takes for nothing else', () => {
    const text = createListJson([plain, hostile]);
    expect(text).not.toMatch(/\n|##\[/);
    expect(readListJson(text)).toEqual([plain, hostile]);
    expect(createListJson([])).toBe('[]');
  });

  it('tells no secret', () => {
    for (const secret of Object.values(madeUpSecrets)) {
      const pack = { ...plain, reason: `the text changed to ${secret} there` };
      expect(createListJson([pack])).not.toContain(secret);
      expect(createListText({ packs: [pack], change: undefined }, false)).not.toContain(secret);
    }
  });
});
