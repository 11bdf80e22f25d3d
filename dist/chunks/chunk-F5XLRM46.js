import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  countFindings,
  createReportFinding,
  createReportPack,
  describeUnreadable,
  placeName,
  readGlob,
  selectPacks
} from "./chunk-DJXK75GO.js";
import {
  joinPath
} from "./chunk-AADMNQWH.js";
import {
  UnreadableFileError
} from "./chunk-7XI53HIN.js";
import {
  rules,
  wasReadWhole
} from "./chunk-MW2F5R3L.js";
import {
  SourceText
} from "./chunk-43V2M6LX.js";
import {
  decodeText,
  redactSecrets
} from "./chunk-HCJDJSBM.js";
import {
  programVersion
} from "./chunk-A5O5WXIA.js";
import {
  UsageError
} from "./chunk-KPAR4QBL.js";
import {
  matchesGlob,
  orderFindings
} from "./chunk-37AGGW62.js";
import {
  codes
} from "./chunk-3SLXUO4T.js";
import {
  nearestWord
} from "./chunk-3I46QH3E.js";
import {
  quote
} from "./chunk-KR6A24CT.js";
import {
  isSemanticVersion,
  suggestVersion
} from "./chunk-RZIE5RML.js";

// src/rules/run-rules.ts
var mostOfOneRule = 500;
function runRules(pack, rules2, isHeard = () => true) {
  const findings = [];
  const crashes = [];
  for (const rule of rules2) {
    let count = 0;
    let leftOut;
    try {
      rule.check(pack, (remark) => {
        if (!isHeard(rule.meta.id, remark.place)) return;
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
var mostSteps = 1e8;
function readIgnores(entries, whose) {
  const rules2 = new Set(entries.flatMap(({ rule, path }) => path === void 0 ? [rule] : []));
  const inFiles = entries.flatMap(
    ({ rule, path }) => path === void 0 ? [] : [{ rule, glob: readGlob(path, whose) }]
  );
  const work = { steps: 0 };
  const isSpent = () => work.steps > mostSteps;
  return {
    rules: rules2,
    covers: (rule, path) => rules2.has(rule) || path !== void 0 && inFiles.some((entry) => entry.rule === rule && !isSpent() && matchesGlob(entry.glob, path, work)),
    notices: () => isSpent() ? ["The patterns of paths to ignore take too long to compare: from some finding on nothing is ignored for them"] : []
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
  const notices = [...noticeUnknownRules(given.ignore ?? [], known), ...source ? [] : noticeMisnamed(root, ports)];
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
    notices,
    source: (asked) => asked === file ? source : void 0
  };
}
var configFileName = ".stackpackrc.yaml";
var misnamedConfigs = [".stackpackrc.yml", ".stackpackrc", ".stackpackrc.json"];
function noticeMisnamed(root, { workspace }) {
  return misnamedConfigs.map((name) => joinPath(root, name)).filter((file) => workspace.kindOf(file) === "file").map((file) => `${quote(file, 200)} is not read: rename it to ${configFileName} if it is the configuration`);
}
async function readConfig(root, knownRules, { workspace }) {
  const file = joinPath(root, configFileName);
  const item = workspace.list(root).find(({ name }) => name === configFileName);
  if (item === void 0) return { file, source: void 0, settings: { ignore: [] }, findings: [] };
  if (item.kind !== "file") {
    throw new UsageError(
      `${quote(file, 200)} is a link or no file at all, and is read as neither`,
      "Put a file in its place, or remove it"
    );
  }
  const source = new SourceText(decodeText(workspace.read(file, largestConfig)).text);
  const { readConfigFile } = await import("./config-file-WIWQYE7N.js");
  return { file, source, ...readConfigFile(source.text, { file, knownRules }) };
}

// src/app/check.ts
async function checkPacks(given, ports) {
  const settings = await resolveSettings(given, ports);
  const { failOn, check, tagFormat, ignores } = settings;
  const finder = await selectPacks(settings.selection, { packVersion: given.packVersion }, ports);
  const repositoryPath = (path) => ports.workspace.below(settings.root, path);
  const isIgnored = (rule, file) => ignores.covers(rule, repositoryPath(file));
  const run = check === "off" ? [] : Object.values(rules).filter(({ meta }) => !ignores.rules.has(meta.id));
  const packs = [];
  const crashes = [];
  const notices = [...settings.notices, ...finder.notices];
  for (const { location, pack: read } of finder.packs()) {
    const pack = await completeVersion(read, location, tagFormat, ports, notices);
    const result = runRules(pack, run, (rule, { file }) => !isIgnored(rule, placeName(location, file)));
    for (const { rule, error } of result.crashes) {
      if (error instanceof UnreadableFileError) {
        finder.unreadable.set(location.path, describeUnreadable(location, error));
      } else crashes.push(describeCrash(rule, location, error));
    }
    packs.push({ pack, location, findings: result.findings });
  }
  const outside = orderFindings([...settings.findings, ...finder.findings]).filter(
    ({ rule, place }) => !isIgnored(rule, place.file)
  );
  const reportFindings = outside.map(
    (finding) => createReportFinding(finding, { name: (file) => file, source: settings.source, ignorePath: repositoryPath })
  );
  const withoutIgnored = ({ pack, location, findings }) => ({
    pack,
    location,
    findings: orderFindings(findings).filter(({ rule, place }) => !isIgnored(rule, placeName(location, place.file)))
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
      notices: [...notices, ...ignores.notices()],
      settings: { failOn, check, tagFormat },
      failed: check === "enforce" && deciding > 0,
      withPacks: outcomeOf
    };
  };
  return outcomeOf(packs);
}
async function completeVersion(pack, location, tagFormat, ports, notices) {
  if (pack.version !== void 0 || pack.isArchive || !wasReadWhole(pack.manifest)) return pack;
  const { findOutsideVersions } = await import("./outside-versions-ODOJOFEO.js");
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

// src/reporters/json.ts
function createReportJson(report, archives) {
  const document = {
    schema: 1,
    tool: { name: "stackpack-action", version: programVersion },
    stackpacks: report.packs.map(({ path, format, name, version, versionSource, findings }) => ({
      path,
      format,
      name,
      version,
      versionSource,
      findings: findings.map(plainFinding)
    })),
    findings: report.findings.map(plainFinding),
    summary: report.summary,
    ...archives === void 0 ? {} : { archives: archives.map(plainArchive) }
  };
  return `${JSON.stringify(document, void 0, 2).replaceAll("##[", "##\\u005b")}
`;
}
function plainArchive({ name, version, archive, archivePath, checksumPath }) {
  const { sha256, bytes, entries } = archive;
  return { name, version, path: archivePath, checksumPath, sha256, size: bytes.length, entries: entries.length };
}
function plainFinding(finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    help: finding.help,
    ...plainPlace(finding),
    related: finding.related.map((related) => ({ message: related.message, ...plainPlace(related) }))
  };
}
function plainPlace({ file, line, column, endLine, endColumn }) {
  return { file, line, column, endLine, endColumn };
}

export {
  checkPacks,
  createReportJson
};
