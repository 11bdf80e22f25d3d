import { quote } from '../text/quote.ts';
import type { HostAsset, HostRelease, ReleaseFields } from './host.ts';

/** A file that the release is to carry. */
export interface WantedAsset {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

export interface WantedRelease {
  readonly fields: ReleaseFields;
  readonly assets: readonly WantedAsset[];
}

/** One thing to do at the host. `verify` follows each `upload`: state, size and digest are those of the bytes. */
export type ReleaseStep =
  | { readonly kind: 'create-draft'; readonly fields: ReleaseFields }
  | { readonly kind: 'upload' | 'verify'; readonly asset: WantedAsset }
  | { readonly kind: 'publish' };

/**
 * What is to be done, in its order. `refused`: nothing can be done that would be right.
 * `created`: there was no published release before. `updated`: there was, and it gets an asset. `unchanged`: no step.
 */
export type ReleasePlan =
  | {
      readonly kind: 'steps';
      readonly outcome: 'created' | 'updated' | 'unchanged';
      /** The release to work on; undefined where the first step creates it. */
      readonly release: HostRelease | undefined;
      readonly steps: readonly ReleaseStep[];
    }
  | { readonly kind: 'refused'; readonly message: string; readonly help: string };

/**
 * Plans how the wanted release comes about, from what the host has for its tag.
 * @param existing the releases of the tag, the digests of the assets in question known
 */
export function planRelease(existing: readonly HostRelease[], wanted: WantedRelease): ReleasePlan {
  const release = existing.find((one) => !one.draft) ?? existing[0];
  const missing: WantedAsset[] = [];
  for (const asset of wanted.assets) {
    const present = release?.assets.find((one) => one.name === asset.name);
    if (present === undefined) missing.push(asset);
    else {
      const reason = differenceOf(present, asset);
      if (reason !== undefined) return { kind: 'refused', ...reason };
    }
  }
  const uploads = missing.flatMap<ReleaseStep>((asset) => [
    { kind: 'upload', asset },
    { kind: 'verify', asset },
  ]);
  if (release === undefined) {
    const steps: ReleaseStep[] = [{ kind: 'create-draft', fields: wanted.fields }, ...uploads, { kind: 'publish' }];
    return { kind: 'steps', outcome: 'created', release, steps };
  }
  if (release.draft) return { kind: 'steps', outcome: 'created', release, steps: [...uploads, { kind: 'publish' }] };
  if (uploads.length === 0) return { kind: 'steps', outcome: 'unchanged', release, steps: [] };
  if (release.immutable) {
    return {
      kind: 'refused',
      message: `the release of tag ${quote(release.tag)} is immutable and lacks ${missing.map((one) => one.name).join(', ')}`,
      help: 'Release a new version: an immutable release takes no asset after it is published, so let this action create it',
    };
  }
  return { kind: 'steps', outcome: 'updated', release, steps: uploads };
}

function differenceOf(present: HostAsset, wanted: WantedAsset): { message: string; help: string } | undefined {
  const name = quote(wanted.name);
  if (present.state !== 'uploaded') {
    return {
      message: `an upload of ${name} to the release was begun and never finished`,
      help: `Delete ${name} from the release (its page shows it when editing) and run this again`,
    };
  }
  if (present.size === wanted.bytes.length && present.sha256 === wanted.sha256) return undefined;
  return {
    message: `the release has another ${name} already: ${present.size} bytes, sha256 ${present.sha256 ?? 'unknown'}`,
    help: 'Release the change as a new version, or delete that asset from the release by hand if nobody uses it yet',
  };
}
