import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  inGroups,
  releasesOf,
  standingOf
} from "./chunk-AEVVDLRQ.js";
import {
  archiveName
} from "./chunk-232DYQGF.js";
import {
  packagedSize
} from "./chunk-MPB2XIYG.js";
import {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion,
  withoutBuild
} from "./chunk-XMWYC7WJ.js";
import {
  makeSafeFolder
} from "./chunk-BSQ4XISW.js";
import {
  describeFsError,
  describeWriteError,
  fsErrorCode,
  isDiskFull,
  isMember,
  nameOf,
  refuseUnreadable
} from "./chunk-LX443RYJ.js";
import {
  Refusal,
  quote
} from "./chunk-OYOIOCPU.js";

// src/app/build-identity.ts
function identityOf(checked, given) {
  const { pack, location } = checked;
  const where = quote(location.path, 200);
  const name = nameOf(pack);
  if (name === void 0) {
    throw new Refusal(`the StackPack in ${where} has no name`, `Give it one in ${pack.manifest.file}: name = "\u2026"`);
  }
  const version = location.kind === "archive" ? versionOfArchive(checked, given) : given ?? versionOf(checked);
  archiveName(name, version);
  return { name, version };
}
function versionOfArchive({ pack, location }, given) {
  const where = quote(location.path, 200);
  if (given !== void 0 || pack.version?.source === "option") {
    throw new Refusal(
      `${where} is an archive already, and is given no other version`,
      "Leave the version out to pass it on as it is, or build the folder it was made from"
    );
  }
  if (pack.version?.source !== "manifest") {
    throw new Refusal(
      `the manifest in ${where} says no version`,
      "Build the folder it was made from: stackpack build writes the version into the packaged manifest"
    );
  }
  return pack.version.value;
}
function versionOf({ pack, location }) {
  const where = quote(location.path, 200);
  if (pack.version === void 0) {
    throw new Refusal(
      `the StackPack in ${where} has no version`,
      `Write one into ${pack.manifest.file}, build the commit of its release tag, or give one with --pack-version`
    );
  }
  if (pack.version.source === "version.sbt") {
    throw new Refusal(
      `the only version of the StackPack in ${where} is ${quote(pack.version.value)} in version.sbt, the last released one`,
      "Build the commit of its release tag, build a snapshot, or give the version of this build with --pack-version"
    );
  }
  return pack.version.value;
}

// src/app/build.ts
function prepareToBuild() {
  return Promise.all([import("./build-archive-L4TFQWO6.js"), import("./pass-on-archive-HJ3MVXCM.js")]);
}
async function buildPacks(packs, store, { force, versions }) {
  const planned = packs.map((checked) => ({ checked, ...identityOf(checked, versions?.get(checked.location.path)) }));
  refuseEqualNames(planned);
  refusePackagedOutput(packs, store);
  const built = await inGroups(
    planned,
    async ({ checked, name, version }) => {
      const archive = await makeArchive(checked, name, version);
      if (!force && store.compare({ name: archive.fileName, bytes: archive.bytes }) === "different") {
        throw new Refusal(
          `there is another ${quote(archive.fileName)} in the output folder, with other contents`,
          "Raise the version if that one is in use anywhere, else remove it or build with --force"
        );
      }
      return { checked, name, version, archive };
    },
    ({ checked }) => shareOf(checked)
  );
  const paths = store.write(
    built.flatMap(({ archive: { fileName, bytes, checksum } }) => [
      { name: fileName, bytes },
      { name: `${fileName}.sha256`, bytes: new TextEncoder().encode(checksum) }
    ])
  );
  return built.map((one, index) => ({
    ...one,
    archivePath: paths[2 * index] ?? "",
    checksumPath: paths[2 * index + 1] ?? ""
  }));
}
function shareOf({ pack, worker }) {
  return worker === void 0 ? Number.POSITIVE_INFINITY : packagedSize(pack);
}
async function makeArchive({ pack, location, worker }, name, version) {
  if (location.kind === "archive") {
    const { passOnArchive } = await import("./pass-on-archive-HJ3MVXCM.js");
    return passOnArchive(pack, name, version);
  }
  return refuseUnreadable(location, async () => {
    if (worker !== void 0) return worker.build(name, version);
    const { buildArchive } = await import("./build-archive-L4TFQWO6.js");
    return buildArchive(pack, name, version);
  });
}
function refuseEqualNames(packs) {
  const folders = /* @__PURE__ */ new Map();
  for (const { checked, name, version } of packs) {
    const file = archiveName(name, version).toLowerCase();
    const other = folders.get(file);
    if (other !== void 0) {
      throw new Refusal(
        `${quote(other, 200)} and ${quote(checked.location.path, 200)} are both ${quote(name)} in version ${version}`,
        "Give one of the StackPacks another name or version, or build only one of them"
      );
    }
    folders.set(file, checked.location.path);
  }
}
function refusePackagedOutput(packs, store) {
  for (const { location, pack } of packs) {
    const place = location.kind === "folder" ? store.placeBelow(location.path) : void 0;
    if (place === void 0 || !isMember(`${place}/archive.sts`, pack.format)) continue;
    throw new Refusal(
      `the output folder ${quote(place, 200)} of ${quote(location.path, 200)} is among what is packaged`,
      "Choose one outside with --output, or with output-directory in a workflow"
    );
  }
}

