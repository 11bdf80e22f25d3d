import type { GitHub } from '@actions/github/lib/utils';
import type { HostAsset, HostRelease, Publication, ReleaseFields, ReleaseHost } from '../../release/host.ts';
import { downloadAsset } from './download-asset.ts';
import { type CallPurpose, explainFailure } from './explain-failure.ts';
import { type ApiAsset, assetOf, releaseOf } from './read-release.ts';

export type Octokit = InstanceType<typeof GitHub>;

interface Page<Item> {
  readonly data: readonly Item[];
  readonly headers: { readonly link?: string | undefined };
}

/** Releases of one repository on GitHub, or on GitHub Enterprise Server. */
export class OctokitReleaseHost implements ReleaseHost {
  private readonly octokit: Octokit;
  /** Sends no token: for what a redirect leads to. */
  private readonly anonymous: Octokit;
  private readonly repository: { readonly owner: string; readonly repo: string };
  private readonly tokenOrigins: Set<string>;

  /** @param tokenOrigins the servers that may see the token; that of uploads is added when a release names it */
  constructor(
    octokit: Octokit,
    anonymous: Octokit,
    repository: { readonly owner: string; readonly repo: string },
    tokenOrigins: Set<string>,
  ) {
    this.octokit = octokit;
    this.anonymous = anonymous;
    this.repository = repository;
    this.tokenOrigins = tokenOrigins;
  }

  findReleases(tag: string): Promise<readonly HostRelease[]> {
    return explained({ doing: `list the releases of tag ${tag}`, writes: false }, async () => {
      const { repos } = this.octokit.rest;
      const found: HostRelease[] = [];
      // The list, because looking a tag up does not find drafts.
      for await (const release of allPages((page) => repos.listReleases({ ...this.repository, per_page: 100, page }))) {
        if (release.tag_name === tag) found.push(releaseOf(release, await this.listAssets(release.id)));
      }
      return found.sort((a, b) => a.id - b.id);
    });
  }

  readRelease(id: number): Promise<HostRelease | undefined> {
    return explained({ doing: 'look at the release', writes: false }, () =>
      unlessGone(async () => {
        const { data } = await this.octokit.rest.repos.getRelease({ ...this.repository, release_id: id });
        return releaseOf(data, await this.listAssets(id));
      }),
    );
  }

  findTag(tag: string): Promise<string | undefined> {
    const { git } = this.octokit.rest;
    return explained({ doing: `look at the tag ${tag}`, writes: false }, () =>
      unlessGone(async () => {
        let { object } = (await git.getRef({ ...this.repository, ref: `tags/${tag}` })).data;
        // An annotated tag is an object that points to the commit, or to another tag.
        for (let depth = 0; object.type === 'tag' && depth < 10; depth++) {
          const { data } = await git.getTag({ ...this.repository, tag_sha: object.sha });
          object = { ...object, ...data.object };
        }
        return object.sha;
      }),
    );
  }

  createDraft(fields: ReleaseFields): Promise<HostRelease> {
    return explained({ doing: `create the release of tag ${fields.tag}`, writes: true }, async () => {
      const { data } = await this.octokit.rest.repos.createRelease({
        ...this.repository,
        tag_name: fields.tag,
        name: fields.name,
        body: fields.body,
        prerelease: fields.prerelease,
        draft: true,
      });
      return releaseOf(data, data.assets);
    });
  }

  uploadAsset(release: HostRelease, name: string, bytes: Uint8Array): Promise<HostAsset> {
    return explained({ doing: `upload ${name}`, writes: true }, async () => {
      this.tokenOrigins.add(new URL(release.uploadUrl.replace(/\{.*$/, '')).origin);
      // The endpoint as octokit knows it always goes to github.com's host; the release says which one is right.
      const { data } = await this.octokit.request({
        method: 'POST',
        url: release.uploadUrl,
        name,
        data: bytes,
        headers: { 'content-type': 'application/octet-stream', 'content-length': bytes.length },
      });
      return assetOf(data as ApiAsset);
    });
  }

  readAsset(id: number): Promise<HostAsset> {
    return explained({ doing: 'look at the uploaded asset', writes: false }, async () => {
      const { data } = await this.octokit.rest.repos.getReleaseAsset({ ...this.repository, asset_id: id });
      return assetOf(data);
    });
  }

  downloadAsset(asset: HostAsset): Promise<Uint8Array> {
    return explained({ doing: `read the released ${asset.name}`, writes: false }, () =>
      downloadAsset(this.octokit, this.anonymous, { ...this.repository, asset_id: asset.id }, asset.size),
    );
  }

  renameAsset(id: number, name: string): Promise<HostAsset> {
    return explained({ doing: `rename an asset to ${name}`, writes: true }, async () => {
      const { data } = await this.octokit.rest.repos.updateReleaseAsset({ ...this.repository, asset_id: id, name });
      return assetOf(data);
    });
  }

  deleteAsset(id: number): Promise<void> {
    return explained({ doing: 'remove an asset', writes: true }, async () => {
      await this.octokit.rest.repos.deleteReleaseAsset({ ...this.repository, asset_id: id });
    });
  }

  publish(release: HostRelease, as: Publication): Promise<HostRelease> {
    const purpose = { doing: `publish the release of tag ${as.tag}`, writes: true, target: as.target };
    return explained(purpose, async () => {
      const { data } = await this.octokit.rest.repos.updateRelease({
        ...this.repository,
        release_id: release.id,
        // Without its tag GitHub gives a draft a new name.
        tag_name: as.tag,
        name: as.name,
        body: as.body,
        prerelease: as.prerelease,
        draft: false,
        make_latest: as.latest ? 'true' : 'false',
        ...(as.target === undefined ? {} : { target_commitish: as.target }),
      });
      return releaseOf(data, data.assets);
    });
  }

  deleteDraft(release: HostRelease): Promise<void> {
    return explained({ doing: 'remove the draft', writes: true }, async () => {
      const { repos } = this.octokit.rest;
      await unlessGone(async () => {
        const { data } = await repos.getRelease({ ...this.repository, release_id: release.id });
        if (data.draft) await repos.deleteRelease({ ...this.repository, release_id: release.id });
      });
    });
  }

  private async listAssets(id: number): Promise<ApiAsset[]> {
    const { repos } = this.octokit.rest;
    const assets = new Map<number, ApiAsset>();
    const page = (number: number) =>
      repos.listReleaseAssets({ ...this.repository, release_id: id, per_page: 100, page: number });
    for await (const asset of allPages(page)) assets.set(asset.id, asset);
    return [...assets.values()];
  }
}

/** The items of all pages of a list. Whether there is another is what the answer says; short pages are no end. */
async function* allPages<Item>(get: (page: number) => Promise<Page<Item>>): AsyncGenerator<Item> {
  for (let number = 1, more = true; more; number++) {
    const { data, headers } = await get(number);
    yield* data;
    more = /rel="next"/.test(headers.link ?? '');
  }
}

async function explained<Result>(purpose: CallPurpose, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw explainFailure(error, purpose, Date.now());
  }
}

/** What a call gives; undefined where there is no such thing. */
async function unlessGone<Result>(call: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return undefined;
    throw error;
  }
}
