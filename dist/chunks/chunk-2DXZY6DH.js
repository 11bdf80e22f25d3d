import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  archiveName
} from "./chunk-ZZO2D7LR.js";
import {
  fsErrorCode,
  longestAnswer,
  runGit
} from "./chunk-DJXK75GO.js";
import {
  isJunk,
  isMember,
  members,
  wholeFile
} from "./chunk-43V2M6LX.js";
import {
  nameOf,
  valueAt
} from "./chunk-HCJDJSBM.js";
import {
  Refusal
} from "./chunk-ZFRQ3LHG.js";
import {
  sortEntries
} from "./chunk-NTAG7NIH.js";
import {
  codes
} from "./chunk-3SLXUO4T.js";
import {
  quote
} from "./chunk-KR6A24CT.js";
import {
  parseTag
} from "./chunk-Q7NJT4IN.js";
import {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion,
  withoutBuild
} from "./chunk-GVAPY2ZF.js";

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
  return Promise.all([import("./build-archive-BDTFQHEP.js"), import("./pass-on-archive-P64HIWVY.js")]);
}
async function buildPacks(packs, store, { force, versions }) {
  const planned = packs.map((checked) => ({ checked, ...identityOf(checked, versions?.get(checked.location.path)) }));
  refuseEqualNames(planned);
  refusePackagedOutput(packs, store);
  const built = [];
  for (const { checked, name, version } of planned) {
    const archive = await makeArchive(checked, name, version);
    if (!force && store.compare({ name: archive.fileName, bytes: archive.bytes }) === "different") {
      throw new Refusal(
        `there is another ${quote(archive.fileName)} in the output folder, with other contents`,
        "Raise the version if that one is in use anywhere, else remove it or build with --force"
      );
    }
    built.push({ checked, name, version, archive });
  }
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
async function makeArchive({ pack, location }, name, version) {
  if (location.kind === "archive") {
    const { passOnArchive } = await import("./pass-on-archive-P64HIWVY.js");
    return passOnArchive(pack, name, version);
  }
  const { buildArchive } = await import("./build-archive-BDTFQHEP.js");
  return buildArchive(pack, name, version);
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

// src/versioning/releases.ts
function releasesOf(tags, packName, tagFormat) {
  const releases = [];
  for (const { name, commit } of tags) {
    const parsed = parseTag(name, packName, tagFormat);
    if (parsed !== void 0) releases.push({ tag: name, commit, ...parsed });
  }
  return releases.sort((a, b) => compareVersions(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
}
function baselineOfRelease(releases, version) {
  return releases.find((one) => !isPrerelease(one.version) && compareVersions(one.version, version) < 0);
}
function baselineOfWork(releases, version) {
  return releases.find((one) => !isPrerelease(one.version) && compareVersions(one.version, version) <= 0);
}
function isLatest(version, releases) {
  return !isPrerelease(version) && releases.every((one) => isPrerelease(one.version) || compareVersions(one.version, version) <= 0);
}

// src/versioning/standing.ts
function standingOf(version, releases) {
  if (version === void 0 || parseVersion(version) === void 0) return { kind: "no-version" };
  const lowest = releases.at(-1);
  if (lowest === void 0) return { kind: "unreleased" };
  const equal = releases.filter((one) => compareVersions(one.version, version) === 0);
  if (equal.length > 0) return { kind: "released", releases: equal, next: nextFree(version, releases) };
  if (compareVersions(version, lowest.version) < 0) return { kind: "lowest", lowest };
  return { kind: "new" };
}
function nextFree(version, releases) {
  const taken = new Set(releases.map((one) => withoutBuild(one.version)));
  let next = nextVersion(version);
  while (taken.has(next)) next = nextVersion(next);
  return next;
}

// src/app/gate.ts
var mostTagsOfAVersion = 10;
async function gatePack({ pack, location }, history, tagFormat, tagged) {
  const name = nameOf(pack);
  const { version } = pack;
  if (name === void 0 || version === void 0)
    return pass("version not judged: the pack has no name or no version");
  if (location.kind === "archive") return pass("version not judged: the pack is an archive");
  if (version.source === "version.sbt") {
    return pass(`version ${version.value} is the last released one by version.sbt: its release raises it`);
  }
  const mismatch = tagged === void 0 ? void 0 : mismatchOf(pack, version, tagged);
  if (mismatch !== void 0) return mismatch;
  const releases = await findReleases({ pack, location }, history, tagFormat, tagged?.tag);
  const standing = standingOf(version.value, releases);
  if (standing.kind === "no-version") return pass(`version not judged: ${quote(version.value)} is no semantic version`);
  const baseline = (tagged === void 0 ? baselineOfWork : baselineOfRelease)(releases, version.value);
  const packaged = [...members[pack.format].files, ...members[pack.format].folders];
  const verdict = standing.kind === "released" ? await judgeReleased(
    pack,
    version,
    standing,
    (release) => history.changedSince(release, location.path, packaged)
  ) : judgeUnreleased(pack, version, standing, baseline);
  return baseline === void 0 ? verdict : { ...verdict, baseline };
}
async function findReleases({ pack, location }, history, tagFormat, except) {
  const name = nameOf(pack);
  if (name === void 0 || pack.version === void 0) return [];
  const { value } = pack.version;
  const releases = [];
  for (const release of releasesOf(await history.tags(), name, tagFormat)) {
    if (release.tag === except) continue;
    if (await isOfPack(release, value, pack, location.path, history)) releases.push(release);
  }
  return releases;
}
async function isOfPack(release, version, pack, folder, history) {
  const decides = standingOf(version, [release]).kind === "released";
  return release.named || !decides || history.holds(release, folder, pack.manifest.file);
}
function mismatchOf(pack, version, tagged) {
  if (version.value === tagged.version) return void 0;
  const where = version.source === "option" ? "the version given" : pack.manifest.file;
  return fail(
    "tag-mismatch",
    pack,
    `the tag ${quote(tagged.tag)} releases version ${tagged.version}, and ${where} says ${quote(version.value)}`,
    `delete the tag, write ${tagged.version} into ${pack.manifest.file} and tag that commit, or tag this one with its own version`
  );
}
async function judgeReleased(pack, version, standing, changesSince) {
  let tag = "";
  let changed = [];
  for (const release of standing.releases.slice(0, mostTagsOfAVersion)) {
    tag = release.tag;
    changed = (await changesSince(release)).filter((path) => !isJunk(path));
    if (changed.length === 0)
      return pass(`version ${version.value} is released as ${quote(tag)}, and nothing changed since`);
  }
  return fail(
    "version-not-bumped",
    pack,
    `version ${version.value} is released already, as ${quote(tag)}, and the pack has changed since: ${listFiles(changed)}`,
    `write a version above it into ${pack.manifest.file}, ${standing.next} for instance`
  );
}
function judgeUnreleased(pack, version, standing, baseline) {
  switch (standing.kind) {
    case "unreleased":
      return pass(`no release of it among the tags, so version ${version.value} is the first`);
    case "lowest":
      return fail(
        "version-lowered",
        pack,
        `version ${version.value} is below every released one; the lowest is ${standing.lowest.version}, tag ${quote(standing.lowest.tag)}`,
        `write a version above the released ones into ${pack.manifest.file}, unless this is an older line on purpose`
      );
    case "new":
      return pass(
        baseline === void 0 ? `version ${version.value} is above the pre-releases, and the first without one` : `version ${version.value} follows ${baseline.version}, tag ${quote(baseline.tag)}`
      );
  }
}
function listFiles(paths) {
  const shown = paths.slice(0, 3).map((path) => quote(path));
  return paths.length > shown.length ? `${shown.join(", ")} and ${paths.length - shown.length} more` : shown.join(", ");
}
function pass(text) {
  return { text, findings: [] };
}
function fail(code, pack, message, help) {
  const place = valueAt(pack.manifest.root, "version")?.place ?? wholeFile(pack.manifest.file);
  return {
    text: message,
    findings: [{ rule: code, severity: codes[code].severity, message, help, place, related: [] }]
  };
}

// src/app/gate-packs.ts
async function gatePacks(checked, findHistory, tagged) {
  const verdicts = [];
  const packs = [];
  for (const pack of checked.packs) {
    const verdict = await judge(pack, checked, findHistory(pack.location.path), tagged);
    verdicts.push(verdict);
    packs.push({ ...pack, findings: [...pack.findings, ...verdict.findings] });
  }
  return { checked: checked.withPacks(packs), verdicts };
}
async function judge(pack, { settings }, history, tagged) {
  if (settings.check === "off") return { text: "version not judged: check is off", findings: [] };
  if (history === void 0) return { text: "version not judged: the pack lies in no git repository", findings: [] };
  const verdict = await gatePack(pack, history, settings.tagFormat, tagged);
  return { ...verdict, text: `${verdict.text} (by the tags ${history.origin})` };
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

// src/app/snapshot-versions.ts
async function findSnapshotVersions(packs, findHistory, tagFormat, findSource) {
  const versions = /* @__PURE__ */ new Map();
  for (const checked of packs) {
    const { path } = checked.location;
    const version = await findSnapshotVersion(checked, findHistory, tagFormat, findSource);
    if (version !== void 0) versions.set(path, version);
  }
  return versions;
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

// src/adapters/git/history.ts
import { realpathSync } from "node:fs";
import nodePath2 from "node:path";

// src/adapters/git/ask-git.ts
var patience = 3e5;
async function askGit(question) {
  return (await askGitForBytes(question)).toString("utf8");
}
async function askGitForBytes({ doing, help, secrets = [], ...call }) {
  const { exitCode, stdout, said, cause, isTooLong } = await runGit({ ...call, patience });
  if (exitCode === 0) return stdout;
  if (cause !== void 0) throw new Refusal(`cannot ${doing}: git cannot be started`, "Install git", { cause });
  if (isTooLong) {
    const longest = call.longest ?? longestAnswer;
    throw new Refusal(`cannot ${doing}: git's answer is longer than ${longest} bytes`, help);
  }
  throw new Refusal(`cannot ${doing}: ${reasonOf(said, secrets)}`, help);
}
function reasonOf(said, secrets) {
  const lines = said.split("\n").filter((line2) => line2.trim() !== "");
  const line = lines.find((one) => one.startsWith("fatal:")) ?? lines.at(-1) ?? "git gave no reason";
  return quote(
    secrets.reduce((text, secret) => text.replaceAll(secret, "***"), line),
    300
  );
}

// src/adapters/git/remote-credentials.ts
function credentialsFor({ serverUrl, token }) {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const key = `http.${serverUrl.replace(/\/+$/, "")}/.extraheader`;
  return {
    settings: [
      [key, ""],
      [key, `AUTHORIZATION: basic ${basic}`]
    ],
    secrets: [token, basic]
  };
}

// src/adapters/git/clone.ts
var Clone = class {
  /** The top level of the work tree, a native path. */
  toplevel;
  remote;
  settings;
  constructor(toplevel, remote) {
    this.toplevel = toplevel;
    this.remote = remote;
    this.settings = remote === void 0 ? [] : [["safe.directory", toplevel]];
  }
  /** Asks git about the clone, in its top level. */
  ask(question) {
    return askGit({ ...question, folder: this.toplevel, settings: this.settings });
  }
  /** As `ask`, for an answer that is no text. */
  askForBytes(question) {
    return askGitForBytes({ ...question, folder: this.toplevel, settings: this.settings });
  }
  /** Asks git for something that the remote answers. */
  askRemote(args, doing) {
    const token = this.remote?.token;
    const { settings, secrets } = token === void 0 ? { settings: [], secrets: [] } : credentialsFor(token);
    return askGit({
      folder: this.toplevel,
      args,
      doing,
      help: remoteHelp,
      settings: [...this.settings, ...settings],
      secrets
    });
  }
};
var remoteHelp = "Check out the repository with actions/checkout before, and give the job `permissions: { contents: read }` at least";

// src/tree/memory-tree.ts
var MemoryTree = class {
  entries;
  byPath = /* @__PURE__ */ new Map();
  bytes = /* @__PURE__ */ new Map();
  constructor(files) {
    for (const [path, content] of files) {
      if (typeof content === "object" && "linkTo" in content) {
        this.byPath.set(path, { path, kind: "symlink", size: 0, target: content.linkTo });
        continue;
      }
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      this.bytes.set(path, bytes);
      this.byPath.set(path, { path, kind: "file", size: bytes.length });
    }
    this.entries = sortEntries(this.byPath.values());
  }
  entry(path) {
    return this.byPath.get(path);
  }
  read(path) {
    const bytes = this.bytes.get(path);
    if (bytes === void 0) throw new Error(`no file ${path} in this tree`);
    return bytes;
  }
};

// src/adapters/git/release-objects.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import nodePath from "node:path";
var ReleaseObjects = class {
  clone;
  known = /* @__PURE__ */ new Map();
  scratch;
  constructor(clone) {
    this.clone = clone;
  }
  /**
   * The folder with the objects of a revision; undefined where the clone has them.
   * @throws {Refusal} where they cannot be had
   */
  find(revision) {
    const known = this.known.get(revision.commit) ?? this.look(revision);
    this.known.set(revision.commit, known);
    return known;
  }
  /** Removes what was fetched. */
  close() {
    if (this.scratch !== void 0) rmSync(this.scratch, { recursive: true, force: true });
    this.scratch = void 0;
    this.known.clear();
  }
  async look(revision) {
    const { remote } = this.clone;
    try {
      await this.clone.ask({
        args: ["cat-file", "-e", `${revision.commit}^{commit}`],
        doing: `read ${describeRevision(revision)}`,
        help: "Fetch it: git fetch --tags"
      });
      return void 0;
    } catch (error) {
      if (remote !== void 0) return this.fetch(revision, remote.name);
      throw error;
    }
  }
  /** Fetches one commit into a repository of its own: fetching at a depth into the clone would make that one shallow. */
  async fetch(revision, remote) {
    const { commit, tag } = revision;
    const doing = `fetch ${describeRevision(revision)}`;
    this.scratch ??= mkdtempSync(nodePath.join(tmpdir(), "stackpack-history-"));
    const bare = nodePath.join(this.scratch, commit);
    const format = `--object-format=${commit.length === 64 ? "sha256" : "sha1"}`;
    const help = "Check that the temporary folder can be written";
    await this.clone.ask({ args: ["init", "-q", "--bare", format, "--", bare], doing, help });
    const url = (await this.clone.ask({ args: ["remote", "get-url", remote], doing, help: remoteHelp })).trim();
    const what = ["--depth", "1", "--no-tags", "--", url, tag === void 0 ? commit : `refs/tags/${tag}`];
    await this.clone.askRemote(["--git-dir", bare, "fetch", "-q", ...what], doing);
    const has = ["--git-dir", bare, "cat-file", "-e", `${commit}^{commit}`];
    try {
      await this.clone.ask({ args: has, doing, help });
    } catch (cause) {
      const moved = `${describeRevision(revision)} leads to another commit than a moment ago`;
      throw new Refusal(`cannot ${doing}: ${moved}`, "Run this again", { cause });
    }
    return nodePath.join(bare, "objects");
  }
};
function describeRevision({ commit, tag }) {
  return tag === void 0 ? `the commit ${commit.slice(0, 12)}` : `the release ${quote(tag)}`;
}

// src/adapters/git/read-tree.ts
var largestTree = 256 * 1024 * 1024;
async function readTree(clone, revision, {
  prefix,
  wants,
  env
}) {
  const doing = `read ${describeRevision(revision)}`;
  const help = "Check that the clone is whole (git fsck), and that the revision is a commit";
  const list = ["ls-tree", "-r", "-l", "-z", "--full-tree", revision.commit, "--", ...prefix === "" ? [] : [prefix]];
  const blobs = readList(await clone.ask({ args: list, env, doing, help }), prefix).filter((blob) => wants(blob.path));
  const size = blobs.reduce((sum, blob) => sum + blob.size, 0);
  if (size > largestTree)
    throw new Refusal(`cannot ${doing}: its files have ${size} bytes`, "Make the StackPack smaller");
  if (blobs.length === 0) return new MemoryTree([]);
  const answer = await clone.askForBytes({
    args: ["cat-file", "--batch"],
    input: blobs.map(({ id }) => `${id}
`).join(""),
    // Each object is preceded by a line with its id, kind and size.
    longest: size + blobs.length * 200,
    env,
    doing,
    help
  });
  return new MemoryTree(contentsOf(blobs, answer));
}
function readList(text, prefix) {
  return text.split("\0").flatMap((line) => {
    const [, mode, id = "", size, path = ""] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    if (mode === void 0 || !path.startsWith(prefix)) return [];
    return [{ path: path.slice(prefix.length), isLink: mode === "120000", id, size: Number(size) }];
  });
}
function* contentsOf(blobs, answer) {
  let start = 0;
  for (const { path, isLink, size } of blobs) {
    start = answer.indexOf("\n", start) + 1;
    const bytes = answer.subarray(start, start + size);
    yield [path, isLink ? { linkTo: bytes.toString("utf8") } : bytes];
    start += size + 1;
  }
}

// src/adapters/git/tag-list.ts
function readLocalTags(text) {
  return text.split("\n").flatMap((line) => {
    const [, own, target, name] = /^([0-9a-f]+) ([0-9a-f]*) refs\/tags\/(.+)$/.exec(line) ?? [];
    return own === void 0 || name === void 0 ? [] : [{ name, commit: target || own }];
  });
}
function readRemoteTags(text) {
  const commits = /* @__PURE__ */ new Map();
  for (const line of text.split("\n")) {
    const [, commit, name, peeled] = /^([0-9a-f]+)\trefs\/tags\/(.+?)(\^\{\})?$/.exec(line) ?? [];
    if (commit === void 0 || name === void 0) continue;
    if (peeled !== void 0 || !commits.has(name)) commits.set(name, commit);
  }
  return [...commits].map(([name, commit]) => ({ name, commit }));
}

// src/adapters/git/history.ts
var GitHistory = class {
  origin;
  clone;
  objects;
  native;
  tagList;
  constructor({ toplevel, native, remote }) {
    this.origin = remote === void 0 ? "of this clone" : `of the remote ${remote.name}`;
    this.clone = new Clone(toplevel, remote);
    this.objects = new ReleaseObjects(this.clone);
    this.native = native;
  }
  tags() {
    this.tagList ??= this.listTags();
    return this.tagList;
  }
  async head() {
    const answer = await this.clone.ask({
      args: ["rev-parse", "--verify", "HEAD^{commit}"],
      doing: "find the commit that is checked out",
      help: "Check out the commit of the release before"
    });
    return answer.trim();
  }
  async treeAt(revision, folder, wants) {
    const objects = await this.objects.find(revision);
    return readTree(this.clone, revision, { prefix: this.prefixOf(folder), wants, env: objectsEnv(objects) });
  }
  async holds(release, folder, file) {
    const list = ["ls-tree", "-z", "--name-only", "--full-tree", release.commit, "--"];
    return await this.askAbout(release, [...list, this.prefixOf(folder) + file]) !== "";
  }
  async changedSince(release, folder, paths) {
    const prefix = this.prefixOf(folder);
    const inside = paths.map((path) => prefix + path);
    const compare = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv"];
    const tracked = await this.askAbout(release, [...compare, release.commit, "--", ...inside]);
    const untracked = await this.askAbout(release, ["ls-files", "--others", "-z", "--", ...inside]);
    const changed = new Set(`${tracked}${untracked}`.split("\0").filter((path) => path !== ""));
    return [...changed].map((path) => path.slice(prefix.length)).sort();
  }
  /** Removes what was fetched. */
  close() {
    this.objects.close();
  }
  async listTags() {
    const { remote } = this.clone;
    if (remote !== void 0) {
      const list = ["ls-remote", "--tags", "--", remote.name];
      return readRemoteTags(await this.clone.askRemote(list, "list the tags of the remote"));
    }
    return readLocalTags(
      await this.clone.ask({
        args: ["for-each-ref", "--format=%(objectname) %(*objectname) %(refname)", "refs/tags"],
        doing: "list the tags of the clone",
        help: "Check that the clone is whole: git fsck"
      })
    );
  }
  /** What stands before the paths of a folder in those of its repository: empty, or with a closing `/`. */
  prefixOf(folder) {
    const way = nodePath2.relative(realPath(this.clone.toplevel), realPath(this.native(folder)));
    return way === "" ? "" : `${way.split(nodePath2.sep).join("/")}/`;
  }
  /**
   * Asked in the top level, never in the pack's folder: there, git could find a repository that the pack's files pretend
   * to be.
   */
  async askAbout(release, args) {
    const objects = await this.objects.find(release);
    return this.clone.ask({
      args,
      env: objectsEnv(objects),
      doing: `compare with ${describeRevision(release)}`,
      help: "Check that the clone is whole (git fsck), and that the tag points to a commit"
    });
  }
};
function realPath(native) {
  try {
    return realpathSync(native);
  } catch {
    return native;
  }
}
function objectsEnv(objects) {
  return {
    GIT_LITERAL_PATHSPECS: "1",
    ...objects === void 0 ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }
  };
}

// src/adapters/git/find-history.ts
function openHistories(git, native, remote) {
  const known = /* @__PURE__ */ new Map();
  return {
    find(path) {
      const toplevel = git.toplevel(path);
      if (toplevel === void 0) return void 0;
      const history = known.get(toplevel) ?? new GitHistory({ toplevel: native(toplevel), native, ...remote === void 0 ? {} : { remote } });
      known.set(toplevel, history);
      return history;
    },
    close() {
      for (const history of known.values()) history.close();
    }
  };
}

// src/adapters/node/output-folder.ts
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync as rmSync2, writeFileSync } from "node:fs";
import nodePath3 from "node:path";
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
    const file = nodePath3.join(this.folder, name);
    try {
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (stats === void 0) return "absent";
      if (!stats.isFile() || stats.size !== bytes.length) return "different";
      return Buffer.compare(readFileSync(file), bytes) === 0 ? "same" : "different";
    } catch (error) {
      throw this.refused(name, "read", reasonOf2(error), error);
    }
  }
  write(files) {
    const moves = files.map(({ name, bytes }) => ({
      name,
      bytes,
      file: nodePath3.join(this.folder, name),
      temporary: nodePath3.join(this.folder, `.${name}.${process.pid}.tmp`)
    }));
    const left = /* @__PURE__ */ new Set();
    let current = "";
    try {
      mkdirSync(this.folder, { recursive: true });
      this.refuseLinkOut();
      for (const { name, bytes, temporary } of moves) {
        current = name;
        rmSync2(temporary, { force: true });
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
      for (const temporary of left) rmSync2(temporary, { force: true });
      throw error instanceof Refusal ? error : this.refused(current, "written", reasonOf2(error), error);
    }
    return moves.map(({ file }) => this.workspace.resolve(file));
  }
  /** A pull request can bring a link in the place of the folder. */
  refuseLinkOut() {
    const { workspace } = this;
    if (workspace.remainsBelow(".", this.folder)) return;
    throw new Refusal(
      `the output folder ${quote(workspace.resolve(this.folder), 200)} is a link that leads out of the working directory`,
      "Remove the link, or name the folder that it leads to"
    );
  }
  refused(name, what, why, cause) {
    const file = quote(this.workspace.resolve(nodePath3.join(this.folder, name)), 200);
    return new Refusal(`${file} cannot be ${what}: ${why}`, "Make room for it, or choose another output folder", {
      cause
    });
  }
};
var reasons = {
  EACCES: "there is no permission to",
  EPERM: "there is no permission to",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  EEXIST: "a file is in the place of the folder",
  ENOTDIR: "a file is in the place of the folder"
};
function reasonOf2(error) {
  const code = fsErrorCode(error);
  return Object.hasOwn(reasons, code) ? reasons[code] ?? code : `the file system answered ${code}`;
}

export {
  prepareToBuild,
  buildPacks,
  releasesOf,
  isLatest,
  standingOf,
  findReleases,
  gatePacks,
  findSnapshotVersions,
  askGit,
  Clone,
  ReleaseObjects,
  openHistories,
  OutputFolder
};
