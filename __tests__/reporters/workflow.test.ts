import { describe, expect, it } from '@jest/globals';
import type { BuiltPack } from '../../src/app/build.ts';
import { plainVerdict, type Verdict, type VerdictChange } from '../../src/app/gate/verdict.ts';
import type { Report, ReportFinding } from '../../src/app/report.ts';
import type { Severity } from '../../src/diagnostics/finding.ts';
import { type AnnotationFiles, createAnnotations, exceedsAnnotations } from '../../src/reporters/annotations.ts';
import { joinWithin } from '../../src/reporters/bounded-document.ts';
import { escapeMarkdown, linkMarkdown } from '../../src/reporters/escape-markdown.ts';
import { createJobSummary } from '../../src/reporters/job-summary.ts';
import { createLogText } from '../../src/reporters/workflow-log.ts';

function finding(change: Partial<ReportFinding> = {}): ReportFinding {
  return {
    rule: 'resource-missing',
    severity: 'error',
    message: 'there is no "a.md"',
    help: 'add it',
    file: 'sap/stackpack.conf',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 9,
    related: [],
    ...change,
  };
}

function reportOf(findings: readonly ReportFinding[], outside: readonly ReportFinding[] = []): Report {
  const pack = {
    path: 'sap',
    format: '1.x',
    name: 'sap',
    version: '1.2.0',
    versionSource: 'manifest',
    findings,
  } as const;
  return {
    packs: [pack],
    findings: outside,
    crashes: [],
    unreadable: [],
    settings: [],
    rules: [],
    failOn: 'error',
    summary: { errors: 0, warnings: 0, infos: 0 },
  };
}

const files: AnnotationFiles = { nameOf: (file) => file, textOf: () => undefined, changed: new Set() };

