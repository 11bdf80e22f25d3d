import type { HostRelease } from './host.ts';

/** What a run remembers of what it did, so that it knows its own again. */
export class RunMemory {
  /** The draft that it made, as far as the answer arrived: lists may not show it yet. */
  draft: number | undefined;
  /** Whether it asked for a draft. */
  asked = false;
  /** Assets that it uploaded. */
  readonly uploaded = new Set<number>();
  /** Whether it asked the host for a change of assets. */
  changed = false;
  /** Whether it asked the host to publish. */
  published = false;
  /** Of uploads whose end is unknown: by name, the assets that were there before. */
  private readonly before = new Map<string, ReadonlySet<number>>();
  /** Digests found out by downloading: of an asset, and whether it holds what the wanted archive holds. */
  readonly contents = new Map<number, { readonly sha256: string; readonly equivalent: boolean }>();

  /** Notes that an upload was begun whose end is unknown. */
  lose(name: string, release: HostRelease): void {
    if (!this.before.has(name)) this.before.set(name, new Set(release.assets.map((asset) => asset.id)));
  }

  /**
   * Whether an unfinished asset is what a lost upload of this run left: there was none before. It could be that of a run
   * that races with this one; that run finds it gone, and uploads it again.
   */
  isLost({ id, name }: { readonly id: number; readonly name: string }): boolean {
    return this.before.get(name)?.has(id) === false;
  }
}
