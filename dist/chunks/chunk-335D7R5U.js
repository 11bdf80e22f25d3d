import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  compareWithBase,
  compareWithNamed,
  compareWithReleases,
  describeShortfall,
  inGroups,
  isNamed,
  listReleases,
  openPast
} from "./chunk-AEVVDLRQ.js";
import {
  remember
} from "./chunk-P3X2LL7F.js";
import {
  escapeForLogs
} from "./chunk-FLZLPMVU.js";
import {
  packagedSize
} from "./chunk-MPB2XIYG.js";
import {
  parseVersion
} from "./chunk-XMWYC7WJ.js";
import {
  completeVersion,
  countOf,
  describePack,
  resolveSettings,
  selectPacks,
  styleFor
} from "./chunk-BSQ4XISW.js";
import {
  showLineSafely,
  showPathSafely,
  showSafely,
  showTextSafely
} from "./chunk-HLWKOBNB.js";
import {
  nameOf,
  redactSecrets
} from "./chunk-LX443RYJ.js";
import {
  Refusal,
  quote
} from "./chunk-OYOIOCPU.js";

// src/app/changed-packs.ts
async function findChangedPacks(packs, past, tag) {
  const { run } = past;
  const own = /* @__PURE__ */ new Map();
  for (const checked of packs) {
    const history = run.findHistory(checked.location.path);
    if (history !== void 0) remember(own, history, () => []).push(checked);
  }
  const opened = /* @__PURE__ */ new Map();
  for (const [history, those] of own) opened.set(history, await open(history, those, past, tag));
  const changed = await inGroups(
    packs,
    async (checked) => {
      const history = run.findHistory(checked.location.path);
      const repository = history === void 0 ? void 0 : opened.get(history);
      const reason = repository === void 0 ? "it lies in no git repository, so what changed is not known" : await findReason(checked, repository, tag);
      return reason === void 0 ? [] : [{ checked, reason }];
    },
    ({ pack }) => packagedSize(pack)
  );
  const comparedWith = [...opened.values()].flatMap((one) => nameOfCompared(one, run.settings.gate) ?? []);
  return { changed: changed.flat(), comparedWith: [...new Set(comparedWith)] };
}
async function open(history, packs, past, tag) {
  const asked = packs.flatMap((checked) => {
    const name = nameOf(checked.pack);
    return name === void 0 ? [] : [{ checked, name, ownTag: tag }];
  });
  try {
    return await past.open(history, asked, (base) => base === void 0);
  } catch (error) {
    if (!(error instanceof Refusal) || past.run.base.kind === "revision") throw error;
    return error;
  }
}
function nameOfCompared(repository, { compareWith }) {
  if (repository instanceof Refusal) return void 0;
  const { base, notice } = repository.found;
  if (base !== void 0) return `${base.name} (${base.revision.commit.slice(0, 12)})`;
  if (notice !== void 0) return void 0;
  switch (compareWith.kind) {
    case "file":
      return quote(compareWith.path, 200);
    case "revision":
      return quote(compareWith.revision);
    case "none":
      return void 0;
    default:
      return `the last release of each, by the tags ${repository.history.origin}`;
  }
}
async function findReason(checked, repository, ownTag) {
  if (repository instanceof Refusal) return notKnown(repository.message);
  const { base, notice } = repository.found;
  if (base === void 0 && notice !== void 0) return notKnown(notice);
  const name = nameOf(checked.pack);
  if (name === void 0) return notKnown("it has no name by which to find what it was");
  const question = repository.ask({ checked, name, ownTag });
  try {
    return await (base === void 0 ? reasonByReleases(question) : reasonByBase(question, base.name));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return notKnown(error.message);
  }
}
function notKnown(why) {
  return `what changed is not known: ${why}`;
}
async function reasonByBase(question, before) {
  const search = { notices: [] };
  const compared = await compareWithBase(question, search);
  if (compared !== void 0) return describeReason(question, compared, before);
  return search.renamedFrom === void 0 ? `it is new: ${before} does not have it` : `it is named ${quote(question.name)} now, and was named ${quote(search.renamedFrom)}`;
}
async function reasonByReleases(question) {
  const { settings, checked } = question;
  const search = { notices: [] };
  if (settings.compareWith.kind === "none") return notKnown("compare-with is none");
  if (isNamed(question)) {
    const compared2 = await compareWithNamed(question, search);
    return compared2 === void 0 ? notKnown("there is nothing to compare with") : describeReason(question, compared2, compared2.baseline.described);
  }
  const version = checked.pack.version?.value;
  if (version === void 0 || parseVersion(version) === void 0)
    return notKnown("it has no semantic version by which to find its last release");
  const releases = await listReleases(question);
  if (releases.length === 0) {
    const shortfall = await question.history.tagsShortfall();
    return shortfall === void 0 ? "it is not released yet" : notKnown(describeShortfall(shortfall));
  }
  const compared = await compareWithReleases({ ...question, version }, releases, search);
  return compared === void 0 ? "no release that is not above its version holds it" : describeReason(question, compared, compared.baseline.described);
}
function describeReason({ checked: { pack } }, { baseline, difference }, before) {
  const [first, ...others] = difference.changes;
  if (first !== void 0) return `${first.message}${others.length === 0 ? "" : `; and ${others.length} more`}`;
  if (pack.version === void 0) return void 0;
  const { value, source } = pack.version;
  if (source !== "manifest" && source !== "version.sbt") return void 0;
  const was = source === "version.sbt" ? baseline.version : baseline.old.version;
  if (was === value) return void 0;
  return `its version is ${quote(value)}, and ${was === void 0 ? "there was none" : `was ${quote(was)}`} in ${before}`;
}

