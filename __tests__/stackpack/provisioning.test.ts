import { describe, expect, it } from '@jest/globals';
import { loadPack } from '../../src/stackpack/load.ts';
import { type Provisioning, provisioningOf } from '../../src/stackpack/provisioning.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';
import { fixturePack, replace } from '../support/rule-fixture.ts';

const header = 'import com.stackstate.stackpack.*\n\n';

/** A script of a class with these lines in its install method. */
function script(...lines: string[]): string {
  const body = lines.map((line) => `    ${line}\n`).join('');
  return `${header}class P extends ProvisioningScript {\n  def install(Map config) {\n${body}  }\n}\n`;
}

async function provisioning(
  files: Readonly<Record<string, string>>,
  provision = 'provision = "P"',
): Promise<Provisioning> {
  const manifest = `name = x\ndisplayName = X\nlogoUrl = "logo.png"\n${provision}\n`;
  return provisioningOf(
    await loadPack(new MemoryTree(new Map(Object.entries({ 'stackpack.conf': manifest, ...files })))),
  );
}

/** The imports of a script, as `scope path`. */
async function importsOf(...lines: string[]): Promise<string[]> {
  const { imports, everyTemplate } = await provisioning({ 'provisioning/P.groovy': script(...lines) });
  return [...imports.map(({ scope, template }) => `${scope} ${template}`), ...(everyTemplate ? ['every'] : [])];
}

describe('what a script imports', () => {
  it.each([
    [
      'for the pack',
      'context().stackPack().importSnapshot("templates/a.stj", [:])',
      'shared provisioning/templates/a.stj',
    ],
    ['for an instance', "context().instance().importSnapshot('./a.sty')", 'instance provisioning/a.sty'],
    [
      'in the older way',
      'context().sts().importSnapshot(context().stackPack().namespacePrefix(), "t/../a.stj", args)',
      'unknown provisioning/a.stj',
    ],
    ['without parentheses', 'context().stackPack().importSnapshot "a.stj", [:]', 'shared provisioning/a.stj'],
    [
      'without parentheses, on two lines',
      'context().stackPack().importSnapshot "a.stj",\n  [:]',
      'shared provisioning/a.stj',
    ],
    ['by properties', 'context.instance.importSnapshot("a.stj")', 'instance provisioning/a.stj'],
    ['where it may be null', 'context()?.stackPack()?.importSnapshot("a.stj")', 'shared provisioning/a.stj'],
    [
      'put together',
      'context().stackPack().importSnapshot("temp" + "lates/" + \'a.stj\')',
      'shared provisioning/templates/a.stj',
    ],
    ['in slashes', 'context().stackPack().importSnapshot(/a.stj/)', 'shared provisioning/a.stj'],
    ['in a closure', '[1].each { context().stackPack().importSnapshot("a.stj") }', 'shared provisioning/a.stj'],
    ['within a string', 'log("${context().stackPack().importSnapshot("a.stj")}")', 'shared provisioning/a.stj'],
    [
      'by a constant',
      'def path = "a.stj"\ncontext().stackPack().importSnapshot(path, [:])',
      'shared provisioning/a.stj',
    ],
    [
      'by a constant in two parts',
      'def dir = "t/"\ncontext().stackPack().importSnapshot(dir + "a.stj")',
      'shared provisioning/t/a.stj',
    ],
    ['on a variable', 'def pack = context().stackPack()\npack.importSnapshot("a.stj")', 'shared provisioning/a.stj'],
    ['on another variable', 'def (a, b) = foo()\nb.importSnapshot("a.stj")', 'unknown provisioning/a.stj'],
    ['in a comment', '// context().stackPack().importSnapshot("a.stj")'],
    ['in a text', 'log(\'context().stackPack().importSnapshot("a.stj")\')'],
    ['out of the folder', 'context().stackPack().importSnapshot("../a.stj")'],
    ['by a path built at run time', 'context().stackPack().importSnapshot("${name}.stj")', 'every'],
    ['by a parameter', 'def one = { path -> context().stackPack().importSnapshot(path) }', 'every'],
    [
      'by a variable given twice',
      'def p = "a.stj"\nif (x) p = "b.stj"\ncontext().stackPack().importSnapshot(p)',
      'every',
    ],
    ['by a method call', 'context().stackPack().importSnapshot(pathOf("a.stj"))', 'every'],
    ['by a choice', 'context().stackPack().importSnapshot(x ? "a.stj" : "b.stj")', 'every'],
    ['by reference', '["a.stj"].each(context().stackPack().&importSnapshot)', 'every'],
    ['by the name of the method', 'context().stackPack()."importSnapshot"("a.stj")', 'every'],
  ])('%s', async (_title, line, ...expected) => expect(await importsOf(line)).toEqual(expected));

  it('stands at its text', async () => {
    const text = script('context().stackPack().importSnapshot("a.stj", [:])');
    const { imports } = await provisioning({ 'provisioning/P.groovy': text });
    expect(imports.map(({ place }) => [place.file, text.slice(place.start, place.end)])).toEqual([
      ['provisioning/P.groovy', '"a.stj"'],
    ]);
  });

  it('says which paths lead out of the folder', async () => {
    const { outside } = await provisioning({ 'provisioning/P.groovy': script('x.importSnapshot("../../a.stj")') });
    expect(outside.map(({ written }) => written)).toEqual(['../../a.stj']);
  });
});

