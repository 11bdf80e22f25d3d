import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  textOf,
  valueAt
} from "./chunk-JFUBCE2Y.js";
import {
  nearestWord
} from "./chunk-3I46QH3E.js";

// src/stackpack/contents.ts
var members = {
  "1.x": { files: ["stackpack.conf"], folders: ["provisioning/", "resources/"] },
  "2.0": { files: ["stackpack.yaml", "README.md"], folders: ["settings/", "resources/", "icons/", "includes/"] }
};
function isMember(path, format) {
  const { files, folders } = members[format];
  return files.some((file) => file === path) || folders.some((folder) => path.startsWith(folder));
}
function standsForMember(path, format) {
  return isMember(path, format) || isMember(`${path}/`, format);
}
var junkNames = [
  ["macOS", /^(?:\.DS_Store|__MACOSX|\._.*|\.AppleDouble|\.LSOverride|\.Spotlight-V100|\.Trashes|\.fseventsd)$/i],
  ["Windows", /^(?:(?:eh)?thumbs\.db|desktop\.ini|\$RECYCLE\.BIN)$/i],
  ["Linux desktops", /^(?:\.directory|\.Trash-\d+|\.nfs[0-9a-f]{8,})$/i],
  ["an editor", /^(?:.*~|.*\.sw[nop]|\.#.*|#.*#|\.idea|\.vscode)$/i],
  ["a merge", /^.+\.(?:orig|rej)$/i],
  ["version control", /^(?:\.git.*|\.svn|\.hg)$/i]
];
function junkOf(path) {
  let start = 0;
  for (const segment of path.split("/")) {
    const end = start + segment.length;
    for (const [origin, name] of junkNames) {
      if (name.test(segment)) return { path: path.slice(0, end), origin };
    }
    start = end + 1;
  }
  return void 0;
}
function isJunk(path) {
  return junkOf(path) !== void 0;
}
function packagedEntries(tree, format) {
  return tree.entries.filter((entry) => entry.kind === "file" && isMember(entry.path, format) && !isJunk(entry.path));
}
var textEndings = /\.(?:conf|cfg|css|csv|groovy|gvy|handlebars?|hbs|html?|ini|java|js|json|jsonl|md|markdown|properties|ps1|py|scala|sh|sql|stj|sty|svg|toml|ts|txt|xml|ya?ml)$/i;
function isTextPath(path) {
  return textEndings.test(path);
}
var maxInspectedSize = 16 * 1024 * 1024;

// src/diagnostics/finding.ts
function wholeFile(file) {
  return { file, start: 0, end: 0 };
}

// src/syntax/markdown/local-links.ts
var hardMarks = /\]\[|\]:(?![ \t]{0,9}(?:<?https?:|#[ \t]))|<(?:a|img)(?=[\s/])/i;
var plainDestination = /[ \t\r\n]{0,9}([^\x00-\x20\x7f()<>\\&]+)(?=[ \t\r\n)])/y;
function scanPlainLinks(text) {
  if (hardMarks.test(text)) return void 0;
  const destinations = [];
  for (let at = text.indexOf("]("); at !== -1; at = text.indexOf("](", at + 2)) {
    plainDestination.lastIndex = at + 2;
    const destination = plainDestination.exec(text)?.[1];
    if (destination === void 0) return void 0;
    destinations.push(destination);
  }
  return destinations;
}

// src/syntax/markdown/parsing-cost.ts
var mostMarkersOnALine = 100;
function estimateParsingCost(text) {
  let cost = 0;
  let block;
  let deepestItem = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const { markers, indent, blank, next } = readLineStart(text, start, end);
    if (markers > mostMarkersOnALine) return Number.POSITIVE_INFINITY;
    if (markers > 0) deepestItem = Math.max(deepestItem, indent);
    cost += 20 + 120 * markers + 0.1 * markers * markers + 10 * Math.min(indent, deepestItem) + 1.5 * (end - start);
    if (blank) {
      if (block !== void 0) cost += blockCost(block);
      block = void 0;
    } else {
      if (block === void 0) {
        block = emptyCounts();
        cost += 80;
      }
      cost += countLine(text, next, end, block);
    }
    start = end + 1;
  }
  return block === void 0 ? cost : cost + blockCost(block);
}
function readLineStart(text, start, end) {
  let markers = 0;
  let at = start;
  let indent = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) indent += 1;
    else if (code === 9) indent += 4;
    else if (isContainerMark(code) || isNumberEnd(code) && isDigit(text.charCodeAt(at - 1))) markers += 1;
    else if (!isDigit(code)) break;
  }
  const blank = at === end || text.charCodeAt(at) === 13;
  return { markers, indent, blank: blank && markers === 0, next: at };
}
function isContainerMark(code) {
  return code === 62 || code === 45 || code === 43 || code === 42 || code === 35;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function isNumberEnd(code) {
  return code === 46 || code === 41;
}
function emptyCounts() {
  return {
    length: 0,
    openBrackets: 0,
    deepestBrackets: 0,
    closedBrackets: 0,
    strayBrackets: 0,
    emphasisRuns: 0,
    declarations: 0,
    escapedBackticks: 0,
    backtickRuns: /* @__PURE__ */ new Set()
  };
}
function countLine(text, start, end, block) {
  let cost = 0;
  block.length += end - start + 1;
  for (let at = start; at < end; at++) {
    switch (text.charCodeAt(at)) {
      case 91:
        cost += 60;
        block.openBrackets += 1;
        block.deepestBrackets = Math.max(block.deepestBrackets, block.openBrackets);
        break;
      case 93:
        cost += 10;
        block.closedBrackets += 1;
        if (block.openBrackets === 0) block.strayBrackets += 1;
        else block.openBrackets -= 1;
        break;
      case 42:
      // *
      case 95:
        if (text.charCodeAt(at) === text.charCodeAt(at - 1)) break;
        cost += 8;
        block.emphasisRuns += 1;
        break;
      case 96: {
        if (text.charCodeAt(at - 1) === 92) block.escapedBackticks += 1;
        const first = at;
        while (text.charCodeAt(at + 1) === 96) at += 1;
        block.backtickRuns.add(at - first);
        cost += 15;
        break;
      }
      case 38:
        cost += 6;
        break;
      case 92:
        cost += 20;
        break;
      case 60: {
        cost += 30;
        const next = text.charCodeAt(at + 1);
        if (next === 33 || next === 63) block.declarations += 1;
        break;
      }
    }
  }
  return cost;
}
function blockCost(block) {
  return 0.3 * block.deepestBrackets * block.closedBrackets + 0.017 * block.emphasisRuns ** 2 + block.length * (8e-3 * block.backtickRuns.size + 0.016 * block.escapedBackticks + 0.012 * block.declarations + 2e-3 * block.strayBrackets);
}

// src/stackpack/resource-files.ts
var resourcesFolder = "resources/";
var PackagedFiles = class {
  files;
  folders = /* @__PURE__ */ new Set();
  byLowerCase = /* @__PURE__ */ new Map();
  unpackaged;
  nearestKnown = /* @__PURE__ */ new Map();
  resources;
  constructor(pack) {
    this.files = new Set(pack.packaged.map((entry) => entry.path));
    for (const path of this.files) {
      if (!this.byLowerCase.has(path.toLowerCase())) this.byLowerCase.set(path.toLowerCase(), path);
      for (let at = path.lastIndexOf("/"); at !== -1; at = path.lastIndexOf("/", at - 1)) {
        const folder = path.slice(0, at);
        if (this.folders.has(folder)) break;
        this.folders.add(folder);
      }
    }
    this.unpackaged = new Set(pack.tree.entries.filter((entry) => entry.kind !== "file").map((entry) => entry.path));
  }
  /** What stands at a path below the pack's root. */
  at(path) {
    if (this.files.has(path)) return { kind: "file", path };
    if (this.folders.has(path)) return { kind: "folder" };
    if (this.isUnpackaged(path)) return { kind: "unpackaged" };
    const actual = this.byLowerCase.get(path.toLowerCase());
    return actual === void 0 ? { kind: "missing" } : { kind: "other-case", actual };
  }
  /**
   * The resource that a path most likely means: of a near name, of the same name in another folder, or with another
   * ending; in the place of a page a page. Asked for more paths than anybody mistypes, it stops looking, so that no
   * number of broken links takes long.
   */
  nearest(path) {
    if (!this.nearestKnown.has(path) && this.nearestKnown.size < 100) {
      this.nearestKnown.set(path, this.findNearest(path));
    }
    return this.nearestKnown.get(path);
  }
  findNearest(path) {
    this.resources ??= [...this.files].filter((file) => file.startsWith(resourcesFolder)).slice(0, 300);
    const isPage = extensionOf(path) === "md";
    const likely = this.resources.filter((file) => !isPage || extensionOf(file) === "md");
    const short = likely.filter((file) => file.length < 200);
    const name = baseName(path).toLowerCase();
    return nearestWord(path, short, withoutExtension(name).length) ?? likely.find((file) => baseName(file).toLowerCase() === name) ?? likely.find((file) => withoutExtension(baseName(file).toLowerCase()) === withoutExtension(name));
  }
  isUnpackaged(path) {
    if (this.unpackaged.size === 0) return false;
    if (this.unpackaged.has(path)) return true;
    for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
      if (this.unpackaged.has(path.slice(0, at))) return true;
    }
    return false;
  }
};
var known = /* @__PURE__ */ new WeakMap();
function packagedFiles(pack) {
  let files = known.get(pack);
  if (files === void 0) {
    files = new PackagedFiles(pack);
    known.set(pack, files);
  }
  return files;
}
function resolveResource(folder, relative) {
  const segments = folder.split("/").filter((segment) => segment !== "");
  for (const segment of relative.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.length <= 1) return void 0;
    else segments.pop();
  }
  return segments.join("/");
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function extensionOf(path) {
  const name = baseName(path);
  const dot = name.lastIndexOf(".");
  return dot === -1 ? "" : name.slice(dot + 1).toLowerCase();
}
function decodePath(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
function withoutExtension(name) {
  const dot = name.lastIndexOf(".");
  return dot === -1 ? name : name.slice(0, dot);
}

// src/stackpack/markdown-links.ts
function resolveLink(pack, from, url) {
  if (url === "") return { kind: "empty" };
  if (url.includes("{{") || /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url)) return { kind: "elsewhere" };
  if (/^#(?:$|\/|top$)/i.test(url) || /^\/(?:[?#]|$)/.test(url)) return { kind: "elsewhere" };
  const hash = url.indexOf("#");
  const anchor = hash === -1 || hash === url.length - 1 ? {} : { anchor: decodePath(url.slice(hash + 1)) };
  const path = url.replace(/[?#].*$/s, "").replaceAll("\\", "/");
  if (path === "") return { kind: "file", path: from, ...anchor };
  if (!path.startsWith("/")) return { ...resolveRelative(pack, from, path), ...anchor };
  const [, name, resource] = /^\/stackpack\/([^/]+)\/resources\/(.*)$/s.exec(path) ?? [];
  if (name === void 0 || resource === void 0) {
    const standing = packagedFiles(pack).at(`${resourcesFolder}${path.slice(1)}`);
    return standing.kind === "file" ? { ...standing, ...anchor } : { kind: "server-path" };
  }
  const own = textOf(valueAt(pack.manifest.root, "name"));
  if (own !== void 0 && decodePath(name) !== own) return { kind: "elsewhere" };
  return { ...firstFound(pack, [resourcesFolder], resource), ...anchor };
}
function resolveRelative(pack, from, path) {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return firstFound(pack, [.../* @__PURE__ */ new Set([folder, resourcesFolder])], path);
}
function firstFound(pack, folders, written) {
  let first;
  for (const folder of folders) {
    for (const path of /* @__PURE__ */ new Set([written, decodePath(written)])) {
      const resolved = resolveResource(folder, path);
      if (resolved === void 0) {
        first ??= { kind: "outside" };
        continue;
      }
      const standing = packagedFiles(pack).at(resolved);
      if (standing.kind === "file") return standing;
      const target = { path: resolved, ...standing };
      const better = first?.kind === "missing" && target.kind !== "missing";
      if (first === void 0 || first.kind === "outside" || better) first = target;
    }
  }
  return first ?? { kind: "missing", path: written };
}

// src/stackpack/markdown-pages.ts
var largestPage = 512 * 1024;
var pageBudget = 8e5;
var packBudget = 4e6;
function isMarkdownName(path) {
  return ["md", "markdown"].includes(extensionOf(path));
}
var readers = /* @__PURE__ */ new WeakMap();
async function prepareMarkdown(pack) {
  if (!mayNeedReading(pack)) return;
  const { readMarkdown } = await import("./markdown-LODHT3GA.js");
  readers.set(pack.tree, readMarkdown);
}
function mayNeedReading(pack) {
  try {
    return [...markdownPages(pack).values()].some((page) => page.soundLinks === void 0 && !page.tooCostly);
  } catch {
    return false;
  }
}
var known2 = /* @__PURE__ */ new WeakMap();
function markdownPages(pack) {
  let pages = known2.get(pack);
  if (pages === void 0) {
    pages = findPages(pack);
    known2.set(pack, pages);
  }
  return pages;
}
function findPages(pack) {
  const pages = /* @__PURE__ */ new Map();
  let spent = 0;
  for (const { path, size } of pack.packaged) {
    if (!path.startsWith(resourcesFolder) || !isMarkdownName(path)) continue;
    const text = size > largestPage ? void 0 : pack.source(path).text;
    const cost = text === void 0 ? Number.POSITIVE_INFINITY : estimateParsingCost(text);
    const tooCostly = cost > pageBudget || spent + cost > packBudget;
    if (!tooCostly) spent += cost;
    let document;
    pages.set(path, {
      path,
      tooCostly,
      soundLinks: text === void 0 ? void 0 : soundLinksOf(pack, path, text),
      document() {
        if (tooCostly) return void 0;
        document ??= readPage(pack, path);
        return document;
      }
    });
  }
  return pages;
}
function soundLinksOf(pack, path, text) {
  const links = scanPlainLinks(text);
  const sound = links?.every((url) => {
    const target = resolveLink(pack, path, url);
    return target.kind === "elsewhere" || target.kind === "file" && target.anchor === void 0;
  });
  return sound ? links : void 0;
}
function readPage(pack, path) {
  const read = readers.get(pack.tree);
  if (read === void 0) throw new Error("the pack was not prepared for reading Markdown");
  return read(pack.source(path).text);
}

export {
  wholeFile,
  members,
  isMember,
  standsForMember,
  junkOf,
  isJunk,
  packagedEntries,
  isTextPath,
  maxInspectedSize,
  resourcesFolder,
  packagedFiles,
  resolveResource,
  baseName,
  extensionOf,
  decodePath,
  resolveLink,
  largestPage,
  isMarkdownName,
  prepareMarkdown,
  markdownPages
};
