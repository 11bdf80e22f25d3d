import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  printError
} from "./chunk-E24NKINR.js";
import {
  checkPacks,
  createPorts,
  createTerminalReport,
  describeCrash,
  describeWithheld,
  findWorkingDirectory,
  openRepositoryFiles,
  readRulePage,
  realPlace
} from "./chunk-BSQ4XISW.js";
import {
  showTextSafely
} from "./chunk-HLWKOBNB.js";
import {
  Refusal,
  UsageError,
  nearestWord,
  quote
} from "./chunk-OYOIOCPU.js";

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
  return value === void 0 ? void 0 : requireChoice(option, value, choices);
}
function requireChoice(option, value, choices) {
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
function exitCodeOf(outcome, terminal, isReported = true) {
  const { unreadable, crashes, refusal } = outcome.report;
  for (const one of unreadable) printError(one, terminal);
  for (const crash of crashes) {
    const { rule, message, stack } = crash;
    printError(
      {
        message: `${describeCrash(crash)}: ${message}`,
        help: `Report it, and go on with --ignore ${rule} until it is mended`
      },
      terminal
    );
    if (terminal.debug && stack !== void 0) terminal.err(`${stack}
`);
  }
  if (refusal !== void 0) printError(refusal, terminal);
  if (crashes.length > 0) return 3;
  if (unreadable.length > 0 || refusal !== void 0 || !isReported) return 2;
  return outcome.failed ? 1 : 0;
}

// src/adapters/cli/report-options.ts
import nodePath from "node:path";

// src/reporters/report-formats.ts
var loaders = {
  json: async () => {
    const { createReportJson } = await import("./json-PJPJESA5.js");
    return ({ report, verdicts }) => createReportJson(report, { verdicts });
  },
  sarif: async () => {
    const { createSarif } = await import("./sarif-IS6FFNO6.js");
    return ({ report, files, pageOf }) => createSarif(report, files, pageOf);
  },
  junit: async () => {
    const { createJUnit } = await import("./junit-JSH3QFIJ.js");
    return ({ report, verdicts }) => createJUnit(report, verdicts);
  },
  gitlab: async () => {
    const { createGitLabCodeQuality } = await import("./gitlab-code-quality-CZ2K5HHP.js");
    return ({ report, files }) => createGitLabCodeQuality(report, files);
  },
  github: async () => {
    const { createWorkflowCommands } = await import("./workflow-commands-TQUXIPQP.js");
    return ({ report, files }) => createWorkflowCommands(report, files);
  },
  markdown: async () => {
    const { createMarkdownReport } = await import("./markdown-OBITTTKX.js");
    return ({ report, verdicts }) => createMarkdownReport(report, verdicts);
  }
};
var reportFormats = ["text", ...Object.keys(loaders)];
async function createDocument(format, content) {
  return (await loaders[format]())(content);
}

// src/adapters/cli/report-options.ts
var reportOptions = {
  format: { type: "string", multiple: true },
  output: { type: "string", multiple: true }
};
var reportOptionsHelp = `  --format <format>          text (default), json, sarif, junit, gitlab (Code Quality), github (workflow commands) or
                             markdown; can be repeated
  --output <file>            Write the --format before it to a file, and the text for people to standard output
`;
function readReportTargets({ inOrder }) {
  const written = [];
  for (const { option, value } of formatsFirst(inOrder)) {
    if (option === "format") written.push({ format: requireChoice("format", value, reportFormats), file: void 0 });
    else giveFile(written.at(-1), value);
  }
  const targets = written.map(({ format, file }) => ({ format, file: placeOf(file) }));
  refuseSamePlace(written);
  return targets.some(({ file }) => file === void 0) ? targets : [...targets, { format: "text", file: void 0 }];
}
function formatsFirst(inOrder) {
  const given = inOrder.filter(({ option }) => Object.hasOwn(reportOptions, option));
  const [first, second] = given;
  return given.length === 2 && first?.option === "output" && second?.option === "format" ? [second, first] : given;
}
function giveFile(target, file) {
  if (file === "") throw new UsageError("--output needs a file", "Write the path of the file after it");
  if (target === void 0) {
    throw new UsageError(
      `There is no --format before --output ${quote(file)}`,
      `Write what is to be in the file before it: --format <${reportFormats.join("|")}> --output <file>`
    );
  }
  if (target.file !== void 0) {
    throw new UsageError(
      `--format ${target.format} has two files, ${quote(target.file)} and ${quote(file)}`,
      "Write a --format before each --output"
    );
  }
  target.file = file;
}
function placeOf(written) {
  return written === void 0 ? void 0 : { written, file: nodePath.resolve(findWorkingDirectory(), written) };
}
function refuseSamePlace(targets) {
  const taken = /* @__PURE__ */ new Map();
  for (const { format, file } of targets) {
    const place = placeOf(file);
    const key = place === void 0 ? void 0 : realPlace(place.file).toLowerCase();
    const other = taken.get(key);
    if (other !== void 0) {
      throw new UsageError(
        `${other} and ${format} both go to ${file === void 0 ? "standard output" : quote(file)}`,
        file === void 0 ? "Write --output <file> after all formats but one" : "Name another file after one of the two"
      );
    }
    taken.set(key, format);
  }
}

// src/adapters/cli/report-output.ts
async function clearReports(targets) {
  const places = targets.flatMap(({ file }) => file ?? []);
  if (places.length === 0) return;
  const { clearReportPlace } = await import("./report-file-F3Z6JZB2.js");
  const { workspace } = createPorts();
  for (const place of places) clearReportPlace(place, workspace);
}
async function putOutReport(targets, source, ports, terminal) {
  const content = { ...source, files: openRepositoryFiles(ports, source.report), pageOf: readRulePage };
  const withheld = describeWithheld(source.report);
  const toFiles = [];
  for (const { format, file } of targets) {
    if (format === "sarif" && withheld !== void 0) {
      printNotices([withheld], terminal);
      if (file === void 0) terminal.err(source.createText(false));
      continue;
    }
    const colors = file === void 0 && terminal.colors;
    const text = format === "text" ? source.createText(colors) : await createDocument(format, content);
    if (file === void 0) terminal.out(text);
    else toFiles.push({ file, text });
  }
  if (toFiles.length === 0) return true;
  const { writeReportFile } = await import("./report-file-F3Z6JZB2.js");
  const refusals = toFiles.flatMap(({ file, text }) => {
    try {
      writeReportFile(file, text, ports.workspace);
      return [];
    } catch (error) {
      if (error instanceof Refusal) return [error];
      throw error;
    }
  });
  for (const refusal of refusals) printError(refusal, terminal);
  return refusals.length === 0;
}

// src/adapters/cli/commands/check.ts
var help = `Usage: stackpack check [options] [path...]

Checks StackPacks and says what is wrong, exactly where. Needs no server and no network.

A path is a folder (the pack in it, else every pack below it), a manifest, an .sts file, or a glob of these; a leading !
excludes. Without a path: the packs of .stackpackrc.yaml, else those below the working directory.

Options:
${reportOptionsHelp}${checkOptionsHelp}  --quiet                    Print findings only: no line for packs that are fine, no closing line, no notices
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
  options: { ...checkOptions, ...reportOptions, quiet: { type: "boolean" } },
  async run(parsed, terminal) {
    const started = process.uptime();
    const targets = readReportTargets(parsed);
    const quiet = isSet(parsed, "quiet");
    const ports = createPorts();
    const settingsGiven = readCheckSettings(parsed);
    await clearReports(targets);
    const outcome = await checkPacks(settingsGiven, ports);
    if (!quiet) printNotices(outcome.notices, terminal);
    const { report, settings } = outcome;
    const milliseconds = (process.uptime() - started) * 1e3;
    const note = settings.check === "enforce" ? {} : { note: notes[settings.check] };
    const createText = (colors) => createTerminalReport(report, { colors, quiet, milliseconds, ...note });
    const isReported = await putOutReport(targets, { report, verdicts: [], createText }, ports, terminal);
    return exitCodeOf(outcome, terminal, isReported);
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
  reportOptions,
  reportOptionsHelp,
  readReportTargets,
  clearReports,
  putOutReport,
  check
};
