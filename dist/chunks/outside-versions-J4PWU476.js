import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import "./chunk-O5D3PZNH.js";
import "./chunk-E24NKINR.js";
import {
  completeVersion,
  findOutsideVersions,
  findVersionSbt
} from "./chunk-ZJOWSIHQ.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-ZR7UC2KI.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";
export {
  completeVersion,
  findOutsideVersions,
  findVersionSbt
};
