import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  changeIds
} from "./chunk-C2B7SBXV.js";
import {
  zeroMajorPolicies
} from "./chunk-6P6IUO7Z.js";
import {
  tagFormatProblem
} from "./chunk-WUYS7JYF.js";
import {
  parseVersion
} from "./chunk-XMWYC7WJ.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  bumpWhens,
  codes,
  compareWithProblem,
  readCompareWith
} from "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import {
  joinWords,
  orderFindings,
  parseGlob,
  readYaml,
  startOfPlace
} from "./chunk-LX443RYJ.js";
import {
  nearestWord,
  quote
} from "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/app/config-values.ts
var mostEntries = 1e3;
var mostFindings = 500;
var ConfigValues = class {
  findings = [];
  report(code, place, message, help, related = []) {
    if (this.findings.length >= mostFindings) return;
    this.findings.push({ rule: code, severity: codes[code].severity, message, help, place, related });
  }
  /** The entries with a known key; the others are told of. */
  knownEntries(object, known) {
    return object.entries.filter(({ key, keyPlace }) => {
      if (known.includes(key)) return true;
      if (this.findings.length >= mostFindings) return false;
      const near = nearestWord(key, known);
      const help = near === void 0 ? `the keys are ${known.join(", ")}` : `perhaps ${near} is meant`;
      this.report("config-unknown-key", keyPlace, `there is no key ${quote(key)} here`, help);
      return false;
    });
  }
  /** The entries of a list, as many as are read; none where it is no list. */
  list(node, key, example2) {
    if (node.kind === "list") {
      const extra = node.items[mostEntries];
      if (extra === void 0) return node.items;
      const help = "write fewer: a pattern can stand for many";
      this.report("config-value", startOf(extra), `${key} has more than ${mostEntries} entries`, help);
      return node.items.slice(0, mostEntries);
    }
    this.report("config-value", startOf(node), `the value of ${key} must be a list`, `write ${example2}`);
    return [];
  }
  /** @param whose what it is the value of, for the message */
  text(node, whose, place = node.place) {
    if (node.kind === "string" && node.tag === void 0) return node.text;
    if (node.kind === "object" || node.kind === "list" || node.text === "" || node.tag !== void 0) {
      this.report(
        "config-value",
        startOf(node),
        `${whose} must be text`,
        "write text, in quotes if it starts with { or ["
      );
    } else {
      const message = `${whose} must be text, and ${quote(node.text)} is read as ${names[node.kind]}`;
      this.report("config-value", place, message, `put it in quotes: "${node.text.slice(0, 40)}"`);
    }
    return void 0;
  }
  /** One of some words. */
  choice(node, key, choices) {
    const bare = node.kind === "boolean" && node.tag === void 0 ? choices.find((one) => one === node.text) : void 0;
    const written = bare ?? this.text(node, `the value of ${key}`);
    if (written === void 0) return void 0;
    const found = choices.find((one) => one === written);
    if (found !== void 0) return found;
    this.report("config-value", node.place, `${key} cannot be ${quote(written)}`, `write ${joinWords(choices, "or")}`);
    return void 0;
  }
  /**
   * A pattern of paths, as written.
   * @param before what may stand in front of it
   */
  pattern(node, whose, before = /^/) {
    const written = this.text(node, whose);
    if (written === void 0) return void 0;
    const problem = parseGlob(written.replace(before, ""));
    if (typeof problem !== "string") return written;
    this.report("config-value", node.place, `${quote(written)} cannot be read: ${problem}`, "correct the pattern");
    return void 0;
  }
};
var names = { number: "a number", boolean: "true or false", null: "nothing", string: "text" };
function startOf({ kind, place }) {
  return kind === "object" || kind === "list" ? startOfPlace(place) : place;
}

// src/app/config-accept.ts
var example = "{ pack: sap, version: 1.4.0, change: 'node-removed urn:stackpack:sap:shared:monitor:x' }";
var keys = ["pack", "version", "change", "reason"];
function readAccept(node, values) {
  return values.list(node, "accept", `accept: [${example}]`).flatMap((item) => {
    if (item.kind === "object") return readEntry(item, values) ?? [];
    const message = "each entry of accept must have the keys pack, version and change";
    values.report("config-value", item.place, message, `write ${example}, with reason where wanted`);
    return [];
  });
}
function readEntry(object, values) {
  const entries = values.knownEntries(object, keys);
  const find = (key) => entries.find((entry) => entry.key === key)?.value;
  const required = (key) => {
    const value = find(key);
    if (value === void 0) {
      const message = `this entry of accept names no ${key}`;
      values.report("config-value", startOf(object), message, `add ${key}:, as in ${example}`);
    }
    return value;
  };
  const [packNode, versionNode, changeNode] = [required("pack"), required("version"), required("change")];
  const pack = packNode === void 0 ? void 0 : values.text(packNode, "the pack");
  const version = versionNode === void 0 ? void 0 : readVersion(versionNode, values);
  const change = changeNode === void 0 ? void 0 : readChange(changeNode, values);
  const reasonNode = find("reason");
  const reason = reasonNode === void 0 ? void 0 : values.text(reasonNode, "the reason");
  if (pack === void 0 || version === void 0 || change === void 0) return void 0;
  return { pack, version, change, ...reason === void 0 ? {} : { reason } };
}
function readVersion(node, values) {
  const written = values.text(node, "the version");
  if (written === void 0 || parseVersion(written) !== void 0) return written;
  const help = "write the version that brings the change, as major.minor.patch";
  values.report("config-value", node.place, `${quote(written)} is no semantic version`, help);
  return void 0;
}
function readChange(node, values) {
  const written = values.text(node, "the change");
  if (written === void 0) return void 0;
  const [id = "", subject = ""] = written.split(/ (.*)/s);
  if (!changeIds.some((one) => one === id)) {
    const near = nearestWord(id, changeIds);
    const help2 = near === void 0 ? "stackpack explain lists the kinds of change" : `perhaps ${near} is meant`;
    values.report("config-unknown-rule", node.place, `there is no kind of change ${quote(id)} to accept`, help2);
    return void 0;
  }
  if (subject.trim() !== "") return `${id} ${subject.trim()}`;
  const help = "write behind it what stackpack diff names behind the kind, an identifier for instance";
  values.report("config-value", node.place, `the change ${id} does not say what it is of`, help);
  return void 0;
}

