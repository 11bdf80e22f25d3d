import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  SourceText,
  UnreadableFileError,
  countFindings,
  createReportFinding,
  createReportPack,
  describeUnreadable,
  joinPath,
  placeName,
  readGlob,
  selectPacks
} from "./chunk-K6SJVOMB.js";
import {
  rules
} from "./chunk-SG5F2YXG.js";
import {
  redactSecrets
} from "./chunk-Q53MEAIS.js";
import {
  decodeText
} from "./chunk-RIIIMYDO.js";
import {
  UsageError
} from "./chunk-KPAR4QBL.js";
import {
  matchesGlob,
  orderFindings
} from "./chunk-URPMHRJE.js";
import {
  codes
} from "./chunk-X6G6DOL3.js";
import {
  nearestWord
} from "./chunk-KZNBTJE7.js";
import {
  quote
} from "./chunk-KR6A24CT.js";
import {
  isSemanticVersion,
  suggestVersion
} from "./chunk-RZIE5RML.js";

// src/rules/run-rules.ts
var mostOfOneRule = 500;
function runRules(pack, rules2) {
  const findings = [];
  const crashes = [];
  for (const rule of rules2) {
    let count = 0;
    let leftOut;
    try {
      rule.check(pack, (remark) => {
        count++;
        if (count <= mostOfOneRule) findings.push(findingOf(rule, remark));
        else if (leftOut === void 0 || isMoreSevere(remark, leftOut, rule)) leftOut = remark;
      });
    } catch (error) {
      crashes.push({ rule: rule.meta.id, error });
    }
    if (leftOut !== void 0) {
      const more = count - mostOfOneRule;
      const message = `${more} more of this rule's findings are not shown`;
      const { place, severity = rule.meta.severity } = leftOut;
      findings.push(
        findingOf(rule, { place, severity, message, help: "correct those that are shown, and check again" })
      );
    }
  }
  return { findings: orderFindings(findings), crashes };
}
function findingOf(rule, remark) {
  return {
    rule: rule.meta.id,
    severity: remark.severity ?? rule.meta.severity,
    // A rule that quotes a value may quote a secret without knowing.
    message: redactSecrets(remark.message),
    help: redactSecrets(remark.help),
    place: remark.place,
    related: remark.related ?? [],
    ...remark.secret === void 0 ? {} : { secret: remark.secret }
  };
}
var ranks = { error: 2, warning: 1, info: 0 };
function isMoreSevere(remark, other, { meta }) {
  return ranks[remark.severity ?? meta.severity] > ranks[other.severity ?? meta.severity];
}

// src/app/ignores.ts
function readIgnores(entries, whose) {
  const rules2 = new Set(entries.flatMap(({ rule, path }) => path === void 0 ? [rule] : []));
  const inFiles = entries.flatMap(
    ({ rule, path }) => path === void 0 ? [] : [{ rule, glob: readGlob(path, whose) }]
  );
  return {
    rules: rules2,
    covers: (finding, path) => rules2.has(finding.rule) || path !== void 0 && inFiles.some(({ rule, glob }) => rule === finding.rule && matchesGlob(glob, path))
  };
}
function noticeUnknownRules(entries, known) {
  return entries.filter(({ rule }) => !known.includes(rule)).map(({ rule }) => {
    const near = nearestWord(rule, known);
    return `There is no rule ${quote(rule)} to ignore${near === void 0 ? "" : `; perhaps ${near} is meant`}`;
  });
}

