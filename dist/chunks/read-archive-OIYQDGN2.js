import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  archiveBytesOf,
  archiveLimits,
  readArchive
} from "./chunk-QRUM3LAD.js";
import "./chunk-5OGXYJXP.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";
export {
  archiveBytesOf,
  archiveLimits,
  readArchive
};
