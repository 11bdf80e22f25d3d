import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  breakCommands,
  showPathSafely,
  showSafely,
  showTextSafely
} from "./chunk-HLWKOBNB.js";
import {
  DiskWorkspace,
  SourceText,
  UnreadableFileError,
  baseName,
  comparePaths,
  decodeText,
  describeUnreadable,
  findManifestFolders,
  folderOf,
  inspectHere,
  isBelow,
  isFailing,
  isManifestName,
  isPattern,
  isSemanticVersion,
  joinPath,
  manifestFiles,
  manifestKeys,
  misnamedManifest,
  mostFolders,
  nameOf,
  noticeUnknownRules,
  openPack,
  orderFindings,
  placeName,
  readIgnores,
  readPathPattern,
  redactSecrets,
  rules,
  searchDepth,
  severities,
  suggestVersion,
  walkItems,
  wasReadWhole,
  wholeFile
} from "./chunk-LX443RYJ.js";
import {
  Refusal,
  UsageError,
  nearestWord,
  quote
} from "./chunk-OYOIOCPU.js";

// src/stackpack/version-sbt.ts
function readVersionSbt(text) {
  let start = 0;
  for (const line of text.split("\n", 1e4)) {
    const found = /^\s*\/\//.test(line) || line.length > 1e3 ? null : /\blastReleasedStackPackVersion\b[^:"]*:=\s*"([^"]+)"/.exec(line);
    const value = found?.[1];
    if (found !== null && value !== void 0) {
      const end2 = start + found.index + found[0].length - 1;
      return { value, start: end2 - value.length, end: end2 };
    }
    start += line.length + 1;
  }
  return void 0;
}

// src/app/outside-versions.ts
var versionSbt = "version.sbt";
var largestVersionSbt = 1024 * 1024;
async function completeVersion(pack, location, tagFormat, ports, notices) {
  if (pack.version !== void 0 || pack.isArchive || !wasReadWhole(pack.manifest)) return pack;
  const { tag, sbt, notice } = await findOutsideVersions(pack, location, tagFormat, ports);
  if (notice !== void 0) notices.push(notice);
  if (tag !== void 0) return { ...pack, version: { value: tag, source: "tag" } };
  if (sbt !== void 0) return { ...pack, version: { value: sbt, source: "version.sbt" } };
  return pack;
}
async function findOutsideVersions(pack, location, tagFormat, { workspace, git }) {
  const toplevel = git.toplevel(location.path);
  const tags = toplevel === void 0 ? [] : await git.tagsAtHead(toplevel);
  const tag = await tagVersion(pack, tagFormat, tags ?? []);
  const file = findVersionSbt(location, { workspace, git });
  const isWritten = tag !== void 0 && file !== void 0 && await git.differsFromHead(file.path) === true;
  if (tag !== void 0 && !isWritten) return { tag };
  const notice = tags === void 0 ? { notice: `git could not say which tags are checked out, so no version is taken from one for ${location.path}` } : {};
  const sbt = file === void 0 ? void 0 : readVersionSbt(decodeText(file.bytes).text);
  return sbt === void 0 ? notice : { sbt: sbt.value, ...notice };
}
function findVersionSbt(location, { workspace, git }) {
  const root = git.toplevel(location.path) ?? ".";
  if (!workspace.list(root).some(({ name, kind }) => name === versionSbt && kind === "file")) return void 0;
  const path = joinPath(root, versionSbt);
  return { path, bytes: workspace.read(path, largestVersionSbt) };
}
async function tagVersion(pack, tagFormat, tags) {
  if (tags.length === 0) return void 0;
  const { parseTag } = await import("./tags-ISCWIIZR.js");
  const { compareVersions } = await import("./version-DRLYHGBV.js");
  const name = nameOf(pack) ?? "";
  const releases = tags.flatMap((tag) => parseTag(tag, name, tagFormat) ?? []);
  const named = releases.filter((release) => release.named);
  return (named.length > 0 ? named : releases).map(({ version }) => version).sort(compareVersions).at(-1);
}

// src/adapters/environment/plain-git.ts
var unknown = { occasion: void 0, base: { kind: "none" }, tag: void 0, source: void 0 };
function readPlainGit(env) {
  return isJob(env) ? { ...unknown, name: "a CI server", asksRemote: "if-any" } : { ...unknown, name: "git", asksRemote: false };
}
var ofJobs = ["CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION"];
function isJob(env) {
  if (env.GITLAB_CI === "false") return false;
  return ofJobs.some((name) => isOn(env[name]));
}
function isOn(value) {
  return value !== void 0 && !/^(?:|0|false)$/i.test(value);
}

// src/adapters/git/repository.ts
import { existsSync } from "node:fs";
import nodePath from "node:path";

// src/adapters/git/git-environment.ts
var ofAnotherRepository = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_GRAFT_FILE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_NAMESPACE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_REPLACE_REF_BASE",
  "GIT_SHALLOW_FILE",
  "GIT_WORK_TREE"
];
var cautious = [
  ["safe.bareRepository", "explicit"],
  ["core.fsmonitor", "false"],
  // After a fetch git goes on in the background, in a folder that we remove.
  ["maintenance.auto", "false"]
];
var askingNobody = { GIT_ALLOW_PROTOCOL: "none" };
function gitEnvironment(settings = [], asksRemote = false) {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
  for (const name of ofAnotherRepository) delete env[name];
  if (!asksRemote) Object.assign(env, askingNobody);
  const all = [...cautious, ...settings];
  const present = Math.max(Number.parseInt(env.GIT_CONFIG_COUNT ?? "", 10) || 0, 0);
  env.GIT_CONFIG_COUNT = String(present + all.length);
  for (const [index, [key, value]] of all.entries()) {
    env[`GIT_CONFIG_KEY_${present + index}`] = key;
    env[`GIT_CONFIG_VALUE_${present + index}`] = value;
  }
  return env;
}
function ownCheckout(toplevel) {
  return [["safe.directory", toplevel]];
}

// src/adapters/git/pathspecs.ts
var longestLine = 16e3;
var literalPathspecs = { GIT_LITERAL_PATHSPECS: "1" };
function partPathspecs(paths) {
  const parts = [];
  let length = Number.POSITIVE_INFINITY;
  for (const path of paths) {
    length += path.length + 3;
    if (length > longestLine) {
      parts.push([]);
      length = path.length + 3;
    }
    parts.at(-1)?.push(path);
  }
  return parts;
}

