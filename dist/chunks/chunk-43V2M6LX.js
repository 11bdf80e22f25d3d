import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  decodePath,
  decodeText,
  extensionOf,
  nameOf,
  packagedFiles,
  resolveResource,
  resourcesFolder
} from "./chunk-HCJDJSBM.js";
import {
  nearestWord
} from "./chunk-3I46QH3E.js";
import {
  quote
} from "./chunk-KR6A24CT.js";

// src/diagnostics/finding.ts
var severities = ["error", "warning", "info"];
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
  const own = nameOf(pack);
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
var known = /* @__PURE__ */ new WeakMap();
function markdownPages(pack) {
  let pages = known.get(pack);
  if (pages === void 0) {
    pages = findPages(pack);
    known.set(pack, pages);
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
    const help = `remove it, or open it with ${token.kind === "}" ? "{" : "["}`;
    this.tokens.reportBracket(token, (found) => `${found} closes nothing`, help);
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
    this.at = end;
    if (readNumber(text) !== void 0) return { kind: "number", text, start, end };
    const plus = text.indexOf("+");
    if (plus === -1) return { kind: "unquoted", text, start, end };
    return this.fault(start + plus, start + plus + 1, 'the character "+" may only stand in quotes');
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
      const help = "begin a new line for the next key, or put the whole value in quotes";
      this.refuse((found) => `expected the end of the line, "," or "}", found ${found}`, help);
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
  refuse(message, help, isSaid = false) {
    if (!isSaid) this.tokens.reportToken(this.tokens.peek(), message, help);
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
    if (this.brackets.refusesNext()) return void 0;
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
    if (this.brackets.refusesNext()) return;
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
  /** The text's next token, where added ones come before it. */
  held;
  added;
  stopped = false;
  /** `added` are brackets to read as if they stood in the text, in the order of their places. */
  constructor(text, file, log, added = []) {
    this.text = text;
    this.file = file;
    this.log = log;
    log.know(file, text);
    this.lexer = new Lexer(text, file, log);
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
  reportToken(token, message, help) {
    if (token.kind === "fault" || this.stopped || this.log.isFull) return;
    this.report(this.placeOf(token, token), message(this.describe(token)), help);
  }
  /** Reports a fault; nothing more is reported once the reading was stopped. */
  report(place, message, help) {
    if (!this.stopped) this.log.add("syntax", place, message, help);
  }
  /** Reports a closing bracket that fits nothing: behind another fault that is mostly its consequence, and not said. */
  reportBracket(token, message, help) {
    if (!this.log.has("syntax")) this.reportToken(token, message, help);
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
      const message = `${describeKind(joined.right)} cannot follow ${describeKind(joined.left)} in one value`;
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
    const known2 = this.decided.get(slot)?.get(count);
    if (known2 !== void 0) return known2;
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
    const known2 = this.finished.get(value);
    if (known2 === "busy") return this.containsItself(expression);
    const result = known2 ?? this.container(value, place);
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
   * `.json` and the `.conf` file of that name, as far as they are there. What cannot be included is reported. A file that
   * is missing is read as an empty one unless it is required, and reported as doubtful: what is not in the pack is not on
   * the server either. So is `file( )`, which Lightbend's library does not look for beside the including file, as the
   * specification has it, but in the working directory (its issue 202).
   */
  find(include, chain) {
    const report = (kind, message, help) => {
      this.log.add(kind, include.place, message, help);
      return [];
    };
    const refuse2 = (message, help) => report("include", message, help);
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
  const indentation = indentationAt(text, opening);
  let lineEnd = text.indexOf("\n", opening);
  let holdsSomething = lineEnd !== -1 && text.slice(opening + 1, lineEnd).trim() !== "";
  while (lineEnd !== -1) {
    const next = text.indexOf("\n", lineEnd + 1);
    const line = text.slice(lineEnd + 1, next === -1 ? text.length : next);
    const content = line.trim();
    if (content !== "" && !comment.test(content)) {
      const indented = line.length - line.trimStart().length;
      const isBehind = indented < indentation || indented === indentation && !/^[}\]]/.test(content);
      if (isBehind) return { at: lineEnd, holdsSomething };
      holdsSomething = true;
    }
    lineEnd = next;
  }
  return void 0;
}

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
  add(kind, place, message, help, related) {
    const others = this.found.length - this.faults;
    if (harmless.has(kind) ? others >= limits.problems : this.isFull) return;
    const where = kind === "syntax" ? this.texts.get(place.file)?.positionAt(place.start).line : void 0;
    const id = `${kind}:${where ?? `at ${place.start}`}:${place.file}`;
    if (this.seen.has(id)) return;
    this.seen.add(id);
    if (!harmless.has(kind)) this.faults++;
    this.found.push({ kind, message, help, place, ...related === void 0 ? {} : { related } });
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
  const log = new ProblemLog();
  const budget = { values: 0 };
  const added = repairs.toSorted((a, b) => a.at - b.at || b.opening.place.start - a.opening.place.start);
  const tokens = new TokenStream(text, file, log, added);
  for (const { opening } of repairs) reportUnclosed(tokens, opening);
  const parser = new Parser(tokens, budget, 1);
  return { root: parser.parseDocument(), log, budget, parser };
}
function findRepair(text, parser, repairs) {
  const { unclosed, closed } = parser.brackets;
  if (unclosed.length === 0) return void 0;
  const suspects = closed.filter(
    ({ opening, at }) => startsLine(text, at) && indentationAt(text, at) < indentationAt(text, opening.place.start)
  ).map(({ opening }) => opening);
  for (const opening of [...suspects, ...unclosed]) {
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
    const message = `the substitutions make this ${describeKind(left)} followed by ${describeKind(right)}, which do not go together`;
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
    const log2 = new ProblemLog();
    const help = `keep it within ${limits.textLength / 1024} KiB`;
    log2.add("syntax", { file, start: 0, end: 0 }, "the file is too large to be read", help);
    return { root: void 0, problems: log2.sorted(file) };
  }
  const { root: document, log, budget } = parseDocument(text, file);
  if (document === void 0) return { root: void 0, problems: log.sorted(file) };
  const work = new WorkBudget();
  const root = new Builder(new IncludeFiles(tree, log, text.length), log, budget, work).build(document, file);
  const report = new ResolutionReport(log, log.has("syntax") || log.has("include"));
  const node = new Finisher(new Evaluator(root, report, work), report).finish(root);
  return { root: node, problems: log.sorted(file) };
}

export {
  severities,
  wholeFile,
  members,
  isMember,
  standsForMember,
  junkOf,
  isJunk,
  packagedEntries,
  isTextPath,
  maxInspectedSize,
  resolveLink,
  largestPage,
  isMarkdownName,
  prepareMarkdown,
  markdownPages,
  SourceText,
  readAsBoolean,
  readHocon
};
