import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  openOnePack
} from "./chunk-BK2XAH4S.js";
import {
  hasSameId,
  openHistories,
  openNamedPack,
  openPackIn,
  packNamesAt
} from "./chunk-P3X2LL7F.js";
import {
  plainChange
} from "./chunk-3GLD37L5.js";
import {
  printJson
} from "./chunk-FLZLPMVU.js";
import {
  createDiffText
} from "./chunk-AGYCY56F.js";
import {
  requiredBump,
  requiredBumpZeroMajor,
  suggestedVersion,
  zeroMajorPolicies
} from "./chunk-6P6IUO7Z.js";
import {
  programVersion
} from "./chunk-A5O5WXIA.js";
import "./chunk-7GO7QQ42.js";
import {
  parseTag
} from "./chunk-WUYS7JYF.js";
import {
  parseVersion
} from "./chunk-XMWYC7WJ.js";
import {
  choiceOf
} from "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  contextOfCompared,
  createChange,
  createPorts,
  findOutsideVersions,
  findWorkingDirectory,
  resolveSettings
} from "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import {
  nameOf,
  placeName
} from "./chunk-LX443RYJ.js";
import {
  Refusal,
  UsageError,
  nearestWord,
  quote
} from "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/diff.ts
import nodePath from "node:path";

// src/app/diff-names.ts
async function readName(written, workspace, history) {
  if (written === "" || workspace.kindOf(workspace.resolve(written)) !== void 0 || history === void 0) {
    return { kind: "path", written };
  }
  const colon = written.indexOf(":");
  const asked = colon === -1 ? written : written.slice(0, colon);
  if (asked === "" || written.endsWith(".sts")) return { kind: "path", written };
  const at = { history, revision: await resolveRevision(asked, written, history) };
  if (colon === -1) return { kind: "revision", written, at };
  return { kind: "pack", written, at, prefix: prefixFor(written.slice(colon + 1), history) };
}
async function resolveRevision(asked, written, history) {
  try {
    return await history.resolve(asked);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const tags = (await history.tags()).map(({ name }) => name);
    const near = nearestWord(asked, tags);
    throw new UsageError(
      `${quote(written, 200)} is neither a file or folder, nor a revision of this clone`,
      near === void 0 ? "Name a folder, an .sts, a tag, a branch or a commit, or rev:path for a folder in one; git fetch --tags brings tags" : `Perhaps ${quote(near)} is meant`
    );
  }
}
function prefixFor(path, history) {
  const fromHere = /^\.\.?(?:\/|$)/.test(path);
  const folder = path.replace(/(?:^|\/)stackpack\.(?:conf|yaml)$/, "").replace(/\/+$/, "");
  if (fromHere) return history.prefixOf(folder === "" ? "." : folder);
  return folder === "" ? "" : `${folder}/`;
}
async function onlyPackOf(old, now, tagFormat) {
  const before = await packNamesAt(old.at.history, old.at.revision);
  const after = await packNamesAt(now.at.history, now.at.revision);
  const shared = [...after].filter((name) => before.has(name));
  const tagged = shared.filter((name) => [old, now].every((one) => canMean(one, name, shared, tagFormat)));
  const both = tagged.length > 0 ? tagged : shared;
  const [only] = both;
  if (only !== void 0 && both.length === 1) return only;
  const [first, second] = [quote(old.written, 200), quote(now.written, 200)];
  if (both.length === 0) {
    throw new UsageError(
      `${first} and ${second} have no StackPack of the same name`,
      "Name the folders: rev:path for each"
    );
  }
  const names = both.slice(0, 10).map((name) => quote(name));
  throw new UsageError(
    `${first} and ${second} have ${both.length} StackPacks: ${names.join(", ")}${both.length > 10 ? ", \u2026" : ""}`,
    "Name the folder of one of them: rev:path"
  );
}
function canMean({ at: { revision } }, name, names, tagFormat) {
  const { tag } = revision;
  if (tag === void 0) return true;
  const isNamed = (one) => parseTag(tag, one, tagFormat)?.named === true;
  return isNamed(name) || !names.some(isNamed);
}

