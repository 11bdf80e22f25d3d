import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  completeVersion,
  findOutsideVersions,
  findVersionSbt
} from "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";
export {
  completeVersion,
  findOutsideVersions,
  findVersionSbt
};
