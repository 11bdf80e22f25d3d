import type { HostAsset, HostRelease, ReleaseFields, ReleaseHost } from './host.ts';
import { HostFailure } from './host-failure.ts';
import type { ReleaseStep } from './plan.ts';
import { fits } from './plan-asset.ts';
import type { RunMemory } from './run-memory.ts';
import type { WantedAsset } from './wanted.ts';

/** Carries out the steps of one plan, and keeps what the host answers. */
export class StepRunner {
  private readonly host: ReleaseHost;
  private readonly log: (line: string) => void;
  /** What a draft is created with. */
  private readonly fields: ReleaseFields;
  private readonly memory: RunMemory;
  private release: HostRelease | undefined;
  private assets = new Map<string, HostAsset>();

  constructor(
    { host, log }: { readonly host: ReleaseHost; log(line: string): void },
    fields: ReleaseFields,
    memory: RunMemory,
  ) {
    this.host = host;
    this.log = log;
    this.fields = fields;
    this.memory = memory;
  }

  /** Takes the release that the plan works on. */
  start(release: HostRelease | undefined): void {
    this.release = release;
    this.assets = new Map(release?.assets.map((asset) => [asset.name, asset]));
  }

  result(): { readonly release: HostRelease; readonly assets: ReadonlyMap<string, HostAsset> } {
    return { release: this.current(), assets: this.assets };
  }

  /** @throws {HostFailure} where the host fails, or did not take what it was sent */
  async carryOut(step: Exclude<ReleaseStep, { kind: 'wait' }>): Promise<void> {
    switch (step.kind) {
      case 'create-draft':
        this.log(`create a draft of the release of tag ${this.fields.tag}`);
        this.memory.asked = true;
        this.release = await this.host.createDraft(this.fields);
        this.memory.draft = this.release.id;
        return;
      case 'delete-draft':
        this.log('remove a draft that this run made and another run overtook');
        return this.host.deleteDraft(step.release);
      case 'upload':
        return this.upload(step.asset, step.name);
      case 'remove':
        this.log(`remove ${step.name}`);
        this.memory.changed = true;
        await this.host.deleteAsset(this.asset(step.name).id);
        this.assets.delete(step.name);
        return;
      case 'rename':
        this.log(`rename ${step.from} to ${step.to}`);
        this.memory.changed = true;
        this.assets.set(step.to, await this.host.renameAsset(this.asset(step.from).id, step.to));
        this.assets.delete(step.from);
        return;
      case 'publish': {
        this.log(
          step.as.target === undefined
            ? 'publish the release'
            : `publish the release, which creates the tag ${step.as.tag} on ${step.as.target}`,
        );
        // Whatever becomes of the answer: where the release is there afterwards, this run made it.
        this.memory.published = true;
        this.release = await this.host.publish(this.current(), step.as);
        // With the addresses that they have now: a draft's lead to nothing later.
        for (const asset of this.release.assets) if (this.assets.has(asset.name)) this.assets.set(asset.name, asset);
      }
    }
  }

  private async upload(wanted: WantedAsset, name: string): Promise<void> {
    const release = this.current();
    this.log(`upload ${name}, ${wanted.bytes.length} bytes`);
    this.memory.changed = true;
    let uploaded: HostAsset;
    try {
      uploaded = await this.host.uploadAsset(release, name, wanted.bytes);
    } catch (error) {
      if (error instanceof HostFailure && error.unclear) this.memory.lose(name, release);
      throw error;
    }
    this.memory.uploaded.add(uploaded.id);
    this.log(`verify ${name}`);
    const arrived = await this.host.readAsset(uploaded.id);
    // A host that says no digest is believed by the size.
    const asset = { ...arrived, sha256: arrived.sha256 ?? wanted.sha256 };
    if (!fits(asset, wanted)) {
      throw new HostFailure(
        `${name} did not arrive as it was sent: ${arrived.state}, ${arrived.size} of ${wanted.bytes.length} bytes, sha256 ${arrived.sha256 ?? 'unknown'}`,
        'Run this again; where it stays so, the network between here and the host changes what is sent',
        { kind: 'stale' },
      );
    }
    this.assets.set(name, asset);
  }

  private current(): HostRelease {
    if (this.release === undefined) throw new Error('a plan that has no release and creates none');
    return this.release;
  }

  private asset(name: string): HostAsset {
    const asset = this.assets.get(name);
    if (asset === undefined) throw new Error(`a plan with ${name}, which is not there`);
    return asset;
  }
}