describe('annotations', () => {
  it('stand at the place, with the rule as their title', () => {
    expect(createAnnotations(reportOf([finding()]), files)).toEqual([
      {
        level: 'error',
        title: 'resource-missing',
        message: 'there is no "a.md"\nhelp: add it',
        file: 'sap/stackpack.conf',
        startLine: 3,
        endLine: 3,
        startColumn: 5,
        endColumn: 9,
      },
    ]);
  });

  it('have no columns over several lines, nor at a place without length', () => {
    const [over, none] = createAnnotations(
      reportOf([finding({ endLine: 4, endColumn: 20 }), finding({ endColumn: 5 })]),
      files,
    );
    expect(over).toMatchObject({ startLine: 3, endLine: 4 });
    expect(over).not.toHaveProperty('startColumn');
    expect(none).not.toHaveProperty('endColumn');
  });

  it('name files as the repository does; none outside it or inside an archive, whose place the message says', () => {
    const report = reportOf([finding(), finding({ file: 'x.sts!/stackpack.conf' }), finding({ file: '../y/a.md' })]);
    const nameOf = (file: string) => (file.startsWith('../') ? undefined : `checkout/${file}`);
    const [own, ...others] = createAnnotations(report, { ...files, nameOf });
    expect(own).toMatchObject({ file: 'checkout/sap/stackpack.conf', startLine: 3 });
    expect(others).toEqual(
      ['x.sts!/stackpack.conf:3:5', '../y/a.md:3:5'].map((place) => ({
        level: 'error',
        title: 'resource-missing',
        message: `${place}: there is no "a.md"\nhelp: add it`,
      })),
    );
  });

  it('show infos as notices, and findings outside packs first', () => {
    const outside = finding({ rule: 'config-syntax', file: '.stackpackrc.yaml' });
    const all = createAnnotations(
      reportOf([finding({ severity: 'info' }), finding({ severity: 'warning' }), finding()], [outside]),
      files,
    );
    expect(all.map(({ level, title }) => `${level} ${title}`)).toEqual([
      'error config-syntax',
      'error resource-missing',
      'warning resource-missing',
      'notice resource-missing',
    ]);
  });

  it.each([
    [6, { error: 6, warning: 6, notice: 6 }],
    [9, { error: 9, warning: 9, notice: 6 }],
    [10, { error: 9, warning: 9, notice: 6 }],
    [1000, { error: 9, warning: 9, notice: 6 }],
  ])('of %s findings of a level are %j, so that GitHub takes them all and what else the step says', (count, shown) => {
    const severities: Severity[] = ['error', 'warning', 'info'];
    const findings = severities.flatMap((severity) => Array.from({ length: count }, () => finding({ severity })));
    const all = createAnnotations(reportOf(findings), files);
    for (const level of ['error', 'warning', 'notice'] as const) {
      const own = all.filter((one) => one.level === level);
      expect(own).toHaveLength(shown[level]);
      const more = count - (shown[level] - 1);
      expect(own.at(-1)?.message).toContain(more === 1 ? 'there is no "a.md"' : `${more} more of this level`);
    }
  });

  it('show those in changed files first, in their order', () => {
    const findings = Array.from({ length: 20 }, (_, index) =>
      finding({ file: `${index % 2 ? 'new' : 'old'}/${index}` }),
    );
    const changed = new Set(findings.map(({ file }) => file).filter((file) => file.startsWith('new')));
    const all = createAnnotations(reportOf(findings), { ...files, changed });
    expect(all.map(({ file }) => file)).toEqual([
      'new/1',
      'new/3',
      'new/5',
      'new/7',
      'new/9',
      'new/11',
      'new/13',
      'new/15',
      undefined,
    ]);
    expect(all.at(-1)).toMatchObject({ title: '12 more' });
  });

  it('tell of packs that could not be read before all, and count them', () => {
    const unreadable = Array.from({ length: 3 }, (_, index) => ({
      path: `${index}.sts`,
      file: `${index}.sts`,
      message: 'it is no zip',
      help: 'build it again',
    }));
    const findings = Array.from({ length: 7 }, () => finding({ file: 'new' }));
    const summary = { errors: 7, warnings: 0, infos: 0 };
    const report = { ...reportOf(findings), unreadable, summary };
    const all = createAnnotations(report, { ...files, changed: new Set(['new']) });
    expect(all.map(({ title, file }) => `${title} ${file}`).slice(0, 4)).toEqual([
      'unreadable 0.sts',
      'unreadable 1.sts',
      'unreadable 2.sts',
      'resource-missing new',
    ]);
    expect(all).toHaveLength(9);
    expect(all.at(-1)?.title).toBe('2 more');
    expect(exceedsAnnotations(report)).toBe(true);
    expect(exceedsAnnotations({ ...report, unreadable: [] })).toBe(false);
  });

  it('tell when some findings get none, so that an order is worth looking for', () => {
    const summary = { errors: 9, warnings: 9, infos: 6 };
    expect(exceedsAnnotations({ ...reportOf([]), summary })).toBe(false);
    for (const key of ['errors', 'warnings', 'infos'] as const) {
      expect(exceedsAnnotations({ ...reportOf([]), summary: { ...summary, [key]: 10 } })).toBe(true);
    }
  });

  it('show no control characters', () => {
    const [one] = createAnnotations(reportOf([finding({ message: 'a\r\n::error::b\u001b[31m' })]), files);
    expect(one?.message).toBe('a␍␊::error::b␛[31m\nhelp: add it');
  });
});

describe('the log', () => {
  it.each([
    ['::error::x', ': :error::x'],
    ['  ::add-mask::x', '  : :add-mask::x'],
    ['a\n::set-output name=a::b', 'a\n: :set-output name=a::b'],
    ['a ##[add-path]b ##[c]', 'a ## [add-path]b ## [c]'],
    ['a\r::error::b', 'a␍::error::b'],
    ['\u2003::error::x', '\u2003: :error::x'],
    ['C::D, as it is', 'C::D, as it is'],
  ])('takes the command out of %j', (text, shown) => {
    expect(createLogText(text)).toBe(shown);
  });
});