// src/adapters/git/interruption.ts
var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
var undone = /* @__PURE__ */ new Set();
function undoOnInterruption(undo) {
  if (undone.size === 0) for (const signal of signals) process.on(signal, end);
  undone.add(undo);
  return () => {
    undone.delete(undo);
    if (undone.size === 0) for (const signal of signals) process.off(signal, end);
  };
}
function end(signal) {
  for (const undo of [...undone].reverse()) undo();
  undone.clear();
  for (const one of signals) process.off(one, end);
  process.kill(process.pid, signal);
}

// src/adapters/git/run-git.ts
var longestAnswer = 64 * 1024 * 1024;
var usualPatience = 6e4;
async function runGit({
  folder,
  args,
  env,
  settings,
  asksRemote,
  input = "",
  ...bounds
}) {
  const { longest: longest2 = longestAnswer, patience = usualPatience } = bounds;
  const { spawn } = await import("node:child_process");
  return new Promise((resolve) => {
    const child = spawn("git", args, {
      cwd: folder,
      env: { ...gitEnvironment(settings, asksRemote), ...env },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true
    });
    const timer = setTimeout(() => child.kill(), patience);
    const hasEnded = undoOnInterruption(() => child.kill());
    const chunks = [];
    let length = 0;
    let said = "";
    child.stdout.on("data", (chunk) => {
      length += chunk.length;
      if (length > longest2) child.kill();
      else chunks.push(chunk);
    });
    child.stdin.on("error", () => void 0);
    child.stdin.end(input);
    child.stderr.on("data", (chunk) => {
      said = (said + chunk.toString("utf8")).slice(-4e3);
    });
    child.on("error", (cause) => {
      clearTimeout(timer);
      hasEnded();
      resolve({ exitCode: void 0, stdout: Buffer.alloc(0), said, cause, isTooLong: false });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      hasEnded();
      const isTooLong = length > longest2;
      const exitCode = isTooLong ? void 0 : code ?? void 0;
      resolve({ exitCode, stdout: Buffer.concat(chunks), said, isTooLong });
    });
  });
}

// src/adapters/git/repository.ts
var GitRepository = class {
  workspace;
  isJob;
  toplevels = /* @__PURE__ */ new Map();
  /** @param isJob whether a job of a CI server runs us, so that the checkout is its own whoever owns its files */
  constructor(workspace, isJob2 = false) {
    this.workspace = workspace;
    this.isJob = isJob2;
  }
  toplevel(path) {
    const found = this.nativeToplevel(this.workspace.native(path));
    return found === void 0 ? void 0 : this.workspace.resolve(found);
  }
  async ignored(outermost, paths) {
    const ignored = /* @__PURE__ */ new Set();
    for (const [toplevel, below] of this.byToplevel(paths, this.workspace.native(outermost))) {
      const input = [...below.keys()].join("\0");
      const answer = await this.run({ folder: toplevel, args: ["check-ignore", "--stdin", "-z"], input });
      if (answer.exitCode !== 0 && answer.exitCode !== 1) return void 0;
      for (const name of answer.stdout.toString("utf8").split("\0")) {
        for (const path of below.get(name) ?? []) ignored.add(path);
      }
    }
    return ignored;
  }
  async tagsAtHead(toplevel) {
    const answer = await this.run({
      folder: this.workspace.native(toplevel),
      args: ["tag", "--points-at", "HEAD"]
    });
    if (answer.exitCode !== 0) return void 0;
    return answer.stdout.toString("utf8").split("\n").filter((name) => name !== "");
  }
  async differsFromHead(path) {
    const native = this.workspace.native(path);
    const answer = await this.run({
      folder: nodePath.dirname(native),
      args: ["status", "--porcelain", "--", nodePath.basename(native)],
      env: literalPathspecs
    });
    return answer.exitCode === 0 ? answer.stdout.length > 0 : void 0;
  }
  /**
   * What each repository is asked about, relative to its top level (`./a/b`), and which of the paths that decides on. A path inside a
   * repository within another (a submodule, a clone) is asked of the inner one, since git refuses to look across; the outer
   * one is asked about that repository as a whole.
   */
  byToplevel(paths, outermost) {
    const groups = /* @__PURE__ */ new Map();
    for (const path of paths) {
      let asked = this.workspace.native(path);
      let toplevel = this.nativeToplevel(asked);
      while (toplevel !== void 0) {
        const relative = nodePath.relative(toplevel, asked).split(nodePath.sep).join("/");
        if (relative !== "") {
          const group = groups.get(toplevel) ?? /* @__PURE__ */ new Map();
          const plain = `./${relative}`;
          const decided = group.get(plain) ?? [];
          decided.push(path);
          groups.set(toplevel, group.set(plain, decided));
        }
        if (toplevel.length <= outermost.length) break;
        asked = toplevel;
        toplevel = this.nativeToplevel(nodePath.dirname(toplevel));
      }
    }
    return groups;
  }
  run(call) {
    const toplevel = this.isJob ? this.nativeToplevel(call.folder) : void 0;
    return runGit({ ...call, settings: toplevel === void 0 ? [] : ownCheckout(toplevel) });
  }
  nativeToplevel(folder) {
    if (this.toplevels.has(folder)) return this.toplevels.get(folder);
    const parent = nodePath.dirname(folder);
    const found = existsSync(nodePath.join(folder, ".git")) ? folder : parent === folder ? void 0 : this.nativeToplevel(parent);
    this.toplevels.set(folder, found);
    return found;
  }
};

// src/adapters/create-ports.ts
var fewestPacks = 4;
function createPorts(workingDirectory = findWorkingDirectory()) {
  const workspace = new DiskWorkspace(workingDirectory);
  return {
    workspace,
    git: new GitRepository(workspace, isJob(process.env)),
    async startWorkers(packs, plan) {
      if (packs.length < fewestPacks) return void 0;
      const { startWorkers } = await import("./start-workers-BY2POJE6.js");
      return startWorkers(packs, plan, workingDirectory);
    }
  };
}
function findWorkingDirectory() {
  try {
    return process.cwd();
  } catch {
    throw new UsageError(
      "The working directory is not there any more",
      "Go to another folder, and run this from there"
    );
  }
}

