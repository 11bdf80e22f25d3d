import { quote } from '../../text/quote.ts';
import { requiredBumpZeroMajor } from '../../versioning/bump.ts';
import type { Release } from '../../versioning/releases.ts';
import { parseVersion } from '../../versioning/version.ts';
import { type Acceptance, isAccepting } from './accept.ts';
import { type Baseline, prefixOf } from './baseline.ts';
import { judgeChanges } from './changes.ts';
import { diffCommand } from './commands.ts';
import { isSamePack } from './compare.ts';
import type { Compared } from './compare-past.ts';
import { faultFinding, loweredFinding, unattendedFinding } from './findings.ts';
import { findOldPack } from './old-pack.ts';
import type { PackQuestion, TaggedRelease, VersionQuestion } from './question.ts';
import type { AcceptedChange } from './settings.ts';
import { notJudged, type Verdict } from './verdict.ts';
import { judgeVersion, type VersionFacts } from './verdict-table.ts';
import { describeEffect, describeJudgement, type Judged, writeEntries } from './wording.ts';

/**
 * Judges a version by what changed since a baseline.
 * @throws {Refusal} where git cannot be asked
 */
export async function judgeCompared(
  question: VersionQuestion,
  known: {
    readonly tagged: TaggedRelease | undefined;
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
  const command = diffCommand(checked, baseline);
  const common = {
    changes: changes.all,
    ...(command === undefined ? {} : { diffCommand: command }),
    changed: difference.changes.length > 0,
    requiredBumpFromOne: changes.required,
    baseline: {
      ...(baseline.version === undefined ? {} : { version: baseline.version }),
      ...(baseline.tag === undefined ? {} : { tag: baseline.tag }),
    },
  };
  if (baseline.version === undefined) {
    const why = `${baseline.described} has no version to compare ${version} with`;
    return { ...notJudged(why), ...common, requiredBump: changes.required };
  }
  const required = requiredBumpZeroMajor(changes.required, baseline.version, settings.zeroMajor);
  const base = known.base && {
    version: known.base.baseline.version,
    changed: known.base.difference.changes.length > 0,
  };
  const facts: VersionFacts = {
    version,
    enforced: known.tagged !== undefined || isDueInWork(question),
    hasTags: known.hasTags,
    baseline: { version: baseline.version, changed: common.changed, required, requiredFromOne: changes.required },
    base,
    tip: known.hasTags || known.base === undefined ? undefined : await readTip(question, known.base.baseline),
    taken: known.releases.map((release) => release.version),
  };
  const judgement = judgeVersion(facts);
  const judged: Judged = {
    question,
    tagged: known.tagged,
    baseline,
    changes,
    required,
    judgement,
    isUntouched: base?.changed === false,
  };
  const lowered = base?.version === undefined ? undefined : loweredFinding(judged, base.version);
  // A version that was lowered is mostly below what it must be as well: that is one slip, and told once.
  const finding = lowered?.severity === 'error' ? lowered : (faultFinding(judged) ?? lowered);
  const unattended = judgement.isUnattended ? unattendedFinding(judged) : undefined;
  return {
    ...common,
    isJudged: true,
    text: lowered?.severity === 'error' ? lowered.message : describeJudgement(judged),
    findings: [finding, unattended].filter((one) => one !== undefined),
    requiredBump: required,
    actualBump: judgement.actual,
    suggestedVersion: judgement.suggested,
    toAccept: isAcceptable(judged) ? writeEntries(question, changes.deciding) : [],
    notices: [
      ...zeroMajorNotice(judged),
      ...unusedNotices(judged, known.acceptance),
      ...otherNotices(judged, known.acceptance),
    ],
  };
}

/** Whether the version would do, were it not for what the changes require: another version is due for any of them. */
function isAcceptable({ judgement }: Judged): boolean {
  return judgement.judgement === 'too-small' || judgement.isUnattended;
}

/** Whether the bump is due here, where nothing is released: at a release it is always. */
function isDueInWork({ settings, checked }: PackQuestion): boolean {
  if (settings.bumpWhen === 'pull-request') return true;
  // version.sbt holds the last released version, and the release itself raises it.
  return settings.bumpWhen === 'auto' && checked.pack.version?.source !== 'version.sbt';
}

/** Where the target branch stands now, where it has moved on. */
async function readTip(question: PackQuestion, old: Baseline): Promise<VersionFacts['tip']> {
  const { base, history, name } = question;
  if (base?.tip === undefined) return undefined;
  const found = await findOldPack(history, base.tip, { name, prefix: prefixOf(question) });
  if (found.kind !== 'found') return undefined;
  const { version } = found.pack;
  if (version === undefined || parseVersion(version) === undefined) return undefined;
  return { version, changed: !(await isSamePack(old.old, found.pack)) };
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

/** An entry for another version does nothing, which is hard to see where the change itself is written right. */
function otherNotices({ question, changes }: Judged, { others }: Acceptance): string[] {
  return others
    .filter(({ change }) => changes.deciding.some((deciding) => isAccepting(change, deciding)))
    .map(
      ({ change, version }) =>
        `the configuration accepts ${quote(change)} for version ${quote(version)}, not for ${question.version}`,
    );
}

/** Where no bump is due yet, the warning that its release will give. */
function zeroMajorNotice({ baseline, changes, judgement }: Judged): string[] {
  const isZero = baseline.version !== undefined && parseVersion(baseline.version)?.major === 0;
  if (judgement.judgement !== 'told' || !isZero || changes.required !== 'major') return [];
  return [
    `from 1.0.0 on these changes would require a major version${describeEffect('the next release, unless it is 1.0.0,', changes)}`,
  ];
}
