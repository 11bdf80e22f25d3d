import type { History } from '../../src/app/gate-history.ts';

/** A history in memory: tags on commits of their own, and what changed since, whichever release is asked for. */
export class FakeHistory implements History {
  readonly origin = 'of the test';
  /** How often each call was made. */
  readonly calls: string[] = [];
  private readonly names: readonly string[];
  private readonly changed: readonly string[];
  private readonly headTag: string | undefined;
  private readonly lacking: ReadonlySet<string>;

  constructor(
    tags: readonly string[],
    options: {
      readonly changed?: readonly string[];
      readonly headTag?: string;
      readonly lacking?: readonly string[];
    } = {},
  ) {
    this.names = tags;
    this.changed = options.changed ?? [];
    this.headTag = options.headTag;
    this.lacking = new Set(options.lacking);
  }

  async tags() {
    this.calls.push('tags');
    return this.names.map((name) => ({ name, commit: `commit-of-${name}` }));
  }

  async head() {
    return `commit-of-${this.headTag ?? 'nothing'}`;
  }

  async holds(release: { readonly tag: string }) {
    this.calls.push(`holds ${release.tag}`);
    return !this.lacking.has(release.tag);
  }

  async changedSince(release: { readonly tag: string }) {
    this.calls.push(`changedSince ${release.tag}`);
    return this.changed;
  }
}
