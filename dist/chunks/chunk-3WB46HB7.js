import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  loadPack,
  readHocon
} from "./chunk-K6SJVOMB.js";
import {
  isJunk,
  members,
  wholeFile
} from "./chunk-Q53MEAIS.js";
import {
  asObject,
  decodeText,
  textOf,
  valueAt
} from "./chunk-RIIIMYDO.js";
import {
  Refusal
} from "./chunk-ZFRQ3LHG.js";
import {
  readArchive
} from "./chunk-RGPF7PLJ.js";
import {
  quote
} from "./chunk-KR6A24CT.js";
import {
  parseTag
} from "./chunk-7HCFDM72.js";
import {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion
} from "./chunk-WTEDWKUU.js";

// src/archive/archive-name.ts
function archiveName(name, version) {
  if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(name)) {
    throw new Refusal(
      `the name ${quote(name)} cannot be part of a file name`,
      "Give the pack a name of letters, digits and -"
    );
  }
  if (parseVersion(version) === void 0 || version.length > 100) {
    throw new Refusal(`${quote(version)} is no semantic version`, "Write it as major.minor.patch, 1.2.3 for instance");
  }
  return `${name}-${version}.sts`;
}

// src/archive/checksum.ts
import { createHash } from "node:crypto";
function sha256Of(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
function checksumText(fileName, sha256) {
  return `${sha256}  ${fileName}
`;
}

// src/archive/packaged-manifest.ts
async function packagedManifest(pack, version) {
  const { manifest } = pack;
  const bytes = pack.tree.read(manifest.file);
  if (textOf(valueAt(manifest.root, "version")) === version) return bytes;
  const { text, valid, hadBom } = decodeText(bytes);
  if (!valid) throw refused(manifest, version, "it is not UTF-8 throughout", `Save ${manifest.file} as UTF-8`);
  for (const edit of editsFor(manifest, text, version)) {
    const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    if (await saysVersion(pack, edited, version)) return new TextEncoder().encode(hadBom ? `\uFEFF${edited}` : edited);
  }
  throw refused(
    manifest,
    version,
    "it cannot be written into the manifest",
    `Write version = "${version}" into ${manifest.file} as a plain value of its own`
  );
}
function editsFor(manifest, text, version) {
  const root = asObject(manifest.root);
  if (root === void 0) return [];
  const written = valueAt(root, "version")?.place;
  const edits = [];
  if (written !== void 0 && written.file === manifest.file) {
    edits.push({ start: written.start, end: written.end, text: `"${version}"` });
  }
  if (manifest.file === "stackpack.conf") edits.push(...hoconInsertions(root.place, text, version));
  else if (written === void 0) edits.push(...yamlInsertions(root.entries[0]?.keyPlace.start, text, version));
  return edits;
}
function hoconInsertions(root, text, version) {
  const line = `version = "${version}"
`;
  if (text[root.start] === "{") {
    const end = text.lastIndexOf("}", root.end - 1);
    return [
      { start: root.start + 1, end: root.start + 1, text: `
${line}` },
      { start: end, end, text: `
${line}` }
    ];
  }
  return [
    { start: 0, end: 0, text: line },
    { start: text.length, end: text.length, text: `
${line}` }
  ];
}
function yamlInsertions(firstKey, text, version) {
  if (firstKey === void 0) return [];
  const lineStart = text.lastIndexOf("\n", firstKey - 1) + 1;
  const indent = text.slice(lineStart, firstKey);
  if (/^ *$/.test(indent)) {
    const edit = { start: lineStart, end: lineStart, text: `${indent}version: "${version}"
` };
    return [edit, { start: firstKey, end: firstKey, text: `version: "${version}", ` }];
  }
  return [{ start: firstKey, end: firstKey, text: `version: "${version}", ` }];
}
async function saysVersion(pack, text, version) {
  const before = pack.manifest;
  const after = await reread(pack, text);
  const keys = (document) => (asObject(document.root)?.entries ?? []).map((entry) => entry.key).filter((key) => key !== "version").sort();
  return textOf(valueAt(after.root, "version")) === version && after.problems.length <= before.problems.length && !after.problems.some((problem) => problem.kind === "syntax") && JSON.stringify(keys(after)) === JSON.stringify(keys(before));
}
async function reread(pack, text) {
  const { file } = pack.manifest;
  if (file === "stackpack.conf") return readHocon(text, { file, tree: pack.tree });
  const { readYaml } = await import("./yaml-QRYWBXNW.js");
  return readYaml(text, { file });
}
function refused(manifest, version, why, help) {
  return new Refusal(`${manifest.file} cannot be packaged as version ${quote(version)}: ${why}`, help);
}

// src/archive/verify-archive.ts
async function verifyArchive(bytes, files, version) {
  const tree = await readArchive(bytes);
  const paths = new Set(files.map((file) => file.path));
  const stray = tree.entries.find((entry) => entry.kind !== "file" || !paths.has(entry.path));
  if (stray !== void 0) throw new Error(`the archive holds ${JSON.stringify(stray.path)}, which was not put in`);
  for (const { path, bytes: written } of files) {
    if (tree.entry(path) === void 0) throw new Error(`the archive lacks ${JSON.stringify(path)}`);
    if (Buffer.compare(tree.read(path), written) !== 0) {
      throw new Error(`the archive holds other bytes of ${JSON.stringify(path)} than were put in`);
    }
  }
  const { version: found } = await loadPack(tree);
  if (found?.source !== "manifest" || found.value !== version) {
    throw new Error(`the packaged manifest says version ${JSON.stringify(found?.value ?? null)}, not ${version}`);
  }
}

// src/archive/write-zip.ts
async function writeZip(files) {
  const { ZipArchive } = await import("./archiver-AN3NDH4Y.js");
  const archive = new ZipArchive({ zlib: { level: 6 }, statConcurrency: 1 });
  const chunks = [];
  const done = new Promise((resolve, reject) => {
    archive.on("data", (chunk) => chunks.push(chunk));
    archive.on("end", () => resolve());
    archive.on("error", reject);
    archive.on("warning", reject);
  });
  const date = new Date(Date.UTC(1980, 0, 1));
  for (const { path, bytes } of files) {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    archive.append(data, { name: path, date, mode: 420 });
  }
  await Promise.all([archive.finalize(), done]);
  return Buffer.concat(chunks);
}

// src/archive/build-archive.ts
async function buildArchive(pack, name, version) {
  const fileName = archiveName(name, version);
  const manifest = await packagedManifest(pack, version);
  const files = pack.packaged.map(({ path }) => ({
    path,
    bytes: path === pack.manifest.file ? manifest : pack.tree.read(path)
  }));
  const bytes = await writeZip(files);
  await verifyArchive(bytes, files, version);
  const sha256 = sha256Of(bytes);
  return {
    fileName,
    bytes,
    sha256,
    checksum: checksumText(fileName, sha256),
    entries: files.map((file) => ({ path: file.path, size: file.bytes.length }))
  };
}

// src/app/build.ts
async function buildPacks(packs, store, { force }) {
  const planned = packs.map((checked) => ({ checked, ...identityOf(checked) }));
  refuseEqualNames(planned);
  const built = [];
  for (const { checked, name, version } of planned) {
    const archive = await buildArchive(checked.pack, name, version);
    if (!force && store.compare(archive.fileName, archive.bytes) === "different") {
      throw new Refusal(
        `there is another ${quote(archive.fileName)} in the output folder, with other contents`,
        "Raise the version if that one is in use anywhere, else remove it or build with --force"
      );
    }
    const archivePath = store.write(archive.fileName, archive.bytes);
    const checksumPath = store.write(`${archive.fileName}.sha256`, new TextEncoder().encode(archive.checksum));
    built.push({ checked, name, version, archive, archivePath, checksumPath });
  }
  return built;
}
function identityOf({ pack, location }) {
  const where = quote(location.path, 200);
  if (location.kind === "archive") {
    throw new Refusal(`${where} is an archive already`, "Name the folder of a StackPack to build one");
  }
  const name = textOf(valueAt(pack.manifest.root, "name"));
  if (name === void 0) {
    throw new Refusal(`the StackPack in ${where} has no name`, `Give it one in ${pack.manifest.file}: name = "\u2026"`);
  }
  if (pack.version === void 0) {
    throw new Refusal(
      `the StackPack in ${where} has no version`,
      `Write one into ${pack.manifest.file}, build the commit of its release tag, or give one with --pack-version`
    );
  }
  if (pack.version.source === "version.sbt") {
    throw new Refusal(
      `the only version of the StackPack in ${where} is ${quote(pack.version.value)} in version.sbt, the last released one`,
      "Build the commit of its release tag, or give the version of this build with --pack-version"
    );
  }
  archiveName(name, pack.version.value);
  return { name, version: pack.version.value };
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
  const taken = new Set(releases.map((one) => one.version.replace(/\+.*$/, "")));
  let next = nextVersion(version);
  while (taken.has(next)) next = nextVersion(next);
  return next;
}

// src/app/gate.ts
var mostTagsOfAVersion = 10;
async function gatePack({ pack, location }, history, tagFormat, tagged) {
  const name = textOf(valueAt(pack.manifest.root, "name"));
  const { version } = pack;
  if (name === void 0 || version === void 0)
    return pass("version not judged: the pack has no name or no version");
  if (location.kind === "archive") return pass("version not judged: the pack is an archive");
  if (version.source === "version.sbt") {
    return pass(`version ${version.value} is the last released one by version.sbt: its release raises it`);
  }
  const mismatch = tagged === void 0 ? void 0 : mismatchOf(pack, version, tagged);
  if (mismatch !== void 0) return mismatch;
  const all = releasesOf(await history.tags(), name, tagFormat).filter((release) => release.tag !== tagged?.tag);
  const releases = [];
  for (const release of all) {
    if (await isOfPack(release, version.value, pack, location.path, history)) releases.push(release);
  }
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
async function isOfPack(release, version, pack, folder, history) {
  const decides = standingOf(version, [release]).kind === "released";
  return release.named || !decides || history.holds(release, folder, pack.manifest.file);
}
function mismatchOf(pack, version, tagged) {
  if (version.value === tagged.version) return void 0;
  const where = version.source === "option" ? "the version given" : pack.manifest.file;
  return fail({
    rule: "tag-mismatch",
    severity: "error",
    message: `the tag ${quote(tagged.tag)} releases version ${tagged.version}, and ${where} says ${quote(version.value)}`,
    help: `delete the tag, write ${tagged.version} into ${pack.manifest.file} and tag that commit, or tag this one with its own version`,
    place: versionPlace(pack),
    related: []
  });
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
  return fail({
    rule: "version-not-bumped",
    severity: "error",
    message: `version ${version.value} is released already, as ${quote(tag)}, and the pack has changed since: ${listFiles(changed)}`,
    help: `write a version above it into ${pack.manifest.file}, ${standing.next} for instance`,
    place: versionPlace(pack),
    related: []
  });
}
function judgeUnreleased(pack, version, standing, baseline) {
  switch (standing.kind) {
    case "unreleased":
      return pass(`no release of it among the tags, so version ${version.value} is the first`);
    case "lowest":
      return fail({
        rule: "version-lowered",
        severity: "warning",
        message: `version ${version.value} is below every released one; the lowest is ${standing.lowest.version}, tag ${quote(standing.lowest.tag)}`,
        help: `write a version above the released ones into ${pack.manifest.file}, unless this is an older line on purpose`,
        place: versionPlace(pack),
        related: []
      });
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
function versionPlace(pack) {
  return valueAt(pack.manifest.root, "version")?.place ?? wholeFile(pack.manifest.file);
}
function pass(text) {
  return { text, findings: [] };
}
function fail(finding) {
  return { text: finding.message, findings: [finding] };
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

// src/adapters/git/history.ts
import nodePath2 from "node:path";

// src/adapters/git/ask-git.ts
import { spawn } from "node:child_process";
var longestAnswer = 64 * 1024 * 1024;
var longestWait = 3e5;
function askGit({ folder, args, env, settings, doing, help, secrets }) {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, {
      cwd: folder,
      env: {
        ...process.env,
        GIT_TERMINAL_PROMPT: "0",
        GIT_OPTIONAL_LOCKS: "0",
        LC_ALL: "C",
        ...settingsEnv(settings ?? []),
        ...env
      },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      timeout: longestWait
    });
    const chunks = [];
    let length = 0;
    let said = "";
    child.stdout.on("data", (chunk) => {
      length += chunk.length;
      if (length > longestAnswer) child.kill();
      else chunks.push(chunk);
    });
    child.stderr.on("data", (chunk) => {
      said = (said + chunk.toString("utf8")).slice(-4e3);
    });
    child.on(
      "error",
      (cause) => reject(new Refusal(`cannot ${doing}: git cannot be started`, "Install git", { cause }))
    );
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString("utf8"));
      else reject(new Refusal(`cannot ${doing}: ${reasonOf(said, secrets ?? [])}`, help));
    });
  });
}
function settingsEnv(settings) {
  if (settings.length === 0) return {};
  const present = Number.parseInt(process.env.GIT_CONFIG_COUNT ?? "", 10) || 0;
  const env = { GIT_CONFIG_COUNT: String(present + settings.length) };
  for (const [index, [key, value]] of settings.entries()) {
    env[`GIT_CONFIG_KEY_${present + index}`] = key;
    env[`GIT_CONFIG_VALUE_${present + index}`] = value;
  }
  return env;
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
  /** Asks git about the clone, in its top level unless a folder is named. */
  ask(question) {
    return askGit({ folder: this.toplevel, ...question, settings: this.settings });
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
   * The folder with the objects of a release; undefined where the clone has them.
   * @throws {Refusal} where they cannot be had
   */
  find(release) {
    const known = this.known.get(release.commit) ?? this.look(release);
    this.known.set(release.commit, known);
    return known;
  }
  /** Removes what was fetched. */
  close() {
    if (this.scratch !== void 0) rmSync(this.scratch, { recursive: true, force: true });
    this.scratch = void 0;
    this.known.clear();
  }
  async look(release) {
    const { remote } = this.clone;
    try {
      await this.clone.ask({
        args: ["cat-file", "-e", `${release.commit}^{commit}`],
        doing: `read the release ${release.tag}`,
        help: "Fetch it: git fetch --tags"
      });
      return void 0;
    } catch (error) {
      if (remote !== void 0) return this.fetch(release, remote.name);
      throw error;
    }
  }
  /** Fetches one commit into a repository of its own: fetching at a depth into the clone would make that one shallow. */
  async fetch(release, remote) {
    const doing = `fetch the release ${release.tag}`;
    this.scratch ??= mkdtempSync(nodePath.join(tmpdir(), "stackpack-history-"));
    const bare = nodePath.join(this.scratch, release.commit);
    const format = `--object-format=${release.commit.length === 64 ? "sha256" : "sha1"}`;
    const help = "Check that the temporary folder can be written";
    await this.clone.ask({ args: ["init", "-q", "--bare", format, "--", bare], doing, help });
    const url = (await this.clone.ask({ args: ["remote", "get-url", remote], doing, help: remoteHelp })).trim();
    const what = ["--depth", "1", "--no-tags", "--", url, `refs/tags/${release.tag}`];
    await this.clone.askRemote(["--git-dir", bare, "fetch", "-q", ...what], doing);
    return nodePath.join(bare, "objects");
  }
};

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
  async holds(release, folder, file) {
    const path = nodePath2.relative(this.clone.toplevel, nodePath2.join(this.native(folder), file));
    const list = ["ls-tree", "-z", "--name-only", "--full-tree", release.commit, "--"];
    return await this.askAbout(release, this.clone.toplevel, [...list, path.split(nodePath2.sep).join("/")]) !== "";
  }
  async changedSince(release, folder, paths) {
    const native = this.native(folder);
    const compare = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative"];
    const tracked = await this.askAbout(release, native, [...compare, release.commit, "--", ...paths]);
    const untracked = await this.askAbout(release, native, ["ls-files", "--others", "-z", "--", ...paths]);
    return [...new Set(`${tracked}${untracked}`.split("\0"))].filter((path) => path !== "").sort();
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
  async askAbout(release, folder, args) {
    const objects = await this.objects.find(release);
    return this.clone.ask({
      folder,
      args,
      env: {
        GIT_LITERAL_PATHSPECS: "1",
        ...objects === void 0 ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }
      },
      doing: `compare with the release ${release.tag}`,
      help: "Check that the clone is whole (git fsck), and that the tag points to a commit"
    });
  }
};

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
  shown;
  /**
   * @param folder a native path
   * @param shown turns a native path into one for people
   */
  constructor(folder, shown) {
    this.folder = folder;
    this.shown = shown;
  }
  compare(fileName, bytes) {
    const file = nodePath3.join(this.folder, fileName);
    try {
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (stats === void 0) return "absent";
      if (!stats.isFile() || stats.size !== bytes.length) return "different";
      return Buffer.compare(readFileSync(file), bytes) === 0 ? "same" : "different";
    } catch (error) {
      throw this.refused(fileName, "read", error);
    }
  }
  write(fileName, bytes) {
    const file = nodePath3.join(this.folder, fileName);
    const temporary = nodePath3.join(this.folder, `.${fileName}.${process.pid}.tmp`);
    try {
      mkdirSync(this.folder, { recursive: true });
      rmSync2(temporary, { force: true });
      writeFileSync(temporary, bytes, { flag: "wx" });
      renameSync(temporary, file);
    } catch (error) {
      rmSync2(temporary, { force: true });
      throw this.refused(fileName, "written", error);
    }
    return this.shown(file);
  }
  refused(fileName, what, error) {
    const file = quote(this.shown(nodePath3.join(this.folder, fileName)), 200);
    return new Refusal(
      `${file} cannot be ${what}: ${codeOf(error)}`,
      "Make room for it, or choose another output folder",
      {
        cause: error
      }
    );
  }
};
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}

export {
  sha256Of,
  buildPacks,
  releasesOf,
  isLatest,
  gatePacks,
  openHistories,
  OutputFolder
};
