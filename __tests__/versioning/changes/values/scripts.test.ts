import { describe, expect, it } from '@jest/globals';
import { placementsNamed } from '../../../../src/versioning/changes/values/scripts.ts';

describe('placementsNamed', () => {
  it('finds URNs of layers, domains and types in the strings of a script, with placeholders', () => {
    const script = `
// urn:stackpack:common:layer:comment
element.layer = 'urn:stackpack:common:layer:machines'
element.domain = "urn:stackpack:common:domain:\${element.data.domain}"
element.type = /urn:stackpack:common:component-type:pod/
log("see urn:stackpack:common:relation-type:runs-on.")
other = 'urn:stackpack:common:environment:production'
`;
    expect([...placementsNamed(['script'], script)]).toEqual([
      'urn:stackpack:common:component-type:pod',
      'urn:stackpack:common:domain:${element.data.domain}',
      'urn:stackpack:common:layer:machines',
      'urn:stackpack:common:relation-type:runs-on',
    ]);
  });

  it('finds those of a template anywhere in it', () => {
    const template = '"layer": {{ get "urn:stackpack:common:layer:machines" }}, "type": {{ get element.type }}';
    expect([...placementsNamed(['handlebarsTemplate'], template)]).toEqual(['urn:stackpack:common:layer:machines']);
  });
});
