import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { manifestRules } from '../../../src/rules/manifest/index.ts';
import { rules } from '../../../src/rules/registry.ts';
import { runRules } from '../../../src/rules/run-rules.ts';
import { loadPack } from '../../../src/stackpack/load.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { goodPacks } from '../../support/good-packs.ts';
import { fixturePack } from '../../support/rule-fixture.ts';

type Files = Readonly<Record<string, string>>;

/** The manifest rules' findings as `rule severity line:column`. */
async function check(files: Files): Promise<string[]> {
  const pack = await loadPack(new MemoryTree(Object.entries(files)));
  const { findings, crashes } = runRules(pack, Object.values(manifestRules));
  expect(crashes).toEqual([]);
  return findings.map(({ rule, severity, place }) => {
    const { line, column } = pack.source(place.file).positionAt(place.start);
    return `${rule} ${severity} ${line}:${column}`;
  });
}

describe('a manifest that cannot be read whole', () => {
  it('lacks no key where HOCON has a fault', async () => {
    const text = 'name = greenhouse\nsteps = [ { name = host } ]\nfaqs = [ {} ]\nintegrations = [ {} ]\nextra {\n';
    const found = await check({ 'stackpack.conf': text });
    expect(found.filter((one) => one.includes('error'))).toEqual(['manifest-syntax error 5:7']);
  });

  it('has no unknown keys where a bracket is lost that they stood in', async () => {
    const text = String(goodPacks['1.x']['stackpack.conf']).replace('configurationUrls {', 'configurationUrls');
    const found = await check({ 'stackpack.conf': text });
    expect(found[0]).toMatch(/^manifest-syntax error /);
    expect(found.filter((one) => one.startsWith('manifest-unknown-key '))).toEqual([]);
  });

  it('lacks no key where YAML has a fault', async () => {
    const found = await check({ 'stackpack.yaml': 'name: greenhouse\ndisplayName: "Greenhouse\n' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !one.startsWith('manifest-syntax '))).toEqual([]);
  });

  it('lacks no key where a substitution does not resolve', async () => {
    const text = [
      'name = ${a}',
      'displayName = ${b}',
      'version = ${c}',
      'steps = [ { name = ${d}, display = ${e}, value { type = ${f} } } ]',
      'faqs = [ { question = ${g}, answer = ${h}" is it" } ]',
      'categories = ${i}',
      'configurationUrls { ERROR = ${j} }',
      'dependencies { common = ${k} }',
      'isNew = ${l}',
    ].join('\n');
    const found = await check({ 'stackpack.conf': text });
    expect(found.length).toBe(12);
    expect(found.filter((one) => !one.startsWith('manifest-substitution error '))).toEqual([]);
  });

  it('lacks no key where a required include is not there', async () => {
    const text = 'include required("rest.conf")\nfaqs = [ { include required("faq.conf") } ]\n';
    const found = await check({ 'stackpack.conf': text });
    expect(found).toEqual(['manifest-include error 1:18', 'manifest-include error 2:29']);
  });

  it('lacks the keys that an include was to bring which the server passes over', async () => {
    const found = await check({
      'stackpack.conf': 'include "rest.conf"\nfaqs = [ { question = "?", include "faq.conf" } ]\n',
    });
    expect(found.filter((one) => one.includes('error'))).toEqual([
      ...Array.from({ length: 3 }, () => 'manifest-required-key error 1:1'),
      'manifest-faq error 2:10',
    ]);
  });
});

describe('a scaffold that nobody filled in', () => {
  it('has its placeholders as the only errors', async () => {
    const found = await check({
      'stackpack.conf': [
        'name = "<< .Name >>"',
        'displayName = "<< .DisplayName >>"',
        'version = "<< .Version >>"',
        'logoUrl = "logo.png"',
        'categories = [ "<< .Category >>" ]',
        'dependencies { common = "<< .Common >>" }',
        'integrations = [ { name = "<< .Name >>-x", displayName = "<< .X >>", version = "<< .Version >>" } ]',
        'releaseStatus = "<< .Status >>"',
      ].join('\n'),
    });
    expect(found.length).toBe(9);
    expect(found.filter((one) => !one.startsWith('manifest-placeholder error '))).toEqual([]);
  });
});

describe('a secret in the place of a value', () => {
  it('is not judged, nor made a suggestion of', async () => {
    const secret = `dop_v1_${'0123456789abcdef'.repeat(4)}`;
    const text = [
      `name = ${secret}`,
      'displayName = Greenhouse',
      'logoUrl = "logo.png"',
      `version = "1.0.0 ${secret}"`,
      `categories = [ ${secret} ]`,
      `releaseStatus = ${secret}`,
      `dependencies { ${secret} = ${secret} }`,
      `steps = [ { name = ${secret}, display = D, value { type = ${secret} } } ]`,
    ].join('\n');
    const pack = await loadPack(new MemoryTree([['stackpack.conf', text]]));
    const { findings } = runRules(pack, Object.values(manifestRules));
    expect(findings.map(({ rule }) => rule)).toEqual(['manifest-dependency']);
    expect(JSON.stringify(findings)).not.toContain('0123456789abcdef');
  });
});

