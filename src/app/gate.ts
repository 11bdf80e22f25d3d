import { quote } from '../text/quote.ts';
import { requiredBumpZeroMajor } from '../versioning/bump.ts';
import type { Release } from '../versioning/releases.ts';
import { compareVersions, parseVersion } from '../versioning/version.ts';
import { type Acceptance, findAcceptance, isAccepting } from './gate-accept.ts';
import {
  type Baseline,
  isTagged,
  listReleases,
  openBase,
  openNamed,
  openReleases,
  releasesForRelease,
  releasesForWork,
  type Search,
} from './gate-baseline.ts';
import { judgeChanges } from './gate-changes.ts';
import { isSamePack, PackComparer, type PackDifference } from './gate-compare.ts';
import { judgeNew } from './gate-new.ts';
import { findOldPack } from './gate-old-pack.ts';
import type { PackQuestion } from './gate-question.ts';
import type { AcceptedChange } from './gate-settings.ts';
import { judgeVersion, type VersionFacts } from './gate-table.ts';
import { createFinding, describeJudgement, faultFinding, type Judged, loweredFinding } from './gate-wording.ts';
import { unjudged, type Verdict } from './verdict.ts';

/** Something that a pack was compared with, and what changed since. */
interface Compared {
  readonly baseline: Baseline;
  readonly difference: PackDifference;
}

/**
 * Holds a pack's version to what its changes require.
 * @throws {Refusal} where what it is to be compared with cannot be had
 */
export async function gatePack(question: PackQuestion): Promise<Verdict> {
  const { settings, checked } = question;
  const search: Search = { notices: [] };
  const comparer = new PackComparer(checked, question.history);
  const releases = await listReleases(question);
  const hasTags = await isTagged(question);
  const compared = await findCompared(question, releases, comparer, search);
  const base = await compareBase(question, comparer, search);
  // Without tags the target branch is the release line.
  const against = compared ?? (hasTags || isNamed(question) ? undefined : base);
  const acceptance = findAcceptance(settings.accept, question, releases);
  const lapsed = lapsedFindings(question, acceptance);
  const hasBase = question.base !== undefined;
  const verdict =
    against === undefined
      ? await judgeNew(question, { releases, hasTags, search, acceptance, hasBase })
      : await judgeCompared(question, { against, base, hasTags, releases, acceptance });
  return {
    ...verdict,
    findings: [...verdict.findings, ...lapsed],
    notices: [...search.notices, ...verdict.notices],
  };
}

function isNamed({ settings: { compareWith } }: PackQuestion): boolean {
  return compareWith.kind === 'file' || compareWith.kind === 'revision';
}

async function findCompared(
  question: PackQuestion,
  releases: readonly Release[],
  comparer: PackComparer,
  search: Search,
): Promise<Compared | undefined> {
  const { version, tagged } = question;
  if (isNamed(question)) {
    const baseline = await openNamed(question, search);
    return baseline === undefined ? undefined : { baseline, difference: await comparer.compare(baseline.old) };
  }
  // Several tags can name one version: as one of them it is released, if at all.
  const isSameVersion = ({ version: other }: { readonly version: string | undefined }) =>
    other !== undefined && compareVersions(other, version) === 0;
  const wanted = releasesForWork(releases, version);
  let changed: Compared | undefined;
  for await (const baseline of openReleases(
    question,
    tagged === undefined ? wanted : wanted.filter(isSameVersion),
    search,
  )) {
    if (changed !== undefined && !isSameVersion(baseline)) return changed;
    const compared = { baseline, difference: await comparer.compare(baseline.old) };
    if (compared.difference.changes.length === 0 || !isSameVersion(baseline)) {
      if (tagged === undefined) return compared;
      changed = undefined;
      break;
    }
    changed ??= compared;
  }
  // Another tag released this very version with other contents.
  if (changed !== undefined || tagged === undefined) return changed;
  for await (const baseline of openReleases(question, releasesForRelease(releases, version), search)) {
    return { baseline, difference: await comparer.compare(baseline.old) };
  }
  return undefined;
}

async function compareBase(
  question: PackQuestion,
  comparer: PackComparer,
  search: Search,
): Promise<Compared | undefined> {
  const baseline = await openBase(question, search);
  return baseline === undefined ? undefined : { baseline, difference: await comparer.compare(baseline.old) };
}

