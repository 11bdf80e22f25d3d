import { quote } from '../../text/quote.ts';
import { type Acceptance, findAcceptance } from './accept.ts';
import { listReleases, type Search } from './baseline.ts';
import { compareReleased, compareWithBase, compareWithNamed, compareWithReleases, isNamed } from './compare-past.ts';
import { createFinding } from './findings.ts';
import { judgeCompared } from './judge.ts';
import { describeShortfall, judgeNew } from './nothing-before.ts';
import type { GateFacts, PackQuestion, VersionQuestion } from './question.ts';
import type { Verdict } from './verdict.ts';

/**
 * Holds a pack's version to what its changes require.
 * @throws {Refusal} where what it is to be compared with cannot be had
 */
export async function gatePack(question: VersionQuestion, { tagged, lostBase, isTagged }: GateFacts): Promise<Verdict> {
  const search: Search = { notices: [] };
  const releases = await listReleases(question);
  const hasTags = tagged !== undefined || (await isTagged());
  const compared = isNamed(question)
    ? await compareWithNamed(question, search)
    : await (tagged === undefined ? compareWithReleases : compareReleased)(question, releases, search);
  const base = await compareWithBase(question, search);
  // Without tags the target branch is the release line.
  const isLine = question.base?.isWork !== true;
  const against = compared ?? (hasTags || isNamed(question) || !isLine ? undefined : base);
  const acceptance = findAcceptance(question.settings.accept, question, releases);
  const lapsed = lapsedFindings(question, acceptance);
  const hasBase = question.base !== undefined && isLine;
  const verdict =
    against === undefined
      ? await judgeNew(question, { releases, lostBase, hasTags, search, acceptance, hasBase, base })
      : await judgeCompared(question, { tagged, against, base, hasTags, releases, acceptance });
  // Judged by a base as if nothing were released, where that is not known.
  const shortfall = hasTags || !verdict.isJudged ? undefined : await question.history.tagsShortfall();
  if (shortfall !== undefined) search.notices.push(describeShortfall(shortfall));
  return {
    ...verdict,
    findings: [...verdict.findings, ...lapsed],
    notices: [...search.notices, ...verdict.notices],
  };
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
