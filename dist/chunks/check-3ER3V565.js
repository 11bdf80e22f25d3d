import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkOptions,
  checkOptionsHelp,
  choiceOf,
  exitCodeOf,
  printNotices,
  readCheckSettings
} from "./chunk-YMO25L64.js";
import {
  isSet
} from "./chunk-3PLI6AMK.js";
import "./chunk-VF3PZSBE.js";
import {
  checkPacks,
  createReportJson
} from "./chunk-F5XLRM46.js";
import {
  createPorts,
  createTerminalReport
} from "./chunk-DJXK75GO.js";
import "./chunk-AADMNQWH.js";
import "./chunk-7XI53HIN.js";
import "./chunk-AEMJL5SM.js";
import "./chunk-MW2F5R3L.js";
import "./chunk-7ITNMB3V.js";
import "./chunk-43V2M6LX.js";
import "./chunk-HCJDJSBM.js";
import "./chunk-A5O5WXIA.js";
import "./chunk-YV5PRXZH.js";
import "./chunk-KPAR4QBL.js";
import "./chunk-EGXKQWVO.js";
import "./chunk-NTAG7NIH.js";
import "./chunk-37AGGW62.js";
import "./chunk-3SLXUO4T.js";
import "./chunk-3I46QH3E.js";
import "./chunk-KR6A24CT.js";
import "./chunk-RZIE5RML.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/check.ts
var help = `Usage: stackpack check [options] [path...]

Checks StackPacks and says what is wrong, exactly where. Needs no server and no network.

A path is a folder (the pack in it, else every pack below it), a manifest, an .sts file, or a glob of these; a leading !
excludes. Without a path: the packs of .stackpackrc.yaml, else those below the working directory.

Options:
  --format <format>          text (default) or json
${checkOptionsHelp}  --quiet                    Print findings only: no line for packs that are fine, no closing line, no notices
  --help                     Print this

Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 wrong usage, nothing to check or unreadable,
3 a fault of this program.
`;
var notes = {
  report: "findings do not count (check: report)",
  off: "no rule was run (check: off)"
};
var check = {
  name: "check",
  summary: "Check StackPacks and say what is wrong, exactly where",
  help,
  options: { ...checkOptions, format: { type: "string" }, quiet: { type: "boolean" } },
  async run(parsed, terminal) {
    const started = performance.now();
    const format = choiceOf(parsed, "format", ["text", "json"]) ?? "text";
    const quiet = isSet(parsed, "quiet");
    const outcome = await checkPacks(readCheckSettings(parsed), createPorts());
    if (!quiet) printNotices(outcome.notices, terminal);
    terminal.out(
      format === "json" ? createReportJson(outcome.report) : createTerminalReport(outcome.report, {
        colors: terminal.colors,
        quiet,
        milliseconds: performance.now() - started,
        ...outcome.settings.check === "enforce" ? {} : { note: notes[outcome.settings.check] }
      })
    );
    return exitCodeOf(outcome, terminal);
  }
};
export {
  check
};
