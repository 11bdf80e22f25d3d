import { describe, expect, it } from '@jest/globals';
import { textOf, toPlain, valueAt } from '../../../src/syntax/config-access.ts';
import type { ConfigNode, SyntaxProblem } from '../../../src/syntax/config-node.ts';
import { readYaml, readYamlDocuments } from '../../../src/syntax/yaml.ts';
import { SourceText } from '../../../src/text/source-text.ts';

function read(text: string): ConfigNode {
  const { root, problems } = readYaml(text, { file: 'x.yaml' });
  expect(problems).toEqual([]);
  if (root === undefined) throw new Error('no root');
  return root;
}

function plain(text: string): unknown {
  return JSON.parse(JSON.stringify(toPlain(read(text))));
}

/** Problems as `kind line:column covered text: message`. */
function problemsOf(text: string): string[] {
  const source = new SourceText(text);
  return readYaml(text, { file: 'x.yaml' }).problems.map(({ kind, message, place }: SyntaxProblem) => {
    const { line, column } = source.positionAt(place.start);
    expect(place.file).toBe('x.yaml');
    return `${kind} ${line}:${column} ${JSON.stringify(text.slice(place.start, place.end))}: ${message}`;
  });
}

function covered(text: string, ...keys: string[]): string {
  const place = valueAt(read(text), ...keys)?.place;
  return text.slice(place?.start, place?.end);
}

describe('places', () => {
  const text = `name: Greenhouse  # comment
quoted: "a b"
tagged: !resource "logo.png"
flow: [ a, {b: c} ]
block:
  - x: 1
    y: two words
  - last
text: |
  one
  two

empty:
end: z
`;

  it.each([
    [['name'], 'Greenhouse'],
    [['quoted'], '"a b"'],
    [['tagged'], '"logo.png"'],
    [['flow'], '[ a, {b: c} ]'],
    [['block'], '- x: 1\n    y: two words\n  - last'],
    [['text'], '|\n  one\n  two'],
    [['empty'], ''],
    [['end'], 'z'],
  ])('of %j cover what is written', (keys, expected) => {
    expect(covered(text, ...keys)).toBe(expected);
  });

  it('of keys and list items too', () => {
    const block = valueAt(read(text), 'block');
    const [first, second] = block?.kind === 'list' ? block.items : [];
    const entry = first?.kind === 'object' ? first.entries[1] : undefined;
    expect(text.slice(entry?.keyPlace.start, entry?.keyPlace.end)).toBe('y');
    expect(text.slice(first?.place.start, first?.place.end)).toBe('x: 1\n    y: two words');
    expect(text.slice(second?.place.start, second?.place.end)).toBe('last');
  });

  it('of a value that is missing are empty, behind the colon', () => {
    expect(valueAt(read('a:\nb: 1\n'), 'a')).toMatchObject({ kind: 'null', place: { start: 2, end: 2 } });
  });

  it('count UTF-16 code units', () => {
    expect(covered('"😀": 😀 x\n', '😀')).toBe('😀 x');
  });

  it('of an alias are its own, of what is in it where that is written', () => {
    const aliased = 'a: &x {b: c}\nd: *x\n';
    expect(covered(aliased, 'd')).toBe('*x');
    expect(covered(aliased, 'd', 'b')).toBe('c');
  });
});

