import type { Verdict } from '../app/gate/verdict.ts';
import type { Report, ReportPack } from '../app/report.ts';
import { escapeXml, escapeXmlAttribute } from './escape-xml.ts';
import { createOutsideCases, createPackCases, createUnreadable, type TestCase } from './junit-cases.ts';

/** A suite of the report: a pack, or what lies in none. */
interface TestSuite {
  readonly name: string;
  readonly properties: readonly (readonly [string, string])[];
  readonly cases: readonly TestCase[];
}

/** The suite of what lies in no pack. */
const outsideName = '(no StackPack)';

/**
 * The report as JUnit XML, in the form of Jenkins' junit-10.xsd, with a closing line break: one suite a pack, one case a rule.
 * @param verdicts in the order of the report's packs; empty where none were judged
 */
export function createJUnit(report: Report, verdicts: readonly Verdict[]): string {
  const suites = [
    { name: outsideName, properties: [], cases: createOutsideCases(report) },
    ...report.packs.map((pack, index): TestSuite => {
      const crashes = report.crashes.filter((crash) => crash.pack === pack.path);
      const unread = report.unreadable.filter(({ path }) => path === pack.path).map(createUnreadable);
      const cases = [...unread, ...createPackCases(report, pack.findings, crashes, verdicts[index])];
      return { name: suiteName(pack), properties: propertiesOf(pack), cases };
    }),
    ...report.unreadable
      .filter(({ path }) => report.packs.every((pack) => pack.path !== path))
      .map((one): TestSuite => ({ name: one.path, properties: [], cases: [createUnreadable(one)] })),
  ];
  const counts = countAttributes(
    suites.flatMap(({ cases }) => cases),
    ['tests', 'failures', 'errors'],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="stackpack"${counts} time="0">`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
}

/** The path, of which there is one for each pack; the pack at the working directory's root goes by its name. */
function suiteName({ path, name }: ReportPack): string {
  return path === '.' ? (name ?? path) : path;
}

function propertiesOf({ name, version }: ReportPack): TestSuite['properties'] {
  return [
    ...(name === undefined ? [] : [['name', name] as const]),
    ...(version === undefined ? [] : [['version', version] as const]),
  ];
}

function suiteLines({ name, properties, cases }: TestSuite): string[] {
  const counts = countAttributes(cases, ['tests', 'failures', 'errors', 'skipped']);
  return [
    `  <testsuite name="${escapeXmlAttribute(name)}"${counts} time="0">`,
    ...(properties.length === 0
      ? []
      : [
          '    <properties>',
          ...properties.map(([key, value]) => `      <property name="${key}" value="${escapeXmlAttribute(value)}"/>`),
          '    </properties>',
        ]),
    ...cases.map((one) => caseLines(one, name)),
    '  </testsuite>',
  ];
}

const kinds = { failures: 'failure', errors: 'error', skipped: 'skipped' } as const;

function countAttributes(cases: readonly TestCase[], names: readonly ('tests' | keyof typeof kinds)[]): string {
  const count = (name: 'tests' | keyof typeof kinds) =>
    name === 'tests' ? cases.length : cases.filter(({ result }) => result?.kind === kinds[name]).length;
  return names.map((name) => ` ${name}="${count(name)}"`).join('');
}

function caseLines({ name, result, output }: TestCase, suite: string): string {
  const children: string[] = [];
  if (result !== undefined) {
    const { kind, message, type, text } = result;
    const attributes = [` message="${escapeXmlAttribute(message)}"`, type === undefined ? '' : ` type="${type}"`].join(
      '',
    );
    children.push(`      <${kind}${attributes}>${escapeXml(text === '' ? message : text)}</${kind}>`);
  }
  if (output !== '') children.push(`      <system-out>${escapeXml(output)}</system-out>`);
  // Rules are not timed one by one, and readers want a number.
  const start = `    <testcase name="${escapeXmlAttribute(name)}" classname="${escapeXmlAttribute(suite)}" time="0"`;
  return children.length === 0 ? `${start}/>` : [`${start}>`, ...children, '    </testcase>'].join('\n');
}