const helper = (name: string, line: string) => `class ${name} {\n  static def run(context) { ${line} }\n}\n`;

describe('the scripts that can run', () => {
  it('are those whose classes are named, and what these name', async () => {
    const found = await provisioning({
      'provisioning/P.groovy': script('Helper.run(context())'),
      'provisioning/Helper.groovy': helper('Helper', 'new Deeper().run(context)'),
      'provisioning/Deeper.groovy': helper('Deeper', 'context.stackPack().importSnapshot("a.stj")'),
      'provisioning/Unused.groovy': helper('Unused', 'context.stackPack().importSnapshot("b.stj")'),
      'provisioning/scripts/map it.groovy': 'x.importSnapshot(y)',
    });
    expect(found.scripts).toEqual(['Deeper', 'Helper', 'P'].map((name) => `provisioning/${name}.groovy`));
    expect(found.imports.map(({ template }) => template)).toEqual(['provisioning/a.stj']);
    expect(found.everyTemplate).toBe(false);
  });

  it.each([
    ['imported', 'import com.acme.Helper\n', 'Helper.run(context())'],
    ['imported under another name', 'import com.acme.Helper as H\n', 'H.run(context())'],
    ['imported with its package', 'import com.acme.*\n', 'Helper.run(context())'],
    ['a static import', 'import static com.acme.Helper.run\n', 'run(context())'],
    ['a star of statics', 'import static com.acme.Helper.*\n', 'run(context())'],
    ['qualified', '', 'com.acme.Helper.run(context())'],
  ])('are found in packages: %s', async (_title, imports, line) => {
    const found = await provisioning({
      'provisioning/P.groovy': `${imports}${script(line)}`,
      'provisioning/com/acme/Helper.groovy': `package com.acme\n${helper('Helper', 'x.importSnapshot("a.stj")')}`,
    });
    expect(found.scripts).toContain('provisioning/com/acme/Helper.groovy');
  });

  it('are found from a script of a package in the same one', async () => {
    const found = await provisioning(
      {
        'provisioning/com/acme/P.groovy': `package com.acme\n${script('Helper.run(context())')}`,
        'provisioning/com/acme/Helper.groovy': `package com.acme\n${helper('Helper', 'x.importSnapshot("a.stj")')}`,
      },
      'provision = "com.acme.P"',
    );
    expect(found.main).toBe('provisioning/com/acme/P.groovy');
    expect(found.imports).toHaveLength(1);
  });
});

describe('every template counts where', () => {
  it('the script is not there', async () => {
    expect(await provisioning({})).toMatchObject({ main: undefined, imports: [], everyTemplate: true });
  });

  it('the script cannot be read', async () => {
    const text = script('context().stackPack().importSnapshot("a.stj")').replace('{', '(');
    expect(await provisioning({ 'provisioning/P.groovy': text })).toMatchObject({ imports: [], everyTemplate: true });
  });

  it('it inherits from what is not in the pack', async () => {
    const text = script().replace('ProvisioningScript', 'com.acme.Base');
    expect(await provisioning({ 'provisioning/P.groovy': text })).toMatchObject({ everyTemplate: true });
  });

  it('the manifest is damaged', async () => {
    expect(await provisioning({}, 'x = {')).toMatchObject({ everyTemplate: true });
  });
});

