import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  SourceText,
  packagedEntries,
  prepareMarkdown,
  readHocon,
  wholeFile
} from "./chunk-43V2M6LX.js";
import {
  decodeText,
  looksLikeUtf16,
  manifestFiles,
  textOf,
  valueAt
} from "./chunk-HCJDJSBM.js";

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

// src/stackpack/read-manifest.ts
async function readManifest(file, text, tree) {
  if (file === manifestFiles["1.x"]) return readHocon(text, { file, tree });
  const { readYaml } = await import("./yaml-C5PWEBEW.js");
  return readYaml(text, { file });
}

// src/stackpack/damaged-entries.ts
function withoutDamagedEntries({ root, problems }) {
  const faults = problems.filter(({ kind }) => kind === "syntax");
  if (faults.length === 0 || root?.kind !== "object") return root;
  const damaged = new Set(faults.map(({ place }) => lastStartingBefore(root.entries, place.file, place.start)));
  return { ...root, entries: root.entries.filter((entry) => !damaged.has(entry)) };
}
function lastStartingBefore(entries, file, offset) {
  let last;
  for (const entry of entries) {
    const { keyPlace } = entry;
    if (keyPlace.file !== file || keyPlace.start > offset) continue;
    if (last === void 0 || keyPlace.start > last.keyPlace.start) last = entry;
  }
  return last;
}

// src/stackpack/load.ts
var largestManifest = 4 * 1024 * 1024;
var mostKeptText = 32 * 1024 * 1024;
function formatOf(tree) {
  if (tree.entry(manifestFiles["1.x"]) !== void 0) return "1.x";
  if (tree.entry(manifestFiles["2.0"]) !== void 0) return "2.0";
  return void 0;
}
async function loadPack(tree, outside = {}, kind = "folder") {
  const format = formatOf(tree);
  if (format === void 0) throw new Error("no manifest in this tree");
  const source = sourceReader(tree);
  const manifest = await loadManifest(tree, format, source);
  const pack = {
    format,
    tree,
    isArchive: kind === "archive",
    manifest,
    packaged: packagedEntries(tree, format),
    version: versionOf(manifest, outside),
    source
  };
  await prepareMarkdown(pack);
  return pack;
}
function sourceReader(tree) {
  const sources = /* @__PURE__ */ new Map();
  let kept = 0;
  let latest;
  return (path) => {
    const known = latest?.path === path ? latest.source : sources.get(path);
    if (known !== void 0) return known;
    const source = new SourceText(decodeText(tree.read(path)).text);
    latest = { path, source };
    kept += source.text.length;
    if (kept <= mostKeptText) sources.set(path, source);
    return source;
  };
}
async function loadManifest(tree, format, source) {
  const file = manifestFiles[format];
  if ((tree.entry(file)?.size ?? 0) > largestManifest) return unreadManifest(file);
  const text = source(file);
  if (looksLikeUtf16(tree.read(file))) return { file, source: text, root: void 0, problems: [utf16Problem(file)] };
  const document = await readManifest(file, text.text, tree);
  return { file, source: text, root: withoutDamagedEntries(document), problems: document.problems };
}
function utf16Problem(file) {
  return {
    kind: "syntax",
    message: `${file} is UTF-16, or no text at all: the server reads UTF-8`,
    help: "save it as UTF-8 without a byte order mark",
    place: wholeFile(file)
  };
}
function unreadManifest(file) {
  const problem = {
    kind: "syntax",
    message: "the file is too large to be read",
    help: "keep it within 1024 KiB",
    place: wholeFile(file)
  };
  return { file, source: new SourceText(""), root: void 0, problems: [problem] };
}
function versionOf(manifest, outside) {
  if (outside.option !== void 0) return { value: outside.option, source: "option" };
  const written = textOf(valueAt(manifest.root, "version"));
  if (written !== void 0) return { value: written, source: "manifest" };
  if (outside.tag !== void 0) return { value: outside.tag, source: "tag" };
  if (outside.sbt !== void 0) return { value: outside.sbt, source: "version.sbt" };
  return void 0;
}

export {
  UnreadableFileError,
  readManifest,
  formatOf,
  loadPack
};
