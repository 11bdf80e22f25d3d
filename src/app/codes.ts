import type { Severity } from '../diagnostics/finding.ts';

/** The ids of findings that come from a run itself and not from a rule on a pack. Never used again, as rules' ids. */
export type CodeId =
  | 'config-syntax'
  | 'config-unknown-key'
  | 'config-unknown-rule'
  | 'config-value'
  | 'manifest-foreign'
  | 'pack-renamed'
  | 'tag-mismatch'
  | 'version-accepted-lapsed'
  | 'version-bump-too-small'
  | 'version-lowered'
  | 'version-not-bumped'
  | 'version-taken'
  | 'version-zero-major';

/** Those of `version` are found in a pack, the others outside of all. */
export type CodeCategory = 'configuration' | 'manifest' | 'version';

export interface Code {
  readonly id: CodeId;
  readonly category: CodeCategory;
  readonly severity: Severity;
  /** What holds where nothing is found, in one line with a full stop; its page starts with it. */
  readonly summary: string;
}

/**
 * Whether the author who is to go on in spite of a finding of this rule or code is told the entry of `ignore`. Not for the
 * configuration's own errors, since what is unreadable ignores nothing. Not for versions either, since that would end the gate
 * for good: a change that is meant has `accept`.
 */
export function isIgnoringAdvised(id: string): boolean {
  const code: Code | undefined = Object.values<Code>(codes).find((one) => one.id === id);
  return id !== ('config-syntax' satisfies CodeId) && code?.category !== 'version';
}

export const codes = {
  'config-syntax': {
    id: 'config-syntax',
    category: 'configuration',
    severity: 'error',
    summary: 'The configuration file is well-formed YAML and holds keys with their values.',
  },
  'config-unknown-key': {
    id: 'config-unknown-key',
    category: 'configuration',
    severity: 'warning',
    summary: 'Every key of the configuration file is one that this version knows.',
  },
  'config-unknown-rule': {
    id: 'config-unknown-rule',
    category: 'configuration',
    severity: 'warning',
    summary: 'Every rule and every kind of change that the configuration file names exists.',
  },
  'config-value': {
    id: 'config-value',
    category: 'configuration',
    severity: 'error',
    summary: 'Every value of the configuration file is of the kind that its key takes.',
  },
  'manifest-foreign': {
    id: 'manifest-foreign',
    category: 'manifest',
    severity: 'info',
    summary: 'Every `stackpack.conf` and `stackpack.yaml` that is found is the manifest of a StackPack.',
  },
  'pack-renamed': {
    id: 'pack-renamed',
    category: 'version',
    severity: 'error',
    summary: 'A StackPack keeps its name: servers take one of another name for another StackPack.',
  },
  'tag-mismatch': {
    id: 'tag-mismatch',
    category: 'version',
    severity: 'error',
    summary: 'The tag that is released names the version of the manifest.',
  },
  'version-accepted-lapsed': {
    id: 'version-accepted-lapsed',
    category: 'version',
    severity: 'info',
    summary: 'Every change that the configuration accepts is one of a version that is not released yet.',
  },
  'version-bump-too-small': {
    id: 'version-bump-too-small',
    category: 'version',
    severity: 'error',
    summary: 'The version is as far above the previous one as the changes require.',
  },
  'version-lowered': {
    id: 'version-lowered',
    category: 'version',
    severity: 'warning',
    summary: 'The version is neither below every released one nor below that of the branch it goes to.',
  },
  'version-not-bumped': {
    id: 'version-not-bumped',
    category: 'version',
    severity: 'error',
    summary: 'A StackPack that changed since a release has another version than that release.',
  },
  'version-taken': {
    id: 'version-taken',
    category: 'version',
    severity: 'error',
    summary: 'Two pull requests do not take the same version.',
  },
  'version-zero-major': {
    id: 'version-zero-major',
    category: 'version',
    severity: 'warning',
    summary: 'No version before 1.0.0 brings what is a major change from 1.0.0 on: servers install it unattended.',
  },
} as const satisfies { readonly [Id in CodeId]: Code & { readonly id: Id } };
