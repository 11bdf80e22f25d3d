import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  PackComparer,
  findOldPack,
  isSamePack,
  openNamedPack,
  packNamesAt,
  sbtVersionAt
} from "./chunk-OBYADOWO.js";
import {
  readVersionSbt
} from "./chunk-RWZA4YLP.js";
import {
  Refusal
} from "./chunk-ZFRQ3LHG.js";
import {
  actualBump,
  bumpLevels,
  isEnough,
  reaches,
  requiredBump,
  requiredBumpZeroMajor,
  suggestedVersion
} from "./chunk-CX5VRM4D.js";
import {
  formatTag,
  parseTag,
  tagParser
} from "./chunk-2GOC5LU2.js";
import {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion,
  withoutBuild
} from "./chunk-76EIB23Y.js";
import {
  ArchiveError,
  SourceText,
  codes,
  contextOf,
  contextOfCompared,
  createChange,
  decodeText,
  formatOf,
  loadPack,
  nameOf,
  openPack,
  placeName,
  valueAt,
  wholeFile
} from "./chunk-DI6JRGU7.js";
import {
  quote
} from "./chunk-7A2D6LXS.js";

// src/app/gate/base.ts
async function findBase(history, source) {
  switch (source.kind) {
    case "none":
      return {};
    case "revision": {
      const revision = await history.resolve(source.written);
      const name = quote(source.written);
      return { base: { revision: { commit: revision.commit }, change: `the work since ${name}`, name } };
    }
    case "pull-request":
      return findPullRequestBase(history, source);
    case "merge-group":
    case "push":
      return findCommitBase(history, source);
  }
}
async function findPullRequestBase(history, { head, branch }) {
  const parents = await history.headParents();
  const [first] = parents;
  const commit = parents.length === 2 && parents[1] === head ? first : await history.mergeBase(branch, head);
  if (commit === void 0) {
    return {
      notice: "neither the merge commit of the pull request is checked out nor the history of its branch, so what it changes cannot be told apart from what is on the target branch"
    };
  }
  const tip = await history.branchTip(branch);
  return {
    base: {
      revision: { commit },
      change: "this pull request",
      name: "the target branch",
      ...tip === void 0 || tip === commit ? {} : { tip: { commit: tip } }
    }
  };
}
async function findCommitBase(history, { kind, before, commit, isWork }) {
  if (await history.head() !== commit) return {};
  const revision = { commit: before };
  if (kind === "merge-group") {
    return { base: { revision, change: "this group of the merge queue", name: "what it is to be merged into" } };
  }
  return {
    base: {
      revision,
      change: "this push",
      name: "the commit before this push",
      mayBeGone: true,
      ...isWork === true ? { isWork } : {}
    }
  };
}
async function withoutLostBase(history, found) {
  if (found.base?.mayBeGone !== true) return found;
  try {
    await history.filesAt(found.base.revision);
    return found;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { notice: `what this push changes cannot be told: ${error.message}` };
  }
}

