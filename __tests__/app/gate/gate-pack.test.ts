import { describe, expect, it } from '@jest/globals';
import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import { type GateWorld, judgeWorld } from '../../support/gate-world.ts';

type Files = Record<string, MemoryContent>;

/** A pack with two steps and a page; changed where wanted. */
function sap(version: string, change: Record<string, string> = {}, steps = ['host', 'port']): Files {
  const stepText = steps.map((name) => `{ name = ${name}, display = ${name}, value = { type = text } }`).join(', ');
  return {
    'stackpack.conf': `name = sap\nversion = "${version}"\nsteps = [${stepText}]\n`,
    'resources/overview.md': '# SAP\n',
    ...change,
  };
}

const text = (content: string) => ({ 'resources/overview.md': content });

async function textAndRules(world: GateWorld) {
  const { verdict, rules } = await judgeWorld(world);
  return { text: verdict.text, rules, notices: verdict.notices, tag: verdict.baseline?.tag };
}

describe('a pack with releases', () => {
  it('passes where the version rises by as much as the changes require', async () => {
    const { verdict, rules } = await judgeWorld({
      work: sap('2.0.0', {}, ['host']),
      tags: { 'sap-1.0.0': sap('1.0.0'), 'v1.1.0': sap('1.1.0'), 'sap-2.0.0-rc.1': sap('2.0.0-rc.1') },
    });
    expect(rules).toEqual([]);
    expect(verdict).toMatchObject({
      text: 'version 2.0.0 follows 1.1.0, tag "v1.1.0", and the changes require a major bump (by the tags of the test)',
      baseline: { version: '1.1.0', tag: 'v1.1.0' },
      changed: true,
      requiredBump: 'major',
      requiredBumpFromOne: 'major',
      actualBump: 'major',
      suggestedVersion: '2.0.0',
      changes: [
        {
          id: 'step-removed',
          subject: 'port',
          decides: true,
          old: { file: expect.stringMatching(/^v1\.1\.0:packs\/sap\/stackpack\.conf$/), line: 3 },
          new: { file: 'packs/sap/stackpack.conf' },
        },
      ],
    });
  });

  it('fails where it does not rise, at the version, with the version it should be', async () => {
    const { verdict, rules } = await judgeWorld({
      work: sap('1.2.0', text('# New')),
      tags: { 'sap-1.2.0': sap('1.2.0') },
    });
    expect(rules).toEqual(['error version-not-bumped']);
    expect(verdict.findings[0]).toMatchObject({
      message: expect.stringMatching(
        /^sap has changed since 1\.2\.0, tag "sap-1\.2\.0", and its version is still 1\.2\.0: ./,
      ),
      help: 'write 1.2.1 into stackpack.conf: stackpack bump packs/sap --write',
      place: { file: 'stackpack.conf', start: 21, end: 28 },
      related: [
        {
          place: { file: 'resources/overview.md' },
          message: expect.stringContaining('"text-changed resources/overview.md": '),
        },
      ],
    });
    expect(verdict).toMatchObject({ suggestedVersion: '1.2.1', actualBump: 'none', requiredBump: 'patch' });
  });

  it('fails where it rises by too little, and says what unattended upgrades will do', async () => {
    const { verdict, rules } = await judgeWorld({ work: sap('1.2.1', {}, ['host']), tags: { 'v1.2.0': sap('1.2.0') } });
    expect(rules).toEqual(['error version-bump-too-small']);
    const [finding] = verdict.findings;
    expect(finding?.message).toMatch(
      /^version 1\.2\.1 is too small a step after 1\.2\.0, tag "v1\.2\.0": the changes require a major bump, 2\.0\.0 at least: .*"port".*; servers that upgrade by themselves will install 1\.2\.1 unattended and ./,
    );
    expect(finding?.related[0]?.message).toMatch(/^"step-removed port": /);
    expect(finding?.related[0]?.message).toContain('before at "v1.2.0:packs/sap/stackpack.conf:3:');
    expect(finding?.help).toContain(
      "; if it is meant, accept it in .stackpackrc.yaml, under accept: { pack: sap, version: 1.2.1, change: 'step-removed port' }",
    );
    const two = await judgeWorld({ work: sap('1.2.1', {}, []), tags: { 'v1.2.0': sap('1.2.0') } });
    expect(two.verdict.findings[0]?.help).toMatch(/; if that is meant, accept each change in /);
    const toAccept = ['host', 'port'].map((step) => `{ pack: sap, version: 1.2.1, change: 'step-removed ${step}' }`);
    expect(two.verdict.toAccept).toEqual(toAccept);
    const config = `accept:\n${toAccept.map((entry) => `  - ${entry}\n`).join('')}`;
    const accepted = { ...sap('1.2.1', {}, []), '/.stackpackrc.yaml': config };
    expect((await judgeWorld({ work: accepted, tags: { 'v1.2.0': sap('1.2.0') } })).rules).toEqual([]);
  });

  it('says of each change where that one stood before, of several of one name too', async () => {
    const monitor = (name: string, description: string): Files => ({
      'stackpack.yaml': 'schemaVersion: "2.0"\nname: sap\nversion: "1.2.0"\n',
      'settings/a.sty': `nodes:\n- _type: Monitor\n  identifier: urn:stackpack:sap:monitor:a\n  name: ${name}\n  description: ${description}\n`,
    });
    const { verdict } = await judgeWorld({ work: monitor('New', 'New'), tags: { 'v1.2.0': monitor('Old', 'Old') } });
    const before = verdict.findings[0]?.related.map(({ message }) => message.replace(/.*, before at /, ''));
    expect(before).toEqual(['"v1.2.0:packs/sap/settings/a.sty:4:9"', '"v1.2.0:packs/sap/settings/a.sty:5:16"']);
  });

  it('passes where nothing changed: there is nothing to release', async () => {
    const same = await judgeWorld({ work: sap('1.2.0'), tags: { 'sap-1.2.0': sap('1.2.0') } });
    expect(same.verdict).toMatchObject({
      text: 'nothing to release: sap is the same as 1.2.0, tag "sap-1.2.0" (by the tags of the test)',
      changed: false,
      changes: [],
    });
    // Lists of files said so: nothing of the tag but its manifest was read.
    expect(same.history.calls.filter((call) => call.startsWith('readFiles'))).toHaveLength(1);
  });

  it('does not count what is not packaged, and takes build metadata for no other version', async () => {
    const tags = { 'sap-1.2.0': sap('1.2.0') };
    const junk = { 'resources/.DS_Store': 'x', 'resources/a.md~': 'x', 'notes.txt': 'x' };
    expect((await textAndRules({ work: sap('1.2.0', junk), tags })).text).toContain('nothing to release');
    expect((await textAndRules({ work: sap('1.2.0+7', text('# New')), tags })).rules).toEqual([
      'error version-not-bumped',
    ]);
    expect((await textAndRules({ work: sap('1.3.0'), tags })).text).toContain('nothing of sap changed since 1.2.0');
  });

  it('is found again wherever it lay, in either syntax', async () => {
    const moved = Object.fromEntries(
      Object.entries(sap('1.2.0')).map(([path, content]) => [`/old/place/${path}`, content]),
    );
    const tags = {
      'v1.2.0': { ...moved, '/packs/sap/README.md': 'nothing yet', '/hana/stackpack.conf': 'name = hana' },
    };
    const result = await judgeWorld({ work: sap('1.2.1', text('# New')), tags });
    expect(result.verdict).toMatchObject({
      baseline: { tag: 'v1.2.0' },
      changes: [{ old: { file: 'v1.2.0:old/place/resources/overview.md' } }],
    });
    const yaml = { '/stackpack.yaml': 'schemaVersion: "2.0"\nname: sap\nversion: 1.2.0\n' };
    const { verdict } = await judgeWorld({ work: sap('2.0.0'), tags: { 'v1.2.0': yaml } });
    expect(verdict.changes.map(({ id }) => id)).toContain('format-changed');
  });

  it('is compared with the greatest release not above its version', async () => {
    const tags = { 'v1.0.0': sap('1.0.0'), 'v1.1.0': sap('1.1.0', text('# Other')) };
    expect(await textAndRules({ work: sap('1.0.1', text('# New')), tags })).toMatchObject({ rules: [], tag: 'v1.0.0' });
    expect(await textAndRules({ work: sap('0.9.0'), tags })).toMatchObject({
      rules: ['warning version-lowered'],
      text: expect.stringContaining('the lowest is 1.0.0, tag "v1.0.0"'),
    });
  });

  it('only has to exceed pre-releases', async () => {
    const tags = { 'v1.2.0': sap('1.2.0'), 'v1.3.0-rc.1': sap('1.3.0-rc.1', text('# First')) };
    const work = (version: string) => sap(version, text('# Second'));
    expect(await textAndRules({ work: work('1.3.0-rc.2'), tags })).toMatchObject({ rules: [], tag: 'v1.2.0' });
    expect(await textAndRules({ work: work('1.3.0'), tags })).toMatchObject({ rules: [], tag: 'v1.2.0' });
    expect(await textAndRules({ work: work('1.3.0-rc.1'), tags })).toMatchObject({
      rules: ['error version-not-bumped'],
      tag: 'v1.3.0-rc.1',
    });
    const only = { 'v1.3.0-rc.1': sap('1.3.0-rc.1') };
    expect((await textAndRules({ work: sap('1.3.0'), tags: only })).text).toContain('above the pre-releases');
    // A later one does not stand in its way, and it is no first stable one.
    const between = { ...only, 'sap-1.3.0-rc.9': sap('1.3.0-rc.9') };
    expect(await textAndRules({ work: sap('1.3.0-rc.8', text('# Other')), tags: between })).toMatchObject({
      text: expect.stringContaining('there is no stable one to compare it with'),
      rules: [],
    });
  });

  it('is compared once where the manifest stood still while tags went on', async () => {
    const tags = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`v1.${index}.0`, sap('2.0.0', text(`# ${index}`))]),
    );
    const { verdict, history } = await judgeWorld({ work: sap('2.0.0', text('# Now')), tags });
    expect(verdict).toMatchObject({ baseline: { tag: 'v1.49.0', version: '2.0.0' } });
    expect(verdict.notices.length).toBeLessThan(3);
    expect(history.calls.filter((call) => call !== 'tags').length).toBeLessThan(10);
  });

  it('is released if one of several tags of its version holds the same', async () => {
    const tags = { 'v1.2.0': sap('1.2.0'), 'sap-1.2.0': sap('1.2.0', text('# Other')) };
    expect(await textAndRules({ work: sap('1.2.0'), tags })).toMatchObject({ rules: [], tag: 'v1.2.0' });
    expect((await textAndRules({ work: sap('1.2.0', text('# New')), tags })).rules).toEqual([
      'error version-not-bumped',
    ]);
  });

  it('is compared with no release before that of its version, once it differs from that', async () => {
    const tags = { 'sap-1.1.0': sap('1.1.0'), 'sap-1.2.0': sap('1.2.0'), 'v1.2.0': sap('1.2.0', text('# Other')) };
    const { rules, history } = await judgeWorld({ work: sap('1.2.0', text('# New')), tags });
    expect(rules).toEqual(['error version-not-bumped']);
    expect(new Set(history.calls.filter((call) => call.startsWith('filesBelow')))).toEqual(
      new Set(['filesBelow commit-of-sap-1.2.0', 'filesBelow commit-of-v1.2.0']),
    );
  });

  it('counts the greater of tag and manifest where they disagree, and says so', async () => {
    const behind = await textAndRules({ work: sap('2.0.1', text('# New')), tags: { 'v2.0.1': sap('2.0.0') } });
    expect(behind).toMatchObject({
      rules: ['error version-not-bumped'],
      notices: [expect.stringContaining('the manifest at the tag "v2.0.1" says version "2.0.0"')],
    });
    const ahead = await judgeWorld({ work: sap('2.0.5', text('# New')), tags: { 'v2.0.1': sap('2.1.0') } });
    expect(ahead.verdict).toMatchObject({ baseline: { version: '2.1.0' }, suggestedVersion: '2.1.1' });
    expect(ahead.rules).toEqual(['error version-not-bumped']);
  });

  it('passes over tags that do not hold it, ten at most', async () => {
    const empty = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`v1.${at + 1}.0`, {} as Files]));
    const found = await textAndRules({
      work: sap('1.20.0'),
      tags: { 'v1.0.0': sap('1.0.0'), ...empty, 'v1.1.0': sap('1.1.0') },
    });
    expect(found).toMatchObject({ tag: 'v1.1.0', notices: [] });
    const lost = await textAndRules({ work: sap('1.20.0'), tags: { 'v1.0.0': sap('1.0.0'), ...empty } });
    expect(lost).toMatchObject({ tag: undefined, notices: [expect.stringContaining('the 10 newest tags')] });
  });

  it('is unreleased where tags are of other packs only', async () => {
    const hana = { '/packs/hana/stackpack.conf': 'name = hana\nversion = 1.0.0\n' };
    for (const tag of ['hana-1.0.0', 'v1.0.0']) {
      const result = await textAndRules({
        work: { ...sap('1.2.0'), ...hana },
        tags: { [tag]: hana },
        base: sap('1.2.0'),
      });
      expect(result).toMatchObject({ rules: [], text: expect.stringContaining('so version 1.2.0 is the first') });
    }
  });

  it('looks for tags in the format that is set alone', async () => {
    const tags = { 'v1.2.0': sap('1.2.0'), 'r1.1.0': sap('1.1.0') };
    const work = sap('1.2.0', text('# New'));
    expect(await textAndRules({ work, tags, settings: { tagFormat: 'r{version}' } })).toMatchObject({ tag: 'r1.1.0' });
  });
});

