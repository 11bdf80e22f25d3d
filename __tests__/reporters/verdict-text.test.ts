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
