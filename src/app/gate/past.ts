import type { CheckedPack } from '../check.ts';
import type { Ports, WorkspacePath } from '../ports.ts';
import { remember } from '../remember.ts';
import { type Base, type BaseSource, type FoundBase, findBase, withoutLostBase } from './base.ts';
import { likelyBaseline } from './baseline.ts';
import { PackComparer } from './compare.ts';
import type { FindHistory, History, Revision } from './history.ts';
import type { PackQuestion, ReleaseArchives } from './question.ts';
import type { GateSettings } from './settings.ts';

/** What the past of packs is found by. */
export interface PastRun {
  readonly findHistory: FindHistory;
  readonly ports: Ports;
  /** What the change in work starts from. */
  readonly base: BaseSource;
  readonly settings: { readonly gate: GateSettings; readonly tagFormat: string | undefined };
  /** The archives of releases, where they can be had. */
  readonly archives?: ReleaseArchives;
}

/** A pack that is asked about. */
export interface AskedPack {
  readonly checked: CheckedPack;
  readonly name: string;
  /** The tag that is not to be compared with: the run is for it. */
  readonly ownTag: string | undefined;
}

/** What packs were before, whoever asks for it: what is found out about a repository or a pack is found out once. */
export interface Past {
  readonly run: PastRun;
  /**
   * Finds what the change in work starts from in a repository, and gets what packs of it will be compared with, all at once.
   * @param wantsReleases whether that is releases too, by the base that was found
   * @throws {Refusal} where what a person named is not there, or git cannot be asked
   */
  open(
    history: History,
    packs: readonly AskedPack[],
    wantsReleases: (base: Base | undefined) => boolean,
  ): Promise<RepositoryPast>;
}

/** The past of the packs of one repository. */
export interface RepositoryPast {
  readonly history: History;
  readonly found: FoundBase;
  ask(pack: AskedPack): PackQuestion;
}

/** Opens the past, of which nothing is asked yet. */
export function openPast(run: PastRun): Past {
  const { ports, settings, archives } = run;
  const stated = new Map<History, Promise<FoundBase>>();
  const found = new Map<History, Promise<FoundBase>>();
  const comparers = new Map<WorkspacePath, PackComparer>();
  const question = ({ checked, name, ownTag }: AskedPack, history: History, base: Base | undefined): PackQuestion => ({
    checked,
    name,
    ownTag,
    history,
    base,
    comparer: remember(comparers, checked.location.path, () => new PackComparer(checked, history)),
    settings: settings.gate,
    tagFormat: settings.tagFormat,
    archives,
    workspace: ports.workspace,
  });
  return {
    run,
    async open(history, packs, wantsReleases) {
      const start = await remember(stated, history, () => findBase(history, run.base));
      const { base } = start;
      const wanted: Revision[] = base === undefined ? [] : [base.revision];
      for (const asked of wantsReleases(base) ? packs : []) {
        const release = await likelyBaseline(question(asked, history, base));
        if (release !== undefined) wanted.push(release);
      }
      await history.prepare(wanted);
      const held = await remember(found, history, () => withoutLostBase(history, start));
      return { history, found: held, ask: (asked) => question(asked, history, held.base) };
    },
  };
}