// src/app/config-file-reader.ts
var failOnValues = ["error", "warning"];
var ConfigFileReader = class extends ConfigValues {
  knownRules;
  constructor(knownRules) {
    super();
    this.knownRules = knownRules;
  }
  settings(root) {
    if (root.kind === "null") return { ignore: [] };
    if (root.kind !== "object") {
      const place = startOfPlace(root.place);
      this.report(
        "config-syntax",
        place,
        "the configuration holds no keys",
        "write key: value, such as fail-on: warning"
      );
      return { ignore: [] };
    }
    const readers = {
      packs: (node) => ({ packs: this.packs(node) }),
      "fail-on": (node) => optional("failOn", this.choice(node, "fail-on", failOnValues)),
      ignore: (node) => ({ ignore: this.ignore(node) }),
      "tag-format": (node) => optional("tagFormat", this.tagFormat(node)),
      "bump-when": (node) => optional("bumpWhen", this.choice(node, "bump-when", bumpWhens)),
      "zero-major": (node) => optional("zeroMajor", this.choice(node, "zero-major", zeroMajorPolicies)),
      "compare-with": (node) => optional("compareWith", this.compareWith(node)),
      accept: (node) => ({ accept: readAccept(node, this) })
    };
    let settings = { ignore: [] };
    for (const entry of this.knownEntries(root, Object.keys(readers))) {
      const read = Object.entries(readers).find(([key]) => key === entry.key)?.[1];
      if (read !== void 0) settings = { ...settings, ...read(entry.value) };
    }
    return settings;
  }
  packs(node) {
    return this.list(node, "packs", "packs: [stackpacks/*]").flatMap(
      (item) => this.pattern(item, "each of the packs", /^!/) ?? []
    );
  }
  tagFormat(node) {
    const written = this.text(node, "the value of tag-format");
    if (written === void 0) return void 0;
    const problem = tagFormatProblem(written);
    if (problem === void 0) return written;
    const help = "write a format such as '{name}-{version}' or 'v{version}', in quotes";
    this.report("config-value", node.place, `${quote(written)} is no tag format: ${problem}`, help);
    return void 0;
  }
  compareWith(node) {
    const written = this.text(node, "the value of compare-with");
    if (written === void 0) return void 0;
    const problem = compareWithProblem(written) ?? outsideProblem(written);
    if (problem === void 0) return readCompareWith(written);
    const help = "write auto, archive, none, a tag, branch or commit, or the path of an .sts";
    this.report("config-value", node.place, `compare-with cannot be ${quote(written)}: ${problem}`, help);
    return void 0;
  }
  ignore(node) {
    return this.list(node, "ignore", "ignore: [{ rule: markdown-broken-link, reason: generated }]").flatMap((item) => {
      if (item.kind === "object") return this.ignored(item) ?? [];
      const help = "write { rule: markdown-broken-link }, with path and reason where wanted";
      this.report("config-value", item.place, "each entry of ignore must have the key rule", help);
      return [];
    });
  }
  ignored(object) {
    const entries = this.knownEntries(object, ["rule", "path", "reason"]);
    const find = (key) => entries.find((entry) => entry.key === key)?.value;
    const [rule, path, reason] = [find("rule"), find("path"), find("reason")];
    if (rule === void 0) {
      const help = "add rule: and the id of the rule";
      this.report("config-value", startOf(object), "this entry of ignore names no rule", help);
    }
    const id = rule === void 0 ? void 0 : this.rule(rule);
    const glob = path === void 0 ? void 0 : this.pattern(path, "the path");
    const why = reason === void 0 ? void 0 : this.text(reason, "the reason");
    if (id === void 0 || path !== void 0 && glob === void 0) return void 0;
    return { rule: id, ...optional("path", glob), ...optional("reason", why) };
  }
  rule(node) {
    const id = this.text(node, "the rule");
    if (id === void 0 || this.knownRules.includes(id)) return id;
    const near = nearestWord(id, this.knownRules);
    const help = near === void 0 ? "stackpack explain lists the rules" : `perhaps ${near} is meant`;
    this.report("config-unknown-rule", node.place, `there is no rule ${quote(id)} to ignore`, help);
    return void 0;
  }
};
function outsideProblem(written) {
  if (!written.endsWith(".sts") || !/^[\\/]|^[A-Za-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(written)) return void 0;
  return "the path must lead down from the root of the repository";
}
function optional(key, value) {
  return value === void 0 ? {} : { [key]: value };
}

// src/app/config-file.ts
function readConfigFile(text, options) {
  const reader = new ConfigFileReader(options.knownRules);
  const { root, problems } = readYaml(text, options);
  for (const { kind, message, help, place, related } of problems) {
    if (kind === "portability") continue;
    const first = related === void 0 ? [] : [{ place: related, message: "the key stands here first" }];
    reader.report("config-syntax", place, message, help, first);
  }
  const settings = root === void 0 ? { ignore: [] } : reader.settings(root);
  return { settings, findings: orderFindings(reader.findings) };
}
export {
  readConfigFile
};
