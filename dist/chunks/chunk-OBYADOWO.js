import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readVersionSbt
} from "./chunk-RWZA4YLP.js";
import {
  Refusal
} from "./chunk-ZFRQ3LHG.js";
import {
  baseName,
  comparePaths,
  decodeText,
  folderOf,
  formatOf,
  isJunk,
  isManifestName,
  isMember,
  lfsPointerProblem,
  loadPack,
  longestAnswer,
  nameOf,
  runGit,
  sortEntries,
  undoOnInterruption
} from "./chunk-DI6JRGU7.js";
import {
  quote
} from "./chunk-7A2D6LXS.js";

// src/adapters/git/history.ts
import { realpathSync } from "node:fs";
import nodePath3 from "node:path";

// src/adapters/git/ask-git.ts
var patience = 3e5;
async function askGit(question) {
  return (await askGitForBytes(question)).toString("utf8");
}
async function askGitForBytes({ doing, help: help2, secrets = [], ...call }) {
  const { exitCode, stdout, said, cause, isTooLong } = await runGit({ ...call, patience });
  if (exitCode === 0) return stdout;
  if (cause !== void 0) throw new Refusal(`cannot ${doing}: git cannot be started`, "Install git", { cause });
  if (isTooLong) {
    const longest = call.longest ?? longestAnswer;
    throw new Refusal(`cannot ${doing}: git's answer is longer than ${longest} bytes`, help2);
  }
  throw new Refusal(`cannot ${doing}: ${reasonOf(said, secrets)}`, help2);
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
var ofWays = /^(?:credential|http|protocol|url)\.|^core\.(?:askpass|gitproxy|sshcommand)$|^ssh\.variant$/;
var Clone = class {
  /** The top level of the work tree, a native path. */
  toplevel;
  remote;
  settings;
  constructor(toplevel, remote) {
    this.toplevel = toplevel;
    this.remote = remote;
    this.settings = remote === void 0 || remote.byHand === true ? [] : [["safe.directory", toplevel]];
  }
  /** What to do where the remote does not answer. */
  get remoteHelp() {
    const { remote } = this;
    return remote?.byHand === true ? `Look whether git reaches it: git ls-remote ${remote.name}; or leave --fetch out` : "Check out the repository with actions/checkout before, and give the job `permissions: { contents: read }` at least";
  }
  /** Asks git about the clone, in its top level. */
  ask(question) {
    return askGit({ ...question, folder: this.toplevel, settings: this.settings });
  }
  /** As `ask`, for an answer that is no text. */
  askForBytes(question) {
    return askGitForBytes({ ...question, folder: this.toplevel, settings: this.settings });
  }
  /**
   * What the clone's own configuration says of the way to its remote: the address, and what actions/checkout, or a person,
   * left for it. A repository of ours reaches the remote with them.
   */
  async readRemoteSettings() {
    const answer = await this.ask({
      args: ["config", "--local", "--includes", "--list", "-z"],
      doing: "read the configuration of the clone",
      help: this.remoteHelp
    });
    return answer.split("\0").flatMap((entry) => {
      const [key = "", ...lines] = entry.split("\n");
      const isOfWay = ofWays.test(key) || key === `remote.${this.remote?.name}.url`;
      return isOfWay && lines.length > 0 ? [[key, lines.join("\n")]] : [];
    });
  }
  /**
   * Asks git for something that the remote answers.
   * @param more settings besides the token
   */
  askRemote(args, doing, more = []) {
    const token = this.remote?.token;
    const { settings, secrets } = token === void 0 ? { settings: [], secrets: [] } : credentialsFor(token);
    return askGit({
      folder: this.toplevel,
      args,
      doing,
      help: this.remoteHelp,
      settings: [...this.settings, ...more, ...settings],
      secrets
    });
  }
};

// src/adapters/git/release-objects.ts
import nodePath2 from "node:path";

// src/adapters/git/scratch-folder.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import nodePath from "node:path";
function openScratchFolder() {
  const folder = mkdtempSync(nodePath.join(tmpdir(), "stackpack-history-"));
  const removeFiles = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  const forget = undoOnInterruption(() => {
    try {
      removeFiles();
    } catch {
    }
  });
  return {
    folder,
    remove() {
      removeFiles();
      forget();
    }
  };
}

// src/adapters/git/release-objects.ts
var mostAtOnce = 100;
var ReleaseObjects = class {
  clone;
  known = /* @__PURE__ */ new Map();
  files = /* @__PURE__ */ new Set();
  scratch;
  removeFolder;
  partial;
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
  /** Gets revisions all at once, which spares the way to the remote for each. What cannot be had is said by `find`. */
  async prepare(revisions) {
    const { remote } = this.clone;
    if (remote === void 0) return;
    const wanted = new Map(
      revisions.filter(({ commit }) => !this.known.has(commit)).map((one) => [one.commit, one])
    );
    if (wanted.size < 2) return;
    try {
      const missing = await this.listMissing([...wanted.values()]);
      if (missing.length < 2) return;
      const bare = await this.openScratch(missing[0]?.commit ?? "", "fetch the releases");
      for (let at = 0; at < missing.length; at += mostAtOnce) {
        await this.fetchInto(bare, missing.slice(at, at + mostAtOnce), "fetch the releases");
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  /** Removes what was fetched. */
  close() {
    this.removeFolder?.();
    this.removeFolder = void 0;
    this.scratch = void 0;
    this.known.clear();
  }
  /** Whether a revision that was found is a file by itself: a tag can lead to one. */
  isFile({ commit }) {
    return this.files.has(commit);
  }
  noteType({ commit }, type) {
    if (type.trim() === "blob") this.files.add(commit);
  }
  async look(revision) {
    const doing = `read ${describeRevision(revision)}`;
    if (await this.isPartial()) return this.fetch(revision);
    try {
      const type = await this.clone.ask({ args: typeOf(revision), doing, help: "Fetch it: git fetch --tags" });
      this.noteType(revision, type);
      return void 0;
    } catch (error) {
      if (this.clone.remote !== void 0) return this.fetch(revision);
      throw error;
    }
  }
  /**
   * Whether the clone has commits without their files (`filter: blob:none`), which git would fetch one by one as they are
   * read, into the clone, and without our token.
   */
  isPartial() {
    const { remote } = this.clone;
    if (remote === void 0) return Promise.resolve(false);
    this.partial ??= this.clone.ask({ args: ["config", "--get", `remote.${remote.name}.promisor`], doing: "look at the clone", help: "" }).then(
      (answer) => answer.trim() === "true",
      () => false
    );
    return this.partial;
  }
  /** Fetches one commit into a repository of its own: fetching at a depth into the clone would make that one shallow. */
  async fetch(revision) {
    const doing = `fetch ${describeRevision(revision)}`;
    const bare = await this.openScratch(revision.commit, doing);
    const has = { args: ["--git-dir", bare, ...typeOf(revision)], doing, help: "Run this again" };
    const isThere = async () => this.noteType(revision, await this.clone.ask(has));
    try {
      await isThere();
    } catch {
      await this.fetchInto(bare, [revision], doing);
      try {
        await isThere();
      } catch (cause) {
        const moved = `${describeRevision(revision)} leads to another commit than a moment ago`;
        throw new Refusal(`cannot ${doing}: ${moved}`, "Run this again", { cause });
      }
    }
    return nodePath2.join(bare, "objects");
  }
  openScratch(commit, doing) {
    this.scratch ??= this.initScratch(commit, doing);
    return this.scratch;
  }
  async initScratch(commit, doing) {
    const { folder, remove } = openScratchFolder();
    this.removeFolder = remove;
    const bare = nodePath2.join(folder, "releases");
    const format = `--object-format=${commit.length === 64 ? "sha256" : "sha1"}`;
    const help2 = "Check that the temporary folder can be written";
    await this.clone.ask({ args: ["init", "-q", "--bare", "--template=", format, "--", bare], doing, help: help2 });
    return bare;
  }
  async fetchInto(bare, revisions, doing) {
    const name = this.clone.remote?.name ?? "";
    const specs = revisions.map(({ commit, tag }) => tag === void 0 ? commit : `refs/tags/${tag}`);
    const options = ["--depth", "1", "--no-tags"];
    const settings = await this.clone.readRemoteSettings();
    await this.clone.askRemote(["--git-dir", bare, "fetch", "-q", ...options, "--", name, ...specs], doing, settings);
  }
  /** Those of the revisions whose commits the clone lacks. */
  async listMissing(revisions) {
    const answer = await this.clone.ask({
      args: ["cat-file", "--batch-check"],
      input: revisions.map(({ commit }) => `${commit}
`).join(""),
      doing: "look which releases the clone has",
      help: "Check that the clone is whole: git fsck"
    });
    const lines = answer.split("\n");
    const isPartial = await this.isPartial();
    return revisions.filter((_, index) => isPartial || lines[index]?.endsWith(" missing"));
  }
};
function typeOf({ commit }) {
  return ["cat-file", "-t", commit];
}
function describeRevision({ commit, tag }) {
  return tag === void 0 ? `the commit ${commit.slice(0, 12)}` : `the release ${quote(tag)}`;
}

// src/adapters/git/pull-request.ts
async function readPullRequestBase(clone, head) {
  const [base, second, ...others] = await readHeadParents(clone);
  return second === head && others.length === 0 ? base : void 0;
}
async function readHeadParents(clone) {
  const text = await clone.ask({
    args: ["cat-file", "commit", "HEAD"],
    doing: "read the commit that is checked out",
    help: "Check out the repository with actions/checkout before"
  });
  const [head = ""] = text.split("\n\n", 1);
  return [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].flatMap(([, parent]) => parent ?? []);
}
async function listChangedFiles(clone, base) {
  const objects = new ReleaseObjects(clone);
  try {
    const lent = await objects.find({ commit: base });
    const answer = await clone.ask({
      args: ["diff-tree", "-r", "-z", "--name-only", "--no-renames", base, "HEAD", "--"],
      env: lent === void 0 ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: lent },
      doing: "list the files that the pull request changes",
      help: "Check that the clone is whole: git fsck"
    });
    return new Set(answer.split("\0").filter((path) => path !== ""));
  } finally {
    objects.close();
  }
}

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

// src/adapters/git/read-files.ts
var largestRead = 256 * 1024 * 1024;
async function readFiles(clone, revision, files, { prefix, env: env2 }) {
  if (files.length === 0) return new MemoryTree([]);
  const doing = `read ${describeRevision(revision)}`;
  const help2 = "Check that the clone is whole: git fsck";
  const answer = await clone.askForBytes({
    args: ["cat-file", "--batch"],
    input: files.map(({ id }) => `${id}
`).join(""),
    longest: largestRead,
    env: env2,
    doing,
    help: help2
  });
  return new MemoryTree(
    contentsOf(files, prefix, answer, () => new Refusal(`cannot ${doing}: a file is missing`, help2))
  );
}
function* contentsOf(files, prefix, answer, missing) {
  let at = 0;
  for (const { path } of files) {
    const lineEnd = answer.indexOf("\n", at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString("latin1", at, lineEnd === -1 ? at : lineEnd))?.[1];
    if (size === void 0) throw missing();
    const start = lineEnd + 1;
    at = start + Number(size) + 1;
    yield [path.slice(prefix.length), answer.subarray(start, start + Number(size))];
  }
}

// src/adapters/git/ref-list.ts
function readLocalTags(text) {
  return text.split("\n").flatMap((line) => {
    const [, own, target, name] = /^([0-9a-f]+) ([0-9a-f]*) refs\/tags\/(.+)$/.exec(line) ?? [];
    return own === void 0 || name === void 0 ? [] : [{ name, commit: target || own }];
  });
}
function readRemoteRefs(text) {
  const tags = /* @__PURE__ */ new Map();
  const branches = /* @__PURE__ */ new Map();
  for (const line of text.split("\n")) {
    const [, commit, kind, name, peeled] = /^([0-9a-f]+)\trefs\/(tags|heads)\/(.+?)(\^\{\})?$/.exec(line) ?? [];
    if (commit === void 0 || name === void 0) continue;
    if (kind === "heads") branches.set(name, commit);
    else if (peeled !== void 0 || !tags.has(name)) tags.set(name, commit);
  }
  return { tags: [...tags].map(([name, commit]) => ({ name, commit })), branches };
}

// src/adapters/git/stored-ids.ts
async function readStoredIds(clone, prefix, paths) {
  if (paths.length === 0) return /* @__PURE__ */ new Map();
  const known = await listTracked(clone, prefix);
  const touched = new Set(await listTouched(clone, prefix));
  const ids = /* @__PURE__ */ new Map();
  const others = [];
  for (const path of paths) {
    const id = touched.has(path) ? void 0 : known.get(path);
    if (id !== void 0) ids.set(path, id);
    else if (!/[\p{Cc}"\\]/u.test(prefix + path)) others.push(path);
  }
  const hashes = others.length === 0 ? [] : await hash(clone, prefix, others);
  for (const [index, path] of others.entries()) {
    const id = hashes[index];
    if (id !== void 0) ids.set(path, id);
  }
  return ids;
}
var help = "Check that the clone is whole: git fsck";
var env = { GIT_LITERAL_PATHSPECS: "1" };
async function listTracked(clone, prefix) {
  const answer = await clone.ask({
    args: ["ls-files", "-s", "-z", "--", ...pathspec(prefix)],
    env,
    doing: "list the files that git knows",
    help
  });
  const ids = /* @__PURE__ */ new Map();
  for (const line of answer.split("\0")) {
    const [, id, path] = /^\d+ ([0-9a-f]+) 0\t(.+)$/s.exec(line) ?? [];
    if (id !== void 0 && path?.startsWith(prefix)) ids.set(path.slice(prefix.length), id);
  }
  return ids;
}
async function listTouched(clone, prefix) {
  const answer = await clone.ask({
    args: [
      "diff",
      "--name-only",
      "-z",
      "--no-renames",
      "--no-ext-diff",
      "--no-textconv",
      "--ignore-submodules",
      "--",
      ...pathspec(prefix)
    ],
    env,
    doing: "find the files that changed since they were checked out",
    help
  });
  return answer.split("\0").filter((path) => path !== "").map((path) => path.slice(prefix.length));
}
async function hash(clone, prefix, paths) {
  const answer = await clone.ask({
    args: ["hash-object", "--stdin-paths"],
    input: paths.map((path) => `${prefix}${path}
`).join(""),
    doing: "compare the files that are not committed",
    help: "Look whether all files of the StackPack can be read, and whether git has the filters that .gitattributes names"
  });
  return answer.split("\n");
}
function pathspec(prefix) {
  return prefix === "" ? [] : [prefix];
}

// src/adapters/git/history.ts
var GitHistory = class {
  origin;
  clone;
  objects;
  native;
  refList;
  fileLists = /* @__PURE__ */ new Map();
  constructor({ toplevel, native, remote }) {
    this.origin = remote === void 0 ? "of this clone" : `of the remote ${remote.name}`;
    this.clone = new Clone(toplevel, remote);
    this.objects = new ReleaseObjects(this.clone);
    this.native = native;
  }
  async tags() {
    return (await this.refs()).tags;
  }
  async branchTip(branch) {
    return (await this.refs()).branches.get(branch);
  }
  async head() {
    const answer = await this.clone.ask({
      args: ["rev-parse", "--verify", "HEAD^{commit}"],
      doing: "find the commit that is checked out",
      help: "Check out the commit of the release before"
    });
    return answer.trim();
  }
  headParents() {
    return readHeadParents(this.clone);
  }
  async mergeBase(branch, commit) {
    const remote = this.clone.remote?.name ?? "origin";
    const doing = "find where the branch began";
    const help2 = "Check out the whole history";
    try {
      await this.clone.ask({ args: ["merge-base", "--is-ancestor", commit, "HEAD"], doing, help: help2 });
      const answer = await this.clone.ask({
        args: ["merge-base", "HEAD", `refs/remotes/${remote}/${branch}`],
        doing,
        help: help2
      });
      return answer.trim();
    } catch (error) {
      if (error instanceof Refusal) return void 0;
      throw error;
    }
  }
  async resolve(written) {
    const { tags, branches } = await this.refs();
    const tag = tags.find(({ name }) => name === written);
    if (tag !== void 0) return { commit: tag.commit, tag: tag.name };
    const commit = branches.get(written);
    if (commit !== void 0) return { commit };
    const help2 = "Name a tag, a branch or the whole id of a commit";
    if (written.startsWith("-")) throw new Refusal(`there is no revision ${quote(written)}`, help2);
    if (this.clone.remote !== void 0 && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(written)) return { commit: written };
    const answer = await this.clone.ask({
      args: ["rev-parse", "--verify", "--end-of-options", `${written}^{commit}`],
      doing: `find the revision ${quote(written)}`,
      help: help2
    });
    return { commit: answer.trim().split("\n").at(-1) ?? "" };
  }
  prepare(revisions) {
    return this.objects.prepare(revisions);
  }
  async filesAt(revision) {
    const list = this.fileLists.get(revision.commit) ?? this.listFiles(revision);
    this.fileLists.set(revision.commit, list);
    return list;
  }
  async readFiles(revision, files, prefix) {
    const objects = await this.objects.find(revision);
    return readFiles(this.clone, revision, files, { prefix, env: objectsEnv(objects) });
  }
  async treeAt(revision, folder, wants) {
    const prefix = this.prefixOf(folder);
    const files = await this.filesAt(revision);
    const wanted = files.filter(({ path }) => path.startsWith(prefix) && wants(path.slice(prefix.length)));
    return this.readFiles(revision, wanted, prefix);
  }
  async holds(release, folder, file) {
    const sought = this.prefixOf(folder) + file;
    return (await this.filesAt(release)).some(({ path }) => path === sought);
  }
  storedIds(folder, paths) {
    return readStoredIds(this.clone, this.prefixOf(folder), paths);
  }
  async isTracked(folder, file) {
    const answer = await this.clone.ask({
      args: ["ls-files", "-z", "--", this.prefixOf(folder) + file],
      env: objectsEnv(void 0),
      doing: "look whether git knows the manifest",
      help: "Check that the clone is whole: git fsck"
    });
    return answer !== "";
  }
  /** Removes what was fetched. */
  close() {
    this.objects.close();
  }
  refs() {
    this.refList ??= this.listRefs();
    return this.refList;
  }
  async listRefs() {
    const { remote } = this.clone;
    if (remote !== void 0) {
      const list = ["ls-remote", "--heads", "--tags", "--", remote.name];
      return readRemoteRefs(await this.clone.askRemote(list, "list the tags of the remote"));
    }
    const tags = await this.clone.ask({
      args: ["for-each-ref", "--format=%(objectname) %(*objectname) %(refname)", "refs/tags"],
      doing: "list the tags of the clone",
      help: "Check that the clone is whole: git fsck"
    });
    return { tags: readLocalTags(tags), branches: /* @__PURE__ */ new Map() };
  }
  async listFiles(revision) {
    await this.objects.find(revision);
    if (this.objects.isFile(revision)) return [];
    const answer = await this.askAbout(revision, ["ls-tree", "-r", "-z", "--full-tree", revision.commit]);
    return answer.split("\0").flatMap((line) => {
      const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return id === void 0 || path === void 0 ? [] : [{ path, id }];
    });
  }
  prefixOf(folder) {
    const way = nodePath3.relative(realPath(this.clone.toplevel), realPath(this.native(folder)));
    return way === "" ? "" : `${way.split(nodePath3.sep).join("/")}/`;
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
      doing: `read ${describeRevision(release)}`,
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

// src/app/gate/compare.ts
var PackComparer = class {
  checked;
  history;
  ids;
  constructor(checked, history) {
    this.checked = checked;
    this.history = history;
  }
  /**
   * What changed since. Reads no more than lists of files where these say that all is the same.
   * @throws {Refusal} where git cannot be asked
   */
  async compare(old) {
    const { pack } = this.checked;
    const ids = old.ids === void 0 ? /* @__PURE__ */ new Map() : await this.storedIds();
    if (old.ids !== void 0 && isSame(old.ids, ids)) return { changes: [], old: void 0 };
    const [loaded, { comparePacks }] = await Promise.all([old.load(), import("./compare-NVHJ4Z7E.js")]);
    return { changes: comparePacks(loaded, pack, { isSameFile: hasSameId(old.ids, ids) }), old: loaded };
  }
  storedIds() {
    const { location, pack } = this.checked;
    if (location.kind === "archive") return Promise.resolve(/* @__PURE__ */ new Map());
    this.ids ??= this.history.storedIds(
      location.path,
      pack.packaged.map(({ path }) => path)
    );
    return this.ids;
  }
};
async function isSamePack(a, b) {
  if (a.ids !== void 0 && b.ids !== void 0 && isSame(a.ids, b.ids)) return true;
  const [one, other, { comparePacks }] = await Promise.all([a.load(), b.load(), import("./compare-NVHJ4Z7E.js")]);
  return comparePacks(one, other).length === 0;
}
function hasSameId(old, now) {
  return (path) => {
    const id = now?.get(path);
    return id !== void 0 && id === old?.get(path);
  };
}
function isSame(a, b) {
  return a.size === b.size && [...a].every(([path, id]) => b.get(path) === id);
}

// src/app/gate/old-pack.ts
var versionSbt = "version.sbt";
var mostManifests = 200;
async function findOldPack(history, revision, { name, prefix }) {
  const files = await history.filesAt(revision);
  const own = prefix === void 0 ? void 0 : await readManifestIn(history, revision, files, prefix);
  const ownName = own === void 0 ? void 0 : nameOf(own);
  if (own !== void 0 && ownName === name) {
    return { kind: "found", pack: oldPackOf(history, revision, files, prefix ?? "", own) };
  }
  if (own !== void 0 && lfsPointerProblem(own.tree, own.manifest.file) !== void 0) {
    throw new Refusal(
      `the manifest of the StackPack at ${quote(labelOf(revision))} is a Git LFS pointer, so it cannot be compared with`,
      "Keep manifests out of Git LFS, and name the archive of the last release in compare-with until the next one"
    );
  }
  for (const [folder, tree] of await readOtherManifests(history, revision, files, prefix)) {
    const pack = await loadPack(tree);
    if (nameOf(pack) === name) return { kind: "found", pack: oldPackOf(history, revision, files, folder, pack) };
  }
  return ownName === void 0 ? { kind: "absent" } : { kind: "renamed", name: ownName };
}
async function openNamedPack(history, revision, sought) {
  const found = await findOldPack(history, revision, sought);
  if (found.kind === "found") return found.pack;
  const { prefix } = sought;
  if (found.kind === "absent" || prefix === void 0) return void 0;
  return openPackIn(history, revision, prefix);
}
async function openPackIn(history, revision, prefix) {
  const files = await history.filesAt(revision);
  const pack = await readManifestIn(history, revision, files, prefix);
  return pack === void 0 ? void 0 : oldPackOf(history, revision, files, prefix, pack);
}
async function sbtVersionAt(history, revision) {
  const files = (await history.filesAt(revision)).filter(({ path }) => path === versionSbt);
  if (files.length === 0) return void 0;
  const tree = await history.readFiles(revision, files, "");
  return readVersionSbt(decodeText(tree.read(versionSbt)).text)?.value;
}
async function packNamesAt(history, revision) {
  const names = /* @__PURE__ */ new Set();
  for (const [, tree] of await readOtherManifests(history, revision, await history.filesAt(revision), void 0)) {
    const name = nameOf(await loadPack(tree));
    if (name !== void 0) names.add(name);
  }
  return names;
}
async function readManifestIn(history, revision, files, prefix) {
  const wanted = files.filter(({ path }) => path.startsWith(prefix) && isForManifest(path.slice(prefix.length)));
  if (!wanted.some(({ path }) => isManifestName(path.slice(prefix.length)))) return void 0;
  const tree = await history.readFiles(revision, wanted, prefix);
  return formatOf(tree) === void 0 ? void 0 : loadPack(tree);
}
function isForManifest(path) {
  if (isManifestName(path)) return true;
  return /\.(?:conf|hocon|json|properties)$/i.test(path) && (!path.includes("/") || isMember(path, "1.x"));
}
async function readOtherManifests(history, revision, files, except) {
  const manifests = files.filter(({ path }) => isManifestName(baseName(path)) && prefixOf(path) !== except).sort((a, b) => comparePaths(a.path, b.path)).slice(0, mostManifests);
  const tree = await history.readFiles(revision, manifests, "");
  const trees = /* @__PURE__ */ new Map();
  for (const { path } of manifests) {
    const prefix = prefixOf(path);
    trees.set(prefix, [...trees.get(prefix) ?? [], [baseName(path), tree.read(path)]]);
  }
  return [...trees].map(([prefix, contents]) => [prefix, new MemoryTree(contents)]);
}
function prefixOf(path) {
  const folder = folderOf(path);
  return folder === "." ? "" : `${folder}/`;
}
function oldPackOf(history, revision, files, prefix, { format, version }) {
  const packaged = files.filter(({ path }) => path.startsWith(prefix) && isPackaged(path.slice(prefix.length), format));
  const label = labelOf(revision);
  return {
    version: version?.value,
    ids: new Map(packaged.map(({ path, id }) => [path.slice(prefix.length), id])),
    placeName: (file) => `${label}:${prefix}${file}`,
    load: async () => loadPack(await history.readFiles(revision, packaged, prefix))
  };
}
function labelOf({ tag, commit }) {
  return tag ?? commit.slice(0, 12);
}
function isPackaged(path, format) {
  return isMember(path, format) && !isJunk(path);
}

export {
  findOldPack,
  openNamedPack,
  openPackIn,
  sbtVersionAt,
  packNamesAt,
  PackComparer,
  isSamePack,
  hasSameId,
  askGit,
  Clone,
  readPullRequestBase,
  listChangedFiles,
  openHistories
};
