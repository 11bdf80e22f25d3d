import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  changeKinds,
  findListKey,
  findNamedFiles
} from "./chunk-ZLZG4BRU.js";
import {
  changeIds
} from "./chunk-C2B7SBXV.js";
import {
  bumpLevels
} from "./chunk-6P6IUO7Z.js";
import "./chunk-XMWYC7WJ.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import {
  compareTexts,
  decodeText,
  entryOf,
  isTextPath,
  listedNodes,
  manifestFiles,
  nodesOf,
  placeKey,
  readAsBoolean,
  readItems,
  redactSecrets,
  resolveTemplatePath,
  rootObject,
  textOf,
  valueAt,
  wasReadWhole
} from "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/versioning/compare-files.ts
import { createHash } from "node:crypto";

// src/versioning/same-text.ts
var include = /^include (["'])([^"']{1,500})\1/;
function comparableText(text, moved = /* @__PURE__ */ new Map()) {
  const lines = (text.includes("\r") ? text.replaceAll("\r\n", "\n") : text).trim();
  let start = lines.indexOf("{{");
  if (start === -1) return lines;
  let result = "";
  let done = 0;
  while (start !== -1) {
    const end = lines.indexOf("}}", start + 2);
    if (end === -1) break;
    result += `${lines.slice(done, start)}{{${comparablePlaceholder(lines.slice(start + 2, end), moved)}`;
    done = end;
    start = lines.indexOf("{{", end + 2);
  }
  return result + lines.slice(done);
}
function comparablePlaceholder(inside, moved) {
  const words = inside.split(/("[^"]*"|'[^']*')/).map((part, index) => index % 2 === 1 ? part : part.replace(/\s+/g, " ")).join("").trim();
  return words.replace(include, (_all, _quote, written) => {
    const path = resolveTemplatePath(written) ?? written;
    return `include "${moved.get(path) ?? path}"`;
  });
}

// src/versioning/comparable-value.ts
function comparableValue(node, context) {
  switch (node.kind) {
    case "object": {
      const entries = comparedEntries(node.entries).filter(({ value }) => value.kind !== "null").map(({ key, value }) => `${JSON.stringify(key)}:${comparableValue(value, context)}`);
      return `${node.tag ?? ""}{${entries.sort().join()}}`;
    }
    case "list": {
      const items = node.items.map((item) => comparableValue(item, context));
      return `${node.tag ?? ""}[${items.sort().join()}]`;
    }
    default:
      return comparableScalar(node, context);
  }
}
function comparedEntries(entries) {
  return entries.filter(({ key, value }) => key !== "id" || value.kind !== "number");
}
function comparableScalar(node, { in: source, ids, files, moved }) {
  const path = files.fileOf(node);
  if (path !== void 0) return `file ${JSON.stringify(moved.get(path) ?? path)}`;
  const tag = node.tag ?? "";
  if (source === "manifest") {
    const boolean = readAsBoolean(node);
    return `${tag}${JSON.stringify(boolean === void 0 ? comparableText(node.text, moved) : String(boolean))}`;
  }
  if (typeof node.value === "number") {
    const referent = ids.get(node.value);
    if (referent !== void 0) return `${tag}reference ${JSON.stringify(referent)}`;
    return `${tag}number ${Number.isFinite(node.value) && Math.abs(node.value) < 2 ** 53 ? node.value : node.text}`;
  }
  const text = typeof node.value === "string" ? comparableText(node.value, moved) : node.text;
  return `${tag}${node.kind} ${JSON.stringify(node.kind === "boolean" ? node.value : text)}`;
}

// src/versioning/compare-values.ts
function compareValues(old, now, contexts) {
  const found = [];
  const inManifest = contexts.old.in === "manifest";
  const compare = (before, after, path) => {
    const [one, other] = [given(before), given(after)];
    if (one === void 0 && other === void 0) return;
    const isKey = inManifest && typeof path.at(-1) !== "object";
    const lists = listsOf(one, other, inManifest);
    if (lists !== void 0) compareLists(lists, path);
    else if (isObject(one, other, isKey) && isObject(other, one, isKey)) compareObjects(one, other, path);
    else if (one === void 0 || other === void 0 || comparable(one, "old") !== comparable(other, "new")) {
      found.push({ path, old: one, new: other });
    }
  };
  const comparable = (node, side) => comparableValue(node, contexts[side]);
  const compareObjects = (before, after, path) => {
    const others = new Map(comparedEntries(after?.entries ?? []).map(({ key, value }) => [key, value]));
    for (const { key, value } of comparedEntries(before?.entries ?? [])) {
      compare(value, others.get(key), [...path, key]);
      others.delete(key);
    }
    for (const [key, value] of others) compare(void 0, value, [...path, key]);
  };
  const compareLists = ({ old: old2, new: now2, items }, path) => {
    const last = path.at(-1);
    const key = findListKey(typeof last === "string" ? last : void 0, items.old, items.new);
    if (key !== void 0) {
      for (const [value, group] of groupByKey(items, key)) compareGroup(group, [...path, { key, value }]);
      return;
    }
    const sorted = (side) => items[side].map((item) => comparable(item, side)).sort().join();
    if (items.old.length !== items.new.length || sorted("old") !== sorted("new")) found.push({ path, old: old2, new: now2 });
  };
  const compareGroup = (group, path) => {
    if (group.old.length <= 1 && group.new.length <= 1) {
      compare(group.old[0], group.new[0], path);
      return;
    }
    const left = /* @__PURE__ */ new Map();
    for (const item of group.new) {
      const value = comparable(item, "new");
      const same = left.get(value);
      if (same === void 0) left.set(value, [item]);
      else same.push(item);
    }
    const gone = group.old.filter((item) => left.get(comparable(item, "old"))?.pop() === void 0);
    const come = [...left.values()].flat();
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      compare(gone[index], come[index], path);
    }
  };
  compare(old, now, []);
  return found;
}
function given(node) {
  return node?.kind === "null" ? void 0 : node;
}
function isObject(node, other, absentIsEmpty) {
  if (node === void 0) return absentIsEmpty && other?.kind === "object";
  return node.kind === "object" && node.tag === (other ?? node).tag;
}
function listsOf(old, now, inManifest) {
  if (old?.kind !== "list" && now?.kind !== "list") return void 0;
  const tag = (old?.kind === "list" ? old : now).tag;
  const itemsOf = (node) => {
    if (node === void 0) return [];
    if (node.kind === "list") return node.tag === tag ? node.items : void 0;
    return inManifest ? readItems(node, "1.x") : void 0;
  };
  const [before, after] = [itemsOf(old), itemsOf(now)];
  return before && after && { old, new: now, items: { old: before, new: after } };
}
function groupByKey(items, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const side of ["old", "new"]) {
    for (const item of items[side]) {
      const value = textOf(valueAt(item, key)) ?? "";
      const group = groups.get(value) ?? { old: [], new: [] };
      groups.set(value, group);
      group[side].push(item);
    }
  }
  return groups;
}

// src/versioning/compare-manifests.ts
var noIds = /* @__PURE__ */ new Map();
function compareManifests(old, now, files, moved) {
  if (!wasReadWhole(old.manifest) || !wasReadWhole(now.manifest)) return [];
  const contexts = {
    old: { in: "manifest", ids: noIds, files: files.old, moved },
    new: { in: "manifest", ids: noIds, files: files.new, moved: /* @__PURE__ */ new Map() }
  };
  const found = compareValues(withoutVersion(old.manifest), withoutVersion(now.manifest), contexts);
  return found.map((difference) => ({ in: "manifest", ...difference }));
}
function withoutVersion(manifest) {
  const root = rootObject(manifest);
  return { ...root, entries: root.entries.filter(({ key }) => key !== "version") };
}
function isOtherManifest(old, now) {
  if (hasMark(old) !== hasMark(now)) return true;
  const [before, after] = [textAroundVersion(old.manifest), textAroundVersion(now.manifest)];
  if (before === void 0 === (after === void 0)) {
    return (before ?? old.manifest.source.text) !== (after ?? now.manifest.source.text);
  }
  return withoutVersionEntry(old.manifest) !== withoutVersionEntry(now.manifest);
}
function hasMark({ tree, manifest }) {
  return decodeText(tree.read(manifest.file)).hadBom;
}
function textAroundVersion({ root, file, source: { text } }) {
  const place = entryOf(root, "version")?.value.place;
  return place?.file === file ? `${text.slice(0, place.start)}\0${text.slice(place.end)}` : void 0;
}
function withoutVersionEntry({ root, file, source: { text } }) {
  const entry = entryOf(root, "version");
  const isHere = entry?.keyPlace.file === file && entry.value.place.file === file;
  const [start, end] = isHere ? [entry.keyPlace.start, entry.value.place.end] : [text.length, text.length];
  const after = text.slice(end).replaceAll(/\s+/g, "").replace(/^,/, "");
  return text.slice(0, start).replaceAll(/\s+/g, "") + after;
}

// src/versioning/same-bytes.ts
function hasSameBytes(path, one, other) {
  const [entry, same] = [one.entry(path), other.entry(path)];
  if (entry?.kind !== "file" || same?.kind !== "file") return entry?.kind === same?.kind;
  return entry.size === same.size && Buffer.compare(one.read(path), other.read(path)) === 0;
}

// src/versioning/compare-files.ts
function findMovedFiles(old, now) {
  const moved = /* @__PURE__ */ new Map();
  const gone = old.packaged.filter(({ path }) => now.tree.entry(path)?.kind !== "file");
  if (gone.length === 0) return moved;
  const come = /* @__PURE__ */ new Map();
  for (const { path } of now.packaged) {
    if (old.tree.entry(path)?.kind === "file") continue;
    const digest = digestOf(now, path);
    const same = come.get(digest);
    if (same === void 0) come.set(digest, [path]);
    else same.push(path);
  }
  if (come.size === 0) return moved;
  for (const { path } of gone) {
    const there = come.get(digestOf(old, path))?.shift();
    if (there !== void 0) moved.set(path, there);
  }
  return moved;
}
function digestOf(pack, path) {
  const content = isTextPath(path) ? pack.source(path).text.replaceAll("\r\n", "\n") : pack.tree.read(path);
  return createHash("sha256").update(content).digest("base64");
}
function compareFiles(old, now, moved, isSameFile) {
  const found = [];
  const before = new Set(old.packaged.map(({ path }) => path));
  const after = new Set(now.packaged.map(({ path }) => path));
  for (const path of before) {
    if (!after.has(path)) found.push({ in: "file", old: path, new: moved.get(path) });
    else if (!isSameFile(path) && isChanged(old, now, path)) found.push({ in: "file", old: path, new: path });
  }
  const reached = new Set(moved.values());
  for (const path of after) {
    if (!before.has(path) && !reached.has(path)) found.push({ in: "file", old: void 0, new: path });
  }
  return found;
}
function isChanged(old, now, path) {
  if (path === manifestFiles[old.format]) return isOtherManifest(old, now);
  return !hasSameBytes(path, old.tree, now.tree);
}

// src/versioning/node-outcomes.ts
var mostOutcomes = 4;
var byPlace = /* @__PURE__ */ new WeakMap();
function outcomesOf(node) {
  const { value, snapshot, variants } = node;
  const others = variants.slice(1, mostOutcomes).flatMap((variant) => {
    const documents = snapshot.variants[variant];
    const there = documents === void 0 ? void 0 : indexOf(documents).get(placeKey(value.place));
    return there === void 0 ? [] : [{ ...node, value: there }];
  });
  return [node, ...others];
}
function indexOf(documents) {
  let index = byPlace.get(documents);
  if (index === void 0) {
    index = new Map(documents.flatMap(listedNodes).map((node) => [placeKey(node.place), node]));
    byPlace.set(documents, index);
  }
  return index;
}

// src/versioning/pair-nodes.ts
function identifierOf({ identifier }) {
  return identifier === void 0 ? void 0 : comparableText(identifier);
}
function pairNodes(oldPack, newPack) {
  const [old, now] = [oldPack.nodes, newPack.nodes];
  const [before, after] = [firstByIdentifier(old), firstByIdentifier(now)];
  const pairs = [];
  const gone = [];
  for (const [identifier, node] of before) {
    const same = after.get(identifier);
    if (same === void 0) gone.push(node);
    else pairs.push({ old: node, new: same });
  }
  const come = [...after].filter(([identifier]) => !before.has(identifier)).map(([, node]) => node);
  const { unique: oldNames, nodes: oldUnnamed } = byTypeAndName(old);
  const { unique: newNames, nodes: newUnnamed } = byTypeAndName(now);
  for (const [words, node] of oldNames) {
    const same = newNames.get(words);
    if (same !== void 0 && oldUnnamed.has(node) && newUnnamed.has(same)) pairs.push({ old: node, new: same });
  }
  const [mayBeInOld, mayBeInNew] = [findHidingPlaces(oldPack, newPack), findHidingPlaces(newPack, oldPack)];
  const isGone = (node) => !mayBeInNew(node);
  const isNew = (node) => !mayBeInOld(node);
  const reidentified = pairByName(gone.filter(isGone), come.filter(isNew), oldNames, newNames);
  const [renamed, renamedTo] = [
    new Set(reidentified.map((one) => one.old)),
    new Set(reidentified.map((one) => one.new))
  ];
  return {
    pairs,
    reidentified,
    removed: gone.filter((node) => isGone(node) && !renamed.has(node)),
    added: come.filter((node) => isNew(node) && !renamedTo.has(node))
  };
}
function findHidingPlaces(pack, other) {
  const { nodes } = pack;
  const unread = new Set(nodes.unread);
  const imported = new Set(nodes.snapshots.map(({ file }) => file));
  const unreadThere = new Set(other.nodes.unread);
  const hidesAny = nodes.unread.some(
    (path) => !unreadThere.has(path) || !hasSameBytes(path, pack.pack.tree, other.pack.tree)
  );
  return ({ snapshot: { file } }) => hidesAny || unread.has(file) || nodes.everyTemplate !== other.nodes.everyTemplate && !imported.has(file) && pack.pack.tree.entry(file) !== void 0;
}
function pairByName(gone, come, oldNames, newNames) {
  const isNew = new Set(come);
  return gone.flatMap((node) => {
    const words = typeAndName(node);
    if (words === void 0 || oldNames.get(words) !== node) return [];
    const same = newNames.get(words);
    return same !== void 0 && isNew.has(same) ? [{ old: node, new: same }] : [];
  });
}
function firstByIdentifier({ nodes }) {
  const first = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    const identifier = identifierOf(node);
    if (identifier !== void 0 && !first.has(identifier)) first.set(identifier, node);
  }
  return first;
}
function typeAndName({ type, name }) {
  return type === void 0 || name === void 0 ? void 0 : JSON.stringify([type, comparableText(name)]);
}
function byTypeAndName({ nodes }) {
  const unique = /* @__PURE__ */ new Map();
  const shared = /* @__PURE__ */ new Set();
  const identifiers = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    const words = typeAndName(node);
    if (words === void 0) continue;
    const identifier = identifierOf(node);
    if (unique.has(words) && (identifier === void 0 || identifiers.get(words) !== identifier)) shared.add(words);
    else if (!unique.has(words)) unique.set(words, node);
    identifiers.set(words, identifier);
  }
  for (const words of shared) unique.delete(words);
  return { unique, nodes: new Set(nodes.filter(({ identifier }) => identifier === void 0)) };
}

