/** A file attached to a release. */
export interface HostAsset {
  readonly id: number;
  readonly name: string;
  /** `unfinished`: an upload that was begun and broken off; its name is taken all the same. */
  readonly state: 'uploaded' | 'unfinished';
  /** Bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal digits; undefined on hosts that do not say it. */
  readonly sha256: string | undefined;
  /** Where people download it. */
  readonly url: string;
}

/** A release as its host has it. */
export interface HostRelease {
  readonly id: number;
  readonly tag: string;
  /** Its own fields, as its host has them: those of a person's release are never changed. */
  readonly name: string;
  readonly body: string;
  readonly prerelease: boolean;
  readonly draft: boolean;
  /** Whether it takes no more assets: GitHub's immutable releases once they are published. */
  readonly immutable: boolean;
  /** Its page. */
  readonly url: string;
  /** Where assets are uploaded to, as the host gives it: a URL, or a template of one. */
  readonly uploadUrl: string;
  readonly assets: readonly HostAsset[];
}

/** What a new release is made of. */
export interface ReleaseFields {
  readonly tag: string;
  readonly name: string;
  /** Markdown. */
  readonly body: string;
  readonly prerelease: boolean;
  /** Whether it is shown as the repository's latest once it is published. */
  readonly latest: boolean;
}

/**
 * Where releases live. There is no call that deletes a tag or a published release, and none that changes a field of a
 * release besides publishing it.
 * Every call throws a Refusal where the host says no, fails or cannot be reached: it says which, and what to do.
 */
export interface ReleaseHost {
  /** All releases of a tag, drafts included (several drafts can have one tag), the oldest first, with all their assets. */
  findReleases(tag: string): Promise<readonly HostRelease[]>;
  createDraft(fields: ReleaseFields): Promise<HostRelease>;
  uploadAsset(release: HostRelease, name: string, bytes: Uint8Array): Promise<HostAsset>;
  /** An asset as the host has it now. */
  readAsset(id: number): Promise<HostAsset>;
  /** The bytes of an asset, for hosts that do not say the digest. */
  downloadAsset(asset: HostAsset): Promise<Uint8Array>;
  /**
   * Publishes a draft with its own fields.
   * @param latest whether it is to be shown as the repository's latest, which no draft says itself
   */
  publish(release: HostRelease, latest: boolean): Promise<HostRelease>;
  /** Deletes a draft that this very run made; leaves it alone where it is published by now. */
  deleteDraft(release: HostRelease): Promise<void>;
}
