import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  gateOptions,
  gateOptionsHelp,
  readGateSettings
} from "./chunk-XWEEY3MF.js";
import {
  createVerdictText
} from "./chunk-TKKGWM7Y.js";
import "./chunk-5J222P4H.js";
import {
  gatePacks
} from "./chunk-IN5THFQX.js";
import {
  openHistories
} from "./chunk-OBYADOWO.js";
import "./chunk-RWZA4YLP.js";
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
import "./chunk-7A2D6LXS.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/gate.ts
import nodePath from "node:path";
var help = `Usage: stackpack gate [options] [path...]

Checks StackPacks as stackpack check does, and compares them with their last release: whether the version rises by as much
as the changes require. What is released is read from the tags of the clone, which it says; the network is asked only with
--fetch.

A path is a folder (the pack in it, else every pack below it), a manifest, an .sts file, or a glob of these; a leading !
excludes. Without a path: the packs of .stackpackrc.yaml, else those below the working directory.

Options:
  --base <revision>          What the work started from: a pack that it does not change passes, and where there are no
                             release tags at all, it is compared with this
${gateOptionsHelp}  --format <format>          text (default) or json
${checkOptionsHelp}  --help                     Print this

Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 wrong usage, nothing to check, unreadable, or the
past cannot be had, 3 a fault of this program.
`;
var gate = {
  name: "gate",
  summary: "Check StackPacks, and whether their versions rise by as much as their changes require",
  help,
  options: { ...checkOptions, ...gateOptions, base: { type: "string" }, format: { type: "string" } },
  async run(parsed, terminal) {
    const started = process.uptime();
    const format = choiceOf(parsed, "format", ["text", "json"]) ?? "text";
    const settings = { ...readCheckSettings(parsed), ...readGateSettings(parsed) };
    const workingDirectory = findWorkingDirectory();
    const ports = createPorts(workingDirectory);
    const native = (path) => nodePath.resolve(workingDirectory, path);
    const remote = { name: "origin", token: void 0, byHand: true };
    const histories = openHistories(ports.git, native, isSet(parsed, "fetch") ? remote : void 0);
    try {
      const outcome = await checkPacks(settings, ports);
      const { checked, verdicts } = await gatePacks(outcome, {
        findHistory: histories.find,
        ports,
        base: readBase(parsed)
      });
      printNotices(checked.notices, terminal);
      if (format === "json") terminal.out(createReportJson(checked.report, { verdicts }));
      else {
        const { colors } = terminal;
        const milliseconds = (process.uptime() - started) * 1e3;
        terminal.out(createTerminalReport(checked.report, { colors, quiet: false, milliseconds }));
        for (const [index, verdict] of verdicts.entries()) {
          const path = verdicts.length === 1 ? void 0 : checked.packs[index]?.location.path;
          terminal.out(createVerdictText(verdict, path, colors));
        }
      }
      return exitCodeOf(checked, terminal);
    } finally {
      histories.close();
    }
  }
};
function readBase(parsed) {
  const written = optionValue(parsed, "base");
  return written === void 0 ? { kind: "none" } : { kind: "revision", written };
}
export {
  gate
};
