import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  judgeVersions
} from "./chunk-IPL7PRBG.js";
import {
  gateOptions,
  gateOptionsHelp,
  readGateSettings
} from "./chunk-TSL5VYQR.js";
import {
  withHistories
} from "./chunk-P5NCFS7O.js";
import "./chunk-LXROWRXO.js";
import "./chunk-7J3NLYQG.js";
import "./chunk-AEVVDLRQ.js";
import "./chunk-P3X2LL7F.js";
import {
  createVerdictText
} from "./chunk-HXOFDTP2.js";
import "./chunk-AGYCY56F.js";
import "./chunk-6P6IUO7Z.js";
import "./chunk-MPB2XIYG.js";
import "./chunk-7GO7QQ42.js";
import "./chunk-WUYS7JYF.js";
import "./chunk-XMWYC7WJ.js";
import {
  checkOptions,
  checkOptionsHelp,
  clearReports,
  exitCodeOf,
  printNotices,
  putOutReport,
  readCheckSettings,
  readReportTargets,
  reportOptions,
  reportOptionsHelp
} from "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  checkPacks,
  createTerminalReport
} from "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/gate.ts
var help = `Usage: stackpack gate [options] [path...]

Checks StackPacks as stackpack check does, and compares them with their last release: whether the version rises by as much
as the changes require. What is released is read from the tags of the clone, which it says; the network is asked only with
--fetch, and in a job of GitHub Actions or GitLab CI/CD, which also say what is compared and which tag is judged.

A path is a folder (the pack in it, else every pack below it), a manifest, an .sts file, or a glob of these; a leading !
excludes. Without a path: the packs of .stackpackrc.yaml, else those below the working directory.

Options:
  --base <revision>          What the work started from, whatever the job says: a pack that it does not change passes, and
                             where there are no release tags at all, it is compared with this
${gateOptionsHelp}${reportOptionsHelp}${checkOptionsHelp}  --help                     Print this

Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 wrong usage, nothing to check, unreadable, or the
past cannot be had, 3 a fault of this program.
`;
var gate = {
  name: "gate",
  summary: "Check StackPacks, and whether their versions rise by as much as their changes require",
  help,
  options: { ...checkOptions, ...gateOptions, ...reportOptions, base: { type: "string" } },
  async run(parsed, terminal) {
    const started = process.uptime();
    const targets = readReportTargets(parsed);
    const settings = { ...readCheckSettings(parsed), ...readGateSettings(parsed) };
    await clearReports(targets);
    return withHistories(parsed, terminal, async (run) => {
      const { checked, verdicts } = await judgeVersions(await checkPacks(settings, run.ports), run, terminal);
      printNotices(checked.notices, terminal);
      const { report, packs } = checked;
      const milliseconds = (process.uptime() - started) * 1e3;
      const createText = (colors) => [
        createTerminalReport(report, { colors, quiet: false, milliseconds }),
        ...verdicts.map((verdict, index) => {
          const path = verdicts.length === 1 ? void 0 : packs[index]?.location.path;
          return createVerdictText(verdict, path, colors);
        })
      ].join("");
      const isReported = await putOutReport(targets, { report, verdicts, createText }, run.ports, terminal);
      return exitCodeOf(checked, terminal, isReported);
    });
  }
};
export {
  gate
};
