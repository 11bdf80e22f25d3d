import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readVersionSbt
} from "./chunk-RWZA4YLP.js";
import {
  decodeText,
  joinPath,
  nameOf
} from "./chunk-DI6JRGU7.js";

// src/app/outside-versions.ts
var versionSbt = "version.sbt";
var largestVersionSbt = 1024 * 1024;
async function findOutsideVersions(pack, location, tagFormat, { workspace, git }) {
  const toplevel = git.toplevel(location.path);
  const tags = toplevel === void 0 ? [] : await git.tagsAtHead(toplevel);
  const tag = await tagVersion(pack, tagFormat, tags ?? []);
  if (tag !== void 0) return { tag };
  const notice = tags === void 0 ? { notice: `git could not say which tags are checked out, so no version is taken from one for ${location.path}` } : {};
  const file = findVersionSbt(location, { workspace, git });
  const sbt = file === void 0 ? void 0 : readVersionSbt(decodeText(file.bytes).text);
  return sbt === void 0 ? notice : { sbt: sbt.value, ...notice };
}
function findVersionSbt(location, { workspace, git }) {
  const root = git.toplevel(location.path) ?? ".";
  if (!workspace.list(root).some(({ name, kind }) => name === versionSbt && kind === "file")) return void 0;
  const path = joinPath(root, versionSbt);
  return { path, bytes: workspace.read(path, largestVersionSbt) };
}
async function tagVersion(pack, tagFormat, tags) {
  if (tags.length === 0) return void 0;
  const { parseTag } = await import("./tags-NPV76772.js");
  const { compareVersions } = await import("./version-QBIKKK37.js");
  const name = nameOf(pack) ?? "";
  const releases = tags.flatMap((tag) => parseTag(tag, name, tagFormat) ?? []);
  const named = releases.filter((release) => release.named);
  return (named.length > 0 ? named : releases).map(({ version }) => version).sort(compareVersions).at(-1);
}

export {
  findOutsideVersions,
  findVersionSbt
};