describe('a pull request', () => {
  const tags = { 'v1.2.0': sap('1.2.0') };
  const ahead = sap('1.2.0', text('# Ahead'));

  it('that does not touch the pack passes, and says how far the branch is ahead', async () => {
    expect(await textAndRules({ work: ahead, base: ahead, tags })).toMatchObject({
      rules: [],
      text: 'this pull request does not change sap; the branch is ahead of 1.2.0, tag "v1.2.0", by 1 change, and the next release of sap must be at least 1.2.1 (by the tags of the test)',
    });
    expect((await textAndRules({ work: sap('1.2.0'), base: sap('1.2.0'), tags })).text).toContain(
      'this pull request does not change sap, which is the same as 1.2.0',
    );
    expect(
      (await textAndRules({ work: { ...ahead, ...sap('1.2.1', text('# Ahead')) }, base: ahead, tags })).text,
    ).toContain('this pull request changes nothing of sap but its version, now 1.2.1; the branch is ahead');
  });

  it('that lowers the version is warned of, and fails where there are no tags', async () => {
    const work = sap('1.2.1', text('# New'));
    expect((await textAndRules({ work, base: sap('1.3.0'), tags })).rules).toEqual(['warning version-lowered']);
    expect((await textAndRules({ work, base: sap('1.3.0') })).rules).toEqual(['error version-lowered']);
    expect((await textAndRules({ work: sap('1.2.1'), base: sap('1.3.0') })).rules).toEqual(['error version-lowered']);
  });

  it('is compared with its base where there are no tags at all', async () => {
    const base = sap('1.2.0');
    expect(await textAndRules({ work: sap('1.2.0', text('# New')), base })).toMatchObject({
      rules: ['error version-not-bumped'],
      text: expect.stringMatching(/^sap has changed since the target branch, and its version is still 1\.2\.0: [^(]+$/),
    });
    expect(await textAndRules({ work: sap('1.2.1', text('# New')), base })).toMatchObject({ rules: [] });
    expect(await textAndRules({ work: sap('1.2.0'), base })).toMatchObject({
      text: 'this pull request does not change sap',
    });
    expect((await textAndRules({ work: sap('1.2.0'), base: {} })).text).toContain('sap is new here');
  });

  it('whose base cannot be had is refused where there are no tags, with what to check out; with tags they decide', async () => {
    const work = sap('1.2.0', text('# New'));
    await expect(judgeWorld({ work, isHeadOnly: true })).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('neither the merge commit of the pull request is checked out'),
      help: expect.stringContaining('fetch-depth: 0'),
    });
    const tagged = await textAndRules({ work, isHeadOnly: true, tags: { 'v1.2.0': sap('1.2.0') } });
    expect(tagged).toMatchObject({
      rules: ['error version-not-bumped'],
      notices: [expect.stringContaining('neither')],
    });
    const others = { 'hana-1.0.0': { '/packs/hana/stackpack.conf': 'name = hana\nversion = "1.0.0"\n' } };
    const untagged = { ...work, '/packs/hana/stackpack.conf': 'name = hana\nversion = "1.0.0"\n' };
    expect((await textAndRules({ work: untagged, isHeadOnly: true, tags: others })).text).toContain('is the first');
    const none = { gate: { compareWith: { kind: 'none' } as const } };
    expect((await textAndRules({ work, isHeadOnly: true, settings: none })).text).toContain('compare-with is none');
  });

  it('does not take a version that the target branch has taken', async () => {
    const world = { work: sap('1.2.1', text('# New')), base: sap('1.2.0'), tip: sap('1.2.1', text('# Other')) };
    expect((await textAndRules(world)).rules).toEqual(['error version-taken']);
    // With tags, both are released together.
    expect((await textAndRules({ ...world, tags })).rules).toEqual([]);
    const elsewhere = { ...sap('1.2.1'), 'notes.txt': 'moved on' };
    expect((await textAndRules({ ...world, tip: elsewhere })).rules).toEqual([]);
  });

  it('is told what the next release needs where the release is what raises the version', async () => {
    const work = sap('1.2.0', {}, ['host']);
    const settings = { gate: { bumpWhen: 'release' as const } };
    const result = await judgeWorld({ work, base: sap('1.2.0'), tags, settings });
    expect(result.rules).toEqual([]);
    expect(result.verdict).toMatchObject({
      text: expect.stringContaining('the next release of sap must be at least 2.0.0'),
      requiredBump: 'major',
    });
    const tagged = { tag: 'v1.2.1', version: '1.2.1' };
    const released = await judgeWorld({ work: sap('1.2.1', {}, ['host']), tags, settings, tagged });
    expect(released.rules).toEqual(['error version-bump-too-small']);
    expect(released.verdict.findings[0]?.help).toContain('delete the tag "v1.2.1", write 2.0.0 into stackpack.conf');
  });
});

