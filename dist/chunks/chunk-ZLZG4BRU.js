import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  parseVersion
} from "./chunk-XMWYC7WJ.js";
import {
  asObject,
  asScalar,
  describeKey,
  entryOf,
  imageKindOfName,
  includesOf,
  isRendered,
  itemsAt,
  itemsOf,
  joinWords,
  oncePerPack,
  readAsBoolean,
  resolveResource,
  resourceReferences,
  resourcesFolder,
  scanGroovy,
  tagFolders,
  templatesOf,
  textOf,
  valueAt,
  valuesWithin,
  wasReadWhole,
  wholeFile
} from "./chunk-LX443RYJ.js";
import {
  quote
} from "./chunk-OYOIOCPU.js";

// src/versioning/changes/values/paths.ts
function keysOf(path) {
  return path.filter((segment) => typeof segment === "string");
}
function lastKey(path) {
  const last = path.at(-1);
  return typeof last === "string" ? last : void 0;
}
function lastElement(path) {
  const last = path.at(-1);
  return typeof last === "string" ? void 0 : last;
}
function startsWith(path, ...keys) {
  return keys.every((key, index) => path[index] === key);
}
function isPath(path, ...keys) {
  return path.length === keys.length && startsWith(path, ...keys);
}
function leadsTo(path, ...keys) {
  return path.length <= keys.length && path.every((segment, index) => segment === keys[index]);
}

