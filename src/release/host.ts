/** A file attached to a release. */
export interface HostAsset {
  readonly id: number;
  readonly name: string;
  /** `unfinished`: an upload that goes on, or was broken off; its name is taken all the same. */
  readonly state: 'uploaded' | 'unfinished';
  /** Bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal digits; undefined on hosts that do not say it. */
  readonly sha256: string | undefined;
  /** Where people download it. */
  readonly url: string;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
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

/** What a release is made of. */
export interface ReleaseFields {
  readonly tag: string;
  readonly name: string;
  /** Markdown. */
  readonly body: string;
  readonly prerelease: boolean;
}

/** What makes a release of a draft. */
export interface Publication extends ReleaseFields {
  /** Whether it is shown as the repository's latest, which no draft says itself. */
  readonly latest: boolean;
  /** The commit on which the tag is created; undefined where the tag is there. */
  readonly target: string | undefined;
}

/**
 * Where releases live. There is no call that deletes a tag or a published release, and none that changes a field of a
 * release besides publishing it. Every call throws a HostFailure where the host says no, fails or cannot be reached.
 */
export interface ReleaseHost {
  /** All releases of a tag, drafts included (several drafts can have one tag), the oldest first, with all their assets. */
  findReleases(tag: string): Promise<readonly HostRelease[]>;
  /** A release as the host has it now; undefined where it is gone. */
  readRelease(id: number): Promise<HostRelease | undefined>;
  /** The commit that a tag leads to; undefined where there is no such tag. */
  findTag(tag: string): Promise<string | undefined>;
  createDraft(fields: ReleaseFields): Promise<HostRelease>;
  uploadAsset(release: HostRelease, name: string, bytes: Uint8Array): Promise<HostAsset>;
  /** An asset as the host has it now. */
  readAsset(id: number): Promise<HostAsset>;
  /** The bytes of an asset. */
  downloadAsset(asset: HostAsset): Promise<Uint8Array>;
  renameAsset(id: number, name: string): Promise<HostAsset>;
  deleteAsset(id: number): Promise<void>;
  /** Publishes a draft. */
  publish(release: HostRelease, as: Publication): Promise<HostRelease>;
  deleteDraft(release: HostRelease): Promise<void>;
}