describe('a release', () => {
  const tagged = { tag: 'v1.2.0', version: '1.2.0' };

  it('is compared with the release strictly below', async () => {
    const tags = { 'v1.0.0': sap('1.0.0'), 'v1.2.0': sap('1.2.0'), 'v2.0.0': sap('2.0.0') };
    expect(await textAndRules({ work: sap('1.2.0', text('# New')), tags, tagged })).toMatchObject({
      rules: [],
      tag: 'v1.0.0',
    });
  });

  it.each(['1.2.1', '1.2.0+7', '1.2', 'v1.2.0'])('fails where the manifest says %s', async (version) => {
    const { rules, verdict } = await judgeWorld({ work: sap(version), tags: { 'v1.2.0': sap(version) }, tagged });
    expect(rules).toEqual(['error tag-mismatch']);
    expect(verdict.findings[0]?.message).toContain(`stackpack.conf says "${version}"`);
  });

  it('fails where the manifest has no version and version.sbt says another, on the line that does', async () => {
    const bare = (version: string) => ({
      ...sap('1.2.0'),
      'stackpack.conf': 'name = sap\n',
      '/version.sbt': `lastReleasedStackPackVersion := "${version}"\n`,
    });
    // As the Action does: a pack without a version takes that of the tag.
    const judge = (version: string, settings = {}) =>
      judgeWorld({ work: bare(version), tags: { 'v1.2.0': bare(version) }, tagged, settings });
    const { rules, verdict, checked } = await judge('1.1.0');
    expect(rules).toEqual(['error tag-mismatch']);
    expect(verdict.findings[0]).toMatchObject({
      message: 'the tag "v1.2.0" releases version 1.2.0, and version.sbt says "1.1.0"',
      help: expect.stringContaining('write 1.2.0 into version.sbt'),
    });
    expect(checked.report.findings).toMatchObject([{ rule: 'tag-mismatch', file: 'version.sbt', line: 1, column: 34 }]);
    expect((await judge('1.2.0')).rules).toEqual([]);
    // A version that is given by hand is that of the release.
    expect((await judge('1.1.0', { packVersion: '1.2.0' })).rules).toEqual([]);
  });

  it('fails where another tag released this version with other contents', async () => {
    const tags = { 'v1.1.0': sap('1.1.0'), 'v1.2.0': sap('1.2.0'), 'sap-1.2.0': sap('1.2.0') };
    expect(await textAndRules({ work: sap('1.2.0'), tags, tagged })).toMatchObject({ rules: [], tag: 'v1.1.0' });
    expect((await textAndRules({ work: sap('1.2.0', text('# New')), tags, tagged })).rules).toEqual([
      'error version-not-bumped',
    ]);
  });

  it('is the first where there is none below', async () => {
    const tags = { 'v1.2.0': sap('1.2.0') };
    expect((await textAndRules({ work: sap('1.2.0'), tags, tagged })).text).toContain('so version 1.2.0 is the first');
  });
});

