import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  OutputFolder,
  buildPacks,
  findSnapshotVersions,
  prepareToBuild
} from "./chunk-XMVMQHBM.js";
import {
  gatePacks
} from "./chunk-IN5THFQX.js";
import {
  askGit,
  openHistories
} from "./chunk-OBYADOWO.js";
import "./chunk-RWZA4YLP.js";
import "./chunk-AU4NZBGW.js";
import "./chunk-ZFRQ3LHG.js";
import "./chunk-CX5VRM4D.js";
import "./chunk-2GOC5LU2.js";
import "./chunk-76EIB23Y.js";
import {
  checkOptions,
  checkOptionsHelp,
  choiceOf,
  exitCodeOf,
  isSet,
  optionValue,
  printNotices,
  readCheckSettings
} from "./chunk-DSXKGALG.js";
import "./chunk-YQHXDDRE.js";
import {
  checkPacks,
  createPorts,
  createReportJson,
  createTerminalReport,
  findWorkingDirectory
} from "./chunk-DI6JRGU7.js";
import {
  UsageError,
  showLineSafely,
  showPathSafely,
  showTextSafely
} from "./chunk-7A2D6LXS.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/build.ts
import nodePath from "node:path";

// src/adapters/git/checked-out.ts
function openCheckedOut(git, native) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    const toplevel = git.toplevel(path) ?? path;
    const source = known.get(toplevel) ?? readCheckedOut(native(toplevel));
    known.set(toplevel, source);
    return source;
  };
}
async function readCheckedOut(toplevel) {
  const answer = await askGit({
    folder: toplevel,
    args: ["rev-parse", "HEAD", "--symbolic-full-name", "HEAD"],
    doing: "find the commit that is checked out",
    help: "Commit the StackPack first, or give the version of this build with --pack-version"
  });
  const [commit = "", ref = ""] = answer.split("\n");
  return { commit, branch: ref.replace(/^refs\/heads\//, "") };
}

// src/adapters/cli/commands/build.ts
var help = `Usage: stackpack build [options] [path...]

Checks StackPacks, compares their versions with the released ones, and builds their archives: <name>-<version>.sts and,
beside it, its checksum. The same source gives the same bytes. Nothing is built where something is wrong.

A path is a folder (the pack in it, else every pack below it), a manifest, an .sts file, or a glob of these; a leading !
excludes. Without a path: the packs of .stackpackrc.yaml, else those below the working directory. An .sts file is checked
and copied as it is. What is released is read from the tags of the clone.

Options:
  --output <folder>          Where archives go (default: target)
  --snapshot                 Build as <version>-<branch>-<commit>-SNAPSHOT, with the next free patch where the version
                             is released; versions are then not compared
  --force                    Write over an archive of the same name and other contents
  --print-path               Print the paths of the archives and nothing else; findings go to standard error
  --format <format>          text (default) or json
${checkOptionsHelp}  --help                     Print this

Exit codes: 0 built, 1 something found at or above --fail-on and nothing built, 2 wrong usage, nothing to build,
unreadable or refused, 3 a fault of this program.
`;
var build = {
  name: "build",
  summary: "Check StackPacks and build their archives, <name>-<version>.sts",
  help,
  options: {
    ...checkOptions,
    output: { type: "string" },
    force: { type: "boolean" },
    snapshot: { type: "boolean" },
    "print-path": { type: "boolean" },
    format: { type: "string" }
  },
  async run(parsed, terminal) {
    const started = process.uptime();
    const form = readForm(parsed);
    const settings = readSettings(parsed);
    const workingDirectory = findWorkingDirectory();
    const ports = createPorts(workingDirectory);
    const native = (path) => nodePath.resolve(workingDirectory, path);
    const output = native(optionValue(parsed, "output") ?? "target");
    const store = new OutputFolder(output, ports.workspace);
    const outcome = await checkPacks(settings, ports);
    const { find } = openHistories(ports.git, native);
    const snapshot = isSet(parsed, "snapshot");
    const { checked, verdicts } = snapshot ? { checked: outcome, verdicts: [] } : await whilePreparing(gatePacks(outcome, { findHistory: find, ports, base: { kind: "none" } }), outcome);
    printNotices(checked.notices, terminal);
    if (form !== "json") {
      const milliseconds = (process.uptime() - started) * 1e3;
      const text = createTerminalReport(checked.report, { colors: terminal.colors, quiet: false, milliseconds });
      const whole = text + describeVerdicts(checked, verdicts);
      if (form === "text") terminal.out(whole);
      else terminal.err(whole);
    }
    const exitCode = exitCodeOf(checked, terminal);
    if (exitCode !== 0) {
      if (form === "json") terminal.out(createReportJson(checked.report, { archives: [], verdicts }));
      terminal.err("nothing was built\n");
      return exitCode;
    }
    const { packs, settings: held } = checked;
    const versions = snapshot ? await whilePreparing(
      findSnapshotVersions(packs, find, held.tagFormat, openCheckedOut(ports.git, native)),
      checked
    ) : /* @__PURE__ */ new Map();
    const built = await buildPacks(packs, store, { force: isSet(parsed, "force"), versions });
    if (form === "json") terminal.out(createReportJson(checked.report, { archives: built, verdicts }));
    else terminal.out(built.map((one) => describeBuilt(one, form)).join(""));
    return 0;
  }
};
function readForm(parsed) {
  const format = choiceOf(parsed, "format", ["text", "json"]);
  if (!isSet(parsed, "print-path")) return format ?? "text";
  if (format === "json") throw new UsageError("--print-path and --format json exclude each other", "Leave one out");
  return "paths";
}
function readSettings(parsed) {
  const settings = readCheckSettings(parsed);
  if (isSet(parsed, "snapshot") && settings.packVersion !== void 0) {
    throw new UsageError("--snapshot and --pack-version exclude each other", "Leave one out");
  }
  return settings;
}
async function whilePreparing(asking, { failed }) {
  const [answer] = await Promise.all([asking, failed ? void 0 : prepareToBuild()]);
  return answer;
}
function describeVerdicts({ packs }, verdicts) {
  return verdicts.map(({ text, findings }, index) => {
    if (findings.length > 0) return "";
    return packs.length === 1 ? `${showLineSafely(text)}
` : `${showPathSafely(packs[index]?.location.path ?? "")}: ${showTextSafely(text)}
`;
  }).join("");
}
function describeBuilt({ checked, archive, archivePath }, form) {
  if (form === "paths") return `${archivePath}
`;
  const { entries, bytes, sha256 } = archive;
  const { kind, path } = checked.location;
  const did = kind === "archive" ? `passed on ${showTextSafely(path)} as` : "built";
  return `${did} ${showTextSafely(archivePath)} (${entries.length} files, ${bytes.length} bytes)
  sha256 ${sha256}
`;
}
export {
  build
};