describe('the job summary', () => {
  const built = {
    archive: {
      fileName: 'sap-1.2.0.sts',
      bytes: new Uint8Array(12_345),
      entries: [
        { path: 'resources/a|b.md', size: 1 },
        { path: 'stackpack.conf', size: 1_234_567 },
      ],
      sha256: 'abc',
    },
  } as unknown as BuiltPack;
  const input = { report: reportOf([]), packs: [], failed: false, outcome: 'All is well' };

  it('tells the outcome, and of each pack its version, its archive, what comes of it and where', () => {
    const summary = createJobSummary({
      ...input,
      packs: [
        {
          verdict: plainVerdict('version 1.2.0 follows 1.1.0'),
          built,
          steps: ['merging releases nothing'],
          links: [{ text: 'release v1.2.0', address: 'https://github.example/o/r/releases/tag/v1.2.0' }],
        },
      ],
    });
    expect(plain(summary)).toBe(`## StackPack

✅ All is well.

### ✅ sap

Version 1.2.0 follows 1.1.0.

- Found: nothing, in sap
- Version: 1.2.0
- Archive: sap-1.2.0.sts, 12,345 bytes, SHA-256 \`abc\`
- merging releases nothing
- [release v1.2.0](<https://github.example/o/r/releases/tag/v1.2.0>)

<details><summary>Contents of the archive: 2 files, 1,234,568 bytes unpacked</summary>

| File | Bytes |
| --- | ---: |
| resources/a|b.md | 1 |
| stackpack.conf | 1,234,567 |

</details>
`);
    expect(summary).toContain('resources&#47;a&#124;b');
  });

  it('tells all of a failure, what to do included, and no more than a page of it', () => {
    const outcome = `${'This went wrong. '.repeat(100)}Do that`;
    expect(plain(createJobSummary({ ...input, failed: true, outcome }))).toContain(`❌ ${outcome}.\n`);
    expect(plain(createJobSummary({ ...input, outcome: 'x'.repeat(100_000) })).length).toBeLessThan(6_000);
  });

  it('lists the findings, and says how many there are', () => {
    const report = reportOf(
      [finding(), finding({ severity: 'warning' }), finding({ severity: 'warning', line: 4 })],
      [finding({ rule: 'config-syntax' })],
    );
    const summary = plain(createJobSummary({ ...input, report, failed: true }));
    const row = (rule: string) => `| error | ${rule} | sap/stackpack.conf:3:5 | there is no "a.md"<br>help: add it |`;
    expect(summary).toContain(`\n${row('config-syntax')}\n`);
    expect(summary).toContain(`\n${row('resource-missing')}\n`);
    expect(summary).toContain('❌ All is well.');
    expect(summary).toContain('### ❌ sap\n\n- Found: 1 error, 2 warnings, in sap\n');
  });

  it('lists what could not be read before all findings, as the text it is', () => {
    const unreadable = [{ path: 'x|y.sts', file: 'x|y.sts', message: 'it is no [zip](x)', help: 'build <b>' }];
    const report = { ...reportOf([], [finding()]), unreadable };
    const summary = createJobSummary({ ...input, report, failed: true });
    expect(plain(summary)).toContain(
      '\n| StackPack that could not be read | Why, and what to do |\n| --- | --- |\n| x|y.sts | it is no [zip](x)<br>help: build <b> |\n\n| Severity |',
    );
    expect(summary).not.toMatch(/\[zip|<b>|x\|y/);
  });

  const place = (file: string) => ({ file, line: 3, column: 5, endLine: 3, endColumn: 9 });
  const removed: VerdictChange = {
    id: 'node-removed',
    level: 'major',
    subject: 'urn:x',
    message: 'the monitor "Disk" is gone',
    effect: 'remove the monitor "Disk"',
    decides: true,
    old: place('v1.1.0:sap/monitors.sty'),
    new: place('sap/settings.sty'),
  };
  const verdict: Verdict = {
    ...plainVerdict('version 1.1.1 is too small'),
    baseline: { version: '1.1.0', tag: 'v1.1.0' },
    requiredBump: 'major',
    actualBump: 'patch',
    suggestedVersion: '2.0.0',
    changes: [
      removed,
      { ...removed, id: 'step-removed', message: 'the step is gone', accepted: 'never shipped', decides: false },
      { id: 'text-changed', level: 'patch', subject: 'a.md', message: 'a text changed', decides: false },
      { id: 'node-added', level: 'minor', subject: 'urn:y', message: 'a node is new', decides: false },
    ],
    notices: ['v1.0.9 was passed over'],
  };

  it('says of a version what decides, what is accepted, and folds the rest', () => {
    const summary = createJobSummary({ ...input, packs: [{ verdict, steps: [], links: [] }] });
    expect(plain(summary)).toContain(`### ✅ sap

Version 1.1.1 is too small.

- v1.0.9 was passed over

- Found: nothing, in sap
- Version: 1.2.0; compared with 1.1.0 (tag v1.1.0); the changes require: major; it rises by: patch; the smallest version that does: 2.0.0

What decides:

| Requires | Change | What | Before | Now |
| --- | --- | --- | --- | --- |
| major | node-removed urn:x | the monitor "Disk" is gone<br>installing it will remove the monitor "Disk" | v1.1.0:sap/monitors.sty:3:5 | sap/settings.sty:3:5 |

Accepted by the configuration:

| Requires | Change | What | Before | Now |
| --- | --- | --- | --- | --- |
| major | step-removed urn:x | the step is gone<br>installing it will remove the monitor "Disk"<br>accepted: never shipped | v1.1.0:sap/monitors.sty:3:5 | sap/settings.sty:3:5 |

<details><summary>Further changes: 1 minor, 1 patch</summary>

| Requires | Change | What | Before | Now |
| --- | --- | --- | --- | --- |
| patch | text-changed a.md | a text changed |  |  |
| minor | node-added urn:y | a node is new |  |  |

</details>
`);
  });

  it('says what accepts the changes, so that it can be copied from the page', () => {
    const entry = "{ pack: sap, version: 1.1.1, change: 'node-removed </pre><img>`' }";
    const summaryOf = (count: number) => {
      const one = { ...verdict, toAccept: Array<string>(count).fill(entry) };
      return createJobSummary({ ...input, packs: [{ verdict: one, steps: [], links: [] }] });
    };
    expect(summaryOf(1).match(/<\/pre>/g)).toHaveLength(1);
    expect(plain(summaryOf(1))).toContain(`\n\n<pre>\n- ${entry}\n</pre>\n`);
    expect(plain(summaryOf(12)).split(entry)).toHaveLength(11);
    expect(summaryOf(12)).toContain('</pre>\n\nand 2 more\n');
    expect(summaryOf(0)).not.toContain('<pre>');
  });

  it('starts a verdict with a capital letter, but a name with its own', () => {
    const summaryOf = (text: string) =>
      plain(createJobSummary({ ...input, packs: [{ verdict: plainVerdict(text), steps: [], links: [] }] }));
    expect(summaryOf('sap has changed')).toContain('\n\nsap has changed.\n');
    expect(summaryOf('version 1.2.0 is fine')).toContain('\n\nVersion 1.2.0 is fine.\n');
  });

  it('says what the same changes require from 1.0.0 on, where that is more', () => {
    const early = { ...verdict, requiredBump: 'minor', requiredBumpFromOne: 'major' } as const;
    const shown = (one: Verdict) =>
      plain(createJobSummary({ ...input, packs: [{ verdict: one, steps: [], links: [] }] }));
    expect(shown(early)).toContain('; the changes require: minor, from 1.0.0 on major; it rises by');
    expect(shown({ ...early, requiredBump: 'major' })).toContain('; the changes require: major; it rises by');
  });

  it('lets no change format anything, and shows what decides before what does not', () => {
    const hostile = '</details><img src=x>|`[a](b)';
    const bad = { ...removed, message: hostile, effect: hostile, accepted: hostile, old: place(hostile) };
    const summary = createJobSummary({
      ...input,
      packs: [{ verdict: { ...verdict, changes: [bad] }, steps: [], links: [] }],
    });
    expect(summary).not.toMatch(/<img|<\/details>|\[a\]/);
    const change = (decides: boolean) => ({ ...removed, decides, message: 'x'.repeat(400) });
    const changes = [...Array<boolean>(1500).fill(true), ...Array<boolean>(1500).fill(false)].map(change);
    const long = createJobSummary({ ...input, packs: [{ verdict: { ...verdict, changes }, steps: [], links: [] }] });
    const [deciding = '', rest = ''] = long.split('<details>');
    expect(deciding.match(/^\| major/gm)).toHaveLength(1500);
    expect(rest).toMatch(/rows omitted/);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(1_000_000);
  });

  it('says where settings come from, unless all are our defaults', () => {
    const defaults = [{ name: 'fail-on', value: 'error', origin: 'default' }] as const;
    const set = { name: 'ignore', value: 'logo-size', origin: 'configuration', reason: 'generated' } as const;
    expect(createJobSummary({ ...input, report: { ...input.report, settings: defaults } })).not.toContain('Settings');
    const report = { ...input.report, settings: [...defaults, set] };
    const summary = plain(createJobSummary({ ...input, report }));
    expect(summary).toContain(`
| Setting | Value | Set by | Reason |
| --- | --- | --- | --- |
| fail-on | error | the default |  |
| ignore | logo-size | .stackpackrc.yaml | generated |

</details>
`);
    expect(summary).not.toContain('fork');
    expect(plain(createJobSummary({ ...input, report, ownSettings: [set] }))).toContain(
      '⚠️ This pull request comes from a fork, and brings settings of its own:\n\n- ignore: logo-size (generated)\n\n<details>',
    );
  });

  it('stays below a million bytes, findings before contents, and says what is left out', () => {
    const long = finding({ message: '#'.repeat(5000), help: '#'.repeat(5000), file: '#'.repeat(5000) });
    const entries = Array.from({ length: 50_000 }, (_, index) => ({ path: `resources/${index}.md`, size: index }));
    const large = { archive: { ...built.archive, entries } } as unknown as BuiltPack;
    const pack = { built: large, steps: [], links: [] };
    const few = createJobSummary({ ...input, report: reportOf([long]), packs: [pack] });
    expect(few).toMatch(/<br>help: .*\n\n<details>/s);
    const [, rows] = /\n\n(\d+) rows omitted\.\n\n<\/details>/.exec(few) ?? [];
    expect(few.match(/^\| resources/gm)).toHaveLength(50_000 - Number(rows));
    const many = createJobSummary({
      ...input,
      report: reportOf(Array.from({ length: 1000 }, () => long)),
      packs: [pack],
    });
    expect(many).toMatch(/\n\n\d{3} rows omitted\.\n\n<details>/);
    for (const summary of [few, many]) {
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_000);
      expect(Buffer.byteLength(summary)).toBeGreaterThan(900_000);
    }
    expect(many).toMatch(/\n49\d{3} rows omitted\.\n\n<\/details>/);
  });

  it('lets no text format, link or end its cell', () => {
    const text = '<img src=x>|\n| [a](b) `c` *d* _e_ ~f~ # g $h$ \\ &lt; http://x.y :smile: @who\u202e';
    const escaped = escapeMarkdown(text);
    expect(escaped).not.toMatch(/[<>|[\]()`*_~$\\:@\n\u202e]|&(?!#\d+;)|#(?!\d+;)/);
    expect(plain(escaped)).toBe(text.replace('\n', ' ').replace('\u202e', ' '));
  });

  it('links to addresses of the web alone', () => {
    expect(linkMarkdown('a]', 'https://x.example/a b>c')).toBe('[a&#93;](<https://x.example/a%20b%3Ec>)');
    for (const address of ['javascript:alert(1)', 'nowhere', 'ftp://x.example']) {
      expect(linkMarkdown('text', address)).toBe('text');
    }
  });
});

describe('a document within a number of bytes', () => {
  const table = (rows: number, priority: 'first' | 'second') => ({
    head: `head ${priority}`,
    rows: Array.from({ length: rows }, (_, index) => `row ${index}`),
    foot: '',
    priority,
  });

  it('is whole where it fits', () => {
    expect(joinWithin(['a', table(2, 'first'), 'b'], 1000)).toBe('a\n\nhead first\nrow 0\nrow 1\n\nb\n');
  });

  it('leaves out rows of the second kind before any of the first', () => {
    const text = joinWithin([table(20, 'second'), table(3, 'first')], 200);
    expect(text).toContain('row 2\n');
    expect(text).toMatch(/^head second\n(?:row \d+\n)+\n\d+ rows omitted\.\n\nhead first\n/);
    expect(text.length).toBeLessThanOrEqual(200);
  });

  it('ends early where not even the rest fits, and is within every limit', () => {
    const blocks = Array.from({ length: 50 }, (_, index) => `a block of text, number ${index}`);
    for (let limit = 100; limit < 1200; limit += 37) {
      const text = joinWithin([...blocks, table(9, 'first')], limit);
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text).toContain('The rest is left out: see the log of this step.\n');
    }
  });
});

/** What Markdown shows of character references. */
function plain(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