describe('values', () => {
  it('are resolved as in YAML 1.1', () => {
    expect(plain('[yes, y, off, 010, 0x1f, 1_000, 1:30, 1.50, 0.0.8, ~, 2026-03-01, .inf, "yes"]')).toEqual([
      true,
      'y',
      false,
      8,
      31,
      1000,
      90,
      1.5,
      '0.0.8',
      null,
      '2026-03-01',
      '.inf',
      'yes',
    ]);
  });

  it('keep the text that was written', () => {
    const root = read('version: 1.0\nyes: "x"\noctal: 010\nwords: a\n  b\n');
    expect(textOf(valueAt(root, 'version'))).toBe('1.0');
    expect(textOf(valueAt(root, 'octal'))).toBe('010');
    expect(textOf(valueAt(root, 'words'))).toBe('a b');
    expect(valueAt(root, 'yes')).toMatchObject({ kind: 'string', quoted: true });
    expect(valueAt(root, 'version')).toMatchObject({ kind: 'number', quoted: false });
  });

  it('keep custom tags, on scalars, lists and objects', () => {
    const root = read(
      'a: !resource "x.png"\nb: !icon x.svg\nc: !include a b\nd: !x [y]\ne: !x {y: z}\nf: !resource yes\n',
    );
    const tags = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => valueAt(root, key)?.tag);
    expect(tags).toEqual(['!resource', '!icon', '!include', '!x', '!x', '!resource']);
    expect(textOf(valueAt(root, 'c'))).toBe('a b');
    expect(valueAt(root, 'f')).toMatchObject({ kind: 'string', value: 'yes' });
  });

  it('of merge keys give way to the own ones', () => {
    expect(plain('base: &b {a: 1, b: 2}\nown:\n  <<: *b\n  b: 3\n')).toEqual({
      base: { a: 1, b: 2 },
      own: { a: 1, b: 3 },
    });
  });

  it('under the key __proto__ are values like any other', () => {
    const root = read('__proto__: {polluted: yes}\nconstructor: x\n');
    expect(root.kind === 'object' && root.entries.map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('of an empty text are null', () => {
    expect(read('# nothing\n')).toMatchObject({ kind: 'null', value: null });
  });
});

describe('a word of YAML 1.1', () => {
  it.each(['yes', 'no', 'ON', 'off'])('is a boolean that keeps its text: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'boolean', text });
  });

  it.each(['"yes"', 'y', 'yes!', '!x yes'])('is none in %s', (text) => {
    expect(read(text).kind).toBe('string');
  });
});

describe('problems', () => {
  it.each([
    ['a: [b\nc: d\n', 'syntax 1:4 "[": the list that starts here is never closed'],
    ['a: ["b"\nc: d\n', 'syntax 1:4 "[": the list that starts here is never closed'],
    ['a: [b\n  c: d\n', 'syntax 2:4 ":": a comma or ] is expected here, in the list that starts with ['],
    ['a: {b: "c"\nd: e\n', 'syntax 1:4 "{": the object that starts here is never closed'],
    ['a: "b\nc: d = "e"\n', 'syntax 1:4 "\\"b": this string is not closed on its line'],
    ['a: [b,\n', 'syntax 1:4 "[": the list that starts here is never closed'],
    ['a: {b: c\n', 'syntax 1:4 "{": the object that starts here is never closed'],
    ['a: "b\n', 'syntax 1:4 "\\"": the quoted string that starts here is never closed'],
    ['a: b\n\tc: d\n', 'syntax 2:1 "\\t": YAML allows no tab here, before a value or a key'],
    ['a: b: c\n', 'syntax 1:5 ":": a colon with a space after it makes a key, and no key can stand here'],
    [
      'a: b\nc\nd: e\n',
      'syntax 2:1 "c": a key is expected here, and no colon with a space after it follows on the line',
    ],
    ['a: @b\n', 'syntax 1:4 "@": a value cannot start with this character'],
    ['a: "\\q"\n', 'syntax 1:5 "\\\\q": YAML has no such escape in a double-quoted string'],
    ['a: *b\n', 'syntax 1:4 "*b": no anchor "b" stands before this alias'],
    ['a: !!int b\n', 'syntax 1:10 "b": "b" is no whole number'],
    ['a: b\u0000\n', 'syntax 1:5 "\\u0000": the character U+0000 is not allowed in YAML'],
    ['a: b\n---\nc: d\n', 'syntax 3:1 "c": a second document starts here, and this file must hold a single one'],
    ['a: b\na: c\n', 'duplicate-key 2:1 "a": the key "a" stands here a second time, and only its last value counts'],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('name the first of equal keys, and the last one wins', () => {
    const { root, problems } = readYaml('a: 1\nb: 2\na: 3\n', { file: 'x.yaml' });
    expect(problems[0]).toMatchObject({ related: { file: 'x.yaml', start: 0, end: 1 } });
    expect(root && toPlain(root)).toEqual({ a: 3, b: 2 });
  });

  it('of several keys are found in one run', () => {
    expect(problemsOf('a: ]\nb: c\nd: "e" f\ng: h\ni: @\n').map((line) => line.split(' ')[1])).toEqual([
      '1:4',
      '3:8',
      '5:4',
    ]);
  });

  it('within brackets have no followers that only follow from them', () => {
    expect(problemsOf('a: {\nb: 1,\nc 2: 3: 4,\nd: 5\n}\ne: f\n')).toHaveLength(1);
  });

  it('leave no value where one is of syntax', () => {
    expect(readYaml('a: 1\nb: ]\n', { file: 'x.yaml' }).root).toBeUndefined();
  });

  it.each([
    'a: *\u200b\u202eb\n',
    '"\\u202e": 1\n"\\u202e": 2\n',
    'a: !!int "\\e[31m"\n',
    '%TAG !a! b\n--- !\u202e!b c\n',
    '\u0007',
  ])('never print a control character raw: %j', (text) => {
    const { problems } = readYaml(text, { file: 'x.yaml' });
    expect(problems).toHaveLength(1);
    for (const { message, help } of problems) expect(message + help).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('what other readers refuse', () => {
  it.each([
    ['a:\n  b: "c\n d"\n', '3:2 "d\\""'],
    ["a:\n  - 'b\n  c'\n", '3:3 "c\'"'],
    ['a: "b\n\tc"\n', '2:2 "c\\""'],
    ['a: [\nb]\n', '2:1 "b"'],
    ['a: "b"#c\n', '1:7 "#c"'],
    ['a: b\rc: d\r', '1:5 "\\r"'],
  ])('%j is told of and read', (text, at) => {
    expect(problemsOf(text).map((line) => line.split(': ')[0])).toEqual([`portability ${at}`]);
    expect(readYaml(text, { file: 'x.yaml' }).root?.kind).toBe('object');
  });

  it.each(['a:\n  b: "c\n    d"\n', 'a: [\n  b\n]\n', 'a: "b" #c\n', 'a: b\r\nc: d\r\n', '"a\nb"\n'])(
    '%j is nothing of the kind',
    (text) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );
});

it('says what is wrong behind any number of strings that other readers would refuse, and nothing of those', () => {
  const { root, problems } = readYaml(`${'- a: "b\nc"\n'.repeat(100)}- [`, { file: 'x.yaml' });
  expect(root).toBeUndefined();
  expect(problems.map(({ kind }) => kind)).toEqual(['syntax']);
});

describe('a string that is not closed on its line', () => {
  it.each([
    ['a: "b\nc: "d"\n', '1:4 "\\"b"'],
    ["a:\n  b: 'c\n  d: x\n\n  e: 'f'\n", '2:6 "\'c"'],
    ['- "b\r\n- "d"\r\n', '1:3 "\\"b\\r"'],
  ])('%j: where it starts', (text, at) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(/not closed on its line$/)]);
    expect(problemsOf(text)[0]).toContain(at);
  });

  it.each([
    ['a: "b\n  c" d\n', '2:6'],
    ['a: "b\n  c"\nd\n- e', '3:1'],
    ['a: "b" c\n', '1:8'],
  ])('%j: not where it could be meant so', (text, at) => {
    expect(problemsOf(text)[0]).toContain(`syntax ${at}`);
  });
});

describe('readYamlDocuments', () => {
  it('gives every document', () => {
    const { documents, problems } = readYamlDocuments('a: 1\n---\nb: 2\n---\n', { file: 'x.sty' });
    expect(problems).toEqual([]);
    expect(documents.map((root) => root.kind)).toEqual(['object', 'object', 'null']);
  });

  it('gives none where there is none', () => {
    expect(readYamlDocuments('# nothing\n', { file: 'x.sty' })).toEqual({ documents: [], problems: [] });
  });

  it('does not know the anchors of another document', () => {
    const { problems } = readYamlDocuments('--- &a b\n--- *a\n', { file: 'x.sty' });
    expect(problems).toHaveLength(1);
  });
});
