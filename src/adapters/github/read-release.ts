import type { HostAsset, HostRelease } from '../../release/host.ts';
import type { Octokit } from './octokit-host.ts';

export type ApiRelease = Awaited<ReturnType<Octokit['rest']['repos']['getRelease']>>['data'];
export type ApiAsset = Awaited<ReturnType<Octokit['rest']['repos']['getReleaseAsset']>>['data'];

/** @param assets all of them: what the release itself carries may be a part */
export function releaseOf(release: ApiRelease, assets: readonly ApiAsset[]): HostRelease {
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

export function assetOf(asset: ApiAsset): HostAsset {
  return {
    id: asset.id,
    name: asset.name,
    // What is not finished is `open` by GitHub's description and `starter` in its answers.
    state: asset.state === 'uploaded' ? 'uploaded' : 'unfinished',
    size: asset.size,
    sha256: /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? '')?.[1],
    url: asset.browser_download_url,
    createdAt: Date.parse(asset.created_at),
  };
}
