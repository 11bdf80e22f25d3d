import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  compareReleased,
  compareWithBase,
  compareWithNamed,
  compareWithReleases,
  createFinding,
  describeEffect,
  describeJudgement,
  describeShortfall,
  diffCommand,
  faultFinding,
  findAcceptance,
  inGroups,
  isAccepting,
  isNamed,
  isTagged,
  judgeChanges,
  judgeNew,
  listReleases,
  loweredFinding,
  mismatchOf,
  notJudged,
  prefixOf,
  unattendedFinding,
  writeEntries
} from "./chunk-AEVVDLRQ.js";
import {
  findOldPack,
  isSamePack,
  remember
} from "./chunk-P3X2LL7F.js";
import {
  actualBump,
  isEnough,
  reaches,
  requiredBumpZeroMajor,
  suggestedVersion
} from "./chunk-6P6IUO7Z.js";
import {
  packagedSize
} from "./chunk-MPB2XIYG.js";
import {
  compareVersions,
  parseVersion
} from "./chunk-XMWYC7WJ.js";
import {
  readVersionSbt
} from "./chunk-BSQ4XISW.js";
import {
  SourceText,
  decodeText,
  nameOf,
  placeName,
  valueAt
} from "./chunk-LX443RYJ.js";
import {
  quote
} from "./chunk-OYOIOCPU.js";

// src/app/gate/verdict-table.ts
function judgeVersion(facts) {
  const { version, baseline } = facts;
  const actual = actualBump(baseline.version, version);
  const judgement = judge(facts);
  const suggested = suggest(facts, judgement);
  return {
    judgement,
    lowered: loweredBy(facts),
    actual,
    suggested,
    excess: excessOf(facts, judgement, suggested),
    isUnattended: judgement === "enough" && baseline.requiredFromOne === "major" && !isEnough(baseline.version, version, baseline.requiredFromOne)
  };
}
function judge({ version, enforced, baseline, base, tip }) {
  const step = compareVersions(version, baseline.version);
  if (base !== void 0 && !base.changed) {
    return base.version === void 0 || compareVersions(version, base.version) === 0 ? "unchanged-here" : "version-only";
  }
  if (!baseline.changed) return step > 0 ? "version-only" : "unchanged";
  if (!enforced) return "told";
  if (step <= 0) return "not-bumped";
  if (!isEnough(baseline.version, version, baseline.required)) return "too-small";
  if (tip?.changed === true && compareVersions(version, tip.version) <= 0) return "taken";
  return "enough";
}
function loweredBy({ version, hasTags, base }) {
  if (base?.version === void 0 || compareVersions(version, base.version) >= 0) return void 0;
  return hasTags ? "warning" : "error";
}
function suggest({ baseline, tip, taken }, judgement) {
  if (!baseline.changed) return baseline.version;
  const from = judgement === "taken" && tip !== void 0 ? tip.version : baseline.version;
  return suggestedVersion(from, leastBump(baseline.required), taken);
}
function leastBump(required) {
  return required === "none" ? "patch" : required;
}
function excessOf({ version, baseline }, judgement, suggested) {
  if (judgement !== "enough" || compareVersions(version, suggested) <= 0) return void 0;
  const level = leastBump(baseline.required);
  const actual = actualBump(baseline.version, version);
  return actual !== level && reaches(actual, level) ? "more" : "hole";
}

