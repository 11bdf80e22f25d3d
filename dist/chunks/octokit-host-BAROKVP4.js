import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  Refusal
} from "./chunk-ZFRQ3LHG.js";
import {
  quote
} from "./chunk-KR6A24CT.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/github/download-asset.ts
async function downloadAsset(octokit, anonymous, asset, size) {
  const request = { redirect: "manual", parseSuccessResponseBody: false };
  const headers = { accept: "application/octet-stream" };
  const first = await octokit.request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
    ...asset,
    headers,
    request
  });
  const location = first.headers.location;
  if (location === void 0) return readBody(first.data, size);
  if (!/^https?:\/\//.test(location)) throw new Refusal("GitHub redirects to no web address", "Run this again");
  const second = await anonymous.request({
    method: "GET",
    url: location,
    headers,
    request: { redirect: "follow", parseSuccessResponseBody: false }
  });
  return readBody(second.data, size);
}
async function readBody(body, size) {
  const chunks = [];
  let total = 0;
  for await (const chunk of body) {
    total += chunk.length;
    if (total > size) throw new Refusal("GitHub sends more than the asset is said to hold", "Run this again");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// src/adapters/github/explain-failure.ts
function explainFailure(error, doing) {
  if (!isRequestFailure(error)) return error;
  const { status, message } = error;
  const says = quote(message, 200);
  const refused = (help) => new Refusal(`cannot ${doing}: GitHub answered ${status}, ${says}`, help, { cause: error });
  if (error.response === void 0) {
    return new Refusal(`cannot ${doing}: GitHub cannot be reached, ${says}`, "Run this again once it can be", {
      cause: error
    });
  }
  if (status === 401) return refused("Pass a valid token as github-token; the default is the one of the job");
  if (status === 403 && /not accessible by/i.test(message)) {
    return refused(
      "Add `permissions: { contents: write }` to the job: its token may only read now (for pull requests from forks it always does)"
    );
  }
  if (status === 403 || status === 429) {
    return refused("Wait until the limit is over and run this again, or give the token the permission contents: write");
  }
  if (status === 404) {
    return refused("Check that the token may see this repository and that nobody deleted the release meanwhile");
  }
  if (status === 422 && /already_exists/.test(message)) {
    return refused("Another run was faster, it seems: run this again, and it completes what is there");
  }
  return refused("Run this again; what is there by then is completed");
}
function isRequestFailure(error) {
  return error instanceof Error && "status" in error && typeof error.status === "number" && "request" in error;
}

// src/adapters/github/octokit-host.ts
var OctokitReleaseHost = class {
  octokit;
  /** Sends no token: for what a redirect leads to. */
  anonymous;
  repository;
  constructor(octokit, anonymous, repository) {
    this.octokit = octokit;
    this.anonymous = anonymous;
    this.repository = repository;
  }
  async findReleases(tag) {
    return explained(`list the releases of tag ${tag}`, async () => {
      const { repos } = this.octokit.rest;
      const found = [];
      for await (const page of this.octokit.paginate.iterator(repos.listReleases, {
        ...this.repository,
        per_page: 100
      })) {
        for (const release of page.data) {
          if (release.tag_name !== tag) continue;
          const assets = await this.octokit.paginate(repos.listReleaseAssets, {
            ...this.repository,
            release_id: release.id,
            per_page: 100
          });
          found.push(releaseOf(release, assets));
        }
      }
      return found.sort((a, b) => a.id - b.id);
    });
  }
  async createDraft(fields) {
    return explained(`create the release of tag ${fields.tag}`, async () => {
      const { data } = await this.octokit.rest.repos.createRelease({
        ...this.repository,
        tag_name: fields.tag,
        name: fields.name,
        body: fields.body,
        prerelease: fields.prerelease,
        draft: true
      });
      return releaseOf(data, data.assets);
    });
  }
  async uploadAsset(release, name, bytes) {
    return explained(`upload ${name}`, async () => {
      const { data } = await this.octokit.request({
        method: "POST",
        url: release.uploadUrl,
        name,
        data: bytes,
        headers: { "content-type": "application/octet-stream", "content-length": bytes.length }
      });
      return assetOf(data);
    });
  }
  async readAsset(id) {
    return explained("look at the uploaded asset", async () => {
      const { data } = await this.octokit.rest.repos.getReleaseAsset({ ...this.repository, asset_id: id });
      return assetOf(data);
    });
  }
  async downloadAsset(asset) {
    return explained(
      `read the released ${asset.name}`,
      () => downloadAsset(this.octokit, this.anonymous, { ...this.repository, asset_id: asset.id }, asset.size)
    );
  }
  async publish(release, latest) {
    return explained(`publish the release of tag ${release.tag}`, async () => {
      const { data } = await this.octokit.rest.repos.updateRelease({
        ...this.repository,
        release_id: release.id,
        tag_name: release.tag,
        name: release.name,
        body: release.body,
        prerelease: release.prerelease,
        draft: false,
        make_latest: latest ? "true" : "false"
      });
      return releaseOf(data, data.assets);
    });
  }
  async deleteDraft(release) {
    return explained("remove the draft", async () => {
      const { repos } = this.octokit.rest;
      const { data } = await repos.getRelease({ ...this.repository, release_id: release.id });
      if (data.draft) await repos.deleteRelease({ ...this.repository, release_id: release.id });
    });
  }
};
async function explained(doing, call) {
  try {
    return await call();
  } catch (error) {
    throw explainFailure(error, doing);
  }
}
function releaseOf(release, assets) {
  return {
    id: release.id,
    tag: release.tag_name,
    name: release.name ?? "",
    body: release.body ?? "",
    prerelease: release.prerelease,
    draft: release.draft,
    // Not every host knows immutable releases.
    immutable: release.immutable === true,
    url: release.html_url,
    uploadUrl: release.upload_url,
    assets: assets.map(assetOf)
  };
}
function assetOf(asset) {
  return {
    id: asset.id,
    name: asset.name,
    // What is not finished is `open` by GitHub's description and `starter` in its answers.
    state: asset.state === "uploaded" ? "uploaded" : "unfinished",
    size: asset.size,
    sha256: /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? "")?.[1],
    url: asset.browser_download_url
  };
}
export {
  OctokitReleaseHost
};
