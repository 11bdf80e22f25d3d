import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

const validators = { report: compile('report'), diff: compile('diff'), list: compile('list') } as const;

function compile(name: string) {
  const schema = JSON.parse(readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), 'utf8'));
  return new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
}

/** Reads the JSON that the program printed, and holds it against docs/report.schema.json. */
export function readReportJson(text: string) {
  return readJson(text, 'report');
}

/** Reads the JSON that `stackpack diff` printed, and holds it against docs/diff.schema.json. */
export function readDiffJson(text: string) {
  return readJson(text, 'diff');
}

/** Reads the JSON that `stackpack list` printed, and holds it against docs/list.schema.json. */
export function readListJson(text: string) {
  return readJson(text, 'list');
}

function readJson(text: string, name: keyof typeof validators) {
  const document: unknown = JSON.parse(text);
  const validate = validators[name];
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document;
}