// src/versioning/snapshot.ts
var longestBranch = 40;
var longestRun = 20;
function snapshotVersion(version, releases, source) {
  const target = targetOf(version.value, version.released, releases);
  if (target === void 0) return void 0;
  const below = releases.find((one) => compareVersions(one.version, target) < 0)?.version;
  const mark = markOf(source);
  const fits = (one) => parseVersion(one) !== void 0 && compareVersions(one, target) < 0 && (below === void 0 || compareVersions(one, below) > 0);
  return candidatesFor(target, below, mark).find(fits) ?? `${withoutBuild(target)}.${mark}`;
}
function targetOf(version, released, releases) {
  if (parseVersion(version) === void 0) return void 0;
  const wanted = released ? nextVersion(version) : version;
  const standing = standingOf(wanted, releases);
  const target = standing.kind === "released" ? standing.next : wanted;
  return parseVersion(target) === void 0 ? void 0 : target;
}
function candidatesFor(target, below, mark) {
  const parsed = parseVersion(target);
  if (parsed === void 0) return [];
  const { major, minor, patch, prerelease } = parsed;
  const core = `${major}.${minor}.${patch}`;
  const last = prerelease.at(-1);
  const bases = [];
  if (typeof last === "number" && last > 0) bases.push(`${core}-${[...prerelease.slice(0, -1), last - 1].join(".")}`);
  if (last !== void 0) bases.push(`${core}-0`);
  if (below !== void 0 && isPrerelease(below)) bases.push(withoutBuild(below));
  const behind = bases.flatMap((base) => [...prerelease, ""].map((_, zeros) => `${base}${".0".repeat(zeros)}.${mark}`));
  return last === void 0 ? [`${core}-${mark}`, ...behind] : behind;
}
function markOf({ branch, run, commit }) {
  const runs = run === void 0 ? [] : [run.slice(0, longestRun)];
  return [branch.slice(0, longestBranch), ...runs, commit.slice(0, 7), "SNAPSHOT"].join("-").replace(/[^A-Za-z0-9]/g, "-");
}

// src/app/gate/folder-at.ts
async function readFolderAt(history, revision, folder, wants) {
  const prefix = history.prefixOf(folder);
  const files = await history.filesBelow(revision, prefix);
  const wanted = files.filter(({ path }) => wants(path.slice(prefix.length)));
  return history.readFiles(revision, wanted, prefix);
}
async function hasFileAt(history, revision, folder, file) {
  const prefix = history.prefixOf(folder);
  return (await history.filesBelow(revision, prefix)).some(({ path }) => path === prefix + file);
}

// src/app/gate/releases.ts
async function findReleases({ pack, location }, history, tagFormat) {
  const name = nameOf(pack);
  if (name === void 0 || pack.version === void 0) return [];
  const { value } = pack.version;
  const releases = [];
  for (const release of releasesOf(await history.tags(), name, tagFormat)) {
    const decides = standingOf(value, [release]).kind === "released";
    const isOfPack = release.named || !decides || await hasFileAt(history, release, location.path, pack.manifest.file);
    if (isOfPack) releases.push(release);
  }
  return releases;
}

