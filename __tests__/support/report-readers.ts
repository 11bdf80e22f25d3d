import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** The parts of SARIF that tests look at. */
export interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly SarifRule[]; readonly semanticVersion: string } };
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications?: readonly {
        readonly message: { readonly text: string };
        readonly locations?: readonly SarifLocation[];
      }[];
    },
  ];
  readonly results: readonly SarifResult[];
}

export interface SarifRule {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri: string;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: Readonly<Record<string, number>>;
  };
}

const validateSarif = compile(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
const validateDegradation = compile(readFixture('codeclimate.json'));

/** Reads SARIF, and holds it against its schema. There is one run in ours. */
export function readSarif(text: string): SarifRun {
  const document = JSON.parse(text);
  validateSarif(document);
  expect(validateSarif.errors ?? []).toEqual([]);
  expect(document.runs).toHaveLength(1);
  return document.runs[0];
}

/** A finding as GitLab reads it. */
export interface Degradation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** Reads a Code Quality report, and holds it against GitLab's schema of a finding. */
export function readCodeQuality(text: string): readonly Degradation[] {
  const degradations: readonly Degradation[] = JSON.parse(text);
  for (const degradation of degradations) {
    validateDegradation(degradation);
    expect(validateDegradation.errors ?? []).toEqual([]);
    expect(degradation).toEqual({
      description: expect.stringMatching(/./),
      check_name: expect.stringMatching(/^[a-z-]+$/),
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: expect.stringMatching(/^(?:info|minor|major|blocker)$/),
      location: { path: expect.stringMatching(/^(?!\.{0,2}\/)./), lines: { begin: expect.any(Number) } },
    });
  }
  return degradations;
}

const xmllint = 'xmllint';
const isXmllintThere = spawnSync(xmllint, ['--version']).status === 0;

/** `it` where xmllint is there (Debian: libxml2-utils); elsewhere a test that fails in CI, and is skipped by name on other machines. */
export function itWithXmllint(what: string, test: () => void): void {
  if (isXmllintThere || process.env.CI === 'true') it(what, test);
  else it.skip(`${what} (not run: ${xmllint} is not installed)`, test);
}

/** Holds JUnit XML against the schema of Jenkins' xUnit plugin. */
export function expectJUnit(text: string): void {
  const schema = fileURLToPath(new URL('../fixtures/reports/junit-10.xsd', import.meta.url));
  const { status, stderr } = spawnSync(xmllint, ['--nonet', '--noout', '--huge', '--schema', schema, '-'], {
    input: text,
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['- validates\n', 0]);
}

/** What an XPath expression finds in XML, as text. */
export function evaluateXPath(text: string, expression: string): string {
  const { stdout, stderr } = spawnSync(xmllint, ['--nonet', '--huge', '--xpath', expression, '-'], {
    input: text,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.replace(/\n$/, '');
}

function readFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/reports/${name}`, import.meta.url), 'utf8');
}

/**
 * Of draft 4, which the schemas are, ajv understands all that these use but the keys of its head. One pattern of SARIF's
 * is none with the flag `u`.
 */
function compile(schema: string) {
  const { id: _, $schema: __, ...rest } = JSON.parse(schema);
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(rest);
}
