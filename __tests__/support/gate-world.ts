import { checkPacks } from '../../src/app/check.ts';
import type { CheckSettings } from '../../src/app/check-settings.ts';
import type { BaseSource } from '../../src/app/gate/base.ts';
import { type GateOutcome, gatePacks } from '../../src/app/gate/gate-packs.ts';
import { openPast } from '../../src/app/gate/past.ts';
import type { TaggedRelease } from '../../src/app/gate/question.ts';
import type { Verdict } from '../../src/app/gate/verdict.ts';
import { writeZip } from '../../src/archive/write-zip.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { FakeHistory } from './fake-history.ts';
import { memoryPorts } from './memory-ports.ts';

type Files = Readonly<Record<string, MemoryContent>>;

/** A repository and its past. Paths are below the pack's folder; those that start with `/` below the repository's top. */
export interface GateWorld {
  /** What is checked out. */
  readonly work: Files;
  readonly folder?: string;
  /** What each tag holds. */
  readonly tags?: Readonly<Record<string, Files>>;
  /** The first parent of the pull request's merge commit; without it the run is for no pull request. */
  readonly base?: Files;
  /** Set where the run is for a pull request, and its own last commit is checked out at depth 1. */
  readonly isHeadOnly?: true;
  /** Where the target branch stands now, if elsewhere. */
  readonly tip?: Files;
  readonly tagged?: Omit<TaggedRelease, 'path'>;
  readonly settings?: CheckSettings;
  /** Whether git does not know what is checked out. */
  readonly untracked?: boolean;
  /** The archives of the releases, by tag; undefined on a command line. */
  readonly archives?: Readonly<Record<string, Files>>;
}

export interface JudgedWorld extends GateOutcome {
  readonly verdict: Verdict;
  readonly history: FakeHistory;
  /** `error version-not-bumped` */
  readonly rules: readonly string[];
}

/** Gates the packs of a world; `verdict` is that of the first. */
export async function judgeWorld(world: GateWorld): Promise<JudgedWorld> {
  const { folder = 'packs/sap', tags = {}, base, tip, archives } = world;
  const at = (files: Files): Record<string, MemoryContent> =>
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path.startsWith('/') ? path.slice(1) : folder === '.' ? path : `${folder}/${path}`,
        content,
      ]),
    );
  const work = at(world.work);
  const history = new FakeHistory(Object.keys(tags), {
    work,
    files: {
      head: work,
      ...Object.fromEntries(Object.entries(tags).map(([tag, files]) => [`commit-of-${tag}`, at(files)])),
      ...(base === undefined ? {} : { base: at(base) }),
      ...(tip === undefined ? {} : { tip: at(tip) }),
    },
    head: 'head',
    parents: world.isHeadOnly === true ? ['before'] : ['base', 'its head'],
    branches: { main: tip === undefined ? 'base' : 'tip' },
    ...(world.untracked === true ? { untracked: Object.keys(work) } : {}),
  });
  const files = Object.fromEntries(Object.entries(work).map(([path, content]) => [`/repo/${path}`, content]));
  const ports = memoryPorts({
    files,
    toplevel: '/repo',
    tags: world.tagged === undefined ? [] : [world.tagged.tag],
  });
  const source: BaseSource =
    base === undefined && world.isHeadOnly !== true
      ? { kind: 'none' }
      : { kind: 'pull-request', head: 'its head', branch: 'main', called: 'pull request' };
  const checked = await checkPacks({ paths: [folder], ...world.settings }, ports);
  const past = openPast({
    findHistory: () => history,
    ports,
    base: source,
    settings: checked.settings,
    ...(archives === undefined
      ? {}
      : {
          archives: {
            find: async (tag: string) => {
              const contents = archives[tag];
              return contents === undefined ? undefined : writeZip(Object.entries(contents).map(zipped));
            },
          },
        }),
  });
  const tagged = world.tagged === undefined ? [] : [{ ...world.tagged, path: folder }];
  const outcome = await gatePacks(checked, past, tagged);
  const [verdict] = outcome.verdicts;
  if (verdict === undefined) throw new Error('no pack was judged');
  const rules = verdict.findings.map(({ severity, rule }) => `${severity} ${rule}`);
  return { ...outcome, verdict, history, rules };
}

function zipped([path, content]: readonly [string, MemoryContent]) {
  if (typeof content === 'object' && 'linkTo' in content) throw new Error('no links here');
  return { path, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}
