import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  orderFindings,
  parseGlob
} from "./chunk-37AGGW62.js";
import {
  codes
} from "./chunk-3SLXUO4T.js";
import {
  nearestWord
} from "./chunk-3I46QH3E.js";
import {
  readYaml
} from "./chunk-ELSFP7WM.js";
import {
  quote
} from "./chunk-KR6A24CT.js";
import {
  tagFormatProblem
} from "./chunk-Q7NJT4IN.js";
import "./chunk-GVAPY2ZF.js";
import "./chunk-RZIE5RML.js";
import "./chunk-Y2UK72KH.js";

// src/app/config-file-reader.ts
var comingKeys = ["accept", "bump-when", "zero-major"];
var failOnValues = ["error", "warning"];
var mostEntries = 1e3;
var mostFindings = 500;
var ConfigFileReader = class {
  findings = [];
  knownRules;
  constructor(knownRules) {
    this.knownRules = knownRules;
  }
  report(code, place, message, help, related = []) {
    if (this.findings.length >= mostFindings) return;
    this.findings.push({ rule: code, severity: codes[code].severity, message, help, place, related });
  }
  settings(root) {
    if (root.kind === "null") return { ignore: [] };
    if (root.kind !== "object") {
      const place = { ...root.place, end: Math.min(root.place.end, root.place.start + 1) };
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
      "fail-on": (node) => optional("failOn", this.failOn(node)),
      ignore: (node) => ({ ignore: this.ignore(node) }),
      "tag-format": (node) => optional("tagFormat", this.tagFormat(node))
    };
    let settings = { ignore: [] };
    for (const entry of this.knownEntries(root, Object.keys(readers), comingKeys)) {
      const read = Object.entries(readers).find(([key]) => key === entry.key)?.[1];
      if (read !== void 0) settings = { ...settings, ...read(entry.value) };
    }
    return settings;
  }
  knownEntries(object, known, coming = []) {
    return object.entries.filter(({ key, keyPlace }) => {
      if (known.includes(key)) return true;
      if (this.findings.length >= mostFindings) return false;
      const near = nearestWord(key, known);
      if (coming.includes(key)) {
        const help = "remove it until a version that supports it";
        this.report("config-unknown-key", keyPlace, `the key ${quote(key)} is not supported yet by this version`, help);
      } else {
        const help = near === void 0 ? `the keys are ${known.join(", ")}` : `perhaps ${near} is meant`;
        this.report("config-unknown-key", keyPlace, `there is no key ${quote(key)} here`, help);
      }
      return false;
    });
  }
  packs(node) {
    return this.list(node, "packs", "packs: [stackpacks/*]").flatMap(
      (item) => this.pattern(item, "each of the packs", /^!/) ?? []
    );
  }
  failOn(node) {
    const written = this.text(node, "the value of fail-on", node.place);
    if (written === void 0) return void 0;
    const found = failOnValues.find((value) => value === written);
    if (found === void 0) {
      this.report("config-value", node.place, `fail-on cannot be ${quote(written)}`, "write error or warning");
    }
    return found;
  }
  tagFormat(node) {
    const written = this.text(node, "the value of tag-format", node.place);
    if (written === void 0) return void 0;
    const problem = tagFormatProblem(written);
    if (problem === void 0) return written;
    const help = "write a format such as '{name}-{version}' or 'v{version}', in quotes";
    this.report("config-value", node.place, `${quote(written)} is no tag format: ${problem}`, help);
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
    const why = reason === void 0 ? void 0 : this.text(reason, "the reason", reason.place);
    if (id === void 0 || path !== void 0 && glob === void 0) return void 0;
    return { rule: id, ...optional("path", glob), ...optional("reason", why) };
  }
  rule(node) {
    const id = this.text(node, "the rule", node.place);
    if (id === void 0 || this.knownRules.includes(id)) return id;
    const near = nearestWord(id, this.knownRules);
    const help = near === void 0 ? "stackpack explain lists the rules" : `perhaps ${near} is meant`;
    this.report("config-unknown-rule", node.place, `there is no rule ${quote(id)} to ignore`, help);
    return void 0;
  }
  /**
   * A pattern of paths, as written.
   * @param before what may stand in front of it
   */
  pattern(node, whose, before = /^/) {
    const written = this.text(node, whose, node.place);
    if (written === void 0) return void 0;
    const problem = parseGlob(written.replace(before, ""));
    if (typeof problem !== "string") return written;
    this.report("config-value", node.place, `${quote(written)} cannot be read: ${problem}`, "correct the pattern");
    return void 0;
  }
  list(node, key, example) {
    if (node.kind === "list") {
      const extra = node.items[mostEntries];
      if (extra === void 0) return node.items;
      const help = "write fewer: a pattern can stand for many";
      this.report("config-value", startOf(extra), `${key} has more than ${mostEntries} entries`, help);
      return node.items.slice(0, mostEntries);
    }
    this.report("config-value", startOf(node), `the value of ${key} must be a list`, `write ${example}`);
    return [];
  }
  /** @param whose what it is the value of, for the message */
  text(node, whose, place) {
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
};
var names = { number: "a number", boolean: "true or false", null: "nothing", string: "text" };
function startOf({ kind, place }) {
  return kind === "object" || kind === "list" ? { ...place, end: Math.min(place.end, place.start + 1) } : place;
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
