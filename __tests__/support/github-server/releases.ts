import { createHash } from 'node:crypto';
import { ApiError } from './api-error.ts';
import { type ApiAsset, type ApiRelease, author } from './api-objects.ts';
import { MemoryTags, type TagStore } from './tags.ts';

export interface ReleaseInput {
  readonly tag_name: string;
  readonly target_commitish?: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
}

type ReleaseChange = Partial<ReleaseInput> & { readonly make_latest?: string };

interface Stored {
  release: ApiRelease;
  readonly assets: ApiAsset[];
}

/** The releases of one repository, with the rules that GitHub has for them. */
export class Releases {
  /** Whether assets carry their digest; GitHub Enterprise Server's may not. */
  withDigests = true;
  /** Whether releases become immutable when they are published. */
  immutable = false;
  tags: TagStore = new MemoryTags();
  /** Commits that change workflow files: the token of a job may create no tag there. */
  readonly workflowCommits = new Set<string>();
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
    const found = this.published(tag);
    if (found === undefined) throw new ApiError(404, 'Not Found');
    return this.show(found);
  }

  get(id: number): ApiRelease {
    return this.show(this.find(id));
  }

  create(input: ReleaseInput): ApiRelease {
    const draft = input.draft === true;
    const target = input.target_commitish ?? 'main';
    if (!draft) this.publishTag(input.tag_name, target);
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
        target_commitish: target,
        name: input.name ?? null,
        body: input.body ?? null,
        draft,
        prerelease: input.prerelease === true,
        immutable: !draft && this.immutable,
        created_at: now,
        published_at: draft ? null : now,
        author,
        assets: [],
      },
    };
    this.stored.push(stored);
    return this.show(stored);
  }

  update(id: number, { make_latest: makeLatest, ...fields }: ReleaseChange): ApiRelease {
    const stored = this.find(id);
    const publishes = stored.release.draft && fields.draft === false;
    // A draft that is changed without naming its tag loses it.
    const tag = fields.tag_name ?? (stored.release.draft ? `untagged-${id}` : stored.release.tag_name);
    if (stored.release.immutable === true && tag !== stored.release.tag_name) {
      throw ApiError.invalid('Release', 'custom', 'tag_name', 'tag_name cannot be changed on an immutable release');
    }
    if (makeLatest === 'true' && (fields.prerelease ?? stored.release.prerelease)) {
      throw ApiError.invalid('Release', 'custom', 'make_latest', 'Prereleases cannot be set as latest');
    }
    if (publishes) this.publishTag(tag, fields.target_commitish ?? stored.release.target_commitish);
    stored.release = { ...stored.release, ...fields, tag_name: tag };
    if (publishes) {
      stored.release = { ...stored.release, published_at: new Date().toISOString(), immutable: this.immutable };
    }
    if (!stored.release.draft && makeLatest === 'true') this.latest = id;
    if (publishes && (makeLatest ?? 'true') === 'true' && !stored.release.prerelease) this.latest = id;
    return this.show(stored);
  }

  delete(id: number): void {
    this.stored.splice(this.stored.indexOf(this.find(id)), 1);
  }

  upload(id: number, name: string, contentType: string, bytes: Buffer): ApiAsset {
    const { release, assets } = this.find(id);
    this.refuseImmutable(release, 'upload assets to');
    if (bytes.length === 0) throw new ApiError(400, 'Bad Content-Length: ');
    const kept = name.replace(/[^\w.+@-]+/g, '.');
    this.refuseTaken(assets, kept);
    const asset = this.asset(kept, contentType, bytes);
    assets.push(asset);
    this.contents.set(asset.id, bytes);
    return this.showAsset(asset, release);
  }

  /**
   * Puts an asset there whose upload goes on or was broken off, as GitHub shows it.
   * @param minutes how long ago it was begun
   */
  addStarter(id: number, name: string, minutes = 0): void {
    const { release, assets } = this.find(id);
    this.refuseImmutable(release, 'upload assets to');
    this.refuseTaken(assets, name);
    const asset = this.asset(name, 'application/octet-stream', Buffer.alloc(0));
    const begun = new Date(Date.now() - minutes * 60_000).toISOString();
    // GitHub's own description does not name this state, which its API shows.
    assets.push({ ...asset, state: 'starter' as ApiAsset['state'], digest: null, created_at: begun });
  }

  assetsOf(id: number): ApiAsset[] {
    return this.show(this.find(id)).assets;
  }

  getAsset(id: number): ApiAsset {
    const { asset, release } = this.findAsset(id);
    return this.showAsset(asset, release);
  }

  renameAsset(id: number, name: string): ApiAsset {
    const { asset, assets, release } = this.findAsset(id);
    this.refuseImmutable(release, 'change assets of');
    this.refuseTaken(
      assets.filter((one) => one !== asset),
      name,
    );
    asset.name = name;
    return this.showAsset(asset, release);
  }

  deleteAsset(id: number): void {
    const { asset, assets, release } = this.findAsset(id);
    this.refuseImmutable(release, 'delete assets of');
    assets.splice(assets.indexOf(asset), 1);
  }

  private refuseImmutable({ immutable }: ApiRelease, what: string): void {
    if (immutable === true) throw new ApiError(422, `Cannot ${what} an immutable release.`);
  }

  private refuseTaken(assets: readonly ApiAsset[], name: string): void {
    if (assets.some((asset) => asset.name === name)) throw ApiError.invalid('ReleaseAsset', 'already_exists', 'name');
  }

  /** One published release a tag; the tag is created where it does not exist. */
  private publishTag(tag: string, target: string): void {
    if (this.published(tag) !== undefined) throw ApiError.invalid('Release', 'already_exists', 'tag_name');
    if (this.tags.find(tag) !== undefined) return;
    if (this.workflowCommits.has(target)) throw new ApiError(403, 'Resource not accessible by integration');
    if (!this.tags.create(tag, target)) throw ApiError.invalid('Release', 'invalid', 'target_commitish');
  }

  private published(tag: string): Stored | undefined {
    return this.stored.find(({ release }) => release.tag_name === tag && !release.draft);
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

  private findAsset(id: number): {
    readonly asset: ApiAsset;
    readonly assets: ApiAsset[];
    readonly release: ApiRelease;
  } {
    for (const { release, assets } of this.stored) {
      const asset = assets.find((one) => one.id === id);
      if (asset !== undefined) return { asset, assets, release };
    }
    throw new ApiError(404, 'Not Found');
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
