import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  gateOptions,
  readGateSettings
} from "./chunk-TSL5VYQR.js";
import {
  withHistories
} from "./chunk-P5NCFS7O.js";
import {
  onlyPack
} from "./chunk-BK2XAH4S.js";
import {
  isSyntax,
  saysVersion
} from "./chunk-LXTN4EFC.js";
import {
  systemClock
} from "./chunk-RNV5MHFU.js";
import {
  gatePacks
} from "./chunk-7J3NLYQG.js";
import {
  openPast
} from "./chunk-AEVVDLRQ.js";
import "./chunk-P3X2LL7F.js";
import {
  isEnough,
  raiseVersion
} from "./chunk-6P6IUO7Z.js";
import "./chunk-MPB2XIYG.js";
import "./chunk-7GO7QQ42.js";
import "./chunk-WUYS7JYF.js";
import {
  compareVersions,
  parseVersion
} from "./chunk-XMWYC7WJ.js";
import {
  choiceOf,
  isSet,
  printNotices
} from "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  checkPacks,
  findVersionSbt,
  readVersionSbt
} from "./chunk-BSQ4XISW.js";
import {
  showLineSafely,
  showTextSafely
} from "./chunk-HLWKOBNB.js";
import {
  SourceText,
  dayOrderOf,
  decodeText,
  describeWriteError,
  entryOf,
  findDate,
  fsErrorCode,
  isHeadingOf,
  nameOf,
  placeName,
  readManifest,
  releaseNotesFile,
  versionHeadings
} from "./chunk-LX443RYJ.js";
import {
  Refusal,
  UsageError,
  quote
} from "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/stackpack/new-release-heading.ts
var longestHeading = 400;
function addReleaseHeading(text, version, day) {
  const headings = versionHeadings(text);
  if (headings.some((heading2) => isHeadingOf(heading2, version))) return void 0;
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = headingLines(text, headings);
  const [first, second] = lines;
  if (first === void 0) return addFirst(text, version, day, lineBreak);
  const last = lines.at(-1) ?? first;
  const isAscending = compareNumbers(first.heading.version, last.heading.version) < 0;
  const newest = isAscending ? last : first;
  const previous = isAscending ? lines.at(-2) : second;
  const order = dayOrderOf(lines.map((line) => line.text).join("\n")) ?? "day-first";
  const heading = headingLike(newest, previous?.heading.version, version, { day, order });
  if (!isAscending) {
    const gap = newest.isRow ? lineBreak : lineBreak + lineBreak;
    return insertAt(text, newest.start, heading.replaceAll("\n", lineBreak) + gap);
  }
  if (newest.isRow) return insertAt(text, newest.end, `${heading}${lineBreak}`);
  const end = text.trimEnd().length;
  return insertAt(
    text.slice(0, end) + lineBreak,
    end + lineBreak.length,
    `${lineBreak}${heading.replaceAll("\n", lineBreak)}${lineBreak}`
  );
}
function headingLines(text, headings) {
  const lines = [];
  for (const heading of headings) {
    const start = text.lastIndexOf("\n", heading.start - 1) + 1;
    if (lines.at(-1)?.start === start) continue;
    const newline = text.indexOf("\n", heading.end);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, end).replace(/\r?\n$/, "").slice(0, longestHeading);
    const underline = /^ {0,3}(?:=+|-+)[ \t]*(?=\r?\n|$)/.exec(text.slice(end, end + longestHeading))?.[0] ?? "";
    lines.push({ heading, start, end, text: line, underline, isRow: /^ {0,3}\|/.test(line) });
  }
  const [title, ...others] = lines;
  const isTitle = title !== void 0 && levelOf(title) === 1 && others.length > 0;
  return isTitle && others.every((one) => levelOf(one) > 1) ? others : lines;
}
function levelOf({ text }) {
  return /^ {0,3}(#{1,6})/.exec(text)?.[1]?.length ?? 0;
}
function headingLike({ heading, start, text, underline, isRow }, previous, version, when) {
  const before = text.slice(0, heading.start - start);
  const behind = text.slice(heading.end - start);
  if (isRow) return before + version + emptyCells(behind, when);
  const tail = withDate(wordless(behind, when.order), when);
  const replaced = replaceVersions(tail, {
    [heading.version]: version,
    ...previous === void 0 ? {} : { [previous]: heading.version }
  });
  const line = before + version + replaced;
  return underline === "" ? line : `${line}
${underline}`;
}
function wordless(behind, order) {
  const link = /^[\])*_ ]*(?:\([^()]*\))?/.exec(behind)?.[0] ?? "";
  const rest = behind.slice(link.length);
  const date = findDate(rest, order);
  const bare = date === void 0 ? rest : rest.slice(0, date.start) + rest.slice(date.end);
  if (!/[\p{L}\p{N}]/u.test(bare)) return behind;
  if (date === void 0 || /[\p{L}\p{N}]/u.test(rest.slice(0, date.start))) return link.trimEnd();
  const closing = /^[\])*_]*/.exec(rest.slice(date.end))?.[0] ?? "";
  return link + rest.slice(0, date.end) + closing;
}
function withDate(text, { day, order }) {
  const date = findDate(text, order);
  return date === void 0 ? text : text.slice(0, date.start) + date.write(day) + text.slice(date.end);
}
function emptyCells(behind, when) {
  const [own = "", ...cells] = behind.split("|");
  const others = cells.map((cell, index) => {
    const date = findDate(cell, when.order);
    if (date !== void 0) return ` ${date.write(when.day)} `;
    return index === cells.length - 1 ? "" : " ";
  });
  return [own.replace(/[^\s*_\])]/g, ""), ...others].join("|");
}
function replaceVersions(text, by) {
  return text.replace(
    /\d{1,9}(?:\.\d{1,9}){1,2}(?:[-+][0-9A-Za-z.+-]{1,200})?/g,
    (found) => Object.hasOwn(by, found) ? by[found] ?? found : replaceStart(found, by)
  );
}
function replaceStart(found, by) {
  const known = Object.keys(by).find(
    (version) => found.startsWith(version) && /^[^\dA-Za-z]/.test(found.slice(version.length))
  );
  return known === void 0 ? found : (by[known] ?? known) + found.slice(known.length);
}
function addFirst(text, version, { year, month, day }, lineBreak) {
  const date = [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  const heading = `## ${version} (${date})`;
  const title = /^(?:[ \t]*\r?\n)*# [^\n]*(?:\n|$)(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? "";
  if (title === "") return insertAt(text, 0, `${heading}${lineBreak}${text === "" ? "" : lineBreak}`);
  const above = title.trimEnd();
  const below = text.slice(title.length);
  const start = above + lineBreak + lineBreak;
  return insertAt(start + below, start.length, `${heading}${lineBreak}${below === "" ? "" : lineBreak}`);
}
function insertAt(text, at, inserted) {
  const whole = text.slice(0, at) + inserted + text.slice(at);
  const skipped = /^\s*/.exec(inserted)?.[0].length ?? 0;
  return { text: whole, line: whole.slice(0, at + skipped).split("\n").length };
}
function compareNumbers(a, b) {
  const [one, other] = [a, b].map((version) => version.split(/[-+]/)[0]?.split(".").map(Number) ?? []);
  for (const index of [0, 1, 2]) {
    const step = (one?.[index] ?? 0) - (other?.[index] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}

// src/app/version-edit.ts
async function editVersion(pack, location, version, ports) {
  if (location.kind === "archive") {
    throw new Refusal(
      `${quote(location.path, 200)} is an archive, which is never changed`,
      "Change the version where it was made from, and build it anew"
    );
  }
  if (entryOf(pack.manifest.root, "version") !== void 0) return editManifest(pack, location, version);
  const sbt = findVersionSbt(location, ports);
  const { text, valid } = decodeText(sbt?.bytes ?? new Uint8Array());
  const found = readVersionSbt(text);
  if (sbt !== void 0 && found !== void 0) {
    if (valid) return editAt(sbt.path, sbt.bytes, found, version);
    throw refused(sbt.path, "it is not UTF-8 throughout", "Save it as UTF-8");
  }
  const file = placeName(location, pack.manifest.file);
  throw new Refusal(
    `the version stands neither in ${quote(file, 200)} nor in a version.sbt`,
    `Write it into ${pack.manifest.file}: ${lineFor(pack.manifest.file, version)}`
  );
}
async function editManifest(pack, location, version) {
  const { manifest } = pack;
  const file = placeName(location, manifest.file);
  const bytes = pack.tree.read(manifest.file);
  const { text, valid } = decodeText(bytes);
  const read = (source) => readManifest(manifest.file, source, pack.tree);
  const before = await read(text);
  if (!valid || before.problems.some(isSyntax)) {
    throw refused(file, "it cannot be read throughout", "Mend what stackpack check says of it");
  }
  const entry = entryOf(before.root, "version");
  const span = entry === void 0 ? void 0 : findSpan(entry, manifest.file, text, file);
  if (span === void 0) {
    const help2 = `Write it as one text, in its own place: ${lineFor(manifest.file, version)}`;
    throw refused(file, "it is put together out of parts, or stands elsewhere", help2);
  }
  const edited = text.slice(0, span.start) + version + text.slice(span.end);
  if (!saysVersion(manifest.file, before, await read(edited), version)) {
    const help2 = `Leave one ${lineFor(manifest.file, version)} there, to which nothing else refers`;
    throw refused(file, "other values change with it, or it is given twice", help2);
  }
  return editAt(file, bytes, span, version);
}
function findSpan({ keyPlace, value }, manifest, text, file) {
  if (value.kind === "object" || value.kind === "list" || value.kind === "null") return void 0;
  const other = [keyPlace.file, value.place.file].find((one) => one !== manifest);
  if (other !== void 0) {
    throw refused(file, `it stands in ${quote(other)}, which is included`, `Change it in ${quote(other)} by hand`);
  }
  const raw = text.slice(value.place.start, value.place.end);
  const quotes = /^(?:"""|"|'|)/.exec(raw)?.[0] ?? "";
  if (raw !== `${quotes}${value.text}${quotes}`) return void 0;
  return { start: value.place.start + quotes.length, end: value.place.end - quotes.length };
}
function editAt(file, before, { start, end }, version) {
  const { text, hadBom } = decodeText(before);
  const encoder = new TextEncoder();
  const at = encoder.encode(text.slice(0, start)).length + (hadBom ? 3 : 0);
  const length = encoder.encode(text.slice(start, end)).length;
  const after = Buffer.concat([before.subarray(0, at), encoder.encode(version), before.subarray(at + length)]);
  return { file, before, after, line: new SourceText(text).positionAt(start).line };
}
function lineFor(file, version) {
  return file === "stackpack.conf" ? `version = "${version}"` : `version: "${version}"`;
}
function refused(file, why, help2) {
  return new Refusal(`the version in ${quote(file, 200)} cannot be written: ${why}`, help2);
}

// src/app/bump.ts
async function planBump(request, ports, findHistory) {
  const paths = request.path === void 0 ? [] : [request.path];
  const outcome = await checkPacks({ ...request.settings, paths }, ports);
  const [fault] = outcome.report.unreadable;
  if (fault !== void 0) throw new UsageError(fault.message, fault.help);
  const checked = onlyPack(outcome.packs, "Name the one whose version is to rise");
  const { pack, location } = checked;
  const name = nameOf(pack) ?? location.path;
  const from = pack.version?.value;
  if (from === void 0 || parseVersion(from) === void 0) {
    throw new Refusal(
      from === void 0 ? `the StackPack in ${quote(location.path, 200)} has no version` : `the version ${quote(from)} of the StackPack in ${quote(location.path, 200)} is no semantic one`,
      `Write one into ${pack.manifest.file} by hand, as major.minor.patch`
    );
  }
  const { to, reason, notices } = await findNext(from, request.by, outcome, ports, findHistory);
  const edits = [];
  const told = [...outcome.notices, ...notices];
  if (request.write && to !== from) edits.push(await editVersion(pack, location, to, ports));
  if (request.write && request.notes !== void 0) {
    const edit = editNotes(checked, to, request.notes);
    if (edit === void 0) told.push(`the release notes have a heading for ${to} already`);
    else edits.push(edit);
  }
  return { name, from, to, reason, edits, notices: told };
}
async function findNext(from, by, outcome, ports, findHistory) {
  if (by !== "auto") return { to: raiseVersion(from, by), reason: `a ${by} bump, as asked for`, notices: [] };
  const past = openPast({ findHistory, ports, base: { kind: "none" }, settings: outcome.settings });
  const [verdict] = (await gatePacks(outcome, past)).verdicts;
  if (verdict === void 0) throw new Error("no verdict on the only pack");
  return { to: nextBy(verdict, from), reason: verdict.text, notices: verdict.notices };
}
function nextBy({ text, isJudged, baseline, changed, requiredBump, suggestedVersion }, from) {
  if (requiredBump === void 0 || suggestedVersion === void 0) {
    if (isJudged) return from;
    const why = text.replace(/^version not judged: /, "");
    throw new Refusal(`what the next version must be cannot be told: ${why}`, "Name the level: --level patch");
  }
  if (changed === false) return from;
  const before = baseline?.version;
  const isAbove = before === void 0 || compareVersions(from, before) > 0;
  return isAbove && (before === void 0 || isEnough(before, from, requiredBump)) ? from : suggestedVersion;
}
function editNotes({ pack, location }, version, day) {
  const file = releaseNotesFile(pack);
  if (file === void 0) {
    throw new Refusal(
      `the StackPack in ${quote(location.path, 200)} has no release notes`,
      "Put them into resources/RELEASE.md, and name that in the manifest: releaseNotes"
    );
  }
  const before = pack.tree.read(file);
  const { text, hadBom, valid } = decodeText(before);
  const path = placeName(location, file);
  if (!valid) throw new Refusal(`${quote(path, 200)} is not UTF-8 throughout`, "Save it as UTF-8");
  const noted = addReleaseHeading(text, version, day);
  if (noted === void 0) return void 0;
  const after = new TextEncoder().encode(hadBom ? `\uFEFF${noted.text}` : noted.text);
  return { file: path, before, after, line: noted.line };
}

// src/adapters/node/replace-file.ts
import { randomUUID } from "node:crypto";
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import nodePath from "node:path";
function replaceFile(file, before, after) {
  const temporary = nodePath.join(nodePath.dirname(file), `.${nodePath.basename(file)}.${randomUUID()}.tmp`);
  try {
    const mode = requireUnchanged(file, before);
    const handle = openSync(temporary, "wx", 384);
    try {
      writeFileSync(handle, after);
      fchmodSync(handle, mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof Refusal) throw error;
    const why = fsErrorCode(error) === "ELOOP" ? "it is a link, and none is followed" : describeWriteError(error);
    throw refused2(file, why, "Make it writable, with its folder, or change it by hand", error);
  }
}
function requireUnchanged(file, before) {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw refused2(file, "it is no plain file", "Put a file in its place");
    if (Buffer.compare(readFileSync(handle), before) === 0) return stats.mode & 4095;
    throw refused2(file, "it has changed since it was read", "Run this again");
  } finally {
    closeSync(handle);
  }
}
function refused2(file, why, help2, cause) {
  return new Refusal(`${quote(file, 200)} cannot be written: ${why}`, help2, { cause });
}

// src/adapters/cli/commands/bump.ts
var help = `Usage: stackpack bump [options] [path]

Says the next version of a StackPack, or writes it: into the manifest or into version.sbt, where that text alone changes.

The path is the folder of a StackPack or its manifest; without one, the packs of .stackpackrc.yaml, else those below the
working directory, of which there must be one.

Options:
  --level <level>  major, minor, patch, or auto (default): what the changes since the release before require, by the tags
                   of the clone, in CI of its remote; where the present version will do, it stays
  --write          Write the version
  --notes          With --write: add a heading for it to the release notes, in their own style
  --compare-with <what>, --zero-major <policy>, --tag-format <format>, --fetch
                   What auto goes by: see stackpack gate --help
  --help           Print this

The version alone is printed to standard output, and why it is that one to standard error.

Exit codes: 0 said or written, 2 wrong usage, or the version cannot be told or not be written, 3 a fault of this program.

Examples:
  stackpack bump --write --notes stackpacks/greenhouse
  version=$(stackpack bump --level minor stackpacks/greenhouse)
`;
var { "bump-when": _, ...options } = gateOptions;
var bump = {
  name: "bump",
  summary: "Say the next version of a StackPack, or write it",
  help,
  options: { ...options, level: { type: "string" }, write: { type: "boolean" }, notes: { type: "boolean" } },
  async run(parsed, terminal) {
    const [path, second] = parsed.positionals;
    if (second !== void 0) throw new UsageError("Only one version can be raised at a time", "Name one path");
    const by = choiceOf(parsed, "level", ["auto", "patch", "minor", "major"]) ?? "auto";
    const write = isSet(parsed, "write");
    if (isSet(parsed, "notes") && !write) {
      throw new UsageError("--notes writes into the release notes, and nothing is to be written", "Add --write");
    }
    const notes = isSet(parsed, "notes") ? dayOf(systemClock.now()) : void 0;
    const settings = readGateSettings(parsed);
    await withHistories(parsed, terminal, async ({ ports, native, find }) => {
      const planned = await planBump({ path, by, write, notes, settings }, ports, find);
      for (const { file, before, after } of planned.edits) replaceFile(native(file), before, after);
      tell(planned, terminal);
    });
    return 0;
  }
};
function tell({ name, from, to, reason, edits, notices }, terminal) {
  printNotices(notices, terminal);
  const what = from === to ? `${name} stays at ${to}` : `${name} goes from ${from} to ${to}`;
  terminal.err(`${showLineSafely(`${what}: ${reason}`)}
`);
  for (const { file, line } of edits) terminal.err(`wrote ${showTextSafely(`${file}:${line}`)}
`);
  terminal.out(`${to}
`);
}
function dayOf(milliseconds) {
  const date = new Date(milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
export {
  bump
};
