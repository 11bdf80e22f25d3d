import { describe, expect, it } from '@jest/globals';
import { asObject } from '../../../src/syntax/config-access.ts';
import { problemsOf, read } from '../../support/lightbend/read-for-test.ts';

const manifest = `# A pack
name = greenhouse
categories = [ "Climate", "Sensors" ]

# Its pages
configurationUrls {
  INSTALLED = "enabled.md"
  ERROR = "error.md"
}
faqs = [
  {
    question = "Why?"
    answer = "So."
  }
  { question = "How?", answer = "Thus." }
]
steps = [
  {
    name = "host"
    value { type = "text" }
  }
]
version = "1.2.0"
`;

const keysOf = (text: string) => asObject(read(text).root)?.entries.map(({ key }) => key);

describe('a bracket that was forgotten', () => {
  it.each([
    ['of a list on one line', '"Sensors" ]', '"Sensors"', '3:14 syntax "[" this [ is never closed'],
    ['of an object', '"error.md"\n}', '"error.md"', '6:19 syntax "{" this { is never closed'],
    ['of a list of objects', '"Thus." }\n]', '"Thus." }', '10:8 syntax "[" this [ is never closed'],
    ['of an object in a list', '"So."\n  }', '"So."', '11:3 syntax "{" this { is never closed'],
    ['of an object within one', '"text" }', '"text"', '20:11 syntax "{" this { is never closed'],
  ])('%s is reported alone, and the rest is read where it belongs', (_, whole, without, expected) => {
    const broken = manifest.replace(whole, without);
    expect(broken).not.toBe(manifest);
    expect(problemsOf(broken)).toEqual([expected]);
    expect(keysOf(broken)).toEqual(keysOf(manifest));
  });

  it('is that of the inner object, where the outer one is said to have none', () => {
    const text = '{\n  "urls": {\n    "ERROR": "error.md"\n  ,\n  "version": "1.0.0"\n}\n';
    expect(problemsOf(text)).toEqual(['2:11 syntax "{" this { is never closed']);
    expect(keysOf(text)).toEqual(['urls', 'version']);
  });

  it('is found for two of them', () => {
    const broken = manifest.replace('"error.md"\n}', '"error.md"').replace('"Thus." }\n]', '"Thus." }');
    expect(problemsOf(broken)).toEqual([
      '6:19 syntax "{" this { is never closed',
      '9:8 syntax "[" this [ is never closed',
    ]);
    expect(keysOf(broken)).toEqual(keysOf(manifest));
  });

  it('is found beside other faults', () => {
    const broken = manifest.replace('"error.md"\n}', '"error.md"').replace('"1.2.0"', '"1.2.0');
    expect(problemsOf(broken).map((problem) => problem.split(' ')[0])).toEqual(['6:19', '22:11']);
  });

  it('is not looked for where nothing is indented', () => {
    const text = 'urls {\nERROR = "error.md"\nversion = "1.0.0"\n';
    expect(problemsOf(text)).toEqual(['1:6 syntax "{" this { is never closed']);
    expect(keysOf(text)).toEqual(['urls']);
  });

  it('does not take long to look for, however many there are', () => {
    const problems = problemsOf('a {\n  b = [\nc = 1\n'.repeat(3500));
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('brackets that are all there', () => {
  it.each([
    'a {\n  b = 1\nc = 2\n}',
    '  a {\nb = 1\n}\nc = [\n1\n  2\n]',
    'a = [ {\n    b = 1\n  }, {\n  c = 2\n} ]',
    'a = [\n  {\n  b = {\n  c = 1\n}}]',
  ])('may stand anywhere: %j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});
