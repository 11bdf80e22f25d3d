import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  textOf,
  valueAt
} from "./chunk-RIIIMYDO.js";
import {
  nearestWord
} from "./chunk-KZNBTJE7.js";

// src/diagnostics/finding.ts
function wholeFile(file) {
  return { file, start: 0, end: 0 };
}

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

// src/text/secrets.ts
var tokenKinds = [
  {
    what: "a GitHub token",
    prefixes: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    rest: /[A-Za-z0-9]{36}(?![A-Za-z0-9_])/y
  },
  { what: "a GitHub token", prefixes: ["github_pat_"], rest: /[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9_])/y },
  { what: "a GitLab token", prefixes: ["glpat-", "glrt-", "gldt-", "glptt-", "gloas-"], rest: /[\w-]{20,300}/y },
  {
    what: "a Slack token",
    prefixes: ["xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-", "xoxr-", "xoxs-"],
    rest: /(?:\d{1,14}-){1,4}[A-Za-z0-9]{16,64}(?![A-Za-z0-9])/y
  },
  { what: "a Slack token", prefixes: ["xapp-"], rest: /\d-[A-Z0-9]{8,14}-\d{8,14}-[a-f0-9]{64}(?![A-Za-z0-9])/y },
  {
    what: "the address of a Slack webhook",
    prefixes: ["hooks.slack.com/services/"],
    rest: /T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{24}(?![A-Za-z0-9])/y
  },
  { what: "an AWS access key", prefixes: ["AKIA", "ASIA"], rest: /[A-Z0-9]{16}(?![A-Za-z0-9_])/y },
  { what: "an npm token", prefixes: ["npm_"], rest: /[A-Za-z0-9]{36}(?![A-Za-z0-9_])/y },
  { what: "a Google API key", prefixes: ["AIza"], rest: /[\w-]{35}(?![\w-])/y },
  {
    what: "a Stripe key",
    prefixes: ["sk_live_", "rk_live_"],
    rest: /[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])/y
  },
  { what: "a SendGrid key", prefixes: ["SG."], rest: /[\w-]{22}\.[\w-]{43}(?![\w-])/y },
  { what: "a PyPI token", prefixes: ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZ"], rest: /[\w-]{50,1000}/y },
  { what: "a Docker Hub token", prefixes: ["dckr_pat_"], rest: /[\w-]{27}(?![\w-])/y },
  { what: "a DigitalOcean token", prefixes: ["dop_v1_", "doo_v1_"], rest: /[a-f0-9]{64}(?![A-Za-z0-9])/y },
  { what: "a Grafana token", prefixes: ["glsa_"], rest: /[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}(?![A-Za-z0-9])/y },
  { what: "a New Relic key", prefixes: ["NRAK-"], rest: /[A-Z0-9]{27}(?![A-Za-z0-9])/y },
  { what: "a Dynatrace token", prefixes: ["dt0c01."], rest: /[A-Z0-9]{24}\.[A-Z0-9]{64}(?![A-Za-z0-9])/y },
  { what: "a Vault token", prefixes: ["hvs."], rest: /[\w-]{90,300}/y },
  { what: "a Hugging Face token", prefixes: ["hf_"], rest: /[A-Za-z]{34}(?![A-Za-z0-9_])/y },
  { what: "an Anthropic key", prefixes: ["sk-ant-api03-", "sk-ant-admin01-"], rest: /[\w-]{93}AA(?![\w-])/y },
  { what: "an age key", prefixes: ["AGE-SECRET-KEY-1"], rest: /[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![A-Z0-9])/y }
];
var kindByPrefix = new Map(tokenKinds.flatMap((kind) => kind.prefixes.map((prefix) => [prefix, kind])));
var anyPrefix = [...kindByPrefix.keys()].map((prefix) => prefix.replaceAll(".", "\\.")).join("|");
var keyStart = "-----BEGIN ";
function findSecrets(text, limit = 20) {
  const found = [];
  const scan = new RegExp(`${anyPrefix}|${keyStart}`, "g");
  for (let hit = scan.exec(text); hit !== null && found.length < limit; hit = scan.exec(text)) {
    const [prefix] = hit;
    const what = prefix === keyStart ? privateKeyAt(text, hit.index) : tokenAt(text, hit.index, prefix);
    if (what !== void 0) found.push({ what, start: hit.index });
  }
  return found;
}
function tokenAt(text, start, prefix) {
  const kind = kindByPrefix.get(prefix);
  if (kind === void 0 || !startsWord(text, start)) return void 0;
  kind.rest.lastIndex = start + prefix.length;
  const body = kind.rest.exec(text)?.[0];
  return body === void 0 || isPlaceholder(body) ? void 0 : kind.what;
}
function startsWord(text, start) {
  const before = text.slice(Math.max(start - 2, 0), start);
  return !/\w$/.test(before) || /\\[nrt]$/.test(before);
}
var keyHeader = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y;
function privateKeyAt(text, start) {
  keyHeader.lastIndex = start;
  const header = keyHeader.exec(text)?.[0];
  if (header === void 0) return void 0;
  const from = start + header.length;
  const next = text.slice(from, from + 4096);
  const end = next.indexOf("-----");
  const line = /[A-Za-z0-9+/]{40}/.exec(end === -1 ? next : next.slice(0, end))?.[0];
  return line === void 0 || isPlaceholder(line) ? void 0 : "a private key";
}
function isPlaceholder(body) {
  return new Set(body).size <= 3 || /x{6}|example|your|placeholder|redacted/i.test(body);
}
var likeToken = new RegExp(
  `(${anyPrefix})(?:(?=[\\w./-]{0,100}(?:\\d|[a-z][A-Z]))[\\w./-]{16,}|[\\w./-]{1,300}(?=\u2026))`,
  "g"
);
function redactSecrets(text) {
  return text.replace(likeToken, "$1***");
}

