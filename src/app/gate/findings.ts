import { type Finding, type Place, type RelatedPlace, wholeFile } from '../../diagnostics/finding.ts';
import { valueAt } from '../../syntax/config-access.ts';
import { quote } from '../../text/quote.ts';
import type { CheckedPack } from '../check.ts';
import { type CodeId, codes } from '../codes.ts';
import { bumpCommand } from './commands.ts';
import { describeAcceptance, describeEffect, describeFault, type Judged, listChanges } from './wording.ts';

/** Changed places that a finding lists. */
const mostRelated = 20;

const codeOf = {
  'not-bumped': 'version-not-bumped',
  'too-small': 'version-bump-too-small',
  taken: 'version-taken',
} as const;

/** What is wrong with the version; undefined where nothing is. */
export function faultFinding(judged: Judged): Finding | undefined {
  const { question, tagged, judgement } = judged;
  const kind = judgement.judgement;
  if (kind !== 'not-bumped' && kind !== 'too-small' && kind !== 'taken') return undefined;
  const { checked } = question;
  const command = bumpCommand(question, judged.baseline, judgement.suggested);
  const writing = `write ${judgement.suggested} into ${versionFile(checked)}`;
  const what =
    tagged === undefined || tagged.isNew === true
      ? `${writing}${command === undefined ? '' : `: ${command}`}`
      : `delete the tag ${quote(tagged.tag)}, ${writing}${command === undefined ? '' : ` (${command})`} and tag that commit`;
  const help = kind === 'too-small' ? `${what}; ${describeAcceptance(question, judged.changes.deciding)}` : what;
  return createFinding(codeOf[kind], checked, describeFault(judged), help, relatedChanges(judged));
}

/** The warning that a version before 1.0.0 is enough, and is installed unattended all the same. */
export function unattendedFinding(judged: Judged): Finding {
  const { question, baseline, changes } = judged;
  const { checked, version } = question;
  return createFinding(
    'version-zero-major',
    checked,
    `version ${version} is enough after ${baseline.described}, but from 1.0.0 on the changes would require a major bump, and servers take all versions before that for compatible: ${listChanges(changes)}${describeEffect(version, changes)}`,
    `write 1.0.0 into ${versionFile(checked)}, which no server installs by itself; ${describeAcceptance(question, changes.deciding)}`,
    relatedChanges(judged),
  );
}

/** The places of the changes that decide; each says what `accept` calls it, and where it stood before. */
function relatedChanges({ question, changes: { deciding, all } }: Judged): RelatedPlace[] {
  const { file } = question.checked.pack.manifest;
  return deciding.slice(0, mostRelated).map((change) => {
    const { old } =
      all.find(({ id, subject, message }) => {
        return id === change.id && subject === change.subject && message === change.message;
      }) ?? {};
    const before = old === undefined ? '' : `, before at ${quote(`${old.file}:${old.line}:${old.column}`, 200)}`;
    return {
      place: change.new ?? wholeFile(file),
      message: `${quote(`${change.id} ${change.subject}`, 200)}: ${change.message}${before}`,
    };
  });
}

/** The finding that the version is below the base's. */
export function loweredFinding({ question, judgement }: Judged, baseVersion: string): Finding | undefined {
  if (judgement.lowered === undefined) return undefined;
  const { checked, version, base } = question;
  return createFinding(
    'version-lowered',
    checked,
    `version ${version} is below ${baseVersion}, which ${base?.name ?? 'the branch'} has`,
    `write a version above ${baseVersion} into ${versionFile(checked)}: servers upgrade to greater versions alone`,
    [],
    judgement.lowered,
  );
}

/** A finding at a pack's version. */
export function createFinding(
  code: CodeId,
  checked: CheckedPack,
  message: string,
  help: string,
  related: readonly RelatedPlace[] = [],
  severity = codes[code].severity,
): Finding {
  return { rule: code, severity, message, help, place: placeOf(checked, 'version'), related };
}

/** Where a key of the manifest stands; its beginning where it has none. */
export function placeOf({ pack }: CheckedPack, key: string): Place {
  return valueAt(pack.manifest.root, key)?.place ?? wholeFile(pack.manifest.file);
}

/** The file that a pack's version is written into. */
export function versionFile({ pack }: CheckedPack): string {
  // A manifest without a version gets it from outside: the release writes it into version.sbt.
  return valueAt(pack.manifest.root, 'version') === undefined && pack.version?.source !== 'option'
    ? 'version.sbt'
    : pack.manifest.file;
}
