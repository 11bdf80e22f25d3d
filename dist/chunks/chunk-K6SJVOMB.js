import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  manifestFiles,
  manifestKeys,
  packagedEntries,
  prepareMarkdown,
  redactSecrets,
  wholeFile
} from "./chunk-Q53MEAIS.js";
import {
  decodeText,
  textOf,
  valueAt
} from "./chunk-RIIIMYDO.js";
import {
  showSafely
} from "./chunk-DGQOYOLG.js";
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
} from "./chunk-URPMHRJE.js";
import {
  codes
} from "./chunk-X6G6DOL3.js";
import {
  nearestWord
} from "./chunk-KZNBTJE7.js";
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
    line: `${head}${before.text}${marked.text}${after.text}${tail}`.trimEnd(),
    marks: " ".repeat(head.length + before.width) + "^".repeat(Math.max(marked.width, 1))
  };
}
function onBoundary(text, at) {
  return at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

// src/reporters/terminal.ts
var sgr = { bold: 1, red: 31, green: 32, yellow: 33, cyan: 36, dim: 2 };
var severityStyles = { error: "red", warning: "yellow", info: "cyan" };
var severities = ["error", "warning", "info"];
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
  const [worst] = severities.filter((severity) => pack.findings.some((finding) => finding.severity === severity));
  return worst === void 0 ? line : `${style(severityStyles[worst], worst)} ${line}`;
}
function findingBlock(finding, style, told) {
  const place = `${safe(finding.file)}:${finding.line}:${finding.column}`;
  const severity = style(severityStyles[finding.severity], finding.severity);
  const lines = [`${style("bold", place)} ${severity} ${finding.rule}`, `  ${safe(finding.message)}`];
  if (finding.snippet !== void 0) {
    const { line, marks: marks2 } = drawSnippet(finding.snippet);
    const number = String(finding.line);
    lines.push(style("dim", `  ${number} | `) + line);
    lines.push(style("dim", `  ${" ".repeat(number.length)} | `) + style(severityStyles[finding.severity], marks2));
  }
  for (const { file, line, column, message } of finding.related) {
    lines.push(`  ${safe(file)}:${line}:${column} ${safe(message)}`);
  }
  lines.push(`  ${style("dim", "help:")} ${safe(finding.help)}`);
  const entry = ignoreEntry(finding);
  if (told?.has(entry) === false) lines.push(`  ${style("dim", `to ignore: ${entry}`)}`);
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
var longestAnswer = 64 * 1024 * 1024;
var longestRun = 6e4;
function runGit(folder, args, input = "") {
  return new Promise((resolve) => {
    const child = spawn("git", args, {
      cwd: folder,
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
      stdio: ["pipe", "pipe", "ignore"],
      windowsHide: true
    });
    const timer = setTimeout(() => child.kill(), longestRun);
    const chunks = [];
    let length = 0;
    child.stdout.on("data", (chunk) => {
      length += chunk.length;
      if (length > longestAnswer) child.kill();
      else chunks.push(chunk);
    });
    const finish = (exitCode, stdout) => {
      clearTimeout(timer);
      resolve({ exitCode, stdout });
    };
    child.on("error", () => finish(void 0, Buffer.alloc(0)));
    child.on("close", (code) => finish(code ?? void 0, Buffer.concat(chunks)));
    child.stdin.on("error", () => void 0);
    child.stdin.end(input);
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
      const answer = await runGit(toplevel, ["check-ignore", "--stdin", "-z"], [...below.keys()].join("\0"));
      if (answer.exitCode !== 0 && answer.exitCode !== 1) return void 0;
      for (const name of answer.stdout.toString("utf8").split("\0")) {
        const path = below.get(name);
        if (path !== void 0) ignored.add(path);
      }
    }
    return ignored;
  }
  async tagsAtHead(toplevel) {
    const answer = await runGit(this.workspace.native(toplevel), ["tag", "--points-at", "HEAD"]);
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
import { readFileSync as readFileSync2, statSync } from "node:fs";
import nodePath2 from "node:path";

// src/adapters/node/disk-tree.ts
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readlinkSync } from "node:fs";

// src/tree/unreadable-file-error.ts
var UnreadableFileError = class extends Error {
  name = "UnreadableFileError";
  /** Below the tree's root. */
  path;
  constructor(path, reason) {
    super(reason);
    this.path = path;
  }
};

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
var defaultLimits = { entries: 1e5, depth: 100 };
function openDiskTree(folder, limits2 = defaultLimits) {
  return new DiskTree(folder, limits2);
}
var DiskTree = class {
  entries;
  byPath = /* @__PURE__ */ new Map();
  contents = /* @__PURE__ */ new Map();
  constructor(folder, limits2) {
    for (const entry of walk(folder, limits2)) {
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
    const bytes = readRegularFile(entry);
    this.contents.set(path, bytes);
    return bytes;
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
function* walk(root, limits2) {
  const folders = [
    { native: root, prefix: "", depth: 0 }
  ];
  let count = 0;
  for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
    for (const item of listFolder(folder.native)) {
      if (folder.depth === 0 && item.kind === "folder" && neverPackaged.has(item.name)) continue;
      count += 1;
      if (count > limits2.entries || folder.depth >= limits2.depth) {
        throw new UsageError(
          `${quote(root, 200)} holds more than ${limits2.entries} files or ${limits2.depth} levels of folders`,
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
    const relative = nodePath2.relative(this.native(folder), this.native(path)).split(nodePath2.sep).join("/");
    if (relative === "") return ".";
    return relative === ".." || relative.startsWith("../") || nodePath2.isAbsolute(relative) ? void 0 : relative;
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

// src/adapters/create-ports.ts
function createPorts(workingDirectory = process.cwd()) {
  const workspace = new DiskWorkspace(workingDirectory);
  return { workspace, git: new GitRepository(workspace) };
}

// src/syntax/hocon/characters.ts
function isWhitespace(code) {
  if (code <= 32) return code === 32 || code >= 9 && code <= 13 || code >= 28 && code <= 31;
  if (code < 160) return false;
  return code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288 || code === 65279;
}
var reserved = new Set([...'$"{}[]:=,+#`^?!@*&\\'].map((character) => character.charCodeAt(0)));
function isReserved(code) {
  return reserved.has(code);
}
function isControl(code) {
  return code < 32;
}
function startsNumber(code) {
  return code >= 48 && code <= 57 || code === 45;
}
function continuesNumber(code) {
  return startsNumber(code) || code === 46 || code === 43 || code === 101 || code === 69;
}

// src/syntax/hocon/value.ts
function isValue(expression) {
  switch (expression.kind) {
    case "reference":
    case "concatenation-value":
    case "slot-value":
    case "value-at":
      return false;
    default:
      return true;
  }
}
var Slot = class {
  layers = [];
  /** Whether it was made of the slots of two objects when a substitution was resolved. */
  isMerged;
  constructor(isMerged = false) {
    this.isMerged = isMerged;
  }
  /**
   * Lays one more on top. A simple value and a list hide what lies below for good: neither can refer to it, as a
   * substitution in a list looks at the whole, this list included.
   */
  push(layer) {
    if (hidesLayersBelow(layer.expression)) this.layers.length = 0;
    this.layers.push(layer);
  }
};
function hidesLayersBelow(expression) {
  switch (expression.kind) {
    case "object-value":
    case "reference":
    case "concatenation-value":
    case "slot-value":
    case "value-at":
      return false;
    default:
      return true;
  }
}

// src/syntax/hocon/concatenate.ts
function concatenate(values, place, budget) {
  let joined;
  let own;
  for (const right of values) {
    if (budget.exhausted) break;
    budget.spendSteps(1);
    if (values.length > 1 && !isContainer(right)) budget.spendLength(right.text.length);
    if (joined === void 0) {
      joined = right;
      continue;
    }
    const left = joined;
    const containers = isContainer(left) || isContainer(right);
    if (left.kind === "object-value" && right.kind === "object-value") {
      joined = mergeObjects(left, right, place, budget);
    } else if (containers && isBlank(right)) {
    } else if (containers && isBlank(left)) {
      joined = right;
    } else if (left.kind === "list-value" || right.kind === "list-value") {
      const first = asList(left);
      const second = asList(right);
      if (first === void 0 || second === void 0) return { kind: "mismatch", left, right };
      if (own === void 0) {
        budget.spendSteps(first.items.length);
        own = [...first.items];
        joined = { kind: "list-value", place, items: own };
      }
      budget.spendSteps(second.items.length);
      for (const item of second.items) own.push(item);
    } else if (isContainer(left) || isContainer(right)) {
      return { kind: "mismatch", left, right };
    } else {
      const text = left.text + right.text;
      joined = { kind: "string", value: text, text, quoted: left.quoted || right.quoted, place };
    }
  }
  return joined ?? { kind: "string", value: "", text: "", quoted: false, place };
}
function mergeObjects(lower, upper, place, budget) {
  budget.spendSteps(lower.slots.size + upper.slots.size + 1);
  if (budget.exhausted) return upper;
  const slots = new Map(lower.slots);
  for (const [key, above] of upper.slots) {
    const below = slots.get(key);
    if (below === void 0) {
      slots.set(key, above);
      continue;
    }
    budget.spendSteps(below.layers.length + above.layers.length);
    if (budget.exhausted) return upper;
    slots.set(key, mergeSlots(below, above));
  }
  return { kind: "object-value", place, slots };
}
function mergeSlots(below, above) {
  const merged = new Slot(true);
  for (const slot of [below, above]) {
    const [only] = slot.layers;
    if (slot.isMerged || slot.layers.length === 1 && only !== void 0 && isValue(only.expression)) {
      for (const layer of slot.layers) merged.push(layer);
    } else {
      const top = slot.layers.at(-1);
      if (top === void 0) continue;
      const expression = { kind: "slot-value", slot, place: top.expression.place };
      merged.push({ expression, keyPlace: top.keyPlace });
    }
  }
  return merged;
}
function isContainer(value) {
  return value.kind === "object-value" || value.kind === "list-value";
}
function isBlank(value) {
  if (value.kind !== "string" || value.quoted) return false;
  for (let at = 0; at < value.text.length; at++) if (!isWhitespace(value.text.charCodeAt(at))) return false;
  return true;
}
function asList(value) {
  if (value.kind === "list-value") return value;
  if (value.kind !== "object-value") return void 0;
  const numbered = [];
  for (const [key, slot] of value.slots) {
    if (!/^\+?[0-9]{1,10}$/.test(key)) continue;
    const top = slot.layers.at(-1);
    if (top === void 0) continue;
    numbered.push({ index: Number(key), item: { kind: "slot-value", slot, place: top.expression.place } });
  }
  if (numbered.length === 0) return void 0;
  numbered.sort((a, b) => a.index - b.index);
  return { kind: "list-value", place: value.place, items: numbered.map(({ item }) => item) };
}

// src/syntax/hocon/lay-slot.ts
function laySlot(slot, key, layer, path, log) {
  const top = slot.layers.at(-1);
  if (top === void 0) {
    slot.push(layer);
    return;
  }
  const below = top.expression;
  const above = layer.expression;
  if (below.kind === "object-value" && above.kind === "object-value") {
    mergeInto(below, above, path, log);
    return;
  }
  if (below.kind === "concatenation-value" && below.appends && above.kind === "concatenation-value" && above.appends) {
    const [, appended] = above.pieces;
    if (appended?.kind === "list-value" && appended.items.every(isValue)) {
      below.pieces.push(appended);
      return;
    }
  }
  if (replaces(above, below, path)) reportDuplicate(key, top, layer, log);
  slot.push(layer);
}
function mergeInto(below, above, path, log) {
  for (const [key, slot] of above.slots) {
    let own = below.slots.get(key);
    if (own === void 0) {
      own = new Slot();
      below.slots.set(key, own);
    }
    for (const layer of slot.layers) laySlot(own, key, layer, path && [...path, key], log);
  }
}
function replaces(above, below, path) {
  if (above.kind === "reference" && above.optional) return false;
  if (refersTo(above, path)) return false;
  const mayMerge = (expression) => expression.kind === "object-value" || expression.kind === "reference" || expression.kind === "concatenation-value" && expression.pieces.every(mayMerge);
  return !(mayMerge(above) && mayMerge(below));
}
function refersTo(expression, path) {
  if (path === void 0) return false;
  if (expression.kind === "concatenation-value") return expression.pieces.some((piece) => refersTo(piece, path));
  return expression.kind === "reference" && path.every((key, index) => expression.path[index] === key);
}
function reportDuplicate(key, first, second, log) {
  const { keyPlace } = second;
  if (keyPlace.file !== first.keyPlace.file || keyPlace.start === first.keyPlace.start) return;
  const message = `the key ${quote(key)} is given twice, and this value replaces the first one`;
  log.add("duplicate-key", keyPlace, message, "remove one of the two", first.keyPlace);
}

// src/syntax/hocon/brackets.ts
var Brackets = class {
  /** The offset behind the last object or list that ended. */
  end = 0;
  tokens;
  /** Those around the token, the innermost last. */
  open = [];
  constructor(tokens) {
    this.tokens = tokens;
  }
  /** Consumes an opening bracket. */
  enter(closing) {
    const token = this.tokens.next();
    this.open.push({ closing, place: this.tokens.placeOf(token, token) });
    return token;
  }
  leave() {
    this.open.pop();
  }
  /**
   * Whether the innermost object or list (or the document) ends here: with its own bracket, which is consumed, or, which
   * is reported, with one that is not its own, or with the text.
   */
  closes() {
    const innermost = this.open.at(-1);
    for (; ; ) {
      this.tokens.skipNewlines();
      const token = this.tokens.peek();
      this.end = token.end;
      if (token.kind === "end") {
        if (innermost !== void 0) this.reportUnclosed(innermost);
        this.tokens.stop();
        return true;
      }
      if (token.kind !== "}" && token.kind !== "]") return false;
      if (token.kind === innermost?.closing) {
        this.tokens.next();
        return true;
      }
      if (innermost !== void 0 && this.open.some(({ closing }) => closing === token.kind)) {
        this.reportUnclosed(innermost);
        this.end = token.start;
        return true;
      }
      if (innermost?.closing === "]") {
        this.tokens.reportToken(token, () => "a list is closed by ], not by }", "write ] here");
        this.tokens.next();
        return true;
      }
      const help = `remove it, or open it with ${token.kind === "}" ? "{" : "["}`;
      this.tokens.reportToken(token, (found) => `${found} closes nothing`, help);
      this.tokens.next();
    }
  }
  /** Consumes newlines and at most one comma; whether there were any, or a bracket or the end follows. */
  separated() {
    let seen = false;
    for (; ; ) {
      const { kind } = this.tokens.peek();
      if (kind === ",") {
        this.tokens.next();
        return true;
      }
      if (kind !== "newline") return seen || kind === "end" || kind === "}" || kind === "]";
      seen = true;
      this.tokens.next();
    }
  }
  reportUnclosed({ closing, place }) {
    const opening = closing === "}" ? "{" : "[";
    this.tokens.report(place, `this ${opening} is never closed`, `close it with ${closing}`);
  }
};

// src/syntax/hocon/number-text.ts
var whole = /^-?[0-9]+$/;
var decimal = /^-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
var longMax = 2n ** 63n - 1n;
function readNumber(text) {
  if (whole.test(text)) {
    if (text.replace(/^-?0*/, "").length > 19) return void 0;
    const value = BigInt(text);
    return value > longMax || value < -longMax - 1n ? void 0 : Number(value) + 0;
  }
  return decimal.test(text) ? Number(text) : void 0;
}

// src/syntax/hocon/limits.ts
var limits = {
  /** UTF-16 code units of the document and everything it includes, together. */
  textLength: 1024 * 1024,
  /** Levels of objects and lists, as written and as resolved; a key of several elements counts each. */
  depth: 200,
  /** Values as written, included files among them, and again as resolved: a value shown in two places counts twice. */
  values: 5e4,
  /** UTF-16 code units that concatenation may produce. */
  concatenatedLength: 4 * 1024 * 1024,
  /** Steps of looking up and merging. */
  steps: 25e4,
  /** Substitutions followed from one to the next. */
  chain: 200,
  /** Include statements followed, and how deep one may lie in another. */
  includes: 100,
  includeDepth: 20,
  /** Problems reported. */
  problems: 50
};

// src/syntax/hocon/path-expression.ts
function readPath(tokens, text, file) {
  const path = [];
  let key = "";
  let mayBeEmpty = false;
  let start = tokens[0]?.start ?? 0;
  let previousEnd = start;
  const close = (end) => {
    if (key === "" && !mayBeEmpty) return emptyElement(path.length === 0 ? end : start - 1);
    if (path.length === limits.depth) return tooManyElements(tokens[0]?.start ?? start, end);
    path.push({ key, place: { file, start, end } });
    key = "";
    mayBeEmpty = false;
    start = end + 1;
    return void 0;
  };
  for (const token of tokens) {
    key += text.slice(previousEnd, token.start);
    previousEnd = token.end;
    if (token.kind === "string") {
      mayBeEmpty ||= key === "" && token.text === "";
      key += token.text;
      continue;
    }
    let from = 0;
    for (let dot = token.text.indexOf("."); dot !== -1; dot = token.text.indexOf(".", from)) {
      key += token.text.slice(from, dot);
      const fault = close(token.start + dot);
      if (fault !== void 0) return fault;
      from = dot + 1;
    }
    key += token.text.slice(from);
  }
  return close(previousEnd) ?? path;
}
function emptyElement(dot) {
  const help = 'leave out the dot, write an empty element as "", or put the whole path in quotes';
  return { fault: "a path has an empty element", help, start: dot, end: dot + 1 };
}
function tooManyElements(start, end) {
  return { fault: "a path has too many elements", help: `keep it to ${limits.depth} elements`, start, end };
}

// src/syntax/hocon/quoted-string.ts
var simpleEscapes = /* @__PURE__ */ new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"]
]);
function readQuotedString(text, start, report) {
  return text.startsWith('"""', start) ? readTripleQuoted(text, start, report) : readSingleQuoted(text, start, report);
}
function readTripleQuoted(text, start, report) {
  const close = text.indexOf('"""', start + 3);
  if (close === -1) {
    report(start, start + 3, "this string in three quotes is never closed", 'close it with """');
    return { text: text.slice(start + 3), end: text.length };
  }
  let end = close + 3;
  while (text[end] === '"') end++;
  return { text: text.slice(start + 3, end - 3), end };
}
function readSingleQuoted(text, start, report) {
  const pieces = [];
  let plainFrom = start + 1;
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      pieces.push(text.slice(plainFrom, at));
      return { text: pieces.join(""), end: at + 1 };
    }
    if (code === 10) break;
    if (code === 92) {
      const escaped = readEscape(text, at, report);
      pieces.push(text.slice(plainFrom, at), escaped.text);
      at = escaped.end;
      plainFrom = at;
      continue;
    }
    if (isControl(code) && !(code === 13 && text.charCodeAt(at + 1) === 10)) {
      const help = "write it as an escape such as \\t, or put the string in three quotes";
      report(at, at + 1, `a quoted string may not hold the character ${quote(text[at] ?? "")}`, help);
    }
    at++;
  }
  const end = at > start + 1 && text[at - 1] === "\r" ? at - 1 : at;
  report(start, end, "this string is not closed on its line", 'close it with ", or put it in three quotes');
  pieces.push(text.slice(plainFrom, end));
  return { text: pieces.join(""), end };
}
function readEscape(text, at, report) {
  const letter = text[at + 1];
  const simple = letter === void 0 ? void 0 : simpleEscapes.get(letter);
  if (simple !== void 0) return { text: simple, end: at + 2 };
  if (letter === "u") {
    const digits = text.slice(at + 2, at + 6);
    if (/^[0-9a-fA-F]{4}$/.test(digits)) {
      return { text: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 6 };
    }
    report(
      at,
      at + 2,
      "the escape \\u is not followed by four hexadecimal digits",
      "write it as \\u00e9, for instance"
    );
    return { text: "", end: at + 2 };
  }
  if (letter === void 0 || letter === "\n" || letter === "\r") {
    report(at, at + 1, "the backslash has nothing to escape", "double it, or close the string before it");
    return { text: "", end: at + 1 };
  }
  const help = "double the backslash to mean one, or use an escape that JSON has";
  report(at, at + 2, `${quote(`\\${letter}`)} is not an escape`, help);
  return { text: letter, end: at + 2 };
}

// src/syntax/hocon/lexer.ts
var marks = /* @__PURE__ */ new Set(["{", "}", "[", "]", ",", ":", "="]);
var example = "${a.path}";
var words = ["true", "false", "null"];
var Lexer = class {
  text;
  file;
  log;
  at = 0;
  constructor(text, file, log) {
    this.text = text;
    this.file = file;
    this.log = log;
  }
  next() {
    this.skipBlank();
    const start = this.at;
    const character = this.text[start];
    if (character === void 0) return { kind: "end", start, end: start };
    if (character === "\n") return this.mark("newline", 1);
    if (marks.has(character)) return this.mark(character, 1);
    if (character === '"') {
      const { text, end } = readQuotedString(
        this.text,
        start,
        (from, to, message, help) => this.log.add("syntax", { file: this.file, start: from, end: to }, message, help)
      );
      this.at = end;
      return { kind: "string", text, start, end };
    }
    if (character === "$") return this.substitution();
    if (character === "+" && this.text[start + 1] === "=") return this.mark("+=", 2);
    if (startsNumber(this.text.charCodeAt(start))) return this.number();
    if (isReserved(this.text.charCodeAt(start))) {
      return this.fault(start, start + 1, `the character ${quote(character)} may only stand in quotes`);
    }
    return this.unquoted();
  }
  skipBlank() {
    for (; ; ) {
      const code = this.text.charCodeAt(this.at);
      if (code === 35 || code === 47 && this.text.charCodeAt(this.at + 1) === 47) {
        const newline = this.text.indexOf("\n", this.at);
        this.at = newline === -1 ? this.text.length : newline;
      } else if (code !== 10 && isWhitespace(code)) {
        this.at++;
      } else {
        return;
      }
    }
  }
  mark(kind, length) {
    const start = this.at;
    this.at += length;
    return { kind, start, end: this.at };
  }
  number() {
    const start = this.at;
    let end = start + 1;
    while (continuesNumber(this.text.charCodeAt(end))) end++;
    const text = this.text.slice(start, end);
    const number = readNumber(text);
    if (number === void 0) {
      const plus = text.indexOf("+");
      if (plus !== -1) {
        const help = "put the whole value in quotes";
        this.at = end;
        return this.fault(start + plus, start + plus + 1, 'the character "+" may only stand in quotes', help);
      }
    }
    this.at = end;
    return { kind: number === void 0 ? "unquoted" : "number", text, start, end };
  }
  unquoted() {
    const start = this.at;
    const word = words.find((candidate) => this.text.startsWith(candidate, start));
    if (word !== void 0) {
      this.at += word.length;
      return { kind: word === "null" ? "null" : "boolean", text: word, start, end: this.at };
    }
    let end = start;
    for (; end < this.text.length; end++) {
      const code = this.text.charCodeAt(end);
      if (isReserved(code) || isWhitespace(code)) break;
      if (code === 47 && this.text.charCodeAt(end + 1) === 47) break;
    }
    this.at = end;
    return { kind: "unquoted", text: this.text.slice(start, end), start, end };
  }
  substitution() {
    const start = this.at;
    if (this.text[start + 1] !== "{") {
      return this.fault(
        start,
        start + 1,
        `the character "$" may only stand in quotes, or begin a substitution such as ${example}`
      );
    }
    const optional = this.text[start + 2] === "?";
    this.at = start + (optional ? 3 : 2);
    const tokens = [];
    for (let token = this.pathPart(); token.kind !== "}"; token = this.pathPart()) {
      if (token.kind === "end" || token.kind === "newline") {
        this.at = token.start;
        return this.fault(start, start + 2, "this substitution is not closed", "close it with } on the same line");
      }
      if (!isText(token)) return this.faultySubstitution(token);
      tokens.push(token);
    }
    if (tokens.length === 0) {
      const help = `name the value it stands for, as in ${example}`;
      return this.fault(start, this.at, "this substitution names no path", help);
    }
    const path = readPath(tokens, this.text, this.file);
    if ("fault" in path) return this.fault(path.start, path.end, path.fault, path.help);
    return { kind: "substitution", optional, path, start, end: this.at };
  }
  /** The next token inside `${ }`; a substitution within another is refused before it could nest. */
  pathPart() {
    this.skipBlank();
    const start = this.at;
    return this.text[start] === "$" ? { kind: "fault", start, end: start + 1 } : this.next();
  }
  /** Reports what cannot stand in a substitution, and passes over its rest: up to its brace, at most to the line's end. */
  faultySubstitution({ start, end }) {
    const found = quote(this.text.slice(start, end), 40);
    const message = `a substitution holds a path, which ${found} cannot be part of`;
    const fault = this.fault(start, end, message, "write the path alone, with quotes around what is special in it");
    let open = 1;
    for (this.at = start; open > 0 && this.at < this.text.length && this.text[this.at] !== "\n"; this.at++) {
      if (this.text[this.at] === "{") open++;
      if (this.text[this.at] === "}") open--;
    }
    return fault;
  }
  fault(start, end, message, help = "put the whole value in quotes") {
    this.log.add("syntax", { file: this.file, start, end }, message, help);
    this.at = Math.max(this.at, end);
    return { kind: "fault", start, end: this.at };
  }
};
function isText(token) {
  switch (token.kind) {
    case "string":
    case "unquoted":
    case "number":
    case "boolean":
    case "null":
      return true;
    default:
      return false;
  }
}

// src/syntax/hocon/parse-include.ts
var kinds = ["file", "url", "classpath"];
function parseInclude(tokens) {
  let required = false;
  let how = "name";
  let open = 0;
  for (; ; ) {
    tokens.skipNewlines();
    const token = tokens.peek();
    if (token.kind !== "unquoted") break;
    for (const word of token.text.split(/(?<=\()/)) {
      if (word === "required(" && open === 0) {
        required = true;
      } else {
        const kind = kinds.find((candidate) => word === `${candidate}(`);
        if (kind === void 0 || how !== "name") return refuse(tokens);
        how = kind;
      }
      open++;
    }
    tokens.next();
  }
  const name = tokens.peek();
  if (name.kind !== "string") return refuse(tokens);
  tokens.next();
  while (open > 0) {
    tokens.skipNewlines();
    const token = tokens.peek();
    if (token.kind !== "unquoted" || !/^\)+$/.test(token.text) || token.text.length > open) {
      tokens.reportToken(token, (found) => `expected ")" after the included name, found ${found}`, "close it with )");
      return void 0;
    }
    open -= token.text.length;
    tokens.next();
  }
  return { kind: "include", how, required, target: name.text, place: tokens.placeOf(name, name) };
}
function refuse(tokens) {
  const help = `write ${quote('include "name.conf"')}, or put the key in quotes if include is meant as a key`;
  tokens.reportToken(tokens.peek(), (found) => `expected a quoted file name after include, found ${found}`, help);
  return void 0;
}

// src/syntax/hocon/scalar-value.ts
function scalarValue(token, place) {
  const { text } = token;
  switch (token.kind) {
    case "number":
      return { kind: "number", value: readNumber(text) ?? Number.NaN, text, quoted: false, place };
    case "boolean":
      return { kind: "boolean", value: text === "true", text, quoted: false, place };
    case "null":
      return { kind: "null", value: null, text, quoted: false, place };
    default:
      return { kind: "string", value: text, text, quoted: token.kind === "string", place };
  }
}

// src/syntax/hocon/parser.ts
var Parser = class {
  tokens;
  budget;
  depth;
  brackets;
  /** Whether a fault was found at the end of its line, so that nothing has to be passed over. */
  onNewLine = false;
  /** `depth` is how deep what includes the text lies. */
  constructor(tokens, budget, depth) {
    this.tokens = tokens;
    this.budget = budget;
    this.depth = depth;
    this.brackets = new Brackets(tokens);
  }
  /** The root object; undefined where the root is a list. */
  parseDocument() {
    this.tokens.skipNewlines();
    const first = this.tokens.peek();
    if (first.kind === "[") {
      const help = "put the list under a key: key = [ ]";
      this.tokens.report(this.tokens.placeOf(first, first), "the document is a list, not an object", help);
      return void 0;
    }
    if (first.kind !== "{") return this.object(first);
    const root = this.bracketed();
    this.tokens.skipNewlines();
    const rest = this.tokens.peek();
    if (rest.kind !== "end") {
      const help = "move it in front of the closing }, or leave out the braces around the whole document";
      this.tokens.reportToken(rest, (found) => `the document ends with its closing }, but ${found} follows`, help);
    }
    return root;
  }
  bracketed() {
    const opening = this.brackets.enter("}");
    const { members } = this.object(opening);
    this.brackets.leave();
    return { kind: "syntax-object", place: this.tokens.placeOf(opening, this.brackets), members };
  }
  /** The members up to the closing brace, or up to the end where there is no opening one. */
  object(first) {
    const members = [];
    while (!this.brackets.closes()) {
      const member = this.member();
      if (member !== void 0) members.push(member);
      else if (!this.onNewLine) this.tokens.recover();
      this.onNewLine = false;
      if (this.brackets.separated() || member === void 0) continue;
      if (member.kind === "field" && this.tookNextKeyForValue(member)) continue;
      const help = "begin a new line for the next key, or put the whole value in quotes";
      this.refuse((found) => `expected the end of the line, "," or "}", found ${found}`, help);
    }
    return { kind: "syntax-object", place: this.tokens.placeOf(first, { end: this.tokens.text.length }), members };
  }
  list() {
    const opening = this.brackets.enter("]");
    const items = [];
    while (!this.brackets.closes()) {
      const item = this.value(void 0);
      if (item !== void 0) items.push(item);
      else this.tokens.recover();
      if (this.brackets.separated() || item === void 0) continue;
      this.refuse(
        (found) => `expected ",", "]" or a new line, found ${found}`,
        "part the elements by commas or new lines"
      );
    }
    this.brackets.leave();
    return { kind: "syntax-list", place: this.tokens.placeOf(opening, this.brackets), items };
  }
  /** Reports the next token, and goes on behind what it makes unreadable. */
  refuse(message, help) {
    this.tokens.reportToken(this.tokens.peek(), message, help);
    this.tokens.recover();
    this.brackets.separated();
  }
  /** Where a value was forgotten, the key on the next line was read in its place: that is reported, and passed over. */
  tookNextKeyForValue({ path, value }) {
    const { kind } = this.tokens.peek();
    const end = path.at(-1)?.place.end ?? 0;
    if (kind !== "=" && kind !== ":" && kind !== "+=") return false;
    if (!this.tokens.text.slice(end, value.place.start).includes("\n")) return false;
    this.reportNoValue(path);
    this.tokens.next();
    this.value(void 0);
    this.brackets.separated();
    return true;
  }
  reportNoValue(path) {
    const [first] = path;
    const last = path.at(-1);
    if (first === void 0 || last === void 0) return;
    const place = this.tokens.placeOf(first.place, last.place);
    const name = quote(this.tokens.text.slice(place.start, place.end), 40);
    this.tokens.report(
      place,
      `the key ${name} has no value`,
      "write key = value, with the value in quotes if it holds special characters"
    );
  }
  member() {
    const first = this.tokens.peek();
    if (first.kind === "unquoted" && first.text === "include") {
      this.tokens.next();
      return parseInclude(this.tokens);
    }
    const path = this.key();
    if (path === void 0) return void 0;
    this.spend(first, path.length - 1);
    const separator = this.separator(path);
    if (separator === void 0) return void 0;
    this.depth += path.length - 1;
    if (this.isTooDeep(this.depth, separator)) return void 0;
    const value = separator.kind === "{" ? this.nested(separator) : this.value(path);
    this.depth -= path.length - 1;
    return value === void 0 ? void 0 : { kind: "field", path, appends: separator.kind === "+=", value };
  }
  /** What stands between key and value, consumed unless it is the value's own brace; undefined, reported, for neither. */
  separator(path) {
    const sameLine = this.tokens.peek().kind !== "newline";
    this.tokens.skipNewlines();
    const token = this.tokens.peek();
    const { kind } = token;
    if (kind === "{") return token;
    if (kind === "=" || kind === ":" || kind === "+=") return this.tokens.next();
    if (sameLine && kind !== "end" && kind !== "}" && kind !== ",") {
      const help = "write key = value, with quotes around what holds special characters";
      this.tokens.reportToken(token, (found) => `expected "=", ":" or "{" after the key, found ${found}`, help);
    } else {
      this.onNewLine = !sameLine;
      this.reportNoValue(path);
    }
    return void 0;
  }
  key() {
    const parts = [];
    let faulty = false;
    for (; ; ) {
      const token = this.tokens.peek();
      if (token.kind === "fault") faulty = true;
      else if (isText(token)) parts.push(token);
      else break;
      this.tokens.next();
    }
    if (faulty) return void 0;
    if (parts.length === 0) {
      const help = "remove it, or put it in quotes if it belongs to a key or a value";
      this.tokens.reportToken(this.tokens.peek(), (found) => `expected a key, found ${found}`, help);
      return void 0;
    }
    const path = readPath(parts, this.tokens.text, this.tokens.file);
    if (!("fault" in path)) return path;
    this.tokens.report(this.tokens.placeOf(path, path), path.fault, path.help);
    return void 0;
  }
  /** The values of a key, or a list, up to something that is none. Undefined, reported, where there is none. */
  value(path) {
    const sameLine = this.tokens.peek().kind !== "newline";
    this.tokens.skipNewlines();
    const pieces = [];
    let previousText;
    let faulty = false;
    for (; ; ) {
      const token = this.tokens.peek();
      const simple = isText(token) || token.kind === "substitution";
      if (!simple && token.kind !== "{" && token.kind !== "[" && token.kind !== "fault") break;
      if (simple && previousText !== void 0 && previousText.end < token.start) {
        pieces.push(this.blank(previousText.end, token.start));
      }
      previousText = simple ? token : void 0;
      if (token.kind === "fault") {
        faulty = true;
        this.tokens.next();
      } else if (simple) {
        pieces.push(this.simple(token));
      } else {
        const value = this.nested(token);
        if (value === void 0) return void 0;
        pieces.push(value);
      }
    }
    if (faulty) return void 0;
    const [first] = pieces;
    const last = pieces.at(-1);
    if (first === void 0 || last === void 0) {
      return this.noValue(path, sameLine);
    }
    if (pieces.length === 1) return first;
    return { kind: "concatenation", place: this.tokens.placeOf(first.place, last.place), pieces };
  }
  noValue(path, sameLine) {
    const token = this.tokens.peek();
    if (path !== void 0 && (!sameLine || token.kind === "end" || token.kind === "}")) {
      this.reportNoValue(path);
    } else {
      const help = "write a value, in quotes if it holds special characters";
      this.tokens.reportToken(token, (found) => `expected a value, found ${found}`, help);
    }
  }
  simple(token) {
    this.spend(token);
    this.tokens.next();
    const place = this.tokens.placeOf(token, token);
    if (token.kind !== "substitution") return scalarValue(token, place);
    return { kind: "substitution", place, path: token.path, optional: token.optional };
  }
  /** The object or list that a bracket opens; undefined where it lies too deep. */
  nested(token) {
    this.spend(token);
    if (this.isTooDeep(this.depth + 1, token)) return void 0;
    this.depth++;
    const value = token.kind === "{" ? this.bracketed() : this.list();
    this.depth--;
    return value;
  }
  isTooDeep(depth, token) {
    if (depth <= limits.depth) return false;
    const help = `keep objects, lists and the elements of keys within ${limits.depth} levels`;
    this.tokens.report(this.tokens.placeOf(token, token), "the values lie too deep in one another", help);
    this.tokens.stop();
    return true;
  }
  blank(start, end) {
    const text = this.tokens.text.slice(start, end);
    return { kind: "string", value: text, text, quoted: false, place: this.tokens.placeOf({ start }, { end }) };
  }
  spend(token, values = 1) {
    this.budget.values += values;
    if (this.budget.values <= limits.values) return;
    const help = `keep it to ${limits.values} values`;
    this.tokens.report(this.tokens.placeOf(token, token), "the document holds too many values", help);
    this.tokens.stop();
  }
};

// src/syntax/hocon/token-stream.ts
var TokenStream = class {
  file;
  text;
  lexer;
  log;
  ahead;
  stopped = false;
  constructor(text, file, log) {
    this.text = text;
    this.file = file;
    this.log = log;
    this.lexer = new Lexer(text, file, log);
  }
  peek() {
    if (this.stopped) return { kind: "end", start: this.text.length, end: this.text.length };
    this.ahead ??= this.lexer.next();
    return this.ahead;
  }
  next() {
    const token = this.peek();
    this.ahead = void 0;
    return token;
  }
  skipNewlines() {
    while (this.peek().kind === "newline") this.next();
  }
  placeOf(from, to = { end: from.start }) {
    return { file: this.file, start: from.start, end: Math.max(from.start, to.end) };
  }
  /** Reports a token that cannot stand where it does. What the lexer reported already is not said again. */
  reportToken(token, message, help) {
    if (token.kind === "fault" || this.stopped || this.log.isFull) return;
    this.report(this.placeOf(token, token), message(this.describe(token)), help);
  }
  /** Reports a fault; nothing more is reported once the reading was stopped. */
  report(place, message, help) {
    if (!this.stopped) this.log.add("syntax", place, message, help);
  }
  /** Ends the text here: for what no more of should be read. */
  stop() {
    this.stopped = true;
  }
  describe(token) {
    if (token.kind === "end") return "the end of the file";
    if (token.kind === "newline") return "the end of the line";
    return quote(this.text.slice(token.start, token.end), 40);
  }
  /**
   * Passes over what a fault made unreadable: up to the end of the line, a comma, or the bracket that closes what the
   * fault is in; whole objects and lists on the way. What ends it is left.
   */
  recover() {
    let depth = 0;
    for (; ; ) {
      const { kind } = this.peek();
      if (kind === "end") return;
      if (depth === 0 && (kind === "newline" || kind === "," || kind === "}" || kind === "]")) return;
      if (kind === "{" || kind === "[") depth++;
      if (kind === "}" || kind === "]") depth--;
      this.next();
    }
  }
};

// src/syntax/hocon/builder.ts
var Builder = class {
  files;
  log;
  values;
  work;
  references = 0;
  constructor(files, log, values, work) {
    this.files = files;
    this.log = log;
    this.values = values;
    this.work = work;
  }
  build(document, file) {
    const chain = { file, parent: void 0 };
    return this.object(document, { chain, path: [], prefix: [], inList: false, depth: 1 });
  }
  object(syntax, scope) {
    const slots = /* @__PURE__ */ new Map();
    for (const member of syntax.members) {
      if (member.kind === "include") this.include(member, slots, scope);
      else this.field(member, slots, scope);
    }
    return { kind: "object-value", place: syntax.place, slots };
  }
  field(field, slots, scope) {
    const [first, ...rest] = field.path;
    if (first === void 0) return;
    const path = [...scope.path, ...field.path.map(({ key }) => key)];
    const inner = { ...scope, path, inList: scope.inList || field.appends, depth: scope.depth + field.path.length };
    let expression = this.expression(field.value, inner);
    if (field.appends) {
      if (scope.inList) {
        const help = "write the whole list here with =";
        this.log.add("syntax", first.place, "the operator += cannot be used within a list", help);
        return;
      }
      const { place } = field.value;
      expression = {
        kind: "concatenation-value",
        place,
        appends: true,
        pieces: [
          { kind: "reference", place, path, optional: true, prefixLength: scope.prefix.length },
          { kind: "list-value", place, items: [expression] }
        ]
      };
    }
    for (const key of rest.reverse()) expression = objectOf(key, expression);
    this.lay(slots, first.key, { expression, keyPlace: first.place }, scope);
  }
  lay(slots, key, layer, scope) {
    let slot = slots.get(key);
    if (slot === void 0) {
      slot = new Slot();
      slots.set(key, slot);
    }
    laySlot(slot, key, layer, scope.inList ? void 0 : [...scope.path, key], this.log);
  }
  expression(value, scope) {
    switch (value.kind) {
      case "syntax-object":
        return this.object(value, scope);
      case "syntax-list": {
        const inner = { ...scope, inList: true, depth: scope.depth + 1 };
        return {
          kind: "list-value",
          place: value.place,
          items: value.items.map((item) => this.expression(item, inner))
        };
      }
      case "substitution": {
        this.references++;
        const { place, optional } = value;
        const path = [...scope.prefix, ...value.path.map(({ key }) => key)];
        return { kind: "reference", place, path, optional, prefixLength: scope.prefix.length };
      }
      case "concatenation":
        return this.concatenation(value, scope);
      default:
        return value;
    }
  }
  /** Joins what can be joined already: what cannot is wrong even where a later value hides it. */
  concatenation(syntax, scope) {
    const pieces = [];
    let run = [];
    const closeRun = () => {
      if (run.length === 0) return;
      const joined = concatenate(run, syntax.place, this.work);
      run = [];
      if (joined.kind !== "mismatch") {
        pieces.push(joined);
        return;
      }
      const message = `${nameOf(joined.right)} cannot follow ${nameOf(joined.left).toLowerCase()} in one value`;
      const help = "begin a new line or put a comma between them, or put the whole value in quotes";
      this.log.add("syntax", joined.right.place, message, help);
      pieces.push(joined.left);
    };
    for (const piece of syntax.pieces) {
      const expression = this.expression(piece, scope);
      if (isValue(expression)) {
        run.push(expression);
        continue;
      }
      closeRun();
      pieces.push(expression);
    }
    closeRun();
    const [only] = pieces;
    if (pieces.length === 1 && only !== void 0 && isValue(only)) return only;
    return { kind: "concatenation-value", place: syntax.place, pieces, appends: false };
  }
  include(include, slots, scope) {
    for (const { file, text } of this.files.find(include, scope.chain)) {
      const parser = new Parser(new TokenStream(text, file, this.log), this.values, scope.depth);
      const before = this.references;
      const chain = { file, parent: scope.chain };
      const document = parser.parseDocument();
      if (document === void 0) continue;
      const object = this.object(document, { ...scope, chain, prefix: scope.path });
      if (scope.inList && this.references > before) {
        const message = `the file ${quote(file)} is included within a list, where its substitutions cannot be resolved`;
        this.log.add(
          "include",
          include.place,
          message,
          "include it outside the list, or do without substitutions in it"
        );
        continue;
      }
      for (const [key, slot] of object.slots) {
        for (const layer of slot.layers) this.lay(slots, key, layer, scope);
      }
    }
  }
};
function objectOf(key, expression) {
  const slot = new Slot();
  slot.push({ expression, keyPlace: key.place });
  const place = { ...key.place, end: Math.max(key.place.end, expression.place.end) };
  return { kind: "object-value", place, slots: /* @__PURE__ */ new Map([[key.key, slot]]) };
}
function nameOf(value) {
  if (value.kind === "object-value") return "an object";
  return value.kind === "list-value" ? "a list" : "a simple value";
}

// src/syntax/hocon/evaluator.ts
var Evaluator = class {
  root;
  report;
  budget;
  decided = /* @__PURE__ */ new Map();
  /** For each key being evaluated: the layer at which that stands. */
  evaluating = /* @__PURE__ */ new Map();
  /** The paths of all that is being evaluated, and of what is being finished around it. */
  active = [];
  /** Whether a lookup met a key that is being evaluated, so that what it misses is missing because of a cycle. */
  metCycle = false;
  /** Whether a substitution found nothing only because what it names is around what is being evaluated. */
  metContainer = false;
  chain = 0;
  constructor(root, report, budget) {
    this.root = root;
    this.report = report;
    this.budget = budget;
  }
  /** The value of the key at a path; while that is being evaluated, the value below the layer at which it stands. */
  slot(slot, path) {
    const layer = this.evaluating.get(slot);
    if (layer !== void 0) this.metCycle = true;
    this.active.push(path);
    const decided = this.below(slot, layer ?? slot.layers.length);
    this.active.pop();
    return decided;
  }
  /** The value of a list element; the path is one below that of the list. */
  item(expression, path) {
    this.active.push(path);
    const value = this.expression(expression);
    this.active.pop();
    return value;
  }
  expression(expression) {
    switch (expression.kind) {
      case "reference":
        return this.follow(expression);
      case "concatenation-value":
        return this.concatenation(expression);
      case "slot-value": {
        const decided = this.slot(expression.slot, this.active.at(-1) ?? []);
        return typeof decided === "string" ? decided : decided.value;
      }
      case "value-at":
        return expression.value;
      default:
        return expression;
    }
  }
  /** The value that the lowest layers of a key make, `count` of them. */
  below(slot, count) {
    const known = this.decided.get(slot)?.get(count);
    if (known !== void 0) return known;
    const metContainerBefore = this.metContainer;
    this.metContainer = false;
    const outcome = this.fold(slot, count);
    const remember = !this.metContainer;
    this.metContainer ||= metContainerBefore;
    if (!remember) return outcome;
    const all = this.decided.get(slot) ?? /* @__PURE__ */ new Map();
    this.decided.set(slot, all.set(count, outcome));
    return outcome;
  }
  /** From the top down, so that what an upper value hides is never evaluated. */
  fold(slot, count) {
    let result;
    for (let index = count - 1; index >= 0; index--) {
      const layer = slot.layers[index];
      if (layer === void 0) continue;
      const decided = this.layer(slot, index, layer);
      if (decided === "missing") continue;
      if (decided === "failed") return "failed";
      const { value } = decided;
      if (result === void 0) {
        result = decided;
        if (value.kind !== "object-value") return result;
      } else {
        if (value.kind !== "object-value" || result.value.kind !== "object-value") return result;
        const merged = mergeObjects(value, result.value, result.value.place, this.budget);
        result = { value: merged, layer: result.layer };
      }
    }
    return result ?? "missing";
  }
  layer(slot, index, layer) {
    this.budget.spendSteps(1);
    const outer = this.evaluating.get(slot);
    this.evaluating.set(slot, index);
    const { expression } = layer;
    let decided;
    if (expression.kind === "slot-value") {
      decided = this.slot(expression.slot, this.active.at(-1) ?? []);
    } else {
      const value = this.expression(expression);
      decided = typeof value === "string" ? value : { value, layer };
    }
    if (outer === void 0) this.evaluating.delete(slot);
    else this.evaluating.set(slot, outer);
    return decided;
  }
  concatenation(concatenation) {
    const values = [];
    for (const piece of concatenation.pieces) {
      const value = piece.kind === "list-value" ? this.elements(piece) : this.expression(piece);
      if (value === "failed") return "failed";
      if (value !== "missing") values.push(value);
    }
    if (values.length === 0) return "missing";
    const joined = concatenate(values, concatenation.place, this.budget);
    if (this.budget.exhausted) return this.report.tooLarge(concatenation.place);
    return joined.kind === "mismatch" ? this.report.mismatch(concatenation, joined) : joined;
  }
  /** A list in a concatenation: its elements find below the key what the concatenation itself finds there. */
  elements(list) {
    if (list.items.every(isValue)) return list;
    const items = [];
    for (const item of list.items) {
      const value = this.expression(item);
      if (value === "failed") return "failed";
      if (value !== "missing") items.push({ kind: "value-at", value, place: item.place });
    }
    return { ...list, items };
  }
  follow(reference) {
    if (this.chain >= limits.chain) return this.report.chainTooLong(reference);
    if (this.isAround(reference.path)) {
      this.metContainer = true;
      return reference.optional ? "missing" : this.report.containsItself(reference.place);
    }
    const metCycleBefore = this.metCycle;
    this.metCycle = false;
    this.chain++;
    let value = this.lookUp(reference.path);
    if (value === "missing" && reference.prefixLength > 0) {
      value = this.lookUp(reference.path.slice(reference.prefixLength));
    }
    this.chain--;
    const metCycle = this.metCycle;
    this.metCycle = metCycle || metCycleBefore;
    if (this.budget.exhausted) return this.report.tooLarge(reference.place);
    if (value !== "missing" || reference.optional) return value;
    return metCycle ? this.report.cycle(reference) : this.report.undefinedPath(reference, this.root);
  }
  /** Whether the value at a path holds something that is being evaluated, and so cannot be part of it. */
  isAround(path) {
    return this.active.some((other) => other.length > path.length && path.every((key, index) => key === other[index]));
  }
  lookUp(path) {
    let value = this.root;
    for (const [index, key] of path.entries()) {
      this.budget.spendSteps(1);
      const slot = value.kind === "object-value" ? value.slots.get(key) : void 0;
      if (slot === void 0) return "missing";
      const decided = this.slot(slot, path.slice(0, index + 1));
      if (typeof decided === "string") return decided;
      value = decided.value;
    }
    return value;
  }
};

// src/syntax/hocon/finish.ts
var Finisher = class {
  evaluator;
  report;
  /** `busy` while a value is being finished: who meets it then has found a value that contains itself. */
  finished = /* @__PURE__ */ new Map();
  /** Where in the whole the value being finished stands; a list counts as one element. */
  path = [];
  depth = 0;
  constructor(evaluator, report) {
    this.evaluator = evaluator;
    this.report = report;
  }
  /** The node of a value; undefined where it has become too large, which is reported. */
  finish(value) {
    return this.value(value, value)?.node;
  }
  /** A value where an expression stands: its place is the expression's, not that of what a substitution names. */
  value(value, expression) {
    const { place } = expression;
    if (value.kind !== "object-value" && value.kind !== "list-value") {
      const node = value.place === place ? value : { ...value, place };
      return { node, values: 1, length: value.text.length, height: 1 };
    }
    const known = this.finished.get(value);
    if (known === "busy") return this.containsItself(expression);
    const result = known ?? this.container(value, place);
    if (result === void 0 || result.node.place === place) return result;
    return { ...result, node: { ...result.node, place } };
  }
  container(value, place) {
    if (this.depth >= limits.depth) {
      this.report.tooDeep(place);
      return void 0;
    }
    this.finished.set(value, "busy");
    this.depth++;
    const result = value.kind === "object-value" ? this.object(value) : this.list(value);
    this.depth--;
    this.finished.set(value, result);
    return result;
  }
  object(value) {
    const total = new Total(this.report);
    const entries = [];
    for (const [key, slot] of value.slots) {
      this.path.push(key);
      const decided = this.evaluator.slot(slot, [...this.path]);
      if (typeof decided !== "string") {
        const { expression, keyPlace } = decided.layer;
        const finished = this.value(decided.value, expression);
        if (finished !== void 0 && total.add(finished, expression.place)) {
          entries.push({ key, keyPlace, value: finished.node });
        }
      }
      this.path.pop();
    }
    return total.close({ kind: "object", place: value.place, entries });
  }
  list(value) {
    const total = new Total(this.report);
    const items = [];
    this.path.push("");
    const path = [...this.path];
    for (const item of value.items) {
      const itemValue = this.evaluator.item(item, path);
      if (typeof itemValue === "string") continue;
      const finished = this.value(itemValue, item);
      if (finished !== void 0 && total.add(finished, item.place)) items.push(finished.node);
    }
    this.path.pop();
    return total.close({ kind: "list", place: value.place, items });
  }
  containsItself(expression) {
    if (expression.kind !== "reference" || !expression.optional) this.report.containsItself(expression.place);
    return void 0;
  }
};
var Total = class {
  report;
  values = 1;
  length = 0;
  height = 0;
  constructor(report) {
    this.report = report;
  }
  /** Whether the part still fits; reported where it does not. */
  add(part, place) {
    const values = this.values + part.values;
    const length = this.length + part.length;
    if (values > limits.values || length > limits.concatenatedLength) {
      this.report.tooLarge(place);
      return false;
    }
    if (part.height >= limits.depth) {
      this.report.tooDeep(place);
      return false;
    }
    this.values = values;
    this.length = length;
    this.height = Math.max(this.height, part.height);
    return true;
  }
  close(node) {
    return { node, values: this.values, length: this.length, height: this.height + 1 };
  }
};

// src/syntax/hocon/include-path.ts
var stayInside = "include a file of the pack, by its path from the file that includes it";
function resolveIncludePath(name, includingFile) {
  if (name === "" || name.includes("\0")) return { message: "the include names no file", help: stayInside };
  if (/^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(name)) {
    return { message: "the include names a URL or a drive, which is never read", help: stayInside };
  }
  if (name.includes("\\")) {
    return { message: "the include names a file with backslashes", help: "part the folders of the path by /" };
  }
  if (name.startsWith("/"))
    return { message: "the include names an absolute path, which is never read", help: stayInside };
  const segments = includingFile.split("/").slice(0, -1);
  for (const segment of name.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === void 0) {
      return { message: "the include leads out of the pack", help: stayInside };
    }
  }
  return segments.join("/");
}

// src/syntax/hocon/include-files.ts
var IncludeFiles = class {
  tree;
  log;
  followed = 0;
  length;
  /** `length` is that of the document itself. */
  constructor(tree, log, length) {
    this.tree = tree;
    this.log = log;
    this.length = length;
  }
  /**
   * The texts that an include names, in the order in which they are merged. A name without extension stands for the
   * `.json` and the `.conf` file of that name, as far as they are there. What cannot be included is reported; so is a
   * file that is missing, which Lightbend's library reads as an empty one: what is not in the pack is not on the server
   * either, so that such an include never does anything.
   */
  find(include, chain) {
    const refuse2 = (message, help) => {
      this.log.add("include", include.place, message, help);
      return [];
    };
    if (include.how === "url" || include.how === "classpath") {
      const help = "include a file of the pack by its path alone";
      return refuse2(`an include of ${include.how}( ) is never read`, help);
    }
    if (this.tree === void 0) return refuse2("there is no pack here to include a file from", "leave out the include");
    const path = resolveIncludePath(include.target, chain.file);
    if (typeof path !== "string") return refuse2(path.message, path.help);
    if (path.endsWith(".properties")) {
      return refuse2("a Java properties file is not read here", "write it as a .conf file");
    }
    const named = /\.(?:conf|json)$/.test(path);
    const found = (named ? [path] : [`${path}.json`, `${path}.conf`]).filter(
      (candidate) => this.tree?.entry(candidate)?.kind === "file"
    );
    if (found.length === 0) {
      const file = quote(named ? path : `${path}.conf`);
      return refuse2(
        `the included file ${file} is not in the pack`,
        "add the file, correct its name, or remove the include"
      );
    }
    const texts = [];
    for (const file of found) {
      const reason = this.refusal(file, chain);
      if (reason !== void 0) refuse2(reason, "include less, or put the settings in one file");
      else texts.push({ file, text: this.read(file) });
    }
    return texts;
  }
  refusal(file, chain) {
    let depth = 0;
    for (let at = chain; at !== void 0; at = at.parent) {
      if (at.file === file) return `the file ${quote(file)} includes itself`;
      depth++;
    }
    if (depth > limits.includeDepth) return `the includes lie more than ${limits.includeDepth} deep in one another`;
    this.followed++;
    if (this.followed > limits.includes) return `there are more than ${limits.includes} includes`;
    this.length += this.tree?.entry(file)?.size ?? 0;
    if (this.length > limits.textLength) return "the included files are too large";
    return void 0;
  }
  read(file) {
    return this.tree === void 0 ? "" : decodeText(this.tree.read(file)).text;
  }
};

// src/syntax/hocon/problem-log.ts
var ProblemLog = class {
  found = [];
  seen = /* @__PURE__ */ new Set();
  /** Adds a problem, unless it was said before or enough were. */
  add(kind, place, message, help, related) {
    if (this.isFull) return;
    const id = `${kind}:${place.start}:${place.file}`;
    if (this.seen.has(id)) return;
    this.seen.add(id);
    this.found.push({ kind, message, help, place, ...related === void 0 ? {} : { related } });
  }
  /** Whether nothing more is taken: what a message costs to make can be saved then. */
  get isFull() {
    return this.found.length >= limits.problems;
  }
  /** Whether a problem of this kind was found. */
  has(kind) {
    return this.found.some((problem) => problem.kind === kind);
  }
  /** The problems by place, those of the document itself first. */
  sorted(file) {
    return [...this.found].sort(
      (a, b) => Number(a.place.file !== file) - Number(b.place.file !== file) || (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) || a.place.start - b.place.start || a.place.end - b.place.end
    );
  }
};

// src/syntax/hocon/resolution-report.ts
var ResolutionReport = class {
  log;
  partial;
  saidTooLarge = false;
  /** `partial`: a part of the document could not be read, so that what is missing may be missing for that reason. */
  constructor(log, partial) {
    this.log = log;
    this.partial = partial;
  }
  undefinedPath(reference, root) {
    if (this.partial || this.log.isFull) return "failed";
    const path = reference.path.slice(reference.prefixLength);
    const nearest = nearestPath(path, root);
    const name = (keys) => quote(keys.join("."));
    const help = nearest === void 0 ? `give ${name(path)} a value in the manifest, as environment variables are not read here` : `write ${name(nearest)} if that is meant, as environment variables are not read here`;
    return this.add(reference.place, `nothing defines ${name(path)}, which this substitution stands for`, help);
  }
  cycle(reference) {
    if (this.partial) return "failed";
    const message = "this substitution leads back to itself, and no earlier value is there to end the circle";
    return this.add(reference.place, message, "give one of the keys on the way a value of its own");
  }
  containsItself(place) {
    if (this.partial) return "failed";
    return this.add(place, "this value contains itself", "refer to a value that does not hold this one");
  }
  chainTooLong(reference) {
    const help = `let no more than ${limits.chain} substitutions follow from one to the next`;
    return this.add(reference.place, "this substitution is one of too many that lead to each other", help);
  }
  tooLarge(place) {
    if (this.partial || this.saidTooLarge) return "failed";
    this.saidTooLarge = true;
    return this.add(
      place,
      "the substitutions make the document too large",
      "write what is meant without multiplying it"
    );
  }
  tooDeep(place) {
    if (this.partial) return "failed";
    const help = `keep the values within ${limits.depth} levels`;
    return this.add(place, "the substitutions make the values lie too deep in one another", help);
  }
  mismatch(concatenation, { left, right }) {
    const message = `the substitutions make this ${nameOf2(left)} followed by ${nameOf2(right)}, which do not go together`;
    return this.add(concatenation.place, message, "join simple values, lists or objects, each with its own kind");
  }
  add(place, message, help) {
    this.log.add("substitution", place, message, help);
    return "failed";
  }
};
function nearestPath(path, root) {
  let value = root;
  for (const [index, key] of path.entries()) {
    if (value?.kind !== "object-value") return void 0;
    const slot = value.slots.get(key);
    if (slot === void 0) {
      const nearest = nearestWord(key, likely(key, value.slots.keys()));
      return nearest === void 0 ? void 0 : [...path.slice(0, index), nearest, ...path.slice(index + 1)];
    }
    const top = slot.layers.at(-1)?.expression;
    value = top?.kind === "object-value" ? top : void 0;
  }
  return void 0;
}
function likely(key, candidates) {
  const found = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - key.length) <= Math.max(1, key.length / 3)) found.push(candidate);
    if (found.length === 50) break;
  }
  return found;
}
function nameOf2(value) {
  if (value.kind === "object-value") return "an object";
  return value.kind === "list-value" ? "a list" : "a simple value";
}

// src/syntax/hocon/work-budget.ts
var WorkBudget = class {
  steps = limits.steps;
  length = limits.concatenatedLength;
  /** Whether something was asked for that is no longer to be had. */
  get exhausted() {
    return this.steps < 0 || this.length < 0;
  }
  spendSteps(count) {
    this.steps -= count;
  }
  /** Spends UTF-16 code units of concatenated text. */
  spendLength(count) {
    this.length -= count;
  }
};

// src/syntax/hocon/index.ts
function readHocon(text, options) {
  const { file, tree } = options;
  const log = new ProblemLog();
  if (text.length > limits.textLength) {
    const help = `keep it within ${limits.textLength / 1024} KiB`;
    log.add("syntax", { file, start: 0, end: 0 }, "the file is too large to be read", help);
    return { root: void 0, problems: log.sorted(file) };
  }
  const values = { values: 0 };
  const work = new WorkBudget();
  const document = new Parser(new TokenStream(text, file, log), values, 1).parseDocument();
  if (document === void 0) return { root: void 0, problems: log.sorted(file) };
  const root = new Builder(new IncludeFiles(tree, log, text.length), log, values, work).build(document, file);
  const report = new ResolutionReport(log, log.has("syntax") || log.has("include"));
  const node = new Finisher(new Evaluator(root, report, work), report).finish(root);
  return { root: node, problems: log.sorted(file) };
}

// src/text/source-text.ts
var SourceText = class {
  text;
  lineStarts;
  constructor(text) {
    this.text = text;
  }
  /** The position of an offset; an offset outside the text counts as its nearest end. */
  positionAt(offset) {
    const starts = this.starts();
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  }
  /** The text of a line (from 1) without its line break; empty for a line that does not exist. */
  lineText(line) {
    const starts = this.starts();
    const start = starts[line - 1];
    if (start === void 0) return "";
    const next = starts[line] ?? this.text.length + 1;
    return this.text.slice(start, next - 1).replace(/\r$/, "");
  }
  starts() {
    if (this.lineStarts === void 0) {
      this.lineStarts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) {
        this.lineStarts.push(at + 1);
      }
    }
    return this.lineStarts;
  }
};