// src/versioning/changes/values/expressions.ts
var pieces = /"[^"\\]*(?:\\.[^"\\]*)*"?|'[^'\\]*(?:\\.[^'\\]*)*'?|\s+|[^"'\s]+/gs;
function isSameExpression(old, now) {
  const [before, after] = [asScalar(old), asScalar(now)];
  return before !== void 0 && after !== void 0 && inOneForm(before.text) === inOneForm(after.text);
}
function inOneForm(expression) {
  const kept = [];
  let spaced = false;
  for (const [piece] of expression.matchAll(pieces)) {
    if (/^\s/.test(piece)) {
      spaced = true;
      continue;
    }
    const before = kept.at(-1)?.at(-1) ?? "";
    if (spaced && /\w/.test(before) && /^\w/.test(piece)) kept.push(" ");
    kept.push(withPlainQuotes(piece));
    spaced = false;
  }
  return kept.join("");
}
function withPlainQuotes(piece) {
  return piece.length > 1 && /^"[^"'\\]*"$/.test(piece) ? `'${piece.slice(1, -1)}'` : piece;
}
var queryKey = /^(?:scope|stql|expression|relatedResourcesTemplate)$|^(?:\w{0,60}(?:Query|Selector)|query|selector)$/;
var listsOfQueries = ["queries", "metricQueries"];
var plainInProjections = ["_type", "unit", "decimalPlaces", "sparkline", "metricId"];
function isExpressionPath(path) {
  const key = lastKey(path);
  if (key !== void 0 && queryKey.test(key)) return true;
  if (key === void 0) return false;
  if (listsOfQueries.includes(key)) return true;
  return key !== "projection" && keysOf(path).includes("projection") && !plainInProjections.includes(key);
}
var stqlPieces = /"[^"\\]*(?:\\.[^"\\]*)*"?|[A-Za-z_][\w.-]*|[!=]+|[(),]|\s+|./gs;
function typesNamed(query) {
  const tokens = [...query.matchAll(stqlPieces)].map(([token]) => token).filter((token) => /\S/.test(token));
  const types2 = /* @__PURE__ */ new Set();
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.toLowerCase() !== "type") continue;
    let next = at + 1;
    const isNot = tokens[next]?.toLowerCase() === "not";
    if (isNot) next++;
    const operator = tokens[next]?.toLowerCase();
    const mark = isNot || operator === "!=" ? "!" : "";
    if (operator === "=" || operator === "!=") {
      addQuoted(types2, mark, tokens[next + 1]);
    } else if (operator === "in" && tokens[next + 1] === "(") {
      for (next += 2; next < tokens.length && tokens[next] !== ")"; next++) addQuoted(types2, mark, tokens[next]);
      at = next;
    }
  }
  return [...types2].sort();
}
function addQuoted(types2, mark, token) {
  if (token?.startsWith('"')) types2.add(`${mark}${token.slice(1, token.endsWith('"') ? -1 : void 0)}`);
}

// src/versioning/included-files.ts
var known = /* @__PURE__ */ new WeakMap();
function includesIn(pack, file) {
  const document = templatesOf(pack).get(file);
  if (document === void 0) return [];
  const includes = known.get(document) ?? includesOf(pack, document);
  known.set(document, includes);
  return includes;
}
function filesIncludedAt({ file, start, end }, pack) {
  const found = /* @__PURE__ */ new Set();
  const left = includesIn(pack, file).filter(({ place }) => place.start >= start && place.end <= end);
  for (let next = left.pop(); next !== void 0; next = left.pop()) {
    const { path, encoding } = next;
    if (path === void 0 || found.has(path)) continue;
    found.add(path);
    if (isRendered(encoding)) for (const include of includesIn(pack, path)) left.push(include);
  }
  return [...found];
}

// src/versioning/named-files.ts
var folders = new Map([
  ...Object.entries(tagFolders),
  ["!resource", resourcesFolder]
]);
var findNamedFiles = oncePerPack((pack) => {
  const addresses = /* @__PURE__ */ new Map();
  for (const { node, target } of resourceReferences(pack)) {
    if (target.kind === "file") addresses.set(node, target.path);
  }
  const fileOf = (value) => {
    const folder = folders.get(value.tag);
    return folder === void 0 ? addresses.get(value) : resolveResource(folder, value.text.trim());
  };
  return {
    fileOf,
    filesIn(value) {
      const named = [...valuesWithin(value)].flatMap(({ value: inner }) => {
        const isScalar = inner.kind !== "object" && inner.kind !== "list";
        return (isScalar ? fileOf(inner) : void 0) ?? [];
      });
      return [...named, ...filesIncludedAt(value.place, pack)];
    }
  };
});

// src/versioning/value-index.ts
var entries = /* @__PURE__ */ new WeakMap();
var elements = /* @__PURE__ */ new WeakMap();
function findEntry(value, key) {
  if (value?.kind !== "object") return void 0;
  let index = entries.get(value);
  if (index === void 0) {
    index = new Map(value.entries.map((entry) => [entry.key, entry]));
    entries.set(value, index);
  }
  return index.get(key);
}
function findElement(value, { key, value: wanted }) {
  if (value?.kind !== "object" && value?.kind !== "list") return void 0;
  const indexes = elements.get(value) ?? /* @__PURE__ */ new Map();
  elements.set(value, indexes);
  let index = indexes.get(key);
  if (index === void 0) {
    const items = value.kind === "list" ? value.items : value.entries.map((entry) => entry.value);
    index = new Map(items.toReversed().map((item) => [textOf(valueAt(item, key)) ?? "", item]));
    indexes.set(key, index);
  }
  return index.get(wanted);
}

// src/versioning/changes/values/places.ts
function placesOf(difference, comparison) {
  if (difference.in === "file") {
    const { old, new: now } = difference;
    return { ...old === void 0 ? {} : { old: wholeFile(old) }, new: placeLeftOfFile(now ?? old, comparison) };
  }
  const included = includedFile(difference, comparison);
  if (included !== void 0) return { old: wholeFile(included), new: wholeFile(included) };
  const [before, after] = difference.in === "node" ? [
    [difference.pair.old.value, placeOfNode(difference.pair.old)],
    [difference.pair.new.value, placeOfNode(difference.pair.new)]
  ] : [
    [comparison.old.manifest, wholeFile(comparison.old.pack.manifest.file)],
    [comparison.new.manifest, wholeFile(comparison.new.pack.manifest.file)]
  ];
  return {
    ...difference.old === void 0 ? {} : { old: nearestPlace(before[0], difference.path, before[1]) },
    new: nearestPlace(after[0], difference.path, after[1])
  };
}
function includedFile({ old, new: now }, comparison) {
  if (old === void 0 || now === void 0) return void 0;
  const [file, ...more] = filesIncludedAt(old.place, comparison.old.pack);
  const [other, ...others] = filesIncludedAt(now.place, comparison.new.pack);
  return file === other && more.length + others.length === 0 ? file : void 0;
}
function placeOfNode({ value }) {
  return (valueAt(value, "identifier") ?? valueAt(value, "name") ?? value).place;
}
function placeLeftOfNode(node, comparison) {
  const { file } = node.snapshot;
  const snapshot = comparison.new.nodes.snapshots.find((one) => one.file === file);
  const lists = snapshot?.variants.flat().flatMap((root) => entryOf(root, "nodes") ?? []);
  return lists?.[0]?.keyPlace ?? placeLeftOfFile(file, comparison);
}
function placeLeftOfFile(path, { new: { pack } }) {
  return wholeFile(path !== void 0 && pack.tree.entry(path)?.kind === "file" ? path : pack.manifest.file);
}
function nearestPlace(root, path, otherwise) {
  let value = root;
  let place = otherwise;
  for (const segment of path) {
    if (typeof segment === "string") {
      const entry = findEntry(value, segment);
      if (entry === void 0) return place;
      place = placeOfEntry(entry);
      value = entry.value;
    } else {
      value = findElement(value, segment);
      if (value === void 0) return place;
      place = valueAt(value, segment.key)?.place ?? value.place;
    }
  }
  return place;
}
function placeOfEntry({ keyPlace, value }) {
  return value.kind === "object" || value.kind === "list" ? keyPlace : value.place;
}
function placeLeftAt(path, { new: { manifest, pack } }) {
  return nearestPlace(manifest, path, wholeFile(pack.manifest.file));
}

// src/versioning/changes/values/wording.ts
function nameNode({ type, name, identifier }) {
  const words2 = type === void 0 ? "node" : wordsOfType(type);
  const called = name ?? identifier;
  return called === void 0 ? `the ${words2}` : `the ${words2} ${quote(called)}`;
}
function wordsOfType(type) {
  return /^[A-Za-z]{1,60}$/.test(type) ? type.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase() : quote(type);
}
function subjectOfNode({ type, name, identifier }) {
  return identifier ?? [type, name].filter((word) => word !== void 0).join(" ");
}
function subjectOf(difference) {
  switch (difference.in) {
    case "node":
      return subjectOfNode(difference.pair.old);
    case "manifest":
      return wordsOfPath(difference.path);
    case "file":
      return difference.old ?? difference.new ?? "";
  }
}
function wordsOfPath(path) {
  return path.reduce((words2, segment) => {
    if (typeof segment !== "string") return `${words2}[${quote(segment.value)}]`;
    return words2 === "" ? describeKey(segment) : `${words2}.${describeKey(segment)}`;
  }, "");
}
function fromTo(old, now, longest2 = 60) {
  const [before, after] = [asScalar(old), asScalar(now)];
  if (before === void 0 || after === void 0 || before.text === after.text) return "";
  if (Math.max(before.text.length, after.text.length) > longest2) return "";
  return ` from ${quote(before.text, longest2)} to ${quote(after.text, longest2)}`;
}

// src/versioning/changes/values/describe.ts
function describeValue(difference, comparison, more = {}) {
  return {
    subject: subjectOf(difference),
    message: sayWhatChanged(difference, comparison),
    ...placesOf(difference, comparison),
    ...more
  };
}
function sayWhatChanged(difference, comparison) {
  const owner = difference.in === "node" ? nameNode(difference.pair.old) : "the manifest";
  const value = `${wordsOfPath(shortened(difference.path))} of ${owner}`;
  if (difference.old === void 0) return `${value} is new`;
  if (difference.new === void 0) return `${value} is gone`;
  const file = findOneSidedFile(difference, comparison);
  if (file !== void 0) return `${value} names ${quote(file.path)}, which is ${file.isGone ? "gone" : "new"}`;
  return `${value} changed${fromTo(difference.old, difference.new)}`;
}
function findOneSidedFile({ old, new: now }, comparison) {
  const [before, after] = [asScalar(old), asScalar(now)];
  if (before === void 0 || after === void 0 || before.text !== after.text) return void 0;
  const [oldPack, newPack] = [comparison.old.pack, comparison.new.pack];
  const path = findNamedFiles(oldPack).fileOf(before) ?? findNamedFiles(newPack).fileOf(after);
  if (path === void 0) return void 0;
  const [was, is] = [oldPack, newPack].map(({ tree }) => tree.entry(path)?.kind === "file");
  return was === is ? void 0 : { path, isGone: was === true };
}
function shortened(path) {
  return path.length <= 10 ? path : [...path.slice(0, 5), "\u2026", ...path.slice(-4)];
}

// src/versioning/changes/values/node-kind.ts
function nodeKind({ meta, claims, describe }) {
  return {
    meta,
    claims: (difference, comparison) => difference.in === "node" && claims(difference, comparison),
    describe(difference, comparison) {
      if (difference.in !== "node") throw new Error(`${meta.id} was asked about what it did not claim`);
      return describeValue(difference, comparison, describe?.(difference, comparison));
    }
  };
}

// src/versioning/changes/binding-changed.ts
var bindingChanged = nodeKind({
  meta: {
    id: "binding-changed",
    level: "minor",
    summary: "A presentation or a metric binding applies to other components."
  },
  claims(difference) {
    const { pair, path, old, new: now } = difference;
    if (startsWith(path, "componentTypes")) return true;
    if (startsWith(path, "binding")) return pair.new.type === "ComponentPresentation" && !isSameExpression(old, now);
    return pair.new.type === "MetricBinding" && isPath(path, "scope") && namesOtherTypes(difference);
  }
});
function namesOtherTypes({ old, new: now }) {
  const [before, after] = [typesNamed(textOf(old) ?? ""), typesNamed(textOf(now) ?? "")];
  return JSON.stringify(before) !== JSON.stringify(after);
}

// src/versioning/changes/values/dependencies.ts
function dependencyOf(difference) {
  if (difference.path.length !== 2) return void 0;
  const [list, name] = difference.path;
  const [old, now] = [textOf(difference.old), textOf(difference.new)];
  if (list !== "dependencies" || typeof name !== "string" || old === void 0 || now === void 0) return void 0;
  const [before, after] = [numbersOf(old), numbersOf(now)];
  if (before === void 0 || after === void 0) return void 0;
  const digit = before.findIndex((number, index) => number !== after[index]);
  if (digit !== -1) return { name, old, new: now, digit, isRaised: (before[digit] ?? 0) < (after[digit] ?? 0) };
  const [one, other] = [parseVersion(old), parseVersion(now)];
  const order = one !== void 0 && other !== void 0 ? one.compare(other) : 0;
  return order === 0 ? void 0 : { name, old, new: now, digit: 3, isRaised: order < 0 };
}
function numbersOf(version) {
  const found = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?=$|[-+])/.exec(version.trim());
  return found?.slice(1, 4).map((digits) => Number(digits ?? 0));
}
function dependenciesOnlyIn(one, other) {
  if (![one, other].every(({ pack }) => wasReadWhole(pack.manifest))) return [];
  const known4 = new Set(dependenciesOf(other).map(keyOf));
  return dependenciesOf(one).filter((dependency) => !known4.has(keyOf(dependency)));
}
function keyOf({ list, name }) {
  return `${list} ${name}`;
}
function dependenciesOf({ manifest, pack }) {
  const entries2 = asObject(valueAt(manifest, "dependencies"))?.entries ?? [];
  const provision = asObject(valueAt(manifest, "provision"));
  const companions = provision === void 0 ? [] : itemsOf(provision, "companionStackPacks", pack.format);
  return [
    ...entries2.filter(({ value }) => value.kind !== "null").map(({ key, keyPlace }) => ({ name: key, list: "dependencies", place: keyPlace })),
    ...companions.flatMap((item) => {
      const name = textOf(item);
      return name === void 0 ? [] : [{ name, list: "companionStackPacks", place: item.place }];
    })
  ];
}
function isOfDependencies(difference, { old, new: now }) {
  if (difference.in !== "manifest") return false;
  const { path } = difference;
  if (path.length === 2 && path[0] === "dependencies") {
    return difference.old === void 0 || difference.new === void 0;
  }
  const isCompanions = isPath(path, "provision", "companionStackPacks");
  return isCompanions && (dependenciesOnlyIn(old, now).length > 0 || dependenciesOnlyIn(now, old).length > 0);
}

// src/versioning/changes/dependency-added.ts
var dependencyAdded = {
  meta: {
    id: "dependency-added",
    level: "minor",
    summary: "Another pack is named in `dependencies` or `companionStackPacks`."
  },
  find({ old, new: now }, report) {
    if (old.pack.format !== now.pack.format) return;
    for (const { name, list, place } of dependenciesOnlyIn(now, old)) {
      report({ subject: name, message: `${list} names the pack ${quote(name)} now`, new: place });
    }
  },
  // Those that are gone are found by dependency-removed.
  claims: isOfDependencies
};

// src/versioning/changes/values/manifest-kind.ts
function manifestKind({
  meta,
  read,
  claims,
  describe
}) {
  return {
    meta,
    claims(difference) {
      const item = difference.in === "manifest" ? read(difference) : void 0;
      return item !== void 0 && claims(item);
    },
    describe(difference, comparison) {
      const item = difference.in === "manifest" ? read(difference) : void 0;
      if (item === void 0) throw new Error(`${meta.id} was asked about what it did not claim`);
      return { subject: item.name, ...placesOf(difference, comparison), ...describe(item) };
    }
  };
}

// src/versioning/changes/dependency-lowered.ts
var dependencyLowered = manifestKind({
  meta: { id: "dependency-lowered", level: "patch", summary: "A dependency is lowered." },
  read: dependencyOf,
  claims: ({ isRaised }) => !isRaised,
  describe: ({ name, old, new: now }) => ({
    message: `the dependency ${quote(name)} is lowered from ${quote(old)} to ${quote(now)}`
  })
});

// src/versioning/changes/dependency-raised.ts
var levels = ["major", "minor", "patch"];
var dependencyRaised = manifestKind({
  meta: {
    id: "dependency-raised",
    level: "major",
    alsoRequires: ["minor", "patch"],
    summary: "A dependency is raised across a major version; across a minor one that is minor, and less is a patch."
  },
  read: dependencyOf,
  claims: ({ isRaised }) => isRaised,
  describe({ name, old, new: now, digit }) {
    const level = levels[digit] ?? "patch";
    return {
      message: `the dependency ${quote(name)} is raised from ${quote(old)} to ${quote(now)}`,
      level,
      ...level === "major" ? { effect: `need ${quote(name)} in a new major version, ${quote(now)}` } : {}
    };
  }
});

// src/versioning/changes/dependency-removed.ts
var dependencyRemoved = {
  meta: {
    id: "dependency-removed",
    level: "minor",
    summary: "A pack is no longer named in `dependencies` or `companionStackPacks`."
  },
  find(comparison, report) {
    const { old, new: now } = comparison;
    if (old.pack.format !== now.pack.format) return;
    for (const { name, list, place } of dependenciesOnlyIn(old, now)) {
      const path = list === "dependencies" ? [list] : ["provision", list];
      report({
        subject: name,
        message: `${list} does not name the pack ${quote(name)} any more`,
        old: place,
        new: placeLeftAt(path, comparison)
      });
    }
  }
};

// src/versioning/changes/values/found-nodes.ts
function keptNodes({ pairs, reidentified }) {
  return [...pairs, ...reidentified];
}
function describeRemoved(node, comparison) {
  return {
    subject: subjectOfNode(node),
    message: `${nameNode(node)} is gone`,
    old: placeOfNode(node),
    new: placeLeftOfNode(node, comparison)
  };
}
function reidentifiedIn(difference, { reidentified }) {
  if (difference.in !== "node" || !isPath(difference.path, "identifier")) return void 0;
  return reidentified.find((pair) => pair === difference.pair);
}
function describeReidentified(difference, comparison) {
  const pair = reidentifiedIn(difference, comparison);
  const [old, now] = difference.in === "node" ? [difference.old, difference.new] : [];
  return {
    subject: pair?.old.identifier ?? "",
    message: `the identifier of ${pair === void 0 ? "a node" : nameNode(pair.new)} changed${fromTo(old, now, 120)}`,
    ...placesOf(difference, comparison)
  };
}

// src/versioning/changes/values/labels.ts
var mappingTypes = ["OtelComponentMapping", "OtelRelationMapping"];
function isOtelMapping(pair) {
  return mappingTypes.includes(pair.old.type) && mappingTypes.includes(pair.new.type);
}
function labelsOf(mapping) {
  return ["required", "optional"].flatMap(
    (part) => itemsAt(mapping.value, "output", part, "tags").flatMap((tag) => {
      const target = asScalar(valueAt(tag, "target"));
      if (target === void 0) return [];
      const source = textOf(valueAt(tag, "source")) ?? "";
      return [{ target: target.text, source, isRequired: part === "required", place: target.place }];
    })
  );
}
function otelMappingPairs(comparison) {
  return keptNodes(comparison).filter(isOtelMapping);
}

// src/versioning/changes/expression-changed.ts
var expressionChanged = nodeKind({
  meta: {
    id: "expression-changed",
    level: "patch",
    summary: "A query or an expression is another: PromQL, STQL, what a projection shows."
  },
  claims({ pair, path, old, new: now }) {
    return isExpressionPath(path) || isOtelMapping(pair) && isSameExpression(old, now);
  }
});

// src/versioning/changes/values/files.ts
function editedFile(difference) {
  return difference.in === "file" && difference.old === difference.new ? difference.new : void 0;
}
function isImagePath(path) {
  return imageKindOfName(path) !== void 0;
}
function isPagePath(path) {
  return /\.(?:md|markdown)(?:\.hbs)?$/i.test(path);
}
function isScriptFile(path) {
  return /\.(?:groovy|gvy)$/i.test(path);
}
function describeFile(difference, comparison, message) {
  return { subject: subjectOf(difference), message, ...placesOf(difference, comparison) };
}

// src/versioning/changes/file-changed.ts
var fileChanged = {
  meta: {
    id: "file-changed",
    level: "patch",
    summary: "A packaged file is another, new, gone or moved, and what it says to the server is the same or not known."
  },
  claims(difference) {
    return difference.in === "file";
  },
  describe(difference, comparison) {
    if (difference.in !== "file") throw new Error("file-changed was asked about what it did not claim");
    return describeFile(difference, comparison, sayWhatHappened(difference, comparison));
  }
};
function sayWhatHappened({ old, new: now }, comparison) {
  const path = quote(now ?? old ?? "");
  if (old === void 0) return `the file ${path} is new`;
  if (now === void 0) return `the file ${path} is gone`;
  if (old !== now) return `the file ${quote(old)} has moved to ${path}`;
  if (comparison.new.nodes.unread.includes(now)) {
    return `the file ${path} changed and cannot be read: what changed in it is not known, please review`;
  }
  if (comparison.old.nodes.unread.includes(old)) {
    return `the file ${path} changed and could not be read before: what changed in it is not known, please review`;
  }
  return `the file ${path} changed`;
}

// src/versioning/changes/format-changed.ts
var formatChanged = {
  meta: {
    id: "format-changed",
    level: "major",
    summary: "The format changed from 1.x to 2.0 or back, or `schemaVersion` across a major version."
  },
  find(comparison, report) {
    if (!isOtherFormat(comparison) && !comparison.differences.some(isOtherSchema)) return;
    const [old, now] = [comparison.old, comparison.new].map(formatOf);
    report({
      subject: now ?? "",
      message: `the format changed from ${old} to ${now}`,
      effect: `replace a pack of format ${old} by one of ${now}`,
      old: placeOfFormat(comparison.old),
      new: placeOfFormat(comparison.new)
    });
  },
  // What else differs between a pack of one format and a pack of another has no meaning.
  claims: (difference, comparison) => isOtherFormat(comparison) || isOtherSchema(difference)
};
function isOtherFormat({ old, new: now }) {
  return old.pack.format !== now.pack.format;
}
function isOtherSchema(difference) {
  if (difference.in !== "manifest" || !isPath(difference.path, "schemaVersion")) return false;
  const [old, now] = [majorOf(textOf(difference.old)), majorOf(textOf(difference.new))];
  return old !== void 0 && now !== void 0 && old !== now;
}
function majorOf(version) {
  const [digits] = /^\d{1,9}(?=$|\.\d)/.exec(version ?? "") ?? [];
  return digits === void 0 ? void 0 : Number(digits);
}
function formatOf({ manifest, pack }) {
  const schema = textOf(valueAt(manifest, "schemaVersion"));
  return pack.format === "2.0" && /^\d{1,9}(?:\.\d{1,9})?$/.test(schema ?? "") ? `${schema}` : pack.format;
}
function placeOfFormat({ manifest, pack }) {
  return valueAt(manifest, "schemaVersion")?.place ?? wholeFile(pack.manifest.file);
}

// src/versioning/changes/icon-changed.ts
var iconKeys = ["iconbase64", "icon", "logoUrl", "brandIcon"];
var iconChanged = {
  meta: {
    id: "icon-changed",
    level: "patch",
    summary: "An icon, a logo or another picture is another one."
  },
  claims(difference) {
    if (difference.in !== "file") return iconKeys.includes(lastKey(difference.path));
    return isImagePath(editedFile(difference) ?? "");
  },
  describe(difference, comparison) {
    if (difference.in !== "file") return describeValue(difference, comparison);
    return describeFile(difference, comparison, `the picture ${quote(difference.new ?? "")} changed`);
  }
};

// src/versioning/changes/values/scripts.ts
var scriptKeys = ["script", "groovyScript", "scriptBody", "handlebarsTemplate"];
function isScriptValue(path) {
  return keysOf(path).some((key) => scriptKeys.includes(key));
}
function isSameScript(old, now) {
  const [before, after] = [textOf(old), textOf(now)];
  return before !== void 0 && after !== void 0 && tokensOf(before) === tokensOf(after);
}
function tokensOf(script) {
  const { sequences } = scanGroovy(script);
  return JSON.stringify(
    sequences.map(
      (tokens) => tokens.map(({ text, startsLine }, index) => startsLine && index > 0 ? `
${text}` : text)
    )
  );
}
var urns = /urn:[\w:.${}/-]{1,500}/g;
var placements = ["layer", "domain", "component-type", "relation-type"];
function placementsNamed(path, text) {
  const code = isTemplate(path) ? text : stringsIn(text);
  const found = [...code.matchAll(urns)].map(([urn]) => urn.replace(/[.:/]{1,3}$/, "")).filter((urn) => urn.split(":").some((part) => placements.includes(part)));
  return new Set(found.sort());
}
function isTemplate(path) {
  return keysOf(path).includes("handlebarsTemplate");
}
function stringsIn(script) {
  const { sequences } = scanGroovy(script);
  return sequences.flatMap((tokens) => tokens.flatMap(({ kind, text }) => kind === "string" ? text : [])).join("\n");
}

// src/versioning/changes/id-extractor-changed.ts
var idExtractorChanged = nodeKind({
  meta: {
    id: "id-extractor-changed",
    level: "minor",
    summary: "The script of an id extractor function is another; whether identifiers stay the same is for a person to say."
  },
  claims({ pair, path, old, new: now }) {
    return pair.new.type === "IdExtractorFunction" && isScriptValue(path) && !isSameScript(old, now);
  },
  describe({ pair }) {
    return {
      message: `the script of ${nameNode(pair.new)} changed: please review whether components keep their identifiers`
    };
  }
});

// src/versioning/changes/values/plumbing.ts
var plumbingTypes = /* @__PURE__ */ new Set([
  "IdExtractorFunction",
  "ComponentMappingFunction",
  "RelationMappingFunction",
  "ComponentTemplateFunction",
  "RelationTemplateFunction",
  "MainMenuGroup"
]);
function isPlumbing({ type }) {
  return plumbingTypes.has(type);
}

// src/versioning/changes/identifier-changed.ts
var identifierChanged = {
  meta: {
    id: "identifier-changed",
    level: "major",
    summary: "A node has another `identifier`: same `_type` and `name`, each unique in both versions."
  },
  claims(difference, comparison) {
    const pair = reidentifiedIn(difference, comparison);
    return pair !== void 0 && !isPlumbing(pair.old);
  },
  describe(difference, comparison) {
    const pair = reidentifiedIn(difference, comparison);
    return {
      ...describeReidentified(difference, comparison),
      effect: `put another node in the place of ${pair === void 0 ? "one" : nameNode(pair.old)}`
    };
  }
};

// src/versioning/changes/values/integrations.ts
function integrationOf({ path, old, new: now }) {
  const [list, element] = path;
  if (list !== "integrations" || path.length !== 2 || typeof element !== "object") return void 0;
  return { name: element.value, old, new: now };
}

// src/versioning/changes/integration-added.ts
var integrationAdded = manifestKind({
  meta: { id: "integration-added", level: "minor", summary: "There is a new element of `integrations`." },
  read: integrationOf,
  claims: ({ old, new: now }) => old === void 0 && now !== void 0,
  describe: ({ name }) => ({ message: `there is a new integration ${quote(name)}` })
});

// src/versioning/changes/integration-removed.ts
var integrationRemoved = manifestKind({
  meta: { id: "integration-removed", level: "patch", summary: "An element of `integrations` is gone." },
  read: integrationOf,
  claims: ({ old, new: now }) => old !== void 0 && now === void 0,
  describe: ({ name }) => ({ message: `the integration ${quote(name)} is gone` })
});

// src/versioning/changes/values/label-changes.ts
var known2 = /* @__PURE__ */ new WeakMap();
function labelChangesOf(pair) {
  let changes = known2.get(pair);
  if (changes === void 0) {
    changes = compareLabels(labelsOf(pair.old), labelsOf(pair.new));
    known2.set(pair, changes);
  }
  return changes;
}
var mostPatterns = 100;
function compareLabels(old, now) {
  const [before, after] = [byTarget(old), byTarget(now)];
  const oldLabels = new Set(old.map(writeLabel));
  const patterns = now.filter(({ target }) => target.includes("${")).slice(0, mostPatterns).map((label) => ({ ...label, isNew: !oldLabels.has(writeLabel(label)) }));
  const isKept = (label) => patterns.some((pattern) => mayGive(pattern, label));
  const removed = /* @__PURE__ */ new Map();
  const madeOptional = /* @__PURE__ */ new Map();
  for (const [target, label] of before) {
    const left = after.get(target);
    if (left === void 0) {
      if (!isKept(label)) removed.set(target, label);
    } else if (label.isRequired && !left.isRequired) madeOptional.set(target, { old: label, new: left });
  }
  return { removed, madeOptional, added: new Map([...after].filter(([target]) => !before.has(target))) };
}
function byTarget(labels) {
  const found = /* @__PURE__ */ new Map();
  for (const label of labels) {
    if (found.get(label.target)?.isRequired !== true) found.set(label.target, label);
  }
  return found;
}
function writeLabel({ target, source }) {
  return JSON.stringify([target, source]);
}
function mayGive({ target, source, isNew }, wanted) {
  const start = target.slice(0, target.indexOf("${"));
  const end = target.slice(target.lastIndexOf("}") + 1);
  const name = wanted.target;
  if (name.length < start.length + end.length || !name.startsWith(start) || !name.endsWith(end)) return false;
  if (source.includes("{")) return source.includes(`'${name}'`) || source.includes(`"${name}"`);
  return isNew || wanted.source.trim().startsWith(`${source.trim()}[`);
}
function tellsOfLabels(difference, changed) {
  if (difference.in !== "node" || !isOtelMapping(difference.pair)) return false;
  const { path } = difference;
  const holdsLabels = ["required", "optional"].some(
    (part) => leadsTo(path, "output", part, "tags") || path.length === 4 && startsWith(path, "output", part, "tags")
  );
  if (!holdsLabels) return false;
  const labels = labelChangesOf(difference.pair)[changed];
  const element = lastElement(path);
  return element === void 0 ? labels.size > 0 : labels.has(element.value);
}

// src/versioning/changes/label-added.ts
var labelAdded = {
  meta: {
    id: "label-added",
    level: "minor",
    summary: "An OpenTelemetry mapping gives a label that it did not give before."
  },
  find(comparison, report) {
    for (const pair of otelMappingPairs(comparison)) {
      for (const { target, place } of labelChangesOf(pair).added.values()) {
        report({
          subject: subjectOfNode(pair.old),
          message: `${nameNode(pair.new)} gives a new label ${quote(target)}`,
          new: place
        });
      }
    }
  },
  claims(difference) {
    return tellsOfLabels(difference, "added");
  }
};

// src/versioning/changes/label-made-optional.ts
var labelMadeOptional = {
  meta: {
    id: "label-made-optional",
    level: "minor",
    summary: "A label of an OpenTelemetry mapping moved from the required to the optional tags."
  },
  find(comparison, report) {
    for (const pair of otelMappingPairs(comparison)) {
      for (const { old, new: now } of labelChangesOf(pair).madeOptional.values()) {
        report({
          subject: subjectOfNode(pair.old),
          message: `the label ${quote(now.target)} of ${nameNode(pair.new)} is optional now`,
          old: old.place,
          new: now.place
        });
      }
    }
  },
  claims(difference) {
    return tellsOfLabels(difference, "madeOptional");
  }
};

// src/versioning/changes/label-removed.ts
var labelRemoved = {
  meta: {
    id: "label-removed",
    level: "major",
    summary: "A label that an OpenTelemetry mapping gave is gone, from the required and the optional tags alike."
  },
  find(comparison, report) {
    for (const pair of otelMappingPairs(comparison)) {
      for (const { target, isRequired, place } of labelChangesOf(pair).removed.values()) {
        const part = isRequired ? "required" : "optional";
        report({
          subject: subjectOfNode(pair.old),
          message: `${nameNode(pair.new)} does not give the label ${quote(target)} any more`,
          effect: `take the label ${quote(target)} away, so that queries and filters on it find nothing`,
          old: place,
          new: nearestPlace(pair.new.value, ["output", part, "tags"], placeOfNode(pair.new))
        });
      }
    }
  },
  claims(difference) {
    return tellsOfLabels(difference, "removed");
  }
};

// src/versioning/changes/mapping-behaviour-changed.ts
var behaviour = ["input", "conditions", "vars", "output", "expireAfter"];
var mappingBehaviourChanged = nodeKind({
  meta: {
    id: "mapping-behaviour-changed",
    level: "minor",
    summary: "An OpenTelemetry mapping takes other input, or puts out something else under the same identity."
  },
  claims({ pair, path, old, new: now }) {
    return isOtelMapping(pair) && behaviour.includes(path[0]) && !isSameExpression(old, now);
  }
});

// src/versioning/changes/values/variables.ts
var longest = 5e3;
var mostGrown = 2e4;
var deepest = 5;
function withoutVariables(expression, mapping) {
  const values = variablesOf(mapping);
  let result = inOneForm(expression);
  for (let depth = 0; depth < deepest && result.length <= longest; depth++) {
    let length = result.length;
    const next = result.replace(/\bvars\.([A-Za-z_]\w*)/g, (written, name) => {
      const value = values.get(name);
      if (value === void 0 || length + value.length > mostGrown) return written;
      length += value.length - written.length;
      return value;
    });
    if (next === result) break;
    result = next;
  }
  return result;
}
function variablesOf(mapping) {
  const found = /* @__PURE__ */ new Map();
  for (const item of itemsAt(mapping.value, "vars")) {
    const [name, value] = [textOf(valueAt(item, "name")), textOf(valueAt(item, "value"))];
    if (name !== void 0 && value !== void 0 && value.length <= longest)
      found.set(name, inParentheses(inOneForm(value)));
  }
  return found;
}
function inParentheses(expression) {
  return /^[\w.'[\]/-]+$/.test(expression) ? expression : `(${expression})`;
}

// src/versioning/changes/mapping-identity-changed.ts
var identity = ["identifier", "typeName", "sourceId", "targetId"];
var mappingIdentityChanged = nodeKind({
  meta: {
    id: "mapping-identity-changed",
    level: "major",
    summary: "An OpenTelemetry mapping gives its components or relations another identifier, type, source or target."
  },
  claims(difference) {
    const { pair, path, old } = difference;
    if (!isOtelMapping(pair) || old === void 0) return false;
    if (isPath(path, "output")) return identity.some((key) => valueAt(old, key) !== void 0);
    return identity.some((key) => isPath(path, "output", key)) && !isSameIdentity(difference);
  },
  describe({ pair }) {
    const made = pair.new.type === "OtelRelationMapping" ? "relations" : "components";
    return { effect: `replace the ${made} of ${nameNode(pair.old)} with others` };
  }
});
function isSameIdentity({ pair, old, new: now }) {
  if (isSameExpression(old, now)) return true;
  const [before, after] = [asScalar(old), asScalar(now)];
  if (before === void 0 || after === void 0) return false;
  return withoutVariables(before.text, pair.old) === withoutVariables(after.text, pair.new);
}

// src/versioning/changes/mapping-placement-changed.ts
var mappingTypes2 = [
  "ComponentMappingFunction",
  "RelationMappingFunction",
  "ComponentTemplateFunction",
  "RelationTemplateFunction"
];
var mappingPlacementChanged = nodeKind({
  meta: {
    id: "mapping-placement-changed",
    level: "minor",
    summary: "A mapping script or template names other layers, domains or types, by their URNs."
  },
  claims(difference) {
    if (!mappingTypes2.includes(difference.pair.new.type) || !isScriptValue(difference.path)) return false;
    const { gone, come } = comparePlacements(difference);
    return gone.length + come.length > 0;
  },
  describe(difference) {
    const { gone, come } = comparePlacements(difference);
    const said = [
      ...come.length > 0 ? [`names ${listUrns(come)}`] : [],
      ...gone.length > 0 ? [`names ${listUrns(gone)} no more`] : []
    ];
    return { message: `${nameNode(difference.pair.new)} ${said.join(", and ")}` };
  }
});
function comparePlacements({ path, old, new: now }) {
  const [before, after] = [placementsNamed(path, textOf(old) ?? ""), placementsNamed(path, textOf(now) ?? "")];
  return {
    gone: [...before].filter((urn) => !after.has(urn)),
    come: [...after].filter((urn) => !before.has(urn))
  };
}
function listUrns(urns2) {
  const shown = urns2.slice(0, 3).map((urn) => quote(urn));
  return joinWords(urns2.length > 3 ? [...shown, `${urns2.length - 3} more`] : shown);
}

// src/versioning/changes/menu-moved.ts
var menuMoved = nodeKind({
  meta: {
    id: "menu-moved",
    level: "minor",
    summary: "An entry of the main menu has another group or another place in it."
  },
  claims({ pair, path }) {
    if (pair.new.type === "MainMenuGroup") return isPath(path, "order") || path[0] === "items";
    const key = lastKey(path);
    if (key === "mainMenu") return true;
    return (key === "group" || key === "order" || key === "rank") && keysOf(path).at(-2) === "mainMenu";
  }
});

// src/versioning/changes/values/metrics.ts
function isPresentation(pair) {
  return pair.old.type === "ComponentPresentation" && pair.new.type === "ComponentPresentation";
}
var known3 = /* @__PURE__ */ new WeakMap();
function removedMetrics(pair) {
  let removed = known3.get(pair);
  if (removed === void 0) {
    const left = new Set(metricsOf(pair.new).map(({ metricId }) => metricId));
    const gone = metricsOf(pair.old).filter(({ metricId }) => !left.has(metricId));
    removed = new Map(gone.map((metric) => [metric.metricId, metric]));
    known3.set(pair, removed);
  }
  return removed;
}
var metricPaths = [["metrics"], ["presentation", "metrics"]];
function metricsOf(presentation) {
  return metricPaths.flatMap(
    (path) => itemsAt(presentation.value, ...path).flatMap((node) => {
      const id = asScalar(valueAt(node, "metricId"));
      return id === void 0 ? [] : [{ metricId: id.text, name: textOf(valueAt(node, "name")), place: id.place, path }];
    })
  );
}

// src/versioning/changes/metric-removed.ts
var metricRemoved = {
  meta: {
    id: "metric-removed",
    level: "major",
    summary: "One of the metrics that a component presentation defines is gone, by its `metricId`."
  },
  find(comparison, report) {
    for (const pair of keptNodes(comparison).filter(isPresentation)) {
      for (const { metricId, name, place, path } of removedMetrics(pair).values()) {
        report({
          subject: subjectOfNode(pair.old),
          message: `${nameNode(pair.new)} does not define the metric ${quote(metricId)} any more`,
          effect: `remove the metric ${quote(name ?? metricId)}`,
          old: place,
          new: nearestPlace(pair.new.value, path, placeOfNode(pair.new))
        });
      }
    }
  },
  claims(difference) {
    if (difference.in !== "node" || !isPresentation(difference.pair)) return false;
    const element = lastElement(difference.path);
    const isMetric = metricPaths.some((path) => isPath(difference.path.slice(0, -1), ...path));
    return element !== void 0 && isMetric && removedMetrics(difference.pair).has(element.value);
  }
};

// src/versioning/changes/monitor-behaviour-changed.ts
var behaviour2 = ["urnTemplate", "comparator", "failureState", "threshold"];
var monitorBehaviourChanged = nodeKind({
  meta: {
    id: "monitor-behaviour-changed",
    level: "minor",
    summary: "The function, URN template, comparator, failure state, threshold or interval of a monitor is another."
  },
  claims({ pair, path }) {
    if (pair.new.type !== "Monitor") return false;
    if (isPath(path, "function") || isPath(path, "intervalSeconds") || isPath(path, "arguments")) return true;
    return startsWith(path, "arguments") && behaviour2.includes(lastKey(path));
  }
});

// src/versioning/changes/monitor-disabled.ts
var monitorDisabled = nodeKind({
  meta: {
    id: "monitor-disabled",
    level: "major",
    summary: "The status of a monitor was `ENABLED` and is anything else."
  },
  claims({ pair, path, old, new: now }) {
    if (pair.new.type !== "Monitor" || !isPath(path, "status") || textOf(old)?.trim() !== "ENABLED") return false;
    return textOf(now)?.includes("{{") !== true;
  },
  describe({ pair }) {
    return { effect: `switch ${nameNode(pair.old)} off` };
  }
});

// src/versioning/changes/values/units.ts
var scales = {
  time: {
    ns: 1e-9,
    \u00B5s: 1e-6,
    // The same letter as another character: Greek instead of the sign for micro.
    \u03BCs: 1e-6,
    us: 1e-6,
    ms: 1e-3,
    dtdurationms: 1e-3,
    clockms: 1e-3,
    timeticks: 0.01,
    s: 1,
    dtdurations: 1,
    clocks: 1,
    m: 60,
    h: 3600,
    d: 86400
  },
  share: { percent: 0.01, percentunit: 1 },
  bytes: {
    bytes: 1,
    "bytes(IEC)": 1,
    decbytes: 1,
    "bytes(SI)": 1,
    kbytes: 2 ** 10,
    mbytes: 2 ** 20,
    gbytes: 2 ** 30,
    tbytes: 2 ** 40,
    pbytes: 2 ** 50,
    deckbytes: 1e3,
    decmbytes: 1e6,
    decgbytes: 1e9,
    dectbytes: 1e12,
    decpbytes: 1e15
  },
  "bytes a second": {
    binBps: 1,
    Bps: 1,
    KiBs: 2 ** 10,
    MiBs: 2 ** 20,
    GiBs: 2 ** 30,
    TiBs: 2 ** 40,
    PiBs: 2 ** 50,
    KBs: 1e3,
    MBs: 1e6,
    GBs: 1e9,
    TBs: 1e12,
    PBs: 1e15
  },
  "bits a second": {
    binbps: 1,
    bps: 1,
    Kibits: 2 ** 10,
    Mibits: 2 ** 20,
    Gibits: 2 ** 30,
    Tibits: 2 ** 40,
    Pibits: 2 ** 50,
    Kbits: 1e3,
    Mbits: 1e6,
    Gbits: 1e9,
    Tbits: 1e12,
    Pbits: 1e15
  },
  counts: { cps: 1, cpm: 1 / 60 },
  operations: { ops: 1, opm: 1 / 60 },
  reads: { rps: 1, rpm: 1 / 60 },
  writes: { wps: 1, wpm: 1 / 60 }
};
var units = new Map(
  Object.entries(scales).flatMap(
    ([measures, factors]) => Object.entries(factors).map(([name, factor]) => [name, { measures, factor }])
  )
);
function isSameAmount(old, oldUnit, now, newUnit) {
  const [from, to] = [units.get(oldUnit), units.get(newUnit)];
  if (from === void 0 || to === void 0 || from.measures !== to.measures) return false;
  const [before, after] = [old * from.factor, now * to.factor];
  return Math.abs(before - after) <= 1e-9 * Math.max(Math.abs(before), Math.abs(after));
}

// src/versioning/changes/monitor-rescaled.ts
var thresholdPath = ["arguments", "threshold"];
var unitPath = ["arguments", "metric", "unit"];
var monitorRescaled = {
  meta: {
    id: "monitor-rescaled",
    level: "patch",
    summary: "The threshold and the unit of a monitor changed together, by the same factor."
  },
  find(comparison, report) {
    for (const pair of keptNodes(comparison)) {
      const limits = rescaledLimits(pair);
      if (limits === void 0) continue;
      report({
        subject: subjectOfNode(pair.old),
        message: `the threshold of ${nameNode(pair.new)} is ${limits.new} instead of ${limits.old}, which is the same`,
        old: nearestPlace(pair.old.value, thresholdPath, placeOfNode(pair.old)),
        new: nearestPlace(pair.new.value, thresholdPath, placeOfNode(pair.new))
      });
    }
  },
  claims(difference) {
    if (difference.in !== "node") return false;
    const { pair, path } = difference;
    return (isPath(path, ...thresholdPath) || isPath(path, ...unitPath)) && rescaledLimits(pair) !== void 0;
  }
};
function rescaledLimits({ old, new: now }) {
  const [before, after] = [limitOf(old), limitOf(now)];
  if (before === void 0 || after === void 0) return void 0;
  if (before.amount === after.amount || before.unit === after.unit) return void 0;
  if (!isSameAmount(before.amount, before.unit, after.amount, after.unit)) return void 0;
  return { old: `${before.amount} ${before.unit}`, new: `${after.amount} ${after.unit}` };
}
function limitOf(node) {
  if (node.type !== "Monitor") return void 0;
  const amount = Number(textOf(valueAt(node.value, ...thresholdPath)) || Number.NaN);
  const unit = textOf(valueAt(node.value, ...unitPath));
  return Number.isFinite(amount) && unit !== void 0 ? { amount, unit } : void 0;
}

// src/versioning/changes/values/multi-instance.ts
function multiInstanceOf({ path, old, new: now }) {
  if (!isPath(path, "isMultiConfig")) return void 0;
  return { name: "isMultiConfig", old: readAsBoolean(old), new: readAsBoolean(now) };
}

// src/versioning/changes/multi-instance-added.ts
var multiInstanceAdded = manifestKind({
  meta: {
    id: "multi-instance-added",
    level: "minor",
    summary: "`isMultiConfig` changed from false to true: several instances can be installed."
  },
  read: multiInstanceOf,
  claims: ({ old, new: now }) => old === false && now === true,
  describe: () => ({ message: "several instances of the pack can be installed now" })
});

// src/versioning/changes/multi-instance-dropped.ts
var multiInstanceDropped = manifestKind({
  meta: {
    id: "multi-instance-dropped",
    level: "major",
    summary: "`isMultiConfig` changed from true to false: several instances can no longer be installed."
  },
  read: multiInstanceOf,
  claims: ({ old, new: now }) => old === true && now === false,
  describe: () => ({
    message: "several instances of the pack can no longer be installed",
    effect: "leave more than one instance of a pack that takes one"
  })
});

// src/versioning/changes/named-concept-renamed.ts
var namedInQueries = [
  "ComponentType",
  "RelationType",
  "Layer",
  "Domain",
  "Environment"
];
var namedConceptRenamed = nodeKind({
  meta: {
    id: "named-concept-renamed",
    level: "major",
    summary: "A component type, relation type, layer, domain or environment has another name."
  },
  claims({ pair, path, old }) {
    return namedInQueries.includes(pair.new.type) && isPath(path, "name") && old !== void 0;
  },
  describe({ pair }) {
    const was = nameNode(pair.old);
    return {
      message: pair.new.name === void 0 ? `${was} has no name any more` : `${was} is now named ${quote(pair.new.name)}`,
      effect: `rename ${was}, so that queries which name it find nothing`
    };
  }
});

// src/versioning/changes/node-added.ts
var nodeAdded = {
  meta: { id: "node-added", level: "minor", summary: "There is a node with an `identifier` that was not there." },
  find({ added }, report) {
    for (const node of added) {
      report({ subject: subjectOfNode(node), message: `${nameNode(node)} is new`, new: placeOfNode(node) });
    }
  }
};

// src/versioning/changes/node-removed.ts
var nodeRemoved = {
  meta: {
    id: "node-removed",
    level: "major",
    summary: "A node's `identifier` is gone, whatever its type, but for types that no other pack refers to."
  },
  find(comparison, report) {
    for (const node of comparison.removed) {
      if (!isPlumbing(node)) report({ ...describeRemoved(node, comparison), effect: `remove ${nameNode(node)}` });
    }
  }
};

// src/versioning/changes/node-scope-changed.ts
var words = {
  shared: "once for the pack",
  instance: "once for each instance"
};
var nodeScopeChanged = {
  meta: {
    id: "node-scope-changed",
    level: "minor",
    summary: "A node moved between what is installed for the pack and what is installed for each instance."
  },
  find(comparison, report) {
    for (const { old, new: now } of keptNodes(comparison)) {
      const [before, after] = [words[old.snapshot.scope], words[now.snapshot.scope]];
      if (before === void 0 || after === void 0 || before === after) continue;
      report({
        subject: subjectOfNode(old),
        message: `${nameNode(now)} is installed ${after}, and was ${before}`,
        old: placeOfNode(old),
        new: placeOfNode(now)
      });
    }
  }
};

// src/versioning/changes/node-type-changed.ts
var nodeTypeChanged = {
  meta: { id: "node-type-changed", level: "major", summary: "A node has the same `identifier` and another `_type`." },
  find({ pairs }, report) {
    for (const pair of pairs) {
      if (!hasOtherType(pair)) continue;
      const { old, new: now } = pair;
      const type = wordsOfType(now.type ?? "");
      report({
        subject: subjectOfNode(old),
        message: `${nameNode(old)} became a node of another type: ${type}`,
        effect: `replace ${nameNode(old)} by a node of another type: ${type}`,
        old: valueAt(old.value, "_type")?.place ?? placeOfNode(old),
        new: valueAt(now.value, "_type")?.place ?? placeOfNode(now)
      });
    }
  },
  claims: (difference) => difference.in === "node" && hasOtherType(difference.pair)
};
function hasOtherType({ old, new: now }) {
  return old.type !== void 0 && now.type !== void 0 && old.type !== now.type;
}

// src/versioning/changes/overview-removed.ts
var overviewRemoved = nodeKind({
  meta: {
    id: "overview-removed",
    level: "major",
    summary: "A component presentation has no overview any more."
  },
  claims({ pair, path, new: now }) {
    if (!isPresentation(pair) || asObject(now) !== void 0) return false;
    if (!isPath(path, "presentation") && !isPath(path, "presentation", "overview")) return false;
    return asObject(valueAt(pair.old.value, "presentation", "overview")) !== void 0;
  },
  describe({ pair }) {
    return {
      message: `${nameNode(pair.new)} has no overview any more`,
      effect: `remove the overview page of ${nameNode(pair.old)}`
    };
  }
});

// src/versioning/changes/pack-renamed.ts
var packRenamed = {
  meta: { id: "pack-renamed", level: "major", summary: "The pack has another name, so it is another pack." },
  claims: (difference) => difference.in === "manifest" && isPath(difference.path, "name"),
  describe(difference, comparison) {
    const [old, now] = difference.in === "manifest" ? [difference.old, difference.new] : [];
    return {
      subject: textOf(old) ?? "",
      message: `the pack's name changed${fromTo(old, now)}`,
      effect: "find another pack in the place of the installed one",
      ...placesOf(difference, comparison)
    };
  }
};

// src/versioning/list-keys.ts
var keysOfParts = ["columnId", "filterId", "fieldId", "metricId", "resourceId", "tabId"];
var possibleKeys = ["identifier", "name"];
function findListKey(listKey, old, now) {
  const all = [...old, ...now];
  if (all.length === 0 || all.some(({ kind }) => kind !== "object")) return void 0;
  const everyHas = (key) => all.every((item) => textOf(valueAt(item, key)) !== void 0);
  if (listKey === "tags" && everyHas("target")) return "target";
  return keysOfParts.find(everyHas) ?? ownIds(all[0]).find(everyHas) ?? possibleKeys.find((key) => everyHas(key) && isUnique(old, key) && isUnique(now, key));
}
function ownIds(item) {
  const keys = item?.kind === "object" ? item.entries.map(({ key }) => key) : [];
  return keys.filter((key) => /^[a-z]{1,40}Id$/.test(key)).slice(0, 5);
}
function isUnique(items, key) {
  return new Set(items.map((item) => textOf(valueAt(item, key)))).size === items.length;
}

// src/versioning/changes/values/synchronisations.ts
var types = ["Sync", "DataSource"];
function isSynchronisation(pair) {
  return types.includes(pair.old.type) && types.includes(pair.new.type);
}

// src/versioning/changes/values/parts.ts
function isPart(difference, value) {
  if (value === void 0 || isOtelMapping(difference.pair) || isSynchronisation(difference.pair)) return false;
  return lastElement(difference.path) !== void 0 || holdsParts(value, lastKey(difference.path));
}
function holdsParts(value, key) {
  const left = [{ value, key }];
  for (let next = left.pop(); next !== void 0; next = left.pop()) {
    if (next.value.kind === "object") {
      for (const entry of next.value.entries) left.push(entry);
    } else if (next.value.kind === "list" && findListKey(next.key, next.value.items, []) !== void 0) {
      return true;
    }
  }
  return false;
}

// src/versioning/changes/part-added.ts
var partAdded = nodeKind({
  meta: {
    id: "part-added",
    level: "minor",
    summary: "A node has a new part: a column, a filter, a field, a tab, a related resource."
  },
  claims(difference) {
    return difference.old === void 0 && isPart(difference, difference.new);
  }
});

// src/versioning/changes/part-removed.ts
var partRemoved = nodeKind({
  meta: {
    id: "part-removed",
    level: "minor",
    summary: "A part of a node that stays is gone: a column, a filter, a field, a tab, a related resource."
  },
  claims(difference) {
    return difference.new === void 0 && isPart(difference, difference.old);
  }
});

// src/versioning/changes/plumbing-identifier-changed.ts
var plumbingIdentifierChanged = {
  meta: {
    id: "plumbing-identifier-changed",
    level: "minor",
    summary: "A node of a type that no other pack refers to has another `identifier`."
  },
  claims(difference, comparison) {
    const pair = reidentifiedIn(difference, comparison);
    return pair !== void 0 && isPlumbing(pair.old);
  },
  describe: describeReidentified
};

// src/versioning/changes/plumbing-removed.ts
var plumbingRemoved = {
  meta: {
    id: "plumbing-removed",
    level: "minor",
    summary: "A node of a type that no other pack refers to is gone: a mapping or template function, a menu group."
  },
  find(comparison, report) {
    for (const node of comparison.removed) if (isPlumbing(node)) report(describeRemoved(node, comparison));
  }
};

// src/versioning/changes/script-changed.ts
var cannotJudge = "what that does cannot be judged, please review";
var scriptChanged = {
  meta: {
    id: "script-changed",
    level: "patch",
    summary: "A script is another; what that does is for a person to say."
  },
  claims(difference) {
    if (difference.in === "file") return isScriptFile(editedFile(difference) ?? "");
    return difference.in === "node" && isScriptValue(difference.path);
  },
  describe(difference, comparison) {
    if (difference.in === "file") {
      return describeFile(difference, comparison, `the script ${quote(difference.new ?? "")} changed: ${cannotJudge}`);
    }
    const what = sayWhatChanged(difference, comparison);
    return describeValue(difference, comparison, {
      message: isSameScript(difference.old, difference.new) ? `${what} in comments or white space alone` : `${what}: ${cannotJudge}`
    });
  }
};

// src/versioning/changes/status-hidden.ts
var hidden = ["HIDDEN", "BROKEN", "COMING_SOON"];
var statusHidden = {
  meta: {
    id: "status-hidden",
    level: "minor",
    summary: "`releaseStatus` became `HIDDEN`, `BROKEN` or `COMING_SOON`."
  },
  claims: (difference) => difference.in === "manifest" && isPath(difference.path, "releaseStatus") && hidden.includes(textOf(difference.new)),
  describe(difference, comparison) {
    const [old, now] = difference.in === "manifest" ? [difference.old, difference.new] : [];
    return {
      subject: "releaseStatus",
      message: old === void 0 ? `the releaseStatus is ${textOf(now)} now` : `the releaseStatus changed${fromTo(old, now)}`,
      ...placesOf(difference, comparison)
    };
  }
};

// src/versioning/changes/values/steps.ts
function stepOf({ path, old, new: now }) {
  const [list, step, ...inside] = path;
  if (list !== "steps" || typeof step !== "object" || step.key !== "name") return void 0;
  return { name: step.value, part: partOf(inside.join("/")), old, new: now };
}
function partOf(path) {
  if (path === "") return "whole";
  if (path === "value/type") return "type";
  return path === "value/default" ? "default" : "other";
}
function hasDefault(step) {
  const given = valueAt(step, "value", "default");
  return given !== void 0 && given.kind !== "null";
}

// src/versioning/changes/step-added-default.ts
var stepAddedDefault = manifestKind({
  meta: {
    id: "step-added-default",
    level: "minor",
    summary: "There is a new install step with a default."
  },
  read: stepOf,
  claims: ({ part, old, new: now }) => part === "whole" && old === void 0 && hasDefault(now),
  describe: ({ name }) => ({ message: `there is a new install step ${quote(name)}, with a default` })
});

// src/versioning/changes/step-added-mandatory.ts
var stepAddedMandatory = manifestKind({
  meta: {
    id: "step-added-mandatory",
    level: "major",
    summary: "There is a new install step without a default."
  },
  read: stepOf,
  claims: ({ part, old, new: now }) => part === "whole" && old === void 0 && !hasDefault(now),
  describe: ({ name }) => ({
    message: `the new install step ${quote(name)} has no default`,
    effect: `lack an answer to the new install step ${quote(name)}`
  })
});

// src/versioning/changes/step-default-changed.ts
var stepDefaultChanged = manifestKind({
  meta: {
    id: "step-default-changed",
    level: "minor",
    summary: "An install step has another default, or has one now."
  },
  read: stepOf,
  claims: ({ part, new: now }) => part === "default" && now !== void 0,
  describe: ({ name, old }) => ({
    message: `the install step ${quote(name)} has ${old === void 0 ? "a default now" : "another default"}`
  })
});

// src/versioning/changes/step-default-removed.ts
var stepDefaultRemoved = manifestKind({
  meta: {
    id: "step-default-removed",
    level: "major",
    summary: "An install step that had a default has none."
  },
  read: stepOf,
  claims: ({ part, new: now }) => part === "default" && now === void 0,
  describe: ({ name }) => ({
    message: `the install step ${quote(name)} has no default any more`,
    effect: `lack an answer to the install step ${quote(name)}`
  })
});

// src/versioning/changes/step-removed.ts
var stepRemoved = manifestKind({
  meta: {
    id: "step-removed",
    level: "major",
    summary: "An install step is gone; a renamed one is a removed and an added one."
  },
  read: stepOf,
  claims: ({ part, new: now }) => part === "whole" && now === void 0,
  describe: ({ name }) => ({
    message: `the install step ${quote(name)} is gone`,
    effect: `drop the answer to the install step ${quote(name)}`
  })
});

// src/versioning/changes/step-type-changed.ts
var alike = /* @__PURE__ */ new Set(["text", "password"]);
var stepTypeChanged = manifestKind({
  meta: {
    id: "step-type-changed",
    level: "major",
    alsoRequires: ["minor"],
    summary: "The type of an install step changed; between `text` and `password` that is minor."
  },
  read: stepOf,
  claims: ({ part, old, new: now }) => part === "type" && old !== void 0 && now !== void 0,
  describe({ name, old, new: now }) {
    const isMinor = alike.has(textOf(old)) && alike.has(textOf(now));
    return {
      message: `the type of the install step ${quote(name)} changed${fromTo(old, now)}`,
      ...isMinor ? { level: "minor" } : { effect: `keep an answer of another type to the install step ${quote(name)}` }
    };
  }
});

// src/versioning/changes/sync-config-changed.ts
var syncConfigChanged = nodeKind({
  meta: {
    id: "sync-config-changed",
    level: "minor",
    summary: "A synchronisation or data source has another topic, another integration type or other actions."
  },
  claims({ pair, path }) {
    if (!isSynchronisation(pair)) return false;
    return keysOf(path).some(
      (key) => key === "topic" || key === "integrationType" || /^[a-zA-Z]{0,40}Actions?$/.test(key)
    );
  }
});

// src/versioning/changes/text-changed.ts
var textKeys = [
  "description",
  "displayName",
  "remediationHint",
  "unit",
  "title",
  "titleTemplate",
  "alias",
  "aliasTemplate"
];
var manifestTextKeys = [
  "displayName",
  "description",
  "categories",
  "faqs",
  "docsUrl",
  "display",
  "overviewUrl",
  "detailedOverviewUrl",
  "configurationUrls",
  "releaseNotes",
  "upgradeInstructions"
];
var textChanged = {
  meta: {
    id: "text-changed",
    level: "patch",
    summary: "Text for people is another: pages, descriptions, names, remediation hints, units, categories, questions."
  },
  claims(difference) {
    if (difference.in === "file") return isPagePath(editedFile(difference) ?? "");
    return difference.in === "node" ? isTextOfNode(difference) : isTextOfManifest(difference);
  },
  describe(difference, comparison) {
    if (difference.in !== "file") return describeValue(difference, comparison);
    return describeFile(difference, comparison, `the text of ${quote(difference.new ?? "")} changed`);
  }
};
function isTextOfNode({ pair, path }) {
  if (isOtelMapping(pair)) return isPath(path, "name") || isPath(path, "description");
  const keys = keysOf(path);
  if (keys.includes("name") && !keys.includes("projection")) return true;
  return keys.some((key) => textKeys.includes(key));
}
function isTextOfManifest({ path }) {
  return keysOf(path).some((key) => manifestTextKeys.includes(key));
}

// src/versioning/changes/unclassified.ts
var unclassified = {
  meta: {
    id: "unclassified",
    level: "patch",
    summary: "A value is another that no other kind of change covers."
  },
  claims(difference) {
    return difference.in !== "file";
  },
  describe(difference, comparison) {
    if (difference.in === "file") throw new Error("unclassified was asked about what it did not claim");
    return describeValue(difference, comparison, {
      message: `${sayWhatChanged(difference, comparison)}; please review`
    });
  }
};

// src/versioning/changes/registry.ts
var changeKinds = {
  "binding-changed": bindingChanged,
  "dependency-added": dependencyAdded,
  "dependency-lowered": dependencyLowered,
  "dependency-raised": dependencyRaised,
  "dependency-removed": dependencyRemoved,
  "expression-changed": expressionChanged,
  "file-changed": fileChanged,
  "format-changed": formatChanged,
  "icon-changed": iconChanged,
  "id-extractor-changed": idExtractorChanged,
  "identifier-changed": identifierChanged,
  "integration-added": integrationAdded,
  "integration-removed": integrationRemoved,
  "label-added": labelAdded,
  "label-made-optional": labelMadeOptional,
  "label-removed": labelRemoved,
  "mapping-behaviour-changed": mappingBehaviourChanged,
  "mapping-identity-changed": mappingIdentityChanged,
  "mapping-placement-changed": mappingPlacementChanged,
  "menu-moved": menuMoved,
  "metric-removed": metricRemoved,
  "monitor-behaviour-changed": monitorBehaviourChanged,
  "monitor-disabled": monitorDisabled,
  "monitor-rescaled": monitorRescaled,
  "multi-instance-added": multiInstanceAdded,
  "multi-instance-dropped": multiInstanceDropped,
  "named-concept-renamed": namedConceptRenamed,
  "node-added": nodeAdded,
  "node-removed": nodeRemoved,
  "node-scope-changed": nodeScopeChanged,
  "node-type-changed": nodeTypeChanged,
  "overview-removed": overviewRemoved,
  "pack-renamed": packRenamed,
  "part-added": partAdded,
  "part-removed": partRemoved,
  "plumbing-identifier-changed": plumbingIdentifierChanged,
  "plumbing-removed": plumbingRemoved,
  "script-changed": scriptChanged,
  "status-hidden": statusHidden,
  "step-added-default": stepAddedDefault,
  "step-added-mandatory": stepAddedMandatory,
  "step-default-changed": stepDefaultChanged,
  "step-default-removed": stepDefaultRemoved,
  "step-removed": stepRemoved,
  "step-type-changed": stepTypeChanged,
  "sync-config-changed": syncConfigChanged,
  "text-changed": textChanged,
  unclassified
};

export {
  findListKey,
  findNamedFiles,
  changeKinds
};
