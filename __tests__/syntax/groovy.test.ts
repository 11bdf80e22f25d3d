import { describe, expect, it } from '@jest/globals';
import { type GroovyScript, readGroovy } from '../../src/syntax/groovy.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

function read(text: string): GroovyScript {
  const { script } = readGroovy(text);
  if (script === undefined) throw new Error('it cannot be read');
  return script;
}

/** The tokens of each sequence as written, a string that is known as its value in quotes. */
function tokens(text: string): string[] {
  return read(text).sequences.map((one) =>
    one.tokens.map(({ value, text: written }) => (value === undefined ? written : JSON.stringify(value))).join(' '),
  );
}

describe('strings', () => {
  it.each([
    ["'a\"b'", '"a\\"b"'],
    ['"a\'b"', '"a\'b"'],
    ["'it\\'s \\\\ \\n \\u0041 \\101 \\$'", '"it\'s \\\\ \\n A A $"'],
    ["'''a 'b'\n c'''", '"a \'b\'\\n c"'],
    ['"""a "b"\n c"""', '"a \\"b\\"\\n c"'],
    ["'a\\\nb'", '"ab"'],
    ["''", '""'],
    ["''''''", '""'],
    ['"5 $ or 5$"', '"5 $ or 5$"'],
    ['x = /a\\/b\\d+\'"/', 'x = "a/b\\\\d+\'\\""'],
    ['x = $/a/b $$ $/ "/$', 'x = "a/b $ / \\""'],
  ])('%s', (text, expected) => expect(tokens(text)).toEqual([expected]));

  it.each([
    ['"a${b}c"', '"a${b}c"', 'b'],
    ['"a$b.c d"', '"a$b.c d"', 'b . c'],
    ['"a$b."', '"a$b."', 'b'],
    ['"${ x.collect { "<${it}>" } }"', '"${ x.collect { "<${it}>" } }"', 'x . collect { "<${it}>" }', 'it'],
    ['"${ "}" }"', '"${ "}" }"', '"}"'],
    ['"${ \'}\' }"', '"${ \'}\' }"', '"}"'],
    ['x = /a${b}\\/c/', 'x = /a${b}\\/c/', 'b'],
    ['"""${a}\n${b}"""', '"""${a}\n${b}"""', 'a', 'b'],
  ])('with code within: %s', (text, ...expected) => expect(tokens(text)).toEqual(expected));

  it('know where they stand', () => {
    const [main, inner] = read('foo("a${bar}b")\n').sequences;
    expect(main?.tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 4],
      [4, 14],
      [14, 15],
    ]);
    expect(inner?.tokens.map(({ start, end }) => [start, end])).toEqual([[8, 11]]);
  });
});

describe('slashes', () => {
  it.each([
    ['a / b / c', 'a / b / c'],
    ['(a) / b / "c"', '( a ) / b / "c"'],
    ['x[1] / y / 2', 'x [ 1 ] / y / 2'],
    ['5 / 2 // half / of it\n+ 1', '5 / 2 + 1'],
    ['def n = total /\n  2\ndef m = other /\n  2', 'def n = total / 2 def m = other / 2'],
    ['a /= 2; b /= 2', 'a /= 2 ; b /= 2'],
    ['return /a b/', 'return "a b"'],
    ["x =~ /'/", 'x =~ "\'"'],
    ['foo(/a/, /b/)', 'foo ( "a" , "b" )'],
    ['[/a/: 1]', '[ "a" : 1 ]'],
    ['i++ / 2 / 3', 'i ++ / 2 / 3'],
    ['a /* / */ / b', 'a / b'],
  ])('%s', (text, expected) => expect(tokens(text)).toEqual([expected]));
});

describe('code', () => {
  it.each([
    ['#!/usr/bin/env groovy\nx', 'x'],
    ['// "open\nx', 'x'],
    ['/* "open\n */x', 'x'],
    ['5.times { it }', '5 . times { it }'],
    ['1..9', '1 .. 9'],
    ['0..<1.5', '0 ..< 1.5'],
    ['a?.b ?: c', 'a ?. b ?: c'],
    ['import a.ProvisioningIO$', 'import a . ProvisioningIO$'],
    ['größe = 1', 'größe = 1'],
    ['', ''],
  ])('%s', (text, expected) => expect(tokens(text)).toEqual([expected]));

  it('knows brackets by their partners', () => {
    const { partners } = read('a(b[1], { c })').sequences[0] ?? {};
    expect([...(partners ?? [])].filter(([from, to]) => from < to)).toEqual([
      [3, 5],
      [7, 9],
      [1, 10],
    ]);
  });
});