// src/app/diff-sides.ts
async function openSides(old, now, tools) {
  const [workspace, history] = [tools.ports.workspace, tools.findHistory(".")];
  const [from, to] = [await readName(old, workspace, history), await readName(now, workspace, history)];
  if (to.kind !== "revision") {
    const opened = await openNamedSide(to, tools);
    return [
      from.kind === "revision" ? await openSought(from, opened.sought, tools) : (await openNamedSide(from, tools)).side,
      opened.side
    ];
  }
  if (from.kind !== "revision") {
    const opened = await openNamedSide(from, tools);
    return [opened.side, await openSought(to, opened.sought, tools)];
  }
  const sought = { name: await onlyPackOf(from, to, tools.tagFormat), prefix: void 0 };
  return [await openSought(from, sought, tools), await openSought(to, sought, tools)];
}
async function openNamedSide(named, tools) {
  if (named.kind === "path") return openFromDisk(named.written, tools);
  const { history, revision } = named.at;
  const { prefix } = named;
  const old = await openPackIn(history, revision, prefix);
  if (old === void 0) {
    throw new UsageError(
      `${quote(named.written, 200)} is no StackPack`,
      "Name the folder of one behind the colon, from the top of the repository"
    );
  }
  const side = await sideOfRevision(named.written, old, revision, tools);
  const name = nameOf(side.pack);
  return { side, sought: name === void 0 ? void 0 : { name, prefix } };
}
async function openFromDisk(written, { ports, findHistory, tagFormat }) {
  const { location, pack } = await openOnePack(written, "compare", ports);
  const history = findHistory(location.path);
  const name = nameOf(pack);
  const prefix = location.kind === "folder" ? history?.prefixOf(location.path) : void 0;
  const side = {
    written,
    pack,
    version: pack.version?.value ?? await versionBeside(pack, location, tagFormat, ports),
    placeName: (file) => placeName(location, file),
    isRevision: false,
    ids: async () => location.kind === "folder" ? storedIds(pack, location.path, history) : void 0
  };
  return { side, sought: name === void 0 ? void 0 : { name, prefix } };
}
async function versionBeside(pack, location, tagFormat, ports) {
  if (location.kind === "archive") return void 0;
  const { tag, sbt } = await findOutsideVersions(pack, location, tagFormat, ports);
  return tag ?? sbt;
}
async function storedIds({ packaged }, folder, history) {
  return history?.storedIds(
    folder,
    packaged.map(({ path }) => path)
  );
}
async function openSought({ written, at }, sought, tools) {
  const old = sought === void 0 ? void 0 : await openNamedPack(at.history, at.revision, sought);
  if (old !== void 0) return sideOfRevision(written, old, at.revision, tools);
  const which = sought === void 0 ? "the StackPack, which has no name" : `a StackPack ${quote(sought.name)}`;
  throw new UsageError(
    `${quote(written, 200)} does not hold ${which}`,
    `Name what to compare with: ${quote(written, 200).slice(1, -1)}:path/to/the/folder`
  );
}
async function sideOfRevision(written, old, { tag }, { tagFormat }) {
  const pack = await old.load();
  const tagged = tag === void 0 ? void 0 : parseTag(tag, nameOf(pack) ?? "", tagFormat)?.version;
  return {
    written,
    pack,
    version: old.version ?? tagged,
    placeName: (file) => old.placeName(file),
    isRevision: true,
    ids: async () => old.ids
  };
}