// src/stackpack/load.ts
function formatOf(tree) {
  if (tree.entry(manifestFiles["1.x"]) !== void 0) return "1.x";
  if (tree.entry(manifestFiles["2.0"]) !== void 0) return "2.0";
  return void 0;
}
async function loadPack(tree, outside = {}) {
  const format = formatOf(tree);
  if (format === void 0) throw new Error("no manifest in this tree");
  const sources = /* @__PURE__ */ new Map();
  const source = (path) => {
    const known = sources.get(path);
    if (known !== void 0) return known;
    const text = new SourceText(decodeText(tree.read(path)).text);
    sources.set(path, text);
    return text;
  };
  const manifest = await readManifest(tree, format, source);
  const pack = {
    format,
    tree,
    manifest,
    packaged: packagedEntries(tree, format),
    version: versionOf(manifest, outside),
    source
  };
  await prepareMarkdown(pack);
  return pack;
}
async function readManifest(tree, format, source) {
  const file = manifestFiles[format];
  const text = source(file);
  const document = format === "1.x" ? readHocon(text.text, { file, tree }) : await readYamlManifest(text.text, file);
  return { file, source: text, root: document.root, problems: document.problems };
}
async function readYamlManifest(text, file) {
  const { readYaml } = await import("./yaml-QRYWBXNW.js");
  return readYaml(text, { file });
}
function versionOf(manifest, outside) {
  if (outside.option !== void 0) return { value: outside.option, source: "option" };
  const written = textOf(valueAt(manifest.root, "version"));
  if (written !== void 0) return { value: written, source: "manifest" };
  if (outside.tag !== void 0) return { value: outside.tag, source: "tag" };
  if (outside.sbt !== void 0) return { value: outside.sbt, source: "version.sbt" };
  return void 0;
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
    return { pack: await loadPack(tree, packVersion === void 0 ? {} : { option: packVersion }) };
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
  if (location.path === ".") return file;
  return location.path.endsWith("/") ? location.path + file : `${location.path}/${file}`;
}
async function openArchive(path, workspace) {
  const { readArchive } = await import("./read-archive-TBEVN5TK.js");
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
    message: finding.message,
    help: finding.help,
    ...createPlace(finding.place, context),
    related: finding.related.map(({ place, message }) => ({ ...createPlace(place, context), message })),
    ...snippet === void 0 ? {} : { snippet },
    ...ignorePath === void 0 ? {} : { ignorePath }
  };
}
function createReportPack({ pack, location, findings }, ignorePath) {
  const context = {
    name: (file) => placeName(location, file),
    source: (file) => pack.tree.entry(file)?.kind === "file" ? pack.source(file) : void 0,
    ignorePath: (file) => ignorePath(placeName(location, file))
  };
  const name = textOf(valueAt(pack.manifest.root, "name"));
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
  const whole2 = source.lineText(line);
  const at = Math.min(column - 1, whole2.length);
  const from = Math.max(at - snippetReach, 0);
  const text = whole2.slice(from, at + snippetReach);
  if (text.trim() === "" || redactSecrets(text) !== text) return void 0;
  const length = Math.min(place.end - place.start, text.length - (at - from));
  return { text, start: at - from, length };
}

