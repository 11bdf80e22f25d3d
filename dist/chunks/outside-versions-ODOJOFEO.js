import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  joinPath
} from "./chunk-AADMNQWH.js";
import {
  decodeText,
  nameOf
} from "./chunk-HCJDJSBM.js";
import "./chunk-3I46QH3E.js";
import "./chunk-KR6A24CT.js";
import "./chunk-Y2UK72KH.js";

// src/stackpack/version-sbt.ts
function readVersionSbt(text) {
  for (const line of text.split("\n", 1e4)) {
    if (/^\s*\/\//.test(line) || line.length > 1e3) continue;
    const version = /\blastReleasedStackPackVersion\b[^:"]*:=\s*"([^"]+)"/.exec(line)?.[1];
    if (version !== void 0) return version;
  }
  return void 0;
}

// src/app/outside-versions.ts
var versionSbt = "version.sbt";
var largestVersionSbt = 1024 * 1024;
async function findOutsideVersions(pack, location, tagFormat, { workspace, git }) {
  const toplevel = git.toplevel(location.path);
  const tags = toplevel === void 0 ? [] : await git.tagsAtHead(toplevel);
  const tag = await tagVersion(pack, tagFormat, tags ?? []);
  if (tag !== void 0) return { tag };
  const notice = tags === void 0 ? { notice: `git could not say which tags are checked out, so no version is taken from one for ${location.path}` } : {};
  const root = toplevel ?? ".";
  if (!workspace.list(root).some(({ name, kind }) => name === versionSbt && kind === "file")) return notice;
  const path = joinPath(root, versionSbt);
  const sbt = readVersionSbt(decodeText(workspace.read(path, largestVersionSbt)).text);
  return sbt === void 0 ? notice : { sbt, ...notice };
}
async function tagVersion(pack, tagFormat, tags) {
  if (tags.length === 0) return void 0;
  const { parseTag } = await import("./tags-DQW4INZH.js");
  const { compareVersions } = await import("./version-FCDAVOZL.js");
  const name = nameOf(pack) ?? "";
  const releases = tags.flatMap((tag) => parseTag(tag, name, tagFormat) ?? []);
  const named = releases.filter((release) => release.named);
  return (named.length > 0 ? named : releases).map(({ version }) => version).sort(compareVersions).at(-1);
}
export {
  findOutsideVersions
};
