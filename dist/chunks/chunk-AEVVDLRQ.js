import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  PackComparer,
  findOldPack,
  openNamedPack,
  packNamesAt,
  remember,
  sbtVersionAt
} from "./chunk-P3X2LL7F.js";
import {
  bumpLevels,
  raiseVersion,
  requiredBump
} from "./chunk-6P6IUO7Z.js";
import {
  formatTag,
  parseTag,
  tagParser
} from "./chunk-WUYS7JYF.js";
import {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion,
  withoutBuild
} from "./chunk-XMWYC7WJ.js";
import {
  codes,
  contextOf,
  contextOfCompared,
  createChange,
  readVersionSbt
} from "./chunk-BSQ4XISW.js";
import {
  ArchiveError,
  decodeText,
  formatOf,
  isMeantBy,
  loadPack,
  nameOf,
  openPack,
  valueAt,
  wholeFile
} from "./chunk-LX443RYJ.js";
import {
  Refusal,
  UsageError,
  quote
} from "./chunk-OYOIOCPU.js";

// src/adapters/environment/commit-id.ts
function commitId(text) {
  if (text === void 0 || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) || /^0+$/.test(text)) return void 0;
  return text;
}

// src/adapters/environment/github-event.ts
var releasingTypes = ["published", "created", "released", "prereleased"];
function chooseTask(eventName, ref, payload) {
  if (eventName === "pull_request_target" || eventName === "workflow_run") {
    return {
      kind: "nothing",
      reason: `on ${eventName} this action does nothing, for its token may write while the code is a stranger's`,
      help: "Run it on pull_request to check what a pull request brings"
    };
  }
  if (eventName === "push" && ref.startsWith("refs/tags/")) {
    return { kind: "release", tag: ref.slice("refs/tags/".length) };
  }
  if (eventName !== "release") return { kind: "build" };
  const type = textAt(payload, "action");
  const tag = textAt(payload, "release", "tag_name");
  if (type !== void 0 && releasingTypes.includes(type) && tag !== void 0 && tag !== "") {
    return { kind: "release", tag };
  }
  return {
    kind: "nothing",
    reason: `a release event of type ${quote(type ?? "unknown")} releases nothing`,
    help: `Run this action on the types ${releasingTypes.join(", ")}, or on the push of a tag`
  };
}
function textAt(value, ...keys) {
  const found = valueAt2(value, ...keys);
  return typeof found === "string" ? found : void 0;
}
function valueAt2(value, ...keys) {
  let at = value;
  for (const key of keys) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return void 0;
    at = at[key];
  }
  return at;
}

