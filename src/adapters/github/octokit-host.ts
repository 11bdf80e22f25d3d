import type { GitHub } from '@actions/github/lib/utils';
import type { HostAsset, HostRelease, ReleaseFields, ReleaseHost } from '../../release/host.ts';
import { downloadAsset } from './download-asset.ts';
import { explainFailure } from './explain-failure.ts';

export type Octokit = InstanceType<typeof GitHub>;
type ApiRelease = Awaited<ReturnType<Octokit['rest']['repos']['getRelease']>>['data'];
type ApiAsset = Awaited<ReturnType<Octokit['rest']['repos']['getReleaseAsset']>>['data'];

/** Releases of one repository on GitHub, or on GitHub Enterprise Server. */
export class OctokitReleaseHost implements ReleaseHost {
  private readonly octokit: Octokit;
  /** Sends no token: for what a redirect leads to. */
  private readonly anonymous: Octokit;
  private readonly repository: { readonly owner: string; readonly repo: string };

  constructor(octokit: Octokit, anonymous: Octokit, repository: { readonly owner: string; readonly repo: string }) {
    this.octokit = octokit;
    this.anonymous = anonymous;
    this.repository = repository;
  }

  async findReleases(tag: string): Promise<readonly HostRelease[]> {
    return explained(`list the releases of tag ${tag}`, async () => {
      const { repos } = this.octokit.rest;
      const found: HostRelease[] = [];
      // The list, because looking a tag up does not find drafts.
      for await (const page of this.octokit.paginate.iterator(repos.listReleases, {
        ...this.repository,
        per_page: 100,
      })) {
        for (const release of page.data) {
          if (release.tag_name !== tag) continue;
          const assets = await this.octokit.paginate(repos.listReleaseAssets, {
            ...this.repository,
            release_id: release.id,
            per_page: 100,
          });
          found.push(releaseOf(release, assets));
        }
      }
      return found.sort((a, b) => a.id - b.id);
    });
  }

  async createDraft(fields: ReleaseFields): Promise<HostRelease> {
    return explained(`create the release of tag ${fields.tag}`, async () => {
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

  async uploadAsset(release: HostRelease, name: string, bytes: Uint8Array): Promise<HostAsset> {
    return explained(`upload ${name}`, async () => {
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

  async readAsset(id: number): Promise<HostAsset> {
    return explained('look at the uploaded asset', async () => {
      const { data } = await this.octokit.rest.repos.getReleaseAsset({ ...this.repository, asset_id: id });
      return assetOf(data);
    });
  }

  async downloadAsset(asset: HostAsset): Promise<Uint8Array> {
    return explained(`read the released ${asset.name}`, () =>
      downloadAsset(this.octokit, this.anonymous, { ...this.repository, asset_id: asset.id }, asset.size),
    );
  }

  async publish(release: HostRelease, latest: boolean): Promise<HostRelease> {
    return explained(`publish the release of tag ${release.tag}`, async () => {
      const { data } = await this.octokit.rest.repos.updateRelease({
        ...this.repository,
        release_id: release.id,
        tag_name: release.tag,
        name: release.name,
        body: release.body,
        prerelease: release.prerelease,
        draft: false,
        make_latest: latest ? 'true' : 'false',
      });
      return releaseOf(data, data.assets);
    });
  }

  async deleteDraft(release: HostRelease): Promise<void> {
    return explained('remove the draft', async () => {
      const { repos } = this.octokit.rest;
      const { data } = await repos.getRelease({ ...this.repository, release_id: release.id });
      if (data.draft) await repos.deleteRelease({ ...this.repository, release_id: release.id });
    });
  }
}

async function explained<Result>(doing: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw explainFailure(error, doing);
  }
}

function releaseOf(release: ApiRelease, assets: readonly ApiAsset[]): HostRelease {
  return {
    id: release.id,
    tag: release.tag_name,
    name: release.name ?? '',
    body: release.body ?? '',
    prerelease: release.prerelease,
    draft: release.draft,
    // Not every host knows immutable releases.
    immutable: release.immutable === true,
    url: release.html_url,
    uploadUrl: release.upload_url,
    assets: assets.map(assetOf),
  };
}

function assetOf(asset: ApiAsset): HostAsset {
  return {
    id: asset.id,
    name: asset.name,
    // What is not finished is `open` by GitHub's description and `starter` in its answers.
    state: asset.state === 'uploaded' ? 'uploaded' : 'unfinished',
    size: asset.size,
    sha256: /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? '')?.[1],
    url: asset.browser_download_url,
  };
}
