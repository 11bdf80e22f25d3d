import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  HostFailure
} from "./action-chunk-RXGU42Q2.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import {
  Refusal,
  quote
} from "./chunk-OYOIOCPU.js";
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
  try {
    for await (const chunk of body) {
      total += chunk.length;
      if (total > size) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw broken(total, size, cause);
  }
  if (total !== size) throw broken(total, size);
  return Buffer.concat(chunks);
}
function broken(total, size, cause) {
  const sent = total > size ? `more than the ${size} bytes` : `${total} of the ${size} bytes`;
  return new HostFailure(`GitHub sends ${sent} that an asset is said to have`, "Run this again", {
    kind: "busy",
    cause
  });
}

// src/adapters/github/explain-failure.ts
var waitWithoutWord = 6e4;
var neverSent = /^(?:bad port|unknown scheme|invalid url|failed to parse url .*)$/is;
function explainFailure(error, purpose, now) {
  if (!isRequestFailure(error)) return error;
  const { status, message, response } = error;
  const { doing, writes } = purpose;
  const says = quote(message, 300);
  if (response === void 0 && neverSent.test(message)) {
    const help = "Check the address of the API, which is GITHUB_API_URL";
    return new HostFailure(`cannot ${doing}: no request can go there, ${says}`, help, { kind: "final", cause: error });
  }
  if (response === void 0) {
    const help = "Run this again once it can be: what is there by then is completed";
    return new HostFailure(`cannot ${doing}: GitHub cannot be reached, ${says}`, help, {
      kind: "busy",
      unclear: writes,
      cause: error
    });
  }
  const what = `cannot ${doing}: GitHub answered ${status}, ${says}`;
  if (status >= 500) {
    const wait = secondsOf(response.headers["retry-after"]);
    const help = "Run this again once GitHub works (www.githubstatus.com): what is there by then is completed";
    return new HostFailure(what, help, { kind: "busy", wait, unclear: writes, cause: error });
  }
  if (isLimit(error)) {
    const help = "Run this again when the limit is over: what is there by then is completed";
    return new HostFailure(what, help, { kind: "busy", wait: limitWait(response.headers, now), cause: error });
  }
  if (status === 404 || status === 409 || status === 422 && /already_exists|already exists/.test(message)) {
    const help = status === 404 ? "Check that the token may see and write this repository, and that nobody deletes what is being released" : "Run this again when no other run releases the same";
    return new HostFailure(what, help, { kind: "stale", cause: error });
  }
  return new HostFailure(what, helpFor(error, purpose), { kind: "final", cause: error });
}
function helpFor({ status, message }, { writes, target }) {
  if (status === 401) return "Pass a valid token as github-token; the default is the one of the job";
  if (status === 403 && target !== void 0) {
    return `GitHub lets the token of a job create no tag on a commit that changes files in .github/workflows. Where this one does, push the tag by hand (its commit is ${target}), or pass a token with the permission workflows. Where it does not, give the job \`permissions: { contents: write }\``;
  }
  if (status === 403 && /personal access token/i.test(message)) {
    return "Give the token that is passed as github-token the permission contents: write for this repository";
  }
  if (status === 403 && /not accessible by integration/i.test(message)) {
    const level = writes ? "write" : "read";
    return `Give the job the permission it lacks: \`permissions: { contents: ${level} }\`; runs for pull requests from forks never have it, so release on a tag or a branch`;
  }
  if (status === 403) return "Check what the token may do, and what the organization allows it";
  if (/immutable release/i.test(message)) {
    return "Release a new version: what was published as an immutable release is never changed, nor its tag used again";
  }
  if (/cannot create ref|rule violations/i.test(message)) {
    return "A rule of the repository forbids to create this tag: let the token bypass it, or push the tag as somebody who may";
  }
  return "Run this again; what is there by then is completed";
}
function isLimit({ status, message, response }) {
  if (status === 429) return true;
  if (status !== 403 || response === void 0) return false;
  const { headers } = response;
  return headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"]) === "0" || /rate limit|abuse detection/i.test(message);
}
function limitWait(headers, now) {
  const wait = secondsOf(headers["retry-after"]);
  if (wait !== void 0) return wait;
  const reset = secondsOf(headers["x-ratelimit-reset"]);
  if (String(headers["x-ratelimit-remaining"]) !== "0" || reset === void 0) return waitWithoutWord;
  return Math.max(reset - now, 0) + 1e3;
}
function secondsOf(header) {
  return header !== void 0 && /^\d{1,12}$/.test(String(header)) ? Number(header) * 1e3 : void 0;
}
function isRequestFailure(error) {
  return error instanceof Error && "status" in error && typeof error.status === "number" && "request" in error;
}