// src/adapters/environment/github.ts
function readGitHubRun(env, payload) {
  const eventName = env.GITHUB_EVENT_NAME ?? "";
  const ref = env.GITHUB_REF ?? "";
  const isOnBranch = ref.startsWith("refs/heads/") && (eventName === "push" || eventName === "workflow_dispatch");
  const before = eventName === "push" ? textAt(payload, "before") : textAt(payload, "merge_group", "base_sha");
  return {
    eventName,
    task: chooseTask(eventName, ref, payload),
    branch: env.GITHUB_HEAD_REF || ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    pushedBranch: isOnBranch ? ref.slice("refs/heads/".length) : void 0,
    baseBranch: env.GITHUB_BASE_REF || textAt(payload, "merge_group", "base_ref")?.replace(/^refs\/heads\//, "") || void 0,
    defaultBranch: textAt(payload, "repository", "default_branch"),
    before: commitId(before),
    commit: env.GITHUB_SHA ?? "",
    headCommit: commitId(textAt(payload, "pull_request", "head", "sha")) ?? env.GITHUB_SHA ?? "",
    runNumber: env.GITHUB_RUN_NUMBER ?? ""
  };
}
function readGitHubEvent(env, readFile) {
  const path = env.GITHUB_EVENT_PATH;
  if (path === void 0 || path === "") return void 0;
  try {
    return JSON.parse(readFile(path));
  } catch {
    throw new UsageError("The file that GITHUB_EVENT_PATH names cannot be read", "Run this as a step of a workflow");
  }
}
function baseOfGitHubRun(run, releaseBranches) {
  const { eventName, baseBranch, headCommit, before, commit, pushedBranch, defaultBranch } = run;
  if (eventName === "pull_request") {
    return { kind: "pull-request", head: headCommit, branch: baseBranch ?? "", called: "pull request" };
  }
  if (before === void 0) return { kind: "none" };
  if (eventName !== "push") return { kind: "merge-group", before, commit };
  const lines = defaultBranch === void 0 ? releaseBranches : [defaultBranch, ...releaseBranches];
  const isWork = pushedBranch !== void 0 && defaultBranch !== void 0 && !lines.some((line) => isMeantBy(line, pushedBranch));
  return { kind: "push", before, commit, ...isWork ? { isWork } : {} };
}
function sourceOfGitHubRun({ branch, headCommit, runNumber }) {
  return { branch, commit: headCommit, run: runNumber };
}
function readGitHub(env, readFile) {
  if (env.GITHUB_ACTIONS !== "true") return void 0;
  const run = readGitHubRun(env, readGitHubEvent(env, readFile));
  return {
    name: "GitHub Actions",
    occasion: occasionOf(run),
    base: baseOfGitHubRun(run, []),
    tag: run.task.kind === "release" ? run.task.tag : void 0,
    source: sourceOfGitHubRun(run),
    asksRemote: true
  };
}
function occasionOf({ eventName, task, baseBranch, pushedBranch }) {
  if (task.kind === "release") return `the tag ${quote(task.tag)}`;
  if (baseBranch !== void 0 && eventName === "pull_request") return `the pull request into ${quote(baseBranch)}`;
  if (baseBranch !== void 0) return `what is to be merged into ${quote(baseBranch)}`;
  return pushedBranch === void 0 ? void 0 : `the branch ${quote(pushedBranch)}`;
}

// src/adapters/environment/read-event-file.ts
import { readFileSync, statSync } from "node:fs";
var largestEvent = 32 * 1024 * 1024;
function readEventFile(path) {
  const stats = statSync(path);
  if (!stats.isFile() || stats.size > largestEvent) throw new Error("no file of an event");
  return readFileSync(path, "utf8");
}

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
async function findMergedInto(history, head) {
  const [first, second, ...others] = await history.headParents();
  return second === head && others.length === 0 ? first : void 0;
}
async function findPullRequestBase(history, { head, branch, start, called }) {
  const commit = await findMergedInto(history, head) ?? await statedStart(history, start) ?? await history.mergeBase(branch, head);
  if (commit === void 0) {
    return {
      notice: `neither the merge commit of the ${called} is checked out nor the history of its branch, so what it changes cannot be told apart from what is on the target branch`
    };
  }
  const tip = await history.branchTip(branch);
  return {
    base: {
      revision: { commit },
      change: `this ${called}`,
      name: "the target branch",
      ...tip === void 0 || tip === commit ? {} : { tip: { commit: tip } }
    }
  };
}
async function statedStart(history, start) {
  return start !== void 0 && await history.head() === start.checkedOut ? start.commit : void 0;
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
  if (bytes === void 0 || bytes === "of-others") return bytes;
  try {
    const { readArchive } = await import("./read-archive-OIYQDGN2.js");
    const tree = await readArchive(bytes);
    return formatOf(tree) === void 0 ? void 0 : archivedPack(await loadPack(tree, {}, "archive"), tag, void 0);
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
  return archivedPack(opened.pack, path, path);
}
function archivedPack(pack, label, revision) {
  return {
    version: pack.version?.value,
    ids: void 0,
    revision,
    placeName: (file) => `${label}!/${file}`,
    load: async () => pack
  };
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

// src/app/gate/accept-entry.ts
var longestEntry = 400;
function writeAcceptEntry({ name, version }, change) {
  const words = `${change.id} ${change.subject}`;
  const entry = `{ pack: ${writeName(name)}, version: ${version}, change: ${singleQuoted(words)} }`;
  const isShown = entry.length <= longestEntry && !/[\p{C}\u2028\u2029]|##\[/u.test(entry);
  return isShown && isAccepting(words, change) ? entry : void 0;
}
function writeName(name) {
  const isPlain = /^[a-z][a-z0-9-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(name);
  return isPlain ? name : singleQuoted(name);
}
function singleQuoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
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
      const needs = required === "none" ? "nothing is required" : `the changes require a ${required} bump`;
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
      return `version ${version} is too small a step after ${baseline.described}: the changes require a ${required} bump, ${judgement.suggested} at least: ${what}${describeEffect(question.version, changes)}`;
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
function describeAcceptance(question, changes) {
  const entries = writeEntries(question, changes);
  const [entry] = entries;
  if (entry === void 0) return "if that is meant, each change can be accepted in .stackpackrc.yaml, under accept";
  if (entries.length === 1) return `if it is meant, accept it in .stackpackrc.yaml, under accept: ${entry}`;
  return "if that is meant, accept each change in .stackpackrc.yaml: the summary, and stackpack gate, list the entries to copy";
}
function writeEntries(question, changes) {
  const entries = changes.map((change) => writeAcceptEntry(question, change)).filter((entry) => entry !== void 0);
  return [...new Set(entries)];
}
function showName(name) {
  return /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/.test(name) ? name : quote(name);
}

// src/app/gate/baseline.ts
var mostSkipped = 10;
async function listReleases({ name, history, tagFormat, ownTag }) {
  return releasesOf(await history.tags(), name, tagFormat).filter(({ tag }) => tag !== ownTag);
}
async function likelyBaseline(question) {
  const version = question.checked.pack.version?.value ?? "";
  if (question.settings.compareWith.kind !== "auto" || parseVersion(version) === void 0) return void 0;
  return baselinesOfWork(await listReleases(question), version)[0];
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
  if (settings.compareWith.kind === "archive") return openArchived(question, release, search);
  const found = await findOldPack(history, release, { name, prefix: prefixOf(question) });
  if (found.kind === "found") return found.pack;
  if (found.kind === "renamed") search.renamedFrom ??= found.name;
  const { location, pack } = checked;
  const isAssembled = location.kind === "archive" || !await history.isTracked(location.path, pack.manifest.file);
  if (!isAssembled) return void 0;
  if (question.archives !== void 0) return openArchived(question, release, search);
  search.needsArchive = true;
  return void 0;
}
async function openArchived(question, release, search) {
  const old = await openReleaseArchive(question, release);
  if (old !== void 0 && old !== "of-others") return old;
  const isMeant = question.settings.compareWith.kind === "archive" && old === void 0;
  if (release.named || isMeant) search.lacksArchive ??= release.tag;
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
  const { compareWith: compareWith2 } = settings;
  if (compareWith2.kind === "file") {
    return namedBaseline(await openArchiveFile(compareWith2.path, workspace), quote(compareWith2.path));
  }
  if (compareWith2.kind !== "revision") return void 0;
  const revision = await history.resolve(compareWith2.revision);
  const old = await openNamedPack(history, revision, { name, prefix: prefixOf(question) });
  if (old === void 0) {
    throw new Refusal(
      `${quote(compareWith2.revision)} holds no StackPack ${quote(name)}, with which it is to be compared`,
      "Name another revision in compare-with, or auto"
    );
  }
  const parsed = revision.tag === void 0 ? void 0 : parseTag(revision.tag, name, tagFormat);
  if (parsed === void 0 || revision.tag === void 0)
    return revisionBaseline(question, revision, old, quote(compareWith2.revision));
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

// src/app/gate/past.ts
function openPast(run) {
  const { ports, settings, archives } = run;
  const stated = /* @__PURE__ */ new Map();
  const found = /* @__PURE__ */ new Map();
  const comparers = /* @__PURE__ */ new Map();
  const question = ({ checked, name, ownTag }, history, base) => ({
    checked,
    name,
    ownTag,
    history,
    base,
    comparer: remember(comparers, checked.location.path, () => new PackComparer(checked, history)),
    settings: settings.gate,
    tagFormat: settings.tagFormat,
    archives,
    workspace: ports.workspace
  });
  return {
    run,
    async open(history, packs, wantsReleases) {
      const start = await remember(stated, history, () => findBase(history, run.base));
      const { base } = start;
      const wanted = base === void 0 ? [] : [base.revision];
      for (const asked of wantsReleases(base) ? packs : []) {
        const release = await likelyBaseline(question(asked, history, base));
        if (release !== void 0) wanted.push(release);
      }
      await history.prepare(wanted);
      const held = await remember(found, history, () => withoutLostBase(history, start));
      return { history, found: held, ask: (asked) => question(asked, history, held.base) };
    }
  };
}

// src/app/gate/verdict.ts
function plainVerdict(text) {
  return { text, isJudged: true, findings: [], changes: [], notices: [] };
}
function notJudged(why) {
  return { ...plainVerdict(`version not judged: ${why}`), isJudged: false };
}

// src/app/gate/compare-past.ts
async function compareWithBase(question, search) {
  return compareIfThere(question, await openBase(question, search));
}
function isNamed({ settings: { compareWith: compareWith2 } }) {
  return compareWith2.kind === "file" || compareWith2.kind === "revision";
}
async function compareWithNamed(question, search) {
  return compareIfThere(question, await openNamed(question, search));
}
function compareWithReleases(question, releases, search) {
  return compareWithFirst(question, baselinesOfWork(releases, question.version), search);
}
async function compareReleased(question, releases, search) {
  const { version } = question;
  const others = baselinesOfWork(releases, version).filter((one) => isVersion(one, version));
  const other = await compareWithFirst(question, others, search);
  if (other !== void 0 && other.difference.changes.length > 0 && isVersion(other.baseline, version)) return other;
  for await (const baseline of openReleases(question, baselinesOfRelease(releases, version), search)) {
    return compareWith(question, baseline);
  }
  return void 0;
}
async function compareWithFirst(question, wanted, search) {
  const { version } = question;
  let changed;
  const stillWanted = function* () {
    let before;
    for (const release of wanted) {
      if (changed !== void 0 && before !== void 0 && !isVersion(before, release.version)) return;
      before = release;
      yield release;
    }
  };
  for await (const baseline of openReleases(question, stillWanted(), search)) {
    if (changed !== void 0 && !isVersion(baseline, version)) break;
    const compared = await compareWith(question, baseline);
    if (compared.difference.changes.length === 0 || !isVersion(baseline, version)) return compared;
    changed ??= compared;
  }
  return changed;
}
function isVersion({ version: other }, version) {
  return other !== void 0 && compareVersions(other, version) === 0;
}
async function compareIfThere(question, baseline) {
  return baseline === void 0 ? void 0 : compareWith(question, baseline);
}
async function compareWith({ comparer }, baseline) {
  return { baseline, difference: await comparer.compare(baseline.old) };
}

// src/app/gate/commands.ts
var plainPath = /^[\w./][\w./-]*$/;
var plainRevision = /^[\w./][\w./@+-]*$/;
var levels = ["patch", "minor", "major"];
function bumpCommand(question, baseline, suggested) {
  const { checked, version } = question;
  const isFound = baseline.tag !== void 0 && baseline.old.revision !== void 0 && !isNamed(question);
  const level = isFound ? void 0 : levels.find((one) => raiseVersion(version, one) === suggested);
  if (!isFound && level === void 0) return void 0;
  const options = level === void 0 ? "--write" : `--level ${level} --write`;
  const { path } = checked.location;
  if (path === ".") return `stackpack bump ${options}`;
  return plainPath.test(path) ? `stackpack bump ${path} ${options}` : `stackpack bump ${options}, in its folder`;
}
function diffCommand({ location }, { old }) {
  const { revision } = old;
  if (revision === void 0 || !plainRevision.test(revision) || !plainPath.test(location.path)) return void 0;
  return `stackpack diff ${revision} ${location.path}`;
}

// src/app/gate/findings.ts
var mostRelated = 20;
var codeOf = {
  "not-bumped": "version-not-bumped",
  "too-small": "version-bump-too-small",
  taken: "version-taken"
};
function faultFinding(judged) {
  const { question, tagged, judgement } = judged;
  const kind = judgement.judgement;
  if (kind !== "not-bumped" && kind !== "too-small" && kind !== "taken") return void 0;
  const { checked } = question;
  const command = bumpCommand(question, judged.baseline, judgement.suggested);
  const writing = `write ${judgement.suggested} into ${versionFile(checked)}`;
  const what = tagged === void 0 || tagged.isNew === true ? `${writing}${command === void 0 ? "" : `: ${command}`}` : `delete the tag ${quote(tagged.tag)}, ${writing}${command === void 0 ? "" : ` (${command})`} and tag that commit`;
  const help = kind === "too-small" ? `${what}; ${describeAcceptance(question, judged.changes.deciding)}` : what;
  return createFinding(codeOf[kind], checked, describeFault(judged), help, relatedChanges(judged));
}
function unattendedFinding(judged) {
  const { question, baseline, changes } = judged;
  const { checked, version } = question;
  return createFinding(
    "version-zero-major",
    checked,
    `version ${version} is enough after ${baseline.described}, but from 1.0.0 on the changes would require a major bump, and servers take all versions before that for compatible: ${listChanges(changes)}${describeEffect(version, changes)}`,
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
  const { findVersionSbt } = await import("./outside-versions-Y6AAC3K4.js");
  const file = findVersionSbt(location, ports);
  return file === void 0 ? void 0 : readVersionSbt(decodeText(file.bytes).text)?.value;
}

// src/app/in-groups.ts
var mostAtOnce = 250;
var largestGroup = 64 * 1024 * 1024;
async function inGroups(items, handle, sizeOf = () => 0) {
  const results = [];
  for (const group of groupsOf(items, sizeOf)) {
    for (const settled of await Promise.allSettled(group.map(handle))) {
      if (settled.status === "rejected") throw settled.reason;
      results.push(settled.value);
    }
  }
  return results;
}
function groupsOf(items, sizeOf) {
  const groups = [];
  let size = 0;
  for (const item of items) {
    const more = sizeOf(item);
    const group = groups.at(-1);
    if (group === void 0 || group.length === mostAtOnce || size + more > largestGroup) {
      groups.push([item]);
      size = more;
    } else {
      group.push(item);
      size += more;
    }
  }
  return groups;
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

// src/app/gate/nothing-before.ts
var checkoutHelp = "Check out what the run is for, as the server does by default, or the whole history: with actions/checkout fetch-depth: 0, on GitLab GIT_DEPTH: 0";
async function judgeNew(question, known) {
  const { version, checked } = question;
  const { releases, lostBase, hasTags, search, acceptance, hasBase, base } = known;
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
  if (search.lacksArchive !== void 0) {
    throw new Refusal(
      `no release of ${name} up to version ${version} carries an archive to compare with, ${quote(search.lacksArchive)} for one`,
      `Publish the archive of its last release; or set compare-with: none where there is none yet, until the first is published`
    );
  }
  if (!hasTags && !hasBase) {
    if (lostBase !== void 0) throw new Refusal(lostBase, checkoutHelp);
    const shortfall2 = await question.history.tagsShortfall();
    const why = shortfall2 ?? await describeTaglessness(question);
    return noticed(
      `${why}, and there is nothing else to compare with`,
      shortfall2 !== void 0 ? describeShortfall(shortfall2) : `to judge the version of ${name}, tag its releases, or say what it is to be compared with: compare-with, or on a command line --base`
    );
  }
  if (!hasTags) return plainVerdict(`${name} is new here, and version ${version} its first`);
  const standing = standingOf(version, releases);
  if (standing.kind === "lowest" && await isHeld(question, standing.lowest)) {
    const { lowest } = standing;
    const message = `version ${version} is below every released one, so there is no release before it and no change was compared; the lowest is ${lowest.version}, tag ${quote(lowest.tag)}`;
    const help = `write a version above the released ones into ${versionFile(checked)}, unless this is an older line on purpose`;
    return {
      ...plainVerdict(message),
      findings: [createFinding("version-lowered", checked, message, help)],
      notices: base === void 0 ? [] : describeWork(question, base, acceptance)
    };
  }
  if (releases.length > 0 && releases.every((one) => isPrerelease(one.version))) {
    return plainVerdict(
      isPrerelease(version) ? `version ${version} is a pre-release as all that are released, and there is no stable one to compare it with` : `version ${version} is above the pre-releases, and the first that is none`
    );
  }
  const first = plainVerdict(`no release of it among the tags, so version ${version} is the first`);
  const shortfall = await question.history.tagsShortfall();
  return shortfall === void 0 ? first : { ...first, notices: [describeShortfall(shortfall)] };
}
function describeShortfall(shortfall) {
  return `${shortfall}: git fetch --tags brings the tags of the releases, or --fetch asks for them`;
}
async function describeTaglessness({ history, name, tagFormat }) {
  const [other] = tagFormat === void 0 ? [] : releasesOf(await history.tags(), name);
  return tagFormat === void 0 || other === void 0 ? "no tag releases a StackPack here" : `no tag has the form ${quote(tagFormat)} of tag-format, though ${quote(other.tag)} looks like a release`;
}
async function isHeld(question, release) {
  for await (const _ of openReleases(question, [release], { notices: [] })) return true;
  return false;
}
function describeWork({ checked, base }, { baseline, difference }, acceptance) {
  if (base === void 0 || difference.changes.length === 0) return [];
  const changes = judgeChanges(checked, baseline.old, difference, acceptance);
  const needs = changes.required === "none" ? "nothing" : `a ${changes.required} bump`;
  return [`since ${baseline.described} ${base.change} changes what requires ${needs}: ${listChanges(changes)}`];
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

export {
  releasesOf,
  isLatest,
  findAcceptance,
  isAccepting,
  describeJudgement,
  describeEffect,
  writeEntries,
  listReleases,
  isTagged,
  prefixOf,
  compareWithBase,
  isNamed,
  compareWithNamed,
  compareWithReleases,
  compareReleased,
  diffCommand,
  faultFinding,
  unattendedFinding,
  loweredFinding,
  createFinding,
  notJudged,
  findTaggedPack,
  verifyTag,
  mismatchOf,
  commitId,
  textAt,
  valueAt2 as valueAt,
  readGitHubRun,
  readGitHubEvent,
  baseOfGitHubRun,
  sourceOfGitHubRun,
  readGitHub,
  readEventFile,
  inGroups,
  judgeChanges,
  standingOf,
  judgeNew,
  describeShortfall,
  findMergedInto,
  openPast
};