// src/app/diff.ts
async function diffPacks(old, now, given, ports, findHistory) {
  const { gate, tagFormat } = await resolveSettings({ gate: given }, ports);
  const [from, to] = await openSides(old, now, { ports, findHistory, tagFormat });
  const changes = await compareSides(from, to);
  const contextOf = ({ pack, placeName: placeName2 }) => contextOfCompared(pack, placeName2);
  const required = requiredBump(changes);
  const version = from.version !== void 0 && parseVersion(from.version) !== void 0 ? from.version : void 0;
  return {
    old: describeSide(from),
    new: describeSide(to),
    changes: changes.map((change) => createChange(change, contextOf(from), contextOf(to))),
    requiredBump: required,
    requiredBumpZeroMajor: requiredBumpZeroMajor(
      required,
      version?.startsWith("0.") ? version : "0.1.0",
      gate.zeroMajor
    ),
    suggestedVersion: version === void 0 ? void 0 : suggestedVersion(version, requiredBumpZeroMajor(required, version, gate.zeroMajor))
  };
}
async function compareSides(from, to) {
  const { comparePacks } = await import("./compare-WI5ZAKJ7.js");
  const asksGit = from.isRevision !== to.isRevision;
  const [before, after] = asksGit ? [await from.ids(), await to.ids()] : [];
  return comparePacks(from.pack, to.pack, { isSameFile: hasSameId(before, after) });
}
function describeSide({ written, pack, version }) {
  return { written, name: nameOf(pack), version };
}

// src/reporters/diff-json.ts
function createDiffJson(difference) {
  return printJson({
    schema: 1,
    tool: { name: "stackpack-action", version: programVersion },
    old: plainPack(difference.old),
    new: plainPack(difference.new),
    requiredBump: difference.requiredBump,
    requiredBumpZeroMajor: difference.requiredBumpZeroMajor,
    suggestedVersion: difference.suggestedVersion ?? null,
    changes: difference.changes.map(plainChange)
  });
}
function plainPack({ written, name, version }) {
  return { source: written, name, version };
}

// src/adapters/cli/commands/diff.ts
var help = `Usage: stackpack diff [options] <old> <new>

Says what changed from one version of a StackPack to another, and by how much the version must rise for it: every change
with its level, and where it stood and stands.

Each of the two is a folder, a manifest, an .sts file, a revision of the repository (a tag, a branch, a commit), or
rev:path for a folder in one, from the top of the repository. A revision alone stands for the same StackPack as the other
one, wherever it lay then; of two revisions, a tag that names a StackPack (sap-1.2.0) stands for that. What is there as a
file or folder is not looked for as a revision.

Options:
  --format <format>       text (default) or json
  --zero-major <policy>   What is required before 1.0.0: cargo (default), strict or off
  --help                  Print this

Exit codes: 0 compared, whatever changed, 2 wrong usage or something that cannot be read, 3 a fault of this program.

Examples:
  stackpack diff v1.2.0 stackpacks/greenhouse
  stackpack diff v1.2.0:stackpacks/greenhouse v1.3.0:stackpacks/greenhouse
  stackpack diff released/greenhouse-1.2.0.sts target/greenhouse-1.3.0.sts
`;
var diff = {
  name: "diff",
  summary: "Say what changed between two versions of a StackPack, and what bump it requires",
  help,
  options: { format: { type: "string" }, "zero-major": { type: "string" } },
  async run(parsed, terminal) {
    const [old, now, third] = parsed.positionals;
    if (old === void 0 || now === void 0 || third !== void 0) {
      throw new UsageError(
        `Two StackPacks are compared, and ${describeCount(parsed.positionals.length)} named`,
        "Name the old one and the new one: stackpack diff v1.2.0 stackpacks/greenhouse"
      );
    }
    const format = choiceOf(parsed, "format", ["text", "json"]) ?? "text";
    const zeroMajor = choiceOf(parsed, "zero-major", zeroMajorPolicies);
    const workingDirectory = findWorkingDirectory();
    const ports = createPorts(workingDirectory);
    const histories = openHistories(ports.git, (path) => nodePath.resolve(workingDirectory, path));
    try {
      const given = zeroMajor === void 0 ? {} : { zeroMajor };
      const difference = await diffPacks(old, now, given, ports, histories.find);
      terminal.out(format === "json" ? createDiffJson(difference) : createDiffText(difference, terminal.colors));
      return 0;
    } finally {
      histories.close();
    }
  }
};
function describeCount(count) {
  return count === 0 ? "none is" : count === 1 ? "one is" : `${count} are`;
}
export {
  diff
};