// src/versioning/snapshot-ids.ts
function idOf(node) {
  const id = valueAt(node, "id");
  return id?.kind === "number" && typeof id.value === "number" && id.value < 0 ? id.value : void 0;
}
function findReferents(nodes, labelOf) {
  const bySnapshot = /* @__PURE__ */ new Map();
  const idsOf = ({ snapshot }) => {
    const key = snapshot.scope === "settings" ? "" : snapshot.file;
    const known = bySnapshot.get(key) ?? /* @__PURE__ */ new Map();
    bySnapshot.set(key, known);
    return known;
  };
  for (const node of nodes) collect(node.value, labelOf(node), idsOf(node));
  return idsOf;
}
function collect(value, label, ids) {
  if (value.kind === "list") {
    for (const item of value.items) collect(item, `${label}[${wordsOf(item)}]`, ids);
  } else if (value.kind === "object") {
    const id = idOf(value);
    if (id !== void 0 && !ids.has(id)) ids.set(id, label);
    for (const entry of value.entries) {
      if (entry.value.kind === "object" || entry.value.kind === "list") {
        collect(entry.value, `${label}/${entry.key}`, ids);
      }
    }
  }
}
function wordsOf(item) {
  return ["_type", "name", "type"].map((key) => textOf(valueAt(item, key))?.slice(0, 200) ?? "").join(" ");
}