// src/app/gate/judge.ts
async function judgeCompared(question, known) {
  const { settings, checked, version } = question;
  const { baseline, difference } = known.against;
  const changes = judgeChanges(checked, baseline.old, difference, known.acceptance);
  const command = diffCommand(checked, baseline);
  const common = {
    changes: changes.all,
    ...command === void 0 ? {} : { diffCommand: command },
    changed: difference.changes.length > 0,
    requiredBumpFromOne: changes.required,
    baseline: {
      ...baseline.version === void 0 ? {} : { version: baseline.version },
      ...baseline.tag === void 0 ? {} : { tag: baseline.tag }
    }
  };
  if (baseline.version === void 0) {
    const why = `${baseline.described} has no version to compare ${version} with`;
    return { ...notJudged(why), ...common, requiredBump: changes.required };
  }
  const required = requiredBumpZeroMajor(changes.required, baseline.version, settings.zeroMajor);
  const base = known.base && {
    version: known.base.baseline.version,
    changed: known.base.difference.changes.length > 0
  };
  const facts = {
    version,
    enforced: known.tagged !== void 0 || isDueInWork(question),
    hasTags: known.hasTags,
    baseline: { version: baseline.version, changed: common.changed, required, requiredFromOne: changes.required },
    base,
    tip: known.hasTags || known.base === void 0 ? void 0 : await readTip(question, known.base.baseline),
    taken: known.releases.map((release) => release.version)
  };
  const judgement = judgeVersion(facts);
  const judged = {
    question,
    tagged: known.tagged,
    baseline,
    changes,
    required,
    judgement,
    isUntouched: base?.changed === false
  };
  const lowered = base?.version === void 0 ? void 0 : loweredFinding(judged, base.version);
  const finding = lowered?.severity === "error" ? lowered : faultFinding(judged) ?? lowered;
  const unattended = judgement.isUnattended ? unattendedFinding(judged) : void 0;
  return {
    ...common,
    isJudged: true,
    text: lowered?.severity === "error" ? lowered.message : describeJudgement(judged),
    findings: [finding, unattended].filter((one) => one !== void 0),
    requiredBump: required,
    actualBump: judgement.actual,
    suggestedVersion: judgement.suggested,
    toAccept: isAcceptable(judged) ? writeEntries(question, changes.deciding) : [],
    notices: [
      ...zeroMajorNotice(judged),
      ...unusedNotices(judged, known.acceptance),
      ...otherNotices(judged, known.acceptance)
    ]
  };
}
function isAcceptable({ judgement }) {
  return judgement.judgement === "too-small" || judgement.isUnattended;
}
function isDueInWork({ settings, checked }) {
  if (settings.bumpWhen === "pull-request") return true;
  return settings.bumpWhen === "auto" && checked.pack.version?.source !== "version.sbt";
}
async function readTip(question, old) {
  const { base, history, name } = question;
  if (base?.tip === void 0) return void 0;
  const found = await findOldPack(history, base.tip, { name, prefix: prefixOf(question) });
  if (found.kind !== "found") return void 0;
  const { version } = found.pack;
  if (version === void 0 || parseVersion(version) === void 0) return void 0;
  return { version, changed: !await isSamePack(old.old, found.pack) };
}
function unusedNotices({ baseline, changes }, { held }) {
  const isUsed = ({ change }) => changes.all.some(({ id, subject }) => isAccepting(change, { id, subject }));
  return held.filter((entry) => !isUsed(entry)).map(
    ({ change }) => `the configuration accepts ${quote(change)}, and no such thing changed since ${baseline.described}`
  );
}
function otherNotices({ question, changes }, { others }) {
  return others.filter(({ change }) => changes.deciding.some((deciding) => isAccepting(change, deciding))).map(
    ({ change, version }) => `the configuration accepts ${quote(change)} for version ${quote(version)}, not for ${question.version}`
  );
}
function zeroMajorNotice({ baseline, changes, judgement }) {
  const isZero = baseline.version !== void 0 && parseVersion(baseline.version)?.major === 0;
  if (judgement.judgement !== "told" || !isZero || changes.required !== "major") return [];
  return [
    `from 1.0.0 on these changes would require a major version${describeEffect("the next release, unless it is 1.0.0,", changes)}`
  ];
}

// src/app/gate/gate-pack.ts
async function gatePack(question, { tagged, lostBase, isTagged: isTagged2 }) {
  const search = { notices: [] };
  const releases = await listReleases(question);
  const hasTags = tagged !== void 0 || await isTagged2();
  const compared = isNamed(question) ? await compareWithNamed(question, search) : await (tagged === void 0 ? compareWithReleases : compareReleased)(question, releases, search);
  const base = await compareWithBase(question, search);
  const isLine = question.base?.isWork !== true;
  const against = compared ?? (hasTags || isNamed(question) || !isLine ? void 0 : base);
  const acceptance = findAcceptance(question.settings.accept, question, releases);
  const lapsed = lapsedFindings(question, acceptance);
  const hasBase = question.base !== void 0 && isLine;
  const verdict = against === void 0 ? await judgeNew(question, { releases, lostBase, hasTags, search, acceptance, hasBase, base }) : await judgeCompared(question, { tagged, against, base, hasTags, releases, acceptance });
  const shortfall = hasTags || !verdict.isJudged ? void 0 : await question.history.tagsShortfall();
  if (shortfall !== void 0) search.notices.push(describeShortfall(shortfall));
  return {
    ...verdict,
    findings: [...verdict.findings, ...lapsed],
    notices: [...search.notices, ...verdict.notices]
  };
}
function lapsedFindings({ checked }, { lapsed }) {
  return lapsed.map(
    ({ change, version }) => createFinding(
      "version-accepted-lapsed",
      checked,
      `the configuration accepts ${quote(change)} for version ${version}, which is released: the entry holds no more`,
      "remove that entry of accept from .stackpackrc.yaml"
    )
  );
}