describe('before 1.0.0', () => {
  const tags = { 'v0.2.0': sap('0.2.0') };
  const judge = (version: string, zeroMajor?: 'cargo' | 'strict' | 'off') =>
    judgeWorld({
      work: sap(version, {}, ['host']),
      tags,
      ...(zeroMajor === undefined ? {} : { settings: { gate: { zeroMajor } } }),
    });

  it('asks for less, and warns of what unattended upgrades will do all the same', async () => {
    const { rules, verdict } = await judge('0.3.0');
    expect(rules).toEqual(['warning version-zero-major']);
    expect(verdict).toMatchObject({ requiredBump: 'minor', requiredBumpFromOne: 'major', notices: [] });
    expect(verdict.text).toContain('version 0.3.0 follows 0.2.0');
    expect(verdict.findings[0]).toMatchObject({
      message: expect.stringMatching(
        /^version 0\.3\.0 is enough after 0\.2\.0, tag "v0\.2\.0", but from 1\.0\.0 on .*"port".*; servers that upgrade by themselves will install 0\.3\.0 unattended and ./,
      ),
      help: expect.stringMatching(/^write 1\.0\.0 into stackpack\.conf, /),
      place: { file: 'stackpack.conf', start: 21, end: 28 },
      related: [{ message: expect.stringMatching(/^"step-removed port": .*before at "v0\.2\.0:packs/) }],
    });
    expect((await judge('0.2.1')).rules).toEqual(['error version-bump-too-small']);
    const stable = await judge('1.0.0');
    expect([stable.rules, stable.verdict.notices]).toEqual([[], []]);
  });

  it('takes what is accepted or ignored for meant', async () => {
    const work = (config: string) => ({ ...sap('0.3.0', {}, ['host']), '/.stackpackrc.yaml': config });
    const accepted = await judgeWorld({
      work: work('accept:\n  - { pack: sap, version: 0.3.0, change: step-removed port }\n'),
      tags,
    });
    expect(accepted.rules).toEqual([]);
    const ignored = await judgeWorld({ work: work('ignore:\n  - rule: version-zero-major\n'), tags });
    expect(ignored.checked.report.summary.warnings).toBe(0);
    expect((await judge('0.3.0')).checked.report.summary.warnings).toBe(1);
  });

  it('tells what the release will warn of where no bump is due yet', async () => {
    const { rules, verdict } = await judgeWorld({
      work: sap('0.2.0', {}, ['host']),
      tags,
      settings: { gate: { bumpWhen: 'release' } },
    });
    expect(rules).toEqual([]);
    expect(verdict.notices).toEqual([
      expect.stringMatching(
        /^from 1\.0\.0 on .* will install the next release, unless it is 1\.0\.0, unattended and ./,
      ),
    ]);
  });

  it('asks for as much as from 1.0.0 on, or for nothing, where that is set', async () => {
    expect((await judge('0.3.0', 'strict')).rules).toEqual(['error version-bump-too-small']);
    // Nothing is required, and servers install it unattended all the same.
    expect((await judge('0.2.1', 'off')).rules).toEqual(['warning version-zero-major']);
    expect((await judge('0.2.0', 'off')).rules).toEqual(['error version-not-bumped']);
  });
});

describe('accepted changes', () => {
  const config = (version: string, change = 'step-removed port') => ({
    '/.stackpackrc.yaml': `accept:\n  - { pack: sap, version: ${version}, change: ${change}, reason: never shipped }\n`,
  });
  const tags = { 'v1.2.0': sap('1.2.0') };

  it('do not count for what the version must be, and are shown', async () => {
    const work = { ...sap('1.2.1', {}, ['host']), ...config('1.2.1') };
    const { rules, verdict } = await judgeWorld({ work, tags });
    expect(rules).toEqual([]);
    expect(verdict).toMatchObject({
      requiredBump: 'patch',
      changes: [{ id: 'step-removed', accepted: 'never shipped', decides: false }],
    });
    // What is packaged is other all the same.
    const same = { ...sap('1.2.0', {}, ['host']), ...config('1.2.0') };
    expect((await judgeWorld({ work: same, tags: { 'v1.1.0': sap('1.1.0') } })).verdict.requiredBump).toBe('patch');
  });

  it('hold for one version and one change', async () => {
    for (const [other, notice] of [
      [config('1.2.2'), 'the configuration accepts "step-removed port" for version "1.2.2", not for 1.2.1'],
      [config('1.2.1', 'step-removed host'), expect.stringContaining('no such thing changed')],
    ] as const) {
      const work = { ...sap('1.2.1', {}, ['host']), ...other };
      expect(await textAndRules({ work, tags })).toMatchObject({
        rules: ['error version-bump-too-small'],
        notices: [notice],
      });
    }
    const misspelt = { ...sap('1.2.1', {}, ['host']), ...config('1.2.1', 'step-removed prt') };
    expect((await textAndRules({ work: misspelt, tags })).notices).toEqual([
      'the configuration accepts "step-removed prt", and no such thing changed since 1.2.0, tag "v1.2.0"',
    ]);
  });

  it('lapse once their version is released, and it is said', async () => {
    const work = { ...sap('1.2.0', {}, ['host']), ...config('1.2.0') };
    expect((await textAndRules({ work, tags })).rules).toEqual([
      'error version-not-bumped',
      'info version-accepted-lapsed',
    ]);
    // And so the removal counts again.
    expect((await judgeWorld({ work, tags })).verdict.requiredBump).toBe('major');
    // On the tag that releases it they hold still.
    const tagged = { tag: 'v1.2.1', version: '1.2.1' };
    const release = { ...sap('1.2.1', {}, ['host']), ...config('1.2.1') };
    expect((await textAndRules({ work: release, tags: { ...tags, 'v1.2.1': release }, tagged })).rules).toEqual([]);
  });
});

describe('a version below every released one', () => {
  const tags = { 'v1.2.0': sap('1.2.0') };

  it('is not said to be judged, and what a pull request changes is told', async () => {
    const below = await textAndRules({ work: sap('1.1.0', {}, ['host']), tags, base: sap('1.1.0') });
    expect(below).toMatchObject({
      rules: ['warning version-lowered'],
      text: expect.stringContaining('no change was compared; the lowest is 1.2.0, tag "v1.2.0"'),
      notices: [
        expect.stringMatching(
          /^since the target branch this pull request changes what requires a major bump: .*"port"/,
        ),
      ],
    });
    expect((await textAndRules({ work: sap('1.1.0', {}, ['host']), tags })).notices).toEqual([]);
  });
});

describe('the command that the help names', () => {
  const helpOf = async (world: GateWorld) => (await judgeWorld(world)).verdict.findings[0]?.help;

  it('finds the version by itself by tags alone; else it names the level', async () => {
    const [old, now] = [sap('1.2.0'), sap('1.2.0', {}, ['host'])];
    expect(await helpOf({ work: now, tags: { 'v1.2.0': old } })).toMatch(
      /^write 2\.0\.0 into stackpack\.conf: stackpack bump packs\/sap --write(?:;|$)/,
    );
    expect(await helpOf({ work: now, base: old })).toMatch(
      /^write 2\.0\.0 into stackpack\.conf: stackpack bump packs\/sap --level major --write(?:;|$)/,
    );
    const named = { gate: { compareWith: { kind: 'revision' as const, revision: 'v1.2.0' } } };
    expect(await helpOf({ work: now, tags: { 'v1.2.0': old }, settings: named })).toContain('--level major --write');
  });

  it('is left out where no level leads to the version', async () => {
    const taken = { work: sap('1.3.0', text('# New')), base: sap('1.2.0'), tip: sap('5.0.0', text('# Other')) };
    expect(await helpOf(taken)).toBe('write 5.0.1 into stackpack.conf');
  });
});

describe('another name in the same folder', () => {
  const hana = (version: string): Files => ({
    ...sap(version),
    'stackpack.conf': `name = hana\nversion = "${version}"\n`,
  });

  it('is found by the release, and by the base of a pull request', async () => {
    const renamed = { rules: ['error pack-renamed'], text: expect.stringContaining('sap was named "hana" before') };
    expect(await textAndRules({ work: sap('2.0.0'), tags: { 'v1.2.0': hana('1.2.0') } })).toMatchObject(renamed);
    expect(
      await textAndRules({ work: sap('2.0.0'), tags: { 'hana-1.2.0': hana('1.2.0') }, base: hana('1.2.0') }),
    ).toMatchObject(renamed);
    expect(await textAndRules({ work: sap('2.0.0'), base: hana('1.2.0') })).toMatchObject(renamed);
  });

  it('is none where the pack has lain elsewhere, or is released under its name', async () => {
    const elsewhere = Object.fromEntries(
      Object.entries(sap('1.2.0')).map(([path, content]) => [`/old/${path}`, content]),
    );
    const swapped = { ...hana('1.0.0'), ...elsewhere };
    expect((await textAndRules({ work: sap('1.2.0'), base: swapped })).rules).toEqual([]);
    const tags = { 'v1.2.0': sap('1.2.0'), 'v1.0.0': hana('1.0.0') };
    expect((await textAndRules({ work: sap('1.2.0'), tags })).rules).toEqual([]);
  });

  it('is a change like any other where the other pack was named to compare with', async () => {
    const settings = { gate: { compareWith: { kind: 'revision' as const, revision: 'v1.2.0' } } };
    const result = await judgeWorld({ work: sap('1.3.0'), tags: { 'v1.2.0': hana('1.2.0') }, settings });
    expect(result.rules).toEqual(['error version-bump-too-small']);
    expect(result.verdict.changes.map(({ id }) => id)).toContain('pack-renamed');
  });
});

describe('what it is compared with', () => {
  const tags = { 'v1.2.0': sap('1.2.0') };
  const judge = (compareWith: object, world: Partial<GateWorld> = {}) =>
    judgeWorld({
      work: sap('1.2.1', text('# New')),
      tags,
      settings: { gate: { compareWith: compareWith as never } },
      ...world,
    });

  it('can be nothing', async () => {
    const { verdict, history } = await judge({ kind: 'none' }, { work: sap('1.2.0', text('# New')) });
    expect(verdict.text).toContain('compare-with is none');
    expect(history.calls).toEqual([]);
  });

  it('can be a revision; one without the pack is refused', async () => {
    const { verdict } = await judge({ kind: 'revision', revision: 'v1.2.0' });
    expect(verdict).toMatchObject({ baseline: { tag: 'v1.2.0', version: '1.2.0' }, changed: true });
    await expect(judge({ kind: 'revision', revision: 'v0' }, { tags: { v0: {} } })).rejects.toThrow(
      'holds no StackPack "sap"',
    );
    await expect(judge({ kind: 'revision', revision: 'nowhere' })).rejects.toMatchObject({ name: 'Refusal' });
  });

  it('is refused where its manifest is a pointer of Git LFS: it is not taken for a release without the pack', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n';
    const tags = { 'v1.1.0': sap('1.1.0'), 'v1.2.0': { ...sap('1.2.0'), 'stackpack.conf': pointer } };
    await expect(judgeWorld({ work: sap('1.3.0', text('# New')), tags })).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('at "v1.2.0" is a Git LFS pointer'),
    });
  });

  it('can be a file; one that is not there is refused', async () => {
    await expect(judge({ kind: 'file', path: 'no.sts' })).rejects.toThrow('there is no file "no.sts"');
  });

  it('can be the archive of the release; on a command line that is refused with what to do', async () => {
    const archive = { kind: 'archive' };
    const archives = { 'v1.2.0': sap('1.2.0', text('# In the archive')) };
    expect((await judge(archive, { archives })).verdict).toMatchObject({ baseline: { tag: 'v1.2.0' }, changed: true });
    // A first release is one that no tag of it precedes.
    await expect(judge(archive, { archives: {} })).rejects.toMatchObject({
      message: expect.stringMatching(
        /^no release of sap up to version .* carries an archive to compare with, "v1\.2\.0"/,
      ),
      help: expect.stringContaining('compare-with: none'),
    });
    expect((await judge(archive, { archives: {}, tags: {} })).verdict.isJudged).toBe(false);
    await expect(judge(archive)).rejects.toMatchObject({ help: expect.stringContaining('--compare-with') });
  });

  it('is the archive by itself where a build assembles the pack', async () => {
    const built: Partial<GateWorld> = { work: sap('1.2.0', text('# New')), tags: { 'v1.2.0': {} }, untracked: true };
    const archives = { 'v1.2.0': sap('1.2.0') };
    expect(await textAndRules({ ...built, archives } as GateWorld)).toMatchObject({
      rules: ['error version-not-bumped'],
      tag: 'v1.2.0',
    });
    expect(await textAndRules({ ...built, work: sap('1.2.0'), archives } as GateWorld)).toMatchObject({
      rules: [],
      tag: 'v1.2.0',
    });
    expect(await textAndRules(built as GateWorld)).toMatchObject({
      rules: [],
      text: expect.stringContaining('version not judged: sap is built'),
      notices: [expect.stringContaining('--compare-with')],
    });
  });
});

