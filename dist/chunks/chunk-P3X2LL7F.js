import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MemoryTree
} from "./chunk-7GO7QQ42.js";
import {
  gitEnvironment,
  literalPathspecs,
  longestAnswer,
  ownCheckout,
  partPathspecs,
  readVersionSbt,
  runGit,
  undoOnInterruption
} from "./chunk-BSQ4XISW.js";
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
  nameOf,
  refuseUnreadable,
  standsForMember
} from "./chunk-LX443RYJ.js";
import {
  Refusal,
  quote
} from "./chunk-OYOIOCPU.js";

// src/adapters/git/has-remote.ts
import { spawnSync } from "node:child_process";
var patience = 6e4;
function hasRemote(toplevel, name) {
  const { status } = spawnSync("git", ["config", "--get", `remote.${name}.url`], {
    cwd: toplevel,
    env: gitEnvironment(ownCheckout(toplevel)),
    timeout: patience,
    windowsHide: true
  });
  return status === 0;
}

// src/adapters/git/history.ts
import { realpathSync } from "node:fs";
import nodePath3 from "node:path";

// src/adapters/git/ask-git.ts
var patience2 = 3e5;
var tooLongHelp = "Keep what is not of the StackPacks out of their commits, or compare with another release";
var partialHelp = "Have the remote asked: --fetch fetches what is missing into a temporary folder; or clone without --filter";
async function askGit(question) {
  return (await askGitForBytes(question)).toString("utf8");
}
async function askGitForBytes({ doing, help: help3, secrets = [], ...call }) {
  const { exitCode, stdout, said, cause, isTooLong } = await runGit({ ...call, patience: patience2 });
  if (exitCode === 0) return stdout;
  if (cause !== void 0) throw new Refusal(`cannot ${doing}: git cannot be started`, "Install git", { cause });
  if (isTooLong) {
    const longest = call.longest ?? longestAnswer;
    const tooMuch = "there are too many files, or they are too large";
    throw new Refusal(`cannot ${doing}: ${tooMuch}: git's answer is longer than ${longest} bytes`, tooLongHelp);
  }
  if (call.asksRemote !== true && /^fatal: .* from promisor remote$/m.test(said)) {
    throw new Refusal(`cannot ${doing}: this is a partial clone, and not all of that is in it`, partialHelp);
  }
  const isForeign = said.includes("detected dubious ownership");
  throw new Refusal(`cannot ${doing}: ${reasonOf(said, secrets)}`, isForeign ? ownershipHelp(call.folder) : help3);
}
function ownershipHelp(folder) {
  const isPlain = /^[\w./:\\-]+$/.test(folder);
  return `If that is meant, tell git so: git config --global --add safe.directory ${isPlain ? folder : "and the folder"}`;
}
var beginnings = ["fatal:", "error:", "git:"];
function reasonOf(said, secrets) {
  const lines = said.split("\n").filter((line2) => line2.trim() !== "");
  const marked = beginnings.flatMap((beginning) => lines.find((line2) => line2.startsWith(beginning)) ?? []);
  const line = marked[0] ?? lines.at(-1) ?? "git gave no reason";
  return quote(
    secrets.reduce((text, secret) => text.replaceAll(secret, "***"), line.trim()),
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
function secretsOfAddress(address) {
  const afterScheme = address.trim().split("://", 2)[1] ?? "";
  const [authority = ""] = afterScheme.split("/", 1);
  const at = authority.lastIndexOf("@");
  return at <= 0 ? [] : [authority.slice(0, at + 1)];
}

// src/adapters/git/clone.ts
var remoteHelps = {
  action: "Check out the repository with actions/checkout before, and give the job `permissions: { contents: read }` at least",
  job: "Look whether the job reaches it: git ls-remote origin",
  flag: "Look whether git reaches it: git ls-remote origin; or leave --fetch out"
};
var ofWays = /^(?:credential|http|protocol|url)\.|^core\.(?:askpass|gitproxy|sshcommand)$|^ssh\.variant$/;
var Clone = class {
  /** The top level of the work tree, a native path. */
  toplevel;
  remote;
  settings;
  addressSecrets;
  constructor(toplevel, remote) {
    this.toplevel = toplevel;
    this.remote = remote;
    this.settings = remote === void 0 || remote.askedBy === "flag" ? [] : ownCheckout(toplevel);
  }
  /** What to do where the remote does not answer. */
  get remoteHelp() {
    return remoteHelps[this.remote?.askedBy ?? "action"];
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
  async askRemote(args, doing, more = []) {
    const token = this.remote?.token;
    const { settings, secrets } = token === void 0 ? { settings: [], secrets: [] } : credentialsFor(token);
    return askGit({
      folder: this.toplevel,
      args,
      doing,
      help: this.remoteHelp,
      settings: [...this.settings, ...more, ...settings],
      asksRemote: true,
      secrets: [...secrets, ...await this.readAddressSecrets()]
    });
  }
  /** What the remote's address tells of who asks; git leaves it out of most of its messages, but not of all. */
  readAddressSecrets() {
    this.addressSecrets ??= this.ask({
      args: ["ls-remote", "--get-url", "--", this.remote?.name ?? ""],
      doing: "read the address of the remote",
      help: this.remoteHelp
    }).then(secretsOfAddress);
    return this.addressSecrets;
  }
};

// src/app/remember.ts
function remember(map, key, make, most = Infinity) {
  const known2 = map.get(key);
  if (known2 !== void 0) return known2;
  const [oldest] = map.keys();
  if (oldest !== void 0 && map.size >= most) map.delete(oldest);
  const made = make();
  map.set(key, made);
  return made;
}

// src/adapters/git/gather.ts
function gather(answerAll) {
  let waiting = [];
  const settle = async (asked) => {
    try {
      const answers = await answerAll(asked.map(({ question }) => question));
      for (const [index, { resolve, reject }] of asked.entries()) {
        const answer = answers[index];
        if (answer === void 0) reject(new Error("a question was left without an answer"));
        else resolve(answer);
      }
    } catch (error) {
      if (asked.length > 1 && error instanceof Refusal) for (const one of asked) await settle([one]);
      else for (const { reject } of asked) reject(error);
    }
  };
  let isAsking = false;
  const askWaiting = async () => {
    isAsking = true;
    for (; ; ) {
      await new Promise((resolve) => setImmediate(resolve));
      if (waiting.length === 0) break;
      const asked = waiting;
      waiting = [];
      await settle(asked);
    }
    isAsking = false;
  };
  return (question) => new Promise((resolve, reject) => {
    waiting.push({ question, resolve, reject });
    if (!isAsking) void askWaiting();
  });
}

// src/adapters/git/object-reader.ts
var largestRead = 256 * 1024 * 1024;
function createObjectReader(clone) {
  return gather(async (questions) => {
    const answers = questions.map(() => []);
    for (const objects of new Set(questions.map((question) => question.objects))) {
      const names = questions.flatMap((question) => question.objects === objects ? question.names : []);
      const read2 = await readAll(clone, names, objects, questions[0]?.doing ?? "read the releases");
      for (const [index, question] of questions.entries()) {
        if (question.objects === objects) answers[index] = read2.splice(0, question.names.length);
      }
    }
    return answers;
  });
}
var missingHelp = "Check that the clone is whole: git fsck; where it is a partial one, ask the remote with --fetch";
var help = "Check that the clone is whole: git fsck";
async function readAll(clone, names, objects, doing) {
  if (names.length === 0) return [];
  const answer = await clone.askForBytes({
    args: ["cat-file", "--batch"],
    input: names.map((name) => `${name}
`).join(""),
    longest: largestRead,
    env: objects === void 0 ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects },
    doing,
    help
  });
  return readAnswer(answer, names.length, () => new Refusal(`cannot ${doing}: git's answer is not whole`, help));
}
function readAnswer(answer, count, broken) {
  const read2 = [];
  let at = 0;
  while (read2.length < count) {
    const lineEnd = answer.indexOf("\n", at);
    if (lineEnd === -1) throw broken();
    const line = answer.toString("latin1", at, lineEnd);
    const [, type, size] = /^[0-9a-f]+ (blob|tree|commit|tag) (\d+)$/.exec(line) ?? [];
    at = lineEnd + 1;
    if (type === void 0) {
      if (!line.endsWith(" missing")) throw broken();
      read2.push(void 0);
      continue;
    }
    read2.push({ type, bytes: answer.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return read2;
}

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
    const known2 = this.known.get(revision.commit) ?? this.look(revision);
    this.known.set(revision.commit, known2);
    return known2;
  }
  /** Looks for revisions all at once, and fetches those that are not there. What cannot be had is said by `find`. */
  async prepare(revisions) {
    const wanted = new Map(
      revisions.filter(({ commit }) => !this.known.has(commit)).map((one) => [one.commit, one])
    );
    if (wanted.size < 2) return;
    try {
      const missing = await this.findAmong([...wanted.values()]);
      if (missing.length < 2 || this.clone.remote === void 0) return;
      const bare = await this.openScratch(missing[0]?.commit ?? "", "fetch the releases");
      for (let at = 0; at < missing.length; at += mostAtOnce) {
        await this.fetchInto(bare, missing.slice(at, at + mostAtOnce), "fetch the releases");
      }
      await this.lookUp(missing, bare);
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
    const help3 = "Check that the temporary folder can be written";
    await this.clone.ask({ args: ["init", "-q", "--bare", "--template=", format, "--", bare], doing, help: help3 });
    return bare;
  }
  async fetchInto(bare, revisions, doing) {
    const name = this.clone.remote?.name ?? "";
    const specs = revisions.map(({ commit, tag }) => tag === void 0 ? commit : `refs/tags/${tag}`);
    const options = ["--depth", "1", "--no-tags"];
    const settings = await this.clone.readRemoteSettings();
    await this.clone.askRemote(["--git-dir", bare, "fetch", "-q", ...options, "--", name, ...specs], doing, settings);
  }
  /** @returns those of the revisions that have to be fetched */
  async findAmong(revisions) {
    return await this.isPartial() ? revisions : this.lookUp(revisions);
  }
  /**
   * Notes which revisions are there.
   * @param bare the repository that they were fetched into; without it they are looked for in the clone
   * @returns those that are not
   */
  async lookUp(revisions, bare) {
    const answer = await this.clone.ask({
      args: [...bare === void 0 ? [] : ["--git-dir", bare], "cat-file", "--batch-check=%(objecttype)"],
      input: revisions.map(({ commit }) => `${commit}
`).join(""),
      doing: "look which releases the clone has",
      help: "Check that the clone is whole: git fsck"
    });
    const lines = answer.split("\n");
    const objects = bare === void 0 ? void 0 : nodePath2.join(bare, "objects");
    return revisions.filter((revision, index) => {
      const type = lines[index] ?? "";
      if (!/^[a-z]+$/.test(type)) return true;
      this.noteType(revision, type);
      this.known.set(revision.commit, Promise.resolve(objects));
      return false;
    });
  }
};
function typeOf({ commit }) {
  return ["cat-file", "-t", commit];
}
function describeRevision({ commit, tag }) {
  return tag === void 0 ? `the commit ${commit.slice(0, 12)}` : `the release ${quote(tag)}`;
}

// src/adapters/git/list-below.ts
var mostEntries = 1e5;
var deepest = 100;
async function listBelow(read2, revision, { prefix, objects }) {
  if (/[\p{Cc}\ufffd]/u.test(prefix)) return void 0;
  const doing = `read ${describeRevision(revision)}`;
  const idBytes = revision.commit.length / 2;
  const files = [];
  let entries = 0;
  let folders = [{ path: prefix, name: `${revision.commit}:${prefix.slice(0, -1)}` }];
  for (let depth = 0; folders.length > 0; depth++) {
    if (depth > deepest) return void 0;
    const trees = await read2({ names: folders.map(({ name }) => name), objects, doing });
    const below = [];
    for (const [index, { path }] of folders.entries()) {
      const tree = trees[index];
      if (tree?.type !== "tree") {
        if (depth === 0) return [];
        throw new Refusal(`cannot ${doing}: a folder is missing`, missingHelp);
      }
      for (const { mode, name, id } of readTree(tree.bytes, idBytes)) {
        entries += 1;
        if (entries > mostEntries) return void 0;
        if (mode === "40000") below.push({ path: `${path}${name}/`, name: id });
        else if (mode.startsWith("100")) files.push({ path: path + name, id });
      }
    }
    folders = below;
  }
  return files;
}
function* readTree(bytes, idBytes) {
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(32, at);
    const zero = bytes.indexOf(0, space);
    if (space === -1 || zero === -1) return;
    const end = zero + 1 + idBytes;
    yield {
      mode: bytes.toString("latin1", at, space),
      name: bytes.toString("utf8", space + 1, zero),
      id: bytes.toString("hex", zero + 1, end)
    };
    at = end;
  }
}

// src/adapters/git/file-lists.ts
var mostLists = 16;
var fewestTogether = 6;
var FileLists = class {
  clone;
  objects;
  readObjects;
  whole = /* @__PURE__ */ new Map();
  listBelow;
  constructor(clone, objects, readObjects) {
    this.clone = clone;
    this.objects = objects;
    this.readObjects = readObjects;
    this.listBelow = gather((questions) => this.listAllBelow(questions));
  }
  /** All files of a revision; links and submodules are not among them. */
  at(revision) {
    return remember(this.whole, revision.commit, () => this.list(revision), mostLists);
  }
  /** Those of them whose paths start with a prefix: that of a folder, or none. Those asked for at once are listed together. */
  async below(revision, prefix) {
    if (prefix === "" || this.whole.has(revision.commit)) {
      return (await this.at(revision)).filter(({ path }) => path.startsWith(prefix));
    }
    return this.listBelow({ revision, prefix });
  }
  /** Of a few packs git lists each by itself; of many, level by level, but all together. */
  listAllBelow(questions) {
    return Promise.all(
      questions.map(async ({ revision, prefix }) => {
        const objects = await this.objects.find(revision);
        const files = questions.length < fewestTogether ? void 0 : await listBelow(this.readObjects, revision, { prefix, objects });
        return files ?? this.list(revision, prefix);
      })
    );
  }
  /**
   * Asked in the top level, never in the pack's folder: there, git could find a repository that the pack's files pretend
   * to be.
   * @param prefix of a folder, to list only what is below it
   */
  async list(revision, prefix) {
    const objects = await this.objects.find(revision);
    if (this.objects.isFile(revision)) return [];
    const below = prefix === void 0 ? [] : ["--", prefix];
    const answer = await this.clone.ask({
      args: ["ls-tree", "-r", "-z", "--full-tree", revision.commit, ...below],
      env: {
        ...literalPathspecs,
        ...objects === void 0 ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }
      },
      doing: `read ${describeRevision(revision)}`,
      help: "Check that the clone is whole (git fsck), and that the tag points to a commit"
    });
    return answer.split("\0").flatMap((line) => {
      const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return id === void 0 || path === void 0 ? [] : [{ path, id }];
    });
  }
};

// src/adapters/git/pull-request.ts
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

// src/adapters/git/read-files.ts
async function readFiles(read2, revision, files, { prefix, objects }) {
  if (files.length === 0) return new MemoryTree([]);
  const doing = `read ${describeRevision(revision)}`;
  const found = await read2({ names: files.map(({ id }) => id), objects, doing });
  return new MemoryTree(
    files.map(({ path }, index) => {
      const object = found[index];
      if (object?.type !== "blob") {
        throw new Refusal(`cannot ${doing}: a file is missing`, missingHelp);
      }
      return [path.slice(prefix.length), object.bytes];
    })
  );
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
function createStoredIdsReader(clone) {
  return gather((questions) => readAll2(clone, questions));
}
async function readAll2(clone, questions) {
  const prefixes = new Set(questions.flatMap(({ prefix, paths }) => paths.length === 0 ? [] : [prefix]));
  if (prefixes.size === 0) return questions.map(() => /* @__PURE__ */ new Map());
  const pathspecs = prefixes.has("") ? [[]] : partPathspecs(prefixes);
  const [tracked, touched] = await Promise.all([listTracked(clone, pathspecs), listTouched(clone, pathspecs)]);
  for (const question of questions) refuseUnknowable(question, tracked);
  const known2 = tracked.ids;
  const others = questions.flatMap(
    ({ prefix, paths }) => paths.map((path) => prefix + path).filter((path) => (touched.has(path) || !known2.has(path)) && !/[\p{Cc}"\\\ufffd]/u.test(path))
  );
  const hashes = others.length === 0 ? [] : await hash(clone, others);
  const hashed = new Map(others.map((path, index) => [path, hashes[index]]));
  return questions.map(({ prefix, paths }) => {
    const ids = /* @__PURE__ */ new Map();
    for (const path of paths) {
      const whole = prefix + path;
      const id = touched.has(whole) ? hashed.get(whole) : known2.get(whole) ?? hashed.get(whole);
      if (id !== void 0) ids.set(path, id);
    }
    return ids;
  });
}
var help2 = "Check that the clone is whole: git fsck";
async function listTracked(clone, pathspecs) {
  const ids = /* @__PURE__ */ new Map();
  const submodules = /* @__PURE__ */ new Set();
  const leftOut = /* @__PURE__ */ new Set();
  for (const paths of pathspecs) {
    const answer = await clone.ask({
      args: ["ls-files", "-s", "-t", "-z", "--", ...paths],
      env: literalPathspecs,
      doing: "list the files that git knows",
      help: help2
    });
    for (const line of answer.split("\0")) {
      const [, state, mode, id, path] = /^(\S) (\d+) ([0-9a-f]+) 0\t(.+)$/s.exec(line) ?? [];
      if (id === void 0 || path === void 0) continue;
      if (mode === "160000") submodules.add(path);
      else ids.set(path, id);
      if (state === "S") leftOut.add(path);
    }
  }
  return { ids, submodules, leftOut };
}
function refuseUnknowable({ prefix, paths }, { submodules, leftOut }) {
  const format = paths.includes("stackpack.yaml") ? "2.0" : "1.x";
  for (const path of submodules) {
    const own = path.slice(prefix.length);
    if (!path.startsWith(prefix) || !standsForMember(own, format) || isJunk(own)) continue;
    throw new Refusal(
      `the submodule ${quote(path)} is a part of a StackPack, and no release in this repository has its files, so they cannot be compared`,
      "Keep these files in the repository of the StackPack itself; until the next release, name an archive in compare-with"
    );
  }
  const there = new Set(paths);
  for (const path of leftOut) {
    const own = path.slice(prefix.length);
    if (!path.startsWith(prefix) || there.has(own) || !isMember(own, format) || isJunk(own)) continue;
    throw new Refusal(
      `the sparse checkout leaves out ${quote(path)}, which is a file of a StackPack, so what changed cannot be told`,
      "Check the folder of the StackPack out whole: git sparse-checkout add <folder>; or everything: git sparse-checkout disable"
    );
  }
}
async function listTouched(clone, pathspecs) {
  const options = ["--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules"];
  const touched = /* @__PURE__ */ new Set();
  for (const paths of pathspecs) {
    const answer = await clone.ask({
      args: ["diff", ...options, "--", ...paths],
      env: literalPathspecs,
      doing: "find the files that changed since they were checked out",
      help: help2
    });
    for (const path of answer.split("\0")) if (path !== "") touched.add(path);
  }
  return touched;
}
async function hash(clone, paths) {
  const answer = await clone.ask({
    args: ["hash-object", "--stdin-paths"],
    input: paths.map((path) => `${path}
`).join(""),
    doing: "compare the files that are not committed",
    help: "Look whether all files of the StackPack can be read, and whether git has the filters that .gitattributes names"
  });
  return answer.split("\n").filter((line) => line !== "");
}

// src/adapters/git/history.ts
var cloneHelp = "Check that the clone is whole: git fsck";
var GitHistory = class {
  origin;
  clone;
  objects;
  native;
  refList;
  readObjects;
  files;
  readStoredIds;
  findTracked;
  constructor({ toplevel, native, remote }) {
    this.origin = remote === void 0 ? "of this clone" : `of the remote ${remote.name}`;
    this.clone = new Clone(toplevel, remote);
    this.objects = new ReleaseObjects(this.clone);
    this.native = native;
    this.readObjects = createObjectReader(this.clone);
    this.readStoredIds = createStoredIdsReader(this.clone);
    this.files = new FileLists(this.clone, this.objects, this.readObjects);
    this.findTracked = gather((paths) => this.lookUpTracked(paths));
  }
  async tags() {
    return (await this.refs()).tags;
  }
  async tagsShortfall() {
    if (this.clone.remote !== void 0) return void 0;
    const question = { doing: "look whether the clone is whole", help: cloneHelp };
    const isShallow = (await this.clone.ask({ ...question, args: ["rev-parse", "--is-shallow-repository"] })).trim();
    const hasTags = (await this.tags()).length > 0;
    if (isShallow !== "true" && hasTags) return void 0;
    const remotes = await this.clone.ask({ ...question, args: ["remote"] });
    if (remotes.trim() === "") return void 0;
    const what = isShallow !== "true" ? "has no tags" : hasTags ? "is shallow" : "is shallow and has no tags";
    return `this clone ${what}, and its remote was not asked`;
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
    const help3 = "Check out the whole history";
    try {
      await this.clone.ask({ args: ["merge-base", "--is-ancestor", commit, "HEAD"], doing, help: help3 });
      const answer = await this.clone.ask({
        args: ["merge-base", "HEAD", `refs/remotes/${remote}/${branch}`],
        doing,
        help: help3
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
    const help3 = "Name a tag, a branch or the whole id of a commit";
    if (written.startsWith("-")) throw new Refusal(`there is no revision ${quote(written)}`, help3);
    if (this.clone.remote !== void 0 && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(written)) return { commit: written };
    const answer = await this.clone.ask({
      args: ["rev-parse", "--verify", "--end-of-options", `${written}^{commit}`],
      doing: `find the revision ${quote(written)}`,
      help: help3
    });
    return { commit: answer.trim().split("\n").at(-1) ?? "" };
  }
  prepare(revisions) {
    return this.objects.prepare(revisions);
  }
  filesAt(revision) {
    return this.files.at(revision);
  }
  filesBelow(revision, prefix) {
    return this.files.below(revision, prefix);
  }
  async readFiles(revision, files, prefix) {
    const objects = await this.objects.find(revision);
    return readFiles(this.readObjects, revision, files, { prefix, objects });
  }
  storedIds(folder, paths) {
    return this.readStoredIds({ prefix: this.prefixOf(folder), paths });
  }
  async isTracked(folder, file) {
    return (await this.findTracked(this.prefixOf(folder) + file)).isTracked;
  }
  /** Removes what was fetched. */
  close() {
    this.objects.close();
  }
  async lookUpTracked(paths) {
    const tracked = /* @__PURE__ */ new Set();
    for (const part of partPathspecs(new Set(paths))) {
      const answer = await this.clone.ask({
        args: ["ls-files", "-z", "--", ...part],
        env: literalPathspecs,
        doing: "look whether git knows the manifest",
        help: cloneHelp
      });
      for (const path of answer.split("\0")) tracked.add(path);
    }
    return paths.map((path) => ({ isTracked: tracked.has(path) }));
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
  prefixOf(folder) {
    const way = nodePath3.relative(realPath(this.clone.toplevel), realPath(this.native(folder)));
    return way === "" ? "" : `${way.split(nodePath3.sep).join("/")}/`;
  }
};
function realPath(native) {
  try {
    return realpathSync(native);
  } catch {
    return native;
  }
}

// src/adapters/git/find-history.ts
function openHistories(git, native, remote) {
  const known2 = /* @__PURE__ */ new Map();
  const open = (folder) => {
    const isAsked = remote !== void 0 && (remote.isIfAny !== true || hasRemote(folder, remote.name));
    return new GitHistory({ toplevel: folder, native, ...isAsked ? { remote } : {} });
  };
  return {
    find(path) {
      const toplevel = git.toplevel(path);
      if (toplevel === void 0) return void 0;
      const history = known2.get(toplevel) ?? open(native(toplevel));
      known2.set(toplevel, history);
      return history;
    },
    close() {
      for (const history of known2.values()) history.close();
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
    const ids = old.ids === void 0 ? /* @__PURE__ */ new Map() : await this.storedIds();
    if (old.ids !== void 0 && isSame(old.ids, ids)) return { changes: [], old: void 0 };
    const loaded = await old.load();
    return { changes: await this.findChanges(loaded, hasSameId(old.ids, ids)), old: loaded };
  }
  findChanges(old, isSameFile) {
    const { pack, location, worker } = this.checked;
    return refuseUnreadable(location, async () => {
      if (worker !== void 0 && !old.isArchive) return worker.compare(old, pack, isSameFile);
      const { comparePacks } = await import("./compare-WI5ZAKJ7.js");
      return comparePacks(old, pack, { isSameFile });
    });
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
  const [one, other, { comparePacks }] = await Promise.all([a.load(), b.load(), import("./compare-WI5ZAKJ7.js")]);
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

// src/app/gate/manifests-at.ts
var mostManifests = 1e3;
var mostRevisions = 16;
var known = /* @__PURE__ */ new WeakMap();
function readManifestsAt(history, revision) {
  const ofHistory = known.get(history) ?? /* @__PURE__ */ new Map();
  known.set(history, ofHistory);
  return remember(ofHistory, revision.commit, () => read(history, revision), mostRevisions);
}
async function read(history, revision) {
  const manifests = (await history.filesAt(revision)).filter(({ path }) => isManifestName(baseName(path))).sort((a, b) => comparePaths(a.path, b.path)).slice(0, mostManifests);
  const tree = await history.readFiles(revision, manifests, "");
  const contents = /* @__PURE__ */ new Map();
  for (const { path } of manifests) {
    const folder = folderOf(path);
    const prefix = folder === "." ? "" : `${folder}/`;
    const files = contents.get(prefix) ?? [];
    files.push([baseName(path), tree.read(path)]);
    contents.set(prefix, files);
  }
  const found = [];
  for (const [prefix, files] of contents) found.push({ prefix, pack: await loadPack(new MemoryTree(files)) });
  return found;
}

// src/app/gate/old-pack.ts
var versionSbt = "version.sbt";
async function findOldPack(history, revision, { name, prefix }) {
  const own = prefix === void 0 ? void 0 : await readPackBelow(history, revision, prefix);
  const ownName = own === void 0 ? void 0 : nameOf(own.pack);
  if (own !== void 0 && ownName === name) {
    return { kind: "found", pack: oldPackOf(history, revision, own.files, own.prefix, own.pack) };
  }
  if (own !== void 0 && lfsPointerProblem(own.pack.tree, own.pack.manifest.file) !== void 0) {
    throw new Refusal(
      `the manifest of the StackPack at ${quote(labelOf(revision))} is a Git LFS pointer, so it cannot be compared with`,
      "Keep manifests out of Git LFS, and name the archive of the last release in compare-with until the next one"
    );
  }
  for (const other of await readManifestsAt(history, revision)) {
    if (other.prefix === prefix || nameOf(other.pack) !== name) continue;
    const files = await history.filesBelow(revision, other.prefix);
    return { kind: "found", pack: oldPackOf(history, revision, files, other.prefix, other.pack) };
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
  const found = await readPackBelow(history, revision, prefix);
  return found === void 0 ? void 0 : oldPackOf(history, revision, found.files, prefix, found.pack);
}
async function sbtVersionAt(history, revision) {
  const files = (await history.filesAt(revision)).filter(({ path }) => path === versionSbt);
  if (files.length === 0) return void 0;
  const tree = await history.readFiles(revision, files, "");
  return readVersionSbt(decodeText(tree.read(versionSbt)).text)?.value;
}
async function packNamesAt(history, revision) {
  return new Set((await readManifestsAt(history, revision)).flatMap(({ pack }) => nameOf(pack) ?? []));
}
async function readPackBelow(history, revision, prefix) {
  const files = await history.filesBelow(revision, prefix);
  const wanted = files.filter(({ path }) => isForManifest(path.slice(prefix.length)));
  if (!wanted.some(({ path }) => isManifestName(path.slice(prefix.length)))) return void 0;
  const tree = await history.readFiles(revision, wanted, prefix);
  return formatOf(tree) === void 0 ? void 0 : { prefix, files, pack: await loadPack(tree) };
}
function isForManifest(path) {
  if (isManifestName(path)) return true;
  return /\.(?:conf|hocon|json|properties)$/i.test(path) && (!path.includes("/") || isMember(path, "1.x"));
}
function oldPackOf(history, revision, files, prefix, { format, version }) {
  const packaged = files.filter(({ path }) => isPackaged(path.slice(prefix.length), format));
  const label = labelOf(revision);
  return {
    version: version?.value,
    ids: new Map(packaged.map(({ path, id }) => [path.slice(prefix.length), id])),
    revision: label,
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
  askGit,
  Clone,
  remember,
  listChangedFiles,
  openHistories,
  findOldPack,
  openNamedPack,
  openPackIn,
  sbtVersionAt,
  packNamesAt,
  PackComparer,
  isSamePack,
  hasSameId
};
