import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createArchive
} from "./chunk-BL7QXVFL.js";
import {
  archiveName
} from "./chunk-ZZO2D7LR.js";
import "./chunk-AEMJL5SM.js";
import "./chunk-ZFRQ3LHG.js";
import {
  archiveBytesOf
} from "./chunk-SB5URLVT.js";
import "./chunk-5OGXYJXP.js";
import "./chunk-NTAG7NIH.js";
import "./chunk-KR6A24CT.js";
import "./chunk-GVAPY2ZF.js";
import "./chunk-RZIE5RML.js";
import "./chunk-Y2UK72KH.js";

// src/archive/pass-on-archive.ts
function passOnArchive(pack, name, version) {
  const fileName = archiveName(name, version);
  const bytes = archiveBytesOf(pack.tree);
  if (bytes === void 0) throw new Error("this pack was not read from an archive");
  const entries = pack.tree.entries.filter(({ kind }) => kind === "file").map(({ path, size }) => ({ path, size }));
  return createArchive(fileName, bytes, entries);
}
export {
  passOnArchive
};
