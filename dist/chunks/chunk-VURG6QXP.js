import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  makeSafeFolder,
  realPlace,
  refuseUnsafePlace
} from "./chunk-BSQ4XISW.js";
import {
  describeWriteError,
  fsErrorCode,
  isDiskFull,
  isMember,
  manifestFiles
} from "./chunk-LX443RYJ.js";
import {
  Refusal,
  quote
} from "./chunk-OYOIOCPU.js";

// src/adapters/node/report-file.ts
import { randomUUID } from "node:crypto";
import { existsSync, lstatSync, renameSync, rmSync, writeFileSync } from "node:fs";
import nodePath from "node:path";
function clearReportPlace(place, workspace) {
  const { written, file } = place;
  if (/(?:^|\/)\.{0,2}$/.test(written.split(nodePath.sep).join("/"))) {
    throw refused(place, "that is the name of a folder", anotherFile);
  }
  refuseUnsafePlace(file, nameReport(place), workspace);
  const name = nodePath.basename(file);
  if (/^\.stackpackrc|\.sts(?:\.sha256)?$/i.test(name)) {
    throw refused(place, `${quote(name)} is no name for a report`, anotherFile);
  }
  const pack = findPackOf(realPlace(file));
  if (pack !== void 0) {
    const folder = quote(workspace.resolve(pack), 200);
    throw refused(place, `it would be among what the StackPack in ${folder} is packaged from`, anotherFile);
  }
  attempt(place, () => {
    if (standsThere(place)) rmSync(file);
  });
}
function writeReportFile(place, text, workspace) {
  attempt(place, () => {
    makeSafeFolder(nodePath.dirname(place.file), nameReport(place), workspace);
    standsThere(place);
    moveInto(place.file, text);
  });
}
var anotherFile = "Name another file";
function nameReport({ written }) {
  return `the report ${quote(written, 200)}`;
}
function refused(place, why, help, cause) {
  return new Refusal(`${nameReport(place)} cannot be written: ${why}`, help, { cause });
}
function attempt(place, work) {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const why = fsErrorCode(error) === "ENOENT" ? "its folder cannot be made" : describeWriteError(error);
    throw refused(place, why, isDiskFull(error) ? "Make room for it" : anotherFile, error);
  }
}
function standsThere(place) {
  const stats = lookAt(place.file);
  if (stats === void 0 || stats.isFile()) return stats !== void 0;
  const what = stats.isDirectory() ? "a folder has its name" : stats.isSymbolicLink() ? "it is a link, and none is followed" : "it is no plain file";
  throw refused(place, what, anotherFile);
}
function lookAt(file) {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (fsErrorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}
function findPackOf(file) {
  for (let folder = nodePath.dirname(file); ; folder = nodePath.dirname(folder)) {
    const below = nodePath.relative(folder, file).split(nodePath.sep).join("/");
    const isTaken = ["1.x", "2.0"].some(
      (format) => isMember(below, format) && existsSync(nodePath.join(folder, manifestFiles[format]))
    );
    if (isTaken) return folder;
    if (folder === nodePath.dirname(folder)) return void 0;
  }
}
function moveInto(file, text) {
  const temporary = nodePath.join(nodePath.dirname(file), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

export {
  clearReportPlace,
  writeReportFile
};
