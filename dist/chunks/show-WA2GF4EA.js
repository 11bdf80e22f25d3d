import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  openOnePack
} from "./chunk-BK2XAH4S.js";
import {
  optionValue,
  printNotices
} from "./chunk-P6C3MER2.js";
import {
  printError
} from "./chunk-E24NKINR.js";
import {
  completeVersion,
  contextOf,
  createFindingsText,
  createPorts,
  createReportFinding,
  resolveSettings
} from "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import {
  entryOf,
  orderFindings,
  toPlain
} from "./chunk-LX443RYJ.js";
import {
  UsageError,
  nearestWord,
  quote
} from "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/app/show.ts
var fatal = {
  syntax: "manifest-syntax",
  include: "manifest-include",
  substitution: "manifest-substitution"
};
async function showManifest(path, field, ports) {
  const found = await openOnePack(path, "show", ports);
  const { pack } = found;
  const problems = fatalProblems(pack.manifest);
  if (problems.length > 0 || pack.manifest.root === void 0) {
    const context = contextOf(found, () => void 0);
    return { kind: "unreadable", findings: problems.map((problem) => createReportFinding(problem, context)) };
  }
  const notices = [];
  const isAboutVersion = field === void 0 || field === "version";
  const version = isAboutVersion ? await findOutsideVersion(found, notices, ports) : void 0;
  if (field === void 0) {
    if (version !== void 0) {
      const source = version.source === "tag" ? "the tag that is checked out" : version.source;
      notices.push(`The manifest has no version; the StackPack has ${quote(version.value)}, from ${source}`);
    }
    return { kind: "value", text: printValue(pack.manifest.root, false), notices };
  }
  if (version !== void 0) return { kind: "value", text: version.value, notices };
  const looked = lookUp(pack.manifest.root, field);
  return looked.kind === "missing" ? looked : { kind: "value", text: printValue(looked, true), notices };
}
async function findOutsideVersion({ pack, location }, notices, ports) {
  if (pack.version !== void 0) return void 0;
  const { tagFormat } = await resolveSettings({}, ports);
  return (await completeVersion(pack, location, tagFormat, ports, notices)).version;
}
function printValue(node, bare) {
  if (bare && node.kind !== "object" && node.kind !== "list") return node.text;
  return JSON.stringify(toPlain(node), void 0, 2);
}
function fatalProblems(manifest) {
  return orderFindings(
    manifest.problems.flatMap(({ kind, message, help: help2, place }) => {
      const rule = fatal[kind];
      return rule === void 0 ? [] : [{ rule, severity: "error", message, help: help2, place, related: [] }];
    })
  );
}
function lookUp(root, field) {
  let node = root;
  const keys = field.split(".");
  for (const [index, key] of keys.entries()) {
    const whole = entryOf(node, keys.slice(index).join("."))?.value;
    if (whole !== void 0) return given(whole, field);
    const next = node.kind === "list" ? itemAt(node.items, key) : entryOf(node, key)?.value;
    if (next === void 0) {
      const near = node.kind === "object" ? nearestWord(
        key,
        node.entries.map((entry) => entry.key)
      ) : void 0;
      return {
        kind: "missing",
        message: `The manifest has no ${quote(field)}`,
        help: near === void 0 ? "Leave --field out to see what it has" : `Perhaps ${quote(near)} is meant`
      };
    }
    node = next;
  }
  return given(node, field);
}
function given(node, field) {
  if (node.kind !== "null") return node;
  return {
    kind: "missing",
    message: `The manifest gives ${quote(field)} no value`,
    help: "Give it one, or leave --field out to see what the manifest has"
  };
}
function itemAt(items, key) {
  return /^\d{1,9}$/.test(key) ? items[Number(key)] : void 0;
}

// src/adapters/cli/commands/show.ts
var help = `Usage: stackpack show [options] [path]

Prints what a StackPack's manifest says, as JSON: HOCON or YAML, with includes and substitutions worked out. Looks at no
rule, so that anything that can be read is shown.

The path is the folder of a StackPack, its manifest or its .sts; without one, the working directory.

Options:
  --field <key>  Print one value only: a text, number or boolean bare, anything else as JSON. Dots lead inside:
                 configurationUrls.ERROR, steps.0.name. Where the manifest has no version, the field version is that of
                 version.sbt or of the release tag that is checked out
  --help         Print this

Exit codes: 0 printed, 1 the manifest cannot be read or has no such field, 2 wrong usage or no StackPack,
3 a fault of this program.

Example:
  version=$(stackpack show --field version stackpacks/greenhouse)
`;
var show = {
  name: "show",
  summary: "Print a StackPack's manifest as JSON, or one value of it",
  help,
  options: { field: { type: "string" } },
  async run(parsed, terminal) {
    const [path, second] = parsed.positionals;
    if (second !== void 0) throw new UsageError("Only one manifest can be shown at a time", "Name one path");
    const field = optionValue(parsed, "field");
    const shown = await showManifest(path, field, createPorts());
    if (shown.kind === "value") {
      printNotices(shown.notices, terminal);
      terminal.out(`${shown.text}
`);
      return 0;
    }
    if (shown.kind === "missing") printError(shown, terminal);
    else terminal.err(createFindingsText(shown.findings, false));
    return 1;
  }
};
export {
  show
};
