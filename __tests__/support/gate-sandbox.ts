import { mkdirSync } from 'node:fs';
import { codes } from '../../src/app/codes.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import type { EventOptions } from './action-events.ts';
import { type ActionResult, runAction } from './action-run.ts';
import { GitSandbox } from './git-sandbox.ts';
import { GitHubServer } from './github-server/server.ts';
import { goodPacks } from './good-packs.ts';

type Files = Record<string, MemoryContent | null>;

/** The outcome of a run, as far as the version gate goes. */
export interface GateResult extends ActionResult {
  /** What the gate found: `version-not-bumped at stackpack.conf:3`. */
  readonly found: readonly string[];
  /** Of the first pack, without what stands in brackets behind it. */
  readonly verdict: string;
  /** The ids of the changes that it tells. */
  readonly changes: readonly string[];
}

const manifest = goodPacks['1.x']['stackpack.conf'] as string;

/** Real repositories in which the bundled action runs, with the server of GitHub beside. */
export class GateSandbox extends GitSandbox {
  readonly server = new GitHubServer({ contents: 'read' });

  /** A repository in the folder `work` with one pack at its top. */
  async start(files: Files = { ...goodPacks['1.x'] }): Promise<void> {
    await this.server.start();
    this.init('work');
    this.write('work', Object.entries(files));
    this.commit('work', 'A pack');
  }

  async stop(): Promise<void> {
    this.remove();
    await this.server.stop();
  }

  /** Commits a change to what is in the folder `work`, and tags it where wanted. */
  release(change: Files, ...tags: string[]): string {
    this.write('work', Object.entries(change));
    const commit = this.commit('work', tags.join() || 'A change');
    for (const tag of tags) this.git('work', 'tag', tag);
    return commit;
  }

  async run(event: EventOptions, inputs: Readonly<Record<string, string>> = {}): Promise<GateResult> {
    const { server } = this;
    const result = await runAction(this, {
      server,
      inputs: { 'upload-artifact': 'false', publish: 'never', ...inputs },
      ...event,
    });
    const { stackpacks, findings } = result.report as ToldReport;
    const [first] = stackpacks;
    return {
      ...result,
      found: [...findings, ...stackpacks.flatMap((pack) => pack.findings)]
        .filter(({ rule }) => Object.hasOwn(codes, rule))
        .map(({ rule, file, line }) => `${rule} at ${file}:${line}`),
      verdict: first?.gate?.verdict.replace(/ \(by the tags [^)]*\)$/, '') ?? '',
      changes: first?.gate?.changes.map(({ id }) => id) ?? [],
    };
  }

  /** A clone with the whole history and all tags, as `fetch-depth: 0` leaves it. */
  fullClone(ref: string, folder = 'full'): EventOptions {
    this.removeFolder(folder);
    mkdirSync(this.path(folder));
    this.git('.', 'clone', '-q', this.url('origin.git'), folder);
    this.git(folder, 'fetch', '-q', 'origin', `+${ref}:refs/remotes/pull/7/merge`);
    this.git(folder, 'checkout', '-q', 'refs/remotes/pull/7/merge');
    return { workspace: folder, ref };
  }
}

/** The reports of a run, as far as they are looked at here. */
interface ToldReport {
  readonly stackpacks: readonly {
    readonly findings: readonly ToldFinding[];
    readonly gate?: { readonly verdict: string; readonly changes: readonly { readonly id: string }[] };
  }[];
  readonly findings: readonly ToldFinding[];
}

interface ToldFinding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

/** The good pack's manifest in another version, and a page that is another one. */
export function inVersion(version: string, page?: string): Files {
  return {
    'stackpack.conf': manifest.replace('"1.2.0"', `"${version}"`),
    'resources/RELEASE.md': `# Release notes\n\n## ${version}\n\n- More.\n\n## 1.2.0\n\n- First.\n`,
    ...(page === undefined ? {} : { 'resources/overview.md': page }),
  };
}

/** The good pack's manifest without the step that it has, in another version. */
export function withoutStep(version: string): Files {
  const text = inVersion(version)['stackpack.conf'] as string;
  return { ...inVersion(version), 'stackpack.conf': text.replace(/steps = \[[\s\S]*?\n\]\n/, 'steps = []\n') };
}

/** Files below a folder. */
export function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}