// src/app/gate/outside.ts
async function placeOutside(checked, findings, ports) {
  const { pack, location } = checked;
  if (findings.length === 0 || pack.isArchive || valueAt(pack.manifest.root, "version") !== void 0) return void 0;
  const { findVersionSbt } = await import("./outside-versions-Y6AAC3K4.js");
  const sbt = findVersionSbt(location, ports);
  if (sbt === void 0) return void 0;
  const source = new SourceText(decodeText(sbt.bytes).text);
  const version = readVersionSbt(source.text);
  if (version === void 0) return void 0;
  const outward = (place) => ({ ...place, file: placeName(location, place.file) });
  const files = new Map([...pack.tree.entries].map(({ path }) => [placeName(location, path), path]));
  return {
    findings: findings.map((finding) => ({
      ...finding,
      place: finding.place.file === pack.manifest.file && finding.place.end === 0 ? { file: sbt.path, start: version.start, end: version.end } : outward(finding.place),
      related: finding.related.map(({ place, message }) => ({ place: outward(place), message }))
    })),
    source(file) {
      if (file === sbt.path) return source;
      const path = files.get(file);
      return path !== void 0 && pack.tree.entry(path)?.kind === "file" ? pack.source(path) : void 0;
    }
  };
}

// src/app/gate/gate-packs.ts
async function gatePacks(checked, past, tagged = []) {
  const { run } = past;
  const asked = [];
  for (const pack of checked.packs) asked.push(await ask(pack, checked, run, tagged));
  const repositories = await openRepositories(asked, past);
  const isAnyTagged = rememberTagged(checked);
  const judged = await inGroups(
    asked,
    async (one) => "history" in one ? answer(one, repositories.get(one.history), run, () => isAnyTagged(one.history)) : one,
    sizeOfAsked
  );
  const verdicts = [];
  const packs = [];
  const outside = [];
  for (const [index, pack] of checked.packs.entries()) {
    const verdict = judged[index];
    if (verdict === void 0) continue;
    verdicts.push(verdict);
    const placed = await placeOutside(pack, verdict.findings, run.ports);
    if (placed !== void 0) outside.push(placed);
    packs.push(placed === void 0 ? { ...pack, findings: [...pack.findings, ...verdict.findings] } : pack);
  }
  return { checked: checked.withPacks(packs, joinOutside(outside)), verdicts };
}
async function ask(checked, { settings: { check, gate } }, run, releases) {
  const { pack, location } = checked;
  if (check === "off") return notJudged("check is off");
  const name = nameOf(pack);
  const version = pack.version?.value;
  if (name === void 0 || version === void 0) return notJudged("the pack has no name or no version");
  const tagged = releases.find(({ path }) => path === location.path);
  const mismatch = tagged === void 0 ? void 0 : await mismatchOf(checked, tagged, run.ports);
  if (mismatch !== void 0) return mismatch;
  if (parseVersion(version) === void 0) return notJudged(`${quote(version)} is no semantic version`);
  const history = run.findHistory(location.path);
  if (history === void 0) return notJudged("the pack lies in no git repository");
  if (gate.compareWith.kind === "none") return notJudged("compare-with is none");
  return { checked, name, version, history, tagged, ownTag: tagged?.tag };
}
function rememberTagged({ packs, settings }) {
  const names = packs.flatMap(({ pack }) => nameOf(pack) ?? []);
  const known = /* @__PURE__ */ new Map();
  return (history) => remember(known, history, () => isTagged(history, names, settings.tagFormat));
}
async function openRepositories(asked, past) {
  const own = /* @__PURE__ */ new Map();
  for (const one of asked) if ("history" in one) remember(own, one.history, () => []).push(one);
  const repositories = /* @__PURE__ */ new Map();
  for (const [history, packs] of own) repositories.set(history, await past.open(history, packs, () => true));
  return repositories;
}
async function answer(pack, repository, run, isAnyTagged) {
  if (repository === void 0) throw new Error("the past of a repository was not opened");
  const { version, tagged, history } = pack;
  const { base, notice } = repository.found;
  const isWork = tagged === void 0;
  const isLost = isWork && run.base.kind === "pull-request" && base === void 0;
  const question = { ...repository.ask(pack), version, base: isWork ? base : void 0 };
  const lostBase = isLost ? notice : void 0;
  const verdict = await gatePack(question, { tagged, lostBase, isTagged: isAnyTagged });
  const isByTags = verdict.baseline === void 0 || verdict.baseline.tag !== void 0;
  return {
    ...verdict,
    text: isByTags ? `${verdict.text} (by the tags ${history.origin})` : verdict.text,
    notices: notice === void 0 ? verdict.notices : [notice, ...verdict.notices]
  };
}
function sizeOfAsked(asked) {
  return "history" in asked ? packagedSize(asked.checked.pack) : 0;
}
function joinOutside(all) {
  return {
    findings: all.flatMap(({ findings }) => findings),
    source: (file) => all.map(({ source }) => source(file)).find((source) => source !== void 0)
  };
}

export {
  gatePacks
};