describe('without a script', () => {
  it('a shared template is imported for the pack', async () => {
    const { imports } = await provisioning({}, 'provision { sharedTemplate { templatePath = "x.sty" } }');
    expect(imports).toMatchObject([
      { template: 'provisioning/x.sty', scope: 'shared', place: { file: 'stackpack.conf' } },
    ]);
  });

  it.each([
    ['no provision', ''],
    ['the 2.0 way', 'provision { companionStackPacks = [] }'],
  ])('nothing is imported: %s', async (_title, provision) => {
    expect(await provisioning({}, provision)).toEqual({
      main: undefined,
      scripts: [],
      imports: [],
      outside: [],
      everyTemplate: false,
    });
  });

  it('nothing is imported by a 2.0 pack', async () => {
    const pack = await fixturePack({ title: '', base: '2.0', change: {} });
    expect(provisioningOf(pack)).toMatchObject({ imports: [], everyTemplate: false });
  });
});

describe('the script is found', () => {
  it.each([
    ['in the folder of the picture', 'provisioning/scripts/GreenhouseProvision.groovy'],
    ['in other letters', 'provisioning/Greenhouseprovision.groovy'],
  ])('%s', async (_title, path) => {
    const good = await fixturePack({ title: '', base: '1.x', change: {} });
    const text = good.source('provisioning/GreenhouseProvision.groovy').text;
    const pack = await fixturePack({
      title: '',
      base: '1.x',
      change: { 'provisioning/GreenhouseProvision.groovy': null, [path]: text },
    });
    expect(provisioningOf(pack)).toMatchObject({ main: path, everyTemplate: false });
    expect(provisioningOf(pack).imports).toHaveLength(3);
  });

  it('the same at each call', async () => {
    const pack = await fixturePack({
      title: '',
      base: '1.x',
      change: { 'provisioning/GreenhouseProvision.groovy': replace('"templates/greenhouse.stj"', '"templates/x.stj"') },
    });
    expect(provisioningOf(pack)).toBe(provisioningOf(pack));
  });
});

describe('hostile scripts', () => {
  const many = (count: number, line: (index: number) => string) => [...Array(count).keys()].map(line);

  it.each([
    ['constants that are put together of each other', many(3_000, (n) => `def a${n + 1} = a${n} + a${n} + a${n}`)],
    ['calls within calls', ['x.importSnapshot('.repeat(5_000) + ')'.repeat(5_000)]],
    ['calls without parentheses', many(3_000, () => 'x.importSnapshot "a",')],
    ['imports', many(3_000, (n) => `import a.b${n}.*`)],
    ['variables that hold the context', many(3_000, (n) => `def v${n} = context().stackPack()`)],
    ['long names', ['a.'.repeat(30_000)]],
  ])('of %s take little time', async (_title, lines) => {
    const elapsed = startProcessorTimer();
    await provisioning({ 'provisioning/P.groovy': script('def a0 = "x"', ...lines) });
    expect(elapsed()).toBeLessThan(1_500);
  });

  it('of more text than anybody writes are not read', async () => {
    const text = script('context().stackPack().importSnapshot("a.stj")') + '// '.repeat(800_000);
    expect(await provisioning({ 'provisioning/P.groovy': text })).toMatchObject({ imports: [], everyTemplate: true });
    const names = many(20, (n) => `Helper${n}`);
    const helpers = names.map((name) => [
      `provisioning/${name}.groovy`,
      `class ${name} { ${'x = "a"; '.repeat(20_000)} }`,
    ]);
    const elapsed = startProcessorTimer();
    const found = await provisioning({ ...Object.fromEntries(helpers), 'provisioning/P.groovy': script(...names) });
    expect(found.everyTemplate).toBe(true);
    expect(elapsed()).toBeLessThan(3_000);
  });

  it('that name each other take little time', async () => {
    const names = many(300, (n) => `Helper${n}`);
    const text = `class X { def x = [${names.join(', ')}] }`;
    const files = Object.fromEntries(names.map((name) => [`provisioning/${name}.groovy`, text]));
    const elapsed = startProcessorTimer();
    const found = await provisioning({ ...files, 'provisioning/P.groovy': script(...names) });
    expect(found.scripts).toHaveLength(301);
    expect(elapsed()).toBeLessThan(1_500);
  });
});
