import { createHash } from 'node:crypto';
import type { components } from '@octokit/openapi-types';

export type ApiRelease = components['schemas']['release'];
export type ApiAsset = components['schemas']['release-asset'];

export interface ReleaseInput {
  readonly tag_name: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
}

interface Stored {
  release: ApiRelease;
  readonly assets: ApiAsset[];
}

/** What a release host answers with in place of what was asked for. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, message: string, errors?: readonly object[]) {
    super(message);
    this.status = status;
    this.body = {
      message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: `${status}`,
    };
  }
}

const author: components['schemas']['simple-user'] = {
  ...(Object.fromEntries(
    [
      'avatar_url',
      'events_url',
      'followers_url',
      'following_url',
      'gists_url',
      'html_url',
      'organizations_url',
      'received_events_url',
      'repos_url',
      'starred_url',
      'subscriptions_url',
      'url',
    ].map((key) => [key, `https://github.example/${key}`]),
  ) as Pick<
    components['schemas']['simple-user'],
    | 'avatar_url'
    | 'events_url'
    | 'followers_url'
    | 'following_url'
    | 'gists_url'
    | 'html_url'
    | 'organizations_url'
    | 'received_events_url'
    | 'repos_url'
    | 'starred_url'
    | 'subscriptions_url'
    | 'url'
  >),
  id: 1,
  node_id: 'U_1',
  login: 'github-actions[bot]',
  gravatar_id: '',
  type: 'Bot',
  site_admin: false,
};

/** The releases of one repository, with the rules that GitHub has for them. */
export class Releases {
  /** Whether assets carry their digest; GitHub Enterprise Server's may not. */
  withDigests = true;
  /** Whether releases become immutable when they are published. */
  immutable = false;
  /** Address prefixes: of the API's repository, of uploads, of pages. */
  readonly urls: { readonly api: string; readonly uploads: string; readonly pages: string };
  readonly contents = new Map<number, Buffer>();
  latest: number | undefined;
  private readonly stored: Stored[] = [];
  private nextId = 100;

  constructor(urls: { readonly api: string; readonly uploads: string; readonly pages: string }) {
    this.urls = urls;
  }

  /** The newest first, as GitHub lists them. */
  list(seesDrafts: boolean): ApiRelease[] {
    return this.stored
      .filter(({ release }) => seesDrafts || !release.draft)
      .map((one) => this.show(one))
      .reverse();
  }

  byTag(tag: string): ApiRelease {
    const found = this.stored.find(({ release }) => release.tag_name === tag && !release.draft);
    if (found === undefined) throw new ApiError(404, 'Not Found');
    return this.show(found);
  }

  get(id: number): ApiRelease {
    return this.show(this.find(id));
  }

  create(input: ReleaseInput): ApiRelease {
    const draft = input.draft === true;
    if (!draft && this.stored.some(({ release }) => release.tag_name === input.tag_name && !release.draft)) {
      throw new ApiError(422, 'Validation Failed', [
        { resource: 'Release', code: 'already_exists', field: 'tag_name' },
      ]);
    }
    const id = this.nextId++;
    const now = new Date().toISOString();
    const stored: Stored = {
      assets: [],
      release: {
        url: `${this.urls.api}/releases/${id}`,
        assets_url: `${this.urls.api}/releases/${id}/assets`,
        upload_url: `${this.urls.uploads}/releases/${id}/assets{?name,label}`,
        html_url: '',
        tarball_url: null,
        zipball_url: null,
        id,
        node_id: `RE_${id}`,
        tag_name: input.tag_name,
        target_commitish: 'main',
        name: input.name ?? null,
        body: input.body ?? null,
        draft,
        prerelease: input.prerelease === true,
        immutable: false,
        created_at: now,
        published_at: draft ? null : now,
        author,
        assets: [],
      },
    };
    this.stored.push(stored);
    return this.show(stored);
  }