// src/app/snapshot-versions.ts
async function findSnapshotVersions(packs, findHistory, tagFormat, findSource) {
  const versions = await inGroups(packs, async (checked) => ({
    path: checked.location.path,
    version: await findSnapshotVersion(checked, findHistory, tagFormat, findSource)
  }));
  return new Map(versions.flatMap(({ path, version }) => version === void 0 ? [] : [[path, version]]));
}
async function findSnapshotVersion(checked, findHistory, tagFormat, findSource) {
  const { pack, location } = checked;
  if (location.kind === "archive") {
    throw new Refusal(
      `${quote(location.path, 200)} is an archive already, and no snapshot is made of one`,
      "Name the folder of a StackPack, or ask for no snapshot"
    );
  }
  if (pack.version === void 0) return void 0;
  const history = findHistory(location.path);
  if (history === void 0) {
    throw new Refusal(
      `${quote(location.path, 200)} lies in no git repository, so there is no commit to make a snapshot of`,
      "Commit it to one, or give the version of this build with --pack-version"
    );
  }
  const { value, source: origin } = pack.version;
  const [releases, source] = await Promise.all([findReleases(checked, history, tagFormat), findSource(location.path)]);
  const version = snapshotVersion({ value, released: origin === "version.sbt" }, releases, source);
  if (version !== void 0) return version;
  throw new Refusal(
    `there is no snapshot of version ${quote(value)}, which is no semantic version or the last there can be`,
    "Write it as major.minor.patch, 1.2.3 for instance"
  );
}

// src/adapters/node/output-folder.ts
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import nodePath from "node:path";
var OutputFolder = class {
  folder;
  workspace;
  /** @param folder a native path */
  constructor(folder, workspace) {
    this.folder = folder;
    this.workspace = workspace;
  }
  placeBelow(folder) {
    return this.workspace.below(folder, this.folder);
  }
  compare({ name, bytes }) {
    const file = nodePath.join(this.folder, name);
    try {
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (stats === void 0) return "absent";
      if (!stats.isFile() || stats.size !== bytes.length) return "different";
      return Buffer.compare(readFileSync(file), bytes) === 0 ? "same" : "different";
    } catch (error) {
      if (fsErrorCode(error) === "ENOTDIR") return "absent";
      throw this.refused(name, "read", describeFsError(error), error);
    }
  }
  write(files) {
    const moves = files.map(({ name, bytes }) => ({
      name,
      bytes,
      file: nodePath.join(this.folder, name),
      temporary: nodePath.join(this.folder, `.${name}.${process.pid}.tmp`)
    }));
    const left = /* @__PURE__ */ new Set();
    let current = "";
    try {
      makeSafeFolder(
        this.folder,
        `the output folder ${quote(this.workspace.resolve(this.folder), 200)}`,
        this.workspace
      );
      for (const { name, bytes, temporary } of moves) {
        current = name;
        rmSync(temporary, { force: true });
        left.add(temporary);
        writeFileSync(temporary, bytes, { flag: "wx" });
      }
      for (const { name, file } of moves) {
        if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
          throw this.refused(name, "written", "a folder has its name");
        }
      }
      for (const { name, file, temporary } of moves) {
        current = name;
        renameSync(temporary, file);
        left.delete(temporary);
      }
    } catch (error) {
      for (const temporary of left) rmSync(temporary, { force: true });
      throw error instanceof Refusal ? error : this.refused(current, "written", describeWriteError(error), error);
    }
    return moves.map(({ file }) => this.workspace.resolve(file));
  }
  refused(name, what, why, cause) {
    const file = quote(this.workspace.resolve(nodePath.join(this.folder, name)), 200);
    const help = isDiskFull(cause) ? "Make room for it, or choose another output folder" : "Choose another output folder";
    return new Refusal(`${file} cannot be ${what}: ${why}`, help, { cause });
  }
};

export {
  prepareToBuild,
  buildPacks,
  readFolderAt,
  findReleases,
  findSnapshotVersions,
  OutputFolder
};
