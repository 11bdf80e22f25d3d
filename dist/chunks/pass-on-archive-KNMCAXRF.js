import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createArchive
} from "./chunk-BL7QXVFL.js";
import "./chunk-AEMJL5SM.js";
import {
  archiveName
} from "./chunk-AU4NZBGW.js";
import "./chunk-ZFRQ3LHG.js";
import {
  archiveBytesOf
} from "./chunk-22SX6FFT.js";
import "./chunk-5OGXYJXP.js";
import "./chunk-76EIB23Y.js";
import "./chunk-DSXKGALG.js";
import "./chunk-YQHXDDRE.js";
import "./chunk-DI6JRGU7.js";
import "./chunk-7A2D6LXS.js";
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
