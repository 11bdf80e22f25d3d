import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  comparePaths,
  findManifestFolders,
  folderOf,
  isBelow,
  isManifestName,
  joinPath,
  misnamedManifest,
  mostFolders,
  searchDepth,
  walkItems
} from "./chunk-AADMNQWH.js";
import {
  UnreadableFileError,
  formatOf,
  loadPack
} from "./chunk-7XI53HIN.js";
import {
  sha256Of
} from "./chunk-AEMJL5SM.js";
import {
  manifestKeys
} from "./chunk-7ITNMB3V.js";
import {
  severities,
  wholeFile
} from "./chunk-43V2M6LX.js";
import {
  baseName,
  manifestFiles,
  nameOf,
  redactSecrets
} from "./chunk-HCJDJSBM.js";
import {
  showPathSafely,
  showSafely
} from "./chunk-YV5PRXZH.js";
import {
  UsageError
} from "./chunk-KPAR4QBL.js";
import {
  ArchiveError,
  sortEntries
} from "./chunk-NTAG7NIH.js";
import {
  matchesGlob,
  parseGlob
} from "./chunk-37AGGW62.js";
import {
  canBeIgnored,
  codes
} from "./chunk-3SLXUO4T.js";
import {
  nearestWord
} from "./chunk-3I46QH3E.js";
import {
  quote
} from "./chunk-KR6A24CT.js";

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
    line: `${head}${before.text}${marked.text}${after.text}${tail}`.trimEnd().replaceAll("##[", "## ["),
    marks: " ".repeat(head.length + before.width) + "^".repeat(Math.max(marked.width, 1))
  };
}
function onBoundary(text, at) {
  return at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

// src/reporters/terminal.ts
var sgr = { bold: 1, red: 31, green: 32, yellow: 33, cyan: 36, dim: 2 };
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
    parts.push(report.packs.map((pack) => `${packLine(pack, style)}
`).join(""));
    if (blocks.length > 0 || report.packs.length > 1) parts.push(`${closingLine(report, options)}
`);
  }
  return parts.join("\n");
}
function createFindingsText(findings, colors) {
  return findings.map((finding) => findingBlock(finding, styleFor(colors))).join("\n");
}
function styleFor(colors) {
  return (name, text) => colors ? `\x1B[${sgr[name]}m${text}\x1B[0m` : text;
}
function packLine(pack, style) {
  const name = style("bold", safe(pack.name ?? "without a name"));
  const version = pack.version === void 0 || pack.versionSource === void 0 ? "without a version" : `${safe(pack.version)} (${sourceTexts[pack.versionSource]})`;
  const line = `${name} ${version} ${style("dim", safe(pack.path))}`;
  if (pack.findings.length === 0) return `${style("green", "ok")} ${line}`;
  const worst = severities.find((severity) => pack.findings.some((finding) => finding.severity === severity));
  return worst === void 0 ? line : `${style(severityStyles[worst], worst)} ${line}`;
}
function findingBlock(finding, style, told) {
  const place = `${showPathSafely(finding.file)}:${finding.line}:${finding.column}`;
  const severity = style(severityStyles[finding.severity], finding.severity);
  const lines = [`${style("bold", place)} ${severity} ${finding.rule}`, `  ${safe(finding.message)}`];
  if (finding.snippet !== void 0) {
    const { line, marks } = drawSnippet(finding.snippet);
    const number = String(finding.line);
    lines.push(style("dim", `  ${number} | `) + line);
    lines.push(style("dim", `  ${" ".repeat(number.length)} | `) + style(severityStyles[finding.severity], marks));
  }
  for (const { file, line, column, message } of finding.related) {
    lines.push(`  ${showPathSafely(file)}:${line}:${column} ${safe(message)}`);
  }
  lines.push(`  ${style("dim", "help:")} ${safe(finding.help)}`);
  const entry = ignoreEntry(finding);
  if (told?.has(entry) === false && canBeIgnored(finding.rule)) lines.push(`  ${style("dim", `to ignore: ${entry}`)}`);
  told?.add(entry);
  return `${lines.join("\n")}
`;
}
function ignoreEntry({ rule, ignorePath }) {
  if (ignorePath === void 0 || /[*?[\]{}\\]/.test(ignorePath) || safe(ignorePath) !== ignorePath) {
    return `{ rule: ${rule} }`;
  }
  return `{ rule: ${rule}, path: '${ignorePath.replaceAll("'", "''")}' }`;
}
function closingLine(report, options) {
  const { errors, warnings, infos } = report.summary;
  const counts = [
    ...errors > 0 ? [plural(errors, "error")] : [],
    ...warnings > 0 ? [plural(warnings, "warning")] : [],
    ...infos > 0 ? [plural(infos, "info")] : []
  ];
  const found = counts.length === 0 ? "Nothing found" : counts.join(", ");
  const note = options.note === void 0 ? "" : `; ${options.note}`;
  return `${found} in ${plural(report.packs.length, "StackPack")} (${duration(options.milliseconds)})${note}`;
}
function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function duration(milliseconds) {
  return milliseconds < 1e3 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1e3).toFixed(1)} s`;
}
function safe(text) {
  return showSafely(text).text;
}

// src/adapters/git/repository.ts
import { existsSync } from "node:fs";
import nodePath from "node:path";

// src/adapters/git/run-git.ts
import { spawn } from "node:child_process";

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
  ["core.fsmonitor", "false"]
];
function gitEnvironment(settings = []) {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
  for (const name of ofAnotherRepository) delete env[name];
  const all = [...cautious, ...settings];
  const present = Math.max(Number.parseInt(env.GIT_CONFIG_COUNT ?? "", 10) || 0, 0);
  env.GIT_CONFIG_COUNT = String(present + all.length);
  for (const [index, [key, value]] of all.entries()) {
    env[`GIT_CONFIG_KEY_${present + index}`] = key;
    env[`GIT_CONFIG_VALUE_${present + index}`] = value;
  }
  return env;
}

// src/adapters/git/run-git.ts
var longestAnswer = 64 * 1024 * 1024;
var usualPatience = 6e4;
function runGit({ folder, args, env, settings, input = "", ...bounds }) {
  const { longest: longest2 = longestAnswer, patience = usualPatience } = bounds;
  return new Promise((resolve) => {
    const child = spawn("git", args, {
      cwd: folder,
      env: { ...gitEnvironment(settings), ...env },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true
    });
    const timer = setTimeout(() => child.kill(), patience);
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
      resolve({ exitCode: void 0, stdout: Buffer.alloc(0), said, cause, isTooLong: false });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      const isTooLong = length > longest2;
      const exitCode = isTooLong ? void 0 : code ?? void 0;
      resolve({ exitCode, stdout: Buffer.concat(chunks), said, isTooLong });
    });
  });
}

// src/adapters/git/repository.ts
var GitRepository = class {
  workspace;
  toplevels = /* @__PURE__ */ new Map();
  constructor(workspace) {
    this.workspace = workspace;
  }
  toplevel(path) {
    const found = this.nativeToplevel(this.workspace.native(path));
    return found === void 0 ? void 0 : this.workspace.resolve(found);
  }
  async ignored(paths) {
    const ignored = /* @__PURE__ */ new Set();
    for (const [toplevel, below] of this.byToplevel(paths)) {
      const input = [...below.keys()].join("\0");
      const answer = await runGit({ folder: toplevel, args: ["check-ignore", "--stdin", "-z"], input });
      if (answer.exitCode !== 0 && answer.exitCode !== 1) return void 0;
      for (const name of answer.stdout.toString("utf8").split("\0")) {
        const path = below.get(name);
        if (path !== void 0) ignored.add(path);
      }
    }
    return ignored;
  }
  async tagsAtHead(toplevel) {
    const answer = await runGit({
      folder: this.workspace.native(toplevel),
      args: ["tag", "--points-at", "HEAD"]
    });
    if (answer.exitCode !== 0) return void 0;
    return answer.stdout.toString("utf8").split("\n").filter((name) => name !== "");
  }
  /**
   * The paths by the repository that knows about them, each relative to its top level. A path inside a repository within
   * another (a submodule, a clone) is asked of the inner one: git refuses to look across.
   */
  byToplevel(paths) {
    const groups = /* @__PURE__ */ new Map();
    for (const path of paths) {
      const native = this.workspace.native(path);
      const toplevel = this.nativeToplevel(native);
      if (toplevel === void 0) continue;
      const relative = nodePath.relative(toplevel, native).split(nodePath.sep).join("/");
      if (relative === "") continue;
      const group = groups.get(toplevel) ?? /* @__PURE__ */ new Map();
      groups.set(toplevel, group.set(relative, path));
    }
    return groups;
  }
  nativeToplevel(folder) {
    if (this.toplevels.has(folder)) return this.toplevels.get(folder);
    const parent = nodePath.dirname(folder);
    const found = existsSync(nodePath.join(folder, ".git")) ? folder : parent === folder ? void 0 : this.nativeToplevel(parent);
    this.toplevels.set(folder, found);
    return found;
  }
};

// src/adapters/node/disk-workspace.ts
import { readFileSync as readFileSync2, realpathSync, statSync } from "node:fs";
import nodePath2 from "node:path";

// src/adapters/node/disk-tree.ts
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readlinkSync } from "node:fs";

// src/adapters/node/folder.ts
import { readdirSync } from "node:fs";
import { sep } from "node:path";

// src/adapters/node/fs-error.ts
var reasons = {
  EACCES: "there is no permission to read it",
  EPERM: "there is no permission to read it",
  ENOENT: "it is not there any more",
  ENOTDIR: "it is not there any more",
  ELOOP: "it is a link in the place of a file",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GiB"
};
function fsErrorCode(error) {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";
}
function describeFsError(error) {
  const code = fsErrorCode(error);
  return Object.hasOwn(reasons, code) ? reasons[code] ?? code : `the file system answered ${code}`;
}

// src/adapters/node/folder.ts
function listFolder(folder) {
  try {
    if (typeof folder === "string") {
      const items = readdirSync(folder, { withFileTypes: true });
      if (!items.some(({ name }) => name.includes("\uFFFD"))) {
        const prefix2 = folder.endsWith(sep) ? folder : folder + sep;
        return items.map((item) => ({ name: item.name, kind: kindOf(item), native: prefix2 + item.name })).sort(byName);
      }
    }
    const prefix = Buffer.concat([Buffer.from(folder), Buffer.from(sep)]);
    return readdirSync(folder, { withFileTypes: true, encoding: "buffer" }).map((item) => ({
      name: item.name.toString("utf8"),
      kind: kindOf(item),
      native: Buffer.concat([prefix, item.name])
    })).sort((a, b) => byName(a, b) || Buffer.compare(a.native, b.native));
  } catch (error) {
    throw new UsageError(
      `The folder ${quote(folder.toString(), 200)} cannot be listed: ${describeFsError(error)}`,
      "Make the folder readable, or name other folders to check"
    );
  }
}
function kindOf(item) {
  if (item.isFile()) return "file";
  if (item.isDirectory()) return "folder";
  return item.isSymbolicLink() ? "symlink" : "other";
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

// src/adapters/node/disk-tree.ts
var neverPackaged = /* @__PURE__ */ new Set([".git", "node_modules", "target"]);
var mebibyte = 1024 * 1024;
var defaultLimits = {
  entries: 1e5,
  depth: 100,
  // More than an archive can hold (archive/read-archive.ts), so that nothing that can be built is refused here.
  bytes: 512 * mebibyte,
  keptBytes: 64 * mebibyte
};
function openDiskTree(folder, limits = {}) {
  return new DiskTree(folder, { ...defaultLimits, ...limits });
}
var DiskTree = class {
  entries;
  byPath = /* @__PURE__ */ new Map();
  limits;
  contents = /* @__PURE__ */ new Map();
  /** Of the files that did not stay in memory. */
  digests = /* @__PURE__ */ new Map();
  bytesRead = 0;
  constructor(folder, limits) {
    this.limits = limits;
    for (const entry of walk(folder, limits)) {
      if (!this.byPath.has(entry.path)) this.byPath.set(entry.path, entry);
    }
    this.entries = sortEntries(this.byPath.values());
  }
  entry(path) {
    return this.byPath.get(path);
  }
  read(path) {
    const known = this.contents.get(path);
    if (known !== void 0) return known;
    const entry = this.byPath.get(path);
    if (entry === void 0 || entry.kind !== "file") throw new Error(`no file ${path} in this tree`);
    const digest = this.digests.get(path);
    if (digest === void 0 && this.bytesRead + entry.size > this.limits.bytes) {
      const most = Math.floor(this.limits.bytes / mebibyte);
      throw new UnreadableFileError(path, `more than ${most} MiB of this StackPack would have to be read`);
    }
    const bytes = readRegularFile(entry);
    if (digest === void 0) this.remember(path, bytes);
    else if (sha256Of(bytes) !== digest) throw new UnreadableFileError(path, "it changed while it was looked at");
    return bytes;
  }
  remember(path, bytes) {
    this.bytesRead += bytes.length;
    if (this.bytesRead <= this.limits.keptBytes) this.contents.set(path, bytes);
    else this.digests.set(path, sha256Of(bytes));
  }
};
var DiskEntry = class {
  path;
  kind;
  target;
  native;
  bytes;
  constructor(path, kind, native) {
    this.path = path;
    this.kind = kind;
    this.native = native;
    if (kind === "symlink") this.target = readTarget(native);
  }
  /** Asked of the disk when it is needed: most rules look at a few files. */
  get size() {
    this.bytes ??= this.kind === "file" ? sizeOf(this.native) : 0;
    return this.bytes;
  }
};
function* walk(root, limits) {
  const folders = [
    { native: root, prefix: "", depth: 0 }
  ];
  let count = 0;
  for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
    for (const item of listFolder(folder.native)) {
      if (folder.depth === 0 && item.kind === "folder" && neverPackaged.has(item.name)) continue;
      count += 1;
      if (count > limits.entries || folder.depth >= limits.depth) {
        throw new UsageError(
          `${quote(root, 200)} holds more than ${limits.entries} files or ${limits.depth} levels of folders`,
          "Name the StackPack's own folder, or move what is not part of it elsewhere"
        );
      }
      const path = folder.prefix + item.name;
      if (item.kind === "folder") folders.push({ native: item.native, prefix: `${path}/`, depth: folder.depth + 1 });
      else yield new DiskEntry(path, item.kind === "other" ? "special" : item.kind, item.native);
    }
  }
}
function readRegularFile(entry) {
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const file = openSync(entry.native, flags);
    try {
      if (!fstatSync(file).isFile()) throw new UnreadableFileError(entry.path, "it is no longer a file");
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(entry.path, describeFsError(error));
  }
}
function sizeOf(native) {
  try {
    return lstatSync(native).size;
  } catch {
    return 0;
  }
}
function readTarget(native) {
  try {
    return readlinkSync(native, "utf8");
  } catch {
    return "";
  }
}

// src/adapters/node/disk-workspace.ts
var DiskWorkspace = class {
  directory;
  constructor(directory) {
    this.directory = directory;
  }
  resolve(path) {
    const relative = nodePath2.relative(this.directory, nodePath2.resolve(this.directory, path));
    return relative === "" ? "." : relative.split(nodePath2.sep).join("/");
  }
  /** The native absolute path of a workspace path. */
  native(path) {
    return nodePath2.resolve(this.directory, path);
  }
  below(folder, path) {
    return wayDown(this.native(folder), this.native(path));
  }
  remainsBelow(folder, path) {
    if (this.below(folder, path) === void 0) return true;
    try {
      return wayDown(realpathSync(this.native(folder)), realpathSync(this.native(path))) !== void 0;
    } catch {
      return true;
    }
  }
  kindOf(path) {
    try {
      const stats = statSync(this.native(path), { throwIfNoEntry: false });
      if (stats === void 0) return void 0;
      return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
    } catch (error) {
      if (fsErrorCode(error) === "ENOTDIR") return void 0;
      throw new UsageError(
        `${quote(path, 200)} cannot be looked at: ${describeFsError(error)}`,
        "Make it readable, or name another path"
      );
    }
  }
  list(path) {
    try {
      return listFolder(this.native(path)).map(({ name, kind }) => ({
        name,
        kind: kind === "symlink" ? "other" : kind
      }));
    } catch {
      return [];
    }
  }
  read(path, limit) {
    const native = this.native(path);
    try {
      const { size } = statSync(native);
      if (size <= limit) return readFileSync2(native);
    } catch (error) {
      throw new UsageError(
        `${quote(path, 200)} cannot be read: ${describeFsError(error)}`,
        "Make the file readable, or name another one"
      );
    }
    throw new UsageError(
      `${quote(path, 200)} is larger than ${Math.floor(limit / 1024 / 1024)} MiB`,
      "Name another file: this is more than is read"
    );
  }
  openTree(path) {
    return openDiskTree(this.native(path));
  }
};
function wayDown(folder, path) {
  const relative = nodePath2.relative(folder, path).split(nodePath2.sep).join("/");
  if (relative === "") return ".";
  return relative === ".." || relative.startsWith("../") || nodePath2.isAbsolute(relative) ? void 0 : relative;
}

// src/adapters/create-ports.ts
function createPorts(workingDirectory = findWorkingDirectory()) {
  const workspace = new DiskWorkspace(workingDirectory);
  return { workspace, git: new GitRepository(workspace) };
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

// src/app/open-pack.ts
var largestArchive = 256 * 1024 * 1024;
async function openPack(location, packVersion, workspace) {
  try {
    const tree = location.kind === "folder" ? workspace.openTree(location.path) : await openArchive(location.path, workspace);
    const format = formatOf(tree);
    const manifest = format === void 0 ? void 0 : tree.entry(manifestFiles[format]);
    if (manifest !== void 0 && manifest.kind !== "file") {
      throw new UnreadableFileError(manifest.path, "it is a link or a special file, and none is ever followed");
    }
    const versions = packVersion === void 0 ? {} : { option: packVersion };
    return { pack: await loadPack(tree, versions, location.kind) };
  } catch (error) {
    if (error instanceof ArchiveError) {
      const message = `${quote(location.path, 200)} cannot be read: ${lowerFirst(error.message)}`;
      return { unreadable: { path: location.path, message, help: error.help } };
    }
    if (error instanceof UnreadableFileError) return { unreadable: describeUnreadable(location, error) };
    throw error;
  }
}
function describeUnreadable(location, error) {
  return {
    path: location.path,
    message: `${quote(placeName(location, error.path), 200)} cannot be read: ${error.message}`,
    help: "Put a file there that can be read, or take it out of the StackPack"
  };
}
function placeName(location, file) {
  if (location.kind === "archive") return `${location.path}!/${file}`;
  return joinPath(location.path, file);
}
async function openArchive(path, workspace) {
  const { readArchive } = await import("./read-archive-PRRTPQFL.js");
  const tree = await readArchive(workspace.read(path, largestArchive));
  if (formatOf(tree) !== void 0) return tree;
  const inside = tree.entries.find((entry) => /^[^/]+\/stackpack\.(?:conf|yaml)$/.test(entry.path));
  throw new ArchiveError(
    "The archive has neither stackpack.conf nor stackpack.yaml at its root",
    inside === void 0 ? "Build it from the folder of a StackPack: stackpack build" : `Pack what is inside the folder, not the folder itself: the manifest stands at ${quote(inside.path)}`
  );
}
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

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
    ...ignorePath === void 0 ? {} : { ignorePath }
  };
}
function contextOf({ pack, location }, ignorePath) {
  return {
    name: (file) => placeName(location, file),
    source: (file) => pack.tree.entry(file)?.kind === "file" ? pack.source(file) : void 0,
    ignorePath: (file) => ignorePath(placeName(location, file))
  };
}
function createReportPack(checked, ignorePath) {
  const { pack, location, findings } = checked;
  const context = contextOf(checked, ignorePath);
  const name = nameOf(pack);
  return {
    path: location.path,
    format: pack.format,
    ...name === void 0 ? {} : { name },
    ...pack.version === void 0 ? {} : { version: pack.version.value, versionSource: pack.version.source },
    findings: findings.map((finding) => createReportFinding(finding, context))
  };
}
function countFindings(packs, findings) {
  const all = [...packs.flatMap((pack) => pack.findings), ...findings];
  const count = (severity) => all.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
}
function createPlace(place, context) {
  const source = place.end === 0 ? void 0 : context.source(place.file);
  const start = source?.positionAt(place.start) ?? { line: 1, column: 1 };
  const end = source?.positionAt(Math.max(place.end, place.start)) ?? start;
  return {
    file: context.name(place.file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column
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

// src/app/path-pattern.ts
var deepestMatch = 12;
function isPattern(path) {
  return /[*?]/.test(path);
}
function readGlob(pattern, whose) {
  const glob = parseGlob(pattern);
  if (typeof glob !== "string") return glob;
  throw new UsageError(`${whose} ${quote(pattern)} cannot be read: ${glob}`, "Correct it, or write the path out");
}
function readPathPattern(pattern, whose) {
  const segments = pattern.split("/");
  const first = segments.findIndex(isPattern);
  const plain = segments.slice(0, first).join("/");
  const folder = plain !== "" ? plain : pattern.startsWith("/") ? "/" : ".";
  const rest = segments.slice(first);
  const glob = readGlob(rest.join("/"), whose);
  const prefix = folder === "." ? "" : joinPath(folder, "");
  return {
    folder,
    depth: rest.includes("**") ? deepestMatch : rest.length,
    matches: (path) => path.startsWith(prefix) && matchesGlob(glob, path.slice(prefix.length))
  };
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
    const hasManifest = workspace.list(folder).some(({ name, kind }) => kind !== "folder" && isManifestName(name));
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
    return {
      unreadable: { path, message, help: "Put the StackPack itself there, or name the folder the link leads to" }
    };
  }
  /** Where the starting folder is git-ignored itself, it was meant all the same, and what is below it counts. */
  async withoutIgnored(start, paths) {
    const { git } = this.ports;
    if (paths.length === 0 || git.toplevel(start) === void 0) return paths;
    const ignored = await git.ignored([start, ...paths]);
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
    if (kind === "folder") packs += await finder.addFolder(path);
    else if (isManifestName(name) || isArchiveName(name)) {
      await finder.addFile(path);
      packs += 1;
    }
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

export {
  describeUnreadable,
  placeName,
  createReportFinding,
  contextOf,
  createReportPack,
  countFindings,
  readGlob,
  selectPacks,
  createTerminalReport,
  createFindingsText,
  longestAnswer,
  runGit,
  fsErrorCode,
  createPorts,
  findWorkingDirectory
};
