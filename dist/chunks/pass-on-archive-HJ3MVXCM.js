import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createArchive
} from "./chunk-BL7QXVFL.js";
import "./chunk-AEMJL5SM.js";
import {
  archiveName
} from "./chunk-232DYQGF.js";
import {
  archiveBytesOf
} from "./chunk-QRUM3LAD.js";
import "./chunk-5OGXYJXP.js";
import "./chunk-XMWYC7WJ.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
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