// src/stackpack/pack.ts
var manifestFiles = { "1.x": "stackpack.conf", "2.0": "stackpack.yaml" };

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
   * The resource that a path most likely means: of a near name, or of the same name in another folder. Asked for more
   * paths than anybody mistypes, it stops looking, so that no number of broken links takes long.
   */
  nearest(path) {
    if (!this.nearestKnown.has(path) && this.nearestKnown.size < 100) {
      this.resources ??= [...this.files].filter((file) => file.startsWith(resourcesFolder)).slice(0, 300);
      const name = baseName(path).toLowerCase();
      const short = this.resources.filter((file) => file.length < 200);
      const found = nearestWord(path, short) ?? this.resources.find((file) => baseName(file).toLowerCase() === name);
      this.nearestKnown.set(path, found);
    }
    return this.nearestKnown.get(path);
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

// src/stackpack/markdown-links.ts
function resolveLink(pack, from, url2) {
  if (url2 === "") return { kind: "empty" };
  if (url2.includes("{{") || /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url2)) return { kind: "elsewhere" };
  if (/^#(?:$|\/|top$)/i.test(url2) || /^\/(?:[?#]|$)/.test(url2)) return { kind: "elsewhere" };
  const hash = url2.indexOf("#");
  const anchor = hash === -1 || hash === url2.length - 1 ? {} : { anchor: decodePath(url2.slice(hash + 1)) };
  const path = url2.replace(/[?#].*$/s, "").replaceAll("\\", "/");
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
  readers.set(pack, readMarkdown);
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
  const sound = links?.every((url2) => {
    const target = resolveLink(pack, path, url2);
    return target.kind === "elsewhere" || target.kind === "file" && target.anchor === void 0;
  });
  return sound ? links : void 0;
}
function readPage(pack, path) {
  const read = readers.get(pack);
  if (read === void 0) throw new Error("the pack was not prepared for reading Markdown");
  return read(pack.source(path).text);
}

// src/stackpack/manifest-keys.ts
var states = [
  "NOT_INSTALLED",
  "PROVISIONING",
  "WAITING_FOR_DATA",
  "INSTALLED",
  "DEPROVISIONING",
  "ERROR"
];
var releaseStatuses = ["AVAILABLE", "ENABLED", "COMING_SOON", "HIDDEN", "BROKEN"];
var stepTypes = ["text", "password"];
var string = { kind: "string" };
var url = { kind: "url" };
var boolean = { kind: "boolean" };
var listOf = (of) => ({ kind: "list", of });
var mapOf = (of) => ({ kind: "map", of });
var object = (keys) => ({ kind: "object", keys });
var required = (shape) => ({ shape, required: true });
var optional = (shape) => ({ shape, required: false });
var table = (keys) => new Map(Object.entries(keys));
var faqKeys = table({ question: required(string), answer: required(string) });
var stepValueKeys = table({ type: required(string), default: optional(string) });
var stepKeys = table({
  name: required(string),
  display: required(string),
  value: required(object(stepValueKeys))
});
var integrationKeys = table({
  name: required(string),
  displayName: required(string),
  version: optional(string),
  isNew: optional(boolean),
  logoUrl: optional(url),
  categories: optional(listOf(string)),
  overviewUrl: optional(url),
  faqs: optional(listOf(object(faqKeys))),
  brandIcon: optional(string)
});
var classicKeys = table({
  name: required(string),
  displayName: required(string),
  version: optional(string),
  isNew: optional(boolean),
  logoUrl: required(url),
  categories: optional(listOf(string)),
  overviewUrl: optional(url),
  detailedOverviewUrl: optional(url),
  configurationUrls: optional(mapOf(url)),
  faqs: optional(listOf(object(faqKeys))),
  steps: optional(listOf(object(stepKeys))),
  provision: optional({
    kind: "string-or-object",
    keys: table({
      sharedTemplate: optional(object(table({ templatePath: required(string) }))),
      companionStackPacks: optional(listOf(string))
    })
  }),
  releaseNotes: optional(url),
  upgradeInstructions: optional(url),
  releaseStatus: optional(string),
  isMultiConfig: optional(boolean),
  docsUrl: optional(string),
  dependencies: optional(mapOf(string)),
  integrations: optional(listOf(object(integrationKeys))),
  schemaVersion: optional(string)
});
var settingsKeys = table({
  schemaVersion: required(string),
  name: required(string),
  displayName: required(string),
  version: required(string),
  isNew: optional(boolean),
  categories: optional(listOf(string)),
  logoUrl: required(url),
  overviewUrl: optional(url),
  detailedOverviewUrl: optional(url),
  configurationUrls: optional(mapOf(url)),
  releaseNotes: optional(url),
  upgradeInstructions: optional(url),
  faqs: optional(listOf(object(faqKeys))),
  provision: optional(object(table({ companionStackPacks: optional(listOf(string)) })))
});
var manifestKeys = { "1.x": classicKeys, "2.0": settingsKeys };

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
  markdownPages,
  findSecrets,
  redactSecrets,
  manifestFiles,
  states,
  releaseStatuses,
  stepTypes,
  faqKeys,
  stepValueKeys,
  stepKeys,
  integrationKeys,
  manifestKeys
};
