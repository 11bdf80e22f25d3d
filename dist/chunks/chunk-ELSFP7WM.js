import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  quote
} from "./chunk-KR6A24CT.js";

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
  const kept = withoutDuplicates(own, report);
  if (!kept.some(({ isMerge }) => isMerge)) return { entries: kept.map(({ entry }) => entry), added: 0 };
  const result = /* @__PURE__ */ new Map();
  let added = 0;
  for (const { entry, isMerge } of kept) {
    if (!isMerge) {
      result.set(entry.key, entry);
      continue;
    }
    const { value } = entry;
    const sources = value.kind === "list" ? value.items : [value];
    for (const source of sources) {
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
  constructor(message, help, range, isLimit = false) {
    super(message);
    this.help = help;
    this.range = range;
    this.isLimit = isLimit;
  }
};

// src/syntax/yaml/nodes.ts
var standardTagPrefix = "tag:yaml.org,2002:";
function emptyScalar(at) {
  return { kind: "scalar", text: "", plain: true, tag: void 0, anchored: false, start: at, end: at };
}

// src/syntax/yaml/resolve-scalar.ts
var booleans = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
var integers = /^(?:[-+]?0b_*[01][01_]*|[-+]?0_*[0-7][0-7_]*|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x_*[0-9a-fA-F][0-9a-fA-F_]*|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
var floats = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
var nulls = /^(?:~|null|Null|NULL|)$/;
var timestamps = /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;
function resolveScalar(text, plain, tag) {
  if (tag !== void 0) return resolveTagged(text, tag.slice(standardTagPrefix.length));
  if (!plain) return { kind: "string", value: text };
  if (text.length > 1e3) return { kind: "string", value: text };
  if (booleans.test(text)) return readBoolean(text);
  if (integers.test(text)) return readInteger(text);
  if (floats.test(text)) return readFloat(text);
  if (text === "<<") return { fault: "means merging, and only as a key" };
  if (nulls.test(text)) return { kind: "null", value: null };
  return { kind: "string", value: text };
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
  const word = text.toLowerCase();
  if (["yes", "true", "on"].includes(word)) return { kind: "boolean", value: true };
  if (["no", "false", "off"].includes(word)) return { kind: "boolean", value: false };
  return { kind: "null", value: null };
}
function readInteger(text) {
  const fault2 = { fault: "is no whole number" };
  const [, sign, digits2 = ""] = /^([-+]?)(.*)$/.exec(text.replaceAll("_", "")) ?? [];
  const whole = digits2.includes(":") ? readSexagesimal(digits2) : readDigits(digits2);
  if (whole === void 0) return fault2;
  return { kind: "number", value: sign === "-" && whole !== 0 ? -whole : whole };
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
  const plain = text.replaceAll("_", "");
  if (/^(?:[-+]?\.inf|\.nan)$/i.test(plain)) return { kind: "string", value: text };
  const [, sign, digits2 = ""] = /^([-+]?)(.*)$/.exec(plain) ?? [];
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
      const name = quote(alias.name, 40);
      this.problem(
        alias,
        alias.recursive ? `the alias stands within what its anchor ${name} names` : `no anchor ${name} stands before this alias`,
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
    const { text, plain, tag } = node;
    const place = this.place(node);
    const written = { text, quoted: !plain, place };
    if (tag !== void 0 && !tag.startsWith(standardTagPrefix))
      return { kind: "string", value: text, ...written, tag };
    const resolved = resolveScalar(text, plain, tag);
    if (!("fault" in resolved)) return { ...resolved, ...written };
    this.problem(node, `${quote(text, 40)} ${resolved.fault}`, "put the value in quotes and leave out its tag");
    return { kind: "string", value: text, ...written };
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
  pairs(node, list, asObject) {
    const entries = [];
    for (const item of list.items) {
      const [entry, ...more] = item.kind === "object" ? item.entries : [];
      if (entry === void 0 || more.length > 0) {
        this.problem(node, "each entry of this list must be a single key with its value", "leave out the tag");
        return list;
      }
      entries.push(entry);
    }
    if (asObject) return { kind: "object", place: list.place, entries: layOver(entries) };
    const items = entries.map(({ key, keyPlace, value }) => {
      const name = { kind: "string", value: key, text: key, quoted: false, place: keyPlace };
      return { kind: "list", place: { ...keyPlace, end: value.place.end }, items: [name, value] };
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
    const object = { kind: "object", place: this.place(node), entries };
    const measure = measureOf(children);
    if (isSet) return { node: { ...object, entries: entries.map((entry) => emptied(entry)) }, ...measure };
    if (tag === void 0 || tag === `${standardTagPrefix}map`) return { node: object, ...measure };
    if (tag.startsWith(standardTagPrefix)) this.misplacedTag(node, "object");
    return { node: { ...object, tag }, ...measure };
  }
  key(key) {
    const scalar = key.kind === "alias" ? key.target : key;
    if (scalar?.kind === "scalar" && isMergeKey(scalar)) return { text: scalar.text, identity: "", isMerge: true };
    const { node } = this.build(key);
    if (node.kind === "object" || node.kind === "list") {
      this.problem(
        key,
        "a list or an object cannot be a key",
        "use text as the key, in quotes if it starts with [ or {"
      );
      return void 0;
    }
    const whole = node.kind === "number" && isWholeNumber(node.text);
    const identity = JSON.stringify([node.kind, node.value, whole, node.tag ?? ""]);
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
  problem(range, message, help) {
    this.report({ kind: "syntax", message, help, place: this.place(range) });
  }
  place({ start, end }) {
    return { file: this.file, start, end };
  }
};
function isMergeKey({ tag, plain, text }) {
  return tag === `${standardTagPrefix}merge` || tag === void 0 && plain && text === "<<";
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
var lineBreaks = "\r\n\x85\u2028\u2029";
var spaces = / */y;
var spacesAndTabs = /[ \t]*/y;
var restOfLine = /[^\r\n\u0085\u2028\u2029]*/y;
var digits = /[0-9]*/y;
var wordCharacters = /[0-9A-Za-z_-]*/y;
var uriCharacters = /[0-9A-Za-z_;/?:@&=+$,.!~*'()[\]%-]*/y;
var endOfText = "\0";
function isLineBreak(char) {
  return lineBreaks.includes(char);
}
function endsLine(char) {
  return char === endOfText || lineBreaks.includes(char);
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
    run.lastIndex = this.offset;
    const taken = run.exec(this.text)?.[0] ?? "";
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
  fault(message, help, range = this.rangeHere()) {
    return new YamlFault(message, help, range);
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
  /** By depth, in the order in which they came. */
  keys = /* @__PURE__ */ new Map();
  first() {
    for (const key of this.keys.values()) return key;
    return void 0;
  }
  save(depth, key) {
    this.drop(depth);
    this.keys.set(depth, key);
  }
  /** The key that a `:` at this depth makes, which is one no longer. */
  take(depth) {
    const key = this.keys.get(depth);
    this.keys.delete(depth);
    return key;
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
    for (const [depth, key] of this.keys) {
      if (key.mark.line !== cursor.line || isTooFar(key.mark.offset, cursor)) this.drop(depth);
    }
  }
  clear() {
    this.keys.clear();
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
  const mark = cursor.mark();
  const folded = cursor.peek() === ">";
  cursor.advance();
  const { chomping, increment } = scanHeader(cursor);
  scanIgnoredLine(cursor);
  const least = Math.max(indent + 1, 1);
  const found = increment === void 0 ? findIndent(cursor) : void 0;
  const depth = found === void 0 ? least + (increment ?? 1) - 1 : Math.max(least, found.indent);
  let breaks = found === void 0 ? scanBreaks(cursor, depth) : found.breaks;
  let lineBreak = "";
  let end = mark.offset + 1;
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
  return { kind: "scalar", text: chunks.join(""), style: "block", mark, start: mark.offset, end };
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
  const mark = cursor.mark();
  const chunks = [];
  let end = cursor.offset;
  let endedLine = false;
  let spaces2 = "";
  while (cursor.peek() !== "#") {
    const words = takeWords(cursor, inFlow);
    if (words === "") break;
    endedLine = false;
    chunks.push(spaces2, words);
    end = cursor.offset;
    const startLine = cursor.line;
    spaces2 = scanSpaces(cursor);
    endedLine = cursor.line > startLine;
    if (spaces2 === "" || !inFlow && cursor.column <= indent) break;
  }
  return {
    token: { kind: "scalar", text: chunks.join(""), style: "plain", mark, start: mark.offset, end },
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
  const mark = cursor.mark();
  const kind = cursor.peek() === "&" ? "anchor" : "alias";
  cursor.advance();
  const name = cursor.take(nameCharacters);
  const next = cursor.peek();
  if (name === "" || !(isSeparator(next) || "?:,]}%@`".includes(next))) {
    throw cursor.fault(
      kind === "anchor" ? "an & must be followed by the name of an anchor" : "a * must be followed by the name of an anchor",
      "put the value in quotes if it is text, or give a name of letters and digits",
      name === "" ? { start: mark.offset, end: mark.offset + 1 } : cursor.rangeHere()
    );
  }
  return { kind, name, mark, start: mark.offset, end: cursor.offset };
}
function scanTag(cursor) {
  const mark = cursor.mark();
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
  return { kind: "tag", handle, suffix, mark, start: mark.offset, end: cursor.offset };
}
function scanDirective(cursor) {
  const mark = cursor.mark();
  const help = "put quotes around text that starts with %, or correct the directive";
  cursor.advance();
  const name = cursor.take(wordCharacters);
  if (name === "" || !isBlank(cursor.peek())) throw cursor.fault("this is no directive of YAML", help);
  let directive = { name: "other" };
  const skipSpaces = () => cursor.take(spaces);
  if (name === "YAML") {
    skipSpaces();
    const major = scanNumber(cursor);
    if (cursor.peek() !== ".") throw cursor.fault("the version of YAML is two numbers with a point", "write %YAML 1.1");
    cursor.advance();
    scanNumber(cursor);
    if (!isBlank(cursor.peek())) throw cursor.fault("only a comment can follow the version", "write %YAML 1.1");
    directive = { name, major };
  } else if (name === "TAG") {
    skipSpaces();
    const handle = scanHandle(cursor);
    if (cursor.peek() !== " ") throw cursor.fault("a tag handle must be followed by a space and a prefix", help);
    skipSpaces();
    const prefix = scanUri(cursor);
    if (!isBlank(cursor.peek())) throw cursor.fault("the prefix of a tag must end the line", help);
    directive = { name, handle, prefix };
  } else {
    cursor.take(restOfLine);
  }
  const end = cursor.offset;
  scanIgnoredLine(cursor);
  return { kind: "directive", directive, mark, start: mark.offset, end };
}
function scanNumber(cursor) {
  const number = cursor.take(digits);
  if (number === "" || number.length > 9) {
    throw cursor.fault("the version of YAML is two numbers with a point", "write %YAML 1.1");
  }
  return Number(number);
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
  const mark = cursor.mark();
  const quote2 = cursor.peek();
  const double = quote2 === '"';
  const words = double ? doubleWords : singleWords;
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
      chunks.push(scanEscape(cursor, mark.offset));
    } else if (isSeparator(char)) {
      chunks.push(scanSpaces2(cursor, mark.offset));
    } else {
      chunks.push(cursor.take(words));
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
    mark,
    start: mark.offset,
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
    while (this.needsMore()) this.scanNext();
    const token = this.queue[0];
    if (token === void 0) throw new Error("read past the end of the stream");
    return token;
  }
  /** The next token; the end of the stream is given over and over. */
  take() {
    const token = this.peek();
    if (token.kind !== "stream-end") {
      this.queue.shift();
      this.taken++;
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
      const before = [this.marker("key", key.mark)];
      if (this.flowDepth === 0 && this.openBlock(key.mark.column))
        before.unshift(this.marker("block-map-start", key.mark));
      this.queue.splice(at, 0, ...before);
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
    const mark = this.cursor.mark();
    this.cursor.advance(length);
    return { kind, mark, start: mark.offset, end: this.cursor.offset };
  }
  /** A token that stands for structure, not for characters. */
  marker(kind, mark = this.cursor.mark()) {
    return { kind, mark, start: mark.offset, end: mark.offset };
  }
  misplaced(message, help) {
    return this.cursor.fault(message, help);
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
    const required = this.flowDepth === 0 && this.indent === this.cursor.column;
    this.possibleKeys.save(this.flowDepth, {
      token: this.taken + this.queue.length,
      required,
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

// src/syntax/yaml/unclosed-quote.ts
var beforeString = /(?:^|[\s[{])[^\s]{0,100}[:,[{-][ \t]{0,99}(?:![^\s]{0,99}[ \t]{1,99})?$/;
function refuseOpenQuote(text, scalar, next) {
  if (scalar === void 0) return;
  const written = text.slice(scalar.start, scalar.end);
  const lineEnd = written.indexOf("\n");
  if (!/^["']/.test(written) || lineEnd === -1 || text.slice(scalar.end, next.start).includes("\n")) return;
  if (!beforeString.test(written.slice(0, -1).slice(-300))) return;
  const opening = { start: scalar.start, end: scalar.start + lineEnd };
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
  at(...kinds) {
    return kinds.includes(this.scanner.peek().kind);
  }
  /** @param context where it stands: in flow, as a block's own content, or as the value of a key */
  parseNode(context) {
    const first = this.scanner.peek();
    this.count(first);
    if (first.kind === "alias") {
      this.scanner.take();
      const { name, start, end } = first;
      const target = this.anchors.get(name);
      return { kind: "alias", name, target, recursive: target === void 0 && this.anchors.has(name), start, end };
    }
    const properties = this.parseProperties(first);
    if (properties.anchor !== void 0) this.anchors.set(properties.anchor, void 0);
    const content = this.parseContent(properties, context);
    if (properties.anchor === void 0) return content;
    const node = { ...content, anchored: true };
    this.anchors.set(properties.anchor, node);
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
  parseContent(properties, context) {
    const token = this.scanner.peek();
    const { tag } = properties;
    if (token.kind === "entry" && context === "value") return this.nested(token, () => this.parseBlockList(tag, false));
    if (token.kind === "scalar") {
      this.lastScalar = this.scanner.take();
      const { text, start, end, style } = token;
      return { kind: "scalar", text, plain: style === "plain" || properties.bare, tag, anchored: false, start, end };
    }
    if (token.kind === "flow-list-start") return this.nested(token, () => this.parseFlowList(tag));
    if (token.kind === "flow-map-start") return this.nested(token, () => this.parseFlowMap(tag));
    if (context !== "flow") {
      if (token.kind === "block-list-start") return this.nested(token, () => this.parseBlockList(tag, true));
      if (token.kind === "block-map-start") return this.nested(token, () => this.parseBlockMap(tag));
    }
    if (properties.end > properties.start) {
      return { ...emptyScalar(properties.start), end: properties.end, tag, plain: true };
    }
    throw fault(token, "a value is missing here", "write a value, or remove what asks for one");
  }
  nested(token, parse) {
    this.depth++;
    if (this.depth > deepestNesting2) {
      const message = `lists and objects are nested more than ${deepestNesting2} levels deep here`;
      throw new YamlFault(message, "nest them less deeply", { start: token.start, end: token.end }, true);
    }
    const node = parse();
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
  parseBlockValue(after) {
    if (this.at("scalar")) return this.parseNode("value");
    if (!this.at("value")) return emptyScalar(after);
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
      const what = closing === "]" ? "list" : "object";
      throw fault(
        token,
        `a comma or ${closing} is expected here, in the ${what} that starts with ${closing === "]" ? "[" : "{"}`,
        `write a comma between the entries, and ${closing} after the last`
      );
    }
    this.scanner.take();
    return !this.at(closing === "]" ? "flow-list-end" : "flow-map-end");
  }
  refuseEndOf(open, closing) {
    if (!this.at("stream-end")) return;
    const what = closing === "]" ? "list" : "object";
    throw fault(open, `the ${what} that starts here is never closed`, `close it with ${closing}`);
  }
};
function fault(range, message, help) {
  return new YamlFault(message, help, { start: range.start, end: range.end });
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
var longestText = 1024 * 1024;
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
  const placeOf = ({ start, end }) => ({ file, start, end });
  const report = (problem) => {
    const list = problem.kind === "syntax" ? faults : others;
    if (list.length < mostProblems) list.push(problem);
  };
  const refuse = (message, help, range) => report({ kind: "syntax", message, help, place: placeOf(range) });
  if (text.length > longestText) {
    refuse("the file is larger than 1 MiB", "make it smaller", { start: 0, end: 0 });
    return { documents: [], problems: faults };
  }
  for (const range of findUnprintable(text, mostProblems)) {
    const code = text.charCodeAt(range.start).toString(16).toUpperCase().padStart(4, "0");
    refuse(
      `the character U+${code} is not allowed in YAML`,
      `remove it, or write it as "\\u${code}" in double quotes`,
      range
    );
  }
  const documents = [];
  if (faults.length === 0) {
    const diverges = (kind, range) => report({ kind: "portability", ...divergences[kind], place: placeOf(range) });
    const oldBreak = findOldLineBreak(text);
    if (oldBreak !== void 0) diverges("line-break", oldBreak);
    const construction = new Construction(file, report);
    for (const fault2 of readNodes(text, diverges, (node) => documents.push(construction.value(node)))) {
      refuse(fault2.message, fault2.help, fault2.range);
    }
  }
  const kept = faults.length === 0 ? others : others.filter(({ kind }) => kind !== "portability");
  const problems = [...faults, ...kept].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  return { documents: faults.length > 0 ? [] : documents, problems };
}

export {
  readYaml,
  readYamlDocuments
};
