import { createReleaseHost } from '../../src/adapters/github/create-release-host.ts';
import { sha256Of } from '../../src/archive/checksum.ts';
import { writeZip } from '../../src/archive/write-zip.ts';
import { bringAbout, type ReleaseOutcome } from '../../src/release/carry-out.ts';
import type { ReleaseHost } from '../../src/release/host.ts';
import { checksumAsset, type WantedAsset, type WantedRelease } from '../../src/release/wanted.ts';
import { FakeClock } from './fake-clock.ts';
import { GitHubServer, type GitHubServerOptions } from './github-server/server.ts';
import { MemoryTags } from './github-server/tags.ts';
import { zipOf } from './zip.ts';

export const commit = 'c'.repeat(40);
const fileName = 'sap-1.2.0.sts';

/** An archive of one file, as an asset. */
export async function archiveOf(text: string): Promise<WantedAsset> {
  const bytes = await writeZip([{ path: 'stackpack.conf', bytes: Buffer.from(text) }]);
  return { name: fileName, bytes, sha256: sha256Of(bytes) };
}

const text = 'name = sap\nversion = 1.2.0\n';
export const archive = await archiveOf(text);
export const checksum = checksumAsset(fileName, archive.sha256);
/** The same contents in other bytes: stored, not compressed. */
export const sameContents = await storedArchive();
export const changedArchive = await archiveOf(`${text}isNew = true\n`);

async function storedArchive(): Promise<WantedAsset> {
  const bytes = await zipOf([['stackpack.conf', text]], { store: true });
  return { name: fileName, bytes, sha256: sha256Of(bytes) };
}

/** A release of the tag v1.2.0, which is there; changed. */
export function wantedRelease(change: Partial<WantedRelease> = {}): WantedRelease {
  return {
    fields: { tag: 'v1.2.0', name: 'sap 1.2.0', body: 'Text.', prerelease: false },
    latest: true,
    commit,
    createsTag: false,
    archive,
    keepDraft: false,
    overwrite: false,
    ...change,
  };
}

/** A GitHub server with the tag v1.2.0, and runs that release there. */
export class ReleaseSandbox {
  readonly server: GitHubServer;
  readonly clock = new FakeClock();
  readonly log: string[] = [];
  private runs = 0;

  private constructor(server: GitHubServer) {
    this.server = server;
  }

  static async start(options: GitHubServerOptions = {}): Promise<ReleaseSandbox> {
    const server = new GitHubServer(options);
    await server.start();
    server.releases.tags = new MemoryTags([['v1.2.0', commit]]);
    return new ReleaseSandbox(server);
  }

  host(token: string = GitHubServer.token): Promise<ReleaseHost> {
    const [owner = '', repo = ''] = this.server.repository.split('/');
    return createReleaseHost({ token, apiUrl: `${this.server.apiUrl}/`, owner, repo, userAgent: 'test' });
  }

  async release(change: Partial<WantedRelease> = {}, host?: ReleaseHost): Promise<ReleaseOutcome> {
    const run = {
      host: host ?? (await this.host()),
      clock: this.clock,
      id: `run-${this.runs++}`,
      log: (line: string) => void this.log.push(line),
    };
    return bringAbout(run, wantedRelease(change));
  }

  /** The published releases, each as the names of its assets and whose contents they hold. */
  published(): Record<string, Buffer | undefined>[] {
    const { releases } = this.server;
    return releases
      .list(false)
      .map((release) => Object.fromEntries(release.assets.map(({ id, name }) => [name, releases.contents.get(id)])));
  }

  drafts() {
    return this.server.releases.list(true).filter(({ draft }) => draft);
  }
}

/** What a finished release of an archive carries. */
export function assetsOf(one: WantedAsset): Record<string, Buffer> {
  const beside = checksumAsset(one.name, one.sha256);
  return { [one.name]: Buffer.from(one.bytes), [beside.name]: Buffer.from(beside.bytes) };
}
