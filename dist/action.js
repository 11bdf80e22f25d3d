import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  HostFailure
} from "./chunks/action-chunk-RXGU42Q2.js";
import {
  OutputFolder,
  buildPacks,
  findReleases,
  findSnapshotVersions,
  readFolderAt
} from "./chunks/chunk-PF5ZS3LX.js";
import {
  createListJson,
  describeChange,
  findChangedPacks,
  listChangedPacks
} from "./chunks/chunk-335D7R5U.js";
import {
  debug,
  endGroup,
  error,
  getInput,
  info,
  isDebug,
  notice,
  setFailed,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning
} from "./chunks/action-chunk-BVXDONEI.js";
import {
  clearReportPlace,
  writeReportFile
} from "./chunks/chunk-VURG6QXP.js";
import {
  refuseVersions
} from "./chunks/chunk-LXROWRXO.js";
import {
  systemClock
} from "./chunks/chunk-RNV5MHFU.js";
import {
  gatePacks
} from "./chunks/chunk-7J3NLYQG.js";
import {
  baseOfGitHubRun,
  findMergedInto,
  findTaggedPack,
  inGroups,
  isLatest,
  openPast,
  readEventFile,
  readGitHubEvent,
  readGitHubRun,
  releasesOf,
  sourceOfGitHubRun,
  standingOf,
  textAt,
  valueAt,
  verifyTag
} from "./chunks/chunk-AEVVDLRQ.js";
import {
  Clone,
  listChangedFiles,
  openHistories,
  packNamesAt,
  remember
} from "./chunks/chunk-P3X2LL7F.js";
import {
  checksumText,
  sha256Of
} from "./chunks/chunk-AEMJL5SM.js";
import "./chunks/chunk-232DYQGF.js";
import {
  createReportJson
} from "./chunks/chunk-LYD2XEUC.js";
import "./chunks/chunk-3GLD37L5.js";
import "./chunks/chunk-FLZLPMVU.js";
import {
  createAnnotations,
  exceedsAnnotations
} from "./chunks/chunk-HOW3CDEG.js";
import {
  createJobSummary
} from "./chunks/chunk-RWLOY7QR.js";
import {
  createVerdictText
} from "./chunks/chunk-HXOFDTP2.js";
import "./chunks/chunk-AGYCY56F.js";
import {
  zeroMajorPolicies
} from "./chunks/chunk-6P6IUO7Z.js";
import "./chunks/chunk-WJMFQNF7.js";
import {
  programVersion
} from "./chunks/chunk-A5O5WXIA.js";
import "./chunks/chunk-MPB2XIYG.js";
import "./chunks/chunk-7GO7QQ42.js";
import {
  readArchive
} from "./chunks/chunk-QRUM3LAD.js";
import "./chunks/chunk-5OGXYJXP.js";
import {
  findTagFormat,
  formatTag,
  isTagName,
  tagFormatProblem
} from "./chunks/chunk-WUYS7JYF.js";
import {
  compareVersions,
  isPrerelease,
  parseVersion
} from "./chunks/chunk-XMWYC7WJ.js";
import {
  bumpWhens,
  checkPacks,
  compareWithProblem,
  configFileName,
  countOf,
  createPorts,
  createTerminalReport,
  describeWithheld,
  knownRules,
  openRepositoryFiles,
  ownSettings,
  readCompareWith,
  readRulePage
} from "./chunks/chunk-BSQ4XISW.js";
import {
  showLineSafely
} from "./chunks/chunk-HLWKOBNB.js";
import {
  ArchiveError,
  decodeText,
  formatOf,
  isMeantBy,
  joinPath,
  largestPage,
  loadPack,
  nameOf,
  readGlob,
  releaseNotesFile,
  releaseNotesSection
} from "./chunks/chunk-LX443RYJ.js";
import {
  Refusal,
  UsageError,
  nearestWord,
  quote
} from "./chunks/chunk-OYOIOCPU.js";
import "./chunks/chunk-Y2UK72KH.js";

// src/adapters/action/main.ts
import nodePath3 from "node:path";

// src/reporters/workflow-log.ts
function createLogText(text) {
  return text.split("\n").map(showLineSafely).join("\n");
}

// src/adapters/action/finish.ts
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import nodePath from "node:path";

// src/adapters/action/outputs.ts
function createOutputs(progress2, reportPath) {
  const packs = (progress2.checked?.report.packs ?? []).map(
    (pack, index) => describePack(pack, progress2.verdicts[index], progress2.at(pack.path), progress2)
  );
  const [only] = packs.length === 1 ? packs : [];
  const { errors, warnings } = progress2.checked?.report.summary ?? { errors: 0, warnings: 0 };
  const early = progress2.failed && progress2.built.length === 0 ? earlyEnd(progress2) : packs.length === 0 ? "skipped" : "";
  return {
    stackpacks: JSON.stringify(packs),
    "changed-stackpacks": progress2.changed === void 0 ? "" : createListJson(progress2.changed),
    name: only?.name ?? "",
    version: only?.archiveVersion ?? only?.version ?? "",
    "previous-version": only?.previousVersion ?? "",
    "previous-tag": only?.previousTag ?? "",
    "required-bump": only?.requiredBump ?? "",
    "actual-bump": only?.actualBump ?? "",
    "suggested-version": only?.suggestedVersion ?? "",
    changed: String(only?.changed ?? ""),
    "archive-path": only?.archivePath ?? "",
    "archive-digest": only?.archiveDigest ?? "",
    "archive-paths": progress2.built.map(({ archivePath }) => archivePath).join("\n"),
    "checksums-path": progress2.checksumsPath ?? "",
    tag: only?.tag ?? "",
    "release-status": only?.releaseStatus ?? early,
    "release-id": String(only?.releaseId ?? ""),
    "release-url": only?.releaseUrl ?? "",
    "asset-url": only?.assetUrl ?? "",
    "artifact-id": progress2.artifacts.map(({ id }) => id).join("\n"),
    errors: String(errors),
    warnings: String(warnings),
    "report-path": reportPath,
    "sarif-path": progress2.sarifPath ?? ""
  };
}
function earlyEnd(progress2) {
  const packs = progress2.checked?.report.packs ?? [];
  const isDue = packs.length === 0 ? progress2.scope === "all" : packs.some(({ path }) => progress2.isToRelease(progress2.at(path)));
  return isDue ? "failed" : "skipped";
}
function describePack(pack, verdict, of, progress2) {
  const { path, format, name, version, versionSource, findings } = pack;
  const { built, release, artifact, releaseFailed } = of;
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const failed = releaseFailed === true || progress2.failed && progress2.isToRelease(of);
  return {
    path,
    format,
    name,
    version,
    versionSource,
    verdict: verdict?.text,
    previousVersion: verdict?.baseline?.version,
    previousTag: verdict?.baseline?.tag,
    requiredBump: verdict?.requiredBump,
    actualBump: verdict?.actualBump,
    suggestedVersion: verdict?.suggestedVersion,
    changed: verdict?.changed,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    archivePath: built?.archivePath,
    archiveVersion: built?.version,
    archiveDigest: built === void 0 ? void 0 : `sha256:${built.archive.sha256}`,
    checksumPath: built?.checksumPath,
    tag: of.tag,
    releaseStatus: release?.status ?? (failed ? "failed" : "skipped"),
    releaseId: release?.id,
    releaseUrl: release?.url,
    assetUrl: release?.assetUrl,
    artifactId: artifact?.id
  };
}

// src/adapters/action/step-log.ts
var stepLog = {
  say: (text) => info(createLogText(text)),
  notice: (text) => notice(createLogText(text)),
  async group(title, work) {
    startGroup(createLogText(title));
    try {
      return await work();
    } finally {
      endGroup();
    }
  }
};

// src/adapters/action/finish.ts
var nothing = {
  packs: [],
  findings: [],
  crashes: [],
  unreadable: [],
  settings: [],
  rules: [],
  failOn: void 0,
  summary: { errors: 0, warnings: 0, infos: 0 }
};
async function finish(progress2, outcome2, artifactsPage2) {
  const report = progress2.checked?.report ?? nothing;
  const reportPath = writeReport(createReportJson(report, { archives: progress2.built, verdicts: progress2.verdicts }));
  for (const [name, value] of Object.entries(createOutputs(progress2, reportPath))) setOutput(name, value);
  if (progress2.failed) setFailed(createLogText(outcome2));
  else stepLog.say(outcome2);
  if ((process.env.GITHUB_STEP_SUMMARY ?? "") === "") return;
  const packs = report.packs.map(({ path }, index) => {
    const verdict = progress2.verdicts[index];
    return { ...describe(progress2.at(path), artifactsPage2), ...verdict === void 0 ? {} : { verdict } };
  });
  await summary.addRaw(createJobSummary({ report, packs, ownSettings: progress2.ownSettings, failed: progress2.failed, outcome: outcome2 })).write();
}
function describe({ built, steps, release, artifact }, artifactsPage2) {
  const links = [];
  if (release?.url !== void 0) links.push({ text: "The release", address: release.url });
  if (release?.assetUrl !== void 0) links.push({ text: "The released archive", address: release.assetUrl });
  if (artifact !== void 0) {
    links.push({ text: `The artifact ${artifact.name}`, address: `${artifactsPage2}${artifact.id}` });
  }
  return { steps, links, ...built === void 0 ? {} : { built } };
}
function writeReport(json) {
  try {
    const folder = mkdtempSync(nodePath.join(process.env.RUNNER_TEMP || tmpdir(), "stackpack-report-"));
    const file = nodePath.join(folder, "report.json");
    writeFileSync(file, json);
    return file;
  } catch (error2) {
    stepLog.say(`the report cannot be written: ${error2 instanceof Error ? error2.message : "unknown reason"}`);
    return "";
  }
}

