import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  Refusal,
  UsageError,
  nearestWord,
  quote
} from "./chunk-OYOIOCPU.js";

// src/syntax/yaml/entries.ts
function layOver(entries) {
  const byKey = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    byKey.delete(entry.key);
    byKey.set(entry.key, entry);
  }
  return [...byKey.values()];
}
function mergeEntries(own, report) {
  const kept = areApart(own) ? own : withoutDuplicates(own, report);
  if (!kept.some(({ isMerge }) => isMerge)) return { entries: kept.map(({ entry }) => entry), added: 0 };
  const result = /* @__PURE__ */ new Map();
  let added = 0;
  for (const { entry, isMerge } of kept) {
    if (!isMerge) {
      result.set(entry.key, entry);
      continue;
    }
    const { value } = entry;
    const sources2 = value.kind === "list" ? value.items : [value];
    for (const source of sources2) {
      if (source.kind !== "object") {
        report({
          kind: "syntax",
          message: "what the key << merges must be an object, or a list of objects",
          help: "give it an alias of an object, or put the key in quotes if it is meant as text",
          place: source.place
        });
        continue;
      }
      for (const merged of source.entries) {
        added++;
        if (!result.has(merged.key)) result.set(merged.key, merged);
      }
    }
  }
  return { entries: [...result.values()], added };
}
function areApart(own) {
  if (own.length > 12) return false;
  return own.every(({ entry, identity, isMerge }, index) => {
    for (let before = 0; before < index; before++) {
      const other = own[before];
      if (other?.identity === identity || other?.entry.key === entry.key) return false;
    }
    return !isMerge;
  });
}
function withoutDuplicates(own, report) {
  const firsts = /* @__PURE__ */ new Map();
  const last = /* @__PURE__ */ new Map();
  const texts = /* @__PURE__ */ new Map();
  for (const keyed of own) {
    if (keyed.isMerge) {
      last.set(`merge ${last.size}`, keyed);
      continue;
    }
    const { entry } = keyed;
    const identity = texts.get(entry.key) ?? keyed.identity;
    texts.set(entry.key, identity);
    const first = firsts.get(identity);
    if (first === void 0) firsts.set(identity, entry);
    else {
      report({
        kind: "duplicate-key",
        message: `the key ${quote(entry.key, 40)} stands here a second time, and only its last value counts`,
        help: "keep one of them",
        place: entry.keyPlace,
        related: first.keyPlace
      });
    }
    last.delete(identity);
    last.set(identity, keyed);
  }
  return [...last.values()];
}

// src/syntax/yaml/fault.ts
var YamlFault = class extends Error {
  help;
  range;
  /** Whether the text is too large in some way, so that what follows is not worth reading. */
  isLimit;
  /** @param message what is wrong, and `help` what to do: a sentence each, without a full stop */
  constructor(message, help4, range, isLimit = false) {
    super(message);
    this.help = help4;
    this.range = range;
    this.isLimit = isLimit;
  }
};

// src/syntax/yaml/nodes.ts
var standardTagPrefix = "tag:yaml.org,2002:";
function emptyScalar(at) {
  return { kind: "scalar", text: "", plain: true, tag: void 0, anchored: false, start: at, end: at };
}

// src/syntax/stand-in.ts
var valueStart = "\uE000";
var anythingStart = "\uE002";
var standInEnd = "\uE001";
function writeStandIn(number5, start) {
  return `${start}${number5}${standInEnd}`;
}
function standInAt(text, start) {
  if (text[start] !== valueStart && text[start] !== anythingStart) return void 0;
  const end = text.indexOf(standInEnd, start) + 1;
  return end === 0 ? void 0 : { number: Number(text.slice(start + 1, end - 1)), start, end };
}
function hasStandIn(text) {
  return /[\ue000\ue002]\d{1,9}\ue001/.test(text);
}
function withoutStandIns(text) {
  return text.replace(/[\ue000-\ue002]/g, "\uFFFD");
}
function replaceStandIns(text, sourceOf2) {
  return text.replace(/[\ue000\ue002](\d{1,9})\ue001/g, (_, number5) => sourceOf2(Number(number5)));
}

// src/syntax/yaml/resolve-scalar.ts
var booleans = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
var integers = /^(?:[-+]?0b_*[01][01_]*|[-+]?0_*[0-7][0-7_]*|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x_*[0-9a-fA-F][0-9a-fA-F_]*|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
var floats = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
var nulls = /^(?:~|null|Null|NULL|)$/;
var timestamps = /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;
function resolveScalar(text, plain2, tag) {
  if (tag !== void 0) {
    const resolved = resolveTagged(text, tag.slice(standardTagPrefix.length));
    return "fault" in resolved && hasStandIn(text) ? { kind: "string", value: text } : resolved;
  }
  if (!plain2) return { kind: "string", value: text };
  if (text.length > 1e3 || isText(text.charCodeAt(0))) return { kind: "string", value: text };
  if (booleans.test(text)) return readBoolean(text);
  if (integers.test(text)) return readInteger(text);
  if (floats.test(text)) return readFloat(text);
  if (text === "<<") return { fault: "means merging, and only as a key" };
  if (nulls.test(text)) return { kind: "null", value: null };
  return { kind: "string", value: text };
}
function isText(code) {
  return code > 64 && code < 127 && !"FNOTYfnoty~".includes(String.fromCharCode(code));
}
function isWholeNumber(text) {
  return integers.test(text);
}
function resolveTagged(text, type) {
  switch (type) {
    case "str":
      return { kind: "string", value: text };
    case "int":
      return readInteger(text);
    case "float":
      return readFloat(text);
    case "bool":
      return readBoolean(text);
    case "null":
      return { kind: "null", value: null };
    case "timestamp":
      return timestamps.test(text) ? { kind: "string", value: text } : { fault: "is no timestamp" };
    case "binary":
      return isBase64(text.replace(/\s/g, "")) ? { kind: "string", value: text } : { fault: "is not Base64" };
    default:
      return { fault: "has a tag that YAML does not define for a single value" };
  }
}
function readBoolean(text) {
  const word2 = text.toLowerCase();
  if (["yes", "true", "on"].includes(word2)) return { kind: "boolean", value: true };
  if (["no", "false", "off"].includes(word2)) return { kind: "boolean", value: false };
  return { kind: "null", value: null };
}
function readInteger(text) {
  const fault2 = { fault: "is no whole number" };
  const [, sign, digits2 = ""] = /^([-+]?)(.*)$/.exec(text.replaceAll("_", "")) ?? [];
  const whole2 = digits2.includes(":") ? readSexagesimal(digits2) : readDigits(digits2);
  if (whole2 === void 0) return fault2;
  return { kind: "number", value: sign === "-" && whole2 !== 0 ? -whole2 : whole2 };
}
function readDigits(digits2) {
  if (/^0b[01]+$/.test(digits2) || /^0x[0-9a-fA-F]+$/.test(digits2) || /^[1-9][0-9]*$/.test(digits2))
    return Number(digits2);
  if (/^0[0-7]*$/.test(digits2)) return Number(`0o${digits2}`);
  return void 0;
}
function readSexagesimal(digits2) {
  let value = 0;
  for (const part of digits2.split(":")) {
    if (!/^[0-9]{1,10}$/.test(part) || Number(part) > 2147483647) return void 0;
    value = Math.imul(value, 60) + Number(part) | 0;
  }
  return value;
}
function readFloat(text) {
  const plain2 = text.replaceAll("_", "");
  if (/^(?:[-+]?\.inf|\.nan)$/i.test(plain2)) return { kind: "string", value: text };
  const [, sign, digits2 = ""] = /^([-+]?)(.*)$/.exec(plain2) ?? [];
  const parts = digits2.split(":");
  let value = 0;
  for (const part of parts) {
    if (!/^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/.test(part)) return { fault: "is no number" };
    value = value * 60 + Number(part);
  }
  if (!Number.isFinite(value)) return { kind: "string", value: text };
  return { kind: "number", value: sign === "-" ? -value : value };
}
function isBase64(text) {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*=*$/.test(text);
}

// src/syntax/yaml/construct.ts
var mostAliases = 50;
var mostAliasedValues = 1e5;
var deepestNesting = 200;
var Construction = class {
  file;
  report;
  anchored = /* @__PURE__ */ new Map();
  aliases = 0;
  aliasedValues = 0;
  constructor(file, report) {
    this.file = file;
    this.report = report;
  }
  /**
   * The value of a document's root.
   * @throws {YamlFault} where aliases stand for too much
   */
  value(root) {
    const { node } = this.build(root);
    this.anchored.clear();
    return node;
  }
  build(node) {
    if (node.kind === "alias") return this.follow(node);
    const built = this.buildContent(node);
    if (built.depth > deepestNesting) {
      throw new YamlFault(
        `aliases nest values more than ${deepestNesting} levels deep here`,
        "write out what the aliases stand for",
        node,
        true
      );
    }
    if (node.anchored) this.anchored.set(node, built);
    return built;
  }
  buildContent(node) {
    switch (node.kind) {
      case "scalar":
        return { node: this.scalar(node), size: 1, depth: 0 };
      case "list":
        return this.list(node);
      case "map":
        return this.map(node);
    }
  }
  follow(alias) {
    const target = alias.target === void 0 ? void 0 : this.anchored.get(alias.target);
    const place = this.place(alias);
    if (target === void 0) {
      const name2 = quote(alias.name, 40);
      this.problem(
        alias,
        alias.recursive ? `the alias stands within what its anchor ${name2} names` : `no anchor ${name2} stands before this alias`,
        alias.recursive ? "write out the value instead" : "put an anchor of that name before the value that is meant"
      );
      return { node: { kind: "null", value: null, text: "", quoted: false, place }, size: 1, depth: 0 };
    }
    if (alias.target?.kind !== "scalar") {
      this.aliases++;
      this.aliasedValues += target.size;
      if (this.aliases > mostAliases || this.aliasedValues > mostAliasedValues) {
        throw new YamlFault(
          this.aliases > mostAliases ? `more than ${mostAliases} aliases of lists and objects` : `the aliases stand for more than ${mostAliasedValues} values`,
          "write out what the aliases stand for",
          alias,
          true
        );
      }
    }
    return { ...target, node: { ...target.node, place } };
  }
  scalar(node) {
    const { text, plain: plain2, tag } = node;
    const place = this.place(node);
    const quoted = !plain2;
    if (tag !== void 0 && !tag.startsWith(standardTagPrefix))
      return { kind: "string", value: text, text, quoted, place, tag };
    const resolved = resolveScalar(text, plain2, tag);
    if (!("fault" in resolved)) return { kind: resolved.kind, value: resolved.value, text, quoted, place };
    this.problem(node, `${quote(text, 40)} ${resolved.fault}`, "put the value in quotes and leave out its tag");
    return { kind: "string", value: text, text, quoted, place };
  }
  list(node) {
    const built = node.items.map((item) => this.build(item));
    const list = { kind: "list", place: this.place(node), items: built.map((item) => item.node) };
    const measure = measureOf(built);
    const { tag } = node;
    if (tag === void 0 || tag === `${standardTagPrefix}seq`) return { node: list, ...measure };
    if (tag === `${standardTagPrefix}omap` || tag === `${standardTagPrefix}pairs`) {
      return { node: this.pairs(node, list, tag.endsWith("omap")), ...measure };
    }
    if (tag.startsWith(standardTagPrefix)) this.misplacedTag(node, "list");
    return { node: { ...list, tag }, ...measure };
  }
  /** `!!omap [a: 1, b: 2]` is an object, `!!pairs` of the same a list of lists of two. */
  pairs(node, list, asObject2) {
    const entries = [];
    for (const item of list.items) {
      const [entry, ...more] = item.kind === "object" ? item.entries : [];
      if (entry === void 0 || more.length > 0) {
        this.problem(node, "each entry of this list must be a single key with its value", "leave out the tag");
        return list;
      }
      entries.push(entry);
    }
    if (asObject2) return { kind: "object", place: list.place, entries: layOver(entries) };
    const items = entries.map(({ key, keyPlace, value }) => {
      const name2 = { kind: "string", value: key, text: key, quoted: false, place: keyPlace };
      return { kind: "list", place: { ...keyPlace, end: value.place.end }, items: [name2, value] };
    });
    return { ...list, items };
  }
  map(node) {
    const { tag } = node;
    const isSet = tag === `${standardTagPrefix}set`;
    const own = [];
    const children = [];
    for (const { key, value } of node.entries) {
      const finished = this.key(key);
      const built = this.build(value);
      children.push(built);
      if (finished === void 0) continue;
      const { text, identity, isMerge } = finished;
      own.push({ entry: { key: text, keyPlace: this.place(key), value: built.node }, identity, isMerge });
    }
    const { entries, added } = mergeEntries(own, (problem) => this.report(problem));
    this.aliasedValues += added;
    const object2 = { kind: "object", place: this.place(node), entries };
    const measure = measureOf(children);
    if (tag === void 0) return { node: object2, size: measure.size, depth: measure.depth };
    if (isSet) return { node: { ...object2, entries: entries.map((entry) => emptied(entry)) }, ...measure };
    if (tag === `${standardTagPrefix}map`) return { node: object2, ...measure };
    if (tag.startsWith(standardTagPrefix)) this.misplacedTag(node, "object");
    return { node: { ...object2, tag }, ...measure };
  }
  key(key) {
    const scalar2 = key.kind === "alias" ? key.target : key;
    if (scalar2?.kind === "scalar" && isMergeKey(scalar2)) return { text: scalar2.text, identity: "", isMerge: true };
    const { node } = this.build(key);
    if (node.kind === "object" || node.kind === "list") {
      this.problem(
        key,
        "a list or an object cannot be a key",
        "use text as the key, in quotes if it starts with [ or {"
      );
      return void 0;
    }
    if (node.kind === "string" && node.tag === void 0) {
      return { text: node.text, identity: `"${node.text}`, isMerge: false };
    }
    const whole2 = node.kind === "number" && isWholeNumber(node.text);
    const identity = JSON.stringify([node.kind, node.value, whole2, node.tag ?? ""]);
    return { text: node.text, identity, isMerge: false };
  }
  misplacedTag(node, what) {
    const tag = quote(`!!${node.tag?.slice(standardTagPrefix.length) ?? ""}`);
    this.problem(
      node,
      `the tag ${tag} does not belong on ${what === "object" ? "an object" : "a list"}`,
      "leave out the tag"
    );
  }
  problem(range, message, help4) {
    this.report({ kind: "syntax", message, help: help4, place: this.place(range) });
  }
  place({ start, end }) {
    return { file: this.file, start, end };
  }
};
function isMergeKey({ tag, plain: plain2, text }) {
  return tag === `${standardTagPrefix}merge` || tag === void 0 && plain2 && text === "<<";
}
function measureOf(children) {
  let size = 1;
  let depth = 0;
  for (const child of children) {
    size += child.size;
    depth = Math.max(depth, child.depth);
  }
  return { size, depth: depth + 1 };
}
function emptied({ key, keyPlace }) {
  return { key, keyPlace, value: { kind: "null", value: null, text: "", quoted: false, place: keyPlace } };
}

// src/syntax/yaml/divergence.ts
var divergences = {
  "quoted-line": {
    message: "this line goes on with a quoted string but is not indented more than the key or list that it belongs to",
    help: "indent it: the server takes it as it is, most other readers of YAML refuse it"
  },
  "flow-line": {
    message: "this line stands within brackets or braces but is not indented more than the key that they belong to",
    help: "indent it: the server takes it as it is, most other readers of YAML refuse it"
  },
  "comment-space": {
    message: "no space stands before the # of this comment",
    help: "put a space before it: the server takes it as it is, other readers of YAML refuse it"
  },
  "line-break": {
    message: "the server takes this character for a line break, and other readers of YAML do not",
    help: "break the line as usual, or write the character as an escape in double quotes"
  }
};
function findOldLineBreak(text) {
  const start = text.search(/[\u0085\u2028\u2029]|\r(?!\n)/);
  return start === -1 ? void 0 : { start, end: start + 1 };
}

// src/syntax/yaml/printable.ts
function findUnprintable(text, most) {
  const found = [];
  const unprintable = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  for (let match = unprintable.exec(text); match !== null && found.length < most; match = unprintable.exec(text)) {
    found.push({ start: match.index, end: match.index + 1 });
  }
  return found;
}

// src/syntax/yaml/characters.ts
var spaces = / */y;
var spacesAndTabs = /[ \t]*/y;
var restOfLine = /[^\r\n\u0085\u2028\u2029]*/y;
var digits = /[0-9]*/y;
var wordCharacters = /[0-9A-Za-z_-]*/y;
var uriCharacters = /[0-9A-Za-z_;/?:@&=+$,.!~*'()[\]%-]*/y;
var endOfText = "\0";
function isLineBreak(char) {
  return char === "\n" || char === "\r" || char === "\x85" || char === "\u2028" || char === "\u2029";
}
function endsLine(char) {
  return char === endOfText || isLineBreak(char);
}
function isBlank(char) {
  return char === " " || endsLine(char);
}
function isSeparator(char) {
  return char === "	" || isBlank(char);
}
function isDigit(char) {
  return char >= "0" && char <= "9" && char.length === 1;
}

// src/syntax/yaml/cursor.ts
var Cursor = class {
  text;
  offset;
  line = 0;
  column = 0;
  /** @param from the offset of the beginning of a line, which counts as the first */
  constructor(text, from = 0) {
    this.text = text;
    this.offset = from;
  }
  mark() {
    return { offset: this.offset, line: this.line, column: this.column };
  }
  /** The character so many code units ahead; NUL at the end of the text. */
  peek(ahead = 0) {
    return this.text[this.offset + ahead] ?? endOfText;
  }
  /** Whether `---` or `...` stands here, parted from what follows. It ends a document at the beginning of a line. */
  isAtDocumentMarker() {
    const { text, offset } = this;
    return (text.startsWith("---", offset) || text.startsWith("...", offset)) && " 	\r\n\x85\u2028\u2029\0".includes(this.peek(3));
  }
  advance(count = 1) {
    for (let moved = 0; moved < count && this.offset < this.text.length; moved++) {
      const char = this.peek();
      this.offset++;
      if (isLineBreak(char) && !(char === "\r" && this.peek() === "\n")) {
        this.line++;
        this.column = 0;
      } else if (char !== "\uFEFF" && !isLowSurrogate(char)) {
        this.column++;
      }
    }
  }
  /**
   * Moves past the characters that a pattern matches here, and gives them.
   * @param run sticky, a single repeated class without line breaks: it cannot backtrack, and the line stays the same
   */
  take(run) {
    const { text, offset } = this;
    run.lastIndex = offset;
    if (!run.test(text) || run.lastIndex === offset) return "";
    const taken = text.slice(offset, run.lastIndex);
    this.offset += taken.length;
    this.column += taken.length;
    if (withoutWidth.test(taken)) this.column -= [...taken].filter((char) => char === "\uFEFF").length + pairsIn(taken);
    return taken;
  }
  /** Moves past a line break, and gives what it stands for in a value; empty where there is none. */
  takeLineBreak() {
    const char = this.peek();
    if (char === "\u2028" || char === "\u2029") {
      this.advance();
      return char;
    }
    if (char === "\r" && this.peek(1) === "\n") this.advance(2);
    else if (char === "\r" || char === "\n" || char === "\x85") this.advance();
    else return "";
    return "\n";
  }
  /** A fault at the character here. */
  fault(message, help4, range = this.rangeHere()) {
    return new YamlFault(message, help4, range);
  }
  /** The character here; nothing at the end of a line or of the text. */
  rangeHere() {
    const code = this.text.codePointAt(this.offset);
    if (code === void 0 || isLineBreak(this.peek())) return { start: this.offset, end: this.offset };
    return { start: this.offset, end: this.offset + (code > 65535 ? 2 : 1) };
  }
};
var withoutWidth = /[\ufeff\udc00-\udfff]/;
function pairsIn(text) {
  return text.length - [...text].length;
}
function isLowSurrogate(char) {
  return char >= "\uDC00" && char <= "\uDFFF";
}

// src/syntax/yaml/possible-keys.ts
var longestSimpleKey = 1024;
var PossibleKeys = class {
  /**
   * The innermost last: what is deeper than the collection that is being read is gone with its own. A list and no map by
   * depth, since it is looked through twice for each token.
   */
  keys = [];
  first() {
    return this.keys[0]?.key;
  }
  save(depth, key) {
    this.drop(depth);
    this.keys.push({ depth, key });
  }
  /** The key that a `:` at this depth, that of the collection being read, makes; it is a possible one no longer. */
  take(depth) {
    return this.keys.at(-1)?.depth === depth ? this.keys.pop()?.key : void 0;
  }
  /** @throws {YamlFault} where only a key could stand there */
  drop(depth) {
    const key = this.take(depth);
    if (key?.required === true) throw missingColon(key);
  }
  /**
   * Forgets the keys that a `:` would now come too late for.
   * @throws {YamlFault} where only a key could stand there
   */
  dropStale(cursor) {
    for (let index = 0; index < this.keys.length; ) {
      const key = this.keys[index]?.key;
      if (key !== void 0 && key.mark.line === cursor.line && !isTooFar(key.mark.offset, cursor)) {
        index++;
        continue;
      }
      this.keys.splice(index, 1);
      if (key?.required === true) throw missingColon(key);
    }
  }
  clear() {
    this.keys.length = 0;
  }
};
function isTooFar(offset, { text, offset: here }) {
  if (here - offset <= longestSimpleKey) return false;
  if (here - offset > 2 * longestSimpleKey) return true;
  return [...text.slice(offset, here)].length > longestSimpleKey;
}
function missingColon({ mark }) {
  return new YamlFault(
    "a key is expected here, and no colon with a space after it follows on the line",
    "write key: value, or indent the line if it goes on with the value above",
    { start: mark.offset, end: mark.offset + 1 }
  );
}

// src/syntax/yaml/scan-block.ts
function scanBlock(cursor, indent) {
  const start = cursor.offset;
  const folded = cursor.peek() === ">";
  cursor.advance();
  const { chomping, increment } = scanHeader(cursor);
  scanIgnoredLine(cursor);
  const least = Math.max(indent + 1, 1);
  const found = increment === void 0 ? findIndent(cursor) : void 0;
  const depth = found === void 0 ? least + (increment ?? 1) - 1 : Math.max(least, found.indent);
  let breaks = found === void 0 ? scanBreaks(cursor, depth) : found.breaks;
  let lineBreak = "";
  let end = start + 1;
  const chunks = [];
  while (cursor.column === depth && cursor.offset < cursor.text.length) {
    chunks.push(breaks);
    const leading = !isSpaceOrTab(cursor.peek());
    chunks.push(cursor.take(restOfLine));
    end = cursor.offset;
    lineBreak = cursor.takeLineBreak();
    breaks = scanBreaks(cursor, depth);
    if (cursor.column !== depth || cursor.offset >= cursor.text.length) break;
    if (!(folded && lineBreak === "\n" && leading && !isSpaceOrTab(cursor.peek()))) chunks.push(lineBreak);
    else if (breaks === "") chunks.push(" ");
  }
  if (chomping !== "-") chunks.push(lineBreak);
  if (chomping === "+") chunks.push(breaks);
  return { kind: "scalar", text: chunks.join(""), style: "block", start, end };
}
function isSpaceOrTab(char) {
  return char === " " || char === "	";
}
function scanHeader(cursor) {
  let chomping = "";
  let increment;
  for (; ; ) {
    const char = cursor.peek();
    if ((char === "-" || char === "+") && chomping === "") chomping = char;
    else if (isDigit(char) && char !== "0" && increment === void 0) increment = Number(char);
    else break;
    cursor.advance();
  }
  if (!isBlank(cursor.peek())) {
    throw cursor.fault(
      "after | or > only an indentation from 1 to 9, a - or + and a comment can stand",
      "start the text on the next line, indented, or put the value in quotes"
    );
  }
  return { chomping, increment };
}
function scanIgnoredLine(cursor) {
  cursor.take(spaces);
  if (cursor.peek() === "#") cursor.take(restOfLine);
  if (cursor.takeLineBreak() === "" && cursor.offset < cursor.text.length) {
    throw cursor.fault("only a comment can stand here", "move this to the next line, or put a # before it");
  }
}
function findIndent(cursor) {
  const breaks = [];
  let indent = 0;
  for (; ; ) {
    if (cursor.peek() === " ") {
      cursor.advance();
      indent = Math.max(indent, cursor.column);
    } else {
      const lineBreak = cursor.takeLineBreak();
      if (lineBreak === "") return { breaks: breaks.join(""), indent };
      breaks.push(lineBreak);
    }
  }
}
function scanBreaks(cursor, depth) {
  const breaks = [];
  for (; ; ) {
    while (cursor.column < depth && cursor.peek() === " ") cursor.advance();
    const lineBreak = cursor.takeLineBreak();
    if (lineBreak === "") return breaks.join("");
    breaks.push(lineBreak);
  }
}

// src/syntax/yaml/scan-plain.ts
var blockWords = /[^: \t\r\n\u0085\u2028\u2029]*/y;
var flowWords = /[^:,?[\]{} \t\r\n\u0085\u2028\u2029]*/y;
function scanPlain(cursor, indent, inFlow) {
  const start = cursor.offset;
  let text = "";
  let end = cursor.offset;
  let endedLine = false;
  let spaces2 = "";
  while (cursor.peek() !== "#") {
    const words4 = takeWords(cursor, inFlow);
    if (words4 === "") break;
    endedLine = false;
    text += spaces2 + words4;
    end = cursor.offset;
    const startLine = cursor.line;
    spaces2 = scanSpaces(cursor);
    endedLine = cursor.line > startLine;
    if (spaces2 === "" || !inFlow && cursor.column <= indent) break;
  }
  return {
    token: { kind: "scalar", text, style: "plain", start, end },
    endedLine
  };
}
function takeWords(cursor, inFlow) {
  const start = cursor.offset;
  for (; ; ) {
    cursor.take(inFlow ? flowWords : blockWords);
    const next = cursor.peek(1);
    if (cursor.peek() !== ":" || isSeparator(next) || inFlow && ",[]{}".includes(next)) break;
    cursor.advance();
  }
  return cursor.text.slice(start, cursor.offset);
}
function scanSpaces(cursor) {
  const spaces2 = cursor.take(spacesAndTabs);
  const first = cursor.takeLineBreak();
  if (first === "") return spaces2;
  const breaks = [];
  for (; ; ) {
    if (cursor.text.startsWith("---", cursor.offset) || cursor.isAtDocumentMarker()) return "";
    cursor.take(spaces);
    if (!isLineBreak(cursor.peek())) break;
    breaks.push(cursor.takeLineBreak());
  }
  if (first !== "\n") return first + breaks.join("");
  return breaks.length === 0 ? " " : breaks.join("");
}

// src/syntax/yaml/scan-properties.ts
var nameCharacters = /[^ \t\r\n\u0085\u2028\u2029:,[\]{}/.*&]*/y;
function scanName(cursor) {
  const start = cursor.offset;
  const kind = cursor.peek() === "&" ? "anchor" : "alias";
  cursor.advance();
  const name2 = cursor.take(nameCharacters);
  const next = cursor.peek();
  if (name2 === "" || !(isSeparator(next) || "?:,]}%@`".includes(next))) {
    throw cursor.fault(
      kind === "anchor" ? "an & must be followed by the name of an anchor" : "a * must be followed by the name of an anchor",
      "put the value in quotes if it is text, or give a name of letters and digits",
      name2 === "" ? { start, end: start + 1 } : cursor.rangeHere()
    );
  }
  return { kind, name: name2, start, end: cursor.offset };
}
function scanTag(cursor) {
  const start = cursor.offset;
  let handle;
  let suffix;
  if (cursor.peek(1) === "<") {
    cursor.advance(2);
    suffix = scanUri(cursor);
    if (cursor.peek() !== ">") throw cursor.fault("a tag that starts with !< must end with >", "close the tag with >");
    cursor.advance();
  } else if (isSeparator(cursor.peek(1))) {
    cursor.advance();
    suffix = "!";
  } else {
    handle = "!";
    for (let ahead = 1; !isBlank(cursor.peek(ahead)); ahead++) {
      if (cursor.peek(ahead) === "!") {
        handle = void 0;
        break;
      }
    }
    if (handle === void 0) handle = scanHandle(cursor);
    else cursor.advance();
    suffix = scanUri(cursor);
  }
  if (!isBlank(cursor.peek())) {
    throw cursor.fault("a tag must be followed by a space", "put a space between the tag and its value");
  }
  return { kind: "tag", handle, suffix, start, end: cursor.offset };
}
function scanDirective(cursor) {
  const start = cursor.offset;
  const help4 = "put quotes around text that starts with %, or correct the directive";
  cursor.advance();
  const name2 = cursor.take(wordCharacters);
  if (name2 === "" || !isBlank(cursor.peek())) throw cursor.fault("this is no directive of YAML", help4);
  let directive = { name: "other" };
  const skipSpaces = () => cursor.take(spaces);
  if (name2 === "YAML") {
    skipSpaces();
    const major = scanNumber(cursor);
    if (cursor.peek() !== ".") throw cursor.fault("the version of YAML is two numbers with a point", "write %YAML 1.1");
    cursor.advance();
    scanNumber(cursor);
    if (!isBlank(cursor.peek())) throw cursor.fault("only a comment can follow the version", "write %YAML 1.1");
    directive = { name: name2, major };
  } else if (name2 === "TAG") {
    skipSpaces();
    const handle = scanHandle(cursor);
    if (cursor.peek() !== " ") throw cursor.fault("a tag handle must be followed by a space and a prefix", help4);
    skipSpaces();
    const prefix = scanUri(cursor);
    if (!isBlank(cursor.peek())) throw cursor.fault("the prefix of a tag must end the line", help4);
    directive = { name: name2, handle, prefix };
  } else {
    cursor.take(restOfLine);
  }
  const end = cursor.offset;
  scanIgnoredLine(cursor);
  return { kind: "directive", directive, start, end };
}
function scanNumber(cursor) {
  const number5 = cursor.take(digits);
  if (number5 === "" || number5.length > 9) {
    throw cursor.fault("the version of YAML is two numbers with a point", "write %YAML 1.1");
  }
  return Number(number5);
}
function scanHandle(cursor) {
  const start = cursor.offset;
  if (cursor.peek() !== "!") throw cursor.fault("a tag handle starts with !", "write the handle as !, !! or !name!");
  cursor.advance();
  if (cursor.peek() !== " ") {
    cursor.take(wordCharacters);
    if (cursor.peek() !== "!") throw cursor.fault("a tag handle ends with !", "write the handle as !, !! or !name!");
    cursor.advance();
  }
  return cursor.text.slice(start, cursor.offset);
}
function scanUri(cursor) {
  const start = cursor.offset;
  const written = cursor.take(uriCharacters);
  if (written === "") throw cursor.fault("a tag needs a name here", "give the tag its name, such as !resource");
  try {
    const decoded = decodeURIComponent(written);
    if (decoded.trim() === decoded) return written;
  } catch {
  }
  throw cursor.fault(
    "a percent sign in a tag must start the escape of a character that is no space",
    "write %25 for the sign itself",
    { start, end: cursor.offset }
  );
}

// src/syntax/yaml/scan-quoted.ts
var escapes = /* @__PURE__ */ new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "	"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1B"],
  [" ", " "],
  ['"', '"'],
  ["\\", "\\"],
  ["N", "\x85"],
  ["_", "\xA0"],
  ["L", "\u2028"],
  ["P", "\u2029"]
]);
var singleWords = /[^' \t\r\n\u0085\u2028\u2029]*/y;
var doubleWords = /[^"\\ \t\r\n\u0085\u2028\u2029]*/y;
var hexLengths = /* @__PURE__ */ new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8]
]);
function scanQuoted(cursor, indent, onDivergence) {
  const start = cursor.offset;
  const quote2 = cursor.peek();
  const double = quote2 === '"';
  const words4 = double ? doubleWords : singleWords;
  const chunks = [];
  let shallow = false;
  cursor.advance();
  for (; ; ) {
    const { line } = cursor;
    const char = cursor.peek();
    if (char === quote2) {
      if (double || cursor.peek(1) !== quote2) break;
      chunks.push(quote2);
      cursor.advance(2);
    } else if (double && char === "\\") {
      chunks.push(scanEscape(cursor, start));
    } else if (isSeparator(char)) {
      chunks.push(scanSpaces2(cursor, start));
    } else {
      chunks.push(cursor.take(words4));
    }
    if (cursor.line > line && !shallow && leadingSpaces(cursor) <= indent && !isSeparator(cursor.peek())) {
      shallow = true;
      onDivergence("quoted-line", { start: cursor.offset, end: endOfWords(cursor, quote2) });
    }
  }
  cursor.advance();
  return {
    kind: "scalar",
    text: chunks.join(""),
    style: double ? "double" : "single",
    start,
    end: cursor.offset
  };
}
function leadingSpaces({ text, offset }) {
  let start = offset;
  while (text.charAt(start - 1) === " " || text.charAt(start - 1) === "	") start--;
  let spaces2 = 0;
  while (start + spaces2 < offset && text.charAt(start + spaces2) === " ") spaces2++;
  return spaces2;
}
function endOfWords(cursor, quote2) {
  let ahead = 1;
  while (ahead < 200 && !isSeparator(cursor.peek(ahead)) && cursor.peek(ahead - 1) !== quote2) ahead++;
  return cursor.offset + ahead;
}
function scanSpaces2(cursor, start) {
  const spaces2 = cursor.take(spacesAndTabs);
  const first = cursor.takeLineBreak();
  if (first === "") {
    if (cursor.offset >= cursor.text.length) throw unclosed(cursor, start);
    return spaces2;
  }
  const more = scanBreaks2(cursor, start);
  if (first !== "\n") return first + more;
  return more === "" ? " " : more;
}
function scanBreaks2(cursor, start) {
  const breaks = [];
  for (; ; ) {
    if (cursor.isAtDocumentMarker()) throw unclosed(cursor, start);
    cursor.take(spacesAndTabs);
    const lineBreak = cursor.takeLineBreak();
    if (lineBreak === "") return breaks.join("");
    breaks.push(lineBreak);
  }
}
function scanEscape(cursor, start) {
  const at = cursor.offset;
  const char = cursor.peek(1);
  const replacement = escapes.get(char);
  if (replacement !== void 0) {
    cursor.advance(2);
    return replacement;
  }
  const length = hexLengths.get(char);
  if (length !== void 0) {
    const digits2 = cursor.text.slice(at + 2, at + 2 + length);
    const code = /^[0-9A-Fa-f]+$/.test(digits2) && digits2.length === length ? Number.parseInt(digits2, 16) : -1;
    if (code < 0 || code > 1114111) {
      throw cursor.fault(
        `the escape \\${char} is not followed by ${length} hexadecimal digits of a character`,
        `write all ${length} digits, or a backslash twice for the backslash itself`,
        { start: at, end: at + 2 }
      );
    }
    cursor.advance(2 + length);
    return String.fromCodePoint(code);
  }
  cursor.advance();
  if (cursor.takeLineBreak() !== "") return scanBreaks2(cursor, start);
  if (cursor.offset >= cursor.text.length) throw unclosed(cursor, start);
  throw cursor.fault(
    "YAML has no such escape in a double-quoted string",
    "write the backslash twice, or put the string in single quotes",
    { start: at, end: cursor.rangeHere().end }
  );
}
function unclosed(cursor, start) {
  return cursor.fault("the quoted string that starts here is never closed", "close it with the quote it starts with", {
    start,
    end: start + 1
  });
}

// src/syntax/yaml/scanner.ts
var Scanner = class {
  cursor;
  onDivergence;
  queue = [];
  /** What take() gives next, where that is settled. */
  next;
  taken = 0;
  done = false;
  /** The column of the innermost block collection, -1 outside any; the enclosing ones below. */
  indent = -1;
  indents = [];
  flowDepth = 0;
  /** Whether a line too far left was already told of in the outermost flow collection that is open. */
  toldOfLine = false;
  /** Whether a key could start here. */
  keyAllowed = true;
  possibleKeys = new PossibleKeys();
  /** @param from where to start: the offset of the beginning of a line */
  constructor(text, onDivergence, from = 0) {
    this.cursor = new Cursor(text, from);
    this.onDivergence = onDivergence;
  }
  /**
   * The token that take() gives next.
   * @throws {YamlFault} where the text from here on makes no token
   */
  peek() {
    if (this.next !== void 0) return this.next;
    while (this.needsMore()) this.scanNext();
    this.next = this.queue[0];
    if (this.next === void 0) throw new Error("read past the end of the stream");
    return this.next;
  }
  /** The next token; the end of the stream is given over and over. */
  take() {
    const token = this.peek();
    if (token.kind !== "stream-end") {
      this.queue.shift();
      this.taken++;
      this.next = void 0;
    }
    return token;
  }
  needsMore() {
    if (this.done) return false;
    if (this.queue.length === 0) return true;
    this.possibleKeys.dropStale(this.cursor);
    return this.possibleKeys.first()?.token === this.taken;
  }
  scanNext() {
    this.skipToToken();
    this.possibleKeys.dropStale(this.cursor);
    this.closeBlocks(this.cursor.column);
    this.checkFlowLine();
    const { cursor } = this;
    const char = cursor.peek();
    const parted = isSeparator(cursor.peek(1));
    const inFlow = this.flowDepth !== 0;
    if (char === endOfText) this.endStream();
    else if (cursor.column === 0 && char === "%") this.startDocumentPart(() => scanDirective(cursor));
    else if (cursor.column === 0 && cursor.isAtDocumentMarker()) {
      this.startDocumentPart(() => this.simple(char === "-" ? "document-start" : "document-end", 3));
    } else if (char === "[") this.startFlow("flow-list-start");
    else if (char === "{") this.startFlow("flow-map-start");
    else if (char === "]") this.endFlow("flow-list-end");
    else if (char === "}") this.endFlow("flow-map-end");
    else if (char === ",") this.add(() => this.simple("flow-entry"), true);
    else if (char === "-" && parted) this.startEntry();
    else if (char === "?" && (inFlow || parted)) this.startKey();
    else if (char === ":" && (inFlow || parted)) this.startValue();
    else if (char === "*" || char === "&") this.addPossibleKey(() => scanName(cursor));
    else if (char === "!") this.addPossibleKey(() => scanTag(cursor));
    else if ((char === "|" || char === ">") && !inFlow) this.add(() => scanBlock(cursor, this.indent), true);
    else if (char === '"' || char === "'") {
      this.addPossibleKey(() => scanQuoted(cursor, this.indent, this.onDivergence));
    } else if (!isSeparator(char) && !"#|>%@`".includes(char)) this.addPlain();
    else throw this.strayCharacter(char);
  }
  skipToToken() {
    const { cursor } = this;
    if (cursor.offset === 0 && cursor.peek() === "\uFEFF") cursor.advance();
    for (; ; ) {
      cursor.take(spaces);
      if (cursor.peek() === "#") {
        const start = cursor.offset;
        const parted = start === 0 || isSeparator(cursor.peek(-1));
        cursor.take(restOfLine);
        if (!parted) this.onDivergence("comment-space", { start, end: cursor.offset });
      }
      if (cursor.takeLineBreak() === "") return;
      if (this.flowDepth === 0) this.keyAllowed = true;
    }
  }
  /** Tells of a line within brackets or braces that stands too far left for other readers. */
  checkFlowLine() {
    if (this.flowDepth === 0) {
      this.toldOfLine = false;
      return;
    }
    const { cursor } = this;
    const char = cursor.peek();
    const least = char === "]" || char === "}" ? this.indent : this.indent + 1;
    if (this.toldOfLine || cursor.column >= least || char === endOfText) return;
    this.toldOfLine = true;
    this.onDivergence("flow-line", cursor.rangeHere());
  }
  /** Whether the text read so far leaves brackets or braces open. */
  get isInFlow() {
    return this.flowDepth > 0;
  }
  strayCharacter(char) {
    if (char === "	") {
      return this.cursor.fault("YAML allows no tab here, before a value or a key", "write spaces instead of the tab");
    }
    if (char === "|" || char === ">") {
      return this.cursor.fault(
        "a block of text cannot stand within brackets or braces",
        "put the text in quotes, or the list or object on lines of its own"
      );
    }
    return this.cursor.fault("a value cannot start with this character", "put the value in quotes");
  }
  // What each kind of token does to indentation and to possible keys.
  endStream() {
    this.startDocumentPart(() => this.simple("stream-end", 0));
    this.possibleKeys.clear();
    this.done = true;
  }
  startDocumentPart(scan) {
    this.closeBlocks(-1);
    this.add(scan, false);
  }
  startFlow(kind) {
    this.saveKey();
    this.flowDepth++;
    this.keyAllowed = true;
    this.queue.push(this.simple(kind));
  }
  endFlow(kind) {
    this.possibleKeys.drop(this.flowDepth);
    this.flowDepth = Math.max(this.flowDepth - 1, 0);
    this.keyAllowed = false;
    this.queue.push(this.simple(kind));
  }
  startEntry() {
    if (this.flowDepth === 0) {
      if (!this.keyAllowed)
        throw this.misplaced("a list entry cannot start here", "start the list on a line of its own");
      if (this.openBlock(this.cursor.column)) this.queue.push(this.marker("block-list-start"));
    }
    this.add(() => this.simple("entry"), true);
  }
  startKey() {
    if (this.flowDepth === 0) {
      if (!this.keyAllowed) throw this.misplaced("a key cannot start here", "start the key on a line of its own");
      if (this.openBlock(this.cursor.column)) this.queue.push(this.marker("block-map-start"));
    }
    this.add(() => this.simple("key"), this.flowDepth === 0);
  }
  startValue() {
    const key = this.possibleKeys.take(this.flowDepth);
    if (key !== void 0) {
      const at = key.token - this.taken;
      this.queue.splice(at, 0, this.marker("key", key.mark.offset));
      if (this.flowDepth === 0 && this.openBlock(key.mark.column))
        this.queue.splice(at, 0, this.marker("block-map-start", key.mark.offset));
      this.keyAllowed = false;
      this.queue.push(this.simple("value"));
      return;
    }
    if (this.flowDepth === 0) {
      if (!this.keyAllowed) {
        throw this.misplaced(
          "a colon with a space after it makes a key, and no key can stand here",
          "put the value in quotes if the colon belongs to it, or start the key on a line of its own"
        );
      }
      if (this.openBlock(this.cursor.column)) this.queue.push(this.marker("block-map-start"));
    }
    this.add(() => this.simple("value"), this.flowDepth === 0);
  }
  addPlain() {
    this.saveKey();
    this.keyAllowed = false;
    const { token, endedLine } = scanPlain(this.cursor, this.indent, this.flowDepth !== 0);
    if (endedLine) this.keyAllowed = true;
    this.queue.push(token);
  }
  /** Adds a token that cannot be a key. */
  add(scan, keyAllowed) {
    this.possibleKeys.drop(this.flowDepth);
    this.keyAllowed = keyAllowed;
    this.queue.push(scan());
  }
  addPossibleKey(scan) {
    this.saveKey();
    this.keyAllowed = false;
    this.queue.push(scan());
  }
  simple(kind, length = 1) {
    const start = this.cursor.offset;
    this.cursor.advance(length);
    return { kind, start, end: this.cursor.offset };
  }
  /** A token that stands for structure, not for characters. */
  marker(kind, at = this.cursor.offset) {
    return { kind, start: at, end: at };
  }
  misplaced(message, help4) {
    return this.cursor.fault(message, help4);
  }
  // Indentation.
  openBlock(column) {
    if (this.indent >= column) return false;
    this.indents.push(this.indent);
    this.indent = column;
    return true;
  }
  /** Ends the block collections that stand right of a column. Indentation means nothing within brackets and braces. */
  closeBlocks(column) {
    if (this.flowDepth !== 0) return;
    while (this.indent > column) {
      this.indent = this.indents.pop() ?? -1;
      this.queue.push(this.marker("block-end"));
    }
  }
  // Possible keys.
  saveKey() {
    if (!this.keyAllowed) return;
    const required2 = this.flowDepth === 0 && this.indent === this.cursor.column;
    this.possibleKeys.save(this.flowDepth, {
      token: this.taken + this.queue.length,
      required: required2,
      mark: this.cursor.mark()
    });
  }
};

// src/syntax/yaml/tag-handles.ts
var TagHandles = class {
  /** Those of one document stay for the next; `!` and `!!` alone are set anew. */
  prefixes = /* @__PURE__ */ new Map();
  /** What directives were for: a handle that stays cannot be set again, as in SnakeYAML. */
  seen = /* @__PURE__ */ new Set();
  startDocument() {
    for (const subject of ["YAML", "!", "!!"]) this.seen.delete(subject);
    this.prefixes.set("!", "!").set("!!", standardTagPrefix);
  }
  /** @throws {YamlFault} where there is a directive for the same already, or it asks for another YAML */
  apply(token) {
    const { directive } = token;
    if (directive.name === "other") return;
    const subject = directive.name === "TAG" ? directive.handle : directive.name;
    if (this.seen.has(subject)) {
      throw new YamlFault(`a second directive for ${quote(subject, 40)}`, "keep one of them", token);
    }
    this.seen.add(subject);
    if (directive.name === "TAG") this.prefixes.set(directive.handle, directive.prefix);
    else if (directive.major !== 1) throw new YamlFault("this version of YAML is not known", "write %YAML 1.1", token);
  }
  /**
   * A tag with its handle replaced by what it stands for.
   * @throws {YamlFault} where no directive says that
   */
  resolve(tag) {
    if (tag.handle === void 0) return tag.suffix;
    const prefix = this.prefixes.get(tag.handle);
    if (prefix !== void 0) return prefix + tag.suffix;
    throw new YamlFault(
      `no %TAG directive says what ${quote(tag.handle, 40)} stands for`,
      "write the tag with a single ! and no further one",
      tag
    );
  }
};

// src/syntax/yaml/unclosed-bracket.ts
function neverClosed({ closing, start, end }) {
  const what = closing === "]" ? "list" : "object";
  return new YamlFault(`the ${what} that starts here is never closed`, `close it with ${closing}`, { start, end });
}
function noComma(text, open, next) {
  if (isKeyOutside(text, open, next)) return neverClosed(open);
  const { closing } = open;
  const what = closing === "]" ? "list that starts with [" : "object that starts with {";
  const message = `a comma or ${closing} is expected here, in the ${what}`;
  return new YamlFault(message, `write a comma between the entries, and ${closing} after the last`, {
    start: next.start,
    end: next.end
  });
}
function isKeyOutside(text, open, next) {
  const line = text.lastIndexOf("\n", next.start - 1) + 1;
  if (line <= open.start) return false;
  const key = /^[ \t]*[\w."'-]+[ \t]*:(?=\s|$)/.exec(text.slice(line, line + 300));
  if (key === null || next.start >= line + key[0].length) return false;
  return indentation(text, line) <= indentation(text, text.lastIndexOf("\n", open.start) + 1);
}
function indentation(text, line) {
  let spaces2 = 0;
  while (text[line + spaces2] === " ") spaces2++;
  return spaces2;
}

// src/syntax/yaml/unclosed-quote.ts
var beforeString = /(?:^|[\s[{])[^\s]{0,100}[:,[{-][ \t]{0,99}(?:![^\s]{0,99}[ \t]{1,99})?$/;
var lineOfKey = /\n[ \t]*(?:-[ \t]+)?[\w.-]{1,60}:[ \t\r\n]/;
function refuseOpenQuote(text, scalar2, next) {
  if (scalar2 === void 0) return;
  const written = text.slice(scalar2.start, scalar2.end);
  const lineEnd = written.indexOf("\n");
  if (!/^["']/.test(written) || lineEnd === -1 || text.slice(scalar2.end, next.start).includes("\n")) return;
  if (!beforeString.test(written.slice(0, -1).slice(-300)) && !lineOfKey.test(written)) return;
  const opening = { start: scalar2.start, end: scalar2.start + lineEnd };
  throw new YamlFault("this string is not closed on its line", "close it with the quote it starts with", opening);
}

// src/syntax/yaml/parser.ts
var deepestNesting2 = 200;
var mostValues = 1e5;
var mostDocuments = 1e4;
var Parser = class {
  text;
  scanner;
  anchors = /* @__PURE__ */ new Map();
  handles = new TagHandles();
  depth = 0;
  values = 0;
  lastScalar;
  /** @param from where to start: the offset of the beginning of a line */
  constructor(text, onDivergence, from = 0) {
    this.text = text;
    this.scanner = new Scanner(text, onDivergence, from);
  }
  /** Whether the text read so far leaves brackets or braces open. */
  get isInFlow() {
    return this.scanner.isInFlow;
  }
  /**
   * The documents of the stream, one after the other.
   * @throws {YamlFault} at the first fault of syntax
   */
  *documents() {
    for (let count = 0; ; count++) {
      if (this.anchors.size > 0) this.anchors = /* @__PURE__ */ new Map();
      this.handles.startDocument();
      let root;
      if (count === 0 && !this.at("directive", "document-start", "stream-end")) {
        root = this.parseNode("block");
      } else {
        while (this.at("document-end")) this.scanner.take();
        for (let token = this.scanner.peek(); token.kind === "directive"; token = this.scanner.peek()) {
          this.handles.apply(token);
          this.scanner.take();
        }
        if (this.at("stream-end")) return;
        if (count === mostDocuments) throw this.tooMany(`${mostDocuments} documents`, this.scanner.peek());
        const start = this.scanner.take();
        this.count(start);
        if (start.kind !== "document-start") {
          throw fault(start, "a new document must start with ---", "put --- on a line of its own before it");
        }
        root = this.at("directive", "document-start", "document-end", "stream-end") ? emptyScalar(start.end) : this.parseNode("block");
      }
      if (this.at("document-end")) this.scanner.take();
      yield root;
    }
  }
  /** Whether the next token is of one of these kinds. Asked at every token, so without a list of them. */
  at(first, second, third, fourth) {
    const { kind } = this.scanner.peek();
    return kind === first || kind === second || kind === third || kind === fourth;
  }
  /** @param context where it stands: in flow, as a block's own content, or as the value of a key */
  parseNode(context) {
    const first = this.scanner.peek();
    this.count(first);
    if (first.kind === "alias") {
      this.scanner.take();
      const { name: name2, start, end } = first;
      const target = this.anchors.get(name2);
      return { kind: "alias", name: name2, target, recursive: target === void 0 && this.anchors.has(name2), start, end };
    }
    const properties2 = this.parseProperties(first);
    if (properties2.anchor !== void 0) this.anchors.set(properties2.anchor, void 0);
    const content = this.parseContent(properties2, context);
    if (properties2.anchor === void 0) return content;
    const node = { ...content, anchored: true };
    this.anchors.set(properties2.anchor, node);
    return node;
  }
  count(token) {
    this.values++;
    if (this.values > mostValues) {
      throw this.tooMany(`${mostValues} values`, token);
    }
  }
  tooMany(what, { start, end }) {
    return new YamlFault(`the file holds more than ${what}`, "part it into several files", { start, end }, true);
  }
  /** An anchor and a tag, in either order. */
  parseProperties(first) {
    let anchor;
    let tag;
    let end = first.start;
    for (let token = first; ; token = this.scanner.peek()) {
      if (token.kind === "anchor" && anchor === void 0) anchor = token.name;
      else if (token.kind === "tag" && tag === void 0) tag = token;
      else break;
      end = token.end;
      this.scanner.take();
    }
    const bare = tag !== void 0 && tag.handle === void 0 && tag.suffix === "!";
    return {
      anchor,
      tag: tag === void 0 || bare ? void 0 : this.handles.resolve(tag),
      bare,
      start: first.start,
      end
    };
  }
  parseContent(properties2, context) {
    const token = this.scanner.peek();
    const { tag } = properties2;
    if (token.kind === "entry" && context === "value") return this.nested(token, () => this.parseBlockList(tag, false));
    if (token.kind === "scalar") {
      this.lastScalar = this.scanner.take();
      const { text, start, end, style } = token;
      return { kind: "scalar", text, plain: style === "plain" || properties2.bare, tag, anchored: false, start, end };
    }
    if (token.kind === "flow-list-start") return this.nested(token, () => this.parseFlowList(tag));
    if (token.kind === "flow-map-start") return this.nested(token, () => this.parseFlowMap(tag));
    if (context !== "flow") {
      if (token.kind === "block-list-start") return this.nested(token, () => this.parseBlockList(tag, true));
      if (token.kind === "block-map-start") return this.nested(token, () => this.parseBlockMap(tag));
    }
    if (properties2.end > properties2.start) {
      return { ...emptyScalar(properties2.start), end: properties2.end, tag, plain: true };
    }
    throw fault(token, "a value is missing here", "write a value, or remove what asks for one");
  }
  nested(token, parse2) {
    this.depth++;
    if (this.depth > deepestNesting2) {
      const message = `lists and objects are nested more than ${deepestNesting2} levels deep here`;
      throw new YamlFault(message, "nest them less deeply", { start: token.start, end: token.end }, true);
    }
    const node = parse2();
    this.depth--;
    return node;
  }
  /** @param own whether it has its own indentation; else it stands at the column of its key, without a start or end */
  parseBlockList(tag, own) {
    const { start } = own ? this.scanner.take() : this.scanner.peek();
    const items = [];
    let end = start;
    while (this.at("entry")) {
      const entry = this.scanner.take();
      this.count(entry);
      const empty = this.at("entry", "block-end") || !own && this.at("key", "value");
      const item = empty ? emptyScalar(entry.end) : this.parseNode("block");
      items.push(item);
      end = item.end;
    }
    if (own) this.takeBlockEnd("list entry");
    return { kind: "list", items, tag, anchored: false, start, end };
  }
  parseBlockMap(tag) {
    const { start } = this.scanner.take();
    const entries = [];
    let end = start;
    while (this.at("key")) {
      const token = this.scanner.take();
      this.count(token);
      const key = this.at("key", "value", "block-end") ? emptyScalar(token.end) : this.parseNode("value");
      const value = this.parseBlockValue(key.end);
      entries.push({ key, value });
      end = Math.max(value.end, key.end);
    }
    this.takeBlockEnd("key");
    return { kind: "map", entries, tag, anchored: false, start, end };
  }
  parseBlockValue(after2) {
    if (this.at("scalar")) return this.parseNode("value");
    if (!this.at("value")) return emptyScalar(after2);
    const token = this.scanner.take();
    return this.at("key", "value", "block-end") ? emptyScalar(token.end) : this.parseNode("value");
  }
  takeBlockEnd(what) {
    const token = this.scanner.peek();
    if (token.kind === "value")
      throw fault(token, "a key is missing before the colon", "write the key, in quotes if it is empty");
    if (token.kind !== "block-end") {
      refuseOpenQuote(this.text, this.lastScalar, token);
      throw fault(
        token,
        `another ${what} or the end of the block is expected here`,
        "put the whole value in quotes if this belongs to it, or indent the line like those above"
      );
    }
    this.scanner.take();
  }
  parseFlowList(tag) {
    const open = this.scanner.take();
    const items = [];
    while (!this.at("flow-list-end")) {
      if (items.length > 0 && !this.takeComma(open, "]")) break;
      this.refuseEndOf(open, "]");
      items.push(this.at("key") ? this.parsePair() : this.parseNode("flow"));
    }
    return { kind: "list", items, tag, anchored: false, start: open.start, end: this.scanner.take().end };
  }
  /** `[key: value]`: an object of one entry, without braces. */
  parsePair() {
    return this.nested(this.scanner.peek(), () => {
      const entry = this.parseFlowEntry("flow-list-end");
      const { start } = entry.key;
      return {
        kind: "map",
        entries: [entry],
        tag: void 0,
        anchored: false,
        start,
        end: Math.max(entry.value.end, entry.key.end)
      };
    });
  }
  parseFlowMap(tag) {
    const open = this.scanner.take();
    const entries = [];
    while (!this.at("flow-map-end")) {
      if (entries.length > 0 && !this.takeComma(open, "}")) break;
      this.refuseEndOf(open, "}");
      if (this.at("key")) {
        entries.push(this.parseFlowEntry("flow-map-end"));
      } else {
        const key = this.parseNode("flow");
        entries.push({ key, value: emptyScalar(key.end) });
      }
    }
    return { kind: "map", entries, tag, anchored: false, start: open.start, end: this.scanner.take().end };
  }
  parseFlowEntry(closing) {
    const token = this.scanner.take();
    const key = this.at("value", "flow-entry", closing) ? emptyScalar(token.end) : this.parseNode("flow");
    if (!this.at("value")) return { key, value: emptyScalar(key.end) };
    const colon = this.scanner.take();
    return { key, value: this.at("flow-entry", closing) ? emptyScalar(colon.end) : this.parseNode("flow") };
  }
  /** Moves past the comma between two entries; false where it is the last and the collection ends. */
  takeComma(open, closing) {
    const token = this.scanner.peek();
    if (token.kind !== "flow-entry") {
      this.refuseEndOf(open, closing);
      throw noComma(this.text, { ...open, closing }, token);
    }
    this.scanner.take();
    return !this.at(closing === "]" ? "flow-list-end" : "flow-map-end");
  }
  refuseEndOf(open, closing) {
    if (this.at("stream-end")) throw neverClosed({ ...open, closing });
  }
};
function fault(range, message, help4) {
  return new YamlFault(message, help4, { start: range.start, end: range.end });
}

// src/syntax/yaml/read-nodes.ts
var mostFaults = 10;
function readNodes(text, onDivergence, onDocument) {
  const faults = [];
  for (let from = 0; from !== void 0 && faults.length < mostFaults; ) {
    const told = faults.length > 0;
    const parser = new Parser(text, told ? () => {
    } : onDivergence, from);
    try {
      for (const root of parser.documents()) if (!told) onDocument(root);
      break;
    } catch (error) {
      if (!(error instanceof YamlFault)) throw error;
      faults.push(error);
      from = nextStart(text, error, parser.isInFlow);
    }
  }
  return faults;
}
function nextStart(text, { range, isLimit }, inFlow) {
  if (isLimit) return void 0;
  if (inFlow && !"[{".includes(text.charAt(range.start))) return void 0;
  if (/^%/m.test(text)) return void 0;
  const keyAtMargin = /^[A-Za-z_"'][^:\n]{0,200}:(?=[ \r\n])/gm;
  keyAtMargin.lastIndex = range.end;
  for (let match = keyAtMargin.exec(text); match !== null; match = keyAtMargin.exec(text)) {
    if (match.index > range.start) return match.index;
  }
  return void 0;
}

// src/syntax/yaml.ts
var longestYaml = 1024 * 1024;
var mostProblems = 50;
function readYaml(text, options) {
  const { documents, problems } = readYamlDocuments(text, options);
  const [root, second] = documents;
  if (second !== void 0) {
    const place2 = { ...second.place, end: Math.min(second.place.end, second.place.start + 1) };
    const problem = {
      kind: "syntax",
      message: "a second document starts here, and this file must hold a single one",
      help: "remove the --- between them, or the second document",
      place: place2
    };
    return { root: void 0, problems: [...problems, problem] };
  }
  if (root !== void 0 || problems.some(({ kind }) => kind === "syntax")) return { root, problems };
  const place = { file: options.file, start: 0, end: 0 };
  return { root: { kind: "null", value: null, text: "", quoted: false, place }, problems };
}
function readYamlDocuments(text, { file }) {
  const faults = [];
  const others = [];
  const placeOf4 = ({ start, end }) => ({ file, start, end });
  const report = (problem) => {
    const list = problem.kind === "syntax" ? faults : others;
    if (list.length < mostProblems) list.push(problem);
  };
  const refuse2 = (message, help4, range) => report({ kind: "syntax", message, help: help4, place: placeOf4(range) });
  if (text.length > longestYaml) {
    refuse2("the file is larger than 1 MiB", "make it smaller", { start: 0, end: 0 });
    return { documents: [], problems: faults };
  }
  for (const range of findUnprintable(text, mostProblems)) {
    const code = text.charCodeAt(range.start).toString(16).toUpperCase().padStart(4, "0");
    refuse2(
      `the character U+${code} is not allowed in YAML`,
      `remove it, or write it as "\\u${code}" in double quotes`,
      range
    );
  }
  const documents = [];
  if (faults.length === 0) {
    const diverges = (kind, range) => report({ kind: "portability", ...divergences[kind], place: placeOf4(range) });
    const oldBreak = findOldLineBreak(text);
    if (oldBreak !== void 0) diverges("line-break", oldBreak);
    const construction = new Construction(file, report);
    for (const fault2 of readNodes(text, diverges, (node) => documents.push(construction.value(node)))) {
      refuse2(fault2.message, fault2.help, fault2.range);
    }
  }
  const kept = faults.length === 0 ? others : others.filter(({ kind }) => kind !== "portability");
  const problems = [...faults, ...kept].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  return { documents: faults.length > 0 ? [] : documents, problems };
}

// src/adapters/node/disk-workspace.ts
import { readFileSync as readFileSync2, realpathSync, statSync } from "node:fs";
import nodePath from "node:path";

// src/adapters/node/disk-tree.ts
import { createRequire } from "node:module";

// src/tree/file-tree.ts
function sortEntries(entries) {
  return [...entries].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

// src/tree/unreadable-file-error.ts
var UnreadableFileError = class extends Error {
  name = "UnreadableFileError";
  /** Below the tree's root; `.` for that itself. */
  path;
  /** What to do, where it is not what to do about most files. */
  help;
  constructor(path, reason, help4) {
    super(reason);
    this.path = path;
    if (help4 !== void 0) this.help = help4;
  }
};

// src/adapters/node/disk-entry.ts
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readlinkSync } from "node:fs";

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
var writeReasons = {
  EACCES: "there is no permission to",
  EPERM: "there is no permission to",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full for this user",
  ENAMETOOLONG: "its name is too long",
  EEXIST: "a file is in the place of the folder",
  ENOTDIR: "a file is in the place of the folder"
};
function isDiskFull(error) {
  return ["ENOSPC", "EDQUOT"].includes(fsErrorCode(error));
}
function describeWriteError(error) {
  const code = fsErrorCode(error);
  return Object.hasOwn(writeReasons, code) ? writeReasons[code] ?? code : describeFsError(error);
}

// src/adapters/node/disk-entry.ts
var DiskEntry = class {
  path;
  kind;
  target;
  native;
  stamp;
  constructor(path, kind, native) {
    this.path = path;
    this.kind = kind;
    this.native = native;
    if (kind === "symlink") this.target = readTarget(native);
  }
  /** Asked of the disk when it is needed: most rules look at a few files. */
  get size() {
    if (this.kind !== "file") return 0;
    this.stamp ??= findStamp(this.native);
    return this.stamp.size;
  }
  /** Holds the file to what was seen of it. @throws {UnreadableFileError} where it is another */
  expect(stamp) {
    this.stamp ??= stamp;
    const { size, changed } = this.stamp;
    if (size !== stamp.size || changed !== stamp.changed) throw changedError(this.path);
  }
  seen() {
    const { path, kind, target, stamp } = this;
    return target === void 0 ? { path, kind, stamp } : { path, kind, target, stamp };
  }
};
function changedError(path) {
  const help4 = "Run this again while nothing else writes to the StackPack";
  return new UnreadableFileError(path, "it changed while it was looked at", help4);
}
function readRegularFile(entry) {
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const file = openSync(entry.native, flags);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) throw new UnreadableFileError(entry.path, "it is no longer a file");
      return { bytes: readFileSync(file), stamp: stampOf(stats) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(entry.path, describeFsError(error));
  }
}
function findStamp(native) {
  try {
    return stampOf(lstatSync(native));
  } catch {
    return { size: 0, changed: 0 };
  }
}
function stampOf({ size, mtimeMs }) {
  return { size, changed: mtimeMs };
}
function readTarget(native) {
  try {
    return readlinkSync(native, "utf8");
  } catch {
    return "";
  }
}

// src/adapters/node/folder.ts
import { readdirSync } from "node:fs";
import { sep } from "node:path";
function listFolder(folder) {
  if (typeof folder === "string") {
    const items = readdirSync(folder, { withFileTypes: true });
    if (!items.some(({ name: name2 }) => name2.includes("\uFFFD"))) {
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
function openDiskTree(folder, limits2 = {}) {
  return new DiskTree(folder, { ...defaultLimits, ...limits2 });
}
function takeState(tree) {
  return tree instanceof DiskTree ? tree.takeState() : { listing: void 0, digests: /* @__PURE__ */ new Map() };
}
function expectState(tree, state) {
  if (tree instanceof DiskTree) tree.expect(state);
}
var DiskTree = class {
  entries;
  byPath = /* @__PURE__ */ new Map();
  limits;
  contents = /* @__PURE__ */ new Map();
  /** Of the files that did not stay in memory, or were read elsewhere. */
  digests = /* @__PURE__ */ new Map();
  taken = /* @__PURE__ */ new Set();
  isListingTaken = false;
  bytesRead = 0;
  constructor(folder, limits2) {
    this.limits = limits2;
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
    const digest = this.digests.get(path);
    if (digest === void 0 && this.bytesRead + entry.size > this.limits.bytes) {
      const most = Math.floor(this.limits.bytes / mebibyte);
      throw new UnreadableFileError(path, `more than ${most} MiB of this StackPack would have to be read`);
    }
    const { bytes, stamp } = readRegularFile(entry);
    if (digest === void 0) {
      entry.expect(stamp);
      this.remember(path, bytes);
    } else if (digestOf(bytes) !== digest) throw changedError(path);
    return bytes;
  }
  takeState() {
    const digests = /* @__PURE__ */ new Map();
    for (const [path, bytes] of this.contents) if (!this.taken.has(path)) digests.set(path, digestOf(bytes));
    for (const [path, digest] of this.digests) if (!this.taken.has(path)) digests.set(path, digest);
    for (const path of digests.keys()) this.taken.add(path);
    const listing = this.isListingTaken ? void 0 : [...this.byPath.values()].map((entry) => entry.seen());
    this.isListingTaken = true;
    return { listing, digests };
  }
  expect({ listing, digests }) {
    if (listing !== void 0) this.expectListing(listing);
    for (const [path, digest] of digests) {
      const bytes = this.contents.get(path);
      const known = bytes === void 0 ? this.digests.get(path) : digestOf(bytes);
      if (known !== void 0 && known !== digest) throw changedError(path);
      if (bytes === void 0) this.digests.set(path, digest);
    }
  }
  expectListing(listing) {
    const missing2 = new Map(this.byPath);
    for (const { path, kind, target, stamp } of listing) {
      const entry = missing2.get(path);
      if (entry?.kind !== kind || entry.target !== target) throw changedError(path);
      missing2.delete(path);
      const isRead = this.contents.has(path) || this.digests.has(path);
      if (stamp !== void 0 && !isRead) entry.expect(stamp);
    }
    for (const path of missing2.keys()) throw changedError(path);
  }
  remember(path, bytes) {
    this.bytesRead += bytes.length;
    if (this.bytesRead <= this.limits.keptBytes) this.contents.set(path, bytes);
    else this.digests.set(path, digestOf(bytes));
  }
};
function* walk(root, limits2) {
  const folders = [
    { native: root, prefix: "", depth: 0 }
  ];
  let count = 0;
  for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
    for (const item of listBelow(folder)) {
      if (folder.depth === 0 && item.kind === "folder" && neverPackaged.has(item.name)) continue;
      count += 1;
      if (count > limits2.entries || folder.depth >= limits2.depth) {
        throw new UnreadableFileError(
          ".",
          `there are more than ${limits2.entries} files or ${limits2.depth} levels of folders in it`,
          "Name the StackPack's own folder, or move what is not part of it elsewhere"
        );
      }
      const path = folder.prefix + item.name;
      if (item.kind === "folder") folders.push({ native: item.native, prefix: `${path}/`, depth: folder.depth + 1 });
      else yield new DiskEntry(path, item.kind === "other" ? "special" : item.kind, item.native);
    }
  }
}
function listBelow({ native, prefix }) {
  try {
    return listFolder(native);
  } catch (error) {
    const path = prefix === "" ? "." : prefix.slice(0, -1);
    const help4 = "Make the folder readable, or take it out of the StackPack";
    throw new UnreadableFileError(path, describeFsError(error), help4);
  }
}
function digestOf(bytes) {
  const { createHash } = createRequire(import.meta.url)("node:crypto");
  return createHash("sha256").update(bytes).digest("hex");
}

// src/adapters/node/disk-workspace.ts
var DiskWorkspace = class {
  directory;
  constructor(directory) {
    this.directory = directory;
  }
  resolve(path) {
    const relative = nodePath.relative(this.directory, nodePath.resolve(this.directory, path));
    return relative === "" ? "." : relative.split(nodePath.sep).join("/");
  }
  /** The native absolute path of a workspace path. */
  native(path) {
    return nodePath.resolve(this.directory, path);
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
      return listFolder(this.native(path)).map(({ name: name2, kind }) => ({
        name: name2,
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
  const relative = nodePath.relative(folder, path).split(nodePath.sep).join("/");
  if (relative === "") return ".";
  return relative === ".." || relative.startsWith("../") || nodePath.isAbsolute(relative) ? void 0 : relative;
}

// src/diagnostics/finding.ts
var severities = ["error", "warning", "info"];
function isFailing(severity, failOn) {
  return failOn !== void 0 && severities.indexOf(severity) <= severities.indexOf(failOn);
}
function startOfPlace({ file, start, end }) {
  return { file, start, end: Math.min(end, start + 1) };
}
function placeKey({ file, start }) {
  return `${file}:${start}`;
}
function wholeFile(file) {
  return { file, start: 0, end: 0 };
}

// src/diagnostics/order.ts
function orderFindings(findings) {
  const seen = /* @__PURE__ */ new Set();
  const unique = [];
  for (const finding of findings) {
    const { place } = finding;
    const key = JSON.stringify([finding.rule, place.file, place.start, place.end, finding.message]);
    if (seen.has(key)) continue;
    seen.add(key);
    unique.push(finding);
  }
  return unique.sort(
    (a, b) => compareTexts(a.place.file, b.place.file) || a.place.start - b.place.start || a.place.end - b.place.end || compareTexts(a.rule, b.rule) || compareTexts(a.message, b.message)
  );
}
function compareTexts(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
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
    for (const [origin, name2] of junkNames) {
      if (name2.test(segment)) return { path: path.slice(0, end), origin };
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

// src/syntax/config-access.ts
function entryOf(node, key) {
  return node?.kind === "object" ? node.entries.find((entry) => entry.key === key) : void 0;
}
function valueAt(node, ...keys) {
  return keys.reduce((value, key) => entryOf(value, key)?.value, node);
}
function itemsAt(node, ...keys) {
  const list = valueAt(node, ...keys);
  return list?.kind === "list" ? list.items : [];
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

// src/stackpack/pack-name.ts
function nameOf(pack) {
  return textOf(valueAt(pack.manifest.root, "name"));
}
function judgePackName(name2) {
  if (/^[a-z][a-z0-9-]*$/.test(name2)) return void 0;
  const suggestion = suggestName(name2);
  const fault2 = (severity, message) => ({ severity, message, suggestion });
  if (name2.trim() === "") return fault2("error", "is no name");
  const strange = /[^A-Za-z0-9-]/u.exec(name2)?.[0];
  if (strange !== void 0) {
    return fault2("error", `holds ${strange === " " ? "a space" : quote(strange)}, which no pack name may`);
  }
  if (!/^[A-Za-z]/.test(name2)) return fault2("error", `starts with ${quote(name2.slice(0, 1))}, not with a letter`);
  return fault2("warning", "has capital letters");
}
function suggestName(name2) {
  if (findSecrets(name2, 1).length > 0) return void 0;
  const slug = name2.slice(0, 100).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+/, "").replace(/-$/, "");
  return slug === "" ? void 0 : slug;
}

// src/syntax/markdown/anchors.ts
function anchorKey(anchor) {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
var AnchorCollector = class {
  keys = /* @__PURE__ */ new Set();
  uses = /* @__PURE__ */ new Map();
  /** Adds a heading by its text. */
  addHeading(text) {
    const key = anchorKey(text);
    const before = this.uses.get(key) ?? 0;
    this.uses.set(key, before + 1);
    this.keys.add(before === 0 ? key : `${key}${before}`);
  }
  /** Adds what an `id` or `name` attribute says. */
  addName(name2) {
    this.keys.add(anchorKey(name2));
  }
};

// src/stackpack/pack.ts
var manifestFiles = { "1.x": "stackpack.conf", "2.0": "stackpack.yaml" };

// src/stackpack/placeholder.ts
var longest = 200;
function findPlaceholder(text) {
  let start = text.indexOf("<<");
  while (start !== -1) {
    const end = text.indexOf(">>", start + 2);
    if (end === -1) return void 0;
    start = text.lastIndexOf("<<", end - 2);
    if (end - start <= longest && isTemplateAction(text.slice(start + 2, end))) return { start, end: end + 2 };
    start = text.indexOf("<<", end + 2);
  }
  return void 0;
}
function isTemplateAction(inside) {
  const words4 = inside.replace(/^-/, "").replace(/-$/, "").trim().split(/\s+/);
  return words4.some((word2) => /^\.[A-Za-z_]/.test(word2)) || /^(?:if|else|end|range|with|template)$/.test(words4[0] ?? "");
}

// src/stackpack/manifest-values.ts
function rootObject(manifest) {
  if (manifest.root?.kind === "object") return manifest.root;
  return { kind: "object", place: { file: manifest.file, start: 0, end: 0 }, entries: [] };
}
function wasReadWhole(manifest) {
  const lost = manifest.problems.some(({ kind }) => kind === "syntax" || kind === "include" || kind === "substitution");
  return manifest.root?.kind === "object" && !lost;
}
function givenEntry(object2, key) {
  return object2.entries.find((entry) => entry.key === key && entry.value.kind !== "null");
}
function givenValue(object2, key) {
  return givenEntry(object2, key)?.value;
}
function judgeableText(node) {
  const text = textOf(node);
  if (node === void 0 || text === void 0) return void 0;
  if (findPlaceholder(text) !== void 0 || findSecrets(text, 1).length > 0) return void 0;
  return { text, place: node.place };
}
function readItems(node, format) {
  if (node?.kind === "list") return node.items;
  if (node?.kind !== "object" || format !== "1.x") return void 0;
  const numbered = node.entries.filter((entry) => /^\+?\d{1,9}$/.test(entry.key));
  if (numbered.length === 0) return void 0;
  return numbered.sort((a, b) => Number(a.key) - Number(b.key)).map((entry) => entry.value);
}
var mostItems = 2e3;
function itemsOf(object2, key, format) {
  return readItems(givenValue(object2, key), format)?.slice(0, mostItems) ?? [];
}

// src/stackpack/semantic-version.ts
var longest2 = 256;
var number = "(?:0|[1-9][0-9]*)";
var preRelease = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
var pattern = new RegExp(
  `^${number}\\.${number}\\.${number}(?:-${preRelease}(?:\\.${preRelease})*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`
);
function isSemanticVersion(text) {
  return text.length <= longest2 && pattern.test(text);
}
function suggestVersion(text) {
  const parts = /^\D{0,20}([0-9]{1,9})(?:\.([0-9]{1,9}))?(?:\.([0-9]{1,9}))?(.{0,60})$/s.exec(text.slice(0, 100));
  if (parts === null) return void 0;
  const [, major = "", minor, patch, rest = ""] = parts;
  const core = [major, minor, patch].map((part) => Number(part ?? 0)).join(".");
  const words4 = rest.replace(/[^0-9A-Za-z.-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "");
  const whole2 = `${core}-${words4}`;
  return /^[^.]*[A-Za-z]/.test(words4) && isSemanticVersion(whole2) ? whole2 : core;
}

// src/rules/contents/contents-case-collision.ts
var contentsCaseCollision = {
  meta: {
    id: "contents-case-collision",
    category: "contents",
    severity: "error",
    summary: "No two paths are the same but for letter case or the composition of accented letters."
  },
  check(pack, report) {
    const root = /* @__PURE__ */ new Map();
    const reported = /* @__PURE__ */ new Set();
    for (const { path } of pack.packaged) {
      const collision = enter(root, path);
      if (collision === void 0 || reported.has(collision.spelling)) continue;
      reported.add(collision.spelling);
      const related = [{ place: wholeFile(collision.other.first), message: "the other one" }];
      report({
        place: wholeFile(path),
        message: `${quote(collision.spelling)} and ${quote(collision.otherSpelling)} are one on macOS and Windows: they differ only in ${collision.difference}`,
        help: "rename one of the two",
        related
      });
    }
  }
};
function enter(root, path) {
  let siblings = root;
  let start = 0;
  for (const name2 of path.split("/")) {
    const folded = name2.normalize("NFC").toLowerCase();
    let met = siblings.get(folded);
    if (met === void 0) {
      met = { name: name2, first: path, children: /* @__PURE__ */ new Map() };
      siblings.set(folded, met);
    } else if (met.name !== name2) {
      const sameForm = met.name.normalize("NFC") === name2.normalize("NFC");
      return {
        spelling: path.slice(0, start + name2.length),
        otherSpelling: path.slice(0, start) + met.name,
        other: met,
        difference: sameForm ? "how their accented letters are composed" : "letter case"
      };
    }
    siblings = met.children;
    start += name2.length + 1;
  }
  return void 0;
}

// src/rules/contents/contents-encoding.ts
var contentsEncoding = {
  meta: {
    id: "contents-encoding",
    category: "contents",
    severity: "warning",
    summary: "Text files are UTF-8, without a byte order mark."
  },
  check(pack, report) {
    for (const { path, size } of pack.packaged) {
      if (size > maxInspectedSize || !isTextPath(path)) continue;
      const remark = remarkOn(path, pack.tree.read(path));
      if (remark !== void 0) report(remark);
    }
  }
};
var help = "save it as UTF-8 without a byte order mark";
function remarkOn(path, bytes) {
  const [first, second] = bytes;
  if (first === 255 && second === 254 || first === 254 && second === 255) {
    return { place: wholeFile(path), message: `${quote(path)} is UTF-16, which the server reads as garbage`, help };
  }
  const { text, hadBom, valid } = decodeText(bytes);
  if (!valid) {
    if (/\.(?:xml|svg)$/i.test(path) && namesEncoding(text)) return void 0;
    return {
      place: invalidPlace(path, text, bytes, hadBom),
      message: `${quote(path)} is not UTF-8 from here on`,
      help
    };
  }
  if (hadBom) return { place: wholeFile(path), message: `${quote(path)} starts with a byte order mark`, help };
  const nul = text.indexOf("\0");
  if (nul === -1) return void 0;
  return {
    place: { file: path, start: nul, end: nul + 1 },
    message: `${quote(path)} holds a NUL character`,
    help: "remove it, or give the file the ending of what it really is"
  };
}
function namesEncoding(text) {
  const encoding = /^<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})/.exec(text)?.[1];
  return encoding !== void 0 && !/^utf-?8$/i.test(encoding);
}
function invalidPlace(file, text, bytes, hadBom) {
  const encoder = new TextEncoder();
  let from = 0;
  let byte = hadBom ? 3 : 0;
  for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", from)) {
    byte += encoder.encode(text.slice(from, at)).length;
    if (bytes[byte] !== 239 || bytes[byte + 1] !== 191 || bytes[byte + 2] !== 189)
      return { file, start: at, end: at + 1 };
    byte += 3;
    from = at + 1;
  }
  return wholeFile(file);
}

// src/stackpack/once-per-pack.ts
function oncePerPack(read2) {
  const known = /* @__PURE__ */ new WeakMap();
  return (pack) => {
    let kept = known.get(pack.manifest);
    if (kept === void 0) {
      kept = { reading: read2(pack) };
      known.set(pack.manifest, kept);
    }
    return kept.reading;
  };
}

// src/stackpack/resource-files.ts
var resourcesFolder = "resources/";
var PackagedFiles = class {
  files;
  folders = /* @__PURE__ */ new Set();
  byLowerCase = /* @__PURE__ */ new Map();
  unpackaged;
  nearestKnown = /* @__PURE__ */ new Map();
  byFolder = /* @__PURE__ */ new Map();
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
   * The file that a path most likely means, of the same topmost folder: one of a near name, of the same name in another
   * folder, or with another ending; in the place of a page a page, and so for images, templates and scripts. Asked for more
   * paths than anybody mistypes, it stops looking, so that no number of broken links takes long.
   * @param from - the file that names the path, which does not mean itself
   */
  nearest(path, from = "") {
    const asked = JSON.stringify([path, from]);
    if (!this.nearestKnown.has(asked) && this.nearestKnown.size < 100) {
      this.nearestKnown.set(asked, this.findNearest(path, from));
    }
    return this.nearestKnown.get(asked);
  }
  findNearest(path, from) {
    const kind = kindOf2(path);
    const likely2 = this.filesBelow(path.slice(0, path.indexOf("/") + 1)).filter(
      (file) => file !== from && (kind === void 0 || kindOf2(file) === kind)
    );
    const short = likely2.filter((file) => file.length < 200);
    const name2 = baseName(path).toLowerCase();
    return nearestWord(path, short, withoutExtension(name2).length) ?? likely2.find((file) => baseName(file).toLowerCase() === name2) ?? likely2.find((file) => withoutExtension(baseName(file).toLowerCase()) === withoutExtension(name2));
  }
  /** The first files below a folder: of more, the one that is meant is not told by its name. */
  filesBelow(folder) {
    let files = this.byFolder.get(folder);
    if (files === void 0) {
      files = [...this.files].filter((file) => file.startsWith(folder)).slice(0, 300);
      this.byFolder.set(folder, files);
    }
    return files;
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
var packagedFiles = oncePerPack((pack) => new PackagedFiles(pack));
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
  const name2 = baseName(path);
  const dot = name2.lastIndexOf(".");
  return dot === -1 ? "" : name2.slice(dot + 1).toLowerCase();
}
function decodePath(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
var kinds = [
  ["md"],
  ["svg", "png", "jpg", "jpeg", "gif", "webp"],
  ["stj", "sty", "json", "yaml", "yml"],
  ["groovy"]
].map((endings) => new Set(endings));
function kindOf2(path) {
  const ending = extensionOf(path);
  return kinds.find((endings) => endings.has(ending));
}
function withoutExtension(name2) {
  const dot = name2.lastIndexOf(".");
  return dot === -1 ? name2 : name2.slice(0, dot);
}

// src/rules/contents/contents-junk.ts
var contentsJunk = {
  meta: {
    id: "contents-junk",
    category: "contents",
    severity: "info",
    summary: "Nothing that an editor or an operating system leaves behind lies among the files of the pack."
  },
  check(pack, report) {
    const seen = /* @__PURE__ */ new Set();
    for (const { path } of pack.tree.entries) {
      const junk = junkOf(path);
      if (junk === void 0 || seen.has(junk.path) || isWanted(junk)) continue;
      if (!isMember(path, pack.format) && junk.path !== "__MACOSX") continue;
      seen.add(junk.path);
      report({
        place: wholeFile(path),
        message: `${quote(junk.path)} is left behind by ${junk.origin}, and stays out of the archive`,
        help: `delete it, and add ${quote(baseName(junk.path))} to .gitignore`
      });
    }
  }
};
function isWanted(junk) {
  return junk.origin === "version control";
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
    else if (isContainerMark(code) || isNumberEnd(code) && isDigit2(text.charCodeAt(at - 1))) markers += 1;
    else if (!isDigit2(code)) break;
  }
  const blank = at === end || text.charCodeAt(at) === 13;
  return { markers, indent, blank: blank && markers === 0, next: at };
}
function isContainerMark(code) {
  return code === 62 || code === 45 || code === 43 || code === 42 || code === 35;
}
function isDigit2(code) {
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
  const [, name2, resource] = /^\/stackpack\/([^/]+)\/resources\/(.*)$/s.exec(path) ?? [];
  if (name2 === void 0 || resource === void 0) {
    const standing = packagedFiles(pack).at(`${resourcesFolder}${path.slice(1)}`);
    return standing.kind === "file" ? { ...standing, ...anchor } : { kind: "server-path" };
  }
  const own = nameOf(pack);
  if (own !== void 0 && decodePath(name2) !== own) return { kind: "elsewhere" };
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
  const { readMarkdown } = await import("./markdown-XAROMZME.js");
  readers.set(pack.tree, readMarkdown);
}
function mayNeedReading(pack) {
  try {
    return [...markdownPages(pack).values()].some((page) => page.soundLinks === void 0 && !page.tooCostly);
  } catch {
    return false;
  }
}
var markdownPages = oncePerPack((pack) => findPages(pack));
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
  const links2 = scanPlainLinks(text);
  const sound = links2?.every((url2) => {
    const target = resolveLink(pack, path, url2);
    return target.kind === "elsewhere" || target.kind === "file" && target.anchor === void 0;
  });
  return sound ? links2 : void 0;
}
function readPage(pack, path) {
  const read2 = readers.get(pack.tree);
  if (read2 === void 0) throw new Error("the pack was not prepared for reading Markdown");
  return read2(pack.source(path).text);
}

// src/rules/contents/contents-large.ts
var mebibyte2 = 1024 * 1024;
var maxFile = 5 * mebibyte2;
var maxTotal = 25 * mebibyte2;
var contentsLarge = {
  meta: {
    id: "contents-large",
    category: "contents",
    severity: "warning",
    summary: "No file is over 5 MiB, no Markdown file over 0.5 MiB, and the pack not over 25 MiB."
  },
  check(pack, report) {
    const rest = [];
    for (const entry of pack.packaged) {
      const reason = tooLarge(entry);
      if (reason === void 0) rest.push(entry);
      else {
        report({
          place: wholeFile(entry.path),
          message: `${quote(entry.path)} is ${inMebibytes(entry.size)}, ${reason}`,
          help: "make it smaller, or move it out of the pack if the pack does not need it"
        });
      }
    }
    const total = rest.reduce((sum, { size }) => sum + size, 0);
    if (total <= maxTotal) return;
    const largest = rest.sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)).slice(0, 3);
    report({
      place: wholeFile(pack.manifest.file),
      message: `the files of this pack are ${inMebibytes(total)} together, more than the ${inMebibytes(maxTotal)} that a pack should have`,
      help: `look at the largest ones first: ${largest.map(({ path, size }) => `${quote(path)} (${inMebibytes(size)})`).join(", ")}`
    });
  }
};
function tooLarge({ path, size }) {
  if (size > maxInspectedSize) {
    return `more than the ${inMebibytes(maxFile)} that a file should have, and too large to look into`;
  }
  if (size > largestPage && isMarkdownName(path)) {
    return `and Markdown over ${inMebibytes(largestPage)} is not checked`;
  }
  return size > maxFile ? `more than the ${inMebibytes(maxFile)} that a file should have` : void 0;
}
function inMebibytes(bytes) {
  return `${Number((bytes / mebibyte2).toFixed(1))} MiB`;
}

// src/rules/contents/contents-name.ts
var contentsName = {
  meta: {
    id: "contents-name",
    category: "contents",
    severity: "error",
    alsoReports: ["warning"],
    summary: "File names are UTF-8 without control characters and backslashes, and can be checked out on Windows."
  },
  check(pack, report) {
    const packaged = new Set(pack.packaged.map(({ path }) => path));
    for (const { path } of pack.tree.entries) {
      if (!packaged.has(path) && !isMember(path.replaceAll("\\", "/"), pack.format)) continue;
      const remark = remarkOn2(path);
      if (remark !== void 0) report({ place: wholeFile(path), ...remark });
    }
  }
};
function remarkOn2(path) {
  if (path.includes("\\")) {
    return {
      message: `${quote(path)} has a backslash in its name, which the server takes as a part of the name`,
      help: 'name the file without it: folders are separated by "/", and an archive is best built by this program'
    };
  }
  if (path.includes("\uFFFD") || new RegExp("\\p{Cs}", "u").test(path)) {
    return {
      message: `the name of ${quote(path)} is not UTF-8`,
      help: "rename the file with letters that are encoded in UTF-8"
    };
  }
  if (/[\u0000-\u001f\u007f-\u009f]/.test(path)) {
    return { message: `${quote(path)} has a control character in its name`, help: "rename the file without it" };
  }
  const segment = path.split("/").find((name2) => windowsReason(name2) !== void 0);
  if (segment === void 0) return void 0;
  return {
    severity: "warning",
    message: `Windows refuses ${segment === path ? "" : `${quote(segment)} in `}${quote(path)}: ${windowsReason(segment)}`,
    help: "rename it, so that the repository can be checked out on Windows"
  };
}
var reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9\u00b9\u00b2\u00b3])(?:\.|$)/i;
function windowsReason(name2) {
  const character = /[<>:"|?*]/.exec(name2)?.[0];
  if (character !== void 0)
    return `no name may have a ${character === '"' ? "double quote" : quote(character)} in it`;
  const device = reserved.exec(name2)?.[0];
  if (device !== void 0) return `${quote(device.replace(/\.$/, ""))} is the name of a device`;
  if (/[. ]$/.test(name2)) return `no name may end in a ${name2.endsWith(".") ? "dot" : "space"}`;
  return void 0;
}

// src/rules/contents/contents-secret.ts
var secretNames = [
  // `.env.example` and its kind are there to be shown.
  [/^\.env(?:rc|\.(?!(?:example|sample|template|dist)$).*)?$/i, "a file of environment variables"],
  [/^id_(?:rsa|dsa|ecdsa|ed25519)$/i, "a private SSH key"],
  [/\.ppk$/i, "a private SSH key"],
  // A trust store holds certificates alone.
  [/^(?!.*trust).*\.(?:p12|pfx|jks|keystore)$/i, "a key store"],
  [/\.kdbx$/i, "a password database"],
  [/^[._](?:netrc|pgpass|pypirc|htpasswd)$/i, "a file of passwords"]
];
var contentsSecret = {
  meta: {
    id: "contents-secret",
    category: "contents",
    severity: "error",
    summary: "No private key, no token and no file of credentials is packaged."
  },
  check(pack, report) {
    for (const { path, size } of pack.packaged) {
      if (size === 0 || size > maxInspectedSize) continue;
      const what = secretFile(path);
      if (what !== void 0) {
        report({
          place: wholeFile(path),
          message: `${quote(path)} is ${what} by its name, and everyone who gets the archive can read it`,
          help: "move it out of the pack, and replace the credentials in it if they were ever published",
          secret: true
        });
        continue;
      }
      const bytes = pack.tree.read(path);
      if (isBinary(bytes)) continue;
      let start = 0;
      let read2 = 0;
      for (const secret of findSecrets(asLatin1(bytes))) {
        start += decodeText(bytes.subarray(read2, secret.start)).text.length;
        read2 = secret.start;
        report({
          place: { file: path, start, end: start },
          message: `this looks like ${secret.what}, and everyone who gets the archive can read it`,
          help: "revoke it where it was issued, then take it out; the value is not shown here on purpose",
          secret: true
        });
      }
    }
  }
};
function secretFile(path) {
  const name2 = baseName(path);
  return secretNames.find(([pattern2]) => pattern2.test(name2))?.[1];
}
function isBinary(bytes) {
  return bytes.subarray(0, 8192).includes(0);
}
function asLatin1(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

// src/rules/contents/contents-symlink.ts
var contentsSymlink = {
  meta: {
    id: "contents-symlink",
    category: "contents",
    severity: "error",
    summary: "No symbolic link or special file stands where a file of the pack belongs."
  },
  check(pack, report) {
    for (const entry of pack.tree.entries) {
      if (entry.kind === "file" || !standsForMember(entry.path, pack.format) || isJunk(entry.path)) continue;
      const target = entry.target === void 0 ? "" : ` to ${quote(entry.target)}`;
      report({
        place: wholeFile(entry.path),
        message: entry.kind === "symlink" ? `${quote(entry.path)} is a symbolic link${target}, which does not get into the archive` : `${quote(entry.path)} is neither a file nor a folder, and does not get into the archive`,
        help: entry.kind === "symlink" ? "put a copy of what it links to in its place, or remove it" : "remove it, or put a file in its place"
      });
    }
  }
};

// src/rules/contents/contents-unpackaged.ts
var usual = /^(?:\..*|(?:readme|license|licence|copying|notice|changelog|changes|contributing|security|authors|maintainers|codeowners|code_of_conduct)(?:[._-].*)?|build\.sbt|version\.sbt|project|pom\.xml|build\.gradle(?:\.kts)?|settings\.gradle(?:\.kts)?|gradlew?(?:\..*)?|package(?:-lock)?\.json|node_modules|makefile|justfile|taskfile\.ya?ml|dockerfile.*|(?:docker-)?compose.*\.ya?ml|jenkinsfile|renovate\.json|target|dist|docs?|tests?|__tests__|spec|scripts|ci|meta-inf|.*\.sts(?:\.sha256)?)$/i;
var contentsUnpackaged = {
  meta: {
    id: "contents-unpackaged",
    category: "contents",
    severity: "info",
    summary: "All that lies in the folder is packaged, but for what a repository has anyway."
  },
  check(pack, report) {
    const left = /* @__PURE__ */ new Map();
    for (const { path } of pack.tree.entries) {
      if (standsForMember(path, pack.format) || isJunk(path) || /\\|^stackpack\.(?:conf|yaml)$/.test(path)) continue;
      const slash = path.indexOf("/");
      const top = slash === -1 ? path : path.slice(0, slash + 1);
      if (!usual.test(top.replace(/\/$/, ""))) left.set(top, (left.get(top) ?? 0) + 1);
    }
    if (left.size === 0) return;
    const { files, folders } = members[pack.format];
    const misspelt = [...left.keys()].flatMap((top) => {
      const meant = top.endsWith("/") ? nearestWord(top, folders) : void 0;
      return meant === void 0 ? [] : [`${quote(top)} may be meant as ${quote(meant)}`];
    });
    report({
      place: wholeFile(pack.manifest.file),
      message: `not packaged: ${summarize(left)}`,
      help: `${misspelt.length > 0 ? `${misspelt.slice(0, 3).join(", ")}; an` : "an"} archive of this format holds ${[...files, ...folders].join(", ")} and nothing else`
    });
  }
};
var mostNamed = 5;
function summarize(left) {
  const named = [...left].slice(0, mostNamed).map(
    ([top, count]) => top.endsWith("/") ? `${quote(top)} (${count} ${count === 1 ? "file" : "files"})` : quote(top)
  );
  return left.size > mostNamed ? `${named.join(", ")} and ${left.size - mostNamed} more` : named.join(", ");
}

// src/stackpack/required-items.ts
var requiredItems = ["README.md", "settings/", "resources/"];
function missingItems(pack) {
  return pack.format === "2.0" ? requiredItems.filter((item) => !isThere(item, pack.tree)) : [];
}
function isThere(item, tree) {
  if (!item.endsWith("/")) return tree.entry(item) !== void 0;
  const standsThere = tree.entry(item.slice(0, -1));
  if (standsThere !== void 0) return standsThere.kind !== "file";
  return tree.entries.some(({ path }) => path.startsWith(item));
}

// src/rules/contents/pack-file-missing.ts
var packFileMissing = {
  meta: {
    id: "pack-file-missing",
    category: "contents",
    severity: "error",
    summary: "A 2.0 pack has `README.md`, `settings/` and `resources/`."
  },
  check(pack, report) {
    for (const item of missingItems(pack)) {
      const isFolder = item.endsWith("/");
      report({
        place: wholeFile(pack.manifest.file),
        message: `there is no ${isFolder ? "folder" : "file"} ${item} beside ${pack.manifest.file}`,
        help: helpFor(pack, item, isFolder)
      });
    }
  }
};
var contents = {
  "README.md": "which says what the pack is for; it may be empty",
  "settings/": "with what the pack installs, in files that end in .sty",
  "resources/": "with the logo and the pages that the manifest names"
};
function helpFor(pack, item, isFolder) {
  const otherCase = pack.tree.entries.map(({ path }) => isFolder ? path.slice(0, item.length) : path).find((path) => path.toLowerCase() === item.toLowerCase());
  return otherCase === void 0 ? `add ${item}, ${contents[item]}` : `rename ${quote(otherCase)} to ${item}: upper and lower case count on the server`;
}

// src/rules/contents/index.ts
var contentRules = {
  "contents-case-collision": contentsCaseCollision,
  "contents-encoding": contentsEncoding,
  "contents-junk": contentsJunk,
  "contents-large": contentsLarge,
  "contents-name": contentsName,
  "contents-secret": contentsSecret,
  "contents-symlink": contentsSymlink,
  "contents-unpackaged": contentsUnpackaged,
  "pack-file-missing": packFileMissing
};

// src/rules/manifest/manifest-ambiguous.ts
var manifestAmbiguous = {
  meta: {
    id: "manifest-ambiguous",
    category: "manifest",
    severity: "error",
    summary: "The pack has one manifest: stackpack.conf or stackpack.yaml."
  },
  check(pack, report) {
    const other = manifestFiles[pack.format === "1.x" ? "2.0" : "1.x"];
    if (pack.tree.entry(other) === void 0) return;
    report({
      place: wholeFile(other),
      message: `${other} stands beside ${pack.manifest.file}, so the pack is of two formats`,
      help: "remove one of the two, or give each a folder of its own",
      related: [{ place: wholeFile(pack.manifest.file), message: "the manifest that was read" }]
    });
  }
};

// src/rules/manifest/remarks/categories.ts
function checkCategories(owner, format, report) {
  const seen = /* @__PURE__ */ new Map();
  for (const item of itemsOf(owner, "categories", format)) {
    const category = judgeableText(item);
    if (category === void 0 || item.kind === "boolean") continue;
    const label = category.text.trim();
    const earlier = seen.get(label.toLowerCase());
    if (label === "") {
      report(warning(category, "a category is empty", "leave it out"));
    } else if (earlier !== void 0) {
      report({
        ...warning(category, `the category ${quote(category.text)} stands here a second time`, "leave it out"),
        related: [{ place: earlier.place, message: "the first one" }]
      });
    } else {
      seen.set(label.toLowerCase(), category);
      const problem = judgeLabel(category.text, label);
      if (problem !== void 0) report(warning(category, ...problem));
    }
  }
}
function warning({ place }, message, help4) {
  return { place, severity: "warning", message, help: help4 };
}
function judgeLabel(text, label) {
  if (text !== label) return [`the category ${quote(text)} has spaces around it`, `write ${quote(label)}`];
  if (!new RegExp("^\\p{Ll}[^\\p{Lu}\\s]*(?:\\s|$)", "u").test(label)) return void 0;
  const [first = ""] = label;
  const capitalised = first.toUpperCase() + label.slice(first.length);
  return [`the category ${quote(label)} starts with a small letter`, `write ${quote(capitalised)}`];
}

// src/rules/manifest/manifest-category.ts
var manifestCategory = {
  meta: {
    id: "manifest-category",
    category: "manifest",
    severity: "warning",
    summary: "Every category starts with a capital letter and is given once."
  },
  check(pack, report) {
    checkCategories(rootObject(pack.manifest), pack.format, report);
  }
};

// src/stackpack/manifest-wording.ts
function describeShape(shape) {
  switch (shape.kind) {
    case "string":
    case "url":
      return "a string";
    case "address":
      return "an address that starts with https:// or http://";
    case "boolean":
      return "true or false";
    case "list":
      return shape.of.kind === "object" ? "a list of objects" : "a list of strings";
    case "object":
    case "map":
      return "an object";
    case "string-or-object":
      return "a string or an object";
  }
}
function describeValue(node) {
  switch (node.kind) {
    case "object":
      return "an object";
    case "list":
      return "a list";
    case "null":
      return "null";
    case "string":
      return `the string ${quote(node.text)}`;
    default:
      return `the ${node.kind} ${quote(node.text).slice(1, -1)}`;
  }
}
function describePath(path) {
  const lastItem = path.findLastIndex((step2) => typeof step2 === "number");
  const keys = path.slice(lastItem + 1).map((key) => describeKey(String(key)));
  if (lastItem === -1) return keys.join(".");
  const item = `item ${Number(path[lastItem]) + 1} of ${describePath(path.slice(0, lastItem))}`;
  return keys.length === 0 ? item : `${keys.join(".")} of ${item}`;
}
function describeKey(key) {
  return /^[A-Za-z_][\w-]{0,59}$/.test(key) ? key : quote(key);
}
function writeEntry(key, value, format) {
  return `${describeKey(key)}${format === "1.x" ? " =" : ":"} ${value}`;
}
function joinWords(words4, last = "and") {
  return words4.length < 2 ? words4.join("") : `${words4.slice(0, -1).join(", ")} ${last} ${words4.at(-1)}`;
}

// src/rules/manifest/remarks/pack-name.ts
function remarkOnPackName(name2, place) {
  const fault2 = judgePackName(name2);
  if (fault2 === void 0) return void 0;
  const example2 = fault2.suggestion === void 0 ? "" : `: for example ${quote(fault2.suggestion)}`;
  return {
    place,
    severity: fault2.severity,
    message: `${quote(name2)} ${fault2.message}`,
    help: `write small letters, digits and hyphens, a letter first${example2}`
  };
}

// src/rules/manifest/remarks/version.ts
function remarkOnVersion(version, place, write) {
  if (isSemanticVersion(version)) return void 0;
  return {
    place,
    message: `${quote(version)} is no semantic version`,
    help: `write three numbers, for example ${write(quote(suggestVersion(version) ?? "1.0.0"))}`
  };
}

// src/rules/manifest/manifest-dependency.ts
var manifestDependency = {
  meta: {
    id: "manifest-dependency",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every dependency is the name of another pack with its version, every companion the name of one."
  },
  check(pack, report) {
    const root = rootObject(pack.manifest);
    const own = judgeableText(givenValue(root, "name"))?.text;
    const dependencies = pack.format === "1.x" ? givenValue(root, "dependencies") : void 0;
    for (const entry of dependencies?.kind === "object" ? dependencies.entries : []) {
      const remark = remarkOnName(entry, own);
      if (remark !== void 0) report(remark);
      const onVersion = remark === void 0 || remark.severity === "warning" ? remarkOnValue(entry) : void 0;
      if (onVersion !== void 0) report(onVersion);
    }
    const provision = givenValue(root, "provision");
    if (provision?.kind !== "object") return;
    for (const remark of remarksOnCompanions(itemsOf(provision, "companionStackPacks", pack.format), own))
      report(remark);
  }
};
function* remarksOnCompanions(items, own) {
  const seen = /* @__PURE__ */ new Map();
  for (const item of items) {
    const given = item.kind === "string" ? judgeableText(item) : void 0;
    if (given === void 0) continue;
    const { text, place } = given;
    const earlier = seen.get(text);
    if (text === own) yield remarkOnSelf(text, place);
    else if (earlier !== void 0) {
      yield {
        place,
        severity: "warning",
        message: `the companion ${quote(text)} stands here a second time`,
        help: "leave it out",
        related: [{ place: earlier, message: "the first one" }]
      };
    } else {
      const remark = remarkOnPackName(text, place);
      if (remark !== void 0) yield { ...remark, severity: "warning" };
    }
    seen.set(text, earlier ?? place);
  }
}
function remarkOnSelf(name2, place) {
  return {
    place,
    severity: "warning",
    message: `the pack ${quote(name2)} depends on itself`,
    help: "name another pack, or remove this one"
  };
}
function remarkOnName({ key, keyPlace, value }, own) {
  if (key === own) return remarkOnSelf(key, keyPlace);
  if (value.kind === "object") {
    return {
      place: keyPlace,
      message: `the dependency ${quote(key)} is an object, not a version`,
      help: "write the version of the pack; in HOCON a name with dots is a path, and needs quotes"
    };
  }
  return remarkOnPackName(key, keyPlace);
}
function remarkOnValue({ key, keyPlace, value }) {
  const write = (version2) => writeEntry(key, version2, "1.x");
  if (value.kind === "null") {
    return {
      place: keyPlace,
      message: `the dependency ${quote(key)} has no version`,
      help: `write ${write('"1.0.0"')}`
    };
  }
  const version = judgeableText(value);
  if (version !== void 0) return remarkOnVersion(version.text, version.place, write);
  if (value.kind !== "list") return void 0;
  return {
    place: value.place,
    message: `the version of ${describeKey(key)} is ${describeValue(value)}, not a string`,
    help: `write ${write('"1.0.0"')}`
  };
}

// src/rules/manifest/manifest-duplicate-key.ts
var manifestDuplicateKey = {
  meta: {
    id: "manifest-duplicate-key",
    category: "manifest",
    severity: "warning",
    summary: "No key of the manifest is given twice."
  },
  check(pack, report) {
    for (const { kind, place, message, help: help4, related } of pack.manifest.problems) {
      if (kind !== "duplicate-key") continue;
      report({
        place,
        message,
        help: help4,
        ...related === void 0 ? {} : { related: [{ place: related, message: "the first one" }] }
      });
    }
  }
};

// src/stackpack/manifest-entries.ts
var mostGuesses = 50;
function findMissingKeys(object2, keys) {
  const lacking = [...keys].filter(([key, { required: required2 }]) => required2 && givenEntry(object2, key) === void 0);
  const unknown = lacking.length === 0 ? [] : guessKeys(object2, keys);
  return lacking.map(([key]) => {
    const empty = object2.entries.find((entry) => entry.key === key);
    const misspelt = unknown.find(({ nearest }) => nearest === key)?.entry;
    return { key, ...empty === void 0 ? {} : { empty }, ...misspelt === void 0 ? {} : { misspelt } };
  });
}
function findMisspelt(object2, key) {
  return findMissingKeys(object2, /* @__PURE__ */ new Map([[key, { required: true }]]))[0]?.misspelt;
}
function findUnknownEntries(object2, keys) {
  const claimed = new Set(findMissingKeys(object2, keys).map(({ misspelt }) => misspelt));
  return guessKeys(object2, keys).filter(({ entry }) => !claimed.has(entry));
}
function guessKeys(object2, keys) {
  return object2.entries.filter((entry) => !keys.has(entry.key)).map((entry, index) => ({
    entry,
    nearest: index < mostGuesses ? nearestWord(entry.key, keys.keys()) : void 0
  }));
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
var address = { kind: "address" };
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
  docsUrl: optional(address),
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

// src/rules/manifest/remarks/missing-key.ts
function remarkOnMissingKey(missing2, owner, format) {
  const { key, empty, misspelt } = missing2;
  const example2 = writeEntry(key, owner.examples?.[key] ?? '"\u2026"', format);
  if (misspelt !== void 0) {
    const written = describeKey(misspelt.key);
    return {
      place: misspelt.keyPlace,
      message: `${owner.said} lacks ${key}, and has ${written}, which is no key`,
      help: `write ${key} instead of ${written}`
    };
  }
  if (empty !== void 0) {
    return {
      place: empty.keyPlace,
      message: `${key} of ${owner.said} has no value`,
      help: `give it one: ${example2}`
    };
  }
  return {
    place: owner.place,
    message: `${owner.said} lacks the required key ${key}`,
    help: `add ${example2}`
  };
}

// src/rules/manifest/remarks/faqs.ts
function checkFaqs(pack, owner, path, report) {
  itemsOf(owner, "faqs", pack.format).forEach((item, index) => {
    for (const remark of checkFaq(pack, item, [...path, "faqs", index])) report(remark);
  });
}
function* checkFaq(pack, item, path) {
  if (item.kind !== "object") return;
  const { format, manifest } = pack;
  const said = describePath(path);
  for (const missing2 of wasReadWhole(manifest) ? findMissingKeys(item, faqKeys) : []) {
    yield remarkOnMissingKey(missing2, { said, place: item.place }, format);
  }
  for (const key of faqKeys.keys()) {
    const given = judgeableText(givenValue(item, key));
    if (given === void 0 || given.text.trim() !== "") continue;
    yield {
      place: given.place,
      message: `the ${key} of ${said} is empty`,
      help: `write the ${key}, or leave the item out`
    };
  }
}

// src/syntax/hocon/characters.ts
function isWhitespace(code) {
  if (code <= 32) return code === 32 || code >= 9 && code <= 13 || code >= 28 && code <= 31;
  if (code < 160) return false;
  return code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288 || code === 65279;
}
var reserved2 = new Set([...'$"{}[]:=,+#`^?!@*&\\'].map((character) => character.charCodeAt(0)));
function isReserved(code) {
  return reserved2.has(code);
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
function describeKind(value) {
  if (value.kind === "object-value") return "an object";
  return value.kind === "list-value" ? "a list" : "a simple value";
}
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
    } else if (containers && isBlank2(right)) {
    } else if (containers && isBlank2(left)) {
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
function isBlank2(value) {
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
function laySlot(slot, key, layer, path, log2) {
  const top = slot.layers.at(-1);
  if (top === void 0) {
    slot.push(layer);
    return;
  }
  const below = top.expression;
  const above = layer.expression;
  if (below.kind === "object-value" && above.kind === "object-value") {
    mergeInto(below, above, path, log2);
    return;
  }
  if (below.kind === "concatenation-value" && below.appends && above.kind === "concatenation-value" && above.appends) {
    const [, appended] = above.pieces;
    if (appended?.kind === "list-value" && appended.items.every(isValue)) {
      below.pieces.push(appended);
      return;
    }
  }
  if (replaces(above, below, path)) reportDuplicate(key, top, layer, log2);
  slot.push(layer);
}
function mergeInto(below, above, path, log2) {
  for (const [key, slot] of above.slots) {
    let own = below.slots.get(key);
    if (own === void 0) {
      own = new Slot();
      below.slots.set(key, own);
    }
    for (const layer of slot.layers) laySlot(own, key, layer, path && [...path, key], log2);
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
function reportDuplicate(key, first, second, log2) {
  const { keyPlace } = second;
  if (keyPlace.file !== first.keyPlace.file || keyPlace.start === first.keyPlace.start) return;
  const message = `the key ${quote(key)} is given twice, and this value replaces the first one`;
  log2.add("duplicate-key", keyPlace, message, "remove one of the two", first.keyPlace);
}

// src/syntax/hocon/brackets.ts
var Brackets = class {
  /** The offset behind the last object or list that ended. */
  end = 0;
  /** Those that were reported as never closed. */
  unclosed = [];
  /** Those that were closed, each with the offset of its closing bracket. */
  closed = [];
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
      if (innermost !== void 0 && token.kind === innermost.closing) {
        this.closed.push({ opening: innermost, at: token.start });
        this.tokens.next();
        return true;
      }
      if (innermost !== void 0 && this.open.some(({ closing }) => closing === token.kind)) {
        this.reportUnclosed(innermost);
        this.end = token.start;
        return true;
      }
      if (innermost?.closing === "]") {
        this.tokens.reportBracket(token, () => "a list is closed by ], not by }", "write ] here");
        this.tokens.next();
        return true;
      }
      this.reportStray(token);
      this.tokens.next();
    }
  }
  /** Reports the next token where it is a bracket that closes nothing: what is missing before it is not missing. */
  refusesNext() {
    const token = this.tokens.peek();
    if (token.kind !== "}" && token.kind !== "]") return false;
    if (this.open.some(({ closing }) => closing === token.kind)) return false;
    this.reportStray(token);
    return true;
  }
  reportStray(token) {
    const help4 = `remove it, or open it with ${token.kind === "}" ? "{" : "["}`;
    this.tokens.reportBracket(token, (found) => `${found} closes nothing`, help4);
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
  reportUnclosed(opening) {
    this.unclosed.push(opening);
    reportUnclosed(this.tokens, opening);
  }
};
function reportUnclosed(tokens, { closing, place }) {
  const opening = closing === "}" ? "{" : "[";
  tokens.report(place, `this ${opening} is never closed`, `close it with ${closing}`);
}

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
  values: 25e3,
  /** UTF-16 code units that concatenation may produce. */
  concatenatedLength: 4 * 1024 * 1024,
  /** Steps of looking up and merging. */
  steps: 25e4,
  /** Substitutions followed from one to the next. */
  chain: 200,
  /** Include statements followed, and how deep one may lie in another. */
  includes: 100,
  includeDepth: 20,
  /** Faults reported, and as many problems that are none. */
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
      const fault2 = close(token.start + dot);
      if (fault2 !== void 0) return fault2;
      from = dot + 1;
    }
    key += token.text.slice(from);
  }
  return close(previousEnd) ?? path;
}
function emptyElement(dot) {
  const help4 = 'leave out the dot, write an empty element as "", or put the whole path in quotes';
  return { fault: "a path has an empty element", help: help4, start: dot, end: dot + 1 };
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
      const help4 = "write it as an escape such as \\t, or put the string in three quotes";
      report(at, at + 1, `a quoted string may not hold the character ${quote(text[at] ?? "")}`, help4);
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
    const digits2 = text.slice(at + 2, at + 6);
    if (/^[0-9a-fA-F]{4}$/.test(digits2)) {
      return { text: String.fromCharCode(Number.parseInt(digits2, 16)), end: at + 6 };
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
  const help4 = "double the backslash to mean one, or use an escape that JSON has";
  report(at, at + 2, `${quote(`\\${letter}`)} is not an escape`, help4);
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
  constructor(text, file, log2) {
    this.text = text;
    this.file = file;
    this.log = log2;
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
        (from, to, message, help4) => this.log.add("syntax", { file: this.file, start: from, end: to }, message, help4)
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
    this.at = end;
    if (readNumber(text) !== void 0) return { kind: "number", text, start, end };
    const plus = text.indexOf("+");
    if (plus === -1) return { kind: "unquoted", text, start, end };
    return this.fault(start + plus, start + plus + 1, 'the character "+" may only stand in quotes');
  }
  unquoted() {
    const start = this.at;
    const word2 = words.find((candidate) => this.text.startsWith(candidate, start));
    if (word2 !== void 0) {
      this.at += word2.length;
      return { kind: word2 === "null" ? "null" : "boolean", text: word2, start, end: this.at };
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
    const optional2 = this.text[start + 2] === "?";
    this.at = start + (optional2 ? 3 : 2);
    const tokens = [];
    for (let token = this.pathPart(); token.kind !== "}"; token = this.pathPart()) {
      if (token.kind === "end" || token.kind === "newline") {
        this.at = token.start;
        return this.fault(start, start + 2, "this substitution is not closed", "close it with } on the same line");
      }
      if (!isText2(token)) return this.faultySubstitution(token);
      tokens.push(token);
    }
    if (tokens.length === 0) {
      const help4 = `name the value it stands for, as in ${example}`;
      return this.fault(start, this.at, "this substitution names no path", help4);
    }
    const path = readPath(tokens, this.text, this.file);
    if ("fault" in path) return this.fault(path.start, path.end, path.fault, path.help);
    return { kind: "substitution", optional: optional2, path, start, end: this.at };
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
    const fault2 = this.fault(start, end, message, "write the path alone, with quotes around what is special in it");
    let open = 1;
    for (this.at = start; open > 0 && this.at < this.text.length && this.text[this.at] !== "\n"; this.at++) {
      if (this.text[this.at] === "{") open++;
      if (this.text[this.at] === "}") open--;
    }
    return fault2;
  }
  fault(start, end, message, help4 = "put the whole value in quotes") {
    this.log.add("syntax", { file: this.file, start, end }, message, help4);
    this.at = Math.max(this.at, end);
    return { kind: "fault", start, end: this.at };
  }
};
function isText2(token) {
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
var kinds2 = ["file", "url", "classpath"];
function parseInclude(tokens) {
  let required2 = false;
  let how = "name";
  let open = 0;
  for (; ; ) {
    tokens.skipNewlines();
    const token = tokens.peek();
    if (token.kind !== "unquoted") break;
    for (const word2 of token.text.split(/(?<=\()/)) {
      if (word2 === "required(" && open === 0) {
        required2 = true;
      } else {
        const kind = kinds2.find((candidate) => word2 === `${candidate}(`);
        if (kind === void 0 || how !== "name") return refuse(tokens);
        how = kind;
      }
      open++;
    }
    tokens.next();
  }
  const name2 = tokens.peek();
  if (name2.kind !== "string") return refuse(tokens);
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
  return { kind: "include", how, required: required2, target: name2.text, place: tokens.placeOf(name2, name2) };
}
function refuse(tokens) {
  const help4 = `write ${quote('include "name.conf"')}, or put the key in quotes if include is meant as a key`;
  tokens.reportToken(tokens.peek(), (found) => `expected a quoted file name after include, found ${found}`, help4);
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
var Parser2 = class {
  tokens;
  budget;
  depth;
  /** What became of the brackets of what was parsed. */
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
      const help4 = "put the list under a key: key = [ ]";
      this.tokens.report(this.tokens.placeOf(first, first), "the document is a list, not an object", help4);
      return void 0;
    }
    if (first.kind !== "{") return this.object(first);
    const root = this.bracketed();
    this.tokens.skipNewlines();
    const rest = this.tokens.peek();
    if (rest.kind !== "end") {
      const help4 = "move it in front of the closing }, or leave out the braces around the whole document";
      this.tokens.reportToken(rest, (found) => `the document ends with its closing }, but ${found} follows`, help4);
    }
    return root;
  }
  bracketed() {
    const opening = this.brackets.enter("}");
    const { members: members2 } = this.object(opening);
    this.brackets.leave();
    return { kind: "syntax-object", place: this.tokens.placeOf(opening, this.brackets), members: members2 };
  }
  /** The members up to the closing brace, or up to the end where there is no opening one. */
  object(first) {
    const members2 = [];
    while (!this.brackets.closes()) {
      const member = this.member();
      if (member !== void 0) members2.push(member);
      else if (!this.onNewLine) this.tokens.recover();
      this.onNewLine = false;
      if (this.brackets.separated() || member === void 0) continue;
      if (member.kind === "field" && this.tookNextKeyForValue(member)) continue;
      const help4 = "begin a new line for the next key, or put the whole value in quotes";
      this.refuse((found) => `expected the end of the line, "," or "}", found ${found}`, help4);
    }
    return { kind: "syntax-object", place: this.tokens.placeOf(first, { end: this.tokens.text.length }), members: members2 };
  }
  list() {
    const opening = this.brackets.enter("]");
    const items = [];
    let refused = false;
    while (!this.brackets.closes()) {
      const item = this.value(void 0);
      if (item !== void 0) items.push(item);
      else this.tokens.recover();
      if (this.brackets.separated() || item === void 0) continue;
      this.refuse(
        (found) => `expected ",", "]" or a new line, found ${found}`,
        "part the elements by commas or new lines",
        refused
      );
      refused = true;
    }
    this.brackets.leave();
    return { kind: "syntax-list", place: this.tokens.placeOf(opening, this.brackets), items };
  }
  /** Reports the next token, unless it was said before, and goes on behind what it makes unreadable. */
  refuse(message, help4, isSaid = false) {
    if (!isSaid) this.tokens.reportToken(this.tokens.peek(), message, help4);
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
    const name2 = quote(this.tokens.text.slice(place.start, place.end), 40);
    this.tokens.report(
      place,
      `the key ${name2} has no value`,
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
    if (this.brackets.refusesNext()) return void 0;
    if (sameLine && kind !== "end" && kind !== "}" && kind !== ",") {
      const help4 = "write key = value, with quotes around what holds special characters";
      this.tokens.reportToken(token, (found) => `expected "=", ":" or "{" after the key, found ${found}`, help4);
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
      else if (isText2(token)) parts.push(token);
      else break;
      this.tokens.next();
    }
    if (faulty) return void 0;
    if (parts.length === 0) {
      const help4 = "remove it, or put it in quotes if it belongs to a key or a value";
      this.tokens.reportToken(this.tokens.peek(), (found) => `expected a key, found ${found}`, help4);
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
      const simple = isText2(token) || token.kind === "substitution";
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
    if (this.brackets.refusesNext()) return;
    const token = this.tokens.peek();
    if (path !== void 0 && (!sameLine || token.kind === "end" || token.kind === "}")) {
      this.reportNoValue(path);
    } else {
      const help4 = "write a value, in quotes if it holds special characters";
      this.tokens.reportToken(token, (found) => `expected a value, found ${found}`, help4);
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
    const help4 = `keep objects, lists and the elements of keys within ${limits.depth} levels`;
    this.tokens.report(this.tokens.placeOf(token, token), "the values lie too deep in one another", help4);
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
    const help4 = `keep it to ${limits.values} values`;
    this.tokens.report(this.tokens.placeOf(token, token), "the document holds too many values", help4);
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
  /** The text's next token, where added ones come before it. */
  held;
  added;
  stopped = false;
  /** `added` are brackets to read as if they stood in the text, in the order of their places. */
  constructor(text, file, log2, added = []) {
    this.text = text;
    this.file = file;
    this.log = log2;
    log2.know(file, text);
    this.lexer = new Lexer(text, file, log2);
    this.added = [...added];
  }
  peek() {
    if (this.stopped) return { kind: "end", start: this.text.length, end: this.text.length };
    this.ahead ??= this.read();
    return this.ahead;
  }
  read() {
    const token = this.held ?? this.lexer.next();
    const [closing] = this.added;
    if (closing === void 0 || token.start < closing.at) {
      this.held = void 0;
      return token;
    }
    this.held = token;
    this.added.shift();
    return { kind: closing.kind, start: closing.at, end: closing.at };
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
  reportToken(token, message, help4) {
    if (token.kind === "fault" || this.stopped || this.log.isFull) return;
    this.report(this.placeOf(token, token), message(this.describe(token)), help4);
  }
  /** Reports a fault; nothing more is reported once the reading was stopped. */
  report(place, message, help4) {
    if (!this.stopped) this.log.add("syntax", place, message, help4);
  }
  /** Reports a closing bracket that fits nothing: behind another fault that is mostly its consequence, and not said. */
  reportBracket(token, message, help4) {
    if (!this.log.has("syntax")) this.reportToken(token, message, help4);
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
  constructor(files, log2, values, work) {
    this.files = files;
    this.log = log2;
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
        const help4 = "write the whole list here with =";
        this.log.add("syntax", first.place, "the operator += cannot be used within a list", help4);
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
        const { place, optional: optional2 } = value;
        const path = [...scope.prefix, ...value.path.map(({ key }) => key)];
        return { kind: "reference", place, path, optional: optional2, prefixLength: scope.prefix.length };
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
      const message = `${describeKind(joined.right)} cannot follow ${describeKind(joined.left)} in one value`;
      const help4 = "begin a new line or put a comma between them, or put the whole value in quotes";
      this.log.add("syntax", joined.right.place, message, help4);
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
      const parser = new Parser2(new TokenStream(text, file, this.log), this.values, scope.depth);
      const before = this.references;
      const chain = { file, parent: scope.chain };
      const document = parser.parseDocument();
      if (document === void 0) continue;
      const object2 = this.object(document, { ...scope, chain, prefix: scope.path });
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
      for (const [key, slot] of object2.slots) {
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
function resolveIncludePath(name2, includingFile) {
  if (name2 === "" || name2.includes("\0")) return { message: "the include names no file", help: stayInside };
  if (/^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(name2)) {
    return { message: "the include names a URL or a drive, which is never read", help: stayInside };
  }
  if (name2.includes("\\")) {
    return { message: "the include names a file with backslashes", help: "part the folders of the path by /" };
  }
  if (name2.startsWith("/"))
    return { message: "the include names an absolute path, which is never read", help: stayInside };
  const segments = includingFile.split("/").slice(0, -1);
  for (const segment of name2.split("/")) {
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
  constructor(tree, log2, length) {
    this.tree = tree;
    this.log = log2;
    this.length = length;
  }
  /**
   * The texts that an include names, in the order in which they are merged. A name without extension stands for the
   * `.json` and the `.conf` file of that name, as far as they are there. What cannot be included is reported. A file that
   * is missing is read as an empty one unless it is required, and reported as doubtful: what is not in the pack is not on
   * the server either. So is `file( )`, which Lightbend's library does not look for beside the including file, as the
   * specification has it, but in the working directory (its issue 202).
   */
  find(include, chain) {
    const report = (kind, message, help4) => {
      this.log.add(kind, include.place, message, help4);
      return [];
    };
    const refuse2 = (message, help4) => report("include", message, help4);
    if (include.how === "url" || include.how === "classpath") {
      const help4 = "include a file of the pack by its path alone";
      return refuse2(`an include of ${include.how}( ) is never read`, help4);
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
      return report(
        include.required ? "include" : "doubtful-include",
        `the included file ${file} is not in the pack${include.required ? "" : ", so the server reads nothing here"}`,
        "add the file, correct its name, or remove the include"
      );
    }
    if (include.how === "file") {
      report(
        "doubtful-include",
        "the server looks for file( ) in its working directory, not beside this file, and so finds nothing",
        `write the name alone: ${include.required ? 'include required("\u2026")' : 'include "\u2026"'}`
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

// src/syntax/hocon/indentation.ts
var comment = /^(?:#|\/\/)/;
function startsLine(text, offset) {
  let at = offset - 1;
  while (text[at] === " " || text[at] === "	") at--;
  return at < 0 || text[at] === "\n";
}
function indentationAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, Math.min(offset, start + 200)))?.[0].length ?? 0;
}
function endByIndentation(text, opening) {
  const indentation2 = indentationAt(text, opening);
  let lineEnd = text.indexOf("\n", opening);
  let holdsSomething = lineEnd !== -1 && text.slice(opening + 1, lineEnd).trim() !== "";
  while (lineEnd !== -1) {
    const next = text.indexOf("\n", lineEnd + 1);
    const line = text.slice(lineEnd + 1, next === -1 ? text.length : next);
    const content = line.trim();
    if (content !== "" && !comment.test(content)) {
      const indented = line.length - line.trimStart().length;
      const isBehind = indented < indentation2 || indented === indentation2 && !/^[}\]]/.test(content);
      if (isBehind) return { at: lineEnd, holdsSomething };
      holdsSomething = true;
    }
    lineEnd = next;
  }
  return void 0;
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

// src/syntax/hocon/problem-log.ts
var harmless = /* @__PURE__ */ new Set(["duplicate-key", "doubtful-include"]);
var ProblemLog = class {
  found = [];
  seen = /* @__PURE__ */ new Set();
  texts = /* @__PURE__ */ new Map();
  faults = 0;
  /** Makes the text of a file known, by which its lines are told apart. */
  know(file, text) {
    this.texts.set(file, new SourceText(text));
  }
  /** Adds a problem, unless it was said before or enough were. */
  add(kind, place, message, help4, related) {
    const others = this.found.length - this.faults;
    if (harmless.has(kind) ? others >= limits.problems : this.isFull) return;
    const where = kind === "syntax" ? this.texts.get(place.file)?.positionAt(place.start).line : void 0;
    const id = `${kind}:${where ?? `at ${place.start}`}:${place.file}`;
    if (this.seen.has(id)) return;
    this.seen.add(id);
    if (!harmless.has(kind)) this.faults++;
    this.found.push({ kind, message, help: help4, place, ...related === void 0 ? {} : { related } });
  }
  /** Whether no further fault is taken: what a message costs to make can be saved then. */
  get isFull() {
    return this.faults >= limits.problems;
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

// src/syntax/hocon/parse-document.ts
var longestRepaired = 64 * 1024;
var mostRepaired = 4;
function parseDocument(text, file) {
  const repairs = [];
  let best = attempt(text, file, repairs);
  while (text.length <= longestRepaired && repairs.length < mostRepaired) {
    const repair = findRepair(text, best.parser, repairs);
    if (repair === void 0) break;
    repairs.push(repair);
    const next = attempt(text, file, repairs);
    const gain = best.log.sorted(file).length - next.log.sorted(file).length;
    if (gain < (repair.holdsSomething ? 0 : 1)) break;
    best = next;
  }
  return best;
}
function attempt(text, file, repairs) {
  const log2 = new ProblemLog();
  const budget = { values: 0 };
  const added = repairs.toSorted((a, b) => a.at - b.at || b.opening.place.start - a.opening.place.start);
  const tokens = new TokenStream(text, file, log2, added);
  for (const { opening } of repairs) reportUnclosed(tokens, opening);
  const parser = new Parser2(tokens, budget, 1);
  return { root: parser.parseDocument(), log: log2, budget, parser };
}
function findRepair(text, parser, repairs) {
  const { unclosed: unclosed2, closed } = parser.brackets;
  if (unclosed2.length === 0) return void 0;
  const suspects = closed.filter(
    ({ opening, at }) => startsLine(text, at) && indentationAt(text, at) < indentationAt(text, opening.place.start)
  ).map(({ opening }) => opening);
  for (const opening of [...suspects, ...unclosed2]) {
    if (repairs.some((repair) => repair.opening.place.start === opening.place.start)) continue;
    const end = endByIndentation(text, opening.place.start);
    if (end !== void 0) return { opening, kind: opening.closing, ...end };
  }
  return void 0;
}

// src/syntax/hocon/resolution-report.ts
var ResolutionReport = class {
  log;
  partial;
  saidTooLarge = false;
  /** `partial`: a part of the document could not be read, so that what is missing may be missing for that reason. */
  constructor(log2, partial) {
    this.log = log2;
    this.partial = partial;
  }
  undefinedPath(reference, root) {
    if (this.partial || this.log.isFull) return "failed";
    const path = reference.path.slice(reference.prefixLength);
    const nearest = nearestPath(path, root);
    const name2 = (keys) => quote(keys.join("."));
    const help4 = nearest === void 0 ? `give ${name2(path)} a value in the manifest, as environment variables are not read here` : `write ${name2(nearest)} if that is meant, as environment variables are not read here`;
    return this.add(reference.place, `nothing defines ${name2(path)}, which this substitution stands for`, help4);
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
    const help4 = `let no more than ${limits.chain} substitutions follow from one to the next`;
    return this.add(reference.place, "this substitution is one of too many that lead to each other", help4);
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
    const help4 = `keep the values within ${limits.depth} levels`;
    return this.add(place, "the substitutions make the values lie too deep in one another", help4);
  }
  mismatch(concatenation, { left, right }) {
    const message = `the substitutions make this ${describeKind(left)} followed by ${describeKind(right)}, which do not go together`;
    return this.add(concatenation.place, message, "join simple values, lists or objects, each with its own kind");
  }
  add(place, message, help4) {
    this.log.add("substitution", place, message, help4);
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

// src/syntax/hocon/read-as-boolean.ts
var words2 = /* @__PURE__ */ new Map([
  ["true", true],
  ["yes", true],
  ["on", true],
  ["false", false],
  ["no", false],
  ["off", false]
]);
function readAsBoolean(node) {
  return node?.kind === "boolean" || node?.kind === "string" ? words2.get(node.text) : void 0;
}

// src/syntax/hocon/index.ts
function readHocon(text, options) {
  const { file, tree } = options;
  if (text.length > limits.textLength) {
    const log3 = new ProblemLog();
    const help4 = `keep it within ${limits.textLength / 1024} KiB`;
    log3.add("syntax", { file, start: 0, end: 0 }, "the file is too large to be read", help4);
    return { root: void 0, problems: log3.sorted(file) };
  }
  const { root: document, log: log2, budget } = parseDocument(text, file);
  if (document === void 0) return { root: void 0, problems: log2.sorted(file) };
  const work = new WorkBudget();
  const root = new Builder(new IncludeFiles(tree, log2, text.length), log2, budget, work).build(document, file);
  const report = new ResolutionReport(log2, log2.has("syntax") || log2.has("include"));
  const node = new Finisher(new Evaluator(root, report, work), report).finish(root);
  return { root: node, problems: log2.sorted(file) };
}

// src/stackpack/manifest-shape.ts
function findMismatches(node, keys, format, path = []) {
  if (node.kind !== "object") return [];
  return node.entries.flatMap((entry) => {
    const spec = keys.get(entry.key);
    if (spec === void 0 || entry.value.kind === "null") return [];
    return mismatchesOf(entry.value, spec.shape, format, [...path, entry.key]);
  });
}
function mismatchesOf(node, wanted, format, path) {
  if (node.kind === "string" && findPlaceholder(node.text) !== void 0) return [];
  const mismatch = (kind) => [{ path, node, wanted, kind }];
  switch (wanted.kind) {
    case "string":
    case "url": {
      const kind = judgeString(node, format);
      return kind === void 0 ? [] : mismatch(kind);
    }
    case "address": {
      const kind = judgeString(node, format) ?? (isAddress(node) ? void 0 : "doubtful");
      return kind === void 0 ? [] : mismatch(kind);
    }
    case "boolean": {
      const kind = judgeBoolean(node, format);
      return kind === void 0 ? [] : mismatch(kind);
    }
    case "list": {
      const items = readItems(node, format);
      if (items === void 0) return mismatch("wrong");
      return items.flatMap((item, index) => mismatchesOf(item, wanted.of, format, [...path, index]));
    }
    case "map":
      if (node.kind !== "object") return mismatch("wrong");
      return node.entries.flatMap(
        (entry) => entry.value.kind === "null" ? [] : mismatchesOf(entry.value, wanted.of, format, [...path, entry.key])
      );
    case "object":
      return node.kind === "object" ? findMismatches(node, wanted.keys, format, path) : mismatch("wrong");
    case "string-or-object":
      if (node.kind === "object") return findMismatches(node, wanted.keys, format, path);
      return judgeString(node, format) === void 0 ? [] : mismatch("wrong");
  }
}
function judgeString(node, format) {
  switch (node.kind) {
    case "string":
      return void 0;
    case "number":
      return format === "1.x" ? void 0 : "doubtful";
    case "boolean":
      if (format === "1.x") return void 0;
      return /^(?:true|false)$/i.test(node.text) ? "doubtful" : "yaml-1.1-word";
    default:
      return "wrong";
  }
}
function judgeBoolean(node, format) {
  if (node.kind === "boolean") return void 0;
  if (readAsBoolean(node) === void 0) return "wrong";
  return format === "1.x" ? void 0 : "doubtful";
}
function isAddress(node) {
  return /^https?:\/\/[^\s/]/i.test(textOf(node) ?? "");
}

// src/rules/manifest/remarks/mismatch.ts
function* remarksOnMismatches({ manifest, format }, isOwn) {
  for (const mismatch of findMismatches(rootObject(manifest), manifestKeys[format], format)) {
    if (mismatch.kind !== "yaml-1.1-word" && isOwn(mismatch)) yield remarkOnMismatch(mismatch, format);
  }
}
function isWithin(key) {
  return ({ path }) => path[0] === key && path.length > 1;
}
function remarkOnMismatch(mismatch, format) {
  const { path, node, wanted, kind } = mismatch;
  return {
    place: node.place,
    severity: kind === "wrong" ? "error" : "warning",
    message: `${describePath(path)} is ${describeValue(node)}, not ${describeShape(wanted)}`,
    help: helpOn(mismatch, format)
  };
}
function helpOn({ path, node, wanted }, format) {
  const key = path.at(-1);
  const write = (value) => typeof key === "string" ? writeEntry(key, value, format) : value;
  const scalar2 = node.kind === "string" || node.kind === "number" || node.kind === "boolean" ? node : void 0;
  switch (wanted.kind) {
    case "string":
    case "url":
      return scalar2 === void 0 ? `write one string: ${write('"\u2026"')}` : `write it in quotes: ${write(quote(scalar2.text))}`;
    case "address":
      return `write the whole address: ${write('"https://\u2026"')}`;
    case "boolean":
      return `write ${write("true")} or ${write("false")}`;
    case "list":
      if (wanted.of.kind === "object") return `write a list of objects: ${write(exampleList(format))}`;
      return scalar2 === void 0 ? `write a list: ${write('[ "\u2026" ]')}` : `put it into a list: ${write(`[ ${quote(scalar2.text)} ]`)}`;
    case "object": {
      const names = [...wanted.keys].filter(([, { required: required2 }]) => required2).map(([name2]) => name2);
      return names.length === 0 ? "write an object" : `write an object with ${joinWords(names)}`;
    }
    case "map":
      return format === "1.x" ? `write an object: ${String(key)} { \u2026 }` : "write its keys below it, indented";
    case "string-or-object":
      return `write the name of the provisioning class: ${write('"\u2026"')}`;
  }
}
function exampleList(format) {
  return format === "1.x" ? "[ { \u2026 } ]" : "[ ]";
}

// src/rules/manifest/manifest-faq.ts
var manifestFaq = {
  meta: {
    id: "manifest-faq",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Each of the faqs is an object with a question and an answer."
  },
  check(pack, report) {
    for (const remark of remarksOnMismatches(pack, isWithin("faqs"))) report(remark);
    checkFaqs(pack, rootObject(pack.manifest), [], report);
  }
};

// src/rules/manifest/manifest-include.ts
var manifestInclude = {
  meta: {
    id: "manifest-include",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every include of the manifest names a file inside the pack."
  },
  check(pack, report) {
    for (const { kind, place, message, help: help4 } of pack.manifest.problems) {
      if (kind === "include") report({ place, message, help: help4 });
      if (kind === "doubtful-include") report({ place, severity: "warning", message, help: help4 });
    }
    for (const file of includedFiles(pack)) {
      if (pack.packaged.some(({ path }) => path === file)) continue;
      report({
        place: wholeFile(file),
        message: `${pack.manifest.file} includes ${quote(file)}, which is not packaged, so the server will not find it`,
        help: "move it into provisioning/ or resources/, or write its keys into the manifest"
      });
    }
  }
};
function includedFiles({ manifest }) {
  const files = /* @__PURE__ */ new Set();
  const open = manifest.root === void 0 ? [] : [manifest.root];
  for (let node = open.pop(); node !== void 0; node = open.pop()) {
    files.add(node.place.file);
    if (node.kind === "list") for (const item of node.items) open.push(item);
    if (node.kind !== "object") continue;
    for (const { keyPlace, value } of node.entries) {
      files.add(keyPlace.file);
      open.push(value);
    }
  }
  files.delete(manifest.file);
  return files;
}

// src/rules/manifest/remarks/unknown-key.ts
function remarkOnUnknownKey({ entry, nearest }, owner) {
  return {
    place: entry.keyPlace,
    severity: "warning",
    message: `${owner} has the key ${describeKey(entry.key)}, which the server does not know and ignores`,
    help: nearest === void 0 ? "remove it" : `did you mean ${nearest}? Else remove it`
  };
}

// src/rules/manifest/manifest-integration.ts
var manifestIntegration = {
  meta: {
    id: "manifest-integration",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every integration has its required keys, and values as the pack itself must have them."
  },
  check(pack, report) {
    if (pack.format !== "1.x") return;
    for (const remark of remarksOnMismatches(pack, isWithin("integrations"))) report(remark);
    const names = /* @__PURE__ */ new Map();
    itemsOf(rootObject(pack.manifest), "integrations", "1.x").forEach((item, index) => {
      if (item.kind === "object") checkIntegration(pack, item, ["integrations", index], names, report);
    });
  }
};
function checkIntegration(pack, item, path, names, report) {
  const said = describePath(path);
  for (const missing2 of wasReadWhole(pack.manifest) ? findMissingKeys(item, integrationKeys) : []) {
    report(remarkOnMissingKey(missing2, { said, place: item.place }, "1.x"));
  }
  for (const unknown of findUnknownEntries(item, integrationKeys)) report(remarkOnUnknownKey(unknown, said));
  for (const remark of checkTexts(item, path, names)) report(remark);
  checkCategories(item, "1.x", report);
  checkFaqs(pack, item, path, report);
  itemsOf(item, "faqs", "1.x").forEach((faq, index) => {
    for (const remark of unknownFaqKeys(faq, [...path, "faqs", index])) report(remark);
  });
}
function* checkTexts(item, path, names) {
  const name2 = judgeableText(givenValue(item, "name"));
  if (name2 !== void 0) {
    const earlier = names.get(name2.text);
    const remark2 = earlier === void 0 ? remarkOnPackName(name2.text, name2.place) : remarkOnSecond(name2, earlier);
    if (remark2 !== void 0) yield remark2;
    if (earlier === void 0) names.set(name2.text, name2);
  }
  const displayName = judgeableText(givenValue(item, "displayName"));
  if (displayName?.text.trim() === "") {
    const message = `the displayName of ${describePath(path)} is empty`;
    yield { place: displayName.place, message, help: "write what the integration is listed as" };
  }
  const version = judgeableText(givenValue(item, "version"));
  if (version === void 0) return;
  const remark = remarkOnVersion(version.text, version.place, (example2) => writeEntry("version", example2, "1.x"));
  if (remark !== void 0) yield remark;
}
function remarkOnSecond(name2, earlier) {
  return {
    place: name2.place,
    severity: "warning",
    message: `an integration before has the name ${quote(name2.text)} too`,
    help: "give each integration a name of its own",
    related: [{ place: earlier.place, message: "the first one" }]
  };
}
function* unknownFaqKeys(faq, path) {
  if (faq.kind !== "object") return;
  for (const unknown of findUnknownEntries(faq, faqKeys)) yield remarkOnUnknownKey(unknown, describePath(path));
}

// src/rules/manifest/manifest-key-type.ts
var manifestKeyType = {
  meta: {
    id: "manifest-key-type",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every key of the manifest has a value of the kind it takes."
  },
  check(pack, report) {
    for (const remark of remarksOnMismatches(pack, (mismatch) => !isLeftToAnotherRule(mismatch))) report(remark);
  }
};
var innerRules = ["faqs", "steps", "integrations", "dependencies"].map(isWithin);
function isLeftToAnotherRule(mismatch) {
  if (mismatch.path[0] === "version" && mismatch.kind === "doubtful") return true;
  return innerRules.some((isInner) => isInner(mismatch));
}

// src/rules/manifest/manifest-name.ts
var manifestName = {
  meta: {
    id: "manifest-name",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "The name is of small letters, digits and hyphens, and starts with a letter."
  },
  check(pack, report) {
    const name2 = judgeableText(givenValue(rootObject(pack.manifest), "name"));
    const remark = name2 === void 0 ? void 0 : remarkOnPackName(name2.text, name2.place);
    if (remark !== void 0) report(remark);
  }
};

// src/rules/manifest/manifest-placeholder.ts
var manifestPlaceholder = {
  meta: {
    id: "manifest-placeholder",
    category: "manifest",
    severity: "error",
    summary: "No value of the manifest holds a placeholder of the scaffold."
  },
  check(pack, report) {
    for (const node of scalars(pack.manifest.root)) {
      const found = findPlaceholder(node.text);
      if (found === void 0) continue;
      report({
        place: placeInside(node.place, pack),
        message: `${quote(node.text.slice(found.start, found.end))} is left over from the scaffold`,
        help: "write what is meant in its place"
      });
    }
  }
};
function* scalars(root) {
  const open = root === void 0 ? [] : [root];
  for (let node = open.pop(); node !== void 0; node = open.pop()) {
    if (node.kind === "list") for (const item of node.items) open.push(item);
    else if (node.kind === "object") for (const { value } of node.entries) open.push(value);
    else yield node;
  }
}
function placeInside(place, pack) {
  const found = findPlaceholder(pack.source(place.file).text.slice(place.start, place.end));
  if (found === void 0) return place;
  return { file: place.file, start: place.start + found.start, end: place.start + found.end };
}

// src/rules/manifest/manifest-release-status.ts
var manifestReleaseStatus = {
  meta: {
    id: "manifest-release-status",
    category: "manifest",
    severity: "error",
    summary: "The releaseStatus is one that the server knows."
  },
  check(pack, report) {
    if (pack.format !== "1.x") return;
    const status = judgeableText(givenValue(rootObject(pack.manifest), "releaseStatus"));
    if (status === void 0 || releaseStatuses.some((known) => known === status.text)) return;
    const nearest = nearestWord(status.text, releaseStatuses);
    report({
      place: status.place,
      message: `${quote(status.text)} is no releaseStatus`,
      help: nearest === void 0 ? `write ${joinWords(releaseStatuses, "or")}` : `did you mean ${nearest}?`
    });
  }
};

// src/rules/manifest/manifest-required-key.ts
var manifestRequiredKey = {
  meta: {
    id: "manifest-required-key",
    category: "manifest",
    severity: "error",
    summary: "The manifest has every required key, and a value for it."
  },
  check(pack, report) {
    const { manifest, format } = pack;
    if (!wasReadWhole(manifest)) return;
    const root = rootObject(manifest);
    for (const missing2 of findMissingKeys(root, manifestKeys[format])) {
      if (missing2.key === "version" && pack.version?.source === "option" && !pack.isArchive) continue;
      report(remarkOnMissingKey(missing2, { said: "the manifest", place: wholeFile(manifest.file), examples }, format));
    }
    const displayName = judgeableText(givenValue(root, "displayName"));
    if (displayName?.text.trim() === "") {
      report({
        place: displayName.place,
        message: "displayName is empty",
        help: `write what the pack is listed as: ${writeEntry("displayName", '"My pack"', format)}`
      });
    }
  }
};
var examples = {
  schemaVersion: '"2.0"',
  name: '"my-pack"',
  displayName: '"My pack"',
  version: '"1.0.0"',
  logoUrl: '"logo.png"'
};

// src/rules/manifest/manifest-schema-version.ts
var manifestSchemaVersion = {
  meta: {
    id: "manifest-schema-version",
    category: "manifest",
    severity: "error",
    summary: "The schemaVersion of a stackpack.yaml is 2.0."
  },
  check(pack, report) {
    if (pack.format !== "2.0") return;
    const given = judgeableText(givenValue(rootObject(pack.manifest), "schemaVersion"));
    if (given === void 0 || given.text === "2.0") return;
    report({
      place: given.place,
      message: `${quote(given.text)} is no schemaVersion of a stackpack.yaml`,
      help: 'write schemaVersion: "2.0"'
    });
  }
};

// src/rules/manifest/manifest-state.ts
var mostGuesses2 = 50;
var manifestState = {
  meta: {
    id: "manifest-state",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "configurationUrls has a page for each of the six states, and for nothing else."
  },
  check(pack, report) {
    const urls = givenEntry(rootObject(pack.manifest), "configurationUrls");
    if (urls?.value.kind !== "object") return;
    const { entries } = urls.value;
    const missing2 = new Set(states);
    for (const { key, value } of entries) if (value.kind !== "null") missing2.delete(key);
    const unknown = entries.filter(({ key }) => !states.some((state) => state === key));
    for (const [index, { key, keyPlace }] of unknown.entries()) {
      const nearest = index < mostGuesses2 ? nearestWord(key, states) : void 0;
      if (nearest !== void 0) missing2.delete(nearest);
      report({
        place: keyPlace,
        message: `${describeKey(key)} is no state of a StackPack`,
        help: nearest === void 0 ? `write one of ${joinWords(states, "or")}` : `did you mean ${nearest}?`
      });
    }
    if (missing2.size === 0 || !wasReadWhole(pack.manifest)) return;
    const [first = ""] = missing2;
    report({
      place: urls.keyPlace,
      severity: "warning",
      message: `configurationUrls has no page for ${joinWords([...missing2])}, so a user sees none then`,
      help: `add one, for example ${writeEntry(first, `"${first.toLowerCase().replaceAll("_", "-")}.md"`, pack.format)}`
    });
  }
};

// src/rules/manifest/manifest-step.ts
var manifestStep = {
  meta: {
    id: "manifest-step",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every step has a name of its own, a text to show, and a value of a known type."
  },
  check(pack, report) {
    if (pack.format !== "1.x") return;
    for (const remark of remarksOnMismatches(pack, isWithin("steps"))) report(remark);
    const names = /* @__PURE__ */ new Map();
    itemsOf(rootObject(pack.manifest), "steps", "1.x").forEach((item, index) => {
      if (item.kind !== "object") return;
      const path = ["steps", index];
      if (wasReadWhole(pack.manifest)) for (const remark of missingKeys(item, path)) report(remark);
      for (const remark of checkStep(item, path, names)) report(remark);
    });
  }
};
function* checkStep(item, path, names) {
  yield* checkName(item, path, names);
  const display = judgeableText(givenValue(item, "display"));
  if (display?.text.trim() === "") {
    const message = `the display of ${describePath(path)} is empty`;
    yield { place: display.place, message, help: "write what the user is asked for" };
  }
  const value = givenValue(item, "value");
  if (value?.kind === "object") yield* checkValue(value, path);
}
var examples2 = { value: '{ type = "text" }', type: '"text"' };
function* missingKeys(step2, path) {
  const said = describePath(path);
  for (const missing2 of findMissingKeys(step2, stepKeys)) {
    yield remarkOnMissingKey(missing2, { said, place: step2.place, examples: examples2 }, "1.x");
  }
  const value = givenValue(step2, "value");
  if (value?.kind !== "object") return;
  for (const missing2 of findMissingKeys(value, stepValueKeys)) {
    yield remarkOnMissingKey(missing2, { said: `the value of ${said}`, place: value.place, examples: examples2 }, "1.x");
  }
}
function* checkName(step2, path, names) {
  const name2 = judgeableText(givenValue(step2, "name"));
  if (name2 === void 0) return;
  const { place, text } = name2;
  const earlier = names.get(text);
  if (text.trim() === "") {
    yield { place, message: `the name of ${describePath(path)} is empty`, help: "write a name for the script to use" };
  } else if (earlier !== void 0) {
    yield {
      place,
      message: `a step before has the name ${quote(text)} too, so the script gets one value for both`,
      help: "give each step a name of its own",
      related: [{ place: earlier.place, message: "the first one" }]
    };
  } else {
    names.set(text, name2);
    if (!/^[A-Za-z_]\w*$/.test(text)) {
      const message = `the step name ${quote(text)} cannot be written in a script as config.name is`;
      yield { place, severity: "warning", message, help: "write letters, digits and underscores" };
    }
  }
}
function* checkValue(value, path) {
  const type = judgeableText(givenValue(value, "type"));
  if (type === void 0) return;
  if (!stepTypes.some((known) => known === type.text)) {
    const nearest = nearestWord(type.text, stepTypes);
    const message = `${quote(type.text)} is no type of a step`;
    yield {
      place: type.place,
      message,
      help: nearest === void 0 ? `write ${joinWords(stepTypes, "or")}` : `did you mean ${nearest}?`
    };
  }
  const preset = givenEntry(value, "default");
  if (type.text === "password" && preset !== void 0) {
    yield {
      place: preset.keyPlace,
      severity: "warning",
      message: `${describePath(path)} asks for a password and has a default, which everybody who has the pack can read`,
      help: "remove the default",
      secret: true
    };
  }
}

// src/rules/manifest/manifest-substitution.ts
var manifestSubstitution = {
  meta: {
    id: "manifest-substitution",
    category: "manifest",
    severity: "error",
    summary: "Every substitution of the manifest names a key that the manifest has."
  },
  check(pack, report) {
    for (const { kind, place, message, help: help4 } of pack.manifest.problems) {
      if (kind === "substitution") report({ place, message, help: help4 });
    }
  }
};

// src/rules/manifest/manifest-syntax.ts
var manifestSyntax = {
  meta: {
    id: "manifest-syntax",
    category: "manifest",
    severity: "error",
    summary: "The manifest is well-formed and holds an object."
  },
  check(pack, report) {
    const { problems, root, file } = pack.manifest;
    const faults = problems.filter(({ kind }) => kind === "syntax");
    for (const { place, message, help: help4 } of faults) report({ place, message, help: help4 });
    if (faults.length > 0 || root?.kind === "object") return;
    const empty = root === void 0 || root.kind === "null";
    report({
      place: root?.place ?? wholeFile(file),
      message: empty ? `${file} is empty` : `${file} is ${describeValue(root)}, not an object`,
      help: "write keys with their values, name and displayName first"
    });
  }
};

// src/syntax/config-walk.ts
function* valuesWithin(root) {
  const waiting = [{ value: root, key: void 0, owner: void 0 }];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    yield next;
    const { value, key, owner } = next;
    if (value.kind === "list") {
      for (let index = value.items.length - 1; index >= 0; index--) {
        const item = value.items[index];
        if (item !== void 0) waiting.push({ value: item, key, owner });
      }
    } else if (value.kind === "object") {
      for (let index = value.entries.length - 1; index >= 0; index--) {
        const entry = value.entries[index];
        if (entry !== void 0) waiting.push({ value: entry.value, key: entry.key, owner: value });
      }
    }
  }
}
function countValues(documents) {
  let count = 0;
  for (const root of documents) for (const _ of valuesWithin(root)) count++;
  return count;
}

// src/text/lfs-pointer.ts
var longestPointer = 1024;
function isLfsPointer(bytes) {
  const start = "version https://git-lfs.github.com/spec/";
  return bytes.length < longestPointer && String.fromCharCode(...bytes.subarray(0, start.length)) === start;
}

// src/stackpack/unread-text.ts
var largestConfiguration = 4 * 1024 * 1024;
function utf16Problem(file) {
  return {
    kind: "syntax",
    message: "the file is UTF-16, or no text at all: the server reads UTF-8",
    help: "save it as UTF-8 without a byte order mark",
    place: wholeFile(file)
  };
}
function tooLargeProblem(file) {
  return {
    kind: "syntax",
    message: "the file is too large to be read",
    help: "keep it within 1024 KiB",
    place: wholeFile(file)
  };
}
function lfsPointerProblem(tree, file) {
  if (tree.entry(file)?.kind !== "file" || !isLfsPointer(tree.read(file))) return void 0;
  return {
    kind: "syntax",
    message: "the file is a Git LFS pointer and not the file itself",
    help: "check the repository out with LFS: lfs: true for actions/checkout, git lfs pull by hand",
    place: wholeFile(file)
  };
}

// src/stackpack/settings.ts
function isSettingsPath(path) {
  return path.startsWith("settings/") && path.endsWith(".sty");
}
var mostValues2 = 15e4;
var mostText = 16 * 1024 * 1024;
var settingsFiles = oncePerPack((pack) => {
  if (pack.format !== "2.0") return [];
  let values = 0;
  let text = 0;
  let leftOut3;
  return pack.packaged.filter(({ path }) => isSettingsPath(path)).map((entry) => {
    const { path } = entry;
    if (values > mostValues2) leftOut3 ??= tooMuch(`${mostValues2} values`, path);
    if (text > mostText) leftOut3 ??= tooMuch("16 MiB of text", path);
    if (leftOut3 !== void 0) return { path, documents: [], problems: [leftOut3] };
    const file = readSettings(pack, entry);
    values += countValues(file.documents);
    text += entry.size;
    return file;
  });
});
function readSettings(pack, { path, size }) {
  if (size > largestConfiguration) return { path, documents: [], problems: [tooLargeProblem(path)] };
  if (looksLikeUtf16(pack.tree.read(path))) return { path, documents: [], problems: [utf16Problem(path)] };
  const pointer = lfsPointerProblem(pack.tree, path);
  if (pointer !== void 0) return { path, documents: [], problems: [pointer] };
  return { path, ...readYamlDocuments(pack.source(path).text, { file: path }) };
}
function tooMuch(what, file) {
  return {
    kind: "syntax",
    message: `the settings hold more than ${what}, and this file is left out with all that follow`,
    help: "say it with less",
    place: wholeFile(file)
  };
}

// src/stackpack/tag-references.ts
var tagFolders = { "!icon": "icons/", "!include": "includes/" };
var taggedValues = oncePerPack(
  (pack) => settingsFiles(pack).flatMap(({ path, documents }) => {
    if (documents.length === 0) return [];
    const { text } = pack.source(path);
    return text.includes("!") ? documents.flatMap((root) => taggedBelow(root, text)) : [];
  })
);
function tagReferences(pack) {
  return taggedValues(pack).flatMap((value) => {
    const { tag, node } = value;
    if (tag !== "!icon" && tag !== "!include") return [];
    const written = asScalar(node)?.text ?? "";
    return [{ ...value, tag, written, target: resolveTag(pack, tag, written) }];
  });
}
function resolveTag(pack, tag, written) {
  if (written.trim() === "") return { kind: "no-name" };
  if (findPlaceholder(written) !== void 0) return { kind: "unfinished" };
  if (written.includes("\\") || /^[a-z]:/i.test(written)) return { kind: "outside" };
  const path = resolveResource(tagFolders[tag], written);
  return path === void 0 ? { kind: "outside" } : { path, ...packagedFiles(pack).at(path) };
}
function taggedBelow(root, text) {
  const found = [];
  for (const { value, key } of valuesWithin(root)) {
    const { tag } = value;
    if (tag !== void 0) found.push({ node: value, tag, tagPlace: placeOfTag(value, text), key });
  }
  return found;
}
function placeOfTag({ place, tag = "" }, text) {
  const reach = Math.max(0, place.start - 200);
  const before = text.slice(reach, place.start);
  const at = before.lastIndexOf(tag);
  if (at === -1 || before.slice(at + tag.length).trim() !== "") return place;
  return { file: place.file, start: reach + at, end: reach + at + tag.length };
}

// src/rules/manifest/manifest-tag.ts
var manifestTag = {
  meta: {
    id: "manifest-tag",
    category: "manifest",
    severity: "error",
    summary: "The only tag in the manifest is !resource, on the keys that name a resource."
  },
  check(pack, report) {
    if (pack.format !== "2.0") return;
    const root = rootObject(pack.manifest);
    const keys = manifestKeys["2.0"];
    const open = [{ node: root, shape: { kind: "object", keys } }];
    for (let next = open.pop(); next !== void 0; next = open.pop()) {
      const { node, shape } = next;
      const remark = node.tag === void 0 ? void 0 : remarkOnTag(node, node.tag, shape);
      if (remark !== void 0) report({ ...remark, place: placeOfTag(node, pack.manifest.source.text) });
      if (node.kind === "list") {
        for (const item of node.items) open.push({ node: item, shape: shape?.kind === "list" ? shape.of : void 0 });
      } else if (node.kind === "object") {
        for (const { key, value } of node.entries) open.push({ node: value, shape: shapeBelow(shape, key) });
      }
    }
  }
};
function shapeBelow(shape, key) {
  if (shape?.kind === "map") return shape.of;
  return shape?.kind === "object" ? shape.keys.get(key)?.shape : void 0;
}
function remarkOnTag(node, tag, shape) {
  if (tag === "!icon" || tag === "!include") {
    return {
      message: `${tag} is for files below settings/, not for the manifest`,
      help: shape?.kind === "url" ? "write !resource, and put the file into resources/" : "remove the tag"
    };
  }
  if (tag !== "!resource") {
    return { message: `${quote(tag)} is no tag that the server knows`, help: "write !resource, or remove the tag" };
  }
  if (shape === void 0 || shape.kind === "url" || node.kind === "object" || node.kind === "list") return void 0;
  return { message: "!resource stands on a value that names no file", help: "remove the tag" };
}

// src/rules/manifest/manifest-unknown-key.ts
var manifestUnknownKey = {
  meta: {
    id: "manifest-unknown-key",
    category: "manifest",
    severity: "warning",
    summary: "The manifest has no key that the server would ignore."
  },
  check(pack, report) {
    if (pack.manifest.problems.some(({ kind }) => kind === "syntax")) return;
    const root = rootObject(pack.manifest);
    const referredTo = variables(pack);
    for (const unknown of findUnknownEntries(root, manifestKeys[pack.format])) {
      if (!referredTo.has(unknown.entry.key)) report(remarkOnRootKey(unknown, pack));
    }
    for (const { node, keys, path } of innerObjects(root, pack)) {
      for (const unknown of findUnknownEntries(node, keys)) report(remarkOnUnknownKey(unknown, describePath(path)));
    }
  }
};
function variables({ format, manifest }) {
  if (format !== "1.x") return /* @__PURE__ */ new Set();
  const references = manifest.source.text.matchAll(/\$\{\??\s{0,9}"?([\w-]{1,99})/g);
  return new Set(Array.from(references, ([, key = ""]) => key));
}
function remarkOnRootKey(unknown, { format, manifest }) {
  const { key } = unknown.entry;
  if (format === "2.0" && manifestKeys["1.x"].has(key)) {
    return {
      place: unknown.entry.keyPlace,
      message: `${describeKey(key)} is a key of stackpack.conf, which the server ignores in ${manifest.file}`,
      help: "remove it"
    };
  }
  return remarkOnUnknownKey(unknown, "the manifest");
}
function* innerObjects(root, { format }) {
  const { faqs, steps, provision } = Object.fromEntries(manifestKeys[format]);
  if (faqs !== void 0) yield* listed(itemsOf(root, "faqs", format), faqKeys, "faqs");
  if (steps !== void 0) {
    for (const step2 of listed(itemsOf(root, "steps", format), stepKeys, "steps")) {
      yield step2;
      yield* nested(step2);
    }
  }
  const node = givenValue(root, "provision");
  if (node?.kind === "object" && provision !== void 0 && "keys" in provision.shape) {
    const inner = { node, keys: provision.shape.keys, path: ["provision"] };
    yield inner;
    yield* nested(inner);
  }
}
function* listed(items, keys, key) {
  for (const [index, node] of items.entries()) if (node.kind === "object") yield { node, keys, path: [key, index] };
}
function* nested({ node, keys, path }) {
  for (const [key, { shape }] of keys) {
    const value = givenValue(node, key);
    if (shape.kind === "object" && value?.kind === "object") {
      yield { node: value, keys: shape.keys, path: [...path, key] };
    }
  }
}

// src/rules/manifest/manifest-version.ts
var manifestVersion = {
  meta: {
    id: "manifest-version",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning", "info"],
    summary: "The version is a semantic one, as semver.org has it."
  },
  check(pack, report) {
    const entry = givenEntry(rootObject(pack.manifest), "version");
    const remark = entry === void 0 ? remarkOnOutsideVersion(pack) : remarkOnWrittenVersion(pack);
    if (remark !== void 0) report(remark);
  }
};
function remarkOnWrittenVersion(pack) {
  const written = judgeableText(givenEntry(rootObject(pack.manifest), "version")?.value);
  if (written === void 0) return void 0;
  const remark = remarkOnVersion(written.text, written.place, (version) => writeEntry("version", version, pack.format));
  if (remark === void 0 || pack.isArchive || pack.version?.source !== "option") return remark;
  return { ...remark, severity: "warning" };
}
var sources = {
  manifest: "in the manifest",
  option: "that was given",
  tag: "of the tag",
  "version.sbt": "in version.sbt"
};
function remarkOnOutsideVersion({ manifest, format, version, isArchive }) {
  const place = wholeFile(manifest.file);
  if (isArchive) {
    if (format === "2.0" || !wasReadWhole(manifest)) return void 0;
    const message = "the manifest in the archive has no version, and nothing adds one any more";
    return { place, message, help: "build the archive again, from a folder that has a version or with --pack-version" };
  }
  if (version === void 0) {
    if (format === "2.0" || !wasReadWhole(manifest)) return void 0;
    return {
      place,
      severity: "info",
      message: "the version stands nowhere: not in the manifest, in version.sbt or in a tag",
      help: `add ${writeEntry("version", '"1.0.0"', format)}, or give it when building: --pack-version 1.0.0; of version.sbt, lastReleasedStackPackVersion is read`
    };
  }
  const remark = remarkOnVersion(version.value, place, (example2) => example2);
  if (remark === void 0) return void 0;
  return {
    ...remark,
    message: `the version ${sources[version.source]}, ${quote(version.value)}, is no semantic version`
  };
}

// src/rules/manifest/manifest-yaml-portability.ts
var manifestYamlPortability = {
  meta: {
    id: "manifest-yaml-portability",
    category: "manifest",
    severity: "warning",
    alsoReports: ["info"],
    summary: "The manifest is YAML that every reader reads alike."
  },
  check(pack, report) {
    for (const { kind, place, message, help: help4 } of pack.manifest.problems) {
      if (kind === "portability") report({ place, message, help: help4 });
    }
    for (const mismatch of findMismatches(rootObject(pack.manifest), manifestKeys[pack.format], pack.format)) {
      if (mismatch.kind === "yaml-1.1-word") report(remarkOnWord(mismatch));
    }
  }
};
function remarkOnWord({ node, path }) {
  const word2 = quote(textOf(node) ?? "");
  const key = path.at(-1);
  return {
    place: node.place,
    severity: "info",
    message: `${word2} without quotes is a boolean in YAML 1.1, where ${describePath(path)} asks for a string`,
    help: `write it in quotes: ${typeof key === "string" ? writeEntry(key, word2, "2.0") : word2}`
  };
}

// src/rules/manifest/index.ts
var manifestRules = {
  "manifest-ambiguous": manifestAmbiguous,
  "manifest-category": manifestCategory,
  "manifest-dependency": manifestDependency,
  "manifest-duplicate-key": manifestDuplicateKey,
  "manifest-faq": manifestFaq,
  "manifest-include": manifestInclude,
  "manifest-integration": manifestIntegration,
  "manifest-key-type": manifestKeyType,
  "manifest-name": manifestName,
  "manifest-placeholder": manifestPlaceholder,
  "manifest-release-status": manifestReleaseStatus,
  "manifest-required-key": manifestRequiredKey,
  "manifest-schema-version": manifestSchemaVersion,
  "manifest-state": manifestState,
  "manifest-step": manifestStep,
  "manifest-substitution": manifestSubstitution,
  "manifest-syntax": manifestSyntax,
  "manifest-tag": manifestTag,
  "manifest-unknown-key": manifestUnknownKey,
  "manifest-version": manifestVersion,
  "manifest-yaml-portability": manifestYamlPortability
};

// src/stackpack/image-files.ts
var kindsByExtension = /* @__PURE__ */ new Map([
  ["png", "png"],
  ["jpg", "jpeg"],
  ["jpeg", "jpeg"],
  ["gif", "gif"],
  ["svg", "svg"],
  ["webp", "webp"],
  ["bmp", "bmp"],
  ["ico", "ico"]
]);
var imageKindNames = {
  png: "a PNG",
  jpeg: "a JPEG",
  gif: "a GIF",
  svg: "an SVG",
  webp: "a WebP",
  bmp: "a bitmap",
  ico: "an icon file"
};
function imageKindOfName(path) {
  return kindsByExtension.get(extensionOf(path));
}

// src/syntax/groovy/brackets.ts
var closingOf = /* @__PURE__ */ new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"]
]);
function pairBrackets(tokens, text) {
  const partners = /* @__PURE__ */ new Map();
  const open = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "symbol") continue;
    if (closingOf.has(token.text)) open.push(index);
    else if (token.text === ")" || token.text === "]" || token.text === "}") {
      const opening = open.pop();
      const opened = opening === void 0 ? void 0 : tokens[opening];
      if (opening === void 0 || opened === void 0) {
        const lost = findMisplaced(tokens, partners, text, (closing, begun) => closing > begun);
        return { partners, fault: faultAt("stray", lost?.closing ?? token) };
      }
      if (closingOf.get(opened.text) !== token.text) {
        const isOuter = open.some((outer) => closingOf.get(tokens[outer]?.text ?? "") === token.text);
        const fault2 = isOuter ? faultAt("unclosed", opened) : faultAt("mismatch", token);
        return { partners, fault: { ...fault2, other: isOuter ? token : opened } };
      }
      partners.set(opening, index);
      partners.set(index, opening);
    }
  }
  const innermost = tokens[open.at(-1) ?? -1];
  if (innermost === void 0) return { partners, fault: void 0 };
  const unclosed2 = findMisplaced(tokens, partners, text, (closing, begun) => closing < begun);
  return { partners, fault: faultAt("unclosed", unclosed2?.opening ?? innermost) };
}
function faultAt(kind, { text, start, end }) {
  return { kind, what: "bracket", text, start, end };
}
function findMisplaced(tokens, partners, text, isMisplaced) {
  for (const [index, opening] of tokens.entries()) {
    const closing = tokens[partners.get(index) ?? -1];
    if (opening.text !== "{" || opening.kind !== "symbol" || !closing?.startsLine) continue;
    if (isMisplaced(indentationAt2(text, closing.start), indentationAt2(text, opening.start)))
      return { opening, closing };
  }
  return void 0;
}
function indentationAt2(text, offset) {
  const start = Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - 1e3);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}

// src/syntax/groovy/declarations.ts
var longestHeader = 200;
var mostImports = 500;
function readPackage({ tokens }) {
  const at = tokens.findIndex(({ text, startsLine: startsLine2 }) => text === "package" && startsLine2);
  return at === -1 ? "" : readPath2(tokens, at + 1)?.name ?? "";
}
function readImports({ tokens }) {
  const imports = [];
  for (const [index, token] of tokens.entries()) {
    if (imports.length === mostImports) break;
    if (token.text !== "import" || token.kind !== "identifier" || isMember2(tokens, index)) continue;
    const isStatic = tokens[index + 1]?.text === "static";
    const path = readPath2(tokens, index + (isStatic ? 2 : 1));
    if (path === void 0) continue;
    const star = tokens[path.next]?.text === "*" || tokens[path.next]?.text === "*.";
    const parts = path.name.split(".");
    if (isStatic && !star) parts.pop();
    const alias = tokens[path.next]?.text === "as" ? tokens[path.next + 1]?.text : parts.at(-1);
    imports.push({ name: parts.join("."), alias: star && !isStatic ? void 0 : alias });
  }
  return imports;
}
function readClasses(code) {
  const { tokens, partners } = code;
  const classes = [];
  for (let index = 0; index < tokens.length; index++) {
    const closing = partners.get(index);
    if (closing !== void 0 && closing > index) index = closing;
    else if (tokens[index]?.text === "class" && !isMember2(tokens, index)) {
      const found = readClass(code, index + 1);
      if (found !== void 0) classes.push(found);
    }
  }
  return classes;
}
function readClass(code, at) {
  const { tokens } = code;
  const name2 = tokens[at];
  if (name2?.kind !== "identifier") return void 0;
  const header = tokens.slice(at, at + longestHeader);
  const opening = header.findIndex(({ text }) => text === "{");
  if (opening === -1) return void 0;
  const parent = header.findIndex(
    ({ text }, index) => text === "extends" && index < opening && !isBound(header, index)
  );
  return {
    name: name2.text,
    start: name2.start,
    end: name2.end,
    superclass: parent === -1 ? void 0 : readPath2(header, parent + 1),
    methods: readMethods(code, at + opening)
  };
}
function isBound(header, at) {
  let depth = 0;
  for (const { text } of header.slice(0, at)) {
    if (text === "<") depth++;
    else if (text === ">") depth--;
  }
  return depth > 0;
}
function readMethods({ tokens, partners }, body) {
  const methods = [];
  const end = partners.get(body) ?? tokens.length;
  for (let index = body + 1; index < end; index++) {
    const closing = partners.get(index);
    if (closing === void 0 || closing < index) continue;
    const name2 = tokens[index - 1];
    const opening = tokens[index]?.text === "(" && isMethodName(tokens, index - 1) ? bodyAfter(tokens, closing) : void 0;
    const last = opening === void 0 ? void 0 : partners.get(opening);
    if (name2 !== void 0 && opening !== void 0 && last !== void 0) {
      const parameters = readParameters(tokens.slice(index + 1, closing));
      methods.push({ name: name2.text, parameters, start: tokens[opening]?.start ?? 0, end: tokens[last]?.end ?? 0 });
      index = last;
    } else index = closing;
  }
  return methods;
}
function isMethodName(tokens, at) {
  const name2 = tokens[at];
  if (name2?.kind !== "identifier" && name2?.kind !== "string") return false;
  return !["=", ".", "?.", ",", "?", ":", "?:", "@", "new", "return"].includes(tokens[at - 1]?.text ?? "");
}
function bodyAfter(tokens, closing) {
  if (tokens[closing + 1]?.text !== "throws") return tokens[closing + 1]?.text === "{" ? closing + 1 : void 0;
  const end = closing + longestHeader;
  for (let at = closing + 2; at < end && tokens[at] !== void 0; at++) {
    if (tokens[at]?.text === "{") return at;
    if (tokens[at]?.text === "(" || tokens[at]?.text === ";") break;
  }
  return void 0;
}
function readParameters(tokens) {
  return splitArguments(tokens).flatMap((parameter) => {
    const assigned = parameter.findIndex(({ text }) => text === "=");
    const declared = assigned === -1 ? parameter : parameter.slice(0, assigned);
    const words4 = declared.filter(({ kind, text }) => kind === "identifier" && text !== "final" && text !== "def");
    const name2 = words4.at(-1);
    if (name2 === void 0) return [];
    const generic = declared.findIndex(({ text }) => text === "<");
    const type = generic > 0 ? declared[generic - 1] : words4.at(-2);
    return [{ name: name2.text, type: type?.text }];
  });
}
function splitArguments(tokens) {
  if (tokens.length === 0) return [];
  const parts = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "symbol") {
      if (["(", "[", "{", "<"].includes(token.text)) depth++;
      else if ([")", "]", "}", ">"].includes(token.text)) depth--;
    }
    if (token.text === "," && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
function isMember2(tokens, at) {
  return [".", "?.", "*.", ".&", ".@", "::"].includes(tokens[at - 1]?.text ?? "");
}
function readPath2(tokens, at) {
  const first = tokens[at];
  if (first?.kind !== "identifier") return void 0;
  const parts = [first.text];
  let { end } = first;
  let next = at + 1;
  while (tokens[next]?.text === "." && tokens[next + 1]?.kind === "identifier") {
    parts.push(tokens[next + 1]?.text ?? "");
    end = tokens[next + 1]?.end ?? end;
    next += 2;
  }
  if (tokens[next]?.text === "." && tokens[next + 1]?.text === "*") next++;
  return { name: parts.join("."), start: first.start, end, next };
}

// src/syntax/groovy/string-kinds.ts
var quotedKinds = [
  { opening: "'''", closing: "'''", plain: /[^'\\]+/y, interpolates: false, multiline: true, escapes: "backslash" },
  { opening: '"""', closing: '"""', plain: /[^"\\$]+/y, interpolates: true, multiline: true, escapes: "backslash" },
  { opening: "'", closing: "'", plain: /[^'\\\n]+/y, interpolates: false, multiline: false, escapes: "backslash" },
  { opening: '"', closing: '"', plain: /[^"\\$\n]+/y, interpolates: true, multiline: false, escapes: "backslash" }
];
var slashyKind = {
  opening: "/",
  closing: "/",
  plain: /[^/\\$\n]+/y,
  interpolates: true,
  multiline: false,
  escapes: "slash"
};
var dollarSlashyKind = {
  opening: "$/",
  closing: "/$",
  plain: /[^/$]+/y,
  interpolates: true,
  multiline: true,
  escapes: "dollar"
};
var simpleEscapes2 = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["t", "	"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["s", " "],
  ["\n", ""]
]);
var numericEscape = /\\(?:u+([0-9A-Fa-f]{4})|([0-3]?[0-7]{1,2}))/y;
function escapeAt(text, at, kind) {
  const first = text[at];
  const second = text[at + 1] ?? "";
  switch (kind.escapes) {
    case "dollar":
      return first === "$" && (second === "$" || second === "/" && text[at + 2] !== "$") ? { length: 2, value: second } : void 0;
    case "slash":
      return first === "\\" && second === "/" ? { length: 2, value: "/" } : void 0;
    case "backslash": {
      if (first !== "\\" || second === "") return void 0;
      numericEscape.lastIndex = at;
      const [all, hexadecimal, octal] = numericEscape.exec(text) ?? [];
      if (all !== void 0) {
        const code = hexadecimal === void 0 ? Number.parseInt(octal ?? "", 8) : Number.parseInt(hexadecimal, 16);
        return { length: all.length, value: String.fromCharCode(code) };
      }
      if (second === "\r" && text[at + 2] === "\n") return { length: 3, value: "" };
      return { length: 2, value: simpleEscapes2.get(second) ?? second };
    }
  }
}

// src/syntax/groovy/scanner.ts
var space = /[^\S\n]+/y;
var identifier = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
var number2 = /\d\w*(?:\.\d\w*)?/y;
var symbol = /->|\?\.|\*\.|\?:|\?=|==~|===|!==|==|!=|<=>|<=|>=|=~|\+=|-=|\*=|\/=|%=|\+\+|--|\.&|\.@|::|\.\.<?|&&|\|\||./sy;
var interpolatedPath = /\$([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)/uy;
var beforeValue = new Set(
  "as assert case default do else extends if implements import in instanceof new package return throw while".split(" ")
);
function scanGroovy(text) {
  return new Scanner2(text).scan();
}
var Scanner2 = class {
  text;
  at = 0;
  fault;
  doubtful = false;
  startsLine = true;
  sequences = [[]];
  modes = [];
  /** Up to where it is known that no slashy string, and no dollar slashy one, ends. */
  noSlashyBefore = 0;
  noDollarSlashyBefore = 0;
  constructor(text) {
    this.text = text;
  }
  scan() {
    this.modes.push({ kind: "code", tokens: this.sequences[0] ?? [], braces: 0 });
    if (this.text.startsWith("#!")) this.skipLine();
    while (this.at < this.text.length) {
      const mode = this.modes.at(-1);
      if (mode === void 0) break;
      if (mode.kind === "code") this.scanCode(mode);
      else this.scanString(mode);
    }
    const open = this.modes.find((mode) => mode.kind === "string");
    if (open !== void 0) this.noteUnclosed("string", open.start, open.form.opening.length);
    return { sequences: this.sequences, fault: this.fault, doubtful: this.doubtful };
  }
  scanCode(mode) {
    const { text } = this;
    if (text[this.at] === "\n") {
      this.startsLine = true;
      this.at++;
    } else if (this.match(space) !== void 0) {
    } else if (text.startsWith("//", this.at)) this.skipLine();
    else if (text.startsWith("/*", this.at)) this.skipComment();
    else if (!this.openString(mode)) this.scanWord(mode);
  }
  scanWord(mode) {
    const start = this.at;
    if (this.match(identifier) !== void 0) this.push(mode, "identifier", start);
    else if (this.match(number2) !== void 0) this.push(mode, "number", start);
    else {
      const sign = this.match(symbol);
      if (sign === "}" && mode.braces === 0 && this.modes.length > 1) this.modes.pop();
      else {
        if (sign === "{") mode.braces++;
        else if (sign === "}") mode.braces--;
        this.push(mode, "symbol", start);
      }
    }
  }
  push(mode, kind, start) {
    mode.tokens.push({ kind, text: this.text.slice(start, this.at), start, end: this.at, startsLine: this.startsLine });
    this.startsLine = false;
  }
  openString(mode) {
    const form = quotedKinds.find(({ opening }) => this.text.startsWith(opening, this.at)) ?? (this.mayStartValue(mode) ? this.slashyAt() : void 0);
    if (form === void 0) return false;
    const { at: start, startsLine: startsLine2 } = this;
    this.modes.push({ kind: "string", form, start, startsLine: startsLine2, parts: [], dynamic: false });
    this.at += form.opening.length;
    this.startsLine = false;
    return true;
  }
  /** Whether a slash here starts a string. Source: Groovy's grammar, which looks at the token before alone. */
  mayStartValue({ tokens }) {
    const before = tokens.at(-1);
    if (before === void 0 || this.startsLine) return true;
    if (before.kind === "identifier") return beforeValue.has(before.text);
    return before.kind === "symbol" && ![")", "]", "}", "++", "--"].includes(before.text);
  }
  slashyAt() {
    const { text, at } = this;
    if (text.startsWith("$/", at) && at >= this.noDollarSlashyBefore) {
      if (text.includes("/$", at + 2)) return dollarSlashyKind;
      this.noDollarSlashyBefore = text.length;
    }
    if (text[at] !== "/" || at < this.noSlashyBefore) return void 0;
    for (let next = at + 1; next < text.length && text[next] !== "\n"; next++) {
      if (text[next] === "/") return slashyKind;
      if (text[next] === "\\" && text[next + 1] === "/") next++;
    }
    this.noSlashyBefore = endOfLine(text, at);
    this.doubtful = true;
    return void 0;
  }
  scanString(mode) {
    const { form } = mode;
    if (this.text.startsWith(form.closing, this.at)) {
      this.at += form.closing.length;
      this.closeString(mode);
    } else if (this.text[this.at] === "\n" && !form.multiline) {
      this.noteUnclosed("string", mode.start, form.opening.length);
      this.closeString(mode);
    } else {
      const escaped = escapeAt(this.text, this.at, form);
      if (escaped !== void 0) {
        mode.parts.push(escaped.value);
        this.at += escaped.length;
      } else if (!this.interpolate(mode)) {
        mode.parts.push(this.match(form.plain) ?? this.text[this.at++] ?? "");
      }
    }
  }
  interpolate(mode) {
    if (!mode.form.interpolates || this.text[this.at] !== "$") return false;
    if (this.text[this.at + 1] === "{") {
      const tokens = [];
      this.sequences.push(tokens);
      this.modes.push({ kind: "code", tokens, braces: 0 });
      this.at += 2;
      mode.dynamic = true;
      return true;
    }
    const start = this.at + 1;
    if (this.match(interpolatedPath) === void 0) return false;
    this.sequences.push(tokensOfPath(this.text.slice(start, this.at), start));
    mode.dynamic = true;
    return true;
  }
  closeString({ start, startsLine: startsLine2, parts, dynamic }) {
    this.modes.pop();
    const mode = this.modes.at(-1);
    if (mode?.kind !== "code") return;
    const token = { kind: "string", text: this.text.slice(start, this.at), start, end: this.at, startsLine: startsLine2 };
    mode.tokens.push(dynamic ? token : { ...token, value: parts.join("") });
    this.startsLine = false;
  }
  noteUnclosed(what, start, length) {
    const end = start + length;
    this.fault ??= { kind: "unclosed", what, text: this.text.slice(start, end), start, end };
  }
  skipLine() {
    this.at = endOfLine(this.text, this.at);
  }
  skipComment() {
    const end = this.text.indexOf("*/", this.at + 2);
    if (end === -1) this.noteUnclosed("comment", this.at, 2);
    this.at = end === -1 ? this.text.length : end + 2;
  }
  match(pattern2) {
    pattern2.lastIndex = this.at;
    const found = pattern2.exec(this.text)?.[0];
    if (found !== void 0) this.at += found.length;
    return found;
  }
};
function endOfLine(text, at) {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
function tokensOfPath(path, start) {
  let at = start;
  return path.split(/(\.)/).map((text) => {
    const token = {
      kind: text === "." ? "symbol" : "identifier",
      text,
      start: at,
      end: at + text.length,
      startsLine: false
    };
    at = token.end;
    return token;
  });
}

// src/syntax/groovy.ts
var longestScript = 512 * 1024;
function readGroovy(text) {
  if (text.length > longestScript) return { script: void 0, fault: void 0 };
  const scanned = scanGroovy(text);
  const read2 = scanned.sequences.map((tokens) => ({ tokens, ...pairBrackets(tokens, text) }));
  const fault2 = scanned.fault ?? read2.find((one) => one.fault !== void 0)?.fault;
  const [main] = read2;
  if (fault2 !== void 0 || main === void 0) {
    return { script: void 0, fault: scanned.doubtful ? void 0 : fault2 };
  }
  const declared = { package: readPackage(main), imports: readImports(main), classes: readClasses(main) };
  return { script: { sequences: read2, ...declared }, fault: void 0 };
}

// src/stackpack/import-calls.ts
var scopes = /* @__PURE__ */ new Map([
  ["stackPack", "shared"],
  ["instance", "instance"]
]);
var method = "importSnapshot";
var mostArgumentTokens = 500;
function findImportCalls(script) {
  const constants2 = findConstants(script);
  const holders = findHolders(script);
  return script.sequences.flatMap(
    (code) => [...code.tokens.keys()].flatMap((index) => {
      const token = code.tokens[index];
      if (token?.value === method) return [{ scope: "unknown", path: void 0 }];
      if (token?.kind !== "identifier" || token.text !== method || isDeclared(code, index)) return [];
      return [readCall(code, index, constants2, holders)];
    })
  );
}
function readCall(code, index, constants2, holders) {
  const receiver = receiverOf(code.tokens, index, holders);
  const scope = (receiver === void 0 ? void 0 : scopes.get(receiver)) ?? "unknown";
  const given = splitArguments(argumentTokens(code, index));
  const path = receiver === "sts" && given.length > 1 ? given[1] : given[0];
  return { scope, path: path === void 0 ? void 0 : literalOf(path, constants2) };
}
function argumentTokens({ tokens, partners }, index) {
  const next = tokens[index + 1];
  if (next?.text === "(") {
    const end = partners.get(index + 1) ?? index;
    return tokens.slice(index + 2, Math.min(end, index + mostArgumentTokens));
  }
  const given = [];
  for (let at = index + 1; at < tokens.length && given.length < mostArgumentTokens; at++) {
    const token = tokens[at];
    if (token === void 0 || token.text === ";" || token.text === "}") break;
    if (token.startsLine && given.at(-1)?.text !== ",") break;
    given.push(token);
  }
  return given;
}
function isDeclared({ tokens, partners }, index) {
  const closing = tokens[index + 1]?.text === "(" ? partners.get(index + 1) : void 0;
  const before = tokens[index - 1];
  return closing !== void 0 && tokens[closing + 1]?.text === "{" && before?.kind === "identifier" && before.text !== "return";
}
function receiverOf(tokens, index, holders) {
  if (!isMember2(tokens, index)) return void 0;
  const before = tokens[index - 2];
  if (before?.text === ")" && tokens[index - 3]?.text === "(") return tokens[index - 4]?.text;
  if (before?.kind === "identifier") return holders.get(before.text) ?? before.text;
  return void 0;
}
function findHolders({ sequences }) {
  const holders = /* @__PURE__ */ new Map();
  for (const { tokens } of sequences) {
    for (const [index, { text }] of tokens.entries()) {
      if (text !== "stackPack" && text !== "instance" && text !== "sts") continue;
      const start = assignmentBefore(tokens, index);
      const name2 = start === void 0 ? void 0 : tokens[start - 1];
      const after2 = tokens[index + 3];
      const ends = after2 === void 0 || after2.startsLine || after2.text === ";" || after2.text === "}";
      if (name2?.kind !== "identifier" || !ends) continue;
      holders.set(name2.text, holders.has(name2.text) && holders.get(name2.text) !== text ? "" : text);
    }
  }
  return holders;
}
function assignmentBefore(tokens, index) {
  for (let at = index - 1; at > Math.max(index - 8, 0); at--) if (tokens[at]?.text === "=") return at;
  return void 0;
}
function findConstants({ sequences, classes }) {
  const constants2 = /* @__PURE__ */ new Map();
  const spoilt = new Set(
    classes.flatMap(({ methods }) => methods.flatMap((one) => one.parameters.map(({ name: name2 }) => name2)))
  );
  for (const { tokens } of sequences) {
    for (const [index, { kind, text }] of tokens.entries()) {
      const next = tokens[index + 1]?.text;
      if (kind !== "identifier" || next !== "=" && next !== "+=" && next !== "->" && next !== "in") continue;
      const [value] = splitArguments(statementFrom(tokens, index + 2));
      const literal = next === "=" && value !== void 0 ? literalOf(value, constants2) : void 0;
      if (literal === void 0 || constants2.has(text)) spoilt.add(text);
      else constants2.set(text, literal);
    }
  }
  for (const name2 of spoilt) constants2.delete(name2);
  return constants2;
}
function statementFrom(tokens, from) {
  const statement = [];
  for (let at = from; at < from + 20; at++) {
    const token = tokens[at];
    if (token === void 0 || token.text === ";" || token.text === "}") break;
    const goesOn = token.text === "+" || tokens[at - 1]?.text === "+" || at === from;
    if (token.startsLine && !goesOn) break;
    statement.push(token);
  }
  return statement;
}
function literalOf(tokens, constants2) {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === void 0 || last === void 0 || tokens.length % 2 === 0) return void 0;
  let text = "";
  for (const [index, token] of tokens.entries()) {
    if (index % 2 === 1) {
      if (token.text !== "+") return void 0;
      continue;
    }
    const part = token.kind === "string" ? token.value : token.kind === "identifier" ? constants2.get(token.text)?.text : void 0;
    if (part === void 0) return void 0;
    text += part;
    if (text.length > 4096) return void 0;
  }
  return { text, start: first.start, end: last.end };
}

// src/stackpack/template-path.ts
var provisioningFolder = "provisioning/";
function resolveTemplatePath(written) {
  return resolveResource(provisioningFolder, written);
}
function writtenTemplatePath(path) {
  return path.startsWith(provisioningFolder) ? path.slice(provisioningFolder.length) : path;
}
function isTemplatePath(path) {
  return path.startsWith(provisioningFolder) && /\.(?:stj|sty|json\.handlebars?|hbs)$/.test(baseName(path));
}
var scriptEnding = ".groovy";
function isScriptPath(path) {
  return path.startsWith(provisioningFolder) && path.endsWith(scriptEnding);
}
function scriptPathOf(className) {
  return `${provisioningFolder}${className.replaceAll(".", "/")}${scriptEnding}`;
}
function classNameOf(path) {
  return writtenTemplatePath(path).slice(0, -scriptEnding.length).replaceAll("/", ".");
}
function simpleNameOf(className) {
  return className.slice(className.lastIndexOf(".") + 1);
}

// src/stackpack/provision-value.ts
function readProvision(pack) {
  if (pack.format !== "1.x") return { kind: "none" };
  const value = givenValue(rootObject(pack.manifest), "provision");
  if (value === void 0) return { kind: wasReadWhole(pack.manifest) ? "none" : "unknown" };
  if (value.kind === "object") {
    const node2 = valueAt(value, "sharedTemplate", "templatePath");
    if (node2 === void 0) return { kind: "none" };
    const template = judgeableText(node2) === void 0 ? void 0 : asScalar(node2);
    return template === void 0 ? { kind: "unknown" } : { kind: "template", node: template };
  }
  const [className, node] = [judgeableText(value)?.text.trim(), asScalar(value)];
  if (className === void 0 || node === void 0) return { kind: "unknown" };
  const expected = scriptPathOf(className);
  return { kind: "script", node, className, expected, standing: findScript(pack, className, expected) };
}
function findScript(pack, className, expected) {
  const files = packagedFiles(pack);
  const simpleName = simpleNameOf(className);
  for (const path of [expected, scriptPathOf(simpleName)]) {
    if (files.at(path).kind === "file") return { kind: "file", path };
  }
  const inFolder = scriptPathOf(`scripts.${simpleName}`);
  if (files.at(inFolder).kind === "file") return { kind: "in-scripts-folder", path: inFolder };
  const found = files.at(expected);
  if (found.kind === "other-case") return { kind: "other-case", path: found.actual };
  return { kind: found.kind === "unpackaged" ? "unpackaged" : "missing" };
}

// src/stackpack/provisioning-scripts.ts
var readingsOf = oncePerPack(() => /* @__PURE__ */ new Map());
function scriptReading(pack, path) {
  const readings = readingsOf(pack);
  let reading = readings.get(path);
  if (reading === void 0) {
    const isRead = readableScripts(pack).has(path) && lfsPointerProblem(pack.tree, path) === void 0;
    reading = isRead ? readGroovy(pack.source(path).text) : unread;
    readings.set(path, reading);
  }
  return reading;
}
var mostScriptBytes = 1024 * 1024;
var unread = { script: void 0, fault: void 0 };
var readableScripts = oncePerPack((pack) => {
  const found = /* @__PURE__ */ new Set();
  let bytes = 0;
  for (const { path, size } of pack.packaged) {
    if (!isScriptPath(path) || bytes + size > mostScriptBytes) continue;
    bytes += size;
    found.add(path);
  }
  return found;
});
function readScript(pack, path) {
  return scriptReading(pack, path).script;
}
function reachableScripts(pack, main) {
  const reached = /* @__PURE__ */ new Set([main]);
  for (const path of reached) for (const other of namedScripts(pack, path)) reached.add(other);
  return [...reached].sort();
}
function scriptOfClass(pack, from, name2) {
  const imports = readScript(pack, from)?.imports ?? [];
  const named = imports.filter(({ alias }) => alias === name2).map((one) => scriptPathOf(one.name));
  const starred = imports.filter(({ alias }) => alias === void 0).map((one) => scriptPathOf(`${one.name}.${name2}`));
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const files = packagedFiles(pack);
  return [...named, `${folder}${name2}.groovy`, scriptPathOf(name2), ...starred].find(
    (path) => files.at(path).kind === "file"
  );
}
function namedScripts(pack, path) {
  const script = readScript(pack, path);
  const own = simpleNames(pack);
  const names = /* @__PURE__ */ new Set();
  for (const { alias } of script?.imports ?? []) if (alias !== void 0) names.add(alias);
  for (const { tokens } of script?.sequences ?? []) {
    for (const [index, { kind, text }] of tokens.entries()) {
      if (kind === "identifier" && own.has(text)) names.add(qualifiedName(tokens, index)).add(text);
    }
  }
  return [...names].flatMap((name2) => scriptOfClass(pack, path, name2) ?? []);
}
var simpleNames = oncePerPack((pack) => {
  const scripts = pack.packaged.filter(({ path }) => isScriptPath(path));
  return new Set(scripts.map(({ path }) => baseName(path).slice(0, -".groovy".length)));
});
var mostParts = 20;
function qualifiedName(tokens, index) {
  const parts = [tokens[index]?.text ?? ""];
  for (let at = index; tokens[at - 1]?.text === "." && parts.length < mostParts; at -= 2) {
    const part = tokens[at - 2];
    if (part?.kind !== "identifier") break;
    parts.unshift(part.text);
  }
  return parts.join(".");
}

// src/stackpack/provisioning-class.ts
var baseClass = "com.stackstate.stackpack.ProvisioningScript";
var basePackage = "com.stackstate.stackpack";
var baseName2 = "ProvisioningScript";
function classToLoad(script, className) {
  const name2 = simpleNameOf(className);
  const { classes } = script;
  return classes.find((one) => one.name === name2) ?? classes.find((one) => one.name.toLowerCase() === name2.toLowerCase()) ?? (classes.length === 1 ? classes[0] : void 0);
}
function mainScript(pack) {
  const value = readProvision(pack);
  if (value.kind !== "script" || !("path" in value.standing)) return void 0;
  const { className, standing } = value;
  const script = readScript(pack, standing.path);
  if (script === void 0) return void 0;
  return { file: standing.path, script, className, loaded: classToLoad(script, className) };
}
var deepest = 20;
function ancestryOf(pack, file, start) {
  let at = { file, found: start };
  for (let depth = 0; depth < deepest; depth++) {
    const next = superclassOf(pack, at.file, at.found);
    if ("kind" in next) return next;
    at = next;
  }
  return { kind: "elsewhere" };
}
function superclassOf(pack, file, child) {
  const { superclass } = child;
  if (superclass === void 0) {
    return { kind: "no-superclass", name: child.name, place: { file, start: child.start, end: child.end } };
  }
  const { name: name2 } = superclass;
  const script = readScript(pack, file);
  const imports = script?.imports ?? [];
  const imported = imports.find(({ alias }) => alias === name2)?.name;
  if ((imported ?? name2) === baseClass) return { kind: "provisioning-script" };
  const own = script?.classes.find((one) => one.name === name2 && one !== child);
  if (own !== void 0) return { file, found: own };
  const other = scriptOfClass(pack, file, name2);
  if (other !== void 0 && other !== file) {
    const found = readScript(pack, other)?.classes.find((one) => one.name === simpleNameOf(name2));
    return found === void 0 ? { kind: "elsewhere" } : { file: other, found };
  }
  if (imported !== void 0 || name2.includes(".")) return { kind: "elsewhere" };
  const stars = imports.filter(({ alias }) => alias === void 0);
  if (name2 === baseName2 && stars.some((star) => star.name === basePackage)) return { kind: "provisioning-script" };
  if (stars.length > 0 || script?.package === basePackage) return { kind: "elsewhere" };
  return { kind: "not-found", name: name2, place: { file, start: superclass.start, end: superclass.end } };
}

// src/stackpack/provisioning.ts
var nothing = { main: void 0, scripts: [], imports: [], outside: [], everyTemplate: false };
var anything = { ...nothing, everyTemplate: true };
var provisioningOf = oncePerPack((pack) => readProvisioning(pack, readProvision(pack)));
function readProvisioning(pack, value) {
  switch (value.kind) {
    case "none":
      return nothing;
    case "unknown":
      return anything;
    case "template":
      return { ...nothing, ...sortImports([{ scope: "shared", written: value.node.text, place: value.node.place }]) };
    case "script":
      return "path" in value.standing ? readScripts(pack, value.standing.path) : anything;
  }
}
function readScripts(pack, main) {
  const scripts = reachableScripts(pack, main);
  const written = [];
  let everyTemplate = inheritsFromElsewhere(pack);
  for (const file of scripts) {
    const script = readScript(pack, file);
    if (script === void 0) everyTemplate = true;
    for (const { scope, path } of script === void 0 ? [] : findImportCalls(script)) {
      if (path === void 0) everyTemplate = true;
      else written.push({ scope, written: path.text, place: { file, start: path.start, end: path.end } });
    }
  }
  return { main, scripts, ...sortImports(written), everyTemplate };
}
function inheritsFromElsewhere(pack) {
  const { file, loaded } = mainScript(pack) ?? {};
  return file !== void 0 && loaded !== void 0 && ancestryOf(pack, file, loaded).kind === "elsewhere";
}
function sortImports(written) {
  const imports = [];
  const outside = [];
  for (const { scope, written: path, place } of written) {
    const template = resolveTemplatePath(path);
    if (template === void 0) outside.push({ written: path, place });
    else imports.push({ template, scope, place });
  }
  return { imports, outside };
}

// src/syntax/template/fault.ts
var TemplateFault = class extends Error {
  help;
  range;
  related;
  constructor(message, help4, range, related) {
    super(message);
    this.help = help4;
    this.range = range;
    this.related = related;
  }
};

// src/syntax/template/tag-reader.ts
var deepestCall = 20;
var mostArguments = 1e3;
var whiteSpace = /\s*/y;
var name = /[^\s!"#%&'()*+,./;<=>@[\\\]^`{|}~]+/y;
var number3 = /-?\d+(?:\.\d+)?(?![^\s~})|])/y;
var TagReader = class {
  offset;
  /** How many arguments were read in it. */
  arguments = 0;
  text;
  tag;
  /** @param tag the beginning of the tag: what is pointed at where it has no end */
  constructor(text, tag) {
    this.text = text;
    this.tag = tag;
    this.offset = tag.end;
  }
  /** A name with its arguments. */
  readCall(depth = 0) {
    this.skipSpace();
    const start = this.offset;
    const callee = this.readValue(depth);
    if (callee?.kind === "call" || callee === void 0) throw this.unexpected("a name must stand here");
    const params = [];
    const hash = [];
    for (; ; ) {
      this.skipSpace();
      const end = this.offset;
      if (this.isBlockParams()) break;
      const value = this.readValue(depth);
      if (value === void 0) {
        this.offset = end;
        break;
      }
      if (++this.arguments > mostArguments) {
        const message = `more than ${mostArguments} arguments in one expression`;
        throw new TemplateFault(message, "use fewer of them", rangeOf(value));
      }
      this.skipSpace();
      if (value.kind === "path" && this.takes("=")) {
        this.skipSpace();
        const assigned = this.readValue(depth);
        if (assigned === void 0) throw this.unexpected("a value must follow the =");
        hash.push({ key: value.text, value: assigned });
      } else {
        params.push(value);
      }
    }
    const last = [...params, ...hash.map(({ value }) => value)].reduce((end, { end: at }) => Math.max(end, at), 0);
    const { text } = callee;
    return { name: text, nameRange: rangeOf(callee), params, hash, start, end: Math.max(callee.end, last) };
  }
  /** Moves past `as |item index|`, which names what a block gives to its content. */
  skipBlockParams() {
    this.skipSpace();
    if (!this.isBlockParams()) return;
    const end = this.text.indexOf("|", this.text.indexOf("|", this.offset) + 1);
    if (end === -1 || /[{}\n]/.test(this.text.slice(this.offset, end)))
      throw this.unexpected("the second | is missing");
    this.offset = end + 1;
  }
  /**
   * Moves past the end of the tag.
   * @returns whether white space behind it is dropped
   */
  close(ends) {
    this.skipSpace();
    if (ends === "}}}" && this.takes("}~}}")) return true;
    if (ends === "}}" && this.text.startsWith("}}}", this.offset)) throw this.tooManyBraces();
    if (this.takes(ends)) return false;
    if (ends === "}}" && this.takes("~}}")) return true;
    throw this.unexpected(
      `an expression that starts with ${this.text.slice(this.tag.start, this.tag.end)} ends with ${ends}`
    );
  }
  skipSpace() {
    whiteSpace.lastIndex = this.offset;
    whiteSpace.exec(this.text);
    this.offset = whiteSpace.lastIndex;
  }
  takes(what) {
    if (!this.text.startsWith(what, this.offset)) return false;
    this.offset += what.length;
    return true;
  }
  /** Both Handlebars and Handlebars for Java take the longest end they see: https://github.com/jknack/handlebars.java/issues/1114 */
  tooManyBraces() {
    const range = { start: this.offset, end: this.offset + 3 };
    return new TemplateFault("}}} ends what starts with {{{ only", "put a space before the last }", range);
  }
  /** A fault at the character here; where the text or the next tag comes first, at the tag that has no end. */
  unexpected(why) {
    const { text, offset } = this;
    if (offset >= text.length || text.startsWith("{{", offset)) {
      return new TemplateFault("this expression is not closed", "put }} where it ends", this.tag);
    }
    const code = text.codePointAt(offset) ?? 0;
    const end = offset + (code > 65535 ? 2 : 1);
    const found = quote(text.slice(offset, end));
    return new TemplateFault(`${found} cannot stand here: ${why}`, "correct the expression", { start: offset, end });
  }
  /** Undefined where no value starts here. */
  readValue(depth) {
    const start = this.offset;
    const first = this.text[start];
    if (first === '"' || first === "'") return this.readString(first);
    if (first === "(") return this.readSubexpression(depth);
    const digits2 = this.take(number3);
    if (digits2 !== "") return { kind: "literal", text: digits2, start, end: this.offset };
    const text = this.readPath();
    if (text === "") return void 0;
    const kind = ["true", "false", "null", "undefined"].includes(text) ? "literal" : "path";
    return { kind, text, start, end: this.offset };
  }
  /** Handlebars for Java lets no text in quotes go on in the next line, so that an unclosed one is told where it is. */
  readString(mark) {
    const { text, offset: start } = this;
    let end = start + 1;
    while (end < text.length && text[end] !== mark && text[end] !== "\n") {
      end += text[end] === "\\" && text[end + 1] === mark ? 2 : 1;
    }
    if (text[end] !== mark) {
      const range = { start, end: Math.min(end, start + 1) };
      throw new TemplateFault("the text in quotes is not closed in its line", `put a ${mark} where it ends`, range);
    }
    this.offset = end + 1;
    const content = text.slice(start + 1, end).replaceAll(`\\${mark}`, mark);
    return { kind: "string", text: content, start, end: end + 1 };
  }
  readSubexpression(depth) {
    const start = this.offset;
    if (depth >= deepestCall) {
      const range = { start, end: start + 1 };
      throw new TemplateFault(`calls nest more than ${deepestCall} levels deep here`, "nest fewer of them", range);
    }
    this.offset++;
    const call = this.readCall(depth + 1);
    this.skipSpace();
    if (!this.takes(")")) throw this.unexpected("a ( is not closed before it");
    return { kind: "call", call, start, end: this.offset };
  }
  /** `a.b/c`, `../a`, `this.[odd name]`, `@last`; empty where none starts here. */
  readPath() {
    const { text, offset: start } = this;
    if (text[start] === "/") return "";
    this.takes("@");
    for (let before = -1; before !== this.offset; ) {
      before = this.offset;
      this.take(name);
      if (text[this.offset] === "." || text[this.offset] === "/") this.offset++;
      if (text[this.offset] === "[") {
        const end = text.indexOf("]", this.offset);
        if (end === -1) throw this.unexpected("it is not closed with ]");
        this.offset = end + 1;
      }
    }
    const path = text.slice(start, this.offset);
    if (path !== "" && (text[this.offset] === '"' || text[this.offset] === "'")) {
      throw this.unexpected(`white space must stand between it and ${quote(path, 40)}`);
    }
    return path;
  }
  isBlockParams() {
    return /^as\s{1,9}\|/.test(this.text.slice(this.offset, this.offset + 12));
  }
  take(run) {
    run.lastIndex = this.offset;
    const taken = run.exec(this.text)?.[0] ?? "";
    this.offset += taken.length;
    return taken;
  }
};
function rangeOf({ start, end }) {
  return { start, end };
}

// src/syntax/template/parser.ts
var deepestBlock = 100;
var mostParts2 = 25e3;
var tagKinds = ["!--", "!", "{", "&", "#>", "#*", "#", "/", "^", ">", "*"];
var TemplateParser = class {
  text;
  root = [];
  blocks = [];
  /** Where the text that belongs to no tag yet starts. */
  contentStart = 0;
  trimNext = false;
  read = 0;
  constructor(text) {
    this.text = text;
  }
  /** How many expressions, and arguments in them, were read: what a template takes in time and memory. */
  get parts() {
    return this.read;
  }
  /** @throws {TemplateFault} at the first fault */
  parse() {
    const { text } = this;
    for (let at = text.indexOf("{{"); at !== -1; at = text.indexOf("{{", this.contentStart)) {
      if (++this.read > mostParts2) {
        const help4 = "spread it over several templates";
        throw new TemplateFault(`more than ${mostParts2} expressions and arguments`, help4, { start: at, end: at + 2 });
      }
      if (this.isEscaped(at)) this.readEscaped(at);
      else this.readTag(at);
    }
    this.addContent(text.length, false);
    const unclosed2 = this.blocks.findLast(({ chained }) => !chained);
    if (unclosed2 === void 0) return this.root;
    const name2 = quote(unclosed2.call.name, 40);
    throw new TemplateFault(
      `the block ${name2} is not closed`,
      `put {{/${plain(unclosed2.call.name)}}} where it ends`,
      unclosed2.open
    );
  }
  /** An odd number of backslashes: two of them are one that JSON escapes. */
  isEscaped(at) {
    let start = at;
    while (start > this.contentStart && this.text[start - 1] === "\\") start--;
    return (at - start) % 2 === 1;
  }
  /**
   * `\{{ x }}` is text up to its end; a backslash before the end goes too: real packs write `\{{ x \}}`, and what the
   * server makes of it is a template again.
   */
  readEscaped(at) {
    this.addContent(at - 1, false);
    this.contentStart = at;
    const end = this.text.indexOf("}}", at);
    if (end === -1) {
      this.addContent(this.text.length, false);
    } else if (this.text[end - 1] === "\\") {
      this.addContent(end - 1, false);
      this.contentStart = end;
    }
    if (end !== -1) {
      this.addContent(end + 2, false);
    }
    this.trimNext = false;
  }
  readTag(at) {
    const { text } = this;
    let start = at + 2;
    const trims = text[start] === "~";
    if (trims) start++;
    this.addContent(at, trims);
    if (text.startsWith("{{{{", at)) {
      this.readRawBlock(at);
      return;
    }
    const kind = tagKinds.find((sign) => text.startsWith(sign, start)) ?? "";
    const tag = { start: at, end: start + kind.length };
    if (kind === "!--" || kind === "!") this.readComment(tag, kind);
    else this.readExpression(tag, kind);
  }
  readExpression(tag, kind) {
    const reader = new TagReader(this.text, tag);
    reader.skipSpace();
    if (kind === "/") {
      const call2 = reader.readCall();
      this.finishTag(reader);
      this.closeBlock(call2, tag.start);
      return;
    }
    const isElse = kind === "" && /^else[\s~}]/.test(this.text.slice(reader.offset, reader.offset + 5));
    if (isElse) reader.offset += 4;
    reader.skipSpace();
    if (isElse || kind === "^") {
      const next = this.text.slice(reader.offset, reader.offset + 2);
      if (next.startsWith("~") || next === "}}") {
        if (reader.takes("}}")) this.contentStart = reader.offset;
        else this.finishTag(reader);
        this.startInverse({ start: tag.start, end: this.contentStart });
        return;
      }
    }
    const call = reader.readCall();
    if (isElse || kind === "^" || kind.startsWith("#")) reader.skipBlockParams();
    this.finishTag(reader, kind === "{" ? "}}}" : "}}");
    const range = { start: tag.start, end: this.contentStart };
    if (isElse) {
      this.startInverse(range);
      this.openBlock(call, range, "#", true);
    } else if (kind === "^" || kind === "#" || kind === "#>" || kind === "#*") this.openBlock(call, range, kind, false);
    else if (kind === ">" || kind === "*") this.add({ kind: "partial", ...range });
    else this.add({ kind: "mustache", call, ...range });
  }
  finishTag(reader, end = "}}") {
    this.read += reader.arguments;
    this.trimNext = reader.close(end);
    this.contentStart = reader.offset;
  }
  readComment(tag, kind) {
    const { text } = this;
    let end = kind === "!--" ? text.indexOf("--", tag.end) : text.indexOf("}}", tag.end);
    while (kind === "!--" && end !== -1 && !/^--~?\}\}/.test(text.slice(end, end + 5)))
      end = text.indexOf("--", end + 1);
    if (end === -1) {
      const close2 = kind === "!--" ? "--}}" : "}}";
      throw new TemplateFault("this comment is not closed", `put ${close2} where it ends`, tag);
    }
    const close = text.indexOf("}}", end);
    this.trimNext = text[close - 1] === "~";
    this.contentStart = close + 2;
    this.add({ kind: "comment", start: tag.start, end: this.contentStart });
  }
  /** What stands in it is text, tags and all. */
  readRawBlock(at) {
    const tag = { start: at, end: at + 4 };
    const reader = new TagReader(this.text, tag);
    const call = reader.readCall();
    this.finishTag(reader, "}}}}");
    const open = { start: at, end: this.contentStart };
    const close = `{{{{/${call.name}}}}}`;
    const end = this.text.indexOf(close, open.end);
    if (end === -1) {
      throw new TemplateFault(`the block ${quote(call.name, 40)} is not closed`, "put its end where it ends", open);
    }
    const program = [{ kind: "content", start: open.end, end }];
    this.contentStart = end + close.length;
    this.add({ kind: "block", call, open, program, inverse: [], start: at, end: this.contentStart });
  }
  openBlock(call, open, kind, chained) {
    if (this.blocks.length >= deepestBlock) {
      throw new TemplateFault(`blocks nest more than ${deepestBlock} levels deep here`, "nest fewer of them", open);
    }
    const [inverted, opaque] = [kind === "^", kind === "#>" || kind === "#*"];
    this.blocks.push({ call, open, inverted, opaque, chained, program: [], inverse: void 0 });
  }
  startInverse(tag) {
    const block = this.blocks.at(-1);
    if (block === void 0) {
      throw new TemplateFault("no block is open here", "remove this, or open a block before it", tag);
    }
    if (block.inverse !== void 0) {
      throw new TemplateFault("the block has an else already", "remove one of them", tag, block.open);
    }
    block.inverse = [];
  }
  closeBlock(close, start) {
    const end = this.contentStart;
    const name2 = quote(close.name, 40);
    for (let block = this.blocks.pop(); ; block = this.blocks.pop()) {
      if (block === void 0) {
        const help4 = `remove it, or put {{#${plain(close.name)} \u2026}} where the block starts`;
        throw new TemplateFault(`no block ${name2} is open here`, help4, { start, end });
      }
      const { call, open, program, inverse = [] } = block;
      if (!block.chained && call.name !== close.name) {
        const message = `${name2} is closed here, but the block that is open is ${quote(call.name, 40)}`;
        throw new TemplateFault(message, `write {{/${plain(call.name)}}}`, { start, end }, open);
      }
      const branches = block.inverted ? { program: inverse, inverse: program } : { program, inverse };
      const range = { start: open.start, end };
      this.add(block.opaque ? { kind: "partial", ...range } : { kind: "block", call, open, ...branches, ...range });
      if (!block.chained) return;
    }
  }
  addContent(end, trimEnd) {
    let [start, stop] = [this.contentStart, end];
    if (this.trimNext) while (start < stop && /\s/.test(this.text[start] ?? "")) start++;
    if (trimEnd) while (stop > start && /\s/.test(this.text[stop - 1] ?? "")) stop--;
    this.trimNext = false;
    this.contentStart = end;
    if (start < stop) this.add({ kind: "content", start, end: stop });
  }
  add(node) {
    const block = this.blocks.at(-1);
    (block === void 0 ? this.root : block.inverse ?? block.program).push(node);
  }
};
function plain(name2) {
  return /^[\w.@/-]{1,40}$/.test(name2) ? name2 : "name";
}

// src/syntax/template.ts
var longestTemplate = 4 * 1024 * 1024;
function readTemplate(text, { file }) {
  const placeOf4 = ({ start, end }) => ({ file, start, end });
  if (text.length > longestTemplate) return unreadTemplate(file, { kind: "syntax", ...tooLarge2(file) });
  const parser = new TemplateParser(text);
  const fail = (fault2) => ({
    file,
    text,
    nodes: [],
    problems: [{ kind: "syntax", ...fault2 }],
    parts: parser.parts
  });
  try {
    const nodes = parser.parse();
    return { file, text, nodes, problems: [], parts: parser.parts };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const { message, help: help4, range, related } = error;
    const problem = { message, help: help4, place: placeOf4(range) };
    return fail(related === void 0 ? problem : { ...problem, related: placeOf4(related) });
  }
}
function unreadTemplate(file, problem) {
  return { file, text: "", nodes: [], problems: [problem], parts: 0 };
}
function tooLarge2(file) {
  return {
    message: "the template is too large to be read",
    help: `keep it within ${longestTemplate / 1024 / 1024} MiB: spread it over several files`,
    place: { file, start: 0, end: 0 }
  };
}
function helperCalls({ file, nodes }) {
  const found = [];
  const addArguments = (call) => {
    for (const value of [...call.params, ...call.hash.map((pair) => pair.value)]) addValue(value);
  };
  const add = (call, use) => {
    found.push({ call, use, place: { file, ...call.nameRange } });
    addArguments(call);
  };
  const addValue = (value) => {
    if (value.kind === "call") add(value.call, "argument");
  };
  const visit = (nodes2) => {
    for (const node of nodes2) {
      if (node.kind === "mustache") add(node.call, "expression");
      if (node.kind !== "block") continue;
      add(node.call, "block");
      visit(node.program);
      visit(node.inverse);
    }
  };
  visit(nodes);
  return found;
}
function writeCall({ name: name2, params, hash }) {
  const pairs = hash.map(({ key, value }) => `${key}=${writeValue(value)}`);
  return [name2, ...params.map(writeValue), ...pairs].join(" ");
}
function writeValue(value) {
  if (value.kind === "call") return `(${writeCall(value.call)})`;
  return value.kind === "string" ? `"${value.text}"` : value.text;
}

// src/stackpack/render-conditions.ts
var loops = ["each", "join"];
function isLoop(block) {
  return loops.includes(block.call.name);
}
function isNegated(block) {
  return block.call.name === "unless";
}
function questionOf({ call }, scope) {
  const [first] = call.params;
  const asksForFirst = ["if", "unless", "with", ...loops].includes(call.name);
  if (asksForFirst && first !== void 0) return askFor(first, scope);
  return { key: keyOf(writeCall(call), scope) };
}
function scopeWithin({ call }, scope, item) {
  const [first] = call.params;
  if (call.name === "if" || call.name === "unless" || first === void 0) return scope;
  return { within: [...scope.within, writeCall(call)], item: item ?? scope.item };
}
function askFor(value, scope) {
  switch (value.kind) {
    case "string":
      return { known: value.text !== "" };
    case "literal":
      return { known: !["false", "null", "undefined", "0"].includes(value.text) };
    case "call":
      return { key: keyOf(`(${writeCall(value.call)})`, scope) };
    case "path":
      if (scope.item !== void 0 && value.text === "@first") return { known: scope.item.isFirst };
      if (scope.item !== void 0 && value.text === "@last") return { known: scope.item.isLast };
      if (scope.item !== void 0 && value.text === "@index") return { known: !scope.item.isFirst };
      return { key: keyOf(value.text, scope) };
  }
}
function keyOf(expression, { within }) {
  let [name2, depth] = [expression, within.length];
  while (name2.startsWith("../")) {
    name2 = name2.slice(3);
    depth = Math.max(depth - 1, 0);
  }
  return [...within.slice(0, depth), name2.replace(/^(?:this[./]|\.\/)/, "")].join(" > ");
}
var singleValues = /* @__PURE__ */ new Set([
  "add",
  "componentUrnForUrl",
  "concat",
  "get",
  "getFirstExisting",
  "getOrCreate",
  "identifier",
  "multiply",
  "resolve",
  "resolveOrCreate"
]);
function givesSingleValue(call) {
  return singleValues.has(call.name) && call.params.length > 0;
}

// src/stackpack/render-map.ts
var RenderMap = class {
  /** The template that is rendered. */
  file;
  segments = [];
  constructor(file) {
    this.file = file;
  }
  /** Segments are added in their order, without gaps. */
  add(segment) {
    this.segments.push(segment);
  }
  /** Where a stretch comes from. Where it starts and ends in different files, all of it that is in the first one. */
  placeOf(start, end) {
    const first = this.segmentAt(start);
    if (first === void 0) return { file: this.file, start: 0, end: 0 };
    const { file } = first.source;
    const from = first.verbatim ? Math.min(first.source.start + start - first.start, first.source.end) : first.source.start;
    if (end <= start) return { file, start: from, end: first.verbatim ? from : first.source.end };
    const last = this.segmentAt(end - 1) ?? first;
    const to = last.verbatim ? last.source.start + end - last.start : last.source.end;
    const whole2 = last.source.file === file && to >= from;
    return { file, start: from, end: whole2 ? to : first.source.end };
  }
  /** Where in the template that is rendered an offset belongs: how far reading came. */
  siteOf(offset) {
    const segment = this.segmentAt(offset);
    if (segment === void 0) return 0;
    return segment.verbatim && segment.source.file === this.file ? segment.site + offset - segment.start : segment.site;
  }
  segmentAt(offset) {
    const { segments } = this;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((segments[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return segments[low];
  }
};

// src/stackpack/render-yaml-context.ts
var YamlContext = class {
  /** The line that is being written, so far. */
  line = "";
  /** The quote that is open in it. */
  openQuote;
  /** The indentation of the key whose block scalar the lines stand in, if they do. */
  block;
  write(text) {
    const lines = text.split("\n");
    for (const [index, piece] of lines.entries()) {
      this.followQuotes(piece);
      this.line += piece;
      if (index === lines.length - 1) return;
      this.endLine();
    }
  }
  /** Whether the current line is one of a block scalar. */
  isInBlock() {
    return this.block !== void 0 && (isBlank3(this.line) || indentOf(this.line) > this.block);
  }
  followQuotes(piece) {
    for (let at = 0; at < piece.length; at++) {
      const char = piece[at] ?? "";
      if (this.openQuote === void 0) {
        const before = at === 0 ? this.line.at(-1) : piece[at - 1];
        const starts = before === void 0 || " 	:,[{-".includes(before);
        if ((char === '"' || char === "'") && starts) this.openQuote = char;
      } else if (this.openQuote === '"' && char === "\\") {
        at++;
      } else if (char === this.openQuote) {
        this.openQuote = void 0;
      }
    }
  }
  endLine() {
    const { line } = this;
    this.line = "";
    this.openQuote = void 0;
    if (isBlank3(line)) return;
    if (this.block !== void 0 && indentOf(line) > this.block) return;
    this.block = /(?:^|[\s:-])[|>][-+1-9]{0,2}\s*$/.test(line.slice(-200).replace(/\s#[^"']*$/, "")) ? keyIndentOf(line) : void 0;
  }
};
function isBlank3(line) {
  return !/\S/.test(line);
}
function indentOf(line) {
  return line.length - line.trimStart().length;
}
function keyIndentOf(line) {
  let at = indentOf(line);
  while (line[at] === "-" && line[at + 1] === " ") {
    at++;
    while (line[at] === " ") at++;
  }
  return at;
}

// src/stackpack/render-output.ts
var largestOutput = { json: 4 * 1024 * 1024, yaml: 1024 * 1024 };
var asItIs = { site: void 0, escapes: false, indent: "", indentable: false };
var OutputTooLarge = class extends Error {
};
var RenderOutput = class {
  map;
  yaml = new YamlContext();
  length = 0;
  language;
  parts = [];
  inString = false;
  afterBackslash = false;
  constructor(file, language) {
    this.map = new RenderMap(file);
    this.language = language;
  }
  text() {
    return this.parts.join("");
  }
  /** Whether the text has come to stand within the double quotes of a value or a key. */
  isInQuotes({ escapes: escapes3 }) {
    return escapes3 || (this.language === "json" ? this.inString : this.yaml.openQuote === '"');
  }
  /**
   * How a file is put in here: escaped in double quotes, else as it is. Undefined where it is not known how the server does
   * it.
   * @param asYaml whether the include says that it is YAML
   * @param indents whether lines are indented as the first one
   */
  insertionAt(place, around, asYaml, indents) {
    const site = around.site ?? place.start;
    if (this.isInQuotes(around)) return { ...around, site, escapes: true };
    if (this.language === "json") return { ...around, site };
    const { line, openQuote } = this.yaml;
    if (!/^[ \t]*$/.test(line) || openQuote !== void 0) return void 0;
    if (line === "") return { ...around, site };
    const indent = indents || this.yaml.isInBlock() && !asYaml ? line : around.indent;
    return { site, escapes: false, indent, indentable: true };
  }
  /** Adds a stretch of a source. */
  addText(text, source, insertion) {
    const { indent, escapes: escapes3 } = insertion;
    const site = insertion.site ?? source.start;
    if (escapes3)
      this.addReplacement(escapeInQuotes(withoutStandIns(text.slice(source.start, source.end))), source, insertion);
    else if (indent === "") this.addSource(text, source, site);
    else this.addIndented(text, source, site, indent);
  }
  /** Adds what stands for a stretch of a source. */
  addReplacement(text, source, { site = source.start }) {
    if (this.language === "yaml") this.yaml.write(text);
    this.add(text, source, false, site);
  }
  /** Adds a text that a helper was given. */
  addArgument(text, source, insertion) {
    this.addReplacement(insertion.escapes ? escapeInQuotes(text) : text, source, insertion);
  }
  addSource(text, source, site) {
    const added = withoutStandIns(text.slice(source.start, source.end));
    if (this.language === "yaml") this.yaml.write(added);
    else this.followQuotes(added);
    this.add(added, source, true, site);
  }
  addIndented(text, { file, start, end: last }, site, indent) {
    for (let at = start; at < last; ) {
      const newline = text.indexOf("\n", at);
      const end = newline === -1 || newline >= last ? last : newline + 1;
      this.addSource(text, { file, start: at, end }, site);
      if (text[end - 1] === "\n") this.addReplacement(indent, { file, start: end, end }, { ...asItIs, site });
      at = end;
    }
  }
  add(text, source, verbatim, site) {
    if (text === "") return;
    this.map.add({ start: this.length, source, verbatim, site });
    this.parts.push(text);
    this.length += text.length;
    if (this.length > largestOutput[this.language]) throw new OutputTooLarge();
  }
  followQuotes(text) {
    const marks2 = /["\\\n]/g;
    if (this.afterBackslash) marks2.lastIndex = 1;
    this.afterBackslash = false;
    for (let mark = marks2.exec(text); mark !== null; mark = marks2.exec(text)) {
      if (mark[0] === '"') this.inString = !this.inString;
      else if (mark[0] === "\n") this.inString = false;
      else if (this.inString) {
        this.afterBackslash = marks2.lastIndex === text.length;
        marks2.lastIndex++;
      }
    }
  }
};
function escapeInQuotes(text) {
  return JSON.stringify(text).slice(1, -1);
}

// src/stackpack/render-yaml.ts
var loneStandIns = /^[ \t]*(?:[\ue000\ue002]\d{1,9}\ue001[ \t]*)+\r?$/;
function blankLoneStandIns(text) {
  if (!/[\ue000\ue002]/.test(text)) return text;
  const context = new YamlContext();
  return text.split("\n").map((line) => {
    context.write(line);
    const lone = line.length < 1e3 && loneStandIns.test(line) && !context.isInBlock();
    context.write("\n");
    return lone ? " ".repeat(line.length) : line;
  }).join("\n");
}

// src/stackpack/templates.ts
var includeEncodings = ["handlebars", "identity", "base64", "yaml"];
function includesOf(pack, document) {
  return helperCalls(document).flatMap(({ call }) => includeOf(pack, call, document.file) ?? []);
}
function includeOf(pack, { name: name2, nameRange, params }, file) {
  if (name2 !== "include") return void 0;
  const [path, encoding] = params;
  const written = path?.kind === "string" ? path.text : void 0;
  const placeOf4 = ({ start, end }) => ({ file, start, end });
  return {
    written,
    ...written === void 0 ? { path: void 0, fromOwnFolder: false } : findIncluded(pack, written, file),
    encoding: encoding === void 0 ? "handlebars" : encoding.kind === "string" ? encoding.text : void 0,
    place: placeOf4(path ?? nameRange),
    encodingPlace: encoding === void 0 ? void 0 : placeOf4(encoding)
  };
}
function findIncluded(pack, written, file) {
  const files = packagedFiles(pack);
  const path = resolveTemplatePath(written);
  if (path !== void 0 && files.at(path).kind === "file") return { path, fromOwnFolder: false };
  const beside = resolveTemplatePath(`${writtenTemplatePath(file.slice(0, file.lastIndexOf("/") + 1))}${written}`);
  if (beside === void 0 || files.at(beside).kind !== "file") return { path, fromOwnFolder: false };
  return { path: beside, fromOwnFolder: true };
}
function isRendered(encoding) {
  return encoding === "handlebars" || encoding === "yaml";
}
var mostParts3 = 5e4;
var readTemplates = oncePerPack(() => ({ documents: /* @__PURE__ */ new Map(), parts: 0, leftOut: void 0 }));
function templateAt(pack, path) {
  templatesOf(pack);
  return readOnce(pack, path);
}
function readOnce(pack, path) {
  const read2 = readTemplates(pack);
  let document = read2.documents.get(path);
  if (document === void 0) {
    const entry = pack.tree.entry(path);
    if (entry?.kind !== "file") return void 0;
    if (read2.parts > mostParts3) read2.leftOut ??= leftOut(path);
    document = read2.leftOut === void 0 ? readFile(pack, entry) : unreadTemplate(path, read2.leftOut);
    read2.documents.set(path, document);
    read2.parts += document.parts;
  }
  return document;
}
function readFile(pack, { path, size }) {
  if (size > 3 * longestTemplate) return unreadTemplate(path, { kind: "syntax", ...tooLarge2(path) });
  const pointer = lfsPointerProblem(pack.tree, path);
  return pointer === void 0 ? readTemplate(pack.source(path).text, { file: path }) : unreadTemplate(path, pointer);
}
function leftOut(file) {
  return {
    kind: "syntax",
    message: `the templates hold more than ${mostParts3} expressions and arguments, and this one is left out with all that follow`,
    help: "use fewer of them",
    place: wholeFile(file)
  };
}
var templatesOf = oncePerPack(
  (pack) => pack.format === "1.x" ? collectTemplates(pack) : /* @__PURE__ */ new Map()
);
function collectTemplates(pack) {
  const packaged = new Set(pack.packaged.map(({ path }) => path));
  const templates = /* @__PURE__ */ new Map();
  const waiting = [...packaged].filter(isTemplatePath);
  for (const path of waiting) {
    if (templates.has(path)) continue;
    const document = readOnce(pack, path);
    if (document === void 0) continue;
    templates.set(path, document);
    for (const include of includesOf(pack, document)) {
      if (include.path !== void 0 && packaged.has(include.path) && isRendered(include.encoding)) {
        waiting.push(include.path);
      }
    }
  }
  return templates;
}

// src/stackpack/render-template.ts
var deepestInclude = 20;
var mostSteps = 15e4;
var stepCost = 30;
var readingCost = { json: 1, yaml: 4 };
function renderTemplate(pack, document, options) {
  return new Renderer(pack, document, options).render();
}
var Renderer = class {
  pack;
  document;
  options;
  output;
  standIns = [];
  met = /* @__PURE__ */ new Map();
  outcomes = [];
  including = [];
  incomplete = false;
  lacksFile = false;
  indentable = false;
  steps = 0;
  /** Of the template that is rendered, what is being rendered. */
  current;
  constructor(pack, document, options) {
    this.pack = pack;
    this.document = document;
    this.options = options;
    this.output = new RenderOutput(document.file, options.language);
    this.current = { file: document.file, start: 0, end: 0 };
  }
  render() {
    const { output, document } = this;
    let tooLarge3;
    try {
      this.including.push(document.file);
      const context = { document, within: [], item: void 0, insertion: asItIs };
      this.renderNodes(document.nodes, context);
    } catch (error) {
      if (!(error instanceof OutputTooLarge)) throw error;
      tooLarge3 = this.current;
    }
    const written = tooLarge3 === void 0 ? output.text() : "";
    const blanked = this.options.language === "yaml" ? blankLoneStandIns(written) : written;
    return {
      text: blanked,
      map: output.map,
      standIns: this.standIns,
      met: this.met,
      incomplete: this.incomplete || blanked !== written,
      lacksFile: this.lacksFile,
      indentable: this.indentable,
      tooLarge: tooLarge3,
      cost: output.length * readingCost[this.options.language] + this.steps * stepCost
    };
  }
  renderNodes(nodes, context) {
    for (const node of nodes) {
      if (++this.steps > mostSteps) throw new OutputTooLarge();
      if (context.insertion.site === void 0) this.current = placeOf(node, context);
      switch (node.kind) {
        case "content":
          this.output.addText(context.document.text, placeOf(node, context), context.insertion);
          break;
        case "mustache":
          this.renderMustache(node, context);
          break;
        case "block":
          this.renderBlock(node, context);
          break;
        case "partial":
          this.addUnknown(placeOf(node, context), "{{>}}", context);
          break;
        case "comment":
          break;
      }
    }
  }
  renderMustache(node, context) {
    const include = includeOf(this.pack, node.call, context.document.file);
    if (include !== void 0) this.renderInclude(node, include, context);
    else this.addStandIn(node, context, givesSingleValue(node.call) ? valueStart : anythingStart);
  }
  renderBlock(node, context) {
    const question = questionOf(node, context);
    const holds = "known" in question ? question.known : this.decide(question.key);
    if ("key" in question) this.meet({ key: question.key, value: holds }, node, context);
    if (holds === isNegated(node)) this.renderNodes(node.inverse, context);
    else if (isLoop(node)) this.renderItems(node, context);
    else this.renderNodes(node.program, { ...context, ...scopeWithin(node, context, void 0) });
    if ("key" in question) this.outcomes.pop();
  }
  decide(key) {
    const { values, others } = this.options.assignment;
    return values.get(key) ?? others;
  }
  meet(outcome, node, context) {
    const id = outcomeId(outcome);
    if (!this.met.has(id)) {
      const place = placeOf(node.open, context);
      this.met.set(id, { ...outcome, within: [...this.outcomes], place, offset: this.output.length });
    }
    this.outcomes.push(outcome);
  }
  /** Two items are enough to show what stands between them. */
  renderItems(node, context) {
    const [separator, before, after2] = node.call.name === "join" ? node.call.params.slice(1) : [];
    const addBetween = (value) => {
      if (value?.kind === "string") this.output.addArgument(value.text, placeOf(value, context), context.insertion);
    };
    addBetween(before);
    for (const isFirst of [true, false]) {
      if (!isFirst) addBetween(separator);
      const item = { isFirst, isLast: !isFirst };
      this.renderNodes(node.program, { ...context, ...scopeWithin(node, context, item) });
    }
    addBetween(after2);
  }
  renderInclude(node, include, context) {
    const place = placeOf(node, context);
    const { path, encoding } = include;
    const entry = path === void 0 ? void 0 : this.pack.tree.entry(path);
    if (path === void 0 || entry?.kind !== "file" || this.including.includes(path)) {
      this.addUnknown(place, sourceOf(node, context), context);
      return;
    }
    const isText4 = encoding === "handlebars" || encoding === "identity" || encoding === "yaml";
    if (!isText4 || this.including.length > deepestInclude) {
      this.addStandIn(node, context, encoding === "base64" ? valueStart : anythingStart);
      return;
    }
    const insertion = this.output.insertionAt(place, context.insertion, encoding === "yaml", this.options.indents);
    if (insertion === void 0) {
      this.addStandIn(node, context, anythingStart);
      return;
    }
    if (insertion.indentable) this.indentable = true;
    if (entry.size > 3 * largestOutput[this.options.language]) throw new OutputTooLarge();
    if (lfsPointerProblem(this.pack.tree, path) !== void 0) {
      this.lacksFile = true;
      this.addUnknown(place, sourceOf(node, context), context);
      return;
    }
    this.including.push(path);
    if (encoding === "identity") {
      const { text } = this.pack.source(path);
      this.output.addText(text, { file: path, start: 0, end: text.length }, insertion);
    } else {
      const included = templateAt(this.pack, path);
      if (included?.problems.length === 0) {
        this.renderNodes(included.nodes, { ...context, insertion, document: included });
      } else {
        this.addUnknown(place, sourceOf(node, context), context);
      }
    }
    this.including.pop();
  }
  addStandIn(node, context, start) {
    this.standIns.push(sourceOf(node, context));
    const text = writeStandIn(this.standIns.length - 1, start);
    this.output.addReplacement(text, placeOf(node, context), context.insertion);
  }
  /** What may be any part of the result. */
  addUnknown(place, source, context) {
    if (!this.output.isInQuotes(context.insertion)) this.incomplete = true;
    this.standIns.push(source);
    this.output.addReplacement(writeStandIn(this.standIns.length - 1, anythingStart), place, context.insertion);
  }
};
function outcomeId({ key, value }) {
  return `${value ? "+" : "-"}${key}`;
}
function placeOf({ start, end }, { document }) {
  return { file: document.file, start, end };
}
function sourceOf({ call, start }, { document }) {
  const isRaw = document.text.startsWith("{{{", start);
  return isRaw ? `{{{${writeCall(call)}}}}` : `{{${writeCall(call)}}}`;
}

// src/stackpack/explore-outcomes.ts
var mostAttempts = 300;
var mostCost = 5 * 1024 * 1024;
var mostSuspects = 30;
var mostBases = 3;
function exploreOutcomes(all, attempt2, goesOn) {
  if (goesOn) return new Explorer(attempt2).explore(all);
  if (all.passes) return { passed: [all], failures: [] };
  return { passed: [], failures: all.met.size === 0 ? [{ attempt: all, outcome: void 0 }] : [] };
}
var allTrue = { values: /* @__PURE__ */ new Map(), others: true };
var allFalse = { values: /* @__PURE__ */ new Map(), others: false };
var Explorer = class {
  attempt;
  passed = [];
  failures = [];
  /** The outcomes that can be asked for, those that passed once, and those about which nothing more is tried. */
  known = /* @__PURE__ */ new Map();
  settled = /* @__PURE__ */ new Set();
  attempts = 0;
  cost = 0;
  constructor(attempt2) {
    this.attempt = attempt2;
  }
  explore(all) {
    this.note(all);
    const none = all.met.size === 0 ? all : this.try(allFalse);
    if (this.passed.length === 0) {
      const best = this.climb(comesFurther(none, all) ? none : all);
      if (!best.passes) return { passed: [], failures: [{ attempt: best, outcome: void 0 }] };
    }
    for (let open = this.open(); open.length > 0 && this.mayGoOn(); open = this.open()) this.cover(open);
    return { passed: this.passed, failures: this.failures };
  }
  try(assignment) {
    const attempt2 = this.attempt(assignment);
    this.note(attempt2);
    return attempt2;
  }
  note(attempt2) {
    this.attempts++;
    this.cost += attempt2.cost;
    for (const [id, outcome] of attempt2.met) {
      this.know(outcome);
      this.know({ ...outcome, value: !outcome.value });
      if (attempt2.passes) this.settled.add(id);
    }
    if (attempt2.passes) this.passed.push(attempt2);
  }
  know(outcome) {
    const id = outcomeId(outcome);
    if (!this.known.has(id)) this.known.set(id, outcome);
  }
  open() {
    return [...this.known].filter(([id]) => !this.settled.has(id)).map(([, outcome]) => outcome);
  }
  mayGoOn() {
    return this.attempts < mostAttempts && this.cost < mostCost;
  }
  /** Tries outcomes together, and where that fails the halves of them: few of many are faulty. */
  cover(outcomes) {
    const [base] = this.passed;
    const [first] = outcomes;
    if (base === void 0 || first === void 0 || !this.mayGoOn()) return;
    const attempt2 = this.try(withOutcomes(base.assignment, outcomes));
    if (!attempt2.passes && outcomes.length === 1) {
      this.judge(first, attempt2);
    } else if (!attempt2.passes) {
      const middle = outcomes.length >> 1;
      this.cover(outcomes.slice(0, middle));
      this.cover(outcomes.slice(middle));
    } else if (outcomes.length === 1) {
      this.settled.add(outcomeId(first));
    } else if (outcomes.every((outcome) => !this.settled.has(outcomeId(outcome)))) {
      for (const outcome of outcomes) this.cover([outcome]);
    }
  }
  /** Whether an outcome that fails passes with any others; what is told of it is how far reading comes at most. */
  judge(outcome, failed) {
    const id = outcomeId(outcome);
    let best = failed;
    const bases = [...this.passed.slice(1, mostBases).map(({ assignment }) => assignment), allTrue, allFalse];
    for (const base of bases) {
      if (this.settled.has(id) || !this.mayGoOn()) return;
      const attempt2 = this.try(withOutcomes(base, [outcome]));
      if (comesFurther(attempt2, best)) best = attempt2;
    }
    if (!this.settled.has(id)) best = this.climb(best, outcome);
    if (this.settled.has(id) || !this.mayGoOn()) return;
    this.settled.add(id);
    if (best.met.has(id)) this.failures.push({ attempt: best, outcome });
  }
  /** Turns conditions before the fault round, one by one, as long as reading comes further. */
  climb(start, pinned) {
    let best = start;
    for (let improved = true; improved && !best.passes; ) {
      improved = false;
      const suspects = [...best.met.values()].filter(({ key, offset }) => key !== pinned?.key && offset <= best.reached.offset).reverse().slice(0, mostSuspects);
      for (const { value, ...suspect } of suspects) {
        if (!this.mayGoOn()) return best;
        const turned = withOutcomes(best.assignment, [{ ...suspect, value: !value }, ...pinned ? [pinned] : []]);
        const attempt2 = this.try(turned);
        if (!attempt2.passes && !comesFurther(attempt2, best)) continue;
        best = attempt2;
        improved = true;
        break;
      }
    }
    return best;
  }
};
function withOutcomes({ values, others }, outcomes) {
  const changed = new Map(values);
  for (const { key, value, within } of outcomes) {
    for (const around of within) changed.set(around.key, around.value);
    changed.set(key, value);
  }
  return { values: changed, others };
}
function comesFurther({ reached: one }, { reached: other }) {
  return one.site > other.site || one.site === other.site && one.told > other.told;
}

// src/syntax/json/fault.ts
var JsonFault = class extends Error {
  help;
  start;
  end;
  /** Where the bracket stands that it is about. */
  related;
  constructor(message, help4, start, end, related) {
    super(message);
    this.help = help4;
    this.start = start;
    this.end = end;
    this.related = related;
  }
};

// src/syntax/json/forgotten-bracket.ts
function findForgottenBracket(text, end) {
  const open = [];
  let last = 0;
  let lineStart = 0;
  for (let at = 0; at <= end && at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === "\n") lineStart = at + 1;
    if (char.trim() === "") continue;
    const indentation2 = at - lineStart;
    const innermost = open.at(-1);
    const isFirst = last < lineStart;
    if (isFirst && innermost !== void 0 && innermost.offset < lineStart) {
      const closes = char === "}" || char === "]";
      const isOver = indentation2 < innermost.indentation || indentation2 === innermost.indentation && !closes;
      innermost.indents ??= indentation2 > innermost.indentation;
      if (isOver && innermost.indents) {
        const { offset: opening, closing } = innermost;
        return char === "," ? { opening, closing, at, side: "before" } : { opening, closing, at: last, side: "after" };
      }
    }
    last = at;
    if (char === "{" || char === "[") {
      const lineIndentation = /^[ \t]*/.exec(text.slice(lineStart, Math.min(at, lineStart + 200)))?.[0].length ?? 0;
      const closing = char === "{" ? "}" : "]";
      open.push({ offset: at, closing, indentation: lineIndentation, indents: void 0 });
    } else if (char === "}" || char === "]") {
      open.pop();
    } else if (char === '"') {
      at = endOfString(text, at);
      last = at;
    }
  }
  return void 0;
}
function endOfString(text, start) {
  let at = start + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== "\n") at += text[at] === "\\" ? 2 : 1;
  return text[at] === "\n" ? at - 1 : at;
}

// src/syntax/json/strings.ts
var escapes2 = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	"
};
var ordinary = /[^"\\\0-\u001f]*/y;
function readJsonString(text, start) {
  const parts = [];
  let at = start + 1;
  for (; ; ) {
    ordinary.lastIndex = at;
    const run = ordinary.exec(text)?.[0] ?? "";
    if (run !== "") parts.push(run);
    at += run.length;
    const char = text[at];
    if (char === '"') return { value: parts.join(""), end: at + 1 };
    if (char === "\\") {
      const escaped = readEscape2(text, at);
      parts.push(escaped.value);
      at = escaped.end;
    } else if (char === void 0 || char === "\n" || char === "\r") {
      throw new JsonFault("the text in quotes is not closed in its line", 'put a " where it ends', start, at);
    } else {
      const name2 = char === "	" ? "a tab" : "a control character";
      const written = char === "	" ? "\\t" : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
      throw new JsonFault(`${name2} stands in the text in quotes`, `write ${written}, or remove it`, at, at + 1);
    }
  }
}
function readEscape2(text, at) {
  const letter = text[at + 1] ?? "";
  const value = Object.hasOwn(escapes2, letter) ? escapes2[letter] : void 0;
  if (value !== void 0) return { value, end: at + 2 };
  const digits2 = text.slice(at + 2, at + 6);
  if (letter === "u" && /^[0-9a-fA-F]{4}$/.test(digits2)) {
    return { value: String.fromCharCode(Number.parseInt(digits2, 16)), end: at + 6 };
  }
  const written = quote(text.slice(at, at + 2));
  throw new JsonFault(`${written} means nothing in JSON`, "write \\\\ where a backslash is meant", at, at + 2);
}

// src/syntax/json/reader.ts
var deepestNesting3 = 200;
var mostValues3 = 1e5;
var whiteSpace2 = /[ \t\r\n]*/y;
var word = /[-+.\w]*/y;
var number4 = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
var JsonReader = class {
  text;
  file;
  standIns;
  /** How far reading came. */
  offset = 0;
  values = 0;
  constructor(text, file, standIns) {
    this.text = text;
    this.file = file;
    this.standIns = standIns;
  }
  /** @throws {JsonFault} */
  read() {
    this.skipSpace();
    if (this.offset >= this.text.length) throw new JsonFault("there is nothing in it", "write a value", 0, 0);
    const root = this.readValue(0);
    this.skipSeparators();
    if (this.offset < this.text.length) {
      throw this.unexpected(
        "the value that started first is complete",
        "remove it, or a bracket that closes too early"
      );
    }
    return root;
  }
  readValue(depth) {
    const start = this.offset;
    const char = this.text[start];
    if (depth > deepestNesting3) {
      const message = `values nest more than ${deepestNesting3} levels deep here`;
      throw new JsonFault(message, "nest them less deeply", start, start + 1);
    }
    if (++this.values > mostValues3) {
      const help4 = "part it into several files";
      throw new JsonFault(`the file holds more than ${mostValues3} values`, help4, start, start);
    }
    if (char === "{") return this.readObject(depth);
    if (char === "[") return this.readList(depth);
    if (char === '"') {
      const { value, end } = readJsonString(this.text, start);
      this.offset = end;
      return { kind: "string", value, text: value, quoted: true, place: this.placeFrom(start) };
    }
    return this.readWord();
  }
  readObject(depth) {
    const start = this.offset++;
    const entries = /* @__PURE__ */ new Map();
    this.readMembers("}", start, () => {
      const keyStart2 = this.offset;
      const key = this.readKey();
      if (key === void 0) return;
      const keyPlace = this.placeFrom(keyStart2);
      this.skipSpace();
      if (!this.takes(":")) throw this.unexpected(`a colon must follow the key ${quote(key, 40)}`, "put a : before it");
      this.skipSpace();
      entries.set(key, { key, keyPlace, value: this.readValue(depth + 1) });
    });
    return { kind: "object", entries: [...entries.values()], place: this.placeFrom(start) };
  }
  readList(depth) {
    const start = this.offset++;
    const items = [];
    this.readMembers("]", start, () => {
      items.push(this.readValue(depth + 1));
    });
    return { kind: "list", items, place: this.placeFrom(start) };
  }
  /** What stands between brackets, parted by commas. */
  readMembers(close, start, readMember) {
    this.skipSpace();
    if (this.takes(close)) return;
    for (; ; ) {
      if (this.offset >= this.text.length) throw this.unclosed(start, close);
      readMember();
      const end = this.offset;
      const loose = this.skipSeparators();
      if (this.takes(close)) return;
      const comma = this.offset;
      if (this.takes(",")) {
        this.skipSpace();
        if (this.text[this.offset] === close) {
          throw new JsonFault(`a comma stands before the closing ${close}`, "remove the comma", comma, comma + 1);
        }
      } else if (!loose) {
        throw this.notParted(end, close, start);
      }
    }
  }
  /** Undefined where something unknown stands for it, and no colon follows. */
  readKey() {
    const start = this.offset;
    if (this.text[start] === '"') {
      const { value, end: end2 } = readJsonString(this.text, start);
      this.offset = end2;
      return value;
    }
    const { known, end } = this.scanWord();
    if (known) {
      const fault2 = this.unexpected("a key must stand here", "write a key in double quotes");
      throw "{[".includes(this.text[start] ?? " ") ? this.bracketFault(fault2) : fault2;
    }
    this.offset = end;
    this.skipSpace();
    const key = this.text[this.offset] === ":" ? this.text.slice(start, end) : void 0;
    this.offset = end;
    return key;
  }
  /** A number, `true`, `false`, `null`; or whatever has a stand-in in it: `-{{x}}`. */
  readWord() {
    const start = this.offset;
    const { known, end } = this.scanWord();
    const text = this.text.slice(start, end);
    const place = { file: this.file, start, end };
    const scalar2 = (kind, value) => {
      this.offset = end;
      return { kind, value, text, quoted: false, place };
    };
    if (!known) return scalar2("string", text);
    if (text === "true" || text === "false") return scalar2("boolean", text === "true");
    if (text === "null") return scalar2("null", null);
    if (text.length < 400 && number4.test(text)) return scalar2("number", Number(text));
    if (text === "") throw this.unexpected("a value must stand here", "write a value, or remove what leads to it");
    throw new JsonFault(`${quote(text, 40)} is no value of JSON`, "put text in double quotes", start, end);
  }
  /** Whether it is without stand-ins, and where it ends. */
  scanWord() {
    let known = true;
    for (let end = this.offset; ; ) {
      word.lastIndex = end;
      word.exec(this.text);
      end = word.lastIndex;
      const standIn = this.standIns ? standInAt(this.text, end) : void 0;
      if (standIn === void 0) return { known, end };
      known = false;
      end = standIn.end;
    }
  }
  skipSpace() {
    whiteSpace2.lastIndex = this.offset;
    whiteSpace2.exec(this.text);
    this.offset = whiteSpace2.lastIndex;
  }
  /** Moves past white space, and what may stand for anything; whether there was some of that: it may be a comma. */
  skipSeparators() {
    let loose = false;
    for (this.skipSpace(); this.standIns && this.text[this.offset] === anythingStart; this.skipSpace()) {
      const standIn = standInAt(this.text, this.offset);
      if (standIn === void 0) break;
      this.offset = standIn.end;
      loose = true;
    }
    return loose;
  }
  takes(char) {
    if (this.text[this.offset] !== char) return false;
    this.offset++;
    return true;
  }
  placeFrom(start) {
    return { file: this.file, start, end: this.offset };
  }
  /** What is wrong where neither a comma nor the closing bracket follows a member. */
  notParted(end, close, start) {
    const char = this.text[this.offset];
    if (char === void 0) return this.unclosed(start, close);
    if (char === "]" || char === "}") {
      const message = `${char} stands where ${close} must close what was opened before`;
      return this.bracketFault(new JsonFault(message, `put ${close} before it`, this.offset, this.offset + 1, start));
    }
    const startsMember = '"{['.includes(char) || char === valueStart || /[-\w]/.test(char);
    if (!startsMember) return this.unexpected(`a comma or ${close} must follow a value`, "remove it");
    if (close === "}" && char === "{") {
      return new JsonFault("}, is missing after this", "put }, after it", end - 1, end, start);
    }
    return new JsonFault("a comma is missing after this", "put a comma behind it", end - 1, end);
  }
  unclosed(start, close) {
    const end = this.text.trimEnd().length;
    return this.bracketFault(
      new JsonFault(`${close} is missing after this`, `put ${close} after it`, end - 1, end, start)
    );
  }
  /** The same fault where the bracket is missing, if the indentation tells. */
  bracketFault(fault2) {
    const forgotten = findForgottenBracket(this.text, this.offset);
    if (forgotten === void 0) return fault2;
    const { closing, at, opening, side } = forgotten;
    return new JsonFault(`${closing} is missing ${side} this`, `put ${closing} ${side} it`, at, at + 1, opening);
  }
  unexpected(why, help4) {
    const { text, offset } = this;
    const code = text.codePointAt(offset);
    if (code === void 0) return new JsonFault(`the text ends where ${why}`, help4, offset, offset);
    const standIn = this.standIns ? standInAt(text, offset) : void 0;
    const end = standIn?.end ?? offset + (code > 65535 ? 2 : 1);
    if (text.startsWith("//", offset) || text.startsWith("/*", offset)) {
      return new JsonFault("a comment stands here, and JSON has none", "remove the comment", offset, offset + 2);
    }
    return new JsonFault(`${quote(text.slice(offset, end))} cannot stand here: ${why}`, help4, offset, end);
  }
};

// src/syntax/json.ts
function readJson(text, { file, standIns = false }) {
  const reader = new JsonReader(text, file, standIns);
  try {
    return { root: reader.read(), problems: [], reached: text.length };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { message, help: help4, start, end, related } = error;
    const problem = { kind: "syntax", message, help: help4, place: { file, start, end } };
    return {
      root: void 0,
      reached: Math.max(reader.offset, end),
      problems: [related === void 0 ? problem : { ...problem, related: { file, start: related, end: related + 1 } }]
    };
  }
}

// src/stackpack/restore-sources.ts
function locateNode(node, map, sourceOf2) {
  const restore = (text) => replaceStandIns(text, sourceOf2);
  const locate = (value) => {
    const place = map.placeOf(value.place.start, value.place.end);
    if (value.kind === "list") return { ...value, place, items: value.items.map(locate) };
    if (value.kind === "object") {
      const entries = value.entries.map((entry) => ({
        key: restore(entry.key),
        keyPlace: map.placeOf(entry.keyPlace.start, entry.keyPlace.end),
        value: locate(entry.value)
      }));
      return { ...value, place, entries };
    }
    const text = restore(value.text);
    return { ...value, place, text, value: value.kind === "string" ? text : value.value };
  };
  return locate(node);
}

// src/stackpack/read-rendering.ts
function readRendering(rendering, language, readings) {
  const { text, map, standIns, incomplete, lacksFile, tooLarge: tooLarge3 } = rendering;
  if (tooLarge3 !== void 0) {
    const problem2 = outgrow(tooLarge3, language);
    const result2 = { documents: [], problem: problem2, incomplete: false, values: 0, outgrown: problem2 };
    return { passes: false, result: result2, reached: { offset: 0, site: tooLarge3.start, told: tooLarge3.start } };
  }
  const whole2 = { offset: text.length, site: Number.POSITIVE_INFINITY, told: 0 };
  if (lacksFile) {
    const result2 = { documents: [], problem: void 0, incomplete: true, values: 0 };
    return { passes: true, result: result2, reached: whole2 };
  }
  const same = readings.get(text);
  if (same !== void 0) return { passes: true, result: same, reached: whole2 };
  const { documents, problem, reached } = parse(text, language, map.file);
  if (problem !== void 0) {
    const result2 = { documents: [], problem: locateProblem(problem, rendering), incomplete, values: 0 };
    const told = map.siteOf(problem.place.start);
    return { passes: false, result: result2, reached: { offset: reached, site: map.siteOf(reached), told } };
  }
  const located = documents.map((root) => locateNode(root, map, (number5) => standIns[number5] ?? ""));
  const result = { documents: located, problem: void 0, incomplete, values: countValues(located) };
  readings.set(text, result);
  return { passes: true, result, reached: whole2 };
}
function parse(text, language, file) {
  if (language === "json") {
    const { root, problems: problems2, reached } = readJson(text, { file, standIns: true });
    return { documents: root === void 0 ? [] : [root], problem: problems2[0], reached };
  }
  const { documents, problems } = readYamlDocuments(text, { file });
  const problem = problems.find(({ kind }) => kind === "syntax");
  return { documents, problem, reached: problem?.place.end ?? text.length };
}
function locateProblem(problem, { map, standIns }) {
  const placeOf4 = ({ start, end }) => map.placeOf(start, end);
  const { place, related, message } = problem;
  const located = {
    ...problem,
    place: placeOf4(place),
    // A message quotes what it is about, and quoting escapes what stand-ins are made of.
    message: replaceStandIns(
      message.replace(/\\u(e00[0-2])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
      (number5) => JSON.stringify(standIns[number5] ?? "").slice(1, -1)
    )
  };
  return related === void 0 ? located : { ...located, related: placeOf4(related) };
}
function outgrow(place, language) {
  const limit = largestOutput[language] / 1024 / 1024;
  return {
    kind: "syntax",
    message: "what this renders to is too large to be read",
    help: `keep it within ${limit} MiB: include less, or spread it over several templates`,
    place
  };
}

// src/stackpack/rendered-templates.ts
function languageOf(path) {
  if (/\.(?:stj|json(?:\.handlebars?)?)$/.test(path)) return "json";
  return path.endsWith(".sty") ? "yaml" : void 0;
}
var mostVariants = 50;
var mostOnce = 12 * 1024 * 1024;
var mostExploring = 8 * 1024 * 1024;
var mostValues4 = 75e3;
var costOfValue = 16;
var renderingsOf = oncePerPack(
  () => ({ templates: /* @__PURE__ */ new Map(), cost: 0, once: 0, values: 0, leavesOut: false })
);
function renderedTemplate(pack, path) {
  const rendered = renderingsOf(pack);
  let template = rendered.templates.get(path);
  if (template === void 0) {
    const language = languageOf(path);
    const document = language === void 0 ? void 0 : templateAt(pack, path);
    if (language === void 0 || document === void 0) return void 0;
    template = read(pack, document, language, rendered);
    rendered.templates.set(path, template);
  }
  return template;
}
function read(pack, document, language, spent) {
  const { file: path } = document;
  if (document.problems.length > 0) return { path, language, variants: [], faults: [], incomplete: true };
  if (spent.once > mostOnce || spent.values > mostValues4) {
    const faults2 = spent.leavesOut ? [] : [{ problem: leftOut2(path), outcome: void 0, includedAt: void 0 }];
    spent.leavesOut = true;
    return { path, language, variants: [], faults: faults2, incomplete: true };
  }
  const readings = /* @__PURE__ */ new Map();
  const attemptWith = (assignment) => {
    const options = { language, assignment };
    const rendering = renderTemplate(pack, document, { ...options, indents: false });
    const attempt2 = { assignment, met: rendering.met };
    const known = readings.size;
    const first = readRendering(rendering, language, readings);
    const tryIndented = !first.passes && rendering.indentable;
    const indented = tryIndented ? renderTemplate(pack, document, { ...options, indents: true }) : void 0;
    const second = indented === void 0 ? void 0 : readRendering(indented, language, readings);
    const best = second?.passes === true ? second : first;
    const values = readings.size > known ? best.result.values : 0;
    const cost = rendering.cost + (indented?.cost ?? 0) + costOfValue * values;
    spent.cost += cost;
    spent.values += values;
    return { ...attempt2, cost, ...best };
  };
  const all = attemptWith(allTrue);
  spent.once += all.cost;
  const { outgrown } = all.result;
  if (outgrown !== void 0) {
    const fault2 = { problem: outgrown, outcome: void 0, includedAt: void 0 };
    return { path, language, variants: [], faults: [fault2], incomplete: true };
  }
  const goesOn = spent.cost < mostExploring && spent.values < mostValues4;
  const { passed, failures } = exploreOutcomes(all, attemptWith, goesOn);
  const variants = [...new Set(passed.map(({ result }) => result))].slice(0, mostVariants);
  const faults = failures.flatMap(({ attempt: attempt2, outcome }) => {
    const { problem, incomplete } = attempt2.result;
    if (problem === void 0 || incomplete) return [];
    return [blame(pack, document, language, problem, attempt2.reached.told, outcome)];
  });
  return {
    path,
    language,
    variants: variants.map(({ documents }) => documents),
    faults: distinct(faults),
    incomplete: variants.length === 0 || variants.some(({ incomplete }) => incomplete)
  };
}
function blame(pack, { file, text }, language, problem, site, outcome) {
  const { place } = problem;
  if (place.file === file) return { problem, outcome, includedAt: void 0 };
  const end = text.indexOf("}}", site);
  const includedAt = { file, start: site, end: end === -1 ? site : end + 2 };
  const included = pack.source(place.file).text;
  const isInside = included.slice(0, place.start).trim() !== "" && included.slice(place.end).trim() !== "";
  if (languageOf(place.file) === language && (language === "yaml" || isInside)) return { problem, outcome, includedAt };
  return { problem: { ...problem, place: includedAt }, outcome, includedAt: void 0 };
}
function leftOut2(file) {
  return {
    kind: "syntax",
    message: "the templates of the pack are too large together, and this one is left out with all that follow",
    help: "include less, or use fewer conditions",
    place: wholeFile(file)
  };
}
function distinct(faults) {
  const byPlace = /* @__PURE__ */ new Map();
  for (const fault2 of faults) {
    const place = placeKey(fault2.problem.place);
    if (!byPlace.has(place)) byPlace.set(place, fault2);
  }
  return [...byPlace.values()];
}

// src/stackpack/snapshots.ts
var snapshotTemplates = oncePerPack(
  (pack) => pack.format === "1.x" ? collect(pack) : { templates: [], unknown: [] }
);
function collect(pack) {
  const { imports, everyTemplate } = provisioningOf(pack);
  const scopes2 = /* @__PURE__ */ new Map();
  for (const { template, scope } of imports) {
    const other = scopes2.get(template);
    scopes2.set(template, other === void 0 || other === scope ? scope : "unknown");
  }
  const templates = [];
  const unknown = [];
  for (const [path, scope] of scopes2) {
    const template = renderedTemplate(pack, path);
    if (template === void 0) unknown.push(path);
    else templates.push({ scope, template });
  }
  if (everyTemplate) {
    for (const path of findCandidates(pack)) {
      const template = scopes2.has(path) ? void 0 : renderedTemplate(pack, path);
      if (template !== void 0 && looksLikeSnapshot(pack, template)) templates.push({ scope: "unknown", template });
    }
  }
  return { templates, unknown };
}
function findCandidates(pack) {
  const included = new Set(
    [...templatesOf(pack).values()].flatMap((document) => includesOf(pack, document).map(({ path }) => path))
  );
  return [...templatesOf(pack).keys()].filter((path) => /\.st[jy]$/.test(path) && !included.has(path));
}
function looksLikeSnapshot(pack, { path, variants }) {
  if (variants.length > 0) return variants.some((roots) => roots.some((root) => entryOf(root, "nodes") !== void 0));
  return /^[ \t{]*["']?nodes["']?[ \t]*:/m.test(pack.source(path).text);
}

// src/stackpack/nodes.ts
var nodesOf = oncePerPack(readNodes2);
function readNodes2(pack) {
  return pack.format === "1.x" ? readTemplateNodes(pack) : readSettingsNodes(pack);
}
function readSettingsNodes(pack) {
  const files = settingsFiles(pack);
  const unread2 = files.filter(({ problems }) => problems.some(({ kind }) => kind === "syntax"));
  const snapshots = files.map(
    ({ path, documents }) => ({ file: path, scope: "settings", variants: [documents] })
  );
  return {
    nodes: snapshots.flatMap(nodesOfSnapshot),
    snapshots,
    unread: unread2.map(({ path }) => path),
    everyTemplate: false
  };
}
function readTemplateNodes(pack) {
  const { templates, unknown } = snapshotTemplates(pack);
  const snapshots = templates.map(
    ({ scope, template }) => ({ file: template.path, scope, variants: template.variants })
  );
  const unread2 = templates.filter(({ template }) => template.incomplete).map(({ template }) => template.path);
  return {
    nodes: snapshots.flatMap(nodesOfSnapshot),
    snapshots,
    unread: [...unread2, ...unknown],
    everyTemplate: provisioningOf(pack).everyTemplate
  };
}
function nodesOfSnapshot(snapshot) {
  const found = /* @__PURE__ */ new Map();
  for (const [variant, documents] of snapshot.variants.entries()) {
    for (const value of documents.flatMap(listedNodes)) {
      const place = placeKey(value.place);
      const same = found.get(place);
      if (same === void 0) found.set(place, { value, variants: [variant] });
      else if (same.variants.at(-1) !== variant) same.variants.push(variant);
    }
  }
  return [...found.values()].map(({ value, variants }) => ({
    value,
    snapshot,
    variants,
    type: textOf(valueAt(value, "_type")),
    identifier: textOf(valueAt(value, "identifier")),
    name: textOf(valueAt(value, "name"))
  }));
}
function listedNodes(root) {
  return itemsAt(root, "nodes").filter((item) => item.kind === "object");
}

// src/syntax/image/svg.ts
var prologueLimit = 64 * 1024;
function readSvg(bytes) {
  const text = decode(bytes.subarray(0, prologueLimit));
  const start = rootElementStart(text);
  if (start === -1) return void 0;
  const end = text.indexOf(">", start);
  const tag = text.slice(start, end === -1 ? text.length : end);
  if (!/^<(?:[\w.-]{1,50}:)?svg(?=[\s/]|$)/.test(tag)) return void 0;
  const [width, height] = [pixels(tag, "width"), pixels(tag, "height")];
  return width === void 0 || height === void 0 ? { kind: "svg" } : { kind: "svg", size: { width, height } };
}
function decode(bytes) {
  const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
function rootElementStart(text) {
  const space2 = /\s*/y;
  for (let at = 0; ; ) {
    space2.lastIndex = at;
    space2.exec(text);
    at = space2.lastIndex;
    if (text[at] !== "<") return -1;
    if (text.startsWith("<!--", at)) at = after(text, "-->", at + 4);
    else if (text.startsWith("<?", at)) at = after(text, "?>", at);
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) at = afterDoctype(text, at);
    else return at;
    if (at === -1) return -1;
  }
}
function after(text, closing, from) {
  const at = text.indexOf(closing, from);
  return at === -1 ? -1 : at + closing.length;
}
function afterDoctype(text, from) {
  const end = text.indexOf(">", from);
  const bracket = text.indexOf("[", from);
  if (bracket === -1 || bracket > end) return end === -1 ? -1 : end + 1;
  const closing = text.indexOf("]", bracket);
  return closing === -1 ? -1 : after(text, ">", closing);
}
function pixels(tag, name2) {
  const value = new RegExp(`\\s${name2}\\s{0,9}=\\s{0,9}["']\\s{0,9}(\\d{1,9}(?:\\.\\d{1,9})?)(?:px)?\\s{0,9}["']`).exec(
    tag
  );
  return value === null ? void 0 : Number(value[1]);
}

// src/syntax/image.ts
function readImage(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [137, 80, 78, 71, 13, 10, 26, 10])) {
    return withSize("png", bytes.length >= 24 && asciiAt(bytes, 12, 4) === "IHDR", () => [
      view.getUint32(16),
      view.getUint32(20)
    ]);
  }
  if (startsWith(bytes, [255, 216, 255])) return readJpeg(view);
  if (/^GIF8[79]a$/.test(asciiAt(bytes, 0, 6))) {
    return withSize("gif", bytes.length >= 10, () => [view.getUint16(6, true), view.getUint16(8, true)]);
  }
  if (asciiAt(bytes, 0, 4) === "RIFF" && asciiAt(bytes, 8, 4) === "WEBP") return readWebp(bytes, view);
  if (asciiAt(bytes, 0, 2) === "BM" && bytes.length >= 26 && view.getUint32(14, true) >= 40) {
    return withSize("bmp", true, () => [view.getInt32(18, true), Math.abs(view.getInt32(22, true))]);
  }
  if (startsWith(bytes, [0, 0, 1, 0]) && bytes.length >= 22) {
    return withSize("ico", true, () => [view.getUint8(6) || 256, view.getUint8(7) || 256]);
  }
  return readSvg(bytes);
}
function readJpeg(view) {
  let at = 2;
  for (let segment = 0; segment < 1e3 && at + 9 <= view.byteLength && view.getUint8(at) === 255; segment++) {
    const marker = view.getUint8(at + 1);
    if (marker === 255) {
      at += 1;
      continue;
    }
    if (marker >= 192 && marker <= 207 && marker !== 196 && marker !== 200 && marker !== 204) {
      return withSize("jpeg", true, () => [view.getUint16(at + 7), view.getUint16(at + 5)]);
    }
    at += 2 + view.getUint16(at + 2);
  }
  return { kind: "jpeg" };
}
function readWebp(bytes, view) {
  const flavour = bytes.length >= 30 ? asciiAt(bytes, 12, 4) : "";
  if (flavour === "VP8 ") {
    return withSize("webp", true, () => [view.getUint16(26, true) & 16383, view.getUint16(28, true) & 16383]);
  }
  if (flavour === "VP8L") {
    const bits = view.getUint32(21, true);
    return withSize("webp", true, () => [(bits & 16383) + 1, (bits >>> 14 & 16383) + 1]);
  }
  if (flavour === "VP8X") {
    const uint24 = (at) => view.getUint16(at, true) | view.getUint8(at + 2) << 16;
    return withSize("webp", true, () => [uint24(24) + 1, uint24(27) + 1]);
  }
  return { kind: "webp" };
}
function withSize(kind, known, read2) {
  if (!known) return { kind };
  const [width, height] = read2();
  return { kind, size: { width, height } };
}
function startsWith(bytes, start) {
  return start.every((byte, index) => bytes[index] === byte);
}
function asciiAt(bytes, start, length) {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

// src/syntax/data-uri.ts
var kinds3 = /* @__PURE__ */ new Map([
  ["image/png", "png"],
  ["image/svg+xml", "svg"],
  ["image/jpeg", "jpeg"],
  ["image/jpg", "jpeg"],
  ["image/gif", "gif"]
]);
var looksAt = 128 * 1024;
function judgeImageUri(text) {
  const comma = text.slice(0, 200).indexOf(",");
  const [type = "", ...parameters] = text.slice(5, Math.max(comma, 5)).split(";");
  const said = type.trim().toLowerCase();
  if (!/^data:/i.test(text) || comma === -1) return { kind: "no-uri" };
  const expected = kinds3.get(said);
  if (expected === void 0) return { kind: "type", said };
  if (parameters.at(-1)?.trim().toLowerCase() !== "base64") return { kind: "no-base64" };
  const data = text.slice(comma + 1).replace(/[\r\n]+$/, "");
  if (/[\r\n]/.test(data)) return { kind: "lines" };
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(data)) return { kind: "characters" };
  const image = readImage(Buffer.from(data.slice(0, looksAt), "base64"));
  if (image?.kind === expected) return void 0;
  if (image !== void 0) return { kind: "other", said, actual: image.kind };
  return { kind: data === "" ? "empty" : "no-image" };
}

// src/rules/nodes/node-icon.ts
var inBase64 = /^\{\{\{?\s*include\s+["']([^"']*)["']\s+["']base64["']\s*\}?\}\}$/;
var nodeIcon = {
  meta: {
    id: "node-icon",
    category: "nodes",
    severity: "error",
    summary: "The icon of a node is an image, of the kind that is said, in a `data:` URI on one line."
  },
  check(pack, report) {
    const seen = /* @__PURE__ */ new Set();
    const reportFile = (path, place) => {
      if (seen.has(path)) return;
      seen.add(path);
      const said = judgeFile(pack, path);
      if (said !== void 0) report({ place, ...said });
    };
    for (const { tag, target, node } of tagReferences(pack)) {
      if (tag === "!icon" && target.kind === "file") reportFile(target.path, node.place);
    }
    for (const icon of writtenIcons(pack)) {
      const written = inBase64.exec(icon.text)?.[1];
      if (written === void 0) {
        const said = judgeText(pack, icon.text);
        if (said !== void 0) report({ place: icon.place, ...said });
      } else {
        const path = resolveTemplatePath(written);
        if (path === void 0 || imageKindOfName(path) === void 0) continue;
        if (packagedFiles(pack).at(path).kind === "file") reportFile(path, icon.place);
      }
    }
  }
};
function* writtenIcons(pack) {
  for (const node of nodesOf(pack).nodes) {
    for (const { key, value } of valuesWithin(node.value)) {
      const icon = asScalar(value);
      if (icon === void 0 || icon.tag !== void 0) continue;
      if (key === "iconbase64" || key === "icon" && icon.text.startsWith("data:") || inBase64.test(icon.text)) {
        yield icon;
      }
    }
  }
}
function judgeText(pack, text) {
  if (text.trim() === "" || text.includes("{{")) return void 0;
  if (text.includes("\uFFFD") || text.includes("\0")) return void 0;
  const fault2 = judgeImageUri(text);
  return fault2 === void 0 ? void 0 : { message: `the icon ${saidOf(fault2, text)}`, help: helpFor2(pack, fault2, text) };
}
function saidOf(fault2, text) {
  switch (fault2.kind) {
    case "no-uri":
      return `${quote(text, 40)} is no data URI`;
    case "no-base64":
      return "does not say that it is in base64";
    case "type":
      return `is of the type ${quote(fault2.said)}, which is no image that the server knows`;
    case "lines":
      return "goes over several lines";
    case "characters":
      return "holds characters that base64 does not have";
    case "empty":
      return "has no data";
    case "no-image":
      return "is no image";
    case "other":
      return `is ${imageKindNames[fault2.actual]} image, though it says ${quote(fault2.said)}`;
  }
}
function helpFor2(pack, fault2, text) {
  if (fault2.kind === "no-uri" && pack.format === "1.x" && text.trimStart().startsWith("<")) {
    return 'include the image in base64: write "base64" behind its name';
  }
  if (fault2.kind === "lines") return "write all of it on one line";
  if (fault2.kind === "other") {
    return `write data:image/${fault2.actual === "svg" ? "svg+xml" : fault2.actual};base64, before it, or take another image`;
  }
  return pack.format === "2.0" ? "put an image into icons/ and name it with !icon" : 'put an image into icons/ and write {{ include "./icons/name.svg" "base64" }}';
}
function judgeFile(pack, path) {
  const bytes = pack.tree.read(path);
  const image = readImage(bytes);
  const expected = imageKindOfName(path);
  const said = `the icon ${quote(path)}`;
  if (image === void 0) {
    if (isLfsPointer(bytes)) {
      return {
        message: `${said} is a Git LFS pointer and not the image itself`,
        help: "check the repository out with LFS: lfs: true for actions/checkout, git lfs pull by hand"
      };
    }
    const message = bytes.length === 0 ? `${said} is empty` : `${said} is no image`;
    return { message, help: "put an image there, SVG or PNG" };
  }
  if (expected === image.kind) return void 0;
  const ending = `.${image.kind === "jpeg" ? "jpg" : image.kind}`;
  return {
    message: `${said} is ${imageKindNames[image.kind]} image, which its name does not say`,
    help: `let the name end in ${ending}, or put another image there`
  };
}

// src/stackpack/template-conditions.ts
function conditionsAt({ nodes, text }, offset) {
  const conditions = /* @__PURE__ */ new Set();
  let within = nodes;
  while (within !== void 0) {
    const block = nodeAt(within, offset);
    within = void 0;
    if (block?.kind !== "block") break;
    for (const branch of ["program", "inverse"]) {
      const [first, last] = [block[branch][0], block[branch].at(-1)];
      if (first === void 0 || last === void 0 || offset < first.start || offset >= last.end) continue;
      conditions.add(conditionOf(block, branch === "program", text));
      within = block[branch];
    }
  }
  return conditions;
}
function nodeAt(nodes, offset) {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((nodes[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = nodes[low];
  return found !== void 0 && found.start <= offset ? found : void 0;
}
function conditionOf({ call }, holds, text) {
  const given = text.slice(call.nameRange.end, call.end).trim().replace(/\s+/g, " ");
  return call.name === "unless" ? `${!holds} if ${given}` : `${holds} ${call.name} ${given}`;
}

// src/stackpack/template-reach.ts
var templateReach = oncePerPack(followIncludes);
function followIncludes(pack) {
  const { imports, everyTemplate } = provisioningOf(pack);
  const rendered = /* @__PURE__ */ new Map();
  const included = /* @__PURE__ */ new Set();
  const waiting = new Set(imports.flatMap(({ template }) => meantFile(pack, template) ?? []));
  if (everyTemplate) for (const path of templatesOf(pack).keys()) waiting.add(path);
  let open = everyTemplate;
  for (const path of waiting) {
    const document = templateAt(pack, path);
    if (document === void 0) continue;
    rendered.set(path, document);
    if (document.problems.length > 0) open = true;
    for (const include of includesOf(pack, document)) {
      if (include.written === void 0) open = true;
      const target = include.path === void 0 ? void 0 : meantFile(pack, include.path, document.file);
      if (target === void 0) continue;
      included.add(target);
      if (isRendered(include.encoding)) waiting.add(target);
    }
  }
  return { rendered: new Map([...rendered].sort(([a], [b]) => a < b ? -1 : 1)), included, open };
}
function meantFile(pack, path, from) {
  const standing = packagedFiles(pack).at(path);
  switch (standing.kind) {
    case "file":
      return standing.path;
    case "other-case":
      return standing.actual;
    case "missing":
      return packagedFiles(pack).nearest(path, from);
    default:
      return void 0;
  }
}

// src/stackpack/node-duplicates.ts
function occurrencesOf(snapshot, find) {
  const found = /* @__PURE__ */ new Map();
  for (const [variant, documents] of snapshot.variants.entries()) {
    for (const one of documents.flatMap((root) => [...find(root)])) {
      const at = placeKey(one.place);
      const times = found.get(at)?.times ?? /* @__PURE__ */ new Map();
      if (times.size === 0) found.set(at, { ...one, snapshot, times });
      times.set(variant, (times.get(variant) ?? 0) + 1);
    }
  }
  return [...found.values()];
}
var mostFirsts = 20;
function findDuplicates(pack, occurrences) {
  const firsts = /* @__PURE__ */ new Map();
  const duplicates = [];
  let looping;
  const isIncludedTwice = (one) => {
    if (!comesTwice(one)) return false;
    looping ??= hasLoops(pack);
    return !looping;
  };
  for (const second of occurrences) {
    const known = firsts.get(second.key) ?? [];
    const first = known.find((one) => alwaysTogether(pack, one, second));
    if (first !== void 0) duplicates.push({ first, second });
    else if (isIncludedTwice(second)) duplicates.push({ first: second, second });
    if (first !== void 0 || known.length >= mostFirsts) continue;
    if (known.length === 0) firsts.set(second.key, known);
    known.push(second);
  }
  return duplicates;
}
function alwaysTogether(pack, one, other) {
  if (isAlwaysThere(one) || isAlwaysThere(other)) return true;
  if (![...one.times.keys()].some((variant) => other.times.has(variant))) return false;
  const document = one.place.file === other.place.file ? templateAt(pack, one.place.file) : void 0;
  if (document === void 0) return false;
  const [these, those] = [one, other].map(({ place }) => conditionsAt(document, place.start));
  return these !== void 0 && those !== void 0 && (isWithin2(these, those) || isWithin2(those, these));
}
function isAlwaysThere({ times, snapshot }) {
  return times.size === snapshot.variants.length;
}
function isWithin2(some, all) {
  return [...some].every((one) => all.has(one));
}
function comesTwice(one) {
  const isRepeated = isAlwaysThere(one) && [...one.times.values()].every((count) => count > 1);
  return isRepeated && one.place.file !== one.snapshot.file;
}
function hasLoops(pack) {
  return [...templateReach(pack).rendered.values()].some(
    (document) => helperCalls(document).some(({ use, call }) => use === "block" && call.name !== "if" && call.name !== "unless")
  );
}
function includesOfFile(pack, path) {
  return [...templateReach(pack).rendered.values()].flatMap((document) => includesOf(pack, document)).filter((include) => include.path === path).slice(0, 5).map(({ place }) => ({ place, message: "it is included here" }));
}

// src/rules/nodes/node-id-duplicate.ts
var nodeIdDuplicate = {
  meta: {
    id: "node-id-duplicate",
    category: "nodes",
    severity: "error",
    summary: "Each negative `id` is there once in its file."
  },
  check(pack, report) {
    for (const snapshot of nodesOf(pack).snapshots) {
      for (const { first, second } of findDuplicates(pack, occurrencesOf(snapshot, idsIn))) {
        const { key, place } = second;
        if (isCopy(second.within, first.within)) continue;
        if (first !== second) {
          report({
            place,
            message: `the id ${key} is taken by another node of this file, so its import fails`,
            help: "write a negative number that no other id has",
            related: [{ place: first.place, message: "the first one" }]
          });
        } else if (!isNamedWithin(second)) {
          report({
            place,
            message: `the id ${key} comes with every include of this file, which is included more than once, so the import fails`,
            help: "leave the id out, or write the nodes where they are needed, each with an id of its own",
            related: includesOfFile(pack, place.file)
          });
        }
      }
    }
  }
};
function* idsIn(root) {
  for (const node of listedNodes(root)) {
    for (const inner of valuesWithin(node)) {
      const id = idOf(inner);
      if (id !== void 0) yield { key: id.text, place: id.place, within: node };
    }
  }
}
function isNamedWithin({ within, place }) {
  return valueAt(within, "identifier")?.place.file === place.file;
}
function isCopy(node, other) {
  const identifier2 = textOf(valueAt(node, "identifier"));
  const isOther = node.place.file !== other.place.file || node.place.start !== other.place.start;
  return isOther && identifier2 !== void 0 && identifier2 === textOf(valueAt(other, "identifier"));
}
function idOf({ value, key, owner }) {
  if (key !== "id" || value.kind !== "number" || !/^-\d+$/.test(value.text)) return void 0;
  return entryOf(owner, "_type") !== void 0 && entryOf(owner, "id")?.value === value ? value : void 0;
}

// src/rules/nodes/node-identifier-duplicate.ts
var nodeIdentifierDuplicate = {
  meta: {
    id: "node-identifier-duplicate",
    category: "nodes",
    severity: "error",
    summary: "Each identifier is that of one node."
  },
  check(pack, report) {
    const isOneWhole = pack.format === "2.0";
    const identifiers = nodesOf(pack).snapshots.flatMap(
      (snapshot) => occurrencesOf(snapshot, (root) => identifiersIn(root, isOneWhole ? "" : snapshot.file))
    );
    for (const { first, second } of findDuplicates(pack, identifiers)) {
      const said = quote(second.identifier, 200);
      if (first === second) {
        report({
          place: second.place,
          message: `the identifier ${said} comes with every include of this file, which is included more than once, so the import fails`,
          help: "include the file once",
          related: includesOfFile(pack, second.place.file)
        });
      } else {
        report({
          place: second.place,
          message: `another node ${isOneWhole ? "of this pack" : "of this template"} has the identifier ${said}, so the import fails`,
          help: "give each node an identifier of its own, or remove one of the two",
          related: [{ place: first.place, message: "the first one" }]
        });
      }
    }
  }
};
function* identifiersIn(root, scope) {
  for (const node of listedNodes(root)) {
    const value = valueAt(node, "identifier");
    const identifier2 = textOf(value);
    if (value === void 0 || identifier2 === void 0 || identifier2 === "") continue;
    yield { key: `${scope}
${identifier2}`, identifier: identifier2, place: value.place };
  }
}

// src/stackpack/identifiers.ts
var stackPackUrn = "urn:stackpack:";
var filledIn = /\{\{\{?[^{}]*\}?\}\}|\$\{[^{}]*\}/g;
function fixedParts(text) {
  return text.split(filledIn);
}
function isFilledIn(text) {
  return fixedParts(text).length > 1;
}
function packNamedIn(identifier2) {
  return /^urn:stackpack:([^:{}$]+):/.exec(identifier2)?.[1];
}
function ownNamespace(pack) {
  const name2 = nameOf(pack);
  return name2 === void 0 || name2 === "" || findPlaceholder(name2) !== void 0 ? void 0 : `${stackPackUrn}${name2}:`;
}

// src/rules/first-and-others.ts
var mostOthers = 20;
function groupRepeated(items, fileOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const [key, item] of items) {
    const keyInFile = JSON.stringify([fileOf(item), key]);
    const group = groups.get(keyInFile);
    if (group === void 0) groups.set(keyInFile, { key, first: item, others: [], more: 0 });
    else if (++group.more <= mostOthers) group.others.push(item);
  }
  return [...groups.values()];
}

// src/rules/nodes/node-identifier-format.ts
var mostRelated = 9;
var nodeIdentifierFormat = {
  meta: {
    id: "node-identifier-format",
    category: "nodes",
    severity: "warning",
    summary: "The identifier of a node is a URN, `urn:stackpack:` and the name of this pack at its start."
  },
  check(pack, report) {
    const own = ownNamespace(pack);
    const foreign = [];
    for (const written of identifiersOf(pack)) {
      const fault2 = faultOf(written.text);
      if (fault2 !== void 0) {
        report({ place: written.place, ...fault2 });
        continue;
      }
      const namespace = namespaceOf(written.text);
      if (own !== void 0 && namespace !== void 0 && namespace !== own) foreign.push([namespace, written]);
    }
    for (const found of groupRepeated(foreign, ({ place }) => place.file)) report(remarkOnForeign(found, own ?? ""));
  }
};
function* identifiersOf(pack) {
  for (const { value, identifier: identifier2 } of nodesOf(pack).nodes) {
    const entry = entryOf(value, "identifier");
    if (entry === void 0 || identifier2 === void 0 || findPlaceholder(identifier2) !== void 0) continue;
    yield { text: identifier2, place: entry.value.place };
  }
}
function faultOf(identifier2) {
  const said = `the identifier ${quote(identifier2, 200)}`;
  const parts = fixedParts(identifier2);
  const [start = ""] = parts;
  if (identifier2.trim() === "") return { message: "the identifier is empty", help: "write a URN, or leave it out" };
  if (parts.some((part) => /\s/.test(part))) {
    return { message: `${said} holds white space, which no URN may`, help: "write - in its place" };
  }
  if (!/^urn:[^:]/i.test(start) && (parts.length === 1 || !"urn:".startsWith(start.toLowerCase()))) {
    return { message: `${said} is no URN`, help: 'let it start with "urn:stackpack:" and the name of this pack' };
  }
  const joined = parts.join("x");
  if (!joined.toLowerCase().startsWith(stackPackUrn)) return void 0;
  if (/:(?::|$)/.test(joined)) {
    return { message: `${said} has an empty part`, help: "write what is missing between or behind the colons" };
  }
  if (joined.split(":").length < 4) {
    return {
      message: `${said} ends with the name of a pack`,
      help: "write the type and the name of the node behind it"
    };
  }
  return void 0;
}
function namespaceOf(identifier2) {
  const name2 = /^urn:stackpack:([^:{}$]+):/i.exec(fixedParts(identifier2)[0] ?? "")?.[1];
  return name2 === void 0 ? void 0 : `${stackPackUrn}${name2}:`;
}
function remarkOnForeign({ key, first, others, more }, own) {
  const too = more === 0 ? "" : more === 1 ? ", as is 1 more in this file" : `, as are ${more} more in this file`;
  return {
    place: first.place,
    message: `the identifier ${quote(first.text, 200)} is in the namespace of another pack${too}`,
    help: `let it start with ${quote(own)}: two packs that install one identifier replace each other's nodes`,
    related: others.slice(0, mostRelated).map(({ place, text }) => ({ place, message: `${quote(text)} starts with ${quote(key)} too` }))
  };
}

// src/rules/nodes/node-instance-identifier.ts
var nodeInstanceIdentifier = {
  meta: {
    id: "node-instance-identifier",
    category: "nodes",
    severity: "warning",
    summary: "In a pack of several instances, the identifiers of an instance have its id in them."
  },
  check(pack, report) {
    if (readAsBoolean(valueAt(pack.manifest.root, "isMultiConfig")) !== true) return;
    for (const { value, identifier: identifier2, snapshot } of nodesOf(pack).nodes) {
      const entry = entryOf(value, "identifier");
      if (snapshot.scope !== "instance" || identifier2 === void 0 || entry === void 0) continue;
      if (isFilledIn(identifier2)) continue;
      report({
        place: entry.value.place,
        message: `every instance installs a node with the identifier ${quote(identifier2, 200)}, and takes it from the others`,
        help: "write :instance:{{instanceId}}: into it, or move the node to the template that is imported for the whole pack"
      });
    }
  }
};

// src/stackpack/node-references.ts
function* nodeReferences(pack) {
  for (const document of readTemplates2(pack)) {
    for (const { call } of helperCalls(document)) {
      if (call.name !== "get" && call.name !== "getFirstExisting") continue;
      const given = call.name === "get" ? call.params.slice(0, 1) : call.params;
      const identifiers = given.flatMap((param) => param.kind === "string" ? param.text : []);
      const [first] = given;
      if (first === void 0 || identifiers.length < given.length) continue;
      yield { identifiers, place: { file: document.file, start: first.start, end: first.end } };
    }
  }
  for (const { value } of nodesOf(pack).nodes) {
    for (const inner of valuesWithin(value)) {
      const text = asScalar(inner.value)?.text;
      if (text === void 0 || isNaming(inner.key) || !/^urn:stackpack:\S+$/.test(text)) continue;
      yield { identifiers: [text], place: inner.value.place };
    }
  }
}
function isNaming(key) {
  return key === "identifier" || /(?:Id|Template|Urn)$/.test(key ?? "");
}
function* readTemplates2(pack) {
  const { rendered, included } = templateReach(pack);
  for (const [path, document] of templatesOf(pack)) if (rendered.has(path) || included.has(path)) yield document;
}
function* definedIdentifiers(pack) {
  for (const { variants } of nodesOf(pack).snapshots) {
    for (const root of variants.flat()) {
      for (const { key, value } of valuesWithin(root)) {
        const text = key === "identifier" ? asScalar(value)?.text : void 0;
        if (text !== void 0) yield text;
      }
    }
  }
}

// src/stackpack/defined-identifiers.ts
var mostPatterns = 300;
var knownIdentifiers = oncePerPack((pack) => {
  const { everyTemplate, unread: unread2 } = nodesOf(pack);
  return everyTemplate || unread2.length > 0 ? void 0 : new DefinedIdentifiers(pack);
});
var DefinedIdentifiers = class {
  exact;
  shapes;
  patterns;
  constructor(pack) {
    this.exact = new Set(definedIdentifiers(pack));
    const filledIn2 = [...this.exact].filter(isFilledIn).map(fixedParts);
    this.shapes = new Set(filledIn2.map((parts) => parts.join("\n")));
    this.patterns = filledIn2;
  }
  /** Of a reference with placeholders of its own, what is between them has to be the same. */
  has(identifier2) {
    if (this.exact.has(identifier2)) return true;
    const parts = fixedParts(identifier2);
    if (parts.length > 1) return this.shapes.has(parts.join("\n"));
    if (this.patterns.length > mostPatterns) return true;
    return this.patterns.some((pattern2) => matches(identifier2, pattern2));
  }
  /** The identifier of a namespace that is most like one in it; undefined where none is. */
  nearest(identifier2, namespace) {
    const rests = [...this.exact].filter((one) => one.startsWith(namespace)).map((one) => one.slice(namespace.length));
    const near = nearestWord(identifier2.slice(namespace.length), rests.slice(0, 1e3));
    return near === void 0 ? void 0 : namespace + near;
  }
};
function matches(text, parts) {
  const last = parts.at(-1) ?? "";
  let at = 0;
  for (const [index, part] of parts.slice(0, -1).entries()) {
    const found = index === 0 ? text.startsWith(part) ? 0 : -1 : text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length >= at + last.length && text.endsWith(last);
}

// src/rules/nodes/node-reference-dangling.ts
var mostSuggestions = 20;
var nodeReferenceDangling = {
  meta: {
    id: "node-reference-dangling",
    category: "nodes",
    severity: "warning",
    summary: "Every reference into the namespace of this pack, or of one checked with it, is to a node that is there."
  },
  check(pack, report, surroundings) {
    const own = knownIdentifiers(pack);
    if (own === void 0) return;
    const installers = /* @__PURE__ */ new Map();
    const isDangling = (identifier2) => {
      const name2 = packNamedIn(identifier2);
      if (name2 === void 0 || identifier2.includes("${") || own.has(identifier2)) return false;
      const known = installers.get(name2) ?? findInstallers(name2, pack, own, surroundings);
      installers.set(name2, known);
      return known.length > 0 && !known.some((one) => one.has(identifier2));
    };
    let suggestions = 0;
    for (const { identifiers, place } of nodeReferences(pack)) {
      if (!identifiers.every(isDangling)) continue;
      const [first = ""] = identifiers;
      const name2 = packNamedIn(first) ?? "";
      const near = suggestions++ < mostSuggestions ? nearestOf(installers.get(name2) ?? [], first, name2) : void 0;
      const whose = name2 === nameOf(pack) ? "this pack" : `the StackPack ${quote(name2)}`;
      report({
        place,
        message: `no node of ${whose} has the identifier ${quote(first, 200)}`,
        help: near === void 0 ? "add that node, or correct the reference" : `did you mean ${quote(near, 200)}?`
      });
    }
  }
};
function findInstallers(name2, pack, own, surroundings) {
  if (findPlaceholder(name2) !== void 0) return [];
  const known = name2 === nameOf(pack) ? [own] : [];
  for (const other of surroundings.packsNamed(name2)) {
    const identifiers = knownOf(other);
    if (identifiers === void 0) return [];
    known.push(identifiers);
  }
  return known;
}
function knownOf(other) {
  try {
    return knownIdentifiers(other);
  } catch (error) {
    if (error instanceof UnreadableFileError) return void 0;
    throw error;
  }
}
function nearestOf(known, identifier2, name2) {
  for (const one of known) {
    const near = one.nearest(identifier2, `${stackPackUrn}${name2}:`);
    if (near !== void 0) return near;
  }
  return void 0;
}

// src/rules/nodes/node-type-missing.ts
var nodeTypeMissing = {
  meta: {
    id: "node-type-missing",
    category: "nodes",
    severity: "error",
    summary: "Every entry of `nodes` has a `_type`."
  },
  check(pack, report) {
    const { nodes, snapshots } = nodesOf(pack);
    for (const { value, type } of nodes) {
      if (type === void 0 || type.trim() === "") report(remarkOn3(value));
      else if (pack.format === "1.x" && !isText3(value, type)) report(remarkOnOtherKind(value));
    }
    if (pack.format === "1.x") for (const remark of remarksOnOthers(snapshots)) report(remark);
  }
};
function remarksOnOthers(snapshots) {
  const remarks = /* @__PURE__ */ new Map();
  for (const root of snapshots.flatMap(({ variants }) => variants.flat())) {
    for (const item of itemsAt(root, "nodes")) {
      if (item.kind === "object" || item.kind === "null" || isFilledIn(asScalar(item)?.text ?? "")) continue;
      remarks.set(placeKey(item.place), {
        place: item.place,
        message: `this entry of "nodes" is ${describeValue(item)}, not a node`,
        help: "write a node with its _type there, or remove the entry"
      });
    }
  }
  return remarks.values();
}
var help2 = 'write a _type, as "Monitor" or "Layer": it says what the server makes of the node';
function isText3(node, type) {
  return valueAt(node, "_type")?.kind === "string" || isFilledIn(type);
}
function remarkOnOtherKind(node) {
  const value = valueAt(node, "_type") ?? node;
  return { place: value.place, message: `the _type of this node is ${describeValue(value)}, not a text`, help: help2 };
}
function remarkOn3(node) {
  const entry = entryOf(node, "_type");
  if (entry !== void 0) return { place: entry.value.place, message: "the _type of this node is no text", help: help2 };
  const misspelt = findMisspelt(node, "_type");
  if (misspelt === void 0) return { place: node.place, message: "this node has no _type", help: help2 };
  return {
    place: misspelt.keyPlace,
    message: `this node has no _type, but a key ${quote(misspelt.key)}`,
    help: "write _type"
  };
}

// src/rules/nodes/index.ts
var nodeRules = {
  "node-icon": nodeIcon,
  "node-id-duplicate": nodeIdDuplicate,
  "node-identifier-duplicate": nodeIdentifierDuplicate,
  "node-identifier-format": nodeIdentifierFormat,
  "node-instance-identifier": nodeInstanceIdentifier,
  "node-reference-dangling": nodeReferenceDangling,
  "node-type-missing": nodeTypeMissing
};

// src/rules/provisioning/provision-class.ts
var provisionClass = {
  meta: {
    id: "provision-class",
    category: "provisioning",
    severity: "warning",
    alsoReports: ["error"],
    summary: "The class in the provisioning script has the name that `provision` says."
  },
  check(pack, report) {
    const value = readProvision(pack);
    if (value.kind !== "script") return;
    const { className, standing, node } = value;
    if (standing.kind !== "file" && standing.kind !== "in-scripts-folder") return;
    const file = standing.path;
    const script = readScript(pack, file);
    const name2 = simpleNameOf(className);
    const found = script === void 0 ? void 0 : classToLoad(script, className) ?? script.classes[0];
    if (found === void 0 || found.name === name2) return;
    const isCase = found.name.toLowerCase() === name2.toLowerCase();
    const otherwise = isCase ? ": upper and lower case make two names" : "";
    report({
      place: { file, start: found.start, end: found.end },
      severity: isCase ? "error" : "warning",
      message: `the class is ${quote(found.name)}, and "provision" names ${quote(className)}`,
      help: `call the class ${quote(name2)}${otherwise}`,
      related: [{ place: node.place, message: "named here" }]
    });
  }
};

// src/rules/provisioning/provision-script-missing.ts
var provisionScriptMissing = {
  meta: {
    id: "provision-script-missing",
    category: "provisioning",
    severity: "error",
    alsoReports: ["warning"],
    summary: "The script that `provision` names is in `provisioning/`."
  },
  check(pack, report) {
    const value = readProvision(pack);
    if (value.kind !== "script") return;
    const { node, className, expected, standing } = value;
    const { place } = node;
    if (className === "") {
      report({
        place,
        message: '"provision" is empty, so it names no script',
        help: "name the class of the script, or remove the key"
      });
    } else if (className.includes("/") && standing.kind !== "file") {
      report({
        place,
        message: `"provision" names ${quote(className)}, which is a path and no name of a class`,
        help: helpForPath(pack, className)
      });
    } else if (standing.kind === "missing") {
      const message = `"provision" names ${quote(className)}, and there is no script ${quote(expected)}`;
      report({ place, message, help: helpFor3(pack, className, expected) });
    } else if (standing.kind === "other-case") {
      report({
        place,
        message: `"provision" names ${quote(className)}, but the script is ${quote(standing.path)}`,
        help: `rename it to ${quote(expected)}, or write ${quote(classNameOf(standing.path))}: upper and lower case count on the server`
      });
    } else if (standing.kind === "in-scripts-folder") {
      report({
        place,
        severity: "warning",
        message: `the script of ${quote(className)} is ${quote(standing.path)}, and the server looks it up in provisioning/`,
        help: `move it to ${quote(expected)}`
      });
    }
  }
};
function helpForPath(pack, written) {
  const path = `${provisioningFolder}${baseName(written)}`;
  const script = isScriptPath(path) ? path : scriptPathOf(baseName(written));
  return packagedFiles(pack).at(script).kind === "file" ? `write ${quote(classNameOf(script))}` : "write the name of a class, as GreenhouseProvision for provisioning/GreenhouseProvision.groovy";
}
function helpFor3(pack, className, expected) {
  if (className.endsWith(".groovy"))
    return `write ${quote(className.slice(0, -".groovy".length))}: a class has no ending`;
  const nearest = packagedFiles(pack).nearest(expected);
  const add = `add the script ${quote(expected)}`;
  if (nearest === void 0 || !isScriptPath(nearest)) return add;
  const meant = classNameOf(nearest);
  return /^[\w.$]+$/.test(meant) ? `write ${quote(meant)}, or ${add}` : add;
}

// src/stackpack/config-reads.ts
var actions = /* @__PURE__ */ new Set(["preInstall", "install", "upgrade", "uninstall", "postUninstall", "waitingForData"]);
var mapTypes = /* @__PURE__ */ new Set([void 0, "Map", "HashMap", "LinkedHashMap", "Object"]);
var properties = /* @__PURE__ */ new Set(["class", "metaClass"]);
var mostMethods = 200;
function findConfigReads(script, { methods }) {
  const written = writtenKeys(script);
  const takers = methods.flatMap((method2) => {
    const isAction = actions.has(method2.name);
    const [first] = method2.parameters;
    const map = isAction ? first : method2.parameters.find(({ name: name2 }) => name2 === "config");
    return map !== void 0 && mapTypes.has(map.type) ? { method: method2, map: map.name, given: isAction ? /* @__PURE__ */ new Set() : written } : [];
  });
  const reads = takers.slice(0, mostMethods).flatMap(({ method: method2, map, given }) => readsOf(script, method2, map).filter(({ name: name2 }) => !given.has(name2)));
  return reads.sort((a, b) => a.start - b.start);
}
function readsOf(script, method2, map) {
  const uses = script.sequences.flatMap((code) => usesOf(code, map, method2));
  if (uses.some(({ code, index }) => isGivenAnew(code, index))) return [];
  const checked = new Set(uses.flatMap(({ code, index }) => checkedName(code, index)));
  return uses.flatMap(({ code, index }) => {
    const read2 = readAt(code, index);
    return read2 === void 0 || checked.has(read2.name) ? [] : read2;
  });
}
function usesOf(code, name2, { start, end }) {
  return [...code.tokens.entries()].flatMap(([index, token]) => {
    const isUse = token.kind === "identifier" && token.text === name2 && token.start >= start && token.end <= end;
    return isUse && !isMember2(code.tokens, index) ? { code, index } : [];
  });
}
function isGivenAnew({ tokens }, index) {
  const next = tokens[index + 1]?.text;
  const before = tokens[index - 1];
  if (next === "=" || next === "->" || next === "in") return true;
  return before?.kind === "identifier" && !before.startsLine && ["def", "Map", "Object"].includes(before.text);
}
function readAt({ tokens, partners }, index) {
  const sign = tokens[index + 1]?.text;
  const name2 = tokens[index + 2];
  if (name2 === void 0) return void 0;
  let after2 = index + 3;
  let literal = name2;
  if (sign === "[") {
    if (name2.value === void 0 || partners.get(index + 1) !== after2) return void 0;
    after2++;
  } else if (sign !== "." && sign !== "?.") return void 0;
  else if (tokens[after2]?.text === "(") {
    const argument = tokens[after2 + 1];
    if (name2.text !== "get" || argument?.value === void 0 || partners.get(after2) !== after2 + 2) return void 0;
    literal = argument;
    after2 += 3;
  }
  const text = literal.value ?? (literal.kind === "identifier" ? literal.text : void 0);
  if (text === void 0 || properties.has(text) || !isPlainRead(tokens[after2])) return void 0;
  return { name: text, start: literal.start, end: literal.end };
}
function isPlainRead(next) {
  if (next === void 0 || next.startsLine) return true;
  if (next.kind === "symbol") return !["=", "+=", "-=", "?:", "?=", "{", "("].includes(next.text);
  return next.kind === "identifier" && ["as", "in", "instanceof"].includes(next.text);
}
function checkedName({ tokens }, index) {
  const [sign, name2, next] = tokens.slice(index + 1, index + 4);
  if (sign?.text === "[") return tokens[index + 4]?.text === "=" && name2?.value !== void 0 ? [name2.value] : [];
  if (next?.text === "=" || next?.text === "?:") return name2 === void 0 ? [] : [name2.value ?? name2.text];
  const argument = tokens[index + 4]?.value;
  const asks = ["put", "containsKey", "getOrDefault", "remove", "putIfAbsent"].includes(name2?.text ?? "");
  return asks && argument !== void 0 ? [argument] : [];
}
function writtenKeys({ sequences }) {
  const keys = /* @__PURE__ */ new Set();
  for (const { tokens } of sequences) {
    for (const [index, token] of tokens.entries()) {
      const name2 = token.value ?? (token.kind === "identifier" ? token.text : void 0);
      if (name2 === void 0) continue;
      const next = tokens[index + 1]?.text;
      const isKey = next === ":" || next === "=" && isMember2(tokens, index) || next === "]" && tokens[index + 2]?.text === "=" || tokens[index - 1]?.text === "(" && tokens[index - 2]?.text === "put";
      if (isKey) keys.add(name2);
    }
  }
  return keys;
}

// src/rules/provisioning/provision-step-unknown.ts
var mostGuesses3 = 50;
var provisionStepUnknown = {
  meta: {
    id: "provision-step-unknown",
    category: "provisioning",
    severity: "warning",
    summary: "What the provisioning script reads of `config` is a step of the manifest."
  },
  check(pack, report) {
    const steps = stepNames(pack);
    if (steps === void 0) return;
    const reads = readsOf2(pack).filter(({ name: name2 }) => !steps.has(name2));
    let guesses = 0;
    const found = reads.map(({ name: name2, place }) => [name2, place]);
    for (const { key: name2, first, others } of groupRepeated(found, ({ file }) => file)) {
      const nearest = guesses++ < mostGuesses3 ? nearestWord(name2, steps) : void 0;
      const add = `add a step named ${quote(name2)} to the manifest`;
      report({
        place: first,
        message: `no step is named ${quote(name2)}, so the script reads nothing here`,
        help: nearest === void 0 ? add : `write ${quote(nearest)}, or ${add}`,
        related: others.map((place) => ({ place, message: "read here too" }))
      });
    }
  }
};
function stepNames(pack) {
  if (!wasReadWhole(pack.manifest)) return void 0;
  const names = /* @__PURE__ */ new Set();
  for (const step2 of itemsOf(rootObject(pack.manifest), "steps", "1.x")) {
    const name2 = judgeableText(valueAt(step2, "name"));
    if (name2 === void 0) return void 0;
    names.add(name2.text);
  }
  return names;
}
function readsOf2(pack) {
  const main = mainScript(pack);
  if (main?.loaded === void 0) return [];
  const { file, script, loaded } = main;
  return findConfigReads(script, loaded).map(({ name: name2, start, end }) => ({ name: name2, place: { file, start, end } }));
}

// src/rules/provisioning/provision-superclass.ts
var provisionSuperclass = {
  meta: {
    id: "provision-superclass",
    category: "provisioning",
    severity: "error",
    summary: "The provisioning class extends `com.stackstate.stackpack.ProvisioningScript`."
  },
  check(pack, report) {
    const main = mainScript(pack);
    if (main === void 0) return;
    const { file, script, className, loaded } = main;
    if (script.classes.length === 0) {
      report({
        place: wholeFile(file),
        message: `${quote(file)} declares no class, so Groovy makes a plain script of it`,
        help: `declare a class ${quote(className)} that extends ${baseClass}`
      });
      return;
    }
    const ancestry = loaded === void 0 ? void 0 : ancestryOf(pack, file, loaded);
    if (ancestry?.kind === "no-superclass") {
      report({
        place: ancestry.place,
        message: `the class ${quote(ancestry.name)} extends no other, so the server cannot run it`,
        help: `let it extend ${baseClass}`
      });
    } else if (ancestry?.kind === "not-found") {
      const isBase = ancestry.name === "ProvisioningScript";
      report({
        place: ancestry.place,
        message: `${quote(ancestry.name)} is neither imported nor a class of this StackPack`,
        help: isBase ? `add "import ${baseClass}" at the top` : `extend ${baseClass}, or add the script of that class`
      });
    }
  }
};

// src/rules/provisioning/provision-syntax.ts
var provisionSyntax = {
  meta: {
    id: "provision-syntax",
    category: "provisioning",
    severity: "warning",
    alsoReports: ["error"],
    summary: "What the provisioning script opens, it closes: brackets, strings and comments."
  },
  check(pack, report) {
    for (const file of provisioningOf(pack).scripts) {
      const pointer = lfsPointerProblem(pack.tree, file);
      if (pointer !== void 0) {
        report({ place: pointer.place, message: pointer.message, help: pointer.help, severity: "error" });
      }
      const { fault: fault2 } = scriptReading(pack, file);
      if (fault2 !== void 0)
        report({ place: { file, start: fault2.start, end: fault2.end }, ...describe(fault2, file) });
    }
  }
};
function describe({ kind, what, text, other }, file) {
  const said = quote(text);
  const related = (message) => other === void 0 ? {} : { related: [{ place: { file, start: other.start, end: other.end }, message }] };
  switch (kind) {
    case "unclosed":
      return {
        message: `the ${what} that ${said} opens is not closed`,
        help: "close it where it ends",
        ...related("what is around it ends here")
      };
    case "stray":
      return { message: `${said} closes nothing`, help: "remove it, or open before it what it closes" };
    case "mismatch":
      return {
        message: `${said} does not close the bracket that is open`,
        help: "close that one first",
        ...related("this one is open")
      };
  }
}

// src/rules/provisioning/provision-template-missing.ts
var provisionTemplateMissing = {
  meta: {
    id: "provision-template-missing",
    category: "provisioning",
    severity: "error",
    summary: "Every template that the provisioning imports is in `provisioning/`."
  },
  check(pack, report) {
    const { imports, outside } = provisioningOf(pack);
    for (const { written, place } of outside) {
      report({
        place,
        message: `${quote(written)} leads out of provisioning/`,
        help: "put the template below provisioning/, and write its path from there"
      });
    }
    const found = imports.map(({ template, place }) => [template, place]);
    for (const { key: path, first, others } of groupRepeated(found, ({ file }) => file)) {
      const remark = remarkOn4(pack, path, first);
      const related = others.map((place) => ({ place, message: "imported here too" }));
      if (remark !== void 0) report({ ...remark, related });
    }
  }
};
function remarkOn4(pack, path, place) {
  const standing = packagedFiles(pack).at(path);
  if (standing.kind === "other-case") {
    return {
      place,
      message: `there is no template ${quote(path)}: the file is ${quote(standing.actual)}`,
      help: `write ${quote(writtenTemplatePath(standing.actual))}, or rename the file: upper and lower case count on the server`
    };
  }
  if (standing.kind === "folder") {
    return { place, message: `${quote(path)} is a folder`, help: "name a template in it" };
  }
  if (standing.kind !== "missing") return void 0;
  return { place, message: `there is no template ${quote(path)}`, help: helpFor4(pack, path) };
}
function helpFor4(pack, path) {
  const files = packagedFiles(pack);
  const fromRoot = writtenTemplatePath(path);
  if (files.at(fromRoot).kind === "file" && fromRoot !== path) {
    return `write ${quote(writtenTemplatePath(fromRoot))}: the path starts below provisioning/`;
  }
  const nearest = files.nearest(path);
  const add = `add the file ${quote(path)}`;
  return nearest === void 0 ? add : `write ${quote(writtenTemplatePath(nearest))}, or ${add}`;
}

// src/rules/provisioning/template-empty-nodes.ts
var templateEmptyNodes = {
  meta: {
    id: "template-empty-nodes",
    category: "provisioning",
    severity: "error",
    summary: "Imported templates give at least one node."
  },
  check(pack, report) {
    for (const { template } of snapshotTemplates(pack).templates) {
      const isKnown = !template.incomplete && template.faults.length === 0;
      const fault2 = isKnown ? findFault(template) : void 0;
      if (fault2 === void 0) continue;
      report({
        ...fault2,
        help: 'add a node to the list "nodes", or do not import this template: importing none fails'
      });
    }
  }
};
function findFault({ path, variants }) {
  const faults = variants.map((roots) => roots.map((root) => judge(root, path)));
  const isSound = faults.some((found) => found.some((fault2) => fault2 === void 0));
  return isSound ? void 0 : faults[0]?.[0] ?? { place: wholeFile(path), message: "the template gives nothing" };
}
function judge(root, path) {
  const entry = entryOf(root, "nodes");
  if (entry === void 0) {
    const misspelt = root.kind === "object" ? findMisspelt(root, "nodes") : void 0;
    return { place: misspelt?.keyPlace ?? wholeFile(path), message: 'the template gives no list "nodes"' };
  }
  const { keyPlace, value } = entry;
  if (value.kind === "list") {
    return value.items.length === 0 ? { place: value.place, message: 'the list "nodes" is empty' } : void 0;
  }
  if (value.kind === "null") return { place: keyPlace, message: 'the list "nodes" is empty' };
  const isUnknown = value.kind === "string" && isFilledIn(value.text);
  return isUnknown ? void 0 : { place: value.place, message: '"nodes" is not a list' };
}

// src/rules/provisioning/template-helper-unknown.ts
var serverFunctions = [
  "add",
  "componentUrnForUrl",
  "concat",
  "get",
  "getFirstExisting",
  "getOrCreate",
  "identifier",
  "include",
  "join",
  "multiply",
  "resolve",
  "resolveOrCreate"
];
var builtIn = ["each", "else", "if", "log", "lookup", "unless", "with"];
var seldomUsed = ["block", "embedded", "i18n", "i18nJs", "partial", "precompile"];
var suggested = [...serverFunctions, ...builtIn];
var functions = /* @__PURE__ */ new Set([...suggested, ...seldomUsed]);
var mostGuesses4 = 50;
var templateHelperUnknown = {
  meta: {
    id: "template-helper-unknown",
    category: "provisioning",
    severity: "warning",
    summary: "Every function that a template calls is one of the server\u2019s."
  },
  check(pack, report) {
    let guesses = 0;
    for (const document of templatesOf(pack).values()) {
      for (const { call, place, use } of helperCalls(document)) {
        const isCall = use === "argument" || call.params.length > 0 || call.hash.length > 0;
        if (!isCall || functions.has(call.name)) continue;
        const nearest = guesses++ < mostGuesses4 ? nearestWord(call.name, suggested) : void 0;
        report({
          place,
          message: `${quote(call.name)} is no function of templates`,
          help: nearest === void 0 ? "use one of the functions that the rule\u2019s page lists" : `did you mean ${nearest}?`
        });
      }
    }
  }
};

// src/rules/provisioning/template-include-cycle.ts
var templateIncludeCycle = {
  meta: {
    id: "template-include-cycle",
    category: "provisioning",
    severity: "error",
    summary: "No template includes itself, not through others either."
  },
  check(pack, report) {
    for (const remark of findCycles(includesByFile(pack))) report(remark);
  }
};
function includesByFile(pack) {
  const { rendered } = templateReach(pack);
  const byFile = /* @__PURE__ */ new Map();
  for (const [file, document] of rendered) {
    const edges = /* @__PURE__ */ new Map();
    for (const { path, encoding, place } of includesOf(pack, document)) {
      if (path === void 0 || !isRendered(encoding) || !rendered.has(path) || edges.has(path)) continue;
      edges.set(path, { to: path, place });
    }
    byFile.set(file, [...edges.values()]);
  }
  return byFile;
}
function* findCycles(byFile) {
  const done = /* @__PURE__ */ new Set();
  for (const root of byFile.keys()) {
    const way = done.has(root) ? [] : [{ file: root, place: void 0, next: 0 }];
    const onWay = new Set(way.map(({ file }) => file));
    for (let step2 = way.at(-1); step2 !== void 0; step2 = way.at(-1)) {
      const edge = byFile.get(step2.file)?.[step2.next++];
      if (edge === void 0) {
        way.pop();
        onWay.delete(step2.file);
        done.add(step2.file);
      } else if (onWay.has(edge.to)) {
        yield remarkOn5(edge, way);
      } else if (!done.has(edge.to)) {
        way.push({ file: edge.to, place: edge.place, next: 0 });
        onWay.add(edge.to);
      }
    }
  }
}
function remarkOn5({ to, place }, way) {
  const within = way.slice(way.findIndex(({ file }) => file === to) + 1);
  const related = within.flatMap(
    (step2) => step2.place === void 0 ? [] : [{ place: step2.place, message: `${quote(step2.file)} is included here` }]
  );
  const message = within.length === 0 ? `the template includes itself, so rendering it never ends` : `${quote(to)} includes this template, so rendering it never ends`;
  return { place, message, help: "remove one of the includes", related: related.slice(0, 20) };
}

// src/rules/provisioning/template-include-encoding.ts
var images = /* @__PURE__ */ new Set(["png", "jpg", "jpeg", "gif", "svg"]);
var binaryImages = /* @__PURE__ */ new Set(["png", "jpg", "jpeg", "gif"]);
var templateIncludeEncoding = {
  meta: {
    id: "template-include-encoding",
    category: "provisioning",
    severity: "error",
    summary: "An `include` names an encoding that the server has, and that fits the file."
  },
  check(pack, report) {
    for (const document of templateReach(pack).rendered.values()) {
      for (const include of includesOf(pack, document)) {
        const remark = remarkOn6(pack, include);
        if (remark !== void 0) report(remark);
      }
    }
  }
};
function remarkOn6(pack, include) {
  const { written, path, encoding, place, encodingPlace } = include;
  if (written === void 0 || encoding === void 0) return void 0;
  const at = encodingPlace ?? place;
  if (!includeEncodings.some((known) => known === encoding)) {
    const nearest = nearestWord(encoding, includeEncodings);
    return {
      place: at,
      message: `${quote(encoding)} is no encoding of an include`,
      help: nearest === void 0 ? `write ${joinWords(includeEncodings, "or")}` : `did you mean ${nearest}?`
    };
  }
  if (path === void 0 || packagedFiles(pack).at(path).kind !== "file") return void 0;
  const extension = extensionOf(written);
  if (encoding === "base64" && !images.has(extension)) {
    return {
      place: at,
      message: `base64 is for images, and ${quote(written)} is none by its name`,
      help: "remove the encoding, or write identity for a file that is no template"
    };
  }
  if (encoding !== "base64" && binaryImages.has(extension)) {
    return {
      place: at,
      message: `${quote(written)} is an image, which cannot be included as ${encoding}`,
      help: 'write "base64" behind the name'
    };
  }
  return void 0;
}

// src/rules/provisioning/template-include-missing.ts
var templateIncludeMissing = {
  meta: {
    id: "template-include-missing",
    category: "provisioning",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every file that a template includes is in `provisioning/`."
  },
  check(pack, report) {
    const found = [];
    for (const document of templateReach(pack).rendered.values()) {
      for (const include of includesOf(pack, document)) {
        const { written, path, place } = include;
        if (written === void 0) continue;
        if (path === void 0 || path === provisioningFolder.slice(0, -1)) {
          report(remarkOnOutside(written, path, place));
          continue;
        }
        found.push([`${include.fromOwnFolder} ${path}`, include]);
      }
    }
    for (const { first, others } of groupRepeated(found, ({ place }) => place.file)) {
      const remark = remarkOn7(pack, first);
      const related = others.map(({ place }) => ({ place, message: "included here too" }));
      if (remark !== void 0) report({ ...remark, related });
    }
  }
};
function remarkOnOutside(written, path, place) {
  return {
    place,
    message: path === void 0 ? `${quote(written)} leads out of provisioning/` : `${quote(written)} names no file`,
    help: "put the file below provisioning/, and write its path from there"
  };
}
function remarkOn7(pack, { written = "", path = "", place, fromOwnFolder }) {
  if (fromOwnFolder) {
    return {
      place,
      severity: "warning",
      message: `${quote(written)} is ${quote(path)} seen from the folder of this template, and nothing seen from provisioning/`,
      help: `write ${quote(asWritten(written, path))}: the documentation has paths start at provisioning/`
    };
  }
  const standing = packagedFiles(pack).at(path);
  if (standing.kind === "other-case") {
    return {
      place,
      message: `there is no file ${quote(path)}: it is called ${quote(standing.actual)}`,
      help: `write ${quote(asWritten(written, standing.actual))}, or rename the file: upper and lower case count on the server`
    };
  }
  if (standing.kind === "folder") {
    return { place, message: `${quote(written)} is a folder`, help: "name a file in it" };
  }
  if (standing.kind !== "missing") return void 0;
  return { place, message: `there is no file ${quote(path)}`, help: helpFor5(pack, path, written, place.file) };
}
var rootRule = "the path starts below provisioning/";
function helpFor5(pack, path, written, from) {
  const files = packagedFiles(pack);
  const fromRoot = writtenTemplatePath(path);
  if (fromRoot !== path && files.at(fromRoot).kind === "file") {
    return fromRoot.startsWith(provisioningFolder) ? `write ${quote(asWritten(written, fromRoot))}: ${rootRule}` : `copy ${quote(fromRoot)} to ${quote(path)}: ${rootRule}`;
  }
  const nearest = files.nearest(path, from);
  const add = `add the file ${quote(path)}`;
  return nearest === void 0 ? add : `write ${quote(asWritten(written, nearest))}, or ${add}`;
}
function asWritten(written, path) {
  return `${written.startsWith("./") ? "./" : ""}${writtenTemplatePath(path)}`;
}

// src/rules/provisioning/remarks/rendered.ts
function remarkOnRendered(pack, language, name2) {
  const remarks = /* @__PURE__ */ new Map();
  for (const { template } of snapshotTemplates(pack).templates) {
    if (template.language !== language) continue;
    for (const fault2 of template.faults) {
      const { place, message, help: help4 } = fault2.problem;
      const remark = { place, message: `rendered, it is no ${name2}: ${message}`, help: help4, related: relatedPlaces(fault2) };
      const key = placeKey(place);
      if (!remarks.has(key)) remarks.set(key, remark);
    }
  }
  return [...remarks.values()];
}
function relatedPlaces({ problem, outcome, includedAt }) {
  const related = [];
  if (problem.related !== void 0) related.push({ place: problem.related, message: "opened here" });
  if (outcome !== void 0) {
    const message = outcome.value ? "where this condition holds" : "where this condition does not hold";
    related.push({ place: outcome.place, message });
  }
  if (includedAt !== void 0) related.push({ place: includedAt, message: "included here" });
  return related;
}

// src/rules/provisioning/template-invalid-json.ts
var templateInvalidJson = {
  meta: {
    id: "template-invalid-json",
    category: "provisioning",
    severity: "error",
    summary: "Imported .stj templates give JSON once they are rendered."
  },
  check(pack, report) {
    for (const remark of remarkOnRendered(pack, "json", "JSON")) report(remark);
  }
};

// src/rules/provisioning/template-invalid-yaml.ts
var templateInvalidYaml = {
  meta: {
    id: "template-invalid-yaml",
    category: "provisioning",
    severity: "error",
    summary: "Imported .sty templates give YAML once they are rendered."
  },
  check(pack, report) {
    for (const remark of remarkOnRendered(pack, "yaml", "YAML")) report(remark);
  }
};

// src/rules/provisioning/template-syntax.ts
var templateSyntax = {
  meta: {
    id: "template-syntax",
    category: "provisioning",
    severity: "error",
    summary: "Templates are well-formed Handlebars."
  },
  check(pack, report) {
    const templates = [...templatesOf(pack).values()];
    const problems = new Set(templates.flatMap((document) => document.problems));
    for (const file of filesAsTheyAre(pack, templates)) {
      const pointer = lfsPointerProblem(pack.tree, file);
      if (pointer !== void 0) problems.add(pointer);
    }
    for (const { place, message, help: help4, related } of problems) {
      report({
        place,
        message,
        help: help4,
        ...related && { related: [{ place: related, message: "the block is opened here" }] }
      });
    }
  }
};
function filesAsTheyAre(pack, templates) {
  const includes = templates.flatMap((document) => includesOf(pack, document));
  return new Set(includes.flatMap(({ path, encoding }) => encoding === "identity" ? path ?? [] : []));
}

// src/rules/provisioning/template-unreachable.ts
var templateUnreachable = {
  meta: {
    id: "template-unreachable",
    category: "provisioning",
    severity: "info",
    summary: "Something imports or includes each template in `provisioning/`."
  },
  check(pack, report) {
    if (pack.format !== "1.x") return;
    const { rendered, included, open } = templateReach(pack);
    if (open) return;
    for (const { path } of pack.packaged) {
      if (!isTemplatePath(path) || path.endsWith(".md.hbs") || rendered.has(path) || included.has(path)) continue;
      report({
        place: wholeFile(path),
        message: `nothing imports or includes ${quote(path)}`,
        help: "import it in the provisioning script, include it in a template, or remove it from the StackPack"
      });
    }
  }
};

// src/rules/provisioning/index.ts
var provisioningRules = {
  "provision-class": provisionClass,
  "provision-script-missing": provisionScriptMissing,
  "provision-step-unknown": provisionStepUnknown,
  "provision-superclass": provisionSuperclass,
  "provision-syntax": provisionSyntax,
  "provision-template-missing": provisionTemplateMissing,
  "template-empty-nodes": templateEmptyNodes,
  "template-helper-unknown": templateHelperUnknown,
  "template-include-cycle": templateIncludeCycle,
  "template-include-encoding": templateIncludeEncoding,
  "template-include-missing": templateIncludeMissing,
  "template-invalid-json": templateInvalidJson,
  "template-invalid-yaml": templateInvalidYaml,
  "template-syntax": templateSyntax,
  "template-unreachable": templateUnreachable
};

// src/stackpack/resources.ts
var markdownKeys = ["overviewUrl", "detailedOverviewUrl", "releaseNotes", "upgradeInstructions"];
var defaultOverview = "/overview.md";
var resourceReferences = oncePerPack((pack) => [...readReferences(pack)]);
function* readReferences(pack) {
  const { root } = pack.manifest;
  yield* readOwnKeys(pack, root, "");
  for (const { key, value } of asObject(valueAt(root, "configurationUrls"))?.entries ?? []) {
    yield* readValue(pack, value, `configurationUrls.${key}`, "markdown");
  }
  const integrations = pack.format === "1.x" ? itemsOf(rootObject(pack.manifest), "integrations", "1.x") : [];
  for (const [index, integration] of integrations.entries()) {
    yield* readOwnKeys(pack, integration, `integrations[${index}].`);
  }
  const isAbsent = wasReadWhole(pack.manifest) && givenValue(rootObject(pack.manifest), "overviewUrl") === void 0;
  if (pack.format === "1.x" && isAbsent) {
    const target = resolveReference(pack, defaultOverview);
    yield { key: "overviewUrl", wants: "markdown", node: void 0, target };
  }
}
function* readOwnKeys(pack, node, prefix) {
  yield* readValue(pack, valueAt(node, "logoUrl"), `${prefix}logoUrl`, "logo");
  for (const key of markdownKeys) yield* readValue(pack, valueAt(node, key), `${prefix}${key}`, "markdown");
}
function* readValue(pack, value, key, wants) {
  const node = asScalar(value);
  if (node === void 0 || pack.format === "2.0" && node.kind !== "string") return;
  if (node.tag !== void 0 && node.tag !== "!resource") return;
  yield { key, wants, node, target: resolveReference(pack, node.text, node.tag) };
}
function resolveReference(pack, url2, tag) {
  if (url2.trim() === "") return { kind: "empty" };
  if (findPlaceholder(url2) !== void 0) return { kind: "unfinished" };
  if (tag === void 0 && /^https?:/i.test(url2)) return { kind: "external" };
  if (url2.includes("\\") || /^[a-z]:/i.test(url2)) return { kind: "outside" };
  const path = resolveResource(resourcesFolder, url2);
  if (path === void 0) return { kind: "outside" };
  const files = packagedFiles(pack);
  const standing = files.at(path);
  if (standing.kind !== "missing") return { path, ...standing };
  const bare = url2.replace(/[?#].*$/s, "");
  for (const other of [bare, decodePath(bare)]) {
    const otherPath = resolveResource(resourcesFolder, other);
    if (otherPath === void 0) return { kind: "outside" };
    const found = files.at(otherPath);
    if (found.kind !== "missing" && found.kind !== "folder") return { path: otherPath, ...found };
  }
  return { kind: "missing", path };
}

// src/rules/resources/logos.ts
function logosOf(pack) {
  const logos = /* @__PURE__ */ new Map();
  for (const { wants, node, target } of resourceReferences(pack)) {
    if (wants !== "logo" || node === void 0 || target.kind !== "file" || logos.has(target.path)) continue;
    logos.set(target.path, { path: target.path, node });
  }
  return [...logos.values()];
}

// src/rules/resources/logo-format.ts
var logoFormat = {
  meta: {
    id: "logo-format",
    category: "resources",
    severity: "error",
    summary: "A logo is an image, of the kind that its name says."
  },
  check(pack, report) {
    for (const logo of logosOf(pack)) {
      const remark = judge2(pack, logo);
      if (remark !== void 0) report({ place: logo.node.place, ...remark });
    }
  }
};
function judge2(pack, { path }) {
  const bytes = pack.tree.read(path);
  const name2 = quote(path);
  const image = readImage(bytes);
  const expected = imageKindOfName(path);
  if (image === void 0) {
    if (bytes.length === 0) return { message: `the logo ${name2} is empty`, help: "put an image there, PNG or SVG" };
    if (isLfsPointer(bytes)) {
      return {
        message: `the logo ${name2} is a Git LFS pointer and not the image itself`,
        help: "check the repository out with LFS: lfs: true for actions/checkout, git lfs pull by hand"
      };
    }
    const wanted = expected === void 0 ? "an image" : `${imageKindNames[expected]} image`;
    return { message: `the logo ${name2} is not ${wanted}`, help: "put an image there, PNG or SVG" };
  }
  if (expected === image.kind) return void 0;
  if (expected === void 0) {
    return {
      message: `the logo ${name2} is ${imageKindNames[image.kind]} image, which its name does not say`,
      help: `let the name end in .${image.kind === "jpeg" ? "jpg" : image.kind}`
    };
  }
  return {
    message: `the logo ${name2} is ${imageKindNames[image.kind]} image and not ${imageKindNames[expected]} one as its name says`,
    help: `convert ${quote(baseName(path))}, or let its name end in .${image.kind === "jpeg" ? "jpg" : image.kind}`
  };
}

// src/rules/resources/logo-size.ts
var mostBytes = 512 * 1024;
var mostPixels = 2048;
var leastPixels = 32;
var logoSize = {
  meta: {
    id: "logo-size",
    category: "resources",
    severity: "warning",
    summary: "A logo has at most 512 KiB, and from 32 to 2,048 pixels on each side."
  },
  check(pack, report) {
    for (const { path, node } of logosOf(pack)) {
      const bytes = pack.tree.read(path);
      const image = readImage(bytes);
      if (image === void 0) continue;
      const name2 = quote(path);
      const { width, height } = image.size ?? {};
      if (bytes.length > mostBytes) {
        const message = `the logo ${name2} has ${Math.ceil(bytes.length / 1024)} KiB, more than a badge in a list needs`;
        report({ place: node.place, message, help: "make it smaller: at most 512 KiB, a few are enough" });
      } else if (width !== void 0 && height !== void 0 && image.kind !== "svg") {
        const size = `the logo ${name2} is ${width} by ${height} pixels`;
        if (Math.max(width, height) > mostPixels) {
          const message = `${size}, more than a badge in a list needs`;
          report({ place: node.place, message, help: "scale it down to at most 2,048 pixels on each side" });
        } else if (Math.min(width, height) < leastPixels) {
          const message = `${size}, too few to look sharp`;
          report({ place: node.place, message, help: "draw it with at least 32 pixels on each side, or as SVG" });
        }
      }
    }
  }
};

// src/rules/resources/markdown-broken-link.ts
var markdownBrokenLink = {
  meta: {
    id: "markdown-broken-link",
    category: "resources",
    severity: "warning",
    alsoReports: ["error", "info"],
    summary: "Links and images in Markdown pages lead somewhere."
  },
  check(pack, report) {
    for (const page of markdownPages(pack).values()) {
      if (page.soundLinks !== void 0) continue;
      if (page.tooCostly) {
        report({
          place: wholeFile(page.path),
          severity: "info",
          message: `the links in ${quote(page.path)} are not checked: it is too large, or nested too deeply`,
          help: "split the page into smaller ones"
        });
        continue;
      }
      for (const remark of judgePage(pack, page)) report(remark);
    }
  }
};
function* judgePage(pack, page) {
  const { links: links2 = [], undefinedReferences = [] } = page.document() ?? {};
  for (const link of links2) {
    const complaint = judgeLink(pack, page, link);
    if (complaint === void 0) continue;
    const severity = link.kind === "image" ? "error" : "warning";
    yield { severity, ...complaint, place: { file: page.path, start: link.start, end: link.end } };
  }
  for (const { kind, label, start, end } of undefinedReferences) {
    yield {
      place: { file: page.path, start, end },
      severity: kind === "image" ? "error" : "warning",
      message: `nothing defines ${quote(label)}, so readers see the brackets`,
      help: `add a line [${quote(label).slice(1, -1)}]: and the address, or put a backslash before the brackets`
    };
  }
}
function judgeLink(pack, page, link) {
  const target = resolveLink(pack, page.path, link.url);
  const url2 = quote(link.url);
  switch (target.kind) {
    case "elsewhere":
    case "unpackaged":
    case "folder":
      return void 0;
    case "empty":
      return { message: `the ${link.kind} has no address`, help: `write where the ${link.kind} is, or remove it` };
    case "server-path":
      if (link.kind === "link") return void 0;
      return {
        severity: "warning",
        message: `${url2} is a path on the server, and no image of this StackPack`,
        help: "put the image into resources/ and name it relative to this page"
      };
    case "outside":
      return {
        message: `${url2} leads out of resources/, which is all that the server shows`,
        help: `copy the file into resources/, or ${link.kind === "image" ? "remove the image" : "link to where it is published"}`
      };
    case "other-case":
      return {
        message: `${url2} leads nowhere: the file is ${quote(target.actual)}`,
        help: "write the name as the file has it: upper and lower case count on the server"
      };
    case "missing":
      return {
        message: `${url2} leads nowhere: there is no ${quote(target.path)}`,
        help: helpFor6(pack, target, page.path)
      };
    case "file":
      return target.anchor === void 0 ? void 0 : judgeAnchor(pack, target.path, target.anchor, page.path);
  }
}
function helpFor6(pack, target, from) {
  const nearest = packagedFiles(pack).nearest(target.path, from);
  return nearest === void 0 ? "add that file, or mend the address" : `add that file, or name ${quote(nearest.slice(resourcesFolder.length))}`;
}
function judgeAnchor(pack, path, anchor, from) {
  const document = markdownPages(pack).get(path)?.document();
  const key = anchorKey(anchor);
  if (document === void 0 || key === "" || document.anchors.has(key)) return void 0;
  const where = path === from ? "this page" : quote(path);
  return {
    severity: "warning",
    message: `no heading of ${where} has the anchor ${quote(`#${anchor}`)}`,
    help: "write the heading in lower case with hyphens for spaces, or add the heading"
  };
}

// src/rules/resources/markdown-split.ts
var splitLine = /^[ \t]{0,9}\[comment\]: # \(split\)[ \t\r]{0,9}$/;
var nearlySplit = /^[ \t]{0,9}(?:\[(?:comment|\/\/)\][ \t]{0,9}:?[ \t]{0,9}(?:#|<>)?[ \t]{0,9}["'(]?[ \t]{0,9}split[ \t]{0,9}["')]?|<!--[ \t]{0,9}split[ \t]{0,9}-->|\(split\))[ \t\r]{0,9}$/i;
var markdownSplit = {
  meta: {
    id: "markdown-split",
    category: "resources",
    severity: "warning",
    summary: "The detailed overview is parted into its two columns once."
  },
  check(pack, report) {
    const paths = /* @__PURE__ */ new Set();
    for (const { key, target } of resourceReferences(pack)) {
      if (/(?:^|\.)detailedOverviewUrl$/.test(key) && target.kind === "file") paths.add(target.path);
    }
    for (const path of paths) {
      const size = pack.tree.entry(path)?.size ?? 0;
      if (isMarkdownName(path) && size <= largestPage) for (const remark of judge3(pack, path)) report(remark);
    }
  }
};
function* judge3(pack, path) {
  const { text } = pack.source(path);
  if (!/\S/.test(text)) return;
  const lines = splitLines(text);
  const splits = lines.filter((line) => splitLine.test(line.text));
  const at = (line) => placeOf2(path, line);
  const [first, ...more] = splits;
  if (first === void 0) {
    const near = lines.find((line) => nearlySplit.test(line.text));
    yield near === void 0 ? {
      place: wholeFile(path),
      message: `${quote(path)} is not parted, so all of it stands in one column`,
      help: "put the line [comment]: # (split) where the second column starts"
    } : {
      place: at(near),
      message: `${quote(near.text.trim())} does not part the page`,
      help: "write exactly [comment]: # (split)"
    };
    return;
  }
  for (const line of more) {
    yield {
      place: at(line),
      message: "the page is parted more than once, and it has two columns only",
      help: "leave one line [comment]: # (split)",
      related: [{ place: at(first), message: "first parted here" }]
    };
  }
  if (more.length > 0) return;
  const [before, after2] = [text.slice(0, first.start), text.slice(first.start + first.text.length)];
  const empty = !/\S/.test(before) ? "first" : !/\S/.test(after2) ? "second" : void 0;
  if (empty !== void 0) {
    yield {
      place: at(first),
      message: `nothing stands in the ${empty} column`,
      help: "move the line to where the second column starts, or remove it"
    };
  }
}
function splitLines(text) {
  const lines = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end - start < 100) lines.push({ text: text.slice(start, end), start });
    start = end + 1;
  }
  return lines;
}
function placeOf2(file, { text, start }) {
  const indent = text.length - text.trimStart().length;
  return { file, start: start + indent, end: start + text.trimEnd().length };
}

// src/rules/resources/markdown-variable.ts
var variable = /(?<!\\)\{\{[^{}\n]{0,200}?\bconfigurationConfig\.(?:\[([^\]\n]{1,200})\]|([^\s!"#%&'()*+,./;<=>@[\\\]^`{|}~]{1,200}))/g;
var markdownVariable = {
  meta: {
    id: "markdown-variable",
    category: "resources",
    severity: "warning",
    summary: "Each `{{configurationConfig.<step>}}` in a page names one of the manifest\u2019s steps."
  },
  check(pack, report) {
    if (!wasReadWhole(pack.manifest)) return;
    const steps = new Set(stepNames2(pack));
    for (const { path, size } of pack.packaged) {
      if (!path.startsWith(resourcesFolder) || !isMarkdownName(path) || size > largestPage) continue;
      for (const match of pack.source(path).text.matchAll(variable)) {
        const name2 = match[1] ?? match[2] ?? "";
        if (steps.has(name2)) continue;
        const end = match.index + match[0].length - (match[1] === void 0 ? 0 : 1);
        report({
          place: { file: path, start: end - name2.length, end },
          message: `no step of the manifest is called ${quote(name2)}, so nothing is filled in here`,
          help: helpFor7(name2, steps)
        });
      }
    }
  }
};
function stepNames2(pack) {
  const steps = itemsOf(rootObject(pack.manifest), "steps", pack.format);
  return steps.flatMap((step2) => textOf(valueAt(step2, "name")) ?? []);
}
function helpFor7(name2, steps) {
  const nearest = nearestWord(name2, steps);
  if (nearest !== void 0) return `write ${quote(nearest)}`;
  if (steps.size === 0) return "remove it: the manifest has no steps that ask the user for anything";
  const listed2 = [...steps].slice(0, 5).map((step2) => quote(step2));
  return `write one of the steps: ${listed2.join(", ")}${steps.size > listed2.length ? ", \u2026" : ""}`;
}

// src/stackpack/release-notes.ts
function releaseNotesFile(pack) {
  const reference = resourceReferences(pack).find(({ key }) => key === "releaseNotes");
  if (reference !== void 0) return reference.target.kind === "file" ? reference.target.path : void 0;
  const standing = packagedFiles(pack).at(`${resourcesFolder}RELEASE.md`);
  if (standing.kind === "other-case") return standing.actual;
  return standing.kind === "file" ? standing.path : void 0;
}
var versionForm = String.raw`v?(\d{1,9}\.\d{1,9}(?:\.\d{1,9})?(?:[-+][0-9A-Za-z.+-]{1,200})?)(?![\w.]*\d)`;
var markedLine = /^ {0,3}#{1,6}[ \t]/;
var versionInHeading = new RegExp(String.raw`(?<![\w.])${versionForm}`, "gi");
var versionAtStart = new RegExp(
  String.raw`^ {0,3}(?:\| {0,3})?[*_]{0,3}\[?(?:(?:version|release|ver\.?) {0,3}:? {0,3})?${versionForm}`,
  "gi"
);
function versionHeadings(text) {
  const headings = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 400));
    for (const match of line.matchAll(markedLine.test(line) ? versionInHeading : versionAtStart)) {
      const [all, version = ""] = match;
      const versionEnd = start + match.index + all.length;
      headings.push({ version, start: versionEnd - version.length, end: versionEnd });
    }
    start = end + 1;
  }
  return headings;
}
function isHeadingOf(heading, version) {
  const written = /^\d+\.\d+$/.test(heading.version) ? `${heading.version}.0` : heading.version;
  const bare = version.replace(/^v/, "").replace(/\+.*$/s, "");
  return [bare, bare.replace(/-.*$/s, "")].includes(written.replace(/\+.*$/s, ""));
}

// src/text/written-date.ts
var months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
var month = `(?:${months.map((name2) => `${name2.slice(0, 3)}(?:${name2.slice(3)})?`).join("|")}|Sept)`;
var yearFirst = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
var yearLast = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
var dayThenMonth = new RegExp(`(?<!\\d)(\\d{1,2})(st|nd|rd|th)?([ -])(${month})(\\.?,?[ -])(\\d{4})(?!\\d)`, "i");
var monthThenDay = new RegExp(`\\b(${month})(\\.?[ -])(\\d{1,2})(st|nd|rd|th)?(,?[ -])(\\d{4})(?!\\d)`, "i");
function findDate(line, order = "day-first") {
  const found = [...findNumbers(line, order), ...findNamed(line)].sort((a, b) => a.start - b.start);
  return found[0];
}
function dayOrderOf(text) {
  for (const [, first = "", , second = ""] of text.matchAll(new RegExp(yearLast, "g"))) {
    if (Number(first) > 12) return "day-first";
    if (Number(second) > 12) return "month-first";
  }
  return void 0;
}
function findNumbers(line, order) {
  const dates = [];
  const first = yearFirst.exec(line);
  if (first !== null) {
    const [all, , mark = "-", one = "", other = ""] = first;
    const pad = padding(one, other);
    dates.push(dateAt(first.index, all, ({ year, month: month2, day }) => [year, pad(month2), pad(day)].join(mark)));
  }
  const last = yearLast.exec(line);
  if (last !== null) {
    const [all, one = "", mark = "-", other = ""] = last;
    const pad = padding(one, other);
    const own = dayOrderOf(all) ?? order;
    const write = ({ year, month: month2, day }) => (own === "day-first" ? [pad(day), pad(month2), year] : [pad(month2), pad(day), year]).join(mark);
    dates.push(dateAt(last.index, all, write));
  }
  return dates;
}
function findNamed(line) {
  const dates = [];
  const day = dayThenMonth.exec(line);
  if (day !== null) {
    const [all, number5 = "", ordinal, gap = " ", name2 = "", mark = " "] = day;
    const write = (one) => `${dayText(one.day, number5, ordinal)}${gap}${nameLike(name2, one.month)}${mark}${one.year}`;
    dates.push(dateAt(day.index, all, write));
  }
  const named = monthThenDay.exec(line);
  if (named !== null) {
    const [all, name2 = "", gap = " ", number5 = "", ordinal, mark = " "] = named;
    const write = (one) => `${nameLike(name2, one.month)}${gap}${dayText(one.day, number5, ordinal)}${mark}${one.year}`;
    dates.push(dateAt(named.index, all, write));
  }
  return dates;
}
function dateAt(start, all, write) {
  return { start, end: start + all.length, write };
}
function padding(...numbers) {
  const width = numbers.some((number5) => number5.length === 1) ? 1 : 2;
  return (number5) => String(number5).padStart(width, "0");
}
function dayText(day, like, ordinal) {
  const number5 = like.startsWith("0") ? String(day).padStart(2, "0") : String(day);
  return ordinal === void 0 ? number5 : `${number5}${ordinalOf(day)}`;
}
function ordinalOf(day) {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}
function nameLike(like, number5) {
  const name2 = months[number5 - 1] ?? "";
  const isShort = like.length <= 4 && !months.some((one) => one.toLowerCase() === like.toLowerCase());
  const text = isShort ? name2.slice(0, 3) : name2;
  if (like === like.toUpperCase()) return text.toUpperCase();
  return like === like.toLowerCase() ? text.toLowerCase() : text;
}

// src/stackpack/release-notes-section.ts
function releaseNotesSection(text, version) {
  const lines = versionLines(text);
  const [first] = linesOf(lines, version);
  return first === void 0 ? void 0 : sectionBelow(text, first, lines);
}
function findEmptySection(text, version) {
  const lines = versionLines(text);
  const found = linesOf(lines, version);
  const [first] = found;
  const alike = found.filter(({ level }) => level === first?.level).slice(0, mostAlike);
  return alike.some((line) => hasWords(sectionBelow(text, line, lines) ?? "") || saysMore(text, line)) ? void 0 : first?.heading;
}
var mostAlike = 10;
function saysMore(text, { heading, end }) {
  const behind = text.slice(heading.end, Math.min(end, heading.end + 400)).replace(/^\]\([^()]*\)/, "");
  const date = findDate(behind, dayOrderOf(behind));
  return hasWords(date === void 0 ? behind : behind.slice(0, date.start) + behind.slice(date.end));
}
function hasWords(text) {
  return /[\p{L}\p{N}]/u.test(text);
}
function sectionBelow(text, line, lines) {
  if (line.isRow) {
    const cells = text.slice(line.heading.end, line.end).split("|").slice(1);
    return nonEmpty(cells.join(" ").replace(/\s+/g, " ").trim());
  }
  const next = lines.find(({ start, level }) => start > line.start && level <= line.level);
  const end = Math.min(next?.start ?? text.length, endOfHeading(text, line));
  const section = text.slice(line.end, end).replace(/^ {0,3}(?:=+|-+)[ \t]*\r?\n/, "");
  return nonEmpty(section.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd());
}
function linesOf(lines, version) {
  const exact = lines.filter(({ heading }) => heading.version === version.replace(/\+.*$/s, ""));
  const found = exact.length > 0 ? exact : lines.filter(({ heading }) => isHeadingOf(heading, version));
  const marked = found.filter(({ level }) => level < otherLine).sort((a, b) => b.level - a.level || a.start - b.start);
  return marked.length > 0 ? marked : found;
}
function nonEmpty(text) {
  return text === "" ? void 0 : text;
}
var otherLine = 7;
function versionLines(text) {
  const lines = [];
  for (const heading of versionHeadings(text)) {
    const start = text.lastIndexOf("\n", heading.start - 1) + 1;
    if (lines.at(-1)?.start === start) continue;
    const newline = text.indexOf("\n", heading.end);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, Math.min(end, start + 400));
    const level = /^ {0,3}(#{1,6})/.exec(line)?.[1]?.length ?? otherLine;
    lines.push({ heading, start, end, level, isRow: /^ {0,3}\|/.test(line) });
  }
  return lines;
}
function endOfHeading(text, { end: from, level }) {
  if (level === otherLine) return text.length;
  let fence = "";
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 400));
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    const depth = /^ {0,3}(#{1,6})(?:[ \t\r]|$)/.exec(line)?.[1]?.length;
    if (fence !== "") fence = mark.startsWith(fence) ? "" : fence;
    else if (depth !== void 0 && depth <= level) return start;
    else fence = mark;
    start = end + 1;
  }
  return text.length;
}

// src/rules/resources/release-notes-version.ts
var releaseNotesVersion = {
  meta: {
    id: "release-notes-version",
    category: "resources",
    severity: "warning",
    summary: "The release notes have a heading for this version, and say below it what changed."
  },
  check(pack, report) {
    const file = releaseNotesFile(pack);
    const version = pack.version?.value;
    if (file === void 0 || version === void 0 || !isSemanticVersion(version.replace(/^v/, ""))) return;
    if ((pack.tree.entry(file)?.size ?? 0) > largestPage) return;
    const { text } = pack.source(file);
    if (!/\S/.test(text)) return;
    const headings = versionHeadings(text);
    if (headings.some((heading) => isHeadingOf(heading, version))) {
      const empty = findEmptySection(text, version.replace(/^v/, ""));
      if (empty !== void 0) report(remarkOnEmpty(file, empty));
      return;
    }
    const [newest] = headings;
    const written = pack.version?.source === "manifest" ? valueAt(pack.manifest.root, "version") : void 0;
    report({
      place: newest === void 0 ? wholeFile(file) : { file, start: newest.start, end: newest.end },
      message: newest === void 0 ? `${quote(file)} has no heading with a version, and this is ${quote(version)}` : `no heading for ${quote(version)}: the first one is for ${quote(newest.version)}`,
      help: `add a heading such as ## ${bounded(version)} and what changed, above the others`,
      related: written === void 0 ? [] : [{ place: written.place, message: "the version" }]
    });
  }
};
function remarkOnEmpty(file, { version, start, end }) {
  return {
    place: { file, start, end },
    message: `nothing stands below the heading for ${quote(version)}`,
    help: "write below it what changed for those who have the StackPack"
  };
}
function bounded(version) {
  const [release = ""] = version.split(/-SNAPSHOT$/i.test(version) ? "-" : "+", 1);
  return quote(release).slice(1, -1);
}

// src/rules/resources/resource-case.ts
var resourceCase = {
  meta: {
    id: "resource-case",
    category: "resources",
    severity: "error",
    summary: "A file is named in the same upper and lower case letters as it has."
  },
  check(pack, report) {
    for (const { key, node, target } of resourceReferences(pack)) {
      if (target.kind !== "other-case") continue;
      const named = node === void 0 ? 'has no value and means "/overview.md"' : `names ${quote(node.text)}`;
      const actual = target.actual.startsWith(resourcesFolder) ? target.actual.slice(resourcesFolder.length) : target.actual;
      report({
        place: node?.place ?? wholeFile(pack.manifest.file),
        message: `${quote(key)} ${named}, but the file is ${quote(target.actual)}`,
        help: `write ${quote(actual)}${node === void 0 ? " in overviewUrl" : ""}, or rename the file: upper and lower case count on the server`
      });
    }
  }
};

// src/rules/resources/resource-empty.ts
var resourceEmpty = {
  meta: {
    id: "resource-empty",
    category: "resources",
    severity: "info",
    summary: "The files in `resources/` have something in them."
  },
  check(pack, report) {
    const logos = /* @__PURE__ */ new Set();
    const keys = /* @__PURE__ */ new Map();
    for (const { key, wants, target } of resourceReferences(pack)) {
      if (target.kind !== "file") continue;
      if (wants === "logo") logos.add(target.path);
      else if (!keys.has(target.path)) keys.set(target.path, key);
    }
    for (const entry of pack.packaged) {
      if (!entry.path.startsWith(resourcesFolder) || logos.has(entry.path) || !isBlank4(pack, entry)) continue;
      const key = keys.get(entry.path);
      report({
        place: wholeFile(entry.path),
        message: `${quote(entry.path)} is empty${key === void 0 ? "" : `, and ${quote(key)} shows it`}`,
        help: "write a line that tells the user where they stand, or remove the file and what names it"
      });
    }
  }
};
function isBlank4(pack, { path, size }) {
  if (size === 0) return true;
  return isMarkdownName(path) && size <= largestPage && !/\S/.test(pack.source(path).text);
}

// src/rules/resources/resource-missing.ts
var resourceMissing = {
  meta: {
    id: "resource-missing",
    category: "resources",
    severity: "error",
    summary: "Every file that the manifest names is in `resources/`."
  },
  check(pack, report) {
    const found = [];
    const noFolder = missingItems(pack).includes(resourcesFolder);
    for (const reference of resourceReferences(pack)) {
      const { key, node, target } = reference;
      if (target.kind === "empty" && node !== void 0) {
        report({
          place: node.place,
          message: `${quote(key)} is empty, so it names no file`,
          help: "name a file in resources/, or remove the key"
        });
      } else if (target.kind === "missing" && !noFolder || target.kind === "folder") {
        found.push([target.path, reference]);
      }
    }
    const fileOf = ({ node }) => node?.place.file ?? pack.manifest.file;
    for (const references of groupRepeated(found, fileOf)) report(remarkOn8(pack, references));
  }
};
function remarkOn8(pack, { key: path, first, others }) {
  const key = quote(first.key);
  const related = others.flatMap(
    ({ key: other, node }) => node === void 0 ? [] : [{ place: node.place, message: `${quote(other)} names it too` }]
  );
  if (first.node === void 0) {
    return {
      place: wholeFile(pack.manifest.file),
      message: `${key} has no value, so the server shows /overview.md, and there is no ${quote(path)}`,
      help: "add that file, or name another page in overviewUrl",
      related
    };
  }
  const what = first.target.kind === "folder" ? "which is a folder" : `and there is no file ${quote(path)}`;
  return {
    place: first.node.place,
    message: `${key} names ${quote(first.node.text)}, ${what}`,
    help: helpFor8(pack, path, first.node.text, first.node.tag),
    related
  };
}
function helpFor8(pack, path, written, tag) {
  const files = packagedFiles(pack);
  if (tag !== void 0 && /^https?:/i.test(written)) return `write the address without ${tag}, which names a file`;
  const below = decodePath(written).replace(/^\/*(?:stackpack\/[^/]*\/)?resources\//, "");
  if (files.at(`${resourcesFolder}${below}`).kind === "file") {
    return `write ${quote(below)}: the path starts below resources/`;
  }
  if (pack.tree.entry(path)?.kind === "file") return "give the file another name: files named so are never packaged";
  const nearest = files.nearest(path);
  const add = `add the file ${quote(path)}`;
  return nearest === void 0 ? add : `write ${quote(nearest.slice(resourcesFolder.length))}, or ${add}`;
}

// src/rules/resources/resource-not-markdown.ts
var resourceNotMarkdown = {
  meta: {
    id: "resource-not-markdown",
    category: "resources",
    severity: "warning",
    summary: "A key that is shown as a page names a Markdown file."
  },
  check(pack, report) {
    for (const { key, wants, node, target } of resourceReferences(pack)) {
      if (wants !== "markdown" || node === void 0 || target.kind !== "file" || isMarkdownName(target.path)) continue;
      report({
        place: node.place,
        message: `${quote(key)} is shown as Markdown, and ${quote(node.text)} is no .md file`,
        help: "name a Markdown file, with a name that ends in .md"
      });
    }
  }
};

// src/rules/resources/resource-outside.ts
var resourceOutside = {
  meta: {
    id: "resource-outside",
    category: "resources",
    severity: "error",
    summary: "A path in the manifest stays inside `resources/`, with forward slashes."
  },
  check(pack, report) {
    for (const { key, node, target } of resourceReferences(pack)) {
      if (target.kind !== "outside" || node === void 0) continue;
      const { text } = node;
      const drive = /^[a-z]:/i.test(text);
      const reason = drive ? "a path on a Windows drive" : text.includes("\\") ? "a path with backslashes" : "a path that leads out of resources/";
      report({
        place: node.place,
        message: `${quote(key)} names ${quote(text)}, ${reason}`,
        help: drive || !text.includes("\\") ? "put the file into resources/ and name it by its path below that folder" : `write forward slashes: ${quote(text.replaceAll("\\", "/"))}`
      });
    }
  }
};

// src/stackpack/mentioned-names.ts
var binaryExtensions = /* @__PURE__ */ new Set([
  "png",
  "jpg",
  "jpeg",
  "gif",
  "webp",
  "ico",
  "bmp",
  "zip",
  "jar",
  "class",
  "gz",
  "pdf"
]);
var textBudget = 16 * 1024 * 1024;
function mentionedNames(pack, names) {
  const mentioned = /* @__PURE__ */ new Set();
  let left = textBudget;
  for (const { path, size } of pack.packaged) {
    if (path.startsWith(resourcesFolder) || binaryExtensions.has(extensionOf(path))) continue;
    left -= size;
    if (left < 0) return names;
    for (const piece of pack.source(path).text.split(/["'`\r\n<>|(){}[\]=,;]+/)) {
      if (piece.length > 1e3) continue;
      for (const word2 of [piece.trim(), ...piece.split(/[\s:]+/)]) {
        const name2 = baseName(word2);
        if (names.has(name2)) mentioned.add(name2);
        else if (name2.includes("%") && names.has(decodePath(name2))) mentioned.add(decodePath(name2));
      }
    }
  }
  return mentioned;
}

// src/rules/resources/resource-unreferenced.ts
var resourceUnreferenced = {
  meta: {
    id: "resource-unreferenced",
    category: "resources",
    severity: "info",
    summary: "Something uses each file in `resources/`."
  },
  check(pack, report) {
    if (!wasReadWhole(pack.manifest)) return;
    if (resourceReferences(pack).some(({ target }) => target.kind === "unfinished")) return;
    const used = usedResources(pack);
    if ([...markdownPages(pack).values()].some((page) => page.tooCostly && used.has(page.path))) return;
    const unused = pack.packaged.filter(
      ({ path, size }) => path.startsWith(resourcesFolder) && size > 0 && !used.has(path)
    );
    if (unused.length === 0) return;
    const mentioned = mentionedNames(pack, new Set(unused.map(({ path }) => baseName(path))));
    for (const { path } of unused) {
      if (mentioned.has(baseName(path))) continue;
      report({
        place: wholeFile(path),
        message: `nothing uses ${quote(path)}`,
        help: "name it in the manifest or link to it from a page, or remove it from the StackPack"
      });
    }
  }
};
function linksOf(page) {
  return page?.soundLinks ?? page?.document()?.links.map(({ url: url2 }) => url2) ?? [];
}
function usedResources(pack) {
  const used = /* @__PURE__ */ new Set();
  const waiting = [];
  const use = (path) => {
    if (path === void 0 || used.has(path)) return;
    used.add(path);
    waiting.push(path);
  };
  use(releaseNotesFile(pack));
  for (const { target } of resourceReferences(pack)) {
    if (target.kind === "file") use(target.path);
    else if (target.kind === "other-case") use(target.actual);
    else if (target.kind === "missing") use(packagedFiles(pack).nearest(target.path));
  }
  const pages = markdownPages(pack);
  for (let path = waiting.pop(); path !== void 0; path = waiting.pop()) {
    for (const url2 of linksOf(pages.get(path))) {
      const target = resolveLink(pack, path, url2);
      if (target.kind === "file") use(target.path);
      else if (target.kind === "other-case") use(target.actual);
    }
  }
  return used;
}

// src/rules/resources/index.ts
var resourceRules = {
  "logo-format": logoFormat,
  "logo-size": logoSize,
  "markdown-broken-link": markdownBrokenLink,
  "markdown-split": markdownSplit,
  "markdown-variable": markdownVariable,
  "release-notes-version": releaseNotesVersion,
  "resource-case": resourceCase,
  "resource-empty": resourceEmpty,
  "resource-missing": resourceMissing,
  "resource-not-markdown": resourceNotMarkdown,
  "resource-outside": resourceOutside,
  "resource-unreferenced": resourceUnreferenced
};

// src/rules/settings/remediation-hint.ts
var remediationHint = {
  meta: {
    id: "remediation-hint",
    category: "settings",
    severity: "error",
    summary: "The Handlebars of every included remediation hint can be read."
  },
  check(pack, report) {
    const seen = /* @__PURE__ */ new Set();
    for (const { tag, key, node, target } of tagReferences(pack)) {
      if (tag !== "!include" || key !== "remediationHint" || target.kind !== "file" || seen.has(target.path)) continue;
      seen.add(target.path);
      for (const { place, message, help: help4, related } of templateAt(pack, target.path)?.problems ?? []) {
        report({
          place,
          message,
          help: help4,
          related: [
            ...related === void 0 ? [] : [{ place: related, message: "what it belongs to" }],
            { place: node.place, message: "here it is included" }
          ]
        });
      }
    }
  }
};

// src/stackpack/settings-handlebars.ts
var longest3 = 1e3;
function findHandlebars({ path, documents, problems }, pack) {
  if ((pack.tree.entry(path)?.size ?? 0) > largestConfiguration) return [];
  const { text } = pack.source(path);
  if (text.length > longestYaml || !text.includes("{{")) return [];
  const found = /* @__PURE__ */ new Map();
  if (problems.some(({ kind }) => kind === "syntax")) {
    for (const place of expressionsIn(text, { file: path, start: 0, end: text.length })) {
      if (!looksLikeComment(text, place.start)) found.set(place.start, place);
    }
  } else {
    for (const stretch of documents.flatMap(textsBelow)) {
      for (const place of expressionsIn(text, stretch)) found.set(place.start, place);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
function* expressionsIn(text, { file, start, end }) {
  const stretch = text.slice(start, end);
  for (let at = stretch.indexOf("{{"); at !== -1; ) {
    const close = stretch.indexOf("}}", at + 2);
    if (close === -1) return;
    if (close - at > longest3) {
      at = stretch.indexOf("{{", Math.max(at + 2, close - longest3));
    } else if (stretch[at - 1] === "\\") {
      at = stretch.indexOf("{{", at + 2);
    } else {
      const after2 = stretch[close + 2] === "}" ? close + 3 : close + 2;
      yield { file, start: start + at, end: start + after2 };
      at = stretch.indexOf("{{", after2);
    }
  }
}
function textsBelow(root) {
  return [...valuesWithin(root)].flatMap(({ value }) => {
    if (value.kind === "object") return value.entries.map(({ keyPlace }) => keyPlace);
    return value.kind === "list" ? [] : [value.place];
  });
}
function looksLikeComment(text, at) {
  const line = text.slice(Math.max(text.lastIndexOf("\n", at) + 1, at - longest3), at);
  return /(?:^|\s)#/.test(line);
}

// src/rules/settings/settings-handlebars.ts
var settingsHandlebars = {
  meta: {
    id: "settings-handlebars",
    category: "settings",
    severity: "error",
    summary: "No settings file has Handlebars expressions in it."
  },
  check(pack, report) {
    for (const file of settingsFiles(pack)) {
      for (const place of findHandlebars(file, pack)) {
        const expression = pack.source(file.path).text.slice(place.start, place.end);
        report({
          place,
          message: `the Handlebars expression ${quote(expression)} stands in a settings file, which the server rejects`,
          help: helpFor9(expression)
        });
      }
    }
  }
};
function helpFor9(expression) {
  const urn = /^\{\{\s{0,9}get\s{1,9}["']([^"'\s]{1,200})["']\s{0,9}\}\}$/.exec(expression)?.[1];
  return urn === void 0 ? "write the value itself; the text of a remediation hint goes into a file below includes/ that !include names" : `write the identifier itself: ${quote(urn, 210)}`;
}

// src/stackpack/settings-types.ts
var settingsTypes = [
  "ComponentPresentation",
  "Dashboard",
  "ExternalMonitor",
  "MainMenuGroup",
  "Monitor",
  "OtelComponentMapping",
  "OtelRelationMapping"
];
function isSettingsType(type) {
  return settingsTypes.some((known) => known === type);
}

// src/rules/settings/settings-identifier-missing.ts
var settingsIdentifierMissing = {
  meta: {
    id: "settings-identifier-missing",
    category: "settings",
    severity: "warning",
    summary: "Each node of the settings has an `identifier`."
  },
  check(pack, report) {
    for (const node of nodesOf(pack).nodes) {
      const { value, type, snapshot } = node;
      if (snapshot.scope !== "settings" || !isSettingsType(type)) continue;
      const identifier2 = givenValue(value, "identifier");
      if (identifier2 !== void 0 && textOf(identifier2)?.trim() !== "") continue;
      const misspelt = findMisspelt(value, "identifier");
      report({
        place: misspelt?.keyPlace ?? placeOf3(node),
        message: `this ${type} has no identifier, by which an upgrade would know it again`,
        help: misspelt === void 0 ? `add identifier: "${exampleUrn(pack, type)}"` : "write identifier in the place of this key"
      });
    }
  }
};
function placeOf3({ value }) {
  return entryOf(value, "identifier")?.keyPlace ?? valueAt(value, "_type")?.place ?? value.place;
}
function exampleUrn({ manifest }, type) {
  const name2 = textOf(valueAt(manifest.root, "name")) ?? "";
  const kind = type.replace(/(?<=[a-z])[A-Z]/g, "-$&").toLowerCase();
  return `urn:stackpack:${/^[a-z][a-z0-9-]{0,59}$/.test(name2) ? name2 : "<pack>"}:${kind}:<name>`;
}

// src/rules/settings/settings-nodes.ts
var settingsNodes = {
  meta: {
    id: "settings-nodes",
    category: "settings",
    severity: "error",
    summary: "Each document of a settings file has a list `nodes` at its top."
  },
  check(pack, report) {
    for (const { documents } of settingsFiles(pack)) {
      for (const root of documents) for (const remark of remarksOn(root)) report(remark);
    }
  }
};
var help3 = "write nodes: at the top, and below it each node with a dash before its _type";
function* remarksOn(root) {
  if (root.kind === "null") return;
  if (root.kind !== "object") {
    yield {
      place: startOfPlace(root.place),
      message: `a settings file is an object with the list nodes, and here stands ${describeValue(root)}`,
      help: help3
    };
    return;
  }
  const entry = entryOf(root, "nodes");
  if (entry === void 0) {
    yield missing(root);
  } else if (entry.value.kind !== "list") {
    yield { place: entry.keyPlace, message: `nodes is ${describeValue(entry.value)}, not a list of nodes`, help: help3 };
  } else {
    for (const item of entry.value.items) {
      if (item.kind === "object") continue;
      const message = `this entry of nodes is ${describeValue(item)}, not a node`;
      yield {
        place: startOfPlace(item.place),
        message,
        help: "write a node with its _type there, or remove the entry"
      };
    }
  }
}
function missing(document) {
  const message = "this document has no list nodes, so it installs nothing";
  const meant = findMisspelt(document, "nodes");
  return meant === void 0 ? { place: startOfPlace(document.place), message, help: help3 } : { place: meant.keyPlace, message, help: "write nodes in the place of this key" };
}

// src/stackpack/settings-schema-faults.ts
function* findSchemaFaults(node, table3) {
  yield* objectFaults(node, table3, [], valueAt(node, "_type")?.place ?? node.place);
}
function* objectFaults(object2, keys, path, place) {
  if (!hasKeysOf(object2, keys)) {
    for (const lacking of findMissingKeys(object2, keys)) yield { kind: "missing-key", path, lacking, place };
    for (const unknown of findUnknownEntries(object2, keys)) yield { kind: "unknown-key", path, ...unknown };
  }
  for (const { key, keyPlace, value } of object2.entries) {
    const shape = keys.get(key)?.shape;
    if (shape === void 0 || value.kind === "null" || isSurelyRight(value, shape)) continue;
    yield* valueFaults({ node: value, shape, path: [...path, key], owner: object2, place: keyPlace });
  }
}
function isSurelyRight(value, shape) {
  return shape.kind === "any" || shape.kind === "scalar" && value.kind !== "list" && value.kind !== "object";
}
var requiredCounts = /* @__PURE__ */ new WeakMap();
function hasKeysOf(object2, keys) {
  let required2 = requiredCounts.get(keys);
  if (required2 === void 0) {
    required2 = [...keys.values()].filter((key) => key.required).length;
    requiredCounts.set(keys, required2);
  }
  let given = 0;
  for (const { key, value } of object2.entries) {
    const known = keys.get(key);
    if (known === void 0) return false;
    if (known.required && value.kind !== "null") given++;
  }
  return given === required2;
}
function* valueFaults(visit) {
  const { node, shape, path, owner, place } = visit;
  if (node.tag !== void 0 || node.kind === "string" && findPlaceholder(node.text) !== void 0) return;
  switch (shape.kind) {
    case "any":
      return;
    case "scalar":
      if (asScalar(node) === void 0) yield { kind: "other-structure", path, node, wanted: "scalar" };
      return;
    case "word":
    case "word-expression":
      yield* wordFaults(node, shape, path);
      return;
    case "list":
      if (node.kind !== "list") {
        yield { kind: "other-structure", path, node, wanted: "list" };
        return;
      }
      for (const [index, item] of node.items.entries()) {
        const itemPath = [...path, index];
        if (item.kind !== "null")
          yield* valueFaults({ node: item, shape: shape.of, path: itemPath, owner, place: startOf(item) });
      }
      return;
    case "map":
      if (node.kind !== "object") {
        yield { kind: "other-structure", path, node, wanted: "object" };
        return;
      }
      for (const { key, keyPlace, value } of node.entries) {
        yield* valueFaults({ node: value, shape: shape.of, path: [...path, key], owner: node, place: keyPlace });
      }
      return;
    case "object":
    case "typed": {
      if (node.kind !== "object") {
        yield { kind: "other-structure", path, node, wanted: "object" };
        return;
      }
      const keys = shape.kind === "object" ? shape.keys : yield* tableFor(shape, node, visit);
      if (keys !== void 0) yield* objectFaults(node, keys, path, place);
    }
  }
}
function* wordFaults(node, { kind, words: words4 }, path) {
  const scalar2 = asScalar(node);
  if (scalar2 === void 0) {
    yield { kind: "other-structure", path, node, wanted: "scalar" };
    return;
  }
  const word2 = kind === "word" ? scalar2.text : /^\s*'?([A-Za-z_]{1,60})'?\s*$/.exec(scalar2.text)?.[1];
  if (word2 === void 0 || words4.includes(word2) || word2.includes("{{")) return;
  yield { kind: "other-word", path, node: scalar2, words: words4, nearest: nearestWord(word2, words4) };
}
function* tableFor({ by, key, tables }, object2, { owner, path, place }) {
  if (by === "beside") return tables.get(textOf(valueAt(owner, key)) ?? "");
  for (const lacking of findMissingKeys(object2, typeAlone)) yield { kind: "missing-key", path, lacking, place };
  const node = asScalar(valueAt(object2, key));
  if (node === void 0 || tables.has(node.text)) return tables.get(node?.text ?? "");
  const nearest = nearestWord(node.text, tables.keys());
  if (nearest !== void 0) {
    yield { kind: "other-word", path: [...path, key], node, words: [...tables.keys()], nearest };
  }
  return void 0;
}
var typeAlone = /* @__PURE__ */ new Map([["_type", { required: true }]]);
function startOf(item) {
  const [first] = item.kind === "object" ? item.entries : [];
  return first?.keyPlace ?? item.place;
}

// src/stackpack/settings-schemas/shape.ts
var any = { kind: "any" };
var scalar = { kind: "scalar" };
var oneOf = (...words4) => ({ kind: "word", words: words4 });
var expressionOf = (...words4) => ({ kind: "word-expression", words: words4 });
var listOf2 = (of) => ({ kind: "list", of });
var mapOf2 = (of) => ({ kind: "map", of });
function table2(keys) {
  return new Map(
    Object.entries(keys).map(([key, shape]) => [key.replace(/\?$/, ""), { shape, required: !key.endsWith("?") }])
  );
}
var objectOf2 = (keys) => ({
  kind: "object",
  keys: table2(keys)
});
function typedBy(types) {
  const tables = Object.entries(types).map(([type, keys]) => [type, table2({ _type: scalar, ...keys })]);
  return { kind: "typed", by: "_type", key: "_type", tables: new Map(tables) };
}
function chosenBy(key, values) {
  const tables = Object.entries(values).map(([value, keys]) => [value, table2(keys)]);
  return { kind: "typed", by: "beside", key, tables: new Map(tables) };
}
var nodeKeys = { _type: scalar, "id?": scalar, identifier: scalar, name: scalar, "description?": scalar };

// src/stackpack/settings-schemas/metrics.ts
var thresholds = objectOf2({
  "mode?": oneOf("absolute", "percentage"),
  "defaultColor?": scalar,
  "steps?": listOf2(objectOf2({ "value?": scalar, "color?": scalar, "name?": scalar }))
});
var calculation = oneOf("mean", "sum", "min", "max", "first", "first-number", "last", "last-number");
var anyChart = { "unit?": scalar, "decimals?": scalar, "thresholds?": thresholds };
var chart = typedBy({
  TimeSeriesChart: { ...anyChart, "min?": scalar, "max?": scalar, "connectNulls?": scalar },
  BarChart: { ...anyChart, "min?": scalar, "max?": scalar },
  GaugeChart: { ...anyChart, "max?": scalar, "calculation?": calculation },
  StatChart: { ...anyChart, "sparkline?": scalar, "calculation?": calculation }
});
var queries = listOf2(
  objectOf2({ expression: scalar, alias: scalar, "componentIdentifierTemplate?": scalar, "primary?": scalar })
);
var metricKeys = {
  metricId: scalar,
  "name?": scalar,
  "description?": scalar,
  "metricQueries?": queries,
  // Of real packs, in the place of metricQueries and chart.
  "queries?": queries,
  "unit?": scalar,
  "chart?": chart
};
var metrics = listOf2(objectOf2(metricKeys));
var shownMetrics = listOf2(
  objectOf2({
    ...metricKeys,
    "order?": scalar,
    "summaryMetricId?": scalar,
    "query?": scalar,
    "decimalPlaces?": scalar
  })
);
var metricSections = listOf2(
  objectOf2({
    sectionId: scalar,
    "title?": scalar,
    "description?": scalar,
    "order?": scalar,
    "metrics?": shownMetrics
  })
);

// src/stackpack/settings-schemas/projections.ts
var projection = typedBy({
  TextProjection: { value: scalar, "asTag?": scalar },
  HealthProjection: { value: scalar },
  DurationProjection: { startTime: scalar, "endTime?": scalar },
  RatioProjection: { numerator: scalar, denominator: scalar, "status?": scalar },
  NumericProjection: { value: scalar, "decimalPlaces?": scalar, "unit?": scalar },
  MetricProjection: {
    query: scalar,
    "showChart?": scalar,
    "sparkline?": scalar,
    "decimalPlaces?": scalar,
    "unit?": scalar,
    "metricId?": scalar
  },
  ComponentLinkProjection: { name: scalar, identifier: scalar },
  ContainerImageProjection: { imageId: scalar, imageName: scalar },
  MapProjection: { value: scalar, "asTags?": scalar },
  TagProjection: {}
});

// src/stackpack/settings-schemas/highlight.ts
var provisioning = objectOf2({
  "topologySourceSelector?": scalar,
  "externalComponentSelector?": scalar,
  "showConfiguration?": scalar,
  "showStatus?": scalar
});
var links = listOf2(
  objectOf2({
    linkId: scalar,
    "title?": scalar,
    "target?": scalar,
    "tooltip?": scalar,
    "filter?": scalar,
    "openInNewTab?": scalar,
    "order?": scalar
  })
);
var highlight = objectOf2({
  "title?": scalar,
  "fields?": listOf2(
    objectOf2({
      fieldId: scalar,
      "title?": scalar,
      "description?": scalar,
      "order?": scalar,
      "projection?": projection
    })
  ),
  "relatedResources?": listOf2(
    objectOf2({
      resourceId: scalar,
      "title?": scalar,
      "order?": scalar,
      "topologyQuery?": scalar,
      "presentationIdentifier?": scalar
    })
  ),
  "links?": links,
  "provisioning?": provisioning,
  "events?": objectOf2({
    "showEvents?": scalar,
    "relatedResourcesQuery?": scalar,
    "excludeRelatedResourcesQuery?": scalar,
    "excludedRelatedResourcesQuery?": scalar
  }),
  "metrics?": metricSections
});

// src/stackpack/settings-schemas/component-presentation.ts
var overview = objectOf2({
  "name?": objectOf2({ singular: scalar, plural: scalar, title: scalar }),
  "mainMenu?": objectOf2({ group: scalar, order: scalar, "icon?": scalar }),
  "fixedColumns?": scalar,
  "columns?": listOf2(objectOf2({ columnId: scalar, "title?": scalar, "projection?": projection })),
  "sort?": listOf2(objectOf2({ columnId: scalar, "direction?": oneOf("Ascending", "Descending") })),
  // A real pack has it here, and not below `highlight`.
  "provisioning?": provisioning
});
var words3 = listOf2(scalar);
var tracesPerspective = objectOf2({
  showTraces: scalar,
  "spanFilter?": objectOf2({
    "serviceName?": words3,
    "spanName?": words3,
    "attributes?": mapOf2(words3),
    "spanKind?": listOf2(oneOf("Client", "Consumer", "Internal", "Producer", "Server", "Unspecified")),
    "spanParentType?": listOf2(oneOf("External", "Internal", "Root")),
    "statusCode?": listOf2(oneOf("Error", "Ok", "Unset")),
    "durationFromNanos?": scalar,
    "durationToNanos?": scalar,
    "scopeName?": words3,
    "scopeVersion?": words3
  })
});
var filters = listOf2(
  objectOf2({
    filterId: scalar,
    "displayName?": objectOf2({ "singular?": scalar, "plural?": scalar }),
    "menuSection?": scalar,
    "moreTab?": scalar,
    "filter?": typedBy({ TagFilter: { tagKey: scalar } })
  })
);
var componentPresentationTable = table2({
  ...nodeKeys,
  binding: objectOf2({ "_type?": oneOf("ComponentPresentationQueryBinding"), query: scalar }),
  rank: objectOf2({ specificity: scalar }),
  presentation: objectOf2({
    "icon?": scalar,
    "overview?": overview,
    "highlight?": highlight,
    "summary?": objectOf2({ "metrics?": shownMetrics }),
    "metricPerspective?": objectOf2({
      "tabs?": listOf2(objectOf2({ tabId: scalar, "title?": scalar, "order?": scalar, "sections?": metricSections }))
    }),
    "tracesPerspective?": tracesPerspective,
    "filters?": filters,
    "metrics?": metrics,
    "topology?": any
  }),
  "metrics?": metrics
});

// src/stackpack/settings-schemas/main-menu-group.ts
var mainMenuGroupTable = table2({
  ...nodeKeys,
  defaultOpen: scalar,
  "order?": scalar,
  "specificity?": scalar,
  iconbase64: scalar,
  // Views of 1.x packs, which have keys of their own.
  "items?": listOf2(any)
});

// src/stackpack/settings-schemas/monitor.ts
var comparator = oneOf("GTE", "GT", "LTE", "LT");
var failureState = oneOf("CRITICAL", "DEVIATING", "UNKNOWN");
var metric = objectOf2({ query: scalar, "unit?": scalar, "aliasTemplate?": scalar });
var functions2 = {
  // Real packs leave out titleTemplate.
  "urn:stackpack:common:monitor-function:threshold": {
    metric,
    comparator,
    threshold: scalar,
    failureState,
    urnTemplate: scalar,
    "titleTemplate?": scalar
  },
  "urn:stackpack:common:monitor-function:derived-state-monitor": { componentTypes: scalar },
  // The vendor's own packs give it `metric` and `urnTemplate`, which its page has for threshold alone.
  "urn:stackpack:common:monitor-function:topological-threshold": {
    "metric?": any,
    "urnTemplate?": scalar,
    "queries?": objectOf2({ topologyQuery: scalar, promqlQuery: scalar, "aliasTemplate?": scalar, "unit?": scalar }),
    comparator,
    threshold: scalar,
    failureState,
    "titleTemplate?": scalar
  },
  "urn:stackpack:aad-v2:shared:monitor-function:dt": {
    telemetryQuery: metric,
    topologyQuery: scalar,
    "falsePositiveRate?": scalar,
    "checkWindowMinutes?": scalar,
    "historicWindowMinutes?": scalar,
    "historySizeWeeks?": oneOf("1", "2", "3"),
    "includePreviousDay?": scalar,
    "removeTrend?": scalar
  }
};
var monitorTable = table2({
  ...nodeKeys,
  function: scalar,
  arguments: chosenBy("function", functions2),
  intervalSeconds: scalar,
  "remediationHint?": scalar,
  "status?": oneOf("ENABLED", "DISABLED"),
  "tags?": any
});

// src/stackpack/settings-schemas/otel-mappings.ts
var step = { "condition?": scalar, "action?": expressionOf("CONTINUE", "CREATE", "DELETE") };
var log = { "log?": objectOf2(step) };
var input = objectOf2({
  signal: listOf2(oneOf("TRACES", "METRICS", "LOGS")),
  resource: objectOf2({
    ...step,
    ...log,
    "scope?": objectOf2({
      ...step,
      ...log,
      "span?": objectOf2(step),
      "metric?": objectOf2({ ...step, "datapoint?": objectOf2(step) })
    })
  })
});
var vars = listOf2(objectOf2({ name: scalar, value: scalar }));
var details = objectOf2({
  "version?": scalar,
  "additionalIdentifiers?": listOf2(scalar),
  "tags?": listOf2(objectOf2({ source: scalar, "pattern?": scalar, target: scalar })),
  "configuration?": scalar,
  "status?": scalar
});
var formerOutput = {
  "typeIdentifier?": scalar,
  "domainName?": scalar,
  "domainIdentifier?": scalar,
  "layerName?": scalar,
  "layerIdentifier?": scalar
};
var otelComponentMappingTable = table2({
  ...nodeKeys,
  input,
  "vars?": vars,
  output: objectOf2({
    identifier: scalar,
    name: scalar,
    typeName: scalar,
    ...formerOutput,
    "required?": details,
    "optional?": details
  }),
  expireAfter: scalar,
  rank: objectOf2({ specificity: scalar })
});
var otelRelationMappingTable = table2({
  ...nodeKeys,
  input,
  "vars?": vars,
  output: objectOf2({
    sourceId: scalar,
    targetId: scalar,
    typeName: scalar,
    "typeIdentifier?": scalar,
    "dependencyType?": expressionOf("HIERARCHICAL", "CONNECTION", "UNCLASSIFIED")
  }),
  expireAfter: scalar
});

// src/stackpack/settings-schemas/index.ts
var settingTables = {
  ComponentPresentation: componentPresentationTable,
  Dashboard: void 0,
  ExternalMonitor: void 0,
  MainMenuGroup: mainMenuGroupTable,
  Monitor: monitorTable,
  OtelComponentMapping: otelComponentMappingTable,
  OtelRelationMapping: otelRelationMappingTable
};

// src/rules/settings/settings-schema.ts
var mostFaults2 = 1e3;
var settingsSchema = {
  meta: {
    id: "settings-schema",
    category: "settings",
    severity: "warning",
    summary: "Each node of the settings has the keys and words that the reference of its type names."
  },
  check(pack, report) {
    let count = 0;
    for (const { value, type, snapshot } of nodesOf(pack).nodes) {
      if (snapshot.scope !== "settings" || !isSettingsType(type)) continue;
      const table3 = settingTables[type];
      if (table3 === void 0) continue;
      for (const fault2 of findSchemaFaults(value, table3)) {
        const remark = remarkOn9(fault2, type);
        if (remark === void 0) continue;
        report(remark);
        count++;
        if (count === mostFaults2) return;
      }
    }
  }
};
function remarkOn9(fault2, type) {
  const what = fault2.path.length === 0 ? `this ${type}` : describePath(fault2.path);
  switch (fault2.kind) {
    case "missing-key": {
      const { key, empty, misspelt } = fault2.lacking;
      if (key === "identifier" && fault2.path.length === 0) return void 0;
      return {
        place: empty?.keyPlace ?? misspelt?.keyPlace ?? fault2.place,
        message: empty === void 0 ? `${what} has no ${key}, which its reference asks for` : `${key} of ${what} is empty, and its reference asks for a value`,
        help: misspelt === void 0 ? `${empty === void 0 ? "add" : "give"} ${key}` : `write ${key} in the place of this key`
      };
    }
    case "unknown-key":
      return {
        place: fault2.entry.keyPlace,
        message: `${what} has the key ${describeKey(fault2.entry.key)}, which its reference does not name`,
        help: fault2.nearest === void 0 ? "remove it, unless a newer server knows it" : `did you mean ${fault2.nearest}? Else remove it, unless a newer server knows it`
      };
    case "other-word":
      return {
        place: fault2.node.place,
        message: `${what} is ${quote(fault2.node.text)}, which its reference does not name`,
        help: fault2.nearest === void 0 ? `write ${joinWords(fault2.words, "or")}` : `did you mean ${fault2.nearest}?`
      };
    case "other-structure":
      return {
        place: startOfPlace(fault2.node.place),
        message: `${what} is ${describeValue(fault2.node)}, where its reference has ${structures[fault2.wanted]}`,
        help: `write ${structures[fault2.wanted]} there`
      };
  }
}
var structures = { list: "a list", object: "an object", scalar: "a single value" };

// src/rules/settings/settings-syntax.ts
var settingsSyntax = {
  meta: {
    id: "settings-syntax",
    category: "settings",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every settings file is YAML that the server can read, without a key that is given twice."
  },
  check(pack, report) {
    const problems = new Set(settingsFiles(pack).flatMap((file) => ownProblems(file, pack)));
    for (const { kind, place, message, help: help4, related } of problems) {
      report({
        place,
        message,
        help: help4,
        severity: kind === "syntax" ? "error" : "warning",
        related: related === void 0 ? [] : [{ place: related, message: "the first one" }]
      });
    }
  }
};
function ownProblems(file, pack) {
  if (file.problems.length === 0) return [];
  const [expression] = findHandlebars(file, pack);
  const until = expression === void 0 ? Number.POSITIVE_INFINITY : pack.source(file.path).text.lastIndexOf("\n", expression.start) + 1;
  return file.problems.filter(
    ({ kind, place }) => kind === "duplicate-key" || kind === "syntax" && place.start < until
  );
}

// src/rules/settings/settings-type.ts
var formerType = "MetricBinding";
var settingsType = {
  meta: {
    id: "settings-type",
    category: "settings",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Each node of the settings has a `_type` that a 2.0 pack can install."
  },
  check(pack, report) {
    for (const { value, type = "", snapshot } of nodesOf(pack).nodes) {
      if (snapshot.scope !== "settings" || isSettingsType(type)) continue;
      if (type.trim() === "" || findPlaceholder(type) !== void 0) continue;
      report({ place: valueAt(value, "_type")?.place ?? value.place, ...remarkOn10(type) });
    }
  }
};
function remarkOn10(type) {
  if (type === formerType) {
    return {
      severity: "warning",
      message: `${formerType} is none of the types that the reference names, and may not be installed`,
      help: "define the metric in a ComponentPresentation, under metrics"
    };
  }
  const nearest = nearestWord(type, settingsTypes);
  return {
    message: `${quote(type)} is no type that settings can have`,
    help: nearest === void 0 ? `write one of ${joinWords(settingsTypes, "or")}` : `did you mean ${nearest}?`
  };
}

// src/rules/settings/tag-outside.ts
var tagOutside = {
  meta: {
    id: "tag-outside",
    category: "settings",
    severity: "error",
    summary: "A path after !icon or !include stays inside `icons/` or `includes/`, with forward slashes."
  },
  check(pack, report) {
    for (const { tag, node, written, target } of tagReferences(pack)) {
      if (target.kind !== "outside") continue;
      const folder = tagFolders[tag];
      const drive = /^[a-z]:/i.test(written);
      const backslashes = !drive && written.includes("\\");
      const reason = drive ? "a path on a Windows drive" : backslashes ? "a path with backslashes" : `a path that leads out of ${folder}`;
      report({
        place: node.place,
        message: `${tag} names ${quote(written)}, ${reason}`,
        help: backslashes ? `write forward slashes: ${quote(written.replaceAll("\\", "/"))}` : `put the file into ${folder} and name it by its path below that folder`
      });
    }
  }
};

// src/rules/settings/tag-target-case.ts
var tagTargetCase = {
  meta: {
    id: "tag-target-case",
    category: "settings",
    severity: "error",
    summary: "!icon and !include name a file in the same upper and lower case letters as it has."
  },
  check(pack, report) {
    for (const { tag, node, written, target } of tagReferences(pack)) {
      if (target.kind !== "other-case") continue;
      report({
        place: node.place,
        message: `${tag} names ${quote(written)}, but the file is ${quote(target.actual)}`,
        help: `write ${quote(target.actual.slice(tagFolders[tag].length))}, or rename the file: upper and lower case count on the server`
      });
    }
  }
};

// src/rules/settings/tag-target-missing.ts
var tagTargetMissing = {
  meta: {
    id: "tag-target-missing",
    category: "settings",
    severity: "error",
    summary: "Every file that !icon or !include names is in `icons/` or `includes/`."
  },
  check(pack, report) {
    const found = [];
    for (const reference of tagReferences(pack)) {
      const { tag, tagPlace, target } = reference;
      if (target.kind === "no-name") {
        report({
          place: tagPlace,
          message: `${tag} names no file`,
          help: `write the path of a file below ${tagFolders[tag]} after it, or remove the key`
        });
      } else if (target.kind === "missing" || target.kind === "folder") {
        found.push([target.path, reference]);
      }
    }
    for (const { key: path, first, others } of groupRepeated(found, ({ node }) => node.place.file)) {
      report(remarkOn11(pack, path, first, others));
    }
  }
};
function remarkOn11(pack, path, first, others) {
  const what = first.target.kind === "folder" ? "which is a folder" : `and there is no file ${quote(path)}`;
  return {
    place: first.node.place,
    message: `${first.tag} names ${quote(first.written)}, ${what}`,
    help: helpFor10(pack, path, first),
    related: others.map(({ node }) => ({ place: node.place, message: "this value names it too" }))
  };
}
function helpFor10(pack, path, { tag, written }) {
  const files = packagedFiles(pack);
  const folder = tagFolders[tag];
  const below = written.replace(/^[./]*/, "").replace(/^(?:icons|includes)\//, "");
  if (files.at(`${folder}${below}`).kind === "file") return `write ${quote(below)}: the path starts below ${folder}`;
  for (const [otherTag, otherFolder] of Object.entries(tagFolders)) {
    if (files.at(`${otherFolder}${below}`).kind === "file") {
      return `write ${otherTag} ${quote(below)} for the file in ${otherFolder}, or add ${quote(path)}`;
    }
  }
  if (pack.tree.entry(path)?.kind === "file") return "give the file another name: files named so are never packaged";
  const nearest = files.nearest(path);
  const add = `add the file ${quote(path)}`;
  return nearest === void 0 ? add : `write ${quote(nearest.slice(folder.length))}, or ${add}`;
}

// src/rules/settings/tag-unknown.ts
var tagUnknown = {
  meta: {
    id: "tag-unknown",
    category: "settings",
    severity: "error",
    summary: "The only tags in settings are !icon and !include."
  },
  check(pack, report) {
    for (const { tag, tagPlace } of taggedValues(pack)) {
      if (Object.hasOwn(tagFolders, tag)) continue;
      report(
        tag === "!resource" ? {
          place: tagPlace,
          message: "!resource is for the manifest, not for files below settings/",
          help: "write !icon and put the file into icons/, or !include and put it into includes/"
        } : { place: tagPlace, message: `${quote(tag)} is no tag that the server knows`, help: helpFor11(tag) }
      );
    }
  }
};
function helpFor11(tag) {
  const nearest = nearestWord(tag, Object.keys(tagFolders), tag.length - 1);
  return nearest === void 0 ? "write !icon or !include, or remove the tag" : `did you mean ${nearest}?`;
}

// src/rules/settings/index.ts
var settingsRules = {
  "remediation-hint": remediationHint,
  "settings-handlebars": settingsHandlebars,
  "settings-identifier-missing": settingsIdentifierMissing,
  "settings-nodes": settingsNodes,
  "settings-schema": settingsSchema,
  "settings-syntax": settingsSyntax,
  "settings-type": settingsType,
  "tag-outside": tagOutside,
  "tag-target-case": tagTargetCase,
  "tag-target-missing": tagTargetMissing,
  "tag-unknown": tagUnknown
};

// src/rules/registry.ts
var rules = {
  ...manifestRules,
  ...resourceRules,
  ...contentRules,
  ...provisioningRules,
  ...settingsRules,
  ...nodeRules
};

// src/stackpack/discover.ts
var skippedFolders = /* @__PURE__ */ new Set([".git", "node_modules", "target", "build", "dist", "out"]);
var searchDepth = 6;
var mostFolders = 2e4;
function joinPath(folder, name2) {
  if (folder === ".") return name2;
  return folder.endsWith("/") ? folder + name2 : `${folder}/${name2}`;
}
function folderOf(path) {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "." : path.slice(0, Math.max(slash, 1));
}
function isBelow(path, folder) {
  if (path === folder) return true;
  if (folder === ".") return path !== ".." && !path.startsWith("../") && !path.startsWith("/");
  return path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
function* walkItems(start, depth, reader, onLimit) {
  for (const { path, items } of walkFolders(start, depth, reader, onLimit)) {
    yield { path, kind: "folder" };
    for (const { name: name2, kind } of items) if (kind !== "folder") yield { path: joinPath(path, name2), kind };
  }
}
function* walkFolders(start, depth, reader, onLimit) {
  const waiting = [{ path: start, depth: 0 }];
  let count = 0;
  for (let folder = waiting.pop(); folder !== void 0; folder = waiting.pop()) {
    count += 1;
    if (count > mostFolders) return onLimit();
    const items = reader.list(folder.path);
    yield { path: folder.path, items };
    if (folder.depth === depth) continue;
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index];
      if (item?.kind !== "folder" || skippedFolders.has(item.name)) continue;
      waiting.push({ path: joinPath(folder.path, item.name), depth: folder.depth + 1 });
    }
  }
}
function findManifestFolders(start, reader, onLimit) {
  const found = [];
  for (const { path, items } of walkFolders(start, searchDepth, reader, onLimit)) {
    if (items.some(({ name: name2 }) => isManifestName(name2))) found.push(path);
  }
  return found.sort(comparePaths);
}
function isManifestName(name2) {
  return name2 === manifestFiles["1.x"] || name2 === manifestFiles["2.0"];
}
function misnamedManifest(name2) {
  if (isManifestName(name2)) return void 0;
  const ending = /^stackpack\.(conf|ya?ml)$/i.exec(name2)?.[1]?.toLowerCase();
  if (ending === void 0) return void 0;
  return manifestFiles[ending === "conf" ? "1.x" : "2.0"];
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

// src/archive/archive-error.ts
var ArchiveError = class extends Error {
  name = "ArchiveError";
  /** What to do: one sentence without a closing full stop. */
  help;
  constructor(message, help4) {
    super(message);
    this.help = help4;
  }
};

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

// src/stackpack/read-manifest.ts
async function readManifest(file, text, tree) {
  if (file === manifestFiles["1.x"]) return readHocon(text, { file, tree });
  const { readYaml: readYaml2 } = await import("./yaml-WYNECGIA.js");
  return readYaml2(text, { file });
}

// src/stackpack/load.ts
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
  const sources2 = /* @__PURE__ */ new Map();
  let kept = 0;
  let latest;
  return (path) => {
    const known = latest?.path === path ? latest.source : sources2.get(path);
    if (known !== void 0) return known;
    const source = new SourceText(decodeText(tree.read(path)).text);
    latest = { path, source };
    kept += source.text.length;
    if (kept <= mostKeptText) sources2.set(path, source);
    return source;
  };
}
async function loadManifest(tree, format, source) {
  const file = manifestFiles[format];
  if ((tree.entry(file)?.size ?? 0) > largestConfiguration) return unreadManifest(file);
  const text = source(file);
  const unread2 = looksLikeUtf16(tree.read(file)) ? utf16Problem(file) : lfsPointerProblem(tree, file);
  if (unread2 !== void 0) return { file, source: text, root: void 0, problems: [unread2] };
  const document = await readManifest(file, text.text, tree);
  return { file, source: text, root: withoutDamagedEntries(document), problems: document.problems };
}
function unreadManifest(file) {
  return { file, source: new SourceText(""), root: void 0, problems: [tooLargeProblem(file)] };
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
    const tree = location.kind === "folder" ? openFolder(location.path, workspace) : await openArchive(location.path, workspace);
    const manifest = Object.values(manifestFiles).find((file) => tree.entry(file) !== void 0);
    if (manifest !== void 0 && tree.entry(manifest)?.kind !== "file") {
      throw new UnreadableFileError(manifest, "it is a link or a special file, and none is ever followed");
    }
    const versions = packVersion === void 0 ? {} : { option: packVersion };
    return { pack: await loadPack(tree, versions, location.kind) };
  } catch (error) {
    if (error instanceof ArchiveError) {
      const message = `${quote(location.path, 200)} cannot be read: ${lowerFirst(error.message)}`;
      return { unreadable: { path: location.path, file: location.path, message, help: error.help } };
    }
    if (error instanceof UnreadableFileError) return { unreadable: describeUnreadable(location, error) };
    if (error instanceof UsageError) {
      const { message, help: help4 } = error;
      return { unreadable: { path: location.path, file: location.path, message, help: help4 } };
    }
    throw error;
  }
}
function describeUnreadable(location, error) {
  const file = placeName(location, error.path);
  return {
    path: location.path,
    file,
    message: `${quote(file, 200)} cannot be read: ${error.message}`,
    help: error.help ?? "Put a file there that can be read, or take it out of the StackPack"
  };
}
async function refuseUnreadable(location, work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const { message, help: help4 } = describeUnreadable(location, error);
    throw new Refusal(message, help4, { cause: error });
  }
}
function placeName(location, file) {
  if (file === ".") return location.path;
  if (location.kind === "archive") return `${location.path}!/${file}`;
  return joinPath(location.path, file);
}
function openFolder(path, workspace) {
  const tree = workspace.openTree(path);
  if (formatOf(tree) !== void 0) return tree;
  const folder = workspace.list(path).find(({ name: name2, kind }) => kind === "folder" && isManifestName(name2));
  if (folder !== void 0) throw new UnreadableFileError(folder.name, "it is a folder in the place of a file");
  throw new UnreadableFileError(".", "its manifest is not there any more");
}
async function openArchive(path, workspace) {
  const { readArchive } = await import("./read-archive-OIYQDGN2.js");
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

// src/rules/run-rules.ts
var alone = { packsNamed: () => [] };
var mostOfOneRule = 500;
function runRules(pack, rules2, isHeard = () => true, surroundings = alone) {
  const findings = [];
  const crashes = [];
  for (const rule of rules2) {
    let count = 0;
    let leftOut3;
    try {
      rule.check(
        pack,
        (remark) => {
          if (!isHeard(rule.meta.id, remark.place)) return;
          count++;
          if (count <= mostOfOneRule) findings.push(findingOf(rule, remark));
          else if (leftOut3 === void 0 || isMoreSevere(remark, leftOut3, rule)) leftOut3 = remark;
        },
        surroundings
      );
    } catch (error) {
      crashes.push({ rule: rule.meta.id, error });
    }
    if (leftOut3 !== void 0) {
      const more = count - mostOfOneRule;
      const message = `${more} more of this rule's findings are not shown`;
      const { place, severity = rule.meta.severity } = leftOut3;
      findings.push(
        findingOf(rule, { place, severity, message, help: "correct those that are shown, and check again" })
      );
    }
  }
  return { findings: orderFindings(findings), crashes };
}
function findingOf(rule, remark) {
  return {
    rule: rule.meta.id,
    severity: remark.severity ?? rule.meta.severity,
    // A rule that quotes a value may quote a secret without knowing.
    message: redactSecrets(remark.message),
    help: redactSecrets(remark.help),
    place: remark.place,
    related: remark.related ?? [],
    ...remark.secret === void 0 ? {} : { secret: remark.secret }
  };
}
var ranks = { error: 2, warning: 1, info: 0 };
function isMoreSevere(remark, other, { meta }) {
  return ranks[remark.severity ?? meta.severity] > ranks[other.severity ?? meta.severity];
}

// src/app/surroundings.ts
function createSurroundings(packs) {
  let known;
  return ({ manifest }) => ({
    packsNamed(name2) {
      known ??= groupByName(packs);
      return (known.get(name2) ?? []).filter((other) => other.manifest !== manifest);
    }
  });
}
function groupByName(packs) {
  const groups = /* @__PURE__ */ new Map();
  for (const pack of packs) {
    const name2 = nameOf(pack);
    if (name2 === void 0) continue;
    const same = groups.get(name2);
    if (same === void 0) groups.set(name2, [pack]);
    else same.push(pack);
  }
  return groups;
}

// src/app/inspection.ts
function inspectHere(packs, plan, workspace) {
  const surroundingsOf = createSurroundings(packs.map(({ pack }) => pack));
  return (found) => inspectPack(found, plan, workspace, surroundingsOf(found.pack));
}
function inspectPack({ pack, location }, { rules: ids, ignores, root }, workspace, surroundings) {
  const { findings, crashes } = runRules(
    pack,
    ids.map((id) => rules[id]),
    (rule, { file }) => !ignores.covers(rule, workspace.below(root, placeName(location, file))),
    surroundings
  );
  const unreadable = [];
  const crashed = [];
  for (const { rule, error } of crashes) {
    if (error instanceof UnreadableFileError) unreadable.push(describeUnread(error));
    else crashed.push({ rule, ...describeError(error) });
  }
  return { findings, crashes: crashed, unreadable };
}
function describeUnread({ path, message, help: help4 }) {
  return { path, reason: message, ...help4 === void 0 ? {} : { help: help4 } };
}
function describeError(error) {
  const isError = error instanceof Error;
  return {
    message: (isError ? error.message : String(error)).slice(0, 300),
    ...isError && error.stack !== void 0 ? { stack: error.stack } : {}
  };
}

// src/text/glob.ts
function parseGlob(pattern2) {
  if (pattern2.length > 1e3) return "a pattern has 1000 characters at most";
  if (/[{}[\]]/.test(pattern2)) {
    return "braces and brackets are not supported: write one pattern for each alternative, or ? for any one character";
  }
  if (/^!/.test(pattern2)) return "a pattern cannot start with ! here";
  if (pattern2.includes("\\")) return "a backslash has no meaning here: part folders with /";
  const names = pattern2.replace(/^(?:\.\/+)+/, "").split("/");
  if (names.length > 1 && names.at(-1) === "") names.pop();
  if (names.includes("")) return "a pattern is a path below the folder it is read in, without a slash at its beginning";
  if (names.some((name2) => name2 === ".." || name2 === "." && names.length > 1)) {
    return "a pattern cannot hold the names . and ..";
  }
  const glob = [];
  for (const name2 of names) {
    if (name2 !== "**") glob.push({ name: name2 });
    else if (glob.at(-1) !== "**") glob.push("**");
  }
  return glob;
}
function matchesGlob(glob, path, work = { steps: 0 }) {
  const accepts = (segment, name2) => segment !== "**" && matchesName(segment.name, name2, work);
  return matchesWith(glob, path.split("/"), "**", accepts, work);
}
function isMeantBy(written, path) {
  const glob = parseGlob(written);
  return typeof glob !== "string" && matchesGlob(glob, path);
}
function matchesName(pattern2, name2, work) {
  return matchesWith([...pattern2], [...name2], "*", (part, char) => part === "?" || part === char, work);
}
function matchesWith(pattern2, items, star, accepts, work) {
  work.steps += pattern2.length + items.length;
  let at = 0;
  let part = 0;
  let afterStar = -1;
  let starredTo = 0;
  for (; ; ) {
    work.steps++;
    const expected = pattern2[part];
    const item = items[at];
    if (expected === star) {
      afterStar = ++part;
      starredTo = at;
    } else if (item !== void 0 && expected !== void 0 && accepts(expected, item)) {
      at++;
      part++;
    } else if (item === void 0 && expected === void 0) {
      return true;
    } else {
      if (afterStar === -1 || starredTo >= items.length) return false;
      at = ++starredTo;
      part = afterStar;
    }
  }
}

// src/app/path-pattern.ts
var deepestMatch = 12;
function isPattern(path) {
  return /[*?]/.test(path);
}
function readGlob(pattern2, whose) {
  const glob = parseGlob(pattern2);
  if (typeof glob !== "string") return glob;
  throw new UsageError(`${whose} ${quote(pattern2)} cannot be read: ${glob}`, "Correct it, or write the path out");
}
function readPathPattern(pattern2, whose) {
  const segments = pattern2.split("/");
  const first = segments.findIndex(isPattern);
  const plain2 = segments.slice(0, first).join("/");
  const folder = plain2 !== "" ? plain2 : pattern2.startsWith("/") ? "/" : ".";
  const rest = segments.slice(first);
  const glob = readGlob(rest.join("/"), whose);
  const prefix = folder === "." ? "" : joinPath(folder, "");
  return {
    folder,
    depth: rest.includes("**") ? deepestMatch : rest.length,
    matches: (path) => path.startsWith(prefix) && matchesGlob(glob, path.slice(prefix.length))
  };
}

// src/app/ignores.ts
var mostSteps2 = 1e8;
function readIgnores(entries, whose) {
  const rules2 = new Set(entries.flatMap(({ rule, path }) => path === void 0 ? [rule] : []));
  const inFiles = entries.flatMap(
    ({ rule, path }) => path === void 0 ? [] : [{ rule, glob: readGlob(path, whose) }]
  );
  const work = { steps: 0 };
  const isSpent = () => work.steps > mostSteps2;
  return {
    entries,
    rules: rules2,
    covers: (rule, path) => rules2.has(rule) || path !== void 0 && inFiles.some((entry) => entry.rule === rule && !isSpent() && matchesGlob(entry.glob, path, work)),
    notices: () => isSpent() ? ["The patterns of paths to ignore take too long to compare: from some finding on nothing is ignored for them"] : []
  };
}
function noticeUnknownRules(entries, known) {
  return entries.filter(({ rule }) => !known.includes(rule)).map(({ rule }) => {
    const near = nearestWord(rule, known);
    return `There is no rule ${quote(rule)} to ignore${near === void 0 ? "" : `; perhaps ${near} is meant`}`;
  });
}

export {
  severities,
  isFailing,
  startOfPlace,
  placeKey,
  wholeFile,
  orderFindings,
  compareTexts,
  isMember,
  standsForMember,
  isJunk,
  isTextPath,
  decodeText,
  oncePerPack,
  resourcesFolder,
  resolveResource,
  baseName,
  entryOf,
  valueAt,
  itemsAt,
  asObject,
  asScalar,
  textOf,
  toPlain,
  redactSecrets,
  nameOf,
  AnchorCollector,
  largestPage,
  manifestFiles,
  rootObject,
  wasReadWhole,
  readItems,
  itemsOf,
  describeKey,
  joinWords,
  isSemanticVersion,
  suggestVersion,
  manifestKeys,
  SourceText,
  readAsBoolean,
  valuesWithin,
  longestYaml,
  readYaml,
  readYamlDocuments,
  lfsPointerProblem,
  tagFolders,
  imageKindOfName,
  scanGroovy,
  resolveTemplatePath,
  includesOf,
  isRendered,
  templatesOf,
  nodesOf,
  listedNodes,
  UnreadableFileError,
  resourceReferences,
  releaseNotesFile,
  versionHeadings,
  isHeadingOf,
  findDate,
  dayOrderOf,
  releaseNotesSection,
  rules,
  searchDepth,
  mostFolders,
  joinPath,
  folderOf,
  isBelow,
  walkItems,
  findManifestFolders,
  isManifestName,
  misnamedManifest,
  comparePaths,
  ArchiveError,
  readManifest,
  formatOf,
  loadPack,
  sortEntries,
  openPack,
  describeUnreadable,
  refuseUnreadable,
  placeName,
  inspectHere,
  inspectPack,
  describeUnread,
  describeError,
  parseGlob,
  isMeantBy,
  isPattern,
  readGlob,
  readPathPattern,
  readIgnores,
  noticeUnknownRules,
  fsErrorCode,
  describeFsError,
  isDiskFull,
  describeWriteError,
  takeState,
  expectState,
  DiskWorkspace
};
