import type { UploadedArtifact } from '../../app/artifacts.ts';
import type { BuiltPack } from '../../app/build.ts';
import type { CheckedPack, CheckOutcome } from '../../app/check.ts';
import type { Verdict } from '../../app/gate/verdict.ts';
import type { ListedPack } from '../../app/list.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import type { ReportSetting } from '../../app/report.ts';

/** What came of a release. */
export interface ReleaseResult {
  readonly status: 'created' | 'updated' | 'unchanged' | 'planned';
  readonly id: number | undefined;
  readonly url: string | undefined;
  /** Where the archive is downloaded. */
  readonly assetUrl: string | undefined;
}

/** How far a run came with a pack. */
export interface PackProgress {
  /** The tag that it is to be released by. */
  tag?: string;
  built?: BuiltPack;
  release?: ReleaseResult;
  releaseFailed?: true;
  artifact?: UploadedArtifact;
  /** What merging or publishing would do, or did: one sentence each, without a full stop. */
  readonly steps: string[];
}

/** How far a run came, for its outputs and its summary, which are there however it ends. */
export class Progress {
  checked: CheckOutcome | undefined;
  /** In the order of the packs. */
  verdicts: readonly Verdict[] = [];
  /** The packs that changed; undefined where that could not be found out. */
  changed: readonly ListedPack[] | undefined;
  /** Of a pull request from a fork: the settings that it brings itself. */
  ownSettings: readonly ReportSetting[] = [];
  sarifPath: WorkspacePath | undefined;
  checksumsPath: WorkspacePath | undefined;
  artifacts: readonly UploadedArtifact[] = [];
  failed = false;
  /** What the run is to release: all that it finds, as far as is known; nothing; or what has a tag, once that was chosen. */
  scope: 'all' | 'nothing' | 'tagged' = 'all';
  private readonly packs = new Map<WorkspacePath, PackProgress>();

  /** How far it came with a pack. */
  of({ location }: Pick<CheckedPack, 'location'>): PackProgress {
    return this.at(location.path);
  }

  /** The same by the pack's path. */
  at(path: WorkspacePath): PackProgress {
    const known = this.packs.get(path) ?? { steps: [] };
    this.packs.set(path, known);
    return known;
  }

  /** Whether the run is to release this pack, as far as is known. */
  isToRelease({ tag }: PackProgress): boolean {
    return this.scope === 'all' || (this.scope === 'tagged' && tag !== undefined);
  }

  /** The archives, in the order of the packs. */
  get built(): BuiltPack[] {
    return (this.checked?.packs ?? []).flatMap((pack) => this.of(pack).built ?? []);
  }
}
