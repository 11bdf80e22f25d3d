import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  optionValue,
  optionValues
} from "./chunk-3PLI6AMK.js";
import {
  printError
} from "./chunk-VF3PZSBE.js";
import {
  showSafely
} from "./chunk-YV5PRXZH.js";
import {
  UsageError
} from "./chunk-KPAR4QBL.js";
import {
  nearestWord
} from "./chunk-3I46QH3E.js";

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
  const check = choiceOf(parsed, "check", ["enforce", "report", "off"]);
  const packVersion = optionValue(parsed, "pack-version");
  return {
    paths: parsed.positionals,
    ignore: optionValues(parsed, "ignore").flatMap((list) => list.split(",")).map((entry) => entry.trim()).filter((entry) => entry !== "").map((entry) => {
      const colon = entry.indexOf(":");
      return colon === -1 ? { rule: entry } : { rule: entry.slice(0, colon), path: entry.slice(colon + 1) };
    }),
    ...failOn === void 0 ? {} : { failOn },
    ...check === void 0 ? {} : { check },
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
  for (const notice of notices) terminal.err(`notice: ${showSafely(notice).text}
`);
}
function exitCodeOf(outcome, terminal) {
  for (const { message, help } of outcome.unreadable) printError({ message, help }, terminal);
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

export {
  checkOptions,
  checkOptionsHelp,
  readCheckSettings,
  choiceOf,
  printNotices,
  exitCodeOf
};
