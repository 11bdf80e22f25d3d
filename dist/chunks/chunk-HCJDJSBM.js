import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  nearestWord
} from "./chunk-3I46QH3E.js";
import {
  quote
} from "./chunk-KR6A24CT.js";

// src/text/decode.ts
var strict = new TextDecoder("utf-8", { fatal: true });
var lenient = new TextDecoder("utf-8");
function decodeText(bytes) {
  const hadBom = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
  try {
    return { text: strict.decode(bytes), hadBom, valid: true };
  } catch {
    return { text: lenient.decode(bytes), hadBom, valid: false };
  }
}
function looksLikeUtf16(bytes) {
  const [first, second] = bytes;
  if (second === void 0) return false;
  return first === 0 || second === 0 || first === 255 && second === 254 || first === 254 && second === 255;
}

// src/syntax/config-access.ts
function entryOf(node, key) {
  return node?.kind === "object" ? node.entries.find((entry) => entry.key === key) : void 0;
}
function valueAt(node, ...keys) {
  return keys.reduce((value, key) => entryOf(value, key)?.value, node);
}
function asObject(node) {
  return node?.kind === "object" ? node : void 0;
}
function asScalar(node) {
  return node !== void 0 && node.kind !== "object" && node.kind !== "list" && node.kind !== "null" ? node : void 0;
}
function textOf(node) {
  return asScalar(node)?.text;
}
function toPlain(node) {
  switch (node.kind) {
    case "object": {
      const result = /* @__PURE__ */ Object.create(null);
      for (const entry of node.entries) result[entry.key] = toPlain(entry.value);
      return result;
    }
    case "list":
      return node.items.map(toPlain);
    default:
      return node.value;
  }
}

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

// src/stackpack/pack-name.ts
function nameOf(pack) {
  return textOf(valueAt(pack.manifest.root, "name"));
}
function judgePackName(name) {
  if (/^[a-z][a-z0-9-]*$/.test(name)) return void 0;
  const suggestion = suggestName(name);
  const fault = (severity, message) => ({ severity, message, suggestion });
  if (name.trim() === "") return fault("error", "is no name");
  const strange = /[^A-Za-z0-9-]/u.exec(name)?.[0];
  if (strange !== void 0) {
    return fault("error", `holds ${strange === " " ? "a space" : quote(strange)}, which no pack name may`);
  }
  if (!/^[A-Za-z]/.test(name)) return fault("error", `starts with ${quote(name.slice(0, 1))}, not with a letter`);
  return fault("warning", "has capital letters");
}
function suggestName(name) {
  if (findSecrets(name, 1).length > 0) return void 0;
  const slug = name.slice(0, 100).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+/, "").replace(/-$/, "");
  return slug === "" ? void 0 : slug;
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

// src/stackpack/pack.ts
var manifestFiles = { "1.x": "stackpack.conf", "2.0": "stackpack.yaml" };

export {
  decodeText,
  looksLikeUtf16,
  resourcesFolder,
  packagedFiles,
  resolveResource,
  baseName,
  extensionOf,
  decodePath,
  entryOf,
  valueAt,
  asObject,
  asScalar,
  textOf,
  toPlain,
  findSecrets,
  redactSecrets,
  nameOf,
  judgePackName,
  manifestFiles
};