// src/app/codes.ts
function isIgnoringAdvised(id) {
  const code = Object.values(codes).find((one) => one.id === id);
  return id !== "config-syntax" && code?.category !== "version";
}
var codes = {
  "config-syntax": {
    id: "config-syntax",
    category: "configuration",
    severity: "error",
    summary: "The configuration file is well-formed YAML and holds keys with their values."
  },
  "config-unknown-key": {
    id: "config-unknown-key",
    category: "configuration",
    severity: "warning",
    summary: "Every key of the configuration file is one that this version knows."
  },
  "config-unknown-rule": {
    id: "config-unknown-rule",
    category: "configuration",
    severity: "warning",
    summary: "Every rule and every kind of change that the configuration file names exists."
  },
  "config-value": {
    id: "config-value",
    category: "configuration",
    severity: "error",
    summary: "Every value of the configuration file is of the kind that its key takes."
  },
  "manifest-foreign": {
    id: "manifest-foreign",
    category: "manifest",
    severity: "info",
    summary: "Every `stackpack.conf` and `stackpack.yaml` that is found is the manifest of a StackPack."
  },
  "pack-renamed": {
    id: "pack-renamed",
    category: "version",
    severity: "error",
    summary: "A StackPack keeps its name: servers take one of another name for another StackPack."
  },
  "tag-mismatch": {
    id: "tag-mismatch",
    category: "version",
    severity: "error",
    summary: "The tag that is released names the version of the manifest."
  },
  "version-accepted-lapsed": {
    id: "version-accepted-lapsed",
    category: "version",
    severity: "info",
    summary: "Every change that the configuration accepts is one of a version that is not released yet."
  },
  "version-bump-too-small": {
    id: "version-bump-too-small",
    category: "version",
    severity: "error",
    summary: "The version is as far above the previous one as the changes require."
  },
  "version-lowered": {
    id: "version-lowered",
    category: "version",
    severity: "warning",
    summary: "The version is neither below every released one nor below that of the branch it goes to."
  },
  "version-not-bumped": {
    id: "version-not-bumped",
    category: "version",
    severity: "error",
    summary: "A StackPack that changed since a release has another version than that release."
  },
  "version-taken": {
    id: "version-taken",
    category: "version",
    severity: "error",
    summary: "Two pull requests do not take the same version."
  },
  "version-zero-major": {
    id: "version-zero-major",
    category: "version",
    severity: "warning",
    summary: "No version before 1.0.0 brings what is a major change from 1.0.0 on: servers install it unattended."
  }
};