describe('what a pull request puts into names', () => {
  it('is quoted in messages, and not offered to be copied to a shell', async () => {
    const evil = 'x\n::error::forged';
    const work = {
      ...sap('1.2.0', text('# New')),
      'stackpack.conf': `name = ${JSON.stringify(evil)}\nversion = 1.2.0\n`,
    };
    const { verdict } = await judgeWorld({
      work,
      folder: 'a $(touch x)',
      tags: { 'v1.2.0': { ...work, ...text('# Old') }, 'v1.1.0': {} },
    });
    const [finding] = verdict.findings;
    expect(finding?.rule).toBe('version-not-bumped');
    expect(finding?.help).toBe('write 1.2.1 into stackpack.conf: stackpack bump --write, in its folder');
    expect(finding?.message).toContain(JSON.stringify(evil));
    expect(verdict.text + String(finding?.message)).not.toContain('\n');
    const renamed = await judgeWorld({ work, tags: { 'v1.2.0': sap('1.2.0') } });
    expect(renamed.verdict.findings.map(({ message, help }) => message + help).join()).not.toContain('\n');
  });
});

describe('a version that cannot be judged', () => {
  it.each<[string, Partial<GateWorld>, string]>([
    ['none', { work: { 'stackpack.conf': 'name = sap\n' } }, 'the pack has no name or no version'],
    ['no semantic one', { work: sap('one') }, '"one" is no semantic version'],
    ['nothing to compare with', { tags: {} }, 'no tag releases a StackPack here'],
    [
      'a tag format that no tag has',
      { settings: { tagFormat: 'r{version}' } },
      'no tag has the form "r{version}" of tag-format, though "v1.2.0" looks like a release',
    ],
    ['check: off', { settings: { check: 'off' } }, 'check is off'],
  ])('%s', async (_, world, says) => {
    const { rules, verdict } = await judgeWorld({
      work: sap('1.2.0', text('# New')),
      tags: { 'v1.2.0': sap('1.2.0') },
      ...world,
    });
    expect(rules).toEqual([]);
    expect(verdict.text).toContain(`version not judged: ${says}`);
  });

  it('is judged by version.sbt at the release alone', async () => {
    const work = {
      ...sap('1.2.0', text('# New')),
      'stackpack.conf': 'name = sap\n',
      '/version.sbt': 'lastReleasedStackPackVersion := "1.2.0"\n',
    };
    const tags = { 'v1.2.0': { ...sap('1.2.0'), 'stackpack.conf': 'name = sap\n' } };
    expect(await textAndRules({ work, tags, base: work })).toMatchObject({ rules: [] });
    // Without tags the branch says what the last version was.
    const base = { ...work, ...text('# Old') };
    expect((await textAndRules({ work, base })).text).toContain('the next release of sap must be at least 1.2.1');
    const raised = { ...work, '/version.sbt': 'lastReleasedStackPackVersion := "1.2.1"\n' };
    const settings = { gate: { bumpWhen: 'pull-request' as const } };
    expect((await judgeWorld({ work, base, settings })).checked.report.findings).toMatchObject([
      { rule: 'version-not-bumped', file: 'version.sbt' },
    ]);
    expect((await textAndRules({ work: raised, base, settings })).rules).toEqual([]);
    expect(await textAndRules({ work, tags })).toMatchObject({
      rules: [],
      text: expect.stringContaining('the next release of sap must be at least 1.2.1'),
    });
  });
});