// src/versioning/releases.ts
function releasesOf(tags, packName, tagFormat) {
  const releases = [];
  const parse = tagParser(packName, tagFormat);
  for (const { name, commit } of tags) {
    const parsed = parse(name);
    if (parsed !== void 0) releases.push({ tag: name, commit, ...parsed });
  }
  return releases.sort((a, b) => compareVersions(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
}
function baselinesOfRelease(releases, version) {
  return namedFirst(releases.filter((one) => !isPrerelease(one.version) && compareVersions(one.version, version) < 0));
}
function baselinesOfWork(releases, version) {
  return namedFirst(
    releases.filter((one) => {
      const step = compareVersions(one.version, version);
      return step === 0 || step < 0 && !isPrerelease(one.version);
    })
  );
}
function namedFirst(releases) {
  return [...releases].sort(
    (a, b) => compareVersions(b.version, a.version) || Number(b.named) - Number(a.named) || (a.tag < b.tag ? -1 : 1)
  );
}
function isLatest(version, releases) {
  return !isPrerelease(version) && releases.every((one) => isPrerelease(one.version) || compareVersions(one.version, version) <= 0);
}

// src/app/gate/archive.ts
async function openReleaseArchive({ archives, name }, { tag }) {
  if (archives === void 0) {
    throw new Refusal(
      `the archive of the release ${quote(tag)} cannot be had on a command line, which asks no server`,
      "Download it, and name its path in --compare-with"
    );
  }
  const bytes = await archives.find(tag, name);
  if (bytes === void 0) return void 0;
  try {
    const { readArchive } = await import("./read-archive-KDSDUEDZ.js");
    const tree = await readArchive(bytes);
    return formatOf(tree) === void 0 ? void 0 : archivedPack(await loadPack(tree, {}, "archive"), tag);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new Refusal(`the archive of the release ${quote(tag)} cannot be read: ${error.message}`, error.help, {
      cause: error
    });
  }
}
async function openArchiveFile(written, workspace) {
  const path = workspace.resolve(written);
  if (workspace.kindOf(path) !== "file") {
    throw new Refusal(
      `there is no file ${quote(written, 200)}, with which the StackPack is to be compared`,
      "Name the path of an .sts in compare-with"
    );
  }
  const opened = await openPack({ kind: "archive", path }, void 0, workspace);
  if ("unreadable" in opened) throw new Refusal(opened.unreadable.message, opened.unreadable.help);
  return archivedPack(opened.pack, path);
}
function archivedPack(pack, label) {
  return {
    version: pack.version?.value,
    ids: void 0,
    placeName: (file) => `${label}!/${file}`,
    load: async () => pack
  };
}

// src/app/gate/wording.ts
function describeJudgement(judged) {
  const { question, baseline, required, judgement } = judged;
  const { version, base } = question;
  const { suggested } = judgement;
  const name = showName(question.name);
  const change = base?.change ?? "the work here";
  switch (judgement.judgement) {
    case "unchanged-here":
      return `${change} does not change ${name}${describeLead(judged)}`;
    case "unchanged":
      return `nothing to release: ${name} is the same as ${baseline.described}`;
    case "version-only":
      return judged.isUntouched ? `${change} changes nothing of ${name} but its version, now ${version}${describeLead(judged)}` : `nothing of ${name} changed since ${baseline.described} but its version, now ${version}`;
    case "told":
      return `${name} has changed since ${baseline.described}: the next release of ${name} must be at least ${suggested}`;
    case "not-bumped":
    case "too-small":
    case "taken":
      return describeFault(judged);
    case "enough": {
      const excess = { more: `; ${suggested} would do`, hole: `; ${suggested} is left out` };
      const needs = required === "none" ? "nothing is required" : `the changes require a ${required} one`;
      return `version ${version} follows ${baseline.described}, and ${needs}${judgement.excess === void 0 ? "" : excess[judgement.excess]}`;
    }
  }
}
function describeLead({ question, baseline, changes, judgement }) {
  const name = showName(question.name);
  if (changes.all.length === 0) return baseline.tag === void 0 ? "" : `, which is the same as ${baseline.described}`;
  const count = changes.all.length;
  return `; the branch is ahead of ${baseline.described}, by ${count} ${count === 1 ? "change" : "changes"}, and the next release of ${name} must be at least ${judgement.suggested}`;
}
function describeFault({ question, baseline, changes, required, judgement }) {
  const { version } = question;
  const name = showName(question.name);
  const what = listChanges(changes);
  switch (judgement.judgement) {
    case "not-bumped": {
      const is = version === baseline.version ? `is still ${version}` : `${version} is not above it`;
      return `${name} has changed since ${baseline.described}, and its version ${is}: ${what}`;
    }
    case "taken":
      return `version ${version} is taken: the target branch has moved on, and ${name} is in that version there already, with other contents`;
    default:
      return `version ${version} is too small a step after ${baseline.described}: the changes require a ${required} one, ${judgement.suggested} at least: ${what}${describeEffect(question.version, changes)}`;
  }
}
function describeEffect(version, { deciding }) {
  const effect = deciding.find((change) => change.level === "major" && change.effect !== void 0)?.effect;
  if (effect === void 0) return "";
  return `; servers that upgrade by themselves will install ${version} unattended and ${effect}`;
}
function listChanges({ deciding, all }) {
  const listed = (deciding.length > 0 ? deciding : all).map(({ message }) => message);
  const shown = listed.slice(0, 3).join("; ");
  return listed.length > 3 ? `${shown}; and ${listed.length - 3} more` : shown;
}
var longestEntry = 400;
function describeAcceptance({ name, version }, changes) {
  const [change] = changes;
  const words = change === void 0 ? "" : `${change.id} ${change.subject}`;
  if (changes.length !== 1 || words.length > longestEntry) {
    return "if that is meant, accept each change under accept in .stackpackrc.yaml, by the words in quotes beside its place";
  }
  return `if it is meant, accept it in .stackpackrc.yaml: { pack: ${showName(name)}, version: ${version}, change: ${quote(words, longestEntry)} }`;
}
function showName(name) {
  return /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/.test(name) ? name : quote(name);
}

// src/app/gate/baseline.ts
var mostSkipped = 10;
async function listReleases({ name, history, tagFormat, tagged }) {
  return releasesOf(await history.tags(), name, tagFormat).filter(({ tag }) => tag !== tagged?.tag);
}
async function likelyBaseline(question) {
  const { settings, tagged, version } = question;
  if (settings.compareWith.kind !== "auto") return void 0;
  const releases = await listReleases(question);
  return (tagged === void 0 ? baselinesOfWork : baselinesOfRelease)(releases, version)[0];
}
async function isTagged(history, names, tagFormat) {
  const tags = (await history.tags()).map(({ name }) => name);
  if (isAnyTagged(tags, names, tagFormat)) return true;
  if (!tags.some((name) => /\d+\.\d+\.\d+/.test(name))) return false;
  const others = await packNamesAt(history, { commit: await history.head() });
  return isAnyTagged(tags, [...others], tagFormat);
}
function isAnyTagged(tags, names, tagFormat) {
  const [first, ...others] = names;
  if (first === void 0) return false;
  const parse = tagParser(first, tagFormat);
  if (tags.some((tag) => parse(tag) !== void 0)) return true;
  return others.some((name) => {
    const parseOther = tagParser(name, tagFormat);
    return tags.some((tag) => tag.includes(name) && parseOther(tag) !== void 0);
  });
}
async function* openReleases(question, releases, search) {
  let skipped = 0;
  for (const release of releases) {
    if (skipped === mostSkipped) {
      search.notices.push(
        `the ${mostSkipped} newest tags that could be releases of ${showName(question.name)} do not hold it, and older ones were not looked into`
      );
      return;
    }
    const old = await openRelease(question, release, search);
    if (old === void 0) skipped += 1;
    else yield baselineOf(release, old, search);
  }
}
async function openRelease(question, release, search) {
  const { name, history, settings, checked } = question;
  if (settings.compareWith.kind === "archive") return openReleaseArchive(question, release);
  const found = await findOldPack(history, release, { name, prefix: prefixOf(question) });
  if (found.kind === "found") return found.pack;
  if (found.kind === "renamed") search.renamedFrom ??= found.name;
  const { location, pack } = checked;
  const isAssembled = location.kind === "archive" || !await history.isTracked(location.path, pack.manifest.file);
  if (!isAssembled) return void 0;
  if (question.archives !== void 0) return openReleaseArchive(question, release);
  search.needsArchive = true;
  return void 0;
}
function baselineOf({ tag, version: tagged }, old, search) {
  const written = old.version;
  const isOther = written !== void 0 && (parseVersion(written) === void 0 || compareVersions(written, tagged) !== 0);
  const isGreater = isOther && parseVersion(written) !== void 0 && compareVersions(written, tagged) > 0;
  const version = isGreater ? written : tagged;
  if (isOther) {
    search.notices.push(
      `the manifest at the tag ${quote(tag)} says version ${quote(written)}, and the tag another: ${version} counts, the greater`
    );
  }
  return { old, version, tag, described: `${version}, tag ${quote(tag)}` };
}
async function openBase(question, search) {
  const { base, name, history } = question;
  if (base === void 0) return void 0;
  const found = await findOldPack(history, base.revision, { name, prefix: prefixOf(question) });
  if (found.kind === "renamed") search.renamedFrom ??= found.name;
  return found.kind === "found" ? revisionBaseline(question, base.revision, found.pack, base.name) : void 0;
}
async function openNamed(question, search) {
  const { settings, name, history, workspace, tagFormat } = question;
  const { compareWith } = settings;
  if (compareWith.kind === "file") {
    return namedBaseline(await openArchiveFile(compareWith.path, workspace), quote(compareWith.path));
  }
  if (compareWith.kind !== "revision") return void 0;
  const revision = await history.resolve(compareWith.revision);
  const old = await openNamedPack(history, revision, { name, prefix: prefixOf(question) });
  if (old === void 0) {
    throw new Refusal(
      `${quote(compareWith.revision)} holds no StackPack ${quote(name)}, with which it is to be compared`,
      "Name another revision in compare-with, or auto"
    );
  }
  const parsed = revision.tag === void 0 ? void 0 : parseTag(revision.tag, name, tagFormat);
  if (parsed === void 0 || revision.tag === void 0)
    return revisionBaseline(question, revision, old, quote(compareWith.revision));
  return baselineOf({ tag: revision.tag, commit: revision.commit, ...parsed }, old, search);
}
async function revisionBaseline({ history }, revision, old, described) {
  const version = old.version ?? await sbtVersionAt(history, revision);
  return namedBaseline({ ...old, version }, described);
}
function namedBaseline(old, described) {
  const { version } = old;
  return {
    old,
    version: version === void 0 || parseVersion(version) === void 0 ? void 0 : version,
    described
  };
}
function prefixOf({ checked: { location }, history }) {
  return location.kind === "folder" ? history.prefixOf(location.path) : void 0;
}

// src/app/gate/accept.ts
function findAcceptance(entries, { name, version }, releases) {
  const own = entries.filter(({ pack }) => pack === name);
  const isReleased = (entry) => parseVersion(entry.version) !== void 0 && releases.some((release) => compareVersions(release.version, entry.version) === 0);
  return {
    held: own.filter((entry) => isOf(entry, version) && !isReleased(entry)),
    lapsed: own.filter(isReleased),
    others: own.filter((entry) => !isOf(entry, version) && !isReleased(entry))
  };
}
function isOf(entry, version) {
  return parseVersion(entry.version) !== void 0 && compareVersions(entry.version, version) === 0;
}
function acceptedBy(change, { held }) {
  return held.find((entry) => isAccepting(entry.change, change));
}
function isAccepting(written, { id, subject }) {
  return written.trim() === `${id} ${subject}`;
}

// src/app/gate/findings.ts
var mostRelated = 20;
var codeOf = {
  "not-bumped": "version-not-bumped",
  "too-small": "version-bump-too-small",
  taken: "version-taken"
};
function faultFinding(judged) {
  const { question, judgement } = judged;
  const kind = judgement.judgement;
  if (kind !== "not-bumped" && kind !== "too-small" && kind !== "taken") return void 0;
  const { checked, tagged } = question;
  const what = tagged === void 0 || tagged.isNew === true ? `write ${judgement.suggested} into ${versionFile(checked)}: ${bumpCommand(checked)}` : `delete the tag ${quote(tagged.tag)}, write ${judgement.suggested} into ${versionFile(checked)} (${bumpCommand(checked)}) and tag that commit`;
  const help = kind === "too-small" ? `${what}; ${describeAcceptance(question, judged.changes.deciding)}` : what;
  return createFinding(codeOf[kind], checked, describeFault(judged), help, relatedChanges(judged));
}
function unattendedFinding(judged) {
  const { question, baseline, changes } = judged;
  const { checked, version } = question;
  return createFinding(
    "version-zero-major",
    checked,
    `version ${version} is enough after ${baseline.described}, but from 1.0.0 on the changes would require a major one, and servers take all versions before that for compatible: ${listChanges(changes)}${describeEffect(version, changes)}`,
    `write 1.0.0 into ${versionFile(checked)}, which no server installs by itself; ${describeAcceptance(question, changes.deciding)}`,
    relatedChanges(judged)
  );
}
function relatedChanges({ question, changes: { deciding, all } }) {
  const { file } = question.checked.pack.manifest;
  return deciding.slice(0, mostRelated).map((change) => {
    const { old } = all.find(({ id, subject, message }) => {
      return id === change.id && subject === change.subject && message === change.message;
    }) ?? {};
    const before = old === void 0 ? "" : `, before at ${quote(`${old.file}:${old.line}:${old.column}`, 200)}`;
    return {
      place: change.new ?? wholeFile(file),
      message: `${quote(`${change.id} ${change.subject}`, 200)}: ${change.message}${before}`
    };
  });
}
function loweredFinding({ question, judgement }, baseVersion) {
  if (judgement.lowered === void 0) return void 0;
  const { checked, version, base } = question;
  return createFinding(
    "version-lowered",
    checked,
    `version ${version} is below ${baseVersion}, which ${base?.name ?? "the branch"} has`,
    `write a version above ${baseVersion} into ${versionFile(checked)}: servers upgrade to greater versions alone`,
    [],
    judgement.lowered
  );
}
function createFinding(code, checked, message, help, related = [], severity = codes[code].severity) {
  return { rule: code, severity, message, help, place: placeOf(checked, "version"), related };
}
function placeOf({ pack }, key) {
  return valueAt(pack.manifest.root, key)?.place ?? wholeFile(pack.manifest.file);
}
function versionFile({ pack }) {
  return valueAt(pack.manifest.root, "version") === void 0 && pack.version?.source !== "option" ? "version.sbt" : pack.manifest.file;
}
function bumpCommand({ location }) {
  const { path } = location;
  if (path === ".") return "stackpack bump --write";
  return /^[\w./][\w./-]*$/.test(path) ? `stackpack bump ${path} --write` : "stackpack bump --write, in its folder";
}

// src/app/gate/changes.ts
function judgeChanges(checked, old, { changes, old: oldPack }, acceptance) {
  const open = new Set(changes.filter((change) => acceptedBy(change, acceptance) === void 0));
  const level = requiredBump(open);
  const isDeciding = (change) => change.level === level && open.has(change);
  const before = contextOfCompared(oldPack, (file) => old.placeName(file));
  const after = contextOf(checked, () => void 0);
  const all = changes.map((change) => {
    const accepted = acceptedBy(change, acceptance);
    return {
      ...createChange(change, before, after),
      decides: isDeciding(change),
      ...accepted === void 0 ? {} : { accepted: accepted.reason ?? "" }
    };
  });
  const rank = (change) => change.decides ? bumpLevels.length : bumpLevels.indexOf(change.level);
  return {
    all: all.sort((a, b) => rank(b) - rank(a)),
    deciding: changes.filter(isDeciding),
    required: level === "none" && changes.length > 0 ? "patch" : level
  };
}

// src/app/gate/verdict.ts
function plainVerdict(text) {
  return { text, isJudged: true, findings: [], changes: [], notices: [] };
}
function notJudged(why) {
  return { ...plainVerdict(`version not judged: ${why}`), isJudged: false };
}

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
  const common = {
    changes: changes.all,
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
    enforced: isDue(question),
    hasTags: known.hasTags,
    baseline: { version: baseline.version, changed: common.changed, required, requiredFromOne: changes.required },
    base,
    tip: known.hasTags || known.base === void 0 ? void 0 : await readTip(question, known.base.baseline),
    taken: known.releases.map((release) => release.version)
  };
  const judgement = judgeVersion(facts);
  const judged = { question, baseline, changes, required, judgement, isUntouched: base?.changed === false };
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
    notices: [
      ...zeroMajorNotice(judged),
      ...unusedNotices(judged, known.acceptance),
      ...otherNotices(judged, known.acceptance)
    ]
  };
}
function isDue({ tagged, settings, checked }) {
  if (tagged !== void 0 || settings.bumpWhen === "pull-request") return true;
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

// src/versioning/standing.ts
function standingOf(version, releases) {
  if (version === void 0 || parseVersion(version) === void 0) return { kind: "no-version" };
  const lowest = releases.at(-1);
  if (lowest === void 0) return { kind: "unreleased" };
  const equal = releases.filter((one) => compareVersions(one.version, version) === 0);
  if (equal.length > 0) return { kind: "released", releases: equal, next: nextFree(version, releases) };
  if (compareVersions(version, lowest.version) < 0) return { kind: "lowest", lowest };
  return { kind: "new" };
}
function nextFree(version, releases) {
  const taken = new Set(releases.map((one) => withoutBuild(one.version)));
  let next = nextVersion(version);
  while (taken.has(next)) next = nextVersion(next);
  return next;
}

// src/app/gate/nothing-before.ts
var checkoutHelp = "Let actions/checkout check out the merge commit of the pull request, its default, or the whole history: fetch-depth: 0";
async function judgeNew(question, known) {
  const { version, checked } = question;
  const { releases, hasTags, search, acceptance, hasBase } = known;
  const name = showName(question.name);
  if (search.renamedFrom !== void 0) {
    const text = `${name} was named ${quote(search.renamedFrom)} before, so it is another StackPack, and version ${version} is its first`;
    return { ...plainVerdict(text), findings: renamedFinding(question, search.renamedFrom, acceptance) };
  }
  if (search.needsArchive === true) {
    return noticed(
      `${name} is built, so no tag holds it, and the archives of its releases cannot be had here`,
      `to judge the version of ${name}, download the archive of its last release and name it in --compare-with`
    );
  }
  if (!hasTags && !hasBase) {
    if (question.lostBase !== void 0) throw new Refusal(question.lostBase, checkoutHelp);
    return noticed(
      `${await describeTaglessness(question)}, and there is nothing else to compare with`,
      `to judge the version of ${name}, tag its releases, or name what it is to be compared with: compare-with, on a command line --compare-with or --base`
    );
  }
  if (!hasTags) return plainVerdict(`${name} is new here, and version ${version} its first`);
  const standing = standingOf(version, releases);
  if (standing.kind === "lowest" && await isHeld(question, standing.lowest)) {
    const { lowest } = standing;
    const message = `version ${version} is below every released one; the lowest is ${lowest.version}, tag ${quote(lowest.tag)}`;
    const help = `write a version above the released ones into ${versionFile(checked)}, unless this is an older line on purpose`;
    return { ...plainVerdict(message), findings: [createFinding("version-lowered", checked, message, help)] };
  }
  if (releases.length > 0 && releases.every((one) => isPrerelease(one.version))) {
    return plainVerdict(
      isPrerelease(version) ? `version ${version} is a pre-release as all that are released, and there is no stable one to compare it with` : `version ${version} is above the pre-releases, and the first that is none`
    );
  }
  return plainVerdict(`no release of it among the tags, so version ${version} is the first`);
}
async function describeTaglessness({ history, name, tagFormat }) {
  const [other] = tagFormat === void 0 ? [] : releasesOf(await history.tags(), name);
  return tagFormat === void 0 || other === void 0 ? "no tag releases a StackPack here" : `no tag has the form ${quote(tagFormat)} of tag-format, though ${quote(other.tag)} looks like a release`;
}
async function isHeld(question, release) {
  for await (const _ of openReleases(question, [release], { notices: [] })) return true;
  return false;
}
function noticed(why, notice) {
  return { ...notJudged(why), notices: [notice] };
}
function renamedFinding(question, before, acceptance) {
  if (acceptedBy({ id: "pack-renamed", subject: before }, acceptance) !== void 0) return [];
  const { checked, name } = question;
  const finding = createFinding(
    "pack-renamed",
    checked,
    `the StackPack in this folder was named ${quote(before)} and is named ${quote(name)} now: servers take it for another one, and installations of the old one get no more upgrades`,
    `keep the name ${quote(before)}; ${describeAcceptance(question, [{ id: "pack-renamed", subject: before }])}`
  );
  return [{ ...finding, place: placeOf(checked, "name") }];
}

// src/app/gate/gate-pack.ts
async function gatePack(question) {
  const { settings, checked } = question;
  const search = { notices: [] };
  const comparer = new PackComparer(checked, question.history);
  const releases = await listReleases(question);
  const hasTags = question.tagged !== void 0 || await question.isTagged();
  const compared = await findCompared(question, releases, comparer, search);
  const base = await compareBase(question, comparer, search);
  const isLine = question.base?.isWork !== true;
  const against = compared ?? (hasTags || isNamed(question) || !isLine ? void 0 : base);
  const acceptance = findAcceptance(settings.accept, question, releases);
  const lapsed = lapsedFindings(question, acceptance);
  const hasBase = question.base !== void 0 && isLine;
  const verdict = against === void 0 ? await judgeNew(question, { releases, hasTags, search, acceptance, hasBase }) : await judgeCompared(question, { against, base, hasTags, releases, acceptance });
  return {
    ...verdict,
    findings: [...verdict.findings, ...lapsed],
    notices: [...search.notices, ...verdict.notices]
  };
}
function isNamed({ settings: { compareWith } }) {
  return compareWith.kind === "file" || compareWith.kind === "revision";
}
async function findCompared(question, releases, comparer, search) {
  const { version, tagged } = question;
  if (isNamed(question)) {
    const baseline = await openNamed(question, search);
    return baseline === void 0 ? void 0 : { baseline, difference: await comparer.compare(baseline.old) };
  }
  const isSameVersion = ({ version: other }) => other !== void 0 && compareVersions(other, version) === 0;
  const wanted = baselinesOfWork(releases, version);
  const versionOf = new Map(wanted.map((release) => [release.tag, release.version]));
  const isOneVersion = (one, other) => compareVersions(versionOf.get(one.tag ?? "") ?? version, versionOf.get(other.tag ?? "") ?? version) === 0;
  let changed;
  for await (const baseline of openReleases(
    question,
    tagged === void 0 ? wanted : wanted.filter(isSameVersion),
    search
  )) {
    if (changed !== void 0 && !(isSameVersion(baseline) && isOneVersion(changed.baseline, baseline))) return changed;
    const compared = { baseline, difference: await comparer.compare(baseline.old) };
    if (compared.difference.changes.length === 0 || !isSameVersion(baseline)) {
      if (tagged === void 0) return compared;
      changed = void 0;
      break;
    }
    changed ??= compared;
  }
  if (changed !== void 0 || tagged === void 0) return changed;
  for await (const baseline of openReleases(question, baselinesOfRelease(releases, version), search)) {
    return { baseline, difference: await comparer.compare(baseline.old) };
  }
  return void 0;
}
async function compareBase(question, comparer, search) {
  const baseline = await openBase(question, search);
  return baseline === void 0 ? void 0 : { baseline, difference: await comparer.compare(baseline.old) };
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
  const { findVersionSbt } = await import("./outside-versions-SS65CH2E.js");
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

// src/app/gate/tag.ts
function findTaggedPack(packs, tag, tagFormat) {
  const candidates = packs.flatMap((checked) => {
    const name = nameOf(checked.pack);
    const parsed = name === void 0 ? void 0 : parseTag(tag, name, tagFormat);
    return name === void 0 || parsed === void 0 ? [] : [{ checked, name, parsed }];
  });
  const named = candidates.filter(({ parsed }) => parsed.named);
  const [only, ...others] = named.length > 0 ? named : candidates;
  if (only === void 0) return void 0;
  if (others.length > 0 || named.length === 0 && packs.length > 1) {
    const format = tagFormat ?? "{name}-{version}";
    const right = candidates.slice(0, 20).map(({ name, parsed }) => formatTag(format, name, parsed.version));
    throw new Refusal(
      `the tag ${quote(tag)} does not say which of ${packs.length} StackPacks it releases`,
      format.includes("{name}") ? `Push a tag that names one of them: ${right.join(", ")}` : "Put {name} into tag-format, and push a tag that names one of them"
    );
  }
  const release = { tag, version: only.parsed.version, path: only.checked.location.path };
  return { checked: withVersionOfTag(only.checked, release), release };
}
function withVersionOfTag(checked, { version }) {
  const source = checked.pack.version?.source;
  if (source === "manifest" || source === "option") return checked;
  return { ...checked, pack: { ...checked.pack, version: { value: version, source: "tag" } } };
}
async function verifyTag(tag, history) {
  const [tags, head] = await Promise.all([history.tags(), history.head()]);
  const found = tags.find(({ name }) => name === tag);
  if (found === void 0) {
    throw new Refusal(
      `there is no tag ${quote(tag)} any more ${history.origin}`,
      "Push the tag again, if it is to be released"
    );
  }
  if (found.commit !== head) {
    throw new Refusal(
      `the tag ${quote(tag)} points to commit ${found.commit.slice(0, 12)}, and ${head.slice(0, 12)} is checked out`,
      "Let actions/checkout check out what triggered the run, which is its default"
    );
  }
}
async function mismatchOf(checked, tagged, ports) {
  const { version } = checked.pack;
  const written = version?.source === "tag" ? await sbtVersionOf(checked, ports) : version?.value;
  if (written === void 0 || written === tagged.version) return void 0;
  const file = versionFile(checked);
  const where = version?.source === "option" ? "the version given" : file;
  const message = `the tag ${quote(tagged.tag)} releases version ${tagged.version}, and ${where} says ${quote(written)}`;
  const help = `delete the tag, write ${tagged.version} into ${file} and tag that commit, or tag this one with its own version`;
  return { ...plainVerdict(message), findings: [createFinding("tag-mismatch", checked, message, help)] };
}
async function sbtVersionOf({ pack, location }, ports) {
  if (pack.isArchive) return void 0;
  const { findVersionSbt } = await import("./outside-versions-SS65CH2E.js");
  const file = findVersionSbt(location, ports);
  return file === void 0 ? void 0 : readVersionSbt(decodeText(file.bytes).text)?.value;
}

// src/app/gate/gate-packs.ts
async function gatePacks(checked, run) {
  const bases = /* @__PURE__ */ new Map();
  const asked = [];
  const askTagged = rememberTagged(checked);
  for (const pack of checked.packs) asked.push(await ask(pack, checked, run, bases, askTagged));
  const questions = asked.filter((one) => "history" in one);
  await prepare(questions, bases);
  const verdicts = [];
  const packs = [];
  const outside = [];
  for (const [index, pack] of checked.packs.entries()) {
    const one = asked[index];
    if (one === void 0) continue;
    const verdict = "history" in one ? await answer(one, bases, run.base) : one;
    verdicts.push(verdict);
    const placed = await placeOutside(pack, verdict.findings, run.ports);
    if (placed !== void 0) outside.push(placed);
    packs.push(placed === void 0 ? { ...pack, findings: [...pack.findings, ...verdict.findings] } : pack);
  }
  return { checked: checked.withPacks(packs, joinOutside(outside)), verdicts };
}
async function ask(checked, outcome, run, bases, askTagged) {
  const { check, gate, tagFormat } = outcome.settings;
  const { pack, location } = checked;
  if (check === "off") return notJudged("check is off");
  const name = nameOf(pack);
  const version = pack.version?.value;
  if (name === void 0 || version === void 0) return notJudged("the pack has no name or no version");
  const tagged = run.tagged?.find(({ path }) => path === location.path);
  const mismatch = tagged === void 0 ? void 0 : await mismatchOf(checked, tagged, run.ports);
  if (mismatch !== void 0) return mismatch;
  if (parseVersion(version) === void 0) return notJudged(`${quote(version)} is no semantic version`);
  const history = run.findHistory(location.path);
  if (history === void 0) return notJudged("the pack lies in no git repository");
  if (gate.compareWith.kind === "none") return notJudged("compare-with is none");
  if (!bases.has(history)) bases.set(history, await findBase(history, run.base));
  return {
    checked,
    name,
    version,
    history,
    settings: gate,
    tagFormat,
    tagged,
    base: void 0,
    lostBase: void 0,
    isTagged: () => askTagged(history),
    archives: run.archives,
    workspace: run.ports.workspace
  };
}
function rememberTagged({ packs, settings }) {
  const names = packs.flatMap(({ pack }) => nameOf(pack) ?? []);
  const known = /* @__PURE__ */ new Map();
  return (history) => {
    const found = known.get(history) ?? isTagged(history, names, settings.tagFormat);
    known.set(history, found);
    return found;
  };
}
async function prepare(questions, bases) {
  for (const [history, found] of bases) {
    const { base } = found;
    const wanted = base === void 0 ? [] : [base.revision];
    for (const question of questions.filter((one) => one.history === history)) {
      const first = await likelyBaseline(question);
      if (first !== void 0) wanted.push(first);
    }
    await history.prepare(wanted);
    bases.set(history, await withoutLostBase(history, found));
  }
}
async function answer(question, bases, { kind }) {
  const { history } = question;
  const { base, notice } = bases.get(history) ?? {};
  const lostBase = kind === "pull-request" && base === void 0 ? notice : void 0;
  const verdict = await gatePack(question.tagged === void 0 ? { ...question, base, lostBase } : question);
  const isByTags = verdict.baseline === void 0 || verdict.baseline.tag !== void 0;
  return {
    ...verdict,
    text: isByTags ? `${verdict.text} (by the tags ${history.origin})` : verdict.text,
    notices: notice === void 0 ? verdict.notices : [notice, ...verdict.notices]
  };
}
function joinOutside(all) {
  return {
    findings: all.flatMap(({ findings }) => findings),
    source: (file) => all.map(({ source }) => source(file)).find((source) => source !== void 0)
  };
}

export {
  releasesOf,
  isLatest,
  standingOf,
  findTaggedPack,
  verifyTag,
  gatePacks
};
