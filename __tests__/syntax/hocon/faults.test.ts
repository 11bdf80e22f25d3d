import { describe, expect, it } from '@jest/globals';
import { asObject } from '../../../src/syntax/config-access.ts';
import { problemsOf, read } from '../../support/lightbend/read-for-test.ts';

describe('what is wrong, and where', () => {
  it.each([
    ['a = "text\nb = 1', '1:5 syntax "\\"text" this string is not closed on its line'],
    ['a = """text\nb = 1', '1:5 syntax "\\"\\"\\"" this string in three quotes is never closed'],
    ['a = "x\\y"', '1:7 syntax "\\\\y" "\\\\y" is not an escape'],
    ['a = "\\u00g0"', '1:6 syntax "\\\\u" the escape \\u is not followed by four hexadecimal digits'],
    ['a = "x\ty"', '1:7 syntax "\\t" a quoted string may not hold the character "\\t"'],
    ['a = me@home', '1:7 syntax "@" the character "@" may only stand in quotes'],
    ['v = 1.2.3+5', '1:10 syntax "+" the character "+" may only stand in quotes'],
    ['a = http://x', '1:9 syntax ":" expected the end of the line, "," or "}", found ":"'],
    ['a { b = 1', '1:3 syntax "{" this { is never closed'],
    ['a = [1', '1:5 syntax "[" this [ is never closed'],
    ['a { b { c = 1 }', '1:3 syntax "{" this { is never closed'],
    ['a { b = [1 }', '1:9 syntax "[" this [ is never closed'],
    ['a = [ { b = 1 ]', '1:7 syntax "{" this { is never closed'],
    ['a = [1}', '1:7 syntax "}" a list is closed by ], not by }'],
    ['a = 1 }', '1:7 syntax "}" "}" closes nothing'],
    ['{ a = 1 } b = 2', '1:11 syntax "b" the document ends with its closing }, but "b" follows'],
    ['[1]', '1:1 syntax "[" the document is a list, not an object'],
    ['key', '1:1 syntax "key" the key "key" has no value'],
    ['one two\nb = 1', '1:1 syntax "one two" the key "one two" has no value'],
    ['a =', '1:1 syntax "a" the key "a" has no value'],
    ['a =\nb = 1', '1:1 syntax "a" the key "a" has no value'],
    ['a { b = }', '1:5 syntax "b" the key "b" has no value'],
    ['a = , b = 1', '1:5 syntax "," expected a value, found ","'],
    ['a [1]', '1:3 syntax "[" expected "=", ":" or "{" after the key, found "["'],
    ['= 1', '1:1 syntax "=" expected a key, found "="'],
    ['a..b = 1', '1:2 syntax "." a path has an empty element'],
    ['.a = 1', '1:1 syntax "." a path has an empty element'],
    ['a = ${b.}', '1:8 syntax "." a path has an empty element'],
    ['a = [1,,2]', '1:8 syntax "," expected a value, found ","'],
    ['a = ["x" "y" = 1]', '1:14 syntax "=" expected ",", "]" or a new line, found "="'],
    ['a = ${b', '1:5 syntax "${" this substitution is not closed'],
    ['a = ${}', '1:5 syntax "${}" this substitution names no path'],
    ['a = ${b:-c}', '1:8 syntax ":" a substitution holds a path, which ":" cannot be part of'],
    ['a = ${b${c}}', '1:8 syntax "$" a substitution holds a path, which "$" cannot be part of'],
    ['a = [1] "x"', '1:9 syntax "\\"x\\"" a simple value cannot follow a list in one value'],
    ['a = { b = 1 }\n  { c = 1 }', '2:3 syntax "{" expected a key, found "{"'],
    ['include other.conf', '1:9 syntax "other.conf" expected a quoted file name after include, found "other.conf"'],
    ['a = [ { b += 1 } ]', '1:9 syntax "b" the operator += cannot be used within a list'],
    ['a = ${nowhere}', '1:5 substitution "${nowhere}" nothing defines "nowhere", which this substitution stands for'],
    [
      'l = [1]\na = "x"${l}',
      '2:5 substitution "\\"x\\"${l}" the substitutions make this a simple value followed by a list, which do not go together',
    ],
    [
      'a = ${a}',
      '1:5 substitution "${a}" this substitution leads back to itself, and no earlier value is there to end the circle',
    ],
    ['a { b = ${c} }\nc { d = ${a} { e = 1 } }', '2:9 substitution "${a}" this value contains itself'],
    ['a { b = ${a} }', '1:9 substitution "${a}" this value contains itself'],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('names the nearest key for a substitution', () => {
    const { problems } = read('docs { folder = x }\na = ${docs.foldr}');
    expect(problems[0]?.help).toBe('write "docs.folder" if that is meant, as environment variables are not read here');
  });

  it('never prints control characters, and cuts what is long', () => {
    const { problems } = read(`a = \${${'x'.repeat(5000)}\u001b\u202e}`);
    const said = problems.map(({ message, help }) => message + help).join();
    expect(said.length).toBeLessThan(400);
    expect(said).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('several faults in one run', () => {
  it('goes on with the next line, and keeps what can be read', () => {
    const text = [
      'name = greenhouse',
      'displayName = "greenhouse',
      'version = 1.2.3+4',
      'categories = [ "Climate", , "Sensors" ]',
      'faqs = [ { question = "why?", answer = "be\\cause" } ]',
      'logoUrl',
      'docsUrl = https://example.com',
      'releaseStatus = AVAILABLE',
    ].join('\n');
    expect(problemsOf(text).map((problem) => problem.split(' ')[0])).toEqual([
      '2:15',
      '3:16',
      '4:27',
      '5:43',
      '6:1',
      '7:16',
    ]);
    expect(asObject(read(text).root)?.entries.map(({ key }) => key)).toEqual([
      ...['name', 'displayName', 'categories', 'faqs', 'docsUrl', 'releaseStatus'],
    ]);
  });

  it('passes over whole objects and lists on a faulty line', () => {
    expect(problemsOf('a ] = { b = [1,\n2] }\nc = 1')).toEqual(['1:3 syntax "]" "]" closes nothing']);
  });

  it('says one thing of a line', () => {
    expect(problemsOf('a = x*y*z /* no */\r\nb = "x\r\nc = [1, *, @]\n')).toEqual([
      '1:6 syntax "*" the character "*" may only stand in quotes',
      '2:5 syntax "\\"x" this string is not closed on its line',
      '3:9 syntax "*" the character "*" may only stand in quotes',
    ]);
  });

  it('says of a bracket that nothing opened that it is too many, and not what is missing before it', () => {
    expect(problemsOf('a } = 1\nb = 1')).toEqual(['1:3 syntax "}" "}" closes nothing']);
    expect(problemsOf('a = ]\nb = 1')).toEqual(['1:5 syntax "]" "]" closes nothing']);
  });

  it('says nothing of closing brackets that are left over for what was not opened', () => {
    expect(problemsOf('a = #[\n  {\n    b = 1\n  }\n]\n')).toEqual(['5:1 syntax "]" "]" closes nothing']);
    expect(problemsOf('a "x = [\n  1\n]\n')).toHaveLength(1);
  });

  it('says once of a list that it holds keys', () => {
    expect(problemsOf('a = [\n  b = 1\n  c = 2\n  d = 3\n]')).toHaveLength(1);
  });

  it('takes an opening bracket in the wrong place for one that is closed at once', () => {
    const { root, problems } = read('a = x[\nb = 1\nc = 2\n');
    expect(problems.map(({ place }) => place.start)).toEqual([5]);
    expect(asObject(root)?.entries.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('says one thing of brackets that are not closed', () => {
    expect(problemsOf('a { b { c = [ { d = 1')).toHaveLength(1);
  });

  it('does not miss what a fault hides', () => {
    expect(problemsOf('base = "x\na = ${base}\nb = ${gone}')).toHaveLength(1);
  });

  it('reports faults in included files as well', () => {
    const others = { 'other.conf': 'b = *\nc = "x' };
    expect(problemsOf('a = !\ninclude "other.conf"', others)).toEqual([
      '1:5 syntax "!" the character "!" may only stand in quotes',
      '1:5 syntax "other.conf: *" the character "*" may only stand in quotes',
      '2:5 syntax "other.conf: \\"x" this string is not closed on its line',
    ]);
  });

  it('stops after fifty', () => {
    expect(read('a = *\n'.repeat(100)).problems).toHaveLength(50);
  });

  it.each([
    ['a substitution', 'b = ${gone}', 'substitution'],
    ['an include', 'include "/etc/passwd"', 'include'],
  ])('says what is wrong with %s behind any number of doubled keys and missing files', (_title, text, kind) => {
    const { problems } = read(`${'a = 1\n'.repeat(100)}${'include "gone"\n'.repeat(100)}${text}`);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.kind).toBe(kind);
  });
});