async function judgeCompared(
  question: PackQuestion,
  known: {
    readonly against: Compared;
    readonly base: Compared | undefined;
    readonly hasTags: boolean;
    readonly releases: readonly Release[];
    readonly acceptance: Acceptance;
  },
): Promise<Verdict> {
  const { settings, checked, version } = question;
  const { baseline, difference } = known.against;
  const changes = judgeChanges(checked, baseline.old, difference, known.acceptance);
  const common = {
    changes: changes.all,
    changed: difference.changes.length > 0,
    requiredBumpFromOne: changes.required,
    baseline: {
      ...(baseline.version === undefined ? {} : { version: baseline.version }),
      ...(baseline.tag === undefined ? {} : { tag: baseline.tag }),
    },
  };
  if (baseline.version === undefined) {
    const text = `version not judged: ${baseline.described} has no version to compare ${version} with`;
    return { ...unjudged(text), ...common, requiredBump: changes.required };
  }
  const required = requiredBumpZeroMajor(changes.required, baseline.version, settings.zeroMajor);
  const base = known.base && {
    version: known.base.baseline.version,
    changed: known.base.difference.changes.length > 0,
  };
  const facts: VersionFacts = {
    version,
    enforced: isDue(question),
    hasTags: known.hasTags,
    baseline: { version: baseline.version, changed: common.changed, required },
    base,
    tip: known.hasTags || known.base === undefined ? undefined : await readTip(question, known.base.baseline),
    taken: known.releases.map((release) => release.version),
  };
  const judgement = judgeVersion(facts);
  const judged: Judged = { question, baseline, changes, required, judgement, isUntouched: base?.changed === false };
  const lowered = base?.version === undefined ? undefined : loweredFinding(judged, base.version);
  // A version that was lowered is mostly below what it must be as well: that is one slip, and told once.
  const finding = lowered?.severity === 'error' ? lowered : (faultFinding(judged) ?? lowered);
  return {
    ...common,
    text: lowered?.severity === 'error' ? lowered.message : describeJudgement(judged),
    findings: finding === undefined ? [] : [finding],
    requiredBump: required,
    actualBump: judgement.actual,
    suggestedVersion: judgement.suggested,
    notices: [...zeroMajorNotice(judged), ...unusedNotices(judged, known.acceptance)],
  };
}

/** Whether the bump is due here: at a release always. */
function isDue({ tagged, settings, checked }: PackQuestion): boolean {
  if (tagged !== undefined || settings.bumpWhen === 'pull-request') return true;
  // version.sbt holds the last released version, and the release itself raises it.
  return settings.bumpWhen === 'auto' && checked.pack.version?.source !== 'version.sbt';
}

/** Where the target branch stands now, where it has moved on. */
async function readTip({ base, history, name, checked }: PackQuestion, old: Baseline): Promise<VersionFacts['tip']> {
  if (base?.tip === undefined) return undefined;
  const prefix = checked.location.kind === 'folder' ? history.prefixOf(checked.location.path) : undefined;
  const found = await findOldPack(history, base.tip, { name, prefix });
  if (found.kind !== 'found') return undefined;
  const { version } = found.pack;
  if (version === undefined || parseVersion(version) === undefined) return undefined;
  return { version, changed: !(await isSamePack(old.old, found.pack)) };
}

function lapsedFindings({ checked }: PackQuestion, { lapsed }: Acceptance) {
  return lapsed.map(({ change, version }) =>
    createFinding(
      'version-accepted-lapsed',
      checked,
      `the configuration accepts ${quote(change)} for version ${version}, which is released: the entry holds no more`,
      'remove that entry of accept from .stackpackrc.yaml',
    ),
  );
}

/** An entry that accepts what did not change is mostly misspelt. */
function unusedNotices({ baseline, changes }: Judged, { held }: Acceptance): string[] {
  const isUsed = ({ change }: AcceptedChange) =>
    changes.all.some(({ id, subject }) => isAccepting(change, { id, subject }));
  return held
    .filter((entry) => !isUsed(entry))
    .map(
      ({ change }) =>
        `the configuration accepts ${quote(change)}, and no such thing changed since ${baseline.described}`,
    );
}

/** Before 1.0.0 servers take every two versions for compatible, whatever zero-major says. */
function zeroMajorNotice({ question, baseline, changes }: Judged): string[] {
  const isZero = (version: string | undefined) => version !== undefined && parseVersion(version)?.major === 0;
  if (!isZero(baseline.version) || !isZero(question.version) || changes.required !== 'major') return [];
  const effect = changes.deciding.find((change) => change.effect !== undefined)?.effect;
  return [
    `from 1.0.0 on these changes would require a major version; before it servers take all versions for compatible, so those that upgrade by themselves will install ${question.version} unattended${effect === undefined ? '' : ` and ${effect}`}`,
  ];
}
