import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface WorkflowStep {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly steps: readonly WorkflowStep[];
  readonly permissions?: { readonly contents?: string };
}

interface Workflow {
  readonly on: Readonly<Record<string, Trigger | null>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Trigger {
  readonly branches?: readonly string[];
  readonly tags?: readonly string[];
}

/** The jobs that an event starts, by the workflows of a checkout. `ref` is `refs/heads/…` or `refs/tags/…` of a push. */
export function jobsFor(checkout: string, event: string, ref: string): Job[] {
  const folder = path.join(checkout, '.github/workflows');
  return readdirSync(folder)
    .sort()
    .map((name) => parse(readFileSync(path.join(folder, name), 'utf8')) as Workflow)
    .filter(({ on }) => event in on && startsOn(on[event] ?? {}, ref))
    .flatMap(({ jobs }) => Object.values(jobs));
}

/** As GitHub has it: a push trigger with branches alone takes no tags, and the other way round. */
function startsOn({ branches, tags }: Trigger, ref: string): boolean {
  const [, kind, name = ''] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
  if (kind === undefined || (branches === undefined && tags === undefined)) return true;
  const patterns = (kind === 'tags' ? tags : branches) ?? [];
  return patterns.some((pattern) => pattern === '**' || pattern === name);
}

/** Puts in outputs of steps for `${{ steps.<id>.outputs.<name> }}`. */
export function fillIn(text: string, outputs: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  return text.replace(/\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}/g, (_, id: string, name: string) => {
    const value = outputs[id]?.[name];
    if (value === undefined) throw new Error(`there is no output ${name} of ${id}`);
    return value;
  });
}
