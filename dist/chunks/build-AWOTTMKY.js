import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  judgeVersions
} from "./chunk-IPL7PRBG.js";
import {
  withHistories
} from "./chunk-P5NCFS7O.js";
import {
  OutputFolder,
  buildPacks,
  findSnapshotVersions,
  prepareToBuild
} from "./chunk-PF5ZS3LX.js";
import "./chunk-LXROWRXO.js";
import "./chunk-7J3NLYQG.js";
import "./chunk-AEVVDLRQ.js";
import {
  askGit
} from "./chunk-P3X2LL7F.js";
import "./chunk-232DYQGF.js";
import {
  createReportJson
} from "./chunk-LYD2XEUC.js";
import "./chunk-3GLD37L5.js";
import "./chunk-FLZLPMVU.js";
import "./chunk-6P6IUO7Z.js";
import "./chunk-A5O5WXIA.js";
import "./chunk-MPB2XIYG.js";
import "./chunk-7GO7QQ42.js";
import "./chunk-WUYS7JYF.js";
import "./chunk-XMWYC7WJ.js";
import {
  checkOptions,
  checkOptionsHelp,
  choiceOf,
  exitCodeOf,
  isSet,
  optionValue,
  printNotices,
  readCheckSettings
} from "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  checkPacks,
  createTerminalReport,
  ownCheckout
} from "./chunk-BSQ4XISW.js";
import {
  showLineSafely,
  showPathSafely,
  showTextSafely
} from "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import {
  UsageError
} from "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/git/checked-out.ts
function openCheckedOut(git, native, isJob) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    const toplevel = git.toplevel(path) ?? path;
    const source = known.get(toplevel) ?? readCheckedOut(native(toplevel), isJob);
    known.set(toplevel, source);
    return source;
  };
}
async function readCheckedOut(toplevel, isJob) {
  const answer = await askGit({
    folder: toplevel,
    settings: isJob ? ownCheckout(toplevel) : [],
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
and copied as it is. What is released is read from the tags of the clone, in a job of GitHub Actions or GitLab CI/CD from
those of its remote; in a job for a tag, the pack of that tag is built.

Options:
  --output <folder>          Where archives go (default: target)
  --snapshot                 Build as <version>-<branch>-<commit>-SNAPSHOT, with the next free patch where the version
                             is released; versions are then not compared. In such a job the run stands before the commit
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
    const form = readForm(parsed);
    const settings = readSettings(parsed);
    return withHistories(parsed, terminal, (run) => checkAndBuild({ ...run, form, settings }, terminal));
  }
};
async function checkAndBuild(run, terminal) {
  const started = process.uptime();
  const { parsed, form, ports } = run;
  const store = new OutputFolder(run.native(optionValue(parsed, "output") ?? "target"), ports.workspace);
  const all = await checkPacks(run.settings, ports);
  const { checked, verdicts } = isSet(parsed, "snapshot") ? { checked: all, verdicts: [] } : await whilePreparing(judgeVersions(all, run, terminal), all);
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
  let built = [];
  try {
    built = await buildChecked(run, checked, store);
  } finally {
    if (form === "json") terminal.out(createReportJson(checked.report, { archives: built, verdicts }));
  }
  if (form !== "json") terminal.out(built.map((one) => describeBuilt(one, form)).join(""));
  return 0;
}
async function buildChecked({ parsed, ports, environment, find, native }, checked, store) {
  const { packs, settings } = checked;
  const { source, asksRemote } = environment;
  const findSource = source === void 0 ? openCheckedOut(ports.git, native, asksRemote !== false) : async () => source;
  const versions = isSet(parsed, "snapshot") ? await whilePreparing(findSnapshotVersions(packs, find, settings.tagFormat, findSource), checked) : /* @__PURE__ */ new Map();
  return buildPacks(packs, store, { force: isSet(parsed, "force"), versions });
}
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
