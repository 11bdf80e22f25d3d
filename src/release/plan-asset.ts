import { quote } from '../text/quote.ts';
import type { HostAsset } from './host.ts';
import type { ReleaseStep } from './plan.ts';
import type { WantedAsset } from './wanted.ts';

/** The assets of the release that is planned for, and what is known of them. */
export interface AssetView {
  find(name: string): HostAsset | undefined;
  /** Assets that are no loss: broken off uploads, or uploads of this very run that did not arrive whole. */
  readonly removable: ReadonlySet<number>;
}

/**
 * What is to be done for one asset. Of several assets, all uploads come first, then all swaps, then all removals, so that
 * the time in which the release is without them is short.
 */
export type AssetPlan =
  | {
      readonly kind: 'steps';
      readonly uploads: readonly ReleaseStep[];
      readonly swaps: readonly ReleaseStep[];
      readonly removals: readonly ReleaseStep[];
    }
  | { readonly kind: 'different'; readonly present: HostAsset };

/** The name under which a replacement arrives; the same in each run that wants it, so that a later one goes on with it. */
function incomingName({ name, sha256 }: WantedAsset): string {
  return `${name}.${sha256.slice(0, 12)}.new`;
}

/** The name that what is replaced has until it is deleted. */
function outgoingName({ name }: WantedAsset): string {
  return `${name}.replaced`;
}

/** Plans how a release comes to hold an asset. */
export function planAsset(wanted: WantedAsset, view: AssetView, overwrite: boolean): AssetPlan {
  const present = view.find(wanted.name);
  const incoming = incomingName(wanted);
  const outgoing = outgoingName(wanted);
  const tidy = (...names: string[]) => (overwrite ? names.filter((name) => view.find(name) !== undefined) : []);
  const removals = (names: string[]) => names.map((name) => ({ kind: 'remove', name }) as const);

  if (present !== undefined && fits(present, wanted)) {
    return { kind: 'steps', uploads: [], swaps: [], removals: removals(tidy(incoming, outgoing)) };
  }
  if (present === undefined || present.state === 'unfinished' || view.removable.has(present.id)) {
    const arrived = overwrite && present === undefined ? view.find(incoming) : undefined;
    const goesOn = arrived !== undefined && fits(arrived, wanted);
    return {
      kind: 'steps',
      uploads: goesOn ? [] : upload(wanted, wanted.name, view),
      swaps: goesOn ? [{ kind: 'rename', from: incoming, to: wanted.name }] : [],
      removals: removals(tidy(outgoing, ...(goesOn ? [] : [incoming]))),
    };
  }
  if (!overwrite) return { kind: 'different', present };
  const arrived = view.find(incoming);
  return {
    kind: 'steps',
    uploads: arrived !== undefined && fits(arrived, wanted) ? [] : upload(wanted, incoming, view),
    swaps: [
      // What an earlier replacement left: its name is in the way.
      ...removals(tidy(outgoing)),
      { kind: 'rename', from: wanted.name, to: outgoing },
      { kind: 'rename', from: incoming, to: wanted.name },
    ],
    removals: removals([outgoing]),
  };
}

function upload(asset: WantedAsset, name: string, view: AssetView): ReleaseStep[] {
  const present = view.find(name);
  if (present === undefined) return [{ kind: 'upload', asset, name }];
  // Another run may be at it: what it uploads is looked at when it is there.
  if (present.state === 'unfinished' && !view.removable.has(present.id)) return [{ kind: 'wait', name }];
  return [
    { kind: 'remove', name },
    { kind: 'upload', asset, name },
  ];
}

/** Whether an asset is finished and holds the wanted bytes. */
export function fits(present: HostAsset, wanted: WantedAsset): boolean {
  return present.state === 'uploaded' && present.size === wanted.bytes.length && present.sha256 === wanted.sha256;
}

/** Says of an asset what it is, for a refusal. */
export function describeAsset({ name, size, sha256 }: HostAsset): string {
  return `${quote(name)}: ${size} bytes, sha256 ${sha256 ?? 'unknown'}`;
}
