import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  printError
} from "./chunk-YQHXDDRE.js";
import {
  checkPacks,
  createPorts,
  createReportJson,
  createTerminalReport
} from "./chunk-DI6JRGU7.js";
import {
  UsageError,
  nearestWord,
  showTextSafely
} from "./chunk-7A2D6LXS.js";

// src/adapters/cli/command.ts
function optionValue(parsed, option) {
  const value = parsed.values[option];
  return typeof value === "string" ? value : void 0;
}
function optionValues(parsed, option) {
  const value = parsed.values[option];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
function isSet(parsed, option) {
  return parsed.values[option] === true;
}

// src/adapters/cli/check-options.ts
var checkOptions = {
  ignore: { type: "string", multiple: true },
  "fail-on": { type: "string" },
  check: { type: "string" },
  "pack-version": { type: "string" }
};
var checkOptionsHelp = `  --ignore <rule[:path]>     Do not run a rule, or drop its findings on files that match the path, a glob from
                             the repository's root; can be repeated, and takes a list parted by commas
  --fail-on <level>          Fail from this severity on: error (default) or warning
  --check <mode>             enforce (default), report (print findings, never fail for them) or off
  --pack-version <version>   The version of the pack, whatever the manifest says
`;
function readCheckSettings(parsed) {
  const failOn = choiceOf(parsed, "fail-on", ["error", "warning"]);
  const check2 = choiceOf(parsed, "check", ["enforce", "report", "off"]);
  const packVersion = optionValue(parsed, "pack-version");
  return {
    paths: parsed.positionals,
    ignore: optionValues(parsed, "ignore").flatMap((list) => list.split(",")).map((entry) => entry.trim()).filter((entry) => entry !== "").map((entry) => {
      const colon = entry.indexOf(":");
      return colon === -1 ? { rule: entry } : { rule: entry.slice(0, colon), path: entry.slice(colon + 1) };
    }),
    ...failOn === void 0 ? {} : { failOn },
    ...check2 === void 0 ? {} : { check: check2 },
    ...packVersion === void 0 ? {} : { packVersion }
  };
}
function choiceOf(parsed, option, choices) {
  const value = optionValue(parsed, option);
  if (value === void 0) return void 0;
  const choice = choices.find((one) => one === value);
  if (choice !== void 0) return choice;
  const near = nearestWord(value, choices);
  throw new UsageError(
    `--${option} cannot be ${JSON.stringify(value.slice(0, 60))}`,
    `Write ${near === void 0 ? `one of ${choices.join(", ")}` : `--${option} ${near}`}`
  );
}

// src/adapters/cli/outcome.ts
function printNotices(notices, terminal) {
  for (const notice of notices) terminal.err(`notice: ${showTextSafely(notice)}
`);
}
function exitCodeOf(outcome, terminal) {
  for (const { message, help: help2 } of outcome.unreadable) printError({ message, help: help2 }, terminal);
  for (const { rule, pack, message, stack } of outcome.report.crashes) {
    printError(
      {
        message: `the rule ${rule} failed on ${pack}, which is a fault of this program: ${message}`,
        help: `Report it, and go on with --ignore ${rule} until it is mended`
      },
      terminal
    );
    if (terminal.debug && stack !== void 0) terminal.err(`${stack}
`);
  }
  if (outcome.report.crashes.length > 0) return 3;
  if (outcome.unreadable.length > 0) return 2;
  return outcome.failed ? 1 : 0;
}

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
    const started = process.uptime();
    const format = choiceOf(parsed, "format", ["text", "json"]) ?? "text";
    const quiet = isSet(parsed, "quiet");
    const outcome = await checkPacks(readCheckSettings(parsed), createPorts());
    if (!quiet) printNotices(outcome.notices, terminal);
    terminal.out(
      format === "json" ? createReportJson(outcome.report) : createTerminalReport(outcome.report, {
        colors: terminal.colors,
        quiet,
        milliseconds: (process.uptime() - started) * 1e3,
        ...outcome.settings.check === "enforce" ? {} : { note: notes[outcome.settings.check] }
      })
    );
    return exitCodeOf(outcome, terminal);
  }
};

export {
  optionValue,
  isSet,
  checkOptions,
  checkOptionsHelp,
  readCheckSettings,
  choiceOf,
  printNotices,
  exitCodeOf,
  check
};