// src/adapters/action/input-values.ts
function listOf(text, separator) {
  return text.split(separator).map((one) => one.trim()).filter((one) => one !== "");
}
function choiceOf(get, name, choices) {
  const value = get(name);
  if (value === "") return void 0;
  const choice = choices.find((one) => one === value);
  if (choice !== void 0) return choice;
  const near = nearestWord(value, choices);
  throw new UsageError(
    `The input ${name} cannot be ${quote(value)}`,
    near === void 0 ? `Write one of ${choices.join(", ")}` : `Write ${near}`
  );
}
function booleanOf(get, name) {
  const value = get(name);
  if (value === "") return void 0;
  if (["true", "True", "TRUE"].includes(value)) return true;
  if (["false", "False", "FALSE"].includes(value)) return false;
  throw new UsageError(`The input ${name} cannot be ${quote(value)}`, "Write true or false");
}
function wholeNumberOf(get, name, least, most) {
  const value = get(name);
  if (value === "") return void 0;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`The input ${name} cannot be ${quote(value)}`, `Write a whole number from ${least} to ${most}`);
}

// src/adapters/action/inputs.ts
function readInputs(get) {
  const inputs = {
    paths: listOf(get("path"), "\n"),
    version: readVersion(get),
    token: get("github-token"),
    check: choiceOf(get, "check", ["enforce", "report", "off"]),
    failOn: choiceOf(get, "fail-on", ["error", "warning"]),
    ignore: listOf(get("ignore"), /[\n,]/).map((entry) => {
      const colon = entry.indexOf(":");
      return colon === -1 ? { rule: entry } : { rule: entry.slice(0, colon), path: entry.slice(colon + 1) };
    }),
    outputDirectory: get("output-directory") || "target",
    sarifFile: get("sarif-file") || void 0,
    snapshot: choiceOf(get, "snapshot", ["auto", "always", "never"]) ?? "auto",
    artifact: readArtifact(get),
    publish: choiceOf(get, "publish", ["auto", "on-version-change", "plan", "never"]) ?? "auto",
    releaseBranches: readReleaseBranches(get),
    tagFormat: readTagFormat(get),
    gate: readGate(get),
    keepDraft: booleanOf(get, "keep-draft") ?? false,
    makeLatest: readMakeLatest(get),
    overwrite: booleanOf(get, "overwrite") ?? false
  };
  refuseContradictions(inputs);
  return inputs;
}
function readVersion(get) {
  const version = get("version") || void 0;
  if (version === void 0 || parseVersion(version) !== void 0) return version;
  throw new UsageError(
    `The input version is ${quote(version)}, which is no semantic version`,
    "Write it as major.minor.patch, 1.2.3 for instance"
  );
}
function readReleaseBranches(get) {
  const patterns = listOf(get("release-branches"), /[\n,]/);
  for (const pattern of patterns) readGlob(pattern, "The input release-branches");
  return patterns;
}
function readTagFormat(get) {
  const tagFormat = get("tag-format") || void 0;
  const problem = tagFormat === void 0 ? void 0 : tagFormatProblem(tagFormat);
  if (tagFormat === void 0 || problem === void 0) return tagFormat;
  throw new UsageError(
    `The input tag-format cannot be ${quote(tagFormat)}: ${problem}`,
    "Write it as in '{name}-{version}' or 'v{version}'"
  );
}
function readGate(get) {
  const bumpWhen = choiceOf(get, "bump-when", bumpWhens);
  const zeroMajor = choiceOf(get, "zero-major", zeroMajorPolicies);
  const compareWith = get("compare-with") || void 0;
  const problem = compareWith === void 0 ? void 0 : compareWithProblem(compareWith);
  if (compareWith !== void 0 && problem !== void 0) {
    throw new UsageError(
      `The input compare-with cannot be ${quote(compareWith)}: ${problem}`,
      "Write auto, archive, none, a tag, branch or commit, or the path of an .sts"
    );
  }
  return {
    ...bumpWhen === void 0 ? {} : { bumpWhen },
    ...zeroMajor === void 0 ? {} : { zeroMajor },
    ...compareWith === void 0 ? {} : { compareWith: readCompareWith(compareWith) }
  };
}
function readMakeLatest(get) {
  if (get("make-latest") === "auto") return "auto";
  const latest = booleanOf(get, "make-latest");
  return latest === void 0 ? "auto" : latest ? "true" : "false";
}
function readArtifact(get) {
  const name = get("artifact-name") || void 0;
  const zipped = booleanOf(get, "artifact-archive") ?? true;
  const retentionDays = wholeNumberOf(get, "artifact-retention-days", 1, 400);
  const bad = /["<>|*?:\\/\p{Cc}]/u.exec(name ?? "");
  if (name !== void 0 && bad !== null) {
    throw new UsageError(
      `The input artifact-name cannot be ${quote(name)}: GitHub takes no ${quote(bad[0])} in it`,
      "Write a name of letters, digits, spaces and the characters . _ -"
    );
  }
  if (name !== void 0 && !zipped) {
    throw new UsageError(
      "The input artifact-name has no place with artifact-archive: false, where each archive goes by its own name",
      "Leave out one of the two"
    );
  }
  if (booleanOf(get, "upload-artifact") ?? true) return { name, zipped, retentionDays };
  if (name !== void 0 || !zipped || retentionDays !== void 0) {
    throw new UsageError(
      "The inputs on the artifact have no place with upload-artifact: false, which uploads none",
      "Leave out artifact-name, artifact-archive and artifact-retention-days, or set upload-artifact to true"
    );
  }
  return void 0;
}
function refuseContradictions(inputs) {
  const { version, snapshot, publish: publish2, releaseBranches } = inputs;
  if (version !== void 0 && snapshot === "always") {
    throw new UsageError(
      "A snapshot makes its version itself, and the input version gives one",
      "Leave out version, or set snapshot to never"
    );
  }
  if (publish2 === "on-version-change" && version !== void 0) {
    throw new UsageError(
      "A version given by hand is not released, and publish is on-version-change",
      "Leave out the input version, or set publish to never"
    );
  }
  if ((publish2 === "on-version-change" || publish2 === "plan") && snapshot === "always") {
    throw new UsageError(
      `Snapshots are not released, and publish is ${publish2}`,
      "Leave out the input snapshot: whatever is not released is built as one"
    );
  }
  if (releaseBranches.length > 0 && publish2 === "auto") {
    throw new UsageError(
      "The input release-branches has no place with publish: auto, which releases what a tag points to, on any branch",
      "Set publish to on-version-change, or leave release-branches out"
    );
  }
  const { keepDraft, overwrite, makeLatest } = inputs;
  if (publish2 === "never" && (keepDraft || overwrite || makeLatest !== "auto" || releaseBranches.length > 0)) {
    throw new UsageError(
      "The inputs on the release have no place with publish: never, which releases nothing",
      "Leave out keep-draft, overwrite, make-latest and release-branches, or set publish to auto: where nothing is to be released, it releases nothing"
    );
  }
}

// src/adapters/action/progress.ts
var Progress = class {
  checked;
  /** In the order of the packs. */
  verdicts = [];
  /** The packs that changed; undefined where that could not be found out. */
  changed;
  /** Of a pull request from a fork: the settings that it brings itself. */
  ownSettings = [];
  sarifPath;
  checksumsPath;
  artifacts = [];
  failed = false;
  /** What the run is to release: all that it finds, as far as is known; nothing; or what has a tag, once that was chosen. */
  scope = "all";
  packs = /* @__PURE__ */ new Map();
  /** How far it came with a pack. */
  of({ location }) {
    return this.at(location.path);
  }
  /** The same by the pack's path. */
  at(path) {
    const known = this.packs.get(path) ?? { steps: [] };
    this.packs.set(path, known);
    return known;
  }
  /** Whether the run is to release this pack, as far as is known. */
  isToRelease({ tag }) {
    return this.scope === "all" || this.scope === "tagged" && tag !== void 0;
  }
  /** The archives, in the order of the packs. */
  get built() {
    return (this.checked?.packs ?? []).flatMap((pack) => this.of(pack).built ?? []);
  }
};

// src/app/publish.ts
import { randomUUID } from "node:crypto";

// src/release/draft-mark.ts
var mark = /\n\n<!-- stackpack-action: draft of run ([\w-]{1,64}) -->\s*$/;
function markDraft(body, run) {
  return `${body}

<!-- stackpack-action: draft of run ${run} -->`;
}
function runOfDraft(body) {
  return mark.exec(body.replaceAll("\r\n", "\n"))?.[1];
}

// src/release/plan-asset.ts
function incomingName({ name, sha256 }) {
  return `${name}.${sha256.slice(0, 12)}.new`;
}
function outgoingName({ name }) {
  return `${name}.replaced`;
}
function planAsset(wanted, view, overwrite) {
  const present = view.find(wanted.name);
  const incoming = incomingName(wanted);
  const outgoing = outgoingName(wanted);
  const tidy = (...names) => overwrite ? names.filter((name) => view.find(name) !== void 0) : [];
  const removals = (names) => names.map((name) => ({ kind: "remove", name }));
  if (present !== void 0 && fits(present, wanted)) {
    return { kind: "steps", uploads: [], swaps: [], removals: removals(tidy(incoming, outgoing)) };
  }
  if (present === void 0 || present.state === "unfinished" || view.removable.has(present.id)) {
    const arrived2 = overwrite && present === void 0 ? view.find(incoming) : void 0;
    const goesOn = arrived2 !== void 0 && fits(arrived2, wanted);
    return {
      kind: "steps",
      uploads: goesOn ? [] : upload(wanted, wanted.name, view),
      swaps: goesOn ? [{ kind: "rename", from: incoming, to: wanted.name }] : [],
      removals: removals(tidy(outgoing, ...goesOn ? [] : [incoming]))
    };
  }
  if (!overwrite) return { kind: "different", present };
  const arrived = view.find(incoming);
  return {
    kind: "steps",
    uploads: arrived !== void 0 && fits(arrived, wanted) ? [] : upload(wanted, incoming, view),
    swaps: [
      // What an earlier replacement left: its name is in the way.
      ...removals(tidy(outgoing)),
      { kind: "rename", from: wanted.name, to: outgoing },
      { kind: "rename", from: incoming, to: wanted.name }
    ],
    removals: removals([outgoing])
  };
}
function upload(asset, name, view) {
  const present = view.find(name);
  if (present === void 0) return [{ kind: "upload", asset, name }];
  if (present.state === "unfinished" && !view.removable.has(present.id)) return [{ kind: "wait", name }];
  return [
    { kind: "remove", name },
    { kind: "upload", asset, name }
  ];
}
function fits(present, wanted) {
  return present.state === "uploaded" && present.size === wanted.bytes.length && present.sha256 === wanted.sha256;
}
function describeAsset({ name, size, sha256 }) {
  return `${quote(name)}: ${size} bytes, sha256 ${sha256 ?? "unknown"}`;
}

// src/release/same-contents.ts
async function haveSameContents(one, other) {
  let tree;
  try {
    tree = await readArchive(one);
  } catch (error2) {
    if (error2 instanceof ArchiveError) return false;
    throw error2;
  }
  const ours = await readArchive(other);
  return tree.entries.length === ours.entries.length && ours.entries.every((entry) => {
    const same = tree.entry(entry.path);
    if (same?.kind !== entry.kind || same.size !== entry.size || same.target !== entry.target) return false;
    return entry.kind !== "file" || Buffer.compare(tree.read(entry.path), ours.read(entry.path)) === 0;
  });
}

// src/release/wanted.ts
function checksumAsset(archiveName, sha256) {
  const bytes = new TextEncoder().encode(checksumText(archiveName, sha256));
  return { name: `${archiveName}.sha256`, bytes, sha256: sha256Of(bytes) };
}

// src/release/observe.ts
var longestUpload = 10 * 6e4;
var largestAsset = 256 * 1024 * 1024;
async function observe(host, wanted, memory, { run, now }) {
  const releases = [];
  for (const release of await findReleases2(host, wanted.fields.tag, memory)) {
    const assets2 = [];
    for (const asset of release.assets) assets2.push(await withDigest(host, asset, wanted, memory));
    releases.push({ ...release, assets: assets2 });
  }
  const tagCommit = await host.findTag(wanted.fields.tag);
  const assets = releases.flatMap((release) => release.assets);
  const isRemovable = (asset) => asset.state === "unfinished" ? memory.uploaded.has(asset.id) || memory.isLost(asset) || now - asset.createdAt > longestUpload : memory.uploaded.has(asset.id) && !isWhole(asset, wanted);
  return {
    releases,
    tagCommit,
    equivalents: new Set(assets.filter(({ id }) => memory.contents.get(id)?.equivalent).map(({ id }) => id)),
    removable: new Set(assets.filter(isRemovable).map(({ id }) => id)),
    ownDrafts: new Set(releases.filter((one) => one.draft && runOfDraft(one.body) === run).map(({ id }) => id))
  };
}
async function findReleases2(host, tag, memory) {
  const releases = new Map((await host.findReleases(tag)).map((release) => [release.id, release]));
  if (memory.draft !== void 0 && !releases.has(memory.draft)) {
    const draft = await host.readRelease(memory.draft);
    if (draft?.tag === tag) releases.set(draft.id, draft);
  }
  return [...releases.values()].sort((a, b) => a.id - b.id);
}
function isWhole(asset, { archive }) {
  return [archive, checksumAsset(archive.name, archive.sha256)].some((wanted) => fits(asset, wanted));
}
async function withDigest(host, asset, { archive }, memory) {
  const isOfArchive = asset.name.startsWith(archive.name);
  if (!isOfArchive || asset.state !== "uploaded" || asset.size > largestAsset) return asset;
  const isOther = asset.name === archive.name && asset.sha256 !== archive.sha256;
  if (asset.sha256 !== void 0 && !isOther) return asset;
  const known = memory.contents.get(asset.id) ?? await look(host, asset, archive);
  memory.contents.set(asset.id, known);
  return { ...asset, sha256: known.sha256 };
}
async function look(host, asset, archive) {
  const bytes = await host.downloadAsset(asset);
  const sha256 = sha256Of(bytes);
  const isOther = asset.name === archive.name && sha256 !== archive.sha256;
  return { sha256, equivalent: isOther && await haveSameContents(bytes, archive.bytes) };
}

// src/release/patience.ts
var longestWait = 15 * 6e4;
var mostNewPlans = 5;
var lookAgain = 5e3;
var firstWait = 1e3;
var largestWait = 6e4;
var Patience = class {
  clock;
  log;
  /** When it had to wait for the first time. */
  since;
  failures = 0;
  newPlans = 0;
  constructor(clock, log) {
    this.clock = clock;
    this.log = log;
  }
  /**
   * Waits as a failure asks for.
   * @throws what it was given, where nothing is to be waited for; else a Refusal once it has been long enough
   */
  async after(error2) {
    if (!(error2 instanceof HostFailure) || error2.kind === "final") throw error2;
    if (error2.kind === "stale") {
      if (this.newPlans === mostNewPlans) {
        throw new Refusal(`${error2.message}; looked and planned again ${mostNewPlans} times`, error2.help, {
          cause: error2
        });
      }
      await this.wait(backOff(this.newPlans++), error2.message, error2);
      return;
    }
    await this.wait(error2.wait ?? backOff(this.failures++), error2.message, error2);
  }
  /** Waits for somebody else's upload. */
  async forUpload(name) {
    await this.wait(lookAgain, `another upload of ${name} goes on or was broken off`);
  }
  async wait(milliseconds, why, cause) {
    const bound = `${longestWait / 6e4} minutes at most in all`;
    const now = this.clock.now();
    this.since ??= now;
    const passed = now - this.since;
    if (passed + milliseconds > longestWait) {
      throw new Refusal(
        `${why}; it would take ${inSeconds(milliseconds)} more, and this run waits ${bound}`,
        cause?.help ?? "Run this again later; what is there by then is completed",
        { cause }
      );
    }
    this.log(`${why}; looking again in ${inSeconds(milliseconds)} (${bound}, ${inSeconds(passed)} so far)`);
    await this.clock.sleep(milliseconds);
  }
};
function backOff(times) {
  return Math.min(firstWait * 2 ** times, largestWait);
}
function inSeconds(milliseconds) {
  return `${Math.ceil(milliseconds / 1e3)} s`;
}

// src/release/plan.ts
function planRelease(observed, wanted) {
  const problem = tagProblem(observed, wanted);
  if (problem !== void 0) return problem;
  const published = observed.releases.find((one) => !one.draft);
  const release = published ?? observed.releases[0];
  const notices = [];
  const assets = planAssets(release, observed, wanted, notices);
  if (assets.kind === "refused") return assets;
  const steps = [...assets.steps];
  if (release === void 0) steps.unshift({ kind: "create-draft" });
  if (published === void 0) {
    const ours = release === void 0 || runOfDraft(release.body) !== void 0;
    const fields = ours ? wanted.fields : release;
    if (!ours && wanted.keepDraft) notices.push(`the draft is left a draft, as keep-draft says: ${release.url}`);
    else steps.push({ kind: "publish", as: publicationOf(fields, observed, wanted) });
  }
  for (const one of observed.releases) {
    if (published !== void 0 && one.draft && observed.ownDrafts.has(one.id)) {
      steps.push({ kind: "delete-draft", release: one });
    }
  }
  return { kind: "steps", release, steps, notices };
}
function publicationOf({ name, body, prerelease }, { tagCommit }, { fields: { tag }, latest, commit }) {
  const target = tagCommit === void 0 ? commit : void 0;
  return { tag, name, body, prerelease, latest: latest && !prerelease, target };
}
function tagProblem({ tagCommit }, { fields: { tag }, commit, createsTag }) {
  if (tagCommit === void 0) {
    if (createsTag) return void 0;
    return {
      kind: "refused",
      message: `there is no tag ${quote(tag)} any more`,
      help: "Push the tag again, if it is to be released"
    };
  }
  if (tagCommit === commit) return void 0;
  return {
    kind: "refused",
    message: `the tag ${quote(tag)} points to commit ${tagCommit.slice(0, 12)}, and ${commit.slice(0, 12)} is to be released`,
    help: "Release the change as a new version: a tag that is there is never moved"
  };
}
function planAssets(release, observed, { archive, overwrite }, notices) {
  const find = (name) => release?.assets.find((asset) => asset.name === name);
  const view = { find, removable: observed.removable };
  const present = find(archive.name);
  const plans = [];
  if (present !== void 0 && observed.equivalents.has(present.id)) {
    notices.push(
      `the release has ${quote(archive.name)} with the same contents in other bytes (sha256 ${present.sha256}), which stay`
    );
    if (release?.draft === true || overwrite) {
      plans.push(planAsset(checksumAsset(archive.name, present.sha256 ?? ""), view, overwrite));
    }
  } else {
    plans.push(planAsset(archive, view, overwrite));
    const checksum = checksumAsset(archive.name, archive.sha256);
    if (release?.immutable === true && present !== void 0 && find(checksum.name) === void 0) {
      notices.push(`the release is immutable and has no ${quote(checksum.name)}, so none is attached`);
    } else plans.push(planAsset(checksum, view, overwrite));
  }
  const different = plans.flatMap((plan) => plan.kind === "different" ? [plan.present] : []);
  const whole = plans.flatMap((plan) => plan.kind === "steps" ? [plan] : []);
  const steps = [
    ...whole.flatMap(({ uploads }) => uploads),
    ...whole.flatMap(({ swaps }) => swaps),
    ...whole.flatMap(({ removals }) => removals)
  ];
  if (release?.immutable === true && (different.length > 0 || steps.length > 0)) return refuseImmutable(release);
  const [other] = different;
  if (release !== void 0 && other !== void 0) return refuseDifferent(release, other);
  return { kind: "steps", steps };
}
function refuseImmutable({ tag }) {
  return {
    kind: "refused",
    message: `the release of tag ${quote(tag)} is immutable, and does not have this archive or its checksum`,
    help: "Release a new version: an immutable release takes no asset once it is published, so let this action create it, or leave it a draft for this action to publish"
  };
}
function refuseDifferent({ draft, url }, present) {
  return {
    kind: "refused",
    message: `the ${draft ? "draft" : "release"} has another ${describeAsset(present)}`,
    help: draft ? `Delete the draft where nobody needs it (${url}), or set overwrite: true, and run this again` : "Release the change as a new version; only where nobody uses that asset yet, set overwrite: true and run this again"
  };
}

// src/release/remove-drafts.ts
async function removeOwnDrafts(run, wanted, memory) {
  if (!memory.asked) return;
  try {
    const observed = await observe(run.host, wanted, memory, { run: run.id, now: run.clock.now() });
    const isPublished = observed.releases.some((one) => !one.draft);
    for (const release of observed.releases) {
      if (!observed.ownDrafts.has(release.id)) continue;
      const plan = planRelease({ ...observed, releases: [release], tagCommit: wanted.commit }, wanted);
      if (!isPublished && plan.kind === "steps" && plan.steps.every((step) => step.kind === "publish")) {
        run.log(`the draft is whole and stays, for the next run to publish: ${release.url}`);
        continue;
      }
      run.log("remove the draft that this run made");
      await run.host.deleteDraft(release);
    }
  } catch (error2) {
    run.log(`the draft could not be removed and stays: ${error2 instanceof Error ? error2.message : "unknown reason"}`);
  }
}

// src/release/run-memory.ts
var RunMemory = class {
  /** The draft that it made, as far as the answer arrived: lists may not show it yet. */
  draft;
  /** Whether it asked for a draft. */
  asked = false;
  /** Assets that it uploaded. */
  uploaded = /* @__PURE__ */ new Set();
  /** Whether it asked the host for a change of assets. */
  changed = false;
  /** Whether it asked the host to publish. */
  published = false;
  /** Of uploads whose end is unknown: by name, the assets that were there before. */
  before = /* @__PURE__ */ new Map();
  /** Digests found out by downloading: of an asset, and whether it holds what the wanted archive holds. */
  contents = /* @__PURE__ */ new Map();
  /** Notes that an upload was begun whose end is unknown. */
  lose(name, release) {
    if (!this.before.has(name)) this.before.set(name, new Set(release.assets.map((asset) => asset.id)));
  }
  /**
   * Whether an unfinished asset is what a lost upload of this run left: there was none before. It could be that of a run
   * that races with this one; that run finds it gone, and uploads it again.
   */
  isLost({ id, name }) {
    return this.before.get(name)?.has(id) === false;
  }
};

// src/release/step-runner.ts
var StepRunner = class {
  host;
  log;
  /** What a draft is created with. */
  fields;
  memory;
  release;
  assets = /* @__PURE__ */ new Map();
  constructor({ host, log }, fields, memory) {
    this.host = host;
    this.log = log;
    this.fields = fields;
    this.memory = memory;
  }
  /** Takes the release that the plan works on. */
  start(release) {
    this.release = release;
    this.assets = new Map(release?.assets.map((asset) => [asset.name, asset]));
  }
  result() {
    return { release: this.current(), assets: this.assets };
  }
  /** @throws {HostFailure} where the host fails, or did not take what it was sent */
  async carryOut(step) {
    switch (step.kind) {
      case "create-draft":
        this.log(`create a draft of the release of tag ${this.fields.tag}`);
        this.memory.asked = true;
        this.release = await this.host.createDraft(this.fields);
        this.memory.draft = this.release.id;
        return;
      case "delete-draft":
        this.log("remove a draft that this run made and another run overtook");
        return this.host.deleteDraft(step.release);
      case "upload":
        return this.upload(step.asset, step.name);
      case "remove":
        this.log(`remove ${step.name}`);
        this.memory.changed = true;
        await this.host.deleteAsset(this.asset(step.name).id);
        this.assets.delete(step.name);
        return;
      case "rename":
        this.log(`rename ${step.from} to ${step.to}`);
        this.memory.changed = true;
        this.assets.set(step.to, await this.host.renameAsset(this.asset(step.from).id, step.to));
        this.assets.delete(step.from);
        return;
      case "publish": {
        this.log(
          step.as.target === void 0 ? "publish the release" : `publish the release, which creates the tag ${step.as.tag} on ${step.as.target}`
        );
        this.memory.published = true;
        this.release = await this.host.publish(this.current(), step.as);
        for (const asset of this.release.assets) if (this.assets.has(asset.name)) this.assets.set(asset.name, asset);
      }
    }
  }
  async upload(wanted, name) {
    const release = this.current();
    this.log(`upload ${name}, ${wanted.bytes.length} bytes`);
    this.memory.changed = true;
    let uploaded;
    try {
      uploaded = await this.host.uploadAsset(release, name, wanted.bytes);
    } catch (error2) {
      if (error2 instanceof HostFailure && error2.unclear) this.memory.lose(name, release);
      throw error2;
    }
    this.memory.uploaded.add(uploaded.id);
    this.log(`verify ${name}`);
    const arrived = await this.host.readAsset(uploaded.id);
    const asset = { ...arrived, sha256: arrived.sha256 ?? wanted.sha256 };
    if (!fits(asset, wanted)) {
      throw new HostFailure(
        `${name} did not arrive as it was sent: ${arrived.state}, ${arrived.size} of ${wanted.bytes.length} bytes, sha256 ${arrived.sha256 ?? "unknown"}`,
        "Run this again; where it stays so, the network between here and the host changes what is sent",
        { kind: "stale" }
      );
    }
    this.assets.set(name, asset);
  }
  current() {
    if (this.release === void 0) throw new Error("a plan that has no release and creates none");
    return this.release;
  }
  asset(name) {
    const asset = this.assets.get(name);
    if (asset === void 0) throw new Error(`a plan with ${name}, which is not there`);
    return asset;
  }
};

// src/release/carry-out.ts
async function bringAbout(run, wanted) {
  const memory = new RunMemory();
  const patience = new Patience(run.clock, (line) => run.log(line));
  const marked = { ...wanted.fields, body: markDraft(wanted.fields.body, run.id) };
  try {
    for (; ; ) {
      try {
        const outcome2 = await advance(run, wanted, memory, patience, new StepRunner(run, marked, memory));
        if (outcome2 !== void 0) return outcome2;
      } catch (error2) {
        await patience.after(error2);
      }
    }
  } catch (error2) {
    await removeOwnDrafts(run, wanted, memory);
    throw error2;
  }
}
async function planNow(run, wanted) {
  const patience = new Patience(run.clock, (line) => run.log(line));
  for (; ; ) {
    try {
      const observed = await observe(run.host, wanted, new RunMemory(), { run: run.id, now: run.clock.now() });
      return planRelease(observed, wanted);
    } catch (error2) {
      await patience.after(error2);
    }
  }
}
async function advance(run, wanted, memory, patience, runner) {
  const observed = await observe(run.host, wanted, memory, { run: run.id, now: run.clock.now() });
  const plan = planRelease(observed, wanted);
  if (plan.kind === "refused") throw new Refusal(plan.message, plan.help);
  runner.start(plan.release);
  for (const [index, step] of plan.steps.entries()) {
    if (step.kind === "publish" && index > 0) return void 0;
    if (step.kind === "wait") {
      await patience.forUpload(step.name);
      return void 0;
    }
    await runner.carryOut(step);
    if (step.kind === "create-draft") return void 0;
  }
  const isLeft = observed.releases.some((one) => one !== plan.release && observed.ownDrafts.has(one.id));
  if (isLeft && plan.steps.some((step) => step.kind === "publish")) return void 0;
  const { release, assets } = runner.result();
  const archive = assets.get(wanted.archive.name);
  if (archive === void 0) throw new Error(`${wanted.archive.name} is not on its release`);
  const status = memory.published ? "created" : memory.changed ? "updated" : "unchanged";
  return { status, release, archive, notices: plan.notices };
}

// src/release/describe-plan.ts
function describePlan(plan) {
  if (plan.kind === "refused") return [`refuse: ${plan.message}`, `to do: ${lowerFirst(plan.help)}`];
  const lines = plan.steps.map(describeStep);
  const nothing3 = plan.release?.draft === true ? "nothing: the draft has it all" : "nothing: the release has it all";
  return [...lines.length === 0 ? [nothing3] : lines, ...plan.notices];
}
function describeStep(step) {
  switch (step.kind) {
    case "create-draft":
      return "create a draft of the release";
    case "delete-draft":
      return "remove a draft that another run overtook";
    case "wait":
      return `wait for another upload of ${step.name}`;
    case "remove":
      return `remove ${step.name}`;
    case "upload":
      return `upload ${step.name} (${step.asset.bytes.length} bytes, sha256 ${step.asset.sha256}) and verify it`;
    case "rename":
      return `rename ${step.from} to ${step.to}`;
    case "publish": {
      const { tag, prerelease, latest, target } = step.as;
      const as = prerelease ? " as a pre-release" : latest ? " as the latest" : "";
      return `publish the release of tag ${tag}${as}${target === void 0 ? "" : `, which creates the tag on ${target}`}`;
    }
  }
}
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// src/release/release-text.ts
var longestSection = 6e4;
function releaseText(pack, version, archive) {
  const digest = `\`${archive.fileName}\`, SHA-256 \`${archive.sha256}\``;
  const section = sectionOf(pack, version);
  return section === void 0 ? digest : `${digest}

${section}`;
}
function sectionOf(pack, version) {
  const file = releaseNotesFile(pack);
  if (file === void 0 || (pack.tree.entry(file)?.size ?? 0) > largestPage) return void 0;
  const section = releaseNotesSection(pack.source(file).text, version)?.replace(/[^\P{Cc}\n\t]/gu, "");
  if (section === void 0 || section.length <= longestSection) return section;
  const cut = section.slice(0, section.lastIndexOf("\n", longestSection) + 1 || longestSection);
  return `${cut.replace(/[\ud800-\udbff]$/, "").trimEnd()}

\u2026 (${section.length - cut.length} characters more in \`${file}\`)`;
}

// src/app/publish.ts
function requireReleasable({ checked: { pack }, tag, version }) {
  if (pack.version?.source === "option") {
    throw new Refusal("a version given by hand is not released", `Write it into ${pack.manifest.file}`);
  }
  if (pack.version?.value !== version) {
    throw new Refusal(
      `the tag ${quote(tag)} releases version ${version}, and ${pack.manifest.file} says ${quote(pack.version?.value ?? "none")}`,
      "Tag the commit whose StackPack has the version of the tag"
    );
  }
  if (/-SNAPSHOT$/i.test(version)) {
    throw new Refusal(`${version} is a snapshot, and none is released`, "Release a version without -SNAPSHOT");
  }
}
async function publishPack(built, target, tools, options) {
  const wanted = await wantedRelease(built, target, tools.history, options);
  const outcome2 = await bringAbout(startRun(tools), wanted);
  return { ...outcome2, tag: target.tag };
}
async function planPublication(built, target, tools, options) {
  const wanted = await wantedRelease(built, target, tools.history, options);
  const plan = await planNow(startRun(tools), wanted);
  return { status: "planned", tag: target.tag, lines: describePlan(plan), refused: plan.kind === "refused" };
}
function startRun({ host, clock, log }) {
  return { host, clock, log, id: randomUUID() };
}
async function wantedRelease({ archive, name, version, checked }, target, history, options) {
  requireReleasable(target);
  if (version !== target.version) {
    throw new Refusal(
      `an archive of version ${version} is not released as ${target.version}`,
      "Build the version that is released"
    );
  }
  const prerelease = isPrerelease(version);
  const isNewest = async () => options.single && isLatest(version, releasesOf(await history.tags(), name, options.tagFormat));
  return {
    fields: {
      tag: target.tag,
      name: `${name} ${version}`,
      body: releaseText(checked.pack, version, archive),
      prerelease
    },
    // GitHub takes no pre-release for the latest, whoever asks for it.
    latest: !prerelease && (options.makeLatest === "auto" ? await isNewest() : options.makeLatest === "true"),
    commit: target.commit,
    createsTag: target.createsTag,
    archive: { name: archive.fileName, bytes: archive.bytes, sha256: archive.sha256 },
    keepDraft: options.keepDraft,
    overwrite: options.overwrite
  };
}

// src/adapters/action/build-archives.ts
var checksumsFile = "SHA256SUMS";
async function buildArchives({ inputs, ports, native, log, context }, progress2, checked, { targets }, histories) {
  const snapshots = checked.packs.filter(({ location, pack }) => {
    if (inputs.snapshot === "never" || inputs.version !== void 0) return false;
    if (inputs.snapshot === "always") return true;
    if (context.task.kind === "release" || pack.isArchive) return false;
    return !targets.some((target) => target.checked.location.path === location.path) && histories.find(location.path);
  });
  const versions = await findSnapshotVersions(
    snapshots,
    histories.find,
    checked.settings.tagFormat,
    async () => sourceOfGitHubRun(context)
  );
  const store = new OutputFolder(native(inputs.outputDirectory), ports.workspace);
  await log.group("Archives", async () => {
    const built = await buildPacks(checked.packs, store, { force: false, versions });
    for (const one of built) {
      const { archive, archivePath } = one;
      progress2.of(one.checked).built = one;
      log.say(
        `${archivePath}: ${archive.entries.length} files, ${archive.bytes.length} bytes
  sha256 ${archive.sha256}`
      );
    }
    const sums = built.map(({ archive }) => archive.checksum).join("");
    if (sums !== "") progress2.checksumsPath = writeOne(store, checksumsFile, sums);
  });
}
function writeOne(store, name, text) {
  return store.write([{ name, bytes: new TextEncoder().encode(text) }])[0];
}

// src/versioning/new-tag.ts
function createTagChooser(names, tags, tagFormat) {
  if (tagFormat !== void 0) return ({ name, version }) => formatTag(tagFormat, name, version);
  const several = names.length > 1;
  const shared = formatOfAny(names, several, tags) ?? (several ? "{name}-{version}" : "v{version}");
  return ({ name, version }) => formatTag(formatOf2(name, several, tags) ?? shared, name, version);
}
function formatOf2(name, several, tags) {
  const [newest] = releasesOf(tags, name).filter((release) => !several || release.named);
  return newest === void 0 ? void 0 : findTagFormat(newest.tag, name);
}
function formatOfAny(names, several, tags) {
  for (const name of names) {
    const format = formatOf2(name, several, tags);
    if (format !== void 0) return format;
  }
  return void 0;
}

// src/app/choose-tag.ts
function openTagChooser(packs, history, tagFormat) {
  let chooser;
  return async (pack) => {
    chooser ??= findChooser(packs, history, tagFormat);
    return (await chooser)(pack);
  };
}
async function findChooser(packs, history, tagFormat) {
  const tags = await history.tags();
  const names = packs.flatMap((one) => nameOf(one.pack) ?? []);
  const isFirst = tagFormat === void 0 && packs.length === 1 && names.every((name) => releasesOf(tags, name).length === 0);
  const others = isFirst ? await packNamesAt(history, { commit: await history.head() }) : [];
  return createTagChooser([.../* @__PURE__ */ new Set([...names, ...others])], tags, tagFormat);
}

// src/app/choose-version-changes.ts
async function chooseVersionChanges(packs, run, findHistory) {
  const notHere = reasonAgainst(run);
  const choosers = /* @__PURE__ */ new Map();
  return inGroups(packs, async (checked) => {
    const history = findHistory(checked.location.path);
    if (notHere !== void 0) return { kind: "none", checked, reason: notHere };
    if (history === void 0) return { kind: "none", checked, reason: "the pack lies in no git repository" };
    const chooseTag = remember(choosers, history, () => openTagChooser(packs, history, run.tagFormat));
    return choose(checked, { run, history, single: packs.length === 1, chooseTag });
  });
}
function reasonAgainst({ branch, releaseBranches, since }) {
  if (branch === void 0) return "this run is for no branch";
  if (!releaseBranches.some((one) => isMeantBy(one, branch))) {
    return `${quote(branch)} is no release branch; these are: ${releaseBranches.map((one) => quote(one)).join(", ")}`;
  }
  if (since !== "by-hand" && since.commit === void 0) {
    return `the branch ${quote(branch)} is new, so no version changed on it; start the workflow by hand to release from it`;
  }
  return void 0;
}
async function choose(checked, by) {
  const { run, history } = by;
  const none2 = (reason) => ({ kind: "none", checked, reason });
  const { pack, location } = checked;
  const { version } = pack;
  const name = nameOf(pack);
  if (location.kind === "archive") return none2("the pack is an archive, which has no history");
  if (name === void 0 || version === void 0) return none2("the pack has no name or no version");
  if (version.source !== "manifest") return none2(`its version does not stand in ${pack.manifest.file}`);
  if (parseVersion(version.value) === void 0) return none2(`${quote(version.value)} is no semantic version`);
  const commit = await history.head();
  if (run.sha !== void 0 && run.sha !== commit) {
    throw new Refusal(
      `commit ${commit.slice(0, 12)} is checked out, and this run is for ${run.sha.slice(0, 12)}`,
      "Let actions/checkout check out what triggered the run, which is its default"
    );
  }
  const before = await versionBefore(checked, run, history);
  if (before === version.value) {
    return none2(
      `version ${version.value} did not change here; where it is not released yet, start the workflow by hand`
    );
  }
  const taken = await findTag(checked, name, version.value, { ...by, commit });
  if (taken !== void 0 && taken.commit !== commit) {
    return none2(`version ${version.value} is released already: tag ${quote(taken.tag)}`);
  }
  const tag = taken?.tag ?? await by.chooseTag({ name, version: version.value });
  if (!isTagName(tag)) {
    throw new Refusal(
      `git takes no tag ${quote(tag)}`,
      "Give the pack a name of letters, digits and -, or set tag-format"
    );
  }
  return {
    kind: "release",
    target: { checked, tag, version: version.value, commit, createsTag: taken === void 0 },
    reason: taken === void 0 ? `version ${version.value} ${before === void 0 ? "is new" : `follows ${quote(before)}`}, and its tag will be ${tag}` : `version ${version.value} has its tag on this commit, ${quote(tag)}`
  };
}
async function versionBefore({ location }, { since }, history) {
  if (since === "by-hand" || since.commit === void 0) return void 0;
  try {
    return await versionAt({ commit: since.commit }, location.path, history);
  } catch (error2) {
    if (!(error2 instanceof Refusal)) throw error2;
    const help = "Start the workflow by hand to release from this branch: then nothing is compared";
    throw new Refusal(error2.message, help, { cause: error2 });
  }
}
async function versionAt(revision, folder, history) {
  const tree = await readFolderAt(
    history,
    revision,
    folder,
    (path) => /\.(?:conf|hocon|json|properties|yaml)$/i.test(path)
  );
  return formatOf(tree) === void 0 ? void 0 : (await loadPack(tree)).version?.value;
}
async function findTag({ location }, name, version, at) {
  const releases = releasesOf(await at.history.tags(), name, at.run.tagFormat).filter((release) => compareVersions(release.version, version) === 0).sort((a, b) => Number(b.commit === at.commit) - Number(a.commit === at.commit));
  for (const release of releases) {
    if (at.single || release.named) return release;
    if (await versionAt(release, location.path, at.history) === version) return release;
  }
  return void 0;
}

// src/app/next-release.ts
async function describeNextRelease(checked, chooseTag, history, tagFormat) {
  const { version } = checked.pack;
  const name = nameOf(checked.pack);
  if (name === void 0 || version === void 0 || checked.pack.isArchive) return void 0;
  if (version.source === "version.sbt") return "whoever releases it raises the version and sets the tag";
  if (version.source === "option") return "a version given by hand is never released";
  const releases = await findReleases(checked, history, tagFormat);
  const standing = standingOf(version.value, releases);
  if (standing.kind === "no-version") return void 0;
  if (standing.kind === "released") return `version ${version.value} is released already`;
  const tag = await chooseTag({ name, version: version.value });
  return `to release version ${version.value}, push the tag ${quote(tag)}`;
}

// src/adapters/action/pull-request.ts
async function findPullRequestBase({ context, ports }, histories) {
  const toplevel = ports.git.toplevel(".");
  const history = toplevel === void 0 ? void 0 : histories.find(toplevel);
  if (context.eventName !== "pull_request" || history === void 0) return void 0;
  return findMergedInto(history, context.headCommit);
}
async function findChangedFiles(run, histories) {
  try {
    const base = await findPullRequestBase(run, histories);
    const clone = openClone(run);
    return clone === void 0 || base === void 0 ? /* @__PURE__ */ new Set() : await listChangedFiles(clone, base);
  } catch (error2) {
    if (!(error2 instanceof Refusal)) throw error2;
    run.log.say(`annotations are not ordered by what the pull request changes: ${error2.message}`);
    return /* @__PURE__ */ new Set();
  }
}
function openClone({ inputs, context, ports, native }) {
  const toplevel = ports.git.toplevel(".");
  if (toplevel === void 0) return void 0;
  const token = inputs.token === "" ? void 0 : { serverUrl: context.serverUrl, token: inputs.token };
  return new Clone(native(toplevel), { name: "origin", token, askedBy: "action" });
}

// src/adapters/action/version-run.ts
function isVersionRun({ pushedBranch }) {
  return pushedBranch !== void 0;
}
async function describeVersionRun(run, tagFormat, histories) {
  const { inputs, context } = run;
  const { defaultBranch, pushedBranch, baseBranch, eventName } = context;
  const releaseBranches = inputs.releaseBranches.length > 0 ? inputs.releaseBranches : defaultBranch === void 0 ? [] : [defaultBranch];
  return {
    branch: pushedBranch ?? baseBranch,
    releaseBranches,
    since: eventName === "workflow_dispatch" ? "by-hand" : { commit: await findBase(run, histories) },
    sha: pushedBranch === void 0 ? void 0 : context.commit,
    tagFormat
  };
}
async function findBase(run, histories) {
  if (run.context.eventName !== "pull_request") return run.context.before;
  const base = await findPullRequestBase(run, histories);
  if (base !== void 0) return base;
  throw new Refusal(
    "the merge commit of the pull request is not checked out",
    "Let actions/checkout check out what triggered the run, which is its default"
  );
}

// src/adapters/action/choose-releases.ts
var none = { targets: [], tagged: void 0 };
function mayRelease({ inputs: { publish: publish2 }, context }) {
  if (publish2 === "never") return false;
  if (context.task.kind === "release") return publish2 !== "on-version-change";
  return publish2 !== "auto" && isVersionRun(context);
}
async function chooseReleases(run, progress2, all, histories) {
  const { publish: publish2 } = run.inputs;
  const { task } = run.context;
  if (publish2 === "never") {
    return { ...nothing2("publish is never", progress2, all), tagged: findTagged(run, progress2, all) };
  }
  if (task.kind === "release" && publish2 !== "on-version-change") {
    return chooseTagged(task.tag, run, progress2, all, histories);
  }
  if (task.kind === "release") {
    const reason = `publish is on-version-change, and this run is for the tag ${quote(task.tag)}`;
    return { ...nothing2(reason, progress2, all), tagged: findTagged(run, progress2, all) };
  }
  if (publish2 === "auto") {
    await noteNextReleases(run, progress2, all, histories);
    return none;
  }
  return chooseChanged(run, progress2, all, histories);
}
async function chooseTagged(tag, { log }, progress2, all, histories) {
  const { tagFormat } = all.settings;
  const found = findTaggedPack(all.packs, tag, tagFormat);
  if (found === void 0) {
    const form = tagFormat ?? "v1.2.3, 1.2.3, or one of these after the name of the StackPack";
    const reason = `the tag ${quote(tag)} is no release tag of a StackPack here`;
    log.notice(`${reason}, so nothing is released; one looks like ${form}`);
    return nothing2(reason, progress2, all);
  }
  const { checked, release } = found;
  progress2.checked = all.withPacks([checked]);
  progress2.of(checked).tag = tag;
  const history = requireHistory(checked.location.path, histories);
  await verifyTag(tag, history);
  const target = { checked, tag, version: release.version, commit: await history.head(), createsTag: false };
  return { targets: [target], tagged: release };
}
function findTagged({ context }, progress2, all) {
  const { task } = context;
  if (task.kind !== "release") return void 0;
  try {
    const found = findTaggedPack(all.packs, task.tag, all.settings.tagFormat);
    if (found === void 0) return void 0;
    const { path } = found.release;
    progress2.checked = all.withPacks(all.packs.map((one) => one.location.path === path ? found.checked : one));
    return found.release;
  } catch (error2) {
    if (error2 instanceof Refusal) return void 0;
    throw error2;
  }
}
async function chooseChanged(run, progress2, all, histories) {
  const here = isVersionRun(run.context);
  const targets = [];
  try {
    const versionRun = await describeVersionRun(run, all.settings.tagFormat, histories);
    for (const choice of await chooseVersionChanges(all.packs, versionRun, histories.find)) {
      const checked = choice.kind === "release" ? choice.target.checked : choice.checked;
      const of = progress2.of(checked);
      of.steps.push(describeChoice(choice, run.context));
      if (choice.kind === "none" || !here) continue;
      of.tag = choice.target.tag;
      targets.push(choice.target);
    }
  } catch (error2) {
    if (here || !(error2 instanceof Refusal)) throw error2;
    note(`what merging this would release cannot be told: ${error2.message}`, progress2, all);
    return none;
  }
  return { targets, tagged: void 0 };
}
function describeChoice({ kind, reason }, { baseBranch }) {
  if (baseBranch === void 0) return kind === "release" ? reason : `nothing is released: ${reason}`;
  return kind === "release" ? `merging this releases it: ${reason}` : `merging this releases nothing: ${reason}`;
}
async function noteNextReleases({ context }, progress2, all, histories) {
  const doing = context.baseBranch === void 0 ? "nothing is released" : "merging this releases nothing";
  const { tagFormat } = all.settings;
  const choosers = /* @__PURE__ */ new Map();
  for (const checked of all.packs) {
    const history = histories.find(checked.location.path);
    if (history === void 0) continue;
    const chooseTag = remember(choosers, history, () => openTagChooser(all.packs, history, tagFormat));
    const step = await describeNextRelease(checked, chooseTag, history, tagFormat);
    progress2.of(checked).steps.push(step === void 0 ? doing : `${doing}: ${step}`);
  }
}
function nothing2(reason, progress2, all) {
  note(`nothing is released: ${reason}`, progress2, all);
  return { ...none, reason };
}
function note(step, progress2, all) {
  for (const checked of all.packs) progress2.of(checked).steps.push(step);
}
function requireHistory(path, histories) {
  const history = histories.find(path);
  if (history !== void 0) return history;
  throw new Refusal(
    `${quote(path, 200)} lies in no git repository, so what is released cannot be told`,
    "Check out the repository with actions/checkout before, with git installed"
  );
}

// src/adapters/action/find-changed.ts
async function findChanged({ context: { task }, log }, { packs }, past) {
  const found = await findChangedPacks(packs, past, task.kind === "release" ? task.tag : void 0);
  const changed = listChangedPacks(found);
  log.say(describeChange(changed.length, { total: packs.length, comparedWith: found.comparedWith }));
  return changed;
}

// src/app/artifacts.ts
async function uploadArchives(packs, { name, zipped, retentionDays }, service) {
  const uploaded = [];
  const upload2 = async (of, artifactName, files) => {
    const id = await service.upload({ name: artifactName, files, zipped, retentionDays });
    uploaded.push({ id, name: artifactName, packs: of });
  };
  const [first, ...others] = packs;
  if (first === void 0) return uploaded;
  if (zipped) {
    const own = others.length === 0 ? first.archive.fileName.replace(/\.sts$/, "") : "stackpacks";
    const files = packs.flatMap(({ archivePath, checksumPath }) => [archivePath, checksumPath]);
    await upload2(packs, name ?? own, files);
  } else {
    for (const pack of packs) await upload2([pack], pack.archive.fileName, [pack.archivePath]);
  }
  return uploaded;
}

// src/adapters/artifact/results-service.ts
import nodePath2 from "node:path";
function hasResultsService(env, serverUrl) {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "";
  const isServed = host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
  return isServed && (env.ACTIONS_RESULTS_URL ?? "") !== "" && (env.ACTIONS_RUNTIME_TOKEN ?? "") !== "";
}
var ResultsService = class {
  native;
  /** @param native turns a workspace path into a native, absolute one */
  constructor(native) {
    this.native = native;
  }
  async upload({ name, files, zipped, retentionDays }) {
    const { DefaultArtifactClient } = await import("./chunks/action-artifact-WZGRQI32.js");
    const paths = files.map(this.native);
    try {
      const { id } = await new DefaultArtifactClient().uploadArtifact(name, paths, commonFolder(paths), {
        skipArchive: !zipped,
        ...retentionDays === void 0 ? {} : { retentionDays }
      });
      if (id === void 0) throw new Error("it gave the artifact no number");
      return String(id);
    } catch (error2) {
      throw explainFailure(error2, name);
    }
  }
};
function commonFolder(paths) {
  const [first = "", ...others] = paths.map((path) => nodePath2.dirname(path));
  let folder = first;
  while (others.some((other) => other !== folder && !other.startsWith(folder + nodePath2.sep))) {
    const parent = nodePath2.dirname(folder);
    if (parent === folder) return folder;
    folder = parent;
  }
  return folder;
}
function explainFailure(error2, name) {
  const message = error2 instanceof Error ? error2.message : String(error2);
  const artifact = quote(name, 200);
  if (/\(409\)|already exists/i.test(message)) {
    return new Refusal(
      `this run has an artifact named ${artifact} already, and GitHub takes no second one of a name`,
      "Give each use of this action in the workflow an artifact-name of its own, with what tells the jobs of a matrix apart in it",
      { cause: error2 }
    );
  }
  if (/storage quota/i.test(message)) {
    return new Refusal(
      `the artifact ${artifact} cannot be uploaded: the storage for artifacts is full`,
      "Delete old artifacts, shorten artifact-retention-days, or set upload-artifact to false",
      { cause: error2 }
    );
  }
  return new Refusal(
    `the artifact ${artifact} cannot be uploaded: ${quote(message, 200)}`,
    "Run the job again, or set upload-artifact to false to go on without it",
    { cause: error2 }
  );
}

// src/adapters/action/keep-artifacts.ts
async function keepArtifacts({ inputs, context, native, log, env }, progress2) {
  const { artifact } = inputs;
  const kept = progress2.built.filter(({ checked }) => {
    const { release } = progress2.of(checked);
    return release === void 0 || release.status === "planned";
  });
  if (artifact === void 0 || context.task.kind === "release" || kept.length === 0) return;
  if (!hasResultsService(env, context.serverUrl)) {
    const paths = kept.map(({ archivePath }) => archivePath).join(", ");
    log.notice(
      `this server keeps no artifacts, so the archives stay on the runner: ${paths}. Set upload-artifact to false, and keep them in a step of your own`
    );
    return;
  }
  progress2.artifacts = await log.group("Artifact", () => uploadArchives(kept, artifact, new ResultsService(native)));
  for (const uploaded of progress2.artifacts) {
    for (const { checked } of uploaded.packs) progress2.of(checked).artifact = uploaded;
    log.say(`uploaded the artifact ${uploaded.name}, number ${uploaded.id}`);
  }
}

// src/app/find-own-settings.ts
async function findOwnSettings(held, root, base, history) {
  if (!held.some(({ origin }) => origin === "configuration")) return [];
  const tree = await readFolderAt(history, base, root, (path) => path === configFileName);
  const { readConfigFile } = await import("./chunks/config-file-HFP35PHI.js");
  const text = tree.entry(configFileName)?.kind === "file" ? decodeText(tree.read(configFileName)).text : "";
  return ownSettings(held, readConfigFile(text, { file: joinPath(root, configFileName), knownRules }).settings);
}

// src/adapters/action/own-settings.ts
async function readOwnSettings(run, { report }, histories) {
  if (!run.context.isFromFork) return [];
  const configured = report.settings.filter(({ origin }) => origin === "configuration");
  const root = run.ports.git.toplevel(".");
  const history = root === void 0 ? void 0 : histories.find(root);
  try {
    const base = await findPullRequestBase(run, histories);
    if (root === void 0 || history === void 0 || base === void 0) return configured;
    return await findOwnSettings(configured, root, { commit: base }, history);
  } catch (error2) {
    if (!(error2 instanceof Refusal)) throw error2;
    run.log.say(`which settings are the pull request's own cannot be told: ${error2.message}`);
    return configured;
  }
}

// src/adapters/github/create-release-host.ts
async function createReleaseHost(settings) {
  const [{ GitHub, defaults, getOctokitOptions }, { OctokitReleaseHost }, { guardFetch }] = await Promise.all([
    import("./chunks/action-utils-7PJZEGO2.js"),
    import("./chunks/action-octokit-host-2V44TOYE.js"),
    import("./chunks/action-guarded-fetch-352PTL7L.js")
  ]);
  const baseUrl = settings.apiUrl.replace(/\/+$/, "");
  const tokenOrigins = /* @__PURE__ */ new Set([new URL(baseUrl).origin]);
  const fetch = guardFetch(defaults.request?.fetch, tokenOrigins);
  const options = { baseUrl, userAgent: settings.userAgent, request: { fetch } };
  return new OctokitReleaseHost(
    new GitHub(getOctokitOptions(settings.token, options)),
    new GitHub(options),
    { owner: settings.owner, repo: settings.repo },
    tokenOrigins
  );
}

// src/adapters/action/publish-releases.ts
async function publishReleases(run, progress2, { targets }, options, histories) {
  if (targets.length === 0) return void 0;
  const host = await createReleaseHost({
    token: requireToken(run.inputs.token),
    apiUrl: run.context.apiUrl,
    owner: run.context.owner,
    repo: run.context.repo,
    userAgent: `stackpack-action/${programVersion}`
  });
  const done = [];
  const failures = [];
  for (const target of targets) {
    const history = requireHistory(target.checked.location.path, histories);
    const tools = { host, history, clock: systemClock, log: (line) => run.log.say(line) };
    try {
      done.push(await run.log.group(`Release ${target.tag}`, () => publish(run, progress2, target, tools, options)));
    } catch (error2) {
      progress2.of(target.checked).releaseFailed = true;
      failures.push(error2);
    }
  }
  if (failures.length > 0) throw joinFailures(failures);
  return done.join("; ");
}
async function publish({ inputs, log }, progress2, target, tools, options) {
  const of = progress2.of(target.checked);
  if (of.built === void 0) throw new Error(`${target.tag} is to be released, and nothing was built for it`);
  const what = `${of.built.name} ${of.built.version}`;
  if (inputs.publish === "plan") {
    const { status: status2, lines, refused } = await planPublication(of.built, target, tools, options);
    of.release = { status: status2, id: void 0, url: void 0, assetUrl: void 0 };
    for (const line of lines) log.say(line);
    of.steps.push(...lines.map((line) => `publishing would: ${line}`));
    if (refused) log.notice(`the release of ${what} would be refused: ${lines.join("; ")}`);
    return `the release of ${what} is planned, tag ${target.tag}`;
  }
  const { status, release, archive, notices } = await publishPack(of.built, target, tools, options);
  of.release = { status, id: release.id, url: release.url, assetUrl: archive.url };
  for (const notice2 of notices) log.notice(notice2);
  of.steps.push(...notices);
  return `${what} ${describeStatus(status, release.draft)}, tag ${target.tag}`;
}
function joinFailures(failures) {
  const [first] = failures;
  const refusals = failures.filter((failure) => failure instanceof Refusal);
  const fault = failures.find((failure) => !(failure instanceof Refusal));
  if (fault !== void 0 || refusals.length < 2) return fault ?? first;
  const texts = refusals.map(({ message, help }) => `${message} (${help})`);
  return new Refusal(`${refusals.length} releases failed: ${texts.join("; ")}`, "Run this again once that is done");
}
function describeStatus(status, draft) {
  if (status === "created") return "is released";
  if (status === "updated") return draft ? "was added to the draft of its release" : "was added to its release";
  return draft ? "was in the draft of its release before" : "was released before";
}
function requireToken(token) {
  if (token !== "") return token;
  throw new UsageError(
    "A release needs a token, and the input github-token is empty",
    "Leave it out: the default will do"
  );
}

// src/adapters/action/refuse-conflicts.ts
function refuseConflicts({ publish: publish2, version, snapshot }, { task }) {
  if (task.kind !== "release" || publish2 === "never" || publish2 === "on-version-change") return;
  if (version !== void 0) {
    throw new UsageError(
      "A version given by hand is not released, and this run is for the release of a tag",
      "Leave out the input version, or set publish to never"
    );
  }
  if (snapshot === "always") {
    throw new UsageError(
      "A snapshot is not released, and this run is for the release of a tag",
      "Leave out the input snapshot, or set publish to never"
    );
  }
}

// src/adapters/action/release-archives.ts
var largestArchive = 256 * 1024 * 1024;
function openReleaseArchives({ inputs, context }, packNames) {
  let host;
  return {
    async find(tag, packName) {
      const { token } = inputs;
      if (token === "") {
        throw new Refusal(
          `the archive of the release ${quote(tag)} cannot be had without a token, and the input github-token is empty`,
          "Leave it out: the default will do"
        );
      }
      const { apiUrl, owner, repo } = context;
      host ??= createReleaseHost({ token, apiUrl, owner, repo, userAgent: `stackpack-action/${programVersion}` });
      const releases = (await (await host).findReleases(tag)).filter(({ draft }) => !draft);
      const asset = chooseArchive(
        releases.flatMap(({ assets }) => assets),
        packName,
        packNames
      );
      if (asset === void 0 || asset === "of-others") return asset;
      if (asset.size > largestArchive) {
        throw new Refusal(
          `the archive of the release ${quote(tag)} has ${asset.size} bytes, which is no StackPack's size`,
          "Attach the right archive to the release, or name another one in compare-with"
        );
      }
      return (await host).downloadAsset(asset);
    }
  };
}
function chooseArchive(assets, packName, packNames) {
  const archives = assets.filter(({ name, state }) => state === "uploaded" && name.endsWith(".sts"));
  const own = archives.find(({ name }) => isArchiveOf(packName, name));
  const [first] = archives;
  if (own !== void 0 || first === void 0) return own;
  if (archives.every((archive) => packNames.some((name) => isArchiveOf(name, archive.name)))) return "of-others";
  return archives.length === 1 ? first : void 0;
}
function isArchiveOf(packName, fileName) {
  const version = fileName.startsWith(`${packName}-`) ? fileName.slice(packName.length + 1, -".sts".length) : "";
  return parseVersion(version) !== void 0;
}

// src/adapters/action/tell-findings.ts
var annotate = { error, warning, notice };
async function tellFindings({ checked, verdicts, milliseconds }, ports, log, findChanged2) {
  const { report } = checked;
  const { errors, warnings, infos } = report.summary;
  const counts = `${countOf(errors, "error")}, ${countOf(warnings, "warning")}, ${countOf(infos, "info")}`;
  await log.group(`Findings: ${counts}`, () => {
    log.say(createTerminalReport(report, { colors: false, quiet: false, milliseconds }).trimEnd());
    for (const { message, help } of report.unreadable) log.say(`error: ${message}
  help: ${help}`);
  });
  for (const [index, verdict] of verdicts.entries()) {
    const path = verdicts.length === 1 ? void 0 : checked.packs[index]?.location.path;
    log.say(createVerdictText(verdict, path, false).trimEnd());
    for (const notice2 of verdict.notices) log.notice(path === void 0 ? notice2 : `${path}: ${notice2}`);
  }
  const changed = exceedsAnnotations(report) ? await findChanged2() : /* @__PURE__ */ new Set();
  const files = { ...openRepositoryFiles(ports, report), changed };
  for (const { level, message, ...properties } of createAnnotations(report, files)) {
    annotate[level](message, properties);
  }
}

// src/adapters/action/write-sarif.ts
function clearSarif(inputs, native, workspace) {
  const place = placeOf(inputs, native);
  if (place !== void 0) clearReportPlace(place, workspace);
}
async function writeSarif({ inputs, native, ports, log }, progress2, { report }) {
  const place = placeOf(inputs, native);
  if (place === void 0) return;
  const withheld = describeWithheld(report);
  if (withheld !== void 0) return log.say(withheld);
  const { createSarif } = await import("./chunks/sarif-IS6FFNO6.js");
  writeReportFile(place, createSarif(report, openRepositoryFiles(ports, report), readRulePage), ports.workspace);
  progress2.sarifPath = ports.workspace.resolve(place.file);
  log.say(`SARIF: ${progress2.sarifPath}`);
}
function placeOf({ sarifFile: written }, native) {
  return written === void 0 ? void 0 : { written, file: native(written) };
}

// src/adapters/action/run.ts
async function runAction(run, progress2) {
  const { inputs, context, ports, native, log } = run;
  if (context.task.kind === "nothing") {
    const { reason, help } = context.task;
    log.notice(`${reason}. ${help}`);
    return `nothing was done: ${reason}`;
  }
  if (!mayRelease(run)) progress2.scope = "nothing";
  refuseConflicts(inputs, context);
  const token = inputs.token === "" ? void 0 : { serverUrl: context.serverUrl, token: inputs.token };
  const histories = openHistories(ports.git, native, { name: "origin", token, askedBy: "action" });
  try {
    return await checkAndRelease(run, progress2, histories);
  } finally {
    histories.close();
  }
}
async function checkAndRelease(run, progress2, histories) {
  const started = performance.now();
  const all = await checkPacks(checkSettings(run.inputs), run.ports).catch((error2) => {
    throw isEmpty(run.ports) ? notCheckedOut() : error2;
  });
  progress2.checked = all;
  for (const notice2 of all.notices) run.log.say(notice2);
  const past = openPast({
    findHistory: histories.find,
    ports: run.ports,
    base: baseOfGitHubRun(run.context, run.inputs.releaseBranches),
    settings: all.settings,
    archives: openReleaseArchives(
      run,
      all.packs.flatMap(({ pack }) => nameOf(pack) ?? [])
    )
  });
  progress2.changed = await findChanged(run, all, past);
  progress2.ownSettings = await readOwnSettings(run, all, histories);
  const { checked, releases } = await gate(run, progress2, all, { histories, past, started });
  await writeSarif(run, progress2, checked);
  refuseFaults(checked);
  for (const target of releases.targets) requireReleasable(target);
  await buildArchives(run, progress2, checked, releases, histories);
  const { keepDraft, makeLatest, overwrite } = run.inputs;
  const options = {
    keepDraft,
    makeLatest,
    overwrite,
    single: all.packs.length === 1,
    tagFormat: checked.settings.tagFormat
  };
  const released = await publishReleases(run, progress2, releases, options, histories);
  await keepArtifacts(run, progress2);
  const { length } = progress2.built;
  const built = `${length === 1 ? "the archive was" : `${length} archives were`} built, and nothing was released`;
  return released ?? (releases.reason === void 0 ? built : `${built}: ${releases.reason}`);
}
function isEmpty({ workspace, git }) {
  return workspace.list(".").length === 0 && git.toplevel(".") === void 0;
}
function notCheckedOut() {
  return new UsageError(
    "The workspace is empty: the repository is not checked out",
    "Put the step `- uses: actions/checkout` before this one"
  );
}
async function gate(run, progress2, all, { histories, past, started }) {
  try {
    const releases = await chooseReleases(run, progress2, all, histories);
    progress2.scope = "tagged";
    const { checked, verdicts } = await gatePacks(progress2.checked ?? all, past, releasesHere(releases));
    progress2.checked = checked;
    progress2.verdicts = verdicts;
    return { checked, releases };
  } catch (error2) {
    if (error2 instanceof Refusal || error2 instanceof UsageError) {
      progress2.checked = refuseVersions(progress2.checked ?? all, error2);
    }
    throw error2;
  } finally {
    const { checked = all, verdicts } = progress2;
    const milliseconds = performance.now() - started;
    await tellFindings({ checked, verdicts, milliseconds }, run.ports, run.log, () => findChangedFiles(run, histories));
  }
}
function releasesHere({ targets, tagged }) {
  if (tagged !== void 0) return [tagged];
  return targets.map(({ checked, tag, version, createsTag }) => ({
    tag,
    version,
    path: checked.location.path,
    ...createsTag ? { isNew: true } : {}
  }));
}
function checkSettings(inputs) {
  return {
    paths: inputs.paths,
    ignore: inputs.ignore,
    gate: inputs.gate,
    ...inputs.failOn === void 0 ? {} : { failOn: inputs.failOn },
    ...inputs.check === void 0 ? {} : { check: inputs.check },
    ...inputs.version === void 0 ? {} : { packVersion: inputs.version },
    ...inputs.tagFormat === void 0 ? {} : { tagFormat: inputs.tagFormat }
  };
}
function refuseFaults({ report, failed, settings }) {
  const [crash] = report.crashes;
  if (crash !== void 0) {
    throw new Refusal(
      `the rule ${crash.rule} failed on ${quote(crash.pack, 200)}, which is a fault of this action: ${quote(crash.message, 300)}`,
      `Report it, and go on with the input ignore: ${crash.rule} until it is mended`
    );
  }
  const [fault, ...more] = report.unreadable;
  if (fault !== void 0) {
    const { length } = more;
    const others = length === 1 ? "1 other StackPack" : `${length} other StackPacks`;
    throw new Refusal(length === 0 ? fault.message : `${fault.message}; ${others} cannot be read either`, fault.help);
  }
  if (failed) {
    const { errors, warnings } = report.summary;
    const counts = `${countOf(errors, "error")}, ${countOf(warnings, "warning")}`;
    throw new Refusal(
      `findings at or above ${settings.failOn}: ${counts}; nothing was built`,
      "Correct what the annotations say, or list what is meant in .stackpackrc.yaml: a rule under ignore, a change under accept"
    );
  }
}

// src/adapters/action/run-context.ts
function readRunContext(env, payload) {
  const need = (name) => {
    const value = env[name];
    if (value === void 0 || value === "") {
      throw new UsageError(`${name} is not set`, "Run this as a step of a workflow; elsewhere use the command line");
    }
    return value;
  };
  const [owner, repo, ...rest] = need("GITHUB_REPOSITORY").split("/");
  if (owner === void 0 || repo === void 0 || owner === "" || repo === "" || rest.length > 0) {
    throw new UsageError(`GITHUB_REPOSITORY is ${quote(need("GITHUB_REPOSITORY"))}`, "It has the form owner/name");
  }
  need("GITHUB_EVENT_NAME");
  const run = readGitHubRun(env, payload);
  return {
    ...run,
    owner,
    repo,
    apiUrl: env.GITHUB_API_URL || "https://api.github.com",
    serverUrl: env.GITHUB_SERVER_URL || "https://github.com",
    workspace: need("GITHUB_WORKSPACE"),
    isFromFork: run.eventName === "pull_request" && isFromOther(`${owner}/${repo}`, payload),
    runId: env.GITHUB_RUN_ID ?? ""
  };
}
function isFromOther(repository, payload) {
  const head = valueAt(payload, "pull_request", "head");
  if (typeof head === "object" && head !== null && "repo" in head && head.repo === null) return true;
  const name = textAt(head, "repo", "full_name");
  return name !== void 0 && name.toLowerCase() !== repository.toLowerCase();
}

// src/adapters/action/main.ts
var progress = new Progress();
var outcome;
var artifactsPage = "";
try {
  const inputs = readInputs((name) => getInput(name));
  if (inputs.token !== "") setSecret(inputs.token);
  const context = readRunContext(process.env, readGitHubEvent(process.env, readEventFile));
  const { serverUrl, owner, repo, runId, workspace } = context;
  artifactsPage = `${serverUrl}/${owner}/${repo}/actions/runs/${runId}/artifacts/`;
  const ports = createPorts(workspace);
  const native = (path) => nodePath3.resolve(workspace, path);
  clearSarif(inputs, native, ports.workspace);
  outcome = await runAction({ inputs, context, ports, native, log: stepLog, env: process.env }, progress);
} catch (error2) {
  progress.failed = true;
  outcome = describeFailure(error2);
}
await finish(progress, outcome, artifactsPage);
function describeFailure(error2) {
  if (error2 instanceof UsageError || error2 instanceof Refusal) {
    return `${error2.message.charAt(0).toUpperCase()}${error2.message.slice(1)}. ${error2.help}`;
  }
  const message = error2 instanceof Error ? error2.message : String(error2);
  if (isDebug() && error2 instanceof Error) debug(createLogText(error2.stack ?? ""));
  return `This is a fault of stackpack-action ${programVersion}: ${message.slice(0, 500)}. Report it, with the log of this step`;
}
