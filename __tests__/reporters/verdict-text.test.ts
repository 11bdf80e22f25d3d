import { describe, expect, it } from '@jest/globals';
import { plainVerdict, type Verdict } from '../../src/app/gate/verdict.ts';
import { createVerdictText } from '../../src/reporters/verdict-text.ts';

const text = 'sap has changed';
const told: Verdict = {
  ...plainVerdict(text),
  changes: [{ id: 'node-added', level: 'minor', subject: 'urn:x', message: 'a node is new', decides: true }],
  notices: ['v1.0.9 was passed over'],
  findings: [
    {
      rule: 'version-not-bumped',
      severity: 'error',
      message: text,
      help: 'write 1.3.0',
      place: { file: 'stackpack.conf', start: 0, end: 0 },
      related: [],
    },
  ],
};

describe('a verdict that its finding told', () => {
  it('has its changes under the name of its pack, where there are several', () => {
    const changes = 'What decides:\n  node-added urn:x\n    a node is new\n';
    expect(createVerdictText(told, 'packs/sap', false)).toBe(`packs/sap:\n  note: v1.0.9 was passed over\n${changes}`);
    expect(createVerdictText(told, undefined, false)).toBe(`  note: v1.0.9 was passed over\n${changes}`);
  });

  it('says no more where there is no more', () => {
    expect(createVerdictText({ ...told, changes: [], notices: [] }, 'packs/sap', false)).toBe('');
  });
});

describe('a verdict with changes that can be accepted', () => {
  const entries = (count: number) => [...Array(count).keys()].map((index) => `{ pack: sap, change: 'x ${index}' }`);
  const shown = (toAccept: readonly string[]) => createVerdictText({ ...told, toAccept }, undefined, false);

  it('lists the first entries to copy, and how many more there are', () => {
    const text = shown(entries(12));
    expect(text.match(/^to accept: \{ pack: sap, change: 'x \d' \}$/gm)).toHaveLength(10);
    expect(text.endsWith("'x 9' }\nand 2 more\n")).toBe(true);
    expect(shown(entries(2))).not.toContain('more');
  });

  it('leaves a single one to the help of its finding', () => {
    expect(shown(entries(1))).not.toContain('to accept');
  });
});

describe('the command that lists all changes', () => {
  it('is whole where it can be', () => {
    const all = { ...told, changes: told.changes.map((change) => ({ ...change, decides: false })) };
    expect(createVerdictText(all, undefined, false)).toContain('and 1 more change; stackpack diff lists all\n');
    expect(createVerdictText({ ...all, diffCommand: 'stackpack diff v1.2.0 sap' }, undefined, false)).toContain(
      'and 1 more change; stackpack diff v1.2.0 sap lists all\n',
    );
  });
});