// src/app/list.ts
async function listPacks(given, changes, ports) {
  const { selection, tagFormat, gate, findings, notices } = await resolveSettings(given, ports);
  const finder = await selectPacks(selection, {}, ports);
  const told = [...notices, ...finder.notices];
  const [broken] = findings.filter(({ severity }) => severity === "error");
  if (broken !== void 0) told.push(`${quote(broken.place.file, 200)} has errors, which stackpack check shows`);
  const packs = [];
  for (const { location, pack } of finder.packs()) {
    packs.push({ location, pack: await completeVersion(pack, location, tagFormat, ports, told), findings: [] });
  }
  const common = { unreadable: [...finder.unreadable.values()], notices: told };
  if (changes === void 0) return { ...common, packs: packs.map(describePack), change: void 0 };
  const { findHistory, base, tag } = changes;
  const past = openPast({ findHistory, ports, base, settings: { gate, tagFormat } });
  const found = await findChangedPacks(packs, past, tag);
  return {
    ...common,
    packs: listChangedPacks(found),
    change: { total: packs.length, comparedWith: found.comparedWith }
  };
}
function listChangedPacks({ changed }) {
  return changed.map(({ checked, reason }) => ({ ...describePack(checked), reason }));
}

// src/reporters/list-json.ts
function createListJson(packs) {
  const plain = packs.map(
    ({ reason, ...pack }) => reason === void 0 ? pack : { ...pack, reason: redactSecrets(reason) }
  );
  return escapeForLogs(JSON.stringify(plain));
}

// src/reporters/list-text.ts
function createListText({ packs, change }, colors) {
  const style = styleFor(colors);
  const rows = packs.map((pack) => cellsOf(pack).map(showSafely));
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.width ?? 0)));
  const lines = rows.flatMap((row, index) => {
    const cells = row.map(({ text, width }, column) => text + " ".repeat(Math.max(0, (widths[column] ?? 0) - width)));
    const reason = packs[index]?.reason;
    return [
      cells.join("  "),
      ...reason === void 0 ? [] : [`  ${style("dim", showLineSafely(redactSecrets(reason)))}`]
    ];
  });
  if (change !== void 0) lines.push(describeChange(packs.length, change));
  return lines.map((line) => `${line}
`).join("");
}
function cellsOf({ path, name, version, versionSource, format }) {
  return [showPathSafely(path), name ?? "-", version ?? "-", versionSource ?? "-", format];
}
function describeChange(changed, { total, comparedWith }) {
  const what = `${changed} of ${countOf(total, "StackPack")} changed`;
  return comparedWith.length === 0 ? what : `${what}, compared with ${comparedWith.map(showTextSafely).join(", ")}`;
}

export {
  findChangedPacks,
  listPacks,
  listChangedPacks,
  createListJson,
  createListText,
  describeChange
};