// src/versioning/build-comparison.ts
function buildComparison(old, now, isSameFile) {
  const [before, after] = [comparedPack(old), comparedPack(now)];
  const nodes = pairNodes(before, after);
  const moved = findMovedFiles(old, now);
  const files = { old: findNamedFiles(old), new: findNamedFiles(now) };
  const compared = compareNodes(before, after, [...nodes.pairs, ...nodes.reidentified], files, moved);
  const inNodes = compared.flatMap(
    ({ pair, differences }) => differences.map((difference) => ({ in: "node", pair, ...difference }))
  );
  const inManifest = compareManifests(old, now, files, moved);
  const told = /* @__PURE__ */ new Set();
  const tell = ({ filesIn }, value) => {
    for (const path of value === void 0 ? [] : [value.place.file, ...filesIn(value)]) told.add(path);
  };
  for (const difference of [...inManifest, ...inNodes]) {
    tell(files.old, difference.old);
    tell(files.new, difference.new);
  }
  for (const { pair } of inNodes) for (const { value } of [pair.old, pair.new]) told.add(value.place.file);
  for (const { value } of nodes.removed) tell(files.old, value);
  for (const { value } of nodes.added) tell(files.new, value);
  if (inManifest.length > 0) told.add(old.manifest.file).add(now.manifest.file);
  const inFiles = compareFiles(old, now, moved, isSameFile).filter((difference) => !isTold(difference, told));
  const pairs = compared.map(({ pair }) => pair);
  return {
    old: before,
    new: after,
    ...nodes,
    pairs: pairs.slice(0, nodes.pairs.length),
    reidentified: pairs.slice(nodes.pairs.length),
    differences: [...inManifest, ...inNodes, ...inFiles]
  };
}
function comparedPack(pack) {
  return { pack, manifest: rootObject(pack.manifest), nodes: nodesOf(pack) };
}
function isTold({ old, new: now }, told) {
  if (old !== void 0 && now !== void 0 && old !== now) return false;
  return [old, now].some((path) => path !== void 0 && told.has(path));
}
function compareNodes(old, now, pairs, files, moved) {
  const labels = new Map(pairs.flatMap((pair, index) => [pair.old, pair.new].map((node) => [node, `#${index}`])));
  const labelOf = (node) => labels.get(node) ?? node.identifier ?? `${node.type} ${node.name}`;
  const oldIds = findReferents(old.nodes.nodes, labelOf);
  const newIds = findReferents(now.nodes.nodes, labelOf);
  return pairs.map(({ old: before, new: after }) => {
    const contexts = {
      old: { in: "node", ids: oldIds(before), files: files.old, moved },
      new: { in: "node", ids: newIds(after), files: files.new, moved: /* @__PURE__ */ new Map() }
    };
    let closest;
    for (const one of outcomesOf(before)) {
      for (const other of outcomesOf(after)) {
        const differences = compareValues(one.value, other.value, contexts);
        const pair = { old: one, new: other };
        if (differences.length === 0) return { pair, differences };
        if (closest === void 0 || differences.length < closest.differences.length) closest = { pair, differences };
      }
    }
    return closest ?? { pair: { old: before, new: after }, differences: [] };
  });
}