// src/app/gate/settings.ts
var bumpWhens = ["auto", "pull-request", "release"];
function readCompareWith(written) {
  if (written === "auto" || written === "archive" || written === "none") return { kind: written };
  return written.endsWith(".sts") ? { kind: "file", path: written } : { kind: "revision", revision: written };
}
function compareWithProblem(written) {
  if (written === "") return "it is empty";
  if (written.length > 200) return "it is too long";
  if (written.startsWith("-")) return "no revision starts with a hyphen";
  if (new RegExp("\\p{C}", "u").test(written) || /\s/.test(written) && !written.endsWith(".sts")) return "no revision holds a space";
  if (/:|[@^]\{/.test(written) && !written.endsWith(".sts")) return "write a tag, a branch or a commit";
  return void 0;
}
var defaultGateSettings = {
  bumpWhen: "auto",
  compareWith: { kind: "auto" },
  zeroMajor: "cargo",
  accept: []
};

// src/app/create-report.ts
var snippetReach = 300;
function createReportFinding(finding, context) {
  const snippet = finding.secret === true ? void 0 : createSnippet(finding.place, context);
  const ignorePath = context.ignorePath(finding.place.file);
  return {
    rule: finding.rule,
    severity: finding.severity,
    // Of what no rule said too: a name of the configuration, a tag.
    message: redactSecrets(finding.message),
    help: redactSecrets(finding.help),
    ...createPlace(finding.place, context),
    related: finding.related.map(({ place, message }) => ({ ...createPlace(place, context), message })),
    ...snippet === void 0 ? {} : { snippet },
    ...finding.secret === true ? { secret: true } : {},
    ...ignorePath === void 0 ? {} : { ignorePath }
  };
}
function contextOfCompared(pack, name) {
  return {
    name,
    source: (file) => pack?.tree.entry(file)?.kind === "file" ? sourceOf(pack, file) : void 0,
    ignorePath: () => void 0
  };
}
function sourceOf(pack, file) {
  try {
    return pack.source(file);
  } catch (error) {
    if (error instanceof UnreadableFileError) return void 0;
    throw error;
  }
}
function contextOf({ pack, location }, ignorePath) {
  const name = (file) => placeName(location, file);
  return { ...contextOfCompared(pack, name), ignorePath: (file) => ignorePath(name(file)) };
}
function createReportPack(checked, ignorePath) {
  const context = contextOf(checked, ignorePath);
  return {
    ...describePack(checked),
    findings: checked.findings.map((finding) => createReportFinding(finding, context))
  };
}
function describePack({ pack, location }) {
  const name = nameOf(pack);
  return {
    path: location.path,
    ...name === void 0 ? {} : { name },
    ...pack.version === void 0 ? {} : { version: pack.version.value, versionSource: pack.version.source },
    format: pack.format
  };
}
function countFindings(packs, findings) {
  const all = [...packs.flatMap((pack) => pack.findings), ...findings];
  const count = (severity) => all.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
}
function createChange(change, old, now) {
  const { id, level, subject, message, effect } = change;
  return {
    id,
    level,
    subject,
    message,
    ...effect === void 0 ? {} : { effect },
    ...change.old === void 0 ? {} : { old: createPlace(change.old, old) },
    ...change.new === void 0 ? {} : { new: createPlace(change.new, now) }
  };
}
function createPlace(place, context) {
  const source = place.end === 0 ? void 0 : context.source(place.file);
  const start = source?.positionAt(place.start) ?? { line: 1, column: 1 };
  const end2 = source?.positionAt(Math.max(place.end, place.start)) ?? start;
  return {
    file: context.name(place.file),
    line: start.line,
    column: start.column,
    endLine: end2.line,
    endColumn: end2.column
  };
}
function createSnippet(place, context) {
  const source = place.end === 0 ? void 0 : context.source(place.file);
  if (source === void 0) return void 0;
  const { line, column } = source.positionAt(place.start);
  const whole = source.lineText(line);
  const at = Math.min(column - 1, whole.length);
  const from = Math.max(at - snippetReach, 0);
  const text = whole.slice(from, at + snippetReach);
  if (text.trim() === "" || redactSecrets(text) !== text) return void 0;
  const length = Math.min(place.end - place.start, text.length - (at - from));
  return { text, start: at - from, length };
}

// src/app/setting-origins.ts
var singleSettings = ["fail-on", "check", "tag-format", "bump-when", "zero-major", "compare-with"];
var defaults = {
  "fail-on": "error",
  check: "enforce",
  "tag-format": "recognised",
  "bump-when": defaultGateSettings.bumpWhen,
  "zero-major": defaultGateSettings.zeroMajor,
  "compare-with": compareWithText(defaultGateSettings.compareWith)
};
function describeSettings(given, configured) {
  const sources = [
    ["given", sourceOfGiven(given)],
    ["configuration", sourceOfConfig(configured)]
  ];
  const packs = sources.find(([, source]) => source.packs.length > 0);
  return [
    ...packs === void 0 ? [{ name: "packs", value: "discovered", origin: "default" }] : packs[1].packs.map((value) => ({ name: "packs", value, origin: packs[0] })),
    ...singleSettings.map((name) => {
      for (const [origin, { single }] of sources) {
        const value = single[name];
        if (value !== void 0) return { name, value, origin };
      }
      return { name, value: defaults[name], origin: "default" };
    }),
    ...sources.flatMap(([origin, { entries }]) => entries.map((entry) => ({ ...entry, origin })))
  ];
}
function ownSettings(held, base) {
  const keyOf = ({ name, value }) => `${name}
${value}`;
  const known = new Set(describeSettings({}, base).map(keyOf));
  return held.filter((setting) => setting.origin === "configuration" && !known.has(keyOf(setting)));
}
function sourceOfGiven({ paths = [], ignore = [], gate = {}, ...given }) {
  return {
    packs: paths,
    single: {
      "fail-on": given.failOn,
      check: given.check,
      "tag-format": given.tagFormat,
      "bump-when": gate.bumpWhen,
      "zero-major": gate.zeroMajor,
      "compare-with": gate.compareWith === void 0 ? void 0 : compareWithText(gate.compareWith)
    },
    entries: ignore.map(ignoreEntry)
  };
}
function sourceOfConfig({ packs = [], ignore, accept = [], ...configured }) {
  return {
    packs,
    single: {
      "fail-on": configured.failOn,
      // There is no such key.
      check: void 0,
      "tag-format": configured.tagFormat,
      "bump-when": configured.bumpWhen,
      "zero-major": configured.zeroMajor,
      "compare-with": configured.compareWith === void 0 ? void 0 : compareWithText(configured.compareWith)
    },
    entries: [
      ...ignore.map(ignoreEntry),
      ...accept.map(({ pack, version, change, reason }) => ({
        name: "accept",
        value: `${pack} ${version}: ${change}`,
        ...reason === void 0 ? {} : { reason }
      }))
    ]
  };
}
function ignoreEntry(entry) {
  const { rule, path, reason } = entry;
  const value = path === void 0 ? rule : `${rule}:${path}`;
  return { name: "ignore", value, ...reason === void 0 ? {} : { reason } };
}
function compareWithText(compareWith) {
  if (compareWith.kind === "revision") return compareWith.revision;
  return compareWith.kind === "file" ? compareWith.path : compareWith.kind;
}

// src/app/resolve-settings.ts
var largestConfig = 1024 * 1024;
async function resolveSettings(given, ports) {
  if (given.packVersion !== void 0 && !isSemanticVersion(given.packVersion)) {
    throw new UsageError(
      `The version ${quote(given.packVersion)} is no semantic version`,
      `Write it as major.minor.patch, such as ${suggestVersion(given.packVersion) ?? "1.2.3"}`
    );
  }
  const root = ports.git.toplevel(".") ?? ".";
  const { file, source, settings, findings } = await readConfig(root, ports);
  const notices = [
    ...noticeUnknownRules(given.ignore ?? [], knownRules),
    ...source ? [] : noticeMisnamed(root, ports)
  ];
  const paths = given.paths ?? [];
  const usesConfigured = paths.length === 0 && settings.packs !== void 0 && settings.packs.length > 0;
  const ignore = [...given.ignore ?? [], ...settings.ignore];
  return {
    root,
    selection: usesConfigured ? { paths: settings.packs, base: root, whose: `The entry of packs in ${file}` } : { paths, base: ".", whose: "The path" },
    failOn: given.failOn ?? settings.failOn ?? "error",
    check: given.check ?? "enforce",
    tagFormat: given.tagFormat ?? settings.tagFormat,
    gate: gateSettings(given, settings, root, ports),
    ignores: readIgnores(ignore, "The path to ignore"),
    origins: describeSettings(given, settings),
    findings,
    notices,
    source: (asked) => asked === file ? source : void 0
  };
}
function gateSettings({ gate = {} }, configured, root, ports) {
  const defaults2 = defaultGateSettings;
  return {
    bumpWhen: gate.bumpWhen ?? configured.bumpWhen ?? defaults2.bumpWhen,
    compareWith: gate.compareWith ?? fromRoot(configured.compareWith, root, ports) ?? defaults2.compareWith,
    zeroMajor: gate.zeroMajor ?? configured.zeroMajor ?? defaults2.zeroMajor,
    // Of the file alone: there it stands with its reason, and holds in every run.
    accept: configured.accept ?? defaults2.accept
  };
}
function fromRoot(configured, root, { workspace }) {
  if (configured?.kind !== "file") return configured;
  const path = joinPath(root, configured.path);
  if (workspace.remainsBelow(root, path)) return { kind: "file", path };
  throw new UsageError(
    `The archive ${quote(configured.path, 200)} of compare-with in ${configFileName} is reached by a link that leads out`,
    "Put the file itself in its place"
  );
}
var knownRules = [...Object.keys(rules), ...Object.keys(codes)];
var configFileName = ".stackpackrc.yaml";
var misnamedConfigs = [".stackpackrc.yml", ".stackpackrc", ".stackpackrc.json"];
function noticeMisnamed(root, { workspace }) {
  return misnamedConfigs.map((name) => joinPath(root, name)).filter((file) => workspace.kindOf(file) === "file").map((file) => `${quote(file, 200)} is not read: rename it to ${configFileName} if it is the configuration`);
}
async function readConfig(root, { workspace }) {
  const file = joinPath(root, configFileName);
  const item = workspace.list(root).find(({ name }) => name === configFileName);
  if (item === void 0) return { file, source: void 0, settings: { ignore: [] }, findings: [] };
  if (item.kind !== "file") {
    throw new UsageError(
      `${quote(file, 200)} is a link or no file at all, and is read as neither`,
      "Put a file in its place, or remove it"
    );
  }
  const source = new SourceText(decodeText(workspace.read(file, largestConfig)).text);
  const { readConfigFile } = await import("./config-file-HFP35PHI.js");
  return { file, source, ...readConfigFile(source.text, { file, knownRules }) };
}

// src/stackpack/foreign.ts
function isForeign(manifest, format) {
  const { root, problems, source } = manifest;
  const known = manifestKeys[format];
  const text = source.text.replaceAll("\0", "");
  if (problems.some(({ kind }) => kind === "syntax")) return text !== "" && !mentionsKey(text, [...known.keys()]);
  if (problems.some(({ kind }) => kind === "include" || kind === "doubtful-include")) return false;
  if (root === void 0 || root.kind === "null") return false;
  if (root.kind !== "object") return true;
  return root.entries.length > 0 && !root.entries.some(({ key }) => known.has(key));
}
function mentionsKey(text, keys) {
  return new RegExp(`(?:^|[{,])[ \\t]*["']?(?:${keys.join("|")})\\b`, "m").test(text);
}

// src/app/find-packs.ts
var PackFinder = class {
  found = /* @__PURE__ */ new Map();
  unreadable = /* @__PURE__ */ new Map();
  /** The places are of workspace paths. */
  findings = [];
  notices = [];
  foreign = /* @__PURE__ */ new Set();
  ports;
  options;
  constructor(ports, options) {
    this.ports = ports;
    this.options = options;
  }
  /** The packs found, in the order of their paths. */
  packs() {
    return [...this.found.values()].sort((a, b) => comparePaths(a.location.path, b.location.path));
  }
  /**
   * The pack in a folder, else every pack below it.
   * @returns how many packs there are
   * @throws {UsageError} where there is too much to search
   */
  async addFolder(folder) {
    const { workspace } = this.ports;
    const hasManifest = workspace.list(folder).some(({ name }) => isManifestName(name));
    if (hasManifest && await this.open({ kind: "folder", path: folder }, "start")) return 1;
    const below = findManifestFolders(folder, workspace, () => {
      throw new UsageError(
        `There are more than ${mostFolders} folders below ${quote(folder, 200)}`,
        "Name the folders of the StackPacks, or put them under packs in .stackpackrc.yaml"
      );
    }).filter((path) => path !== folder);
    const accepted = [];
    for (const path of await this.withoutIgnored(folder, below)) {
      if (accepted.some((pack) => isBelow(path, pack))) continue;
      if (await this.open({ kind: "folder", path }, "found")) accepted.push(path);
    }
    return accepted.length;
  }
  /** The pack of a manifest or an .sts that was named itself: taken for one, whatever is in it. */
  async addFile(path) {
    const name = baseName(path);
    if (isManifestName(name)) await this.open({ kind: "folder", path: folderOf(path) }, "named");
    else if (isArchiveName(name)) await this.open({ kind: "archive", path }, "named");
    else {
      throw new UsageError(
        `${quote(path, 200)} is neither a manifest (stackpack.conf, stackpack.yaml) nor an .sts file`,
        "Name the folder of a StackPack, its manifest or its archive"
      );
    }
  }
  /**
   * @param how named itself, the folder where a search starts, or found by the search
   * @returns whether there is a pack (or what would be one, could it be read), and nothing else by its name
   */
  async open(location, how) {
    const { path } = location;
    if (this.found.has(path) || this.unreadable.has(path)) return true;
    if (how !== "named" && this.foreign.has(path)) return false;
    const opened = this.leadsOutside(path) ?? await openPack(location, this.options.packVersion, this.ports.workspace);
    if ("unreadable" in opened) {
      this.unreadable.set(path, opened.unreadable);
      return true;
    }
    if (how !== "named" && this.options.takeForeign !== true && isPassedOver(opened.pack, how)) {
      const { manifest } = opened.pack;
      this.foreign.add(path);
      this.findings.push({
        rule: codes["manifest-foreign"].id,
        severity: codes["manifest-foreign"].severity,
        message: `this ${manifest.file} has no key of a StackPack, so it is taken for something else and passed over`,
        help: "give it at least a name if it is a StackPack; if not, nothing needs to be done",
        place: wholeFile(joinPath(path, manifest.file)),
        related: []
      });
      return false;
    }
    this.found.set(path, { location, pack: opened.pack });
    return true;
  }
  /** A pull request can make a folder a link, and what it leads to is none of the repository's to check or package. */
  leadsOutside(path) {
    const { git, workspace } = this.ports;
    const root = git.toplevel(".") ?? ".";
    if (workspace.remainsBelow(root, path)) return void 0;
    const message = `${quote(path, 200)} is not read: a link leads from there out of ${quote(root, 200)}`;
    const help = "Put the StackPack itself there, or name the folder the link leads to";
    return { unreadable: { path, file: path, message, help } };
  }
  /** Where the starting folder is git-ignored itself, it was meant all the same, and what is below it counts. */
  async withoutIgnored(start, paths) {
    const { git } = this.ports;
    const toplevel = git.toplevel(start);
    if (paths.length === 0 || toplevel === void 0) return paths;
    const ignored = await git.ignored(toplevel, [start, ...paths]);
    if (ignored === void 0) {
      this.notices.push(
        `git could not say what is ignored below ${quote(start, 200)}, so nothing is left out for that`
      );
      return paths;
    }
    if (ignored.has(start)) return paths;
    return paths.filter((path) => !ignored.has(path));
  }
};
function isPassedOver({ manifest, format, tree }, how) {
  if (Object.values(manifestFiles).every((file) => tree.entry(file) !== void 0)) return false;
  if (how === "start" && manifest.problems.some(({ kind }) => kind === "syntax")) return false;
  return isForeign(manifest, format);
}
function isArchiveName(name) {
  return /\.sts$/i.test(name);
}
function describeSearch(folders) {
  const places = folders.map((folder) => folder === "." ? "the working directory" : quote(folder, 200)).join(", ");
  return `${places} and ${searchDepth} levels of folders below`;
}

// src/app/select-packs.ts
async function selectPacks(selection, options, ports) {
  const finder = new PackFinder(ports, options);
  const wanted = selection.paths.filter((path) => !path.startsWith("!"));
  const searched = [];
  for (const path of wanted.length === 0 ? ["."] : wanted) {
    if (path.trim() === "") {
      throw new UsageError(`${selection.whose} is empty`, "Write . for the folder itself, or leave the path out");
    }
    const resolved = ports.workspace.resolve(`${selection.base}/${path}`);
    const at = isAbsolute(path) ? ports.workspace.resolve(path) : resolved;
    const kind = ports.workspace.kindOf(at);
    if (kind === "folder") {
      searched.push(at);
      const count = await finder.addFolder(at);
      if (count === 0 && wanted.length > 1) refuseEmpty([at], finder, ports);
    } else if (kind === "file") await finder.addFile(at);
    else if (kind === void 0 && isPattern(path)) await addMatches(path, at, selection.whose, finder, ports);
    else refusePath(path, at, kind, selection.whose, ports);
  }
  const before = finder.found.size + finder.unreadable.size;
  for (const path of selection.paths) if (path.startsWith("!")) exclude(path.slice(1), selection, finder, ports);
  if (before === 0) refuseEmpty(searched, finder, ports);
  if (finder.found.size + finder.unreadable.size === 0) {
    throw new UsageError("Every StackPack that was found is excluded", "Take back one of the paths that start with !");
  }
  return finder;
}
function isAbsolute(path) {
  return /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
}
async function addMatches(written, pattern, whose, finder, { workspace }) {
  const { folder, depth, matches } = readPathPattern(pattern, whose);
  let packs = 0;
  const onLimit = () => {
    throw new UsageError(
      `${whose} ${quote(written, 200)} searches more than ${mostFolders} folders`,
      "Start it with the folder that the StackPacks are in"
    );
  };
  for (const { path, kind } of walkItems(folder, depth, workspace, onLimit)) {
    if (!matches(path)) continue;
    const name = baseName(path);
    if (isManifestName(name) || kind === "file" && isArchiveName(name)) {
      await finder.addFile(path);
      packs += 1;
    } else if (kind === "folder") packs += await finder.addFolder(path);
  }
  if (packs === 0) {
    throw new UsageError(
      `${whose} ${quote(written, 200)} matches no StackPack`,
      "Correct the pattern, or leave it out to have the StackPacks found"
    );
  }
}
function exclude(written, { base, whose }, finder, { workspace }) {
  const path = isAbsolute(written) ? workspace.resolve(written) : workspace.resolve(`${base}/${written}`);
  const pattern = isPattern(path) ? readPathPattern(path, whose) : void 0;
  const isMeant = (pack) => pattern === void 0 ? isBelow(pack, path) : ancestors(pack).some((one) => pattern.matches(one));
  for (const packs of [finder.found, finder.unreadable]) {
    for (const pack of [...packs.keys()]) if (isMeant(pack)) packs.delete(pack);
  }
}
function ancestors(path) {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
function refusePath(written, path, kind, whose, { workspace }) {
  if (kind === "other") {
    throw new UsageError(
      `${whose} ${quote(written, 200)} is neither a file nor a folder`,
      "Name a folder or an .sts file"
    );
  }
  const folder = folderOf(path);
  const near = nearestWord(
    baseName(path),
    workspace.list(folder).map(({ name }) => name)
  );
  throw new UsageError(
    `${whose} ${quote(written, 200)} does not exist`,
    near === void 0 ? "Name a folder that holds a StackPack, a manifest or an .sts file" : `Perhaps ${quote(joinPath(folder, near), 200)} is meant`
  );
}
function refuseEmpty(searched, finder, ports) {
  const [foreign] = finder.findings;
  const passedOver = foreign === void 0 ? "" : `; ${quote(foreign.place.file, 200)} has no key of a StackPack`;
  throw new UsageError(
    `There is no StackPack in ${describeSearch(searched)}${passedOver}`,
    searched.flatMap((folder) => renameManifest(folder, ports) ?? [])[0] ?? searched.flatMap((folder) => namePackAbove(folder, ports) ?? [])[0] ?? "Name a folder that holds a stackpack.conf or a stackpack.yaml; what git ignores, node_modules, target, build, dist and out are not searched"
  );
}
function renameManifest(folder, { workspace }) {
  for (const { path, kind } of walkItems(folder, searchDepth, workspace, () => {
  })) {
    const name = kind === "file" ? misnamedManifest(baseName(path)) : void 0;
    if (name !== void 0) return `If ${quote(path, 200)} is a manifest, rename it to ${name}: no other name will do`;
  }
  return void 0;
}
function namePackAbove(folder, { workspace }) {
  for (let levels = 1; levels <= searchDepth; levels++) {
    const above = workspace.resolve(`${folder}${"/..".repeat(levels)}`);
    if (workspace.list(above).some(({ name, kind }) => kind === "file" && isManifestName(name))) {
      return `Perhaps the one in ${quote(above, 200)} is meant`;
    }
  }
  return void 0;
}

// src/app/check.ts
var nothingOutside = { findings: [], source: () => void 0 };
async function checkPacks(given, ports) {
  const settings = await resolveSettings(given, ports);
  const { failOn, check, tagFormat, gate, ignores } = settings;
  const finder = await selectPacks(settings.selection, { packVersion: given.packVersion }, ports);
  const repositoryPath = (path) => ports.workspace.below(settings.root, path);
  const isIgnored = (rule, file) => ignores.covers(rule, repositoryPath(file));
  const run = check === "off" ? [] : Object.values(rules).filter(({ meta }) => !ignores.rules.has(meta.id));
  const notices = [...settings.notices, ...finder.notices];
  const found = [];
  for (const { location, pack } of finder.packs()) {
    found.push({ location, pack: await completeVersion(pack, location, tagFormat, ports, notices) });
  }
  const plan = { rules: run.map(({ meta }) => meta.id), ignores, root: settings.root };
  const workerOf = await ports.startWorkers?.(found, plan);
  const inspect = inspectHere(found, plan, ports.workspace);
  const inspected = await Promise.all(
    found.map(async (one, index) => {
      const worker = one.location.kind === "folder" ? workerOf?.(index) : void 0;
      return { one, worker, inspection: worker === void 0 ? inspect(one) : await worker.inspect() };
    })
  );
  const packs = [];
  const crashes = [];
  for (const { one, worker, inspection } of inspected) {
    for (const { path, reason, help } of inspection.unreadable) {
      const error = new UnreadableFileError(path, reason, help);
      finder.unreadable.set(one.location.path, describeUnreadable(one.location, error));
    }
    for (const crash of inspection.crashes) crashes.push({ ...crash, pack: one.location.path });
    packs.push({ ...one, findings: inspection.findings, ...worker === void 0 ? {} : { worker } });
  }
  const outsideFindings = (more) => orderFindings([...settings.findings, ...finder.findings, ...more.findings]).filter(({ rule, place }) => !isIgnored(rule, place.file)).map(
    (finding) => createReportFinding(finding, {
      name: (file) => file,
      source: (file) => settings.source(file) ?? more.source(file),
      ignorePath: repositoryPath
    })
  );
  const withoutIgnored = (checked) => ({
    ...checked,
    findings: orderFindings(checked.findings).filter(
      ({ rule, place }) => !isIgnored(rule, placeName(checked.location, place.file))
    )
  });
  const outcomeOf = (of, outside) => {
    const reportFindings = outsideFindings(outside);
    const heard = of.map(withoutIgnored);
    const reportPacks = heard.map((pack) => createReportPack(pack, repositoryPath));
    const summary = countFindings(reportPacks, reportFindings);
    const failing = check === "enforce" ? failOn : void 0;
    const all = [...reportFindings, ...reportPacks.flatMap(({ findings }) => findings)];
    return {
      report: {
        packs: reportPacks,
        findings: reportFindings,
        crashes,
        unreadable: listUnreadable(finder),
        settings: settings.origins,
        rules: plan.rules,
        failOn: failing,
        summary
      },
      packs: heard,
      notices: [...notices, ...ignores.notices()],
      settings: { failOn, check, tagFormat, gate },
      failed: all.some(({ severity }) => isFailing(severity, failing)),
      withPacks: (others, more = outside) => outcomeOf(others, more)
    };
  };
  return outcomeOf(packs, nothingOutside);
}
function listUnreadable({ unreadable }) {
  return [...unreadable.values()].sort((a, b) => comparePaths(a.path, b.path)).map((one) => ({ ...one, message: redactSecrets(one.message) }));
}

// src/text/count-of.ts
function countOf(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/reporters/snippet.ts
var reachBefore = 60;
var longest = 100;
function drawSnippet({ text, start, length }) {
  const indent = start === 0 ? 0 : Math.min(start, /^[ \t]*/.exec(text)?.[0].length ?? 0);
  const from = text.length <= longest ? indent : Math.max(indent, onBoundary(text, start - reachBefore));
  const to = onBoundary(text, Math.min(text.length, from + longest));
  const before = showSafely(text.slice(from, start));
  const marked = showSafely(text.slice(start, Math.min(start + length, to)));
  const after = showSafely(text.slice(Math.min(start + length, to), to));
  const head = from > indent ? "\u2026" : "";
  const tail = to < text.length ? "\u2026" : "";
  return {
    // What was harmless in two parts is not in one.
    line: breakCommands(`${head}${before.text}${marked.text}${after.text}${tail}`.trimEnd()),
    marks: " ".repeat(head.length + before.width) + "^".repeat(Math.max(marked.width, 1))
  };
}
function onBoundary(text, at) {
  return at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

// src/reporters/style.ts
var sgr = { bold: 1, red: 31, green: 32, yellow: 33, cyan: 36, dim: 2 };
function styleFor(colors) {
  return (name, text) => colors ? `\x1B[${sgr[name]}m${text}\x1B[0m` : text;
}

// src/reporters/terminal.ts
var severityStyles = { error: "red", warning: "yellow", info: "cyan" };
var sourceTexts = {
  manifest: "from the manifest",
  option: "given by option",
  tag: "from the tag",
  "version.sbt": "last released, from version.sbt"
};
function createTerminalReport(report, options) {
  const style = styleFor(options.colors);
  const told = /* @__PURE__ */ new Set();
  const blocks = report.findings.map((finding) => findingBlock(finding, style, told));
  for (const pack of report.packs) {
    blocks.push(...pack.findings.map((finding) => findingBlock(finding, style, told)));
  }
  const parts = [...blocks];
  if (!options.quiet) {
    if (report.packs.length > 0) parts.push(report.packs.map((pack) => `${packLine(pack, style)}
`).join(""));
    const counts = blocks.length > 0 || report.packs.length > 1 ? `${closingLine(report, options)}
` : "";
    const configured = configuredLine(report.settings);
    const closing = configured === "" ? counts : `${counts}${style("dim", configured)}
`;
    if (closing !== "") parts.push(closing);
  }
  return parts.join("\n");
}
function createFindingsText(findings, colors) {
  return findings.map((finding) => findingBlock(finding, styleFor(colors))).join("\n");
}
function packLine(pack, style) {
  const name = style("bold", showTextSafely(pack.name ?? "without a name"));
  const version = pack.version === void 0 || pack.versionSource === void 0 ? "without a version" : `${showTextSafely(pack.version)} (${sourceTexts[pack.versionSource]})`;
  const line = `${name} ${version} ${style("dim", showTextSafely(pack.path))}`;
  if (pack.findings.length === 0) return `${style("green", "ok")} ${line}`;
  const worst = severities.find((severity) => pack.findings.some((finding) => finding.severity === severity));
  return worst === void 0 ? line : `${style(severityStyles[worst], worst)} ${line}`;
}
function findingBlock(finding, style, told) {
  const place = `${showPathSafely(finding.file)}:${finding.line}:${finding.column}`;
  const severity = style(severityStyles[finding.severity], finding.severity);
  const lines = [`${style("bold", place)} ${severity} ${finding.rule}`, `  ${showTextSafely(finding.message)}`];
  if (finding.snippet !== void 0) {
    const { line, marks } = drawSnippet(finding.snippet);
    const number = String(finding.line);
    lines.push(style("dim", `  ${number} | `) + line);
    lines.push(style("dim", `  ${" ".repeat(number.length)} | `) + style(severityStyles[finding.severity], marks));
  }
  for (const { file, line, column, message } of finding.related) {
    lines.push(`  ${showPathSafely(file)}:${line}:${column} ${showTextSafely(message)}`);
  }
  lines.push(`  ${style("dim", "help:")} ${showTextSafely(finding.help)}`);
  const entry = ignoreEntry2(finding);
  if (told?.has(entry) === false && isIgnoringAdvised(finding.rule))
    lines.push(`  ${style("dim", `to ignore: ${entry}`)}`);
  told?.add(entry);
  return `${lines.join("\n")}
`;
}
function ignoreEntry2({ rule, ignorePath }) {
  if (ignorePath === void 0 || /[*?[\]{}\\]/.test(ignorePath) || showTextSafely(ignorePath) !== ignorePath) {
    return `{ rule: ${rule} }`;
  }
  return `{ rule: ${rule}, path: '${ignorePath.replaceAll("'", "''")}' }`;
}
function closingLine(report, options) {
  const { errors, warnings, infos } = report.summary;
  const counts = [
    ...errors > 0 ? [countOf(errors, "error")] : [],
    ...warnings > 0 ? [countOf(warnings, "warning")] : [],
    ...infos > 0 ? [countOf(infos, "info")] : []
  ];
  const found = counts.length === 0 ? "Nothing found" : counts.join(", ");
  const note = options.note === void 0 ? "" : `; ${options.note}`;
  return `${found} in ${countOf(report.packs.length, "StackPack")} (${duration(options.milliseconds)})${note}`;
}
function configuredLine(settings) {
  const configured = settings.filter(({ origin }) => origin === "configuration");
  const names = [...new Set(configured.map(({ name }) => name))];
  const shown = names.map((name) => {
    const all = configured.filter((setting) => setting.name === name);
    const isList = name === "packs" || name === "ignore" || name === "accept";
    return isList ? `${name} (${all.length})` : `${name} ${showTextSafely(all[0]?.value ?? "")}`;
  });
  return shown.length === 0 ? "" : `Set by .stackpackrc.yaml: ${shown.join(", ")}`;
}
function duration(milliseconds) {
  return milliseconds < 1e3 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1e3).toFixed(1)} s`;
}

// src/reporters/list-failures.ts
var unreadableName = "unreadable";
var gateName = "version-gate";
function listFailures(report) {
  const { crashes, packs, refusal } = report;
  const [first] = packs;
  return [
    ...listUnreadable2(report),
    ...crashes.map((crash) => placeCrash(crash, packs)),
    ...refusal === void 0 || first === void 0 ? [] : [describeRefusal(refusal, first)]
  ];
}
function listUnreadable2({ unreadable }) {
  return unreadable.map(({ file, message, help }) => failureAt(file, unreadableName, message, help));
}
function describeCrash({ rule, pack }) {
  return `the rule ${rule} failed on ${pack}, which is a fault of this program`;
}
function placeCrash(crash, packs) {
  const { rule, pack, message } = crash;
  const crashed = packs.find(({ path }) => path === pack);
  return failureAt(
    crashed === void 0 ? pack : manifestOf(crashed),
    rule,
    `${describeCrash(crash)}: ${message}`,
    `report it, and ignore ${rule} until it is mended`
  );
}
function describeRefusal({ message, help }, pack) {
  return failureAt(manifestOf(pack), gateName, `versions not judged: ${message}`, help);
}
function manifestOf({ path, format }) {
  return /\.sts$/i.test(path) ? path : joinPath(path, manifestFiles[format]);
}
function failureAt(file, rule, message, help) {
  return { rule, severity: "error", message, help, file, line: 1, column: 1, endLine: 1, endColumn: 1, related: [] };
}

// src/adapters/node/output-place.ts
import { lstatSync, mkdirSync, realpathSync } from "node:fs";
import nodePath2 from "node:path";
function makeSafeFolder(folder, what, workspace) {
  refuseUnsafePlace(folder, what, workspace);
  mkdirSync(folder, { recursive: true });
  refuseUnsafePlace(folder, what, workspace);
}
function refuseUnsafePlace(place, what, workspace) {
  const link = findLink(place, workspace);
  if (link !== void 0) {
    throw new Refusal(
      `${what} cannot be written: ${quote(workspace.resolve(link), 200)} is a link, and none in the working directory is followed`,
      "Remove the link, or name the place that it leads to"
    );
  }
  if (realPlace(place).split(nodePath2.sep).some(isGitFolder)) {
    throw new Refusal(`${what} cannot be written: it would lie in .git, which is for git alone`, "Name another place");
  }
}
function realPlace(path) {
  const above = nodePath2.dirname(path);
  try {
    return realpathSync.native(path);
  } catch {
    return above === path ? path : nodePath2.join(realPlace(above), nodePath2.basename(path));
  }
}
function findLink(path, workspace) {
  const way = workspace.below(".", path);
  if (way === void 0 || way === ".") return void 0;
  const above = findLink(nodePath2.dirname(path), workspace);
  return above ?? (isLink(path) ? path : void 0);
}
function isLink(path) {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
function isGitFolder(name) {
  return name.toLowerCase() === ".git";
}

// src/reporters/sarif-withheld.ts
function describeWithheld({ refusal, unreadable, crashes }) {
  const what = refusal !== void 0 ? "the versions could not be judged" : unreadable.length > 0 ? "not all StackPacks could be read" : crashes.length > 0 ? "a rule failed" : void 0;
  return what && `no SARIF is written, since ${what}: code scanning takes what is not in it for resolved`;
}

// src/adapters/node/documentation.ts
import { existsSync as existsSync2, readFileSync } from "node:fs";
function readDocumentation(path) {
  const top = /^.*\/(?=(?:dist|src)\/)/.exec(import.meta.url)?.[0];
  if (top === void 0) return void 0;
  const page = new URL(path, top);
  return existsSync2(page) ? readFileSync(page, "utf8") : void 0;
}
function readRulePage(id) {
  return readDocumentation(`docs/rules/${id}.md`);
}

// src/adapters/repository-files.ts
var largestText = 5 * 1024 * 1024;
function openRepositoryFiles(ports, report) {
  const { workspace } = ports;
  const root = findRoot(ports, report);
  const nameOf2 = (file) => workspace.below(root, file);
  return {
    nameOf: nameOf2,
    textOf(file) {
      try {
        if (nameOf2(file) === void 0 || !workspace.remainsBelow(root, file)) return void 0;
        if (workspace.kindOf(file) !== "file") return void 0;
        return new TextDecoder("utf-8", { ignoreBOM: true }).decode(workspace.read(file, largestText));
      } catch (error) {
        if (error instanceof UsageError) return void 0;
        throw error;
      }
    }
  };
}
function findRoot({ git }, report) {
  const own = git.toplevel(".");
  if (own !== void 0) return own;
  const packs = [...report.packs, ...report.unreadable].map(({ path }) => path);
  const paths = packs.length > 0 ? packs : report.findings.map(({ file }) => file);
  const [root = ".", ...others] = new Set(paths.flatMap((path) => git.toplevel(path) ?? []));
  return others.length > 0 ? "." : root;
}

export {
  createReportFinding,
  contextOfCompared,
  contextOf,
  describePack,
  createChange,
  readVersionSbt,
  completeVersion,
  findOutsideVersions,
  findVersionSbt,
  codes,
  bumpWhens,
  readCompareWith,
  compareWithProblem,
  ownSettings,
  resolveSettings,
  knownRules,
  configFileName,
  selectPacks,
  checkPacks,
  countOf,
  styleFor,
  createTerminalReport,
  createFindingsText,
  readPlainGit,
  gitEnvironment,
  ownCheckout,
  literalPathspecs,
  partPathspecs,
  undoOnInterruption,
  longestAnswer,
  runGit,
  createPorts,
  findWorkingDirectory,
  unreadableName,
  gateName,
  listFailures,
  listUnreadable2 as listUnreadable,
  describeCrash,
  makeSafeFolder,
  refuseUnsafePlace,
  realPlace,
  describeWithheld,
  readDocumentation,
  readRulePage,
  openRepositoryFiles
};