  update(id: number, input: Partial<ReleaseInput> & { readonly make_latest?: string }): ApiRelease {
    const stored = this.find(id);
    const { make_latest: makeLatest, ...fields } = input;
    const publishes = stored.release.draft && fields.draft === false;
    if (
      publishes &&
      this.stored.some(
        ({ release }) => release.id !== id && release.tag_name === stored.release.tag_name && !release.draft,
      )
    ) {
      throw new ApiError(422, 'Validation Failed', [
        { resource: 'Release', code: 'already_exists', field: 'tag_name' },
      ]);
    }
    if (makeLatest === 'true' && (fields.prerelease ?? stored.release.prerelease)) {
      throw new ApiError(422, 'Validation Failed', [{ resource: 'Release', code: 'custom', field: 'make_latest' }]);
    }
    stored.release = { ...stored.release, ...fields };
    if (publishes) {
      stored.release = { ...stored.release, published_at: new Date().toISOString(), immutable: this.immutable };
      if (makeLatest !== 'false' && !stored.release.prerelease) this.latest = id;
    }
    return this.show(stored);
  }

  delete(id: number): void {
    this.stored.splice(this.stored.indexOf(this.find(id)), 1);
  }

  upload(id: number, name: string, contentType: string, bytes: Buffer): ApiAsset {
    const { release, assets } = this.find(id);
    if (release.immutable === true) throw new ApiError(422, 'Cannot upload assets to an immutable release.');
    if (bytes.length === 0) throw new ApiError(400, 'Bad Content-Length: ');
    const kept = name.replace(/[^\w.+@-]+/g, '.');
    if (assets.some((asset) => asset.name === kept)) {
      throw new ApiError(422, 'Validation Failed', [
        { resource: 'ReleaseAsset', code: 'already_exists', field: 'name' },
      ]);
    }
    const asset = this.asset(kept, contentType, bytes);
    assets.push(asset);
    this.contents.set(asset.id, bytes);
    return this.showAsset(asset, release);
  }

  /** Puts an asset there whose upload was broken off, as GitHub keeps it. */
  addStarter(id: number, name: string): void {
    const asset = this.asset(name, 'application/octet-stream', Buffer.alloc(0));
    // GitHub's own description does not name this state, which its API shows.
    this.find(id).assets.push({ ...asset, state: 'starter' as ApiAsset['state'], digest: null });
  }

  assetsOf(id: number): ApiAsset[] {
    return this.show(this.find(id)).assets;
  }

  getAsset(id: number): ApiAsset {
    for (const { release, assets } of this.stored) {
      const asset = assets.find((one) => one.id === id);
      if (asset !== undefined) return this.showAsset(asset, release);
    }
    throw new ApiError(404, 'Not Found');
  }

  private asset(name: string, contentType: string, bytes: Buffer): ApiAsset {
    const id = this.nextId++;
    const now = new Date().toISOString();
    return {
      url: `${this.urls.api}/releases/assets/${id}`,
      browser_download_url: '',
      id,
      node_id: `RA_${id}`,
      name,
      label: '',
      state: 'uploaded',
      content_type: contentType,
      size: bytes.length,
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      download_count: 0,
      created_at: now,
      updated_at: now,
      uploader: author,
    };
  }

  private find(id: number): Stored {
    const found = this.stored.find(({ release }) => release.id === id);
    if (found === undefined) throw new ApiError(404, 'Not Found');
    return found;
  }

  private show({ release, assets }: Stored): ApiRelease {
    return {
      ...release,
      html_url: `${this.urls.pages}/releases/tag/${this.pageOf(release)}`,
      assets: assets.map((asset) => this.showAsset(asset, release)),
    };
  }

  private showAsset(asset: ApiAsset, release: ApiRelease): ApiAsset {
    return {
      ...asset,
      digest: this.withDigests ? asset.digest : null,
      browser_download_url: `${this.urls.pages}/releases/download/${this.pageOf(release)}/${asset.name}`,
    };
  }

  /** A draft's addresses hold no tag, and lead nowhere once it is published. */
  private pageOf(release: ApiRelease): string {
    return release.draft ? `untagged-${release.id}` : release.tag_name;
  }
}