describe('what is not closed', () => {
  it.each([
    ['a bracket', 'foo(', 'unclosed ('],
    ['the wrong bracket', 'foo(]', 'mismatch ]'],
    ['a bracket within another', 'foo(bar[)', 'unclosed ['],
    ['a bracket too many', 'foo())', 'stray )'],
    ['a string', 'x = "abc\ny = 1', 'unclosed "'],
    ['a long string', "x = '''abc", "unclosed '''"],
    ['a comment', 'x /* abc', 'unclosed /*'],
    ['code in a string', 'x = "${a', 'unclosed "'],
    ['a bracket in a string', 'x = "${a(}"', 'unclosed ('],
    ['a brace, told by the indentation', 'class A {\n  def a() {\n  def b() {\n  }\n}\n', 'unclosed {@20'],
    ['a brace too many', 'class A {\n  def a() {\n  }\n  }\n}\n', 'stray }@28'],
    ['a beginning', 'class A {\n  def a()\n  }\n}\n', 'stray }@22'],
  ])('%s', (_title, text, expected) => {
    const { script: nothing, fault } = readGroovy(text);
    expect(nothing).toBeUndefined();
    const said = `${fault?.kind} ${fault?.text}`;
    expect(expected.includes('@') ? `${said}@${fault?.start}` : said).toBe(expected);
  });

  it('may be a string in slashes of several lines, of which nothing is said', () =>
    expect(readGroovy("x = /it's\nfine/\n")).toEqual({ script: undefined, fault: undefined }));

  it('is not said of a script too long to be looked into', () =>
    expect(readGroovy(' '.repeat(600_000))).toEqual({ script: undefined, fault: undefined }));
});

const script = `package com.acme

import groovy.json.JsonSlurper
import com.stackstate.stackpack.ProvisioningScript
import com.stackstate.stackpack.*
import static java.lang.Math.max
import static java.util.Collections.*
import com.acme.Other as Another

@SuppressWarnings('unused') // class Commented {}
class Box<T extends Number> extends ProvisioningScript implements Serializable {
  private static final String TEMPLATE = "class X extends Y {"
  def handler = { Map config -> config.x }

  Box(ProvisioningContext context) {
    super(context)
  }

  @Override
  ProvisioningIO<scala.Unit> install(Map<String, Object> config, final List<Map<String, String>> others = [], flag = true) throws IOException, Error {
    def kind = Box.class
    if (config.a) { foo(config) { it } }
    class Inner extends Base {}
  }

  static def pattern() { /}/ }
}

class Plain { }
`;

describe('declarations', () => {
  const read1 = read(script);

  it('package', () => {
    expect(read1.package).toBe('com.acme');
    expect(read('class A {}').package).toBe('');
  });

  it('imports', () =>
    expect(read1.imports).toEqual([
      { name: 'groovy.json.JsonSlurper', alias: 'JsonSlurper' },
      { name: 'com.stackstate.stackpack.ProvisioningScript', alias: 'ProvisioningScript' },
      { name: 'com.stackstate.stackpack', alias: undefined },
      { name: 'java.lang.Math', alias: 'Math' },
      { name: 'java.util.Collections', alias: 'Collections' },
      { name: 'com.acme.Other', alias: 'Another' },
    ]));

  it('classes, with their places', () =>
    expect(
      read1.classes.map(({ name, start, end, superclass }) => [name, script.slice(start, end), superclass?.name]),
    ).toEqual([
      ['Box', 'Box', 'ProvisioningScript'],
      ['Plain', 'Plain', undefined],
    ]));

  it('methods, with their parameters', () =>
    expect(read1.classes[0]?.methods.map(({ name, parameters }) => [name, parameters])).toEqual([
      ['Box', [{ name: 'context', type: 'ProvisioningContext' }]],
      [
        'install',
        [
          { name: 'config', type: 'Map' },
          { name: 'others', type: 'List' },
          { name: 'flag', type: undefined },
        ],
      ],
      ['pattern', []],
    ]));

  it('bodies of methods', () => {
    const install = read1.classes[0]?.methods[1];
    const body = script.slice(install?.start, install?.end);
    expect(body).toMatch(/^\{\s+def kind = Box\.class/);
    expect(body).toMatch(/class Inner extends Base \{\}\s+\}$/);
  });

  it('a qualified superclass', () => {
    const text = 'class A extends com.acme.Base<String> {}';
    const superclass = read(text).classes[0]?.superclass;
    expect(superclass?.name).toBe('com.acme.Base');
    expect(text.slice(superclass?.start, superclass?.end)).toBe('com.acme.Base');
  });
});

describe('hostile scripts', () => {
  const size = 120_000;
  it.each([
    ['slashes', '/\\'],
    ['dollar slashes', '$/'],
    ['escaped slashes', '\\/'],
    ['divisions', 'a/'],
    ['openings of code', '"${'],
    ['code in strings', '"${a}"'],
    ['names in strings', '"$a.b'],
    ['brackets', '('],
    ['quotes', "'"],
    ['three quotes', "'''"],
    ['classes without a body', 'class a extends '],
    ['classes', 'class a{}'],
    ['methods that throw', 'a()throws '],
    ['imports', 'import a.*\n'],
    ['stars', 'a.*'],
    ['a long path', 'a.'],
    ['a long name', 'a'],
    ['digits', '1.'],
    ['comments', '/*'],
    ['type arguments', 'class A<'],
  ])('of %s', (_title, piece) => {
    const text = piece.repeat(Math.floor(size / piece.length));
    const elapsed = startProcessorTimer();
    for (const given of [text, `class A {\n${text}\n}`, `class A { def a(Map config) { ${text}`]) readGroovy(given);
    expect(elapsed()).toBeLessThan(1_500);
  });
});
