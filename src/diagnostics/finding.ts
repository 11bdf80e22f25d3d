/** error: the server or a user will be hurt. warning: probably wrong. info: good to know. The worst first. */
export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** Whether findings of a severity fail a run that fails from another one on; undefined where none does. */
export function isFailing(severity: Severity, failOn: Severity | undefined): boolean {
  return failOn !== undefined && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** A stretch of a file: offsets from 0 in UTF-16 code units, the end not included. */
export interface Place {
  /** POSIX path below the pack's root. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Another place that a finding is about, and what stands there. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}

/** One thing that is wrong, or worth knowing, at one place. */
export interface Finding {
  /** The id of the rule (or other code) that says so; its page is docs/rules/<id>.md. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence, without a closing full stop. */
  readonly message: string;
  /** What to do about it, in one sentence, without a closing full stop. */
  readonly help: string;
  readonly place: Place;
  readonly related: readonly RelatedPlace[];
  /** Something stands there that nobody may read: no output shows the line, or any other text of the file. */
  readonly secret?: true;
}

/** The beginning of a place: more than a reader wants underlined where the place is that of an object or a list. */
export function startOfPlace({ file, start, end }: Place): Place {
  return { file, start, end: Math.min(end, start + 1) };
}

/** Where a place begins, as the key of a map. */
export function placeKey({ file, start }: Place): string {
  return `${file}:${start}`;
}

/** The place of a file as a whole: its beginning. */
export function wholeFile(file: string): Place {
  return { file, start: 0, end: 0 };
}