// src/stackpack/discover.ts
var skippedFolders = /* @__PURE__ */ new Set([".git", "node_modules", "target"]);
var searchDepth = 6;
var mostFolders = 2e4;
function joinPath(folder, name) {
  if (folder === ".") return name;
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}
function isBelow(path, folder) {
  if (path === folder) return true;
  if (folder === ".") return path !== ".." && !path.startsWith("../") && !path.startsWith("/");
  return path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
function* walkItems(start, depth, reader, onLimit) {
  const waiting = [{ path: start, depth: 0 }];
  let count = 0;
  for (let folder = waiting.pop(); folder !== void 0; folder = waiting.pop()) {
    count += 1;
    if (count > mostFolders) return onLimit();
    yield { path: folder.path, kind: "folder" };
    const items = reader.list(folder.path);
    for (const { name, kind } of items) {
      if (kind === "file") yield { path: joinPath(folder.path, name), kind };
    }
    if (folder.depth === depth) continue;
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index];
      if (item?.kind !== "folder" || skippedFolders.has(item.name)) continue;
      waiting.push({ path: joinPath(folder.path, item.name), depth: folder.depth + 1 });
    }
  }
}
function findManifestFolders(start, reader, onLimit) {
  const found = /* @__PURE__ */ new Set();
  let folder = start;
  for (const item of walkItems(start, searchDepth, reader, onLimit)) {
    if (item.kind === "folder") folder = item.path;
    else if (isManifestName(item.path.slice(item.path.lastIndexOf("/") + 1))) found.add(folder);
  }
  return [...found].sort(comparePaths);
}
function isManifestName(name) {
  return name === manifestFiles["1.x"] || name === manifestFiles["2.0"];
}
function comparePaths(a, b) {
  const [left, right] = [a.split("/"), b.split("/")];
  for (const [index, segment] of left.entries()) {
    const other = right[index];
    if (other === void 0) return 1;
    if (segment !== other) return segment === "." ? -1 : other === "." ? 1 : segment < other ? -1 : 1;
  }
  return left.length - right.length;
}