// src/versioning/compare.ts
function comparePacks(old, now, { isSameFile = () => false } = {}) {
  return findChanges(buildComparison(old, now, isSameFile)).sort(compareChanges);
}
function findChanges(comparison) {
  const found = [];
  const kinds = changeIds.map((id) => changeKinds[id]);
  const report = ({ meta: { id, level } }, change) => {
    found.push({ id, level, ...withoutSecrets(change) });
  };
  for (const kind of kinds) kind.find?.(comparison, (change) => report(kind, change));
  for (const difference of comparison.differences) {
    const kind = kinds.find((one) => one.claims?.(difference, comparison));
    if (kind?.describe !== void 0) report(kind, kind.describe(difference, comparison));
  }
  return found;
}
function withoutSecrets(change) {
  return {
    ...change,
    subject: redactSecrets(change.subject),
    message: redactSecrets(change.message),
    ...change.effect === void 0 ? {} : { effect: redactSecrets(change.effect) }
  };
}
function compareChanges(a, b) {
  const [one, other] = [a.old ?? a.new, b.old ?? b.new];
  return bumpLevels.indexOf(b.level) - bumpLevels.indexOf(a.level) || changeIds.indexOf(a.id) - changeIds.indexOf(b.id) || compareTexts(one?.file ?? "", other?.file ?? "") || (one?.start ?? 0) - (other?.start ?? 0) || compareTexts(a.subject, b.subject);
}
export {
  comparePacks
};
