import { quote } from '../../text/quote.ts';
import { baselinesOfRelease, baselinesOfWork, type Release } from '../../versioning/releases.ts';
import { compareVersions } from '../../versioning/version.ts';
import { type Acceptance, findAcceptance } from './accept.ts';
import { type Baseline, listReleases, openBase, openNamed, openReleases, type Search } from './baseline.ts';
import { PackComparer } from './compare.ts';
import { createFinding } from './findings.ts';
import { type Compared, judgeCompared } from './judge.ts';
import { judgeNew } from './nothing-before.ts';
import type { PackQuestion } from './question.ts';
import type { Verdict } from './verdict.ts';

/**
 * Holds a pack's version to what its changes require.
 * @throws {Refusal} where what it is to be compared with cannot be had
 */
export async function gatePack(question: PackQuestion): Promise<Verdict> {
  const { settings, checked } = question;
  const search: Search = { notices: [] };
  const comparer = new PackComparer(checked, question.history);
  const releases = await listReleases(question);
  const hasTags = question.tagged !== undefined || (await question.isTagged());
  const compared = await findCompared(question, releases, comparer, search);
  const base = await compareBase(question, comparer, search);
  // Without tags the target branch is the release line.
  const isLine = question.base?.isWork !== true;
  const against = compared ?? (hasTags || isNamed(question) || !isLine ? undefined : base);
  const acceptance = findAcceptance(settings.accept, question, releases);
  const lapsed = lapsedFindings(question, acceptance);
  const hasBase = question.base !== undefined && isLine;
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
  const wanted = baselinesOfWork(releases, version);
  const versionOf = new Map(wanted.map((release) => [release.tag, release.version]));
  const isOneVersion = (one: Baseline, other: Baseline) =>
    compareVersions(versionOf.get(one.tag ?? '') ?? version, versionOf.get(other.tag ?? '') ?? version) === 0;
  let changed: Compared | undefined;
  for await (const baseline of openReleases(
    question,
    tagged === undefined ? wanted : wanted.filter(isSameVersion),
    search,
  )) {
    // Where a manifest goes on in one version, tags of other versions tell no more of it.
    if (changed !== undefined && !(isSameVersion(baseline) && isOneVersion(changed.baseline, baseline))) return changed;
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
  for await (const baseline of openReleases(question, baselinesOfRelease(releases, version), search)) {
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
