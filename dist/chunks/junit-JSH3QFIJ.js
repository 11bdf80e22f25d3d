import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  groupFindings
} from "./chunk-6OHO4M7D.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  codes,
  createFindingsText,
  gateName,
  unreadableName
} from "./chunk-BSQ4XISW.js";
import {
  showLineSafely,
  showPathSafely,
  showTextSafely
} from "./chunk-HLWKOBNB.js";
import {
  isFailing,
  rules
} from "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/reporters/escape-xml.ts
function escapeXml(text) {
  return escapeMarkup(text.split("\n").map(showLineSafely).join("\n"));
}
function escapeXmlAttribute(text) {
  return escapeMarkup(showTextSafely(text)).replaceAll('"', "&quot;");
}
function escapeMarkup(text) {
  return text.replaceAll("[[", "[ [").replace(/[\ufffe\uffff]/g, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

// src/reporters/junit-cases.ts
var mostFindings = 1e3;
var isOfVersion = ({ category }) => category === "version";
var allCodes = Object.values(codes);
var gateCodes = allCodes.filter(isOfVersion).map(({ id }) => id);
var outsideCodes = allCodes.filter((code) => !isOfVersion(code)).map(({ id }) => id);
function createPackCases(report, findings, crashes, verdict) {
  const byRule = groupFindings(findings, "rule");
  const skipped = report.rules.length === 0 ? [] : Object.keys(rules).filter((id) => !isRun(report, id));
  const judged = verdict === void 0 ? [] : gateCodes;
  const others = [...byRule.keys()].filter((id) => !Object.hasOwn(rules, id) && !judged.includes(id));
  return [
    ...[...report.rules, ...others].map((id) => {
      const crash = crashes.find(({ rule }) => rule === id);
      return crash === void 0 ? createCase(id, byRule.get(id) ?? [], report) : createCrashed(crash);
    }),
    ...skipped.map((id) => createSkipped(id, describeIgnored(id, report.settings))),
    ...verdict === void 0 ? [] : [
      createGateCase(
        verdict,
        gateCodes.flatMap((id) => byRule.get(id) ?? []),
        report
      )
    ],
    ...report.refusal === void 0 ? [] : [createRefused(report.refusal)]
  ];
}
function createOutsideCases(report) {
  const byRule = groupFindings(report.findings, "rule");
  const ids = /* @__PURE__ */ new Set([...outsideCodes, ...byRule.keys()]);
  return [...ids].map((id) => createCase(id, byRule.get(id) ?? [], report));
}
function createCase(name, findings, { failOn }) {
  const text = createFindingsText(findings.slice(0, mostFindings), false);
  const more = findings.length > mostFindings ? `
and ${findings.length - mostFindings} more
` : "";
  const failing = findings.filter(({ severity }) => isFailing(severity, failOn));
  const [first] = failing;
  if (first === void 0) return { name, output: text + more };
  const others = failing.length === 1 ? "" : ` (and ${failing.length - 1} more)`;
  const message = `${showPathSafely(first.file)}:${first.line}:${first.column} ${showTextSafely(first.message)}${others}`;
  return { name, result: { kind: "failure", message, type: first.severity, text: text + more }, output: "" };
}
function createGateCase(verdict, findings, report) {
  const told = createCase(gateName, findings, report);
  if (told.result !== void 0) return told;
  if (!verdict.isJudged) return createSkipped(gateName, verdict.text);
  return { ...told, output: [verdict.text, ...verdict.notices, told.output].filter((line) => line !== "").join("\n") };
}
function createCrashed({ rule, message }) {
  const result = {
    kind: "error",
    message: `the rule failed, which is a fault of this program: ${message}`,
    type: "crash",
    text: ""
  };
  return { name: rule, result, output: "" };
}
function createRefused({ message, help }) {
  return createError(gateName, "refusal", `version not judged: ${message}`, help);
}
function createUnreadable({ message, help }) {
  return createError(unreadableName, "unreadable", message, help);
}
function createError(name, type, message, help) {
  const [shown, what] = [showTextSafely(message), showTextSafely(help)];
  return { name, result: { kind: "error", message: shown, type, text: `${shown}
  help: ${what}
` }, output: "" };
}
function createSkipped(name, message) {
  return { name, result: { kind: "skipped", message, text: "" }, output: "" };
}
function describeIgnored(id, settings) {
  const reason = settings.find(({ name, value }) => name === "ignore" && value === id)?.reason;
  return reason === void 0 ? "ignored" : `ignored: ${reason}`;
}
function isRun({ rules: run }, id) {
  return run.some((rule) => rule === id);
}

// src/reporters/junit.ts
var outsideName = "(no StackPack)";
function createJUnit(report, verdicts) {
  const suites = [
    { name: outsideName, properties: [], cases: createOutsideCases(report) },
    ...report.packs.map((pack, index) => {
      const crashes = report.crashes.filter((crash) => crash.pack === pack.path);
      const unread = report.unreadable.filter(({ path }) => path === pack.path).map(createUnreadable);
      const cases = [...unread, ...createPackCases(report, pack.findings, crashes, verdicts[index])];
      return { name: suiteName(pack), properties: propertiesOf(pack), cases };
    }),
    ...report.unreadable.filter(({ path }) => report.packs.every((pack) => pack.path !== path)).map((one) => ({ name: one.path, properties: [], cases: [createUnreadable(one)] }))
  ];
  const counts = countAttributes(
    suites.flatMap(({ cases }) => cases),
    ["tests", "failures", "errors"]
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="stackpack"${counts} time="0">`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
    ""
  ].join("\n");
}
function suiteName({ path, name }) {
  return path === "." ? name ?? path : path;
}
function propertiesOf({ name, version }) {
  return [
    ...name === void 0 ? [] : [["name", name]],
    ...version === void 0 ? [] : [["version", version]]
  ];
}
function suiteLines({ name, properties, cases }) {
  const counts = countAttributes(cases, ["tests", "failures", "errors", "skipped"]);
  return [
    `  <testsuite name="${escapeXmlAttribute(name)}"${counts} time="0">`,
    ...properties.length === 0 ? [] : [
      "    <properties>",
      ...properties.map(([key, value]) => `      <property name="${key}" value="${escapeXmlAttribute(value)}"/>`),
      "    </properties>"
    ],
    ...cases.map((one) => caseLines(one, name)),
    "  </testsuite>"
  ];
}
var kinds = { failures: "failure", errors: "error", skipped: "skipped" };
function countAttributes(cases, names) {
  const count = (name) => name === "tests" ? cases.length : cases.filter(({ result }) => result?.kind === kinds[name]).length;
  return names.map((name) => ` ${name}="${count(name)}"`).join("");
}
function caseLines({ name, result, output }, suite) {
  const children = [];
  if (result !== void 0) {
    const { kind, message, type, text } = result;
    const attributes = [` message="${escapeXmlAttribute(message)}"`, type === void 0 ? "" : ` type="${type}"`].join(
      ""
    );
    children.push(`      <${kind}${attributes}>${escapeXml(text === "" ? message : text)}</${kind}>`);
  }
  if (output !== "") children.push(`      <system-out>${escapeXml(output)}</system-out>`);
  const start = `    <testcase name="${escapeXmlAttribute(name)}" classname="${escapeXmlAttribute(suite)}" time="0"`;
  return children.length === 0 ? `${start}/>` : [`${start}>`, ...children, "    </testcase>"].join("\n");
}
export {
  createJUnit
};
