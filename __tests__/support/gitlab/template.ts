import { parseAllDocuments } from 'yaml';
import { readText } from '../../meta/source-files.ts';

export const templateFile = 'templates/stackpack.gitlab-ci.yml';

interface Job {
  readonly extends?: string;
  readonly needs?: readonly { readonly job: string; readonly artifacts: boolean }[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly rules?: readonly { readonly if: string }[];
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly artifacts?: {
    readonly when?: string;
    readonly paths: readonly string[];
    readonly reports?: Readonly<Record<string, string>>;
  };
}

export interface Template {
  /** The inputs with their defaults. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Reads the template as GitLab does: the header says what inputs there are, and their values are put in as text. */
export function readTemplate(given: Readonly<Record<string, string>> = {}): Template {
  const text = readText(templateFile);
  const [header] = parseAllDocuments(text).map((document) => document.toJS());
  const inputs: Record<string, string> = {};
  for (const [name, { default: value }] of Object.entries<{ default: string }>(header.spec.inputs))
    inputs[name] = value;
  for (const [name, value] of Object.entries(given)) {
    if (inputs[name] === undefined) throw new Error(`the template has no input ${name}`);
    inputs[name] = value;
  }
  const body = text.slice(text.indexOf('\n---\n')).replace(/\$\[\[ inputs\.([a-z]+) \]\]/g, (_, name) => {
    const value = inputs[name];
    if (value === undefined) throw new Error(`the template names ${name}, which is no input`);
    return value;
  });
  const [jobs] = parseAllDocuments(body).map((document) => document.toJS());
  return { inputs, jobs };
}

/** The one script that a runner makes of a job and what it extends, and its variables. */
export function scriptOf({ jobs }: Template, name: string): { script: string; variables: Record<string, string> } {
  const { extends: parent, script = [], ...job } = jobs[name] ?? {};
  const base = parent === undefined ? {} : (jobs[parent] ?? {});
  const lines = [...(job.before_script ?? base.before_script ?? []), ...script];
  return { script: lines.join('\n'), variables: { ...base.variables, ...job.variables } };
}
