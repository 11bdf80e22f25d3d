import type { ZeroMajor } from '../../versioning/bump.ts';

/**
 * Whose duty the bump is. pull-request: the pull request's that changes the pack. release: the release's; pull requests are
 * only told. auto: release where the version comes from version.sbt, else pull-request.
 */
export const bumpWhens = ['auto', 'pull-request', 'release'] as const;
export type BumpWhen = (typeof bumpWhens)[number];

/** What a pack is compared with. */
export type CompareWith =
  /** Its newest release, by tag; else what the event names as its base. */
  | { readonly kind: 'auto' }
  /** The .sts asset of its newest release: of packs that a build assembles. */
  | { readonly kind: 'archive' }
  /** Nothing: its version is not judged. */
  | { readonly kind: 'none' }
  /** A tag, branch or commit. */
  | { readonly kind: 'revision'; readonly revision: string }
  /** An .sts, as a person wrote its path. */
  | { readonly kind: 'file'; readonly path: string };

/** Reads what a person wrote for compare-with: one of three words, the path of an .sts, or a revision. */
export function readCompareWith(written: string): CompareWith {
  if (written === 'auto' || written === 'archive' || written === 'none') return { kind: written };
  return written.endsWith('.sts') ? { kind: 'file', path: written } : { kind: 'revision', revision: written };
}

/** What is wrong with what a person wrote for compare-with; undefined where it can be read. */
export function compareWithProblem(written: string): string | undefined {
  if (written === '') return 'it is empty';
  if (written.length > 200) return 'it is too long';
  if (written.startsWith('-')) return 'no revision starts with a hyphen';
  // The path of an .sts may hold spaces.
  if (/\p{C}/u.test(written) || (/\s/.test(written) && !written.endsWith('.sts'))) return 'no revision holds a space';
  // These search the history by words, which a pull request could make take long, or name no commit.
  if (/:|[@^]\{/.test(written) && !written.endsWith('.sts')) return 'write a tag, a branch or a commit';
  return undefined;
}

/** A change that is meant: it does not count for what a version must be. Holds until that version is released. */
export interface AcceptedChange {
  /** The pack's name. */
  readonly pack: string;
  readonly version: string;
  /** The change's id and, behind a space, its subject: `node-removed urn:stackpack:sap:shared:monitor:x`. */
  readonly change: string;
  readonly reason?: string;
}

/** What the version gate goes by. */
export interface GateSettings {
  readonly bumpWhen: BumpWhen;
  readonly compareWith: CompareWith;
  readonly zeroMajor: ZeroMajor;
  readonly accept: readonly AcceptedChange[];
}

/** What holds where nothing is set. */
export const defaultGateSettings: GateSettings = {
  bumpWhen: 'auto',
  compareWith: { kind: 'auto' },
  zeroMajor: 'cargo',
  accept: [],
};