// src/stackpack/foreign.ts
function isForeign(manifest, format) {
  const { root, problems, source } = manifest;
  const known = manifestKeys[format];
  if (problems.some(({ kind }) => kind === "syntax")) return !mentionsKey(source.text, [...known.keys()]);
  if (problems.some(({ kind }) => kind === "include")) return false;
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
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    const folder = slash === -1 ? "." : slash === 0 ? "/" : path.slice(0, slash);
    if (isManifestName(name)) await this.open({ kind: "folder", path: folder }, "named");
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
    const opened = await openPack(location, this.options.packVersion, this.ports.workspace);
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
        message: `This ${manifest.file} has no key of a StackPack, so it is taken for something else and passed over`,
        help: "If it is a StackPack, give it at least a name; if not, nothing needs to be done",
        place: wholeFile(joinPath(path, manifest.file)),
        related: []
      });
      return false;
    }
    this.found.set(path, { location, pack: opened.pack });
    return true;
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
    const name = path.slice(path.lastIndexOf("/") + 1);
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
  const slash = path.lastIndexOf("/");
  const folder = slash === -1 ? "." : path.slice(0, Math.max(slash, 1));
  const near = nearestWord(
    path.slice(slash + 1),
    workspace.list(folder).map(({ name }) => name)
  );
  throw new UsageError(
    `${whose} ${quote(written, 200)} does not exist`,
    near === void 0 ? "Name a folder that holds a StackPack, a manifest or an .sts file" : `Perhaps ${quote(slash === -1 ? near : path.slice(0, slash + 1) + near, 200)} is meant`
  );
}
function refuseEmpty(searched, finder, ports) {
  const [foreign] = finder.findings;
  const passedOver = foreign === void 0 ? "" : `; ${quote(foreign.place.file, 200)} has no key of a StackPack`;
  const above = searched.flatMap((folder) => packAbove(folder, ports) ?? [])[0];
  throw new UsageError(
    `There is no StackPack in ${describeSearch(searched)}${passedOver}`,
    above === void 0 ? "Name a folder that holds a stackpack.conf or a stackpack.yaml; what git ignores, node_modules and target are not searched" : `Perhaps the one in ${quote(above, 200)} is meant`
  );
}
function packAbove(folder, { workspace }) {
  for (let levels = 1; levels <= searchDepth; levels++) {
    const above = workspace.resolve(`${folder}${"/..".repeat(levels)}`);
    if (workspace.list(above).some(({ name, kind }) => kind === "file" && isManifestName(name))) return above;
  }
  return void 0;
}

export {
  UnreadableFileError,
  readHocon,
  SourceText,
  loadPack,
  describeUnreadable,
  placeName,
  createReportFinding,
  createReportPack,
  countFindings,
  joinPath,
  readGlob,
  selectPacks,
  createTerminalReport,
  createFindingsText,
  createPorts
};
