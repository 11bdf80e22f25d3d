import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  zeroMajorPolicies
} from "./chunk-6P6IUO7Z.js";
import {
  tagFormatProblem
} from "./chunk-WUYS7JYF.js";
import {
  choiceOf,
  optionValue
} from "./chunk-P6C3MER2.js";
import {
  bumpWhens,
  compareWithProblem,
  readCompareWith
} from "./chunk-BSQ4XISW.js";
import {
  UsageError,
  quote
} from "./chunk-OYOIOCPU.js";

// src/adapters/cli/gate-options.ts
var gateOptions = {
  "compare-with": { type: "string" },
  "bump-when": { type: "string" },
  "zero-major": { type: "string" },
  "tag-format": { type: "string" },
  fetch: { type: "boolean" }
};
var gateOptionsHelp = `  --compare-with <what>      auto (default: the last release by tags), none, a revision, or the path of an .sts
  --bump-when <when>         Whose duty the bump is: pull-request, release (only told before), or auto (default: release
                             where the version comes from version.sbt)
  --zero-major <policy>      What is required before 1.0.0: cargo (default), strict or off
  --tag-format <format>      What release tags look like, '{name}-{version}' for instance (default: recognised)
  --fetch                    Ask the remote for the tags, and fetch what is compared, in place of the clone's
`;
function readGateSettings(parsed) {
  const compareWith = optionValue(parsed, "compare-with");
  const bumpWhen = choiceOf(parsed, "bump-when", bumpWhens);
  const zeroMajor = choiceOf(parsed, "zero-major", zeroMajorPolicies);
  const tagFormat = optionValue(parsed, "tag-format");
  refuse("compare-with", compareWith, compareWithProblem, "Write auto, none, a revision, or the path of an .sts");
  refuse("tag-format", tagFormat, tagFormatProblem, "Write it as in '{name}-{version}' or 'v{version}'");
  return {
    gate: {
      ...compareWith === void 0 ? {} : { compareWith: readCompareWith(compareWith) },
      ...bumpWhen === void 0 ? {} : { bumpWhen },
      ...zeroMajor === void 0 ? {} : { zeroMajor }
    },
    ...tagFormat === void 0 ? {} : { tagFormat }
  };
}
function refuse(option, value, problemOf, help) {
  const problem = value === void 0 ? void 0 : problemOf(value);
  if (value === void 0 || problem === void 0) return;
  throw new UsageError(`--${option} cannot be ${quote(value)}: ${problem}`, help);
}

export {
  gateOptions,
  gateOptionsHelp,
  readGateSettings
};