// src/app/resolve-settings.ts
var largestConfig = 1024 * 1024;
async function resolveSettings(given, ports) {
  if (given.packVersion !== void 0 && !isSemanticVersion(given.packVersion)) {
    throw new UsageError(
      `The version ${quote(given.packVersion)} is no semantic version`,
      `Write it as major.minor.patch, such as ${suggestVersion(given.packVersion) ?? "1.2.3"}`
    );
  }
  const root = ports.git.toplevel(".") ?? ".";
  const known = [...Object.keys(rules), ...Object.keys(codes)];
  const { file, source, settings, findings } = await readConfig(root, known, ports);
  const paths = given.paths ?? [];
  const usesConfigured = paths.length === 0 && settings.packs !== void 0 && settings.packs.length > 0;
  const ignore = [...given.ignore ?? [], ...settings.ignore];
  return {
    root,
    selection: usesConfigured ? { paths: settings.packs, base: root, whose: `The entry of packs in ${file}` } : { paths, base: ".", whose: "The path" },
    failOn: given.failOn ?? settings.failOn ?? "error",
    check: given.check ?? "enforce",
    tagFormat: given.tagFormat ?? settings.tagFormat,
    ignores: readIgnores(ignore, "The path to ignore"),
    findings,
    notices: noticeUnknownRules(given.ignore ?? [], known),
    source: (asked) => asked === file ? source : void 0
  };
}
async function readConfig(root, knownRules, { workspace }) {
  const file = joinPath(root, ".stackpackrc.yaml");
  if (workspace.kindOf(file) !== "file") return { file, source: void 0, settings: { ignore: [] }, findings: [] };
  const source = new SourceText(decodeText(workspace.read(file, largestConfig)).text);
  const { readConfigFile } = await import("./config-file-AFFDI6AO.js");
  return { file, source, ...readConfigFile(source.text, { file, knownRules }) };
}

// src/app/check.ts
async function checkPacks(given, ports) {
  const settings = await resolveSettings(given, ports);
  const { failOn, check, tagFormat, ignores } = settings;
  const finder = await selectPacks(settings.selection, { packVersion: given.packVersion }, ports);
  const repositoryPath = (path) => ports.workspace.below(settings.root, path);
  const run = check === "off" ? [] : Object.values(rules).filter(({ meta }) => !ignores.rules.has(meta.id));
  const packs = [];
  const crashes = [];
  const notices = [...settings.notices, ...finder.notices];
  for (const { location, pack: read } of finder.packs()) {
    const pack = await completeVersion(read, location, tagFormat, ports, notices);
    const result = runRules(pack, run);
    for (const { rule, error } of result.crashes) {
      if (error instanceof UnreadableFileError) {
        finder.unreadable.set(location.path, describeUnreadable(location, error));
      } else crashes.push(describeCrash(rule, location, error));
    }
    packs.push({ pack, location, findings: result.findings });
  }
  const outside = orderFindings([...settings.findings, ...finder.findings]).filter(
    (finding) => !ignores.covers(finding, repositoryPath(finding.place.file))
  );
  const reportFindings = outside.map(
    (finding) => createReportFinding(finding, { name: (file) => file, source: settings.source, ignorePath: repositoryPath })
  );
  const withoutIgnored = ({ pack, location, findings }) => ({
    pack,
    location,
    findings: orderFindings(findings).filter(
      (finding) => !ignores.covers(finding, repositoryPath(placeName(location, finding.place.file)))
    )
  });
  const outcomeOf = (of) => {
    const heard = of.map(withoutIgnored);
    const reportPacks = heard.map((pack) => createReportPack(pack, repositoryPath));
    const summary = countFindings(reportPacks, reportFindings);
    const deciding = summary.errors + (failOn === "warning" ? summary.warnings : 0);
    return {
      report: { packs: reportPacks, findings: reportFindings, crashes, summary },
      packs: heard,
      unreadable: [...finder.unreadable.values()],
      notices,
      settings: { failOn, check, tagFormat },
      failed: check === "enforce" && deciding > 0,
      withPacks: outcomeOf
    };
  };
  return outcomeOf(packs);
}
async function completeVersion(pack, location, tagFormat, ports, notices) {
  if (pack.version !== void 0) return pack;
  const { findOutsideVersions } = await import("./outside-versions-7WHKDGUI.js");
  const { tag, sbt, notice } = await findOutsideVersions(pack, location, tagFormat, ports);
  if (notice !== void 0) notices.push(notice);
  if (tag !== void 0) return { ...pack, version: { value: tag, source: "tag" } };
  if (sbt !== void 0) return { ...pack, version: { value: sbt, source: "version.sbt" } };
  return pack;
}
function describeCrash(rule, location, error) {
  const isError = error instanceof Error;
  return {
    rule,
    pack: location.path,
    message: (isError ? error.message : String(error)).slice(0, 300),
    ...isError && error.stack !== void 0 ? { stack: error.stack } : {}
  };
}

export {
  checkPacks
};