// src/adapters/github/read-release.ts
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
    url: asset.browser_download_url,
    createdAt: Date.parse(asset.created_at)
  };
}

// src/adapters/github/octokit-host.ts
var OctokitReleaseHost = class {
  octokit;
  /** Sends no token: for what a redirect leads to. */
  anonymous;
  repository;
  tokenOrigins;
  /** @param tokenOrigins the servers that may see the token; that of uploads is added when a release names it */
  constructor(octokit, anonymous, repository, tokenOrigins) {
    this.octokit = octokit;
    this.anonymous = anonymous;
    this.repository = repository;
    this.tokenOrigins = tokenOrigins;
  }
  findReleases(tag) {
    return explained({ doing: `list the releases of tag ${tag}`, writes: false }, async () => {
      const { repos } = this.octokit.rest;
      const found = [];
      for await (const release of allPages((page) => repos.listReleases({ ...this.repository, per_page: 100, page }))) {
        if (release.tag_name === tag) found.push(releaseOf(release, await this.listAssets(release.id)));
      }
      return found.sort((a, b) => a.id - b.id);
    });
  }
  readRelease(id) {
    return explained(
      { doing: "look at the release", writes: false },
      () => unlessGone(async () => {
        const { data } = await this.octokit.rest.repos.getRelease({ ...this.repository, release_id: id });
        return releaseOf(data, await this.listAssets(id));
      })
    );
  }
  findTag(tag) {
    const { git } = this.octokit.rest;
    return explained(
      { doing: `look at the tag ${tag}`, writes: false },
      () => unlessGone(async () => {
        let { object } = (await git.getRef({ ...this.repository, ref: `tags/${tag}` })).data;
        for (let depth = 0; object.type === "tag" && depth < 10; depth++) {
          const { data } = await git.getTag({ ...this.repository, tag_sha: object.sha });
          object = { ...object, ...data.object };
        }
        return object.sha;
      })
    );
  }
  createDraft(fields) {
    return explained({ doing: `create the release of tag ${fields.tag}`, writes: true }, async () => {
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
  uploadAsset(release, name, bytes) {
    return explained({ doing: `upload ${name}`, writes: true }, async () => {
      this.tokenOrigins.add(new URL(release.uploadUrl.replace(/\{.*$/, "")).origin);
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
  readAsset(id) {
    return explained({ doing: "look at the uploaded asset", writes: false }, async () => {
      const { data } = await this.octokit.rest.repos.getReleaseAsset({ ...this.repository, asset_id: id });
      return assetOf(data);
    });
  }
  downloadAsset(asset) {
    return explained(
      { doing: `read the released ${asset.name}`, writes: false },
      () => downloadAsset(this.octokit, this.anonymous, { ...this.repository, asset_id: asset.id }, asset.size)
    );
  }
  renameAsset(id, name) {
    return explained({ doing: `rename an asset to ${name}`, writes: true }, async () => {
      const { data } = await this.octokit.rest.repos.updateReleaseAsset({ ...this.repository, asset_id: id, name });
      return assetOf(data);
    });
  }
  deleteAsset(id) {
    return explained({ doing: "remove an asset", writes: true }, async () => {
      await this.octokit.rest.repos.deleteReleaseAsset({ ...this.repository, asset_id: id });
    });
  }
  publish(release, as) {
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
        make_latest: as.latest ? "true" : "false",
        ...as.target === void 0 ? {} : { target_commitish: as.target }
      });
      return releaseOf(data, data.assets);
    });
  }
  deleteDraft(release) {
    return explained({ doing: "remove the draft", writes: true }, async () => {
      const { repos } = this.octokit.rest;
      await unlessGone(async () => {
        const { data } = await repos.getRelease({ ...this.repository, release_id: release.id });
        if (data.draft) await repos.deleteRelease({ ...this.repository, release_id: release.id });
      });
    });
  }
  async listAssets(id) {
    const { repos } = this.octokit.rest;
    const assets = /* @__PURE__ */ new Map();
    const page = (number) => repos.listReleaseAssets({ ...this.repository, release_id: id, per_page: 100, page: number });
    for await (const asset of allPages(page)) assets.set(asset.id, asset);
    return [...assets.values()];
  }
};
async function* allPages(get) {
  for (let number = 1, more = true; more; number++) {
    const { data, headers } = await get(number);
    yield* data;
    more = /rel="next"/.test(headers.link ?? "");
  }
}
async function explained(purpose, call) {
  try {
    return await call();
  } catch (error) {
    throw explainFailure(error, purpose, Date.now());
  }
}
async function unlessGone(call) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 404) return void 0;
    throw error;
  }
}
export {
  OctokitReleaseHost
};
