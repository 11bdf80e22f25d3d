import { describe, expect, it } from '@jest/globals';
import { judgePackName } from '../../src/stackpack/pack-name.ts';

describe('judgePackName', () => {
  it.each(['a', 'sap', 'splunk-topology', 'stackstate-k8s-agent-v2', 'a1-', 'x--y'])('takes %j', (name) => {
    expect(judgePackName(name)).toBeUndefined();
  });

  it.each([
    ['SAP', 'warning', 'sap'],
    ['Splunk-Topology', 'warning', 'splunk-topology'],
    ['splunk topology', 'error', 'splunk-topology'],
    ['Splunk_Topology!', 'error', 'splunk-topology'],
    ['3scale', 'error', 'scale'],
    ['-sap', 'error', 'sap'],
    ['größe', 'error', 'gr-e'],
    ['', 'error', undefined],
    [' ', 'error', undefined],
    ['42', 'error', undefined],
    ['urn:stackpack:sap', 'error', 'urn-stackpack-sap'],
    ['../sap', 'error', 'sap'],
  ])('judges %j: %s, suggesting %j', (name, severity, suggestion) => {
    expect(judgePackName(name)).toMatchObject({ severity, suggestion });
    if (suggestion !== undefined) expect(judgePackName(suggestion)).toBeUndefined();
  });

  it('shows the character that is wrong, whole and printable', () => {
    expect(judgePackName('sap🌱')?.message).toContain('"🌱"');
    expect(judgePackName('sap\u202e')?.message).toContain('"\\u202e"');
  });
});
