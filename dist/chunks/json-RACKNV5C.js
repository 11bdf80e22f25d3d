import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createReportJson
} from "./chunk-LYD2XEUC.js";
import "./chunk-3GLD37L5.js";
import "./chunk-FLZLPMVU.js";
import "./chunk-A5O5WXIA.js";
import "./chunk-O5D3PZNH.js";
import "./chunk-E24NKINR.js";
import "./chunk-ZJOWSIHQ.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-ZR7UC2KI.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";
export {
  createReportJson
};
