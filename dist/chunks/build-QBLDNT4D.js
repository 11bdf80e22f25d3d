import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkOptions,
  checkOptionsHelp,
  choiceOf,
  createReportJson,
  exitCodeOf,
  printNotices,
  readCheckSettings
} from "./chunk-3NTD3DGL.js";
import {
  isSet,
  optionValue
} from "./chunk-3PLI6AMK.js";
import "./chunk-NAXARFXL.js";
import {
  OutputFolder,
  buildPacks,
  gatePacks,
  openHistories
} from "./chunk-3WB46HB7.js";
import {
  checkPacks
} from "./chunk-7EQR7WU7.js";
import {
  createPorts,
  createTerminalReport
} from "./chunk-K6SJVOMB.js";
import "./chunk-SG5F2YXG.js";
import "./chunk-Q53MEAIS.js";
import "./chunk-RIIIMYDO.js";
import "./chunk-ZFRQ3LHG.js";
import "./chunk-A5O5WXIA.js";
import {
  showSafely
} from "./chunk-DGQOYOLG.js";
import {
  UsageError
} from "./chunk-KPAR4QBL.js";
import "./chunk-EGXKQWVO.js";
import "./chunk-RGPF7PLJ.js";
import "./chunk-5OGXYJXP.js";
import "./chunk-NTAG7NIH.js";
import "./chunk-URPMHRJE.js";
import "./chunk-X6G6DOL3.js";
import "./chunk-KZNBTJE7.js";
import "./chunk-KR6A24CT.js";
import "./chunk-7HCFDM72.js";
import "./chunk-WTEDWKUU.js";
import "./chunk-RZIE5RML.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/build.ts
import nodePath from "node:path";
var help = `Usage: stackpack build [options] [path...]

Checks StackPacks, compares their versions with the released ones, and builds their archives: <name>-<version>.sts and,
beside it, its checksum. The same source gives the same bytes. Nothing is built where something is wrong.

A path is a folder (the pack in it, else every pack below it), a manifest, or a glob of these; a leading ! excludes.
Without a path: the packs of .stackpackrc.yaml, else those below the working directory. What is released is read from the
tags of the clone.

Options:
  --output <folder>          Where archives go (default: target)
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
    "print-path": { type: "boolean" },
    format: { type: "string" }
  },
  async run(parsed, terminal) {
    const started = performance.now();
    const form = readForm(parsed);
    const workingDirectory = process.cwd();
    const ports = createPorts(workingDirectory);
    const native = (path) => nodePath.resolve(workingDirectory, path);
    const output = native(optionValue(parsed, "output") ?? "target");
    const store = new OutputFolder(output, (path) => ports.workspace.resolve(path));
    const outcome = await checkPacks(readCheckSettings(parsed), ports);
    const { checked, verdicts } = await gatePacks(outcome, openHistories(ports.git, native).find);
    printNotices(checked.notices, terminal);
    if (form !== "json") {
      const milliseconds = performance.now() - started;
      const text = createTerminalReport(checked.report, { colors: terminal.colors, quiet: false, milliseconds });
      const whole = text + describeVerdicts(checked, verdicts);
      if (form === "text") terminal.out(whole);
      else terminal.err(whole);
    }
    const exitCode = exitCodeOf(checked, terminal);
    if (exitCode !== 0) {
      if (form === "json") terminal.out(createReportJson(checked.report, []));
      terminal.err("nothing was built\n");
      return exitCode;
    }
    const built = await buildPacks(checked.packs, store, { force: isSet(parsed, "force") });
    if (form === "json") terminal.out(createReportJson(checked.report, built));
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
function describeVerdicts({ packs }, verdicts) {
  return verdicts.map(({ text, findings }, index) => {
    if (findings.length > 0) return "";
    return packs.length === 1 ? `${safe(text)}
` : `${safe(packs[index]?.location.path ?? "")}: ${safe(text)}
`;
  }).join("");
}
function describeBuilt({ archive, archivePath }, form) {
  if (form === "paths") return `${archivePath}
`;
  const { entries, bytes, sha256 } = archive;
  return `built ${safe(archivePath)} (${entries.length} files, ${bytes.length} bytes)
  sha256 ${sha256}
`;
}
function safe(text) {
  return showSafely(text).text;
}
export {
  build
};
