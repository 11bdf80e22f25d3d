import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  baseName,
  manifestFiles
} from "./chunk-HCJDJSBM.js";

// src/stackpack/discover.ts
var skippedFolders = /* @__PURE__ */ new Set([".git", "node_modules", "target", "build", "dist", "out"]);
var searchDepth = 6;
var mostFolders = 2e4;
function joinPath(folder, name) {
  if (folder === ".") return name;
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
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
  const waiting = [{ path: start, depth: 0 }];
  let count = 0;
  for (let folder = waiting.pop(); folder !== void 0; folder = waiting.pop()) {
    count += 1;
    if (count > mostFolders) return onLimit();
    yield { path: folder.path, kind: "folder" };
    const items = reader.list(folder.path);
    for (const { name, kind } of items) {
      if (kind === "file") yield { path: joinPath(folder.path, name), kind };
    }
    if (folder.depth === depth) continue;
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index];
      if (item?.kind !== "folder" || skippedFolders.has(item.name)) continue;
      waiting.push({ path: joinPath(folder.path, item.name), depth: folder.depth + 1 });
    }
  }
}
function findManifestFolders(start, reader, onLimit) {
  const found = /* @__PURE__ */ new Set();
  let folder = start;
  for (const item of walkItems(start, searchDepth, reader, onLimit)) {
    if (item.kind === "folder") folder = item.path;
    else if (isManifestName(baseName(item.path))) found.add(folder);
  }
  return [...found].sort(comparePaths);
}
function isManifestName(name) {
  return name === manifestFiles["1.x"] || name === manifestFiles["2.0"];
}
function misnamedManifest(name) {
  if (isManifestName(name)) return void 0;
  const ending = /^stackpack\.(conf|ya?ml)$/i.exec(name)?.[1]?.toLowerCase();
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

export {
  searchDepth,
  mostFolders,
  joinPath,
  folderOf,
  isBelow,
  walkItems,
  findManifestFolders,
  isManifestName,
  misnamedManifest,
  comparePaths
};