describe('one break', () => {
  it('is one error: any quote, bracket or equals sign left out', async () => {
    const good = String(goodPacks['1.x']['stackpack.conf']);
    const places = [...good.matchAll(/["{}[\]=]/g)].map(({ index }) => index);
    const several: string[] = [];
    for (const at of places) {
      const text = good.slice(0, at) + good.slice(at + 1);
      const pack = await fixturePack({ title: 'left out', base: '1.x', change: { 'stackpack.conf': text } });
      const errors = runRules(pack, Object.values(rules)).findings.filter(({ severity }) => severity === 'error');
      expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['manifest-syntax']));
      if (errors.length > 1) several.push(good.slice(at, at + 20));
    }
    expect(places.length).toBeGreaterThan(80);
    // An object in a list without its opening brace: a list of keys, one of them with an object behind it.
    expect(several).toEqual(['{\n    name = "greenh']);
  });

  it('is one finding: a version that is a number in YAML', async () => {
    const pack = await fixturePack({
      title: 'number',
      base: '2.0',
      change: { 'stackpack.yaml': (text) => text.replace('version: "1.2.0"', 'version: 1.10') },
    });
    const { findings } = runRules(pack, Object.values(manifestRules));
    expect(findings.map(({ rule }) => rule)).toEqual(['manifest-version']);
  });

  it("is one finding: one of YAML's own tags in the wrong place", async () => {
    const pack = await fixturePack({
      title: 'tag',
      base: '2.0',
      change: { 'stackpack.yaml': (text) => text.replace('[Climate, Sensors]', '!!map [Climate, Sensors]') },
    });
    const { findings } = runRules(pack, Object.values(manifestRules));
    expect(findings.map(({ rule }) => rule)).toEqual(['manifest-syntax']);
  });

  it('is one finding: a category that is a boolean in YAML', async () => {
    const pack = await fixturePack({
      title: 'boolean',
      base: '2.0',
      change: { 'stackpack.yaml': (text) => text.replace('[Climate, Sensors]', '[Climate, off]') },
    });
    const { findings } = runRules(pack, Object.values(manifestRules));
    expect(findings.map(({ rule }) => rule)).toEqual(['manifest-yaml-portability']);
  });

  it('is one finding, and says that a secret stands there: the default of a password', async () => {
    const pack = await fixturePack({
      title: 'password',
      base: '1.x',
      change: { 'stackpack.conf': (text) => text.replace('"text"', '"password", default = "hunter2"') },
    });
    const { findings } = runRules(pack, Object.values(manifestRules));
    expect(findings).toMatchObject([{ rule: 'manifest-step', secret: true }]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});

describe('what real packs rightly do', () => {
  it('is no error: a pack as sbt projects have it', async () => {
    const pack = await fixturePack({
      title: 'sbt',
      base: '1.x',
      change: {
        'stackpack.conf': `# the pack
schemaVersion = "2.0"
name = splunk-greenhouse
displayName = Splunk Greenhouse
isNew = yes
isMultiConfig: on
logoUrl: "/logo.png"
categories = []
releaseStatus = AVAILABLE
overviewUrl = /overview.md
configurationUrls {
  NOT_INSTALLED: "configuration.md"
  PROVISIONING: "configuration.md"
  WAITING_FOR_DATA: "waitingfordata.md"
  INSTALLED: "enabled.md"
  DEPROVISIONING: "configuration.md"
  ERROR: "configuration.md",
}
faqs = []
steps = [
#  { name = "not yet" }
  {
    name = "host"
    display = "Host"
    value = {
      type = "text"
    }
  }
  {
    name = "token"
    display = "Token"
    value { type = password }
  },
]
provision= "GreenhouseProvision"
dependencies: {
  common: 2.5.1,
}
integrations = [
  { name = thermometer, displayName = Thermometer, version = 0.0.8 }
]
`,
      },
      versions: { sbt: '1.3.2' },
    });
    expect(runRules(pack, Object.values(manifestRules)).findings).toEqual([]);
  });

  const real = new URL('../../../../shared/realpacks/', import.meta.url);
  // In addition, where such packs lie beside the repository: they are other people's, and not part of it.
  const packs = { 'otel-k8s-crd': 'otel-k8s-crd/stackpack.yaml', sap: 'sap/src/main/stackpack/stackpack.conf' };
  for (const [name, path] of Object.entries(packs)) {
    if (!existsSync(new URL(path, real))) continue;
    it(`is no finding: the manifest of ${name}`, async () => {
      const file = path.slice(path.lastIndexOf('/') + 1);
      const found = await check({ [file]: readFileSync(new URL(path, real), 'utf8') });
      expect(found).toEqual(name === 'sap' ? ['manifest-version info 1:1'] : []);
    });
  }
});
